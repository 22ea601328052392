"""A database made by the migrations is the database the tables describe."""

import sqlite3
from pathlib import Path
from typing import Any

import asyncpg

from backend import piccolo_app
from backend.infra.db import Engine, SafePostgresEngine, bind, create_all, make_engine
from backend.infra.migrate import migrate, pending
from tests.conftest import POSTGRES_SERVER

_COLUMNS = """
    select table_name, column_name, data_type, character_maximum_length, is_nullable
    from information_schema.columns where table_schema = 'public' and table_name <> 'migration' order by 1, 2"""
_INDEXES = (
    "select tablename, indexdef from pg_indexes where schemaname = 'public' and tablename <> 'migration' order by 1, 2"
)
_RULES = """
    select conrelid::regclass::text, pg_get_constraintdef(oid) from pg_constraint
    where connamespace = 'public'::regnamespace and conrelid::regclass::text <> 'migration' order by 1, 2"""
_TRIGGERS = "select event_object_table, event_manipulation from information_schema.triggers order by 1, 2"


def _sqlite_schema(path: Path) -> list[tuple[Any, ...]]:
    with sqlite3.connect(path) as connection:
        return connection.execute(
            "select type, tbl_name, sql from sqlite_master where tbl_name not in ('migration', 'sqlite_sequence')"
            " and sql is not null order by 1, 2, 3"
        ).fetchall()


async def test_migrations_make_what_the_tables_say_on_sqlite(tmp_path: Path) -> None:
    by_migrations, by_tables = (make_engine(f"sqlite:///{tmp_path / name}.sqlite") for name in ("a", "b"))
    await migrate(by_migrations)
    await by_migrations.close_connection_pool()
    await create_all(by_tables)
    await by_tables.close_connection_pool()

    made, said = _sqlite_schema(tmp_path / "a.sqlite"), _sqlite_schema(tmp_path / "b.sqlite")

    assert made == said
    assert {row[1] for row in made if row[0] == "table"} == {t._meta.tablename for t in piccolo_app.table_classes()}
    assert ("trigger", "case_event") in {row[:2] for row in made}


async def test_migrations_make_what_the_tables_say_on_postgres(postgres_url: str) -> None:
    base = postgres_url.rsplit("/", 1)[1]
    schemas = []
    for name, make in ((f"{base}_a", migrate), (f"{base}_b", create_all)):
        admin = await asyncpg.connect(f"{POSTGRES_SERVER}/root")
        await admin.execute(f"create database {name}")
        engine = make_engine(f"{POSTGRES_SERVER}/{name}")
        assert isinstance(engine, SafePostgresEngine)
        await engine.start_connection_pool(min_size=1, max_size=2)
        bind(engine)
        try:
            await make(engine)
            schemas.append([await engine.fetch(sql) for sql in (_COLUMNS, _INDEXES, _RULES, _TRIGGERS)])
        finally:
            await engine.close_connection_pool()
            await admin.execute(f"drop database {name} with (force)")
            await admin.close()

    made, said = schemas
    assert made == said


async def test_nothing_is_pending_after_migrating(tmp_path: Path) -> None:
    engine: Engine = make_engine(f"sqlite:///{tmp_path / 'c.sqlite'}")
    assert await migrate(engine)
    assert await pending(engine) == []
    assert await migrate(engine) == []
    await engine.close_connection_pool()
