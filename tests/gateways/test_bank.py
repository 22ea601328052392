"""The bank by files: one instruction, one file; the bank's reports decide, whatever order they come in."""

import datetime as dt
import os
from pathlib import Path

import pytest
from defusedxml.ElementTree import fromstring

from backend.gateways.bank import Instruction, words_of
from backend.gateways.bank_messages import credit_transfer, read_outcomes
from backend.gateways.errors import GatewayError
from backend.gateways.file_bank import FileBank

NAME = "0199aabbccddeeff0011223344556677"
NS = "{urn:iso:std:iso:20022:tech:xsd:pain.001.001.09}"
SENT = Instruction(
    end_to_end_id=NAME,
    message_id=NAME,
    amount_fen=1_640_902,
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


def report(status: str, name: str = NAME, reason: str = "") -> str:
    why = f"<StsRsnInf><Rsn><Cd>{reason}</Cd></Rsn><AddtlInf>附言</AddtlInf></StsRsnInf>" if reason else ""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt><OrgnlPmtInfAndSts>
<TxInfAndSts><OrgnlEndToEndId>{name}</OrgnlEndToEndId><TxSts>{status}</TxSts>{why}<AcctSvcrRef>R1</AcctSvcrRef>
</TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>"""


def test_an_instruction_carries_the_amount_to_the_fen_and_its_name() -> None:
    root = fromstring(credit_transfer(SENT))
    amount = root.find(f".//{NS}InstdAmt")
    assert amount is not None
    assert (amount.text, amount.get("Ccy")) == ("16409.02", "CNY")
    assert [one.text for one in root.iter(f"{NS}CtrlSum")] == ["16409.02", "16409.02"]
    assert [one.text for one in root.iter(f"{NS}EndToEndId")] == [NAME]
    assert len(NAME) <= 35


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("ACSC", "paid"),
        ("ACCC", "paid"),
        ("ACSP", "pending"),
        ("ACTC", "pending"),
        ("PDNG", "pending"),
        ("RJCT", "returned"),
    ],
)
def test_a_status_report_is_read(status: str, state: str) -> None:
    assert read_outcomes(report(status, reason="AC01" if status == "RJCT" else "").encode())[NAME].state == state


def test_a_notification_of_a_return_is_read_too() -> None:
    text = f"""<Document><BkToCstmrDbtCdtNtfctn><Ntfctn><Ntry><NtryDtls><TxDtls><Refs><EndToEndId>{NAME}</EndToEndId></Refs>
    <RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls></Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn></Document>"""
    assert (read_outcomes(text.encode())[NAME].state, read_outcomes(text.encode())[NAME].code) == ("returned", "AC04")


@pytest.mark.parametrize("text", ["", "<a", "not xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'])
def test_what_is_no_report_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a status report"):
        read_outcomes(text.encode())


async def test_an_instruction_is_laid_down_once_and_waits_for_the_bank(tmp_path: Path) -> None:
    bank = FileBank(tmp_path)
    assert await bank.status(NAME) is None
    assert (await bank.send(SENT)).state == "pending"
    before = (tmp_path / "out" / f"{NAME}.xml").stat().st_mtime_ns
    assert (await FileBank(tmp_path).send(SENT)).state == "pending"
    assert (tmp_path / "out" / f"{NAME}.xml").stat().st_mtime_ns == before
    assert [path.name for path in (tmp_path / "out").iterdir()] == [f"{NAME}.xml"]


async def test_the_newest_report_counts_and_a_half_written_one_is_read_later(tmp_path: Path) -> None:
    bank = FileBank(tmp_path)
    await bank.send(SENT)
    inbox = tmp_path / "in"
    (inbox / "1.xml").write_text(report("ACSP")[:80])
    assert (await bank.status(NAME)).state == "pending"  # type: ignore[union-attr]
    (inbox / "1.xml").write_text(report("ACSP"))
    os.utime(inbox / "1.xml", ns=(1, 1))
    (inbox / "2.xml").write_text(report("RJCT", reason="AC01"))
    back = await bank.status(NAME)
    assert back is not None
    assert (back.state, back.code, back.reason) == ("returned", "AC01", "附言")
    assert await bank.status("f" * 32) is None


async def test_a_folder_that_is_gone_means_nobody_knows(tmp_path: Path) -> None:
    bank = FileBank(tmp_path)
    (tmp_path / "out").rmdir()
    with pytest.raises(GatewayError):
        await bank.send(SENT)


def test_every_return_says_what_to_do() -> None:
    for code in ("AC01", "AC04", "AC06", "BE01", "RC01", "XX99", None):
        assert all(words_of(code))
