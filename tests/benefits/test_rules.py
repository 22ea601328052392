"""Amounts calculated by hand, each with its working in the comment."""

import datetime as dt

import pytest

from backend.benefits.calculation import DatesWrong, calculate
from backend.benefits.rules import filing_state, place_of
from backend.kernel.money import half_up, percent, share
from backend.policy.benefits import Deductible, DiseaseLimit, Rate
from backend.policy.pack import PolicyMissing
from tests.benefits.makers import BOOK, amounts, benefit, case, fund, layer, pack, reduction, segment


def test_deductible_then_segments() -> None:
    # 10,000 − 800 = 9,200; 5,000 × 80 % = 4,000; 4,200 × 90 % = 3,780.
    answer = calculate(case(), pack())
    assert amounts(answer) == {
        "deductible": 80_000,
        "basic.1": 400_000,
        "basic.1.person": 100_000,
        "basic.2": 378_000,
        "basic.2.person": 42_000,
    }
    assert (answer.fund_fen, answer.person_fen) == (778_000, 222_000)


def test_the_three_parts_outside_the_scope_stay_with_the_person() -> None:
    answer = calculate(case(own_fen=12_345, over_limit_fen=678, pay_first_fen=90), pack())
    assert answer.total_fen == 1_013_113
    assert answer.fund_fen == 778_000
    assert {k: v for k, v in amounts(answer).items() if k in {"own", "over_limit", "pay_first"}} == {
        "own": 12_345,
        "over_limit": 678,
        "pay_first": 90,
    }


@pytest.mark.parametrize(
    ("reading", "basic"),
    [
        # (a) 80−20=60 %: 5,000×60 % = 3,000; 90−20=70 %: 4,200×70 % = 2,940.
        ("points", 594_000),
        # (b) 80×0.8=64 %: 3,200; 90×0.8=72 %: 3,024.
        ("multiply", 622_400),
        # (c) 2,000 first; 8,000−800 = 7,200: 4,000 + 2,200×90 % = 1,980.
        ("self_pay_first", 598_000),
    ],
)
def test_a_reduction_in_each_of_its_readings(reading: str, basic: int) -> None:
    answer = calculate(case(filing="temporary"), pack(reading=reading))
    assert answer.funds.basic == basic
    assert [r.value for r in answer.readings] == [reading]
    assert answer.compared is not None
    assert (answer.compared.fund_fen, answer.compared.more_fen) == (778_000, 778_000 - basic)
    assert {a.fund_fen for a in answer.alternatives} == {594_000, 622_400, 598_000} - {basic}


def test_pay_first_is_a_line_of_its_own() -> None:
    answer = calculate(case(filing="none"), pack(reading="self_pay_first"))
    assert amounts(answer)["reduction"] == 200_000


@pytest.mark.parametrize(
    ("over", "reduced"),
    [
        ({"filing": "none"}, True),
        ({"filing": "temporary"}, True),
        ({"filing": "referral"}, False),
        ({"filing": "long_term"}, False),
        ({"filing": "none", "category": "emergency"}, False),
        ({"filing": "none", "category": "accident"}, True),
        ({"filing": "none", "place": "home"}, False),
        ({"filing": "none", "place": "in_province"}, False),
    ],
)
def test_who_is_reduced(over: dict[str, str], reduced: bool) -> None:
    answer = calculate(case(**over), pack())
    assert (answer.compared is not None) is reduced
    assert (answer.fund_fen < 778_000) is reduced


def test_every_line_is_rounded_by_itself_a_half_upwards() -> None:
    # 0.05 yuan above the deductible: 5 fen × 50 % = 2.5 → 3 fen.
    rates = (Rate(segments=(segment(0, 5000),)),)
    odd = pack(benefits=(benefit(rate=rates),))
    assert fund(case(in_scope_fen=80_005), odd) == 3
    assert fund(case(in_scope_fen=80_003), odd) == 2  # 1.5 → 2
    # Twice 2.5 in two segments is 3 + 3, not 5.
    two = (Rate(segments=(segment(0, 5000), segment(5, 5000))),)
    assert fund(case(in_scope_fen=80_010), pack(benefits=(benefit(rate=two),))) == 6


def test_the_cap_of_the_year_counts_what_was_paid_before() -> None:
    answer = calculate(case(paid_before_fen=9_500_000), pack())
    assert answer.fund_fen == 500_000
    assert amounts(answer)["over_cap"] == 278_000
    assert fund(case(paid_before_fen=10_000_001), pack()) == 0


def test_the_deductible_follows_level_and_stay() -> None:
    rows = (
        Deductible(levels=(3,), stay=1, fen=80_000),
        Deductible(levels=(3,), stay=2, fen=60_000),
        Deductible(levels=(3,), fen=40_000),
        Deductible(fen=30_000),
    )
    by = pack(benefits=(benefit(deductible=rows),))
    paid = [amounts(calculate(case(stays_before=n), by))["deductible"] for n in (0, 1, 2, 7)]
    assert paid == [80_000, 60_000, 40_000, 40_000]
    assert amounts(calculate(case(hospital_level=1), by))["deductible"] == 30_000


