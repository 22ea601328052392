"""Running houses to attack: one per test, and one that has to stand through a whole file of attacks."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import asyncpg
import pytest
import pytest_asyncio

from backend.infra.clock import FixedClock
from backend.infra.db import Engine
from tests.conftest import NOW, _on_postgres
from tests.house import House, open_house


@pytest_asyncio.fixture
async def house(db: Engine, database_url: str, tmp_path: Path, clock: FixedClock) -> AsyncIterator[House]:
    """The whole application; `db` has emptied the database before."""
    await db.close_connection_pool()
    async with open_house(database_url, tmp_path / "data", clock) as house:
        yield house


@pytest.fixture(scope="module")
def empty_url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a database with all tables and nothing in them, for longer than one test."""
    if not _on_postgres():
        template: Path = request.getfixturevalue("_empty_sqlite")
        file = tmp_path_factory.mktemp("database") / "test.sqlite"
        shutil.copyfile(template, file)
        return f"sqlite:///{file}"
    url: str = request.getfixturevalue("_empty_postgres")
    asyncio.run(_truncate(url))
    return url


async def _truncate(url: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        tables = await connection.fetch("select tablename from pg_tables where schemaname = 'public'")
        names = ", ".join(f'"{row[0]}"' for row in tables if row[0] != "migration")
        await connection.execute(f"truncate {names} cascade")
    finally:
        await connection.close()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def fortress(empty_url: str, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[House]:
    """The whole application for all tests of a file, which mark themselves with this loop scope."""
    async with open_house(empty_url, tmp_path_factory.mktemp("data"), FixedClock(NOW)) as house:
        yield house
