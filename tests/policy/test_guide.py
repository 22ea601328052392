"""The guide, the hints and the advice are one source in three shapes."""

import datetime as dt
from typing import Final

import pytest

from backend.guide.schemas import Guide
from backend.guide.sections import build_guide
from backend.guide.service import Guides
from backend.guide.views import NotOffered, advise, policy_view
from backend.infra.clock import FixedClock
from tests.policy.makers import BOOK, THEN, TODAY

NOW: Final = dt.datetime(TODAY.year, TODAY.month, TODAY.day, 4, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("region", "stay", "why", "emergency", "type_"),
    [
        ("45", "long", "retired", False, "retired"),
        ("45", "long", "living", False, "residence"),
        ("45", "long", "other", False, "residence"),
        ("45", "long", "work", False, "work"),
        ("45", "short", "referral", False, "referral"),
        ("45", "long", "referral", False, "referral"),
        ("45", "short", "other", False, "temporary"),
        ("45", "short", "work", False, "temporary"),
        ("45", "long", "living", True, "emergency"),
        ("61", "short", "other", True, "temporary"),
        ("61", "long", "living", False, "residence"),
        ("1405", "long", "retired", False, "residence"),
        ("1405", "short", "other", False, None),
    ],
)
def test_three_answers_lead_to_a_type(region: str, stay: str, why: str, type_: str | None, *, emergency: bool) -> None:
    advice = advise(BOOK.pack(region), stay=stay, why=why, emergency=emergency, day=TODAY)
    assert advice.type == type_
    assert advice.explanation.endswith("。")


def test_advice_where_no_filing_is_offered() -> None:
    with pytest.raises(NotOffered):
        advise(BOOK.pack("14"), stay="long", why="living", emergency=False, day=TODAY)


@pytest.mark.parametrize("region", ["45", "61", "14", "1405"])
def test_the_view_says_what_the_pack_says(region: str) -> None:
    pack = BOOK.pack(region)
    view = policy_view(pack, TODAY)
    assert [m.kind for m in view.matters] == [m.kind for m in pack.matters_on(TODAY)]
    assert (view.filing is not None) == pack.offers("filing", TODAY)
    if view.filing is not None:
        assert [t.code for t in view.filing.types] == [t.code for t in pack.filing_types(TODAY)]
    assert len(view.switches) == len(pack.switches)


@pytest.mark.parametrize("region", ["45", "61", "14", "1405"])
def test_the_guide_shows_every_open_reading_and_every_type(region: str) -> None:
    pack = BOOK.pack(region)
    guide = build_guide(pack, TODAY)
    lines = {(i.title, i.verified) for s in guide.sections for i in s.items}
    for switch in pack.switches.values():
        assert (switch.label, switch.verified) in lines
    for type_ in pack.filing_types(TODAY):
        assert type_.title in {title for title, _ in lines}
    assert guide.sections[-1].key == "contacts"
    assert all(s.items or s.paragraphs for s in guide.sections)


def test_the_list_of_regions_names_every_matter_as_its_document_does() -> None:
    lines = {line.code: line.titles for line in Guides(BOOK, FixedClock(NOW), _unprinted).regions()}
    assert lines["14"] == ("住院费用省内异地线上手工报销",)
    for code, titles in lines.items():
        assert titles == tuple(matter.title for matter in BOOK.pack(code).matters_on(TODAY))
        assert not any(title.isascii() for title in titles), "a code is no name"


async def _unprinted(_: Guide) -> bytes:
    return b""


def test_placeholders_of_the_document_stay_for_the_office_to_fill() -> None:
    text = str(build_guide(BOOK.pack("45"), TODAY))
    assert "XX" not in text
    assert "以当地公布为准" in text


def test_the_guide_of_2017_is_another_one() -> None:
    guide = build_guide(BOOK.pack("45"), THEN)
    types = next(s for s in guide.sections if s.key == "types")
    assert [i.title for i in types.items] == [
        "异地安置退休人员",
        "异地长期居住人员",
        "常驻异地工作人员",
        "异地转诊转院人员",
    ]
    assert "3个月" in types.items[1].text


def test_the_lock_and_the_reduction_are_told() -> None:
    view = policy_view(BOOK.pack("45"), TODAY)
    assert view.filing is not None
    by_code = {t.code: t for t in view.filing.types}
    assert by_code["residence"].lock_text == "用承诺书办理的，6个月内不能取消；补齐证明材料后随时可以取消。"
    assert by_code["temporary"].reduction is not None
    assert by_code["temporary"].reduction.reading in by_code["temporary"].reduction.choices
