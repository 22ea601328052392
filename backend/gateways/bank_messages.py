"""ISO 20022 messages between the office and its bank: what we write (pain.001) and what we read (pain.002, camt.054).

The shapes follow the public message definitions; which version and which optional parts a bank wants is agreed with
that bank: 未核实.
"""

import datetime as dt
import xml.etree.ElementTree as ET
from typing import Final

from defusedxml.ElementTree import fromstring

from backend.gateways.bank import Instruction, Outcome

_NAMESPACE: Final = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"
_PAID: Final = frozenset({"ACSC", "ACCC"})
_RETURNED: Final = frozenset({"RJCT", "CANC"})
_FEN_PER_YUAN: Final = 100


def credit_transfer(instruction: Instruction) -> bytes:
    """One payment as pain.001.001.09."""
    ET.register_namespace("", _NAMESPACE)
    root = ET.Element(f"{{{_NAMESPACE}}}Document")
    transfer = _add(root, "CstmrCdtTrfInitn")
    amount = _amount(instruction.amount_fen)
    head = _add(transfer, "GrpHdr")
    _add(head, "MsgId", instruction.message_id)
    _add(head, "CreDtTm", instruction.created_at.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))
    _add(head, "NbOfTxs", "1")
    _add(head, "CtrlSum", amount)
    _add(_add(head, "InitgPty"), "Nm", instruction.debtor)
    info = _add(transfer, "PmtInf")
    _add(info, "PmtInfId", instruction.message_id)
    _add(info, "PmtMtd", "TRF")
    _add(info, "NbOfTxs", "1")
    _add(info, "CtrlSum", amount)
    _add(_add(info, "ReqdExctnDt"), "Dt", instruction.requested_on.isoformat())
    _add(_add(info, "Dbtr"), "Nm", instruction.debtor)
    _account(info, "DbtrAcct", instruction.debtor_account)
    _add(_add(_add(_add(info, "DbtrAgt"), "FinInstnId"), "Othr"), "Id", "NOTPROVIDED")
    one = _add(info, "CdtTrfTxInf")
    _add(_add(one, "PmtId"), "EndToEndId", instruction.end_to_end_id)
    _add(_add(one, "Amt"), "InstdAmt", amount).set("Ccy", "CNY")
    agent = _add(_add(one, "CdtrAgt"), "FinInstnId")
    if instruction.bank_code:
        _add(_add(agent, "ClrSysMmbId"), "MmbId", instruction.bank_code)
    _add(agent, "Nm", instruction.bank_name)
    _add(_add(one, "Cdtr"), "Nm", instruction.creditor)
    _account(one, "CdtrAcct", instruction.creditor_account)
    _add(_add(one, "RmtInf"), "Ustrd", instruction.remittance)
    ET.indent(root)
    content: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return content


def read_outcomes(content: bytes) -> dict[str, Outcome]:
    """What a status report or a notification says, by EndToEndId. Raises ValueError when it is no such message."""
    try:
        root = fromstring(content)
    except (ET.ParseError, ValueError) as problem:
        raise ValueError("not a status report") from problem
    found: dict[str, Outcome] = {}
    for report in root.iter():
        if _local(report) == "TxInfAndSts":
            name, outcome = _text(report, "OrgnlEndToEndId"), _status(report)
        elif _local(report) == "TxDtls":
            name, outcome = _text(report, "EndToEndId"), _notified(report)
        else:
            continue
        if name:
            found[name] = outcome
    return found


def _status(report: ET.Element) -> Outcome:
    """pain.002: a transaction status, with a reason when it came back."""
    status = _text(report, "TxSts") or ""
    reference = _text(report, "AcctSvcrRef")
    if status in _PAID:
        return Outcome(state="paid", reference=reference, settled_on=_day(_text(report, "AccptncDtTm")))
    if status in _RETURNED:
        return Outcome(state="returned", reference=reference, code=_reason(report), reason=_text(report, "AddtlInf"))
    return Outcome(state="pending", reference=reference)


def _notified(report: ET.Element) -> Outcome:
    """camt.054: money left the account, or it came back."""
    reference = _text(report, "AcctSvcrRef")
    if any(_local(part) == "RtrInf" for part in report.iter()):
        return Outcome(state="returned", reference=reference, code=_reason(report), reason=_text(report, "AddtlInf"))
    return Outcome(state="paid", reference=reference)


def _reason(report: ET.Element) -> str | None:
    for part in report.iter():
        if _local(part) == "Rsn":
            return _text(part, "Cd") or _text(part, "Prtry")
    return None


def _add(parent: ET.Element, name: str, text: str | None = None) -> ET.Element:
    child = ET.SubElement(parent, f"{{{_NAMESPACE}}}{name}")
    child.text = text
    return child


def _account(parent: ET.Element, name: str, number: str) -> None:
    _add(_add(_add(_add(parent, name), "Id"), "Othr"), "Id", number)


def _local(element: ET.Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _text(element: ET.Element, name: str) -> str | None:
    return next((part.text.strip() for part in element.iter() if _local(part) == name and part.text), None)


def _day(text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat((text or "")[:10])
    except ValueError:
        return None


def _amount(fen: int) -> str:
    whole, rest = divmod(fen, _FEN_PER_YUAN)
    return f"{whole}.{rest:02d}"
