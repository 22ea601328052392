"""The arithmetic of a benefit: whole fen in, whole fen out. Every line is rounded by itself, a half upwards.

Nothing here can pay more than was spent: rates are at most 100 %, and one fen more of cost moves each line by no more
than one fen. So the funds together never shrink when in-scope costs grow, and never grow with a worse filing.
"""

from collections.abc import Iterator, Sequence
from typing import Final, Literal

import msgspec

from backend.benefits.schemas import BenefitCase, FundShares, Place
from backend.kernel.money import WHOLE, half_up, share
from backend.kernel.regions import contains, prefecture_of, province_of
from backend.policy.benefits import (
    BenefitRule,
    Deductible,
    DiseaseLimit,
    Filing,
    Rate,
    ReductionRule,
    Segment,
    StackedRule,
)
from backend.policy.model import FilingType

RATIO: Final = WHOLE * WHOLE  # A rate times a factor, both in basis points.
How = Literal["points", "multiply", "self_pay_first"]


class Cut(msgspec.Struct, frozen=True, kw_only=True):
    """A reduction as it is read: how many basis points, and what "less" means."""

    rule: ReductionRule
    points: int
    how: How


class Terms(msgspec.Struct, frozen=True, kw_only=True):
    """The rows of the pack that hold for one case."""

    rule: BenefitRule
    deductible: Deductible
    rate: Rate
    limit: DiseaseLimit | None = None
    stacked: tuple[StackedRule, ...] = ()
    cut: Cut | None = None


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """What fell into one segment. `capped_fen` would have been paid but for the cap. `ratio` is in 1/10⁸."""

    segment: Segment
    amount_fen: int
    ratio: int
    paid_fen: int
    capped_fen: int = 0


class Stacked(msgspec.Struct, frozen=True, kw_only=True):
    """What one later fund pays out of `left_fen`."""

    rule: StackedRule
    left_fen: int
    pieces: tuple[Piece, ...]

    @property
    def paid_fen(self) -> int:
        """All segments."""
        return sum(p.paid_fen for p in self.pieces)


class Settled(msgspec.Struct, frozen=True, kw_only=True):
    """The numbers of one case under one reading. `room_fen` = what the basic fund may still pay this year."""

    cut_first_fen: int
    deductible_fen: int
    room_fen: int
    pieces: tuple[Piece, ...]
    stacked: tuple[Stacked, ...]
    funds: FundShares


def place_of(case: BenefitCase) -> Place:
    """How far from home the care was; an unknown hospital counts as at home."""
    if case.place is not None:
        return case.place
    if not case.hospital_region or contains(case.region, case.hospital_region):
        return "home"
    if prefecture_of(case.region) == prefecture_of(case.hospital_region):
        return "home"
    return "in_province" if province_of(case.region) == province_of(case.hospital_region) else "cross_province"


def filing_of(case: BenefitCase) -> Filing:
    """急诊抢救视同已备案: an emergency needs no other filing."""
    if case.category == "emergency" and case.filing in {"none", "temporary"}:
        return "emergency"
    return case.filing


def filing_state(type_: FilingType) -> Filing:
    """What a filing type of the packs is for the calculation."""
    if type_.long_term:
        return "long_term"
    named: dict[str, Filing] = {"emergency": "emergency", "referral": "referral"}
    return named.get(type_.why, "temporary")


def settle(case: BenefitCase, terms: Terms) -> Settled:
    """Who pays what of one bill."""
    cut = terms.cut
    first = share(case.in_scope_fen, cut.points) if cut is not None and cut.how == "self_pay_first" else 0
    scope = case.in_scope_fen - first
    deductible = min(scope, deductible_due(case, terms))
    room = room_left(case, terms)
    wanted = (
        (segment, amount, _ratio(segment.points, cut))
        for segment, amount in _overlap(terms.rate.segments, 0, scope - deductible)
    )
    pieces = tuple(_pay(wanted, room))
    basic = sum(p.paid_fen for p in pieces)
    paid = {"serious_illness": 0, "civil_servant": 0, "assistance": 0}
    left, stacked = case.in_scope_fen - basic, []
    for rule in terms.stacked:
        layer = Stacked(rule=rule, left_fen=left, pieces=tuple(_stack(rule, left, case.personal_before_fen)))
        stacked.append(layer)
        paid[rule.fund] += layer.paid_fen
        left -= layer.paid_fen
    return Settled(
        cut_first_fen=first,
        deductible_fen=deductible,
        room_fen=room,
        pieces=pieces,
        stacked=tuple(stacked),
        funds=FundShares(basic=basic, **paid),
    )


def deductible_full(terms: Terms) -> int:
    """What the row says, before what was already borne this year."""
    row = terms.deductible
    return row.fen if terms.cut is None or row.unfiled_fen is None else row.unfiled_fen


def deductible_due(case: BenefitCase, terms: Terms) -> int:
    """What is still due; only a yearly deductible is ever used up by earlier bills."""
    full = deductible_full(terms)
    return full if terms.rule.per == "stay" else max(0, full - case.deductible_paid_fen)


def room_left(case: BenefitCase, terms: Terms) -> int:
    """Under the cap of the year and, for a listed disease, under its own limit."""
    room = max(0, terms.rule.cap_fen - case.paid_before_fen)
    if terms.limit is None:
        return room
    return min(room, max(0, terms.limit.limit_fen - case.disease_paid_before_fen))


def _ratio(points: int, cut: Cut | None) -> int:
    if cut is None or cut.how == "self_pay_first":
        return points * WHOLE
    if cut.how == "points":
        return max(0, points - cut.points) * WHOLE
    return points * (WHOLE - cut.points)


def _overlap(segments: Sequence[Segment], low: int, high: int) -> Iterator[tuple[Segment, int]]:
    """How much of the stretch from `low` to `high` lies in each segment."""
    for here, after in zip(segments, (*segments[1:], None), strict=True):
        end = high if after is None else min(high, after.above_fen)
        if (amount := end - max(low, here.above_fen)) > 0:
            yield here, amount


def _pay(wanted: Iterator[tuple[Segment, int, int]], room: int) -> Iterator[Piece]:
    for segment, amount, ratio in wanted:
        due = half_up(amount * ratio, RATIO)
        paid = min(due, room)
        room -= paid
        yield Piece(segment=segment, amount_fen=amount, ratio=ratio, paid_fen=paid, capped_fen=due - paid)


def _stack(rule: StackedRule, left: int, before: int) -> Iterator[Piece]:
    """A fund of the year goes on where earlier bills ended, deductible and segments alike."""
    start = before if rule.per == "year" else 0
    low, high = max(0, start - rule.deductible_fen), max(0, start + left - rule.deductible_fen)
    room = left
    if rule.cap_fen is not None:
        earlier = sum(share(amount, s.points) for s, amount in _overlap(rule.segment, 0, low))
        room = min(left, max(0, rule.cap_fen - earlier))
    return _pay(((s, amount, s.points * WHOLE) for s, amount in _overlap(rule.segment, low, high)), room)
