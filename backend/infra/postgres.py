"""PostgreSQL behind Piccolo's engine interface, with transactions that always give their connection back.

Piccolo loses the pool's connection when BEGIN or COMMIT raises: a pool of two is dead after two failed commits.
"""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Iterator, Sequence
from contextvars import ContextVar
from types import TracebackType
from typing import Any, Final, Literal, Self

import asyncpg
from piccolo.engine.postgres import PostgresEngine, PostgresTransaction
from piccolo.querystring import QueryString

from backend.infra.faults import CommitFailed, DatabaseAway, DatabaseBusy, from_postgres
from backend.infra.guard import Callback, TaskGuard, run_callbacks
from backend.kernel.errors import Unavailable

logger = logging.getLogger(__name__)

_STATEMENT_SECONDS: Final = 60.0
_POOL_WAIT_SECONDS: Final = 30.0
_CLOSE_SECONDS: Final = 10.0
_AWAY: Final = (
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,  # The server is being stopped, or has just been.
    asyncpg.TooManyConnectionsError,
    OSError,
)
_DRIVER: Final = (asyncpg.InterfaceError, asyncpg.InternalClientError)


class PostgresAction(PostgresTransaction):
    """One transaction on one connection, used by one task."""

    engine: "SafePostgresEngine"

    def __init__(self, engine: "SafePostgresEngine", *, snapshot: bool = False, allow_nested: bool = True) -> None:
        super().__init__(engine, allow_nested)
        self.callbacks: list[Callback] = []
        self._snapshot = snapshot
        self._guard: TaskGuard | None = None

    async def __aenter__(self) -> Self:
        if self._parent is not None:
            return self._parent  # type: ignore[return-value]  # Piccolo's own code may nest.
        with _explained():
            self.connection = await self._acquire()
        try:
            if self._snapshot:
                self.transaction = self.connection.transaction(isolation="repeatable_read", readonly=True)
            else:
                self.transaction = self.connection.transaction()
            with _explained():
                await self.transaction.start()
        except BaseException:
            await asyncio.shield(self._give_back())
            raise
        self._guard = TaskGuard()
        self._token = self.engine.blocks.set(self)
        return self

    async def _acquire(self) -> Any:  # asyncpg has no types.
        if self.engine.pool is None:
            return await self.engine.get_new_connection()
        return await self.engine.pool.acquire(timeout=_POOL_WAIT_SECONDS)

    async def fetch(self, sql: str, args: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Bare rows, the same call on both databases."""
        assert self._guard is not None
        self._guard.check()
        with _explained():
            return await self.connection.fetch(sql, *args)  # type: ignore[no-any-return]

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
        # A COMMIT that has begun is carried to its end, even if its request is gone: only then is it known whether the
        # follow-ups may run.
        end = asyncio.get_running_loop().create_task(self._end(keep=error is None and not self._rolled_back))
        await asyncio.shield(end)
        return False

    async def _end(self, *, keep: bool) -> None:
        try:
            if keep:
                await self._commit()
            elif not self._rolled_back:
                # The refusal matters, not what a broken connection says about the rollback.
                with contextlib.suppress(asyncpg.PostgresError, OSError, *_DRIVER):
                    await self.transaction.rollback()
        finally:
            await self._give_back()
        if keep:
            run_callbacks(self.callbacks)

    async def _commit(self) -> None:
        try:
            with _explained():
                await self.transaction.commit()
        except (Unavailable, *_DRIVER) as error:
            logger.exception("COMMIT failed")
            raise CommitFailed from error

    async def _give_back(self) -> None:
        if self.engine.pool is not None:
            await self.engine.pool.release(self.connection)
        else:
            await self.connection.close()


class SafePostgresEngine(PostgresEngine):
    """A pool per process; `start_connection_pool` before the first request."""

    def __init__(self, dsn: str) -> None:
        self.dsn = dsn
        super().__init__(config={"dsn": dsn, "command_timeout": _STATEMENT_SECONDS})
        self.blocks: ContextVar[PostgresAction | None] = ContextVar("postgres", default=None)
        self.current_transaction = self.blocks  # type: ignore[assignment]  # The same, narrower.

    async def check_version(self) -> None:
        """Piccolo would connect while the module is imported; a server that is away is met when the pool starts."""

    def transaction(self, allow_nested: bool = True) -> PostgresAction:  # noqa: FBT001, FBT002  Piccolo's signature.
        """Piccolo's own code may nest; `infra.db.transaction` may not."""
        return PostgresAction(self, allow_nested=allow_nested)

    @contextlib.asynccontextmanager
    async def reading(self) -> AsyncIterator[PostgresAction]:
        """Every query of the block sees the same moment."""
        async with PostgresAction(self, snapshot=True, allow_nested=False) as snapshot:
            yield snapshot

    async def start_connection_pool(self, **options: Any) -> None:
        """Connections go back to the pool without asyncpg's RESET ALL, which doubled the cost of a single SELECT.

        Nothing here changes a session's settings, takes advisory locks or listens on a pooled connection; an open
        transaction is still rolled back.
        """
        await super().start_connection_pool(**options, reset=_nothing_to_reset)

    async def close_connection_pool(self) -> None:
        """Wait for running queries a while, then cut them off."""
        if self.pool is None:
            return
        pool, self.pool = self.pool, None
        try:
            async with asyncio.timeout(_CLOSE_SECONDS):
                await pool.close()
        except TimeoutError:
            pool.terminate()

    async def run_querystring(self, querystring: QueryString, in_pool: bool = True) -> list[Any]:  # noqa: FBT001, FBT002
        """Piccolo's queries."""
        sql, args = querystring.compile_string(engine_type=self.engine_type)
        del in_pool
        return await self.fetch(sql, args)

    async def run_ddl(self, ddl: str, in_pool: bool = True) -> list[Any]:  # noqa: FBT001, FBT002
        """Piccolo's definitions."""
        del in_pool
        return await self.fetch(ddl)

    async def fetch(self, sql: str, args: Sequence[object] = ()) -> list[Any]:
        """One statement: in the current block if there is one, else on a connection of the pool."""
        current = self.blocks.get()
        if current is not None:
            return await current.fetch(sql, args)
        with _explained():
            pool = self.pool  # The same one takes it back, even if the engine is being closed meanwhile.
            if pool is None:
                return await self._on_new_connection(sql, args)
            connection = await pool.acquire(timeout=_POOL_WAIT_SECONDS)
            try:
                return await connection.fetch(sql, *args)  # type: ignore[no-any-return]
            finally:
                await pool.release(connection)  # Shields itself from a cancellation.

    async def _on_new_connection(self, sql: str, args: Sequence[object]) -> list[Any]:
        connection = await self.get_new_connection()
        try:
            return await connection.fetch(sql, *args)  # type: ignore[no-any-return]
        finally:
            await connection.close()


async def _nothing_to_reset(_connection: object) -> None:
    """See `start_connection_pool`."""


@contextlib.contextmanager
def _explained() -> Iterator[None]:
    """The driver's errors in the words of `faults`, without its chain: the server's messages quote values."""
    try:
        yield
    except asyncpg.UniqueViolationError as error:
        raise from_postgres(error) from None
    except (asyncpg.DeadlockDetectedError, asyncpg.QueryCanceledError, TimeoutError) as error:
        logger.warning("the database gave up on a statement: %s", type(error).__name__)
        raise DatabaseBusy from None
    except (*_AWAY, *_DRIVER) as error:
        if isinstance(error, _DRIVER) and "closed" not in str(error):
            raise  # Wrongly used by us; that must not look like a busy hour.
        logger.warning("the database is away: %s", type(error).__name__)
        raise DatabaseAway from None
