"""A claim on its way through the office: who may do what, what stops the money, and nothing is paid twice."""

import asyncio
import datetime as dt
import shutil
from pathlib import Path
from typing import Any

from backend.gateways.tables import SandboxRegister
from backend.infra.clock import FixedClock
from backend.infra.db import Engine
from tests.claims import (
    BANK,
    BILL,
    CARD,
    GUO,
    SECOND_BILL,
    SHANXI_PAPERS,
    Team,
    at_a_station,
    claim,
    form,
    papers,
    send,
    voucher,
)
from tests.house import DEMO, Citizen, House, open_house


async def test_two_finance_officers_press_at_once_and_one_payment_goes_out(house: House) -> None:
    guo, team = await house.citizen(GUO), await Team.of(house)
    case_id = await send(guo, claim([await voucher(guo, BILL)], papers=await papers(guo, *SHANXI_PAPERS)))
    await at_a_station(guo, case_id, "accepting")
    await team.up_to_finance(case_id)
    officers = [team.finance, await house.clerk("taiyuan-finance2"), await house.clerk("taiyuan-finance")]

    answers = await asyncio.gather(*(one.browser.post(f"/api/desk/claims/{case_id}/pay") for one in officers))

    assert sorted(answer.status_code for answer in answers) == [200, 409, 409]
    await at_a_station(guo, case_id, "done")
    payments = (await guo.browser.get(f"/api/claims/{case_id}")).json()["payments"]
    assert [p["state"] for p in payments] == ["paid"]


async def test_nobody_decides_beyond_their_step(house: House) -> None:
    guo, team = await house.citizen(GUO), await Team.of(house)
    case_id = await send(guo, claim([await voucher(guo, BILL)], papers=await papers(guo, *SHANXI_PAPERS)))
    await at_a_station(guo, case_id, "accepting")
    everybody = {
        "clerk": team.clerk,
        "reviewer": team.reviewer,
        "second": team.second,
        "finance": team.finance,
        "supervisor": team.supervisor,
    }
    for action, who in (("accept", "clerk"), ("approve", "reviewer"), ("confirm", "second"), ("pay", "finance")):
        for name, person in everybody.items():
            if name == who or (action == "accept" and name == "supervisor"):
                continue
            refused = await person.move(case_id, action)
            assert refused.status_code in {403, 404, 409}, f"{name} may not {action}: {refused.text}"
        assert (await guo.move(case_id, action)).status_code in {403, 409}
        if action != "pay":
            assert (await everybody[who].move(case_id, action)).status_code == 200
    assert (await guo.move(case_id, "withdraw")).status_code == 409


async def test_the_reviewer_corrects_with_a_reason_and_every_edition_stays(house: House) -> None:
    guo, team = await house.citizen(GUO), await Team.of(house)
    case_id = await send(guo, claim([await voucher(guo, BILL)], papers=await papers(guo, *SHANXI_PAPERS)))
    await at_a_station(guo, case_id, "accepting")
    url = f"/api/desk/claims/{case_id}/corrections"
    split = (await team.screen(case_id))["editions"][0]["split"]
    moved = {"ownFen": split["ownFen"] + 10_000, "inScopeFen": split["inScopeFen"] - 10_000}
    early = await team.reviewer.browser.post(url, {"reason": "两行是自费药", **moved})
    assert early.status_code == 409
    assert (await team.clerk.move(case_id, "accept")).status_code == 200

    uneven = await team.reviewer.browser.post(url, {"reason": "少了一分", "ownFen": split["ownFen"] + 1})
    assert uneven.status_code == 422
    assert (await team.clerk.browser.post(url, {"reason": "两行是自费药", **moved})).status_code == 403
    corrected = await team.reviewer.browser.post(url, {"reason": "两行是自费药", **moved})
    assert corrected.status_code == 200, corrected.text

    editions = (await team.screen(case_id))["editions"]
    assert [one["edition"] for one in editions] == [1, 2]
    assert editions[1]["reason"] == "两行是自费药"
    assert editions[1]["fundFen"] < editions[0]["fundFen"]


async def test_money_asked_back_is_never_more_than_was_paid(house: House) -> None:
    guo, team = await house.citizen(GUO), await Team.of(house)
    case_id = await send(guo, claim([await voucher(guo, BILL)], papers=await papers(guo, *SHANXI_PAPERS)))
    await at_a_station(guo, case_id, "accepting")
    await team.up_to_finance(case_id)
    url = f"/api/desk/claims/{case_id}/recoveries"
    early = await team.finance.browser.post(url, {"amountFen": 100, "reason": "重复报销"})
    assert early.status_code == 409
    await team.pay(case_id)
    await at_a_station(guo, case_id, "done")
    paid = (await team.screen(case_id))["paidFen"]

    assert (await team.finance.browser.post(url, {"amountFen": paid + 1, "reason": "重复报销"})).status_code == 422
    assert (await team.reviewer.browser.post(url, {"amountFen": 1, "reason": "重复报销"})).status_code == 403
    asked = await team.finance.browser.post(url, {"amountFen": 5_000, "reason": "同一项目算了两次"})
    assert asked.status_code == 201, asked.text
    assert (await team.screen(case_id))["recoverableFen"] == paid - 5_000
    inbox = (await guo.browser.get("/api/inbox")).json()["notices"]
    assert any("50.00" in notice["body"] for notice in inbox)


