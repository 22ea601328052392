"""The main story for those who see little, and for those who use no finger."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import People
from tests.e2e.form import FAMILY, FILING, Form
from tests.e2e.looks import measure
from tests.e2e.people import FATHER_OF_BOY, SHAANXI_GRANDMA, SHAANXI_GRANDPA
from tests.e2e.phone import SMALL, Phone

pytestmark = pytest.mark.e2e


def test_on_a_small_phone_with_the_largest_text_the_whole_form_is_done_without_scrolling_sideways(
    people: People,
) -> None:
    phone = people.phone(size=SMALL).open("/settings")
    phone.page.get_by_role("switch", name=re.compile("大字版")).check()
    phone.page.get_by_label(re.compile("^字号")).fill("30")
    phone.sign_in(SHAANXI_GRANDPA)
    sideways: list[str] = []

    def look() -> None:
        sideways.extend(
            line
            for line in measure(phone.page, text=18, touch=60, covered=False)
            if "sideways" in line or "outside" in line
        )

    form = Form(phone).begin(FAMILY, FILING)
    look()
    form.add_relative(SHAANXI_GRANDMA, phone="13900002004")
    phone.tick("我已阅读并知道这些规定", "我承诺")
    look()
    form.on()
    form.add_place("海南省", None, answers=("长期住", "养老", "不是"))
    look()
    form.on()
    form.review()
    look()
    form.sign()
    form.submit()
    look()
    expect(phone.page.locator("article").get_by_text("已办结")).to_have_count(2)

    assert not sideways
    assert phone.page.evaluate("getComputedStyle(document.documentElement).fontSize") == "30px"


def test_signing_in_and_the_first_step_need_nothing_but_the_keyboard(people: People) -> None:
    phone = people.phone().open("/login")
    keys = Keys(phone)
    keys.to("手机号码").type(FATHER_OF_BOY.mobile)
    keys.to("获取验证码").press("Enter")
    expect(phone.page.get_by_label(re.compile("^短信验证码"))).to_be_focused()
    keys.type(phone.page.locator("strong.code").inner_text())
    keys.to("我已看过并同意").press("Space")
    keys.to("登录").press("Enter")
    phone.heading("实名认证")
    keys.to("姓名").type(FATHER_OF_BOY.name)
    keys.to("证件号码").type(FATHER_OF_BOY.id_number)
    keys.press("Enter")
    phone.heading("就医费用报销 · 一件事")
    keys.to("开始办理").press("Enter")
    phone.heading("为谁办理")
    keys.to("下一步").press("Enter")
    phone.heading("要办什么")
    keys.to("去外省看病先登记").press("Space")
    keys.to("下一步").press("Enter")
    phone.heading("需要准备什么")
    keys.to("准备好了").press("Enter")
    phone.heading("异地就医备案")
    keys.to("添加要去的地方").press("Enter")
    keys.to("6个月以上").press("Space")
    keys.press("ArrowDown")
    expect(phone.page.get_by_role("radio", name=re.compile("^不到6个月"))).to_be_checked()
    keys.to("下一步").press("Enter")
    phone.sees("为什么去外地看病？")
    expect(phone.page.locator("h1")).to_be_focused()


class Keys:
    """Tab until the thing is reached, as somebody without a mouse does."""

    def __init__(self, phone: Phone) -> None:
        self.page = phone.page

    def to(self, words: str) -> "Keys":
        for _ in range(40):
            self.page.keyboard.press("Tab")
            if words in self.page.evaluate(_FOCUSED):
                return self
        raise AssertionError(f"the keyboard does not reach “{words}”")

    def type(self, text: str) -> "Keys":
        self.page.keyboard.type(text)
        return self

    def press(self, key: str) -> "Keys":
        self.page.keyboard.press(key)
        return self


_FOCUSED = """() => {
  const at = document.activeElement
  const label = at.labels?.[0]?.innerText ?? ''
  return `${label} ${at.innerText ?? ''} ${at.getAttribute('aria-label') ?? ''}`
}"""
