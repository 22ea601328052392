"""The comparison's engine and its one session per request."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated, Any

from fastapi import Depends
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine

_POOL = 10
_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "cache_size=-32768", "temp_store=MEMORY")
_makers: dict[str, async_sessionmaker[AsyncSession]] = {}


def make_engine(url: str, *, immediate: bool = False) -> AsyncEngine:
    """SQLite as its documentation and SQLAlchemy's recommend it for concurrent writers; PostgreSQL as it comes."""
    if not url.startswith("sqlite"):
        return create_async_engine(
            url.replace("postgres://", "postgresql+asyncpg://", 1), pool_size=_POOL, max_overflow=0
        )
    engine = create_async_engine(
        url.replace("sqlite://", "sqlite+aiosqlite://", 1),
        # One writer at a time: the others wait in the pool's queue instead of polling for SQLite's lock.
        pool_size=1 if immediate else _POOL,
        max_overflow=0,
        connect_args={"timeout": 30},
    )

    @event.listens_for(engine.sync_engine, "connect")
    def prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # SQLAlchemy says BEGIN below; the driver's own would come too late.
        cursor = connection.cursor()
        for pragma in _PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def begin(connection: Any) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")

    return engine


@asynccontextmanager
async def open_engines() -> AsyncIterator[None]:
    """For the life of the server."""
    url = os.environ["ONETHING_DATABASE_URL"]
    reading = make_engine(url)
    writing = make_engine(url, immediate=True) if url.startswith("sqlite") else reading
    _makers["read"] = async_sessionmaker(reading, expire_on_commit=False)
    _makers["write"] = async_sessionmaker(writing, expire_on_commit=False)
    yield
    await reading.dispose()
    await writing.dispose()


async def _read() -> AsyncIterator[AsyncSession]:
    async with _makers["read"]() as session:
        yield session


async def _write() -> AsyncIterator[AsyncSession]:
    async with _makers["write"]() as session:
        yield session


Reading = Annotated[AsyncSession, Depends(_read)]
Writing = Annotated[AsyncSession, Depends(_write)]
