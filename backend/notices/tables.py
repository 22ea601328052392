"""The inbox."""

from typing import Final

from piccolo.columns import UUID, Text, Timestamptz, Varchar
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
    # Where the text message stands: none, queued, sent, failed, no_number.
    sms_state = Varchar(length=12, default=None)


INDEXES: Final = (
    "CREATE INDEX IF NOT EXISTS notice_inbox ON notice (person, id)",
    "CREATE INDEX IF NOT EXISTS notice_unread ON notice (person) WHERE read_at IS NULL",
)
