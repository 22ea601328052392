"""Getting in where one should not: keys, cookies, tokens, codes, headers and files, each tried from outside."""

import asyncio
import datetime as dt
import io
import re
import struct
import zlib
from typing import Any, Final
from uuid import uuid4

import pytest
from httpx import Response
from PIL import Image

from backend.infra.db import run
from tests.house import FATHER, MOTHER, SHAANXI_FATHER, STRANGER, Citizen, House, family, member

pytestmark = pytest.mark.asyncio(loop_scope="module")

EVIL: Final = "https://evil.example"


def _refused(answer: Response, status: int, code: str) -> None:
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text


# --- one key, one answer ---------------------------------------------------------------------------


async def test_a_key_is_worth_nothing_for_other_content_another_address_or_another_person(fortress: House) -> None:
    father, stranger = await fortress.citizen(FATHER), await fortress.citizen(STRANGER)
    key = str(uuid4())
    first = await father.browser.patch("/api/me/preferences", {"textSize": 20}, key=key)
    again = await father.browser.patch("/api/me/preferences", {"textSize": 20}, key=key)
    other_content = await father.browser.patch("/api/me/preferences", {"textSize": 22}, key=key)
    other_address = await father.browser.post("/api/drafts", {}, key=key)
    other_person = await stranger.browser.patch("/api/me/preferences", {"textSize": 24}, key=key)
    nobody = await fortress.browser().patch("/api/me/preferences", {"textSize": 20}, key=key)

    assert first.json() == again.json()
    assert again.headers["idempotent-replay"] == "true"
    _refused(other_content, 422, "idempotency.key_reused")
    _refused(other_address, 422, "idempotency.key_reused")
    assert other_person.json()["accountId"] != first.json()["accountId"]
    assert other_person.json()["preferences"]["textSize"] == 24
    _refused(nobody, 401, "sign_in_needed")


@pytest.mark.parametrize("key", ["", "1", "x" * 5_000, "00000000-0000-0000-0000-00000000000g", "é"])
async def test_a_key_that_is_none_is_refused(fortress: House, key: str) -> None:
    father = await fortress.citizen(FATHER)
    headers = {b"idempotency-key": key.encode(), b"x-csrftoken": father.browser.client.cookies["csrftoken"].encode()}
    answer = await father.browser.client.post("/api/drafts", json={}, headers=headers)  # type: ignore[arg-type]
    _refused(answer, 400, "idempotency.key_required")


# --- the page and nobody else ----------------------------------------------------------------------


@pytest.mark.parametrize("token", [None, "", "x", "0" * 96, "é" * 10, "a" * 10_000])
async def test_without_the_pages_own_token_nothing_is_done(fortress: House, token: str | None) -> None:
    father = await fortress.citizen(FATHER)
    headers: Any = {b"idempotency-key": str(uuid4()).encode(), b"origin": EVIL.encode()}
    if token is not None:
        headers[b"x-csrftoken"] = token.encode()
    answer = await father.browser.client.post("/api/drafts", json={}, headers=headers)
    assert answer.status_code == 403, answer.text
    assert "access-control-allow-origin" not in answer.headers


async def test_another_browsers_token_is_no_use(fortress: House) -> None:
    father, nobody = await fortress.citizen(FATHER), fortress.browser()
    await nobody.get("/api/session")
    headers = {"idempotency-key": str(uuid4()), "x-csrftoken": nobody.client.cookies["csrftoken"]}
    assert (await father.browser.client.post("/api/drafts", json={}, headers=headers)).status_code == 403


async def test_no_other_site_is_invited(fortress: House) -> None:
    asked = {"origin": EVIL, "access-control-request-method": "POST", "access-control-request-headers": "x-csrftoken"}
    for url in ("/api/session", "/api/drafts", "/api/live"):
        for answer in (
            await fortress.browser().client.options(url, headers=asked),
            await fortress.browser().get(url, headers={"origin": EVIL}),
        ):
            assert not [name for name in answer.headers if name.startswith("access-control-")]


# --- cookies ---------------------------------------------------------------------------------------


async def test_a_cookie_planted_before_the_login_is_not_the_one_after_it(fortress: House) -> None:
    browser = fortress.browser()
    browser.client.cookies.set("session", "planted-by-somebody-else", domain="testserver.local")
    await Citizen(browser, FATHER).sign_in()
    [session] = [
        c.value for c in browser.client.cookies.jar if c.name == "session" and c.value != "planted-by-somebody-else"
    ]

    planted = fortress.browser()
    planted.client.cookies.set("session", "planted-by-somebody-else")
    assert session
    assert (await planted.get("/api/drafts")).status_code == 401


