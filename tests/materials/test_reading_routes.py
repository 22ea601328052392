"""Reading print over HTTP: what fills in a form, and what is kept of it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from litestar import Litestar

from backend.infra.db import run
from backend.infra.storage import Storage, make_storage
from backend.materials.ocr import PrintReader, installed
from backend.materials.service import MaterialService
from tests.http import Browser
from tests.materials import makers
from tests.materials.conftest import ALICE, BOB, CLERK, Blobs, browser_of
from tests.materials.printed import BILL, CARD, SMUDGED_CARD, STAGED, printed

URL = "/api/materials/reading"
ACCOUNT = "6299900000000000011"


@pytest.fixture
def bare(folder: Path) -> Storage:
    """One kind of storage is enough here."""
    return make_storage(f"file://{folder}", folder)


@pytest_asyncio.fixture(
    params=[
        "staged",
        pytest.param("real", marks=pytest.mark.skipif(not installed(), reason="the extra `ocr` is absent")),
    ]
)
async def reader(
    request: pytest.FixtureRequest, materials: MaterialService, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[PrintReader]:
    if request.param == "staged":
        monkeypatch.setenv("PYTHONPATH", str(STAGED))
    made = PrintReader(limit_seconds=60, available=True)
    materials._reader = made
    yield made
    await made.stop()


async def ask(browser: Browser, photo: bytes, media_type: str = "image/jpeg", status: int = 200) -> dict[str, object]:
    answer = await browser.send("POST", URL, content=photo, headers={"content-type": media_type})
    assert answer.status_code == status, answer.text
    body: dict[str, object] = answer.json()
    return body


def values(reading: dict[str, object]) -> dict[str, tuple[str, bool, str]]:
    fields: list[dict[str, object]] = reading["fields"]  # type: ignore[assignment]
    return {str(one["code"]): (str(one["value"]), bool(one["sure"]), str(one["note"])) for one in fields}


@pytest.mark.usefixtures("reader")
async def test_a_bill_that_was_uploaded_is_read_for_its_owner_alone(app: Litestar) -> None:
    owner, stranger = await browser_of(app, ALICE), await browser_of(app, BOB)
    url = "/api/materials?kind=voucher_photo&name=bill.jpg"
    kept = (await owner.send("POST", url, content=printed(BILL), headers={"content-type": "image/jpeg"})).json()

    read = values((await owner.get(f"/api/materials/{kept['id']}/reading")).json())

    assert (await stranger.get(f"/api/materials/{kept['id']}/reading")).status_code == 404
    assert read["code"] == ("14060226", False, "请核对")
    assert read["number"] == ("0990000201", False, "请核对")
    assert read["check_code"] == ("1849a7", False, "请核对")
    assert read["total_fen"] == ("3865040", True, "")


@pytest.mark.usefixtures("reader")
async def test_the_number_of_a_bank_card_is_sure_when_its_check_digit_is_right(app: Litestar) -> None:
    browser = await browser_of(app, ALICE)

    assert values(await ask(browser, printed(CARD)))["account"] == (ACCOUNT, True, "")
    assert values(await ask(browser, printed(SMUDGED_CARD)))["account"] == (f"{ACCOUNT[:-1]}7", False, "请核对")


@pytest.mark.usefixtures("reader")
async def test_nothing_of_a_bank_card_is_kept(app: Litestar, blobs: Blobs) -> None:
    browser = await browser_of(app, ALICE)

    assert ACCOUNT in str(await ask(browser, printed(CARD)))

    assert (await browser.get("/api/materials")).json() == []
    assert await blobs.count() == 0
    assert not await run("select id from request_answer"), "not even as an answer to repeat"


async def test_pages_are_told_whether_photos_can_be_read_here(app: Litestar, materials: MaterialService) -> None:
    browser = await browser_of(app, ALICE)
    for available in (False, True):
        materials._reader = PrintReader(available=available)
        assert (await browser.get(URL)).json() == {"available": available}


async def test_without_the_extra_a_photo_is_answered_and_nothing_is_filled_in(
    app: Litestar, materials: MaterialService
) -> None:
    materials._reader = PrintReader(available=False)

    reading = await ask(await browser_of(app, ALICE), makers.jpeg())

    assert (reading["available"], reading["fields"]) == (False, [])


async def test_only_a_whole_photo_of_a_citizen_is_read(app: Litestar) -> None:
    browser = await browser_of(app, ALICE)

    assert (await ask(browser, makers.pdf(1), "application/pdf", 415))["code"] == "material.type"
    assert (await ask(browser, b"", status=415))["code"] == "material.type"
    assert (await ask(browser, makers.jpeg()[:200], status=422))["code"] == "material.damaged"
    await ask(await browser_of(app, CLERK), makers.jpeg(), status=403)
