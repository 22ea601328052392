"""Kinship as tables: every code of the standard, and what two id numbers rule out."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.cases.matter import Finding
from backend.family import rules
from backend.family.order import Purse, order_of_use
from backend.family.rules import Party
from tests.family.makers import POLICY, TODAY

PACKS = {code: POLICY.pack(code) for code in ("45", "61")}
ALLOWED = {
    "10", "11", "12", "20", "21", "22", "23", "24", "25", "26", "27", "29", "30", "31", "32", "33", "34", "35", "36",
    "37", "39", "40", "41", "42", "43", "44", "50", "51", "52", "57", "58", "60", "61", "62", "63", "64", "70", "71",
    "73", "75", "77",
}  # fmt: skip
PACK = PACKS["45"]
RULE = PACK.family(TODAY)


def party(birth: str, sex: str, n: int = 1, **over: str) -> Party:
    values = {"id_type": "01", "id_number": f"{birth}{sex}{n}", "name": "某人", "sex": sex, **over}
    return Party(birth=dt.date.fromisoformat(birth), **values)


def found(grantor: Party, user: Party, relation: str) -> set[str]:
    kin = PACK.kin_code(relation)
    assert kin
    return short(rules.check_pair(grantor, user, kin, RULE, TODAY))


def short(findings: list[Finding]) -> set[str]:
    return {f"{f.level}:{f.code.removeprefix('family.')}" for f in findings}


@pytest.mark.parametrize("region", PACKS)
@pytest.mark.parametrize("code", [f"{n:02d}" for n in range(100)])
def test_the_eight_kinds_are_allowed_and_no_other(region: str, code: str) -> None:
    pack = PACKS[region]
    refusal = rules.check_relation(code, pack.kin_code(code), pack.family(TODAY))
    assert (refusal is None) == (code in ALLOWED)
    if refusal:
        assert refusal.level == "hard"
        assert refusal.message
        assert refusal.fix
        assert refusal.source


@pytest.mark.parametrize("code", ["28", "38", "45", "46", "53", "54", "55", "56", "65", "72", "74", "76", "78"])
def test_in_laws_are_told_why(code: str) -> None:
    refusal = rules.check_relation(code, PACK.kin_code(code), RULE)
    assert refusal
    assert "姻亲" in refusal.message


MAN, WOMAN = party("1986-03-12", "1"), party("1988-07-25", "2")


@pytest.mark.parametrize(
    ("grantor", "user", "relation", "codes"),
    [
        (MAN, WOMAN, "12", set()),
        (MAN, WOMAN, "10", set()),
        (WOMAN, MAN, "11", set()),
        (MAN, WOMAN, "11", {"hard:sex"}),
        (MAN, party("1990-01-01", "1"), "10", {"hard:same_sex_spouse"}),
        (MAN, party("1990-01-01", "1"), "12", {"hard:sex", "hard:same_sex_spouse"}),
        (MAN, MAN, "10", {"hard:self"}),
        (MAN, party("2006-11-20", "2"), "12", set()),
        (MAN, party("2006-11-21", "2"), "12", {"hard:marriage_age"}),
        (party("2004-11-21", "1"), WOMAN, "12", {"hard:marriage_age"}),
        (party("2004-11-20", "1"), WOMAN, "12", set()),
        (MAN, party("2020-05-18", "1"), "20", set()),
        (MAN, party("2020-05-18", "1"), "30", {"hard:sex"}),
        (MAN, party("1986-03-12", "1", 2), "20", {"hard:generation"}),
        (MAN, party("1970-01-01", "1"), "20", {"hard:generation"}),
        (MAN, party("2001-03-11", "1"), "20", {"soft:generation_gap"}),
        (MAN, party("2001-03-12", "1"), "20", set()),
        (MAN, party("1958-09-03", "2"), "52", set()),
        (MAN, party("1990-09-03", "2"), "52", {"hard:generation"}),
        (MAN, party("1975-09-03", "2"), "52", {"soft:generation_gap"}),
        (MAN, party("1930-01-01", "1"), "61", set()),
        (MAN, party("1960-01-01", "1"), "61", {"soft:generation_gap"}),
        (MAN, party("1987-01-01", "1"), "63", {"hard:generation"}),
        (MAN, party("2015-01-01", "1"), "41", set()),
        (MAN, party("2005-01-01", "1"), "41", {"soft:generation_gap"}),
        (MAN, party("1980-01-01", "1"), "71", set()),
        (MAN, party("1990-01-01", "1"), "71", {"soft:sibling_order"}),
        (MAN, party("1990-01-01", "2"), "77", set()),
        (MAN, party("1986-03-12", "1", 2), "71", set()),
        (MAN, party("1990-01-01", "2", 1, id_type="08"), "70", {"soft:other_document"}),
        (MAN, Party(id_type="08", id_number="E1", name="某"), "10", {"soft:other_document"}),
    ],
)
def test_two_documents_against_a_relation(grantor: Party, user: Party, relation: str, codes: set[str]) -> None:
    assert found(grantor, user, relation) == codes


def test_a_leap_day_parent_is_fifteen_years_older_from_the_first_of_march() -> None:
    parent = party("1988-02-29", "2")
    assert found(parent, party("2003-02-28", "1"), "20") == {"soft:generation_gap"}
    assert found(parent, party("2003-03-01", "1"), "20") == set()


def test_step_and_adoptive_relations_need_a_paper_and_a_person() -> None:
    for code in ("27", "37", "57", "58"):
        kin = PACK.kin_code(code)
        assert kin
        missing = rules.check_evidence(kin, RULE, "online", [])
        given_ = rules.check_evidence(kin, RULE, "online", ["a"])
        assert missing
        assert given_
        assert (missing.level, given_.level) == ("hard", "soft")


def test_a_paper_for_every_relation_only_where_the_document_wants_it() -> None:
    wife = PACK.kin_code("12")
    assert wife
    assert rules.check_evidence(wife, RULE, "online", []) is None
    at_counter = rules.check_evidence(wife, RULE, "counter", [])
    assert at_counter
    assert at_counter.level == "hard"
    assert rules.check_evidence(wife, PACKS["61"].family(TODAY), "counter", []) is None


@pytest.mark.parametrize(
    ("declared", "recorded", "same"),
    [
        ("12", "10", True), ("10", "12", True), ("20", "22", True), ("21", "20", True), ("20", "30", False),
        ("60", "63", True), ("60", "61", True), ("61", "63", False), ("64", "60", True), ("40", "44", True),
        ("41", "43", False), ("20", "28", False), ("70", "73", True), ("71", "73", True), ("50", "52", True),
        ("51", "55", False),
    ],
)  # fmt: skip
def test_the_register_may_know_it_more_exactly(declared: str, recorded: str, same: bool) -> None:
    one, other = PACK.kin_code(declared), PACK.kin_code(recorded)
    assert one
    assert other
    assert rules.same_relation(one, other) is same


PERSON = st.builds(
    lambda born, sex, n: party(born.isoformat(), sex, n),
    st.dates(dt.date(1920, 1, 1), TODAY),
    st.sampled_from(["1", "2"]),
    st.integers(0, 9),
)
REVERSED = {"child": "parent", "parent": "child", "sibling": "sibling", "spouse": "spouse"}
OPEN_CODE = {"child": {"1": "20", "2": "30"}, "parent": {"1": "51", "2": "52"}, "spouse": {"1": "11", "2": "12"}}


@given(PERSON, PERSON, st.sampled_from(["20", "30", "51", "52", "11", "12"]))
def test_a_relation_and_its_reverse_are_refused_together(one: Party, other: Party, relation: str) -> None:
    """A family is one graph: what is impossible seen from the grantor is impossible seen from the user."""
    kin = PACK.kin_code(relation)
    assert kin
    back = OPEN_CODE[REVERSED[kin.group]][one.sex or "1"]
    there, here = found(one, other, relation), found(other, one, back)
    about_two = {"hard:self", "hard:same_sex_spouse", "hard:marriage_age", "hard:generation", "soft:generation_gap"}
    if one != other:
        assert there & about_two == here & about_two


@given(PERSON, PERSON)
def test_nobody_is_both_parent_and_child(one: Party, other: Party) -> None:
    if one == other:
        return
    as_child = found(one, other, "20" if other.sex == "1" else "30")
    as_parent = found(one, other, "51" if other.sex == "1" else "52")
    assert "hard:generation" in as_child | as_parent


PURSES = st.lists(st.integers(-500, 10_000), max_size=5)


@given(st.integers(-500, 10_000), PURSES, st.integers(0, 60_000), st.sampled_from(["own_first", "grantor_first"]))
def test_a_bill_is_divided_without_losing_or_overdrawing_a_fen(
    own: int, balances: list[int], amount: int, order: str
) -> None:
    mine = Purse(holder="me", name="我", kind="own", balance_fen=own)
    grantors = [Purse(holder=str(n), name="家人", kind="grantor", balance_fen=b) for n, b in enumerate(balances)]
    use = order_of_use(mine, grantors, amount, order)  # type: ignore[arg-type]
    assert sum(line.fen for line in use.lines) + use.self_pay_fen == amount
    assert all(0 < line.fen <= line.purse.balance_fen for line in use.lines)
    everything = sum(max(b, 0) for b in (own, *balances))
    assert use.self_pay_fen == max(amount - everything, 0)
    if order == "own_first" and any(line.purse.kind == "grantor" for line in use.lines):
        assert sum(line.fen for line in use.lines if line.purse.kind == "own") == max(own, 0)
