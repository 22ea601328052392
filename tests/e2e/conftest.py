"""Chromium, a running product, and people with phones and desks. Everything ends as quietly as it began."""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, BrowserContext, expect, sync_playwright

from tests.e2e.desk import Desk
from tests.e2e.people import Known
from tests.e2e.phone import NORMAL, Phone
from tests.e2e.server import ROOT, Server
from tests.e2e.watch import Watch, violations

ARGUMENTS: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--lang=zh-CN",
)
_NAMES: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PATIENCE_MS: Final = 15_000
expect.set_options(timeout=PATIENCE_MS)
FAILED: Final = ROOT / "pictures" / "failed"


def find_chromium() -> str | None:
    """The machine's own."""
    return next((path for path in map(shutil.which, _NAMES) if path), None)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    found = find_chromium()
    if found is None:
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail("a browser is required and there is no chromium")
        pytest.skip("no chromium on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = Server(tmp_path_factory.mktemp("product")).start()
    yield running
    running.stop()


class People:
    """Gives out phones and desks; at the end none of them may have seen an error."""

    def __init__(self, chromium: Browser, server: Server, stack: ExitStack) -> None:
        self._chromium = chromium
        self._server = server
        self._stack = stack
        self._contexts: list[BrowserContext] = []

    def context(self, width: int, height: int, **options: Any) -> BrowserContext:
        context = self._chromium.new_context(
            viewport={"width": width, "height": height}, locale="zh-CN", timezone_id="Asia/Shanghai", **options
        )
        context.set_default_timeout(PATIENCE_MS)
        self._contexts.append(context)
        watch = Watch(context, self._server.url)

        def close() -> None:
            refused = [line for page in context.pages for line in violations(page)]
            context.close()
            assert not watch.problems, watch.problems
            assert not refused, refused

        self._stack.callback(close)
        return context

    def photograph(self, name: str) -> None:
        """What everybody saw when a story failed."""
        for number, page in enumerate(page for context in self._contexts for page in context.pages):
            page.screenshot(path=FAILED / f"{name}-{number}.png", full_page=True)

    def phone(self, who: Known | None = None, size: tuple[int, int] = NORMAL, **options: Any) -> Phone:
        """A phone; signed in already when it is somebody's."""
        phone = Phone(self.context(*size, has_touch=True, **options).new_page(), self._server.url, self._server.now)
        return phone.arrive(who) if who else phone

    def desk(self, username: str | None = None) -> Desk:
        """A clerk's screen; signed in already when it has a name."""
        desk = Desk(self.context(1440, 900).new_page(), self._server.url, self._server.now)
        return desk.sign_in(username) if username else desk


_FAILED: Final = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Any:
    report = yield
    if report.when == "call":
        item.stash[_FAILED] = report.failed
    return report


@contextmanager
def everybody(chromium: Browser, server: Server, name: str) -> Iterator[People]:
    """The people of one story, or of one day of it; photographed when it fails."""
    with ExitStack() as stack:
        people = People(chromium, server, stack)
        try:
            yield people
        except BaseException:
            people.photograph(name)
            raise


@pytest.fixture
def people(chromium: Browser, server: Server, request: pytest.FixtureRequest) -> Iterator[People]:
    with everybody(chromium, server, request.node.name) as people:
        yield people
        if request.node.stash.get(_FAILED, False):
            people.photograph(request.node.name)
