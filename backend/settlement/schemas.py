"""Where one can settle directly today."""

import datetime as dt

from backend.kernel.wire import Wire


class CanLine(Wire, frozen=True, kw_only=True):
    """Something that works today."""

    what: str
    why: str
    source: str | None


class CannotLine(Wire, frozen=True, kw_only=True):
    """Something that does not work today, and what to do about it."""

    what: str
    why: str
    fix: str | None
    source: str | None


class SettlementView(Wire, frozen=True, kw_only=True):
    """The answer for one person on one day."""

    on: dt.date
    on_text: str
    region_name: str | None
    can: tuple[CanLine, ...]
    cannot: tuple[CannotLine, ...]
