"""A mother claims for her child: the register knows her, so there is no letter, and the money may go to her account."""

import re
from typing import Final

import pytest
from playwright.sync_api import expect

from tests.e2e.claim_form import CHILD, CHILD_BILL, DUAN, ClaimForm
from tests.e2e.conftest import People
from tests.e2e.errands import until
from tests.e2e.phone import Phone

pytestmark = pytest.mark.e2e
DUANS_CARD: Final = "6299900000000000029"


def registered(phone: Phone) -> None:
    """From the page where a claim begins, as somebody finds it who has never done this."""
    phone.open("/claim")
    phone.tap("帮家里老人、孩子报销")
    phone.heading("代办和监护")
    phone.tap("替未成年的孩子办")
    phone.fill("孩子的姓名", CHILD.name)
    phone.fill("证件号码", CHILD.id_number)
    phone.tap("登记")
    phone.sees("我监护的孩子")
    phone.sees(re.compile("满18岁为止"))


def sent(phone: Phone) -> str:
    """A child's letter is worth nothing and is not asked for; who has no card of their own is paid by the guardian's."""
    form = ClaimForm(phone).begin_claim(CHILD.name)
    form.scan(CHILD_BILL)
    form.agree("支气管肺炎", "4,126.00元")
    form.ill()
    expect(phone.page.get_by_text(re.compile("委托书"))).to_have_count(0)
    form.photograph(("诊断建议书", "出院证"))
    expect(phone.page.get_by_role("radio", name=re.compile("监护人段丽华的"))).to_be_checked()
    expect(phone.page.get_by_label("户名")).to_have_value(DUAN.name)
    phone.picture("guardian-1-account")
    form.account(DUANS_CARD)
    phone.tap("下一步")
    return until(phone, form.send_claim(), "accepting")


def test_a_mother_claims_for_her_child(people: People) -> None:
    phone = people.phone(DUAN)
    registered(phone)
    case_id = sent(phone)
    phone.open("/")
    phone.sees(re.compile(f"为{CHILD.name}办理"))
    phone.picture("guardian-2-home")

    clerk = people.desk("taiyuan-clerk").open_claim(case_id, CHILD.name)
    clerk.sees("票据、费用、材料互相一致，没有需要核实的地方")
    clerk.sees(f"监护人：{DUAN.name}")
    clerk.picture("guardian-3-clerk")
    clerk.decide("材料齐全，受理")
    for role, action in (("reviewer", "审核通过，送复核"), ("second", "复核通过，送财务"), ("finance", "拨付")):
        people.desk(f"taiyuan-{role}").open_claim(case_id, CHILD.name).decide(action)
    until(phone, case_id, "done")

    phone.open(f"/cases/{case_id}")
    for words in (f"为{CHILD.name}办理", "已到账", "2,833.50元", f"{DUAN.name}（监护人）", "核验真假"):
        phone.sees(words)
    phone.picture("guardian-4-paid")


def test_a_grown_up_is_not_offered_a_guardians_account(people: People) -> None:
    """The server would refuse it; so the page does not ask."""
    phone = people.phone(DUAN)
    ClaimForm(phone).begin_claim(DUAN.name)
    phone.open(phone.path.replace("/vouchers", "/account"))
    phone.heading("收款账户")
    expect(phone.page.get_by_role("radio", name=re.compile("本人的"))).to_be_checked()
    expect(phone.page.get_by_role("radio", name=re.compile("监护人"))).to_have_count(0)
