"""Cases to calculate, and packs to calculate them by."""

import datetime as dt
from pathlib import Path
from typing import Any, Final

import msgspec

from backend.benefits.calculation import calculate
from backend.benefits.schemas import BenefitCase, Calculation
from backend.policy.benefits import BenefitRule, Deductible, Rate, ReductionRule, Segment, StackedRule
from backend.policy.book import PolicyBook
from backend.policy.model import Switch
from backend.policy.pack import RegionPack

POLICY: Final = Path(__file__).parents[2] / "assets" / "policy"
BOOK: Final = PolicyBook.load(POLICY)
DAY: Final = dt.date(2026, 3, 9)
SINCE: Final = dt.date(2026, 1, 1)
READINGS: Final = {"points": "减百分点", "multiply": "打折", "self_pay_first": "先自付"}


def case(**over: Any) -> BenefitCase:
    """Ten thousand yuan, all in scope, in a third-level hospital of another province, under a filing."""
    given: dict[str, Any] = {
        "region": "45",
        "insurance": "310",
        "age": 50,
        "category": "inpatient",
        "hospital_level": 3,
        "place": "cross_province",
        "filing": "referral",
        "admitted_on": DAY - dt.timedelta(days=8),
        "discharged_on": DAY,
        "in_scope_fen": 1_000_000,
    }
    return BenefitCase(**{**given, **over})


def segment(above: int, points: int) -> Segment:
    return Segment(above_fen=above, points=points)


def benefit(**over: Any) -> BenefitRule:
    """800 yuan deductible; 80 % up to 5,000 yuan above it, then 90 %; 100,000 yuan a year."""
    given: dict[str, Any] = {
        "code": "x",
        "title": "住院",
        "insurance": "310",
        "categories": ("inpatient", "emergency", "accident"),
        "per": "stay",
        "cap_fen": 10_000_000,
        "deductible": (Deductible(fen=80_000),),
        "rate": (Rate(segments=(segment(0, 8000), segment(500_000, 9000))),),
        "source": "示例〔2026〕1号",
        "effective_from": SINCE,
    }
    return BenefitRule(**{**given, **over})


def layer(fund: str, **over: Any) -> StackedRule:
    given: dict[str, Any] = {
        "fund": fund,
        "title": fund,
        "insurance": ("310",),
        "per": "bill",
        "deductible_fen": 0,
        "segment": (segment(0, 5000),),
        "source": "示例〔2026〕1号",
        "effective_from": SINCE,
    }
    return StackedRule(**{**given, **over})


def reduction(**over: Any) -> ReductionRule:
    given: dict[str, Any] = {
        "filings": ("temporary", "none"),
        "places": ("cross_province",),
        "points": 2000,
        "text": "降低20%",
        "source": "示例〔2026〕1号",
        "effective_from": SINCE,
    }
    return ReductionRule(**{**given, **over})


def pack(*, reading: str = "points", **over: Any) -> RegionPack:
    """Guangxi's pack with other numbers."""
    switch = Switch(key="reduction_reading", label="怎么算", value=reading, choices=READINGS, source="示例")
    given: dict[str, Any] = {
        "benefits": (benefit(),),
        "stacked_rules": (),
        "reductions": (reduction(),),
        "switches": {"reduction_reading": switch},
        "types": (),
        **over,
    }
    return msgspec.structs.replace(BOOK.pack("45"), **given)


def amounts(answer: Calculation) -> dict[str, int]:
    return {line.code: line.amount_fen for line in answer.lines}


def fund(of: BenefitCase, by: RegionPack) -> int:
    return calculate(of, by).fund_fen
