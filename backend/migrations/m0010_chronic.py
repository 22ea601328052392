"""The first tables of the room `chronic`, copied as they were on this day; the room's own file moves on."""

from typing import Final

from piccolo.columns import UUID, Date, Text, Timestamptz, Varchar
from piccolo.table import Table

from backend.infra.ddl import create


class Expansion(Table, tablename="chronic_expansion"):
    id = UUID(primary_key=True, default=None)
    case = UUID(unique=True, default=None)
    person = UUID(default=None, index=True)
    id_type = Varchar(length=8, default=None)
    id_number = Varchar(length=40, default=None)
    pack = Varchar(length=6, default=None)
    policy_version = Varchar(length=64, default=None)
    disease = Varchar(length=8, default=None)
    disease_name = Varchar(length=60, default=None)
    region = Varchar(length=6, default=None)
    region_name = Varchar(length=60, default=None)
    facilities = Text(default=None)
    filing = UUID(null=True, default=None)
    begins = Date(null=True, default=None)
    ends = Date(null=True, default=None)
    judged_on = Date(default=None)
    state = Varchar(length=10, default=None)
    serial = Varchar(length=64, null=True, default=None)
    opened_at = Timestamptz(default=None)
    active_at = Timestamptz(null=True, default=None)
    closed_at = Timestamptz(null=True, default=None)
    close_reason = Text(null=True, default=None)


ID: Final = "m0010_chronic"


async def forwards() -> None:
    """Create them."""
    await create((Expansion,), indexes=(), append_only=())
