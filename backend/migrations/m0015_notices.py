"""How notices are delivered: promises, attempts, consents, browsers, the call list and the figures; as of this day."""

from typing import Final

from piccolo.columns import UUID, Boolean, Date, ForeignKey, Integer, Text, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from backend.infra.db import run
from backend.infra.ddl import create


class Dispatch(Table, tablename="notice_dispatch"):
    notice = UUID(primary_key=True, default=None)
    reach = Varchar(length=4, default=None)
    state = Varchar(length=20, default=None)
    job = UUID(default=None)
    promised_at = Timestamptz(default=None)
    accepted_at = Timestamptz(null=True, default=None)
    ended_at = Timestamptz(null=True, default=None)


class DeliveryAttempt(Table, tablename="notice_attempt"):
    id = UUID(primary_key=True, default=None)
    notice = UUID(default=None)
    channel = Varchar(length=16, default=None)
    outcome = Varchar(length=8, default=None)
    target = UUID(null=True, default=None)
    code = Varchar(length=40, null=True, default=None)
    receipt = Varchar(length=200, null=True, default=None)
    at = Timestamptz(default=None)


class WechatConsent(Table, tablename="wechat_consent"):
    id = UUID(primary_key=True, default=None)
    person = UUID(default=None, index=True)
    channel = Varchar(length=16, default=None)
    openid = Varchar(length=64, default=None)
    template = Varchar(length=64, default=None)
    long_term = Boolean(default=False)
    granted = Integer(default=0)
    used = Integer(default=0)
    updated_at = Timestamptz(default=None)


class PushSubscription(Table, tablename="push_subscription"):
    id = UUID(primary_key=True, default=None)
    person = UUID(default=None, index=True)
    account = UUID(default=None)
    endpoint_hash = Varchar(length=64, unique=True, default=None)
    endpoint = Text(default=None)
    p256dh = Varchar(length=120, default=None)
    auth = Varchar(length=40, default=None)
    created_at = Timestamptz(default=None)


class Call(Table, tablename="notice_call"):
    id = UUID(primary_key=True, default=None)
    notice = UUID(unique=True, default=None)
    person = UUID(default=None)
    region = Varchar(length=6, default=None)
    office = Varchar(length=24, default=None)
    state = Varchar(length=12, default=None)
    tries = Integer(default=0)
    last_try_at = Timestamptz(null=True, default=None)
    created_at = Timestamptz(default=None)
    ended_at = Timestamptz(null=True, default=None)


class CallEvent(Table, tablename="notice_call_event"):
    id = UUID(primary_key=True, default=None)
    call = ForeignKey(Call, on_delete=OnDelete.restrict, null=False, default=None, index=True)
    action = Varchar(length=12, default=None)
    actor = UUID(default=None)
    actor_name = Varchar(length=80, default=None)
    note = Varchar(length=400, default=None)
    at = Timestamptz(default=None)


class NoticeDay(Table, tablename="notice_day"):
    day = Date(primary_key=True, default=None)
    promised = Integer(default=None)
    tried = Integer(default=None)
    within = Integer(default=None)
    p50_ms = Integer(null=True, default=None)
    p99_ms = Integer(null=True, default=None)
    states = Text(default=None)
    discrepancies = Integer(default=None)
    counted_at = Timestamptz(default=None)


class NoticeDiscrepancy(Table, tablename="notice_discrepancy"):
    id = UUID(primary_key=True, default=None)
    notice = UUID(default=None)
    kind = Varchar(length=16, default=None)
    found_at = Timestamptz(default=None)
    seen_at = Timestamptz(default=None)
    gone_at = Timestamptz(null=True, default=None)


INDEXES: Final[tuple[str, ...]] = (
    "CREATE INDEX IF NOT EXISTS notice_when ON notice (at)",
    "CREATE INDEX IF NOT EXISTS notice_dispatch_day ON notice_dispatch (promised_at)",
    "CREATE INDEX IF NOT EXISTS notice_dispatch_queued ON notice_dispatch (promised_at) WHERE state = 'queued'",
    "CREATE INDEX IF NOT EXISTS notice_attempt_of ON notice_attempt (notice, id)",
    "CREATE UNIQUE INDEX IF NOT EXISTS wechat_consent_once ON wechat_consent (person, channel, openid, template)",
    "CREATE INDEX IF NOT EXISTS notice_call_list ON notice_call (office, created_at) WHERE state = 'waiting'",
    "CREATE UNIQUE INDEX IF NOT EXISTS notice_discrepancy_once ON notice_discrepancy (notice, kind)",
)

# What was told before there was a ladder keeps its end; what was still to be sent is on its way again, by its old job.
CARRY_OVER: Final = """
    insert into notice_dispatch (notice, reach, state, job, promised_at, accepted_at, ended_at)
    select id, case when sms_state = 'none' then 'push' else 'sms' end,
        case sms_state when 'sent' then 'sent_sms' when 'queued' then 'queued' when 'none' then 'inbox' else 'failed' end,
        id, at, null, case when sms_state = 'queued' then null else at end from notice"""

CARRY_OVER_SENT: Final = """
    insert into notice_attempt (id, notice, channel, outcome, receipt, at)
    select id, id, 'sms', 'accepted', 'before the ladder', at from notice where sms_state = 'sent'"""

ID: Final = "m0015_notices"


async def forwards() -> None:
    """Create them."""
    tables = (Dispatch, DeliveryAttempt, WechatConsent, PushSubscription, Call, CallEvent, NoticeDay, NoticeDiscrepancy)
    await create(tables, indexes=INDEXES, append_only=("notice_attempt", "notice_call_event"))
    await run(CARRY_OVER)
    await run(CARRY_OVER_SENT)
