"""The inbox, how each message was delivered, and what people allowed us to send where."""

from typing import Final

from piccolo.columns import UUID, Boolean, Date, ForeignKey, Integer, Text, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table


class Notice(Table, tablename="notice"):
    """One message to one person, kept whether or not they have an account yet."""

    id = UUID(primary_key=True, default=None)
    person = UUID(default=None)
    template = Varchar(length=40, default=None)
    title = Varchar(length=200, default=None)
    body = Text(default=None)
    tone = Varchar(length=8, default=None)
    case = UUID(null=True, default=None)
    at = Timestamptz(default=None)
    read_at = Timestamptz(null=True, default=None)
    # Before the ladder: where the text message stood. Nobody reads it any more.
    sms_state = Varchar(length=12, default=None)


class Dispatch(Table, tablename="notice_dispatch"):
    """The promise to deliver one notice, made in its transaction, and the named state it ended in."""

    notice = UUID(primary_key=True, default=None)
    reach = Varchar(length=4, default=None)
    state = Varchar(length=20, default=None)
    job = UUID(default=None)  # Whose turn it is; the sweeper looks whether that job is still alive.
    promised_at = Timestamptz(default=None)
    accepted_at = Timestamptz(null=True, default=None)  # When the first carrier took it.
    ended_at = Timestamptz(null=True, default=None)


class DeliveryAttempt(Table, tablename="notice_attempt"):
    """One thing that happened to one notice on one channel. Inserted, never changed."""

    id = UUID(primary_key=True, default=None)
    notice = UUID(default=None)
    channel = Varchar(length=16, default=None)
    outcome = Varchar(length=8, default=None)
    target = UUID(null=True, default=None)  # Which consent, which device, which entry of the call list.
    code = Varchar(length=40, null=True, default=None)  # The carrier's own word: an errcode, an HTTP status.
    receipt = Varchar(length=200, null=True, default=None)
    at = Timestamptz(default=None)


class WechatConsent(Table, tablename="wechat_consent"):
    """What one WeChat user allowed: one consent is one message, except where WeChat grants a long-term one."""

    id = UUID(primary_key=True, default=None)
    person = UUID(default=None, index=True)
    channel = Varchar(length=16, default=None)  # wechat_mini or wechat_official: one user, two openids.
    openid = Varchar(length=64, default=None)
    template = Varchar(length=64, default=None)
    long_term = Boolean(default=False)
    granted = Integer(default=0)
    used = Integer(default=0)
    updated_at = Timestamptz(default=None)


class PushSubscription(Table, tablename="push_subscription"):
    """A browser that may be woken. The endpoint is a secret address; whoever knows it and our key can send."""

    id = UUID(primary_key=True, default=None)
    person = UUID(default=None, index=True)
    account = UUID(default=None)
    endpoint_hash = Varchar(length=64, unique=True, default=None)
    endpoint = Text(default=None)
    p256dh = Varchar(length=120, default=None)
    auth = Varchar(length=40, default=None)
    created_at = Timestamptz(default=None)


class Call(Table, tablename="notice_call"):
    """A person the office rings up because nothing else reached them."""

    id = UUID(primary_key=True, default=None)
    notice = UUID(unique=True, default=None)
    person = UUID(default=None)
    region = Varchar(length=6, default=None)
    office = Varchar(length=24, default=None)
    state = Varchar(length=12, default=None)  # waiting | done | unreachable
    tries = Integer(default=0)
    last_try_at = Timestamptz(null=True, default=None)
    created_at = Timestamptz(default=None)
    ended_at = Timestamptz(null=True, default=None)


class CallEvent(Table, tablename="notice_call_event"):
    """Who opened the number, who rang up, and what came of it. Inserted, never changed."""

    id = UUID(primary_key=True, default=None)
    call = ForeignKey(Call, on_delete=OnDelete.restrict, null=False, default=None, index=True)
    action = Varchar(length=12, default=None)  # open | done | no_answer
    actor = UUID(default=None)
    actor_name = Varchar(length=80, default=None)
    note = Varchar(length=400, default=None)
    at = Timestamptz(default=None)


class NoticeDay(Table, tablename="notice_day"):
    """The figures of one day, as they were when the day was counted last."""

    day = Date(primary_key=True, default=None)
    promised = Integer(default=None)
    tried = Integer(default=None)
    within = Integer(default=None)
    p50_ms = Integer(null=True, default=None)
    p99_ms = Integer(null=True, default=None)
    states = Text(default=None)  # JSON: how many ended where.
    discrepancies = Integer(default=None)
    counted_at = Timestamptz(default=None)


class NoticeDiscrepancy(Table, tablename="notice_discrepancy"):
    """What the proof job found. One row per notice and kind; it says so until somebody has put it right."""

    id = UUID(primary_key=True, default=None)
    notice = UUID(default=None)
    kind = Varchar(length=16, default=None)
    found_at = Timestamptz(default=None)
    seen_at = Timestamptz(default=None)
    gone_at = Timestamptz(null=True, default=None)


INDEXES: Final = (
    "CREATE INDEX IF NOT EXISTS notice_inbox ON notice (person, id)",
    "CREATE INDEX IF NOT EXISTS notice_unread ON notice (person) WHERE read_at IS NULL",
    "CREATE INDEX IF NOT EXISTS notice_when ON notice (at)",
    "CREATE INDEX IF NOT EXISTS notice_dispatch_day ON notice_dispatch (promised_at)",
    "CREATE INDEX IF NOT EXISTS notice_dispatch_queued ON notice_dispatch (promised_at) WHERE state = 'queued'",
    "CREATE INDEX IF NOT EXISTS notice_attempt_of ON notice_attempt (notice, id)",
    "CREATE UNIQUE INDEX IF NOT EXISTS wechat_consent_once ON wechat_consent (person, channel, openid, template)",
    "CREATE INDEX IF NOT EXISTS notice_call_list ON notice_call (office, created_at) WHERE state = 'waiting'",
    "CREATE UNIQUE INDEX IF NOT EXISTS notice_discrepancy_once ON notice_discrepancy (notice, kind)",
)

APPEND_ONLY: Final = ("notice_attempt", "notice_call_event")
