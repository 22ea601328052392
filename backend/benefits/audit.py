"""What a reviewer should not have to find alone: stays against dates, sums of lines, diagnoses against persons. Pure.

A finding is a question to a person, never a refusal. `hard` = the numbers cannot all be right; `soft` = unusual.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Literal

import msgspec

from backend.benefits.schemas import Category
from backend.gateways.vouchers import CostLine, CostSheet
from backend.kernel.money import yuan
from backend.policy.audit import DiagnosisRule

INPATIENT: Final = frozenset({"inpatient", "emergency", "accident"})
SHOWN_LINES: Final = 3
_NUMBER: Final = re.compile(r"\d{1,4}(?:\.\d+)?")


class AuditFinding(msgspec.Struct, frozen=True, kw_only=True):
    """Which rule, what it saw, and one sentence for the reviewer."""

    level: Literal["hard", "soft"]
    code: str
    message: str
    rule: str
    evidence: str
    source: str | None = None


class Bill(msgspec.Struct, frozen=True, kw_only=True):
    """One voucher of the claim. `total_fen` is None where only the net amount is known."""

    number: str
    total_fen: int | None
    issued_on: dt.date | None = None


class OtherStay(msgspec.Struct, frozen=True, kw_only=True):
    """A stay or visit of the same person in another claim that is alive or paid."""

    case_number: str
    category: Category
    hospital_code: str | None
    hospital_name: str
    admitted_on: dt.date
    discharged_on: dt.date


class AuditFacts(msgspec.Struct, frozen=True, kw_only=True):
    """All that is known about one claim. `sex` 1男 2女 None unknown; `rules` are those of the pack on that day."""

    category: Category
    admitted_on: dt.date
    discharged_on: dt.date
    total_fen: int
    today: dt.date
    hospital_code: str | None = None
    diagnosis_code: str | None = None
    diagnosis_name: str | None = None
    age: int | None = None
    sex: str | None = None
    bills: tuple[Bill, ...] = ()
    sheets: tuple[CostSheet, ...] = ()
    others: tuple[OtherStay, ...] = ()
    rules: tuple[DiagnosisRule, ...] = ()


def audit(facts: AuditFacts) -> list[AuditFinding]:
    """Every finding, the grave ones first."""
    found = [*_dates(facts), *_sheets(facts), *_totals(facts), *_other_claims(facts), *_person(facts)]
    return sorted(found, key=lambda f: f.level == "soft")


def _dates(facts: AuditFacts) -> Iterator[AuditFinding]:
    stay = _stay(facts.admitted_on, facts.discharged_on)
    if facts.discharged_on < facts.admitted_on:
        yield AuditFinding(
            level="hard",
            code="stay.order",
            message="出院日期早于入院日期，请核对出院证。",
            rule="出院不能早于入院",
            evidence=stay,
        )
    if max(facts.admitted_on, facts.discharged_on) > facts.today:
        yield AuditFinding(
            level="hard",
            code="stay.future",
            message="就医日期在今天之后，请核对。",
            rule="就医日期不能晚于今天",
            evidence=f"{stay}；今天 {facts.today}",
        )
    for bill in facts.bills:
        if bill.issued_on is not None and bill.issued_on < facts.discharged_on and facts.category in INPATIENT:
            yield AuditFinding(
                level="soft",
                code="stay.bill_before_discharge",
                message="票据在出院前就开了，请看是不是中途结算，或者票据不是这一次的。",
                rule="住院票据一般在出院当天或之后开具",
                evidence=f"票据 {bill.number} 开票 {bill.issued_on}，出院 {facts.discharged_on}",
            )


def _sheets(facts: AuditFacts) -> Iterator[AuditFinding]:
    for sheet in facts.sheets:
        yield from _sheet_dates(facts, sheet)
        yield from _sheet_sums(sheet)
        if facts.category in INPATIENT:
            yield from _bed_days(facts, sheet)
        ours, theirs = facts.diagnosis_code, sheet.diagnosis_code
        if ours and theirs and ours[:3].upper() != theirs[:3].upper():
            yield AuditFinding(
                level="soft",
                code="diagnosis.differs",
                message="申请的诊断和医院上传的不是一类，请对照诊断证明。",
                rule="申请的诊断与费用明细的诊断一致（按编码前三位）",
                evidence=f"申请 {ours} {facts.diagnosis_name or ''}；医院 {theirs} {sheet.diagnosis_name or ''}",
            )


def _sheet_dates(facts: AuditFacts, sheet: CostSheet) -> Iterator[AuditFinding]:
    theirs = (sheet.admitted_on or facts.admitted_on, sheet.discharged_on or facts.discharged_on)
    if theirs != (facts.admitted_on, facts.discharged_on):
        yield AuditFinding(
            level="soft",
            code="stay.dates_differ",
            message="申请的就医日期和医院上传的不一样，请以出院证为准。",
            rule="申请的日期与费用明细的日期一致",
            evidence=f"申请 {_stay(facts.admitted_on, facts.discharged_on)}；医院 {_stay(*theirs)}",
        )
    nights = (theirs[1] - theirs[0]).days
    if sheet.days is not None and nights >= 0 and sheet.days not in {nights, nights + 1}:
        yield AuditFinding(
            level="soft",
            code="stay.days",
            message="住院天数和起止日期对不上，请核对。",
            rule="住院天数等于起止日期相差的天数，或多算一天",
            evidence=f"医院上传 {sheet.days} 天；{_stay(*theirs)} 相差 {nights} 天",
        )


def _sheet_sums(sheet: CostSheet) -> Iterator[AuditFinding]:
    if sheet.lines and (summed := sum(line.amount_fen for line in sheet.lines)) != sheet.total_fen:
        yield AuditFinding(
            level="hard",
            code="cost.sum",
            message="费用明细加起来和明细的总额不一样，请医院更正后再算。",
            rule="各行金额之和等于总额",
            evidence=f"各行之和 {yuan(summed)} 元，总额 {yuan(sheet.total_fen)} 元，差 {yuan(summed - sheet.total_fen)} 元",
        )
    split = [(line, _four(line)) for line in sheet.lines if _four(line) != line.amount_fen]
    if split:
        yield AuditFinding(
            level="hard",
            code="cost.four_parts",
            message=f"有 {len(split)} 行费用的四部分加起来不等于这一行的金额。",
            rule="全自费、超限价、先行自付、符合范围四部分之和等于该行金额",
            evidence=_some(f"{line.name}：{yuan(four)} ≠ {yuan(line.amount_fen)}" for line, four in split),
        )
    if below := [line for line in sheet.lines if min(line.amount_fen, *_parts(line)) < 0]:
        yield AuditFinding(
            level="soft",
            code="cost.negative",
            message=f"有 {len(below)} 行是负数，请看是不是退费。",
            rule="费用明细里的负数要有退费的依据",
            evidence=_some(f"{line.name}：{yuan(line.amount_fen)}" for line in below),
        )


def _bed_days(facts: AuditFacts, sheet: CostSheet) -> Iterator[AuditFinding]:
    """Quantities come as text, "9", "9.0" or "9天"; what has no number is not counted."""
    beds = [line for line in sheet.lines if "床位" in line.category or "床位" in line.name]
    found = [_NUMBER.match(line.quantity) for line in beds]
    days = sum(int(number[0].split(".")[0]) for number in found if number)
    nights = max(0, (facts.discharged_on - facts.admitted_on).days)
    if days > nights + 1:
        yield AuditFinding(
            level="soft",
            code="cost.bed_days",
            message="床位费的天数比住院天数多，请核对。",
            rule="床位费的天数不超过住院天数加一天",
            evidence=f"床位费 {days} 天；{_stay(facts.admitted_on, facts.discharged_on)}",
        )


def _totals(facts: AuditFacts) -> Iterator[AuditFinding]:
    known = [bill.total_fen for bill in facts.bills if bill.total_fen is not None]
    if known and len(known) == len(facts.bills):
        billed = sum(known)
        if billed != facts.total_fen:
            yield _differs(
                "cost.claim_total", "申请的总额和票据对不上。", "申请总额", facts.total_fen, "票据合计", billed
            )
        uploaded = sum(sheet.total_fen for sheet in facts.sheets)
        if facts.sheets and uploaded != billed:
            words = "医院上传的费用和票据金额不一样（4263 零报金额不符）。"
            yield _differs("cost.uploaded_total", words, "医院上传", uploaded, "票据合计", billed)


def _differs(code: str, message: str, one: str, first: int, other: str, second: int) -> AuditFinding:
    return AuditFinding(
        level="hard",
        code=code,
        message=f"{message}请核对后再计算。",
        rule=f"{one}等于{other}，一分不差",
        evidence=f"{one} {yuan(first)} 元，{other} {yuan(second)} 元，差 {yuan(first - second)} 元",
    )


def _other_claims(facts: AuditFacts) -> Iterator[AuditFinding]:
    mine = facts.category in INPATIENT
    for other in facts.others:
        shared = _shared_days(facts, other)
        if shared <= 0:
            continue
        where = f"办件 {other.case_number}：{other.hospital_name}，{_stay(other.admitted_on, other.discharged_on)}"
        if mine and other.category in INPATIENT:
            same = (facts.admitted_on, facts.discharged_on) == (other.admitted_on, other.discharged_on)
            twice = same and facts.hospital_code is not None and facts.hospital_code == other.hospital_code
            yield AuditFinding(
                level="hard" if twice else "soft",
                code="stay.twice" if twice else "stay.overlap",
                message="同一家医院、同样的日期已经申请过，请看是不是重复。"
                if twice
                else f"和另一笔报销有 {shared} 天住院是重的，请看是不是转院或重复。",
                rule="同一天不能在两处住院；出院当天转院的不算",
                evidence=where,
            )
        elif mine != (other.category in INPATIENT):
            yield AuditFinding(
                level="soft",
                code="stay.outpatient_inside",
                message="住院期间又有门诊费用，请看能不能报。",
                rule="住院期间的门诊费用要核对",
                evidence=where,
            )


def _shared_days(facts: AuditFacts, other: OtherStay) -> int:
    """Days in both; a first or last day that is only touched is a transfer, and nobody's mistake."""
    begin, end = max(facts.admitted_on, other.admitted_on), min(facts.discharged_on, other.discharged_on)
    if begin != end:
        return (end - begin).days
    mine, theirs = (facts.admitted_on, facts.discharged_on), (other.admitted_on, other.discharged_on)
    strictly_inside = mine[0] < begin < mine[1] or theirs[0] < begin < theirs[1]
    return 1 if strictly_inside or mine == theirs else 0


