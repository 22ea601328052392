"""The tree against the published test vectors and against the RFC's own recursion."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.attestation import rules
from backend.kernel.ids import new_id
from tests.attestation import independent

# The inputs, roots and proofs of the Certificate Transparency reference implementation.
VECTORS = [
    bytes.fromhex(text)
    for text in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
]
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
INCLUSION = {
    (0, 1): [],
    (5, 8): [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
    (2, 3): ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"],
    (1, 5): [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ],
}
CONSISTENCY = {
    (1, 1): [],
    (1, 8): [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ],
    (6, 8): [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ],
    (2, 5): [
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ],
}


def ranged(entries: list[bytes], start: int, end: int) -> bytes:
    """A range's hash as the log makes it: from perfect subtrees only."""
    parts = [
        independent.mth(entries[place << level : (place + 1) << level]) for level, place in rules.perfect(start, end)
    ]
    return rules.fold(parts)


def inclusion(entries: list[bytes], leaf: int, size: int) -> list[bytes]:
    return [ranged(entries, *one) for one in rules.inclusion_ranges(leaf, size)]


def consistency(entries: list[bytes], first: int, second: int) -> list[bytes]:
    return [ranged(entries, *one) for one in rules.consistency_ranges(first, second)]


@pytest.mark.parametrize("size", range(1, 9))
def test_roots_are_the_published_ones(size: int) -> None:
    assert ranged(VECTORS, 0, size).hex() == ROOTS[size - 1]


def test_the_empty_tree_has_the_root_of_nothing() -> None:
    assert rules.fold([]).hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@pytest.mark.parametrize(("leaf", "size"), INCLUSION)
def test_inclusion_proofs_are_the_published_ones(leaf: int, size: int) -> None:
    path = inclusion(VECTORS, leaf, size)
    assert [one.hex() for one in path] == INCLUSION[leaf, size]
    assert rules.included(rules.leaf_hash(VECTORS[leaf]), leaf, size, path, bytes.fromhex(ROOTS[size - 1]))


@pytest.mark.parametrize(("first", "second"), CONSISTENCY)
def test_consistency_proofs_are_the_published_ones(first: int, second: int) -> None:
    path = consistency(VECTORS, first, second)
    assert [one.hex() for one in path] == CONSISTENCY[first, second]
    old, new = bytes.fromhex(ROOTS[first - 1]), bytes.fromhex(ROOTS[second - 1])
    assert rules.consistent(first, old, second, new, path)


def test_every_proof_of_every_small_tree_is_the_recursions() -> None:
    entries = [bytes([n]) for n in range(40)]
    for size in range(1, 41):
        tree, root = entries[:size], independent.mth(entries[:size])
        for leaf in range(size):
            path = inclusion(entries, leaf, size)
            assert path == independent.path(leaf, tree)
            assert rules.included(rules.leaf_hash(entries[leaf]), leaf, size, path, root)
            assert not rules.included(rules.leaf_hash(b"other"), leaf, size, path, root)
            assert not rules.included(rules.leaf_hash(entries[leaf]), leaf, size, [*path, root], root)
        for first in range(1, size + 1):
            proof, old = consistency(entries, first, size), independent.mth(entries[:first])
            assert proof == independent.proof(first, tree)
            assert rules.consistent(first, old, size, root, proof)
            assert first == size or not rules.consistent(first, independent.sha(b"fork"), size, root, proof)


@given(st.integers(2, 300), st.data())
def test_a_changed_step_of_a_proof_never_passes(size: int, data: st.DataObject) -> None:
    entries = [n.to_bytes(2, "big") for n in range(size)]
    leaf = data.draw(st.integers(0, size - 1))
    path, root = independent.path(leaf, entries), independent.mth(entries)
    at, bit = data.draw(st.integers(0, len(path) - 1)), data.draw(st.integers(0, 255))
    bent = list(path)
    bent[at] = (int.from_bytes(path[at], "big") ^ (1 << bit)).to_bytes(32, "big")

    assert rules.included(rules.leaf_hash(entries[leaf]), leaf, size, path, root)
    assert not rules.included(rules.leaf_hash(entries[leaf]), leaf, size, bent, root)
    assert not rules.included(rules.leaf_hash(entries[leaf]), leaf, size, path[:-1], root)


@given(st.integers(1, 200), st.integers(1, 200), st.integers(0, 199))
def test_a_log_whose_past_was_changed_is_not_consistent(first: int, more: int, changed: int) -> None:
    honest = [n.to_bytes(2, "big") for n in range(first + more)]
    forged = list(honest)
    forged[changed % first] = b"forged"
    old, new = independent.mth(honest[:first]), independent.mth(forged)

    assert not rules.consistent(first, old, len(forged), new, independent.proof(first, forged))


def test_an_entry_is_canonical_and_says_nothing_personal() -> None:
    at = dt.datetime(2026, 11, 20, 9, 0, 0, 999, tzinfo=dt.timezone(dt.timedelta(hours=8)))
    text = rules.entry_text(kind="claim_result", subject="ab" * 32, document="cd" * 32, at=at, previous=None)
    assert text == (
        '{"document":"' + "cd" * 32 + '","kind":"claim_result","previous":null,"subject":"' + "ab" * 32 + '",'
        '"time":"2026-11-20T01:00:00Z","v":1}'
    )


def test_the_same_subject_of_another_kind_is_another_digest() -> None:
    case = new_id()
    assert rules.subject_digest("claim_result", case) != rules.subject_digest("voucher_claimed", case)


def test_what_is_signed_is_the_structure_of_rfc_6962() -> None:
    text = rules.head_bytes(7, bytes(32), 1_700_000_000_000)
    assert text == b"\x00\x01" + (1_700_000_000_000).to_bytes(8, "big") + (7).to_bytes(8, "big") + bytes(32)
