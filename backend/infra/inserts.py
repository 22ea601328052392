"""New rows without building a query: the SQL of each shape is written once."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final, Protocol

import msgspec
from piccolo.table import Table

from backend.infra.engine import current_engine

_MAX_BINDS: Final = 30_000  # PostgreSQL counts them in 15 bits.


class Fetches(Protocol):
    """A transaction."""

    async def fetch(self, sql: str, *args: object) -> list[Any]:
        """Run one statement with `$1, $2, …`."""
        ...


class Insert(msgspec.Struct, frozen=True, kw_only=True):
    """Rows for one table. Every column that has no default in the database must be named.

    With `unless_there`, a row that some unique index knows already is left out.
    """

    table: type[Table]
    columns: tuple[str, ...]
    rows: Sequence[Sequence[object]]
    unless_there: bool = False

    @property
    def args(self) -> tuple[object, ...]:
        """All values, row by row."""
        flat = tuple(value for row in self.rows for value in row)
        assert len(flat) == len(self.rows) * len(self.columns), "each row has one value per column"
        return flat


async def insert_rows(
    tx: Fetches,
    table: type[Table],
    columns: tuple[str, ...],
    rows: Sequence[Sequence[object]],
    *,
    unless_there: bool = False,
) -> int:
    """Insert into one table; how many rows are new."""
    step, new = _MAX_BINDS // len(columns), 0
    for start in range(0, len(rows), step):
        part = Insert(table=table, columns=columns, rows=rows[start : start + step])
        sql = _sql(table, columns, len(part.rows), 1)
        if unless_there:
            new += len(await tx.fetch(f"{sql} on conflict do nothing returning 1", *part.args))
        else:
            await tx.fetch(sql, *part.args)
            new += len(part.rows)
    return new


async def insert_together(tx: Fetches, *inserts: Insert) -> None:
    """Insert into several tables, referenced ones first: one message to PostgreSQL, where every message costs a journey."""
    inserts = tuple(insert for insert in inserts if insert.rows)
    args = tuple(value for insert in inserts for value in insert.args)
    if len(inserts) > 1 and len(args) <= _MAX_BINDS and current_engine().engine_type == "postgres":
        shape = tuple((one.table, one.columns, len(one.rows), one.unless_there) for one in inserts)
        await tx.fetch(_together(shape), *args)
        return
    for one in inserts:
        await insert_rows(tx, one.table, one.columns, one.rows, unless_there=one.unless_there)


@lru_cache(1024)
def _together(shape: tuple[tuple[type[Table], tuple[str, ...], int, bool], ...]) -> str:
    parts, first = [], 1
    for table, columns, count, unless_there in shape:
        parts.append(_sql(table, columns, count, first) + (" on conflict do nothing" if unless_there else ""))
        first += len(columns) * count
    before = ", ".join(f"part{number} as ({part})" for number, part in enumerate(parts[:-1]))
    return f"with {before} {parts[-1]}"


@lru_cache(1024)
def _sql(table: type[Table], columns: tuple[str, ...], count: int, first: int) -> str:
    width = len(columns)
    names = ", ".join(f'"{name}"' for name in columns)
    values = ", ".join(
        "(" + ", ".join(f"${first + row * width + place}" for place in range(width)) + ")" for row in range(count)
    )
    return f"insert into {table._meta.get_formatted_tablename()} ({names}) values {values}"  # noqa: S608
