"""The insurance platform's message envelope: one request, one answer, signed headers. Reusable by every live adapter.

The fields are those of the public provincial edition of the national interface (V1.1.27). How `_api_signature` is
computed is not published there: the digest below is configurable and 未核实, to be settled with the platform's keeper.
"""

import base64
import datetime as dt
import hashlib
import hmac
import itertools
import logging
import secrets
from collections.abc import Mapping
from typing import Any, Final, Literal

import httpx
import msgspec

from backend.gateways.errors import GatewayError
from backend.infra.clock import OFFICE_ZONE, Clock
from backend.kernel import masking

log: Final = logging.getLogger(__name__)

_ERROR_LENGTH: Final = 200


class EnvelopeSettings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the platform's keeper hands out, as a TOML file. Lengths are the platform's own."""

    url: str
    access_key: str
    secret_key: str
    fixmedins_code: str  # 12: who asks; an agency's own code where it has one
    fixmedins_name: str
    mdtrtarea_admvs: str  # 6: the region of whoever asks
    recer_sys_code: str
    infver: str = "V1.0"
    api_version: str = "1.0.0"
    dev_no: str = ""
    dev_safe_info: str = ""
    cainfo: str = ""
    signtype: Literal["", "SM2", "SM3"] = ""
    opter_type: Literal["1", "2", "3"] = "3"
    opter: str = "onething"
    opter_name: str = "一件事线上办理"
    sign_no: str = ""  # from 9001
    digest: Literal["sha1", "sha256", "sm3"] = "sha1"  # 未核实
    timeout_seconds: float = 8


class MessageRefused(GatewayError):
    """infcode -1: the platform read the message and says no. Asking again with the same words will not help."""

    code = "partner.refused"

    def __init__(self, err_msg: str) -> None:
        self.err_msg = err_msg[:_ERROR_LENGTH]
        super().__init__(f"医保信息平台答复：{masking.numbers(self.err_msg)}", permanent=True)


class CallRefused(GatewayError):
    """401: clock, key or signature are wrong. A matter for whoever runs this installation, not for the citizen."""

    code = "partner.signature"

    def __init__(self, words: str) -> None:
        self.words = words[:_ERROR_LENGTH]
        super().__init__("医保信息平台暂时不接受本系统的请求，我们正在处理，请稍后再试", permanent=True)


class NotConfigured(GatewayError):
    """The centre has not published this call, and nobody has entered it here."""

    code = "partner.not_configured"

    def __init__(self, what: str) -> None:
        super().__init__(f"{what}：中心没有公开这个接口，本系统尚未配置（未核实）", permanent=True)


class Envelope:
    """Sends one message at a time. No retry: a call that writes may have arrived; jobs repeat what may be repeated."""

    def __init__(self, settings: EnvelopeSettings, clock: Clock) -> None:
        # httpx logs addresses at INFO; ours hold nothing secret, but a log of every call is nobody's business.
        logging.getLogger("httpx").setLevel(logging.WARNING)
        self._settings = settings
        self._clock = clock
        self._numbers = itertools.count(secrets.randbelow(10_000))

    @property
    def settings(self) -> EnvelopeSettings:
        """Who asks."""
        return self._settings

    async def call(
        self, infno: str, input_: Mapping[str, Any], *, insured_region: str = "", timeout_seconds: float | None = None
    ) -> dict[str, Any]:
        """The `output` of the answer. `insured_region` is required as soon as the input names a `psn_no`."""
        assert insured_region or "psn_no" not in str(input_), "insuplc_admdvs must be sent with psn_no"
        body = msgspec.json.encode(self._message(infno, input_, insured_region))
        seconds = timeout_seconds or self._settings.timeout_seconds
        try:
            async with httpx.AsyncClient(timeout=seconds) as client:
                response = await client.post(self._settings.url, content=body, headers=self._headers(infno))
        except httpx.TimeoutException:
            raise GatewayError("医保信息平台没有按时应答，请稍后再试") from None
        except httpx.HTTPError:
            raise GatewayError("医保信息平台暂时连不上，请稍后再试") from None
        return self._output(infno, response)

    def _message(self, infno: str, input_: Mapping[str, Any], insured_region: str) -> dict[str, Any]:
        who, now = self._settings, self._clock.now().astimezone(OFFICE_ZONE)
        # The platform's own spelling: mdtrtarea_admvs has one d less than insuplc_admdvs.
        return {
            "infno": infno,
            "msgid": f"{who.fixmedins_code}{now:%Y%m%d%H%M%S}{next(self._numbers) % 10_000:04d}",
            "mdtrtarea_admvs": who.mdtrtarea_admvs,
            "insuplc_admdvs": insured_region,
            "recer_sys_code": who.recer_sys_code,
            "dev_no": who.dev_no,
            "dev_safe_info": who.dev_safe_info,
            "cainfo": who.cainfo,
            "signtype": who.signtype,
            "infver": who.infver,
            "opter_type": who.opter_type,
            "opter": who.opter,
            "opter_name": who.opter_name,
            "inf_time": f"{now:%Y-%m-%d %H:%M:%S}",
            "fixmedins_code": who.fixmedins_code,
            "fixmedins_name": who.fixmedins_name,
            "sign_no": who.sign_no,
            "input": _filled(dict(input_)),
        }

    def _headers(self, infno: str) -> dict[str, str]:
        headers = {
            "_api_name": infno,
            "_api_version": self._settings.api_version,
            "_api_timestamp": str(int(self._clock.now().timestamp() * 1000)),
            "_api_access_key": self._settings.access_key,
        }
        signature = sign(headers, self._settings.secret_key, self._settings.digest)
        return {**headers, "_api_signature": signature, "Content-Type": "application/json; charset=utf-8"}

    def _output(self, infno: str, response: httpx.Response) -> dict[str, Any]:
        if response.status_code == httpx.codes.UNAUTHORIZED:
            log.error("the insurance platform refused our key, clock or signature for %s", infno)
            raise CallRefused(response.text)
        if response.status_code != httpx.codes.OK:
            raise GatewayError("医保信息平台暂时不能应答，请稍后再试")
        try:
            answer = msgspec.json.decode(response.content, type=_Answer, strict=False)
        except (msgspec.DecodeError, UnicodeDecodeError):
            raise GatewayError("医保信息平台的答复读不懂，请稍后再试") from None
        if answer.infcode == 0:
            return answer.output or {}
        log.warning("insurance platform: %s answered %s (%s)", infno, answer.infcode, answer.inf_refmsgid)
        raise MessageRefused(answer.err_msg or "没有说明原因")


class _Answer(msgspec.Struct, frozen=True, kw_only=True):
    """The platform's answer; fields we do not use are let through."""

    infcode: int
    inf_refmsgid: str = ""
    refmsg_time: str = ""
    respond_time: str = ""
    err_msg: str | None = None
    output: dict[str, Any] | None = None


def sign(headers: Mapping[str, str], secret: str, digest: str) -> str:
    """HMAC over the four headers in the order of their names, base64. 未核实: the interface text does not say."""
    text = "&".join(f"{name}={headers[name]}" for name in sorted(headers) if name != "_api_signature")
    return base64.b64encode(hmac.new(secret.encode(), text.encode(), lambda: hashlib.new(digest)).digest()).decode()


def _filled(value: Any) -> Any:
    """The platform knows no null: text is empty, days are text, numbers stay numbers."""
    if value is None:
        return ""
    if isinstance(value, dict):
        return {name: _filled(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_filled(one) for one in value]
    if isinstance(value, dt.date):
        return value.isoformat()
    return value
