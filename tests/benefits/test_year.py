"""Several bills of one year, one after the other."""

import datetime as dt

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.benefits.calculation import calculate
from backend.benefits.schemas import BenefitCase, Calculation
from backend.benefits.year import SoFar, disease_of, so_far
from backend.gateways.insurance import Entitlement
from backend.policy.benefits import Deductible, DiseaseLimit, Rate
from backend.policy.pack import RegionPack
from tests.benefits.makers import DAY, benefit, case, layer, pack, segment

RATE = (Rate(segments=(segment(0, 8000),)),)
SERIOUS = layer(
    "serious_illness", per="year", deductible_fen=300_000, segment=(segment(0, 6000), segment(500_000, 8000))
)


def run(by: RegionPack, *bills: BenefitCase) -> list[tuple[BenefitCase, Calculation]]:
    """Each bill after those before it, as the office pays them."""
    done: list[tuple[BenefitCase, Calculation]] = []
    for bill in bills:
        before = so_far(bill.category, bill.disease, done)
        asked = msgspec.structs.replace(bill, **msgspec.structs.asdict(before))
        done.append((asked, calculate(asked, by)))
    return done


def test_the_first_bill_of_the_year_has_nothing_before_it() -> None:
    assert so_far("inpatient", None, []) == SoFar()


def test_what_serious_illness_insurance_paid_has_still_passed_its_deductible() -> None:
    by = pack(benefits=(benefit(rate=RATE),), stacked_rules=(SERIOUS,))
    # 40,000: basic 39,200 × 80 % = 31,360; 8,640 left, 5,640 above the deductible: 5,000×60 % + 640×80 % = 3,512.
    first, second = run(by, case(in_scope_fen=4_000_000), case(in_scope_fen=1_000_000))
    assert first[1].funds.serious_illness == 351_200
    # 10,000: basic 7,360; 2,640 left, all of it above 8,640: × 80 % = 2,112.
    assert second[0].personal_before_fen == 864_000
    assert second[1].funds.serious_illness == 211_200


def test_a_stays_deductible_does_not_pay_that_of_the_clinic() -> None:
    clinic = benefit(code="y", categories=("chronic",), per="year", deductible=(Deductible(fen=20_000),), rate=RATE)
    by = pack(benefits=(benefit(rate=RATE), clinic))
    stay, visit = case(), case(category="chronic", in_scope_fen=50_000)
    _, (asked, first), (_, again) = run(by, stay, visit, visit)
    assert asked.deductible_paid_fen == 0
    assert asked.stays_before == 1
    assert first.funds.basic == 24_000  # 300 × 80 %
    assert again.funds.basic == 40_000  # 500 × 80 %: paid once a year


def test_a_diseases_limit_is_used_up_by_its_own_bills_only() -> None:
    limits = tuple(DiseaseLimit(code=code, name=code, limit_fen=100_000) for code in ("M1", "M2"))
    clinic = benefit(categories=("chronic",), per="year", deductible=(Deductible(fen=0),), rate=RATE, disease=limits)
    by = pack(benefits=(clinic,))
    one, two = (case(category="chronic", disease=code, in_scope_fen=100_000) for code in ("M1", "M2"))
    paid = [answer.funds.basic for _, answer in run(by, one, two, one, one)]
    assert paid == [80_000, 80_000, 20_000, 0]


def test_a_disease_nobody_named_is_said() -> None:
    limits = (DiseaseLimit(code="M1", name="病", limit_fen=100_000),)
    by = pack(benefits=(benefit(categories=("chronic",), per="year", disease=limits),))
    assert any("哪一种慢特病" in note for note in calculate(case(category="chronic"), by).unverified)
    assert calculate(case(category="chronic", disease="M1"), by).unverified == ()


@given(st.lists(st.integers(0, 3_000_000), min_size=1, max_size=5))
def test_a_year_in_parts_is_a_year_at_once(parts: list[int]) -> None:
    """Without a deductible for each stay, dividing a bill changes nothing but roundings."""
    by = pack(
        benefits=(benefit(rate=RATE, deductible=(Deductible(fen=0),), cap_fen=5_000_000),), stacked_rules=(SERIOUS,)
    )
    done = run(by, *(case(in_scope_fen=fen) for fen in parts))
    whole = calculate(case(in_scope_fen=sum(parts)), by)
    basic = sum(answer.funds.basic for _, answer in done)
    serious = sum(answer.funds.serious_illness for _, answer in done)
    assert abs(basic - whole.funds.basic) <= len(parts)
    assert abs(serious - whole.funds.serious_illness) <= 3 * len(parts)
    assert basic <= 5_000_000


def held(code: str, name: str, begins: dt.date = dt.date(2020, 1, 1), ends: dt.date | None = None) -> Entitlement:
    return Entitlement(disease=code, disease_name=name, begins=begins, ends=ends)


BOTH = (held("M03900", "高血压"), held("M01600", "糖尿病"))


@pytest.mark.parametrize(
    ("mine", "code", "name", "disease"),
    [
        (BOTH, "M01600", "高血压", "M01600"),
        (BOTH, "I10", "高血压3级", "M03900"),
        (BOTH, "I10", "原发性", None),
        (BOTH, None, None, None),
        (BOTH[:1], "I10", "原发性", "M03900"),
        ((), "M01600", "糖尿病", None),
        ((held("M01600", "糖尿病", ends=dt.date(2025, 12, 31)),), "M01600", "糖尿病", None),
        ((*BOTH[:1], held("M01600", "糖尿病", ends=dt.date(2025, 12, 31))), None, "", "M03900"),
    ],
)
def test_which_disease_a_bill_is_about(
    mine: tuple[Entitlement, ...], code: str | None, name: str | None, disease: str | None
) -> None:
    assert disease_of(mine, code, name, DAY) == disease
