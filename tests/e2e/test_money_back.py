"""Money back in the browser: from the photographed bill to the money, with a notice, a returned payment and a result."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.claim_form import (
    GUO,
    GUO_BILL,
    GUOS_CARD,
    GUOS_CLOSED_CARD,
    NIU,
    NIU_BILL,
    NIUS_CARD,
    SHEN,
    ClaimForm,
)
from tests.e2e.conftest import People
from tests.e2e.errands import until
from tests.e2e.papers import paper
from tests.e2e.people import STUDENT
from tests.e2e.phone import Phone
from tests.e2e.watch import stored

pytestmark = pytest.mark.e2e

STEPS = (("clerk", "accept"), ("reviewer", "approve"), ("second", "confirm"))


def over_the_desks(people: People, case_id: str, city: str) -> None:
    """Accepted, reviewed and reviewed again by three people, then ordered by a fourth."""
    for role, action in STEPS:
        people.desk(f"{city}-{role}").send("POST", f"/cases/{case_id}/moves", {"action": action})
    pay(people, case_id, city)


def pay(people: People, case_id: str, city: str) -> None:
    people.desk(f"{city}-finance").send("POST", f"/desk/claims/{case_id}/pay")


def one_notice(people: People, case_id: str) -> None:
    """A page that was cut, and a stamp nobody can read."""
    clerk = people.desk("taiyuan-clerk")
    papers = clerk.get(f"/desk/claims/{case_id}")["papers"]
    page = next(one for one in papers if one["code"] == "discharge_certificate")
    asked = [
        {
            "code": "discharge_record",
            "paper": page["code"],
            "paperTitle": page["title"],
            "page": 1,
            "material": page["materials"][0],
            "say": "右下角裁掉了。",
        },
        {"code": "diagnosis_proof", "paper": "diagnosis_advice", "paperTitle": "诊断建议书"},
    ]
    clerk.send("POST", f"/cases/{case_id}/moves", {"action": "request_supplement", "data": {"items": asked}})


def mend_one(phone: Phone, form: ClaimForm, title: str) -> None:
    """Only this item's camera opens; then back to the list."""
    phone.link(re.compile(f"^补这一项.*{title}")).click()
    phone.heading("补这一项")
    phone.sees(title)
    box = phone.page.get_by_role("group", name=re.compile("^新拍的"))
    box.locator("input[type=file]").set_input_files(paper(f"{title}-重拍.png"))
    form.keep(box)
    phone.tap("拍好了")
    phone.heading("请您补材料")


def from_the_bill_to_the_receipt(phone: Phone, form: ClaimForm) -> str:
    """Everything the bill says is filled in; the card has been closed, which nobody knows yet."""
    form.begin_claim()
    form.scan(GUO_BILL)
    form.agree("大同示范医院（演示）", "8,640.50元", "肺炎")
    form.ill()
    form.photograph(("诊断建议书", "出院证"))
    form.account(GUOS_CLOSED_CARD)
    phone.tap("下一步")
    return until(phone, form.send_claim(), "accepting")


def mend_the_list(phone: Phone, form: ClaimForm, case_id: str) -> None:
    """One item now, the other later and without a network."""
    phone.open(f"/cases/{case_id}")
    phone.sees("请补这2项，一次补齐就行")
    phone.tap("提交补充材料")
    phone.sees("一共2项，都在这里")
    phone.sees("四个角都拍进来")
    mend_one(phone, form, "出院证")
    phone.tap("先交已备好的1项")
    phone.sees("已交上")
    mend_one(phone, form, "诊断建议书")
    phone.network(on=False)
    phone.tap("全部备好了，交上去")
    phone.sees("网络断开，已为您保留，联网后自动提交")
    phone.network(on=True)
    expect(phone.page.get_by_label("现在的情况").get_by_text("等待受理")).to_be_visible()


def another_account(phone: Phone, form: ClaimForm, case_id: str) -> None:
    """A digit is wrong at first."""
    phone.open(f"/cases/{case_id}")
    phone.sees("钱没有到账，银行退回来了")
    phone.tap("改收款账户")
    phone.heading("改收款账户")
    form.account(GUOS_CARD[:-1] + "2")
    phone.tap("改好了，交上去")
    phone.sees(re.compile("卡号好像抄错了一位"))
    phone.page.get_by_label(re.compile("^账号")).fill("")
    form.account(GUOS_CARD)
    phone.tap("改好了，交上去")
    phone.sees("您已经改了账户")


