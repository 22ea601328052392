"""Money back: from the bill in the hand to the money on the account, with a notice, a returned payment and a sealed result."""

import asyncio
import datetime as dt

from backend.attestation.tables import Leaf
from backend.infra.clock import OFFICE_ZONE
from tests.claims import (
    BANK,
    BILL,
    CARD,
    DUAN,
    GUO,
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


async def test_from_the_bill_to_the_money_and_a_sealed_result(house: House) -> None:
    guo, team = await house.citizen(GUO), await Team.of(house)
    bill = await voucher(guo, BILL)
    case_id = await send(guo, claim([bill], papers=await papers(guo, *SHANXI_PAPERS)))

    page = await at_a_station(guo, case_id, "accepting")
    assert page["legalDue"]["on"] == "2026-11-24"  # Friday: two working days are over on Tuesday.
    screen = await team.screen(case_id)
    assert [field["label"] for field in screen["fields"]] == [
        "身份证号",
        "定点医药机构",
        "医疗类别",
        "就医开始日期",
        "就医结束日期",
        "报销原因",
        "费用总额",
        "附件张数",
        "拨付对象",
        "银行账户信息",
        "疾病诊断",
    ]
    assert screen["calculationCurrent"]
    assert GUO.id_number not in str(screen)
    assert CARD["ok"] not in str(screen)
    assert (await guo.browser.get(f"/api/claims/{case_id}")).json()["calculation"] is None

    await team.up_to_finance(case_id)
    told = (await guo.browser.get(f"/api/claims/{case_id}")).json()
    amount = told["calculation"]
    assert amount["fundFen"] + amount["personFen"] == amount["totalFen"] == 3_865_040
    assert amount["unverified"], "demo parameters say so"
    await team.pay(case_id)
    done = await at_a_station(guo, case_id, "done")

    paid = (await guo.browser.get(f"/api/claims/{case_id}")).json()
    [payment] = paid["payments"]
    assert (payment["state"], payment["amountFen"]) == ("paid", amount["fundFen"])
    assert payment["accountMasked"].endswith("0011")
    assert [v["status"] for v in paid["vouchers"]] == ["claimed"]
    assert done["timeline"][0]["text"] == "已提交"
    for _ in range(300):
        result = await guo.browser.get(f"/api/claims/{case_id}/result.pdf")
        if result.status_code == 200:
            break
        await asyncio.sleep(0.02)
    assert result.content[:5] == b"%PDF-"
    verdict = (await guo.browser.get(f"/api/claims/{case_id}/result")).json()
    assert verdict["number"] == done["number"]
    for _ in range(300):
        if await Leaf.count() == 2:
            break
        await asyncio.sleep(0.02)
    kinds = await Leaf.select(Leaf.kind).order_by(Leaf.id)
    assert [one["kind"] for one in kinds] == ["claim_result", "voucher_claimed"]


async def test_one_notice_names_everything_and_the_clock_waits_for_the_citizen(house: House) -> None:
    guo, team = await house.citizen(GUO), await Team.of(house)
    sent = claim([await voucher(guo, BILL)], papers=await papers(guo, *SHANXI_PAPERS))
    case_id = await send(guo, sent)
    await at_a_station(guo, case_id, "accepting")
    blurred = sent["papers"][1]["materials"][0]

    asked = await team.clerk.move(
        case_id,
        "request_supplement",
        data={
            "items": [
                {"code": "discharge_record", "paper": "discharge_certificate", "page": 1, "material": blurred},
                {"code": "diagnosis_proof", "paper": "diagnosis_advice"},
            ]
        },
    )
    assert asked.status_code == 200, asked.text
    page = await guo.case(case_id)
    assert (page["status"], page["clock"], len(page["supplement"])) == ("supplementing", "paused", 2)

    house.clock.move(dt.timedelta(days=10))
    guo = await house.citizen(GUO)
    fresh = [await guo.upload("claim_paper", "orange"), await guo.upload("claim_paper", "black")]
    answers = [{"item": item["id"], "materialIds": [one]} for item, one in zip(page["supplement"], fresh, strict=True)]
    handed = await guo.move(case_id, "supplement", data={"answers": answers})
    assert handed.status_code == 200, handed.text
    assert handed.json()["status"] == "accepting"

    team = await Team.of(house)
    kept = {paper["code"]: paper["materials"] for paper in (await team.screen(case_id))["papers"]}
    assert kept["discharge_certificate"] == [fresh[0]], "the blurred page made room"
    assert kept["diagnosis_advice"][-1] == fresh[1]


async def test_a_payment_that_comes_back_is_mended_by_its_owner_and_paid_once(house: House) -> None:
    guo, team = await house.citizen(GUO), await Team.of(house)
    wrong = {"kind": "self", "name": "郭志刚", "account": CARD["wrong"], **BANK}
    bill = await voucher(guo, BILL)
    case_id = await send(guo, claim([bill], payee=wrong, papers=await papers(guo, *SHANXI_PAPERS)))
    await at_a_station(guo, case_id, "accepting")
    await team.up_to_finance(case_id)
    await team.pay(case_id)
    back = await at_a_station(guo, case_id, "returned")
    assert back["turn"] == "citizen"
    shown = (await guo.browser.get(f"/api/claims/{case_id}")).json()
    assert shown["canMendAccount"]
    assert shown["vouchers"][0]["status"] == "held", "a returned payment keeps its vouchers"
    assert "账号" in shown["payments"][0]["reason"]
    assert (await team.finance.browser.post(f"/api/desk/claims/{case_id}/pay")).status_code == 409

    same = await guo.browser.post(f"/api/claims/{case_id}/account", {"payee": wrong})
    assert same.status_code == 422
    broken = await guo.browser.post(
        f"/api/claims/{case_id}/account", {"payee": {**wrong, "account": "6299900000000000012"}}
    )
    assert broken.status_code == 422
    other = {**wrong, "kind": "documented", "name": "段丽华", "account": "6299900000000000029"}
    assert (await guo.browser.post(f"/api/claims/{case_id}/account", {"payee": other})).status_code == 422
    mended = await guo.browser.post(f"/api/claims/{case_id}/account", {"payee": {**wrong, "account": CARD["ok"]}})
    assert mended.status_code == 200, mended.text
    assert mended.json()["status"] == "financing"

    await team.pay(case_id)
    await at_a_station(guo, case_id, "done")
    states = [p["state"] for p in (await guo.browser.get(f"/api/claims/{case_id}")).json()["payments"]]
    assert states == ["returned", "paid"]


async def test_a_stranger_sees_nothing_and_cannot_tell_it_from_a_missing_claim(house: House) -> None:
    guo, stranger, team = await house.citizen(GUO), await house.citizen(STRANGER), await Team.of(house, "jincheng")
    bill = await voucher(guo, BILL)
    case_id = await send(guo, claim([bill], papers=await papers(guo, *SHANXI_PAPERS)))
    nowhere = case_id[:-4] + "0000"
    for path in ("/api/claims/{}", "/api/claims/{}/result.pdf"):
        mine, missing = [await stranger.browser.get(path.format(one)) for one in (case_id, nowhere)]
        assert mine.status_code == missing.status_code == 404
        assert mine.json()["detail"] == missing.json()["detail"]
    payee = {"payee": {"kind": "self", "name": "卢大海", "account": CARD["ok"], **BANK}}
    assert (await stranger.browser.post(f"/api/claims/{case_id}/account", payee)).status_code == 404
    assert (await stranger.browser.get(f"/api/desk/claims/{case_id}")).status_code == 403
    assert (await team.reviewer.browser.get(f"/api/desk/claims/{case_id}")).status_code == 404
    assert (await team.finance.browser.post(f"/api/desk/claims/{case_id}/pay")).status_code == 404
    prefill = await stranger.browser.post("/api/claims/prefill", {"vouchers": [bill]})
    assert prefill.status_code == 404 or prefill.json()["totalFen"] is None


async def test_a_wife_with_a_power_of_attorney_claims_for_her_husband(house: House) -> None:
    guo, duan = await house.citizen(GUO), await house.citizen(DUAN)
    granted = await guo.browser.post(
        "/api/proxies/grants",
        {
            "role": "principal",
            "name": DUAN.name,
            "idType": "01",
            "idNumber": DUAN.id_number,
            "relation": "1",
            "matters": ["reimbursement"],
            "begins": "2026-11-20",
            "ends": "2026-12-20",
        },
    )
    assert granted.status_code in {200, 201}, granted.text
    subjects = (await duan.browser.get("/api/proxies")).json()["subjects"]
    husband = next(one["personId"] for one in subjects if one["name"] == GUO.name)
    bill = await voucher(duan, BILL, husband)
    pages = await papers(duan, *SHANXI_PAPERS)
    without = await duan.submit(await duan.draft(form(claim([bill], papers=pages)), husband))
    assert any("委托书" in field["message"] for field in without.json()["fields"]), without.text

    pages = await papers(duan, *SHANXI_PAPERS, "power_of_attorney")
    case_id = await send(duan, claim([bill], papers=pages), husband)

    page = await at_a_station(duan, case_id, "accepting")
    assert (page["subject"]["name"], page["actedBy"]) == (GUO.name, DUAN.name)
    assert (await guo.browser.get(f"/api/claims/{case_id}")).status_code == 200


async def test_jincheng_across_the_new_year(house: House) -> None:
    """Twenty working days, 2027's holidays estimated; the stay belongs to the year of the discharge and starts anew."""
    shen, team = await house.citizen(SHEN), await Team.of(house, "jincheng")
    autumn = await voucher(shen, ("14060226", "0990000221", "1ab453"))
    payee = {"kind": "self", "name": "申红梅", "account": CARD["shen"], **BANK}
    hospital = {"code": "H14010599001", "name": "太原示范医院（演示）", "region": "140100"}
    first = claim(
        [autumn],
        hospital=hospital,
        admittedOn="2026-09-14",
        dischargedOn="2026-09-22",
        totalFen=1_526_080,
        diagnosis={"code": "D25.900", "name": "子宫平滑肌瘤"},
        payee=payee,
        papers=await papers(shen, *SHANXI_PAPERS),
    )
    one = await send(shen, first)
    await at_a_station(shen, one, "accepting")
    await team.up_to_finance(one)
    await team.pay(one)
    await at_a_station(shen, one, "done")

    house.clock.move(dt.datetime(2027, 1, 8, 9, 0, tzinfo=OFFICE_ZONE) - house.clock.now())
    shen, team = await house.citizen(SHEN), await Team.of(house, "jincheng")
    winter = await voucher(shen, ("14060227", "0990000223", "1af231"))
    second = claim(
        [winter],
        hospital=hospital,
        admittedOn="2026-12-27",
        dischargedOn="2027-01-06",
        totalFen=908_800,
        diagnosis={"code": "K80.200", "name": "胆囊结石"},
        payee=payee,
        papers=await papers(shen, *SHANXI_PAPERS),
    )
    two = await send(shen, second)
    page = await at_a_station(shen, two, "accepting")
    assert page["legalDue"]["estimated"]
    screen = await team.screen(two)
    assert screen["calculationCurrent"]
    [edition] = screen["editions"]
    assert "第1次" in str(edition["lines"]), "a new year begins with a first stay"


async def test_after_a_return_the_account_changes_and_not_the_person(house: House) -> None:
    """Papers for one payee are no permission to pay another one whom nobody has looked at."""
    guo, team = await house.citizen(GUO), await Team.of(house)
    wife = {"kind": "documented", "name": "段丽华", "account": CARD["ok"], **BANK}
    pages = await papers(guo, *SHANXI_PAPERS, "payee_proof")
    case_id = await send(guo, claim([await voucher(guo, BILL)], payee=wife, papers=pages))
    await at_a_station(guo, case_id, "accepting")
    await team.up_to_finance(case_id)
    await team.pay(case_id)
    await at_a_station(guo, case_id, "returned")

    url, wifes_card = f"/api/claims/{case_id}/account", "6299900000000000029"
    stranger = await guo.browser.post(url, {"payee": {**wife, "name": "申红梅", "account": CARD["shen"]}})
    assert stranger.status_code == 422
    assert "联系经办机构" in stranger.json()["detail"]
    assert (await guo.browser.post(url, {"payee": {**wife, "account": wifes_card}})).status_code == 200
    await team.pay(case_id)
    await at_a_station(guo, case_id, "done")
