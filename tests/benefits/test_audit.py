"""What the machine points out to the reviewer."""

import datetime as dt
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.benefits.audit import AuditFacts, Bill, OtherStay, audit
from backend.gateways.vouchers import CostLine, CostSheet
from tests.benefits.makers import BOOK, DAY

IN, OUT, TODAY = dt.date(2026, 3, 1), dt.date(2026, 3, 9), dt.date(2026, 4, 1)
D = dt.date


def line(amount: int = 100_000, **over: Any) -> CostLine:
    given: dict[str, Any] = {
        "name": "药",
        "category": "西药",
        "quantity": "1",
        "amount_fen": amount,
        "in_scope_fen": amount,
    }
    return CostLine(**{**given, **over})


def sheet(**over: Any) -> CostSheet:
    given: dict[str, Any] = {
        "total_fen": 100_000,
        "lines": (line(),),
        "admitted_on": IN,
        "discharged_on": OUT,
        "days": 8,
        "diagnosis_code": "I10",
        "diagnosis_name": "高血压",
        "hospital_code": "H1",
        "hospital_name": "某医院",
        "hospital_region": "140100",
        "hospital_level": "三甲",
        "med_type": "21",
    }
    return CostSheet(**{**given, **over})


def facts(**over: Any) -> AuditFacts:
    given: dict[str, Any] = {
        "category": "inpatient",
        "admitted_on": IN,
        "discharged_on": OUT,
        "total_fen": 100_000,
        "today": TODAY,
        "hospital_code": "H1",
        "diagnosis_code": "I10",
        "age": 40,
        "sex": "1",
        "bills": (Bill(number="1", total_fen=100_000, issued_on=OUT),),
        "sheets": (sheet(),),
        "rules": BOOK.pack("14").diagnoses(DAY),
    }
    return AuditFacts(**{**given, **over})


def other(begin: dt.date = IN, end: dt.date = OUT, **over: Any) -> OtherStay:
    given: dict[str, Any] = {
        "case_number": "S1",
        "category": "inpatient",
        "hospital_code": "H1",
        "hospital_name": "某医院",
        "admitted_on": begin,
        "discharged_on": end,
    }
    return OtherStay(**{**given, **over})


def codes(of: AuditFacts) -> list[tuple[str, str]]:
    found = audit(of)
    assert all(f.message.endswith("。") and f.rule and f.evidence for f in found)
    return [(f.level, f.code) for f in found]


def test_a_plausible_claim_raises_nothing() -> None:
    assert codes(facts()) == []
    assert codes(facts(sheets=(), bills=(Bill(number="1", total_fen=None),))) == []


