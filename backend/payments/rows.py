"""Payments and recoveries as rows. Everything that writes runs inside the caller's transaction."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, Final, Literal
from uuid import UUID

import msgspec

from backend.infra.rows import Rows
from backend.payments.tables import Payment, Recovery

State = Literal["instructed", "sending", "sent", "paid", "returned", "void"]


class PaymentRow(msgspec.Struct, frozen=True, kw_only=True):
    """A row of `claim_payment`."""

    id: UUID
    case: UUID
    ordinal: int
    state: State
    amount_fen: int
    end_to_end_id: str
    creditor: str
    account: str
    bank_code: str | None
    bank_name: str
    debtor: str
    remittance: str
    requested_on: dt.date
    ordered_by: UUID
    ordered_by_name: str
    asked: int
    code: str | None
    reason: str | None
    reference: str | None
    created_at: dt.datetime
    sent_at: dt.datetime | None
    settled_at: dt.datetime | None
    doubt: str | None


class RecoveryRow(msgspec.Struct, frozen=True, kw_only=True):
    """A row of `claim_recovery`."""

    id: UUID
    case: UUID
    seq: int
    payment: UUID
    amount_fen: int
    reason: str
    by_id: UUID
    by_name: str
    at: dt.datetime


PAYMENTS: Final = Rows(Payment, PaymentRow)
RECOVERIES: Final = Rows(Recovery, RecoveryRow)


async def payments_of(case: UUID) -> list[PaymentRow]:
    """In the order they were made."""
    return await PAYMENTS.find('"case" = $1 order by ordinal', case)


async def payment(payment_id: UUID) -> PaymentRow | None:
    """One."""
    return await PAYMENTS.first("id = $1", payment_id)


async def doubted() -> list[PaymentRow]:
    """Those of which the bank says something that does not fit."""
    return await PAYMENTS.find("doubt is not null order by id")


async def recoveries_of(case: UUID) -> list[RecoveryRow]:
    """In the order they were asked."""
    return await RECOVERIES.find('"case" = $1 order by seq', case)


async def change(payment_id: UUID, before: Sequence[State], **changes: Any) -> bool:
    """A conditional update: False when the payment had moved on meanwhile."""
    won = await (
        Payment.update({getattr(Payment, name): value for name, value in changes.items()})
        .where((Payment.id == payment_id) & Payment.state.is_in(list(before)))
        .returning(Payment.id)
    )
    return bool(won)


async def note(payment_id: UUID, doubt: str | None) -> None:
    """What is doubtful about it now."""
    await Payment.update({Payment.doubt: doubt}).where(Payment.id == payment_id)
