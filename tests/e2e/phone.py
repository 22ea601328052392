"""A citizen's phone, used the way people use it: by what stands on the screen."""

import re
from typing import Final

from playwright.sync_api import Locator, expect

from tests.e2e.people import Known
from tests.e2e.screen import Screen

NORMAL: Final = (390, 844)
SMALL: Final = (320, 693)


class Phone(Screen):
    """One page of one person. `sign_in` goes through the pages, `arrive` takes the short way for other stories."""

    # ------------------------------------------------------------ moving about
    def open(self, path: str = "/") -> "Phone":
        self.page.goto(f"{self.url}/#{path}")
        self.at_rest()
        return self

    def at_rest(self) -> None:
        """The page has its heading and is not reading any more."""
        expect(self.page.locator("h1")).to_be_visible()
        expect(self.page.get_by_text(re.compile("^正在(读取|打开).*…$"))).to_have_count(0)

    def button(self, name: str | re.Pattern[str]) -> Locator:
        return self.page.get_by_role("button", name=name)

    def link(self, name: str | re.Pattern[str]) -> Locator:
        return self.page.get_by_role("link", name=name)

    def tap(self, name: str) -> None:
        """A button or a link; the words on it begin with `name`."""
        words = re.compile(f"^{re.escape(name)}")
        self.button(words).or_(self.link(words)).first.click()

    def tick(self, *words: str) -> None:
        """A radio or checkbox by its sentence."""
        for one in words:
            self.page.get_by_label(re.compile(re.escape(one))).first.check()

    def fill(self, label: str, value: str) -> None:
        self.page.get_by_label(re.compile(f"^{re.escape(label)}")).fill(value)

    def heading(self, text: str | re.Pattern[str]) -> None:
        expect(self.page.locator("h1")).to_have_text(text)

    def sees(self, text: str | re.Pattern[str]) -> None:
        expect(self.page.get_by_text(text).filter(visible=True).first).to_be_visible()

    @property
    def path(self) -> str:
        """Where the phone is, without the host."""
        return self.page.url.partition("#")[2]

    # ------------------------------------------------------------ signing in
    def sign_in(self, who: Known) -> "Phone":
        """Mobile number, the code the demo shows, and the real name when it is the first time."""
        self.open("/login")
        self.fill("手机号码", who.mobile)
        self.tap("获取验证码")
        self.fill("短信验证码", self.page.locator("strong.code").inner_text())
        self.tick("我已看过并同意")
        self.button(re.compile("^登录")).click()
        self.page.wait_for_url(lambda url: "/login" not in url)
        if "/real-name" in self.path:
            self.fill("姓名", who.name)
            self.fill("证件号码", who.id_number)
            self.tap("核对身份")
            self.page.wait_for_url(lambda url: "/real-name" not in url)
        return self

    def arrive(self, who: Known) -> "Phone":
        """Signed in and named, without the pages."""
        self.enter(who)
        return self.open()

    def enter(self, who: Known) -> "Phone":
        """As `arrive`, and opens no page at all."""
        sent = self.send("POST", "/login/code", {"mobile": who.mobile})
        done = self.send("POST", "/login", {"mobile": who.mobile, "code": sent["demoCode"]})
        if done["person"] is None:
            self.send("POST", "/me/real-name", {"idType": who.id_type, "idNumber": who.id_number, "name": who.name})
        return self

    # ------------------------------------------------------------ what a page must keep
    def unread(self) -> int:
        """The number at the messages tab."""
        tab = self.link(re.compile("消息.*条未读"))
        expect(tab).to_be_visible()
        return int(re.sub(r"\D", "", tab.get_by_text("未读").inner_text()))

    def network(self, *, on: bool) -> None:
        self.page.context.set_offline(not on)
