"""What a claimant sees of the money: the amount line by line, the payments, the account they can mend."""

from collections.abc import Sequence
from typing import Final

from backend.benefits.schemas import Calculation
from backend.cases.rows import CaseRow
from backend.cases.words import moment_text, status_text
from backend.gateways.bank import words_of
from backend.kernel import masking
from backend.kernel.money import yuan
from backend.payments.rows import PaymentRow, RecoveryRow
from backend.policy.pack import RegionPack
from backend.reimbursement import words
from backend.reimbursement.money_schemas import (
    AmountLine,
    CalculationView,
    ClaimView,
    CostSplit,
    FundLine,
    PaymentView,
    RecoveryView,
    VoucherLine,
)
from backend.reimbursement.rows import CalculationRow, ClaimRow, PayeeRow
from backend.reimbursement.rules import CATEGORY_TEXT
from backend.vouchers.schemas import VoucherFacts

_SETTLED: Final = "银行已把这笔付款全部退回，不用再退"
KIND_TEXT: Final = {"fiscal": "医疗收费电子票据", "tax_invoice": "增值税发票", "tax_digital": "数电票"}
_VOUCHER_TEXT: Final = {
    "free": "未报销",
    "held": "正用于这次报销",
    "in_progress": "别处正在报销",
    "claimed": "已报销",
    "red_flushed": "已冲红",
    "paper": "已换开纸质票",
    "direct": "已直接结算",
    "unknown": "还没有查到",
    "unlisted": "平台没有这张票",
}


def calculation_view(row: CalculationRow) -> CalculationView:
    """One edition."""
    done, asked = row.result, row.question
    compared = done.compared
    return CalculationView(
        edition=row.edition,
        split=CostSplit(
            total_fen=asked.total_fen,
            own_fen=asked.own_fen,
            over_limit_fen=asked.over_limit_fen,
            pay_first_fen=asked.pay_first_fen,
            in_scope_fen=asked.in_scope_fen,
        ),
        lines=tuple(
            AmountLine(
                label=line.label,
                amount_fen=line.amount_fen,
                amount_text=yuan(line.amount_fen),
                rule=line.rule,
                source=line.source,
                verified=line.verified,
            )
            for line in done.lines
        ),
        funds=_funds(done),
        total_fen=done.total_fen,
        total_text=yuan(done.total_fen),
        fund_fen=done.fund_fen,
        fund_text=yuan(done.fund_fen),
        person_fen=done.person_fen,
        person_text=yuan(done.person_fen),
        reading="；".join(reading.text for reading in done.readings),
        compared_text=compared.text if compared else None,
        compared_fen=compared.fund_fen if compared else None,
        unverified=done.unverified,
        calculation=done,
        reason=row.reason,
        by=row.by_name,
        at=row.at,
        at_text=moment_text(row.at),
    )


def _funds(done: Calculation) -> tuple[FundLine, ...]:
    return tuple(
        FundLine(code=code, text=text, amount_fen=amount, amount_text=yuan(amount))
        for code, text in words.FUND_TEXT.items()
        if (amount := getattr(done.funds, code)) or code == "basic"
    )


def payment_view(row: PaymentRow) -> PaymentView:
    """One payment; the account is masked."""
    back = row.state == "returned"
    return PaymentView(
        state=row.state,
        state_text=words.STATE_TEXT[row.state],
        amount_fen=row.amount_fen,
        amount_text=yuan(row.amount_fen),
        payee=row.creditor,
        bank_name=row.bank_name,
        account_masked=masking.bank_account(row.account),
        reason=row.reason,
        fix=words_of(row.code)[1] if back else None,
        end_to_end_id=row.end_to_end_id,
        at=row.settled_at or row.created_at,
        at_text=moment_text(row.settled_at or row.created_at),
    )


def recovery_view(row: RecoveryRow, payments: Sequence[PaymentRow] = ()) -> RecoveryView:
    """Money asked back; owed no more once the bank has given back the payment it was asked of."""
    settled = any(one.id == row.payment and one.state == "returned" for one in payments)
    return RecoveryView(
        amount_fen=row.amount_fen,
        amount_text=yuan(row.amount_fen),
        reason=row.reason,
        by=row.by_name,
        at_text=moment_text(row.at),
        settled_text=_SETTLED if settled else None,
    )


def voucher_line(voucher: VoucherFacts, holds: str | None, costs_fen: int | None = None) -> VoucherLine:
    """One voucher of the claim. `holds` = what this claim has of it: held, claimed, or None when it was let go."""
    status = holds or voucher.status
    return VoucherLine(
        id=voucher.id,
        title=KIND_TEXT[voucher.kind],
        number=voucher.number,
        hospital=voucher.hospital_name or "",
        issued_on=voucher.issued_on,
        total_fen=voucher.total_fen,
        total_text=yuan(voucher.total_fen) if voucher.total_fen is not None else "金额待核",
        status=status,
        status_text=_VOUCHER_TEXT[status],
        costs_fen=costs_fen,
        net_of_tax=voucher.net_of_tax,
    )


def claim_view(
    case: CaseRow,
    claim: ClaimRow,
    payee: PayeeRow,
    pack: RegionPack,
    *,
    vouchers: tuple[VoucherLine, ...],
    calculation: CalculationRow | None,
    payments: list[PaymentRow],
    recoveries: list[RecoveryRow],
) -> ClaimView:
    """The money of one claim."""
    return ClaimView(
        case_id=case.id,
        number=case.number,
        status=case.status,
        status_text=status_text(case.kind, case.state),
        track=claim.track,
        track_text=words.track_text(pack, claim.track, claim.opened_at.date()),
        category=claim.category,
        category_text=CATEGORY_TEXT[claim.category],
        hospital=claim.hospital_name,
        period_text=words.period_text(claim.admitted_on, claim.discharged_on),
        total_fen=claim.total_fen,
        total_text=yuan(claim.total_fen),
        vouchers=vouchers,
        calculation=calculation_view(calculation) if calculation else None,
        payments=tuple(payment_view(row) for row in payments),
        payee=payee.name,
        payee_kind=payee.kind,
        bank_name=payee.bank_name,
        account_masked=masking.bank_account(payee.account),
        can_mend_account=case.status == "returned",
        recoveries=tuple(recovery_view(row, payments) for row in recoveries),
        determination_case=case.depends_on,
        result_href=f"/api/claims/{case.id}/result.pdf" if case.status == "done" else None,
    )
