"""A voucher that is shown once more: what the platform confirmed and what a claim holds stays."""

from typing import Any

import pytest

from backend.gateways.errors import GatewayError
from tests.claims import BILL, SHANXI_PAPERS, at_a_station, claim, papers, send, voucher
from tests.house import Citizen, House
from tests.vouchers.people import GUO, show, shown, text, typed

WRONG = text("0990000201").replace("1849a7", "ffffff").replace("38650.40", "99999.00")
FACTS = ("checkCode", "totalFen", "issuedOn", "title", "hospitalName", "payerName", "hasCosts", "notes")


async def card(citizen: Citizen, voucher_id: str) -> dict[str, Any]:
    answer = await citizen.browser.get(f"/api/vouchers/{voucher_id}")
    assert answer.status_code == 200, answer.text
    return dict(answer.json()["voucher"])


def facts(of: dict[str, Any]) -> list[Any]:
    return [of[name] for name in FACTS]


async def test_what_a_claim_holds_is_not_changed_by_showing_it_with_another_check_code(house: House) -> None:
    guo = await house.citizen(GUO)
    bill = await voucher(guo, BILL)
    case = await send(guo, claim([bill], papers=await papers(guo, *SHANXI_PAPERS)))
    await at_a_station(guo, case, "accepting")
    before = await card(guo, bill)
    numbers = {**typed("0990000201"), "checkCode": "ffffff"}
    answer = await guo.browser.post("/api/vouchers/numbers", numbers)
    for reading in (*answer.json()["readings"], await show(guo, WRONG)):
        assert reading["voucher"] is None
        assert "没有做任何改动" in reading["message"]
        assert "撤回" in reading["fix"]
    assert await card(guo, bill) == before
    reviewer = await house.clerk("taiyuan-reviewer")
    (line,) = (await reviewer.browser.get(f"/api/desk/claims/{case}")).json()["claim"]["vouchers"]
    assert line["totalText"] == "38,650.40"


async def test_what_a_claim_holds_keeps_its_amount_when_a_code_with_the_same_check_code_says_another(
    house: House,
) -> None:
    guo = await house.citizen(GUO)
    unlisted = text("0990000201").replace("0990000201", "0990009999")
    bill = (await show(guo, unlisted))["voucher"]["id"]
    case = await send(guo, claim([bill], papers=await papers(guo, *SHANXI_PAPERS)))
    await at_a_station(guo, case, "accepting")
    again = (await show(guo, unlisted.replace("38650.40", "99999.00")))["voucher"]
    assert (again["id"], again["totalFen"]) == (bill, 3865040)


async def test_what_the_platform_confirmed_is_not_replaced_by_what_a_code_claims(house: House) -> None:
    guo = await house.citizen(GUO)
    before = await shown(guo, "0990000205")
    assert before["status"] == "claimed"
    reading = await show(guo, text("0990000205").replace(before["checkCode"], "ffffff"))
    assert reading["voucher"] is None
    assert "校验码" in reading["message"]
    assert "重新输入校验码" in reading["fix"]
    assert await card(guo, before["id"]) == before


async def test_a_check_code_typed_wrong_can_be_put_right(house: House) -> None:
    guo = await house.citizen(GUO)
    wrong = (await show(guo, WRONG))["voucher"]
    assert wrong["status"] == "unlisted"
    right = await shown(guo, "0990000201")
    assert (right["id"], right["status"], right["totalFen"]) == (wrong["id"], "free", 3865040)


@pytest.mark.parametrize("silent", [True, False])
async def test_a_platform_that_says_nothing_more_takes_nothing_back(
    house: House, monkeypatch: pytest.MonkeyPatch, silent: bool
) -> None:
    guo = await house.citizen(GUO)
    before = await shown(guo, "0990000201")

    async def nothing(*_asked: Any) -> None:
        if silent:
            raise GatewayError("电子结算凭证平台没有按时应答")

    for call in ("status", "by_numbers", "costs"):
        monkeypatch.setattr(house.rooms.outside.vouchers, call, nothing)
    for again in (
        await shown(guo, "0990000201"),
        (await guo.browser.post(f"/api/vouchers/{before['id']}/refresh")).json()["voucher"],
    ):
        assert facts(again) == facts(before)
        assert again["status"] == ("unknown" if silent else "free"), "a time-out is never a yes"
