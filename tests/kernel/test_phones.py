"""A number the office can call, however it was typed."""

import pytest

from backend.kernel.phones import clean


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("13900001001", "13900001001"),
        (" 139 0000-1001 ", "13900001001"),
        ("+86 139 0000 1001", "13900001001"),
        ("１３９００００１００１", "13900001001"),
        ("0771-0000100", "07710000100"),
        ("(0351) 00000100", "035100000100"),
        ("+852 9000 0000", "+85290000000"),
        ("139", None),
        ("1390000", None),
        ("12900001001", None),
        ("00000100", None),
        ("", None),
        ("电话", None),
        ("139000010011", None),
        ("+861390000100", None),
    ],
)
def test_a_number_is_one_that_can_be_called(typed: str, number: str | None) -> None:
    assert clean(typed) == number
