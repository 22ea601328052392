"""A push message becomes a real notification of the system, and a tap on it opens the case."""

from typing import Any, Final
from uuid import UUID

import msgspec
import pytest
from playwright.sync_api import Page, expect

from backend.notices.rungs import PushPayload
from tests.e2e.conftest import People
from tests.e2e.people import WORKER
from tests.e2e.phone import Phone

pytestmark = pytest.mark.e2e
_WAKE_UPS: Final = 3
CASE = UUID(int=7)
TITLE = "省内异地住院报销，请一次补齐3项"


def _phone(people: People) -> Phone:
    phone = people.phone(WORKER, service_workers="allow", permissions=["notifications"])
    phone.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    phone.page.reload()  # From now on the worker is in charge of this page.
    phone.at_rest()
    return phone


def _deliver(page: Page, url: str, body: bytes) -> None:
    """As the browser does when its push service wakes it; a wake-up that a busy machine slept through is repeated."""
    for _ in range(_WAKE_UPS):
        _wake(page, url, body)
        if _shown(page):
            return


def _wake(page: Page, url: str, body: bytes) -> None:
    wire = page.context.new_cdp_session(page)
    found: list[dict[str, Any]] = []
    wire.on("ServiceWorker.workerRegistrationUpdated", lambda event: found.extend(event["registrations"]))
    wire.send("ServiceWorker.enable")
    for _ in range(100):
        if found:
            break
        page.wait_for_timeout(50)
    registration = next(one for one in found if one["scopeURL"].startswith(url))
    wire.send(
        "ServiceWorker.deliverPushMessage",
        {"origin": url, "registrationId": registration["registrationId"], "data": body.decode()},
    )
    wire.detach()


def _shown(page: Page) -> list[dict[str, Any]]:
    """What the system shows, which is a moment later."""
    found: list[dict[str, Any]] = []
    for _ in range(40):
        found = page.evaluate(
            """navigator.serviceWorker.ready.then((r) => r.getNotifications()).then((all) =>
            all.map((n) => ({ title: n.title, body: n.body, tag: n.tag, lang: n.lang, path: n.data.path })))"""
        )
        if found:
            break
        page.wait_for_timeout(100)
    return found


_TAP = """async () => {
  const [notification] = await self.registration.getNotifications()
  const tap = new Event('notificationclick')
  let work = Promise.resolve()
  Object.assign(tap, { notification, waitUntil: (promise) => { work = promise } })
  self.dispatchEvent(tap)
  await work.catch((error) => { if (error.name !== 'InvalidAccessError') throw error })  // Only a finger may focus.
}"""


def test_a_push_message_is_shown_and_a_tap_opens_the_case(people: People) -> None:
    phone = _phone(people)
    page = phone.page
    payload = PushPayload(id=UUID(int=9), title=TITLE, body="请打开看清单，按提示办理。", path=f"/cases/{CASE}")
    for _ in range(2):  # The second of one notice replaces the first.
        _deliver(page, phone.url, msgspec.json.encode(payload))

    assert _shown(page) == [
        {
            "title": TITLE,
            "body": "请打开看清单，按提示办理。",
            "tag": str(UUID(int=9)),
            "lang": "zh-CN",
            "path": f"/cases/{CASE}",
        }
    ]
    page.context.service_workers[0].evaluate(_TAP)
    page.wait_for_url(f"**/*#/cases/{CASE}")
    page.wait_for_function(
        "navigator.serviceWorker.ready.then((r) => r.getNotifications()).then((all) => all.length === 0)"
    )


@pytest.mark.parametrize("path", ["https://evil.test/", "//evil.test/", "javascript:alert(1)"])
def test_a_message_never_leads_out_of_our_pages(people: People, path: str) -> None:
    phone = _phone(people)
    _deliver(phone.page, phone.url, msgspec.json.encode({"id": "x", "title": "t", "path": path}))
    assert _shown(phone.page)[0]["path"] == "/inbox"


def test_a_message_that_is_no_json_is_shown_all_the_same(people: People) -> None:
    """A browser that shows nothing after a push says itself that something happened in the background."""
    phone = _phone(people)
    _deliver(phone.page, phone.url, b"not json")
    assert _shown(phone.page)[0]["title"] == "就医费用报销一件事"


def test_the_settings_say_which_ways_reach_me(people: People) -> None:
    phone = _phone(people).open("/settings")
    part = phone.page.get_by_role("region", name="消息提醒")
    for words in ("站内消息", "微信提醒", "浏览器提醒", "短信和电话", "屏幕上只显示标题"):
        expect(part.get_by_text(words).first).to_be_visible()
    expect(part.get_by_role("button", name="允许浏览器提醒")).to_be_visible()


def test_a_browser_that_was_told_no_is_explained_not_asked_again(people: People) -> None:
    phone = people.phone(WORKER, service_workers="allow")
    phone.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    phone.page.add_init_script("Object.defineProperty(Notification, 'permission', { get: () => 'denied' })")
    phone.page.reload()
    phone.at_rest()
    phone.open("/settings")
    part = phone.page.get_by_role("region", name="消息提醒")
    expect(part.get_by_text("您在浏览器里关掉了通知")).to_be_visible()
    expect(part.get_by_role("button", name="允许浏览器提醒")).to_have_count(0)