async def test_the_second_stay_of_a_year_counts_the_first_one(house: House) -> None:
    guo, team = await house.citizen(GUO), await Team.of(house)
    one = await send(guo, claim([await voucher(guo, BILL)], papers=await papers(guo, *SHANXI_PAPERS)))
    stay = {
        "admittedOn": "2026-11-02",
        "dischargedOn": "2026-11-06",
        "totalFen": 864_050,
        "diagnosis": {"code": "J18.900", "name": "肺炎"},
    }
    pages = await papers(guo, *SHANXI_PAPERS)
    two = await send(guo, claim([await voucher(guo, SECOND_BILL)], papers=pages, **stay))
    for case_id in (one, two):
        await at_a_station(guo, case_id, "accepting")
        assert (await team.clerk.move(case_id, "accept")).status_code == 200
    for who, action in ((team.reviewer, "approve"), (team.second, "confirm")):
        assert (await who.move(one, action)).status_code == 200
    await team.pay(one)
    await at_a_station(guo, one, "done")

    stale = await team.reviewer.move(two, "approve")
    assert stale.json()["code"] == "claim.calculation_stale"
    again = await team.reviewer.browser.post(f"/api/desk/claims/{two}/corrections", {"reason": "今年第二次住院"})
    assert again.status_code == 200, again.text
    assert "第2次" in str((await team.screen(two))["editions"][-1]["lines"])
    assert (await team.reviewer.move(two, "approve")).status_code == 200


async def test_a_returned_payment_nobody_mends_is_closed_by_the_supervisor_and_the_voucher_is_free(
    house: House,
) -> None:
    guo, team = await house.citizen(GUO), await Team.of(house)
    wrong = {"kind": "self", "name": "郭志刚", "account": CARD["wrong"], **BANK}
    bill = await voucher(guo, BILL)
    case_id = await send(guo, claim([bill], payee=wrong, papers=await papers(guo, *SHANXI_PAPERS)))
    await at_a_station(guo, case_id, "accepting")
    await team.up_to_finance(case_id)
    await team.pay(case_id)
    await at_a_station(guo, case_id, "returned")

    assert (await team.finance.move(case_id, "close", reason="联系不上")).status_code == 403
    assert (await team.supervisor.move(case_id, "close")).status_code == 422
    closed = await team.supervisor.move(case_id, "close", reason="本人要求不再报销")
    assert closed.status_code == 200, closed.text

    assert closed.json()["status"] == "ended"
    assert (await guo.browser.get(f"/api/claims/{case_id}")).json()["vouchers"][0]["status"] == "free"
    again = await send(guo, claim([bill], papers=await papers(guo, *SHANXI_PAPERS)))
    await at_a_station(guo, again, "accepting")


async def test_money_the_bank_gives_back_after_the_end_is_paid_anew_with_a_new_result_and_the_old_one_says_so(
    house: House,
) -> None:
    guo, team = await house.citizen(GUO), await Team.of(house)
    bill = await voucher(guo, BILL)
    sent = claim([bill], papers=await papers(guo, *SHANXI_PAPERS))
    sent["payee"]["account"] = CARD["taken_back"]
    case_id = await send(guo, sent)
    await at_a_station(guo, case_id, "accepting")
    await team.up_to_finance(case_id)
    await team.pay(case_id)
    await at_a_station(guo, case_id, "done")
    first = await result_of(guo, case_id)
    assert await public_state(guo, first) == "current"

    house.clock.move(dt.timedelta(days=2))
    back = await at_a_station(guo, case_id, "returned")
    assert (back["steps"][-1]["text"], back["steps"][-1].get("when")) == ("办结", None), "it is still to come"
    assert (await guo.browser.get(f"/api/claims/{case_id}")).json()["vouchers"][0]["status"] == "held"
    assert await public_state(guo, first) == "suspended"
    other = await guo.draft(form(claim([bill], papers=sent["papers"])))
    assert (await guo.submit(other)).status_code == 422, "its bill is nobody else's meanwhile"

    account = {"payee": {**sent["payee"], "account": CARD["ok"]}}
    mended = await guo.browser.post(f"/api/claims/{case_id}/account", account)
    assert mended.status_code == 200, mended.text
    await team.pay(case_id)
    await at_a_station(guo, case_id, "done")

    second = await result_of(guo, case_id, edition=2)
    assert second["number"] == f"{first['number']}-2"
    assert await public_state(guo, first) == "replaced"
    assert await public_state(guo, second) == "current"
    told = (await guo.browser.get(f"/api/claims/{case_id}")).json()
    assert [p["state"] for p in told["payments"]] == ["returned", "paid"]
    assert [v["status"] for v in told["vouchers"]] == ["claimed"]
    await house.rooms.proofs.work()
    assert (await team.supervisor.browser.get("/api/desk/books")).json()["doubts"] == []


