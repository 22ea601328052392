"""The yardstick of the benchmark writes the very rows the product wrote."""

import sqlite3
from pathlib import Path

import asyncpg
import pytest

from backend.infra.db import GroupSQLiteEngine, SafePostgresEngine, bind, insert_rows, transaction
from backend.kernel.ids import new_id
from tests.bench.engine_limit import count_postgres_rows, count_rows, postgres_limit, sqlite_limit
from tests.infra.things import Part, Thing, make_thing

ACTIONS = 20


async def _work() -> None:
    for number in range(ACTIONS):
        async with transaction() as tx:
            thing = await make_thing(f"action {number}")
            await insert_rows(tx, Part, ("id", "thing"), [(new_id(), thing) for _ in range(3)])


async def test_on_sqlite(tmp_path: Path) -> None:
    engine = GroupSQLiteEngine(str(tmp_path / "source.sqlite"))
    bind(engine)
    await Thing.create_table()
    await Part.create_table()
    await make_thing("before")
    before = count_rows(Path(engine.path))
    await _work()
    target = tmp_path / "target.sqlite"
    for group in (1, 5):
        limit = sqlite_limit(Path(engine.path), target, actions=ACTIONS, before=before, group=group)
        assert (limit.actions, limit.rows) == (ACTIONS, 4 * ACTIONS)
        assert limit.per_second > 0
        with sqlite3.connect(target) as copy, sqlite3.connect(engine.path) as source:
            for table in ("test_thing", "test_part"):
                query = f"select * from {table} order by id"
                assert copy.execute(query).fetchall() == source.execute(query).fetchall()
    await engine.close_connection_pool()


@pytest.mark.postgres
async def test_on_postgres(postgres_url: str) -> None:
    admin = await asyncpg.connect(postgres_url)
    source, target = (f"{postgres_url}_{name}" for name in ("source", "target"))
    for url in (source, target):
        await admin.execute(f"create database {url.rpartition('/')[2]}")
    try:
        for url in (target, source):
            engine = bind(SafePostgresEngine(url))
            await Thing.create_table()
            await Part.create_table()
        await make_thing("before")
        before = await count_postgres_rows(source)
        await _work()
        limit = await postgres_limit(source, target, actions=ACTIONS, before=before, connections=3)
        assert (limit.actions, limit.rows) == (ACTIONS, 4 * ACTIONS)
        assert await count_postgres_rows(target) == await count_postgres_rows(source)
        assert await engine.fetch("select 1")
    finally:
        for url in (source, target):
            await admin.execute(f"drop database {url.rpartition('/')[2]} with (force)")
        await admin.close()
