"""What WeChat takes in the fields of a subscription message; anything else is refused with 47003. No I/O.

The limits are those of the platform's documentation of subscription messages (参数值内容限制说明).
"""

import re
import unicodedata
from typing import Final

_KIND: Final = re.compile(r"(?P<kind>[a-z_]+?)\d+$")
_LONGEST: Final = {
    "thing": 20,
    "phrase": 5,
    "name": 10,
    "character_string": 32,
    "number": 32,
    "letter": 32,
    "symbol": 5,
    "phone_number": 17,
    "car_number": 8,
    "amount": 12,
    "date": 20,
    "time": 20,
}
_ALLOWED: Final = {
    "phrase": re.compile(r"[^\u4e00-\u9fff]"),
    "character_string": re.compile(r"[^!-~]"),
    "number": re.compile(r"[^0-9.]"),
    "letter": re.compile(r"[^A-Za-z]"),
    "phone_number": re.compile(r"[^0-9+\-]"),
}
_JOINED: Final = frozenset("\u200d\ufe0e\ufe0f")
EMPTY: Final = {"phrase": "有消息", "thing": "请打开查看"}


class UnknownField(ValueError):
    """A template of the deployment names a kind of field WeChat does not have."""


def kind_of(field: str) -> str:
    """`thing` of `thing1`."""
    match = _KIND.fullmatch(field)
    if match is None or match["kind"] not in _LONGEST:
        raise UnknownField(f"{field} is no field of a subscription message")
    return match["kind"]


def fit(field: str, text: str) -> str:
    """`text` as the field takes it: one line, its own characters only, and no longer than allowed."""
    kind = kind_of(field)
    line = " ".join("".join(c if c.isprintable() or c in _JOINED else " " for c in text).split())
    if (strange := _ALLOWED.get(kind)) is not None:
        line = strange.sub("", line)
    return _cut(line, _LONGEST[kind], mark="" if kind in _ALLOWED or kind == "name" else "…") or EMPTY.get(kind, "0")


def _cut(line: str, longest: int, *, mark: str) -> str:
    """WeChat counts UTF-16 units; never through the middle of what a reader sees as one character."""
    if _units(line) <= longest:
        return line
    room = longest - len(mark)
    kept, used = "", 0
    for cluster in _clusters(line):
        used += _units(cluster)
        if used > room:
            break
        kept += cluster
    return kept.rstrip() + mark


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _clusters(text: str) -> list[str]:
    found: list[str] = []
    for character in text:
        tied = unicodedata.combining(character) or character in _JOINED or (found and found[-1][-1] == "\u200d")
        if tied and found:
            found[-1] += character
        else:
            found.append(character)
    return found
