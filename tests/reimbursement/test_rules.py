"""Which way a claim goes, and what its dates, totals, stays and accident questions may be."""

import datetime as dt
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.gateways.insurance import Insurance
from backend.policy.book import PolicyBook
from backend.reimbursement import rules
from backend.reimbursement.insured import covers
from backend.reimbursement.rules import Bill, Stay
from backend.reimbursement.schemas import Accident, ClaimItem, Hospital

BOOK = PolicyBook.load(Path(__file__).parents[2] / "assets" / "policy")
TODAY = dt.date(2026, 11, 20)
NO_ACCIDENT = Accident(is_accident=False)


def item(**over: Any) -> ClaimItem:
    values: dict[str, Any] = {
        "key": "a",
        "category": "inpatient",
        "hospital": Hospital(name="大同示范医院（演示）", region="140200"),
        "admitted_on": dt.date(2026, 10, 12),
        "discharged_on": dt.date(2026, 10, 20),
        "accident": NO_ACCIDENT,
        **over,
    }
    return ClaimItem(**values)


def way(region: str, home: str, one: ClaimItem, channel: str = "online") -> str | None:
    assert one.hospital is not None
    place = rules.where(home, one.hospital.region)
    found = rules.choose_track(BOOK.pack(region).tracks_on(TODAY), one, place, channel)
    return found.kind if found else None


def at(region: str) -> Hospital:
    return Hospital(name="医院", region=region)


def test_a_stay_in_another_city_of_the_province_goes_the_quick_way_online() -> None:
    assert way("140100", "140100", item()) == "online_manual_reimbursement"
    assert way("140500", "140500", item(hospital=at("140105"))) == "online_manual_reimbursement"


@pytest.mark.parametrize(
    ("one", "channel", "track"),
    [
        (item(), "counter", "manual_reimbursement_inpatient"),
        (item(hospital=at("140502")), "online", "manual_reimbursement_inpatient"),
        (item(hospital=at("110101")), "online", "manual_reimbursement_inpatient"),
        (item(category="emergency"), "online", "manual_reimbursement_inpatient"),
        (item(category="accident", accident=Accident(is_accident=True)), "online", "manual_reimbursement_inpatient"),
        (item(accident=Accident(is_accident=True)), "online", "manual_reimbursement_inpatient"),
        (item(category="chronic"), "online", "manual_reimbursement_chronic"),
        (item(category="special_drug", hospital=at("110101")), "online", "manual_reimbursement_chronic"),
    ],
)
def test_everything_else_goes_the_way_of_twenty_days_where_a_document_has_one(
    one: ClaimItem, channel: str, track: str
) -> None:
    assert way("140500", "140500", one, channel) == track
    assert BOOK.pack("140500").limits(track, TODAY).legal_workdays == 20


@pytest.mark.parametrize(
    "one",
    [
        item(hospital=at("140105")),
        item(hospital=at("110101")),
        item(category="chronic"),
        item(accident=Accident(is_accident=True)),
    ],
)
def test_where_no_document_has_a_way_the_claim_is_not_taken_and_the_pack_says_where_to_go(one: ClaimItem) -> None:
    assert way("140100", "140100", one) is None
    assert "窗口" in BOOK.pack("140100").claim(TODAY).elsewhere


@pytest.mark.parametrize("region", ["450100", "610100"])
def test_a_region_without_a_document_takes_no_claims(region: str) -> None:
    assert BOOK.pack(region).tracks_on(TODAY) == ()


def codes(found: Any) -> list[str]:
    return [f"{f.level} {f.code.removeprefix('claim.')}" for f in found]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2026-10-12", "2026-10-20", []),
        ("2026-10-12", "2026-10-12", []),
        ("2026-11-20", "2026-11-20", []),
        ("2026-11-20", "2026-11-21", ["hard ends_in_future"]),
        ("2026-11-21", "2026-11-22", ["hard begins_in_future", "hard ends_in_future"]),
        ("2026-10-20", "2026-10-12", ["hard ends_before_begins"]),
        ("2025-10-12", "2026-10-20", ["soft very_long"]),
        ("2022-10-12", "2022-10-20", ["soft long_ago"]),
    ],
)
def test_dates_are_plausible(first: str, last: str, expected: list[str]) -> None:
    one = item(admitted_on=dt.date.fromisoformat(first), discharged_on=dt.date.fromisoformat(last))
    assert codes(rules.check_dates(one, TODAY)) == expected


