"""Web push against a push service of our own: what arrives is decrypted with the browser's key, the signature checked."""

import base64
import datetime as dt
import os
import time
from email.utils import format_datetime
from pathlib import Path

import http_ece
import msgspec
import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from backend.gateways.web_push import MOST_BYTES, LiveWebPush, PushRefused, PushTarget, read_key
from tests.gateways.contract import Answer, Asked, partner


class BrowserKeys:
    """What a browser keeps to itself, and what it gives away."""

    def __init__(self) -> None:
        self.private = ec.generate_private_key(ec.SECP256R1())
        self.auth = os.urandom(16)

    def target(self, url: str) -> PushTarget:
        point = self.private.public_key().public_bytes(
            serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
        )
        return PushTarget(endpoint=f"{url}/push/secret-address", p256dh=b64(point), auth=b64(self.auth))

    def read(self, body: bytes) -> bytes:
        plain: bytes = http_ece.decrypt(body, private_key=self.private, auth_secret=self.auth, version="aes128gcm")
        return plain


def b64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def unb64(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def push(tmp_path: Path, *hosts: str) -> LiveWebPush:
    return LiveWebPush(key=read_key("", tmp_path), subject="mailto:office@example.test", hosts=hosts or ("127.0.0.1",))


def taken(_: Asked) -> Answer:
    return Answer(201, b"", {"location": "https://push.example.test/message/receipt-77"})


async def test_only_the_browser_can_read_it_and_the_service_knows_who_sent_it(tmp_path: Path) -> None:
    browser, live = BrowserKeys(), push(tmp_path)
    with partner(taken) as service:
        receipt = await live.send(browser.target(service.url), "有消息".encode(), topic="a" * 32, urgent=True)
    asked = service.asked[0]

    assert receipt == "receipt-77"
    assert (asked.method, asked.path) == ("POST", "/push/secret-address")
    assert browser.read(asked.body) == "有消息".encode()
    assert "有消息".encode() not in asked.body
    wanted = {"content-encoding": "aes128gcm", "ttl": "86400", "urgency": "high", "topic": "a" * 32}
    assert {name: asked.headers[name] for name in wanted} == wanted

    scheme, _, rest = asked.headers["authorization"].partition(" ")
    parts = dict(part.strip().split("=", 1) for part in rest.split(","))
    assert (scheme, parts["k"]) == ("vapid", live.public_key)
    header, claims, signature = parts["t"].split(".")
    assert msgspec.json.decode(unb64(header)) == {"typ": "JWT", "alg": "ES256"}
    said = msgspec.json.decode(unb64(claims))
    assert (said["aud"], said["sub"]) == (service.url, "mailto:office@example.test")
    assert time.time() < said["exp"] <= time.time() + 24 * 3600, "services refuse more than a day"
    raw = unb64(signature)
    numbers = int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big")
    public = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), unb64(live.public_key))
    public.verify(encode_dss_signature(*numbers), f"{header}.{claims}".encode(), ec.ECDSA(hashes.SHA256()))


@pytest.mark.parametrize(
    ("answer", "permanent", "gone", "wait"),
    [
        (Answer(404), True, True, None),
        (Answer(410), True, True, None),
        (Answer(429, b"", {"retry-after": "40"}), False, False, 40),
        (Answer(429), False, False, None),
        (Answer(503), False, False, None),
        (Answer(413), True, False, None),
        (Answer(403), True, False, None),
        (Answer(302, b"", {"location": "http://127.0.0.1:1/"}), False, False, None),
    ],
)
async def test_every_answer_means_something(
    tmp_path: Path, answer: Answer, *, permanent: bool, gone: bool, wait: int | None
) -> None:
    with partner(lambda _: answer) as service, pytest.raises(PushRefused) as caught:
        await push(tmp_path).send(BrowserKeys().target(service.url), b"x", topic="t", urgent=False)
    found = caught.value
    assert (found.permanent, found.gone, found.retry_after_seconds) == (permanent, gone, wait)


async def test_a_date_says_when_to_come_back(tmp_path: Path) -> None:
    at = format_datetime(dt.datetime.now(dt.UTC) + dt.timedelta(seconds=90), usegmt=True)
    answer = Answer(429, b"", {"retry-after": at})
    with partner(lambda _: answer) as service, pytest.raises(PushRefused) as caught:
        await push(tmp_path).send(BrowserKeys().target(service.url), b"x", topic="t", urgent=False)
    assert 80 <= (caught.value.retry_after_seconds or 0) <= 90


async def test_a_silent_service_is_a_passing_failure(tmp_path: Path) -> None:
    with pytest.raises(PushRefused) as caught:
        await push(tmp_path).send(BrowserKeys().target("http://127.0.0.1:9"), b"x", topic="t", urgent=False)
    assert not caught.value.permanent


def test_only_known_push_services_are_ever_asked(tmp_path: Path) -> None:
    """The address comes from a browser: it must not lead us to a machine of our own network."""
    live = push(tmp_path, "fcm.googleapis.com", "*.push.apple.com")
    good = BrowserKeys().target("https://fcm.googleapis.com")

    def allowed(endpoint: str) -> bool:
        return live.allowed(msgspec.structs.replace(good, endpoint=endpoint))

    assert live.allowed(good)
    assert allowed("https://web.push.apple.com/abc")
    for wrong in (
        "http://fcm.googleapis.com/x",
        "https://fcm.googleapis.com:8443/x",
        "https://fcm.googleapis.com.evil.test/x",
        "https://push.apple.com.evil.test/x",
        "https://user@fcm.googleapis.com/x",
        "https://127.0.0.1/x",
        "http://169.254.169.254/latest",
        "file:///etc/passwd",
    ):
        assert not allowed(wrong), wrong


def test_keys_that_fit_no_browser_are_refused(tmp_path: Path) -> None:
    live = push(tmp_path)
    good = BrowserKeys().target("http://127.0.0.1:1")
    assert live.allowed(good)
    off_the_curve = b64(b"\x04" + b"\x01" * 64)
    assert not live.allowed(msgspec.structs.replace(good, p256dh=off_the_curve))
    assert not live.allowed(msgspec.structs.replace(good, auth=b64(b"short")))
    assert not live.allowed(msgspec.structs.replace(good, p256dh="不是"))


async def test_more_than_three_kilobytes_is_a_programming_error(tmp_path: Path) -> None:
    with pytest.raises(AssertionError):
        await push(tmp_path).send(
            BrowserKeys().target("http://127.0.0.1:1"), b"x" * (MOST_BYTES + 1), topic="t", urgent=False
        )


def test_the_demonstrations_key_is_made_once_and_nobody_else_reads_it(tmp_path: Path) -> None:
    first, second = push(tmp_path).public_key, push(tmp_path).public_key
    assert first == second
    assert (tmp_path / "webpush.pem").stat().st_mode & 0o077 == 0


def test_a_key_of_the_settings_is_taken_as_it_is(tmp_path: Path) -> None:
    made = read_key("", tmp_path)
    raw = made.private_key.private_numbers().private_value.to_bytes(32, "big")
    for setting in (b64(raw), made.private_pem().decode()):
        there = LiveWebPush(key=read_key(setting, tmp_path / "other"), subject="https://x.test", hosts=())
        assert there.public_key == push(tmp_path).public_key
    assert not (tmp_path / "other").exists()
