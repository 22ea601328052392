"""Who may act for whom, and how names and numbers are read."""

import contextlib
import datetime as dt
import re
from collections.abc import Sequence
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.accounts import rules
from backend.accounts.rules import Acting, GrantFacts, GrantStatus, Party, WardFacts
from backend.kernel.errors import AppError, Invalid

TODAY = dt.date(2026, 11, 22)
ME = Party(UUID(int=1), "甲", dt.date(1986, 3, 12))
OTHER = Party(UUID(int=2), "乙", dt.date(1958, 9, 3))
CHILD = Party(UUID(int=3), "丙", dt.date(2020, 5, 18))
TEEN = Party(UUID(int=4), "丁", dt.date(2010, 2, 3))
DAY = dt.timedelta(days=1)


def make_grant(
    *,
    matters: Sequence[str] = ("filing",),
    begins: dt.date = TODAY - 30 * DAY,
    ends: dt.date = TODAY + 30 * DAY,
    status: str = "active",
) -> GrantFacts:
    return GrantFacts(id=UUID(int=9), matters=frozenset(matters), begins=begins, ends=ends, status=GrantStatus(status))


def make_ward(*, of_age_on: dt.date = TODAY + 400 * DAY, status: str = "active") -> WardFacts:
    return WardFacts(id=UUID(int=8), of_age_on=of_age_on, status=GrantStatus(status))


def judge(
    *,
    actor: Party = ME,
    subject: Party = OTHER,
    matter: str | None = "filing",
    grants: Sequence[GrantFacts] = (),
    wards: Sequence[WardFacts] = (),
) -> Acting:
    return rules.may_act(actor=actor, subject=subject, matter=matter, today=TODAY, grants=grants, wards=wards)


def refusal(**case: object) -> str:
    with pytest.raises(AppError) as caught:
        judge(**case)  # type: ignore[arg-type]
    return caught.value.code


def test_everybody_acts_for_themselves_in_everything() -> None:
    assert judge(subject=ME) == Acting(basis="self", matters=rules.ALL_MATTERS)


def test_the_first_and_the_last_day_of_a_grant_count() -> None:
    assert judge(grants=[make_grant(begins=TODAY, ends=TODAY)]).basis == "grant"
    assert refusal(grants=[make_grant(ends=TODAY - DAY)]) == "proxy.expired"
    assert refusal(grants=[make_grant(begins=TODAY + DAY)]) == "proxy.not_yet"


@pytest.mark.parametrize(
    ("grants", "wards", "code"),
    [
        ([], [], "proxy.not_granted"),
        ([make_grant(matters=["family_sharing"])], [], "proxy.out_of_scope"),
        ([make_grant(status="pending")], [], "proxy.not_yet"),
        ([make_grant(status="refused")], [], "proxy.not_granted"),
        ([make_grant(status="ended")], [], "proxy.not_granted"),
        ([], [make_ward(status="pending")], "proxy.not_yet"),
        ([], [make_ward(status="refused")], "proxy.not_granted"),
        ([], [make_ward(status="ended")], "proxy.not_granted"),
        ([], [make_ward(of_age_on=TODAY)], "proxy.expired"),
        ([make_grant(ends=TODAY - DAY), make_grant(status="pending")], [], "proxy.not_yet"),
    ],
)
def test_every_refusal_says_its_own_reason(grants: list[GrantFacts], wards: list[WardFacts], code: str) -> None:
    assert refusal(grants=grants, wards=wards) == code


def test_a_ward_is_a_ward_until_the_day_before_the_eighteenth_birthday() -> None:
    acting = judge(subject=CHILD, wards=[make_ward(of_age_on=TODAY + DAY)])
    assert (acting.basis, acting.until) == ("guardian", TODAY)


def test_a_minor_acts_for_nobody_whatever_the_papers_say() -> None:
    assert refusal(actor=TEEN, grants=[make_grant()], wards=[make_ward()]) == "proxy.refused"
    assert refusal(actor=TEEN) == "proxy.not_granted"


def test_the_grant_that_covers_the_matter_is_found_among_several() -> None:
    other = make_grant(matters=["family_sharing"], ends=TODAY + 300 * DAY)
    assert judge(grants=[other, make_grant()]).matters == {"filing"}


