"""The first tables of the room `attestation`, copied as they were on this day; the room's own file moves on."""

from typing import Final

from piccolo.columns import UUID, BigInt, Date, Integer, Text, Timestamptz, Varchar
from piccolo.table import Table

from backend.infra.ddl import create


class Leaf(Table, tablename="attestation_leaf"):
    id = BigInt(primary_key=True, default=None)
    kind = Varchar(length=32, default=None)
    subject = Varchar(length=64, default=None)
    document = Varchar(length=64, default=None)
    previous = BigInt(null=True, default=None)
    at = Timestamptz(default=None)
    entry = Text(default=None)
    hash = Varchar(length=64, default=None)


class Node(Table, tablename="attestation_node"):
    id = BigInt(primary_key=True, default=None)
    hash = Varchar(length=64, default=None)


class Tree(Table, tablename="attestation_tree"):
    id = Integer(primary_key=True, default=None)
    size = BigInt(default=None)


class Head(Table, tablename="attestation_head"):
    id = UUID(primary_key=True, default=None)
    size = BigInt(default=None, index=True)
    root = Varchar(length=64, default=None)
    at_ms = BigInt(default=None)
    key_id = Varchar(length=64, default=None)
    public_key = Varchar(length=64, default=None)
    signature = Varchar(length=128, default=None)


class Anchor(Table, tablename="attestation_anchor"):
    id = UUID(primary_key=True, default=None)
    head = UUID(unique=True, default=None)
    size = BigInt(default=None, index=True)
    chain = Varchar(length=60, default=None)
    reference = Varchar(length=128, default=None)
    at = Timestamptz(default=None)


class Result(Table, tablename="attestation_result"):
    id = UUID(primary_key=True, default=None)
    case = UUID(default=None)
    edition = Integer(default=None)
    number = Varchar(length=48, unique=True, default=None)
    office = Varchar(length=120, default=None)
    closed_on = Date(default=None)
    key = Varchar(length=80, default=None)
    sha256 = Varchar(length=64, unique=True, default=None)
    size = Integer(default=None)
    leaf = BigInt(unique=True, default=None)
    missing = Varchar(length=200, default=None)
    issued_at = Timestamptz(default=None)


INDEXES: Final = (
    "CREATE INDEX IF NOT EXISTS attestation_leaf_subject ON attestation_leaf (subject, id)",
    'CREATE UNIQUE INDEX IF NOT EXISTS attestation_result_once ON attestation_result ("case", edition)',
)

APPEND_ONLY: Final = (
    "attestation_leaf",
    "attestation_node",
    "attestation_head",
    "attestation_anchor",
    "attestation_result",
)

ID: Final = "m0016_attestation"


async def forwards() -> None:
    """Create them."""
    await create((Leaf, Node, Tree, Head, Anchor, Result), indexes=INDEXES, append_only=APPEND_ONLY)
