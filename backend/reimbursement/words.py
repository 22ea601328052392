"""A claim in words: periods, papers' facts, and what its messages name."""

import datetime as dt
from collections.abc import Mapping
from typing import Final

from backend.cases.matter import CaseFacts, Fact
from backend.kernel import masking
from backend.kernel.money import yuan
from backend.payments import rows as payments
from backend.policy.pack import RegionPack
from backend.reimbursement import rows
from backend.reimbursement.rows import ClaimRow, PayeeRow
from backend.reimbursement.rules import CATEGORY_TEXT

PAYEE_TEXT: Final = {"self": "参保人本人", "guardian": "监护人", "documented": "其他收款人（有证明）"}
FUND_TEXT: Final = {
    "basic": "基本医保",
    "serious_illness": "大病保险",
    "civil_servant": "公务员补助",
    "assistance": "医疗救助",
}
STATE_TEXT: Final = {
    "instructed": "已通知付款",
    "sending": "正在付款",
    "sent": "银行正在处理",
    "paid": "已到账",
    "returned": "银行退回",
    "void": "付款前已停止",
}
# The amount is told when a second person has confirmed it.
AMOUNT_SHOWN: Final = frozenset({"financing", "paying", "returned", "done"})
_ADVICE: Final = "看清原因，情况有变化或材料齐了可以重新申请，也可以向经办机构咨询"


def period_text(first: dt.date | None, last: dt.date | None) -> str:
    """`2026年9月1日至9月8日`; one day is said once."""
    if first is None or last is None:
        return ""
    begin = f"{first.year}年{first.month}月{first.day}日"
    if first == last:
        return begin
    year = f"{last.year}年" if last.year != first.year else ""
    return f"{begin}至{year}{last.month}月{last.day}日"


def reason_text(pack: RegionPack, code: str) -> str:
    """报销原因 in words."""
    return next((one.label for one in pack.codes.reimbursement_reason if one.code == code), code)


def track_text(pack: RegionPack, track: str, on: dt.date) -> str:
    """The matter's own title."""
    return next((m.title for m in pack.matters if m.kind == track and m.in_force(on)), track)


def fact_lines(claim: ClaimRow, payee: PayeeRow, pack: RegionPack, today: dt.date) -> list[Fact]:
    """Lines for the case page."""
    return [
        Fact(label="办理事项", value=track_text(pack, claim.track, today)),
        Fact(label="报销类别", value=CATEGORY_TEXT[claim.category]),
        Fact(label="就诊医院", value=claim.hospital_name),
        Fact(label="就医时间", value=period_text(claim.admitted_on, claim.discharged_on)),
        Fact(label="报销原因", value=reason_text(pack, claim.reason)),
        Fact(label="费用总额", value=f"{yuan(claim.total_fen)}元"),
        Fact(label="收款人", value=f"{payee.name}（{PAYEE_TEXT[payee.kind]}）"),
        Fact(label="收款账户", value=f"{payee.bank_name} {masking.bank_account(payee.account)}"),
    ]


async def told(case: CaseFacts, action: str) -> Mapping[str, str]:
    """Further parameters of the message after a move."""
    params = {"advice": _ADVICE}
    if action == "confirm":
        newest = await rows.calculation_of(case.id)
        if newest is not None:
            params |= {"fund": yuan(newest.fund_fen), "person": yuan(newest.person_fen)}
    elif action in {"paid", "returned", "taken_back"}:
        made = await payments.payments_of(case.id)
        if made:
            params |= {"amount": yuan(made[-1].amount_fen), "account": masking.bank_account(made[-1].account)}
    return params
