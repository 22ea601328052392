"""GB 11643 numbers, as people type them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.kernel import id_documents, national_id
from backend.kernel.id_documents import IdDocumentRefused
from backend.kernel.national_id import IdNumberRefused

TODAY = dt.date(2026, 11, 22)


def number(birth: str = "19860312", *, district: str = "450103", sequence: str = "991") -> str:
    first = f"{district}{birth}{sequence}"
    return first + national_id.check_digit(first)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("450103860312991", "fifteen_digits"),
        ("4501031986031299", "length"),
        ("45010319860312991712", "length"),
        ("", "length"),
        ("45O103198603129917", "characters"),
        ("4501031986031299²7", "check_digit"),  # NFKC reads a superscript two as 2.
        ("450103198603129916", "check_digit"),
        ("450103198613129917", "birth_date"),
        ("450103198602309917", "birth_date"),
        (number("20261123"), "future_birth"),
        (number("18791231"), "birth_date"),
    ],
)
def test_a_number_that_cannot_be_is_refused_with_its_reason(text: str, reason: str) -> None:
    with pytest.raises(IdNumberRefused) as refused:
        national_id.parse(text, today=TODAY)
    assert refused.value.extra["reason"] == reason
    assert refused.value.status == 422


def test_a_slip_of_the_pen_is_told_in_everyday_words() -> None:
    with pytest.raises(IdNumberRefused, match="好像抄错了一位"):
        national_id.parse("450103198603129916", today=TODAY)


def test_a_child_born_today_has_a_number() -> None:
    assert national_id.parse(number("20261122"), today=TODAY).age_on(TODAY) == 0


@pytest.mark.parametrize(
    "typed",
    [
        "４５０１０３１９８６０３１２９９１７",
        " 450103 19860312 9917 ",
        "450103-19860312-9917",
        "450103\u300019860312\t9917",
    ],
)
def test_full_width_digits_and_spaces_are_made_plain(typed: str) -> None:
    assert national_id.parse(typed, today=TODAY).number == "450103198603129917"


def test_a_lower_case_x_is_the_check_digit() -> None:
    found = next(n for s in range(990, 1000) if (n := number("19860312", sequence=str(s))).endswith("X"))
    assert national_id.parse(found.lower(), today=TODAY).number == found


def test_the_seventeenth_digit_says_the_sex() -> None:
    assert national_id.parse(number(sequence="991"), today=TODAY).sex == "1"
    assert national_id.parse(number(sequence="992"), today=TODAY).sex == "2"


@pytest.mark.parametrize("district", ["810000", "820000", "830000"])
def test_residence_permits_are_accepted_as_what_they_are(district: str) -> None:
    permit = number(district=district)
    assert national_id.parse(permit, today=TODAY).is_residence_permit
    assert id_documents.check("17", permit, today=TODAY).sex == "1"
    assert id_documents.check("01", permit, today=TODAY).number == permit


def test_a_district_nobody_lists_proves_nothing() -> None:
    assert national_id.parse(number(district="330113"), today=TODAY).district == "330113"
    assert national_id.parse(number(district="459999"), today=TODAY).district == "459999"


@given(st.dates(dt.date(1900, 1, 1), TODAY), st.integers(990, 999), st.sampled_from(["450103", "610103", "140502"]))
def test_every_correct_number_is_read_and_every_single_wrong_digit_is_noticed(
    birth: dt.date, sequence: int, district: str
) -> None:
    right = number(f"{birth:%Y%m%d}", district=district, sequence=str(sequence))
    parsed = national_id.parse(right, today=TODAY)
    assert parsed.birth == birth
    for place, digit in enumerate(right[:17]):
        wrong = right[:place] + str((int(digit) + 1) % 10) + right[place + 1 :]
        assert not national_id.is_valid(wrong, today=TODAY)


@given(st.text(max_size=30))
def test_no_text_breaks_the_check(text: str) -> None:
    assert national_id.is_valid(text, today=TODAY) in {True, False}
    for code in [*id_documents.DOCUMENTS, "nonsense", ""]:
        try:
            id_documents.check(code, text, today=TODAY)
        except (IdNumberRefused, IdDocumentRefused) as refused:
            assert refused.message  # noqa: PT017 - either outcome is fine, an unexplained one is not


@pytest.mark.parametrize(
    ("code", "good", "bad"),
    [
        ("04", "H0990000１", "H09号"),
        ("06", "09900001", "0990"),
        ("07", "XXX990000000001", "XXX99000000000"),
        ("08", "e09900001", "E099 000/1"),
        ("990201", "Z990000001", "Z9"),
    ],
)
def test_other_documents_are_checked_widely(code: str, good: str, bad: str) -> None:
    assert id_documents.check(code, good, today=TODAY).sex is None
    with pytest.raises(IdDocumentRefused):
        id_documents.check(code, bad, today=TODAY)


def test_an_ordinary_number_is_no_residence_permit() -> None:
    with pytest.raises(IdDocumentRefused):
        id_documents.check("17", number(), today=TODAY)
