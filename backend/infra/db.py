"""The database as the rooms see it: `transaction()`, `reading()` and two fast paths.

Rules that the engines enforce: a transaction is opened in a service, never inside another one, and used by one task
only (no gather, no create_task, no network call inside). Follow-ups go to the outbox or to `after_commit`.

Where a row may exist already, prefer `insert().on_conflict(action="DO NOTHING", target=…).returning(id)`: an empty list
means it was there, and the transaction goes on on both databases. `duplicates_raise` is for ending it with a refusal.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from typing import Any, Final, TypeVar

import msgspec

from backend.infra.engine import Engine, bind, current_engine, make_engine
from backend.infra.faults import CommitFailed, DatabaseAway, DatabaseBusy, Duplicate, duplicates_raise
from backend.infra.guard import Callback
from backend.infra.inserts import Insert, insert_rows, insert_together
from backend.infra.postgres import PostgresAction, SafePostgresEngine
from backend.infra.request_key import (
    AlreadyAnswered,
    RequestKey,
    StoredAnswer,
    find_answer,
    keep_answer,
    purge_answers,
    request_key,
    store_answer,
)
from backend.infra.sqlite import Action, GroupSQLiteEngine

__all__ = [
    "AlreadyAnswered",
    "CommitFailed",
    "DatabaseAway",
    "DatabaseBusy",
    "Duplicate",
    "Engine",
    "GroupSQLiteEngine",
    "Insert",
    "RequestKey",
    "SafePostgresEngine",
    "Statement",
    "StoredAnswer",
    "Transaction",
    "bind",
    "create_all",
    "current_engine",
    "current_transaction",
    "duplicates_raise",
    "fetch_json",
    "find_answer",
    "insert_rows",
    "insert_together",
    "json_rows",
    "make_engine",
    "open_database",
    "purge_answers",
    "reading",
    "request_key",
    "run",
    "store_answer",
    "transaction",
]

T = TypeVar("T")

_POOL_SIZE: Final = 10
_current: ContextVar["Transaction | None"] = ContextVar("transaction", default=None)


class Transaction:
    """One business action, all or nothing."""

    __slots__ = ("_action", "_answer", "_request")

    def __init__(self, action: Action | PostgresAction) -> None:
        self._action = action
        self._request = request_key.get()
        self._answer: bytes | None = None

    @property
    def connection(self) -> Any:
        """The connection of the driver."""
        return self._action.connection

    async def fetch(self, sql: str, *args: object) -> list[Any]:
        """Run hand-written SQL with `$1, $2, …` inside this transaction; rows as tuples."""
        return await self._action.fetch(sql, args)

    def after_commit(self, callback: Callback) -> None:
        """Run `callback` once everything is on the disk, and only then. It must be quick and must not await."""
        self._action.callbacks.append(callback)

    def answer(self, value: T) -> T:
        """Keep `value` as the answer to this request's Idempotency-Key, in this very transaction; returns it.

        Does nothing outside of a keyed request. A request has one answer: a second one is a programming error.
        """
        request = self._request
        if request is None:
            return value
        if request.answered or self._answer is not None:
            msg = "a request is answered once"
            raise RuntimeError(msg)
        self._answer = msgspec.json.encode(value)
        return value

    async def keep_answer(self) -> None:
        """Called by `transaction()` at the end of the block."""
        request = self._request
        if request is None or self._answer is None:
            return
        await keep_answer(self._action, request, self._answer)
        self.after_commit(lambda: setattr(request, "answered", True))


@asynccontextmanager
async def transaction() -> AsyncIterator[Transaction]:
    """One business action; returns after the COMMIT. Raises AlreadyAnswered if the request's key was used meanwhile."""
    engine = current_engine()
    if engine.blocks.get() is not None:
        msg = "transactions do not nest: one business action, one transaction, opened in one service"
        raise RuntimeError(msg)
    async with engine.transaction(allow_nested=False) as action:
        tx = Transaction(action)
        token = _current.set(tx)
        try:
            yield tx
            await tx.keep_answer()
        finally:
            _current.reset(token)


def current_transaction() -> Transaction:
    """The one this task is in, for services that may only be called inside another service's action."""
    tx = _current.get()
    if tx is None:
        msg = "this may only be done inside a transaction"
        raise RuntimeError(msg)
    return tx


@asynccontextmanager
async def reading() -> AsyncIterator[None]:
    """Several reads of one moment. Inside a block it joins that block, so that services can call each other."""
    engine = current_engine()
    if engine.blocks.get() is not None:
        yield
        return
    async with engine.reading():
        yield


@asynccontextmanager
async def open_database(engine: Engine | None = None) -> AsyncIterator[Engine]:
    """For the life of the process: open before the first request, close after the last."""
    engine = bind(engine) if engine is not None else current_engine()
    if isinstance(engine, SafePostgresEngine):
        await engine.start_connection_pool(min_size=1, max_size=_POOL_SIZE)
    else:
        await engine.start_connection_pool()
    try:
        yield engine
    finally:
        await engine.close_connection_pool()


async def create_all(engine: Engine) -> None:
    """All tables and indexes at once, for tests; the product itself migrates."""
    from backend import piccolo_app  # noqa: PLC0415  It imports every room's tables.

    bind(engine)
    async with engine.transaction():
        for table in piccolo_app.table_classes():
            await table.create_table(if_not_exists=True)
        for sql in (*piccolo_app.indexes(), *piccolo_app.append_only(engine.engine_type)):
            await engine.run_ddl(sql)


async def run(sql: str, *args: object) -> list[Any]:
    """One hand-written statement with `$1, $2, …`: in the current block if there is one, else on its own."""
    return await current_engine().fetch(sql, args)


class Statement:
    """A SELECT that answers one JSON document, written once for both databases.

    Binds are `$1, $2, …`. `json_object('a', t.a, …)` builds an object, `json_rows("select json_object(…) as item …")` a
    list, `json(t.body)` embeds stored JSON text.
    """

    __slots__ = ("postgres", "sqlite")

    def __init__(self, sql: str) -> None:
        self.sqlite = sql
        self.postgres = sql.replace("json_object(", "json_build_object(").replace(
            "json_group_array(json(item))", "coalesce(json_agg(item), '[]'::json)"
        )


def json_rows(select: str) -> str:
    """A sub-select whose single column is called `item`, as a JSON list in its own order; no rows are an empty list."""
    return f"(select json_group_array(json(item)) from ({select}) as listed)"  # noqa: S608  Written by us, never by a user.


async def fetch_json(statement: Statement, *args: object, kind: type[T]) -> T | None:
    """Run it in the current block, or on its own, and decode the document; None if there is no row."""
    engine = current_engine()
    sql = statement.sqlite if engine.engine_type == "sqlite" else statement.postgres
    rows = await engine.fetch(sql, args)
    # Not strict: SQLite has no booleans, and 0 or 1 stands for them.
    return msgspec.json.decode(rows[0][0], type=kind, strict=False) if rows and rows[0][0] is not None else None
