"""What a database may answer instead of a result: one vocabulary for SQLite and PostgreSQL."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import asyncpg

from backend.kernel.errors import Unavailable

_UNIQUE_CODES = frozenset(
    {
        sqlite3.SQLITE_CONSTRAINT_UNIQUE,
        sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY,
        sqlite3.SQLITE_CONSTRAINT_ROWID,
    }
)


class Duplicate(Exception):
    """A unique rule refused a row. On PostgreSQL the transaction is lost then: leave it, or insert with DO NOTHING.

    It never carries the values: they may be an id number or a mobile.
    """

    def __init__(self, table: str, columns: tuple[str, ...], constraint: str) -> None:
        super().__init__(f"{table}({', '.join(columns)}) must be unique" if columns else f"{constraint} must be unique")
        self.table = table
        self.columns = columns
        self.constraint = constraint


class CommitFailed(Unavailable):
    """The COMMIT did not succeed: nothing of this action was kept, trying again is right."""

    code = "commit_failed"

    def __init__(self) -> None:
        super().__init__("系统暂时无法保存，请稍后再试。本次没有保存任何内容。")


class DatabaseBusy(Unavailable):
    """Others held the lock, the connections or the processor for too long."""

    code = "database_busy"

    def __init__(self) -> None:
        super().__init__("系统繁忙，请稍后再试。")


class DatabaseAway(Unavailable):
    """The connection broke or could not be made; whether the statement was done is not known."""

    code = "database_away"

    def __init__(self) -> None:
        super().__init__("系统暂时连不上数据库，请稍后再试。")


@contextmanager
def duplicates_raise(error: Exception) -> Iterator[None]:
    """Turn a unique violation inside the block into the refusal a person understands."""
    try:
        yield
    except Duplicate as duplicate:
        raise error from duplicate


def from_sqlite(error: sqlite3.IntegrityError) -> Duplicate | None:
    """`UNIQUE constraint failed: t.a, t.b` or `… failed: index 'name'`; None if another rule was broken."""
    if error.sqlite_errorcode not in _UNIQUE_CODES:
        return None
    what = str(error).partition(": ")[2]
    if what.startswith("index "):
        return Duplicate("", (), what.removeprefix("index ").strip("'"))
    pairs = [name.strip().rpartition(".") for name in what.split(",")]
    return Duplicate(pairs[0][0], tuple(column for _, _, column in pairs), "")


def from_postgres(error: asyncpg.UniqueViolationError) -> Duplicate:
    """The columns stand in the detail, before the values: `Key (scope, key)=(…) already exists.`"""
    inside = (error.detail or "").partition("(")[2].partition(")=")[0]
    columns = tuple(name.strip().strip('"') for name in inside.split(",")) if inside else ()
    return Duplicate(error.table_name or "", columns, error.constraint_name or "")
