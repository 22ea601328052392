"""The first tables of the room `notices`, copied as they were on this day; the room's own file moves on."""

from typing import Final

from piccolo.columns import UUID, Text, Timestamptz, Varchar
from piccolo.table import Table

from backend.infra.ddl import create


class Notice(Table, tablename="notice"):
    id = UUID(primary_key=True, default=None)
    person = UUID(default=None)
    template = Varchar(length=40, default=None)
    title = Varchar(length=200, default=None)
    body = Text(default=None)
    tone = Varchar(length=8, default=None)
    case = UUID(null=True, default=None)
    at = Timestamptz(default=None)
    read_at = Timestamptz(null=True, default=None)

    sms_state = Varchar(length=12, default=None)


INDEXES: Final[tuple[str, ...]] = (
    "CREATE INDEX IF NOT EXISTS notice_inbox ON notice (person, id)",
    "CREATE INDEX IF NOT EXISTS notice_unread ON notice (person) WHERE read_at IS NULL",
)

ID: Final = "m0007_notices"


async def forwards() -> None:
    """Create them."""
    await create((Notice,), indexes=INDEXES, append_only=())
