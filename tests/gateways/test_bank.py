"""The bank by files: one instruction, one file; the bank's reports decide, whatever order they come in."""

import datetime as dt
import os
from pathlib import Path

import pytest
from defusedxml.ElementTree import fromstring

from backend.gateways.bank import Instruction, words_of
from backend.gateways.bank_messages import credit_transfer
from backend.gateways.errors import GatewayError
from backend.gateways.file_bank import FileBank
from tests.gateways.bank_papers import status_report

FEN = 1_640_902
NAME = "0199aabbccddeeff0011223344556677"
NS = "{urn:iso:std:iso:20022:tech:xsd:pain.001.001.09}"
SENT = Instruction(
    end_to_end_id=NAME,
    message_id=NAME,
    amount_fen=FEN,
    debtor="太原市医保经办机构 <演示> & 财务",
    debtor_account="99000001",
    creditor="郭志刚",
    creditor_account="6299900000000000011",
    bank_code="YS0001",
    bank_name="演示农村商业银行（演示）",
    remittance="医保报销 1",
    requested_on=dt.date(2026, 11, 24),
    created_at=dt.datetime(2026, 11, 24, 1, 0, tzinfo=dt.UTC),
)


def test_an_instruction_carries_the_amount_to_the_fen_and_its_name() -> None:
    root = fromstring(credit_transfer(SENT))
    amount = root.find(f".//{NS}InstdAmt")
    assert amount is not None
    assert (amount.text, amount.get("Ccy")) == ("16409.02", "CNY")
    assert [one.text for one in root.iter(f"{NS}CtrlSum")] == ["16409.02", "16409.02"]
    assert [one.text for one in root.iter(f"{NS}EndToEndId")] == [NAME]
    assert len(NAME) <= 35


async def test_an_instruction_is_laid_down_once_and_waits_for_the_bank(tmp_path: Path) -> None:
    bank = FileBank(tmp_path)
    assert await bank.status(NAME, FEN) is None
    assert (await bank.send(SENT)).state == "pending"
    before = (tmp_path / "out" / f"{NAME}.xml").stat().st_mtime_ns
    assert (await FileBank(tmp_path).send(SENT)).state == "pending"
    assert (tmp_path / "out" / f"{NAME}.xml").stat().st_mtime_ns == before
    assert [path.name for path in (tmp_path / "out").iterdir()] == [f"{NAME}.xml"]


async def test_the_newest_report_counts_and_a_half_written_one_is_read_later(tmp_path: Path) -> None:
    bank = FileBank(tmp_path)
    await bank.send(SENT)
    inbox = tmp_path / "in"
    (inbox / "1.xml").write_text(status_report(NAME, "ACSP")[:80])
    assert (await bank.status(NAME, FEN)).state == "pending"  # type: ignore[union-attr]
    (inbox / "1.xml").write_text(status_report(NAME, "ACSP"))
    os.utime(inbox / "1.xml", ns=(1, 1))
    (inbox / "2.xml").write_text(status_report(NAME, "RJCT", reason="AC01"))
    back = await bank.status(NAME, FEN)
    assert back is not None
    assert (back.state, back.code, back.reason) == ("returned", "AC01", "附言")
    assert await bank.status("f" * 32, FEN) is None


async def test_a_folder_that_is_gone_means_nobody_knows(tmp_path: Path) -> None:
    bank = FileBank(tmp_path)
    (tmp_path / "out").rmdir()
    with pytest.raises(GatewayError):
        await bank.send(SENT)


def test_every_return_says_what_to_do() -> None:
    for code in ("AC01", "AC04", "AC06", "BE01", "RC01", "XX99", None):
        assert all(words_of(code))
