"""The ISO 20022 message the office writes to its bank (pain.001); what the bank answers is read in `bank_reports`.

The shape follows the public message definition; which version and which optional parts a bank wants is agreed with
that bank: 未核实.
"""

import datetime as dt
import xml.etree.ElementTree as ET
from typing import Final

from backend.gateways.bank import Instruction

_NAMESPACE: Final = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"
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


def _add(parent: ET.Element, name: str, text: str | None = None) -> ET.Element:
    child = ET.SubElement(parent, f"{{{_NAMESPACE}}}{name}")
    child.text = text
    return child


def _account(parent: ET.Element, name: str, number: str) -> None:
    _add(_add(_add(_add(parent, name), "Id"), "Othr"), "Id", number)


def _amount(fen: int) -> str:
    whole, rest = divmod(fen, _FEN_PER_YUAN)
    return f"{whole}.{rest:02d}"
