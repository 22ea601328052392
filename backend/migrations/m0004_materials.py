"""The first tables of the room `materials`, copied as they were on this day; the room's own file moves on."""

from typing import Final

from piccolo.columns import UUID, BigInt, Integer, Timestamptz, Varchar
from piccolo.table import Table

from backend.infra.ddl import create


class Material(Table, tablename="material"):
    id = UUID(primary_key=True, default=None)
    owner_account = UUID(default=None, index=True)
    person = UUID(null=True, default=None)
    kind = Varchar(length=48, default=None)
    name = Varchar(length=100, default=None)
    media_type = Varchar(length=32, default=None)
    size_bytes = BigInt(default=None)
    pages = Integer(default=None)
    sha256 = Varchar(length=64, default=None)
    fingerprint = Varchar(length=64, unique=True, default=None)
    storage_key = Varchar(length=80, default=None)
    shown_key = Varchar(length=80, null=True, default=None)
    shown_type = Varchar(length=32, null=True, default=None)
    state = Varchar(length=8, default=None)
    created_at = Timestamptz(default=None)


ID: Final = "m0004_materials"


async def forwards() -> None:
    """Create them."""
    await create((Material,), indexes=(), append_only=())
