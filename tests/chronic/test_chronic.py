"""A facility for a chronic disease: entitled, listed, networked at the filed place, and following the filing."""

import datetime as dt

import msgspec
import pytest

from backend.cases.matter import CheckContext
from backend.chronic import rows, rules
from backend.chronic.matter import NoLongerFiled
from backend.chronic.rules import Chosen
from backend.chronic.schemas import ChronicItem
from backend.gateways.insurance import Entitlement
from backend.kernel.errors import NotFound
from tests.filings.makers import (
    ANNA,
    BERT,
    CONFIRMED,
    SHAO,
    TODAY,
    House,
    citizen,
    expansion,
    filing,
    person,
    person_id,
)
from tests.policy.makers import BOOK, THEN

D = dt.date
NOW, OLD = BOOK.pack("45").chronic(TODAY), BOOK.pack("45").chronic(THEN)


async def test_after_a_filing_everything_is_clean(house: House) -> None:
    await house.go(filing())
    assert await house.codes(expansion()) == set()


async def test_a_filing_in_the_same_form_is_enough(house: House) -> None:
    place = filing(key="f")
    item = expansion(after_filing="f", region=None)
    assert await house.codes(item, ANNA, place, item) == {"info:chronic.after_filing"}


@pytest.mark.parametrize(
    ("item", "codes"),
    [
        (expansion(disease=None), {"hard:chronic.disease_missing"}),  # type: ignore[arg-type]
        (expansion(region=None), {"hard:chronic.place_missing"}),
        (expansion(region="320000"), {"hard:chronic.place_unknown"}),
        (msgspec.structs.replace(expansion(), facilities=()), {"hard:chronic.facility_missing"}),
        (expansion("M01600"), {"hard:chronic.not_entitled"}),
        (expansion("M04600"), {"hard:chronic.not_entitled"}),
        (expansion("M02102"), {"hard:chronic.not_listed", "hard:chronic.facility_not_open"}),
        (expansion("M00200"), set()),
        (expansion("M03900", "H32050699001"), {"hard:chronic.facility_elsewhere"}),
        (expansion("M03900", "nonsense"), {"hard:chronic.facility_elsewhere"}),
        (expansion("M03900", "H32010699003"), {"hard:chronic.facility_not_open"}),
        (expansion("M03900", "H32010699001", "H32010699001"), {"hard:chronic.facility_twice"}),
        (expansion("M03900", "H32010699001", "H32010699002"), set()),
        (expansion(region="320500"), {"hard:chronic.not_filed", "hard:chronic.facility_elsewhere"}),
        (expansion(after_filing="gone"), {"hard:chronic.filing_not_in_form"}),
    ],
)
async def test_findings(house: House, item: ChronicItem, codes: set[str]) -> None:
    await house.go(filing())
    assert await house.codes(item) == codes


async def test_the_facility_must_be_where_the_filing_goes(house: House) -> None:
    place, item = filing(key="f", region="310000"), expansion(after_filing="f")
    assert "hard:chronic.place_differs" in await house.codes(item, ANNA, place, item)


async def test_any_city_of_a_whole_province(house: House) -> None:
    await house.go(filing(region="460200"))
    assert await house.codes(expansion("M03900", "H46010699001", region="460200")) == set()
    await house.go(filing(region="660000", materials={}), SHAO)
    assert await house.codes(expansion("M03900", "H65900199001", region="659002"), SHAO) == set()


async def test_without_a_filing_it_says_what_to_do(house: House) -> None:
    context = CheckContext(subject=person(ANNA), region="45", today=TODAY, channel="online")
    [found] = await house.chronic_matter.check(expansion(), context)
    assert found.code == "chronic.not_filed"
    assert "一起办备案" in (found.fix or "")


async def test_insurance_must_be_normal(house: House) -> None:
    await house.go(filing())
    house.restage(insured={ANNA: ("390", "2", "450100", "")})
    assert await house.codes(expansion()) == {"hard:chronic.not_insured"}


async def test_not_twice_and_not_twice_in_one_form(house: House) -> None:
    await house.go(filing())
    first, second = expansion(key="c1"), expansion(key="c2")
    assert await house.codes(second, ANNA, first, second) == {"hard:chronic.duplicate"}
    await house.go(first)
    assert await house.codes(second) == {"hard:chronic.duplicate"}
    assert await house.codes(expansion("M03900", "H32010699002")) == set()


async def test_it_begins_and_ends_with_its_filing(house: House) -> None:
    await house.go(filing("temporary", begins_on=D(2026, 11, 25), reduction_confirmed_at=CONFIRMED))
    case = await house.go(expansion())
    row = await rows.of_case(case.id)
    assert row is not None
    assert (row.begins, row.ends) == (D(2026, 11, 25), D(2027, 5, 25))
    assert [f.name for f in row.chosen] == ["南京一院"]
    view = await house.chronic.listed(citizen(ANNA))
    assert view.expansions[0].status == "coming"
    house.clock.move(dt.timedelta(days=200))
    view = await house.chronic.listed(citizen(ANNA))
    assert (view.expansions[0].status, view.expansions[0].status_text) == ("expired", "备案已到期")


