"""Fixtures for both databases. SQLite is the default; TEST_DATABASE=postgres runs the same tests on PostgreSQL.

REQUIRE_POSTGRES=1 turns an unreachable PostgreSQL from a skip into a failure.
"""

# ruff: noqa: E402  The environment is set before the product reads it.

import asyncio
import datetime as dt
import gc
import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Final

# Three hundred whole applications are made and thrown away; looking for cycles at every turn cost a tenth of the time.
gc.set_threshold(100_000, 50, 1000)

# Before anything imports the product: no test may ever touch the real data folder.
_SCRATCH: Final = Path(tempfile.mkdtemp(prefix="onething-tests-"))
for _name in ("ONETHING_DATABASE_URL", "DATABASE_URL"):
    os.environ.pop(_name, None)
os.environ["ONETHING_DATABASE_URL"] = f"sqlite:///{_SCRATCH / 'unused.sqlite'}"
os.environ.setdefault("PICCOLO_CONF", "backend.piccolo_conf")

import asyncpg
import pytest
import pytest_asyncio
from hypothesis import settings

from backend.infra.clock import OFFICE_ZONE, FixedClock
from backend.infra.db import Engine, SafePostgresEngine, bind, create_all, make_engine

# How long an example takes says something about the machine of the day, not about the rule.
settings.register_profile("onething", deadline=None)
settings.load_profile("onething")

POSTGRES_SERVER: Final = "postgres://root@127.0.0.1:5432"
NOW: Final = dt.datetime(2026, 11, 20, 9, 0, tzinfo=OFFICE_ZONE)


def _on_postgres() -> bool:
    return os.environ.get("TEST_DATABASE", "sqlite") == "postgres"


async def _admin(sql: str) -> None:
    connection = await asyncpg.connect(f"{POSTGRES_SERVER}/root", timeout=5)
    try:
        await connection.execute(sql)
    finally:
        await connection.close()


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A database of this test session's own, dropped at its end."""
    name = f"onething_test_{os.getpid()}"
    try:
        asyncio.run(_admin(f"create database {name}"))
    except (OSError, asyncpg.PostgresError) as error:
        if os.environ.get("REQUIRE_POSTGRES") == "1":
            pytest.fail(f"PostgreSQL is required and does not answer: {error}")
        pytest.skip(f"PostgreSQL does not answer: {error}")
    yield f"{POSTGRES_SERVER}/{name}"
    asyncio.run(_admin(f"drop database {name} with (force)"))


@pytest.fixture(scope="session")
def _empty_sqlite() -> Path:
    """One file with all tables; each test gets a copy, which costs less than creating them."""
    template = _SCRATCH / "template.sqlite"

    async def create() -> None:
        engine = make_engine(f"sqlite:///{template}")
        await create_all(engine)
        await engine.close_connection_pool()

    asyncio.run(create())
    return template


@pytest.fixture(scope="session")
def _empty_postgres(request: pytest.FixtureRequest) -> str:
    url: str = request.getfixturevalue("postgres_url")

    async def create() -> None:
        await create_all(make_engine(url))

    asyncio.run(create())
    return url


@pytest.fixture
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database with all tables."""
    if _on_postgres():
        url: str = request.getfixturevalue("_empty_postgres")
        return url
    template: Path = request.getfixturevalue("_empty_sqlite")
    shutil.copyfile(template, tmp_path / "test.sqlite")
    return f"sqlite:///{tmp_path / 'test.sqlite'}"


@pytest_asyncio.fixture
async def db(database_url: str) -> AsyncIterator[Engine]:
    """An engine on an empty database; every table points at it until the test ends."""
    engine = bind(make_engine(database_url))
    if isinstance(engine, SafePostgresEngine):
        await engine.start_connection_pool(min_size=1, max_size=10)
        tables = await engine.fetch("select tablename from pg_tables where schemaname = 'public'")
        names = ", ".join(f'"{row[0]}"' for row in tables if row[0] != "migration")
        await engine.fetch(f"truncate {names} cascade")
    else:
        await engine.start_connection_pool()
    yield engine
    await engine.close_connection_pool()


@pytest.fixture
def clock() -> FixedClock:
    """Friday 20 November 2026, nine in the morning in Shanghai."""
    return FixedClock(NOW)


def pytest_unconfigure() -> None:
    """Leave nothing behind."""
    shutil.rmtree(_SCRATCH, ignore_errors=True)
