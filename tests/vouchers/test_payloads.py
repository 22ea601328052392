"""What a scanned code says. The table is read by the mini-app's tests as well: both sides answer alike."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.vouchers.payloads import parse

CASES: list[dict[str, Any]] = json.loads(
    Path(__file__).with_name("payload_cases.json").read_text(encoding="utf-8")
)["cases"]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["rule"])
def test_each_line_of_the_shared_table(case: dict[str, Any]) -> None:
    assert msgspec.to_builtins(parse(case["text"])) == case["want"]


def test_what_must_not_be_kept_carries_nothing_of_the_code() -> None:
    for case in CASES:
        if case["want"]["what"] in {"payment", "insurance_code", "foreign"}:
            assert not any((found := parse(case["text"])).__getattribute__(n) for n in ("code", "number", "token")), (
                found
            )


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200))
def test_any_text_gets_an_answer(text: str) -> None:
    parse(text)


_PARTS = st.sampled_from(
    ["https://", "www.chinaebill.cn", "/d?", "d=", "45060122", "_", "0990000123", "0a1b2c", "236.21", "20230306", "01,",
     "32,,", "24417000000034170288", ",", "199.00", "票据代码：", "票据号码：", "校验码：", "%2C", "%", "&", "：", "\x00", "/"]
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(_PARTS, max_size=14).map("".join))
def test_whatever_is_called_a_voucher_has_numbers_of_the_right_length(text: str) -> None:
    found = parse(text)
    if found.what != "voucher":
        return
    lengths = {"fiscal": ({8}, {10}, {6}), "tax_invoice": ({10, 12}, {8}, {0, 20}), "tax_digital": ({0}, {20}, {0})}
    code, number, check = lengths[found.kind or ""]
    assert (len(found.code) in code, len(found.number) in number, len(found.check_code) in check) == (True,) * 3
    assert (found.code + found.number).isdigit()
