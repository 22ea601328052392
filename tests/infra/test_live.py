"""Nobody misses an event without being told to read again."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import asyncpg
import pytest
from litestar.response.sse import ServerSentEventMessage

from backend.infra.db import make_engine, transaction
from backend.infra.live import Hub, Subscription, hub, live_response, publish, stream
from backend.infra.live_bridge import CHANNEL, Bridge, bridged
from tests.infra.things import make_thing


async def _next(subscription: Subscription) -> str:
    found = await subscription.next(5)
    assert found is not None
    return f"{found[1].kind} {found[1].id}".strip()


async def test_only_the_own_topics_are_heard() -> None:
    where = Hub()
    mine = where.subscribe(["account:1", "office:45"])
    where.publish("account:2", "case", "x")
    where.publish("office:45", "case", "y")
    assert await _next(mine) == "case y"
    assert await mine.next(0.01) is None


async def test_a_slow_reader_gets_one_resync_instead_of_a_full_memory() -> None:
    where = Hub()
    slow = where.subscribe(["a"])
    for number in range(1000):
        where.publish("a", "case", str(number))
    assert len(slow._queue) == 0
    assert await _next(slow) == "resync"
    where.publish("a", "case", "later")
    assert await _next(slow) == "case later"


async def test_leaving_leaves_nothing() -> None:
    where = Hub()
    for subscription in [where.subscribe([f"account:{number}", "office:1"]) for number in range(100)]:
        where.unsubscribe(subscription)
    assert (where._by_topic, where.connections) == ({}, 0)


async def test_coming_back_gives_exactly_what_was_missed() -> None:
    where = Hub()
    where.publish("a", "case", "1")
    seen = where.label(0)
    where.publish("a", "case", "2")
    where.publish("b", "case", "3")
    where.publish("a", "case", "4")
    back = where.subscribe(["a"], seen)
    assert [await _next(back), await _next(back)] == ["case 2", "case 4"]
    assert await back.next(0.01) is None


@pytest.mark.parametrize("last", ["0123abcd-5", "nonsense", "{name}-99", "{name}-x", "{name}-0"])
async def test_coming_back_from_too_long_ago_or_elsewhere_means_reading_again(last: str) -> None:
    where = Hub()
    for number in range(1001):
        where.publish("a", "case", str(number))
    back = where.subscribe(["a"], last.format(name=where.name))
    assert await _next(back) == "resync"


async def test_nothing_is_heard_before_the_commit(things: object) -> None:
    mine = hub.subscribe(["account:1"])
    try:
        async with transaction() as tx:
            await make_thing("a")
            tx.after_commit(lambda: publish("account:1", "case", "7"))
            assert await mine.next(0.01) is None
        assert await _next(mine) == "case 7"
    finally:
        hub.unsubscribe(mine)


async def test_a_connection_says_hello_pings_and_ends() -> None:
    where = Hub()
    messages: list[ServerSentEventMessage] = []
    async for message in stream(["a"], where=where, ping_seconds=0.02, lifetime_seconds=0.1):
        messages.append(message)
        if len(messages) == 2:
            where.publish("a", "case", "7")
    assert (messages[0].event, messages[0].retry) == ("hello", 3000)
    assert [(message.event, message.data) for message in messages if message.event == "case"] == [("case", "7")]
    assert b": ping" in messages[1].encode()
    assert b"data" not in messages[1].encode()
    assert where.connections == 0


async def test_a_stopping_server_lets_connections_end() -> None:
    where = Hub()

    async def listen() -> int:
        return len([message async for message in stream(["a"], where=where)])

    task = asyncio.create_task(listen())
    await asyncio.sleep(0.01)
    assert where.connections == 1
    where.close()
    assert await asyncio.wait_for(task, 1) == 1
    assert where.connections == 0


async def test_a_browser_that_goes_away_is_forgotten() -> None:
    where = Hub()
    messages = stream(["a"], where=where)
    await anext(messages)
    assert where.connections == 1
    await messages.aclose()  # type: ignore[attr-defined]
    assert where.connections == 0


async def test_the_response_is_not_cached() -> None:
    response = live_response(["a"], {})
    assert response.media_type == "text/event-stream"
    assert response.headers["Cache-Control"] == "no-store"


async def test_one_process_on_sqlite_needs_no_bridge(tmp_path: object) -> None:
    async with bridged(make_engine(f"sqlite:///{tmp_path}/x.sqlite"), Hub()) as bridge:
        assert bridge is None


@asynccontextmanager
async def _two_processes(url: str) -> AsyncIterator[tuple[Hub, Hub]]:
    """Two hubs with a bridge each behave as two processes do."""
    one, other = Hub(), Hub()
    engine = make_engine(url)
    async with bridged(engine, one) as first, bridged(engine, other) as second:
        assert first is not None
        assert second is not None
        async with asyncio.timeout(5):
            await first.connected.wait()
            await second.connected.wait()
        yield one, other


async def _cut_all_lines(url: str) -> int:
    admin = await asyncpg.connect(url)
    cut = await admin.fetch(
        "select pg_terminate_backend(pid) from pg_stat_activity"
        " where datname = current_database() and pid <> pg_backend_pid()"
    )
    await admin.close()
    return len(cut)


@pytest.mark.postgres
async def test_events_reach_the_other_process_once(postgres_url: str) -> None:
    async with _two_processes(postgres_url) as (one, other):
        here, there = one.subscribe(["a"]), other.subscribe(["a"])
        for number in range(50):
            one.publish("a", "case", str(number))
        assert [await _next(there) for _ in range(50)] == [f"case {number}" for number in range(50)]
        assert [await _next(here) for _ in range(50)] == [f"case {number}" for number in range(50)]
        assert await here.next(0.1) is None, "a process does not hear itself"


@pytest.mark.postgres
async def test_a_lost_line_is_made_again_and_everybody_reads_again(postgres_url: str) -> None:
    async with _two_processes(postgres_url) as (one, other):
        for _ in range(3):
            here, there = one.subscribe(["a"]), other.subscribe(["a"])
            assert await _cut_all_lines(postgres_url) >= 2
            assert await _next(here) == "resync"
            assert await _next(there) == "resync"
            await asyncio.sleep(0.1)
            one.publish("a", "case", "after")
            heard = [await _next(there)]
            while heard[-1] == "resync":
                heard.append(await _next(there))
            assert heard[-1] == "case after"
            one.unsubscribe(here)
            other.unsubscribe(there)


@pytest.mark.postgres
async def test_what_happens_while_the_line_is_down_is_not_lost(postgres_url: str) -> None:
    async with _two_processes(postgres_url) as (one, other):
        there = other.subscribe(["a"])
        await _cut_all_lines(postgres_url)
        for number in range(5):
            one.publish("a", "case", str(number))
        heard = [await _next(there)]
        while (found := await there.next(1)) is not None:
            heard.append(found[1].kind)
        assert "resync" in heard, "either the events themselves or the word that there may have been some"


@pytest.mark.postgres
async def test_a_foreign_message_does_no_harm(postgres_url: str) -> None:
    async with _two_processes(postgres_url) as (one, other):
        there = other.subscribe(["a"])
        admin = await asyncpg.connect(postgres_url)
        await admin.execute(f"notify {CHANNEL}, 'not ours'")
        await admin.close()
        one.publish("a", "case", "7")
        assert await _next(there) == "case 7"


async def test_the_bridge_keeps_trying_and_its_queue_stays_small() -> None:
    where = Hub()
    bridge = Bridge("postgres://root@127.0.0.1:1/none", where)
    task = asyncio.create_task(bridge.run())
    await asyncio.sleep(0.05)
    for number in range(10_050):
        where.publish("a", "case", str(number))
    assert len(bridge._outgoing) == 50
    assert bridge._overflowed
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert not where._carriers


async def test_a_server_told_to_stop_does_not_wait_for_live_connections(tmp_path: object) -> None:
    told: list[int] = []
    before = signal.signal(signal.SIGTERM, lambda number, _frame: told.append(number))
    where = Hub()
    try:
        async with bridged(make_engine(f"sqlite:///{tmp_path}/x.sqlite"), where):
            subscription = where.subscribe(["a"])
            signal.raise_signal(signal.SIGTERM)
            assert await subscription.next(5) is None
            assert subscription.closed
        assert told == [signal.SIGTERM], "the server's own handler runs as well"
    finally:
        signal.signal(signal.SIGTERM, before)
