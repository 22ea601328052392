"""Numbers and names of people stay where they are needed: not in logs, addresses, errors, jobs or examples; reads leave a note."""

import asyncio
import datetime as dt
import logging
import re
from collections.abc import Iterator
from typing import Any, Final

import asyncpg
import pytest
import structlog

from backend.cases.tables import CaseEvent
from backend.infra import outbox
from backend.infra.db import run, transaction
from backend.web.logs import configure
from backend.web.openapi import document
from tests.house import (
    FATHER,
    GRANDMA,
    MOTHER,
    SINGLE_MUM,
    STRANGER,
    UNKNOWN_CHILD,
    Clerk,
    House,
    family,
    filing,
    member,
    place,
)

PEOPLE: Final = (FATHER, MOTHER, GRANDMA, SINGLE_MUM, UNKNOWN_CHILD, STRANGER)
NUMBERS: Final = tuple(number for person in PEOPLE for number in (person.mobile, person.id_number) if number)
NAMES: Final = tuple(person.name for person in PEOPLE)


@pytest.fixture
def _logs_back() -> Iterator[None]:
    """Logging as it was before the test."""
    root = logging.getLogger()
    before = root.handlers[:], root.level
    yield
    structlog.reset_defaults()
    root.handlers[:], level = before
    root.setLevel(level)


async def _at_the_desk(house: House) -> tuple[str, str]:
    mum = await house.citizen(SINGLE_MUM)
    paper = await mum.upload("kinship_evidence", "blue")
    receipt = await mum.apply(family(member(UNKNOWN_CHILD, "20", evidenceIds=[paper])))
    case_id = str(receipt["cases"][0]["id"])
    await mum.settled(case_id)
    return case_id, paper


async def _a_full_day(house: House) -> list[str]:
    """Everything people usually do, and what usually goes wrong; the addresses they used."""
    urls: list[str] = []
    browsers = []

    def watched(person: Any) -> Any:
        browsers.append(person.browser.client)
        person.browser.client.event_hooks["request"].append(_note(urls))
        return person

    father = watched(await house.citizen(FATHER))
    receipt = await father.apply({**family(member(MOTHER, "12"), member(GRANDMA, "52")), **filing(place())})
    for case in receipt["cases"]:
        await father.settled(case["id"])
    for url in ("applications", "drafts", "inbox", "family/bonds", "filings", "chronic", "settlement", "proxies"):
        await father.browser.get(f"/api/{url}")
    await father.browser.get(f"/api/applications/{receipt['id']}/receipt.pdf")
    grant = {
        "role": "principal",
        "name": GRANDMA.name,
        "idType": "01",
        "idNumber": GRANDMA.id_number,
        "relation": "5",
        "matters": ["filing"],
        "begins": "2026-11-20",
        "ends": "2026-12-20",
    }
    await father.browser.post("/api/proxies/grants", grant)
    await father.browser.post("/api/proxies/grants", {**grant, "name": MOTHER.name})  # Not her name: refused.
    await father.submit(await father.draft(family(member(MOTHER, "12", idNumber=MOTHER.id_number[:-1] + "5"))))
    await father.browser.post("/api/login", {"mobile": FATHER.mobile, "code": "000000"})
    stranger = watched(await house.citizen(STRANGER))
    await stranger.browser.get(f"/api/applications/{receipt['id']}")
    case_id, paper = await _at_the_desk(house)
    clerk = watched(await house.clerk())
    await clerk.browser.get("/api/desk/queue", params={"q": "45"})
    await clerk.case(case_id)
    await clerk.browser.get(f"/api/materials/{paper}/content")
    await clerk.browser.post(f"/api/desk/cases/{case_id}/unmask", {"field": "mobile", "reason": "电话核实"})
    await clerk.browser.get(f"/api/desk/cases/{case_id}/registration.pdf")
    await clerk.move(case_id, "accept")
    await asyncio.sleep(0.2)
    return urls


