"""The benchmark's figures as tables a person reads."""

import statistics
from collections.abc import Sequence
from typing import Final

import msgspec

from tests.bench.browser import Answers
from tests.bench.engine_limit import Limit

TARGETS: Final = {"sqlite": 3.0, "postgres": 2.0}
LIMIT_TARGET: Final = 0.20


class Measured(msgspec.Struct, kw_only=True):
    """One kind of request at one number of people at once, all rounds together."""

    side: str
    job: str
    people: int
    answers: Answers
    cpu_seconds: float = 0.0
    database_cpu_seconds: float = 0.0
    rates: list[float] = []

    def add(self, answers: Answers, cpu_seconds: float, database_cpu_seconds: float) -> None:
        """One more round."""
        self.rates.append(answers.per_second)
        self.answers.seconds += answers.seconds
        self.answers.waits += answers.waits
        self.answers.refused += answers.refused
        self.cpu_seconds += cpu_seconds
        self.database_cpu_seconds += database_cpu_seconds

    @property
    def cpu_ms(self) -> float:
        """The server's processor time per request."""
        return self.cpu_seconds / len(self.answers.waits) * 1000


def table(found: Sequence[Measured], database: str) -> str:
    """One line per side, job and number of people, with the ratios beside ours."""
    head = f"{'':10} {'people':>6} {'':9} {'req/s':>7} {'p50 ms':>8} {'p99 ms':>8} {'CPU ms':>7} {'db CPU':>7}"
    lines = [f"{head}   {'× through':>9} {'× CPU':>6}"]
    for ours in (m for m in found if m.side == "ours"):
        theirs = next(m for m in found if m.side != "ours" and (m.job, m.people) == (ours.job, ours.people))
        # The rounds of one pair stand beside each other in time; a busy moment spoils one of them, not the median.
        ratio = statistics.median(mine / other for mine, other in zip(ours.rates, theirs.rates, strict=True))
        cpu = theirs.cpu_ms / ours.cpu_ms if ours.cpu_ms else 0.0
        lines += [f"{_line(ours)}   {ratio:9.1f} {cpu:6.1f}", _line(theirs)]
    target = TARGETS[database]
    return "\n".join([f"\n{database}: target ≥ {target:g} × the baseline's throughput", *lines])


def _line(one: Measured) -> str:
    answers = one.answers
    share = one.database_cpu_seconds / len(answers.waits) * 1000
    return (
        f"{one.job:10} {one.people:6} {one.side:9} {answers.per_second:7.0f} {answers.percentile(0.5):8.1f}"
        f" {answers.percentile(0.99):8.1f} {one.cpu_ms:7.2f} {share:7.2f}"
    )


def shares(found: Sequence[Measured], limits: Sequence[Limit], database: str) -> str:
    """How much of the bare driver's speed is left when a citizen comes through the whole product."""
    best = max((m for m in found if (m.side, m.job) == ("ours", "submit")), key=lambda m: m.answers.per_second)
    goal = f", target ≥ {LIMIT_TARGET:.0%}" if database == "sqlite" else ""
    lines = [f"share of the engine's own limit (the same rows by the bare driver, same durability{goal}):"]
    for limit in limits:
        share = best.answers.per_second / limit.per_second
        lines.append(
            f"  {limit.name}: {limit.per_second:.0f} actions/s of {limit.rows / limit.actions:.0f} rows"
            f" (p50 {limit.p50_ms:.2f} ms, p99 {limit.p99_ms:.2f} ms); ours at {best.people} people: {share:.0%}"
        )
    return "\n".join(lines)
