"""The log in both databases: one line without gaps, proofs anybody can check, and nothing ever changed."""

import asyncio
import datetime as dt
import re

import pytest

from backend.attestation import log, rules
from backend.attestation.heads import HEADS
from backend.attestation.keys import HeadKey, signed_by
from backend.attestation.service import Attestation
from backend.infra.clock import FixedClock
from backend.infra.db import run, transaction
from backend.kernel.errors import Invalid, NotFound
from backend.kernel.ids import new_id
from tests.attestation import independent
from tests.attestation.makers import MINUTES, record


async def entries() -> list[bytes]:
    return [row.entry.encode() for row in await log.LEAVES.find("id >= 0 order by id")]


class Undone(Exception):
    pass


async def test_a_hundred_at_once_are_numbered_without_a_gap(attestation: Attestation) -> None:
    found = await asyncio.gather(*(record(attestation, bytes([n]) * 32) for n in range(100)))

    assert sorted(found) == list(range(100))
    kept = await entries()
    assert (await log.root(100)) == independent.mth(kept)


async def test_an_action_that_is_undone_leaves_no_leaf_and_no_gap(attestation: Attestation) -> None:
    await record(attestation)

    async def undo() -> None:
        async with transaction() as tx:
            await attestation.record(tx, "claim_result", new_id(), bytes(32))
            raise Undone

    for outcome in await asyncio.gather(*(undo() for _ in range(5)), record(attestation), return_exceptions=True):
        assert isinstance(outcome, Undone) or outcome == 1
    assert await log.size() == 2
    assert await log.root(2) == independent.mth(await entries())


async def test_every_leaf_of_every_head_is_proven_to_an_independent_verifier(attestation: Attestation) -> None:
    sizes = []
    for n in range(23):
        await record(attestation, bytes([n]) * 32)
        sizes.append((await attestation.heads.issue()).size)
    kept = await entries()
    for size in sizes:
        for leaf in range(0, size, 3):
            proof = await attestation.proof(leaf, size)
            hashes = [bytes.fromhex(one) for one in proof.inclusion.hashes]
            assert independent.root_from_path(proof.entry.encode(), leaf, size, hashes) == independent.mth(kept[:size])
            assert proof.head.root == independent.mth(kept[:size]).hex()
        for first in range(1, size + 1):
            path = [bytes.fromhex(one) for one in (await attestation.consistency(first, size)).hashes]
            old, new = independent.mth(kept[:first]), independent.mth(kept[:size])
            assert independent.roots_from_proof(first, size, path, old) == (old, new)


async def test_a_head_is_signed_by_the_published_key(attestation: Attestation, key: HeadKey) -> None:
    await record(attestation)
    head = await attestation.head()
    text = b"\x00\x01" + head.at_ms.to_bytes(8, "big") + head.size.to_bytes(8, "big") + bytes.fromhex(head.root)

    assert signed_by(key.public, bytes.fromhex(head.signature), text)
    assert not signed_by(key.public, bytes.fromhex(head.signature), text[:-1] + b"x")
    assert (await attestation.keys()).head_keys[0].key == key.public.hex()
    assert head.key_id == key.id


async def test_a_head_is_signed_again_when_something_came_or_time_passed(
    attestation: Attestation, clock: FixedClock
) -> None:
    await record(attestation)
    first = await attestation.heads.issue(MINUTES)
    assert await attestation.heads.issue(MINUTES) == first, "nothing came, and it is fresh"

    await record(attestation)
    second = await attestation.heads.issue(MINUTES)
    assert second.size == 2

    clock.move(dt.timedelta(minutes=11))
    third = await attestation.heads.issue(MINUTES)
    assert (third.size, third.root) == (2, second.root)
    assert third.at_ms > second.at_ms


async def test_heads_signed_at_once_never_shrink(attestation: Attestation) -> None:
    both = [attestation.heads.issue() if n % 3 == 0 else record(attestation) for n in range(60)]
    await asyncio.gather(*both)
    rows = await HEADS.find("size >= 0 order by at_ms, id")
    kept = await entries()
    assert all(row.root == independent.mth(kept[: row.size]).hex() for row in rows)


async def test_an_entry_points_back_at_the_last_one_of_its_subject(attestation: Attestation) -> None:
    case = new_id()
    first = await record(attestation, bytes(32), case)
    await record(attestation)
    second = await record(attestation, b"2" * 32, case)

    row = await log.leaf_row(second)
    assert row is not None
    assert row.previous == first
    assert f'"previous":{first}' in row.entry


async def test_nothing_in_the_log_names_the_case_or_a_person(attestation: Attestation) -> None:
    case, voucher = new_id(), new_id()
    async with transaction() as tx:
        await attestation.vouchers_claimed(tx, case, [voucher])
    text = b" ".join(await entries()).decode()

    assert "voucher_claimed" in text
    assert not any(part in text for part in (str(case), case.hex, str(voucher), voucher.hex))
    assert not re.search(r'"\d{8,}"', text), "no number that could be a person's"


@pytest.mark.parametrize("table", ["attestation_leaf", "attestation_node", "attestation_head"])
@pytest.mark.parametrize("change", ["update {} set id = id", "delete from {}"])
async def test_the_database_itself_refuses_a_change(attestation: Attestation, table: str, change: str) -> None:
    await record(attestation)
    await attestation.head()
    with pytest.raises(Exception, match="append-only"):
        await run(change.format(table))


async def test_a_forked_log_is_caught_by_whoever_kept_a_head(attestation: Attestation) -> None:
    """An operator who owns the database and the key rewrites the past; the kept head does not fit any more."""
    for n in range(5):
        await record(attestation, bytes([n]) * 32)
    kept = await attestation.head()
    honest = await entries()
    forged = [*honest[:2], honest[2].replace(b'"document":"02', b'"document":"ff'), *honest[3:], b"{}"]
    new_root, proof = independent.mth(forged), independent.proof(5, forged)

    assert not rules.consistent(5, bytes.fromhex(kept.root), len(forged), new_root, proof)
    assert rules.consistent(5, independent.mth(forged[:5]), len(forged), new_root, proof), (
        "the fork itself is well made"
    )


async def test_what_is_not_there_is_not_proven(attestation: Attestation) -> None:
    await record(attestation)
    with pytest.raises(NotFound):
        await attestation.proof(1)
    with pytest.raises(Invalid):
        await attestation.proof(0, 0)
    with pytest.raises(NotFound):
        await attestation.proof(0, 5)
    with pytest.raises(Invalid):
        await attestation.consistency(2, 1)
    with pytest.raises(Invalid):
        await attestation.consistency(0, 99)


async def test_who_keeps_no_head_is_told_that_rewriting_would_go_unnoticed(attestation: Attestation) -> None:
    said = await attestation.witness(await record(attestation))
    assert said.anchor is None
    assert "只有自己留存过旧树头的人才能发现" in said.text
