"""Chinese identity numbers (GB 11643): length, date, sex and check digit, and a reason when one does not hold.

The district code is only a hint: a number carries the district of its first registration, which may have been
renamed or merged since, so a district no list knows proves nothing.
"""

import datetime as dt
import unicodedata
from typing import Final, Literal

import msgspec

from backend.kernel.dates import age_on
from backend.kernel.errors import Invalid

Sex = Literal["1", "2"]  # GB/T 2261.1, as the insurance platform's `gend`: 1 male, 2 female.

LENGTH: Final = 18
_OLD_LENGTH: Final = 15
_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS: Final = "10X98765432"
# Residence permits for people of Hong Kong, Macao and Taiwan use the same number, check digit and all.
_PERMIT_PREFIXES: Final = ("810000", "820000", "830000")
_OLDEST_YEAR: Final = 1880


class IdNumberRefused(Invalid):
    """The number cannot be an identity number; the message says why and what to do."""

    code = "id_number.refused"


class NationalId(msgspec.Struct, frozen=True, kw_only=True):
    """What an identity number says about its holder."""

    number: str
    birth: dt.date
    sex: Sex
    district: str
    is_residence_permit: bool

    def age_on(self, day: dt.date) -> int:
        """Full years of life on `day`."""
        return age_on(self.birth, day)


def normalise(text: str) -> str:
    """Full-width digits, spaces, dashes and a lower-case x as people type them, made plain."""
    plain = unicodedata.normalize("NFKC", text).upper()
    return "".join(c for c in plain if not c.isspace() and c not in "-·.")


def check_digit(first17: str) -> str:
    """The 18th character that belongs to these seventeen digits."""
    assert len(first17) == LENGTH - 1, "seventeen digits make one check digit"
    return _CHECK_DIGITS[sum(int(c) * w for c, w in zip(first17, _WEIGHTS, strict=True)) % 11]


def parse(text: str, *, today: dt.date) -> NationalId:
    """Read an identity number or raise `IdNumberRefused` with a sentence the holder understands."""
    number = normalise(text)
    _check_form(number)
    birth = _birth(number, today)
    expected = check_digit(number[:17])
    if number[17] != expected:
        raise IdNumberRefused("证件号码有误：好像抄错了一位，请对照证件，一位一位再看一遍。", reason="check_digit")
    return NationalId(
        number=number,
        birth=birth,
        sex="1" if int(number[16]) % 2 else "2",
        district=number[:6],
        is_residence_permit=number.startswith(_PERMIT_PREFIXES),
    )


def is_valid(text: str, *, today: dt.date) -> bool:
    """True when `parse` would accept it."""
    try:
        parse(text, today=today)
    except IdNumberRefused:
        return False
    return True


def _check_form(number: str) -> None:
    if len(number) == _OLD_LENGTH and _is_digits(number):
        message = "这是15位旧身份证号码，已停止使用，请填写18位身份证上的号码。"
        raise IdNumberRefused(message, reason="fifteen_digits")
    if len(number) != LENGTH:
        raise IdNumberRefused(f"证件号码应为18位，您填了{len(number)}位，请核对。", reason="length")
    if not _is_digits(number[:17]) or not (_is_digits(number[17]) or number[17] == "X"):
        raise IdNumberRefused("证件号码只能是数字，最后一位可以是X，请核对。", reason="characters")


def _birth(number: str, today: dt.date) -> dt.date:
    digits = number[6:14]
    try:
        birth = dt.date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        message = "证件号码有误：第7至14位不是一个真实的日期，请核对。"
        raise IdNumberRefused(message, reason="birth_date") from None
    if birth > today:
        raise IdNumberRefused("证件号码有误：其中的出生日期还没有到，请核对。", reason="future_birth")
    if birth.year < _OLDEST_YEAR:
        raise IdNumberRefused("证件号码有误：其中的出生年份过早，请核对。", reason="birth_date")
    return birth


def _is_digits(text: str) -> bool:
    # str.isdigit() also accepts superscripts and other scripts' digits.
    return text.isascii() and text.isdigit()
