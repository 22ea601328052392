"""Whose account it may be: numbers as banks write them, names as people write them."""

import datetime as dt
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn

from backend.cases.matter import Person
from backend.reimbursement.payees import check_account, check_payee, clean, clean_account, is_card
from backend.reimbursement.schemas import PAYEE_PAPER, Payee

TODAY = dt.date(2026, 11, 20)
FATHER = Person(
    id=uuid4(), name="郭志刚", id_type="01", id_number="140105197909099912", sex="1", birth=dt.date(1979, 9, 9)
)
CHILD = Person(id=uuid4(), name="郭小雨", id_type="01", id_number="x", sex="2", birth=dt.date(2015, 3, 4))
CARD = "6299900000000000011"


def payee(**over: object) -> Payee:
    return Payee(**{"kind": "self", "name": "郭志刚", "bank_name": "演示银行", "account": CARD, **over})  # type: ignore[arg-type]


def codes(one: Payee, who: Person = FATHER, guardians: tuple[str, ...] = (), papers: tuple[str, ...] = ()) -> list[str]:
    found = check_payee(clean(one), who, guardians, papers, TODAY)
    return [f"{f.level} {f.code.removeprefix('claim.')}" for f in found]


FULL_WIDTH = CARD.translate({ord(str(digit)): chr(0xFF10 + digit) for digit in range(10)})


@pytest.mark.parametrize(
    "typed", [CARD, "6299 9000 0000 0000 011", "6299-9000-0000-0000-011", FULL_WIDTH, f" {CARD}\u3000"]
)
def test_a_card_number_may_be_typed_as_it_is_printed(typed: str) -> None:
    assert clean_account(typed) == CARD
    assert codes(payee(account=typed)) == []


def test_one_wrong_digit_of_a_card_is_seen() -> None:
    assert codes(payee(account=CARD[:-1] + "9")) == ["hard account_check_digit"]


def test_two_swapped_digits_of_a_card_are_seen() -> None:
    assert codes(payee(account="6929900000000000011")) == ["info account_no_card"]
    assert codes(payee(account="6299900000000000101")) == ["hard account_check_digit"]


def test_an_account_book_has_no_check_digit_and_is_left_to_the_bank() -> None:
    assert codes(payee(account="990000000012345")) == ["info account_no_card"]


@pytest.mark.parametrize("typed", ["1234567", "6" * 33, "6299A0000000000011", "62999０x"])
def test_what_is_no_account_is_refused(typed: str) -> None:
    assert codes(payee(account=typed)) == ["hard account_form"]


@given(st.text(alphabet="0123456789", min_size=13, max_size=16))
def test_every_card_with_its_check_digit_passes_and_every_other_last_digit_fails(body: str) -> None:
    number = f"62{body}"
    whole = number + luhn.calc_check_digit(number)
    assert is_card(whole)
    assert list(check_account(payee(account=whole))) == []
    wrong = number + str((int(whole[-1]) + 1) % 10)
    assert [f.code for f in check_account(payee(account=wrong))] == ["claim.account_check_digit"]


@pytest.mark.parametrize("name", ["郭志刚", "郭 志 刚", " 郭志刚　", "郭志刚\u3000"])
def test_spaces_in_a_name_mean_nothing(name: str) -> None:
    assert codes(payee(name=name)) == []


def test_a_name_that_differs_a_little_goes_to_a_person_and_another_one_needs_papers() -> None:
    assert codes(payee(name="郭志钢")) == ["soft payee_name_differs"]
    assert codes(payee(name="段丽华")) == ["hard payee_not_self"]


def test_somebody_else_is_paid_only_with_papers_and_then_a_person_looks() -> None:
    assert codes(payee(kind="documented", name="段丽华")) == ["hard payee_papers_missing"]
    assert codes(payee(kind="documented", name="段丽华"), papers=(PAYEE_PAPER,)) == ["soft payee_other"]


def test_the_guardian_of_a_minor_is_paid_and_nobody_is_guardian_of_an_adult() -> None:
    assert codes(payee(kind="guardian"), CHILD, ("郭志刚", "段丽华")) == []
    assert codes(payee(kind="guardian", name="王五"), CHILD, ("郭志刚",)) == ["soft payee_guardian_unknown"]
    assert codes(payee(kind="guardian", name="段丽华"), FATHER, ("段丽华",)) == ["hard payee_no_minor"]


def test_everything_missing_is_asked_for_at_its_place() -> None:
    found = list(check_payee(Payee(), FATHER, (), (), TODAY))
    assert {f.pointer for f in found} == {"/payee/account", "/payee/bankName", "/payee/name"}
    assert [f.code for f in check_payee(None, FATHER, (), (), TODAY)] == ["claim.payee_missing"]
