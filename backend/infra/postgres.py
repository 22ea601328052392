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
from backend.infra.postgres_pool import Connections
from backend.kernel.errors import Unavailable

logger = logging.getLogger(__name__)

_STATEMENT_SECONDS: Final = 60.0
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
        self._lender: Connections | None = None

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
            await self._give_back(sound=False)
            raise
        self._guard = TaskGuard()
        self._token = self.engine.blocks.set(self)
        return self

    async def _acquire(self) -> Any:  # asyncpg has no types.
        self._lender = self.engine.connections  # The same one takes it back, even if the engine is being closed.
        return await (self._lender.take() if self._lender else self.engine.get_new_connection())

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
        sound = False
        try:
            if keep:
                await self._commit()
            elif not self._rolled_back:
                # The refusal matters, not what a broken connection says about the rollback.
                with contextlib.suppress(asyncpg.PostgresError, OSError, *_DRIVER):
                    await self.transaction.rollback()
            sound = True
        finally:
            await self._give_back(sound=sound)
        if keep:
            run_callbacks(self.callbacks)

    async def _commit(self) -> None:
        try:
            with _explained():
                await self.transaction.commit()
        except (Unavailable, *_DRIVER) as error:
            logger.exception("COMMIT failed")
            raise CommitFailed from error

    async def _give_back(self, *, sound: bool) -> None:
        if self._lender is not None:
            await self._lender.give(self.connection, sound=sound)
        else:
            await self.connection.close()


class SafePostgresEngine(PostgresEngine):
    """A pool per process; `start_connection_pool` before the first request."""

    def __init__(self, dsn: str) -> None:
        self.dsn = dsn
        self.connections: Connections | None = None
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
        if self.pool is None:
            await super().start_connection_pool(**options, reset=_nothing_to_reset)
            self.connections = Connections(self.pool)

    async def close_connection_pool(self) -> None:
        """Wait for running queries a while, then cut them off."""
        connections, self.connections, self.pool = self.connections, None, None
        if connections is not None:
            await connections.close()

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
            if self.connections is None:
                return await self._on_new_connection(sql, args)
            return await self._on_pooled_connection(self.connections, sql, args)

    @staticmethod
    async def _on_pooled_connection(connections: Connections, sql: str, args: Sequence[object]) -> list[Any]:
        connection, sound = await connections.take(), False
        try:
            found: list[Any] = await connection.fetch(sql, *args)
            sound = True
        finally:
            await connections.give(connection, sound=sound)
        return found

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
