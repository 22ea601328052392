"""Promises are kept: after a refusal never, otherwise at least once."""

import asyncio
import datetime as dt
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from backend.infra import outbox
from backend.infra.clock import FixedClock
from backend.infra.db import Engine, bind, run, transaction
from backend.infra.outbox import JobContext, Payload, PermanentFailure
from backend.infra.tables import OutboxJob
from backend.infra.worker import Worker, working
from backend.kernel.errors import Conflict, NotFound, Unavailable
from backend.kernel.ids import new_id


class Recorder:
    """A handler that remembers, and fails as often as told."""

    def __init__(self, failures: int = 0, error: Exception | None = None) -> None:
        self.payloads: list[Payload] = []
        self.contexts: list[JobContext] = []
        self._failures = failures
        self._error = error or Unavailable("later")

    async def __call__(self, payload: Payload, context: JobContext) -> None:
        self.payloads.append(payload)
        self.contexts.append(context)
        if len(self.payloads) <= self._failures:
            raise self._error


async def _promise(number: int = 1, **more: object) -> None:
    async with transaction():
        await outbox.enqueue("test.job", {"number": number}, **more)  # type: ignore[arg-type]


async def _now_due() -> None:
    """Let all pauses and leases end."""
    await run("update outbox_job set next_try = $1", outbox.AT_ONCE)


async def _states() -> list[str]:
    return [row["state"] for row in await OutboxJob.select(OutboxJob.state).order_by(OutboxJob.id)]


async def test_a_promise_is_kept_once(db: Engine, clock: FixedClock) -> None:
    recorder = Recorder()
    await _promise()
    assert await Worker({"test.job": recorder}, clock).drain() == 1
    assert await Worker({"test.job": recorder}, clock).drain() == 0
    assert recorder.payloads == [{"number": 1}]
    assert recorder.contexts[0].attempt == 1
    assert await _states() == ["done"]


async def test_a_refused_action_promises_nothing(db: Engine, clock: FixedClock) -> None:
    async def refuse() -> None:
        async with transaction():
            await outbox.enqueue("test.job", {})
            raise Conflict("no")

    with pytest.raises(Conflict):
        await refuse()
    assert await _states() == []


async def test_a_promise_needs_a_transaction(db: Engine) -> None:
    with pytest.raises(RuntimeError, match="inside a transaction"):
        await outbox.enqueue("test.job", {})


async def test_the_same_promise_is_made_once(db: Engine) -> None:
    async with transaction():
        first = await outbox.enqueue("test.job", {}, dedupe_key="a")
        second = await outbox.enqueue("test.job", {}, dedupe_key="a")
    async with transaction():
        third = await outbox.enqueue("test.job", {}, dedupe_key="a")
    assert first is not None
    assert (second, third) == (None, None)


async def test_a_promise_for_later_waits_for_the_offices_clock(db: Engine, clock: FixedClock) -> None:
    recorder = Recorder()
    worker = Worker({"test.job": recorder}, clock)
    await _promise(due=clock.now() + dt.timedelta(days=3))
    assert await worker.drain() == 0
    assert (await outbox.backlog(clock)).waiting == 0
    clock.move(dt.timedelta(days=3))
    assert (await outbox.backlog(clock)).waiting == 1
    assert await worker.drain() == 1


async def test_a_failure_is_tried_again_later(db: Engine, clock: FixedClock) -> None:
    recorder = Recorder(failures=2)
    worker = Worker({"test.job": recorder}, clock)
    await _promise()
    assert await worker.drain() == 1
    assert await worker.drain() == 0, "not at once"
    for _ in range(2):
        await _now_due()
        await worker.drain()
    assert [context.attempt for context in recorder.contexts] == [1, 2, 3]
    assert len({context.id for context in recorder.contexts}) == 1
    assert await _states() == ["done"]


async def test_after_eight_tries_a_person_looks(db: Engine, clock: FixedClock) -> None:
    recorder = Recorder(failures=8)
    worker = Worker({"test.job": recorder}, clock)
    await _promise()
    for _ in range(10):
        await _now_due()
        await worker.drain()
    (lost,) = await outbox.dead()
    assert (len(recorder.payloads), recorder.contexts[-1].last_attempt) == (8, True)
    assert (lost.kind, lost.attempts, lost.last_error) == ("test.job", 8, "Unavailable unavailable: later")
    assert (await outbox.backlog(clock)).dead == 1

    await outbox.revive(lost.id)
    await worker.drain()
    assert await _states() == ["done"]
    with pytest.raises(Conflict):
        await outbox.revive(lost.id)
    with pytest.raises(NotFound):
        await outbox.revive(new_id())


async def test_what_cannot_succeed_is_not_repeated(db: Engine, clock: FixedClock) -> None:
    recorder = Recorder(failures=1, error=PermanentFailure("no such number 45010219900307993X"))
    await _promise()
    await Worker({"test.job": recorder}, clock).drain()
    (lost,) = await outbox.dead()
    assert lost.last_error == "PermanentFailure: no such number …"


async def test_a_kind_nobody_knows_waits_for_a_release_that_does(db: Engine, clock: FixedClock) -> None:
    await _promise()
    await Worker({}, clock).drain()
    assert await _states() == ["queued"]


async def test_a_handler_that_takes_too_long_is_stopped_before_its_lease_ends(db: Engine, clock: FixedClock) -> None:
    async def slow(_payload: Payload, _context: JobContext) -> None:
        await asyncio.sleep(30)

    await _promise()
    await Worker({"test.job": slow}, clock, lease_seconds=0.2).drain()
    assert await _states() == ["queued"]