def test_a_bill_below_the_deductible_is_the_persons() -> None:
    answer = calculate(case(in_scope_fen=70_000), pack())
    assert amounts(answer) == {"deductible": 70_000}
    assert answer.fund_fen == 0


def test_a_missing_filing_may_raise_the_deductible() -> None:
    rows = (Deductible(fen=80_000, unfiled_fen=120_000),)
    by = pack(benefits=(benefit(deductible=rows),))
    assert amounts(calculate(case(filing="none"), by))["deductible"] == 120_000
    assert amounts(calculate(case(), by))["deductible"] == 80_000


def test_retired_people_and_children_have_rows_of_their_own() -> None:
    rows = (Rate(retired=True, segments=(segment(0, 9500),)), Rate(segments=(segment(0, 8000),)))
    rich = pack(benefits=(benefit(rate=rows, deductible=(Deductible(age_to=17, fen=0), Deductible(fen=80_000))),))
    assert fund(case(retired=True), rich) == 874_000  # 9,200 × 95 %
    assert fund(case(age=18), rich) == 736_000  # 9,200 × 80 %
    assert fund(case(age=17), rich) == 800_000  # 10,000 × 80 %


def test_a_yearly_deductible_is_paid_once() -> None:
    by = pack(benefits=(benefit(per="year", categories=("chronic",)),))
    assert fund(case(category="chronic", deductible_paid_fen=80_000), by) == 850_000  # 4,000 + 5,000×90 %
    assert fund(case(category="chronic", deductible_paid_fen=99_999), by) == 850_000
    assert fund(case(category="chronic", deductible_paid_fen=30_000), by) == 805_000  # 500 due: 4,000 + 4,500×90 %


def test_a_chronic_disease_has_its_own_limit_of_the_year() -> None:
    limits = (DiseaseLimit(code="M07801", name="肾透析", limit_fen=300_000),)
    by = pack(benefits=(benefit(per="year", categories=("chronic",), disease=limits),))
    assert fund(case(category="chronic", disease="M07801"), by) == 300_000
    assert fund(case(category="chronic", disease="M07801", disease_paid_before_fen=250_000), by) == 50_000
    # 血透 is a part of 肾透析 in the list of the region.
    assert fund(case(category="chronic", disease="M07803"), by) == 300_000
    assert fund(case(category="chronic", disease="M03900"), by) == 778_000


def test_funds_stack_each_on_what_the_one_before_left() -> None:
    # Basic leaves 2,220. Serious illness: (2,220 − 1,000) × 60 % = 732. Civil servants: 1,488 × 50 % = 744.
    # Assistance: (744 − 100) × 70 % = 450.80.
    by = pack(
        stacked_rules=(
            layer("assistance", only="assisted", deductible_fen=10_000, segment=(segment(0, 7000),)),
            layer("civil_servant", only="civil_servant"),
            layer("serious_illness", per="year", deductible_fen=100_000, segment=(segment(0, 6000),)),
        )
    )
    everything = calculate(case(civil_servant=True, assisted=True), by)
    assert (everything.funds.basic, everything.funds.serious_illness) == (778_000, 73_200)
    assert (everything.funds.civil_servant, everything.funds.assistance) == (74_400, 45_080)
    assert everything.person_fen == 29_320
    assert calculate(case(), by).funds.civil_servant == 0
    assert calculate(case(), by).funds.assistance == 0


def test_serious_illness_goes_on_where_the_year_stands() -> None:
    rule = layer(
        "serious_illness", per="year", deductible_fen=100_000, segment=(segment(0, 6000), segment(200_000, 8000))
    )
    by = pack(stacked_rules=(rule,))
    # 2,220 left. With 2,500 borne before: 1,500 above the deductible; 500 more at 60 % and 1,720 at 80 %.
    answer = calculate(case(personal_before_fen=250_000), by)
    assert answer.funds.serious_illness == 30_000 + 137_600


def test_a_stacked_fund_stops_at_its_cap_too() -> None:
    rule = layer("serious_illness", per="year", deductible_fen=0, segment=(segment(0, 5000),), cap_fen=120_000)
    by = pack(stacked_rules=(rule,))
    assert calculate(case(), by).funds.serious_illness == 111_000
    assert calculate(case(personal_before_fen=200_000), by).funds.serious_illness == 20_000
    assert calculate(case(personal_before_fen=900_000), by).funds.serious_illness == 0


def test_two_numbers_and_not_which_are_both_shown() -> None:
    # The demo numbers of the province: 10,000 − 900 = 9,100; 81 − 20 = 61 % of it are 5,551.
    answer = calculate(case(region="140502", place="in_province", filing="none"), BOOK.pack("140502"))
    assert answer.fund_fen == 555_100
    assert [r.key for r in answer.readings] == ["unfiled_deduction", "reduction_reading"]
    assert not any(r.verified for r in answer.readings)
    fifteen = next(a for a in answer.alternatives if "15%" in a.text)
    assert fifteen.fund_fen == 600_600  # 9,100 × 66 %
    assert answer.compared is not None
    assert answer.compared.fund_fen == 737_100  # 9,100 × 81 %


