"""What a machine cannot decide goes to a person, and comes back."""

import re
from contextlib import suppress

import pytest
from playwright.sync_api import TimeoutError as PlaywrightTimeout
from playwright.sync_api import expect

from tests.e2e.conftest import People
from tests.e2e.errands import apply, upload
from tests.e2e.form import FAMILY, Form
from tests.e2e.papers import paper
from tests.e2e.people import ADOPTED_DAUGHTER, ADOPTIVE_FATHER, FOREIGNER, SINGLE_MUM, UNKNOWN_CHILD
from tests.house import family, filing, member, place

pytestmark = pytest.mark.e2e


def test_a_clerk_scans_the_receipt_asks_for_a_paper_and_accepts_what_comes(people: People) -> None:
    mum, clerk = people.phone(SINGLE_MUM), people.desk("nanning-clerk")
    form = Form(mum).begin(FAMILY)
    form.add_relative(UNKNOWN_CHILD, relation=("子女", "儿子"))
    form.on()
    form.review(clean=False)
    form.sign()
    application = mum.get(f"/applications/{form.submit()}")
    mum.sees("待经办")

    clerk.scan(application["qrText"])
    clerk.opened(re.compile("梁文静"))
    clerk.button("领取").click()
    clerk.sees("您已领取")
    clerk.ask_once("请补一份能看清母子关系的出生医学证明")
    clerk.sees("通知补材料：梁文静")

    mum.link(re.compile("^看办到哪一步")).click()
    mum.sees("请补一份能看清母子关系的出生医学证明")
    mum.tap("提交补充材料")
    mum.tap("补这一项")
    mum.page.locator("input[type=file]").first.set_input_files(paper("出生医学证明.png"))
    expect(mum.page.get_by_text("出生医学证明.png").first).to_be_visible()
    mum.tap("拍好了")
    mum.tap("全部备好了，交上去")
    mum.sees("待经办")

    clerk.page.goto(f"{clerk.url}/desk#/cases/{application['cases'][0]['id']}")
    clerk.sees("出生医学证明.png")
    clerk.decide("审核通过")

    expect(mum.page.get_by_label("现在的情况").get_by_text("已办结")).to_be_visible()
    mum.open("/inbox")
    mum.sees("已办好")


def test_of_two_clerks_the_second_learns_that_it_is_done_and_sees_it(people: People) -> None:
    phone = people.phone(ADOPTIVE_FATHER)
    proof = upload(phone, "kinship_evidence", "收养登记证.png")
    case = apply(phone, family(member(ADOPTED_DAUGHTER, "37", evidenceIds=[proof])))["cases"][0]
    assert case["status"] == "reviewing"
    first, second = people.desk("nanning-clerk"), people.desk("nanning-clerk2")
    for desk in (first, second):
        desk.page.goto(f"{desk.url}/desk#/cases/{case['id']}")
        desk.opened(re.compile("陈立"))
    second.page.get_by_label("办理").get_by_role("button", name=re.compile("^不予办理")).click()
    dialog = second.page.get_by_role("dialog")
    dialog.get_by_role("radio").first.check()

    first.decide("审核通过")
    with suppress(PlaywrightTimeout):  # The news may have closed it already.
        dialog.get_by_role("button", name=re.compile("^不予办理")).click(timeout=3_000)

    expect(second.page.get_by_role("dialog")).to_have_count(0)
    second.sees(re.compile("已办结|已通过"))
    # The sentence saying who was faster passes by; what stays is that nothing is left to decide.
    expect(second.page.get_by_role("button", name=re.compile("^审核通过"))).to_have_count(0)


def test_anyone_else_who_scans_a_receipt_learns_its_state_and_nothing_personal(people: People) -> None:
    phone = people.phone(FOREIGNER)
    application = apply(phone, filing(place("310000")))
    stranger = people.phone()
    stranger.page.goto(application["qrText"])

    stranger.sees("这是本系统开出的回执")
    stranger.sees(application["number"])
    said = stranger.page.locator("body").inner_text()
    assert all(secret not in said for secret in (FOREIGNER.name, FOREIGNER.id_number[-4:], FOREIGNER.mobile[-4:]))
    phone.page.goto(application["qrText"])
    phone.heading("申请详情")
