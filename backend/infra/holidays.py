"""Which days offices are open: published years from chinesecalendar and imported files, the others estimated."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, TypeVar

import msgspec
from chinese_calendar import constants

from backend.kernel.workdays import Calendar, YearDays

DEFAULT_FOLDER: Final = Path(__file__).parents[2] / "assets" / "holidays"
_FESTIVALS: Final = "festivals.toml"
_ONE_DAY: Final = dt.timedelta(days=1)
_SATURDAY: Final = 5
_EDGE_DAYS: Final = 10  # How far a New Year holiday may reach into the year beside it.


class BadHolidays(Exception):
    """A holiday file cannot be trusted; the message names the file and the mistake."""


class _Strict(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    pass


class Holiday(_Strict, frozen=True):
    """Days off, both ends included."""

    name: str
    begins_on: dt.date
    ends_on: dt.date


class Workday(_Strict, frozen=True):
    """A weekend day that is worked."""

    name: str
    on: dt.date


class HolidayFile(_Strict, frozen=True):
    """The published arrangement of one year."""

    year: int
    source: str
    holiday: tuple[Holiday, ...]
    workday: tuple[Workday, ...] = ()


class Festivals(_Strict, frozen=True):
    """The movable holidays of one year."""

    year: int
    spring_festival: dt.date
    qingming: dt.date
    dragon_boat: dt.date
    mid_autumn: dt.date


class _FestivalFile(_Strict, frozen=True):
    year: tuple[Festivals, ...]


_File = TypeVar("_File", HolidayFile, _FestivalFile)


def load_calendar(folder: Path = DEFAULT_FOLDER) -> Calendar:
    """Everything known about working days, with `folder`'s files taking the place of what came with the product."""
    imported = load_files(folder)
    festivals = _load_festivals(folder)
    years = _built_in() | {file.year: YearDays(off=frozenset(), source=file.source) for file in imported}

    def edited(year: int, known: YearDays) -> YearDays:
        # Also the estimate of a year takes what its neighbour's file says about its first or last days.
        off = {day for file in imported for day in _days(file.holiday) if day.year == year}
        worked = {workday.on for file in imported for workday in file.workday if workday.on.year == year}
        return msgspec.structs.replace(known, off=(known.off - worked) | off, worked=(known.worked - off) | worked)

    return Calendar(
        {year: edited(year, known) for year, known in years.items()},
        lambda year: edited(year, estimate(year, festivals.get(year))),
    )


def load_files(folder: Path) -> list[HolidayFile]:
    """Every holiday file of `folder`, checked alone and against the others."""
    found: dict[int, tuple[Path, HolidayFile]] = {}
    claimed: dict[dt.date, str] = {}
    for path in sorted(folder.glob("*.toml")):
        if path.name == _FESTIVALS:
            continue
        file = _decode(path, HolidayFile)
        if file.year in found:
            raise BadHolidays(f"{path.name}: {file.year} is already given by {found[file.year][0].name}")
        for problem in _problems(file, claimed):
            raise BadHolidays(f"{path.name}: {problem}")
        found[file.year] = (path, file)
    return [file for _, file in found.values()]


def estimate(year: int, festivals: Festivals | None) -> YearDays:
    """The statutory holidays of a year nobody has published; one on a weekend gives the next free weekday off."""
    statutory = tuple(_statutory(year, festivals))
    off = {day for day in statutory if day.weekday() < _SATURDAY}
    # Two holidays on one day (Mid-Autumn on 1 October) give a second day, as one on a weekend does.
    late = [day for n, day in enumerate(statutory) if day.weekday() >= _SATURDAY or day in statutory[:n]]
    for day in late:
        instead = day
        while instead in off or instead.weekday() >= _SATURDAY:
            instead += _ONE_DAY
        off.add(instead)
    return YearDays(off=frozenset(off), source="周末和法定节假日", estimated=True)


def _statutory(year: int, festivals: Festivals | None) -> Iterator[dt.date]:
    """The thirteen days of the 2024 regulation (State Council order 795), in the order of the year."""
    yield dt.date(year, 1, 1)
    if festivals:
        yield from (festivals.spring_festival + dt.timedelta(days=n) for n in (-1, 0, 1, 2))
        yield festivals.qingming
    yield from (dt.date(year, 5, 1), dt.date(year, 5, 2))
    if festivals:
        yield festivals.dragon_boat
        yield festivals.mid_autumn
    yield from (dt.date(year, 10, day) for day in (1, 2, 3))


def _built_in() -> dict[int, YearDays]:
    off: defaultdict[int, set[dt.date]] = defaultdict(set)
    worked: defaultdict[int, set[dt.date]] = defaultdict(set)
    for day in constants.holidays:
        off[day.year].add(day)
    for day in constants.workdays:
        worked[day.year].add(day)
    return {
        year: YearDays(
            off=frozenset(days), worked=frozenset(worked[year]), source="chinesecalendar（国务院办公厅通知）"
        )
        for year, days in off.items()
    }


def _problems(file: HolidayFile, claimed: dict[dt.date, str]) -> Iterator[str]:
    if not file.source.strip():
        yield "source must name the published document"
    for holiday in file.holiday:
        if holiday.ends_on < holiday.begins_on:
            yield f"{holiday.name} ends before it begins"
    for day, name in _named_days(file):
        if abs(day - _nearest(day, file.year)) > dt.timedelta(days=_EDGE_DAYS):
            yield f"{name} {day} is not in {file.year}"
        if day in claimed:
            yield f"{name} {day} overlaps {claimed[day]}"
        claimed[day] = name
    for workday in file.workday:
        if workday.on.weekday() < _SATURDAY:
            yield f"{workday.name} {workday.on} is an ordinary weekday, it is worked anyway"


def _nearest(day: dt.date, year: int) -> dt.date:
    return min(max(day, dt.date(year, 1, 1)), dt.date(year, 12, 31))


def _named_days(file: HolidayFile) -> Iterator[tuple[dt.date, str]]:
    for holiday in file.holiday:
        yield from ((day, holiday.name) for day in _days((holiday,)))
    yield from ((workday.on, workday.name) for workday in file.workday)


def _days(holidays: Iterable[Holiday]) -> Iterator[dt.date]:
    for holiday in holidays:
        count = (holiday.ends_on - holiday.begins_on).days + 1
        yield from (holiday.begins_on + dt.timedelta(days=n) for n in range(count))


def _load_festivals(folder: Path) -> dict[int, Festivals]:
    path = folder / _FESTIVALS
    path = path if path.exists() else DEFAULT_FOLDER / _FESTIVALS
    return {festivals.year: festivals for festivals in _decode(path, _FestivalFile).year}


def _decode(path: Path, kind: type[_File]) -> _File:
    try:
        return msgspec.toml.decode(path.read_bytes(), type=kind)
    except (msgspec.MsgspecError, OSError, UnicodeDecodeError) as error:
        raise BadHolidays(f"{path.name}: {error}") from error
