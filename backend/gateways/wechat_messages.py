"""WeChat subscription messages, of the mini program and of the official account (服务号)."""

import hashlib
import logging
from collections import deque
from collections.abc import Mapping
from typing import Any, Final, Literal, Protocol

import msgspec

from backend.gateways.errors import GatewayError
from backend.gateways.wechat_fields import fit
from backend.gateways.wechat_token import API, TOKEN_REFUSED, StableToken, WechatRefused, call

log: Final = logging.getLogger(__name__)
Channel = Literal["wechat_mini", "wechat_official"]

CONSENT_GONE: Final = 43101
OPENID_UNKNOWN: Final = 40003
QUOTA_USED_UP: Final = 45009
_LATER: Final = frozenset({-1, 45011})  # System busy; asked too often this minute.
_STALE_CODES: Final = frozenset({40029, 40163, 41008})
_SENTENCES: Final = {
    CONSENT_GONE: "对方没有订阅这类消息",
    OPENID_UNKNOWN: "这个微信号已经收不到消息",
    40037: "微信消息模板不存在，请检查配置",
    41030: "微信消息的跳转页面不存在，请检查配置",
    45009: "今天的微信消息条数已用完",
    47003: "微信消息的字段不符合要求，请检查模板配置",
}


class WechatMessage(msgspec.Struct, frozen=True, kw_only=True):
    """One message. `data` is by the template's field names; whatever is too long is cut as WeChat counts."""

    openid: str
    template: str
    page: str
    data: Mapping[str, str]

    def fields(self) -> dict[str, dict[str, str]]:
        """As WeChat wants them."""
        return {name: {"value": fit(name, text)} for name, text in self.data.items()}


class WechatMessages(Protocol):
    """Sends what somebody has allowed."""

    async def mini_openid(self, code: str) -> str:
        """Who ran `wx.login` in the mini program; a stale code is a permanent GatewayError."""
        ...

    async def send(self, channel: Channel, message: WechatMessage) -> str:
        """WeChat's message id, "" where it gives none; WechatRefused with the errcode."""
        ...


class LiveWechatMessages:
    """Each channel has an app, a token and an address of its own."""

    def __init__(
        self,
        *,
        mini: StableToken | None,
        mini_secret: str,
        official: StableToken | None,
        state: str,
        api: str = API,
        timeout_seconds: float = 5,
    ) -> None:
        self._apps: Final = {"wechat_mini": mini, "wechat_official": official}
        self._mini_secret = mini_secret
        self._state = state
        self._api = api
        self._timeout_seconds = timeout_seconds

    async def mini_openid(self, code: str) -> str:
        """`jscode2session`; the session key that comes with it is not kept."""
        app = self._app("wechat_mini")
        query = {
            "appid": app.app_id,
            "secret": self._mini_secret,
            "js_code": code,
            "grant_type": "authorization_code",
        }
        body = await call(f"{self._api}/sns/jscode2session", None, timeout_seconds=self._timeout_seconds, **query)
        if body.get("errcode", 0) in _STALE_CODES:
            raise GatewayError("这次微信授权已经失效，请重新点一次", permanent=True)
        openid = body.get("openid")
        if not isinstance(openid, str) or not openid:
            raise GatewayError("微信没有返回身份，请稍后再试")
        return openid

    async def send(self, channel: Channel, message: WechatMessage) -> str:
        """A refused token is renewed once; a second refusal is an outage."""
        app = self._app(channel)
        body = await app.use(lambda token: self._post(channel, token, message))
        errcode = int(body.get("errcode", -1))
        if errcode == 0:
            return str(body.get("msgid", ""))
        later = errcode in _LATER or errcode in TOKEN_REFUSED
        if not later and errcode != CONSENT_GONE:
            log.warning("WeChat refused a message on %s: errcode %s", channel, errcode)
        raise WechatRefused(_SENTENCES.get(errcode, "微信没有收下这条消息"), errcode, permanent=not later)

    def _app(self, channel: Channel) -> StableToken:
        app = self._apps[channel]
        if app is None:
            raise GatewayError("这个微信渠道没有开通", permanent=True)
        return app

    async def _post(self, channel: Channel, token: str, message: WechatMessage) -> dict[str, Any]:
        body: dict[str, Any] = {
            "touser": message.openid,
            "template_id": message.template,
            "page": message.page,
            "data": message.fields(),
        }
        if channel == "wechat_mini":
            body |= {"miniprogram_state": self._state, "lang": "zh_CN"}
            path = "/cgi-bin/message/subscribe/send"
        else:
            path = "/cgi-bin/message/subscribe/bizsend"
        return await call(self._api + path, body, timeout_seconds=self._timeout_seconds, access_token=token)


class SentWechat(msgspec.Struct, frozen=True):
    """One message the sandbox kept."""

    channel: Channel
    message: WechatMessage


class SandboxWechatMessages:
    """Keeps messages in memory. By its last letter an openid plays: x no consent, d down, k unknown, q quota used up."""

    KEPT: Final = 500
    _REFUSALS: Final = {"x": CONSENT_GONE, "k": OPENID_UNKNOWN, "q": QUOTA_USED_UP}

    def __init__(self) -> None:
        self.sent: deque[SentWechat] = deque(maxlen=self.KEPT)
        logging.getLogger(__name__).warning("微信订阅消息：沙箱，不会真的发出")

    async def mini_openid(self, code: str) -> str:
        """`demo-NAME` is the WeChat user NAME; `demo-NAME:x` has an openid that ends in x."""
        if not code.startswith("demo-") or len(code) <= len("demo-"):
            raise GatewayError("这次微信授权已经失效，请重新点一次", permanent=True)
        name, _, plays = code.partition(":")
        return "sandbox-mini-" + hashlib.sha256(name.encode()).hexdigest()[:20] + "0" + plays

    async def send(self, channel: Channel, message: WechatMessage) -> str:
        """Play WeChat, down to the limits of its fields."""
        errcode = self._REFUSALS.get(message.openid[-1:])
        if errcode is not None:
            raise WechatRefused(_SENTENCES[errcode], errcode, permanent=True)
        if message.openid.endswith("d"):
            raise WechatRefused("微信系统繁忙", -1, permanent=False)
        message.fields()
        self.sent.append(SentWechat(channel, message))
        return f"sandbox-{len(self.sent)}"
