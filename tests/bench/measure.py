"""Two servers side by side, driven in turns with the same requests."""

import asyncio
import re
import resource
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final
from uuid import uuid4

import asyncpg
import msgspec

from tests.bench import browser
from tests.bench.browser import Answers
from tests.bench.people import Family
from tests.bench.report import Measured
from tests.bench.servers import Server, cpu_seconds

_ID: Final = re.compile(rb'"id":"([0-9a-f-]{36})"')
_MOST_SECONDS: Final = 20.0


class Side:
    """One of the two, with the families that have not pressed "submit" yet."""

    def __init__(self, name: str, server: Server, crowd: Sequence[Family], database_url: str) -> None:
        self.name = name
        self.server = server
        self.database_url = database_url
        self._fresh: Iterator[Family] = iter(crowd)
        self.receipt = b""
        self._csrf = ""
        self._sent: list[tuple[Family, str]] = []

    async def warm_up(self, count: int) -> None:
        """Prepared statements, caches, open connections; and applications to read."""
        answer = await browser.fetch(self.server.port, browser.get("/api/health"))
        cookie = re.search(rb"set-cookie: csrftoken=([^;]+)", answer, re.IGNORECASE)
        self._csrf = cookie[1].decode() if cookie else uuid4().hex
        await self.submit(count, 16)
        await self.read(count * 4, 16)

    async def submit(self, count: int, people: int) -> Answers:
        """`count` families send their form."""
        sent = [next(self._fresh) for _ in range(count)]
        answers = await browser.drive(self.server.port, [self.form(f) for f in sent], people, _MOST_SECONDS)
        _all_well(self.name, answers)
        for number, answer in answers.bodies.items():
            found = _ID.search(browser.body_of(answer))
            assert found, answer
            self._sent.append((sent[number], found[1].decode()))
        return answers

    def form(self, family: Family) -> bytes:
        """The request that submits it."""
        cookies = f"session={family.token}; csrftoken={self._csrf}"
        headers = f"x-csrftoken: {self._csrf}\r\nidempotency-key: {uuid4()}\r\n"
        return browser.post(f"/api/drafts/{family.draft}/submit", b'{"version":1}', cookies, headers)

    async def read(self, count: int, people: int) -> Answers:
        """`count` looks at how far an application is, each by its owner."""
        asked = [
            browser.get(f"/api/applications/{application}", f"session={family.token}; csrftoken={self._csrf}")
            for family, application in (self._sent[n % len(self._sent)] for n in range(count))
        ]
        answers = await browser.drive(self.server.port, asked, people, _MOST_SECONDS)
        _all_well(self.name, answers)
        self.receipt = browser.body_of(answers.bodies[0])
        return answers

    async def database_cpu(self) -> float:
        """Of PostgreSQL's processes that serve this side; SQLite has none, it runs in the server."""
        if self.database_url.startswith("sqlite"):
            return 0.0
        connection = await asyncpg.connect(self.database_url)
        try:
            pids = await connection.fetch(
                "select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
            )
        finally:
            await connection.close()
        return sum(cpu_seconds(row[0]) for row in pids)


async def compare(
    sides: Sequence[Side], *, people: Sequence[int], rounds: int, count: Callable[[str, int], int]
) -> list[Measured]:
    """Every job at every number of people; the sides take turns, so that a busy minute hurts both."""
    found: list[Measured] = []
    for job in ("submit", "read"):
        for many in people:
            by_side = {
                side.name: Measured(side=side.name, job=job, people=many, answers=Answers(seconds=0.0))
                for side in sides
            }
            for number in range(rounds):
                for side in sides if number % 2 == 0 else reversed(sides):
                    await _round(side, by_side[side.name], count(job, many))
            found += by_side.values()
    return found


async def _round(side: Side, into: Measured, count: int) -> None:
    before, database_before = side.server.cpu_seconds(), await side.database_cpu()
    answers = await (side.submit if into.job == "submit" else side.read)(count, into.people)
    into.add(answers, side.server.cpu_seconds() - before, await side.database_cpu() - database_before)


def same_work(sides: Sequence[Side], rows: Mapping[str, int], their_rows: Mapping[str, int]) -> None:
    """Both sides have written as many rows to each table, and answer in the same shape; else the ratio means nothing."""
    unlike = {table: (rows[table], count) for table, count in their_rows.items() if rows[table] != count}
    if unlike:
        raise SystemExit(f"the sides do not write the same rows: {unlike}")
    shapes = [_shape(msgspec.json.decode(side.receipt)) for side in sides]
    if shapes[0] != shapes[1]:
        raise SystemExit(f"the sides do not answer the same: {shapes}")


def _shape(value: object) -> object:
    """Names and nesting without the values."""
    if isinstance(value, dict):
        return {name: _shape(part) for name, part in value.items()}
    return [_shape(part) for part in value] if isinstance(value, list) else None


def _all_well(name: str, answers: Answers) -> None:
    if answers.refused:
        raise SystemExit(f"{name} refused {len(answers.refused)} requests, the first:\n{answers.refused[0].decode()}")


async def hold_streams(server: Server, crowd: Sequence[Family]) -> str:
    """Open a live-update stream for every family and say what they cost."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, 65_536), most))
    before = server.memory_kb()
    writers: list[asyncio.StreamWriter] = []
    for family in crowd:
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(browser.get("/api/live", f"session={family.token}"))
        answer = await reader.readuntil(b"hello")
        assert answer.startswith(b"HTTP/1.1 200"), answer
        writers.append(writer)
    await asyncio.sleep(1)
    held, cpu = server.memory_kb(), server.cpu_seconds()
    await asyncio.sleep(5)
    idle = (server.cpu_seconds() - cpu) / 5
    for writer in writers:
        writer.close()
    per = (held - before) / len(crowd)
    return (
        f"{len(crowd)} held live streams: {per:.0f} kB each, the server grew from {before // 1024} to"
        f" {held // 1024} MB, {idle:.1%} of a core while nothing happens"
    )
