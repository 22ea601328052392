"""The Merkle tree of RFC 6962 section 2.1 (RFC 9162 section 2.1): what is hashed, which ranges a proof names, and the check.

Positions count from 0. A perfect subtree is named by its level and its place in that level; a proof names ranges of
leaves, which are folded from perfect subtrees. Nothing here is personal: leaves hold digests of digests.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Sequence
from typing import Final
from uuid import UUID

HASH_BYTES: Final = 32
EMPTY_ROOT: Final = hashlib.sha256().digest()
_LEAF: Final = b"\x00"
_NODE: Final = b"\x01"
_LEVEL_BITS: Final = 48

Range = tuple[int, int]


def leaf_hash(entry: bytes) -> bytes:
    """Leaves and nodes are hashed apart, so that no node can pass for a leaf."""
    return hashlib.sha256(_LEAF + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash over two subtrees."""
    return hashlib.sha256(_NODE + left + right).digest()


def entry_text(
    *, kind: str, subject: str, document: str, at: dt.datetime, previous: int | None
) -> str:  # fmt: skip
    """What a leaf stands for, as canonical JSON (RFC 8785 for these types): sorted keys, no spaces, ASCII."""
    moment = at.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    values = {"document": document, "kind": kind, "previous": previous, "subject": subject, "time": moment, "v": 1}
    return json.dumps(values, sort_keys=True, separators=(",", ":"), ensure_ascii=True)


def subject_digest(kind: str, subject: UUID) -> str:
    """A case or a voucher, recognised only by who knows its id: 74 of its bits are random."""
    return hashlib.sha256(f"onething/{kind}/".encode() + subject.bytes).hexdigest()


def head_bytes(size: int, root: bytes, at_ms: int) -> bytes:
    """What is signed: RFC 6962 section 3.5, TreeHeadSignature of version v1."""
    assert len(root) == HASH_BYTES, "a root is a SHA-256"
    return b"\x00\x01" + at_ms.to_bytes(8, "big") + size.to_bytes(8, "big") + root


def node_id(level: int, place: int) -> int:
    """The key of a perfect subtree: one number, so that a proof is one query."""
    assert 0 <= place < 1 << _LEVEL_BITS, "more leaves than the key has room for"
    return (level << _LEVEL_BITS) | place


def completed_by(leaf: int) -> list[tuple[int, int, int]]:
    """The perfect subtrees that appending `leaf` completes, lowest first: level, place, and the left half's place."""
    done, level, place = [], 1, leaf
    while place & 1:
        done.append((level, place >> 1, place - 1))
        level, place = level + 1, place >> 1
    return done


def perfect(start: int, end: int) -> list[tuple[int, int]]:
    """The perfect subtrees of `[start, end)`, left to right; `start` is a multiple of the largest one."""
    parts = []
    while start < end:
        level = (end - start).bit_length() - 1
        assert start % (1 << level) == 0, "ranges of a proof begin where their largest subtree may"
        parts.append((level, start >> level))
        start += 1 << level
    return parts


def fold(hashes: Sequence[bytes]) -> bytes:
    """The hash over subtrees that shrink from left to right."""
    if not hashes:
        return EMPTY_ROOT
    whole = hashes[-1]
    for left in reversed(hashes[:-1]):
        whole = node_hash(left, whole)
    return whole


def inclusion_ranges(leaf: int, size: int) -> list[Range]:
    """Which ranges prove that `leaf` is in the tree of `size`, lowest first."""
    assert 0 <= leaf < size, "a leaf is in trees that are larger than its position"
    return _inclusion(leaf, 0, size)


def _inclusion(leaf: int, start: int, end: int) -> list[Range]:
    if end - start == 1:
        return []
    middle = start + _half(end - start)
    if leaf < middle:
        return [*_inclusion(leaf, start, middle), (middle, end)]
    return [*_inclusion(leaf, middle, end), (start, middle)]


def consistency_ranges(first: int, second: int) -> list[Range]:
    """Which ranges prove that the tree of `first` leaves is the beginning of the tree of `second`."""
    assert 0 < first <= second, "the empty tree is the beginning of every tree"
    return _consistency(first, 0, second, whole=True)


def _consistency(first: int, start: int, end: int, *, whole: bool) -> list[Range]:
    if first == end:
        return [] if whole else [(start, end)]
    middle = start + _half(end - start)
    if first <= middle:
        return [*_consistency(first, start, middle, whole=whole), (middle, end)]
    return [*_consistency(first, middle, end, whole=False), (start, middle)]


def _half(size: int) -> int:
    """The largest power of two smaller than `size`."""
    return 1 << ((size - 1).bit_length() - 1)


def included(hash_: bytes, leaf: int, size: int, path: Sequence[bytes], root: bytes) -> bool:
    """RFC 9162 section 2.1.3.2."""
    if not 0 <= leaf < size:
        return False
    place, last, found = leaf, size - 1, hash_
    for step in path:
        if last == 0:
            return False
        if place & 1 or place == last:
            found = node_hash(step, found)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            found = node_hash(found, step)
        place, last = place >> 1, last >> 1
    return last == 0 and found == root


def consistent(first: int, first_root: bytes, second: int, second_root: bytes, path: Sequence[bytes]) -> bool:
    """RFC 9162 section 2.1.4.2: the tree of `first` leaves is the beginning of the tree of `second`."""
    if not 0 <= first <= second:
        return False
    if first == second:
        return not path and first_root == second_root
    if first == 0:
        return not path and first_root == EMPTY_ROOT
    steps = list(path) if first & (first - 1) else [first_root, *path]
    place, last = first - 1, second - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    return bool(steps) and _climb(steps, place, last) == (first_root, second_root)


def _climb(steps: Sequence[bytes], place: int, last: int) -> tuple[bytes, bytes] | None:
    """Both roots as the steps give them; None when there are too many or too few."""
    old = new = steps[0]
    for step in steps[1:]:
        if last == 0:
            return None
        if place & 1 or place == last:
            old, new = node_hash(step, old), node_hash(step, new)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            new = node_hash(new, step)
        place, last = place >> 1, last >> 1
    return (old, new) if last == 0 else None
