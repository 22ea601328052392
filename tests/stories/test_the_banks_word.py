"""What a bank's files say of a payment, and what the office and the citizen hear of it."""

import asyncio
import datetime as dt
import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest_asyncio

from backend.infra.clock import FixedClock
from backend.infra.db import Engine, run
from tests.claims import BANK, BILL, CARD, GUO, SHANXI_PAPERS, Team, at_a_station, claim, papers, send, voucher
from tests.gateways.bank_papers import entry, file_report, notification, status_report
from tests.house import Citizen, House, open_house


class Counter:
    """A claim whose payment lies at the bank, and the bank that answers with files."""

    def __init__(self, house: House, folder: Path, guo: Citizen, team: Team, case_id: str) -> None:
        self.house = house
        self.folder = folder
        self.guo = guo
        self.team = team
        self.case = case_id
        self.answers = 0

    @property
    def instructions(self) -> int:
        return len(list((self.folder / "out").iterdir()))

    async def payments(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = (await self.guo.browser.get(f"/api/claims/{self.case}")).json()["payments"]
        return found

    async def answer(self, text: str, **later: int) -> None:
        """One more file of the bank, and time goes by."""
        self.answers += 1
        path = self.folder / "in" / f"{self.answers}.xml"
        path.write_text(text, encoding="utf-8")
        os.utime(path, ns=(self.answers, self.answers))
        self.house.clock.move(dt.timedelta(**(later or {"minutes": 3})))
        if later.get("days"):
            self.guo, self.team = await self.house.citizen(GUO), await Team.of(self.house)

    async def doubt(self) -> str:
        """The sentence a supervisor reads of this claim, as soon as the bank was asked."""
        for _ in range(200):
            await self.house.rooms.proofs.work()
            books = (await self.team.supervisor.browser.get("/api/desk/books")).json()
            mine = [one["text"] for one in books["doubts"] if one["kind"] == "claim.bank_doubt"]
            if mine:
                return str(mine[0])
            await asyncio.sleep(0.05)
        raise AssertionError(f"no doubt in the books: {books}")

    async def mend(self) -> None:
        account = {"payee": {"kind": "self", "name": "郭志刚", "account": CARD["delayed"], **BANK}}
        answer = await self.guo.browser.post(f"/api/claims/{self.case}/account", account)
        assert answer.status_code == 200, answer.text


@pytest_asyncio.fixture
async def counter(db: Engine, database_url: str, tmp_path: Path, clock: FixedClock) -> AsyncIterator[Counter]:
    await db.close_connection_pool()
    folder = tmp_path / "bank"
    async with open_house(database_url, tmp_path / "data", clock, bank=folder) as house:
        guo, team = await house.citizen(GUO), await Team.of(house)
        case_id = await send(guo, claim([await voucher(guo, BILL)], papers=await papers(guo, *SHANXI_PAPERS)))
        await at_a_station(guo, case_id, "accepting")
        await team.up_to_finance(case_id)
        await team.pay(case_id)
        counter = Counter(house, folder, guo, team, case_id)
        for _ in range(200):
            if counter.instructions == 1 and (await counter.payments())[-1]["state"] == "sent":
                break
            await asyncio.sleep(0.02)
        yield counter


async def name_and_sum(counter: Counter) -> tuple[str, str]:
    """Of the newest payment."""
    newest = (await counter.payments())[-1]
    return newest["endToEndId"], f"{newest['amountFen'] / 100:.2f}"


async def test_a_debit_of_another_sum_is_not_our_payment_and_the_supervisor_reads_it(counter: Counter) -> None:
    name, _ = await name_and_sum(counter)
    await counter.answer(notification(entry(name, "1.00", "DBIT")))

    assert "付出1.00元" in await counter.doubt()
    assert (await counter.guo.case(counter.case))["status"] == "paying"


async def test_an_entry_that_is_not_booked_has_paid_nobody_until_it_is(counter: Counter) -> None:
    name, amount = await name_and_sum(counter)
    await counter.answer(notification(entry(name, amount, "DBIT", status="PDNG")))
    assert "还没有记账" in await counter.doubt()
    assert (await counter.guo.case(counter.case))["status"] == "paying"

    await counter.answer(notification(entry(name, amount, "DBIT")), minutes=10)
    await at_a_station(counter.guo, counter.case, "done")
    await counter.house.rooms.proofs.work()
    assert (await counter.team.supervisor.browser.get("/api/desk/books")).json()["doubts"] == []


async def test_a_return_of_a_part_pays_nothing_a_second_time(counter: Counter) -> None:
    name, amount = await name_and_sum(counter)
    await counter.answer(notification(entry(name, amount, "DBIT")))
    await at_a_station(counter.guo, counter.case, "done")

    await counter.answer(notification(entry(name, "100.00", "CRDT", back="AC04")), days=1, minutes=5)

    assert "退回100.00元" in await counter.doubt()
    assert (await counter.guo.case(counter.case))["status"] == "done"
    assert [one["state"] for one in await counter.payments()] == ["paid"]


async def test_what_the_bank_rejects_and_settles_all_the_same_is_not_paid_twice(counter: Counter) -> None:
    name, _ = await name_and_sum(counter)
    await counter.answer(status_report(name, "RJCT", reason="AC01"))
    await at_a_station(counter.guo, counter.case, "returned")
    await counter.answer(status_report(name, "ACSC"))
    await counter.mend()

    refused = await counter.team.finance.browser.post(f"/api/desk/claims/{counter.case}/pay")

    assert (refused.status_code, refused.json()["code"]) == (409, "payment.earlier_lives")
    assert "现在说已经付出" in refused.json()["detail"]
    assert "现在说已经付出" in await counter.doubt()
    # Whoever goes around the button is stopped by the job.
    assert (await counter.team.finance.move(counter.case, "pay")).status_code == 200
    await at_a_station(counter.guo, counter.case, "financing")
    assert [one["state"] for one in await counter.payments()] == ["returned", "void"]
    assert counter.instructions == 1

    await counter.answer(status_report(name, "RJCT", reason="AC01"))
    await counter.team.pay(counter.case)
    for _ in range(200):
        if counter.instructions == 2:
            break
        await asyncio.sleep(0.02)
    assert counter.instructions == 2, "the bank has cleared it up"


async def test_a_rejected_payment_that_settles_after_the_second_one_left_comes_into_the_books(counter: Counter) -> None:
    first, _ = await name_and_sum(counter)
    await counter.answer(status_report(first, "RJCT", reason="AC01"))
    await at_a_station(counter.guo, counter.case, "returned")
    await counter.mend()
    await counter.team.pay(counter.case)
    second, amount = await name_and_sum(counter)
    await counter.answer(notification(entry(second, amount, "DBIT")), minutes=5)
    await at_a_station(counter.guo, counter.case, "done")

    await counter.answer(status_report(first, "ACSC"), days=1, minutes=10)

    assert "第1笔付款" in await counter.doubt()


async def test_a_file_the_bank_refuses_goes_back_to_finance_and_not_to_the_citizen(counter: Counter) -> None:
    name, _ = await name_and_sum(counter)
    await counter.answer(file_report(name, "RJCT", reason="FF01"))

    page = await at_a_station(counter.guo, counter.case, "financing")

    assert page["turn"] != "citizen"
    [payment] = await counter.payments()
    assert payment["state"] == "void"
    assert "FF01" in payment["reason"]
    await counter.team.pay(counter.case)
    assert len(await run('select id from claim_payment where "case" = $1', counter.case)) == 2