def _note(urls: list[str]) -> Any:
    async def note(request: Any) -> None:
        urls.append(str(request.url))

    return note


@pytest.mark.usefixtures("_logs_back")
async def test_no_person_stands_in_the_log_or_in_an_address(house: House, capsys: pytest.CaptureFixture[str]) -> None:
    configure("debug")
    capsys.readouterr()
    urls = await _a_full_day(house)
    structlog.get_logger("test").info("the log is read")
    written = "".join(capsys.readouterr())

    assert "the log is read" in written
    assert '"denied"' in written
    for secret in (*NUMBERS, *NAMES):
        assert secret not in written
        assert not [url for url in urls if secret in url]
    assert len(urls) > 30


@pytest.mark.usefixtures("_logs_back")
async def test_what_breaks_does_not_tell_on_people(house: House, capsys: pytest.CaptureFixture[str]) -> None:
    """A job that fails in a database's own words, which quote the row; a library that logs what it was given."""
    configure("info")
    row = f"({FATHER.name}, {FATHER.mobile})"
    broken = RuntimeError(f"duplicate key {FATHER.id_number}\nDETAIL:  Failing row contains {row}.")
    duplicate = asyncpg.UniqueViolationError(f"duplicate key\nDETAIL:  Key (document)=(01:{FATHER.id_number}) {row}")
    logging.getLogger("asyncio").error("Task exception was never retrieved: %s", duplicate)
    logging.getLogger("uvicorn.error").error("Exception in application", exc_info=duplicate)
    structlog.get_logger("web").error("crash", exc_info=duplicate)
    async with transaction():
        job_id = await outbox.enqueue("test.broken", {})
    assert job_id is not None
    await outbox.fail(outbox.Job(id=job_id, kind="test.broken", payload="{}", attempts=0), broken)
    kept = [job[0] for job in await run("select last_error from outbox_job where last_error is not null")]

    written = "".join([*capsys.readouterr(), *kept, outbox.describe(broken)])
    assert "duplicate key" in written
    for secret in (FATHER.id_number, FATHER.mobile, FATHER.name):
        assert secret not in written


async def test_jobs_name_people_by_id_only(house: House) -> None:
    await _a_full_day(house)
    jobs = await run("select kind, payload, last_error from outbox_job")

    assert len(jobs) > 5
    for job in jobs:
        for secret in (*NUMBERS, *NAMES):
            assert secret not in f"{job[1]} {job[2]}", job[0]


async def test_refusals_do_not_repeat_what_was_typed(house: House) -> None:
    father = await house.citizen(FATHER)
    typed = {"idType": "01", "idNumber": GRANDMA.id_number, "name": MOTHER.name}
    wrong = [
        await house.browser().post("/api/login/code", {"mobile": f"{FATHER.mobile}0"}),
        await house.browser().post("/api/login", {"mobile": FATHER.mobile, "code": "000000"}),
        await house.browser().post("/api/login", {"mobile": FATHER.mobile, "code": 5, "idNumber": FATHER.id_number}),
        await father.browser.post("/api/me/real-name", typed),
        await father.browser.post(
            "/api/me/real-name", {**typed, "idNumber": f"{GRANDMA.id_number}{GRANDMA.id_number}"}
        ),
        await father.browser.post("/api/me/real-name", {**typed, GRANDMA.id_number: 1}),
        await father.submit(await father.draft(family(member(MOTHER, "12", idNumber=f"{MOTHER.id_number[:-1]}5")))),
        await house.browser().post("/api/staff/login", {"username": FATHER.id_number, "password": FATHER.mobile}),
    ]
    for answer in wrong:
        assert answer.status_code >= 400
        for secret in (FATHER.mobile, GRANDMA.id_number, MOTHER.id_number[:-1], FATHER.id_number):
            # A member nobody knows is named in its pointer, or the page could not say which one it was.
            text = "".join(f"{f['message']}" for f in answer.json()["fields"]) + answer.json()["detail"]
            assert secret not in text, answer.text


