"""What is paid is what two people agreed upon: each step by another person, and no claim of a year counted twice."""

import asyncio
import datetime as dt
from typing import Any, Final
from uuid import UUID

import msgspec
import pytest

from backend.accounts.tables import Staff
from backend.benefits.schemas import BenefitCase
from backend.infra.db import transaction
from backend.kernel.ids import new_id
from backend.reimbursement import rows
from backend.reimbursement.calculations import Calculations
from tests.claims import BANK, BILL, CARD, GUO, SECOND_BILL, SHANXI_PAPERS, Team, at_a_station, claim, papers, send
from tests.claims import voucher as add_voucher
from tests.house import Citizen, Clerk, House

SECOND_STAY: Final = {
    "admittedOn": "2026-11-02",
    "dischargedOn": "2026-11-06",
    "totalFen": 864_050,
    "diagnosis": {"code": "J18.900", "name": "肺炎"},
}


async def waiting_claim(guo: Citizen, bill: tuple[str, str, str] = BILL, **over: Any) -> str:
    """Sent, and at the counter."""
    sent = claim([await add_voucher(guo, bill)], papers=await papers(guo, *SHANXI_PAPERS), **over)
    case_id = await send(guo, sent)
    await at_a_station(guo, case_id, "accepting")
    return case_id


async def move(who: Clerk, case_id: str, *actions: str) -> None:
    for action in actions:
        answer = await who.move(case_id, action)
        assert answer.status_code == 200, f"{action}: {answer.text}"


async def paid(guo: Citizen, case_id: str) -> list[tuple[str, int]]:
    shown = (await guo.browser.get(f"/api/claims/{case_id}")).json()
    return [(one["state"], one["amountFen"]) for one in shown["payments"]]


async def offers(who: Clerk, case_id: str) -> set[str]:
    return {offer["action"] for offer in (await who.case(case_id))["case"]["actions"]}


