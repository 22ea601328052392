"""What a page in WeChat's browser needs to call the phone: a signature over its address, made with the account's ticket."""

import asyncio
import hashlib
import logging
import secrets
import time
from typing import Any, Final, Protocol

import msgspec
from litestar.stores.base import Store

from backend.gateways.errors import GatewayError
from backend.gateways.wechat_token import API, RENEW_SECONDS, UNAVAILABLE, StableToken, WechatRefused, call

log: Final = logging.getLogger(__name__)
# Everybody who waits for a ticket learns at once that WeChat is silent, and nobody asks again for so long.
_QUIET_SECONDS: Final = 10


class PagePermit(msgspec.Struct, frozen=True, kw_only=True):
    """What a page shows WeChat; good for the address it was signed for and no other."""

    app_id: str
    timestamp: int
    nonce: str
    signature: str


class WechatPages(Protocol):
    """Signs addresses of pages; whoever asks has made sure that they are ours."""

    async def permit(self, url: str) -> PagePermit:
        """For the page at `url`, which has no fragment; GatewayError while WeChat gives no ticket."""
        ...


class LiveWechatPages:
    """The official account's `jsapi_ticket`, one for all processes: WeChat allows few fetches a day."""

    def __init__(self, token: StableToken, store: Store, *, api: str = API, timeout_seconds: float = 5) -> None:
        self._token = token
        self._store = store
        self._api = api
        self._timeout_seconds = timeout_seconds
        self._turn = asyncio.Lock()
        self._quiet_until = 0.0

    async def permit(self, url: str) -> PagePermit:
        """WeChat compares the time with its own, never with a clock that was stopped for a demonstration."""
        ticket = await self._ticket()
        nonce, timestamp = secrets.token_hex(8), int(time.time())
        signature = sign(ticket, nonce, timestamp, url)
        return PagePermit(app_id=self._token.app_id, timestamp=timestamp, nonce=nonce, signature=signature)

    async def _ticket(self) -> str:
        async with self._turn:
            kept = await self._store.get(self._token.app_id)
            if kept is not None:
                return kept.decode()
            if time.monotonic() < self._quiet_until:
                raise GatewayError(UNAVAILABLE)
            try:
                return await self._fetch()
            except GatewayError:
                self._quiet_until = time.monotonic() + _QUIET_SECONDS
                raise

    async def _fetch(self) -> str:
        body = await self._token.use(self._ask)
        ticket, lasts = body.get("ticket"), body.get("expires_in")
        if not isinstance(ticket, str) or not isinstance(lasts, int):
            errcode = int(body.get("errcode", 0))
            log.error("WeChat gave no ticket: errcode %s", errcode)
            raise WechatRefused(UNAVAILABLE, errcode, permanent=False)
        # The store forgets it before WeChat does.
        await self._store.set(self._token.app_id, ticket, expires_in=lasts - RENEW_SECONDS)
        return ticket

    async def _ask(self, token: str) -> dict[str, Any]:
        query = {"access_token": token, "type": "jsapi"}
        return await call(f"{self._api}/cgi-bin/ticket/getticket", None, timeout_seconds=self._timeout_seconds, **query)


def sign(ticket: str, nonce: str, timestamp: int, url: str) -> str:
    """As WeChat prescribes it: names in this order, values as they are, nothing escaped."""
    words = f"jsapi_ticket={ticket}&noncestr={nonce}&timestamp={timestamp}&url={url}"
    return hashlib.sha1(words.encode(), usedforsecurity=False).hexdigest()
