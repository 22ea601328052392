"""Migrations at start: one process at a time, each migration whole or not at all."""

import asyncio
import contextlib
import datetime as dt
import fcntl
import importlib.util
import io
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Final

import asyncpg
from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.apps.migrations.tables import Migration

from backend.infra.engine import Engine, bind
from backend.infra.postgres import SafePostgresEngine

logger = logging.getLogger(__name__)

_APP: Final = "onething"
_LOCK_NUMBER: Final = 0x6F6E6574  # "onet"
_WAIT_SECONDS: Final = 300.0
_LOOK_SECONDS: Final = 0.1

Forwards = Callable[[], Awaitable[MigrationManager | None]]


class CannotMigrate(Exception):
    """The start stops here; the sentence says why."""


def default_folder() -> Path:
    """The product's own migrations."""
    return Path(__file__).parents[1] / "migrations"


async def migrate(engine: Engine, folder: Path | None = None) -> list[str]:
    """Run what has not run yet and return its names. Any number of processes may start at the same moment."""
    bind(engine)
    async with _alone(engine):
        return await _forwards(engine, _load(folder or default_folder()))


async def pending(engine: Engine, folder: Path | None = None) -> list[str]:
    """What `migrate` would run, for the check command and the health page."""
    bind(engine)
    known = _load(folder or default_folder())
    return sorted(set(known) - await _done(known))


async def _forwards(engine: Engine, known: dict[str, Forwards]) -> list[str]:
    done = await _done(known)
    ran: list[str] = []
    for name in sorted(set(known) - done):
        # Both databases can undo definitions, so the step and its mark stand or fall together: a process killed in the
        # middle leaves nothing behind. Piccolo by itself writes the mark afterwards.
        async with engine.transaction():
            manager = await known[name]()
            if isinstance(manager, MigrationManager):
                with contextlib.redirect_stdout(io.StringIO()):  # It prints its progress.
                    await manager.run()
            # Its own default for `ran_on` is naive local time; on a row of ours we say which time it is.
            await Migration.insert(
                Migration(name=name, app_name=_APP, ran_on=dt.datetime.now(dt.UTC).replace(tzinfo=None))
            )
        logger.info("migrated: %s", name)
        ran.append(name)
    return ran


async def _done(known: dict[str, Forwards]) -> set[str]:
    if not await Migration.table_exists():
        await Migration.create_table(if_not_exists=True)
        return set()
    rows = await Migration.select(Migration.name).where(Migration.app_name == _APP)
    done = {row["name"] for row in rows}
    foreign = sorted(done - set(known))
    if foreign:
        raise CannotMigrate(f"this database is newer than this program: it has {', '.join(foreign)}")
    return done


def _load(folder: Path) -> dict[str, Forwards]:
    """By their ID, which is also their order."""
    found: dict[str, Forwards] = {}
    for path in sorted(folder.glob("*.py")):
        if path.stem == "__init__":
            continue
        spec = importlib.util.spec_from_file_location(f"onething_migration_{path.stem}", path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        name: str = module.ID
        if name in found:
            raise CannotMigrate(f"two migrations are called {name}")
        found[name] = module.forwards
    return found


@contextlib.asynccontextmanager
async def _alone(engine: Engine) -> AsyncIterator[None]:
    if isinstance(engine, SafePostgresEngine):
        async with _advisory_lock(engine.dsn):
            yield
    else:
        path = Path(engine.path)
        path.parent.mkdir(parents=True, exist_ok=True)
        async with _file_lock(path.with_name(path.name + ".migrate.lock")):
            yield


@contextlib.asynccontextmanager
async def _file_lock(path: Path) -> AsyncIterator[None]:
    """Released by the system if the process dies. The file stays: removing it would let two in."""
    give_up = asyncio.get_running_loop().time() + _WAIT_SECONDS
    with path.open("a") as handle:
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if asyncio.get_running_loop().time() > give_up:
                    raise CannotMigrate("another process has been migrating for five minutes") from None
                await asyncio.sleep(_LOOK_SECONDS)
            else:
                break
        yield


@contextlib.asynccontextmanager
async def _advisory_lock(dsn: str) -> AsyncIterator[None]:
    """On a connection of its own; the server releases it if the process dies."""
    connection = await asyncpg.connect(dsn)
    try:
        try:
            await connection.execute("select pg_advisory_lock($1)", _LOCK_NUMBER, timeout=_WAIT_SECONDS)
        except TimeoutError:
            raise CannotMigrate("another process has been migrating for five minutes") from None
        yield
    finally:
        connection.terminate()
