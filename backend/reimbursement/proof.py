"""The book of money: a claim, its vouchers and its payments must tell one story, whatever was killed in between."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final
from uuid import UUID

import msgspec

from backend.cases.rows import CASES
from backend.infra.clock import Clock
from backend.infra.rows import marks
from backend.payments.rows import PaymentRow
from backend.payments.service import Payments
from backend.proofs.schemas import Doubt, Proven
from backend.reimbursement import rows
from backend.reimbursement.ports import Vouchers
from backend.reimbursement.rows import CLAIMS, ClaimRow
from backend.reimbursement.schemas import ClaimItem

_AT_ONCE: Final = 200
_PROVEN_AFTER_THE_END: Final = dt.timedelta(days=3)
_BANK: Final = dt.timedelta(days=1)
_RESULT: Final = dt.timedelta(hours=1)
_LIVING: Final = frozenset({"instructed", "sending", "sent"})
_OVER: Final = frozenset({"refused", "withdrawn", "ended"})


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """What the three rooms say of one claim. `held` are the states of its voucher occupations, `owed_fen` the amount."""

    case: UUID
    status: str
    vouchers: int
    held: tuple[str, ...]
    payments: tuple[PaymentRow, ...]
    owed_fen: int | None
    attested: bool
    closed_at: dt.datetime | None


def doubts(story: Story, now: dt.datetime) -> Iterator[tuple[str, str]]:
    """Where the story contradicts itself: the kind and a sentence."""
    paid = [one for one in story.payments if one.state == "paid"]
    moving = [one for one in story.payments if one.state in _LIVING]
    if story.status == "done":
        yield from _done(story, paid, now)
    elif paid:
        yield "claim.paid_not_done", "银行已付，办件却没有办结"
    if story.status in _OVER and any(state in {"held", "claimed"} for state in story.held):
        yield "claim.voucher_kept", "办件已结束，票据还占着"
    if story.status not in _OVER | {"done"} and story.held.count("held") != story.vouchers:
        yield "claim.voucher_free", "办件还在办，票据没有全部占住"
    if len(moving) != (story.status == "paying"):
        yield "claim.payment_count", "正在付款的办件要有一笔、也只能有一笔在途的付款"
    if any((one.sent_at or one.created_at) < now - _BANK for one in moving):
        yield "claim.bank_silent", "付款超过一天，银行没有结果"


def _done(story: Story, paid: Sequence[PaymentRow], now: dt.datetime) -> Iterator[tuple[str, str]]:
    if len(paid) != 1:
        yield "claim.paid_count", f"已办结的报销付了{len(paid)}次"
    elif paid[0].amount_fen != story.owed_fen:
        yield "claim.paid_amount", "付出的金额与最新一版计算不一致"
    if story.held.count("claimed") != story.vouchers:
        yield "claim.voucher_unclaimed", "已办结的报销，票据没有全部记为已报销"
    if not story.attested and (story.closed_at or now) < now - _RESULT:
        yield "claim.no_result", "办结超过一小时，结果单还没有存证"


class MoneyProof:
    """Reads claims that are open or ended lately; a doubt counts when two looks one after the other both have it."""

    book = "money"
    text = "报销：办件、票据、付款三方"

    def __init__(self, vouchers: Vouchers, payments: Payments, clock: Clock) -> None:
        self._vouchers = vouchers
        self._payments = payments
        self._clock = clock

    async def prove(self) -> Proven:
        """All of them."""
        since = self._clock.now() - _PROVEN_AFTER_THE_END
        checked, found = 0, dict[tuple[UUID, str], str]()
        last, more = UUID(int=0), True
        while more:
            page = await CLAIMS.find(
                f"id > $1 and (closed_at is null or closed_at > $2) order by id limit {_AT_ONCE}", last, since
            )
            more, checked = len(page) == _AT_ONCE, checked + len(page)
            last = page[-1].id if page else last
            found |= await self._look(page)
        again = await self._look(await _claims({case for case, _ in found}))
        doubted = await self._payments.doubted()
        return Proven(
            checked=checked,
            doubts=tuple(
                Doubt(kind=kind, subject=case, text=text)
                for (case, kind), text in again.items()
                if (case, kind) in found
            )
            # However long ago the claim ended: the bank's own word stands against the books.
            + tuple(Doubt(kind="claim.bank_doubt", subject=one.case, text=one.doubt or "") for one in doubted),
        )

    async def _look(self, page: Sequence[ClaimRow]) -> dict[tuple[UUID, str], str]:
        if not page:
            return {}
        cases = [claim.case for claim in page]
        files = {row.id: row for row in await CASES.find(f"id in ({marks(len(cases))})", *cases)}
        held = await self._vouchers.held_by(cases)
        paid = await self._payments.of_cases(cases)
        now, found = self._clock.now(), dict[tuple[UUID, str], str]()
        for claim in page:
            file = files.get(claim.case)
            if file is None:
                found[claim.case, "claim.no_case"] = "报销在册，办件不见了"
                continue
            amount = await rows.calculation_of(claim.case) if claim.state == "paid" else None
            story = Story(
                case=claim.case,
                status=file.status,
                vouchers=len(msgspec.convert(file.decoded, ClaimItem, strict=False).vouchers),
                held=tuple(held.get(claim.case, ())),
                payments=tuple(paid.get(claim.case, ())),
                owed_fen=amount.fund_fen if amount else None,
                attested=claim.attested_at is not None,
                closed_at=claim.closed_at,
            )
            found |= {(claim.case, kind): text for kind, text in doubts(story, now)}
        return found


async def _claims(cases: set[UUID]) -> list[ClaimRow]:
    return await CLAIMS.find(f'"case" in ({marks(len(cases))})', *cases) if cases else []
