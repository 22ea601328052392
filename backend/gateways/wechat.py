"""WeChat: who opened the page in the official account."""

import hashlib
import logging
from typing import Any, Final, Protocol
from urllib.parse import urlencode

import httpx
import msgspec

from backend.gateways.errors import GatewayError
from backend.gateways.http import client as client_for

# 40029 invalid code, 40163 code been used: the person only has to open the page again.
_STALE_CODES: Final = frozenset({40029, 40163, 42003})


class WechatIdentity(msgspec.Struct, frozen=True):
    """`openid` is this person in this official account; nothing else about them is asked for."""

    openid: str


class WechatLogin(Protocol):
    """Official-account login by code."""

    def authorize_url(self, redirect_uri: str, state: str) -> str:
        """Where the page sends the person for consent."""
        ...

    async def identity(self, code: str) -> WechatIdentity:
        """Exchange the code; a stale one is a permanent GatewayError."""
        ...


class LiveWechatLogin:
    """The web login of an official account: snsapi_base, which asks the person nothing."""

    def __init__(
        self,
        app_id: str,
        app_secret: str,
        *,
        api: str = "https://api.weixin.qq.com",
        consent: str = "https://open.weixin.qq.com/connect/oauth2/authorize",
        timeout_seconds: float = 5,
    ) -> None:
        if not app_id or not app_secret:
            raise RuntimeError("微信公众号登录尚未配置：缺少 AppID 或 AppSecret")
        # httpx logs every address at INFO, and WeChat wants the secret in the address.
        logging.getLogger("httpx").setLevel(logging.WARNING)
        self._app_id = app_id
        self._app_secret = app_secret
        self._api = api
        self._consent = consent
        self._timeout_seconds = timeout_seconds

    def authorize_url(self, redirect_uri: str, state: str) -> str:
        """The order of the parameters is fixed by WeChat, and so is the fragment."""
        query = urlencode(
            {
                "appid": self._app_id,
                "redirect_uri": redirect_uri,
                "response_type": "code",
                "scope": "snsapi_base",
                "state": state,
            }
        )
        return f"{self._consent}?{query}#wechat_redirect"

    async def identity(self, code: str) -> WechatIdentity:
        """One request; WeChat answers errors with status 200 and an errcode."""
        params = {"appid": self._app_id, "secret": self._app_secret, "code": code, "grant_type": "authorization_code"}
        try:
            async with client_for(self._timeout_seconds) as client:
                response = await client.get(f"{self._api}/sns/oauth2/access_token", params=params)
                response.raise_for_status()
                body: dict[str, Any] = response.json()
        except (httpx.HTTPError, ValueError):
            # The request's address carries the secret: never chain or log the original error.
            raise GatewayError("微信暂时没有应答，请稍后再试，或用手机号登录") from None
        if body.get("errcode") in _STALE_CODES:
            raise GatewayError("这次微信授权已经失效，请重新打开页面", permanent=True)
        openid = body.get("openid")
        if not isinstance(openid, str) or not openid:
            raise GatewayError("微信没有返回身份，请用手机号登录")
        return WechatIdentity(openid)


class SandboxWechatLogin:
    """A code `demo-NAME` is the person NAME of the demonstration; `down…` plays an outage, anything else is stale."""

    def __init__(self) -> None:
        logging.getLogger(__name__).warning("微信登录：沙箱，授权码 demo-任意名字 即可登录")

    def authorize_url(self, redirect_uri: str, state: str) -> str:
        """Come straight back, as somebody who consented; like WeChat, with the query in front of the hash route."""
        address, mark, fragment = redirect_uri.partition("#")
        return f"{address}?{urlencode({'code': 'demo-weixin', 'state': state})}{mark}{fragment}"

    async def identity(self, code: str) -> WechatIdentity:
        """The same name gives the same openid."""
        if code.startswith("down"):
            raise GatewayError("微信暂时没有应答，请稍后再试，或用手机号登录")
        if not code.startswith("demo-") or len(code) <= len("demo-"):
            raise GatewayError("这次微信授权已经失效，请重新打开页面", permanent=True)
        return WechatIdentity("sandbox-" + hashlib.sha256(code.encode()).hexdigest()[:22])
