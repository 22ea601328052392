"""The access token of one WeChat app: one for all processes, stored, renewed before it ends."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from typing import Any, Final

import httpx
import msgspec
from litestar.stores.base import Store

from backend.gateways.errors import GatewayError
from backend.gateways.http import client as client_for

log: Final = logging.getLogger(__name__)
API: Final = "https://api.weixin.qq.com"
# The platform makes a new one five minutes before the old one ends, and both work meanwhile.
RENEW_SECONDS: Final = 300
# Forced renewal is allowed twenty times a day and at least thirty seconds apart.
_FORCE_GAP_SECONDS: Final = 30
UNAVAILABLE: Final = "微信暂时没有应答，请稍后再试"
TOKEN_REFUSED: Final = frozenset({40001, 40014, 42001})


class WechatRefused(GatewayError):
    """WeChat said no. `errcode` is its number, which the delivery log keeps."""

    def __init__(self, message: str, errcode: int, *, permanent: bool) -> None:
        super().__init__(message, permanent=permanent)
        self.errcode = errcode


class _Kept(msgspec.Struct, frozen=True):
    token: str
    ends_at: int
    made_at: int


class StableToken:
    """`getStableAccessToken`: asking again gives the same token, so processes never take each other's away."""

    def __init__(
        self, app_id: str, app_secret: str, store: Store, *, api: str = API, timeout_seconds: float = 5
    ) -> None:
        if not app_id or not app_secret:
            raise RuntimeError("微信消息尚未配置：缺少 AppID 或 AppSecret")
        self.app_id = app_id
        self._secret = app_secret
        self._store = store
        self._api = api
        self._timeout_seconds = timeout_seconds
        self._turn = asyncio.Lock()

    async def get(self) -> str:
        """The token in use; a new one when it is about to end."""
        async with self._turn:
            kept = await self._read()
            if kept is None or kept.ends_at - time.time() < RENEW_SECONDS:
                kept = await self._fetch(force=False)
            return kept.token

    async def use(self, ask: Callable[[str], Awaitable[dict[str, Any]]]) -> dict[str, Any]:
        """What `ask` is told with the token. A refused one is renewed once; a second refusal is the answer."""
        token = await self.get()
        body = await ask(token)
        if body.get("errcode") in TOKEN_REFUSED:
            body = await ask(await self.renew(token))
        return body

    async def renew(self, refused: str) -> str:
        """WeChat refused this token. Whoever comes first asks for another one; everybody else takes that."""
        async with self._turn:
            kept = await self._read()
            if kept is not None and kept.token != refused:
                return kept.token
            if kept is not None and time.time() - kept.made_at < _FORCE_GAP_SECONDS:
                raise WechatRefused(UNAVAILABLE, 40001, permanent=False)
            return (await self._fetch(force=True)).token

    async def _read(self) -> _Kept | None:
        raw = await self._store.get(self.app_id)
        return msgspec.json.decode(raw, type=_Kept) if raw else None

    async def _fetch(self, *, force: bool) -> _Kept:
        asked = {
            "grant_type": "client_credential",
            "appid": self.app_id,
            "secret": self._secret,
            "force_refresh": force,
        }
        body = await call(f"{self._api}/cgi-bin/stable_token", asked, timeout_seconds=self._timeout_seconds)
        token, lasts = body.get("access_token"), body.get("expires_in")
        if not isinstance(token, str) or not isinstance(lasts, int):
            errcode = int(body.get("errcode", 0))
            log.error("WeChat gave no token: errcode %s", errcode)
            raise WechatRefused(UNAVAILABLE, errcode, permanent=False)
        kept = _Kept(token, int(time.time()) + lasts, int(time.time()))
        await self._store.set(self.app_id, msgspec.json.encode(kept), expires_in=lasts)
        return kept


async def call(url: str, body: dict[str, Any] | None, *, timeout_seconds: float, **query: str) -> dict[str, Any]:
    """One request. WeChat answers with status 200 and an errcode; addresses carry secrets and are never quoted."""
    logging.getLogger("httpx").setLevel(logging.WARNING)  # It logs every address at INFO.
    try:
        async with client_for(timeout_seconds) as client:
            if body is None:
                response = await client.get(url, params=query)
            else:
                # The body is UTF-8 as it is: WeChat counts an escaped character as six.
                content = msgspec.json.encode(body)
                headers = {"content-type": "application/json"}
                response = await client.post(url, params=query, content=content, headers=headers)
            response.raise_for_status()
            found = response.json()
    except (httpx.HTTPError, ValueError):
        raise GatewayError(UNAVAILABLE) from None
    if not isinstance(found, dict):
        raise GatewayError(UNAVAILABLE)
    return found
