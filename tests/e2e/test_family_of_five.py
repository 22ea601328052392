"""A family of five in the browser: each of them does what they came for, and sees how it ends."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import People
from tests.e2e.form import CHRONIC, FAMILY, FILING, Form
from tests.e2e.people import FATHER, GRANDMA, GRANDPA, MOTHER, SON

pytestmark = pytest.mark.e2e


def test_a_father_does_four_things_with_one_form_and_each_ends_before_his_eyes(people: People) -> None:
    phone = people.phone().sign_in(FATHER)
    form = Form(phone).begin(FAMILY, FILING)
    form.add_relative(MOTHER)
    form.add_relative(SON)
    form.on()
    form.add_place("上海市", None)
    form.add_place("江苏省", "南京市", paper_kind="本人的租房合同")
    form.on()
    form.review()
    form.sign()
    form.submit()

    expect(phone.page.get_by_role("img", name=re.compile("二维码"))).to_be_visible()
    expect(phone.page.get_by_text("这次办的4件事")).to_be_visible()
    expect(phone.page.locator("article").get_by_text("已办结")).to_have_count(4)

    phone.tap("回首页")
    before = phone.unread()
    assert before >= 4
    phone.tap("消息")
    phone.sees(f"{before} 条未读")
    phone.link(re.compile("^看办件")).first.click()
    phone.sees("办到哪一步")
    phone.button("返回").click()
    phone.sees(f"{before - 1} 条未读")

    mother = people.phone(MOTHER)
    mother.open("/family")
    mother.sees("我可以用这些家人的钱")
    mother.sees("韦建国")
    mother.fill("要您个人付的金额", "320.50")
    mother.tap("算一算")
    mother.sees("320.50 元")


def test_a_grandmother_files_and_adds_her_hospital_in_one_go_and_the_second_follows_by_itself(people: People) -> None:
    phone = people.phone(GRANDMA)
    form = Form(phone).begin(FILING, CHRONIC)
    form.add_place("江苏省", "南京市")
    form.on()
    form.add_disease("高血压", "这次正在备案", "南京示范第一医院")
    phone.sees("等备案办好后自动办理")
    form.on()
    form.review()
    form.sign()
    form.submit()

    expect(phone.page.locator("article").get_by_text("已办结")).to_have_count(2)
    phone.link(re.compile("^看办到哪一步.*扩诊")).click()
    phone.sees(re.compile("^前一件：异地就医备案"))
    phone.tap("看前一件")
    phone.heading(re.compile("备案"))


def test_a_grandfather_who_only_asks_about_direct_settlement_is_answered_without_an_application(people: People) -> None:
    phone = people.phone(GRANDPA).open("/apply")
    phone.tap("下一步")
    phone.tick("看病时当场报销")
    phone.tap("下一步")

    phone.heading("直接结算")
    phone.sees("今天就能直接结算")
    phone.sees("现在还不能直接结算")
    phone.sees("怎么办：")
    phone.tap("知道了，回首页")
    phone.heading(re.compile("一件事"))
    assert phone.get("/applications") == []
