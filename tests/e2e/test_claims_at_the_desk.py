"""A claim goes over four desks: accepted, reviewed, reviewed again and paid, each by somebody else."""

import re
from typing import Final

import pytest
from playwright.sync_api import expect

from tests.claims import BILL, CARD, GUO
from tests.e2e.claims_world import account_of_guo, sent
from tests.e2e.conftest import People
from tests.e2e.desk import Desk
from tests.e2e.errands import until, upload
from tests.e2e.screen import Screen

pytestmark = pytest.mark.e2e
GASTRITIS: Final = ("14060226", "0990000207", "190341")


def opened(desk: Desk, case_id: str) -> Desk:
    return desk.open_claim(case_id, GUO.name)


def ask_for_a_better_page(clerk: Desk) -> None:
    clerk.page.get_by_label("办理").get_by_role("button", name=re.compile("^一次性告知")).click()
    dialog = clerk.page.get_by_role("dialog")
    dialog.get_by_role("button", name="第1页").first.click()
    dialog.get_by_label("第1项的原因").select_option(index=1)
    dialog.get_by_label("第1项补充一句话").fill("右下角的章没有拍到。")
    clerk.picture("2-one-notice")
    dialog.get_by_role("button", name="发出清单（1项）").click()
    clerk.sees(re.compile("一次性告知补材料：郭志刚"))


def mend(phone: Screen, case_id: str) -> None:
    until(phone, case_id, "supplementing")
    mended = upload(phone, "claim_paper", "重拍.png")
    answers = [{"item": "1", "materialIds": [mended]}]
    phone.send("POST", f"/cases/{case_id}/moves", {"action": "supplement", "data": {"answers": answers}})


def correct(reviewer: Desk) -> None:
    """An amount that does not add up is refused in the box; the mended one makes a second edition."""
    reviewer.page.get_by_role("button", name=re.compile("^更正后重算")).click()
    box = reviewer.page.get_by_role("dialog")
    own = box.get_by_label("全自费（元）")
    before = own.input_value()
    own.fill("1")
    box.get_by_label("更正的理由").fill("丙类药按自费")
    box.get_by_role("button", name="重新计算").click()
    expect(box.get_by_role("alert")).to_contain_text("要等于总额")
    reviewer.picture("4-correction")
    own.fill(before)
    box.get_by_role("button", name="重新计算").click()
    expect(box).to_have_count(0)
    reviewer.sees("第2版")


def test_a_claim_goes_over_four_desks_with_one_notice_and_comes_back_from_the_bank(people: People) -> None:
    phone = people.phone(GUO)
    case_id = sent(phone, BILL, CARD["wrong"])
    clerk = opened(people.desk("taiyuan-clerk"), case_id)
    clerk.picture("1-acceptance")
    ask_for_a_better_page(clerk)
    mend(phone, case_id)
    opened(clerk, case_id).decide("材料齐全，受理")

    reviewer = opened(people.desk("taiyuan-reviewer"), case_id)
    reviewer.picture("3-review")
    correct(reviewer)
    reviewer.decide("审核通过，送复核")
    second = opened(people.desk("taiyuan-second"), case_id)
    second.picture("5-second-review")
    second.decide("复核通过，送财务")

    finance = opened(people.desk("taiyuan-finance"), case_id)
    finance.picture("6-finance")
    finance.decide("拨付")
    until(phone, case_id, "returned")
    opened(finance, case_id).sees(re.compile("银行说"))
    finance.picture("7-returned")
    phone.send("POST", f"/claims/{case_id}/account", {"payee": account_of_guo(CARD["ok"])})
    until(phone, case_id, "financing")
    opened(finance, case_id).decide("拨付")
    until(phone, case_id, "done")
    opened(finance, case_id).picture("8-paid")
    payments = finance.get(f"/desk/claims/{case_id}")["claim"]["payments"]
    assert sorted(one["state"] for one in payments) == ["paid", "returned"]


def test_a_supervisor_may_ask_once_more_and_the_citizen_reads_why(people: People) -> None:
    phone = people.phone(GUO)
    stay = {"admittedOn": "2026-06-11", "dischargedOn": "2026-06-14", "totalFen": 268_000}
    diagnosis = {"code": "K29.700", "name": "胃炎"}
    case_id = sent(phone, GASTRITIS, CARD["ok"], **stay, diagnosis=diagnosis)
    clerk = opened(people.desk("taiyuan-clerk"), case_id)
    clerk.decide("材料齐全，受理")
    until(phone, case_id, "reviewing")

    supervisor = opened(people.desk("taiyuan-supervisor"), case_id)
    supervisor.page.get_by_label("办理").get_by_role("button", name=re.compile("^一次性告知")).click()
    dialog = supervisor.page.get_by_role("dialog")
    dialog.get_by_role("button", name="第1页").first.click()
    dialog.get_by_label("第1项补充一句话").fill("这一页是上一次住院的，请换成这一次的。")
    dialog.get_by_role("button", name="发出清单（1项）").click()
    expect(dialog.get_by_role("alert")).to_contain_text("一次说全")
    dialog.get_by_label("为什么上次没有一次说全").fill("受理时没有看出日期不对，对不起")
    dialog.get_by_role("button", name="发出清单（1项）").click()
    until(phone, case_id, "supplementing")

    phone.open(f"/cases/{case_id}/mend")
    phone.sees(re.compile("受理时没有看出日期不对"))
    phone.sees(re.compile("请换成这一次的"))
    mend(phone, case_id)
    until(phone, case_id, "accepting")


def test_who_reviewed_it_may_not_review_it_again(people: People) -> None:
    """The finance officer's desk shows claims only; a colleague's step is not offered to anybody else."""
    finance = people.desk("taiyuan-finance")
    finance.page.get_by_role("button", name="轮到我办").click()
    expect(
        finance.page.get_by_text("没有符合条件的办件").or_(finance.page.get_by_text("现在没有等您办的件"))
    ).to_be_visible()
