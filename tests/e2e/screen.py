"""What a phone and a desk have in common: one page, and requests with its cookies."""

from typing import Any
from uuid import uuid4

from playwright.sync_api import APIResponse, Page

from tests.e2e.server import NOW


class Screen:
    """One browser page of one person."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.url = url
        page.clock.set_fixed_time(NOW)

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