async def test_a_cookie_is_dead_after_signing_out_and_after_signing_in_again(fortress: House) -> None:
    father = await fortress.citizen(FATHER)
    old = father.browser.client.cookies["session"]
    await father.sign_in()
    newer = father.browser.client.cookies["session"]
    assert newer != old
    assert (await father.browser.post("/api/logout")).status_code == 200
    for dead in (old, newer):
        thief = fortress.browser()
        thief.client.cookies.set("session", dead)
        assert (await thief.get("/api/drafts")).status_code == 401
        assert (await thief.get("/api/session")).json()["kind"] == "anonymous"


@pytest.mark.parametrize("value", ["", "x", "' or 1=1 --", "é", "a" * 5_000, "%00", "{}"])
async def test_a_made_up_cookie_is_nobody(fortress: House, value: str) -> None:
    answer = await fortress.browser().client.get("/api/session", headers={b"cookie": b"session=" + value.encode()})  # type: ignore[arg-type]
    assert (answer.status_code, answer.json()["kind"]) == (200, "anonymous")


async def test_half_a_staff_login_opens_nothing(fortress: House) -> None:
    browser = fortress.browser()
    await browser.post("/api/staff/login", {"username": "nanning-clerk", "password": "yanshi-2026"})
    for url in ("/api/desk/queue", "/api/inbox", "/api/live", "/api/applications"):
        assert (await browser.get(url)).status_code == 401


