"""Vouchers through the public door."""

import io
import logging
from typing import Any

import pytest
from PIL import Image

from backend.infra.db import run
from tests.house import FATHER, House
from tests.vouchers.makers import BILL_XML, beside, code, ofd, pdf, png
from tests.vouchers.people import DUAN, GRANDMA_NANJING, GUO, SHEN, show, shown, text, typed


async def test_a_scanned_bill_is_shown_with_everything_the_platform_knows(house: House) -> None:
    guo = await house.citizen(GUO)
    card = await shown(guo, "0990000201")
    assert card["usable"] is True
    assert card["totalText"] == "38,650.40"
    assert (card["number"], card["code"]) == ("0990000201", "14060226")
    assert (card["hospitalName"], card["hospitalRegion"]) == ("大同示范医院（演示）", "140200")
    assert (card["visit"], card["admittedOn"], card["dischargedOn"]) == ("inpatient", "2026-10-12", "2026-10-21")
    page = (await guo.browser.get(f"/api/vouchers/{card['id']}")).json()
    costs = page["costs"]
    assert costs["totalFen"] == 3865040
    assert costs["ownFen"] + costs["overLimitFen"] + costs["payFirstFen"] + costs["inScopeFen"] == 3865040
    assert costs["mismatchText"] is None


ANSWERS = [
    ("0990000201", "free", True, "可以报销"),
    ("0990000204", "in_progress", False, "别处"),
    ("0990000205", "claimed", False, "已经报销过"),
    ("0990000206", "red_flushed", False, "冲红"),
    ("0990000207", "free", True, "可以报销"),
    ("0990000208", "paper", False, "纸质"),
    ("0990000209", "direct", False, "直接结算"),
    ("0990000210", "unknown", True, "没有按时应答"),
    ("0990000217", "unknown", True, "没有按时应答"),
    ("26147000000990000212", "free", True, "可以报销"),
]


async def test_every_answer_of_the_platform_has_its_own_sentence(house: House) -> None:
    guo = await house.citizen(GUO)
    for number, status, usable, words in ANSWERS:
        card = await shown(guo, number)
        assert (card["number"], card["status"], card["usable"]) == (number, status, usable)
        assert words in card["stateText"]
        assert status == "free" or card["fix"], "whoever cannot go on learns what to do"


async def test_a_time_out_is_never_called_unclaimed(house: House) -> None:
    guo = await house.citizen(GUO)
    card = await shown(guo, "0990000210")
    assert card["needsLook"] is True
    assert card["checkedAt"] is None
    again = (await guo.browser.post(f"/api/vouchers/{card['id']}/refresh")).json()["voucher"]
    assert again["status"] == "unknown"


async def test_asking_again_brings_the_answer(house: House) -> None:
    guo = await house.citizen(GUO)
    card = await shown(guo, "0990000217")
    again = (await guo.browser.post(f"/api/vouchers/{card['id']}/refresh")).json()["voucher"]
    assert (again["status"], again["usable"]) == ("free", True)


async def test_a_bill_the_platform_does_not_know_goes_to_a_person(house: House) -> None:
    guo = await house.citizen(GUO)
    card = (await show(guo, text("0990000201").replace("0990000201", "0990009999")))["voucher"]
    assert (card["status"], card["needsLook"], card["totalFen"]) == ("unlisted", True, 3865040)


async def test_a_wrong_check_code_is_another_voucher(house: House) -> None:
    guo = await house.citizen(GUO)
    answer = await guo.browser.post("/api/vouchers/numbers", {**typed("0990000201"), "checkCode": "ffffff"})
    card = answer.json()["readings"][0]["voucher"]
    assert card["status"] == "unlisted"
    assert card["hospitalName"] is None


async def test_the_red_flushed_one_names_its_successor(house: House) -> None:
    guo = await house.citizen(GUO)
    later = await shown(guo, "0990000207")
    card = await shown(guo, "0990000206")
    assert card["successorId"] == later["id"]
    assert "尾号0207" in card["fix"]


async def test_an_amount_net_of_tax_is_not_claimable_until_the_total_is_known(house: House) -> None:
    guo = await house.citizen(GUO)
    known = await shown(guo, "09900213")
    assert (known["totalFen"], known["netOfTax"]) == (11300, False), "the platform knows the total with tax"
    unknown = (await show(guo, text("09900213").replace("09900213", "09909999")))["voucher"]
    assert (unknown["totalFen"], unknown["netOfTax"], unknown["usable"]) == (None, True, False)
    assert unknown["totalText"] == "待核"


