"""The inbox, reminders, figures and the call list on the wire."""

import datetime as dt
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from backend.gateways.wechat_messages import Channel
from backend.kernel.wire import Inbound, Wire
from backend.notices.rules import Tone


class NoticeView(Wire, frozen=True):
    """One message as it reads now: what it asked for may be done."""

    id: UUID
    title: str
    body: str
    tone: Tone
    tone_text: str
    case_id: UUID | None
    at: dt.datetime
    at_text: str
    read: bool


class Inbox(Wire, frozen=True):
    """A page of messages, newest first; `next` is the id to ask before, None at the end."""

    unread: int
    notices: tuple[NoticeView, ...]
    next: UUID | None


class Unread(Wire, frozen=True):
    """How many messages have not been opened."""

    unread: int


# --- reminders outside the page ------------------------------------------------------------------


class ConsentsLeft(Wire, frozen=True):
    """How many messages WeChat will still take; `long_term` = as many as there are."""

    left: int
    long_term: bool


class WechatTicket(Wire, frozen=True):
    """Goes through the mini program's page and comes back with what was allowed there. Good for a quarter of an hour."""

    ticket: str


class ConsentsGiven(Inbound, frozen=True):
    """What `requestSubscribeMessage` answered: the template ids that were accepted.

    From the mini program with `code` (of `wx.login`) and the `ticket`; from the official account with neither.
    """

    channel: Channel
    accepted: Annotated[tuple[str, ...], Meta(min_length=1, max_length=5)]
    code: Annotated[str, Meta(max_length=200)] | None = None
    ticket: Annotated[str, Meta(max_length=300)] | None = None


class Subscribe(Inbound, frozen=True):
    """A browser's `PushSubscription`."""

    endpoint: Annotated[str, Meta(min_length=10, max_length=2000)]
    p256dh: Annotated[str, Meta(min_length=80, max_length=100)]
    auth: Annotated[str, Meta(min_length=16, max_length=32)]


class Unsubscribe(Inbound, frozen=True):
    """The browser that is not to be woken any more."""

    endpoint: Annotated[str, Meta(min_length=10, max_length=2000)]


class Devices(Wire, frozen=True):
    """How many browsers may be woken."""

    devices: int


class WechatReminders(Wire, frozen=True):
    """WeChat, as the settings page shows it."""

    mini_templates: tuple[str, ...]
    official_templates: tuple[str, ...]
    consents: ConsentsLeft


class Reminders(Wire, frozen=True):
    """Which channels reach me. `web_push_key` None = not offered here; `sms_to` None = no number known."""

    wechat: WechatReminders
    web_push_key: str | None
    devices: int
    sms_to: str | None


# --- figures and proof ---------------------------------------------------------------------------


class DayFigure(Wire, frozen=True):
    """One day's notices: promised, tried on some channel, taken within the promise. `share_bp` in ten-thousandths."""

    day: dt.date
    day_text: str
    promised: int
    tried: int
    within: int
    share_bp: int | None
    share_text: str
    p50_ms: int | None
    p99_ms: int | None


class Figures(Wire, frozen=True):
    """For everybody. `meaning` says how it is counted."""

    promised_seconds: int
    meaning: str
    days: tuple[DayFigure, ...]


class StateCount(Wire, frozen=True):
    """How many notices of a day stand where."""

    state: str
    text: str
    count: int


class Discrepancy(Wire, frozen=True):
    """Something that does not add up, until it does."""

    notice: UUID
    kind: str
    text: str
    found_at: dt.datetime
    found_text: str


class Proof(Wire, frozen=True):
    """For the supervisor: where today's notices stand, and what does not add up."""

    figures: Figures
    states: tuple[StateCount, ...]
    discrepancies: tuple[Discrepancy, ...]
    counted_text: str


# --- the call list -------------------------------------------------------------------------------


class CallLine(Wire, frozen=True):
    """A person to ring up. The number is masked; opening it leaves a trace. `seen` = they have opened the notice since."""

    id: UUID
    name: str
    phone: str | None
    title: str
    body: str
    case_id: UUID | None
    since: dt.datetime
    since_text: str
    tries_text: str
    seen: bool


class CallTrace(Wire, frozen=True):
    """Who did what about a call, and when."""

    at_text: str
    who: str
    what: str
    note: str


class Calls(Wire, frozen=True):
    """The office's list, longest waiting first, and what was done last."""

    waiting: int
    calls: tuple[CallLine, ...]
    recent: tuple[CallTrace, ...]


class CallNumber(Wire, frozen=True):
    """The number in full; None = none is known, the file or the guardian may help."""

    phone: str | None


class CallDone(Inbound, frozen=True):
    """What was said."""

    note: Annotated[str, Meta(max_length=200)] = ""
