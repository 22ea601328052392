"""The first tables of the room `applications`, copied as they were on this day; the room's own file moves on."""

from typing import Final

from piccolo.columns import UUID, Boolean, ForeignKey, Integer, Text, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from backend.infra.ddl import create


class Draft(Table, tablename="draft"):
    id = UUID(primary_key=True, default=None)
    account = UUID(default=None, index=True)
    subject = UUID(default=None)
    subject_name = Varchar(length=80, default=None)
    region = Varchar(length=6, default=None)
    body = Text(default=None)
    version = Integer(default=None)
    state = Varchar(length=12, default=None)
    created_at = Timestamptz(default=None)
    saved_at = Timestamptz(default=None)


class Application(Table, tablename="application"):
    id = UUID(primary_key=True, default=None)
    number = Varchar(length=24, unique=True, default=None)
    draft = ForeignKey(Draft, on_delete=OnDelete.restrict, null=False, default=None, unique=True)
    region = Varchar(length=6, default=None)
    channel = Varchar(length=8, default=None)
    subject = UUID(default=None, index=True)
    subject_name = Varchar(length=80, default=None)
    account = UUID(default=None, index=True)
    acted_by = UUID(null=True, default=None)
    acted_by_name = Varchar(length=80, null=True, default=None)
    basis = Varchar(length=8, default=None)
    phone = Varchar(length=20, null=True, default=None)
    home_office = Varchar(length=24, default=None)
    settlement = Boolean(default=None)
    signature = UUID(default=None)
    signature_sha256 = Varchar(length=64, default=None)
    notice_read_at = Timestamptz(default=None)
    commitment_at = Timestamptz(default=None)
    policy_version = Varchar(length=64, default=None)
    case_count = Integer(default=None)
    submitted_at = Timestamptz(default=None)


INDEXES: Final[tuple[str, ...]] = ("CREATE INDEX IF NOT EXISTS draft_open ON draft (account) WHERE state = 'open'",)

ID: Final = "m0005_applications"


async def forwards() -> None:
    """Create them."""
    await create(
        (
            Draft,
            Application,
        ),
        indexes=INDEXES,
        append_only=(),
    )
