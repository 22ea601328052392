import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from backend.web.logs import configure
from tests.http import Browser


@pytest.mark.parametrize(
    ("body", "pointer", "message"),
    [
        ({"items": [{"idNumber": "x" * 19}]}, "/items/0/idNumber", "最多 18 个字，请写短一些。"),
        ({"items": [{"idNumber": ""}]}, "/items/0/idNumber", "请填写这一项。"),
        ({"items": [{}]}, "/items/0/idNumber", "请填写这一项。"),
        ({"items": [{"idNumber": None}]}, "/items/0/idNumber", "请填写这一项。"),
        ({"items": [{"idNumber": 7}]}, "/items/0/idNumber", "这里应当是文字。"),
        ({"items": [{"idNumber": "1", "on": "2026-13-01"}]}, "/items/0/on", "日期不对，请重新选择。"),
        ({"items": [{"idNumber": "1", "a/b": 1}]}, "/items/0/a~1b", "没有这一项，请刷新页面后重试。"),
        ({"count": -1}, "/count", "不能小于 0。"),
        ({"count": 10}, "/count", "不能大于 9。"),
        ({"papers": {}}, "/papers", "至少要有 1 项。"),
        ({"papers": {"x" * 41: "1"}}, "/papers", "最多 40 个字，请写短一些。"),
        ({"fail": "no"}, "/fail", "这里应当是是或否。"),
    ],
)
async def test_a_wrong_field_is_named_and_says_what_to_do(
    browser: Browser, body: object, pointer: str, message: str
) -> None:
    answer = await browser.post("/api/keep", body)

    problem = answer.json()
    assert (answer.status_code, answer.headers["content-type"]) == (400, "application/problem+json")
    assert (problem["code"], problem["status"]) == ("validation", 400)
    assert problem["fields"] == [{"pointer": pointer, "message": message}]
    assert problem["requestId"] == answer.headers["x-request-id"]


@pytest.mark.parametrize("content", [b"{", b"", b"\xff\xfe", b"[]", b'"x"'])
async def test_a_body_that_cannot_be_read_is_refused_without_internal_words(browser: Browser, content: bytes) -> None:
    answer = await browser.send("POST", "/api/keep", content=content, headers={"content-type": "application/json"})

    assert answer.status_code == 400
    for word in ("malformed", "truncated", "Expected", "Validation", "data"):
        assert word not in answer.text


async def test_a_wrong_query_is_refused_in_the_same_form(browser: Browser) -> None:
    answer = await browser.get("/api/who?day=tomorrow")

    assert answer.json()["fields"] == [{"pointer": "/day", "message": "日期不对，请重新选择。"}]


async def test_a_refusal_carries_its_own_members_and_fields(browser: Browser) -> None:
    problem = (await browser.post("/api/keep", {"fail": True})).json()

    assert problem["currentVersion"] == 3
    assert problem["detail"] == "情况有变化"
    assert problem["fields"] == [{"pointer": "/fail", "message": "不行"}]
    assert problem["type"] == "urn:onething:problem:conflict"


async def test_too_many_says_when_to_come_back(browser: Browser) -> None:
    answer = await browser.post("/api/slow-down")

    assert (answer.status_code, answer.headers["retry-after"], answer.json()["retryAfterSeconds"]) == (429, "30", 30)


@pytest.mark.parametrize(
    ("method", "url", "status"), [("GET", "/api/nope", 404), ("GET", "/api/keep", 405), ("GET", "/a/b/c", 404)]
)
async def test_what_is_not_there_is_a_problem_document_too(
    browser: Browser, method: str, url: str, status: int
) -> None:
    answer = await browser.client.request(method, url)

    assert (answer.status_code, answer.json()["status"]) == (status, status)
    assert answer.headers["content-security-policy"].startswith("default-src 'self'")


async def test_a_body_beyond_the_limit_is_413(browser: Browser) -> None:
    answer = await browser.send(
        "POST", "/api/keep", content=b" " * 1_048_577, headers={"content-type": "application/json"}
    )

    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


@pytest.fixture
def _logs_back() -> Iterator[None]:
    """Logging as it was before the test."""
    root = logging.getLogger()
    before = root.handlers[:], root.level
    yield
    structlog.reset_defaults()
    root.handlers[:], level = before
    root.setLevel(level)


@pytest.mark.usefixtures("_logs_back")
async def test_a_crash_shows_a_number_and_logs_the_stack_without_people(
    browser: Browser, capsys: pytest.CaptureFixture[str]
) -> None:
    configure("info")
    answer = await browser.post("/api/boom")

    assert answer.status_code == 500
    assert answer.headers["x-request-id"] in answer.json()["detail"]
    assert "RuntimeError" not in answer.text
    [line] = [json.loads(line) for line in capsys.readouterr().err.splitlines() if '"crash"' in line]
    assert line["request_id"] == answer.headers["x-request-id"]
    assert line["error"] == "RuntimeError: id … of …"
    assert line["stack"][-1].endswith("boom")
