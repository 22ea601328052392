"""Ordering a payment, and asking money back. Sending is done by jobs."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

import msgspec

from backend.gateways.bank import Bank
from backend.gateways.errors import GatewayError
from backend.infra import outbox
from backend.infra.clock import Clock
from backend.infra.db import Transaction, duplicates_raise
from backend.infra.rows import marks
from backend.kernel.actor import Actor
from backend.kernel.errors import Conflict, FieldProblem, Invalid
from backend.kernel.ids import new_id
from backend.kernel.money import yuan
from backend.payments import earlier, rows, rules
from backend.payments.rows import PAYMENTS, RECOVERIES, PaymentRow, RecoveryRow

SEND: Final = "payment.send"
WATCH: Final = "payment.watch"


class AlreadyOrdered(Conflict):
    """The claim has a living payment; a second one does not exist."""

    code = "payment.ordered"


class EarlierOneLives(Conflict):
    """The bank no longer says that an earlier payment of the claim came back."""

    code = "payment.earlier_lives"


class TooMuch(Invalid):
    """More is asked back than was paid."""

    code = "payment.too_much"


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be paid to whom, and who ordered it."""

    case: UUID
    amount_fen: int
    creditor: str
    account: str
    bank_code: str | None
    bank_name: str
    debtor: str
    remittance: str
    ordered_by: UUID
    ordered_by_name: str


class Payments:
    """The money of claims."""

    def __init__(self, bank: Bank, clock: Clock) -> None:
        self.bank = bank
        self.clock = clock

    async def ask_about_earlier(self, case: UUID) -> None:
        """Before an order. A silent bank does not stop it: the job asks again before anything leaves."""
        try:
            why_not = await earlier.alive(self.bank, case)
        except GatewayError:
            return
        if why_not is not None:
            raise EarlierOneLives(why_not)

    async def order(self, tx: Transaction, order: Order) -> PaymentRow:
        """Order one payment and promise its sending. Called inside the transaction of the move `pay`."""
        if order.amount_fen <= 0:
            raise Invalid("没有要拨付的金额。应付0元的，请退回审核，按“不予报销”写明原因")
        payment_id = new_id()
        row = PaymentRow(
            id=payment_id,
            ordinal=len(await rows.payments_of(order.case)) + 1,
            state="instructed",
            end_to_end_id=payment_id.hex,
            requested_on=self.clock.today(),
            asked=0,
            code=None,
            reason=None,
            reference=None,
            created_at=self.clock.now(),
            sent_at=None,
            settled_at=None,
            doubt=None,
            **{name: getattr(order, name) for name in order.__struct_fields__},
        )
        with duplicates_raise(AlreadyOrdered("这一件已经有一笔付款在办或已付清，不会再付一次")):
            await PAYMENTS.insert(tx, [row])
        await outbox.enqueue(SEND, {"payment": str(row.id)}, dedupe_key=f"{SEND}:{row.id}")
        return row

    async def of_case(self, case: UUID) -> list[PaymentRow]:
        """Every payment of a claim, the newest last."""
        return await rows.payments_of(case)

    async def of_cases(self, cases: Sequence[UUID]) -> dict[UUID, list[PaymentRow]]:
        """The same for several claims."""
        found: dict[UUID, list[PaymentRow]] = {}
        for one in await PAYMENTS.find(f'"case" in ({marks(len(cases))}) order by ordinal', *cases):
            found.setdefault(one.case, []).append(one)
        return found

    async def recoveries(self, case: UUID) -> list[RecoveryRow]:
        """What was asked back."""
        return await rows.recoveries_of(case)

    async def recoverable_fen(self, case: UUID) -> int:
        """How much can still be asked back."""
        return _recoverable_fen(await rows.payments_of(case), await rows.recoveries_of(case))

    async def doubted(self) -> list[PaymentRow]:
        """Payments of which the bank says something that does not fit."""
        return await rows.doubted()

    async def recover(self, tx: Transaction, case: UUID, amount_fen: int, reason: str, actor: Actor) -> RecoveryRow:
        """Ask money back, at most what was paid. Of two at once one is written and the other is told to look again."""
        paid = [p for p in await rows.payments_of(case) if p.state == "paid"]
        before = await rows.recoveries_of(case)
        left = _recoverable_fen(paid, before)
        if not paid or amount_fen > left:
            raise TooMuch(
                f"最多可追回{yuan(left)}元，请改一下金额" if paid else "这一件还没有付过款，没有可追回的金额",
                fields=[FieldProblem("/amountFen", f"最多{yuan(left)}元")],
            )
        row = RecoveryRow(
            id=new_id(),
            case=case,
            seq=len(before) + 1,
            payment=paid[-1].id,
            amount_fen=amount_fen,
            reason=reason,
            by_id=actor.account_id,
            by_name=actor.name,
            at=self.clock.now(),
        )
        with duplicates_raise(Conflict("同事刚刚登记了一笔追回，请看最新情况再操作")):
            await RECOVERIES.insert(tx, [row])
        return row


def _recoverable_fen(payments: Sequence[PaymentRow], recoveries: Sequence[RecoveryRow]) -> int:
    paid = {one.id: one.amount_fen for one in payments if one.state == "paid"}
    return rules.recoverable_fen(paid, [(one.payment, one.amount_fen) for one in recoveries])