async def test_two_workers_share_the_work(db: Engine, clock: FixedClock) -> None:
    recorder = Recorder()
    async with transaction():
        for number in range(200):
            await outbox.enqueue("test.job", {"number": number})
    await asyncio.gather(*(Worker({"test.job": recorder}, clock).drain() for _ in range(4)))
    assert sorted(payload["number"] for payload in recorder.payloads) == list(range(200))


async def test_a_running_worker_is_woken_by_the_commit(db: Engine, clock: FixedClock) -> None:
    recorder = Recorder()
    async with working(Worker({"test.job": recorder}, clock, poll_seconds=60)):
        await asyncio.sleep(0.05)
        for number in range(10):
            await _promise(number)
        async with asyncio.timeout(5):
            while len(recorder.payloads) < 10:
                await asyncio.sleep(0.01)


async def test_no_more_than_a_few_at_a_time(db: Engine, clock: FixedClock) -> None:
    now = most = done = 0

    async def count(_payload: Payload, _context: JobContext) -> None:
        nonlocal now, most, done
        now += 1
        most = max(most, now)
        await asyncio.sleep(0.01)
        now -= 1
        done += 1

    async with transaction():
        for number in range(20):
            await outbox.enqueue("test.job", {"number": number})
    async with working(Worker({"test.job": count}, clock, concurrency=3)), asyncio.timeout(10):
        while done < 20:
            await asyncio.sleep(0.01)
    assert most == 3


async def test_stopping_lets_a_running_handler_end(db: Engine, clock: FixedClock) -> None:
    started = asyncio.Event()

    async def slowly(_payload: Payload, _context: JobContext) -> None:
        started.set()
        await asyncio.sleep(0.1)

    await _promise()
    async with working(Worker({"test.job": slowly}, clock)):
        await started.wait()
    assert await _states() == ["done"]


async def test_a_worker_survives_a_database_that_is_away(
    db: Engine, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, failures = outbox.claim, 3

    async def shaky(*args: object) -> object:
        nonlocal failures
        if failures:
            failures -= 1
            raise OSError("gone")
        return await real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(outbox, "claim", shaky)
    recorder = Recorder()
    await _promise()
    async with working(Worker({"test.job": recorder}, clock, poll_seconds=0.01)), asyncio.timeout(5):
        while not recorder.payloads:
            await asyncio.sleep(0.01)


async def test_a_worker_that_lost_its_lease_does_not_overrule_the_next_one(db: Engine, clock: FixedClock) -> None:
    await _promise()
    (first,) = await outbox.claim(clock, 1, dt.timedelta(seconds=0))
    (second,) = await outbox.claim(clock, 1, dt.timedelta(seconds=60))
    await outbox.finish(first)
    assert await _states() == ["queued"]
    await outbox.finish(second)
    assert await _states() == ["done"]


async def test_old_promises_are_forgotten_but_not_the_dead(db: Engine, clock: FixedClock) -> None:
    await _promise()
    await Worker({"test.job": Recorder()}, clock).drain()
    await _promise()
    await Worker({"test.job": Recorder(1, PermanentFailure("no"))}, clock).drain()
    await outbox.purge(older_than=dt.timedelta(seconds=-60))
    assert await _states() == ["dead"]


def test_pauses_grow_and_spread() -> None:
    for attempt in range(1, 20):
        middle = min(2 ** (attempt - 1), 3600)
        assert middle * 0.5 <= outbox.pause_after(attempt).total_seconds() <= middle * 1.5
    assert len({outbox.pause_after(5) for _ in range(20)}) > 1


_VICTIM = """
    import asyncio, sys
    from backend.infra.clock import SystemClock
    from backend.infra.db import make_engine, open_database
    from backend.infra.worker import Worker

    async def main(url, log):
        async def handle(payload, context):
            with open(log, "a") as out:
                out.write(f"{payload['number']}\\n")
            await asyncio.sleep(0.002)

        async with open_database(make_engine(url)):
            await Worker({"test.job": handle}, SystemClock(), lease_seconds=1).run()

    asyncio.run(main(*sys.argv[1:]))
"""


async def test_a_worker_killed_in_the_middle_loses_nothing(
    db: Engine, database_url: str, clock: FixedClock, tmp_path: Path
) -> None:
    async with transaction():
        for number in range(600):
            await outbox.enqueue("test.job", {"number": number})
    log = tmp_path / "log"
    log.touch()
    program = [sys.executable, "-c", textwrap.dedent(_VICTIM), database_url, str(log)]

    for _ in range(2):
        seen = len(log.read_text().splitlines())
        victim = await asyncio.create_subprocess_exec(*program, stderr=subprocess.PIPE)
        async with asyncio.timeout(30):
            while len(log.read_text().splitlines()) < seen + 80:
                await asyncio.sleep(0.005)
        os.kill(victim.pid, signal.SIGKILL)
        await victim.communicate()

    assert "queued" in await _states(), "the victim was too fast for this test"
    recorder = Recorder()
    await _now_due()
    await Worker({"test.job": recorder}, clock).drain()
    done = [int(line) for line in log.read_text().split()] + [payload["number"] for payload in recorder.payloads]
    assert set(done) == set(range(600))
    assert len(done) - 600 <= 2 * 4, "only what was in hand is repeated"
    assert set(await _states()) == {"done"}
    bind(db)
