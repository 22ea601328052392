"""Signing in leads on to where one wanted to go, also by way of WeChat."""

import re

import pytest

from tests.e2e.conftest import People
from tests.house import Known

pytestmark = pytest.mark.e2e

NONG = Known("13900001016", "农小平", "450107199102279917")


def test_wechat_takes_the_person_away_and_brings_them_back_to_what_they_wanted(people: People) -> None:
    phone = people.phone().open("/settlement")
    phone.heading("登录")
    phone.tick("我已看过并同意")
    phone.tap("用微信登录")
    phone.sees("请再验证一次手机号码")
    phone.fill("手机号码", NONG.mobile)
    phone.tap("获取验证码")
    phone.fill("短信验证码", phone.page.locator("strong.code").inner_text())
    phone.button(re.compile("^登录")).click()
    phone.heading("实名认证")
    phone.fill("姓名", NONG.name)
    phone.fill("证件号码", NONG.id_number)
    phone.tap("核对身份")
    phone.heading("直接结算")
    phone.send("POST", "/logout")

    phone.open("/filings")
    phone.page.reload()
    phone.heading("登录")
    phone.tick("我已看过并同意")
    phone.tap("用微信登录")
    phone.heading("我的备案")
    assert "then=" not in phone.page.evaluate("document.cookie")


def test_a_clerk_takes_a_password_of_their_own_and_the_other_computer_is_out(people: People) -> None:
    here, elsewhere = people.desk("xian-clerk2"), people.desk("xian-clerk2")
    here.button("高洁").click()
    dialog = here.page.get_by_role("dialog")
    dialog.get_by_label("现在的密码").fill("yanshi-2026")
    dialog.get_by_label(re.compile("^新密码")).fill("长安-changan-618")
    dialog.get_by_label("再输一次新密码").fill("长安-changan-619")
    dialog.get_by_role("button", name="修改密码").click()
    here.sees("两次输入的新密码不一样")
    dialog.get_by_label("再输一次新密码").fill("长安-changan-618")
    here.picture("password")
    dialog.get_by_role("button", name="修改密码").click()
    here.sees("密码已修改")

    assert here.get("/session")["kind"] == "staff"
    assert elsewhere.get("/session")["kind"] == "anonymous"
    elsewhere.page.reload()
    elsewhere.page.get_by_label("账号").fill("xian-clerk2")
    elsewhere.page.get_by_label("密码").fill("yanshi-2026")
    elsewhere.page.get_by_role("button", name="下一步").click()
    elsewhere.sees("账号或密码不对")
