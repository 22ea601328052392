"""The engine's own limit: the very rows the product wrote, committed by the bare driver with the same durability.

Give it a database the benchmark has filled through the product. It reads those rows back, and writes them again into an
empty copy of the schema: prepared multi-row INSERTs, one transaction per action, nothing else. What the product reaches
is printed as a share of that.
"""

import asyncio
import itertools
import sqlite3
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import asyncpg
import msgspec

_PRAGMAS = (  # As the product sets them.
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "cache_size=-32768",
    "mmap_size=134217728",
    "temp_store=MEMORY",
    "wal_autocheckpoint=4000",
)


class Limit(msgspec.Struct, frozen=True, kw_only=True):
    """Actions per second, and how long one action waited for its COMMIT."""

    name: str
    actions: int
    rows: int
    per_second: float
    p50_ms: float
    p99_ms: float


class Insert(msgspec.Struct, frozen=True):
    """One statement of one action."""

    sql: str
    args: tuple[Any, ...]
    rows: int


Action = list[Insert]
Found = tuple[tuple[str, ...], list[tuple[Any, ...]]]
MakeSql = Callable[[str, Sequence[str], int], str]


def sqlite_limit(source: Path, target: Path, *, actions: int, before: Mapping[str, int], group: int = 1) -> Limit:
    """`before` says how many rows each table had before the `actions` were done; `group` actions share one COMMIT."""
    with sqlite3.connect(f"file:{source}?mode=ro", uri=True) as reader:
        tables = _in_order_of_reference(reader)
        work = _actions(
            {table: _rows(reader, table, before.get(table, 0)) for table in tables},
            actions,
            _sqlite_insert,
        )
        _copy_base(reader, target, tables, before)
    writer = sqlite3.connect(target, isolation_level=None, cached_statements=512)
    for pragma in _PRAGMAS:
        writer.execute(f"PRAGMA {pragma}")
    waits: list[float] = []
    began = time.perf_counter()
    for start in range(0, len(work), group):
        at = time.perf_counter()
        writer.execute("BEGIN IMMEDIATE")
        for action in work[start : start + group]:
            for insert in action:
                writer.execute(insert.sql, insert.args)
        writer.execute("COMMIT")
        waits.append(time.perf_counter() - at)
    took = time.perf_counter() - began
    writer.close()
    return _limit(f"sqlite3, {group} per commit", work, took, waits)


async def postgres_limit(
    source: str, target: str, *, actions: int, before: Mapping[str, int], connections: int = 10
) -> Limit:
    """`target` holds the same schema, empty; the rows of `before` are copied first, untimed."""
    reader = await asyncpg.connect(source)
    tables = await _postgres_tables(reader)
    by_transaction: dict[int, Action] = {}
    pool = await asyncpg.create_pool(target, min_size=connections, max_size=connections)
    for table in tables:
        # Transactions ran beside each other, so only PostgreSQL itself knows which rows belong together.
        records = await reader.fetch(f'select xmin::text::bigint, * from "{table}" order by 1')
        if not records:
            continue
        columns = tuple(records[0].keys())[1:]
        base = before.get(table, 0)
        if base:
            await pool.copy_records_to_table(table, records=[row[1:] for row in records[:base]], columns=columns)
        for number, group in itertools.groupby(records[base:], key=lambda row: row[0]):
            rows = [row[1:] for row in group]
            args = tuple(value for row in rows for value in row)
            insert = Insert(_postgres_insert(table, columns, len(rows)), args, len(rows))
            by_transaction.setdefault(number, []).append(insert)
    await reader.close()
    work = list(by_transaction.values())
    assert len(work) == actions, "every action was one transaction"
    waits: list[float] = []
    queue = iter(work)

    async def write() -> None:
        for action in queue:
            at = time.perf_counter()
            async with pool.acquire() as connection, connection.transaction():
                for insert in action:
                    await connection.execute(insert.sql, *insert.args)
            waits.append(time.perf_counter() - at)

    began = time.perf_counter()
    await asyncio.gather(*(write() for _ in range(connections)))
    took = time.perf_counter() - began
    await pool.close()
    return _limit(f"asyncpg, {connections} connections", work, took, waits)


def count_rows(source: Path) -> dict[str, int]:
    """What to pass as `before`, taken before the actions."""
    with sqlite3.connect(f"file:{source}?mode=ro", uri=True) as reader:
        return {
            table: reader.execute(f'select count(*) from "{table}"').fetchone()[0]
            for table in _in_order_of_reference(reader)
        }


