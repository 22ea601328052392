"""The live voucher adapter against a platform that looks at every field."""

import datetime as dt
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from backend.gateways.envelope import CallRefused, Envelope, MessageRefused, NotConfigured
from backend.gateways.errors import GatewayError
from backend.gateways.live_vouchers import LiveFile, LiveVouchers, VoucherCalls, fen
from backend.gateways.vouchers import VoucherRef
from backend.infra.clock import FixedClock
from tests.gateways.envelope_server import Platform, platform

BILL = VoucherRef(kind="fiscal", code="14060226", number="0990000201", check_code="a1b2c3")
DIGITAL = VoucherRef(kind="tax_digital", code="", number="26147000000990000212")
ALL = VoucherCalls(document="9501", by_qr="9502", by_visit="9503", costs="9504", write="9505")
FREE = {"certSetlType": "2", "rhredFlag": "0", "reimFlag": "0"}


@pytest.fixture
def played(clock: FixedClock) -> Iterator[Platform]:
    with platform(int(clock.now().timestamp() * 1000)) as one:
        yield one
        assert one.wrong == [], "every field has the platform's own name and length"


def live(played: Platform, clock: FixedClock, calls: VoucherCalls = ALL, **more: Any) -> LiveVouchers:
    return LiveVouchers(Envelope(played.settings(**more), clock), calls)


@pytest.mark.parametrize(
    ("output", "settlement", "red", "reimbursed"),
    [
        (FREE, "self_pay", False, "no"),
        ({**FREE, "reimFlag": "1"}, "self_pay", False, "yes"),
        ({**FREE, "reimFlag": 2}, "self_pay", False, "in_progress"),
        ({"data": {**FREE, "rhredFlag": "1"}}, "self_pay", True, "no"),
        ({"result": [{**FREE, "certSetlType": "1"}]}, "direct", False, "no"),
    ],
)
async def test_the_state_of_a_voucher(
    played: Platform, clock: FixedClock, output: dict[str, Any], settlement: str, red: bool, reimbursed: str
) -> None:
    played.answers["5501"] = output
    status = await live(played, clock).status(BILL)
    assert status is not None
    assert (status.settlement, status.red_flushed, status.reimbursed) == (settlement, red, reimbursed)
    assert played.seen[0]["input"]["data"] == {
        "fixmedinsCode": "P14000000001",
        "fixmedinsName": "示范医保经办中心",
        "elecSetlCertCode": "14060226",
        "elecSetlCertNo": "0990000201",
        "elecSetlCertChkcode": "a1b2c3",
        "elecSetlCertType": "1",
    }


async def test_a_digital_invoice_has_neither_code_nor_check_code(played: Platform, clock: FixedClock) -> None:
    played.answers["5501"] = FREE
    await live(played, clock).status(DIGITAL)
    data = played.seen[0]["input"]["data"]
    assert (data["elecSetlCertType"], data["elecSetlCertCode"], data["elecSetlCertChkcode"]) == ("3", "", "")


async def test_every_message_has_a_number_of_its_own(played: Platform, clock: FixedClock) -> None:
    played.answers["5501"] = FREE
    adapter = live(played, clock)
    for _ in range(3):
        await adapter.status(BILL)
    assert len({message["msgid"] for message in played.seen}) == 3


async def test_an_unknown_voucher_is_none_and_any_other_no_is_an_error(played: Platform, clock: FixedClock) -> None:
    played.answers["5501"] = "未查询到该电子结算凭证"
    assert await live(played, clock).status(BILL) is None
    played.answers["5501"] = "机构编码140105197909099912校验失败"
    with pytest.raises(MessageRefused) as refused:
        await live(played, clock).status(BILL)
    assert refused.value.permanent
    assert "140105197909099912" not in refused.value.message, "an error text may quote people's numbers"


@pytest.mark.parametrize("answer", [{}, {**FREE, "reimFlag": ""}, {**FREE, "rhredFlag": "9"}, {"reimFlag": "0"}])
async def test_half_an_answer_is_never_unclaimed(played: Platform, clock: FixedClock, answer: dict[str, str]) -> None:
    played.answers["5501"] = answer
    with pytest.raises(GatewayError):
        await live(played, clock).status(BILL)


@pytest.mark.parametrize("answer", [None, 500, 502, b"not json", b"[]", b'{"infcode":"x"}'])
async def test_silence_errors_and_rubbish_are_never_unclaimed(
    played: Platform, clock: FixedClock, answer: object
) -> None:
    played.answers["5501"] = answer
    with pytest.raises(GatewayError) as failed:
        await live(played, clock).status(BILL)
    assert not failed.value.permanent, "asking again may help"
    assert "请" in failed.value.message


async def test_nobody_there(clock: FixedClock) -> None:
    with platform(0) as gone:
        settings = gone.settings()
    with pytest.raises(GatewayError, match="连不上"):
        await LiveVouchers(Envelope(settings, clock), ALL).status(BILL)


