"""The inbox on the wire."""

import datetime as dt
from uuid import UUID

from backend.kernel.wire import Wire
from backend.notices.templates import Tone


class NoticeView(Wire, frozen=True):
    """One message."""

    id: UUID
    title: str
    body: str
    tone: Tone
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
