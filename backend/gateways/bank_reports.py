"""What the bank says of our payments: status reports (pain.002) and notifications (camt.054), and how much of it to believe.

The shapes follow the public message definitions; which version and which optional parts a bank sends is agreed with
that bank: 未核实. Both ways of writing an entry's status are read, `<Sts>BOOK</Sts>` and `<Sts><Cd>BOOK</Cd></Sts>`.
"""

import datetime as dt
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import msgspec
from defusedxml.ElementTree import fromstring

from backend.gateways.bank import Outcome, PaymentState, is_of_the_account
from backend.kernel.money import FEN_PER_YUAN, yuan

_PAID: Final = frozenset({"ACSC", "ACCC"})
_RETURNED: Final = frozenset({"RJCT", "CANC"})
_BOOKED: Final = "BOOK"
# Zeros after the fen change nothing; any other figure there is no sum of ours.
_SUM: Final = re.compile(r"(?P<yuan>[0-9]{1,13})(?:\.(?P<fen>[0-9]{0,2})0*)?")
_NO_SUM: Final = "没有写清人民币金额"
# Within one answer: money that came back is never taken as paid because a debit stands beside it.
_WEIGHT: Final[Mapping[PaymentState, int]] = {"returned": 2, "paid": 1, "pending": 0}
_TOLD: Final[Mapping[PaymentState, str]] = {"returned": "退回", "paid": "付出", "pending": "处理中"}


class Word(msgspec.Struct, frozen=True, kw_only=True):
    """One thing the bank says about one payment. `wrong` = why it cannot be believed, whatever the sum."""

    outcome: Outcome
    amounts_fen: tuple[int, ...] = ()
    wrong: str | None = None


def read_words(content: bytes) -> dict[str, tuple[Word, ...]]:
    """What one message says, by EndToEndId. Raises ValueError when it is no such message."""
    try:
        root = fromstring(content)
    except (ET.ParseError, ValueError) as problem:
        raise ValueError("not a status report") from problem
    found: dict[str, tuple[Word, ...]] = {}
    for name, word in _words(root):
        found[name] = (*found.get(name, ()), word)
    files: dict[str, tuple[Word, ...]] = {}
    for name, word in _of_files(root):
        files[name] = (*files.get(name, ()), word)
    return files | found  # What is said of the transaction itself is more than what is said of its file.


def judge(answers: Iterable[Sequence[Word]], amount_fen: int) -> Outcome | None:
    """The newest answer that can be believed, and what is doubtful since. `answers`: the newest first, of one payment.

    A bank's word about another sum, about an entry that is not booked, or about money that runs the other way says
    nothing about this payment: it stays as it was, and a person looks at it.
    """
    doubts: list[str] = []
    for words in answers:
        believed: list[Outcome] = []
        for word in words:
            doubt = _doubt(word, amount_fen)
            if doubt is None:
                believed.append(word.outcome)
            elif doubt not in doubts:
                doubts.append(doubt)
        if believed:
            weightiest = max(believed, key=lambda one: _WEIGHT[one.state])
            return msgspec.structs.replace(weightiest, doubt=_joined(doubts))
    return Outcome(state="pending", doubt=_joined(doubts)) if doubts else None


def _joined(doubts: Sequence[str]) -> str | None:
    return "；".join(doubts) or None


def _doubt(word: Word, amount_fen: int) -> str | None:
    told = _TOLD[word.outcome.state]
    if word.wrong is not None:
        return f"银行通知{told}，但{word.wrong}，没有采信"
    other = next((fen for fen in word.amounts_fen if fen != amount_fen), None)
    if other is None:
        return None
    return f"银行通知{told}{yuan(other)}元，付款指令是{yuan(amount_fen)}元，没有采信"


def _words(root: ET.Element) -> Iterator[tuple[str, Word]]:
    for part in root.iter():
        if _local(part) == "TxInfAndSts":
            if name := _text(part, "OrgnlEndToEndId"):
                yield name, _reported(part)
        elif _local(part) == "Ntry":
            details = [one for one in part.iter() if _local(one) == "TxDtls"]
            for one in details:
                if name := _text(one, "EndToEndId"):
                    yield name, _notified(part, one, alone=len(details) == 1)