async def test_the_second_continues_when_the_first_is_done(house: House) -> None:
    place = await house.open(filing(key="f"))
    item = expansion(after_filing="f", region=None)
    case = await house.open(item, depends_on=place.id)
    assert (await house.chronic_matter.decide(case)).action == "refuse"
    await house.move(filing(), place, "registered", "done", serial="S")
    assert (await house.chronic_matter.decide(case)).action == "pass"


async def test_a_clerk_cannot_accept_what_has_lost_its_filing(house: House) -> None:
    case = await house.open(expansion())
    with pytest.raises(NoLongerFiled):
        await house.move(expansion(), case, "accept", "accepted", by="staff")
    await house.go(filing())
    await house.move(expansion(), case, "accept", "accepted", by="staff")


async def test_a_filing_lost_while_the_register_answered_is_followed_at_once(house: House) -> None:
    case = await house.open(expansion())
    [follow] = await house.move(expansion(), case, "registered", "done", serial="S")
    assert (follow.case_id, follow.action) == (case.id, "revoke")


async def test_a_stranger_sees_nothing(house: House) -> None:
    await house.go(filing())
    await house.go(expansion())
    assert (await house.chronic.listed(citizen(BERT))).expansions == ()
    with pytest.raises(NotFound):
        await house.chronic.listed(citizen(BERT), person_id(ANNA))


async def test_entitlements_say_why_they_cannot_be_used(house: House) -> None:
    view = await house.chronic.listed(citizen(ANNA))
    why = {e.disease: e.why_not for e in view.entitlements}
    assert why["M03900"] is None
    assert why["M00201"] is None
    assert why["M01600"] == "不在待遇有效期内"
    assert why["M02102"] is not None


ENTITLED = (Entitlement(disease="M00201", disease_name="慢性乙肝", begins=D(2016, 1, 1), ends=D(2026, 12, 31)),)


@pytest.mark.parametrize(
    ("disease", "day", "codes"),
    [
        ("M00200", TODAY, []),
        ("M00202", TODAY, []),
        ("M00200", D(2026, 12, 31), []),
        ("M00200", D(2027, 1, 1), ["hard:not_entitled"]),
        ("M00200", D(2015, 12, 31), ["hard:not_entitled"]),
        ("M03900", TODAY, ["hard:not_entitled"]),
        ("M02102", TODAY, ["hard:not_listed"]),
    ],
)
def test_entitled_by_national_code(disease: str, day: dt.date, codes: list[str]) -> None:
    found = rules.check_disease(disease, NOW, ENTITLED, day)
    assert [f"{f.level}:{f.code.removeprefix('chronic.')}" for f in found] == codes


def test_a_rule_without_a_list_asks_a_person() -> None:
    levels = [f.level for f in rules.check_disease("M00201", OLD, ENTITLED, D(2018, 5, 2))]
    assert levels == ["soft"]


CHOSEN_ON = D(2018, 5, 2)


def chosen(*facilities: str, since: dt.date | None = CHOSEN_ON, state: str = "active") -> Chosen:
    return Chosen(
        case=None, disease="M03900", region="320100", facilities=frozenset(facilities), since=since, state=state
    )


@pytest.mark.parametrize(
    ("add", "earlier", "day", "codes"),
    [
        (["D"], [], D(2018, 5, 2), []),
        (["A", "B", "C"], [], D(2018, 5, 2), []),
        (["A", "B", "C", "D"], [], D(2018, 5, 2), ["too_many_facilities"]),
        (["D"], [chosen("A")], D(2018, 11, 2), ["change_too_soon"]),
        (["D"], [chosen("A")], D(2018, 11, 3), []),
        (["D"], [chosen("A", "B", "C")], D(2018, 11, 3), ["too_many_facilities"]),
        (["A"], [chosen("A")], D(2018, 6, 3), ["duplicate"]),
        (["D"], [chosen("A", state="pending", since=None)], D(2018, 6, 3), []),
    ],
)
def test_three_facilities_and_six_months_in_2017(
    add: list[str], earlier: list[Chosen], day: dt.date, codes: list[str]
) -> None:
    found = rules.check_earlier(add, "M03900", "320100", OLD, earlier, day)
    assert [f.code.removeprefix("chronic.") for f in found] == codes


def test_today_no_document_sets_a_number() -> None:
    many = [f"H{n}" for n in range(9)]
    assert not list(rules.check_earlier(many, "M03900", "320100", NOW, [chosen("A")], D(2018, 5, 3)))
