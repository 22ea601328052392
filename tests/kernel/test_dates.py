"""Months, birthdays and working days, across every awkward edge."""

import datetime as dt
from pathlib import Path

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.infra import holidays
from backend.infra.holidays import BadHolidays, estimate, load_calendar
from backend.kernel import dates
from backend.kernel.workdays import Due, due

DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2080, 12, 31))
CALENDAR = load_calendar()


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (dt.date(2026, 11, 22), 6, dt.date(2027, 5, 22)),
        (dt.date(2026, 8, 31), 6, dt.date(2027, 2, 28)),
        (dt.date(2027, 8, 31), 6, dt.date(2028, 2, 29)),
        (dt.date(2024, 2, 29), 12, dt.date(2025, 2, 28)),
        (dt.date(2026, 12, 31), 2, dt.date(2027, 2, 28)),
        (dt.date(2026, 3, 31), -1, dt.date(2026, 2, 28)),
    ],
)
def test_a_month_later_is_the_corresponding_day_or_the_last(day: dt.date, months: int, expected: dt.date) -> None:
    assert dates.add_months(day, months) == expected


@given(DAYS, st.integers(0, 600))
def test_adding_months_keeps_the_day_or_meets_the_month_end(day: dt.date, months: int) -> None:
    later = dates.add_months(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later + dt.timedelta(days=1)).day == 1


def test_the_birthday_itself_counts() -> None:
    born = dt.date(2006, 11, 22)
    assert dates.age_on(born, dt.date(2026, 11, 21)) == 19
    assert dates.age_on(born, dt.date(2026, 11, 22)) == 20


def test_a_leap_day_child_grows_older_on_the_first_of_march() -> None:
    born = dt.date(2008, 2, 29)
    assert dates.age_on(born, dt.date(2026, 2, 28)) == 17
    assert dates.age_on(born, dt.date(2026, 3, 1)) == 18
    assert dates.age_on(born, dt.date(2028, 2, 29)) == 20


@given(DAYS, st.integers(0, 40_000))
def test_age_never_falls(born: dt.date, later: int) -> None:
    day = min(born + dt.timedelta(days=later), dt.date(2150, 1, 1))
    assert 0 <= dates.age_on(born, day) <= dates.age_on(born, day + dt.timedelta(days=1))


def test_a_date_is_said_with_its_weekday_and_a_foreign_year() -> None:
    assert dates.day_text(dt.date(2026, 11, 24)) == "11月24日（周二）"
    assert dates.day_text(dt.date(2027, 1, 4), today=dt.date(2026, 12, 4)) == "2027年1月4日（周一）"


def test_twenty_working_days_from_the_fourth_of_december_skip_new_year() -> None:
    deadline = CALENDAR.add(dt.date(2026, 12, 4), 20)
    assert deadline.on == dt.date(2027, 1, 4)
    assert deadline.estimated
    assert "2027年" in (deadline.note or "")
    assert not CALENDAR.is_workday(dt.date(2027, 1, 1))
    shown = due(deadline, today=dt.date(2026, 12, 4))
    assert shown == Due(on=deadline.on, text="2027年1月4日（周一）", estimated=True, note=deadline.note)


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (dt.date(2026, 9, 20), True),
        (dt.date(2026, 9, 25), False),
        (dt.date(2026, 10, 10), True),
        (dt.date(2026, 2, 14), True),
        (dt.date(2026, 2, 23), False),
        (dt.date(2026, 5, 9), True),
        (dt.date(2026, 11, 22), False),
        (dt.date(2026, 11, 23), True),
        (dt.date(2027, 10, 1), False),
        (dt.date(2027, 2, 5), False),
        (dt.date(2099, 10, 1), False),
    ],
)
def test_known_days(day: dt.date, works: bool) -> None:
    assert CALENDAR.is_workday(day) is works


def test_the_published_years_equal_their_source() -> None:
    day = dt.date(2004, 1, 1)
    while day.year < 2027:
        assert CALENDAR.is_workday(day) == chinese_calendar.is_workday(day), day
        day += dt.timedelta(days=1)