@pytest.mark.parametrize(
    ("over", "expected"),
    [
        ({"discharged_on": D(2026, 2, 27), "sheets": ()}, [("hard", "stay.order")]),
        ({"today": D(2026, 3, 8)}, [("hard", "stay.future")]),
        (
            {"bills": (Bill(number="1", total_fen=100_000, issued_on=D(2026, 3, 5)),)},
            [("soft", "stay.bill_before_discharge")],
        ),
        ({"sheets": (sheet(admitted_on=D(2026, 3, 2), days=7),)}, [("soft", "stay.dates_differ")]),
        ({"sheets": (sheet(days=9),)}, []),
        ({"sheets": (sheet(days=10),)}, [("soft", "stay.days")]),
        ({"sheets": (sheet(days=7),)}, [("soft", "stay.days")]),
        ({"sheets": (sheet(days=None, admitted_on=None),)}, []),
        ({"sheets": (sheet(lines=(line(99_999),)),)}, [("hard", "cost.sum")]),
        ({"sheets": (sheet(lines=(line(in_scope_fen=99_999),)),)}, [("hard", "cost.four_parts")]),
        ({"sheets": (sheet(lines=(line(100_500), line(-500))),)}, [("soft", "cost.negative")]),
        ({"sheets": (sheet(lines=(line(category="床位费", quantity="10天"),)),)}, [("soft", "cost.bed_days")]),
        ({"sheets": (sheet(lines=(line(category="床位费", quantity="9.0"),)),)}, []),
        ({"sheets": (sheet(lines=(line(category="床位费", quantity="若干"),)),)}, []),
        ({"total_fen": 100_001}, [("hard", "cost.claim_total")]),
        ({"sheets": (sheet(total_fen=99_000, lines=(line(99_000),)),)}, [("hard", "cost.uploaded_total")]),
        ({"diagnosis_code": "I63"}, [("soft", "diagnosis.differs")]),
        ({"diagnosis_code": "i10.x00"}, []),
        ({"sheets": (), "diagnosis_code": "O80"}, [("soft", "person.sex")]),
        ({"sheets": (), "diagnosis_code": "o80.0", "sex": "2"}, []),
        ({"sheets": (), "diagnosis_code": "O80", "sex": "2", "age": 61}, [("soft", "person.age")]),
        ({"sheets": (), "diagnosis_code": "P22", "age": 2}, [("soft", "person.age")]),
        ({"sheets": (), "diagnosis_code": "P22", "age": 0}, []),
        ({"sheets": (), "diagnosis_code": "N40", "sex": "2"}, [("soft", "person.sex")]),
        ({"sheets": (), "diagnosis_code": "N40", "sex": None, "age": None}, []),
        ({"sheets": (), "diagnosis_code": "N40", "sex": "9"}, []),
        ({"sheets": (), "diagnosis_code": "N40", "sex": "2", "rules": ()}, []),
    ],
)
def test_each_rule_alone(over: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert codes(facts(**over)) == expected


@pytest.mark.parametrize(
    ("stay", "expected"),
    [
        (other(), [("hard", "stay.twice")]),
        (other(hospital_code="H2"), [("soft", "stay.overlap")]),
        (other(hospital_code=None), [("soft", "stay.overlap")]),
        (other(OUT, D(2026, 3, 20)), []),  # Transferred on the day of leaving.
        (other(D(2026, 2, 1), IN), []),
        (other(D(2026, 3, 8), D(2026, 3, 20)), [("soft", "stay.overlap")]),
        (other(D(2026, 3, 5), D(2026, 3, 5)), [("soft", "stay.overlap")]),
        (other(D(2026, 3, 10), D(2026, 3, 20)), []),
        (other(D(2026, 3, 5), D(2026, 3, 5), category="chronic"), [("soft", "stay.outpatient_inside")]),
        (other(IN, IN, category="chronic"), []),  # Seen in the morning, admitted in the afternoon.
    ],
)
def test_days_shared_with_another_claim(stay: OtherStay, expected: list[tuple[str, str]]) -> None:
    assert codes(facts(others=(stay,))) == expected


def test_two_visits_on_one_day_are_no_stay() -> None:
    visit = facts(
        category="chronic", admitted_on=IN, discharged_on=IN, sheets=(), others=(other(IN, IN, category="chronic"),)
    )
    assert codes(visit) == []


def test_the_grave_ones_come_first_and_name_their_evidence() -> None:
    found = audit(facts(total_fen=1, diagnosis_code="I63", others=(other(),)))
    assert [f.level for f in found] == ["hard", "hard", "soft"]
    assert "申请总额 0.01 元，票据合计 1,000.00 元，差 -999.99 元" in found[0].evidence


def test_several_bills_add_up() -> None:
    two = (Bill(number="1", total_fen=60_000), Bill(number="2", total_fen=40_000))
    halves = tuple(sheet(total_fen=t, lines=(line(t),)) for t in (60_000, 40_000))
    assert codes(facts(bills=two, sheets=halves)) == []


def test_only_three_lines_are_quoted() -> None:
    broken = tuple(line(25_000, name=f"药{n}", in_scope_fen=1) for n in range(5))
    [found] = audit(facts(sheets=(sheet(total_fen=125_000, lines=broken),), total_fen=125_000, bills=()))
    assert found.evidence.endswith("还有 2 行")


def test_a_rule_no_document_settles_says_so() -> None:
    [found] = audit(facts(sheets=(), diagnosis_code="O80"))
    assert found.source is not None
    assert found.source.endswith("（未核实）")


MONEY = st.integers(-1_000, 10_000_000)


@given(
    st.builds(
        facts,
        admitted_on=st.dates(D(2025, 1, 1), D(2026, 12, 31)),
        discharged_on=st.dates(D(2025, 1, 1), D(2026, 12, 31)),
        total_fen=MONEY,
        diagnosis_code=st.none() | st.sampled_from(["O80", "P22", "c61", "", "N4"]) | st.text(max_size=5),
        sex=st.sampled_from([None, "0", "1", "2", "9"]),
        age=st.none() | st.integers(0, 120),
        bills=st.lists(st.builds(Bill, number=st.just("1"), total_fen=st.none() | MONEY), max_size=3).map(tuple),
        sheets=st.lists(
            st.builds(
                sheet,
                total_fen=MONEY,
                days=st.none() | st.integers(-1, 500),
                lines=st.lists(st.builds(line, MONEY, quantity=st.text(max_size=4), category=st.just("床位费"))).map(
                    tuple
                ),
            ),
            max_size=2,
        ).map(tuple),
        others=st.lists(
            st.builds(other, st.dates(D(2025, 1, 1), D(2025, 6, 1)), st.dates(D(2025, 6, 1), D(2026, 12, 31))),
            max_size=3,
        ).map(tuple),
    )
)
def test_whatever_was_claimed_the_audit_ends_with_sentences(of: AuditFacts) -> None:
    found = audit(of)
    assert [f.level for f in found] == sorted(f.level for f in found)
    assert all(f.message and f.rule and f.evidence for f in found)
    assert msgspec.json.encode(found)
