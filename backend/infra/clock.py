"""The only place that reads the time."""

import datetime as dt
from typing import Final, Protocol
from zoneinfo import ZoneInfo

OFFICE_ZONE: Final = ZoneInfo("Asia/Shanghai")


class Clock(Protocol):
    """Aware UTC moments, and the calendar date an office wall shows."""

    def now(self) -> dt.datetime:
        """This moment, aware, in UTC."""
        ...

    def today(self) -> dt.date:
        """The date in Shanghai, which every limit counts by."""
        ...


def office_date(moment: dt.datetime) -> dt.date:
    """The Shanghai date of `moment`."""
    assert moment.tzinfo is not None, "a naive moment has no date in any office"
    return moment.astimezone(OFFICE_ZONE).date()


def day_start(day: dt.date) -> dt.datetime:
    """The moment `day` begins in Shanghai."""
    return dt.datetime.combine(day, dt.time.min, OFFICE_ZONE)


class SystemClock:
    """The machine's own clock."""

    def now(self) -> dt.datetime:
        """This moment, aware, in UTC."""
        return dt.datetime.now(dt.UTC)

    def today(self) -> dt.date:
        """The date in Shanghai."""
        return office_date(self.now())


class FixedClock:
    """Stands still until it is moved; for tests and staged demos, refused in production."""

    def __init__(self, at: dt.datetime) -> None:
        assert at.tzinfo is not None, "a fixed clock needs an aware moment"
        self._at = at.astimezone(dt.UTC)

    def now(self) -> dt.datetime:
        """The fixed moment."""
        return self._at

    def today(self) -> dt.date:
        """Its date in Shanghai."""
        return office_date(self._at)

    def move(self, by: dt.timedelta) -> None:
        """Let time pass."""
        self._at += by
