"""A bill scanned by WeChat's own scanner, in the page of the official account.

WeChat is played by a bridge in the page; whether it lets the page in, a server decides that knows the ticket.
"""

import json
from collections.abc import Iterator
from typing import Any, Final

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.claim_form import GUO, GUO_BILL
from tests.e2e.conftest import People
from tests.e2e.phone import Phone
from tests.e2e.server import Server
from tests.gateways.contract import partner
from tests.gateways.wechat_server import OFFICIAL, Wechat

pytestmark = pytest.mark.e2e

AGENT: Final = "Mozilla/5.0 ({}) AppleWebKit/605.1.15 Mobile MicroMessenger/8.0.50 NetType/WIFI Language/zh_CN"
ANDROID, IPHONE = AGENT.format("Linux; Android 14"), AGENT.format("iPhone; CPU iPhone OS 17_5 like Mac OS X")
SAYS: Final = "01,06," + ",".join(GUO_BILL)

# As on a phone, the line comes up a moment after the page.
_BRIDGE: Final = """setTimeout(() => {
  window.WeixinJSBridge = {
    invoke: (name, options, answer) => void window.__wechat(name, options, window.__landing).then(answer),
  }
  document.dispatchEvent(new Event('WeixinJSBridgeReady'))
}, 50)
window.__landing = window.location.href.split('#')[0]"""


class Client:
    """WeChat on one phone: lets pages in whose signature is right, and scans what is held before the camera."""

    def __init__(self, wechat: Wechat, held: str) -> None:
        self.wechat = wechat
        self.held = held
        self.camera = "ok"
        self.iphone = False
        self.let_in = False
        self.refused = 0

    def __call__(self, source: dict[str, Any], name: str, options: dict[str, Any], landing: str) -> dict[str, str]:
        page: Page = source["page"]
        if name == "preVerifyJSAPI":
            assert options["verifyJsApiList"] == ["scanQRCode"]
            self.let_in = self._right(landing if self.iphone else page.url, options)
            self.refused += not self.let_in
            return {"err_msg": f"preVerifyJSAPI:{'ok' if self.let_in else 'fail, the signature is invalid'}"}
        assert name == "scanQRCode"
        assert (options["needResult"], options["scanType"]) == (1, ["qrCode", "barCode"])
        if not self.let_in:
            return {"err_msg": "scanQRCode:fail, the permission value is offline verifying"}
        if self.camera != "ok":
            return {"err_msg": f"scanQRCode:{self.camera}"}
        held = json.dumps({"scan_code": {"scan_type": "2", "scan_result": self.held}}) if self.iphone else self.held
        return {"err_msg": "scanQRCode:ok", "resultStr": held}

    def _right(self, url: str, options: dict[str, Any]) -> bool:
        assert options["verifySignType"] == "sha1"
        return self.wechat.signed(
            url,
            app_id=options["verifyAppId"],
            timestamp=options["verifyTimestamp"],
            nonce=options["verifyNonceStr"],
            signature=options["verifySignature"],
        )


@pytest.fixture(scope="module")
def wechat() -> Wechat:
    return Wechat()


@pytest.fixture(scope="module")
def server(wechat: Wechat, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The product with an official account, at a server that answers as WeChat documents it."""
    with partner(wechat) as there:
        settings = {"APP_ID": OFFICIAL[0], "APP_SECRET": OFFICIAL[1], "API": there.url}
        folder = tmp_path_factory.mktemp("official")
        running = Server(folder, **{f"ONETHING_WECHAT_{name}": value for name, value in settings.items()}).start()
        yield running
        running.stop()


def _phone(people: People, client: Client, agent: str, landing: str = "") -> Phone:
    client.iphone = "iPhone" in agent
    phone = people.phone(user_agent=agent)
    phone.page.expose_binding("__wechat", client)
    phone.page.add_init_script(_BRIDGE)
    phone.enter(GUO)
    phone.page.goto(f"{phone.url}/{landing}#/scan")
    phone.at_rest()
    return phone


def _scans(phone: Phone) -> None:
    """One tap, and the bill is there."""
    phone.tap("微信扫一扫")
    phone.tap("看大同示范医院（演示）的票据")
    phone.sees(GUO_BILL[1])


@pytest.mark.parametrize("agent", [ANDROID, IPHONE])
def test_a_bill_is_scanned_by_wechats_own_scanner(people: People, wechat: Wechat, agent: str) -> None:
    client = Client(wechat, SAYS)
    _scans(_phone(people, client, agent))
    assert client.refused == 0


def test_an_iphone_that_came_back_from_wechats_consent_scans_too(people: People, wechat: Wechat) -> None:
    """The code is off the address by then, and the iPhone still sees the address of the document."""
    client = Client(wechat, SAYS)
    phone = _phone(people, client, IPHONE, "?from=singlemessage")
    phone.page.evaluate("history.replaceState(history.state, '', location.pathname + location.hash)")
    _scans(phone)
    assert client.refused == 0


def test_a_scanner_that_does_not_open_says_so_and_the_other_ways_stay(people: People, wechat: Wechat) -> None:
    client = Client(wechat, SAYS)
    client.camera = "fail_permission denied"
    phone = _phone(people, client, ANDROID)
    phone.tap("微信扫一扫")
    expect(phone.page.get_by_role("alert")).to_contain_text("微信扫一扫没有打开")
    expect(phone.page.get_by_label("拍票据上的二维码")).to_be_enabled()
    expect(phone.page.get_by_label("从相册选，或选PDF、OFD文件")).to_be_enabled()
    phone.sees("没有二维码，或者拍不清？按号码填")

    client.camera = "cancel"
    phone.tap("微信扫一扫")
    expect(phone.page.get_by_role("alert")).to_have_count(0)
