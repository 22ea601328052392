"""One key, one answer: what makes repeating a request harmless."""

import datetime as dt
from contextvars import ContextVar
from typing import Final, Protocol

import msgspec

from backend.infra.engine import current_engine
from backend.infra.faults import Duplicate
from backend.infra.tables import RequestAnswer
from backend.kernel.ids import new_id


class RequestKey(msgspec.Struct, kw_only=True):
    """Set by the web layer for the time of one mutating request."""

    scope: str
    key: str
    fingerprint: str
    status: int
    answered: bool = False


class StoredAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """The first answer, to be given again."""

    fingerprint: str
    status: int
    body: bytes


class AlreadyAnswered(Exception):
    """Another request used the same key first: this one's transaction is undone, the first answer is replayed."""


request_key: Final[ContextVar[RequestKey | None]] = ContextVar("request_key", default=None)


class Fetches(Protocol):
    """A transaction, or the engine itself."""

    async def fetch(self, sql: str, args: tuple[object, ...] = ()) -> object:
        """Run one statement."""
        ...


_INSERT: Final = (
    "insert into request_answer (id, scope, key, fingerprint, status, body, created_at)"
    " values ($1, $2, $3, $4, $5, $6, $7)"
)


async def keep_answer(where: Fetches, request: RequestKey, body: bytes) -> None:
    """Insert the answer; a collision means that somebody else answered first."""
    row = (new_id(), request.scope, request.key, request.fingerprint, request.status, body, dt.datetime.now(dt.UTC))
    try:
        await where.fetch(_INSERT, row)
    except Duplicate:
        raise AlreadyAnswered from None


async def store_answer(request: RequestKey, *, status: int, body: bytes) -> None:
    """For a handler that did its work without a transaction of its own (an upload, a login)."""
    answer = msgspec.structs.replace(request, status=status)
    async with current_engine().transaction(allow_nested=False) as action:
        await keep_answer(action, answer, body)
    request.answered = True


async def find_answer(scope: str, key: str) -> StoredAnswer | None:
    """The answer this key was given, if any."""
    sql = "select fingerprint, status, body from request_answer where scope = $1 and key = $2"
    rows = await current_engine().fetch(sql, (scope, key))
    return StoredAnswer(fingerprint=rows[0][0], status=rows[0][1], body=bytes(rows[0][2])) if rows else None


async def purge_answers(*, older_than: dt.timedelta, now: dt.datetime | None = None) -> None:
    """Keys are remembered for days, not for ever."""
    limit = (now or dt.datetime.now(dt.UTC)) - older_than
    await RequestAnswer.delete().where(RequestAnswer.created_at < limit)