async def result_of(guo: Citizen, case_id: str, edition: int = 1) -> dict[str, Any]:
    """The sealed result, once it is there."""
    for _ in range(500):
        answer = await guo.browser.get(f"/api/claims/{case_id}/result")
        if answer.status_code == 200 and answer.json()["edition"] == edition:
            return answer.json()  # type: ignore[no-any-return]
        await asyncio.sleep(0.02)
    raise AssertionError(answer.text)


async def public_state(guo: Citizen, result: dict[str, Any]) -> str:
    """What anybody learns who scans the paper."""
    token = result["verifyPath"].rsplit("/", 1)[-1]
    return str((await guo.browser.get(f"/api/verify/{token}")).json()["state"])


async def test_a_voucher_that_turns_red_before_the_payment_stops_it(
    db: Engine, database_url: str, tmp_path: Path, clock: FixedClock
) -> None:
    await db.close_connection_pool()
    demo = tmp_path / "demo"
    shutil.copytree(DEMO, demo)
    async with open_house(database_url, tmp_path / "data", clock, sandbox=demo) as house:
        guo, team = await house.citizen(GUO), await Team.of(house)
        case_id = await send(guo, claim([await voucher(guo, BILL)], papers=await papers(guo, *SHANXI_PAPERS)))
        await at_a_station(guo, case_id, "accepting")
        await team.up_to_finance(case_id)
        bills = demo / "vouchers.csv"
        lines = bills.read_text(encoding="utf-8").splitlines()
        names = lines[0].split(",")
        mine = next(n for n, line in enumerate(lines) if line.startswith("0990000201,"))
        cells = lines[mine].split(",")
        cells[names.index("red_flushed")] = "1"
        lines[mine] = ",".join(cells)
        bills.write_text("\n".join(lines) + "\n", encoding="utf-8")

        pressed = await team.finance.browser.post(f"/api/desk/claims/{case_id}/pay")
        assert pressed.json()["code"] == "claim.voucher_stopped", pressed.text
        assert "冲红" in pressed.json()["detail"]

        # Whoever goes around the button is stopped by the job, before the money leaves.
        assert (await team.finance.move(case_id, "pay")).status_code == 200
        back = await at_a_station(guo, case_id, "financing")
        assert back["status"] == "financing"
        payments = (await guo.browser.get(f"/api/claims/{case_id}")).json()["payments"]
        assert [p["state"] for p in payments] == ["void"]
        assert await SandboxRegister.count().where(SandboxRegister.kind == "payment") == 0


async def test_what_was_asked_back_of_a_payment_the_bank_gave_back_is_settled_and_the_next_one_is_open(
    house: House,
) -> None:
    guo, team = await house.citizen(GUO), await Team.of(house)
    sent = claim([await voucher(guo, BILL)], papers=await papers(guo, *SHANXI_PAPERS))
    sent["payee"]["account"] = CARD["taken_back"]
    case_id = await send(guo, sent)
    await at_a_station(guo, case_id, "accepting")
    await team.up_to_finance(case_id)
    await team.pay(case_id)
    await at_a_station(guo, case_id, "done")
    url, reason = f"/api/desk/claims/{case_id}/recoveries", "不该报"
    paid = (await team.screen(case_id))["paidFen"]
    asked = await team.finance.browser.post(url, {"amountFen": paid, "reason": reason})
    assert (asked.status_code, asked.json()["settledText"]) == (201, None)

    house.clock.move(dt.timedelta(days=2))
    guo, team = await house.citizen(GUO), await Team.of(house)
    await at_a_station(guo, case_id, "returned")

    [settled] = (await guo.browser.get(f"/api/claims/{case_id}")).json()["recoveries"]
    assert "不用再退" in settled["settledText"]
    account = {"payee": {**sent["payee"], "account": CARD["ok"]}}
    assert (await guo.browser.post(f"/api/claims/{case_id}/account", account)).status_code == 200
    await team.pay(case_id)
    await at_a_station(guo, case_id, "done")
    assert (await team.screen(case_id))["recoverableFen"] == paid
    assert (await team.finance.browser.post(url, {"amountFen": paid, "reason": reason})).status_code == 201
    assert (await team.finance.browser.post(url, {"amountFen": 1, "reason": reason})).status_code == 422
