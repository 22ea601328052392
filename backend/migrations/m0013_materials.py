"""Files on their way, and what is known about a photo, copied as they were on this day; the room's own file moves on."""

from typing import Final

from piccolo.columns import UUID, BigInt, Boolean, Integer, Text, Timestamptz, Varchar
from piccolo.table import Table

from backend.infra.ddl import create
from backend.infra.engine import current_engine


class Upload(Table, tablename="material_upload"):
    id = UUID(primary_key=True, default=None)
    owner_account = UUID(default=None, index=True)
    kind = Varchar(length=48, default=None)
    name = Varchar(length=255, default=None)
    size_bytes = BigInt(default=None)
    part_bytes = Integer(default=None)
    sha256 = Varchar(length=64, null=True, default=None)
    material = UUID(null=True, default=None)
    touched_at = Timestamptz(default=None)


class Part(Table, tablename="material_part"):
    id = UUID(primary_key=True, default=None)
    upload = UUID(default=None)
    number = Integer(default=None)
    sha256 = Varchar(length=64, default=None)
    storage_key = Varchar(length=80, default=None)


class Material(Table, tablename="material"):
    """Only the columns that come to it; papers from before are neither sealed nor looked at by a scanner."""

    sealed = Boolean(default=False)
    scan = Varchar(length=8, default="checking")
    checks = Text(default="[]")
    kept_anyway = Boolean(default=False)
    pixels = Varchar(length=64, null=True, default=None)
    dhash = Varchar(length=64, null=True, default=None)
    width = Integer(null=True, default=None)
    height = Integer(null=True, default=None)


INDEXES: Final = (
    "create unique index material_part_place on material_part (upload, number)",
    "create index material_pixels on material (pixels)",
)
ID: Final = "m0013_materials"


async def forwards() -> None:
    """Create the tables, add the columns."""
    for column in Material._meta.columns:
        if column is not Material._meta.primary_key:
            await current_engine().run_ddl(f"alter table material add column {column.ddl}")
    await create((Upload, Part), indexes=INDEXES, append_only=())
