"""The first tables of the room `infra`, copied as they were on this day; the room's own file moves on."""

from typing import Final

from piccolo.columns import UUID, BigInt, Bytea, Integer, Text, Timestamptz, Varchar
from piccolo.table import Table

from backend.infra.ddl import create


class RequestAnswer(Table, tablename="request_answer"):
    id = UUID(primary_key=True, default=None)
    scope = Varchar(length=80, default=None)
    key = Varchar(length=80, default=None)
    fingerprint = Varchar(length=64, default=None)
    status = Integer(default=None)
    body = Bytea(default=None)
    created_at = Timestamptz(default=None, index=True)


class OutboxJob(Table, tablename="outbox_job"):
    id = UUID(primary_key=True, default=None)
    kind = Varchar(length=60, default=None)
    payload = Text(default=None)
    dedupe_key = Varchar(length=160, null=True, default=None, unique=True)
    state = Varchar(length=8, default="queued")
    attempts = Integer(default=0)
    due = Timestamptz(default=None)
    next_try = Timestamptz(default=None)
    last_error = Text(null=True, default=None)
    created_at = Timestamptz(default=None)
    finished_at = Timestamptz(null=True, default=None)


class StoreEntry(Table, tablename="store_entry"):
    id = Varchar(length=64, primary_key=True, default=None)
    namespace = Varchar(length=80, default=None, index=True)
    value = Bytea(null=True, default=None)
    expires_at = BigInt(null=True, default=None, index=True)


class ThrottleWindow(Table, tablename="throttle_window"):
    id = Varchar(length=64, primary_key=True, default=None)
    tries = Integer(default=None)
    ends_at = BigInt(default=None, index=True)


INDEXES: Final[tuple[str, ...]] = (
    "create unique index if not exists request_answer_key on request_answer (scope, key)",
    "create index if not exists outbox_job_queued on outbox_job (due, next_try) where state = 'queued'",
    "create index if not exists outbox_job_ended on outbox_job (state, finished_at) where state <> 'queued'",
)

ID: Final = "m0001_infra"


async def forwards() -> None:
    """Create them."""
    await create(
        (
            RequestAnswer,
            OutboxJob,
            StoreEntry,
            ThrottleWindow,
        ),
        indexes=INDEXES,
        append_only=(),
    )
