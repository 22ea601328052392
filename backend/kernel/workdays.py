"""Working days. The calendar is data handed in; nothing here looks at a clock or a file."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Final

import msgspec

from backend.kernel.dates import day_text
from backend.kernel.wire import Wire

_ONE_DAY: Final = dt.timedelta(days=1)
_SATURDAY: Final = 5
_LONGEST_WORKDAYS: Final = 2000


class YearDays(msgspec.Struct, frozen=True, kw_only=True):
    """What is special in one year: weekdays off and weekend days worked, and who says so."""

    off: frozenset[dt.date]
    worked: frozenset[dt.date] = frozenset()
    source: str = ""
    estimated: bool = False


class Deadline(msgspec.Struct, frozen=True, kw_only=True):
    """The last day of a limit. `estimated` when a year on the way has no published holidays yet."""

    on: dt.date
    estimated: bool = False
    note: str | None = None


class Due(Wire, frozen=True):
    """A deadline as a page shows it."""

    on: dt.date
    text: str
    estimated: bool = False
    note: str | None = None


class Calendar:
    """Working days of the office. Years without published holidays are estimated and say so; none raises."""

    def __init__(self, years: Mapping[int, YearDays], estimate: Callable[[int], YearDays]) -> None:
        self._years = dict(years)
        self._estimate = estimate

    def year(self, year: int) -> YearDays:
        """The special days of `year`, published or estimated."""
        known = self._years.get(year)
        if known is None:
            known = self._years[year] = self._estimate(year)
        return known

    def is_workday(self, day: dt.date) -> bool:
        """True when offices are open on `day`."""
        special = self.year(day.year)
        if day in special.worked:
            return True
        return day not in special.off and day.weekday() < _SATURDAY

    def add(self, start: dt.date, workdays: int) -> Deadline:
        """The day `workdays` working days after `start`; the starting day does not count."""
        assert 0 <= workdays <= _LONGEST_WORKDAYS, workdays
        day, left = start, workdays
        while left:
            day += _ONE_DAY
            left -= self.is_workday(day)
        return self._deadline(start, day)

    def on_or_after(self, day: dt.date) -> Deadline:
        """`day` itself when it is a working day, else the next one: where the last day of a limit falls on a holiday."""
        start = day
        while not self.is_workday(day):
            day += _ONE_DAY
        return self._deadline(start, day)

    def between(self, start: dt.date, end: dt.date) -> int:
        """Working days after `start` up to and including `end`; negative when `end` came first."""
        if end < start:
            return -self.between(end, start)
        days = (start + dt.timedelta(days=n) for n in range(1, (end - start).days + 1))
        return sum(self.is_workday(day) for day in days)

    def _deadline(self, start: dt.date, end: dt.date) -> Deadline:
        guessed = [y for y in range(start.year, end.year + 1) if self.year(y).estimated]
        if not guessed:
            return Deadline(on=end)
        years = "、".join(f"{y}年" for y in guessed)
        note = f"{years}放假安排尚未导入，此日期按周末和法定节假日估算，可能有几天出入。"
        return Deadline(on=end, estimated=True, note=note)


def due(deadline: Deadline, *, today: dt.date) -> Due:
    """The deadline as a page shows it on `today`."""
    return Due(
        on=deadline.on,
        text=day_text(deadline.on, today=today),
        estimated=deadline.estimated,
        note=deadline.note,
    )
