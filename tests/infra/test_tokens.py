"""Receipt tokens: what is signed is read, by every key that still counts, from whatever a scanner delivers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.infra.tokens import ReceiptTokens, find_token

NUMBER = "YB26112200012"
TOKENS = ReceiptTokens(["an old key of thirty-two characters", "the key of today, also long enough"])


def test_the_address_is_short_enough_for_a_small_code() -> None:
    assert len(TOKENS.url("https://yb.example.gov.cn", NUMBER)) <= 77


@pytest.mark.parametrize(
    "dress",
    [
        "{token}",
        "  {token}\r\n",
        "https://yb.example.gov.cn/r/{token}",
        "https://yb.example.gov.cn/r/{token}\n",
        "https://yb.example.gov.cn/#/r/{token}?from=wechat",
        "https://yb.example.gov.cn/r/{token}/",
        "HTTPS://other.host/r/{token}",
    ],
)
def test_a_scanner_may_add_what_scanners_add(dress: str) -> None:
    assert TOKENS.read(dress.format(token=TOKENS.sign(NUMBER))) == NUMBER


def test_full_width_letters_of_a_chinese_keyboard_are_understood() -> None:
    token = TOKENS.sign(NUMBER)
    wide = "".join(chr(ord(c) + 0xFEE0) if c.isalnum() else c for c in token).replace(".", "。")
    assert TOKENS.read(wide) == NUMBER


def test_an_old_key_still_reads_and_a_dropped_one_does_not() -> None:
    old = ReceiptTokens(["an old key of thirty-two characters"]).sign(NUMBER)
    assert TOKENS.read(old) == NUMBER
    assert ReceiptTokens(["the key of today, also long enough"]).read(old) is None


def test_another_number_under_the_same_tag_is_refused() -> None:
    token = TOKENS.sign(NUMBER)
    assert TOKENS.read(token.replace("00012", "00013")) is None
    assert TOKENS.read(token[:-3] + ("A" if token[-3] != "A" else "B") + token[-2:]) is None


@given(st.text(max_size=500))
def test_nothing_else_is_a_receipt(text: str) -> None:
    assert TOKENS.read(text) is None


def test_payment_codes_and_pages_are_not_taken_for_tokens() -> None:
    assert find_token("https://www.example.com/pay?id=1.2.3") is None
    assert find_token("134567890123456789") is None
