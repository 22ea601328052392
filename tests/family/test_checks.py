"""What the form is told about one relative, registers included."""

import msgspec
import pytest

from backend.cases.matter import CheckContext
from backend.gateways.errors import GatewayError
from tests.family.makers import (
    FATHER,
    GRANDMOTHER,
    MOTHER,
    SON,
    STRANGER,
    House,
    case,
    context,
    item,
    number,
    person,
    stage,
)


async def test_a_family_of_five_passes_clean(house: House) -> None:
    for relative, relation in ((MOTHER, "12"), (SON, "20"), (SON, "21"), (GRANDMOTHER, "52")):
        assert await house.codes(item(relative, relation)) == set()


@pytest.mark.parametrize(
    ("over", "code"),
    [
        ({"name": " "}, "hard:name_missing"),
        ({"phone": None}, "hard:phone_missing"),
        ({"relation": None}, "hard:relation_missing"),
        ({"relation": "56"}, "hard:relation_refused"),
        ({"id_number": None}, "hard:id_missing"),
        ({"id_number": "450103198807259925"}, "hard:id_check_digit"),
        ({"id_number": "450103880725992"}, "hard:id_fifteen_digits"),
        ({"id_type": None}, "hard:id_id_type"),
        ({"name": "覃秀莲"}, "hard:user_name"),
    ],
)
async def test_what_is_wrong_is_said_where_it_is(house: House, over: dict[str, str | None], code: str) -> None:
    given = msgspec.structs.replace(item(MOTHER, "12"), **over)
    assert code in await house.codes(given)
    finding = next(f for f in await house.matter.check(given, context()) if f.code.endswith(code.split(":")[1]))
    assert finding.pointer
    assert finding.message


@pytest.mark.parametrize(
    ("insurance", "code"),
    [
        ({FATHER: ("390", "1", "450100", 0)}, "hard:grantor_resident"),
        ({FATHER: ("310", "2", "450100", 0)}, "hard:grantor_not_normal"),
        ({FATHER: ("310", "4", "450100", 0)}, "hard:grantor_not_normal"),
        ({FATHER: ("310", "1", "320100", 0)}, "hard:grantor_elsewhere"),
        ({MOTHER: ("390", "2", "450100", 0)}, "hard:user_not_insured"),
        ({MOTHER: ("410", "1", "450100", 0)}, "hard:user_not_insured"),
    ],
)
async def test_the_insured_register_decides(
    house: House, insurance: dict[str, tuple[str, str, str, int]], code: str
) -> None:
    stage(house.folder, insurance=insurance)
    assert await house.codes(item(MOTHER, "12")) == {code}


async def test_only_one_region_keeps_users_inside_its_province(house: House) -> None:
    away = {FATHER: ("310", "1", "610100", 0), MOTHER: ("390", "1", "320100", 0)}
    stage(house.folder, insurance=away)
    assert await house.codes(item(MOTHER, "12"), region="61") == {"hard:user_elsewhere"}
    stage(house.folder, insurance={MOTHER: ("390", "1", "320100", 0)})
    assert await house.codes(item(MOTHER, "12"), region="45") == set()


async def test_notice_and_letter_are_asked_for_where_the_pack_has_them(house: House) -> None:
    stage(house.folder, insurance={FATHER: ("310", "1", "610100", 0), MOTHER: ("390", "1", "610100", 0)})
    unread = item(MOTHER, "12", notice_read_at=None, commitment_at=None)
    assert await house.codes(unread, region="61") == {"hard:notice", "hard:commitment"}
    assert await house.codes(item(MOTHER, "12"), region="61") == set()


async def test_the_population_register_is_compared(house: House) -> None:
    assert await house.codes(item(STRANGER, "77")) == {"soft:kin_unknown"}
    stage(house.folder, kin=((FATHER, STRANGER, "none"),))
    assert await house.codes(item(STRANGER, "77")) == {"hard:kin_contradicted"}
    stage(house.folder, kin=((FATHER, STRANGER, "78"),))
    assert await house.codes(item(STRANGER, "77")) == {"hard:kin_contradicted"}
    # At a counter somebody holds the papers in their hands.
    papers = item(STRANGER, "77", evidence_ids=("m1",))
    assert await house.codes(papers, channel="counter") == {"soft:kin_contradicted", "soft:evidence_to_check"}


async def test_a_marriage_with_somebody_else_speaks_against_a_spouse(house: House) -> None:
    stage(house.folder, kin=((FATHER, MOTHER, "12"),))
    assert "hard:kin_contradicted" in await house.codes(item(STRANGER, "12"))


async def test_a_person_no_register_knows_goes_to_a_person(house: House) -> None:
    newborn = number("20261101", 993)
    assert await house.codes(item(newborn, "20", name="韦小新")) == {"soft:user_unknown", "soft:kin_unknown"}


async def test_another_kind_of_document_goes_to_a_person(house: House) -> None:
    given = item("E09900001", "77", id_type="08", name="ANN WEI")
    assert "soft:other_document" in await house.codes(given)


async def test_two_spouses_or_one_relative_twice_in_one_form(house: House) -> None:
    wife, again, son = item(MOTHER, "12"), item(STRANGER, "12", key="b"), item(MOTHER, "12", key="c")
    beside: CheckContext = context(siblings={"family_sharing": (wife, again, son)})
    assert not any(f.level == "hard" for f in await house.matter.check(wife, beside))
    assert "family.second_spouse" in {f.code for f in await house.matter.check(again, beside)}
    assert "family.twice" in {f.code for f in await house.matter.check(son, beside)}


async def test_a_silent_register_decides_nothing(house: House) -> None:
    stage(house.folder, faults={MOTHER: "down"})
    opened = case(item(MOTHER, "12"))
    with pytest.raises(GatewayError):
        await house.matter.decide(opened)


@pytest.mark.parametrize(
    ("relative", "relation", "action"),
    [(MOTHER, "12", "pass"), (STRANGER, "77", "refer"), (SON, "30", "refuse"), (MOTHER, "56", "refuse")],
)
async def test_the_machine_decides_only_what_is_clear(house: House, relative: str, relation: str, action: str) -> None:
    verdict = await house.matter.decide(case(item(relative, relation)))
    assert verdict.action == action
    assert (verdict.reason is not None) == (action == "refuse")


async def test_an_under_age_couple_is_refused_with_the_age(house: House) -> None:
    young = person(FATHER, birth=house.clock.today().replace(year=2006))
    found = await house.matter.check(
        item(MOTHER, "12"), CheckContext(subject=young, region="45", today=house.clock.today(), channel="online")
    )
    assert any(f.code == "family.marriage_age" and "22" in f.message for f in found)
