"""Somebody was hurt: whether the insurance pays at all is determined by a person before anybody looks at the claim."""

import re
from typing import Final

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.claim_form import SHEN, SHEN_CRASH, SHEN_FALL, Bill, ClaimForm
from tests.e2e.conftest import People
from tests.e2e.desk import Desk
from tests.e2e.errands import until
from tests.e2e.phone import Phone

pytestmark = pytest.mark.e2e
SHENS_CARD: Final = "6299900000000000037"
PAPERS: Final = ("住院发票", "住院费用总清单", "住院病历", "本人社保卡")
DOCUMENT: Final = "公检法部门出具的证明（复印件）"
LETTER: Final = "《意外伤害符合医保支付政策承诺书》"


def now(phone: Phone) -> Locator:
    return phone.page.get_by_label("现在的情况")


def hurt_in(form: ClaimForm, on: str, how: str, *, others: bool) -> None:
    """What is missing is said where it is missing; who chose an accident before is not asked again whether it was one."""
    phone = form.phone
    expect(phone.page.get_by_role("radio", name="是意外受伤")).to_be_checked()
    phone.tap("下一步")
    phone.sees(re.compile("请选有没有别人的责任"))
    form.hurt(on, "长治市演示路口", how, others=others, proven=others)
    phone.picture(f"accident-{others}-1-questions")
    phone.tap("下一步")
    phone.heading("材料")


def sent(phone: Phone, bill: Bill, on: str, how: str, *, others: bool) -> tuple[str, str]:
    """The claim, which waits, and the question whether it was an accident the insurance pays for."""
    form = ClaimForm(phone).begin_claim()
    form.scan(bill)
    phone.page.get_by_role("radio", name="意外受伤住院").check()
    form.agree("骨折")
    hurt_in(form, on, how, others=others)
    form.photograph((*PAPERS, DOCUMENT if others else LETTER))
    form.account(SHENS_CARD)
    phone.tap("下一步")
    phone.tap("先不估，下一步")
    phone.heading("核对")
    phone.sees(how)
    phone.picture(f"accident-{others}-2-review")
    form.review()
    form.sign()
    application = phone.get(f"/applications/{form.submit()}")
    cases = {str(case["kind"]): str(case["id"]) for case in application["cases"]}
    return until(phone, cases["reimbursement"], "waiting"), until(phone, cases["accident_determination"], "reviewing")


def asked(people: People, claim: str) -> Desk:
    """At the desk the claim is nobody's turn; its link leads to the question."""
    clerk = people.desk("jincheng-clerk")
    queue = clerk.page.get_by_role("navigation", name="待办队列")
    expect(queue.get_by_role("link", name=re.compile(SHEN.name))).to_have_count(1)
    clerk.open_claim(claim, SHEN.name).sees("等前一件，现在不需要您做什么。")
    clerk.page.get_by_role("link", name="意外伤害认定", exact=True).click()
    clerk.opened(re.compile("意外伤害认定$"))
    return clerk


def test_where_a_third_party_pays_the_claim_ends_and_says_why(people: People) -> None:
    phone = people.phone(SHEN)
    claim, _ = sent(phone, SHEN_CRASH, "2026-07-06", "骑电动车被汽车碰倒", others=True)
    phone.open(f"/cases/{claim}")
    expect(now(phone)).to_contain_text("等意外伤害认定")
    expect(now(phone)).not_to_contain_text("最晚办结")  # No clock runs, so no date is promised.
    phone.picture("accident-True-3-waiting")
    phone.tap("看前一件")
    phone.heading("意外伤害认定")
    expect(now(phone)).to_contain_text("最晚办结12月18日（周五）前")

    clerk = asked(people, claim)
    clerk.sees(re.compile("应由责任方负担的费用不在医保支付范围"))
    clerk.sees(DOCUMENT)
    clerk.picture("accident-True-4-desk")
    clerk.decide("认定：医保不支付", tick="受伤由别人负责")
    until(phone, claim, "ended")

    phone.open(f"/cases/{claim}")
    phone.sees(re.compile("意外伤害认定：医保不支付。请向责任方要求赔偿"))
    phone.sees("未报销")  # The bill is free again.
    phone.picture("accident-True-5-ended")
    phone.tap("看前一件")
    phone.heading("意外伤害认定")
    phone.sees(re.compile("^请向责任方要求赔偿"))
    assert phone.get(f"/claims/{claim}")["vouchers"][0]["status"] == "free"


def test_a_fall_is_determined_first_and_then_paid(people: People) -> None:
    phone = people.phone(SHEN)
    claim, question = sent(phone, SHEN_FALL, "2026-08-17", "下楼梯时自己摔倒", others=False)
    clerk = asked(people, claim)
    clerk.sees("下楼梯时自己摔倒")
    clerk.sees("承诺书")
    clerk.decide("认定：医保可以支付")
    until(phone, claim, "accepting")
    clerk.open_claim(claim, SHEN.name).sees(re.compile("医保可以支付"))
    clerk.decide("材料齐全，受理")
    for role, action in (("reviewer", "审核通过，送复核"), ("second", "复核通过，送财务"), ("finance", "拨付")):
        people.desk(f"jincheng-{role}").open_claim(claim, SHEN.name).decide(action)
    until(phone, claim, "done")

    phone.open(f"/cases/{claim}")
    for words in ("已到账", "核验真假"):
        phone.sees(words)
    steps = phone.page.get_by_role("region", name="办到哪一步").get_by_role("listitem")
    expect(steps).to_have_text(
        [re.compile(f"^{way}") for way in ("提交", "意外伤害认定", "受理", "审核", "复核", "拨付", "办结")]
    )
    phone.picture("accident-False-3-paid")
    phone.open(f"/cases/{question}")
    expect(now(phone)).to_contain_text("医保可以支付")
