"""Money in whole fen: what holds for every amount and every share."""

from fractions import Fraction

import cn2an
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.kernel.money import WHOLE, capitals, half_up, percent, share, yuan

FEN = st.integers(0, 10**13) | st.integers(0, 500)
POINTS = st.integers(0, WHOLE)


@given(FEN, st.integers(1, 10**9))
def test_rounding_is_never_off_by_more_than_half_and_a_half_goes_up(numerator: int, denominator: int) -> None:
    off = half_up(numerator, denominator) - Fraction(numerator, denominator)
    assert Fraction(-1, 2) < off <= Fraction(1, 2)


@given(FEN, POINTS)
def test_a_share_and_its_rest_are_the_whole(fen: int, points: int) -> None:
    part = share(fen, points)
    assert 0 <= part <= fen
    assert part + (fen - part) == fen
    assert abs(part + share(fen, WHOLE - points) - fen) <= 1


@given(FEN, POINTS)
def test_one_fen_more_moves_a_share_by_one_fen_at_most(fen: int, points: int) -> None:
    assert 0 <= share(fen + 1, points) - share(fen, points) <= 1


@given(FEN, POINTS, POINTS)
def test_a_larger_rate_never_gives_less(fen: int, one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert share(fen, low) <= share(fen, high)


@given(FEN)
def test_nothing_and_everything(fen: int) -> None:
    assert share(fen, 0) == 0
    assert share(fen, WHOLE) == fen


def test_a_debt_is_not_shared_out() -> None:
    with pytest.raises(AssertionError):
        half_up(-1, 2)


@given(st.integers(-(10**15), 10**15))
def test_commas_stand_every_three_digits_and_two_digits_follow_the_point(fen: int) -> None:
    text = yuan(fen)
    whole, _, rest = text.lstrip("-").partition(".")
    assert len(rest) == 2
    assert [len(group) for group in whole.split(",")][1:] == [3] * whole.count(",")
    assert 1 <= len(whole.split(",")[0]) <= 3
    assert text.startswith("-") is (fen < 0)


@given(st.integers(1, 10**14))
def test_the_words_of_a_cheque_say_the_same_amount(fen: int) -> None:
    words = capitals(fen)
    assert words.endswith(("整", "角", "分"))
    assert capitals(-fen) == f"负{words}"
    yuan_part = words.partition("元")[0] if "元" in words else "零"
    assert int(cn2an.cn2an(yuan_part, "normal")) == fen // 100


@given(st.integers(0, 10**6))
def test_a_percentage_reads_back(points: int) -> None:
    text = percent(points)
    assert Fraction(text.removesuffix("%")) * 100 == points
    assert not text.removesuffix("%").endswith(".")
