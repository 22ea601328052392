"""A clerk's screen."""

import re

from playwright.sync_api import Locator, expect

from tests.e2e.screen import Screen


class Desk(Screen):
    """One page of one member of staff."""

    def sign_in(self, username: str) -> "Desk":
        """Both factors; the demo shows the second one."""
        self.page.goto(f"{self.url}/desk")
        self.page.get_by_label("账号").fill(username)
        self.page.get_by_label("密码").fill("yanshi-2026")
        self.page.get_by_role("button", name="下一步").click()
        code = self.page.locator(".note strong").inner_text()
        self.page.get_by_label("动态口令").fill(code)
        self.page.get_by_role("button", name="登录").click()
        expect(self.page.get_by_role("navigation", name="待办队列")).to_be_visible()
        return self

    def arrive(self, username: str) -> "Desk":
        """Signed in without the pages."""
        due = self.send("POST", "/staff/login", {"username": username, "password": "yanshi-2026"})
        self.send("POST", "/staff/second-factor", {"code": due["demoCode"]})
        return self

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=re.compile(f"^{re.escape(name)}"))

    def scan(self, text: str) -> None:
        """What a scanner gun does: type and press Enter."""
        field = self.page.get_by_label("扫描回执二维码")
        field.click()
        self.page.keyboard.type(text)
        self.page.keyboard.press("Enter")

    def opened(self, title: str | re.Pattern[str]) -> None:
        expect(self.page.locator("#case-title")).to_have_text(title)

    def open_claim(self, case_id: str, whose: str) -> "Desk":
        """A claim as its step of the office sees it."""
        self.page.goto(f"{self.url}/desk#/cases/{case_id}")
        self.opened(re.compile(whose))
        expect(self.page.get_by_role("heading", name="自动审核")).to_be_visible()
        return self

    def sees(self, text: str | re.Pattern[str]) -> None:
        expect(self.page.get_by_text(text).filter(visible=True).first).to_be_visible()

    def decide(self, action: str, *, tick: str | None = None, words: str = "") -> None:
        """Open the dialog of an action, say why, confirm."""
        self.page.get_by_label("办理").get_by_role("button", name=re.compile(f"^{action}")).click()
        dialog = self.page.get_by_role("dialog")
        if tick:
            dialog.get_by_label(re.compile(tick)).check()
        if words:
            dialog.get_by_role("textbox").fill(words)
        self.page.wait_for_timeout(350)  # A dialog that a scanner gun opened must not be confirmed by the same scan.
        dialog.get_by_role("button", name=re.compile(f"^{action}")).click()
        expect(dialog).to_have_count(0)  # The server has answered, and not only the mouse been pressed.

    def ask_once(self, *sentences: str) -> None:
        """Send the one notice with these sentences."""
        self.page.get_by_label("办理").get_by_role("button", name=re.compile("通知补材料|一次性告知")).click()
        dialog = self.page.get_by_role("dialog")
        for number, sentence in enumerate(sentences, 1):
            dialog.get_by_role("button", name="＋ 其他要补的").click()
            dialog.get_by_label(f"第{number}项补充一句话").fill(sentence)
        dialog.get_by_role("button", name=re.compile("^发出清单")).click()
        expect(dialog).to_have_count(0)