@pytest.mark.parametrize(
    ("change", "words"),
    [({"access_key": "AK2"}, "非法用户"), ({"secret_key": "SK2"}, "签名不一致"), ({"digest": "sha256"}, "签名不一致")],
)
async def test_a_wrong_key_is_for_the_operator_and_not_for_the_citizen(
    played: Platform, clock: FixedClock, caplog: pytest.LogCaptureFixture, change: dict[str, str], words: str
) -> None:
    with caplog.at_level(logging.ERROR), pytest.raises(CallRefused) as refused:
        await live(played, clock, **change).status(BILL)
    assert refused.value.words == words
    assert words not in refused.value.message
    assert "5501" in caplog.text
    assert "SK" not in caplog.text


async def test_a_clock_half_an_hour_off_is_refused(played: Platform, clock: FixedClock) -> None:
    played.now_ms += 31 * 60 * 1000
    with pytest.raises(CallRefused) as refused:
        await live(played, clock).status(BILL)
    assert refused.value.words == "签名时间戳超时"


DOCUMENT = {
    "elecSetlCertType": "1", "elecSetlCertCode": "14060226", "elecSetlCertNo": "0990000201",
    "elecSetlCertChkcode": "a1b2c3", "elecSetlCertName": "医疗住院收费票据（电子）", "billDate": "20261021",
    "medfeeSumamt": "38650.40", "psnName": "郭志刚", "certno": "140105197909099912", "mdtrtType": "2",
    "begndate": "2026-10-12", "enddate": "2026-10-21", "maindiagCode": "I25.103", "maindiagName": "冠心病",
    "fixmedinsCode": "H14020099001", "fixmedinsName": "大同示范医院（演示）", "mdtrtareaAdmdvs": "140200",
}  # fmt: skip


async def test_document_visit_costs_and_writing_once_they_are_configured(played: Platform, clock: FixedClock) -> None:
    played.answers |= {
        "9501": {"data": DOCUMENT},
        "9502": DOCUMENT,
        "9503": {"data": [DOCUMENT]},
        "9504": {
            "data": {"begndate": "20261012", "enddate": "20261021", "iptDays": "9", "fixmedinsCode": "H14020099001"},
            "feeDetail": [
                {"medinsListName": "床位费", "cnt": 9, "detItemFeeSumamt": "900.00", "overlmtSelfpay": "180.00",
                 "inscpScpAmt": 720}
            ],
        },
        "9505": {},
    }  # fmt: skip
    adapter = live(played, clock)
    found = await adapter.by_numbers(BILL)
    assert found is not None
    assert (found.ref, found.total_fen, found.visit, found.payer_name) == (BILL, 3865040, "inpatient", "郭志刚")
    assert await adapter.by_qr("http://einvoice.example/d/1") == found
    days = (dt.date(2026, 10, 1), dt.date(2026, 10, 31))
    assert await adapter.by_visit("140105197909099912", None, *days, ["fiscal", "tax_digital"]) == [found]
    assert played.seen[-1]["input"]["data"]["elecSetlCertType"] == "1,3"
    sheet = await adapter.costs(BILL)
    assert sheet is not None
    assert (sheet.total_fen, sheet.over_limit_fen, sheet.in_scope_fen, sheet.days) == (90000, 18000, 72000, 9)
    for state, flag in (("occupied", "2"), ("free", "0"), ("claimed", "1")):
        await adapter.write_status(BILL, state, "case-1")  # type: ignore[arg-type]
        assert (played.seen[-1]["input"]["data"]["reimFlag"], played.seen[-1]["input"]["data"]["bizSn"]) == (
            flag,
            "case-1",
        )


async def test_what_the_centre_has_not_published_says_so(played: Platform, clock: FixedClock) -> None:
    adapter = live(played, clock, VoucherCalls())
    for question in (
        adapter.by_numbers(BILL),
        adapter.by_qr("x"),
        adapter.costs(BILL),
        adapter.write_status(BILL, "occupied", "1"),
        adapter.by_visit("x", None, dt.date(2026, 1, 1), dt.date(2026, 1, 2), ["fiscal"]),
    ):
        with pytest.raises(NotConfigured, match="未核实"):
            await question
    assert played.seen == []


async def test_lines_that_do_not_add_up_are_refused(played: Platform, clock: FixedClock) -> None:
    played.answers["9504"] = {"feeDetail": [{"detItemFeeSumamt": "10.00", "inscpScpAmt": "9.99"}]}
    with pytest.raises(GatewayError, match="四部分"):
        await live(played, clock).costs(BILL)


@pytest.mark.parametrize(
    ("text", "want"), [("38650.40", 3865040), (0, 0), ("0.1", 10), (720, 72000), ("-5.00", -500), ("1.2300", 123)]
)
def test_money_is_read_to_the_fen(text: object, want: int) -> None:
    assert fen(text) == want


@pytest.mark.parametrize("text", ["", "1e9", "12,3", "1.234", "元", None])
def test_what_is_no_money_is_an_error(text: object) -> None:
    with pytest.raises(GatewayError):
        fen(text)


def test_the_example_file_can_be_read_and_claims_nothing_unpublished() -> None:
    example = Path(__file__).resolve().parents[2] / "assets" / "insurance.example.toml"
    live_file = msgspec.toml.decode(example.read_bytes(), type=LiveFile)
    calls = live_file.vouchers
    assert (calls.document, calls.by_qr, calls.by_visit, calls.costs, calls.write) == ("", "", "", "", "")
    assert live_file.envelope.secret_key == ""
