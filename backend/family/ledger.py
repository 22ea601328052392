"""Booking a bill on several personal accounts at once. No account is ever overdrawn, however many spend together."""

import datetime as dt
from collections.abc import Sequence

import msgspec

from backend.family.order import Line, Order, Purse, Use, order_of_use
from backend.family.tables import FamilyAccount, FamilySpending
from backend.infra.db import transaction
from backend.kernel.errors import Conflict
from backend.kernel.ids import new_id


class OtherBill(Conflict):
    """The reference was used for a bill of another person or amount."""

    code = "family.other_bill"


async def with_bookings(purses: Sequence[Purse]) -> list[Purse]:
    """The purses with the ledger's balance where the ledger has one."""
    holders = [purse.holder for purse in purses]
    rows = await FamilyAccount.select().where(FamilyAccount.id_number.is_in(holders))
    known = {row["id_number"]: row["balance_fen"] for row in rows}
    return [msgspec.structs.replace(p, balance_fen=known.get(p.holder, p.balance_fen)) for p in purses]


async def book(
    purses: Sequence[Purse], amount_fen: int, *, order: Order, spender: str, client_ref: str, at: dt.datetime
) -> Use:
    """Take `amount_fen` from the purses in order, once per `client_ref`. Their balances only open new accounts."""
    own = next((p for p in purses if p.kind == "own"), None)
    grantors = [p for p in purses if p.kind == "grantor"]
    async with transaction():
        locked = await _lock(purses, at)
        again = await _booked(client_ref, spender, amount_fen, purses)
        if again is not None:
            return again
        now = {p.holder: msgspec.structs.replace(p, balance_fen=locked[p.holder]) for p in purses}
        use = order_of_use(now[own.holder] if own else None, [now[g.holder] for g in grantors], amount_fen, order)
        for number, line in enumerate(use.lines, 1):
            left = await _take(line)
            await FamilySpending.insert(
                FamilySpending(
                    id=new_id(),
                    client_ref=client_ref,
                    line=number,
                    account=line.purse.holder,
                    account_name=line.purse.name,
                    spender=spender,
                    fen=line.fen,
                    balance_after_fen=left,
                    bill_fen=amount_fen,
                    at=at,
                )
            )
        return use


async def _lock(purses: Sequence[Purse], at: dt.datetime) -> dict[str, int]:
    """Open what is new and hold every account until the commit; always in one order, so that nobody waits in a ring."""
    balances: dict[str, int] = {}
    for purse in sorted(purses, key=lambda p: p.holder):
        fresh = FamilyAccount(id_number=purse.holder, balance_fen=max(purse.balance_fen, 0), opened_at=at)
        await FamilyAccount.insert(fresh).on_conflict(action="DO NOTHING", target=FamilyAccount.id_number)
        # An update that changes nothing is the row lock both databases have.
        held = await (
            FamilyAccount.update({FamilyAccount.balance_fen: FamilyAccount.balance_fen + 0})
            .where(FamilyAccount.id_number == purse.holder)
            .returning(FamilyAccount.balance_fen)
        )
        balances[purse.holder] = held[0]["balance_fen"]
    return balances


async def _take(line: Line) -> int:
    taken = await (
        FamilyAccount.update({FamilyAccount.balance_fen: FamilyAccount.balance_fen - line.fen})
        .where((FamilyAccount.id_number == line.purse.holder) & (FamilyAccount.balance_fen >= line.fen))
        .returning(FamilyAccount.balance_fen)
    )
    assert taken, "the account was held since its balance was read"
    return int(taken[0]["balance_fen"])


async def _booked(client_ref: str, spender: str, amount_fen: int, purses: Sequence[Purse]) -> Use | None:
    """The first booking under this reference."""
    rows = await FamilySpending.select().where(FamilySpending.client_ref == client_ref).order_by(FamilySpending.line)
    if not rows:
        return None
    if any(row["spender"] != spender or row["bill_fen"] != amount_fen for row in rows):
        raise OtherBill("这笔费用的编号已经用过。")
    kinds = {p.holder: p.kind for p in purses}
    lines = tuple(
        Line(
            purse=Purse(
                holder=row["account"],
                name=row["account_name"],
                kind=kinds.get(row["account"], "own" if row["account"] == spender else "grantor"),
                balance_fen=row["balance_after_fen"] + row["fen"],
            ),
            fen=row["fen"],
        )
        for row in rows
    )
    return Use(lines=lines, self_pay_fen=amount_fen - sum(line.fen for line in lines))