def bill(total: int | None) -> Bill:
    return Bill(id=uuid4(), number="0990000001", total_fen=total)


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=8), st.integers(-3, 3))
def test_the_total_is_exact_to_the_fen(amounts: list[int], off: int) -> None:
    bills = [bill(amount) for amount in amounts]
    total = max(0, sum(amounts) + off)
    one = item(vouchers=tuple(b.id for b in bills), total_fen=total)
    expected = [] if total == sum(amounts) else ["hard total_differs"]
    assert codes(rules.check_totals(one, bills)) == expected


def test_a_voucher_counts_once() -> None:
    one = bill(100)
    twice = item(vouchers=(one.id, one.id), total_fen=200)
    assert codes(rules.check_totals(twice, [one])) == ["hard voucher_twice", "hard total_differs"]
    assert codes(rules.check_totals(item(), [])) == ["hard vouchers_missing"]


def test_a_total_must_be_there_and_is_exact_only_where_every_amount_is_known() -> None:
    known, unknown = bill(100), bill(None)
    assert codes(rules.check_totals(item(vouchers=(known.id,)), [known])) == ["hard total_missing"]
    both = item(vouchers=(known.id, unknown.id))
    assert codes(rules.check_totals(both, [known, unknown])) == ["hard total_missing"]
    assert codes(rules.check_totals(item(vouchers=both.vouchers, total_fen=7), [known, unknown])) == []


def stay(first: str, last: str, category: str = "inpatient") -> Stay:
    return Stay(
        category=category,
        hospital="别的医院",
        admitted_on=dt.date.fromisoformat(first),
        discharged_on=dt.date.fromisoformat(last),
        number="1",
    )


@pytest.mark.parametrize(
    ("other", "overlaps"),
    [
        (stay("2026-10-01", "2026-10-12"), False),  # Discharged there, admitted here on one day: a transfer.
        (stay("2026-10-20", "2026-10-25"), False),
        (stay("2026-10-01", "2026-10-13"), True),
        (stay("2026-10-19", "2026-10-25"), True),
        (stay("2026-10-12", "2026-10-20"), True),
        (stay("2026-10-14", "2026-10-15"), True),
        (stay("2026-10-14", "2026-10-15", "chronic"), False),
    ],
)
def test_nobody_lies_in_two_hospitals_at_once(other: Stay, overlaps: bool) -> None:
    assert bool(codes(rules.check_stays(item(), [other], TODAY))) is overlaps


def accident(one: ClaimItem) -> list[str]:
    rule = BOOK.pack("140500").determination(TODAY)
    assert rule is not None
    place = rules.where("140500", one.hospital.region if one.hospital else "")
    return codes(rules.check_accident(one, place, rule.hospital_decides, rule.hospital_text, TODAY))


def test_everybody_is_asked_about_an_accident() -> None:
    assert accident(item(accident=None)) == ["hard accident_unanswered"]
    assert accident(item(category="accident")) == ["hard accident_unanswered"]
    assert accident(item()) == []


def test_an_accident_treated_at_home_is_determined_by_the_hospital() -> None:
    assert accident(item(hospital=at("140502"), accident=Accident(is_accident=True))) == ["hard accident_hospital"]


def test_an_accident_elsewhere_needs_its_answers_and_a_third_party_is_told_what_comes_first() -> None:
    assert len(accident(item(accident=Accident(is_accident=True)))) == 5
    whole = Accident(
        is_accident=True,
        third_party=True,
        happened_on=dt.date(2026, 10, 12),
        place="太原市演示路",
        how="骑车摔倒",
        proof="document",
    )
    assert accident(item(accident=whole)) == ["info accident_third_party"]
    later = Accident(
        **{**{n: getattr(whole, n) for n in whole.__struct_fields__}, "happened_on": dt.date(2026, 10, 13)}
    )
    assert accident(item(accident=later)) == ["hard accident_day", "info accident_third_party"]


def test_an_accident_brings_its_own_case_which_the_claim_waits_for() -> None:
    one = item(accident=Accident(is_accident=True, proof="document"))
    assert [kind for kind, _ in one.companions] == ["accident_determination"]
    assert one.follows == ("accident_determination", "a")
    assert item().companions == ()
    assert item().follows is None


@pytest.mark.parametrize(
    ("day", "insured"),
    [("2020-06-30", False), ("2020-07-01", True), ("2026-03-31", True), ("2026-04-01", False), ("2026-10-12", False)],
)
def test_what_counts_is_the_day_of_the_cost_and_not_of_the_claim(day: str, insured: bool) -> None:
    paused = Insurance(type="390", status="2", place="140500", since=dt.date(2020, 7, 1), paused_on=dt.date(2026, 4, 1))
    assert covers(paused, dt.date.fromisoformat(day)) is insured
