"""What a phone and a desk have in common: one page, and requests with its cookies."""

import os
from typing import Any, Final
from uuid import uuid4

from playwright.sync_api import APIResponse, Page

from tests.e2e.server import NOW

PICTURES: Final = os.environ.get("STORY_PICTURES")


class Screen:
    """One browser page of one person."""

    def __init__(self, page: Page, url: str, now: str = NOW) -> None:
        self.page = page
        self.url = url
        page.clock.set_fixed_time(now)

    def picture(self, name: str) -> None:
        """For whoever wants to look at a story: into the folder STORY_PICTURES, if there is one."""
        if PICTURES:
            self.page.wait_for_timeout(400)
            self.page.screenshot(path=f"{PICTURES}/{name}.png", full_page=True)

    def request(self, method: str, path: str, data: Any = None, **headers: str) -> APIResponse:
        """As the pages send it."""
        return self.page.request.fetch(
            f"{self.url}/api{path}",
            method=method,
            data=data,
            headers={"idempotency-key": str(uuid4()), "x-csrftoken": self._token(), **headers},
        )

    def send(self, method: str, path: str, data: Any = None, **headers: str) -> Any:
        """A request that must succeed; its answer."""
        answer = self.request(method, path, data, **headers)
        assert answer.ok, f"{method} {path}: {answer.text()}"
        return answer.json() if answer.body() else None

    def get(self, path: str) -> Any:
        return self.send("GET", path)

    def _token(self) -> str:
        def found() -> str:
            return next((c["value"] for c in self.page.context.cookies() if c["name"] == "csrftoken"), "")

        if not found():
            self.page.request.get(f"{self.url}/api/health")
        return found()
