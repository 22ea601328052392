"""SQLite at its limit, behind Piccolo's engine interface.

Piccolo opens a connection and a thread per query and starts transactions DEFERRED; under concurrency that ends in
"database is locked", and a cancelled request keeps the write lock until the process ends. Here:

1. one long-lived writer behind a first-come lock; readers of their own, so that reading never waits (WAL);
2. statements run on the event loop: 20-60 µs each, less than a hop to a thread would cost;
3. group commit: each action is a SAVEPOINT in one open transaction, one COMMIT covers every action that is ready, and
   `async with` returns only after it, so that "done" means on the disk (synchronous=FULL);
4. another process's lock is waited for without blocking the loop.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Sequence
from contextvars import ContextVar
from types import TracebackType
from typing import Any, Final, Literal, Self

from piccolo.engine.sqlite import SQLiteEngine, SQLiteTransaction, TransactionType
from piccolo.querystring import QueryString

from backend.infra import sqlite_ddl
from backend.infra.faults import CommitFailed
from backend.infra.guard import Callback, TaskGuard
from backend.infra.sqlite_connection import Connection, Row
from backend.infra.sqlite_writer import SAVEPOINT, GroupWriter

sqlite_ddl.install()

_WRITE_WORDS: Final = ("INSERT", "UPDATE", "DELETE")
_READ_WORDS: Final = ("SELECT", "VALUES", "EXPLAI")
_SPARE_READERS: Final = 8


class Snapshot:
    """A read block: every query of its task sees the same moment."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.guard = TaskGuard()

    def run(self, sql: str, args: Sequence[object] = ()) -> list[Row]:
        """Dictionaries by column name."""
        self.guard.check()
        return self.connection.run(sql, args)

    async def fetch(self, sql: str, args: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Bare tuples, the same call on both databases."""
        self.guard.check()
        return self.connection.rows(sql, args)


class Action(SQLiteTransaction):
    """One business action: a savepoint of its own, a COMMIT shared with its neighbours."""

    engine: "GroupSQLiteEngine"
    connection: Connection

    def __init__(self, engine: "GroupSQLiteEngine", *, allow_nested: bool = True) -> None:
        super().__init__(engine, TransactionType.immediate, allow_nested)
        self.callbacks: list[Callback] = []
        self._guard: TaskGuard | None = None

    async def __aenter__(self) -> Self:
        if self._parent is not None:
            return self._parent  # type: ignore[return-value]  # Piccolo's own code may nest.
        self.connection = await self.engine.writer.enter()
        self._guard = TaskGuard()
        self._token = self.engine.blocks.set(self)
        return self

    def check(self) -> None:
        """The right task, at the right time, in a transaction that still exists.

        A full disk makes SQLite roll back by itself; going on would then write outside of any transaction.
        """
        assert self._guard is not None
        self._guard.check()
        if not self.connection.raw.in_transaction:
            raise CommitFailed

    def run(self, sql: str, args: Sequence[object] = ()) -> list[Row]:
        """Dictionaries by column name."""
        self.check()
        return self.connection.run(sql, args)

    async def fetch(self, sql: str, args: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Bare tuples, the same call on both databases."""
        self.check()
        return self.connection.rows(sql, args)

    async def commit(self) -> None:
        """Piccolo's manual commit has no place here."""
        msg = "an action commits when its block ends"
        raise RuntimeError(msg)

    async def rollback(self) -> None:
        """Undo this action and no other; the block may then end quietly."""
        self.run(f"ROLLBACK TO {SAVEPOINT}")
        self.callbacks.clear()
        self._rolled_back = True

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> Literal[False]:
        if self._parent is not None:
            return False
        assert self._guard is not None
        self._guard.close()
        self.engine.blocks.reset(self._token)
        waiting = self.engine.writer.leave(self.callbacks, failed=error is not None)
        # Nobody is left to hear an answer after a cancellation.
        if waiting is not None and not isinstance(error, asyncio.CancelledError):
            await waiting.done
        return False


class GroupSQLiteEngine(SQLiteEngine):
    """One per file and process."""

    def __init__(self, path: str, *, busy_seconds: float = 30.0) -> None:
        super().__init__(path=path)
        self.writer = GroupWriter(path, busy_seconds)
        self.blocks: ContextVar[Action | Snapshot | None] = ContextVar(f"sqlite:{path}", default=None)
        self.current_transaction = self.blocks  # type: ignore[assignment]  # A read block counts, so that nothing nests.
        self._reader: Connection | None = None
        self._spare_readers: list[Connection] = []

    async def start_connection_pool(self) -> None:
        """The name PostgreSQL's engine has; opening on first use works as well."""
        self.writer.open()

    async def close_connection_pool(self) -> None:
        """Commit what waits, then close the file."""
        await self.writer.close()
        for reader in (self._reader, *self._spare_readers):
            if reader is not None:
                reader.close()
        self._reader = None
        self._spare_readers.clear()

    def transaction(
        self,
        transaction_type: TransactionType = TransactionType.immediate,
        allow_nested: bool = True,  # noqa: FBT001, FBT002  Piccolo's signature.
    ) -> Action:
        """Always IMMEDIATE: reading first and writing later must not fail halfway. Piccolo's own code may nest."""
        del transaction_type
        return Action(self, allow_nested=allow_nested)

    @contextlib.asynccontextmanager
    async def reading(self) -> AsyncIterator[Snapshot]:
        """Every query of the block sees the same moment, on a reader of its own."""
        reader = self._spare_readers.pop() if self._spare_readers else self._new_reader()
        reader.raw.execute("BEGIN")
        snapshot = Snapshot(reader)
        token = self.blocks.set(snapshot)
        try:
            yield snapshot
        finally:
            self.blocks.reset(token)
            snapshot.guard.close()
            reader.abandon()
            if len(self._spare_readers) < _SPARE_READERS:
                self._spare_readers.append(reader)
            else:
                reader.close()

    def _new_reader(self) -> Connection:
        self.writer.open()  # Makes the file and its WAL, which a reader may not.
        return Connection(self.path, writer=False)

    def reader(self) -> Connection:
        """For single statements outside of any block; it holds no snapshot between them."""
        if self._reader is None:
            self._reader = self._new_reader()
        return self._reader

    async def fetch(self, sql: str, args: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """One statement as bare tuples: in the current block if there is one, else on its own."""
        current = self.blocks.get()
        if current is not None:
            return await current.fetch(sql, args)
        if sql.lstrip()[:6].upper() not in _WRITE_WORDS:
            return self.reader().rows(sql, args)
        async with self.transaction() as action:
            return await action.fetch(sql, args)

    # What Piccolo calls

    async def run_querystring(self, querystring: QueryString, in_pool: bool = False) -> list[Row]:  # noqa: FBT001, FBT002
        """Piccolo's queries."""
        del in_pool
        sql, args = querystring.compile_string(engine_type=self.engine_type)
        return await self._dispatch(sql, args)

    async def run_ddl(self, ddl: str, in_pool: bool = False) -> list[Row]:  # noqa: FBT001, FBT002
        """Piccolo's definitions."""
        del in_pool
        return await self._dispatch(ddl, ())

    async def _dispatch(self, sql: str, args: Sequence[object]) -> list[Row]:
        current = self.blocks.get()
        if current is not None:
            return current.run(sql, args)
        word = sql.lstrip()[:6].upper()
        if word in _READ_WORDS:
            return self.reader().run(sql, args)
        if word == "PRAGMA":
            return await self.writer.alone(sql, args)
        async with self.transaction() as action:
            return action.run(sql, args)
