"""Promises kept later: written in the business transaction, carried out by a worker, never lost.

At least once: a worker that dies has its jobs run again when their lease ends, so every handler must bear repetition
(a client reference, a dedupe key, a conditional UPDATE). Two times count: `due` is business time and compared with the
office's clock; `next_try` is machine time and holds leases and pauses, so that a fixed clock stops neither.
"""

import datetime as dt
import logging
import random
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

import msgspec

from backend.infra.clock import Clock
from backend.infra.db import Insert, Transaction, current_engine, current_transaction, insert_rows, run
from backend.infra.rows import marks
from backend.infra.tables import OutboxJob
from backend.kernel import masking
from backend.kernel.errors import AppError, Conflict, NotFound
from backend.kernel.ids import new_id

logger = logging.getLogger(__name__)

MAX_ATTEMPTS: Final = 8
AT_ONCE: Final = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_LONGEST_PAUSE_SECONDS: Final = 3600
_LONGEST_ERROR: Final = 400

# Each worker's event. Woken by `wake`, in this process; other processes look every second.
wakers: Final[set[Callable[[], None]]] = set()


class PermanentFailure(Exception):
    """Raised by a handler that knows that trying again cannot help; the job is dead at once."""


class JobContext(msgspec.Struct, frozen=True, kw_only=True):
    """What a handler knows about its job. `id` stays the same over all attempts: a good reference for partners."""

    id: UUID
    kind: str
    attempt: int
    last_attempt: bool
    clock: Clock


Payload = dict[str, Any]
Handler = Callable[[Payload, JobContext], Awaitable[None]]


class Promise(msgspec.Struct, frozen=True, kw_only=True):
    """A job to be enqueued. Without `due` it runs as soon as the transaction is committed."""

    kind: str
    payload: Mapping[str, Any]
    dedupe_key: str | None = None
    due: dt.datetime | None = None
    id: UUID = msgspec.field(default_factory=new_id)

    def values(self, now: dt.datetime) -> tuple[object, ...]:
        """In the order of the columns below."""
        assert self.due is None or self.due.tzinfo is not None, "a naive moment is nobody's time"
        payload = msgspec.json.encode(self.payload).decode()
        return (self.id, self.kind, payload, self.dedupe_key, "queued", 0, self.due or AT_ONCE, now, now)


_COLUMNS: Final = ("id", "kind", "payload", "dedupe_key", "state", "attempts", "due", "next_try", "created_at")


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """A claimed job."""

    id: UUID
    kind: str
    payload: str
    attempts: int