def _person(facts: AuditFacts) -> Iterator[AuditFinding]:
    codes = [facts.diagnosis_code, *(sheet.diagnosis_code for sheet in facts.sheets)]
    names = [facts.diagnosis_name, *(sheet.diagnosis_name for sheet in facts.sheets)]
    told = dict(zip((c for c in codes if c), (n or "" for c, n in zip(codes, names, strict=True) if c), strict=True))
    for code, name in told.items():
        for rule in facts.rules:
            if not rule.is_about(code):
                continue
            wrong_sex = rule.sex is not None and facts.sex in {"1", "2"} and facts.sex != rule.sex
            years = facts.age
            wrong_age = years is not None and (
                years < rule.age_from or (rule.age_to is not None and years > rule.age_to)
            )
            if wrong_sex or wrong_age:
                who = [{"1": "男", "2": "女"}[facts.sex]] if facts.sex in {"1", "2"} else []
                yield AuditFinding(
                    level="soft",
                    code="person.sex" if wrong_sex else "person.age",
                    message="诊断和参保人的性别或年龄不相符，请核对是不是本人的病历。",
                    rule=rule.text,
                    evidence=f"诊断 {code} {name}；参保人 {'，'.join([*who, *([f'{years}岁'] if years is not None else [])])}",
                    source=rule.source if rule.verified else f"{rule.source}（未核实）",
                )


def _parts(line: CostLine) -> tuple[int, int, int, int]:
    return line.own_fen, line.over_limit_fen, line.pay_first_fen, line.in_scope_fen


def _four(line: CostLine) -> int:
    return sum(_parts(line))


def _stay(begin: dt.date, end: dt.date) -> str:
    return f"{begin} 至 {end}"


def _some(lines: Iterable[str]) -> str:
    every: Sequence[str] = list(lines)
    more = f"，还有 {len(every) - SHOWN_LINES} 行" if len(every) > SHOWN_LINES else ""
    return "；".join(every[:SHOWN_LINES]) + more
