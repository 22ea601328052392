"""`make bench`: this product against the same work in FastAPI and SQLAlchemy, on this machine, in this run.

Both servers are processes of their own (uvicorn, one worker, uvloop, httptools, no access log) on loopback; a lean
asyncio client in this process drives them in turns. The worker that carries out what a submission promised rests on both
sides. Nothing is asserted: a machine has good and bad minutes, the ratios of one run are what counts.
"""

import argparse
import asyncio
import os
import secrets
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Final

import asyncpg
import uvloop

from backend.infra.db import create_all, make_engine
from tests.bench import engine_limit
from tests.bench.baseline_fill import fill as baseline_fill
from tests.bench.engine_limit import Limit
from tests.bench.measure import Side, compare, hold_streams, same_work
from tests.bench.ours import fill as ours_fill
from tests.bench.people import Family, families, write_registers
from tests.bench.report import Measured, shares, table
from tests.bench.servers import serving

POSTGRES: Final = os.environ.get("BENCH_POSTGRES", "postgres://root@127.0.0.1:5432")
PEOPLE: Final = (1, 16, 50)
WARM_UP: Final = 60


def main() -> None:
    """Parse, run, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__.partition("\n")[0])
    parser.add_argument("databases", nargs="*", default=["sqlite", "postgres"], help="sqlite, postgres, or both")
    parser.add_argument("--quick", action="store_true", help="a third of the requests; for looking while changing code")
    parser.add_argument("--streams", type=int, default=1000, metavar="N", help="held live streams; 0 leaves them out")
    wanted = parser.parse_args()
    for database in wanted.databases:
        with tempfile.TemporaryDirectory(prefix="onething-bench-") as folder:
            Bench(database, Path(folder), quick=wanted.quick).run(wanted.streams)


class Bench:
    """One database."""

    def __init__(self, database: str, folder: Path, *, quick: bool) -> None:
        self.database = database
        self.folder = folder
        self.rounds = 5
        self.scale = 1 if quick else 3
        submits = sum(self.count("submit", people) for people in PEOPLE) * self.rounds
        self.crowd = families(WARM_UP + submits + self.count("submit", 16))
        write_registers(folder / "registers", self.crowd)

    def count(self, job: str, people: int) -> int:
        """Requests per round: the rounds together are enough for a 99th percentile, and few enough for a minute or two."""
        base = 20 if people == 1 else 50
        return base * self.scale * (1 if job == "submit" else 3)

    def run(self, streams: int) -> None:
        """Fill, serve, measure, print."""
        with ExitStack() as stack:
            urls = {side: self._database(stack, side) for side in ("ours", "baseline", "limit")}
            sides = [self._side(stack, side, urls[side], self.crowd) for side in ("ours", "baseline")]
            found, limits = uvloop.run(self._measure(sides, urls))
            print(table(found, self.database), flush=True)
            print(shares(found, limits, self.database), flush=True)
            if streams:
                print(uvloop.run(hold_streams(sides[0].server, self.crowd[:streams])), flush=True)
            print(self._beside_the_worker(stack), flush=True)

    def _side(self, stack: ExitStack, name: str, url: str, crowd: Sequence[Family], **more: str) -> Side:
        env = {
            "ONETHING_DATABASE_URL": url,
            "ONETHING_DATA_DIR": str(self.folder),
            "ONETHING_SANDBOX_DIR": str(self.folder / "registers"),
            "ONETHING_SECRET_KEYS": "bench-key-that-is-long-enough-for-the-rule",
            **more,
        }
        ours = name == "ours"
        asyncio.run((ours_fill if ours else baseline_fill)(url, crowd))
        factory = "tests.bench.ours:app" if ours else "tests.bench.baseline_fastapi:app"
        server = stack.enter_context(serving(factory, env, self.folder / f"{name}.log"))
        return Side(name, server, crowd, url)

    async def _measure(self, sides: Sequence[Side], urls: dict[str, str]) -> tuple[list[Measured], list[Limit]]:
        for side in sides:
            await side.warm_up(WARM_UP)
        before = await self._count_rows(urls["ours"])
        same_work(sides, before, await self._count_rows(urls["baseline"]))
        found = await compare(sides, people=PEOPLE, rounds=self.rounds, count=self.count)
        actions = sum(len(m.answers.waits) for m in found if m.side == "ours" and m.job == "submit")
        if self.database == "postgres":
            return found, [
                await engine_limit.postgres_limit(urls["ours"], urls["limit"], actions=actions, before=before)
            ]
        source, target = (Path(urls[name].removeprefix("sqlite:///")) for name in ("ours", "limit"))
        return found, [
            engine_limit.sqlite_limit(source, target, actions=actions, before=before, group=group) for group in (1, 16)
        ]

    async def _count_rows(self, url: str) -> dict[str, int]:
        if self.database == "postgres":
            return await engine_limit.count_postgres_rows(url)
        return engine_limit.count_rows(Path(url.removeprefix("sqlite:///")))

    def _beside_the_worker(self, stack: ExitStack) -> str:
        """Ours once more on a fresh database, with the worker deciding and registering meanwhile."""
        count = self.count("submit", 16)
        url = self._database(stack, "worker")
        side = self._side(stack, "ours", url, self.crowd[-count - WARM_UP :], BENCH_WORKER="1")

        async def measure() -> str:
            await side.warm_up(WARM_UP)
            answers = await side.submit(count, 16)
            p50, p99 = answers.percentile(0.5), answers.percentile(0.99)
            return f"ours with the worker running, 16 people: {answers.per_second:.0f} req/s, p50 {p50:.1f} ms, p99 {p99:.1f} ms"

        return uvloop.run(measure())

    def _database(self, stack: ExitStack, side: str) -> str:
        """An address of this run's own; a PostgreSQL database is dropped at the end."""
        if self.database != "postgres":
            return f"sqlite:///{self.folder / side}.sqlite"
        name = f"onething_bench_{side}_{secrets.token_hex(3)}"
        asyncio.run(_admin(f"create database {name}"))
        stack.callback(lambda: asyncio.run(_admin(f"drop database {name} with (force)")))
        url = f"{POSTGRES}/{name}"
        if side == "limit":
            asyncio.run(_empty_tables(url))
        return url


async def _admin(sql: str) -> None:
    connection = await asyncpg.connect(f"{POSTGRES}/postgres", timeout=5)
    try:
        await connection.execute(sql)
    finally:
        await connection.close()


async def _empty_tables(url: str) -> None:
    engine = make_engine(url)
    await create_all(engine)
    await engine.close_connection_pool()


if __name__ == "__main__":
    main()
