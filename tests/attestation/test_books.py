"""The book of results: whoever changes anything behind the product's back is named."""

import asyncio
import datetime as dt
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import pytest_asyncio

from backend.attestation.books import ResultProof
from backend.infra.append_only import append_only_ddl
from backend.infra.clock import FixedClock
from backend.infra.db import current_engine, run
from backend.kernel.ids import new_id
from tests.attestation.makers import record
from tests.attestation.sample import result
from tests.house import House


@asynccontextmanager
async def opened(table: str) -> AsyncIterator[None]:
    """The guards of a table taken away, as somebody with the database's own password can."""
    engine = current_engine()
    drop = [f"drop trigger {table}_no_change on {table}"]
    if engine.engine_type == "sqlite":
        drop = [f"drop trigger {table}_no_{verb}" for verb in ("update", "delete")]
    await _define(drop)
    yield
    await _define(append_only_ddl(table, engine.engine_type))


async def _define(statements: Sequence[str]) -> None:
    async with current_engine().transaction():
        for sql in statements:
            await current_engine().run_ddl(sql)


@pytest_asyncio.fixture
async def issued(house: House) -> House:
    """Three results among other leaves, with several heads."""
    room = house.rooms.attestation
    for n in range(3):
        await room.results.issue(result(number=f"BX2611200{n}"), new_id())
        await record(room.attestation, bytes([n]) * 32)
        await room.attestation.heads.issue()
    return house


async def doubts(house: House) -> set[str]:
    return {doubt.kind for doubt in (await house.rooms.attestation.proof.prove()).doubts}


async def test_an_honest_book_has_no_doubts(issued: House) -> None:
    proven = await issued.rooms.attestation.proof.prove()
    assert proven.doubts == ()
    assert proven.checked >= 6


async def test_an_empty_book_has_none_either(house: House) -> None:
    await house.rooms.attestation.attestation.heads.issue()
    assert await doubts(house) == set()


@pytest.mark.parametrize(
    ("table", "change", "kinds"),
    [
        ("attestation_leaf", "update {} set entry = replace(entry, '20', '21') where id = 1", {"log.leaf", "log.root"}),
        ("attestation_leaf", "update {} set document = hash where id = 0", {"log.leaf", "result.leaf"}),
        ("attestation_leaf", "delete from {} where id = 2", {"log.leaf", "log.root", "log.short"}),
        ("attestation_leaf", "delete from {} where id >= 4", {"log.short", "result.no_leaf"}),
        ("attestation_head", "update {} set root = key_id where size = 2", {"log.root"}),
        ("attestation_head", "update {} set at_ms = at_ms + 1 where size = 6", {"log.signature"}),
        ("attestation_result", "update {} set sha256 = substr(sha256, 2) || 'x' where leaf = 0", {"result.leaf"}),
    ],
)
async def test_what_somebody_changes_in_the_database_is_found(
    issued: House, table: str, change: str, kinds: set[str]
) -> None:
    async with opened(table):
        await run(change.format(table))
    assert kinds <= await doubts(issued)


async def test_a_leaf_rewritten_with_its_hash_and_its_node_still_contradicts_the_heads(issued: House) -> None:
    from backend.attestation import rules  # noqa: PLC0415

    row = (await run("select entry from attestation_leaf where id = 1"))[0][0].replace('"v":1', '"v":2')
    hash_ = rules.leaf_hash(row.encode()).hex()
    async with opened("attestation_leaf"), opened("attestation_node"):
        await run("update attestation_leaf set entry = $1, hash = $2 where id = 1", row, hash_)
        await run("update attestation_node set hash = $1 where id = 1", hash_)
    assert await doubts(issued) == {"log.root"}


async def test_a_lost_file_and_another_file_in_its_place_are_found(issued: House, tmp_path: Path) -> None:
    storage = issued.rooms.attestation.results._storage
    keys = [row[0] for row in await run("select key from attestation_result order by leaf")]
    await storage.delete(keys[0])
    await storage.put(keys[1], b"something else")
    assert await doubts(issued) == {"result.no_file", "result.file"}


async def test_a_result_no_head_was_signed_over_for_an_hour_is_found(house: House, clock: FixedClock) -> None:
    results = house.rooms.attestation.results
    await results.issue(result(), new_id())
    async with asyncio.timeout(10):  # The promised head would come back otherwise.
        while await run("select 1 from outbox_job where kind = 'attestation.head' and state = 'queued'"):
            await asyncio.sleep(0.02)
    proof = ResultProof(results._storage, clock)
    async with opened("attestation_head"):
        await run("delete from attestation_head")
    clock.move(dt.timedelta(hours=2))
    assert "result.no_head" in {doubt.kind for doubt in (await proof.prove()).doubts}


async def test_a_name_that_could_not_be_printed_stays_open_until_it_is_corrected(house: House) -> None:
    results, case = house.rooms.attestation.results, new_id()
    await results.issue(result(claimant_name="秦𬎆"), case)
    [doubt] = (await house.rooms.attestation.proof.prove()).doubts
    assert doubt.kind == "result.glyph"
    assert "U+2C386" in doubt.text

    await results.issue(result(claimant_name="秦琇"), case, 2)
    assert await doubts(house) == set()