async def test_pages_show_numbers_masked_until_somebody_says_why(house: House) -> None:
    case_id, _ = await _at_the_desk(house)
    clerk = await house.clerk()
    for url in (f"/api/desk/cases/{case_id}", f"/api/cases/{case_id}", "/api/desk/queue"):
        text = (await clerk.browser.get(url)).text
        assert not [number for number in NUMBERS if number in text], url
    for request in (
        {"field": "idNumber"},
        {"field": "idNumber", "reason": ""},
        {"field": "idNumber", "reason": "\u202e\u200b "},
    ):
        refused = await clerk.browser.post(f"/api/desk/cases/{case_id}/unmask", request)
        assert refused.status_code in {400, 422}
    shown = await clerk.browser.post(f"/api/desk/cases/{case_id}/unmask", {"field": "idNumber", "reason": "核对证件"})

    assert shown.json() == {"value": SINGLE_MUM.id_number}
    last = (await clerk.case(case_id))["events"][-1]
    assert (last["action"], last["reason"]) == ("unmask", "查看证件号码：核对证件")


async def test_opening_a_case_leaves_a_note_once_a_day_that_the_citizen_is_not_bothered_with(house: House) -> None:
    case_id, paper = await _at_the_desk(house)
    first, second = await house.clerk("nanning-clerk"), await house.clerk("qingxiu-clerk")
    for _ in range(3):
        await first.case(case_id)
        assert (await first.browser.get(f"/api/cases/{case_id}")).status_code == 200
    assert (await second.browser.get(f"/api/materials/{paper}/content")).status_code == 200
    await second.case(case_id)
    assert await _viewers(first, case_id) == ["黎晓梅", "苏文"]

    house.clock.move(dt.timedelta(days=1))
    first = await house.clerk("nanning-clerk")
    assert await _viewers(first, case_id) == ["黎晓梅", "苏文", "黎晓梅"]
    mum = await house.citizen(SINGLE_MUM)
    page = await mum.case(case_id)
    assert [line["text"] for line in page["timeline"]] == ["已提交", "转经办人员核实"]
    assert (await mum.browser.get("/api/inbox")).json()["unread"] == 2
    # Looking is no step: what was reached when stays as it was.
    assert next(step["when"] for step in page["steps"] if step["text"] == "经办审核") == "11月20日 09:00"


async def _viewers(clerk: Clerk, case_id: str) -> list[str]:
    return [event["who"] for event in (await clerk.case(case_id))["events"] if event["action"] == "view"]


async def test_twenty_looks_at_once_leave_one_note_for_each_person(house: House) -> None:
    case_id, _ = await _at_the_desk(house)
    clerks = [await house.clerk(name) for name in ("nanning-clerk", "nanning-clerk2", "qingxiu-clerk")]

    looks = [clerk.browser.get(f"/api/desk/cases/{case_id}") for clerk in clerks for _ in range(7)]
    assert {answer.status_code for answer in await asyncio.gather(*looks)} == {200}

    who = [event["who"] for event in (await clerks[0].case(case_id))["events"] if event["action"] == "view"]
    assert sorted(who) == sorted(["黎晓梅", "甘露", "苏文"])
    seqs = [row["seq"] for row in await CaseEvent.select(CaseEvent.seq).where(CaseEvent.case == case_id)]
    assert sorted(seqs) == list(range(1, len(seqs) + 1))


async def test_the_document_shows_fictional_people_only(house: House) -> None:
    text = str(document(house.app))
    for number in re.findall(r"(?<!\d)\d{17}[\dXx](?!\d)", text):
        assert number[14:16] == "99", number
    for secret in (*NUMBERS, *NAMES):
        assert secret not in text or secret == FATHER.mobile
