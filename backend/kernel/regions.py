"""Region codes of GB/T 2260: two digits a province, four a prefecture, six a county. Which ones are special is data."""

from collections.abc import Collection
from functools import lru_cache
from typing import Final, Literal

from backend.kernel.errors import Invalid

Level = Literal["province", "prefecture", "county"]
_FULL: Final = 6


class RegionRefused(Invalid):
    """The text is not a region code."""

    code = "region.refused"


@lru_cache(4096)  # Every check of every item asks for the same few places.
def full(code: str) -> str:
    """`45` → `450000`, `4501` → `450100`; a full code stays as it is."""
    if not (code.isascii() and code.isdigit() and len(code) in (2, 4, _FULL)):
        raise RegionRefused("地区代码不对，请从列表里选择。", value=code)
    return code.ljust(_FULL, "0")


def province_of(code: str) -> str:
    """The six-digit code of the province `code` lies in."""
    return full(code)[:2] + "0000"


def prefecture_of(code: str) -> str:
    """The six-digit code of the prefecture; a province answers itself."""
    return full(code)[:4] + "00"


def level(code: str) -> Level:
    """How fine `code` is."""
    whole = full(code)
    if whole.endswith("0000"):
        return "province"
    return "prefecture" if whole.endswith("00") else "county"


@lru_cache(4096)
def ancestors(code: str) -> tuple[str, ...]:
    """The code itself, then what contains it: `450103` → `450103, 450100, 450000`."""
    whole = full(code)
    return tuple(dict.fromkeys((whole, prefecture_of(whole), province_of(whole))))


def contains(outer: str, inner: str) -> bool:
    """True when `inner` lies in `outer` or is it. Both may be short."""
    return full(outer) in ancestors(inner)


def destination(code: str, whole_provinces: Collection[str]) -> str:
    """Where a filing for `code` goes: its prefecture, or its province where the data say the whole province is one."""
    province = province_of(code)
    return province if province in {full(p) for p in whole_provinces} else prefecture_of(code)
