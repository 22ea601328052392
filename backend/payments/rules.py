"""When the bank is asked again, how much can be asked back. No clock, no database."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Final
from uuid import UUID

# A silent bank is asked again after these pauses, then once an hour for as long as it takes: money has no "give up".
PAUSES: Final = (
    dt.timedelta(seconds=30),
    dt.timedelta(minutes=2),
    dt.timedelta(minutes=5),
    dt.timedelta(minutes=15),
    dt.timedelta(minutes=30),
)
_THEN: Final = dt.timedelta(hours=1)

# A bank that has said "paid" may still give the money back, and one that has said "returned" may still pay. How long it may is agreed with the bank (未核实).
WATCHED_FOR: Final = dt.timedelta(days=30)
WATCHED_EVERY: Final = dt.timedelta(days=1)
CAME_BACK: Final = frozenset({"returned", "void"})


def pause_after(asked: int) -> dt.timedelta:
    """How long to wait before asking once more."""
    assert asked >= 0, asked
    return PAUSES[asked] if asked < len(PAUSES) else _THEN


def recoverable_fen(paid: Mapping[UUID, int], asked_back: Iterable[tuple[UUID, int]]) -> int:
    """What was paid and has not been asked back yet, by payment: what was asked back of one that came back is settled."""
    return sum(paid.values()) - sum(fen for payment, fen in asked_back if payment in paid)
