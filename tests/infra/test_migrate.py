"""Migrations: once, whole, and in one process at a time."""

import asyncio
import subprocess
import sys
import textwrap
import uuid
from collections.abc import AsyncIterator
from pathlib import Path

import asyncpg
import pytest
import pytest_asyncio

from backend.infra.db import Engine, SafePostgresEngine, make_engine
from backend.infra.migrate import CannotMigrate, migrate, pending
from tests.conftest import POSTGRES_SERVER

_STEP = """
    from piccolo.apps.migrations.auto.migration_manager import MigrationManager
    from piccolo.engine import engine_finder

    ID = "{id}"
    VERSION = "1.38.0"
    DESCRIPTION = ""

    async def forwards():
        manager = MigrationManager(migration_id=ID, app_name="onething", description=DESCRIPTION)

        async def work():
            for sql in {statements!r}:
                await engine_finder().run_ddl(sql)

        manager.add_raw(work)
        return manager
"""


def _step(folder: Path, number: int, *statements: str) -> None:
    folder.mkdir(exist_ok=True)
    text = textwrap.dedent(_STEP).format(id=f"2026-11-20T09:00:00:00000{number}", statements=list(statements))
    (folder / f"m000{number}_step.py").write_text(text)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "migrations"
    _step(folder, 1, "create table one (a integer)")
    _step(folder, 2, "create table two (a integer)", "insert into two values (1)")
    return folder


@pytest_asyncio.fixture
async def empty_url(request: pytest.FixtureRequest, database_url: str, tmp_path: Path) -> AsyncIterator[str]:
    """The address of a database without a single table."""
    if database_url.startswith("sqlite"):
        yield f"sqlite:///{tmp_path / 'fresh.sqlite'}"
        return
    name = f"{database_url.rpartition('/')[2]}_{uuid.uuid4().hex[:8]}"
    admin = await asyncpg.connect(f"{POSTGRES_SERVER}/root")
    await admin.execute(f"create database {name}")
    yield f"{POSTGRES_SERVER}/{name}"
    await admin.execute(f"drop database {name} with (force)")
    await admin.close()


@pytest_asyncio.fixture
async def fresh(empty_url: str) -> AsyncIterator[Engine]:
    engine = make_engine(empty_url)
    if isinstance(engine, SafePostgresEngine):
        await engine.start_connection_pool(min_size=1, max_size=4)
    yield engine
    await engine.close_connection_pool()


async def test_each_step_runs_once(fresh: Engine, folder: Path) -> None:
    assert len(await pending(fresh, folder)) == 2
    assert [name[-1] for name in await migrate(fresh, folder)] == ["1", "2"]
    assert await migrate(fresh, folder) == []
    _step(folder, 3, "create table three (a integer)")
    assert [name[-1] for name in await migrate(fresh, folder)] == ["3"]


async def test_a_step_that_fails_leaves_nothing_of_itself(fresh: Engine, folder: Path) -> None:
    _step(folder, 3, "create table three (a integer)", "insert into nowhere values (1)")
    with pytest.raises(Exception, match="nowhere"):
        await migrate(fresh, folder)
    assert [name[-1] for name in await pending(fresh, folder)] == ["3"]
    _step(folder, 3, "create table three (a integer)")
    assert [name[-1] for name in await migrate(fresh, folder)] == ["3"]


async def test_an_older_program_refuses_a_newer_database(fresh: Engine, folder: Path) -> None:
    await migrate(fresh, folder)
    (folder / "m0002_step.py").unlink()
    with pytest.raises(CannotMigrate, match="newer than this program"):
        await migrate(fresh, folder)


async def test_two_steps_of_one_name(fresh: Engine, folder: Path) -> None:
    (folder / "m0009_copy.py").write_text((folder / "m0001_step.py").read_text())
    with pytest.raises(CannotMigrate, match="two migrations"):
        await migrate(fresh, folder)


_STARTER = """
    import asyncio, sys
    from pathlib import Path
    from backend.infra.db import make_engine
    from backend.infra.migrate import migrate

    async def main(url, folder):
        engine = make_engine(url)
        print(len(await migrate(engine, Path(folder))))
        await engine.close_connection_pool()

    asyncio.run(main(*sys.argv[1:]))
"""


async def test_four_may_start_at_the_same_moment(empty_url: str, folder: Path) -> None:
    program = [sys.executable, "-c", textwrap.dedent(_STARTER), empty_url, str(folder)]
    running = [
        await asyncio.create_subprocess_exec(*program, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)
    ]
    counts = []
    for process in running:
        out, errors = await process.communicate()
        assert process.returncode == 0, errors.decode()
        counts.append(int(out))
    assert sorted(counts) == [0, 0, 0, 2]