def _of_files(root: ET.Element) -> Iterator[tuple[str, Word]]:
    """What is said of a whole file. One file of ours is one payment, and both bear its EndToEndId."""
    file = next((_text(part, "OrgnlMsgId") for part in root.iter() if _local(part) == "OrgnlGrpInfAndSts"), None)
    for part in root.iter():
        if _local(part) == "OrgnlPmtInfAndSts":
            names, status = {_text(part, "OrgnlPmtInfId"), file}, _own_text(part, "PmtInfSts")
        elif _local(part) == "OrgnlGrpInfAndSts":
            names, status = {file}, _own_text(part, "GrpSts")
        else:
            continue
        if status is None:
            continue
        outcome = _status(part, status)
        if outcome.state == "returned" and not is_of_the_account(outcome.code):
            outcome = msgspec.structs.replace(outcome, refused_file=True)
        for name in names:
            if name:
                yield name, Word(outcome=outcome)


def _status(report: ET.Element, status: str | None) -> Outcome:
    """pain.002: a status, with a reason when it came back."""
    reference = _text(report, "AcctSvcrRef")
    if status in _PAID:
        return Outcome(state="paid", reference=reference, settled_on=_day(_text(report, "AccptncDtTm")))
    if status in _RETURNED:
        return Outcome(state="returned", reference=reference, code=_reason(report), reason=_text(report, "AddtlInf"))
    return Outcome(state="pending", reference=reference)


def _reported(report: ET.Element) -> Word:
    """A status report need not repeat the sum; when it does, the sum counts."""
    outcome = _status(report, _text(report, "TxSts"))
    named = next((part for part in report.iter() if _local(part) == "InstdAmt"), None)
    if named is None:
        return Word(outcome=outcome)
    fen = _fen(named)
    return Word(outcome=outcome, wrong=_NO_SUM) if fen is None else Word(outcome=outcome, amounts_fen=(fen,))


def _notified(entry: ET.Element, details: ET.Element, *, alone: bool) -> Word:
    """camt.054: money left the account (a booked debit), or it came back (a booked credit that says so)."""
    reference = _text(details, "AcctSvcrRef") or _own_text(entry, "AcctSvcrRef")
    given = _own(details, "Amt")
    if given is None:
        given = next((_own(part, "Amt") for part in details.iter() if _local(part) == "TxAmt"), None)
    stated = [one for one in (given, _own(entry, "Amt") if alone else None) if one is not None]
    amounts = [_fen(one) for one in stated]
    returns = any(_local(part) == "RtrInf" for part in details.iter())
    reversal = (_own_text(entry, "RvslInd") or "false") in {"true", "1"}
    if returns or reversal:
        code, reason = _reason(details), _text(details, "AddtlInf")
        outcome, runs = Outcome(state="returned", reference=reference, code=code, reason=reason), "CRDT"
    else:
        outcome, runs = Outcome(state="paid", reference=reference), "DBIT"
    booked = _own(entry, "Sts")
    status = None if booked is None else (_text(booked, "Cd") or (booked.text or "").strip())
    wrong = None
    if status != _BOOKED:
        wrong = f"还没有记账（{status or '没有写状态'}）"
    elif (_own_text(details, "CdtDbtInd") or _own_text(entry, "CdtDbtInd")) != runs:
        wrong = "收付方向对不上"
    elif not amounts or None in amounts:
        wrong = _NO_SUM
    return Word(outcome=outcome, amounts_fen=tuple(fen for fen in amounts if fen is not None), wrong=wrong)


def _fen(amount: ET.Element | None) -> int | None:
    """Exactly, or not at all."""
    found = _SUM.fullmatch((amount.text or "").strip()) if amount is not None and amount.get("Ccy") == "CNY" else None
    return int(found["yuan"]) * FEN_PER_YUAN + int((found["fen"] or "").ljust(2, "0")) if found else None


def _reason(report: ET.Element) -> str | None:
    for part in report.iter():
        if _local(part) == "Rsn":
            return _text(part, "Cd") or _text(part, "Prtry")
    return None


def _local(element: ET.Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _own(element: ET.Element, name: str) -> ET.Element | None:
    """A direct part: an entry and the payments in it use the same names."""
    return next((part for part in element if _local(part) == name), None)


def _own_text(element: ET.Element, name: str) -> str | None:
    part = _own(element, name)
    return part.text.strip() if part is not None and part.text else None


def _text(element: ET.Element, name: str) -> str | None:
    return next((part.text.strip() for part in element.iter() if _local(part) == name and part.text), None)


def _day(text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat((text or "")[:10])
    except ValueError:
        return None
