"""One place of the form against the registers and against what the person has already."""

import datetime as dt

import msgspec
import pytest

from backend.cases.matter import CheckContext
from backend.filings.schemas import FilingItem
from tests.filings.makers import ANNA, BERT, CONFIRMED, JIN, SHAO, TODAY, House, filing, papers, person

D = dt.date


async def test_a_clean_filing_has_no_finding(house: House) -> None:
    assert await house.codes(filing()) == set()


@pytest.mark.parametrize(
    ("item", "who", "codes"),
    [
        (filing(type=None), ANNA, {"hard:filing.type_missing"}),
        (filing("nonsense"), ANNA, {"hard:filing.type_missing"}),
        (filing(region=None), ANNA, {"hard:filing.place_missing"}),
        (filing(region="320000"), ANNA, {"hard:filing.place_unknown"}),
        (filing(region="460100"), ANNA, {"info:filing.place_whole"}),
        (filing(region="659001"), ANNA, {"info:filing.place_whole"}),
        (filing(region="450100"), ANNA, {"hard:filing.own_place"}),
        (filing(region="450203"), ANNA, {"hard:filing.own_province"}),
        (filing(region="610100"), SHAO, {"hard:filing.own_place"}),
        (filing(region="610300"), SHAO, {"soft:filing.own_province"}),
        (filing(region="140100", materials=papers(residence="residence_proof")), JIN, set()),
        (filing(region="140500", materials=papers(residence="residence_proof")), JIN, {"hard:filing.own_place"}),
        (filing(region="320100"), JIN, {"hard:filing.paper_missing"}),
        (filing("temporary"), ANNA, {"hard:filing.reduction_unconfirmed"}),
        (filing("temporary", reduction_confirmed_at=CONFIRMED), ANNA, set()),
        (filing("temporary"), SHAO, set()),
        (
            filing("emergency", begins_on=D(2026, 11, 18), admitted_on=D(2026, 11, 18)),
            ANNA,
            {"info:filing.before_discharge", "info:filing.counts_as_filed"},
        ),
        (filing("emergency"), SHAO, {"hard:filing.type_missing"}),
        (filing("retired"), SHAO, set()),
        (filing("retired"), BERT, {"soft:filing.not_retired"}),
        (filing(commitment=False), SHAO, {"hard:filing.letter_missing"}),
    ],
)
async def test_findings(house: House, item: object, who: str, codes: set[str]) -> None:
    assert await house.codes(item, who) == codes  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("status", "place", "codes"),
    [
        ("2", "450100", {"hard:filing.insurance_not_normal"}),
        ("4", "450100", {"hard:filing.insurance_not_normal"}),
        ("1", "320100", {"hard:filing.not_insured_here"}),
    ],
)
async def test_insurance_must_be_normal_and_here(house: House, status: str, place: str, codes: set[str]) -> None:
    house.restage(insured={ANNA: ("390", status, place, "")})
    assert await house.codes(filing(region="310000"), region="45") == codes


async def test_the_same_place_twice_in_one_form(house: House) -> None:
    first, second = filing(key="a"), filing("work", key="b")
    assert await house.codes(first, ANNA, first, second) == set()
    assert "hard:filing.duplicate" in await house.codes(second, ANNA, first, second)


async def test_two_cities_of_a_whole_province_are_one_place(house: House) -> None:
    first, second = filing(key="a", region="460100"), filing(key="b", region="460200")
    assert "hard:filing.duplicate" in await house.codes(second, ANNA, first, second)


async def test_two_places_by_letter_go_to_a_person_in_guangxi_and_pass_in_shaanxi(house: House) -> None:
    first, second = filing(key="a"), filing(key="b", region="310000")
    assert await house.codes(first, ANNA, first, second) == set()
    assert await house.codes(second, ANNA, first, second) == {"soft:filing.many_places_by_letter"}
    assert await house.codes(second, SHAO, first, second) == set()


async def test_two_places_with_papers_pass(house: House) -> None:
    first = filing("work", key="a")
    second = filing("work", key="b", region="310000", materials=papers(work="labour_contract"))
    assert await house.codes(second, ANNA, first, second) == set()


async def test_what_is_filed_already_is_not_filed_again(house: House) -> None:
    await house.go(filing())
    assert "hard:filing.duplicate" in await house.codes(filing("work", key="b"))
    assert (
        await house.codes(filing("work", key="b", region="310000", materials=papers(work="dispatch_letter"))) == set()
    )


async def test_what_is_being_decided_is_not_filed_again(house: House) -> None:
    await house.open(filing())
    assert "hard:filing.duplicate" in await house.codes(filing())


async def test_an_expired_filing_may_be_renewed_and_a_running_one_prolonged(house: House) -> None:
    first = filing("temporary", reduction_confirmed_at=CONFIRMED)
    await house.go(first)
    late = filing("temporary", begins_on=D(2027, 5, 21), reduction_confirmed_at=CONFIRMED)
    assert await house.codes(late) == set()
    overlapping = filing("temporary", begins_on=D(2027, 5, 20), reduction_confirmed_at=CONFIRMED)
    assert await house.codes(overlapping) == {"hard:filing.duplicate"}


async def test_a_paper_a_register_holds_is_enough_at_its_place_only(house: House) -> None:
    held = {"residence": {"choice": "residence_permit"}}
    there = msgspec.convert(
        {"key": "a", "type": "residence", "region": "320100", "beginsOn": "2026-11-20", "materials": held}, FilingItem
    )
    assert await house.codes(there) == set()
    elsewhere = msgspec.structs.replace(there, region="320500")
    assert await house.codes(elsewhere) == {"hard:filing.paper_not_uploaded"}


async def test_a_case_is_judged_by_the_rules_of_its_day(house: House) -> None:
    long_enough_then = filing(begins_on=D(2018, 5, 2), ends_on=D(2018, 8, 2), commitment=False)
    then = CheckContext(subject=person(ANNA), region="45", today=D(2018, 5, 2), channel="online")
    assert [f.code for f in await house.filing_matter.check(long_enough_then, then)] == []
    now = filing(ends_on=D(2027, 2, 20))
    assert await house.codes(now) == {"hard:filing.stay_too_short"}
    referral = filing("referral", begins_on=D(2018, 5, 2))
    assert [f.code for f in await house.filing_matter.check(referral, then)] == ["filing.hospital_missing"]
    emergency = filing("emergency", begins_on=D(2018, 5, 2))
    assert [f.code for f in await house.filing_matter.check(emergency, then)] == ["filing.type_missing"]


async def test_before_any_rule_nothing_can_be_filed(house: House) -> None:
    assert await house.codes(filing(), today=D(2016, 12, 31)) == {"hard:filing.not_offered"}
    assert await house.codes(filing(), SHAO, today=D(2024, 9, 8)) == {"hard:filing.not_offered"}


async def test_every_hard_finding_points_somewhere_or_says_what_to_do(house: House) -> None:
    bad = [
        filing(type=None),
        filing(region=None),
        filing(region="450100"),
        filing(region="450203"),
        filing("temporary"),
    ]
    for item in bad:
        context = CheckContext(subject=person(ANNA), region="45", today=TODAY, channel="online")
        for found in await house.filing_matter.check(item, context):
            assert found.pointer or found.fix
            assert found.message.endswith("。")
