"""The SQLite engine where it could lose or double something."""

import asyncio
import random
import sqlite3
import subprocess
import sys
import textwrap
from collections.abc import AsyncIterator
from contextvars import Context
from pathlib import Path

import pytest
import pytest_asyncio

from backend.infra.db import (
    CommitFailed,
    DatabaseBusy,
    GroupSQLiteEngine,
    bind,
    create_all,
    reading,
    transaction,
)
from backend.infra.sqlite_connection import Connection
from backend.kernel.errors import Conflict
from tests.infra.things import Part, Thing, make_thing, names


@pytest_asyncio.fixture
async def engine(tmp_path: Path) -> AsyncIterator[GroupSQLiteEngine]:
    """Always SQLite, whatever the session runs on."""
    engine = GroupSQLiteEngine(str(tmp_path / "own" / "file.sqlite"), busy_seconds=2)
    bind(engine)
    for table in (Thing, Part):
        await table.create_table()
    yield engine
    await engine.close_connection_pool()


def _committed(engine: GroupSQLiteEngine) -> list[str]:
    """What another program sees."""
    with sqlite3.connect(engine.path) as other:
        return [row[0] for row in other.execute("select name from test_thing order by name")]


async def _store(name: str) -> None:
    async with transaction():
        await make_thing(name)


async def test_fifty_writers_share_a_few_commits(engine: GroupSQLiteEngine) -> None:
    before = engine.writer.commits
    await asyncio.gather(*(_store(f"{number:03}") for number in range(50)))

    assert len(await names()) == 50
    assert engine.writer.commits - before <= 5


async def test_done_means_on_the_disk(engine: GroupSQLiteEngine) -> None:
    missing: list[str] = []

    async def store(name: str) -> None:
        await _store(name)
        if name not in _committed(engine):
            missing.append(name)

    await asyncio.gather(*(store(f"{number:03}") for number in range(40)))
    assert missing == []


async def test_a_refusal_is_not_spoken_before_what_it_rests_on_is_kept(engine: GroupSQLiteEngine) -> None:
    """Two people want one thing in the same tick: "taken" must not be said while the taking may still fail."""
    seen: list[list[str]] = []

    async def take() -> None:
        try:
            async with transaction():
                if await names():
                    raise Conflict("taken")
                await make_thing("a")
        except Conflict:
            seen.append(_committed(engine))

    await asyncio.gather(*(take() for _ in range(10)))
    assert seen == [["a"]] * 9


async def test_cancellation_leaks_nothing_and_leaves_nothing_half_done(engine: GroupSQLiteEngine) -> None:
    chance = random.Random(7)

    async def both(number: int) -> None:
        async with transaction():
            await make_thing(f"{number}-a")
            await asyncio.sleep(0)
            await make_thing(f"{number}-b")

    tasks = [asyncio.create_task(both(number)) for number in range(400)]
    while not all(task.done() for task in tasks):
        await asyncio.sleep(0.0005)
        for task in chance.sample(tasks, 12):
            if chance.random() < 0.6:
                task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)

    there = set(await names())
    cancelled = sum(isinstance(result, asyncio.CancelledError) for result in results)
    assert 40 < cancelled < 400
    for number, result in enumerate(results):
        pair = {f"{number}-a", f"{number}-b"}
        assert not there & pair or there >= pair, "half an action"
        assert result is not None or there >= pair, "done, but not kept"
    async with asyncio.timeout(2):
        await _store("still works")
    assert there | {"still works"} == set(_committed(engine))


async def test_follow_ups_run_even_if_nobody_waits_for_the_commit_any_more(engine: GroupSQLiteEngine) -> None:
    seen: list[str] = []

    async def work() -> None:
        async with transaction() as tx:
            await make_thing("a")
            tx.after_commit(lambda: seen.append("told"))

    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    while not engine.writer._pending and not task.done():
        await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await _store("b")
    assert _committed(engine) == ["a", "b"]
    assert seen == ["told"]


