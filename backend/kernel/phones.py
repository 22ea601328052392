"""Telephone numbers an office can call."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

PLEASE: Final = "请填写11位手机号码，或带区号的座机号码"
_MOBILE: Final = re.compile(r"1[3-9]\d{9}", re.ASCII)
_LANDLINE: Final = re.compile(r"0\d{2,3}\d{7,8}", re.ASCII)
_ABROAD: Final = re.compile(r"\+(?!86)[1-9]\d{7,14}", re.ASCII)


def clean(text: str) -> str | None:
    """The number without spaces, hyphens and +86, full width forgiven; None when nobody could be called there."""
    return _one_of((_MOBILE, _LANDLINE, _ABROAD), text)


def mobile(text: str) -> str | None:
    """As `clean`, for a number that takes text messages: eleven digits of the mainland."""
    return _one_of((_MOBILE,), text)


def _one_of(kinds: Iterable[re.Pattern[str]], text: str) -> str | None:
    digits = re.sub(r"[\s()-]", "", unicodedata.normalize("NFKC", text)).removeprefix("+86")
    return digits if any(kind.fullmatch(digits) for kind in kinds) else None
