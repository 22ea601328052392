"""Web push: waking a browser through its maker's push service (RFC 8030, 8188, 8291, 8292)."""

import base64
import datetime as dt
import ipaddress
import logging
import os
import time
from collections.abc import Sequence
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Final, Protocol
from urllib.parse import urlsplit

import httpx
import msgspec
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from py_vapid import Vapid02
from pywebpush import WebPusher

from backend.gateways.errors import GatewayError
from backend.gateways.http import client as client_for

log: Final = logging.getLogger(__name__)
# Services refuse more than 4 096 bytes with all that encryption adds.
MOST_BYTES: Final = 3_072
# A phone that is off for a day still gets yesterday's notice; after that the inbox is enough.
KEPT_SECONDS: Final = 86_400
_TOKEN_SECONDS: Final = 12 * 3_600
_GONE: Final = frozenset({404, 410})
_OURS: Final = frozenset({400, 401, 403, 413})  # Something of ours is wrong; sending again changes nothing.
_POINT_BYTES: Final = 65
_AUTH_BYTES: Final = 16


class PushTarget(msgspec.Struct, frozen=True, kw_only=True):
    """A browser's subscription: where to send, and the two keys only it can read with."""

    endpoint: str
    p256dh: str
    auth: str


class PushRefused(GatewayError):
    """The push service said no. `gone` = this subscription is no more; `retry_after_seconds` when it says so."""

    def __init__(
        self, message: str, *, status: int, permanent: bool, gone: bool = False, retry_after_seconds: int | None = None
    ) -> None:
        super().__init__(message, permanent=permanent)
        self.http_status = status
        self.gone = gone
        self.retry_after_seconds = retry_after_seconds


class WebPush(Protocol):
    """Wakes browsers."""

    @property
    def public_key(self) -> str:
        """What a browser subscribes with."""
        ...

    def allowed(self, target: PushTarget) -> bool:
        """Whether this is a subscription at a push service we talk to."""
        ...

    async def send(self, target: PushTarget, payload: bytes, *, topic: str, urgent: bool) -> str:
        """The service's receipt; PushRefused otherwise. A second one with the same topic replaces the first."""
        ...


class LiveWebPush:
    """Our key signs, the browser's keys encrypt; the service in between reads nothing."""

    def __init__(self, *, key: Vapid02, subject: str, hosts: Sequence[str], timeout_seconds: float = 5) -> None:
        assert subject.startswith(("mailto:", "https:")), "push services want somebody to write to"
        self._key = key
        self._subject = subject
        self._hosts = tuple(hosts)
        self._timeout_seconds = timeout_seconds
        self._signed: dict[str, tuple[float, str]] = {}
        point = key.public_key.public_bytes(serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)
        self._public_key = base64.urlsafe_b64encode(point).rstrip(b"=").decode()

    @property
    def public_key(self) -> str:
        """The uncompressed point, as `applicationServerKey`."""
        return self._public_key

    def allowed(self, target: PushTarget) -> bool:
        """An address from a browser is an address from a stranger: only known services, only https, keys that fit."""
        try:
            address = urlsplit(target.endpoint)
            host, port = address.hostname or "", address.port
        except ValueError:
            return False
        known = any(host == name or (name.startswith("*.") and host.endswith(name[1:])) for name in self._hosts)
        # Plain http only to this very machine, where the contract tests listen; it must be named in the setting, too.
        safe = address.scheme == "https" and port in {None, 443} and target.endpoint.isascii()
        point, auth = _bytes(target.p256dh), _bytes(target.auth)
        fits = point is not None and len(point) == _POINT_BYTES and auth is not None and len(auth) == _AUTH_BYTES
        return known and (safe or _is_loopback(host)) and address.username is None and fits and _on_curve(point)

    async def send(self, target: PushTarget, payload: bytes, *, topic: str, urgent: bool) -> str:
        """One POST; redirects are not followed."""
        assert len(payload) <= MOST_BYTES, "a push message is a hint, not the message"
        if not self.allowed(target):
            raise PushRefused("不认识这个推送服务", status=0, permanent=True, gone=True)
        address = urlsplit(target.endpoint)
        subscription = {"endpoint": target.endpoint, "keys": {"p256dh": target.p256dh, "auth": target.auth}}
        body = bytes(WebPusher(subscription).encode(payload)["body"])
        headers = {
            "authorization": self._authorization(f"{address.scheme}://{address.netloc}"),
            "content-encoding": "aes128gcm",
            "content-type": "application/octet-stream",
            "ttl": str(KEPT_SECONDS),
            "urgency": "high" if urgent else "normal",
            "topic": topic,
        }
        logging.getLogger("httpx").setLevel(logging.WARNING)  # The endpoint is a secret; it logs every address at INFO.
        try:
            async with client_for(self._timeout_seconds) as client:
                answer = await client.post(target.endpoint, content=body, headers=headers)
        except httpx.HTTPError:
            raise PushRefused("推送服务没有应答", status=0, permanent=False) from None
        if answer.is_success:
            # The location would let its reader delete the message: the last part is enough to find it again.
            return str(answer.headers.get("location", "")).rstrip("/").rpartition("/")[2][-80:]
        raise _refusal(answer)

    def _authorization(self, audience: str) -> str:
        """One signature per service serves for hours (RFC 8292 section 2); making one costs more than encrypting."""
        now = time.time()
        made_at, signed = self._signed.get(audience, (0.0, ""))
        if now - made_at > _TOKEN_SECONDS / 2:
            claims = {"aud": audience, "exp": int(now) + _TOKEN_SECONDS, "sub": self._subject}
            signed = str(self._key.sign(claims)["Authorization"])
            self._signed[audience] = (now, signed)
        return signed


def _refusal(answer: httpx.Response) -> PushRefused:
    status = answer.status_code
    if status in _GONE:
        return PushRefused("浏览器已取消订阅", status=status, permanent=True, gone=True)
    if status in _OURS:
        log.error("a push service refused our request: status %s", status)
        return PushRefused("推送服务不接受这条消息", status=status, permanent=True)
    wait = _retry_after(answer.headers.get("retry-after"))
    return PushRefused("推送服务正忙", status=status, permanent=False, retry_after_seconds=wait)


def _retry_after(value: str | None) -> int | None:
    """Seconds, or a date of HTTP."""
    if value is None:
        return None
    if value.strip().isdecimal():
        return int(value)
    try:
        return max(0, int((parsedate_to_datetime(value) - dt.datetime.now(dt.UTC)).total_seconds()))
    except (ValueError, TypeError):
        return None


def _bytes(text: str) -> bytes | None:
    try:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError:
        return None


def _on_curve(point: bytes | None) -> bool:
    try:
        ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), point or b"")
    except (ValueError, UnsupportedAlgorithm):
        return False
    return True


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def read_key(setting: str, data_dir: Path) -> Vapid02:
    """The key of the setting (PEM, or the raw 32 bytes in base64url); a demonstration makes one and keeps it."""
    if setting:
        return Vapid02.from_string(setting) if "BEGIN" not in setting else Vapid02.from_pem(setting.encode())
    path = data_dir / "webpush.pem"
    data_dir.mkdir(parents=True, exist_ok=True)
    made = Vapid02()
    made.generate_keys()
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return Vapid02.from_pem(path.read_bytes())
    with os.fdopen(handle, "wb") as file:
        file.write(made.private_pem())
    return made
