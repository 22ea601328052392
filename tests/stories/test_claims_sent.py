"""Sending a claim: what is taken here, one claim per voucher, and the accident that is determined first."""

import asyncio
from typing import Any

from tests.claims import (
    BANK,
    BILL,
    CARD,
    DATONG,
    GUO,
    JINCHENG_PAPERS,
    SHANXI_PAPERS,
    SHEN,
    Team,
    at_a_station,
    claim,
    form,
    papers,
    send,
    voucher,
)
from tests.house import STRANGER, House


async def test_a_voucher_belongs_to_one_claim_until_that_is_given_up(house: House) -> None:
    guo = await house.citizen(GUO)
    bill = await voucher(guo, BILL)
    first = await send(guo, claim([bill], papers=await papers(guo, *SHANXI_PAPERS)))
    second = await guo.submit(await guo.draft(form(claim([bill], papers=await papers(guo, *SHANXI_PAPERS)))))
    assert second.status_code in {409, 422}, second.text
    await at_a_station(guo, first, "accepting")

    assert (await guo.move(first, "withdraw")).status_code == 200

    again = await send(guo, claim([bill], papers=await papers(guo, *SHANXI_PAPERS)))
    await at_a_station(guo, again, "accepting")


async def test_a_hundred_at_once_and_one_claim_has_the_voucher(house: House) -> None:
    guo = await house.citizen(GUO)
    bill, pages = await voucher(guo, BILL), await papers(guo, *SHANXI_PAPERS)
    drafts = [await guo.draft(form(claim([bill], papers=pages))) for _ in range(20)]

    answers = await asyncio.gather(*(guo.submit(draft) for draft in drafts))

    assert [answer.status_code for answer in answers].count(201) == 1
    assert {answer.status_code for answer in answers} <= {201, 409, 422}


async def test_refused_claims_let_go_of_their_vouchers_and_say_what_to_do(house: House) -> None:
    guo, team = await house.citizen(GUO), await Team.of(house)
    bill = await voucher(guo, BILL)
    case_id = await send(guo, claim([bill], papers=await papers(guo, *SHANXI_PAPERS)))
    await at_a_station(guo, case_id, "accepting")
    assert (await team.clerk.move(case_id, "refuse")).status_code == 422
    assert (await team.clerk.move(case_id, "refuse", reasonCode="not_covered")).status_code == 200
    assert "联系" in (await guo.case(case_id))["reason"]
    assert (await guo.browser.get(f"/api/claims/{case_id}")).json()["vouchers"][0]["status"] == "free"

    overridden = await team.supervisor.move(case_id, "override", reason="经核实可以报销")
    assert overridden.status_code == 200, overridden.text
    assert (await guo.browser.get(f"/api/claims/{case_id}")).json()["vouchers"][0]["status"] == "held"


async def test_an_accident_is_determined_before_its_claim_is_reviewed(house: House) -> None:
    shen, team = await house.citizen(SHEN), await Team.of(house, "jincheng")
    bill = await voucher(shen, ("14060226", "0990000222", "1ad342"))
    accident = {
        "isAccident": True,
        "thirdParty": True,
        "happenedOn": "2026-11-09",
        "place": "长治市演示路口",
        "how": "骑电动车被汽车碰倒",
        "proof": "document",
    }
    sent = claim(
        [bill],
        category="accident",
        hospital={"code": "H14040099001", "name": "长治示范医院（演示）", "region": "140400"},
        admittedOn="2026-11-09",
        dischargedOn="2026-11-13",
        totalFen=476_500,
        diagnosis={"code": "S82.600", "name": "外踝骨折"},
        payee={"kind": "self", "name": "申红梅", "account": CARD["shen"], **BANK},
        papers=await papers(shen, *JINCHENG_PAPERS, "accident_proof"),
        accident=accident,
    )
    receipt = await shen.apply(form(sent))
    by_kind = {case["kind"]: case["id"] for case in receipt["cases"]}
    assert set(by_kind) == {"reimbursement", "accident_determination"}
    waiting = await at_a_station(shen, by_kind["reimbursement"], "waiting")
    assert waiting["dependsOn"]["caseId"] == by_kind["accident_determination"]
    asked = await at_a_station(shen, by_kind["accident_determination"], "reviewing")
    assert asked["legalDue"]["on"] == "2026-12-18"

    assert (await team.clerk.move(by_kind["accident_determination"], "accept")).status_code == 200
    await at_a_station(shen, by_kind["reimbursement"], "accepting")


