"""When the bank is asked again, and how much can be asked back. No clock, no database."""

import datetime as dt
from collections.abc import Iterable
from typing import Final

# A silent bank is asked again after these pauses, then once an hour for as long as it takes: money has no "give up".
PAUSES: Final = (
    dt.timedelta(seconds=30),
    dt.timedelta(minutes=2),
    dt.timedelta(minutes=5),
    dt.timedelta(minutes=15),
    dt.timedelta(minutes=30),
)
_THEN: Final = dt.timedelta(hours=1)

# A bank that has said "paid" may still give the money back. How long it may is agreed with the bank (未核实).
WATCHED_FOR: Final = dt.timedelta(days=30)
WATCHED_EVERY: Final = dt.timedelta(days=1)


def pause_after(asked: int) -> dt.timedelta:
    """How long to wait before asking once more."""
    assert asked >= 0, asked
    return PAUSES[asked] if asked < len(PAUSES) else _THEN


def recoverable_fen(paid: Iterable[int], asked_back: Iterable[int]) -> int:
    """What was paid and has not been asked back yet; nothing once the bank has given back more than was asked."""
    return max(sum(paid) - sum(asked_back), 0)
