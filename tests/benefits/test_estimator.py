"""The estimator through the public door."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest_asyncio

from backend.infra.clock import FixedClock
from backend.infra.db import Engine
from tests.house import FATHER, GRANDMA, STRANGER, House, Known, filing, open_house, place

BILL: dict[str, Any] = {
    "region": "45",
    "insurance": "310",
    "hospitalLevel": 3,
    "place": "cross_province",
    "filing": "temporary",
    "totalFen": 1_000_000,
}


@pytest_asyncio.fixture
async def house(db: Engine, database_url: str, tmp_path: Path, clock: FixedClock) -> AsyncIterator[House]:
    await db.close_connection_pool()
    async with open_house(database_url, tmp_path / "data", clock) as house:
        yield house


async def test_anybody_may_estimate_without_a_name(house: House) -> None:
    browser = house.browser()
    regions = await browser.get("/api/benefits/regions")
    assert {r["code"] for r in regions.json()} == {"14", "1405", "45", "61"}
    guangxi = next(r for r in regions.json() if r["code"] == "45")
    assert guangxi["filingMatters"] == ["cross_province"]
    assert len(guangxi["diseases"]) == 10
    answer = await browser.post("/api/benefits/estimate", BILL)
    assert answer.status_code == 200, answer.text
    view = answer.json()
    assert view["notice"] == "这是估算，以审核为准。"
    assert view["calculation"]["fundFen"] == 552_000
    assert view["calculation"]["readings"][0]["text"].startswith("按百分点减")
    assert "1,840.00" in view["calculation"]["compared"]["text"]


async def test_nothing_of_an_estimate_is_kept(house: House) -> None:
    browser = house.browser()
    key = "3f1c1d0e-7f0f-4d7d-9d53-0e6a1a5b9c01"
    first = await browser.send("POST", "/api/benefits/estimate", json=BILL, key=key)
    second = await browser.send("POST", "/api/benefits/estimate", json={**BILL, "filing": "referral"}, key=key)
    assert (first.status_code, second.status_code) == (200, 200)
    assert second.json()["calculation"]["fundFen"] == 736_000


async def test_parts_larger_than_the_bill_are_refused_in_words(house: House) -> None:
    answer = await house.browser().post("/api/benefits/estimate", {**BILL, "ownFen": 1_000_001})
    assert answer.status_code == 422
    assert "超过了总费用" in answer.text


async def test_an_unknown_region_is_refused_in_words(house: House) -> None:
    answer = await house.browser().post("/api/benefits/estimate", {**BILL, "region": "32"})
    assert answer.status_code == 404
    assert "还没有开通" in answer.text


async def test_the_numbers_behind_it_can_be_read(house: House) -> None:
    answer = await house.browser().get("/api/benefits/parameters/45?insurance=310&on=2025-06-01")
    assert answer.status_code == 200, answer.text
    assert "三级医院，第1次 700.00 元" in answer.json()["lines"][0]["text"]
    assert not any(line["verified"] for line in answer.json()["lines"])


async def test_the_registers_fill_in_the_insured_person(house: House) -> None:
    father = await house.citizen(FATHER)
    answer = await father.browser.get("/api/benefits/prefill")
    assert answer.status_code == 200, answer.text
    known = answer.json()
    assert (known["insurance"], known["retired"], known["age"]) == ("310", False, 40)
    assert (known["filed"], known["civilServant"], known["assisted"]) == ([], False, False)
    receipt = await father.apply(filing(place("320100")))
    for case in receipt["cases"]:
        await father.settled(case["id"])
    filed = (await father.browser.get("/api/benefits/prefill")).json()["filed"]
    assert [(f["region"], f["filing"]) for f in filed] == [("320100", "long_term")]


async def test_what_the_registers_know_is_nobody_elses_business(house: House) -> None:
    grandma = await house.citizen(GRANDMA)
    me = (await grandma.browser.get("/api/session")).json()["citizen"]["person"]["id"]
    stranger = await house.citizen(STRANGER)
    assert (await stranger.browser.get(f"/api/benefits/prefill?subjectId={me}")).status_code == 404
    assert (await house.browser().get("/api/benefits/prefill")).status_code == 401
    clerk = await house.clerk()
    assert (await clerk.browser.get("/api/benefits/prefill")).status_code == 403


async def test_medical_assistance_is_known_from_the_register(house: House) -> None:
    assisted = await house.citizen(Known("13900003004", "牛桂花", "140502195602029948"))
    known = (await assisted.browser.get("/api/benefits/prefill")).json()
    assert known["assisted"] is True
    bill = {**BILL, "region": known["region"], "insurance": known["insurance"], "place": "home", "assisted": True}
    funds = (await assisted.browser.post("/api/benefits/estimate", bill)).json()["calculation"]["funds"]
    # 10,000 − 1,000 = 9,000 × 65 % = 5,850; 4,150 left; (4,150 − 1,200) × 70 % = 2,065.
    assert (funds["basic"], funds["assistance"]) == (585_000, 206_500)
