"""A lean HTTP/1.1 client: requests are bytes made beforehand, answers are counted, not understood.

Its cost is a few dozen microseconds per request, the same for both sides; it runs in the benchmark's own process, so a
single-core server and this client have a core each on a machine with two.
"""

import asyncio
import time
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

_END_OF_HEAD = b"\r\n\r\n"


class Answers(msgspec.Struct):
    """What one phase saw."""

    seconds: float
    waits: list[float] = []
    refused: list[bytes] = []
    bodies: dict[int, bytes] = {}

    @property
    def per_second(self) -> float:
        """Answered requests."""
        return len(self.waits) / self.seconds

    def percentile(self, share: float) -> float:
        """Milliseconds."""
        ordered = sorted(self.waits)
        return ordered[min(len(ordered) - 1, int(len(ordered) * share))] * 1000


class _Connection(asyncio.Protocol):
    """One request at a time, kept alive."""

    def __init__(self) -> None:
        self._buffer = b""
        self._wanted = 0
        self._waiting: asyncio.Future[bytes] | None = None
        self._transport: Any = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def connection_lost(self, error: Exception | None) -> None:
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_exception(error or ConnectionError("the server hung up"))

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        if not self._wanted:
            head = self._buffer.find(_END_OF_HEAD)
            if head < 0:
                return
            self._wanted = head + 4 + _content_length(self._buffer[:head])
        if len(self._buffer) >= self._wanted and self._waiting is not None:
            answer, self._buffer, self._wanted = self._buffer, b"", 0
            self._waiting.set_result(answer)

    async def ask(self, request: bytes) -> bytes:
        self._waiting = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        return await self._waiting

    def close(self) -> None:
        self._transport.close()


def _content_length(head: bytes) -> int:
    at = head.lower().find(b"content-length:")
    return int(head[at + 15 :].split(b"\r\n", 1)[0]) if at >= 0 else 0


async def drive(port: int, requests: Sequence[bytes], people: int, most_seconds: float) -> Answers:
    """`people` connections work off `requests`, each taking the next one as soon as it has its answer."""
    loop = asyncio.get_running_loop()
    made = [await loop.create_connection(_Connection, "127.0.0.1", port) for _ in range(people)]
    connections = [connection for _, connection in made]
    answers = Answers(seconds=0.0)
    queue = iter(enumerate(requests))
    began = time.perf_counter()
    give_up = began + most_seconds
    await asyncio.gather(*(_work(connection, queue, answers, give_up) for connection in connections))
    answers.seconds = time.perf_counter() - began
    for connection in connections:
        connection.close()
    return answers


async def _work(connection: _Connection, queue: Iterator[tuple[int, bytes]], answers: Answers, give_up: float) -> None:
    for number, request in queue:
        at = time.perf_counter()
        if at > give_up:
            return
        answer = await connection.ask(request)
        answers.waits.append(time.perf_counter() - at)
        answers.bodies[number] = answer
        if answer[9:10] != b"2":
            answers.refused.append(answer)


async def fetch(port: int, request: bytes) -> bytes:
    """One request, its whole answer."""
    _, connection = await asyncio.get_running_loop().create_connection(_Connection, "127.0.0.1", port)
    try:
        return await connection.ask(request)
    finally:
        connection.close()


def body_of(answer: bytes) -> bytes:
    """What follows the head."""
    return answer.partition(_END_OF_HEAD)[2]


def get(path: str, cookies: str = "") -> bytes:
    """A GET as bytes."""
    return _head("GET", path, cookies) + b"\r\n"


def post(path: str, body: bytes, cookies: str, headers: str) -> bytes:
    """A POST of JSON as bytes."""
    more = f"{headers}content-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
    return _head("POST", path, cookies) + more.encode() + body


def _head(method: str, path: str, cookies: str) -> bytes:
    cookie = f"cookie: {cookies}\r\n" if cookies else ""
    return f"{method} {path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: application/json\r\n{cookie}".encode()
