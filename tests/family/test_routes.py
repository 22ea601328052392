"""Family sharing through the public door of the whole application."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pypdfium2
import pytest_asyncio

from backend.infra.clock import FixedClock
from backend.infra.db import Engine
from tests.house import (
    FATHER,
    GRANDMA,
    MOTHER,
    SHAANXI_FATHER,
    SHAANXI_MOTHER,
    STRANGER,
    House,
    family,
    member,
    open_house,
)

READ_AT = "2026-11-20T01:00:00Z"


@pytest_asyncio.fixture
async def home(db: Engine, database_url: str, tmp_path: Path, clock: FixedClock) -> AsyncIterator[House]:
    await db.close_connection_pool()
    async with open_house(database_url, tmp_path / "data", clock) as home:
        yield home


async def test_a_bond_from_the_form_to_its_end(home: House) -> None:
    father = await home.citizen(FATHER)
    receipt = await father.apply(family(member(MOTHER, "12"), member(GRANDMA, "52")))
    for case in receipt["cases"]:
        assert (await father.settled(case["id"]))["status"] == "done"
    mine = (await father.browser.get("/api/family/bonds")).json()
    assert [(b["role"], b["name"], b["relationText"], b["state"]) for b in mine] == [
        ("grantor", "覃秀兰", "妻子", "active"),
        ("grantor", "黄桂芳", "母亲", "active"),
    ]
    assert "450103198807259924" not in str(mine)

    wife_case = mine[0]["caseId"]
    page = await father.case(wife_case)
    assert [a["action"] for a in page["actions"]] == ["revoke"]
    assert (await father.move(wife_case, "revoke")).json()["status"] == "revoked"
    left = (await father.browser.get("/api/family/bonds")).json()
    assert [(b["name"], b["state"]) for b in left] == [("黄桂芳", "active"), ("覃秀兰", "ended")]
    again = await father.apply(family(member(MOTHER, "12")))
    assert (await father.settled(again["cases"][0]["id"]))["status"] == "done"


async def test_the_same_relative_twice_keeps_one_bond_and_unbinding_ends_both_cases(home: House) -> None:
    father = await home.citizen(FATHER)
    first, second = [(await father.apply(family(member(MOTHER, "12"))))["cases"][0]["id"] for _ in range(2)]
    serials = set()
    for case_id in (first, second):
        page = await father.settled(case_id)
        assert page["status"] == "done"
        serials |= {f["value"] for f in page["facts"] if f["label"] == "登记流水号"}
    assert len(serials) == 1
    assert len((await father.browser.get("/api/family/bonds")).json()) == 1
    await father.move(second, "revoke")
    assert (await father.case(first))["status"] == "revoked"


async def test_the_order_of_use_is_shown_to_the_user_and_to_nobody_else(home: House) -> None:
    father, grandma, stranger = [await home.citizen(who) for who in (FATHER, GRANDMA, STRANGER)]
    case_id = (await father.apply(family(member(GRANDMA, "52"))))["cases"][0]["id"]
    await father.settled(case_id)
    url = "/api/family/order-of-use?amountFen=10000"
    use = (await grandma.browser.get(url)).json()
    assert [(line["kind"], line["name"], line["fen"]) for line in use["lines"]] == [("grantor", "韦建国", 10_000)]
    assert use["selfPayFen"] == 0
    assert use["source"]
    assert use["verified"] is False
    me = (await grandma.browser.get("/api/session")).json()["citizen"]["person"]["id"]
    assert (await stranger.browser.get(f"{url}&personId={me}")).status_code == 404
    assert (await stranger.browser.get(f"/api/family/bonds?subjectId={me}")).status_code == 404
    assert (await stranger.browser.get("/api/family/order-of-use?amountFen=-1")).status_code == 400
    assert (await stranger.browser.get("/api/family/bonds")).json() == []
    assert (await home.browser().get("/api/family/bonds")).status_code == 401


async def test_the_province_limit_and_the_letters_of_one_region(home: House) -> None:
    father = await home.citizen(SHAANXI_FATHER)
    unread = await father.draft(family(member(SHAANXI_MOTHER, "12")))
    refused = await father.submit(unread)
    assert refused.status_code == 422
    assert {f["pointer"] for f in refused.json()["fields"]} >= {
        "/family/members/0/noticeReadAt",
        "/family/members/0/commitmentAt",
    }
    read = member(SHAANXI_MOTHER, "12", noticeReadAt=READ_AT, commitmentAt=READ_AT)
    done = await father.settled((await father.apply(family(read)))["cases"][0]["id"])
    assert done["status"] == "done"
    elsewhere = member(MOTHER, "77", noticeReadAt=READ_AT, commitmentAt=READ_AT)
    refused = await father.submit(await father.draft(family(elsewhere)))
    assert refused.status_code == 422
    assert any("陕西" in f["message"] for f in refused.json()["fields"])


async def test_two_phones_of_one_grantor_at_once_make_one_bond(home: House) -> None:
    one, other = await home.citizen(FATHER), await home.citizen(FATHER)
    receipts = await asyncio.gather(*(p.apply(family(member(MOTHER, "12"))) for p in (one, other)))
    for receipt in receipts:
        assert (await one.settled(receipt["cases"][0]["id"]))["status"] == "done"
    assert len((await one.browser.get("/api/family/bonds")).json()) == 1


async def test_the_receipt_and_the_registration_form_are_printed(home: House) -> None:
    father = await home.citizen(FATHER)
    receipt = await father.apply(family(member(MOTHER, "12")))
    await father.settled(receipt["cases"][0]["id"])
    paper = await father.browser.get(f"/api/applications/{receipt['id']}/receipt.pdf")
    assert paper.headers["content-type"].startswith("application/pdf")
    said = pypdfium2.PdfDocument(paper.content)[0].get_textpage().get_text_range()
    assert "覃秀兰" in said
    assert "450103198807259924" not in said
    clerk = await home.clerk()
    form = await clerk.browser.get(f"/api/desk/cases/{receipt['cases'][0]['id']}/registration.pdf")
    assert form.status_code == 200, form.text
    said = pypdfium2.PdfDocument(form.content)[0].get_textpage().get_text_range()
    assert "450103198807259924" in said
