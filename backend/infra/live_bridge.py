"""Carries live events between processes over PostgreSQL's LISTEN and NOTIFY, and survives a lost connection."""

import asyncio
import contextlib
import logging
import signal
import threading
from collections import deque
from collections.abc import AsyncIterator, Iterator
from contextvars import Context
from types import FrameType
from typing import Any, Final

import asyncpg
import msgspec

from backend.infra.engine import Engine
from backend.infra.live import EVERYONE, RESYNC, Event, Hub, hub
from backend.infra.postgres import SafePostgresEngine

logger = logging.getLogger(__name__)

CHANNEL: Final = "onething_live"
_HEARTBEAT_SECONDS: Final = 15.0
_ANSWER_SECONDS: Final = 5.0
_FIRST_PAUSE_SECONDS: Final = 0.1
_LONGEST_PAUSE_SECONDS: Final = 5.0
_OUTGOING: Final = 10_000
_BATCH: Final = 500


class Envelope(msgspec.Struct, frozen=True):
    """What travels; `origin` keeps a process from hearing itself."""

    origin: str
    event: Event


class Bridge:
    """One connection of its own that listens and notifies."""

    def __init__(self, dsn: str, where: Hub = hub) -> None:
        self._dsn = dsn
        self._hub = where
        self._outgoing: deque[Event] = deque()
        self._overflowed = False
        self._news = asyncio.Event()
        self.connected = asyncio.Event()

    def carry(self, event: Event) -> None:
        """Called by the hub after a COMMIT; never waits."""
        if len(self._outgoing) >= _OUTGOING:
            self._outgoing.clear()
            self._overflowed = True
        self._outgoing.append(event)
        self._news.set()

    async def run(self) -> None:
        """Until cancelled: connect, work, and after a loss connect again."""
        stop = self._hub.carry_with(self.carry)
        pause = _FIRST_PAUSE_SECONDS
        try:
            while True:
                try:
                    connection = await asyncpg.connect(self._dsn, timeout=_ANSWER_SECONDS)
                except Exception as error:  # noqa: BLE001  Whatever it is, the bridge goes on trying.
                    logger.warning("live updates cannot reach the database: %s", type(error).__name__)
                    await asyncio.sleep(pause)
                    pause = min(pause * 2, _LONGEST_PAUSE_SECONDS)
                    continue
                pause = _FIRST_PAUSE_SECONDS
                await self._serve(connection)
        finally:
            stop()

    async def _serve(self, connection: Any) -> None:
        """Work until the connection is lost. What was said before it stood went unheard, hence the resync."""
        connection.add_termination_listener(lambda *_: self._news.set())
        try:
            await connection.add_listener(CHANNEL, self._hear)
            self._hub.resync()
            self.connected.set()
            while not connection.is_closed():
                self._news.clear()
                if self._outgoing or self._overflowed:
                    await self._send(connection)
                    continue
                try:
                    async with asyncio.timeout(_HEARTBEAT_SECONDS):
                        await self._news.wait()
                except TimeoutError:
                    # A firewall may have cut the line without a word.
                    await connection.execute("select 1", timeout=_ANSWER_SECONDS)
        except Exception as error:  # noqa: BLE001  A dying line breaks in many ways; each means: connect again.
            logger.warning("live updates lost the database: %s", type(error).__name__)
        finally:
            self.connected.clear()
            connection.terminate()

    async def _send(self, connection: Any) -> None:
        """What is taken out but not sent when the connection breaks becomes a `resync` for the other processes."""
        batch = [self._outgoing.popleft() for _ in range(min(len(self._outgoing), _BATCH))]
        overflowed, self._overflowed = self._overflowed, False
        if overflowed:
            batch.append(Event(EVERYONE, RESYNC, ""))
        texts = [msgspec.json.encode(Envelope(self._hub.name, event)).decode() for event in batch]
        try:
            await connection.execute(
                "select pg_notify($1, text) from unnest($2::text[]) as text", CHANNEL, texts, timeout=_ANSWER_SECONDS
            )
        except BaseException:
            self._overflowed = True
            raise

    def _hear(self, _connection: object, _process: int, _channel: str, payload: str) -> None:
        try:
            envelope = msgspec.json.decode(payload, type=Envelope)
        except msgspec.MsgspecError:
            logger.warning("a foreign message on channel %s was ignored", CHANNEL)
            return
        if envelope.origin == self._hub.name:
            return
        if envelope.event.kind == RESYNC:
            self._hub.resync()
        else:
            self._hub.deliver(envelope.event)


@contextlib.asynccontextmanager
async def bridged(engine: Engine, where: Hub = hub) -> AsyncIterator[Bridge | None]:
    """For the application's lifespan. SQLite is used by one process, which needs no bridge."""
    with _ending_at_once(where):
        if not isinstance(engine, SafePostgresEngine):
            yield None
            return
        bridge = Bridge(engine.dsn, where)
        task = asyncio.get_running_loop().create_task(bridge.run(), name="live bridge", context=Context())
        try:
            yield bridge
        finally:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task


@contextlib.contextmanager
def _ending_at_once(where: Hub) -> Iterator[None]:
    """A server that is told to stop first waits for its connections, and live ones never end by themselves."""
    loop = asyncio.get_running_loop()
    before: dict[signal.Signals, Any] = {}

    def stop(number: int, frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(where.close)
        before[signal.Signals(number)](number, frame)

    if threading.current_thread() is threading.main_thread():
        for number in (signal.SIGTERM, signal.SIGINT):
            if callable(handler := signal.getsignal(number)):
                before[number] = handler
                signal.signal(number, stop)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        where.close()
