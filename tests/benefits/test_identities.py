"""What holds for every bill under every pack that the checks let through."""

import datetime as dt
from typing import Any

import msgspec
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from backend.benefits.calculation import calculate
from backend.benefits.schemas import BenefitCase, Calculation
from backend.policy.benefit_checks import problems
from backend.policy.benefits import FROM_BEST_TO_WORST, Deductible, DiseaseLimit, Rate, Segment
from backend.policy.pack import RegionPack
from tests.benefits.makers import BOOK, benefit, case, fund, layer, pack, reduction

FEN = st.integers(0, 50_000_000) | st.integers(0, 300)
CATEGORIES = st.sampled_from(["inpatient", "emergency", "accident"])


@st.composite
def segments(draw: st.DrawFn) -> tuple[Segment, ...]:
    starts = sorted({0, *draw(st.lists(st.integers(1, 5_000_000), max_size=3))})
    return tuple(Segment(above_fen=start, points=draw(st.integers(0, 10_000))) for start in starts)


@st.composite
def packs(draw: st.DrawFn) -> RegionPack:
    """Any pack a start would accept."""
    due = draw(st.integers(0, 300_000))
    extra = draw(st.none() | st.integers(0, 200_000))
    less, least = sorted(draw(st.lists(st.integers(1, 9_999), min_size=2, max_size=2)))
    stacked = [
        layer(
            name,
            per=draw(st.sampled_from(["year", "bill"])),
            deductible_fen=draw(st.integers(0, 2_000_000)),
            segment=draw(segments()),
            cap_fen=draw(st.none() | st.integers(0, 5_000_000)),
            only=draw(st.sampled_from(["everybody", "civil_servant", "assisted"])),
        )
        for name in draw(st.lists(st.sampled_from(["serious_illness", "civil_servant", "assistance"]), unique=True))
    ]
    made = pack(
        reading=draw(st.sampled_from(["points", "multiply", "self_pay_first"])),
        benefits=(
            benefit(
                per=draw(st.sampled_from(["stay", "year"])),
                cap_fen=draw(st.integers(0, 30_000_000)),
                deductible=(Deductible(fen=due, unfiled_fen=None if extra is None else due + extra),),
                rate=(Rate(segments=draw(segments())),),
                disease=draw(st.sampled_from([(), (DiseaseLimit(code="M1", name="病", limit_fen=200_000),)])),
            ),
        ),
        stacked_rules=tuple(stacked),
        reductions=(reduction(filings=("temporary",), points=less), reduction(filings=("none",), points=least)),
    )
    assert not list(problems(made))
    return made


@st.composite
def cases(draw: st.DrawFn) -> BenefitCase:
    return case(
        category=draw(CATEGORIES),
        place=draw(st.sampled_from(["home", "in_province", "cross_province"])),
        filing=draw(st.sampled_from(FROM_BEST_TO_WORST)),
        stays_before=draw(st.integers(0, 5)),
        own_fen=draw(FEN),
        over_limit_fen=draw(FEN),
        pay_first_fen=draw(FEN),
        in_scope_fen=draw(FEN),
        paid_before_fen=draw(st.just(0) | FEN),
        deductible_paid_fen=draw(st.just(0) | FEN),
        personal_before_fen=draw(st.just(0) | FEN),
        disease=draw(st.sampled_from([None, "M1"])),
        disease_paid_before_fen=draw(st.just(0) | FEN),
        civil_servant=draw(st.booleans()),
        assisted=draw(st.booleans()),
    )


