"""In which order accounts pay a bill. Pure: balances in, lines out; nothing is ever overdrawn."""

from collections.abc import Sequence
from typing import Literal

import msgspec

Order = Literal["own_first", "grantor_first"]


class Purse(msgspec.Struct, frozen=True, kw_only=True):
    """One personal account and what is in it."""

    holder: str  # The holder's id number; never shown.
    name: str
    kind: Literal["own", "grantor"]
    balance_fen: int


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One account's part of a bill."""

    purse: Purse
    fen: int


class Use(msgspec.Struct, frozen=True, kw_only=True):
    """A bill, divided."""

    lines: tuple[Line, ...]
    self_pay_fen: int


def order_of_use(own: Purse | None, grantors: Sequence[Purse], amount_fen: int, order: Order) -> Use:
    """Divide `amount_fen`; grantors pay in the order given (the oldest bond first), the rest is paid by hand."""
    assert amount_fen >= 0, amount_fen
    mine = [own] if own else []
    purses = [*mine, *grantors] if order == "own_first" else [*grantors, *mine]
    lines, left = [], amount_fen
    for purse in purses:
        # A register that reports a debt must not make another account pay more than the bill.
        part = min(max(purse.balance_fen, 0), left)
        if part:
            lines.append(Line(purse=purse, fen=part))
            left -= part
    assert sum(line.fen for line in lines) + left == amount_fen
    return Use(lines=tuple(lines), self_pay_fen=left)