async def test_costs_that_do_not_add_up_are_said(house: House) -> None:
    guo = await house.citizen(GUO)
    card = await shown(guo, "0990000203")
    page = (await guo.browser.get(f"/api/vouchers/{card['id']}")).json()
    assert "6,320.00" in page["costs"]["mismatchText"]
    assert "6,120.00" in page["costs"]["mismatchText"]
    bare = await shown(guo, "0990000211")
    page = (await guo.browser.get(f"/api/vouchers/{bare['id']}")).json()
    assert page["costs"] is None
    assert "费用总清单" in page["costsText"]


async def test_a_short_link_is_looked_up_at_the_platform_and_never_opened(house: House) -> None:
    grandma = await house.citizen(GRANDMA_NANJING)
    card = (await show(grandma, "http://einvoice.jsczt.cn/d/473011ABCDEF012345"))["voucher"]
    assert card["number"] == "0990000216"
    unknown = await show(grandma, "http://einvoice.jsczt.cn/d/000000ABCDEF012345")
    assert (unknown["what"], unknown["voucher"]) == ("short_link", None)
    assert "号码" in unknown["fix"]


SECRETS = [
    ("weixin://wxpay/bizpayurl?pr=Geheim7788", "payment"),
    ("134512345678907788", "payment"),
    ("990000Geheim778823456789XyZw990001", "insurance_code"),
    ("https://example.com/?geheim=7788", "foreign"),
]


async def test_what_is_no_voucher_is_said_and_leaves_no_trace(house: House, caplog: pytest.LogCaptureFixture) -> None:
    guo = await house.citizen(GUO)
    for secret, what in SECRETS:
        with caplog.at_level(logging.DEBUG):
            reading = await show(guo, secret)
            picture = await guo.browser.send(
                "POST", "/api/vouchers/scan", content=png(code(secret)), headers={"content-type": "image/png"}
            )
        assert reading["what"] == picture.json()["readings"][0]["what"] == what
        assert reading["fix"]
        assert "7788" not in caplog.text
    assert (await run("select count(*) from voucher"))[0][0] == 0
    kept = await run("select cast(body as text) from request_answer")
    assert not any("7788" in str(row[0]) for row in kept)


async def test_one_door_takes_photos_pdf_and_ofd(house: House) -> None:
    guo = await house.citizen(GUO)
    picture = beside(code(text("0990000202")))
    files = [png(picture, kind) for kind in ("PNG", "JPEG", "HEIF")]
    files += [pdf(picture), ofd({"Doc_0/Attachs/original_invoice.xml": OUR_XML})]
    for made in files:
        answer = await guo.browser.send(
            "POST", "/api/vouchers/scan", content=made, headers={"content-type": "application/octet-stream"}
        )
        assert answer.status_code == 200, answer.text
        assert [r["voucher"]["number"] for r in answer.json()["readings"]] == ["0990000202"]


OUR_XML = BILL_XML.replace("0990000200", "0990000202").replace("20261105", "20261106")


async def test_several_bills_in_one_photo_are_several_vouchers(house: House) -> None:
    guo = await house.citizen(GUO)
    sheet = beside(*(code(text(n)) for n in ("0990000201", "0990000202")), code("https://example.com/a"))
    answer = await guo.browser.send(
        "POST", "/api/vouchers/scan", content=png(sheet), headers={"content-type": "image/png"}
    )
    found = answer.json()["readings"]
    assert sorted(r["voucher"]["number"] for r in found if r["voucher"]) == ["0990000201", "0990000202"]
    assert [r["what"] for r in found if not r["voucher"]] == ["foreign"]


async def test_a_picture_without_a_code_is_a_reading_and_a_broken_file_a_refusal(house: House) -> None:
    guo = await house.citizen(GUO)
    out = io.BytesIO()
    Image.new("RGB", (300, 300), "white").save(out, "PNG")
    blank = await guo.browser.send(
        "POST", "/api/vouchers/scan", content=out.getvalue(), headers={"content-type": "image/png"}
    )
    assert blank.json()["readings"][0]["what"] == "nothing"
    broken = await guo.browser.send(
        "POST", "/api/vouchers/scan", content=b"no picture", headers={"content-type": "image/png"}
    )
    assert (broken.status_code, broken.json()["code"]) == (422, "scan.unreadable")


async def test_scanning_twice_keeps_one_voucher(house: House) -> None:
    guo = await house.citizen(GUO)
    first, second = await shown(guo, "0990000201"), await shown(guo, "0990000201")
    assert first["id"] == second["id"]
    assert len((await guo.browser.get("/api/vouchers")).json()) == 1