async def test_an_accident_that_is_not_covered_ends_the_claim_and_frees_its_voucher(house: House) -> None:
    shen, team = await house.citizen(SHEN), await Team.of(house, "jincheng")
    bill = await voucher(shen, ("14060226", "0990000222", "1ad342"))
    sent = claim(
        [bill],
        category="accident",
        hospital={"code": "H14040099001", "name": "长治示范医院（演示）", "region": "140400"},
        admittedOn="2026-11-09",
        dischargedOn="2026-11-13",
        totalFen=476_500,
        diagnosis={"code": "S82.600", "name": "外踝骨折"},
        payee={"kind": "self", "name": "申红梅", "account": CARD["shen"], **BANK},
        papers=await papers(shen, *JINCHENG_PAPERS, "accident_commitment"),
        accident={
            "isAccident": True,
            "thirdParty": False,
            "happenedOn": "2026-11-09",
            "place": "家门口",
            "how": "下楼摔倒",
            "proof": "commitment",
        },
    )
    receipt = await shen.apply(form(sent))
    by_kind = {case["kind"]: case["id"] for case in receipt["cases"]}
    await at_a_station(shen, by_kind["accident_determination"], "reviewing")
    await at_a_station(shen, by_kind["reimbursement"], "waiting")
    refused = await team.clerk.move(by_kind["accident_determination"], "refuse", reasonCode="not_covered")
    assert refused.status_code == 200, refused.text
    await at_a_station(shen, by_kind["reimbursement"], "ended")
    view = (await shen.browser.get(f"/api/claims/{by_kind['reimbursement']}")).json()
    assert view["vouchers"][0]["status"] == "free"


async def test_what_cannot_be_claimed_says_why_and_where_to_go(house: House) -> None:
    guo = await house.citizen(GUO)
    bill, pages = await voucher(guo, BILL), await papers(guo, *SHANXI_PAPERS)

    async def found(**over: Any) -> dict[str, str]:
        draft = await guo.draft(form(claim([bill], papers=pages, **over)))
        checked = await guo.browser.post(f"/api/drafts/{draft['id']}/check")
        assert checked.status_code == 200, checked.text
        hard = {
            f["code"]: f"{f['message']}{f['fix'] or ''}" for f in checked.json()["findings"] if f["level"] == "hard"
        }
        assert checked.json()["ready"] is (not hard)
        return hard

    assert await found() == {}
    at_home = {"hospital": {"code": "H14010599001", "name": "太原示范医院（演示）", "region": "140100"}}
    assert "窗口" in (await found(**at_home))["claim.not_taken_here"]
    abroad = {"hospital": {"name": "北京示范医院", "region": "110100"}}
    assert "窗口" in (await found(**abroad))["claim.not_taken_here"]
    assert "claim.not_taken_here" in await found(category="chronic")
    assert "claim.not_taken_here" in await found(accident={"isAccident": True, "thirdParty": True})
    # What counts is the day of the cost: he is insured today, and was not in spring 2012.
    assert "claim.not_insured_then" in await found(admittedOn="2012-05-01", dischargedOn="2012-05-09")
    assert set(await found(totalFen=3_865_041)) == {"claim.total_differs"}
    assert set(await found(payee={"kind": "self", "name": "段丽华", "account": CARD["ok"], **BANK})) == {
        "claim.payee_not_self"
    }
    lacking = await guo.draft(form(claim([bill])))
    refused = await guo.submit(lacking)
    assert [f["pointer"] for f in refused.json()["fields"]] == [
        "/reimbursement/claims/0/papers/diagnosis_advice",
        "/reimbursement/claims/0/papers/discharge_certificate",
    ]


async def test_the_vouchers_fill_in_the_claim_and_a_strangers_voucher_does_not_exist(house: House) -> None:
    guo, stranger = await house.citizen(GUO), await house.citizen(STRANGER)
    bill = await voucher(guo, BILL)

    known = (await guo.browser.post("/api/claims/prefill", {"vouchers": [bill]})).json()

    assert known["hospital"] == DATONG
    assert (known["admittedOn"], known["dischargedOn"]) == ("2026-10-12", "2026-10-21")
    assert (known["category"], known["totalFen"], known["reason"]) == ("inpatient", 3_865_040, "03")
    assert known["diagnosis"]["code"] == "I25.103"
    assert (await stranger.browser.post("/api/claims/prefill", {"vouchers": [bill]})).status_code == 404
    choices = (await guo.browser.get("/api/claims/choices?region=1405")).json()
    assert [one["code"] for one in choices["categories"] if one["offered"]] == [
        "inpatient",
        "chronic",
        "special_drug",
        "emergency",
        "accident",
    ]
    assert choices["reasons"][0] == {"code": "01", "text": "一般报销"}
    assert choices["banks"]
    quick = (await guo.browser.get("/api/claims/choices?region=14")).json()
    assert [one["code"] for one in quick["categories"] if one["offered"]] == ["inpatient"]
    assert all(one["note"] for one in quick["categories"])
    nowhere = await guo.browser.get("/api/claims/choices?region=4501")
    assert nowhere.status_code == 422


async def test_where_somebody_is_insured_is_what_the_register_says(house: House) -> None:
    """A page that names another city gets neither its limits nor its rates."""
    guo, team = await house.citizen(GUO), await Team.of(house)
    sent = claim([await voucher(guo, BILL)], papers=await papers(guo, *SHANXI_PAPERS), insuredPlace="140500")
    case_id = await send(guo, sent)
    await at_a_station(guo, case_id, "accepting")
    edition = (await team.screen(case_id))["editions"][0]
    assert edition["calculation"]["regionName"] == "山西省"
