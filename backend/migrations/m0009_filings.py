"""The first tables of the room `filings`, copied as they were on this day; the room's own file moves on."""

from typing import Final

from piccolo.columns import UUID, Boolean, Date, Text, Timestamptz, Varchar
from piccolo.table import Table

from backend.infra.ddl import create


class Filing(Table, tablename="filing"):
    id = UUID(primary_key=True, default=None)
    case = UUID(default=None, index=True)
    person = UUID(default=None, index=True)
    id_type = Varchar(length=8, default=None)
    id_number = Varchar(length=40, default=None)
    pack = Varchar(length=6, default=None)
    policy_version = Varchar(length=64, default=None)
    type = Varchar(length=24, default=None)
    region = Varchar(length=6, default=None)
    region_name = Varchar(length=60, default=None)
    begins = Date(default=None)
    ends = Date(null=True, default=None)
    by_commitment = Boolean(default=None)
    materials = Text(default=None)
    reason = Text(null=True, default=None)
    hospital = Varchar(length=80, null=True, default=None)
    phone = Varchar(length=20, null=True, default=None)
    judged_on = Date(default=None)
    lock_until = Date(null=True, default=None)
    state = Varchar(length=10, default=None)
    serial = Varchar(length=64, null=True, default=None)
    replaces = UUID(null=True, default=None)
    opened_at = Timestamptz(default=None)
    active_at = Timestamptz(null=True, default=None)
    closed_at = Timestamptz(null=True, default=None)
    close_reason = Text(null=True, default=None)


INDEXES: Final[tuple[str, ...]] = (
    "CREATE UNIQUE INDEX IF NOT EXISTS filing_case_living ON filing (\"case\") WHERE state IN ('pending', 'active')",
    "CREATE UNIQUE INDEX IF NOT EXISTS filing_replaced_once ON filing (replaces) WHERE state IN ('pending', 'active')",
)

ID: Final = "m0009_filings"


async def forwards() -> None:
    """Create them."""
    await create((Filing,), indexes=INDEXES, append_only=())
