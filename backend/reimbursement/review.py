"""The automatic review before a person looks: may the vouchers be claimed, do they agree with the claim, is it plausible.

晋医保发〔2024〕14号 附件 三: 报销状态合规性、凭证信息与材料的一致性、费用信息合理性.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from backend.benefits.audit import AuditFacts, Bill, OtherStay, audit
from backend.cases.matter import Finding, Person
from backend.gateways.vouchers import CostSheet
from backend.kernel.dates import age_on
from backend.kernel.regions import prefecture_of
from backend.policy.pack import RegionPack
from backend.reimbursement import payees
from backend.reimbursement.desk_schemas import ReviewFinding
from backend.reimbursement.rows import ClaimRow
from backend.reimbursement.rules import STAYS
from backend.reimbursement.schemas import ClaimItem
from backend.vouchers.schemas import VoucherFacts

_GRAVE_FIRST: Final = ("hard", "soft", "info")
_STATUS_RULE: Final = "凭证报销状态合规：未报销、未冲红、全自费（5501）"
_AGREE_RULE: Final = "凭证信息与申请一致"
_UNLISTED: Final = (
    "号码或校验码不对时，平台也查不到，是不是已经报销过就看不出来。请对照票据照片逐字核对，并向平台或开票医院核实；"
    "通过审核和复核，就是决定照付这张平台查不到的票据。"
)
_CHECK_RULE: Final = "提交时的核对"


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the review looks at: `states` of the vouchers asked afresh, `checks` of the form asked again."""

    item: ClaimItem
    claim: ClaimRow
    subject: Person
    today: dt.date
    vouchers: Sequence[VoucherFacts]
    states: Sequence[Finding]
    checks: Sequence[Finding]
    sheets: Sequence[CostSheet | None]
    others: Sequence[ClaimRow]


def review(seen: Evidence, pack: RegionPack) -> list[ReviewFinding]:
    """Every finding with its rule and evidence, the grave ones first."""
    source = pack.matter(seen.claim.track, seen.today).source
    found = [*_states(seen, source), *_vouchers(seen, source), *_costs(seen, source)]
    found += [*_plausible(seen, pack, source), *_checks(seen)]
    return sorted(found, key=lambda one: _GRAVE_FIRST.index(one.level))


def as_findings(found: Sequence[ReviewFinding]) -> tuple[Finding, ...]:
    """For the case page. A grave finding about numbers is a question to a person, not a refusal."""
    return tuple(
        Finding(
            level=one.level if one.code.startswith("voucher.") or one.level != "hard" else "soft",
            code=one.code,
            message=one.message,
            pointer=one.pointer,
            source=one.source,
        )
        for one in found
    )


def _states(seen: Evidence, source: str) -> Iterator[ReviewFinding]:
    for one in seen.states:
        yield ReviewFinding(
            level=one.level,
            code=one.code if one.code.startswith("voucher.") else f"voucher.{one.code}",
            message=one.message,
            rule=_STATUS_RULE,
            evidence=_UNLISTED if one.code == "voucher.unlisted" else one.fix or one.message,
            source=one.source or source,
            pointer=one.pointer,
        )


def _vouchers(seen: Evidence, source: str) -> Iterator[ReviewFinding]:
    """The printed bill against what was filled in."""
    item, claim = seen.item, seen.claim
    for voucher in seen.vouchers:
        pairs = (
            ("hospital", "医院", voucher.hospital_name, claim.hospital_name),
            ("region", "医院所在的城市", _city(voucher.hospital_region), _city(claim.hospital_region)),
            ("payer", "交款人", _name(voucher.payer_name), _name(seen.subject.name)),
            ("admitted", "开始日期", _day(voucher.admitted_on), _day(claim.admitted_on)),
            ("discharged", "结束日期", _day(voucher.discharged_on), _day(claim.discharged_on)),
            ("diagnosis", "诊断", voucher.diagnosis_code, item.diagnosis.code if item.diagnosis else None),
        )
        for code, label, printed, filled in pairs:
            if printed and filled and printed != filled:
                yield ReviewFinding(
                    level="soft",
                    code=f"agree.{code}",
                    message=f"{label}和票据上的不一样，请核对。",
                    rule=_AGREE_RULE,
                    evidence=f"票据{voucher.number}：{printed}；申请：{filled}",
                    source=source,
                )
        if voucher.visit == "outpatient" and claim.category in STAYS:
            yield ReviewFinding(
                level="soft",
                code="agree.visit",
                message="这是门诊票据，申请的是住院，请核对。",
                rule=_AGREE_RULE,
                evidence=f"票据{voucher.number}：门诊；申请：住院",
                source=source,
            )


def _costs(seen: Evidence, source: str) -> Iterator[ReviewFinding]:
    """What the hospital has not uploaded must be entered by a person."""
    for voucher, sheet in zip(seen.vouchers, seen.sheets, strict=True):
        if sheet is None:
            yield ReviewFinding(
                level="soft",
                code="cost.missing",
                message="医院还没有上传这张票据的费用明细，请按费用清单录入。",
                rule="自费病人费用明细已上传（4261）",
                evidence=f"票据{voucher.number}：没有费用明细",
                source=source,
            )


def _plausible(seen: Evidence, pack: RegionPack, source: str) -> Iterator[ReviewFinding]:
    claim, diagnosis = seen.claim, seen.item.diagnosis
    facts = AuditFacts(
        category=claim.category,
        admitted_on=claim.admitted_on,
        discharged_on=claim.discharged_on,
        total_fen=claim.total_fen,
        today=seen.today,
        hospital_code=claim.hospital_code,
        diagnosis_code=diagnosis.code if diagnosis else None,
        diagnosis_name=diagnosis.name if diagnosis else None,
        age=age_on(seen.subject.birth, claim.admitted_on) if seen.subject.birth else None,
        sex=seen.subject.sex,
        bills=tuple(Bill(number=v.number, total_fen=v.total_fen, issued_on=v.issued_on) for v in seen.vouchers),
        sheets=tuple(sheet for sheet in seen.sheets if sheet is not None),
        others=tuple(
            OtherStay(
                case_number=other.number,
                category=other.category,
                hospital_code=other.hospital_code,
                hospital_name=other.hospital_name,
                admitted_on=other.admitted_on,
                discharged_on=other.discharged_on,
            )
            for other in seen.others
            if other.case != claim.case
        ),
        rules=pack.diagnoses(claim.discharged_on),
    )
    for one in audit(facts):
        yield ReviewFinding(
            level=one.level,
            code=one.code,
            message=one.message,
            rule=one.rule,
            evidence=one.evidence,
            source=one.source or source,
        )


def _checks(seen: Evidence) -> Iterator[ReviewFinding]:
    """What the form's own checks leave to a person. Overlapping stays are told once, by the audit."""
    for one in seen.checks:
        if one.level == "info" or one.code == "claim.stays_overlap":
            continue
        yield ReviewFinding(
            level="soft",
            code=one.code,
            message=one.message,
            rule=_CHECK_RULE,
            evidence=one.fix or one.message,
            source=one.source,
            pointer=one.pointer,
        )


def _city(code: str | None) -> str | None:
    return prefecture_of(code) if code else None


def _name(text: str | None) -> str | None:
    return payees.clean_name(text) if text else None


def _day(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
