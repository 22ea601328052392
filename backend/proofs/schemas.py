"""The books as a supervisor reads them."""

import datetime as dt
from uuid import UUID

import msgspec

from backend.kernel.wire import Wire


class Doubt(msgspec.Struct, frozen=True, kw_only=True):
    """Two things that should agree and do not. `subject` is an id of the room, never a name or a number of a person."""

    kind: str
    subject: UUID
    text: str


class Proven(msgspec.Struct, frozen=True, kw_only=True):
    """How many things a room looked at, and what did not agree."""

    checked: int
    doubts: tuple[Doubt, ...] = ()


class DoubtLine(Wire, frozen=True, kw_only=True):
    """One doubt that is still open."""

    book: str
    book_text: str
    kind: str
    subject: UUID
    text: str
    found_at: dt.datetime
    found_text: str


class BookLine(Wire, frozen=True, kw_only=True):
    """One book: when it was proven last, if ever, and how many things were looked at."""

    book: str
    text: str
    checked: int
    doubts: int
    proven: bool
    ran_text: str


class Books(Wire, frozen=True, kw_only=True):
    """All books and all open doubts."""

    books: tuple[BookLine, ...]
    doubts: tuple[DoubtLine, ...]
