"""A message that asked for something says whether it still does."""

import datetime as dt

from tests.claims import BANK, BILL, CARD, GUO, SHANXI_PAPERS, Team, at_a_station, claim, papers, send, voucher
from tests.house import Citizen, House


async def _said(citizen: Citizen, word: str) -> list[tuple[str, str]]:
    """Tone and words of the messages with `word` in their title, newest first."""
    notices = (await citizen.browser.get("/api/inbox")).json()["notices"]
    return [(one["tone"], one["toneText"]) for one in notices if word in one["title"]]


async def test_papers_that_were_mended_are_nobodys_turn_any_more(house: House) -> None:
    guo, team = await house.citizen(GUO), await Team.of(house)
    pages = await papers(guo, *SHANXI_PAPERS)
    case_id = await send(guo, claim([await voucher(guo, BILL)], papers=pages))
    await at_a_station(guo, case_id, "accepting")
    ask = {"say": "第1页反光。", "paper": SHANXI_PAPERS[0], "page": 1, "material": pages[0]["materials"][0]}
    asked = await team.clerk.move(case_id, "request_supplement", data={"items": [ask]})
    assert asked.status_code == 200, asked.text
    assert await _said(guo, "请一次补齐") == [("yours", "轮到您")]

    sharp = await guo.upload("claim_paper", "brown")
    answer = {"answers": [{"item": "1", "materialIds": [sharp]}]}
    mended = await guo.move(case_id, "supplement", data=answer)
    assert mended.status_code == 200, mended.text

    assert await _said(guo, "请一次补齐") == [("quiet", "已办")]
    assert await _said(guo, "已收到您的申请") == [("office", "有进展")], "what asked for nothing reads as before"


async def test_of_two_returned_payments_only_the_last_one_waits_for_an_account(house: House) -> None:
    guo, team = await house.citizen(GUO), await Team.of(house)
    wrong = {"kind": "self", "name": "郭志刚", "account": CARD["wrong"], **BANK}
    case_id = await send(guo, claim([await voucher(guo, BILL)], payee=wrong, papers=await papers(guo, *SHANXI_PAPERS)))
    await at_a_station(guo, case_id, "accepting")
    await team.up_to_finance(case_id)
    await team.pay(case_id)
    await at_a_station(guo, case_id, "returned")
    assert await _said(guo, "请改收款账户") == [("yours", "轮到您")]

    back_later = {"payee": {**wrong, "account": CARD["taken_back"]}}
    assert (await guo.browser.post(f"/api/claims/{case_id}/account", back_later)).status_code == 200
    assert await _said(guo, "请改收款账户") == [("quiet", "已办")]
    await team.pay(case_id)
    await at_a_station(guo, case_id, "done")
    assert await _said(guo, "请改收款账户") == [("quiet", "已办")]

    house.clock.move(dt.timedelta(days=2))
    await at_a_station(guo, case_id, "returned")
    assert await _said(guo, "请改收款账户") == [("yours", "轮到您"), ("quiet", "已办")]

    closed = await team.supervisor.move(case_id, "close", reason="本人要求不再报销")
    assert closed.status_code == 200, closed.text
    assert await _said(guo, "请改收款账户") == [("quiet", "不用办了"), ("quiet", "不用办了")]
