"""The tables of the machinery itself."""

from typing import Final

from piccolo.columns import UUID, BigInt, Bytea, Integer, Text, Timestamptz, Varchar
from piccolo.table import Table


class RequestAnswer(Table, tablename="request_answer"):
    """What a keyed request was answered, written in the transaction that did its work."""

    id = UUID(primary_key=True, default=None)
    scope = Varchar(length=80, default=None)  # Whose key it is: an account, a clerk, a session.
    key = Varchar(length=80, default=None)
    fingerprint = Varchar(length=64, default=None)  # Of the request; the same key with another body is an error.
    status = Integer(default=None)
    body = Bytea(default=None)
    created_at = Timestamptz(default=None, index=True)


class OutboxJob(Table, tablename="outbox_job"):
    """A promise to do something later, made in the transaction that made it necessary."""

    id = UUID(primary_key=True, default=None)
    kind = Varchar(length=60, default=None)
    payload = Text(default=None)  # JSON; never used as a filter.
    dedupe_key = Varchar(length=160, null=True, default=None, unique=True)
    state = Varchar(length=8, default="queued")  # queued | done | dead
    attempts = Integer(default=0)
    due = Timestamptz(default=None)  # By the office's clock: when the job may run at all.
    next_try = Timestamptz(default=None)  # By the machine's clock: lease while it runs, pause after a failure.
    last_error = Text(null=True, default=None)
    created_at = Timestamptz(default=None)
    finished_at = Timestamptz(null=True, default=None)


class StoreEntry(Table, tablename="store_entry"):
    """Sessions and other short-lived values. The id is a hash: reading the table lets nobody in."""

    id = Varchar(length=64, primary_key=True, default=None)
    namespace = Varchar(length=80, default=None, index=True)
    value = Bytea(null=True, default=None)  # Null: ended for good, kept until it expires.
    expires_at = BigInt(null=True, default=None, index=True)  # Unix seconds.


class ThrottleWindow(Table, tablename="throttle_window"):
    """How often something was tried in one stretch of time. The id is a hash: keys are mobiles and addresses."""

    id = Varchar(length=64, primary_key=True, default=None)
    tries = Integer(default=None)
    ends_at = BigInt(default=None, index=True)  # Unix seconds.


INDEXES: Final[tuple[str, ...]] = (
    "create unique index if not exists request_answer_key on request_answer (scope, key)",
    "create index if not exists outbox_job_queued on outbox_job (due, next_try) where state = 'queued'",
    "create index if not exists outbox_job_ended on outbox_job (state, finished_at) where state <> 'queued'",
)
