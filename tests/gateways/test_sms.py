"""The plain signed text-message bridge, and the sandbox's own rules."""

import hashlib
import hmac
import time

import msgspec
import pytest

from backend.gateways.errors import GatewayError
from backend.gateways.sms import LiveSms, SandboxSms
from tests.gateways.contract import Answer, json_answer, partner


async def test_a_message_is_signed_and_carries_our_reference() -> None:
    with partner(lambda _: json_answer({"receipt": "R-9"})) as carrier:
        sms = LiveSms(f"{carrier.url}/send", "shared-key")
        assert await sms.send(mobile="13900001001", template="t", params={"title": "好"}, reference="n-1") == "R-9"
    asked = carrier.asked[0]
    assert msgspec.json.decode(asked.body) == {
        "mobile": "13900001001",
        "template": "t",
        "params": {"title": "好"},
        "reference": "n-1",
    }
    stamp = asked.headers["x-timestamp"]
    assert abs(time.time() - int(stamp)) < 5
    wanted = hmac.digest(b"shared-key", stamp.encode() + b"." + asked.body, hashlib.sha256).hex()
    assert asked.headers["x-signature"] == wanted


@pytest.mark.parametrize(
    ("answer", "permanent"),
    [
        (Answer(400), True),
        (Answer(429), False),
        (Answer(500), False),
        (Answer(200, b"<html>"), False),
        (json_answer([]), False),
    ],
)
async def test_every_other_answer_is_never_or_not_now(answer: Answer, *, permanent: bool) -> None:
    with partner(lambda _: answer) as carrier, pytest.raises(GatewayError) as caught:
        await LiveSms(carrier.url, "k").send(mobile="13900001001", template="t", params={})
    assert caught.value.permanent is permanent


async def test_the_same_reference_twice_is_one_message() -> None:
    sandbox = SandboxSms()
    receipts = {await sandbox.send(mobile="13900001001", template="t", params={}, reference="n-1") for _ in range(2)}
    assert (len(receipts), len(sandbox.sent)) == (1, 1)
