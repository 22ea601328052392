"""A picture of every page: phone in both modes and both widths, and the desk. `make pictures`, into pictures/."""

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Error, Page, sync_playwright

from tests.e2e import tour
from tests.e2e.conftest import ARGUMENTS, PATIENCE_MS, find_chromium
from tests.e2e.desk import Desk
from tests.e2e.desk_tour import desk
from tests.e2e.errands import draft
from tests.e2e.people import GRANDPA, MOTHER_OF_GIRL, WORKER, Known
from tests.e2e.phone import NORMAL, SMALL, Phone
from tests.e2e.server import ROOT, Server
from tests.e2e.world import World, furnish
from tests.house import filing, place

INTO: Final = ROOT / "pictures"
MODES: Final = {
    "normal-390": (NORMAL, {"elder": False, "textSize": 17}),
    "normal-320": (SMALL, {"elder": False, "textSize": 17}),
    "elder-390": (NORMAL, {"elder": True, "textSize": 20}),
    "elder-320": (SMALL, {"elder": True, "textSize": 30}),
}
Listener = Callable[[BrowserContext], None]
_SHEET_COLUMNS: Final = 6
_SHEET_HEIGHT: Final = 2000
_LONGEST: Final = 6000


def nobody(_: BrowserContext) -> None:
    """Listens to nothing."""


def phone(
    chromium: Browser, server: Server, mode: str, who: Known | None = None, *, listen: Listener = nobody
) -> Phone:
    """A phone that is set to a mode; the person's account remembers it too."""
    (width, height), preferences = MODES[mode]
    context = chromium.new_context(
        viewport={"width": width, "height": height}, locale="zh-CN", timezone_id="Asia/Shanghai", has_touch=True
    )
    context.set_default_timeout(PATIENCE_MS)
    listen(context)
    kept = str({"contrast": False, **preferences}).replace("'", '"').replace("False", "false").replace("True", "true")
    context.add_init_script(f"if (location.protocol !== 'about:') localStorage.setItem('onething.display', '{kept}')")
    made = Phone(context.new_page(), server.url)
    if who:
        made.arrive(who)
        made.send("PATCH", "/me/preferences", preferences)
        made.page.reload()
    return made


def walk(
    chromium: Browser, server: Server, world: World, mode: str, listen: Listener = nobody
) -> Iterator[tuple[Phone, str]]:
    """The whole tour of the phone in one mode."""
    stranger = phone(chromium, server, mode, listen=listen)
    yield from (
        (stranger, name) for name in tour.before_signing_in(stranger, world, f"1390000990{[*MODES].index(mode)}")
    )
    worker = phone(chromium, server, mode, WORKER, listen=listen)
    yield from ((worker, name) for name in tour.with_nothing_yet(worker))
    grandpa = phone(chromium, server, mode, GRANDPA, listen=listen)
    for part in (tour.pages, tour.sheets, tour.form, tour.refused_form):
        yield from ((grandpa, name) for name in part(grandpa, world))
    mother = phone(chromium, server, mode, MOTHER_OF_GIRL, listen=listen)
    clean = draft(mother, filing(place("310000")))
    yield from ((mother, name) for name in tour.signed_and_offline(mother, clean["id"]))
    mother.send("DELETE", f"/drafts/{clean['id']}")
    for one in (stranger, worker, grandpa, mother):
        one.page.context.close()


def walk_desk(chromium: Browser, server: Server, world: World, listen: Listener = nobody) -> Iterator[tuple[Desk, str]]:
    """The whole tour of the desk."""
    contexts = [chromium.new_context(viewport={"width": 1440, "height": 900}, locale="zh-CN") for _ in range(2)]
    for context in contexts:
        context.set_default_timeout(PATIENCE_MS)
        listen(context)
    screens = [Desk(context.new_page(), server.url) for context in contexts]
    screens[1].sign_in("nanning-supervisor")
    yield from desk(screens[0], screens[1], world)
    for screen in screens:
        screen.page.context.close()


def shoot(page: Page, target: Path) -> None:
    """The whole page, as on a phone that is long enough: bars stay at its edge. A sheet as it stands before the page."""
    size = page.viewport_size
    assert size
    target.parent.mkdir(parents=True, exist_ok=True)
    page.wait_for_timeout(150)
    needed = page.evaluate("document.querySelector('dialog[open]') ? 0 : document.documentElement.scrollHeight")
    page.set_viewport_size({"width": size["width"], "height": max(size["height"], min(needed, _LONGEST))})
    page.wait_for_timeout(150)
    page.screenshot(path=target)
    page.set_viewport_size(size)


def contact_sheets(folder: Path) -> None:
    """All pictures of a mode side by side, for a quick look."""
    pictures = sorted(folder.glob("[0-9]*.png"))
    for number, start in enumerate(range(0, len(pictures), _SHEET_COLUMNS)):
        row = [Image.open(path) for path in pictures[start : start + _SHEET_COLUMNS]]
        sheet = Image.new(
            "RGB", (sum(one.width + 12 for one in row), min(_SHEET_HEIGHT, max(one.height for one in row))), "#888888"
        )
        left = 0
        for one in row:
            sheet.paste(one, (left, 0))
            left += one.width + 12
        sheet.save(folder / f"sheet-{number:02}.png")


def main() -> None:
    """Start, furnish, photograph, stop."""
    found = find_chromium()
    if found is None:
        sys.exit("chromium is missing: no pictures (apt install chromium)")
    modes = sys.argv[1:] or [*MODES, "desk-1440"]
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        server = Server(Path(scratch)).start()
        chromium = playwright.chromium.launch(executable_path=found, args=list(ARGUMENTS))
        try:
            world = furnish(chromium, server.url)
            for mode in modes:
                shutil.rmtree(INTO / mode, ignore_errors=True)
                walked = (
                    walk_desk(chromium, server, world) if mode == "desk-1440" else walk(chromium, server, world, mode)
                )
                for number, (screen, name) in enumerate(walked):
                    shoot(screen.page, INTO / mode / f"{number:02}-{name}.png")
                contact_sheets(INTO / mode)
                sys.stdout.write(f"pictures/{mode}: {len(list((INTO / mode).glob('[0-9]*.png')))}\n")
        finally:
            with suppress(Error):
                chromium.close()
            server.stop()


if __name__ == "__main__":
    main()
