"""Money, masks, region codes and ids."""

from uuid import RFC_4122

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.kernel import masking, money, regions
from backend.kernel.ids import new_id


@pytest.mark.parametrize(
    ("fen", "plain", "words"),
    [
        (123450, "1,234.50", "壹仟贰佰叁拾肆元伍角"),
        (1640902, "16,409.02", "壹万陆仟肆佰零玖元零贰分"),
        (0, "0.00", "零元整"),
        (5, "0.05", "伍分"),
        (10000, "100.00", "壹佰元整"),
        (-310, "-3.10", "负叁元壹角"),
        (123456789012, "1,234,567,890.12", "壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元壹角贰分"),
    ],
)
def test_money_is_written_with_commas_and_in_words(fen: int, plain: str, words: str) -> None:
    assert money.yuan(fen) == plain
    assert money.capitals(fen) == words


@given(st.integers(-(10**15), 10**15))
def test_no_fen_is_lost_in_writing(fen: int) -> None:
    assert int(money.yuan(fen).replace(",", "").replace(".", "")) == fen


def test_masks() -> None:
    assert masking.id_number("450103198603129910") == "4501********9910"
    assert masking.id_number("H09900001") == "H0****01"
    assert masking.id_number("1234") == "****"
    assert masking.phone("13900000001") == "139****0001"
    assert masking.phone("0771-1234") == "****1234"
    assert masking.person_name("王小明") == "王*明"
    assert masking.person_name("王明") == "王*"
    assert masking.bank_account("6222990000001234") == "**** 1234"


@given(st.text(st.characters(exclude_characters="*"), max_size=30))
def test_a_mask_never_shows_more_than_eight_characters(text: str) -> None:
    shown = masking.id_number(text)
    assert not text or "*" in shown
    assert len(shown.replace("*", "")) <= 8


def test_regions() -> None:
    assert regions.full("45") == "450000"
    assert regions.ancestors("450103") == ("450103", "450100", "450000")
    assert regions.contains("45", "450103")
    assert regions.contains("1405", "140502")
    assert not regions.contains("61", "140500")
    assert regions.level("450000") == "province"
    assert regions.level("450100") == "prefecture"
    assert regions.destination("460105", {"460000"}) == "460000"
    assert regions.destination("320102", {"46"}) == "320100"
    with pytest.raises(regions.RegionRefused):
        regions.full("4501０3")


def test_ids_sort_in_the_order_they_were_made() -> None:
    made = [new_id() for _ in range(5000)]
    assert made == sorted(made)
    assert len(set(made)) == len(made)
    assert {one.version for one in made} == {7}
    assert {one.variant for one in made} == {RFC_4122}
