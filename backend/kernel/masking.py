"""What a screen shows of a personal detail when nobody has asked to see all of it."""

import re
from typing import Final

# Phones, id numbers, bank accounts: nothing shorter identifies anybody.
_LONG_NUMBER: Final = re.compile(r"\d{7,}[\dXx]?")
_STARS: Final = "*" * 8
_LONG_ID: Final = 12


def id_number(number: str) -> str:
    """`4501********9910`; a short number keeps only its first and last two characters."""
    if len(number) >= _LONG_ID:
        return f"{number[:4]}{_STARS}{number[-4:]}"
    return f"{number[:2]}****{number[-2:]}" if len(number) > 6 else "*" * len(number)  # noqa: PLR2004 - six hides nothing


def phone(number: str) -> str:
    """`139****0001`; anything that is no mobile number keeps its last four."""
    if len(number) == 11:  # noqa: PLR2004 - a mobile number
        return f"{number[:3]}****{number[-4:]}"
    return f"****{number[-4:]}" if len(number) > 4 else "*" * len(number)  # noqa: PLR2004


def person_name(name: str) -> str:
    """`王*明`: the family name and the last character; two characters keep only the first."""
    if len(name) <= 1:
        return "*" * len(name)
    return f"{name[0]}*" if len(name) == 2 else f"{name[0]}{'*' * (len(name) - 2)}{name[-1]}"  # noqa: PLR2004


def numbers(text: str) -> str:
    """The text with every run of seven or more digits hidden."""
    return _LONG_NUMBER.sub("…", text)


def error_line(error: BaseException) -> str:
    """What may be written down about an error. Its first line: databases quote the whole row in the second."""
    return numbers(str(error).partition("\n")[0])


def bank_account(number: str) -> str:
    """`**** 1234`."""
    return f"**** {number[-4:]}" if len(number) > 8 else "*" * len(number)  # noqa: PLR2004
