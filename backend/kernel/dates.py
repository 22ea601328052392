"""Calendar arithmetic of the civil code, and dates as people read them."""

import calendar
import datetime as dt
from typing import Final

WEEKDAYS: Final = "一二三四五六日"
_FEBRUARY: Final = 2
_LEAP_DAY: Final = 29


def add_months(day: dt.date, months: int) -> dt.date:
    """The corresponding day `months` later, or the last day of that month when it has none; the calendar ends in 9999."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return dt.date.max if months > 0 else dt.date.min
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def believable(told: dt.datetime, now: dt.datetime) -> dt.datetime:
    """A moment a phone names, if it lies within the last year; else `now`: phones have wrong clocks."""
    recent = told.tzinfo is not None and now - dt.timedelta(days=366) <= told <= now
    return told if recent else now


def birthday_in(birth: dt.date, year: int) -> dt.date:
    """The day `birth` is celebrated in `year`; 29 February becomes 1 March where the year has none."""
    if (birth.month, birth.day) == (_FEBRUARY, _LEAP_DAY) and not calendar.isleap(year):
        return dt.date(year, 3, 1)
    return birth.replace(year=year)


def age_on(birth: dt.date, day: dt.date) -> int:
    """Full years of life on `day`; the birthday itself counts. Negative before birth."""
    return day.year - birth.year - (day < birthday_in(birth, day.year))


def day_text(day: dt.date, *, today: dt.date | None = None) -> str:
    """`11月24日（周二）`, with the year in front when it is not the year of `today`."""
    year = f"{day.year}年" if today is not None and day.year != today.year else ""
    return f"{year}{day.month}月{day.day}日（周{WEEKDAYS[day.weekday()]}）"