class SlowRegister:
    """A register that answers a correction only when it is told to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked, self.answers = asyncio.Event(), asyncio.Event()
        question = Calculations.question

        async def slow(calculations: Calculations, *args: Any) -> BenefitCase:
            found = await question(calculations, *args)
            self.asked.set()
            await self.answers.wait()
            return found

        monkeypatch.setattr(Calculations, "question", slow)


async def test_an_amount_that_was_approved_meanwhile_is_corrected_no_more(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    guo, team = await house.citizen(GUO), await Team.of(house)
    case_id = await waiting_claim(guo)
    await move(team.clerk, case_id, "accept")
    register = SlowRegister(monkeypatch)
    corrected = {"hospitalLevel": 1, "reason": "医院等级"}
    pressed = asyncio.create_task(team.reviewer.browser.post(f"/api/desk/claims/{case_id}/corrections", corrected))
    await register.asked.wait()

    await move(team.reviewer, case_id, "approve")
    await move(team.second, case_id, "confirm")
    told = (await guo.browser.get(f"/api/claims/{case_id}")).json()["calculation"]["fundFen"]
    register.answers.set()

    assert (await pressed).status_code == 409
    await team.pay(case_id)
    await at_a_station(guo, case_id, "done")
    assert await paid(guo, case_id) == [("paid", told)]
    assert [one["edition"] for one in (await team.screen(case_id))["editions"]] == [1]


async def test_of_two_corrections_at_once_none_is_lost_unseen(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    guo, team = await house.citizen(GUO), await Team.of(house)
    case_id = await waiting_claim(guo)
    await move(team.clerk, case_id, "accept")
    register, address = SlowRegister(monkeypatch), f"/api/desk/claims/{case_id}/corrections"
    bodies = ({"hospitalLevel": 1, "reason": "医院等级"}, {"hospitalLevel": 2, "reason": "等级看错了"})
    pressed = [asyncio.create_task(team.reviewer.browser.post(address, body)) for body in bodies]
    await register.asked.wait()
    await asyncio.sleep(0.1)
    register.answers.set()

    assert sorted(answer.status_code for answer in await asyncio.gather(*pressed)) == [200, 409]
    assert len((await team.screen(case_id))["editions"]) == 2


async def test_looking_at_a_claim_stops_nobody_from_correcting_it(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    guo, team = await house.citizen(GUO), await Team.of(house)
    case_id = await waiting_claim(guo)
    await move(team.clerk, case_id, "accept")
    register = SlowRegister(monkeypatch)
    corrected = {"hospitalLevel": 1, "reason": "医院等级"}
    pressed = asyncio.create_task(team.reviewer.browser.post(f"/api/desk/claims/{case_id}/corrections", corrected))
    await register.asked.wait()
    await team.supervisor.case(case_id)
    register.answers.set()

    assert (await pressed).status_code == 200
    assert "更正报销金额" not in str((await guo.case(case_id))["timeline"]), "an amount is told when it is confirmed"
    assert "更正报销金额" in str((await team.second.case(case_id))["case"]["timeline"])


async def test_two_claims_of_one_person_paid_at_one_moment_are_not_both_the_first_of_the_year(house: House) -> None:
    guo, team = await house.citizen(GUO), await Team.of(house)
    cases = [await waiting_claim(guo), await waiting_claim(guo, SECOND_BILL, **SECOND_STAY)]
    for case_id in cases:
        await team.up_to_finance(case_id)
    officers = (team.finance, await house.clerk("taiyuan-finance2"))

    answers = await asyncio.gather(
        *(
            officer.browser.post(f"/api/desk/claims/{case_id}/pay")
            for officer, case_id in zip(officers, cases, strict=True)
        )
    )

    assert sorted(answer.status_code for answer in answers) == [200, 409]
    [refused] = [answer.json() for answer in answers if answer.status_code == 409]
    assert refused["code"] == "claim.calculation_stale"


@pytest.mark.parametrize("sent_back", [False, True], ids=["paid once more", "looked at once more"])
async def test_what_the_bank_took_back_is_paid_as_it_was_though_a_later_claim_was_paid_meanwhile(
    house: House, *, sent_back: bool
) -> None:
    guo, team = await house.citizen(GUO), await Team.of(house)
    account = {"kind": "self", "name": "郭志刚", **BANK}
    first = await waiting_claim(guo, payee={**account, "account": CARD["taken_back"]})
    await team.up_to_finance(first)
    await team.pay(first)
    await at_a_station(guo, first, "done")
    [(_, amount)] = await paid(guo, first)
    second = await waiting_claim(guo, SECOND_BILL, **SECOND_STAY)
    await team.up_to_finance(second)
    await team.pay(second)
    await at_a_station(guo, second, "done")

    house.clock.move(dt.timedelta(days=3))
    guo, team = await house.citizen(GUO), await Team.of(house)
    await at_a_station(guo, first, "returned")
    mended = {"payee": {**account, "account": CARD["ok"]}}
    assert (await guo.browser.post(f"/api/claims/{first}/account", mended)).status_code == 200
    assert (await team.screen(first))["calculationCurrent"]
    if sent_back:  # Calculated anew it is the first stay of the year all the same.
        assert (await team.finance.move(first, "send_back", reason="再核对一次")).status_code == 200
        address = f"/api/desk/claims/{first}/corrections"
        assert (await team.reviewer.browser.post(address, {"reason": "再核对一次"})).status_code == 200
        await move(team.reviewer, first, "approve")
        await move(team.second, first, "confirm")
    await team.pay(first)
    await at_a_station(guo, first, "done")

    assert await paid(guo, first) == [("returned", amount), ("paid", amount)]
    assert (await team.screen(second))["calculationCurrent"], "the second stay of the year stays the second one"


async def test_an_edition_nobody_confirmed_is_not_paid_however_it_came_there(house: House) -> None:
    guo, team = await house.citizen(GUO), await Team.of(house)
    case_id = await waiting_claim(guo)
    await team.up_to_finance(case_id)
    confirmed = await rows.calculation_of(UUID(case_id))
    assert confirmed is not None
    slipped_in = msgspec.structs.replace(confirmed, id=new_id(), edition=confirmed.edition + 1, fund_fen=3_228_461)
    async with transaction() as tx:
        await rows.CALCULATIONS.insert(tx, [slipped_in])

    refused = await team.finance.browser.post(f"/api/desk/claims/{case_id}/pay")
    assert (refused.status_code, refused.json()["code"]) == (409, "claim.amount_not_agreed")
    assert "退回审核" in refused.json()["detail"]
    assert (await team.finance.move(case_id, "send_back", reason="金额改过")).status_code == 200


async def test_a_claim_calculated_while_another_ones_money_is_on_its_way_back_counts_it(house: House) -> None:
    guo, team = await house.citizen(GUO), await Team.of(house)
    account = {"kind": "self", "name": "郭志刚", **BANK}
    first = await waiting_claim(guo, payee={**account, "account": CARD["wrong"]})
    await team.up_to_finance(first)
    await team.pay(first)
    await at_a_station(guo, first, "returned")

    second = await waiting_claim(guo, SECOND_BILL, **SECOND_STAY)
    assert "第2次" in str((await team.screen(second))["editions"][-1]["lines"])
    await team.up_to_finance(second)
    mended = {"payee": {**account, "account": CARD["ok"]}}
    assert (await guo.browser.post(f"/api/claims/{first}/account", mended)).status_code == 200
    for case_id in (second, first):
        await team.pay(case_id)
        await at_a_station(guo, case_id, "done")


async def test_each_step_is_another_persons_whatever_roles_one_account_has(house: House) -> None:
    await Staff.update({Staff.roles: "clerk reviewer second_reviewer finance"}).where(Staff.username == "taiyuan-clerk")
    guo, team = await house.citizen(GUO), await Team.of(house)
    case_id = await waiting_claim(guo)
    await move(team.clerk, case_id, "accept")
    for who, action in ((team.reviewer, "approve"), (team.second, "confirm"), (team.finance, "pay")):
        refused = await team.clerk.move(case_id, action)
        assert (refused.status_code, refused.json()["code"]) == (403, "case.four_eyes")
        assert action not in await offers(team.clerk, case_id)
        assert action in await offers(who, case_id)
        if action != "pay":
            await move(who, case_id, action)
    await team.pay(case_id)


async def test_who_corrected_the_amount_does_not_confirm_it(house: House) -> None:
    await Staff.update({Staff.roles: "reviewer second_reviewer finance"}).where(Staff.username == "taiyuan-second")
    guo, team = await house.citizen(GUO), await Team.of(house)
    case_id = await waiting_claim(guo)
    await move(team.clerk, case_id, "accept")
    corrected = {"hospitalLevel": 1, "reason": "医院等级"}
    answer = await team.second.browser.post(f"/api/desk/claims/{case_id}/corrections", corrected)
    assert answer.status_code == 200, answer.text
    await move(team.reviewer, case_id, "approve")

    refused = await team.second.move(case_id, "confirm")
    assert (refused.status_code, refused.json()["code"]) == (403, "case.four_eyes")
    assert "confirm" not in await offers(team.second, case_id)