def holds(answer: Calculation, of: BenefitCase) -> None:
    """Every identity of one answer."""
    assert answer.total_fen == of.total_fen
    assert answer.fund_fen + answer.person_fen == answer.total_fen
    assert answer.funds.total == answer.fund_fen
    assert 0 <= answer.fund_fen <= of.in_scope_fen <= answer.total_fen
    assert sum(p.amount_fen for p in answer.parts) == answer.total_fen
    assert all(p.amount_fen > 0 for p in answer.parts)
    assert all(line.amount_fen > 0 for line in answer.lines)
    assert sum(line.amount_fen for line in answer.lines if line.stage != "stacked") == answer.total_fen
    for name in ("basic", "serious_illness", "civil_servant", "assistance"):
        lines = sum(line.amount_fen for line in answer.lines if line.payer == name)
        parts = sum(p.amount_fen for p in answer.parts if p.payer == name)
        assert lines == parts == getattr(answer.funds, name) >= 0
    left = sum(line.amount_fen for line in answer.lines if line.payer == "person")
    assert left - sum(line.amount_fen for line in answer.lines if line.stage == "stacked") == answer.person_fen
    assert all(line.rule and line.source and line.label for line in answer.lines)
    for other in answer.alternatives:
        assert other.fund_fen + other.person_fen == answer.total_fen
        assert 0 <= other.fund_fen <= of.in_scope_fen
    if answer.compared is not None:
        assert answer.compared.fund_fen - answer.fund_fen == answer.compared.more_fen >= 0
        assert answer.compared.fund_fen + answer.compared.person_fen == answer.total_fen
    assert msgspec.json.decode(msgspec.json.encode(answer), type=Calculation) == answer


@given(cases(), packs())
@settings(max_examples=100)
def test_every_fen_is_somebodys_and_only_once(of: BenefitCase, by: RegionPack) -> None:
    holds(calculate(of, by), of)


@given(
    cases(),
    st.sampled_from(sorted(BOOK.packs)),
    st.fixed_dictionaries(
        {
            "insurance": st.sampled_from(["310", "390"]),
            "retired": st.booleans(),
            "age": st.integers(0, 110),
            "hospital_level": st.integers(1, 3),
            "category": st.sampled_from(["inpatient", "chronic", "special_drug", "emergency", "accident"]),
            "discharged_on": st.dates(dt.date(2024, 12, 18), dt.date(2027, 12, 31)),
            "disease": st.sampled_from([None, "M03900", "M07803", "M99999"]),
        }
    ),
)
@settings(max_examples=100)
def test_the_same_for_the_packs_that_ship(of: BenefitCase, code: str, over: dict[str, Any]) -> None:
    admitted = over["discharged_on"] - dt.timedelta(days=40)
    of = msgspec.structs.replace(of, region=code, admitted_on=admitted, **over)
    holds(calculate(of, BOOK.pack(code)), of)


@given(cases(), packs(), st.integers(1, 3) | st.integers(1, 1_000_000))
@settings(max_examples=100)
def test_more_in_scope_never_brings_less_nor_more_than_was_added(of: BenefitCase, by: RegionPack, more: int) -> None:
    larger = msgspec.structs.replace(of, in_scope_fen=of.in_scope_fen + more)
    assert 0 <= fund(larger, by) - fund(of, by) <= more


@given(cases(), packs())
@settings(max_examples=100)
def test_a_worse_filing_never_brings_more(of: BenefitCase, by: RegionPack) -> None:
    funds = [fund(msgspec.structs.replace(of, filing=f), by) for f in FROM_BEST_TO_WORST]
    assert funds == sorted(funds, reverse=True)


@given(cases(), packs(), FEN)
def test_what_was_paid_before_never_brings_more(of: BenefitCase, by: RegionPack, before: int) -> None:
    assume(before > of.paid_before_fen)
    later = msgspec.structs.replace(of, paid_before_fen=before)
    assert calculate(later, by).funds.basic <= calculate(of, by).funds.basic


@given(cases(), packs())
def test_parts_outside_the_scope_never_change_what_the_funds_pay(of: BenefitCase, by: RegionPack) -> None:
    bare = msgspec.structs.replace(of, own_fen=0, over_limit_fen=0, pay_first_fen=0)
    assert calculate(of, by).funds == calculate(bare, by).funds


@given(cases(), packs())
def test_the_readings_differ_in_nothing_but_the_reduction(of: BenefitCase, by: RegionPack) -> None:
    answer = calculate(of, by)
    if answer.compared is None:
        assert answer.alternatives == ()
    else:
        assert len(answer.alternatives) == 2
        assert all(other.fund_fen <= answer.compared.fund_fen for other in answer.alternatives)
