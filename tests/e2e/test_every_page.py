"""What holds on every page, in every mode: readable, reachable, quiet, and nothing kept."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.e2e.conftest import People
from tests.e2e.looks import ELDER_TEXT, ELDER_TOUCH, NORMAL_TOUCH, SMALLEST_TEXT, axe, measure, personal
from tests.e2e.people import GRANDPA, MOTHER_OF_GIRL, WORKER
from tests.e2e.pictures import PARTS, walk, walk_desk
from tests.e2e.server import Server
from tests.e2e.tour import claims, open_pages, own_pages, pages_of
from tests.e2e.watch import Watch, stored, violations
from tests.e2e.world import World, furnish

pytestmark = pytest.mark.e2e

SECRETS: Final = [
    secret for who in (GRANDPA, WORKER, MOTHER_OF_GIRL) for secret in (who.name, who.id_number, who.mobile)
]


@pytest.fixture(scope="module")
def furnished(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, World]]:
    """A server of its own: these pages show people in every state."""
    server = Server(tmp_path_factory.mktemp("furnished")).start()
    yield server, furnish(chromium, server.url)
    server.stop()


class Inspector:
    """Looks at one page after the other and remembers what was wrong where."""

    def __init__(self, url: str, *, text: int, touch: int) -> None:
        self.url = url
        self.text, self.touch = text, touch
        self.wrong: list[str] = []
        self._watches: dict[int, Watch] = {}

    def listen(self, context: BrowserContext) -> None:
        """From its first page on."""
        self._watches[id(context)] = Watch(context, self.url)

    def look(self, page: Page, name: str) -> None:
        """Measure, ask axe, read what is kept."""
        page.wait_for_timeout(60)
        found = (
            measure(page, text=self.text, touch=self.touch)
            + axe(page)
            + violations(page)
            + personal(stored(page), SECRETS)
        )
        watch = self._watches.get(id(page.context))
        if watch:
            found += watch.problems
            watch.problems.clear()
        self.wrong += [f"{name}: {line}" for line in found]

    def report(self, folder: Path) -> None:
        """All of it at once: a page is mended faster than a test is run."""
        if self.wrong:
            (folder / "wrong.txt").write_text("\n".join(self.wrong))
        assert not self.wrong, f"{len(self.wrong)} wrong\n" + "\n".join(self.wrong)


@pytest.mark.parametrize("part", [*PARTS])
@pytest.mark.parametrize(
    ("mode", "text", "touch"),
    [
        ("normal-390", SMALLEST_TEXT, NORMAL_TOUCH),
        ("elder-390", ELDER_TEXT, ELDER_TOUCH),
        ("elder-320", ELDER_TEXT, ELDER_TOUCH),
    ],
)
def test_every_page_of_the_phone_is_readable_reachable_and_keeps_nothing(
    chromium: Browser, furnished: tuple[Server, World], tmp_path: Path, mode: str, text: int, touch: int, part: str
) -> None:
    server, world = furnished
    inspector = Inspector(server.url, text=text, touch=touch)
    for phone, name in walk(chromium, server, world, mode, [part], inspector.listen):
        inspector.look(phone.page, name)
    inspector.report(tmp_path)


def test_every_page_of_the_desk_is_readable_reachable_and_quiet(
    chromium: Browser, furnished: tuple[Server, World], tmp_path: Path
) -> None:
    server, world = furnished
    inspector = Inspector(server.url, text=SMALLEST_TEXT, touch=24)
    for desk, name in walk_desk(chromium, server, world, inspector.listen):
        inspector.look(desk.page, name)
    inspector.report(tmp_path)


def test_no_page_of_the_router_is_left_out_of_the_tour(people: People, furnished: tuple[Server, World]) -> None:
    """Vue keeps the application on the element it is mounted on, so the router itself is asked."""
    _, world = furnished
    visited = [*open_pages(world).values(), *own_pages().values(), *pages_of(world).values(), *claims(world).values()]
    visited += ["/apply/some/what", "/claim/some/bill", "/vouchers/some"]
    page = people.phone().open("/").page
    left_out = page.evaluate(
        """(visited) => {
          const router = document.querySelector('#app').__vue_app__.config.globalProperties.$router
          const seen = new Set(visited.map((path) => router.resolve(path).matched.at(-1).path))
          return router.getRoutes().filter((route) => !route.redirect && !seen.has(route.path)).map((route) => route.path)
        }""",
        visited,
    )
    assert not left_out, "add these to tests/e2e/tour.py"
