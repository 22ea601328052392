"""Group commit: many business actions, one fsync, and nobody is told "done" before it."""

import asyncio
import logging
import random
import sqlite3
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import Context
from pathlib import Path
from typing import Any, Final

from backend.infra.faults import CommitFailed, DatabaseBusy
from backend.infra.guard import Callback, run_callbacks
from backend.infra.sqlite_connection import Connection, is_busy

logger = logging.getLogger(__name__)

SAVEPOINT: Final = "one_action"


class Waiting:
    """An action that has done its work and waits for the COMMIT that covers it."""

    __slots__ = ("callbacks", "done")

    def __init__(self, callbacks: Sequence[Callback]) -> None:
        self.callbacks = callbacks
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()


class GroupWriter:
    """The one connection of this process that writes. `commits` counts the COMMITs, to see the grouping work."""

    def __init__(self, path: str, busy_seconds: float) -> None:
        self.path = path
        self.busy_seconds = busy_seconds
        self.commits = 0
        self._connection: Connection | None = None
        self._committer: ThreadPoolExecutor | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._lock = asyncio.Lock()
        self._pending: list[Waiting] = []
        self._flusher: asyncio.Task[None] | None = None

    def open(self) -> Connection:
        """Opens the file on first use; the folder is made, too."""
        if self._connection is None:
            Path(self.path).parent.mkdir(parents=True, exist_ok=True)
            self._connection = Connection(self.path, writer=True)
            self._committer = ThreadPoolExecutor(1, thread_name_prefix="sqlite-commit")
        return self._connection

    async def close(self) -> None:
        """Commit what waits, then close the file."""
        self._follow_loop()
        if self._flusher is not None:
            await self._flusher
        async with self._lock:
            if self._connection is not None and self._committer is not None:
                self._committer.shutdown()
                self._connection.close()
                self._connection = self._committer = None

    def _follow_loop(self) -> None:
        """Commands run several event loops one after the other; locks and futures belong to one each."""
        loop = asyncio.get_running_loop()
        if loop is self._loop:
            return
        self._loop, self._lock, self._flusher = loop, asyncio.Lock(), None
        self._pending.clear()
        if self._connection is not None:
            self._connection.abandon()

    async def enter(self) -> Connection:
        """Wait for the turn to write, then open this action's savepoint."""
        self._follow_loop()
        give_up = time.monotonic() + self.busy_seconds
        await self._lock.acquire()
        try:
            connection = self.open()
            if not connection.raw.in_transaction:
                assert not self._pending, "actions that wait for a COMMIT have a transaction"
                await self._begin(connection, give_up)
            connection.raw.execute(f"SAVEPOINT {SAVEPOINT}")
        except BaseException:
            if self._connection is not None and not self._pending:
                self._connection.abandon()
            self._lock.release()
            raise
        return connection

    async def _begin(self, connection: Connection, give_up: float) -> None:
        """Another process may hold the file; wait for it without holding up the loop."""
        pause = 0.0005
        while True:
            try:
                connection.raw.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                if not is_busy(error):
                    raise
                if time.monotonic() >= give_up:
                    raise DatabaseBusy from None
            else:
                return
            await asyncio.sleep(pause * random.uniform(0.5, 1.5))  # noqa: S311  Two processes must not keep step.
            pause = min(pause * 1.5, 0.02)

    def leave(self, callbacks: Sequence[Callback], *, failed: bool) -> Waiting | None:
        """End one action's savepoint without a single await, so that no cancellation can come between.

        None if there is nothing to wait for. A failed action waits, too, if neighbours wrote before it: its refusal may
        rest on what they wrote ("already taken") and must not be spoken before that is on the disk.
        """
        connection = self.open()
        try:
            if not connection.raw.in_transaction:  # A full disk makes SQLite give up the whole transaction.
                raise sqlite3.OperationalError("the transaction is gone")
            if failed and not self._pending:
                connection.abandon()
                return None
            if failed:
                connection.raw.execute(f"ROLLBACK TO {SAVEPOINT}")
            connection.raw.execute(f"RELEASE {SAVEPOINT}")
        except sqlite3.Error as error:
            logger.exception("an action could not be closed")
            connection.abandon()
            self._settle(self._take_pending(), lost=True)
            raise CommitFailed from error
        finally:
            self._lock.release()
        waiting = Waiting(() if failed else callbacks)
        self._pending.append(waiting)
        if self._flusher is None or self._flusher.done():
            # In an empty context: the COMMIT belongs to no request.
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
        assert self._connection is not None
        assert self._committer is not None
        loop = asyncio.get_running_loop()
        work = loop.run_in_executor(self._committer, self._connection.commit)
        while not work.done():
            try:
                await asyncio.wait([work])
            except asyncio.CancelledError:
                logger.warning("the event loop is stopping during a COMMIT; it is completed first")
        error = work.exception()
        if error is None:
            self.commits += 1
            return True
        logger.error("COMMIT failed: %s", error)
        self._connection.abandon()
        return False

    def _take_pending(self) -> list[Waiting]:
        group, self._pending = self._pending, []
        return group

    @staticmethod
    def _settle(group: list[Waiting], *, lost: bool) -> None:
        """Callbacks run here, so that they run even if the action's own task was cancelled meanwhile."""
        for waiting in group:
            if not lost:
                run_callbacks(waiting.callbacks)
            if waiting.done.done():
                continue
            if lost:
                waiting.done.set_exception(CommitFailed())
                waiting.done.exception()  # Read once: a cancelled owner never will, and asyncio would complain.
            else:
                waiting.done.set_result(None)

    async def alone(self, sql: str, args: Sequence[object]) -> list[dict[str, Any]]:
        """A PRAGMA and the like: on the writer, in turn, in no action."""
        self._follow_loop()
        async with self._lock:
            return self.open().run(sql, args)
