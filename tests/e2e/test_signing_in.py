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
