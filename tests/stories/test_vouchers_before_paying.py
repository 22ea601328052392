"""The money waits for what the voucher platform says on the day it leaves."""

import asyncio
from typing import Any

import pytest

from backend.gateways.errors import GatewayError
from backend.gateways.sandbox_vouchers import SandboxVouchers
from backend.gateways.tables import SandboxRegister
from backend.gateways.vouchers import VoucherRef, VoucherStatus
from tests.claims import (
    BILL,
    GUO,
    SHANXI_PAPERS,
    Team,
    at_a_station,
    claim,
    papers,
    send,
    voucher,
)
from tests.house import Citizen, House

NEVER_LISTED = (BILL[0], "0990009999", "ffffff")
SPLIT = {"ownFen": 0, "overLimitFen": 0, "payFirstFen": 0, "inScopeFen": 3865040, "hospitalLevel": 3}


async def sent(guo: Citizen, bill: tuple[str, str, str] = BILL) -> str:
    case = await send(guo, claim([await voucher(guo, bill)], papers=await papers(guo, *SHANXI_PAPERS)))
    await at_a_station(guo, case, "accepting")
    return case


async def written(house: House, *words: str) -> None:
    """Wait until the platform has been told one of these."""
    del house
    for _ in range(200):
        rows = await SandboxRegister.select(SandboxRegister.payload).where(SandboxRegister.kind == "voucher")
        if any(word in row["payload"] for row in rows for word in words):
            return
        await asyncio.sleep(0.02)
    raise AssertionError(f"the platform was never told {words}: {rows}")


async def reviewed_by_hand(team: Team, case: str) -> None:
    assert (await team.clerk.move(case, "accept")).status_code == 200
    entered = await team.reviewer.browser.post(
        f"/api/desk/claims/{case}/corrections", {**SPLIT, "reason": "照费用清单录入"}
    )
    assert entered.status_code < 300, entered.text
    for who, action in ((team.reviewer, "approve"), (team.second, "confirm")):
        answer = await who.move(case, action)
        assert answer.status_code == 200, answer.text


async def test_a_bill_claimed_elsewhere_is_not_paid_whatever_check_code_is_shown(house: House) -> None:
    guo, team = await house.citizen(GUO), await Team.of(house)
    case = await sent(guo)
    await written(house, case)
    again = {"kind": "fiscal", "code": BILL[0], "number": BILL[1], "checkCode": "ffffff"}
    assert (await guo.browser.post("/api/vouchers/numbers", again)).status_code == 200
    elsewhere = {SandboxRegister.payload: '{"state":"claimed","case":"another-office"}'}
    await SandboxRegister.update(elsewhere).where(SandboxRegister.kind == "voucher")
    await team.up_to_finance(case)
    refused = await team.finance.browser.post(f"/api/desk/claims/{case}/pay")
    assert refused.status_code == 409
    assert "已经报销过" in refused.json()["detail"]


async def test_the_platform_hears_that_a_bill_was_paid_although_another_check_code_was_shown(house: House) -> None:
    guo, team = await house.citizen(GUO), await Team.of(house)
    case = await sent(guo)
    again = {"kind": "fiscal", "code": BILL[0], "number": BILL[1], "checkCode": "ffffff"}
    assert (await guo.browser.post("/api/vouchers/numbers", again)).status_code == 200
    await team.up_to_finance(case)
    await team.pay(case)
    await at_a_station(guo, case, "done")
    await written(house, '"claimed"')


async def test_a_bill_the_platform_lists_no_more_is_not_paid(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    guo, team = await house.citizen(GUO), await Team.of(house)
    case = await sent(guo)
    await team.up_to_finance(case)

    async def gone(_ref: VoucherRef) -> None:
        return None

    monkeypatch.setattr(house.rooms.outside.vouchers, "status", gone)
    refused = await team.finance.browser.post(f"/api/desk/claims/{case}/pay")
    assert refused.status_code == 409
    assert "现在查不到" in refused.json()["detail"]
    monkeypatch.undo()
    await team.pay(case)
    await at_a_station(guo, case, "done")


async def test_a_bill_that_vanishes_between_the_order_and_the_bank_stops_the_payment(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    guo, team = await house.citizen(GUO), await Team.of(house)
    case = await sent(guo)
    await team.up_to_finance(case)
    platform, asked = house.rooms.outside.vouchers, []
    assert isinstance(platform, SandboxVouchers)
    real = platform.status

    async def once(ref: VoucherRef) -> VoucherStatus | None:
        asked.append(ref)
        return await real(ref) if len(asked) == 1 else None

    monkeypatch.setattr(platform, "status", once)
    await team.pay(case)
    for _ in range(200):
        page = await guo.case(case)
        if page["status"] == "financing" and len(asked) > 1:
            break
        await asyncio.sleep(0.02)
    (payment,) = (await team.screen(case))["claim"]["payments"]
    assert payment["state"] == "void"
    assert "现在查不到" in payment["reason"]


async def test_a_bill_never_listed_is_paid_when_those_who_reviewed_it_were_told(house: House) -> None:
    guo, team = await house.citizen(GUO), await Team.of(house)
    case = await sent(guo, NEVER_LISTED)
    found = {one["code"]: one for one in (await team.screen(case))["findings"]}
    assert "核实" in found["voucher.unlisted"]["evidence"]
    await reviewed_by_hand(team, case)
    await team.pay(case)
    await at_a_station(guo, case, "done")


async def test_a_bill_found_to_be_unlisted_only_after_the_review_is_not_paid(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    guo, team = await house.citizen(GUO), await Team.of(house)

    async def silent(*_asked: Any) -> None:
        raise GatewayError("电子结算凭证平台没有按时应答")

    with monkeypatch.context() as outage:
        for call in ("status", "by_numbers", "costs"):
            outage.setattr(house.rooms.outside.vouchers, call, silent)
        case = await sent(guo, NEVER_LISTED)
        await reviewed_by_hand(team, case)
    refused = await team.finance.browser.post(f"/api/desk/claims/{case}/pay")
    assert refused.status_code == 409
    assert "没有查到这张票据" in refused.json()["detail"]


async def test_a_bill_withdrawn_and_sent_again_while_the_platform_was_silent_is_paid(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    guo, team = await house.citizen(GUO), await Team.of(house)
    first = await sent(guo)
    await written(house, first)

    async def silent(*_asked: Any) -> None:
        raise GatewayError("电子结算凭证平台暂时连不上")

    with monkeypatch.context() as outage:
        for call in ("status", "write_status"):
            outage.setattr(house.rooms.outside.vouchers, call, silent)
        assert (await guo.move(first, "withdraw")).status_code == 200
        second = await sent(guo)
    for _ in range(20):
        rows = await SandboxRegister.select(SandboxRegister.payload).where(SandboxRegister.kind == "voucher")
        if any(second in row["payload"] for row in rows):
            break
        await asyncio.sleep(0.5)
    await written(house, second)
    await team.up_to_finance(second)
    await team.pay(second)
    await at_a_station(guo, second, "done")
