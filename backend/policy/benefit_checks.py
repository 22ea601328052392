"""Benefit parameters that must not run: gaps, overlaps, and numbers that would pay more than was spent."""

from collections.abc import Iterable, Iterator
from itertools import pairwise, product
from typing import Final

from backend.kernel.money import WHOLE
from backend.policy.benefits import (
    CATEGORIES,
    FROM_BEST_TO_WORST,
    LEVELS,
    STAYS,
    BenefitRule,
    Place,
    ReductionRule,
    Segment,
    StackedRule,
    Who,
)
from backend.policy.model import Rule
from backend.policy.pack import RegionPack

PLACES: Final[tuple[Place, ...]] = ("home", "in_province", "cross_province")


def problems(pack: RegionPack) -> Iterator[str]:
    """What is wrong with the benefits of a pack after inheritance, one sentence each."""
    for rule in pack.benefits:
        yield from (f"benefit {rule.code} {text}" for text in _benefit(rule))
    for layer in pack.stacked_rules:
        yield from (f"stacked fund {layer.fund} {text}" for text in _stacked(layer))
    yield from _overlaps(pack)
    for reduction in pack.reductions:
        yield from (f"reduction for {'、'.join(reduction.filings)} {text}" for text in _reduction(pack, reduction))
    if len({r.reading for r in pack.reductions}) > 1:
        yield "reductions are read by more than one switch"
    yield from _worse_is_never_better(pack)


def _benefit(rule: BenefitRule) -> Iterator[str]:
    if rule.cap_fen < 0:
        yield "has a cap below zero"
    if strange := set(rule.categories) - set(CATEGORIES):
        yield f"names {min(strange)}, which is no kind of care"
    ages = {0, *(age for row in (*rule.deductible, *rule.rate) for age in _edges(row))}
    for level, retired, age in product(LEVELS, (False, True), sorted(ages)):
        whom = f"{'retired' if retired else 'not retired'} at {age} in a hospital of level {level}"
        if rule.rate_of(level, age, retired=retired) is None:
            yield f"has no rate for somebody {whom}"
            return
        for stay in STAYS:
            if rule.deductible_of(level, age, stay, retired=retired) is None:
                yield f"has no deductible for stay {stay} of somebody {whom}"
                return
    for row in rule.deductible:
        if row.fen < 0 or (row.unfiled_fen is not None and row.unfiled_fen < row.fen):
            yield "has a deductible below zero, or a lower one without a filing"
    for rate in rule.rate:
        yield from _segments(rate.segments)
    yield from (f"limits {d.name} below zero" for d in rule.disease if d.limit_fen < 0)


def _edges(row: Who) -> tuple[int, ...]:
    return (row.age_from,) if row.age_to is None else (row.age_from, row.age_to, row.age_to + 1)


def _segments(segments: tuple[Segment, ...]) -> Iterator[str]:
    if not segments or segments[0].above_fen != 0:
        yield "has segments that do not begin at 0"
    if any(one.above_fen >= other.above_fen for one, other in pairwise(segments)):
        yield "has segments that do not rise"
    if any(not 0 <= s.points <= WHOLE for s in segments):
        yield f"pays outside 0 to {WHOLE} basis points"


def _stacked(layer: StackedRule) -> Iterator[str]:
    if layer.deductible_fen < 0 or (layer.cap_fen or 0) < 0:
        yield "has a deductible or a cap below zero"
    yield from _segments(layer.segment)


def _overlaps(pack: RegionPack) -> Iterator[str]:
    for insurance, category in product(("310", "390"), CATEGORIES):
        mine = [r for r in pack.benefits if r.insurance == insurance and category in r.categories]
        if _collide(mine):
            yield f"benefits for {insurance} {category} overlap"
        for fund in ("serious_illness", "civil_servant", "assistance"):
            layers = (s for s in pack.stacked_rules if insurance in s.insurance and category in s.categories)
            if _collide(s for s in layers if s.fund == fund):
                yield f"stacked funds {fund} for {insurance} {category} overlap"
    for filing, place in product(FROM_BEST_TO_WORST, PLACES):
        if _collide(r for r in pack.reductions if filing in r.filings and place in r.places):
            yield f"reductions for {filing} {place} overlap"


def _collide(rules: Iterable[Rule]) -> bool:
    in_order = sorted(rules, key=lambda r: r.effective_from)
    return any(
        one.effective_to is None or one.effective_to >= other.effective_from for one, other in pairwise(in_order)
    )


def _reduction(pack: RegionPack, rule: ReductionRule) -> Iterator[str]:
    if (rule.points is None) is (rule.chosen_by is None):
        yield "must give either points or the switch that chooses them"
        return
    for key in filter(None, (rule.reading, rule.chosen_by)):
        if key not in pack.switches:
            yield f"asks the switch {key}, which is not in switches.toml"
            return
    if rule.chosen_by is not None and (missing := set(pack.switches[rule.chosen_by].choices) - set(rule.choices)):
        yield f"has no number for {rule.chosen_by} = {min(missing)}"
    for type_ in pack.types:
        if type_.code in rule.filings and type_.reduction is not None and rule.points != type_.reduction.percent * 100:
            yield f"is not the {type_.reduction.percent} % of filing.toml"
    if any(not 0 < points < WHOLE for points in (*rule.choices.values(), *filter(None, (rule.points,)))):
        yield f"is not between 0 and {WHOLE} basis points"


def _worse_is_never_better(pack: RegionPack) -> Iterator[str]:
    """On every day on which a reduction begins, it never shrinks down the list of filings."""
    for day, place in product(sorted({r.effective_from for r in pack.reductions}), PLACES):
        rules = [r for r in pack.reductions if r.in_force(day) and place in r.places]
        lost = [max((_most(r) for r in rules if f in r.filings), default=0) for f in FROM_BEST_TO_WORST]
        if any(better > worse for better, worse in pairwise(lost)):
            yield f"reductions take less from a worse filing ({place}, {day.isoformat()})"
            return


def _most(rule: ReductionRule) -> int:
    return rule.points or max(rule.choices.values(), default=0)
