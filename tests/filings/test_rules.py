"""Periods, locks and stays: month ends, leap days, one day more or less."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.filings import papers, rules
from backend.filings.rules import Standing
from backend.gateways.insurance import HeldMaterial
from backend.kernel.dates import add_months
from tests.filings.makers import filing
from tests.filings.makers import papers as handed_in
from tests.policy.makers import BOOK, THEN, TODAY

D = dt.date
NOW = {t.code: t for t in BOOK.pack("45").filing_types(TODAY)}
OLD = {t.code: t for t in BOOK.pack("45").filing_types(THEN)}
days = st.dates(D(2017, 1, 1), D(2090, 12, 31))


@pytest.mark.parametrize(
    ("type_", "begins", "ends"),
    [
        (NOW["temporary"], D(2026, 11, 20), D(2027, 5, 20)),
        (NOW["temporary"], D(2026, 8, 31), D(2027, 2, 28)),
        (NOW["temporary"], D(2027, 8, 31), D(2028, 2, 29)),
        (OLD["referral"], D(2018, 11, 30), D(2019, 2, 28)),
        (OLD["referral"], D(2018, 5, 2), D(2018, 8, 2)),
        (NOW["residence"], D(2026, 11, 20), None),
    ],
)
def test_a_filing_ends_on_the_corresponding_day(type_: object, begins: dt.date, ends: dt.date | None) -> None:
    assert rules.valid_until(type_, begins, None) == ends  # type: ignore[arg-type]


def test_a_return_ticket_does_not_shorten_a_temporary_filing() -> None:
    assert rules.valid_until(NOW["temporary"], TODAY, TODAY + dt.timedelta(days=3)) == D(2027, 5, 20)


@pytest.mark.parametrize(
    ("type_", "begins", "ends", "long"),
    [
        (NOW["residence"], D(2026, 11, 20), D(2027, 5, 20), False),
        (NOW["residence"], D(2026, 11, 20), D(2027, 5, 21), True),
        (NOW["residence"], D(2026, 8, 31), D(2027, 2, 28), False),
        (NOW["residence"], D(2026, 8, 31), D(2027, 3, 1), True),
        (NOW["residence"], D(2026, 11, 20), None, True),
        (NOW["temporary"], D(2026, 11, 20), D(2026, 11, 21), True),
        (OLD["residence"], D(2018, 5, 2), D(2018, 8, 1), False),
        (OLD["residence"], D(2018, 5, 2), D(2018, 8, 2), True),
    ],
)
def test_more_than_six_months_now_three_or_more_then(
    type_: object, begins: dt.date, ends: dt.date | None, *, long: bool
) -> None:
    assert rules.stays_long_enough(type_, begins, ends) == long  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("decided", "first"),
    [
        (D(2026, 11, 20), D(2027, 5, 21)),
        (D(2026, 8, 31), D(2027, 3, 1)),
        (D(2027, 8, 31), D(2028, 3, 1)),
        (D(2027, 8, 29), D(2028, 3, 1)),
        (D(2027, 8, 28), D(2028, 2, 29)),
    ],
)
def test_a_letter_locks_for_six_months(decided: dt.date, first: dt.date) -> None:
    lock = rules.locked_until(
        NOW["residence"], by_commitment=True, decided_on=decided, begins=D(2026, 1, 1), counts_from="decision"
    )
    assert rules.cancel_from(lock) == first


def test_the_lock_counts_from_where_the_region_reads_it() -> None:
    lock = rules.locked_until(
        NOW["residence"], by_commitment=True, decided_on=D(2026, 11, 20), begins=D(2026, 12, 1), counts_from="beginning"
    )
    assert lock == D(2027, 6, 1)


def test_papers_and_types_without_a_letter_never_lock() -> None:
    for type_, letter in ((NOW["residence"], False), (NOW["temporary"], True), (OLD["residence"], True)):
        assert (
            rules.locked_until(type_, by_commitment=letter, decided_on=TODAY, begins=TODAY, counts_from="decision")
            is None
        )
    assert rules.cancel_from(None) is None


@given(days)
def test_the_lock_is_never_shorter_than_181_days_nor_longer_than_185(day: dt.date) -> None:
    lock = rules.locked_until(NOW["work"], by_commitment=True, decided_on=day, begins=day, counts_from="decision")
    first = rules.cancel_from(lock)
    assert first is not None
    assert 181 <= (first - day).days <= 185
    assert first == add_months(day, 6) + dt.timedelta(days=1)


@given(days, st.integers(0, 400))
def test_a_longer_stay_is_never_too_short(begins: dt.date, length: int) -> None:
    ends = begins + dt.timedelta(days=length)
    if rules.stays_long_enough(NOW["residence"], begins, ends):
        assert rules.stays_long_enough(NOW["residence"], begins, ends + dt.timedelta(days=1))
        assert rules.stays_long_enough(OLD["residence"], begins, ends)


@given(days, st.integers(0, 300), days, st.one_of(st.none(), st.integers(0, 300)))
def test_two_periods_overlap_when_they_share_a_day(
    begins: dt.date, length: int, other: dt.date, other_length: int | None
) -> None:
    ends = begins + dt.timedelta(days=length)
    other_ends = None if other_length is None else other + dt.timedelta(days=other_length)
    one = standing(begins=begins, ends=ends)
    share = any(
        other <= (day := begins + dt.timedelta(days=i)) and (other_ends is None or day <= other_ends)
        for i in range(length + 1)
    )
    assert one.overlaps(other, other_ends) == share


def standing(**over: object) -> Standing:
    values = {
        "id": None,
        "case": None,
        "type": "residence",
        "region": "320100",
        "region_name": "江苏省南京市",
        "begins": TODAY,
        "ends": None,
        "by_commitment": True,
        "state": "active",
    }
    return Standing(**{**values, **over})  # type: ignore[arg-type]


def date_codes(type_: str, **over: object) -> set[str]:
    found = rules.check_dates(filing(type_, **over), NOW[type_], TODAY)
    return {f"{f.level}:{f.code.removeprefix('filing.')}" for f in found}


@pytest.mark.parametrize(
    ("type_", "over", "codes"),
    [
        ("temporary", {}, set()),
        ("temporary", {"begins_on": None}, {"hard:begins_missing"}),
        ("temporary", {"begins_on": D(2026, 11, 19)}, {"hard:begins_in_past"}),
        ("temporary", {"ends_on": D(2026, 11, 19)}, {"hard:ends_before_begins"}),
        ("temporary", {"begins_on": D(2028, 1, 1)}, {"hard:begins_far"}),
        ("temporary", {"begins_on": D(2026, 11, 10), "admitted_on": D(2026, 11, 10)}, {"info:before_discharge"}),
        ("temporary", {"begins_on": D(2026, 11, 9), "admitted_on": D(2026, 11, 10)}, {"hard:begins_before_admission"}),
        (
            "temporary",
            {"begins_on": D(2026, 11, 10), "admitted_on": D(2026, 11, 10), "discharged_on": D(2026, 11, 18)},
            {"info:discharged"},
        ),
        (
            "temporary",
            {"begins_on": D(2026, 11, 10), "admitted_on": D(2026, 11, 10), "discharged_on": D(2026, 11, 24)},
            {"info:before_discharge"},
        ),
        ("temporary", {"admitted_on": D(2026, 11, 21)}, {"hard:admitted_in_future"}),
        ("temporary", {"discharged_on": D(2026, 11, 18)}, {"hard:discharged_before_admitted"}),
        ("emergency", {}, {"hard:emergency_day_missing"}),
        ("emergency", {"begins_on": D(2026, 11, 18), "admitted_on": D(2026, 11, 18)}, {"info:before_discharge"}),
        ("residence", {"ends_on": D(2027, 5, 20)}, {"hard:stay_too_short"}),
        ("residence", {"ends_on": D(2027, 5, 21)}, set()),
    ],
)
def test_dates(type_: str, over: dict[str, object], codes: set[str]) -> None:
    assert date_codes(type_, **over) == codes


HELD = (HeldMaterial(code="residence_permit", title="居住证", detail="南京市鼓楼区"),)


@pytest.mark.parametrize(
    ("type_", "materials", "commitment", "codes"),
    [
        ("work", {}, False, {"hard:paper_missing"}),
        ("work", {}, True, set()),
        ("work", {"work": "labour_contract"}, False, set()),
        ("work", {"work": "passport"}, False, {"hard:paper_missing"}),
        ("work", {"work": "labour_contract", "home": "x"}, False, {"info:paper_not_needed"}),
        ("retired", {"household_front": "household_front"}, False, {"hard:paper_missing"}),
        ("retired", {"household_front": "household_front", "resident_card": "resident_card"}, False, set()),
        ("residence", {"residence": "lease"}, False, set()),
        ("residence", {"residence": "kin_lease"}, False, {"hard:paper_missing"}),
        ("residence", {"residence": "kin_lease", "kinship": "household_register"}, False, set()),
        ("residence", {"residence": "kin_lease"}, True, set()),
        ("temporary", {}, False, set()),
    ],
)
def test_any_one_of_a_group_or_the_letter(
    type_: str, materials: dict[str, str], codes: set[str], *, commitment: bool
) -> None:
    item = filing(type_, commitment=commitment, materials=handed_in(**materials))
    found = papers.check_papers(item, NOW[type_], "online", (), ("南京",))
    assert {f"{f.level}:{f.code.removeprefix('filing.')}" for f in found} == codes


def test_a_chosen_paper_must_be_uploaded_unless_a_register_holds_it_for_that_place() -> None:
    chosen = {"residence": handed_in(x="residence_permit")["x"].__class__(choice="residence_permit")}
    item = filing(commitment=False, materials=chosen)
    missing = [f.code for f in papers.check_papers(item, NOW["residence"], "online", (), ("南京",))]
    assert missing == ["filing.paper_not_uploaded"]
    assert not list(papers.check_papers(item, NOW["residence"], "online", HELD, ("南京",)))
    assert list(papers.check_papers(item, NOW["residence"], "online", HELD, ("苏州",)))


def test_shaanxi_asks_for_the_letter_itself() -> None:
    type_ = BOOK.pack("61").filing_type("residence", TODAY)
    asked = [f.code for f in papers.check_papers(filing(commitment=False), type_, "online", (), ())]
    assert asked == ["filing.letter_missing"]
    assert papers.by_letter(filing(), type_)


def test_what_was_declared_counts_and_papers_beside_a_letter_are_asked_about() -> None:
    item = filing("work", materials=handed_in(work="labour_contract"))
    assert not papers.by_letter(item, NOW["work"])
    assert not list(papers.check_one_way(item, NOW["work"]))
    both = filing("work", materials=handed_in(work="labour_contract"), commitment=True)
    assert papers.by_letter(both, NOW["work"])
    assert [f.code for f in papers.check_one_way(both, NOW["work"])] == ["filing.papers_and_letter"]
    assert papers.by_letter(filing("work"), NOW["work"])
    assert not list(papers.check_one_way(filing("work"), NOW["work"]))
    assert not papers.by_letter(filing("temporary"), NOW["temporary"])


@pytest.mark.parametrize(("reading", "codes"), [("allow", []), ("refer", ["soft"]), ("refuse", ["hard"])])
def test_several_places_by_letter_as_the_region_reads_it(reading: str, codes: list[str]) -> None:
    others = [standing(region="310000", region_name="上海市")]
    found = rules.check_many_places(by_commitment=True, region="320100", others=others, reading=reading, source="x")
    assert [f.level for f in found] == codes
    none = rules.check_many_places(by_commitment=False, region="320100", others=others, reading=reading, source="x")
    assert not list(none)
