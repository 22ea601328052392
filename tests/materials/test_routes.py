"""Papers over HTTP."""

from pathlib import Path

import pytest
from litestar import Litestar

from backend.infra.storage import Storage, make_storage
from backend.materials.intake import Intake
from backend.materials.rules import Limits
from tests.http import Browser
from tests.materials import makers
from tests.materials.conftest import ALICE, BOB, CLERK, browser_of


@pytest.fixture
def bare(folder: Path) -> Storage:
    """One kind of storage is enough here."""
    return make_storage(f"file://{folder}", folder)


URL = "/api/materials?kind=residence_permit&name=%E5%B1%85%E4%BD%8F%E8%AF%81.jpg"


async def send(browser: Browser, content: bytes, url: str = URL, key: str | None = None) -> dict[str, object]:
    answer = await browser.send("POST", url, content=content, headers={"content-type": "image/jpeg"}, key=key)
    assert answer.status_code == 201, answer.text
    body: dict[str, object] = answer.json()
    return body


async def test_a_photo_goes_up_and_comes_back_safe(app: Litestar) -> None:
    browser = await browser_of(app, ALICE)

    kept = await send(browser, makers.jpeg())
    shown = await browser.get(f"/api/materials/{kept['id']}/content")

    assert (kept["name"], kept["mediaType"]) == ("居住证.jpg", "image/jpeg")
    assert shown.headers["content-type"] == "image/jpeg"
    assert shown.headers["x-content-type-options"] == "nosniff"
    assert shown.headers["content-disposition"].startswith("inline; filename*=UTF-8''%E5%B1%85")
    assert "sandbox" in shown.headers["content-security-policy"]
    assert "no-store" in shown.headers["cache-control"]
    assert [paper["id"] for paper in (await browser.get("/api/materials")).json()] == [kept["id"]]


async def test_a_page_that_calls_itself_a_photo_is_refused(app: Litestar) -> None:
    browser = await browser_of(app, ALICE)

    answer = await browser.send(
        "POST", URL, content=b"<script>alert(1)</script>", headers={"content-type": "image/png"}
    )

    assert answer.status_code == 415
    assert answer.json()["code"] == "material.type"
    assert "它不是照片" in answer.json()["detail"]


async def test_a_pdf_is_a_download_and_its_pages_are_pictures(app: Litestar) -> None:
    browser = await browser_of(app, ALICE)
    kept = await send(browser, makers.pdf(2))

    whole = await browser.get(f"/api/materials/{kept['id']}/content")
    page = await browser.get(f"/api/materials/{kept['id']}/pages/2")

    assert whole.headers["content-disposition"].startswith("attachment;")
    assert (page.status_code, page.headers["content-type"]) == (200, "image/png")
    assert (await browser.get(f"/api/materials/{kept['id']}/pages/3")).status_code == 404


async def test_the_same_key_sends_once(app: Litestar) -> None:
    browser = await browser_of(app, ALICE)

    first = await send(browser, makers.jpeg(), key="0b9c2f64-5d0e-4f7a-9a55-0d7f6a0b1c2d")
    again = await send(browser, makers.jpeg(), key="0b9c2f64-5d0e-4f7a-9a55-0d7f6a0b1c2d")

    assert first == again


async def test_too_large_is_said_in_words(app: Litestar) -> None:
    browser = await browser_of(app, ALICE)

    answer = await browser.send("POST", URL, content=b"\xff\xd8\xff" + b"\0" * 300_000)

    assert answer.status_code == 413
    assert "文件不能超过" in answer.json()["detail"]


async def test_forms_have_one_megabyte_and_papers_their_own_limit(app: Litestar, intake: Intake) -> None:
    intake.limits = Limits()
    browser = await browser_of(app, ALICE)

    kept = await send(browser, makers.jpeg() + b"\0" * 2_000_000)

    assert kept["size"] == len(makers.jpeg()) + 2_000_000


@pytest.mark.parametrize("path", ["content", "pages/1", ""])
async def test_a_stranger_gets_404(app: Litestar, path: str) -> None:
    kept = await send(await browser_of(app, ALICE), makers.jpeg())

    for stranger in (BOB, CLERK):
        browser = await browser_of(app, stranger)
        url = f"/api/materials/{kept['id']}"
        answer = await (browser.get(f"{url}/{path}") if path else browser.delete(url))
        assert answer.status_code == 404


async def test_nobody_signed_in_gets_401(app: Litestar) -> None:
    browser = Browser.on(app)

    assert (await browser.get("/api/materials")).status_code == 401
    assert (await browser.send("POST", URL, content=makers.jpeg())).status_code == 401


async def test_a_paper_is_deleted_once(app: Litestar) -> None:
    browser = await browser_of(app, ALICE)
    kept = await send(browser, makers.jpeg())

    assert (await browser.delete(f"/api/materials/{kept['id']}")).status_code == 204
    assert (await browser.delete(f"/api/materials/{kept['id']}")).status_code == 404


@pytest.mark.parametrize("kind", ["", "Ausweis", "../x", "a" * 49])
async def test_a_kind_is_a_plain_word(app: Litestar, kind: str) -> None:
    browser = await browser_of(app, ALICE)

    answer = await browser.send("POST", f"/api/materials?kind={kind}", content=makers.jpeg())

    assert answer.status_code in {400, 422}


async def test_a_photo_goes_up_in_parts(app: Litestar) -> None:
    browser, photo = await browser_of(app, ALICE), makers.jpeg(400, 300)
    wanted = {"kind": "inpatient_invoice", "name": "发票.jpg", "size": len(photo), "sha256": None}

    upload = (await browser.post("/api/materials/uploads", wanted)).json()
    for number in range(1, upload["parts"] + 1):
        piece = photo[(number - 1) * upload["partBytes"] : number * upload["partBytes"]]
        answer = await browser.send(
            "PUT",
            f"/api/materials/uploads/{upload['id']}/parts?number={number}",
            content=piece,
            headers={"content-type": "application/octet-stream"},
        )
        assert answer.status_code == 200, answer.text
    state = (await browser.get(f"/api/materials/uploads/{upload['id']}")).json()
    kept = await browser.post(f"/api/materials/uploads/{upload['id']}/finish")

    assert state["received"] == list(range(1, upload["parts"] + 1))
    assert (kept.status_code, kept.json()["size"]) == (201, len(photo))
    assert (await browser.get(f"/api/materials/{kept.json()['id']}")).json() == kept.json()
    stranger = await browser_of(app, BOB)
    assert (await stranger.get(f"/api/materials/uploads/{upload['id']}")).status_code == 404
    assert (await stranger.get(f"/api/materials/{kept.json()['id']}")).status_code == 404
    assert (await stranger.post(f"/api/materials/{kept.json()['id']}/keep")).status_code == 404
    assert (await browser.delete(f"/api/materials/uploads/{upload['id']}")).status_code == 204
