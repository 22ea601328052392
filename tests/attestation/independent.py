"""RFC 6962 section 2.1 written down once more, straight from its text and without anything of the product's."""

import hashlib


def sha(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def split(n: int) -> int:
    k = 1
    while k * 2 < n:
        k *= 2
    return k


def mth(entries: list[bytes]) -> bytes:
    if not entries:
        return sha(b"")
    if len(entries) == 1:
        return sha(b"\x00" + entries[0])
    k = split(len(entries))
    return sha(b"\x01" + mth(entries[:k]) + mth(entries[k:]))


def path(m: int, entries: list[bytes]) -> list[bytes]:
    if len(entries) == 1:
        return []
    k = split(len(entries))
    if m < k:
        return [*path(m, entries[:k]), mth(entries[k:])]
    return [*path(m - k, entries[k:]), mth(entries[:k])]


def proof(m: int, entries: list[bytes]) -> list[bytes]:
    return subproof(m, entries, whole=True)


def subproof(m: int, entries: list[bytes], *, whole: bool) -> list[bytes]:
    if m == len(entries):
        return [] if whole else [mth(entries)]
    k = split(len(entries))
    if m <= k:
        return [*subproof(m, entries[:k], whole=whole), mth(entries[k:])]
    return [*subproof(m - k, entries[k:], whole=False), mth(entries[:k])]


def root_from_path(entry: bytes, m: int, n: int, hashes: list[bytes]) -> bytes | None:
    """The root an inclusion proof leads to, by the recursion the proof was made with; None when it does not fit."""
    if n == 1:
        return sha(b"\x00" + entry) if not hashes else None
    if not hashes:
        return None
    k = split(n)
    if m < k:
        left = root_from_path(entry, m, k, hashes[:-1])
        return sha(b"\x01" + left + hashes[-1]) if left else None
    right = root_from_path(entry, m - k, n - k, hashes[:-1])
    return sha(b"\x01" + hashes[-1] + right) if right else None


def roots_from_proof(m: int, n: int, hashes: list[bytes], old: bytes) -> tuple[bytes, bytes] | None:
    """Both roots a consistency proof leads to; `old` stands in where the old tree is one whole subtree."""
    return _roots(m, n, list(hashes), old, whole=True)


def _roots(m: int, n: int, hashes: list[bytes], old: bytes, *, whole: bool) -> tuple[bytes, bytes] | None:
    if m == n:
        if whole:
            return (old, old) if not hashes else None
        return (hashes[0], hashes[0]) if len(hashes) == 1 else None
    if not hashes:
        return None
    k, last, rest = split(n), hashes[-1], hashes[:-1]
    if m <= k:
        found = _roots(m, k, rest, old, whole=whole)
        return (found[0], sha(b"\x01" + found[1] + last)) if found else None
    found = _roots(m - k, n - k, rest, old, whole=False)
    return (sha(b"\x01" + last + found[0]), sha(b"\x01" + last + found[1])) if found else None
