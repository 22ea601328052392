"""Receipt numbers: province, day, eight random digits and a check digit, readable over the phone."""

import datetime as dt
import secrets
from typing import Final

from stdnum import luhn

_RANDOM_DIGITS: Final = 8
LENGTH: Final = 2 + 6 + _RANDOM_DIGITS + 1


def draw(region: str, day: dt.date) -> str:
    """A new number. Random, so that nobody can count or guess; the table's uniqueness settles a rare collision."""
    body = f"{region[:2]}{day:%y%m%d}{secrets.randbelow(10**_RANDOM_DIGITS):0{_RANDOM_DIGITS}d}"
    return body + luhn.calc_check_digit(body)


def spoken(number: str) -> str:
    """The number in groups of four, as it is printed."""
    return " ".join(number[i : i + 4] for i in range(0, len(number), 4))


def looks_right(number: str) -> bool:
    """True when a typed number has the right length and check digit."""
    return len(number) == LENGTH and number.isdigit() and luhn.is_valid(number)