class DeadJob(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """A job nobody could do; a person looks at it."""

    id: UUID
    kind: str
    attempts: int
    last_error: str | None
    created_at: dt.datetime
    finished_at: dt.datetime


class Backlog(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """How the outbox stands: what is due now, since when, and what is dead."""

    waiting: int
    oldest_seconds: int
    dead: int


def wake() -> None:
    """Tell this process's workers that something was committed. Cheap; call it as often as you like."""
    for waker in tuple(wakers):
        waker()


async def enqueue(
    kind: str, payload: Mapping[str, Any], *, dedupe_key: str | None = None, due: dt.datetime | None = None
) -> UUID | None:
    """Promise a job inside the current transaction; None if `dedupe_key` was promised before.

    Without `due` it runs as soon as the transaction is committed.
    """
    tx = current_transaction()
    job = Promise(kind=kind, payload=payload, dedupe_key=dedupe_key, due=due)
    row = promised(tx, job)
    return job.id if await insert_rows(tx, row.table, row.columns, row.rows, unless_there=True) else None


async def keep(tx: Transaction, job: Promise) -> None:
    """Promise a job whose id the caller has written down."""
    row = promised(tx, job)
    await insert_rows(tx, row.table, row.columns, row.rows)


def promised(tx: Transaction, *jobs: Promise) -> Insert:
    """The jobs' rows for `insert_together`; their workers are woken after the COMMIT."""
    now = dt.datetime.now(dt.UTC)
    tx.after_commit(wake)
    return Insert(table=OutboxJob, columns=_COLUMNS, rows=[job.values(now) for job in jobs], unless_there=True)


async def claim(clock: Clock, limit: int, lease: dt.timedelta) -> list[Job]:
    """Take up to `limit` jobs for `lease`; no other worker gets them meanwhile."""
    now = dt.datetime.now(dt.UTC)
    skip = " for update skip locked" if current_engine().engine_type == "postgres" else ""
    rows = await run(
        "update outbox_job set attempts = attempts + 1, next_try = $1 where id in ("  # noqa: S608  No user text.
        "select id from outbox_job where state = 'queued' and due <= $2 and next_try <= $3 order by due, id limit $4"
        f"{skip}) returning id, kind, payload, attempts",
        *(now + lease, clock.now(), now, limit),
    )
    jobs = [Job(id=UUID(str(row[0])), kind=row[1], payload=row[2], attempts=row[3]) for row in rows]
    return sorted(jobs, key=lambda job: job.id)


async def end_leases() -> None:
    """For the start of the only process on a database: whoever held a lease is dead, so nobody waits for its end."""
    now = dt.datetime.now(dt.UTC)
    await run("update outbox_job set next_try = $1 where state = 'queued' and next_try > $1", now)


async def finish(job: Job) -> None:
    """Done. If the lease ended and another worker took over, that one's word counts."""
    await run(
        "update outbox_job set state = 'done', finished_at = $3, last_error = null"
        " where id = $1 and attempts = $2 and state = 'queued'",
        *(job.id, job.attempts, dt.datetime.now(dt.UTC)),
    )


async def fail(job: Job, error: BaseException) -> None:
    """Pause and try again, longer each time; give up when it is pointless."""
    dead = isinstance(error, PermanentFailure) or job.attempts >= MAX_ATTEMPTS
    now = dt.datetime.now(dt.UTC)
    await run(
        "update outbox_job set state = $3, next_try = $4, last_error = $5, finished_at = $6"
        " where id = $1 and attempts = $2 and state = 'queued'",
        *(job.id, job.attempts, "dead" if dead else "queued", now + pause_after(job.attempts)),
        *(describe(error), now if dead else None),
    )
    if dead:
        logger.error("job %s (%s) is dead after %s attempts: %s", job.id, job.kind, job.attempts, describe(error))


def pause_after(attempt: int) -> dt.timedelta:
    """1, 2, 4 … seconds, up to an hour, spread by half so that a broken partner is not met by all at once."""
    seconds = min(2 ** (attempt - 1), _LONGEST_PAUSE_SECONDS)
    return dt.timedelta(seconds=seconds * random.uniform(0.5, 1.5))  # noqa: S311  Only spreads the load.


def describe(error: BaseException) -> str:
    """What an operator may read: the kind of error and its sentence, with everything like an id number removed."""
    code = f" {error.code}" if isinstance(error, AppError) else ""
    return f"{type(error).__name__}{code}: {masking.error_line(error)}"[:_LONGEST_ERROR]


async def dead(limit: int = 100) -> list[DeadJob]:
    """The newest first."""
    rows = await run(
        "select id, kind, attempts, last_error, created_at, finished_at from outbox_job where state = 'dead'"
        " order by finished_at desc limit $1",
        limit,
    )
    return [DeadJob(**dict(zip(DeadJob.__struct_fields__, row, strict=True))) for row in rows]


async def revive(job_id: UUID) -> None:
    """Give a dead job all its attempts again, after a person has removed the cause."""
    now = dt.datetime.now(dt.UTC)
    rows = await run(
        "update outbox_job set state = 'queued', attempts = 0, next_try = $2, finished_at = null"
        " where id = $1 and state = 'dead' returning kind",
        *(job_id, now),
    )
    if rows:
        wake()
        return
    if await run("select 1 from outbox_job where id = $1", job_id):
        raise Conflict("该任务已不在失败列表中。")
    raise NotFound("没有这个任务。")


async def waiting(ids: Sequence[UUID]) -> set[UUID]:
    """Which of these jobs will still run."""
    rows = await run(
        f"select id from outbox_job where state = 'queued' and id in ({marks(len(ids))})",  # noqa: S608  Marks only.
        *ids,
    )
    return {UUID(str(row[0])) for row in rows}


async def backlog(clock: Clock) -> Backlog:
    """For the health page and the metrics."""
    row = (
        await run(
            "select count(*), min(created_at) from outbox_job where state = 'queued' and due <= $1",
            clock.now(),
        )
    )[0]
    lost = (await run("select count(*) from outbox_job where state = 'dead'"))[0][0]
    oldest = _moment(row[1])
    waited = (dt.datetime.now(dt.UTC) - oldest).total_seconds() if oldest else 0
    return Backlog(waiting=row[0], oldest_seconds=max(0, int(waited)), dead=lost)


def _moment(value: object) -> dt.datetime | None:
    """`min()` of a moment is text on SQLite."""
    return dt.datetime.fromisoformat(value) if isinstance(value, str) else value  # type: ignore[return-value]


async def purge(*, older_than: dt.timedelta) -> None:
    """Forget jobs that were done long ago; dead ones stay until a person has looked at them."""
    await run("delete from outbox_job where state = 'done' and finished_at < $1", dt.datetime.now(dt.UTC) - older_than)