_STATUS = st.sampled_from(list(GrantStatus))
_DAYS = st.integers(-40, 40).map(lambda n: TODAY + n * DAY)
_MATTER_SETS = st.frozensets(st.sampled_from(sorted(rules.ALL_MATTERS)), min_size=1)
_GRANTS = st.lists(
    st.builds(GrantFacts, id=st.uuids(), matters=_MATTER_SETS, begins=_DAYS, ends=_DAYS, status=_STATUS), max_size=4
)
_WARDS = st.lists(st.builds(WardFacts, id=st.uuids(), of_age_on=_DAYS, status=_STATUS), max_size=2)


@given(grants=_GRANTS, wards=_WARDS, matter=st.sampled_from(sorted(rules.ALL_MATTERS)), minor=st.booleans())
def test_acting_is_allowed_exactly_when_one_paper_in_force_covers_it(
    grants: list[GrantFacts], wards: list[WardFacts], matter: str, *, minor: bool
) -> None:
    covered = any(
        g.status is GrantStatus.active and g.begins <= TODAY <= g.ends and matter in g.matters for g in grants
    ) or any(w.status is GrantStatus.active and w.of_age_on > TODAY for w in wards)
    try:
        acting = judge(actor=TEEN if minor else ME, matter=matter, grants=grants, wards=wards)
    except AppError:
        assert minor or not covered
    else:
        assert covered
        assert not minor
        assert matter in acting.matters


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"proxy": ME}, "自己"),
        ({"proxy": TEEN}, "18岁"),
        ({"principal": TEEN}, "监护人"),
        ({"matters": []}, "事项"),
        ({"matters": ["everything"]}, "事项"),
        ({"ends": TODAY - DAY}, "过去"),
        ({"begins": TODAY + 2 * DAY, "ends": TODAY + DAY}, "早于"),
    ],
)
def test_a_power_of_attorney_that_cannot_be_is_refused(change: dict[str, object], word: str) -> None:
    facts: dict[str, object] = {
        "principal": ME, "proxy": OTHER, "matters": ["filing"], "begins": TODAY - DAY, "ends": TODAY, "today": TODAY,
    }  # fmt: skip
    rules.check_appointment(**facts)  # type: ignore[arg-type]
    with pytest.raises(rules.ProxyRefused, match=word):
        rules.check_appointment(**facts | change)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("ward", "guardian", "word"),
    [
        (ME, ME, "自己"),
        (CHILD, TEEN, "未满18岁"),
        (OTHER, ME, "已满18岁"),
        (Party(UUID(int=5), "戊", None), ME, "出生日期"),
        (Party(UUID(int=6), "己", dt.date(2008, 11, 22)), ME, "已满18岁"),
    ],
)
def test_a_guardianship_that_cannot_be_is_refused(ward: Party, guardian: Party, word: str) -> None:
    with pytest.raises(rules.ProxyRefused, match=word):
        rules.check_guardian(ward=ward, guardian=guardian, today=TODAY)


def test_a_child_of_the_leap_day_comes_of_age_on_the_first_of_march() -> None:
    assert rules.of_age_on(dt.date(2008, 2, 29)) == dt.date(2026, 3, 1)
    assert rules.of_age_on(dt.date(2002, 2, 28)) == dt.date(2020, 2, 28)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" 张　三 ", "张三"),
        ("买买提•艾力", "买买提·艾力"),
        ("买买提・艾力", "买买提·艾力"),
        ("买买提．艾力", "买买提·艾力"),
        ("anna   muster", "ANNA MUSTER"),
        ("ＡＮＮＡ Muster", "ANNA MUSTER"),
    ],
)
def test_names_are_written_one_way(typed: str, kept: str) -> None:
    assert rules.clean_name(typed) == kept


@pytest.mark.parametrize("typed", ["139 0000 1001", "+8613900001001", "１３９００００１００１", "139-0000-1001"])
def test_mobiles_are_read_however_typed(typed: str) -> None:
    assert rules.clean_mobile(typed) == "13900001001"


@given(st.text(max_size=20))
def test_anything_else_is_refused_and_never_crashes(typed: str) -> None:
    with contextlib.suppress(Invalid):
        assert re.fullmatch(r"1[3-9][0-9]{9}", rules.clean_mobile(typed))
    rules.clean_name(typed)
