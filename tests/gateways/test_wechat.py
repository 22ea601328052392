"""The live WeChat login against a small server that answers as WeChat documents it."""

import logging
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import ClassVar
from urllib.parse import parse_qs, urlsplit

import pytest

from backend.gateways.errors import GatewayError
from backend.gateways.wechat import LiveWechatLogin, SandboxWechatLogin


class _Wechat(BaseHTTPRequestHandler):
    """api.weixin.qq.com, as far as this login needs it: status 200 always, errors by errcode."""

    asked: ClassVar[list[dict[str, list[str]]]] = []

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        query = parse_qs(address.query)
        self.asked.append(query | {"path": [address.path]})
        code = query["code"][0]
        answers = {
            "good": '{"access_token":"T","expires_in":7200,"refresh_token":"R","openid":"o-1","scope":"snsapi_base"}',
            "used": '{"errcode":40163,"errmsg":"code been used, rid: 1"}',
            "wrong": '{"errcode":40029,"errmsg":"invalid code, rid: 1"}',
            "busy": '{"errcode":-1,"errmsg":"system error"}',
            "html": "<html>maintenance</html>",
            "null": '{"openid":null}',
        }
        self.send_response(502 if code == "down" else 200)
        self.send_header("content-type", "text/plain")
        self.end_headers()
        self.wfile.write(answers.get(code, "").encode())

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture
def wechat() -> Iterator[LiveWechatLogin]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Wechat)
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield LiveWechatLogin("wx1", "top-secret", api=f"http://127.0.0.1:{server.server_port}", timeout_seconds=2)
    server.shutdown()
    server.server_close()


async def test_a_good_code_becomes_an_openid(wechat: LiveWechatLogin) -> None:
    assert (await wechat.identity("good")).openid == "o-1"
    asked = _Wechat.asked[-1]
    assert asked == {
        "path": ["/sns/oauth2/access_token"],
        "appid": ["wx1"],
        "secret": ["top-secret"],
        "code": ["good"],
        "grant_type": ["authorization_code"],
    }


@pytest.mark.parametrize(
    ("code", "permanent"),
    [("used", True), ("wrong", True), ("busy", False), ("html", False), ("null", False), ("down", False)],
)
async def test_every_other_answer_is_one_of_two_sentences(
    wechat: LiveWechatLogin, code: str, *, permanent: bool
) -> None:
    with pytest.raises(GatewayError) as caught:
        await wechat.identity(code)
    assert caught.value.permanent is permanent


async def test_the_secret_is_never_logged_nor_carried_by_an_error(
    wechat: LiveWechatLogin, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO), pytest.raises(GatewayError) as caught:
        await wechat.identity("down")
    assert "top-secret" not in caplog.text
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


async def test_a_server_that_is_not_there_is_a_passing_failure() -> None:
    wechat = LiveWechatLogin("wx1", "s", api="http://127.0.0.1:9", timeout_seconds=1)
    with pytest.raises(GatewayError) as caught:
        await wechat.identity("good")
    assert caught.value.permanent is False


def test_the_consent_address_is_as_documented() -> None:
    url = LiveWechatLogin("wx1", "s").authorize_url("https://example.test/#/login", "abc")
    assert url == (
        "https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx1"
        "&redirect_uri=https%3A%2F%2Fexample.test%2F%23%2Flogin"
        "&response_type=code&scope=snsapi_base&state=abc#wechat_redirect"
    )


def test_without_an_app_id_it_does_not_start() -> None:
    with pytest.raises(RuntimeError, match="尚未配置"):
        LiveWechatLogin("", "")


async def test_the_sandbox_knows_the_same_person_again() -> None:
    sandbox = SandboxWechatLogin()
    one, two = await sandbox.identity("demo-wei"), await sandbox.identity("demo-wei")
    assert one == two
    assert one != await sandbox.identity("demo-qin")
