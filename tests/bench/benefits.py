"""`python -m tests.bench.benefits`: amounts per second, and what the reasons, the readings and the wire cost beside the bare sum.

The yardstick is the basic fund's own sum in `Decimal`, as such rules are often written: deductible, two segments, quantize.
Turns alternate, the median of the rounds counts, and both sides must come to the same fen.
"""

import datetime as dt
import random
import statistics
import time
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal  # noqa: TID251  (what we compare with)
from pathlib import Path
from typing import Final

import msgspec

from backend.benefits.audit import AuditFacts, Bill, audit
from backend.benefits.calculation import calculate, terms_of
from backend.benefits.rules import Terms, settle
from backend.benefits.schemas import BenefitCase
from backend.gateways.vouchers import CostLine, CostSheet
from backend.policy.book import PolicyBook

BOOK: Final = PolicyBook.load(Path(__file__).parents[2] / "assets" / "policy")
DAY: Final = dt.date(2026, 3, 9)
COUNT: Final = 2000
ROUNDS: Final = 9
CENT: Final = Decimal("0.01")


def cases(count: int) -> list[BenefitCase]:
    """Employees' stays in Guangxi, half of them without a filing."""
    pick = random.Random(7)
    return [
        BenefitCase(
            region="45",
            insurance="310",
            age=pick.randint(18, 90),
            category="inpatient",
            hospital_level=3,
            place="cross_province",
            filing=pick.choice(["none", "referral"]),
            admitted_on=DAY - dt.timedelta(days=8),
            discharged_on=DAY,
            own_fen=pick.randrange(500_000),
            in_scope_fen=pick.randrange(10_000_000),
        )
        for _ in range(count)
    ]


def in_decimals(case: BenefitCase, terms: Terms) -> Decimal:
    """The basic fund without reduction and cap, in yuan."""
    above = max(Decimal(0), Decimal(case.in_scope_fen) / 100 - Decimal(terms.deductible.fen) / 100)
    paid, segments = Decimal(0), terms.rate.segments
    for here, after in zip(segments, (*segments[1:], None), strict=True):
        low = Decimal(here.above_fen) / 100
        high = above if after is None else min(above, Decimal(after.above_fen) / 100)
        if high > low:
            paid += ((high - low) * Decimal(here.points) / 10_000).quantize(CENT, ROUND_HALF_UP)
    return paid


def claim(lines: int) -> AuditFacts:
    """A stay with that many lines of costs."""
    every = tuple(
        CostLine(name=f"药{n}", category="西药", quantity="1", amount_fen=1000 + n, in_scope_fen=1000 + n)
        for n in range(lines)
    )
    total, came = sum(line.amount_fen for line in every), DAY - dt.timedelta(days=8)
    sheet = CostSheet(
        total_fen=total,
        lines=every,
        admitted_on=came,
        discharged_on=DAY,
        days=8,
        diagnosis_code="I10",
        diagnosis_name="高血压",
        hospital_code="H1",
        hospital_name="某医院",
        hospital_region="140100",
        hospital_level="三甲",
        med_type="21",
    )
    return AuditFacts(
        category="inpatient",
        admitted_on=came,
        discharged_on=DAY,
        total_fen=total,
        today=DAY,
        diagnosis_code="I10",
        age=60,
        sex="1",
        bills=(Bill(number="1", total_fen=total),),
        sheets=(sheet,),
        rules=BOOK.pack("45").diagnoses(DAY),
    )


def main() -> None:
    """Run in turns and print."""
    pack, every = BOOK.pack("45"), cases(COUNT)
    bare = [(case, terms_of(case, pack, DAY, None)) for case in every]
    for case, terms in bare:
        assert settle(case, terms).funds.basic == int(in_decimals(case, terms) * 100), "the same work"
    stay, encode = claim(300), msgspec.json.Encoder().encode
    jobs: dict[str, tuple[int, Callable[[], object]]] = {
        "basic fund in Decimal (yardstick)": (COUNT, lambda: [in_decimals(c, t) for c, t in bare]),
        "all funds in fen": (COUNT, lambda: [settle(c, t) for c, t in bare]),
        "with lines, readings and comparison": (COUNT, lambda: [calculate(c, pack) for c in every]),
        "the same as JSON": (COUNT, lambda: [encode(calculate(c, pack)) for c in every]),
        "audit of a stay of 300 lines": (20, lambda: [audit(stay) for _ in range(20)]),
    }
    seconds: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(ROUNDS):
        for name, (_, job) in jobs.items():
            begin = time.perf_counter()
            job()
            seconds[name].append(time.perf_counter() - begin)
    rates = {name: jobs[name][0] / statistics.median(taken) for name, taken in seconds.items()}
    yardstick = next(iter(rates.values()))
    for name, rate in rates.items():
        print(f"{name:40s} {rate:>10,.0f} /s   {rate / yardstick:6.2f} ×")


if __name__ == "__main__":
    main()
