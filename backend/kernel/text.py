"""Text that somebody typed, without what nobody can see."""

import re
from typing import Any, Final

# Control characters (but not tab and line feed), zero-width ones, and those that turn the reading direction around:
# with them a name can look like another one on a clerk's screen.
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)


def plain(text: str) -> str:
    """What can be seen of `text`, without space around it."""
    return _UNSEEN.sub("", text).strip()


def plain_throughout(value: Any) -> Any:
    """The same for every text inside decoded JSON."""
    if isinstance(value, str):
        return _UNSEEN.sub("", value)
    if isinstance(value, list):
        return [plain_throughout(one) for one in value]
    if isinstance(value, dict):
        return {name: plain_throughout(one) for name, one in value.items()}
    return value
