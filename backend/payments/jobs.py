"""Sending a payment and following it until its end. Every step may be repeated; none pays twice.

Before the instruction leaves, the row says `sending`, on the disk. Whoever finds it so later (another worker, the same
one after a power cut) does not know whether it left, and asks the bank; only when the bank itself says that it has never
received it, the same instruction with the same EndToEndId goes out again.
"""

import datetime as dt
from typing import Any, Final
from uuid import UUID

import structlog

from backend.cases.moves import Moved
from backend.gateways.bank import Bank, Instruction, Outcome, words_of
from backend.gateways.errors import GatewayError
from backend.infra import outbox
from backend.infra.clock import Clock
from backend.infra.db import Transaction, transaction
from backend.infra.outbox import Handler, JobContext
from backend.payments import earlier, rows, rules
from backend.payments.ports import Claims
from backend.payments.rows import PaymentRow, State
from backend.payments.service import SEND, WATCH

log = structlog.get_logger(__name__)

_UNDER_WAY: Final[tuple[State, ...]] = ("sending", "sent")
_TRIES: Final = 20


class PaymentJobs:
    """Handlers of the outbox. `account` is the office's own account."""

    def __init__(self, bank: Bank, claims: Claims, clock: Clock, account: str) -> None:
        self.bank = bank
        self.claims = claims
        self.clock = clock
        self.account = account

    def handlers(self) -> dict[str, Handler]:
        """By job kind."""
        return {SEND: self.send, WATCH: self.watch}

    async def send(self, payload: dict[str, Any], _context: JobContext) -> None:
        """Bring one payment a step further, and promise the next look while it has not ended."""
        row = await rows.payment(UUID(payload["payment"]))
        if row is None or row.state not in {"instructed", *_UNDER_WAY}:
            return
        try:
            outcome = await self._step(row)
        except GatewayError as error:
            log.warning("payment not settled, asking again later", payment=str(row.id), why=error.code)
            await self._later(row)
            return
        if outcome is None:
            return
        if outcome.state == "pending":
            await self._later(row, outcome)
            return
        await self._end(row, outcome)

    async def watch(self, payload: dict[str, Any], _context: JobContext) -> None:
        """Once a day ask whether the bank has given back what it had paid, or pays what it had given back."""
        row = await rows.payment(UUID(payload["payment"]))
        if row is None or row.state in {"instructed", *_UNDER_WAY} or row.settled_at is None:
            return
        now = self.clock.now()
        try:
            outcome = await self.bank.status(row.end_to_end_id, row.amount_fen)
        except GatewayError as error:
            log.warning("bank not asked about an ended payment, again tomorrow", payment=str(row.id), why=error.code)
            outcome = None
        if outcome is not None and outcome.state == "returned" and row.state == "paid":
            await self._give_back(row, "taken_back", outcome, ("paid",))
            return
        doubt = earlier.doubt_about(row, outcome) if outcome is not None else row.doubt
        await earlier.write_down(row, doubt)
        if doubt is not None or now < row.settled_at + rules.WATCHED_FOR:
            async with transaction():
                await self._look_back(row, now)

    async def _look_back(self, row: PaymentRow, now: dt.datetime) -> None:
        due = now + rules.WATCHED_EVERY
        await outbox.enqueue(WATCH, {"payment": str(row.id)}, dedupe_key=f"{WATCH}:{row.id}:{due.date()}", due=due)

    async def _step(self, row: PaymentRow) -> Outcome | None:
        """What the bank says now; None when the payment was stopped or another worker has it."""
        if row.state == "instructed":
            why_not = await self.claims.cleared(row.case) or await earlier.alive(self.bank, row.case)
            if why_not is not None:
                await self._stop(row, why_not)
                return None
            async with transaction():
                mine = await rows.change(row.id, ("instructed",), state="sending", sent_at=self.clock.now())
            return await self.bank.send(self._instruction(row)) if mine else None
        known = await self.bank.status(row.end_to_end_id, row.amount_fen)
        if known is not None:
            return known
        if row.state == "sent":  # The bank had it and does not find it now; that is no reason to send anything.
            return Outcome(state="pending")
        return await self.bank.send(self._instruction(row))

    async def _later(self, row: PaymentRow, outcome: Outcome | None = None) -> None:
        """Look again, after a longer pause each time. Business time: a stopped clock waits."""
        due = self.clock.now() + rules.pause_after(row.asked)
        changes: dict[str, Any] = {"asked": row.asked + 1}
        if outcome is not None:
            changes |= {"state": "sent", "reference": outcome.reference, "doubt": outcome.doubt}
        async with transaction() as tx:
            before: tuple[State, ...] = _UNDER_WAY if outcome is not None else ("instructed", *_UNDER_WAY)
            if await rows.change(row.id, before, **changes):
                await self._promise(tx, row, row.asked + 1, due)

    async def _promise(self, tx: Transaction, row: PaymentRow, asked: int, due: dt.datetime) -> None:
        await outbox.enqueue(SEND, {"payment": str(row.id)}, dedupe_key=f"{SEND}:{row.id}:{asked}", due=due)
        tx.after_commit(outbox.wake)

    async def _stop(self, row: PaymentRow, why_not: str) -> None:
        await self._settle(row, "stopped", why_not, ("instructed",), state="void", reason=why_not)

    async def _end(self, row: PaymentRow, outcome: Outcome) -> None:
        if outcome.state == "paid":
            known = {"reference": outcome.reference, "doubt": outcome.doubt}
            await self._settle(row, "paid", None, _UNDER_WAY, state="paid", **known)
        elif outcome.refused_file:
            await self._refused(row, outcome)
        else:
            await self._give_back(row, "returned", outcome, _UNDER_WAY)

    async def _refused(self, row: PaymentRow, outcome: Outcome) -> None:
        """The whole file: another account would not help, so it is finance that has to do something."""
        said = "，".join(part for part in (outcome.code, outcome.reason) if part)
        why = f"银行没有收下付款文件，没有付出{f'（银行附言：{said}）' if said else ''}。请财务与银行查明原因后再付"
        known = {"reference": outcome.reference, "code": outcome.code, "doubt": outcome.doubt}
        await self._settle(row, "stopped", why, _UNDER_WAY, state="void", reason=why, **known)

    async def _give_back(self, row: PaymentRow, action: str, outcome: Outcome, before: tuple[State, ...]) -> None:
        words, _ = words_of(outcome.code)
        reason = f"{words}（银行附言：{outcome.reason}）" if outcome.reason else words
        known = {"reference": outcome.reference, "code": outcome.code, "reason": reason, "doubt": outcome.doubt}
        await self._settle(row, action, reason, before, state="returned", **known)

    async def _settle(
        self, row: PaymentRow, action: str, why: str | None, before: tuple[State, ...], **changes: Any
    ) -> None:
        """The payment and its claim move together or not at all."""
        for attempt in range(_TRIES):
            try:
                async with transaction() as tx:
                    if not await rows.change(row.id, before, settled_at=self.clock.now(), **changes):
                        return
                    await self.claims.settled(tx, row, action, why)
                    if "instructed" not in before:  # It has left the house: the bank's word may still change.
                        await self._look_back(row, self.clock.now())
            except Moved:  # Somebody looked at the case in this moment; it still waits for us.
                if attempt == _TRIES - 1:
                    raise
            else:
                return

    def _instruction(self, row: PaymentRow) -> Instruction:
        return Instruction(
            end_to_end_id=row.end_to_end_id,
            message_id=row.end_to_end_id,
            amount_fen=row.amount_fen,
            debtor=row.debtor,
            debtor_account=self.account,
            creditor=row.creditor,
            creditor_account=row.account,
            bank_code=row.bank_code,
            bank_name=row.bank_name,
            remittance=row.remittance,
            requested_on=row.requested_on,
            created_at=row.created_at,
        )
