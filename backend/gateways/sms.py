"""Short messages."""

import hashlib
import hmac
import logging
import time
from collections import deque
from collections.abc import Mapping
from typing import Final, Protocol

import httpx
import msgspec

from backend.gateways.errors import GatewayError
from backend.gateways.http import client as client_for

_REFUSED: Final = range(400, 500)
_LATER: Final = frozenset({408, 425, 429})


class Sms(Protocol):
    """Sends one templated message; the texts are agreed with the carrier under the template's name."""

    async def send(self, *, mobile: str, template: str, params: Mapping[str, str], reference: str | None = None) -> str:
        """The carrier's receipt number; GatewayError when it was not taken.

        The same `reference` twice is one message at a carrier that looks at it, and the receipt is the same.
        """
        ...


class SentSms(msgspec.Struct, frozen=True):
    """One message the sandbox kept instead of sending."""

    mobile: str
    template: str
    params: dict[str, str]


class SandboxSms:
    """Keeps the last messages in memory. Numbers ending in 9999 do not exist, 9998 fails for now."""

    KEPT: Final = 500

    def __init__(self) -> None:
        self.sent: deque[SentSms] = deque(maxlen=self.KEPT)
        self._count = 0
        self._receipts: dict[str, str] = {}
        logging.getLogger(__name__).warning("短信：沙箱，不会真的发出")

    async def send(self, *, mobile: str, template: str, params: Mapping[str, str], reference: str | None = None) -> str:
        """Play the carrier."""
        if mobile.endswith("9999"):
            raise GatewayError("这个手机号不存在，请核对后重新填写", permanent=True)
        if mobile.endswith("9998"):
            raise GatewayError("短信暂时发不出去，请稍后再试")
        if reference is not None and reference in self._receipts:
            return self._receipts[reference]
        self._count += 1
        self.sent.append(SentSms(mobile, template, dict(params)))
        receipt = f"sandbox-{self._count}"
        if reference is not None:
            self._receipts[reference] = receipt
            if len(self._receipts) > self.KEPT:
                self._receipts.pop(next(iter(self._receipts)))
        return receipt


class LiveSms:
    """A plain signed POST, for a carrier or a small bridge in front of one. 未核实: no carrier's own form is known here.

    JSON `{mobile, template, params, reference}`; `x-timestamp` in seconds and `x-signature`, the hex HMAC-SHA256 of
    `timestamp.body` under the agreed key. 2xx with `{receipt}` = taken; 4xx = never (408, 425, 429: not now).
    """

    def __init__(self, url: str = "", key: str = "", *, timeout_seconds: float = 5) -> None:
        if not url or not key:
            raise RuntimeError("短信网关尚未配置：请接入本单位签约的短信服务")
        self._url = url
        self._key = key.encode()
        self._timeout_seconds = timeout_seconds

    async def send(self, *, mobile: str, template: str, params: Mapping[str, str], reference: str | None = None) -> str:
        """One request."""
        body = msgspec.json.encode(
            {"mobile": mobile, "template": template, "params": dict(params), "reference": reference}
        )
        stamp = str(int(time.time()))
        signature = hmac.digest(self._key, stamp.encode() + b"." + body, hashlib.sha256).hex()
        headers = {"content-type": "application/json", "x-timestamp": stamp, "x-signature": signature}
        try:
            async with client_for(self._timeout_seconds) as client:
                answer = await client.post(self._url, content=body, headers=headers)
            if answer.status_code in _REFUSED and answer.status_code not in _LATER:
                raise GatewayError("短信没有被接收，请核对手机号", permanent=True)
            answer.raise_for_status()
            receipt = answer.json()["receipt"]
        except (httpx.HTTPError, ValueError, KeyError, TypeError):
            raise GatewayError("短信暂时发不出去，请稍后再试") from None
        return str(receipt)
