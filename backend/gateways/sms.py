"""Short messages."""

import logging
from collections import deque
from collections.abc import Mapping
from typing import Final, Protocol

import msgspec

from backend.gateways.errors import GatewayError


class Sms(Protocol):
    """Sends one templated message; the texts are agreed with the carrier under the template's name."""

    async def send(self, *, mobile: str, template: str, params: Mapping[str, str]) -> str:
        """The carrier's receipt number; GatewayError when it was not taken."""
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
        logging.getLogger(__name__).warning("短信：沙箱，不会真的发出")

    async def send(self, *, mobile: str, template: str, params: Mapping[str, str]) -> str:
        """Play the carrier."""
        if mobile.endswith("9999"):
            raise GatewayError("这个手机号不存在，请核对后重新填写", permanent=True)
        if mobile.endswith("9998"):
            raise GatewayError("短信暂时发不出去，请稍后再试")
        self._count += 1
        self.sent.append(SentSms(mobile, template, dict(params)))
        return f"sandbox-{self._count}"


class LiveSms:
    """Carriers differ in signature and template rules, so the deployment supplies this class."""

    def __init__(self) -> None:
        raise RuntimeError("短信网关尚未配置：请接入本单位签约的短信服务")
