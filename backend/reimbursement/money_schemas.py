"""The money of a claim as its owner and the desk see it: the amount line by line, payments, what is asked back."""

import datetime as dt
from typing import Literal
from uuid import UUID

from backend.benefits.schemas import Calculation
from backend.kernel.wire import Inbound, Wire
from backend.reimbursement.schemas import Category, Payee, PayeeKind


class AmountLine(Wire, frozen=True, kw_only=True):
    """One line of "why this amount"."""

    label: str
    amount_fen: int
    amount_text: str
    rule: str
    source: str
    verified: bool


class FundLine(Wire, frozen=True, kw_only=True):
    """What one fund pays."""

    code: str
    text: str
    amount_fen: int
    amount_text: str


class CostSplit(Wire, frozen=True, kw_only=True):
    """The four parts of the costs; they add up to the total."""

    total_fen: int
    own_fen: int
    over_limit_fen: int
    pay_first_fen: int
    in_scope_fen: int


class CalculationView(Wire, frozen=True, kw_only=True):
    """One edition of the calculation. `compared_fen` = what the fund would have paid with a filing, where it differs.

    `calculation` is the whole answer of the benefit rules: the bar's parts, alternatives, readings.
    """

    edition: int
    split: CostSplit
    lines: tuple[AmountLine, ...]
    funds: tuple[FundLine, ...]
    total_fen: int
    total_text: str
    fund_fen: int
    fund_text: str
    person_fen: int
    person_text: str
    reading: str
    compared_text: str | None
    compared_fen: int | None
    unverified: tuple[str, ...]
    calculation: Calculation
    reason: str | None
    by: str
    at: dt.datetime
    at_text: str


class PaymentView(Wire, frozen=True, kw_only=True):
    """One payment as its owner sees it: `**** 1234`, never the whole number."""

    state: Literal["instructed", "sending", "sent", "paid", "returned", "void"]
    state_text: str
    amount_fen: int
    amount_text: str
    payee: str
    bank_name: str
    account_masked: str
    reason: str | None
    fix: str | None
    end_to_end_id: str
    at: dt.datetime
    at_text: str


class RecoveryView(Wire, frozen=True, kw_only=True):
    """Money the office has asked back. `settled_text` = why it is owed no more."""

    amount_fen: int
    amount_text: str
    reason: str
    by: str
    at_text: str
    settled_text: str | None


class VoucherLine(Wire, frozen=True, kw_only=True):
    """A voucher of the claim. `costs_fen` = the total of the costs the hospital uploaded for it."""

    id: UUID
    title: str
    number: str
    hospital: str
    issued_on: dt.date | None
    total_fen: int | None
    total_text: str
    status: str
    status_text: str
    costs_fen: int | None
    net_of_tax: bool


class ClaimView(Wire, frozen=True, kw_only=True):
    """What the citizen sees of a claim beside the case page: the money."""

    case_id: UUID
    number: str
    status: str
    status_text: str
    track: str
    track_text: str
    category: Category
    category_text: str
    hospital: str
    period_text: str
    total_fen: int
    total_text: str
    vouchers: tuple[VoucherLine, ...]
    calculation: CalculationView | None
    payments: tuple[PaymentView, ...]
    payee: str
    payee_kind: PayeeKind
    bank_name: str
    account_masked: str
    can_mend_account: bool
    recoveries: tuple[RecoveryView, ...]
    determination_case: UUID | None
    result_href: str | None


class MendAccount(Inbound, frozen=True, kw_only=True):
    """Another account after a payment came back. Nothing else of the claim can be changed here."""

    payee: Payee
