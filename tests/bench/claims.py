"""`python -m tests.bench.claims [sqlite|postgres]`: claims sent per second, their papers uploaded beforehand.

One insured person with a hundred stays, each with its bill, its cost sheet and two photographed papers; every claim asks
the voucher platform, occupies its voucher and promises its review. Beside it, in the same run and through the same door:
a filing, which is one case without money. Printed as a ratio, because machines differ.
"""

import asyncio
import csv
import datetime as dt
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from functools import partial
from pathlib import Path
from shutil import copytree
from typing import Any, Final

import asyncpg

from backend.app import create_app
from backend.infra.clock import FixedClock
from backend.infra.db import create_all, make_engine
from backend.settings import load
from tests.claims import DATONG, GUO, claim, form, voucher
from tests.house import DEMO, FATHER, Citizen, enter_house, filing, place

CLAIMS, AT_ONCE, STAY_DAYS, EVERY_DAYS = 96, 8, 3, 5
NOW: Final = dt.datetime(2026, 11, 20, 1, tzinfo=dt.UTC)
FIRST_DAY: Final = dt.date(2025, 6, 2)
# Where the filings beside them go: a provincial capital each.
CITIES: Final = tuple(
    f"{p}0100" for p in (13, 14, 21, 22, 23, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 51, 52, 53, 61, 62)
)
POSTGRES: Final = "postgres://root@127.0.0.1:5432"


def stage(folder: Path) -> list[tuple[tuple[str, str, str], dt.date, dt.date]]:
    """The demo with a hundred bills more."""
    copytree(DEMO, folder)
    bills = []
    with (folder / "vouchers.csv").open(encoding="utf-8") as file:
        reader = csv.DictReader(row for row in file if not row.startswith("#"))
        names, pattern = list(reader.fieldnames or ()), next(r for r in reader if r["number"] == "0990000201")
    with (folder / "vouchers.csv").open("a", encoding="utf-8") as vouchers:
        out = csv.DictWriter(vouchers, names)
        for n in range(CLAIMS):
            begins = FIRST_DAY + dt.timedelta(days=n * EVERY_DAYS)
            ends = begins + dt.timedelta(days=STAY_DAYS)
            number = f"{990_100_000 + n:010d}"
            out.writerow(
                {**pattern, "number": number, "issued_on": ends, "admitted_on": begins, "discharged_on": ends}
                | {"total_fen": 100_000, "note": "bench"}
            )
            bills.append((("14060226", number, pattern["check_code"]), begins, ends))
    with (folder / "cost_lines.csv").open("a", encoding="utf-8") as lines:
        for (_, number, _), _, _ in bills:
            lines.write(f"{number},床位费,床位费,3,100000,0,0,0,100000\n")
    return bills


async def timed(guo: Citizen, drafting: list[Callable[[], Awaitable[dict[str, Any]]]]) -> tuple[float, list[float]]:
    """Drafted one by one, then sent a few at once; only the sending counts: seconds in all and for each."""
    each: list[float] = []
    total = 0.0

    async def send(draft: dict[str, Any]) -> None:
        began = time.perf_counter()
        answer = await guo.submit(draft)
        each.append(time.perf_counter() - began)
        assert answer.status_code == 201, answer.text

    for start in range(0, len(drafting), AT_ONCE):
        ready = [await draft() for draft in drafting[start : start + AT_ONCE]]
        began = time.perf_counter()
        await asyncio.gather(*(send(draft) for draft in ready))
        total += time.perf_counter() - began
    return total, sorted(each)


async def measure(url: str, folder: Path) -> None:
    """Fill, send, print."""
    bills, clock = stage(folder / "demo"), FixedClock(NOW)
    engine = make_engine(url)
    await create_all(engine)
    await engine.close_connection_pool()
    settings = {
        "ONETHING_ENVIRONMENT": "demo",
        "ONETHING_DATABASE_URL": url,
        "ONETHING_DATA_DIR": str(folder / "data"),
        "ONETHING_SANDBOX_DIR": str(folder / "demo"),
        "ONETHING_SECRET_KEYS": "bench-key-that-is-long-enough-for-the-rule",
    }
    async with enter_house(create_app(load(settings), clock), clock) as house:
        await house.staff_in()
        guo = await house.citizen(GUO)
        papers = [
            {"code": code, "materials": [await guo.upload("claim_paper", colour)]}
            for code, colour in (("diagnosis_advice", "navy"), ("discharge_certificate", "teal"))
        ]
        claims, each = await timed(guo, [partial(_draft, guo, bill, papers) for bill in bills])
        father = await house.citizen(FATHER)
        filings, _ = await timed(father, [partial(father.draft, filing(place(city))) for city in CITIES])
    per_claim, per_filing = claims / CLAIMS, filings / len(CITIES)
    print(
        f"{url.partition(':')[0]}: {1 / per_claim:.0f} claims/s with {AT_ONCE} at once"
        f" (p50 {statistics.median(each) * 1e3:.0f} ms, p99 {each[int(len(each) * 0.99)] * 1e3:.0f} ms);"
        f" a filing sent the same way: {1 / per_filing:.0f}/s, so a claim costs {per_claim / per_filing:.1f} filings"
    )


async def _draft(guo: Citizen, bill: tuple[tuple[str, str, str], dt.date, dt.date], papers: Any) -> dict[str, Any]:
    named, begins, ends = bill
    one = claim(
        [await voucher(guo, named)],
        hospital=DATONG,
        admittedOn=str(begins),
        dischargedOn=str(ends),
        totalFen=100_000,
        papers=papers,
    )
    return await guo.draft(form(one))


async def main() -> None:
    """One database after the other."""
    for database in sys.argv[1:] or ["sqlite", "postgres"]:
        with tempfile.TemporaryDirectory(prefix="onething-bench-") as name:
            folder = Path(name)
            if database == "sqlite":
                await measure(f"sqlite:///{folder / 'bench.sqlite'}", folder)
                continue
            admin = await asyncpg.connect(f"{POSTGRES}/root")
            base = f"onething_bench_claims_{time.time_ns()}"
            await admin.execute(f"create database {base}")
            try:
                await measure(f"{POSTGRES}/{base}", folder)
            finally:
                await admin.execute(f"drop database {base} with (force)")
                await admin.close()


if __name__ == "__main__":
    asyncio.run(main())
