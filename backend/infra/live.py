"""Live updates: "something about this id is new, read it again". Never the thing itself.

Inside a process a small hub hands events to open connections. On PostgreSQL a bridge (live_bridge.py) carries them to the
other processes. An event may get lost on the way, never silently: whoever may have missed one is told `resync` and reads
everything again. The tables stay the source of truth.
"""

import asyncio
import secrets
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from typing import Final

import msgspec
from litestar.response import ServerSentEvent
from litestar.response.sse import ServerSentEventMessage

RESYNC: Final = "resync"
EVERYONE: Final = "*"
_QUEUE_LENGTH: Final = 64
_REMEMBERED: Final = 1000
_PING_SECONDS: Final = 20.0
_RETRY_MILLISECONDS: Final = 3000
_LIFETIME_SECONDS: Final = 1800.0


class Event(msgspec.Struct, frozen=True):
    """`kind` is what the page listens for, `id` what it reads again."""

    topic: str
    kind: str
    id: str


class Subscription:
    """One open connection. A slow reader does not fill the memory: its queue turns into one `resync`."""

    def __init__(self, topics: frozenset[str]) -> None:
        self.topics = topics
        self.closed = False
        self._queue: deque[tuple[int, Event]] = deque()
        self._missed = False
        self._news = asyncio.Event()

    def put(self, number: int, event: Event) -> None:
        """Called by the hub, never waits."""
        if self._missed:
            return
        if len(self._queue) >= _QUEUE_LENGTH:
            self.resync()
            return
        self._queue.append((number, event))
        self._news.set()

    def resync(self) -> None:
        """Something was missed; what is queued is covered by reading everything again."""
        self._queue.clear()
        self._missed = True
        self._news.set()

    def close(self) -> None:
        """End the connection; the browser comes back by itself."""
        self.closed = True
        self._news.set()

    async def next(self, wait_seconds: float) -> tuple[int, Event] | None:
        """The next event; None after `wait_seconds` or when closed."""
        if not self._queue and not self._missed and not self.closed:
            try:
                async with asyncio.timeout(wait_seconds):
                    await self._news.wait()
            except TimeoutError:
                return None
        self._news.clear()
        if self._missed:
            self._missed = False
            return 0, Event(EVERYONE, RESYNC, "")
        return self._queue.popleft() if self._queue else None


class Hub:
    """The open connections of this process, by topic."""

    def __init__(self) -> None:
        self.name = secrets.token_hex(4)  # Numbers are only comparable within one process's life.
        self._by_topic: dict[str, set[Subscription]] = {}
        self._recent: deque[tuple[int, Event]] = deque(maxlen=_REMEMBERED)
        self._number = 0
        self._carriers: set[Callable[[Event], None]] = set()

    def publish(self, topic: str, kind: str, id: str) -> None:
        """To this process's connections and, through the bridge, to the others'. Call it after the COMMIT."""
        event = Event(topic, kind, id)
        self.deliver(event)
        for carry in self._carriers:
            carry(event)

    def deliver(self, event: Event) -> None:
        """To this process's connections only."""
        self._number += 1
        self._recent.append((self._number, event))
        for subscription in tuple(self._by_topic.get(event.topic, ())):
            subscription.put(self._number, event)

    def resync(self) -> None:
        """Everybody may have missed something."""
        self._recent.clear()
        for subscription in self._all():
            subscription.resync()

    def subscribe(self, topics: Iterable[str], last_event_id: str | None = None) -> Subscription:
        """Events from now on, preceded by what came since `last_event_id`, or by `resync` if that is not known."""
        subscription = Subscription(frozenset(topics))
        for topic in subscription.topics:
            self._by_topic.setdefault(topic, set()).add(subscription)
        if last_event_id:
            self._catch_up(subscription, last_event_id)
        return subscription

    def _catch_up(self, subscription: Subscription, last_event_id: str) -> None:
        hub, _, number = last_event_id.partition("-")
        oldest = self._recent[0][0] if self._recent else self._number + 1
        if hub != self.name or not number.isdecimal() or not oldest - 1 <= int(number) <= self._number:
            subscription.resync()
            return
        for seen, event in self._recent:
            if seen > int(number) and event.topic in subscription.topics:
                subscription.put(seen, event)

    def unsubscribe(self, subscription: Subscription) -> None:
        """Leave no trace, so that a million visits do not fill the memory."""
        for topic in subscription.topics:
            there = self._by_topic.get(topic)
            if there is not None:
                there.discard(subscription)
                if not there:
                    del self._by_topic[topic]

    def carry_with(self, carrier: Callable[[Event], None]) -> Callable[[], None]:
        """Register what takes events to other processes; returns how to stop it."""
        self._carriers.add(carrier)
        return lambda: self._carriers.discard(carrier)

    def close(self) -> None:
        """The server is stopping: let every connection end."""
        for subscription in self._all():
            subscription.close()

    def _all(self) -> set[Subscription]:
        return {subscription for there in self._by_topic.values() for subscription in there}

    def label(self, number: int) -> str:
        """The id a browser sends back when it reconnects."""
        return f"{self.name}-{number or self._number}"

    @property
    def connections(self) -> int:
        """For the metrics."""
        return len(self._all())


hub: Final = Hub()


def publish(topic: str, event: str, id: object) -> None:
    """Tell whoever listens to `topic` that `id` has changed. For `tx.after_commit`."""
    hub.publish(topic, event, str(id))


async def stream(
    topics: Iterable[str],
    last_event_id: str | None = None,
    *,
    where: Hub = hub,
    ping_seconds: float = _PING_SECONDS,
    lifetime_seconds: float = _LIFETIME_SECONDS,
) -> AsyncIterator[ServerSentEventMessage]:
    """One connection's messages. It ends after a while, so that the rights behind `topics` are looked at again."""
    loop = asyncio.get_running_loop()
    end = loop.time() + lifetime_seconds
    subscription = where.subscribe(topics, last_event_id)
    try:
        # The first id makes a reconnect exact even if nothing happens before it.
        yield ServerSentEventMessage(data="", event="hello", id=where.label(0), retry=_RETRY_MILLISECONDS)
        while not subscription.closed and loop.time() < end:
            found = await subscription.next(ping_seconds)
            if found is not None:
                number, event = found
                yield ServerSentEventMessage(data=event.id, event=event.kind, id=where.label(number))
            elif not subscription.closed:
                yield ServerSentEventMessage(data=None, comment="ping")
    finally:
        where.unsubscribe(subscription)


def live_response(topics: Iterable[str], headers: Mapping[str, str]) -> ServerSentEvent:
    """For the handler of GET /live: the room decides who may hear which topics, this does the rest."""
    return ServerSentEvent(stream(topics, headers.get("last-event-id")), headers={"Cache-Control": "no-store"})