def test_a_claim_with_one_notice_a_returned_payment_and_a_result_anybody_verifies(people: People) -> None:
    phone = people.phone(GUO)
    form = ClaimForm(phone)
    case_id = from_the_bill_to_the_receipt(phone, form)
    one_notice(people, case_id)
    mend_the_list(phone, form, case_id)
    over_the_desks(people, case_id, "taiyuan")
    until(phone, case_id, "returned")
    another_account(phone, form, case_id)
    pay(people, case_id, "taiyuan")
    until(phone, case_id, "done")

    for words in ("已到账", "报多少，为什么", "以前的打款（1次）"):
        phone.sees(words)
    phone.tap("核验真假")
    phone.sees("真的：有这份办理结果")
    stranger = people.phone()
    stranger.open(phone.path)
    stranger.sees("真的：有这份办理结果")
    assert GUO.name not in stranger.page.content()
    phone.open(f"/cases/{case_id}")
    kept = str(stored(phone.page))
    assert GUOS_CARD not in kept + phone.page.content(), "the whole number is shown to nobody"
    assert not [secret for secret in (GUO.name, GUO.id_number, GUO_BILL[1]) if secret in kept]


def test_a_daughter_claims_for_her_mother_and_goes_on_on_another_phone(people: People) -> None:
    mother, daughter = people.phone(NIU), people.phone(SHEN)
    grant = {
        "role": "principal", "name": SHEN.name, "idType": "01", "idNumber": SHEN.id_number, "relation": "2",
        "matters": ["reimbursement"], "begins": "2026-11-20", "ends": "2027-11-19", "evidenceIds": [],
    }  # fmt: skip
    mother.send("POST", "/proxies/grants", grant)

    form = ClaimForm(daughter).begin_claim(NIU.name)
    form.show(NIU_BILL)
    form.show(NIU_BILL)
    daughter.sees(re.compile("这张已经加过了"))
    form.scan(NIU_BILL)
    form.agree("22,100.60元")
    form.ill()
    daughter.sees("代办人信息及委托书")
    form.photograph(("诊断建议书", "出院证", "代办人信息及委托书"))
    expect(daughter.page.get_by_label("户名")).to_have_value(NIU.name)
    expect(daughter.page.get_by_text(re.compile("^已保存")).first).to_be_visible()

    tablet = people.phone(SHEN, (820, 1180))
    tablet.open("/")
    tablet.tap("接着填：牛桂花的申请")
    tablet.heading("收款账户")
    form = ClaimForm(tablet)
    form.account(NIUS_CARD)
    tablet.tap("下一步")
    tablet.heading("大约能报多少")
    tablet.tick("三级医院")
    tablet.tap("算一算")
    tablet.sees("大约谁付多少")
    tablet.sees("医保不管的")  # The hospital's costs are taken apart.
    tablet.tap("知道了，下一步")
    tablet.heading("核对")
    tablet.sees("代办人信息及委托书")
    tablet.page.get_by_role("button", name="没有错，下一步").click()
    form.sign()
    application = tablet.get(f"/applications/{form.submit()}")
    tablet.sees("申红梅代办")
    case_id = next(str(one["id"]) for one in application["cases"] if one["kind"] == "reimbursement")
    until(tablet, case_id, "accepting")

    over_the_desks(people, case_id, "jincheng")
    until(tablet, case_id, "done")
    mother.open(f"/cases/{case_id}")
    mother.sees("已到账")
    mother.sees("结果单")


def test_where_the_region_does_not_take_it_online_the_page_says_where_to_go(people: People) -> None:
    phone = people.phone(STUDENT)
    phone.open("/claim")
    phone.tap("下一步，加票据")
    phone.sees(re.compile("的报销，网上还不能办"))
    phone.sees(re.compile("带上票据、材料、身份证和银行卡"))
    phone.page.wait_for_load_state("networkidle")  # The words come first, the draft is taken away behind them.
    assert phone.get("/drafts") == [], "nothing is left behind"