async def test_a_failed_commit_fails_all_it_covered_and_nothing_after_it(
    engine: GroupSQLiteEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    connection = engine.writer.open()
    real, told = connection.commit, []

    def broken() -> None:
        raise sqlite3.OperationalError("disk I/O error")

    async def work(number: int) -> None:
        async with transaction() as tx:
            tx.after_commit(lambda: told.append(number))
            await make_thing(f"{number}")

    monkeypatch.setattr(connection, "commit", broken)
    results = await asyncio.gather(*(work(number) for number in range(5)), return_exceptions=True)
    assert [type(result) for result in results] == [CommitFailed] * 5
    assert (told, _committed(engine)) == ([], [])

    monkeypatch.setattr(connection, "commit", real)
    await work(6)
    assert (told, _committed(engine)) == ([6], ["6"])


async def test_a_refusal_resting_on_a_lost_commit_becomes_that_failure(
    engine: GroupSQLiteEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    connection = engine.writer.open()

    def broken() -> None:
        raise sqlite3.OperationalError("disk I/O error")

    async def take() -> None:
        async with transaction():
            if await names():
                raise Conflict("taken")
            await make_thing("a")

    monkeypatch.setattr(connection, "commit", broken)
    results = await asyncio.gather(take(), take(), return_exceptions=True)
    assert [type(result) for result in results] == [CommitFailed] * 2


async def test_a_transaction_that_sqlite_gave_up_takes_its_neighbours_along(engine: GroupSQLiteEngine) -> None:
    """As after a full disk: SQLite has rolled everything back, and nothing may be written outside of a transaction."""
    await engine.run_ddl(
        "create trigger full_disk before insert on test_thing when new.name = 'too much' begin select raise(rollback, 'full'); end"
    )
    together = asyncio.Event()

    async def neighbour() -> None:
        async with transaction():
            await make_thing("neighbour")
            together.set()

    async def unlucky() -> None:
        await together.wait()
        async with transaction():
            with pytest.raises(sqlite3.IntegrityError, match="full"):
                await make_thing("too much")
            with pytest.raises(CommitFailed):
                await make_thing("outside")

    results = await asyncio.gather(neighbour(), unlucky(), return_exceptions=True)
    assert [type(result) for result in results] == [CommitFailed] * 2
    assert _committed(engine) == []
    await _store("after")
    assert _committed(engine) == ["after"]


async def test_undoing_by_hand_undoes_one_action_only(engine: GroupSQLiteEngine) -> None:
    async def regret() -> None:
        async with engine.transaction() as action:
            await make_thing("regretted")
            await action.rollback()

    await asyncio.gather(_store("a"), regret(), _store("b"))
    assert _committed(engine) == ["a", "b"]


async def test_a_savepoint_inside_an_action(engine: GroupSQLiteEngine) -> None:
    async with engine.transaction() as action:
        await make_thing("a")
        savepoint = await action.savepoint()
        await make_thing("b")
        await savepoint.rollback_to()
    assert _committed(engine) == ["a"]


async def test_another_programs_lock_is_waited_for_without_holding_up_the_loop(engine: GroupSQLiteEngine) -> None:
    other = sqlite3.connect(engine.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    ticks = 0
    task = asyncio.create_task(_store("a"))
    for _ in range(20):
        await asyncio.sleep(0.005)
        ticks += 1
    assert not task.done()
    assert await names() == []
    other.execute("COMMIT")
    await asyncio.wait_for(task, 2)
    other.close()
    assert ticks == 20


async def test_waiting_for_another_program_ends(engine: GroupSQLiteEngine) -> None:
    engine.writer.busy_seconds = 0.1
    other = sqlite3.connect(engine.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(DatabaseBusy):
            await _store("a")
    finally:
        other.close()
    await _store("b")
    assert _committed(engine) == ["b"]


async def test_cancelled_while_waiting_for_another_program(engine: GroupSQLiteEngine) -> None:
    other = sqlite3.connect(engine.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    tasks = [asyncio.create_task(_store(f"{number}")) for number in range(3)]
    await asyncio.sleep(0.02)
    tasks[0].cancel()
    await asyncio.sleep(0.02)
    other.close()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    assert [type(result).__name__ for result in results] == ["CancelledError", "NoneType", "NoneType"]
    assert _committed(engine) == ["1", "2"]


_WRITER = """
    import asyncio, sys
    from backend.infra.db import GroupSQLiteEngine, bind, transaction
    from tests.infra.things import Thing

    async def add(thing):
        async with transaction():
            row = await Thing.select(Thing.count).where(Thing.id == thing).first()
            await asyncio.sleep(0)
            await Thing.update({Thing.count: row["count"] + 1}).where(Thing.id == thing)

    async def main(path, thing, many):
        bind(GroupSQLiteEngine(path))
        for _ in range(many // 10):
            await asyncio.gather(*(add(thing) for _ in range(10)))

    asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))
"""


async def test_two_processes_on_one_file_lose_no_update(engine: GroupSQLiteEngine) -> None:
    thing = await make_thing("a")
    program = [sys.executable, "-c", textwrap.dedent(_WRITER), engine.path, str(thing), "100"]
    running = [await asyncio.create_subprocess_exec(*program, stderr=subprocess.PIPE) for _ in range(2)]

    async def add() -> None:
        async with transaction():
            row = await Thing.select(Thing.count).where(Thing.id == thing).first()
            assert row is not None
            await Thing.update({Thing.count: row["count"] + 1}).where(Thing.id == thing)

    for _ in range(10):
        await asyncio.gather(*(add() for _ in range(10)))
    for process in running:
        _, errors = await process.communicate()
        assert process.returncode == 0, errors.decode()

    row = await Thing.select(Thing.count).first()
    assert row == {"count": 300}


def test_commands_may_run_one_loop_after_the_other(tmp_path: Path) -> None:
    engine = GroupSQLiteEngine(str(tmp_path / "file.sqlite"))
    bind(engine)

    async def create() -> None:
        await Thing.create_table()

    async def write(prefix: str) -> None:
        await asyncio.gather(*(_store(f"{prefix}{number}") for number in range(5)))

    asyncio.run(create())
    asyncio.run(write("a"))
    asyncio.run(write("b"))
    assert len(_committed(engine)) == 10
    asyncio.run(engine.close_connection_pool())


async def test_read_blocks_at_the_same_time_each_see_their_own_moment(engine: GroupSQLiteEngine) -> None:
    views: list[tuple[int, int]] = []

    async def look() -> None:
        async with reading():
            before = len(await names())
            await asyncio.sleep(0.01)
            views.append((before, len(await names())))

    async def write(number: int) -> None:
        await asyncio.sleep(0.002 * number)
        await _store(f"{number}")

    loop = asyncio.get_running_loop()
    await asyncio.gather(
        *(loop.create_task(look(), context=Context()) for _ in range(12)), *(write(n) for n in range(4))
    )
    assert all(before == after for before, after in views)
    assert len(engine._spare_readers) <= 8
    assert len(await names()) == 4


async def test_closing_commits_what_waits(tmp_path: Path) -> None:
    engine = GroupSQLiteEngine(str(tmp_path / "file.sqlite"))
    await create_all(engine)
    await Thing.create_table()
    task = asyncio.create_task(_store("a"))
    await asyncio.sleep(0)
    await engine.close_connection_pool()
    await task
    assert _committed(engine) == ["a"]
    await engine.close_connection_pool()


def test_every_connection_is_durable_and_checks_references(tmp_path: Path) -> None:
    connection = Connection(str(tmp_path / "file.sqlite"), writer=True)
    values = {name: connection.rows(f"PRAGMA {name}")[0][0] for name in ("journal_mode", "synchronous", "foreign_keys")}
    connection.close()
    assert values == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
