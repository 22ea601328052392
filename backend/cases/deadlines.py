"""The working-day clock of a case: starts at acceptance, rests while the citizen has the ball, warns before it runs out."""

import datetime as dt
from functools import lru_cache
from typing import Final

import msgspec

from backend.cases.ports import Limits
from backend.cases.rules import WARN_AT_PERCENT, warning_workdays
from backend.kernel.workdays import Calendar


class Clockwork(msgspec.Struct, frozen=True, kw_only=True):
    """The stored dates of one case."""

    promised_on: dt.date
    legal_on: dt.date
    legal_estimated: bool
    legal_workdays: int
    warn_on: dt.date | None
    warned_percent: int = 0


_INSTANT: Final = 0


def start(calendar: Calendar, limits: Limits, accepted_on: dt.date) -> Clockwork:
    """The clock of a case accepted on `accepted_on`; that day itself is not counted."""
    return _start(calendar, limits.promised_workdays, limits.legal_workdays, accepted_on)


def start_part(calendar: Calendar, workdays: int, on: dt.date) -> Clockwork:
    """The clock of one part of a limit, counted from the real end of the part before."""
    return _start(calendar, workdays, workdays, on)


@lru_cache(256)  # Every case of a day asks the same, and walks the same days.
def _start(calendar: Calendar, promised_workdays: int, legal_workdays: int, accepted_on: dt.date) -> Clockwork:
    # "At once" is promised for office hours: what comes in on a holiday is due when the office opens again.
    instant = promised_workdays == _INSTANT
    promised = calendar.on_or_after(accepted_on) if instant else calendar.add(accepted_on, promised_workdays)
    legal = calendar.add(accepted_on, legal_workdays)
    first = next(iter(warning_workdays(legal_workdays)), None)
    return Clockwork(
        promised_on=promised.on,
        legal_on=legal.on,
        legal_estimated=legal.estimated,
        legal_workdays=legal_workdays,
        warn_on=calendar.add(accepted_on, first).on if first else None,
    )


def next_warning(
    calendar: Calendar, legal_on: dt.date, legal_workdays: int, today: dt.date
) -> tuple[int, dt.date | None]:
    """How many per cent are used up today, in the steps we warn at, and the day of the warning after that.

    Counted back from the last day, so that the days a clock rested are not used days.
    """
    used = legal_workdays - calendar.between(today, legal_on)
    after = warning_workdays(legal_workdays)
    reached = [percent for percent, days in zip(WARN_AT_PERCENT, after, strict=False) if used >= days]
    later = [days for days in after if days > used]
    return (reached[-1] if reached else 0), (calendar.add(today, later[0] - used).on if later else None)


def workdays_left(calendar: Calendar, today: dt.date, legal_on: dt.date) -> int:
    """Working days still to come when the clock is stopped today; never negative."""
    return calendar.between(today, legal_on) if legal_on > today else 0


def resume(calendar: Calendar, today: dt.date, left: int) -> tuple[dt.date, bool]:
    """The new limit when the last missing paper came in today, and whether it is an estimate."""
    if left == 0:
        return today, False
    deadline = calendar.add(today, left)
    return deadline.on, deadline.estimated