@pytest.mark.parametrize(
    ("region", "over", "expected"),
    [
        ("450103", {}, 736_000),  # 10,000 − 800 = 9,200 × 80 %
        ("450103", {"filing": "temporary"}, 552_000),  # × 60 %
        ("450103", {"insurance": "390"}, 558_000),  # 10,000 − 700 = 9,300 × 60 %
        ("450103", {"insurance": "390", "filing": "none"}, 358_000),  # 10,000 − 1,050 = 8,950 × 40 %
        ("450103", {"retired": True, "hospital_level": 1}, 921_500),  # 10,000 − 300 = 9,700 × 95 %
        ("450103", {"category": "emergency", "filing": "none"}, 736_000),
        ("610113", {}, 762_600),  # 10,000 − 700 = 9,300 × 82 %
        ("610113", {"insurance": "390"}, 570_400),  # 10,000 − 800 = 9,200 × 62 %
        ("140100", {"place": "in_province", "filing": "none"}, 737_100),  # 10,000 − 900 = 9,100 × 81 %
        ("450103", {"category": "special_drug", "insurance": "390"}, 600_000),  # × 60 %
        ("450103", {"category": "chronic", "disease": "M03900"}, 240_000),  # 9,800 × 80 % = 7,840, at most 2,400
    ],
)
def test_the_packs_that_ship(region: str, over: dict[str, object], expected: int) -> None:
    assert calculate(case(region=region, **over), BOOK.pack(region)).funds.basic == expected


def test_the_day_of_the_discharge_chooses_the_rules() -> None:
    def deductible(day: dt.date) -> int:
        admitted = dt.date(2025, 12, 28)
        return amounts(calculate(case(admitted_on=admitted, discharged_on=day), BOOK.pack("45")))["deductible"]

    assert deductible(dt.date(2025, 12, 31)) == 70_000
    assert deductible(dt.date(2026, 1, 1)) == 80_000
    across = calculate(case(admitted_on=dt.date(2025, 12, 28)), BOOK.pack("45"))
    assert "stay_across_years" in {r.key for r in across.readings}


def test_a_day_without_parameters_is_said_in_words() -> None:
    with pytest.raises(PolicyMissing, match="报销待遇"):
        calculate(case(admitted_on=dt.date(2019, 1, 1), discharged_on=dt.date(2019, 1, 2)), BOOK.pack("45"))


def test_out_before_in_is_refused() -> None:
    with pytest.raises(DatesWrong):
        calculate(case(discharged_on=dt.date(2026, 2, 28)), pack())


@pytest.mark.parametrize(
    ("region", "hospital", "place"),
    [
        ("450103", "450102", "home"),
        ("450103", "450300", "in_province"),
        ("450103", "320100", "cross_province"),
        ("45", "450300", "home"),
        ("1405", "140502", "home"),
        ("140502", "140100", "in_province"),
        ("450103", "", "home"),
    ],
)
def test_how_far_from_home(region: str, hospital: str, place: str) -> None:
    assert place_of(case(region=region, hospital_region=hospital, place=None)) == place


def test_the_filing_types_of_the_packs() -> None:
    day = dt.date(2026, 3, 9)
    states = {t.code: filing_state(t) for t in BOOK.pack("45").filing_types(day)}
    assert states == {
        "retired": "long_term",
        "residence": "long_term",
        "work": "long_term",
        "emergency": "emergency",
        "referral": "referral",
        "temporary": "temporary",
    }


def test_demo_numbers_are_called_so() -> None:
    answer = calculate(case(filing="temporary"), BOOK.pack("45"))
    assert not any(line.verified for line in answer.lines if line.stage != "split")
    assert any("演示参数" in note for note in answer.unverified)
    assert all("演示参数" in line.source for line in answer.lines if line.code == "deductible")
    true_numbers = pack(reductions=(reduction(),))
    assert calculate(case(), true_numbers).unverified == ()


def test_where_no_document_speaks_of_a_missing_filing_the_page_says_so() -> None:
    answer = calculate(case(region="61", filing="none"), BOOK.pack("61"))
    assert answer.compared is None
    assert any("有没有备案" in note for note in answer.unverified)
    home = calculate(case(region="61", filing="none", place="home"), BOOK.pack("61"))
    assert not any("有没有备案" in note for note in home.unverified)


def test_shares_are_rounded_a_half_upwards() -> None:
    assert [half_up(n, 2) for n in (0, 1, 2, 3)] == [0, 1, 1, 2]
    assert share(12345, 8500) == 10493
    assert [percent(p) for p in (8500, 8525, 10_000, 5, 0, 8050)] == ["85%", "85.25%", "100%", "0.05%", "0%", "80.5%"]
