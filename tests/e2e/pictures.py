"""A picture of every page: phone in both modes and both widths, and the desk. `make pictures`, into pictures/."""

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Final

from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Error, Page, sync_playwright

from tests.claims import GUO, SHEN
from tests.e2e import tour
from tests.e2e.conftest import ARGUMENTS, PATIENCE_MS, find_chromium
from tests.e2e.desk import Desk
from tests.e2e.desk_tour import desk, money
from tests.e2e.people import GRANDPA, MOTHER_OF_GIRL, WORKER, Known
from tests.e2e.phone import NORMAL, SMALL, Phone
from tests.e2e.server import ROOT, Server
from tests.e2e.world import World, furnish

INTO: Final = ROOT / "pictures"
MODES: Final = {
    "normal-390": (NORMAL, {"elder": False, "textSize": 17}),
    "normal-320": (SMALL, {"elder": False, "textSize": 17}),
    "elder-390": (NORMAL, {"elder": True, "textSize": 20}),
    "elder-320": (SMALL, {"elder": True, "textSize": 30}),
}
Listener = Callable[[BrowserContext], None]
Phones = Callable[[Known | None], Phone]
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
        made.enter(who).send("PATCH", "/me/preferences", preferences)
    return made


def _strangers(phones: Phones, world: World, mode: str) -> Iterator[tuple[Phone, str]]:
    """Somebody who is not signed in, and somebody who came for the first time."""
    stranger = phones(None)
    number = f"1390000990{[*MODES].index(mode)}"
    yield from ((stranger, name) for name in tour.before_signing_in(stranger, world, number))
    worker = phones(WORKER)
    yield from ((worker, name) for name in tour.with_nothing_yet(worker))


def _pages(phones: Phones, world: World, _: str) -> Iterator[tuple[Phone, str]]:
    """Somebody with cases in every state."""
    grandpa = phones(GRANDPA)
    for part in (tour.pages, tour.sheets):
        yield from ((grandpa, name) for name in part(grandpa, world))


def _form(phones: Phones, world: World, _: str) -> Iterator[tuple[Phone, str]]:
    """The one form, what it refuses, and its end without a network."""
    grandpa = phones(GRANDPA)
    yield from ((grandpa, name) for name in tour.form(grandpa, world))
    yield from ((grandpa, name) for name in tour.refused_form(grandpa))
    mother = phones(MOTHER_OF_GIRL)
    yield from ((mother, name) for name in tour.signed_and_offline(mother))


def _claims(phones: Phones, world: World, _: str) -> Iterator[tuple[Phone, str]]:
    """Money back."""
    guo, shen = phones(GUO), phones(SHEN)
    yield from ((guo, name) for name in tour.claim_pages(guo, world))
    yield from ((shen, name) for name in tour.claim_form(shen, world))


PARTS: Final = {"strangers": _strangers, "pages": _pages, "form": _form, "claims": _claims}


def walk(
    chromium: Browser, server: Server, world: World, mode: str, parts: Iterable[str] = PARTS, listen: Listener = nobody
) -> Iterator[tuple[Phone, str]]:
    """The tour of the phone in one mode, or some parts of it."""
    with ExitStack() as stack:

        def phones(who: Known | None) -> Phone:
            made = phone(chromium, server, mode, who, listen=listen)
            stack.callback(made.page.context.close)
            return made

        for part in parts:
            yield from PARTS[part](phones, world, mode)


def walk_desk(chromium: Browser, server: Server, world: World, listen: Listener = nobody) -> Iterator[tuple[Desk, str]]:
    """The whole tour of the desk."""
    with ExitStack() as stack:

        def screen(username: str = "") -> Desk:
            context = chromium.new_context(viewport={"width": 1440, "height": 900}, locale="zh-CN")
            stack.callback(context.close)
            context.set_default_timeout(PATIENCE_MS)
            listen(context)
            made = Desk(context.new_page(), server.url)
            return made.sign_in(username) if username else made

        yield from desk(screen(), screen("nanning-supervisor"), world)
        team = {name: screen(f"taiyuan-{name}") for name in ("clerk", "reviewer", "finance", "supervisor")}
        yield from money(team, world)


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