async def test_our_own_receipt_is_recognised(house: House) -> None:
    tokens: Any = house.rooms.services["receipts"]
    token = tokens.tokens.sign("YB20261122000017")
    reading = await show(await house.citizen(GUO), f"https://yb.example.gov.cn/r/{token}")
    assert (reading["what"], reading["receipt"]) == ("receipt", token)


async def test_wrong_numbers_are_pointed_at_and_full_width_is_forgiven(house: House) -> None:
    guo = await house.citizen(GUO)
    bad = await guo.browser.post("/api/vouchers/numbers", {**typed("0990000201"), "number": "12"})
    assert bad.status_code == 422
    assert [f["pointer"] for f in bad.json()["fields"]] == ["/number"]
    wide = {**typed("0990000202"), "number": "０９９０ ０００２０２"}
    good = await guo.browser.post("/api/vouchers/numbers", wide)
    assert good.json()["readings"][0]["voucher"]["number"] == "0990000202"


async def test_a_strangers_voucher_is_404_and_a_found_bill_tells_nothing(house: House) -> None:
    guo, shen = await house.citizen(GUO), await house.citizen(SHEN)
    mine = await shown(guo, "0990000201")
    for answer in (
        await shen.browser.get(f"/api/vouchers/{mine['id']}"),
        await shen.browser.post(f"/api/vouchers/{mine['id']}/refresh"),
        await shen.browser.get(f"/api/vouchers?personId={mine['personId']}"),
        await shen.browser.post("/api/vouchers/text", {"text": text("0990000201"), "personId": mine["personId"]}),
    ):
        assert answer.status_code == 404, answer.text
    found = await shown(shen, "0990000201")
    assert found["id"] != mine["id"]
    assert found["needsLook"] is True
    assert (found["hospitalName"], found["diagnosisName"], found["payerName"]) == (None, None, "郭*刚")
    page = (await shen.browser.get(f"/api/vouchers/{found['id']}")).json()
    assert page["costs"] is None
    assert "140105197909099912" not in (await shen.browser.get("/api/vouchers")).text


async def test_nobody_signed_in_sees_nothing(house: House) -> None:
    browser = house.browser()
    assert (await browser.get("/api/vouchers")).status_code == 401
    assert (await browser.post("/api/vouchers/text", {"text": "x"})).status_code == 401


async def test_a_parent_brings_the_childs_bill_only_when_they_may_act(house: House) -> None:
    father = await house.citizen(FATHER)
    card = await shown(father, "0990000252")
    assert card["needsLook"] is True, "without guardianship it is another's bill"


async def test_bills_are_fetched_with_consent_and_the_tax_office_only_with_an_authorisation(house: House) -> None:
    guo = await house.citizen(GUO)
    ask = {"from": "2026-01-01", "to": "2026-11-20", "consent": True}
    refused = await guo.browser.post("/api/vouchers/fetch", {**ask, "consent": False})
    assert (refused.status_code, refused.json()["code"]) == (422, "voucher.consent_needed")
    assert (await run("select count(*) from voucher_consent"))[0][0] == 0
    answer = await guo.browser.post("/api/vouchers/fetch", ask)
    assert answer.status_code == 200, answer.text
    kinds = {one["kind"] for one in answer.json()["vouchers"]}
    assert kinds == {"fiscal"}
    assert len(answer.json()["vouchers"]) == 12
    taxed = await guo.browser.post("/api/vouchers/fetch", {**ask, "taxConsent": True})
    assert "tax_digital" in {one["kind"] for one in taxed.json()["vouchers"]}
    consents = await run("select tax, words from voucher_consent order by id")
    assert [bool(tax) for tax, _ in consents] == [False, True]
    assert "税务" in consents[1][1]
    narrow = await guo.browser.post("/api/vouchers/fetch", {**ask, "hospital": "H31010199001"})
    assert narrow.json()["vouchers"] == []


async def test_dates_that_make_no_sense_are_refused(house: House) -> None:
    guo = await house.citizen(GUO)
    for first, last in (("2026-11-20", "2026-11-01"), ("2024-01-01", "2026-11-20")):
        answer = await guo.browser.post("/api/vouchers/fetch", {"from": first, "to": last, "consent": True})
        assert answer.status_code == 422


async def test_another_persons_fetch_brings_nothing_of_mine(house: House) -> None:
    duan = await house.citizen(DUAN)
    answer = await duan.browser.post("/api/vouchers/fetch", {"from": "2026-01-01", "to": "2026-11-20", "consent": True})
    assert [one["number"] for one in answer.json()["vouchers"]] == ["0990000214"]