def test_lunar_dates_agree_with_the_published_years() -> None:
    """The table behind the estimate names days that were off in the years we know."""
    table = holidays._load_festivals(holidays.DEFAULT_FOLDER)
    for year in (2024, 2025, 2026):
        for day in (
            getattr(table[year], name) for name in ("spring_festival", "qingming", "dragon_boat", "mid_autumn")
        ):
            assert not CALENDAR.is_workday(day), day


@pytest.mark.parametrize("year", range(2027, 2100))
def test_an_estimated_year_has_its_holidays_on_weekdays(year: int) -> None:
    festivals = holidays._load_festivals(holidays.DEFAULT_FOLDER).get(year)
    off = estimate(year, festivals).off
    assert len(off) == (13 if festivals else 6), "a holiday on a weekend gives a weekday off"
    assert all(day.weekday() < 5 for day in off)


def test_the_day_of_receipt_does_not_count() -> None:
    friday = dt.date(2026, 11, 20)
    assert CALENDAR.add(friday, 1).on == dt.date(2026, 11, 23)
    assert CALENDAR.add(friday, 0).on == friday
    assert CALENDAR.on_or_after(dt.date(2026, 11, 21)).on == dt.date(2026, 11, 23)


@given(st.dates(dt.date(2004, 1, 1), dt.date(2080, 1, 1)), st.integers(1, 60))
def test_a_limit_ends_on_a_working_day_and_counts_back_to_itself(start: dt.date, workdays: int) -> None:
    deadline = CALENDAR.add(start, workdays)
    assert CALENDAR.is_workday(deadline.on)
    assert CALENDAR.between(start, deadline.on) == workdays
    assert CALENDAR.between(deadline.on, start) == -workdays
    # Seven days in a row are never all off, except around the long holidays of eight or nine.
    assert (deadline.on - start).days <= workdays * 3 + 12
    assert deadline.estimated == any(CALENDAR.year(y).estimated for y in range(start.year, deadline.on.year + 1))


GOOD = """
year = 2027
source = "示例通知"
[[holiday]]
name = "元旦"
begins_on = 2026-12-31
ends_on = 2027-01-03
[[workday]]
name = "元旦调休"
on = 2027-01-09
"""


def test_an_imported_year_is_no_estimate_any_more(tmp_path: Path) -> None:
    (tmp_path / "2027.toml").write_text(GOOD)
    calendar = load_calendar(tmp_path)
    assert calendar.is_workday(dt.date(2027, 1, 9))
    assert not calendar.is_workday(dt.date(2026, 12, 31))
    deadline = calendar.add(dt.date(2026, 12, 4), 20)
    assert (deadline.on, deadline.estimated) == (dt.date(2027, 1, 5), False)
    assert calendar.year(2027).source == "示例通知"


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (("2027-01-03", "2026-12-30"), "ends before"),
        (("on = 2027-01-09", "on = 2027-01-02"), "overlaps"),
        (("on = 2027-01-09", "on = 2027-01-07"), "ordinary weekday"),
        (("on = 2027-01-09", "on = 2028-07-01"), "not in 2027"),
        (('source = "示例通知"', 'source = " "'), "source"),
        (('source = "示例通知"', 'sources = "示例通知"'), "sources"),
        (("begins_on = 2026-12-31", "begins_on = 2026-02-30"), "2027.toml"),
    ],
)
def test_a_doubtful_holiday_file_is_refused_by_name(tmp_path: Path, change: tuple[str, str], complaint: str) -> None:
    (tmp_path / "2027.toml").write_text(GOOD.replace(*change))
    with pytest.raises(BadHolidays, match=complaint):
        load_calendar(tmp_path)


def test_two_files_for_one_year_are_refused(tmp_path: Path) -> None:
    (tmp_path / "2027.toml").write_text(GOOD)
    (tmp_path / "again.toml").write_text(GOOD)
    with pytest.raises(BadHolidays, match="already given"):
        load_calendar(tmp_path)
