"""The log, its signed heads, and the results that were issued. All are only added to; the counter alone moves."""

from typing import Final

from piccolo.columns import UUID, BigInt, Date, Integer, Text, Timestamptz, Varchar
from piccolo.table import Table


class Leaf(Table, tablename="attestation_leaf"):
    """One thing that was attested; `entry` is the canonical JSON that `hash` is of. No personal data."""

    id = BigInt(primary_key=True, default=None)
    kind = Varchar(length=32, default=None)
    subject = Varchar(length=64, default=None)
    document = Varchar(length=64, default=None)
    previous = BigInt(null=True, default=None)
    at = Timestamptz(default=None)
    entry = Text(default=None)
    hash = Varchar(length=64, default=None)


class Node(Table, tablename="attestation_node"):
    """The hash of one perfect subtree, leaves included, so that a proof is a few rows and not the whole log."""

    id = BigInt(primary_key=True, default=None)
    hash = Varchar(length=64, default=None)


class Tree(Table, tablename="attestation_tree"):
    """One row: how many leaves there are. Its lock puts those who record into one line."""

    id = Integer(primary_key=True, default=None)
    size = BigInt(default=None)


class Head(Table, tablename="attestation_head"):
    """A signed statement of size and root at a moment; `public_key` checks `signature`."""

    id = UUID(primary_key=True, default=None)
    size = BigInt(default=None, index=True)
    root = Varchar(length=64, default=None)
    at_ms = BigInt(default=None)
    key_id = Varchar(length=64, default=None)
    public_key = Varchar(length=64, default=None)
    signature = Varchar(length=128, default=None)


class Anchor(Table, tablename="attestation_anchor"):
    """A head that an outside chain has taken; `chain` says which."""

    id = UUID(primary_key=True, default=None)
    head = UUID(unique=True, default=None)
    size = BigInt(default=None, index=True)
    chain = Varchar(length=60, default=None)
    reference = Varchar(length=128, default=None)
    at = Timestamptz(default=None)


class Result(Table, tablename="attestation_result"):
    """A sealed result. `missing` names characters the fonts lacked, as code points, for staff to see."""

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
