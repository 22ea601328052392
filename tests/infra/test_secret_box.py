"""Short secrets in tables: closed to whoever copies the database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.infra.secret_box import SecretBox, SecretLost

OLD, NEW = "o" * 32, "n" * 32


@given(st.text(max_size=60), st.text(max_size=60))
def test_what_is_sealed_is_opened_under_its_own_name_only(name: str, secret: str) -> None:
    box = SecretBox([OLD])
    sealed = box.seal(name, secret)
    assert box.open(name, sealed) == secret
    with pytest.raises(SecretLost):
        box.open(name + "x", sealed)


def test_nothing_of_it_can_be_read_and_twice_the_same_looks_different() -> None:
    box = SecretBox([OLD])
    one, two = box.seal("totp", "GVGVPBHE3BMAD7MX"), box.seal("totp", "GVGVPBHE3BMAD7MX")
    assert "GVGV" not in one
    assert one != two


def test_a_new_key_seals_and_the_old_one_still_opens() -> None:
    before = SecretBox([OLD]).seal("totp", "secret")
    rotated = SecretBox([OLD, NEW])
    assert rotated.open("totp", before) == "secret"
    after = rotated.seal("totp", "secret")
    assert SecretBox([NEW]).open("totp", after) == "secret"
    with pytest.raises(SecretLost):
        SecretBox([OLD]).open("totp", after)


@pytest.mark.parametrize("broken", ["", "GVGVPBHE3BMAD7MX", "gAAAAA", "中文"])
def test_what_was_never_sealed_is_said_to_be_lost(broken: str) -> None:
    with pytest.raises(SecretLost):
        SecretBox([OLD]).open("totp", broken)