async def test_an_idle_desk_closes_by_the_machines_time_though_the_demo_clock_stands_still(
    fortress: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk = await fortress.clerk()
    sessions = fortress.app.state["sessions"]
    began = dt.datetime.now(dt.UTC)

    def at(minutes: int) -> None:
        monkeypatch.setattr(sessions, "_now", lambda: began + dt.timedelta(minutes=minutes))

    for minutes in (20, 40, 60):  # Working all the time keeps it open.
        at(minutes)
        assert (await clerk.browser.get("/api/desk/queue")).status_code == 200
    at(91)
    _refused(await clerk.browser.get("/api/desk/queue"), 401, "sign_in_needed")
    at(92)
    assert (await clerk.browser.get("/api/desk/queue")).status_code == 401


async def test_a_desk_closes_after_ten_hours_however_busy(fortress: House, monkeypatch: pytest.MonkeyPatch) -> None:
    clerk = await fortress.clerk()
    sessions, began = fortress.app.state["sessions"], dt.datetime.now(dt.UTC)
    answers = []
    for minutes in range(0, 601, 20):
        monkeypatch.setattr(sessions, "_now", lambda m=minutes: began + dt.timedelta(minutes=m, seconds=1))
        answers.append((await clerk.browser.get("/api/desk/colleagues")).status_code)
    assert answers == [200] * 30 + [401]


# --- who is there ----------------------------------------------------------------------------------


async def test_asking_for_a_code_tells_nothing_about_the_number(fortress: House) -> None:
    await fortress.citizen(FATHER)
    known = await fortress.browser().post("/api/login/code", {"mobile": FATHER.mobile})
    unknown = await fortress.browser().post("/api/login/code", {"mobile": "13900009876"})

    assert known.status_code == unknown.status_code == 200
    hidden = {"sentTo": "", "demoCode": ""}
    assert known.json() | hidden == unknown.json() | hidden
    wrong = [
        (await fortress.browser().post("/api/login", {"mobile": mobile, "code": "000000"})).json()
        for mobile in (FATHER.mobile, "13900009877")
    ]
    assert wrong[0] | {"requestId": ""} == wrong[1] | {"requestId": ""}


async def test_a_wrong_name_and_a_wrong_password_look_the_same(fortress: House) -> None:
    tries = [
        ("nanning-clerk", "wrong"),
        ("nobody-here", "yanshi-2026"),
        ("' or 1=1 --", "x"),
        ("NANNING-CLERK ", "wrong"),
    ]
    answers = [await fortress.browser().post("/api/staff/login", {"username": u, "password": p}) for u, p in tries]
    assert {answer.status_code for answer in answers} == {401}
    assert len({str(answer.json() | {"requestId": ""}) for answer in answers}) == 1


async def test_a_code_of_one_number_opens_no_other(fortress: House) -> None:
    browser = fortress.browser()
    code = (await browser.post("/api/login/code", {"mobile": STRANGER.mobile})).json()["demoCode"]
    await browser.post("/api/login/code", {"mobile": FATHER.mobile})
    _refused(await browser.post("/api/login", {"mobile": FATHER.mobile, "code": code}), 422, "login.code_refused")


async def test_ten_thousand_codes_cannot_be_tried(fortress: House) -> None:
    """The demo is patient; tests/accounts holds the real limits. Even its patience ends."""
    browser = fortress.browser()
    await browser.post("/api/login/code", {"mobile": "13900009878"})
    tries = [await browser.post("/api/login", {"mobile": "13900009878", "code": f"{i:06d}"}) for i in range(25)]
    assert tries[-1].status_code == 429
    assert int(tries[-1].headers["retry-after"]) > 0


async def test_tries_are_counted_by_the_address_of_the_line_not_by_what_a_header_claims(fortress: House) -> None:
    before = await run("select count(*) from throttle_window")
    browser = fortress.browser()
    await browser.post("/api/staff/login", {"username": "nobody-here-2", "password": "x"})
    once = await run("select count(*) from throttle_window")
    for spoofed in ("203.0.113.1", "203.0.113.2", "127.0.0.1, 203.0.113.3"):
        headers = {"x-forwarded-for": spoofed, "x-real-ip": spoofed, "forwarded": f"for={spoofed}"}
        await browser.post("/api/staff/login", {"username": "nobody-here-2", "password": "x"}, headers=headers)
    assert await run("select count(*) from throttle_window") == once
    assert once[0][0] - before[0][0] <= 2


# --- tokens ----------------------------------------------------------------------------------------


async def test_a_receipt_token_cannot_be_made_or_changed(fortress: House) -> None:
    father, clerk, nobody = await fortress.citizen(FATHER), await fortress.clerk(), fortress.browser()
    receipt = await father.apply(family(member(MOTHER, "12")))
    token = receipt["qrText"].rpartition("/")[2]
    number, time, tag = token.split(".")
    assert (await nobody.get(f"/api/receipts/{token}")).json()["view"] == "public"
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    other_ends = [f"{number}.{time}.{tag[:-1]}{letter}" for letter in alphabet if letter != tag[-1]]
    for forged in (
        *other_ends,
        f"{number}.{time}.{'A' * 22}",
        f"{number}.{time}.",
        f"{number[:-1]}{(int(number[-1]) + 1) % 10}.{time}.{tag}",
        f"{number}.AAAAAA.{tag}",
        token.swapcase(),
        f"{token}{token}",
        f"{number}.{tag}",
    ):
        assert (await nobody.get(f"/api/receipts/{forged}")).status_code == 404, forged
    for forged in other_ends[:5]:
        assert (await clerk.browser.post("/api/desk/scan", {"text": forged})).status_code == 404


async def test_a_bind_token_is_ours_or_worthless(fortress: House) -> None:
    browser = fortress.browser()
    code = (await browser.post("/api/login/code", {"mobile": "13900009879"})).json()["demoCode"]
    for token in ("x", "eyJhIjoxfQ.aaaa.bbbb", "é", "." * 300):
        answer = await browser.post("/api/login", {"mobile": "13900009879", "code": code, "bindToken": token})
        assert answer.status_code == 422, answer.text
    for state in ("", "é", "0" * 32):
        answer = await browser.post("/api/login/wechat", {"code": "demo-x", "state": state})
        assert answer.status_code == 422, answer.text


# --- files -----------------------------------------------------------------------------------------


def _png(width: int, height: int) -> bytes:
    """A picture that claims any size; its one compressed row is nothing but noughts."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 100_000, 9))
        + chunk(b"IEND", b"")
    )


def _photo() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (300, 200), "white").save(out, "JPEG")
    return out.getvalue()


SCRIPT: Final = b"<script>alert(1)</script>"
SVG: Final = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>'
JS_PDF: Final = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\ntrailer<</Root 1 0 R>>"
)


async def _upload(
    citizen: Citizen, content: bytes, *, kind: str = "residence_permit", name: str = "x.png", **more: Any
) -> Response:
    return await citizen.browser.send(
        "POST",
        "/api/materials",
        params={"kind": kind, "name": name},
        content=content,
        headers={"content-type": "image/png", **more},
    )


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b"", 422),
        (SVG, 415),
        (b"<!doctype html>" + SCRIPT, 415),
        (b"GIF89a" + SCRIPT, 415),
        (b"PK\x03\x04" + b"0" * 100, 422),
        (b"\x89PNG\r\n\x1a\n" + SCRIPT, 422),
        (b"\xff\xd8\xff" + SCRIPT, 422),
        (b"%PDF-1.7\n" + SCRIPT, 422),
        (JS_PDF, 422),
        (_png(60_000, 60_000), 422),
        (_png(2**31 - 1, 2**31 - 1), 422),
        (_png(4_000, 4_000), 422),
        (_photo()[:200], 422),
        (b"RIFF\xff\xff\xff\xffWEBPVP8 ", 422),
        (b"\0\0\0\x18ftypheic" + b"\0" * 8, 422),
    ],
)
async def test_a_file_that_is_no_paper_is_refused_whatever_it_calls_itself(
    fortress: House, content: bytes, status: int
) -> None:
    father = await fortress.citizen(FATHER)
    before = (await father.browser.get("/api/materials")).text
    answer = await _upload(father, content)

    assert answer.status_code == status, answer.text
    assert answer.json()["detail"]
    assert (await father.browser.get("/api/materials")).text == before


async def test_a_photo_that_is_also_a_page_comes_back_as_a_photo_only(fortress: House) -> None:
    father = await fortress.citizen(FATHER)
    kept = await _upload(father, _photo() + SCRIPT, name="<b>../../etc/passwd\u202egpj.html")
    assert kept.status_code == 201, kept.text
    shown = await father.browser.get(f"/api/materials/{kept.json()['id']}/content")

    assert shown.headers["content-type"].startswith("image/")
    assert shown.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in shown.headers["content-security-policy"]
    assert SCRIPT not in shown.content
    assert not set(kept.json()["name"]) & set("/\\<>\u202e")
    assert kept.json()["name"].endswith(".jpg")


async def test_a_file_beyond_the_limit_is_refused_on_the_way(fortress: House) -> None:
    father = await fortress.citizen(FATHER)
    sent = 0

    async def endless() -> Any:
        nonlocal sent
        yield _photo()
        while sent < 200 * 1_048_576:
            sent += 1_048_576
            yield b"\0" * 1_048_576

    answer = await father.browser.send(
        "POST", "/api/materials?kind=residence_permit", content=endless(), headers={"content-type": "image/jpeg"}
    )
    assert answer.status_code == 413, answer.text
    assert answer.json()["detail"]


@pytest.mark.parametrize("kind", ["../x", "A", "x" * 49, "", "signature%00", "é", "a b"])
async def test_the_kind_of_a_paper_is_a_plain_word(fortress: House, kind: str) -> None:
    father = await fortress.citizen(FATHER)
    assert (await _upload(father, _photo(), kind=kind)).status_code == 400


async def test_a_scanned_photo_may_be_anything_and_opens_nothing(fortress: House) -> None:
    clerk = await fortress.clerk()
    for content in (b"", SVG, _png(60_000, 60_000), _png(4_000, 4_000), _photo(), _photo()[:100], b"%PDF-1.4"):
        answer = await clerk.browser.send(
            "POST", "/api/desk/scan-photo", content=content, headers={"content-type": "image/png"}
        )
        _refused(answer, 422, "scan.unreadable")


# --- the server ------------------------------------------------------------------------------------


async def test_other_methods_and_overrides_do_nothing(fortress: House) -> None:
    father = await fortress.citizen(FATHER)
    draft = (await father.browser.post("/api/drafts", {})).json()["id"]
    for header in ("x-http-method-override", "x-method-override", "x-http-method"):
        assert (await father.browser.get(f"/api/drafts/{draft}", headers={header: "DELETE"})).status_code == 200
    for method in ("TRACE", "PATCH", "PROPFIND", "CONNECT"):
        answer = await father.browser.send(method, f"/api/drafts/{draft}")
        assert answer.status_code in {404, 405, 501}, method
    assert (await father.browser.get(f"/api/drafts/{draft}?_method=DELETE")).status_code == 200


async def test_answers_about_people_are_never_kept_by_a_cache(fortress: House) -> None:
    father = await fortress.citizen(FATHER)
    for url in ("/api/session", "/api/applications", "/api/inbox", "/api/me/registers", "/api/nothing"):
        assert "no-store" in (await father.browser.get(url)).headers["cache-control"]


async def test_what_a_header_says_of_the_host_is_not_repeated(fortress: House) -> None:
    father = await fortress.citizen(FATHER)
    lies = {"x-forwarded-host": "evil.example", "x-forwarded-proto": "gopher", "forwarded": "host=evil.example"}
    for url in ("/api/login/wechat", "/api/applications", "/docs/openapi.json", "/", "/r/12345678"):
        answer = await father.browser.get(url, headers=lies)
        assert "evil.example" not in answer.text + str(answer.headers)


async def test_two_regions_never_meet(fortress: House) -> None:
    """The same house serves both; each person's form follows the rules of where they are insured."""
    here, there = await fortress.citizen(FATHER), await fortress.citizen(SHAANXI_FATHER)
    drafts = await asyncio.gather(here.browser.post("/api/drafts", {}), there.browser.post("/api/drafts", {}))
    assert [re.fullmatch(r"\d{2}", draft.json()["region"]) is not None for draft in drafts] == [True, True]
    assert drafts[0].json()["region"] != drafts[1].json()["region"]
