"""The PostgreSQL engine where it could lose a connection or half an action."""

import asyncio
import contextlib
import random
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from backend.infra import postgres
from backend.infra.db import CommitFailed, DatabaseBusy, Duplicate, SafePostgresEngine, bind, reading, transaction
from tests.infra.things import Part, Thing, make_thing, names

pytestmark = pytest.mark.postgres
POOL = 4


@pytest_asyncio.fixture
async def engine(postgres_url: str) -> AsyncIterator[SafePostgresEngine]:
    """Always PostgreSQL, whatever the session runs on, with a small pool."""
    engine = SafePostgresEngine(postgres_url)
    bind(engine)
    await engine.start_connection_pool(min_size=POOL, max_size=POOL)
    for table in (Thing, Part):
        await table.create_table(if_not_exists=True)
    await engine.fetch("truncate test_part, test_thing")
    yield engine
    await engine.close_connection_pool()


def _idle(engine: SafePostgresEngine) -> int:
    assert engine.pool is not None
    return int(engine.pool.get_idle_size())


async def _settled(engine: SafePostgresEngine) -> None:
    async with asyncio.timeout(5):
        while _idle(engine) < POOL:
            await asyncio.sleep(0.01)


async def test_a_failed_commit_gives_its_connection_back(engine: SafePostgresEngine) -> None:
    await engine.fetch("create table late_rule (a int, constraint late unique (a) deferrable initially deferred)")
    for _ in range(2 * POOL):
        with pytest.raises(Duplicate):
            async with transaction() as tx:
                await tx.fetch("insert into late_rule values (1), (1)")
    await _settled(engine)
    await make_thing("a")
    await engine.fetch("drop table late_rule")


async def test_a_connection_lost_before_the_commit(engine: SafePostgresEngine) -> None:
    told: list[str] = []
    for _ in range(2 * POOL):
        with pytest.raises(CommitFailed):
            async with transaction() as tx:
                tx.after_commit(lambda: told.append("never"))
                await make_thing("a")
                process = (await tx.fetch("select pg_backend_pid()"))[0][0]
                other = await engine.get_new_connection()
                await other.execute("select pg_terminate_backend($1)", process)
                await other.close()
    assert told == []
    assert await names() == []
    await make_thing("b")


async def test_cancellation_gives_every_connection_back(engine: SafePostgresEngine) -> None:
    chance = random.Random(7)

    async def both(number: int) -> None:
        async with transaction():
            await make_thing(f"{number}-a")
            await make_thing(f"{number}-b")

    tasks = [asyncio.create_task(both(number)) for number in range(240)]
    while not all(task.done() for task in tasks):
        await asyncio.sleep(0.002)
        for task in chance.sample(tasks, 6):
            if chance.random() < 0.5:
                task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    await _settled(engine)

    there = set(await names())
    assert any(isinstance(result, asyncio.CancelledError) for result in results)
    for number, result in enumerate(results):
        pair = {f"{number}-a", f"{number}-b"}
        assert not there & pair or there >= pair, "half an action"
        assert result is not None or there >= pair, "done, but not kept"


async def test_a_commit_that_has_begun_ends_and_tells(engine: SafePostgresEngine) -> None:
    told: list[str] = []

    async def work() -> None:
        async with transaction() as tx:
            tx.after_commit(lambda: told.append("told"))
            await make_thing("a")
            asyncio.get_running_loop().call_soon(task.cancel)

    task = asyncio.create_task(work())
    with pytest.raises(asyncio.CancelledError):
        await task
    await _settled(engine)
    assert (await names(), told) == (["a"], ["told"])


async def test_read_blocks_cannot_use_up_the_pool(engine: SafePostgresEngine) -> None:
    async def look() -> None:
        async with reading():
            await names()
            await asyncio.sleep(0.001)

    await asyncio.gather(*(look() for _ in range(10 * POOL)))
    await _settled(engine)


async def test_without_a_pool_each_query_has_a_connection(postgres_url: str, engine: SafePostgresEngine) -> None:
    lonely = bind(SafePostgresEngine(postgres_url))
    async with transaction():
        await make_thing("a")
    assert await names() == ["a"]
    assert isinstance(lonely, SafePostgresEngine)
    assert lonely.pool is None


async def test_an_idle_connection_that_was_cut_is_replaced(engine: SafePostgresEngine) -> None:
    process = (await engine.fetch("select pg_backend_pid()"))[0][0]
    other = await engine.get_new_connection()
    await other.execute("select pg_terminate_backend($1)", process)
    await other.close()
    await asyncio.sleep(0.1)
    assert (await engine.fetch("select pg_backend_pid()"))[0][0] != process
    await _settled(engine)


async def test_who_waits_too_long_for_a_connection_is_told_so(
    engine: SafePostgresEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres, "_POOL_WAIT_SECONDS", 0.05)
    async with contextlib.AsyncExitStack() as stack:
        tasks = [asyncio.create_task(engine.fetch("select pg_sleep(0.5)")) for _ in range(POOL)]
        stack.push_async_callback(asyncio.gather, *tasks)
        await asyncio.sleep(0.02)
        with pytest.raises(DatabaseBusy):
            await engine.fetch("select 1")
    await _settled(engine)


async def test_closing_waits_for_what_is_running(postgres_url: str, engine: SafePostgresEngine) -> None:
    running = asyncio.create_task(engine.fetch("select 1 from pg_sleep(0.2)"))
    await asyncio.sleep(0.05)
    await engine.close_connection_pool()
    assert running.done()
    assert len(await running) == 1
