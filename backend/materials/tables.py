"""Papers, where their bytes lie, and files that are still on their way."""

from typing import Final

from piccolo.columns import UUID, BigInt, Boolean, Integer, Text, Timestamptz, Varchar
from piccolo.table import Table


class Material(Table, tablename="material"):
    """One paper of one account. The bytes as they came never leave `storage_key`; browsers get the `shown_key` copy.

    `fingerprint` is owner, kind and content in one hash: the same paper uploaded twice is the same row.
    `state` is ready, or pinned once a submitted application relies on it.
    `scan` is checking until a virus scanner has said clean or infected. `sealed` is false for papers from before files
    were sealed. `checks` is what the photo was found to be, `pixels` and `dhash` are what it shows in two hashes.
    """

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
    sealed = Boolean(default=False)
    scan = Varchar(length=8, default="checking")
    checks = Text(default="[]")
    kept_anyway = Boolean(default=False)
    pixels = Varchar(length=64, null=True, default=None)
    dhash = Varchar(length=64, null=True, default=None)
    width = Integer(null=True, default=None)
    height = Integer(null=True, default=None)


class Upload(Table, tablename="material_upload"):
    """One file that comes in parts. `material` is the paper it became; until then its parts wait."""

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
    """One part of a file on its way; `number` counts from 1."""

    id = UUID(primary_key=True, default=None)
    upload = UUID(default=None)
    number = Integer(default=None)
    sha256 = Varchar(length=64, default=None)
    storage_key = Varchar(length=80, default=None)


INDEXES: Final = (
    "create unique index material_part_place on material_part (upload, number)",
    "create index material_pixels on material (pixels)",
)
