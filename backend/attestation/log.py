"""The log in the database: leaves in one line without gaps, and the proofs over them.

Whoever appends holds the counter's row until the COMMIT, so leaves are numbered in the order they become visible and a
transaction that is undone leaves no gap. Append last in a transaction: what follows keeps everybody else waiting.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Final
from uuid import UUID

import msgspec

from backend.attestation import rules
from backend.attestation.rules import Range
from backend.attestation.tables import Leaf, Node
from backend.infra.db import Transaction, insert_together, run
from backend.infra.rows import Rows, marks


class LeafRow(msgspec.Struct, frozen=True, kw_only=True):
    """A row of `attestation_leaf`; `id` is the position, from 0."""

    id: int
    kind: str
    subject: str
    document: str
    previous: int | None
    at: dt.datetime
    entry: str
    hash: str


class NodeRow(msgspec.Struct, frozen=True, kw_only=True):
    """A row of `attestation_node`."""

    id: int
    hash: str


LEAVES: Final = Rows(Leaf, LeafRow)
NODES: Final = Rows(Node, NodeRow)
_NEXT: Final = (
    "insert into attestation_tree (id, size) values (1, 1)"
    " on conflict (id) do update set size = attestation_tree.size + 1 returning size"
)
_LOCK: Final = (
    "insert into attestation_tree (id, size) values (1, 0)"
    " on conflict (id) do update set size = attestation_tree.size returning size"
)


async def append(tx: Transaction, *, kind: str, subject: UUID, document: bytes, at: dt.datetime) -> int:
    """One leaf; its position. It points back at the last leaf about the same subject."""
    assert len(document) == rules.HASH_BYTES, "a document is known by its SHA-256"
    leaf = int((await tx.fetch(_NEXT))[0][0]) - 1
    about = rules.subject_digest(kind, subject)
    before = await tx.fetch("select max(id) from attestation_leaf where subject = $1", about)
    previous = before[0][0]
    entry = rules.entry_text(kind=kind, subject=about, document=document.hex(), at=at, previous=previous)
    hash_ = rules.leaf_hash(entry.encode())
    row = LeafRow(
        id=leaf,
        kind=kind,
        subject=about,
        document=document.hex(),
        previous=previous,
        at=at.replace(microsecond=0),
        entry=entry,
        hash=hash_.hex(),
    )
    await insert_together(tx, LEAVES.new([row]), NODES.new(await _completed(leaf, hash_)))
    return leaf


async def _completed(leaf: int, hash_: bytes) -> list[NodeRow]:
    """The leaf's own node and every subtree it completes."""
    steps = rules.completed_by(leaf)
    lefts = await _hashes(rules.node_id(level - 1, left) for level, _, left in steps)
    rows = [NodeRow(id=rules.node_id(0, leaf), hash=hash_.hex())]
    for level, place, left in steps:
        hash_ = rules.node_hash(lefts[rules.node_id(level - 1, left)], hash_)
        rows.append(NodeRow(id=rules.node_id(level, place), hash=hash_.hex()))
    return rows


async def size() -> int:
    """How many leaves are committed."""
    rows = await run("select size from attestation_tree where id = 1")
    return int(rows[0][0]) if rows else 0


async def size_locked(tx: Transaction) -> int:
    """The same, and nobody appends until this transaction ends."""
    return int((await tx.fetch(_LOCK))[0][0])


async def leaf_row(leaf: int) -> LeafRow | None:
    """One leaf."""
    return await LEAVES.first("id = $1", leaf)


async def root(of_size: int) -> bytes:
    """The root over the first `of_size` leaves."""
    return (await _ranges([(0, of_size)]))[0]


async def inclusion(leaf: int, of_size: int) -> list[bytes]:
    """The path from a leaf to the root of that size."""
    return await _ranges(rules.inclusion_ranges(leaf, of_size))


async def consistency(first: int, second: int) -> list[bytes]:
    """The path that shows the tree of `first` leaves is the beginning of the tree of `second`."""
    return await _ranges(rules.consistency_ranges(first, second)) if first else []


async def _ranges(ranges: Sequence[Range]) -> list[bytes]:
    parts = [[rules.node_id(level, place) for level, place in rules.perfect(*one)] for one in ranges]
    known = await _hashes(one for part in parts for one in part)
    return [rules.fold([known[one] for one in part]) for part in parts]


async def _hashes(ids: Iterable[int]) -> dict[int, bytes]:
    wanted = tuple(ids)
    if not wanted:
        return {}
    rows = await NODES.find(f"id in ({marks(len(wanted))})", *wanted)
    return {row.id: bytes.fromhex(row.hash) for row in rows}
