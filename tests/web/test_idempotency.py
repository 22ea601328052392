import asyncio
from contextlib import nullcontext
from uuid import uuid4

import pytest
from litestar import Litestar

from backend.web.idempotency import IdempotencyMiddleware
from tests.http import Browser
from tests.web.conftest import ALICE, CLERK, World

KEY = "0193b2a0-5b7e-7cc3-98c4-dc0c0c07398f"


@pytest.mark.parametrize("key", ["", "abc", "0193b2a0-5b7e-7cc3-98c4"])
@pytest.mark.parametrize("url", ["/api/keep", "/api/loose", "/api/login", "/api/upload"])
async def test_a_mutating_request_without_a_usable_key_does_nothing(
    browser: Browser, world: World, url: str, key: str
) -> None:
    answer = await browser.post(url, {}, key="", headers={"Idempotency-Key": key} if key else {})

    assert (answer.status_code, answer.json()["code"]) == (400, "idempotency.key_required")
    assert world.work == 0


@pytest.mark.parametrize("url", ["/api/keep", "/api/loose"])
async def test_a_repeated_request_gets_the_first_answer(browser: Browser, world: World, url: str) -> None:
    first = await browser.post(url, {"count": 3}, key=KEY)
    again = await browser.post(url, {"count": 3}, key=KEY.upper())

    assert (again.status_code, again.content) == (first.status_code, first.content) == (201, first.content)
    assert "idempotent-replay" not in first.headers
    assert again.headers["idempotent-replay"] == "true"
    assert again.headers["content-type"] == "application/json"
    assert again.headers["x-content-type-options"] == "nosniff"
    assert world.work == 1


async def test_an_answer_without_a_body_is_repeated_too(browser: Browser, world: World) -> None:
    answers = [await browser.delete("/api/gone", key=KEY) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [204, 204]
    assert world.work == 1


@pytest.mark.parametrize("url", ["/api/keep", "/api/loose"])
async def test_a_key_used_for_other_content_is_refused(browser: Browser, world: World, url: str) -> None:
    await browser.post(url, {"count": 3}, key=KEY)
    for other in (
        await browser.post(url, {"count": 4}, key=KEY),
        await browser.post(f"{url}?a=1", {"count": 3}, key=KEY),
    ):
        assert (other.status_code, other.json()["code"]) == (422, "idempotency.key_reused")
    assert world.work == 1


@pytest.mark.parametrize("url", ["/api/keep", "/api/loose"])
async def test_twins_at_the_same_moment_work_once_and_agree(browser: Browser, world: World, url: str) -> None:
    world.gate = asyncio.Event()
    await browser.get("/api/health")

    answers = await asyncio.gather(*(browser.post(url, {"count": 1}, key=KEY) for _ in range(8)))

    assert {(answer.status_code, answer.content) for answer in answers} == {(201, answers[0].content)}
    assert world.work == 1


async def test_twins_on_two_processes_agree(browser: Browser, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two processes share no turn: here nobody waits for anybody, and the unique index decides."""
    monkeypatch.setattr(IdempotencyMiddleware, "_turn", lambda *_: nullcontext())
    world.gate = asyncio.Event()
    await browser.get("/api/health")

    for url in ("/api/keep", "/api/loose"):
        key = str(uuid4())
        answers = await asyncio.gather(*(browser.post(url, {}, key=key) for _ in range(4)))
        assert {(answer.status_code, answer.content) for answer in answers} == {(201, answers[0].content)}


async def test_a_refusal_is_not_remembered(browser: Browser, world: World) -> None:
    refused = await browser.post("/api/keep", {"fail": True}, key=KEY)
    corrected = await browser.post("/api/keep", {"fail": False}, key=KEY)

    assert (refused.status_code, corrected.status_code) == (409, 201)
    assert world.work == 2


async def test_work_that_was_committed_is_answered_even_when_the_handler_crashed_after_it(
    browser: Browser, world: World
) -> None:
    answer = await browser.post("/api/crash", key=KEY)

    assert (answer.status_code, answer.json()) == (201, {"serial": 1})
    assert (await browser.post("/api/crash", key=KEY)).json() == {"serial": 1}
    assert world.work == 1


async def test_an_upload_is_streamed_and_repeated(browser: Browser, world: World) -> None:
    body = b"x" * 2_000_000
    first = await browser.send("POST", "/api/upload", content=body, key=KEY, headers={"content-type": "image/png"})
    again = await browser.send("POST", "/api/upload", content=body, key=KEY, headers={"content-type": "image/png"})
    other = await browser.send("POST", "/api/upload", content=b"y", key=KEY, headers={"content-type": "image/png"})

    assert first.json() == again.json() == {"serial": 2_000_000}
    assert other.status_code == 422
    assert world.work == 1


async def test_nobody_gets_the_answer_of_somebody_elses_key(app: Litestar, browser: Browser, world: World) -> None:
    other = Browser.on(app)
    await browser.post("/api/login", {"accountId": str(ALICE)})
    await other.post("/api/login", {"accountId": str(CLERK), "kind": "staff"})

    mine = await browser.post("/api/keep", {}, key=KEY)
    theirs = await other.post("/api/keep", {}, key=KEY)

    assert "idempotent-replay" not in theirs.headers
    assert (mine.json(), theirs.json()) == ({"serial": 1}, {"serial": 2})


async def test_signing_in_is_never_answered_from_memory(browser: Browser) -> None:
    """The answer is a cookie, and cookies are not kept."""
    for _ in range(2):
        answer = await browser.post("/api/login", {"accountId": str(ALICE)}, key=KEY)
        assert "session=" in answer.headers["set-cookie"]
        assert "idempotent-replay" not in answer.headers


async def test_without_the_csrf_token_nothing_happens_and_nothing_is_remembered(browser: Browser, world: World) -> None:
    await browser.get("/api/health")
    refused = await browser.post("/api/keep", {}, key=KEY, csrf=False)

    assert (refused.status_code, refused.headers["content-type"]) == (403, "application/problem+json")
    assert (await browser.post("/api/keep", {}, key=KEY)).status_code == 201
    assert world.work == 1