async def count_postgres_rows(source: str) -> dict[str, int]:
    """What to pass as `before`, taken before the actions."""
    reader = await asyncpg.connect(source)
    try:
        tables = await _postgres_tables(reader)
        return {table: await reader.fetchval(f'select count(*) from "{table}"') for table in tables}
    finally:
        await reader.close()


def _limit(name: str, work: list[Action], took: float, waits: list[float]) -> Limit:
    cuts = statistics.quantiles(waits, n=100) if len(waits) > 1 else [waits[0]] * 99
    rows = sum(insert.rows for action in work for insert in action)
    return Limit(
        name=name,
        actions=len(work),
        rows=rows,
        per_second=len(work) / took,
        p50_ms=cuts[49] * 1000,
        p99_ms=cuts[98] * 1000,
    )


def _actions(found: Mapping[str, Found], actions: int, make: MakeSql) -> list[Action]:
    """Deal each table's rows out evenly, in the order they were written; referenced tables first."""
    work: list[Action] = [[] for _ in range(actions)]
    for table, (columns, rows) in found.items():
        for number, action in enumerate(work):
            part = rows[len(rows) * number // actions : len(rows) * (number + 1) // actions]
            if part:
                args = tuple(value for row in part for value in row)
                action.append(Insert(make(table, columns, len(part)), args, len(part)))
    return work


def _sqlite_insert(table: str, columns: Sequence[str], count: int) -> str:
    names = ", ".join(f'"{name}"' for name in columns)
    one = "(" + ", ".join("?" * len(columns)) + ")"
    return f'insert into "{table}" ({names}) values {", ".join([one] * count)}'


def _postgres_insert(table: str, columns: Sequence[str], count: int) -> str:
    names = ", ".join(f'"{name}"' for name in columns)
    width = len(columns)
    rows = ("(" + ", ".join(f"${row * width + place + 1}" for place in range(width)) + ")" for row in range(count))
    return f'insert into "{table}" ({names}) values {", ".join(rows)}'


def _rows(reader: sqlite3.Connection, table: str, skip: int) -> Found:
    cursor = reader.execute(f'select * from "{table}" order by rowid')
    rows = cursor.fetchall()
    return tuple(column[0] for column in cursor.description), rows[skip:]


def _in_order_of_reference(reader: sqlite3.Connection) -> list[str]:
    tables = {row[0] for row in reader.execute("select name from sqlite_master where type = 'table'")}
    tables = {name for name in tables if not name.startswith("sqlite_")}
    needs = {
        table: {row[2] for row in reader.execute(f'pragma foreign_key_list("{table}")')} - {table} for table in tables
    }
    return _sorted(needs)


async def _postgres_tables(reader: Any) -> list[str]:
    tables = [row[0] for row in await reader.fetch("select tablename from pg_tables where schemaname = 'public'")]
    needs: dict[str, set[str]] = {table: set() for table in tables}
    for row in await reader.fetch(
        "select c.relname, f.relname from pg_constraint k join pg_class c on c.oid = k.conrelid"
        " join pg_class f on f.oid = k.confrelid where k.contype = 'f' and c.oid <> f.oid"
    ):
        needs[row[0]].add(row[1])
    return _sorted(needs)


def _sorted(needs: Mapping[str, set[str]]) -> list[str]:
    done: list[str] = []
    while len(done) < len(needs):
        ready = sorted(table for table, wanted in needs.items() if table not in done and wanted <= set(done))
        assert ready, "tables reference each other in a circle"
        done.extend(ready)
    return done


def _copy_base(reader: sqlite3.Connection, target: Path, tables: Sequence[str], before: Mapping[str, int]) -> None:
    """The schema with its indexes and triggers, and what was there before the actions."""
    for suffix in ("", "-wal", "-shm"):
        target.with_name(target.name + suffix).unlink(missing_ok=True)
    writer = sqlite3.connect(target)
    for (sql,) in reader.execute(
        "select sql from sqlite_master where sql is not null and name not like 'sqlite_%'"
        " order by case type when 'table' then 0 else 1 end"
    ):
        writer.execute(sql)
    for table in tables:
        base = before.get(table, 0)
        cursor = reader.execute(f'select * from "{table}" order by rowid limit ?', (base,))
        names = tuple(column[0] for column in cursor.description)
        writer.executemany(_sqlite_insert(table, names, 1), cursor.fetchall())
    writer.commit()
    writer.close()
