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
import logging
import random
import sqlite3
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import Context, ContextVar
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from piccolo.engine.sqlite import SQLiteEngine, SQLiteTransaction, TransactionType
from piccolo.querystring import QueryString

from backend.infra import sqlite_ddl
from backend.infra.faults import CommitFailed, DatabaseBusy, from_sqlite
from backend.infra.guard import Callback, TaskGuard, run_callbacks

sqlite_ddl.install()

Row = dict[str, Any]

logger = logging.getLogger(__name__)

_PRAGMAS: Final = (
    "synchronous=FULL",  # In WAL anything less may lose the last commits with the power.
    "foreign_keys=ON",
    "cache_size=-32768",
    "mmap_size=134217728",
    "temp_store=MEMORY",
    "wal_autocheckpoint=4000",
    "journal_size_limit=67108864",
)
_SAVEPOINT: Final = "one_action"
_READ_WORDS: Final = ("SELECT", "VALUES", "EXPLAI")
_OPEN_SECONDS: Final = 30.0
_SPARE_READERS: Final = 8


class Connection:
    """One sqlite3 connection; `raw` is for the engine alone."""

    def __init__(self, path: str, *, writer: bool) -> None:
        self.raw = sqlite3.connect(
            path,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=512,
            timeout=_OPEN_SECONDS,
            detect_types=sqlite3.PARSE_DECLTYPES | sqlite3.PARSE_COLNAMES,
        )
        try:
            self._use_wal()
            for pragma in _PRAGMAS:
                self.raw.execute(f"PRAGMA {pragma}")
            # The writer must never block the loop: it fails at once and `_begin` waits. A reader in WAL mode waits only
            # while another process recovers or closes the file, which is short.
            self.raw.execute(f"PRAGMA busy_timeout={0 if writer else 5000}")
            if not writer:
                self.raw.execute("PRAGMA query_only=ON")
        except BaseException:
            self.raw.close()
            raise

    def _use_wal(self) -> None:
        """SQLite does not wait by itself when two processes make this switch at the same moment."""
        give_up = time.monotonic() + _OPEN_SECONDS
        while True:
            try:
                self.raw.execute("PRAGMA journal_mode=WAL")
            except sqlite3.OperationalError as error:
                if not _is_busy(error) or time.monotonic() > give_up:
                    raise
                time.sleep(0.01)
            else:
                return

    def rows(self, sql: str, args: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Bare tuples, for the hot paths."""
        try:
            return self.raw.execute(sql, args).fetchall()
        except sqlite3.IntegrityError as error:
            duplicate = from_sqlite(error)
            if duplicate is None:
                raise
            raise duplicate from None

    def run(self, sql: str, args: Sequence[object] = ()) -> list[Row]:
        """Dictionaries by column name, as Piccolo expects them."""
        try:
            cursor = self.raw.execute(sql, args)
            found = cursor.fetchall()
        except sqlite3.IntegrityError as error:
            duplicate = from_sqlite(error)
            if duplicate is None:
                raise
            raise duplicate from None
        if not found:
            return []
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in found]

    async def execute(self, sql: str, args: Sequence[object] = ()) -> list[Row]:
        """What Piccolo's Savepoint awaits."""
        return self.run(sql, args)

    def abandon(self) -> None:
        """Undo whatever is open."""
        if self.raw.in_transaction:
            with contextlib.suppress(sqlite3.Error):
                self.raw.execute("ROLLBACK")


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


class Waiting:
    """An action that has done its work and waits for the COMMIT that covers it."""

    __slots__ = ("callbacks", "done")

    def __init__(self, callbacks: Sequence[Callback] = ()) -> None:
        self.callbacks = callbacks
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()


class Action(SQLiteTransaction):
    """One business action: a savepoint of its own, a COMMIT shared with its neighbours."""

    engine: "GroupSQLiteEngine"
    connection: Connection

    def __init__(self, engine: "GroupSQLiteEngine", *, allow_nested: bool = True) -> None:
        super().__init__(engine, TransactionType.immediate, allow_nested)
        self.callbacks: list[Callback] = []
        self._lost = False
        self._guard: TaskGuard | None = None

    async def __aenter__(self) -> Self:
        if self._parent is not None:
            return self._parent  # type: ignore[return-value]  # Piccolo's own code may nest.
        self.connection = await self.engine.enter()
        self._guard = TaskGuard()
        self._token = self.engine.blocks.set(self)
        return self

    def check(self) -> None:
        """The right task, at the right time, in a transaction that still exists."""
        assert self._guard is not None
        self._guard.check()
        if self._lost:
            raise CommitFailed

    def run(self, sql: str, args: Sequence[object] = ()) -> list[Row]:
        self.check()
        with self._watched():
            return self.connection.run(sql, args)

    async def fetch(self, sql: str, args: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Bare tuples, the same call on both databases."""
        self.check()
        with self._watched():
            return self.connection.rows(sql, args)

    @contextlib.contextmanager
    def _watched(self) -> Iterator[None]:
        """A full disk makes SQLite roll back the whole transaction; going on would then write outside of any."""
        try:
            yield
        except sqlite3.Error:
            self._lost = not self.connection.raw.in_transaction
            raise

    async def commit(self) -> None:
        msg = "an action commits when its block ends"
        raise RuntimeError(msg)

    async def rollback(self) -> None:
        """Undo this action and no other; the block may then end quietly."""
        self.run(f"ROLLBACK TO {_SAVEPOINT}")
        self.callbacks.clear()
        self._rolled_back = True

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if self._parent is not None:
            return False
        assert self._guard is not None
        self._guard.close()
        self.engine.blocks.reset(self._token)
        waiting = self.engine.leave(self, failed=error is not None)
        # A refusal may rest on what a neighbour wrote a moment ago ("already taken"): it, too, may only be spoken once
        # that is on the disk. Nobody is left to hear an answer after a cancellation.
        if waiting is not None and not isinstance(error, asyncio.CancelledError):
            await waiting.done
        return False


class GroupSQLiteEngine(SQLiteEngine):
    """One per file and process. `commits` counts the COMMITs, to see the grouping work."""

    def __init__(self, path: str, *, busy_seconds: float = 30.0) -> None:
        super().__init__(path=path)
        self.busy_seconds = busy_seconds
        self.commits = 0
        self.blocks: ContextVar[Action | Snapshot | None] = ContextVar(f"sqlite:{path}", default=None)
        self.current_transaction = self.blocks  # type: ignore[assignment]  # A read block counts, so that nothing nests.
        self._writer: Connection | None = None
        self._reader: Connection | None = None
        self._spare_readers: list[Connection] = []
        self._loop: asyncio.AbstractEventLoop | None = None
        self._lock = asyncio.Lock()
        self._pending: list[Waiting] = []
        self._flusher: asyncio.Task[None] | None = None
        self._committer: ThreadPoolExecutor | None = None

    # Opening and closing

    async def start_connection_pool(self) -> None:
        """The name PostgreSQL's engine has; opening on first use works as well."""
        self._open()

    async def close_connection_pool(self) -> None:
        """Commit what waits, then close the file."""
        self._follow_loop()
        if self._flusher is not None:
            await self._flusher
        async with self._lock:
            for connection in (self._writer, self._reader, *self._spare_readers):
                if connection is not None:
                    connection.abandon()
                    connection.raw.close()
            self._writer = self._reader = None
            self._spare_readers.clear()
            if self._committer is not None:
                self._committer.shutdown()
                self._committer = None

    def _open(self) -> Connection:
        if self._writer is None:
            Path(self.path).parent.mkdir(parents=True, exist_ok=True)
            self._writer = Connection(self.path, writer=True)
            self._committer = ThreadPoolExecutor(1, thread_name_prefix="sqlite-commit")
        return self._writer

    def _follow_loop(self) -> None:
        """Commands run several event loops one after the other; locks and futures belong to one each."""
        loop = asyncio.get_running_loop()
        if loop is self._loop:
            return
        self._loop, self._lock, self._flusher = loop, asyncio.Lock(), None
        self._pending.clear()
        if self._writer is not None:
            self._writer.abandon()

    # Writing

    def transaction(
        self, transaction_type: TransactionType = TransactionType.immediate, allow_nested: bool = True
    ) -> Action:
        """Always IMMEDIATE: reading first and writing later must not fail halfway. Piccolo's own code may nest."""
        del transaction_type
        return Action(self, allow_nested=allow_nested)

    async def enter(self) -> Connection:
        """Wait for the turn to write, then open this action's savepoint."""
        self._follow_loop()
        give_up = time.monotonic() + self.busy_seconds
        await self._lock.acquire()
        try:
            writer = self._open()
            if not writer.raw.in_transaction:
                assert not self._pending, "actions that wait for a COMMIT have a transaction"
                await self._begin(writer, give_up)
            writer.raw.execute(f"SAVEPOINT {_SAVEPOINT}")
        except BaseException:
            if self._writer is not None and not self._pending:
                self._writer.abandon()
            self._lock.release()
            raise
        return writer

    async def _begin(self, writer: Connection, give_up: float) -> None:
        pause = 0.0005
        while True:
            try:
                writer.raw.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                if not _is_busy(error):
                    raise
                if time.monotonic() >= give_up:
                    raise DatabaseBusy from None
            else:
                return
            await asyncio.sleep(pause * random.uniform(0.5, 1.5))  # noqa: S311  Two processes must not keep step.
            pause = min(pause * 1.5, 0.02)

    def leave(self, action: Action, *, failed: bool) -> Waiting | None:
        """End one action's savepoint without a single await, so that no cancellation can come between."""
        writer = action.connection
        try:
            if not writer.raw.in_transaction:
                self._settle(self._take_pending(), lost=True)
                if failed:
                    return None
                raise CommitFailed
            if failed and not self._pending:
                writer.abandon()
                return None
            if failed:
                writer.raw.execute(f"ROLLBACK TO {_SAVEPOINT}")
            writer.raw.execute(f"RELEASE {_SAVEPOINT}")
        except sqlite3.Error as error:
            logger.exception("an action could not be closed")
            writer.abandon()
            self._settle(self._take_pending(), lost=True)
            raise CommitFailed from error
        finally:
            self._lock.release()
        waiting = Waiting(() if failed else action.callbacks)
        self._pending.append(waiting)
        if self._flusher is None or self._flusher.done():
            # An empty context: the COMMIT belongs to no request.
            self._flusher = asyncio.get_running_loop().create_task(self._flush(), context=Context())
        return waiting

    async def _flush(self) -> None:
        """Queue up behind the actions that already wait for their turn, then commit for all of them."""
        while self._pending:
            async with self._lock:
                group = self._take_pending()
                lost = bool(group) and not await self._commit()
            self._settle(group, lost=lost)

    async def _commit(self) -> bool:
        """In a thread, because an fsync may take long; carried to its end even if the loop is being shut down."""
        assert self._writer is not None
        assert self._committer is not None
        loop = asyncio.get_running_loop()
        work = loop.run_in_executor(self._committer, self._writer.raw.execute, "COMMIT")
        cancelled = False
        while not work.done():
            try:
                await asyncio.wait([work])
            except asyncio.CancelledError:
                cancelled = True
        error = work.exception()
        if error is not None:
            logger.error("COMMIT failed: %s", error)
            self._writer.abandon()
        else:
            self.commits += 1
        if cancelled:
            logger.warning("the event loop stopped during a COMMIT; it was completed")
        return error is None

    def _take_pending(self) -> list[Waiting]:
        group, self._pending = self._pending, []
        return group

    @staticmethod
    def _settle(group: list[Waiting], *, lost: bool) -> None:
        """Callbacks first and here, so that they run even if the action's own task was cancelled meanwhile."""
        for waiting in group:
            if lost:
                if not waiting.done.done():
                    waiting.done.set_exception(CommitFailed())
                    waiting.done.exception()  # Read once: a cancelled owner never will, and asyncio would complain.
                continue
            run_callbacks(waiting.callbacks)
            if not waiting.done.done():
                waiting.done.set_result(None)

    # Reading

    @contextlib.asynccontextmanager
    async def reading(self) -> AsyncIterator[Snapshot]:
        """Every query of the block sees the same moment, on a reader of its own."""
        self._open()
        reader = self._spare_readers.pop() if self._spare_readers else Connection(self.path, writer=False)
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
                reader.raw.close()

    # What Piccolo calls

    async def run_querystring(self, querystring: QueryString, in_pool: bool = False) -> list[Row]:
        del in_pool
        sql, args = querystring.compile_string(engine_type=self.engine_type)
        return await self._dispatch(sql, args)

    async def run_ddl(self, ddl: str, in_pool: bool = False) -> list[Row]:
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
            self._follow_loop()
            async with self._lock:
                return self._open().run(sql, args)
        async with self.transaction() as action:
            found = action.run(sql, args)
        return found

    def reader(self) -> Connection:
        """For single statements outside of any block; it holds no snapshot between them."""
        self._open()
        if self._reader is None:
            self._reader = Connection(self.path, writer=False)
        return self._reader

    async def fetch(self, sql: str, args: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """One SELECT as bare tuples: in the current block if there is one, else on the reader."""
        current = self.blocks.get()
        return await current.fetch(sql, args) if current is not None else self.reader().rows(sql, args)


def _is_busy(error: sqlite3.OperationalError) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
