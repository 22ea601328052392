"""The country's provinces and prefectures, and where a filing for a place really goes."""

from pathlib import Path
from typing import Literal, Self

import msgspec

from backend.kernel.errors import Invalid
from backend.kernel.regions import full, prefecture_of, province_of


class RegionUnknown(Invalid):
    """No such place in the list."""

    code = "regions.unknown"


class Province(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`whole`: the filing goes to the province itself. `members` are code prefixes that belong to it all the same."""

    code: str
    name: str
    whole: Literal["municipality", "province"] | None = None
    explain: str | None = None
    members: tuple[str, ...] = ()
    verified: bool = True


class Prefecture(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A prefecture, or a county-level city the province runs itself."""

    code: str
    name: str


class RegionsFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """regions.toml"""

    source: str
    whole_source: str
    province: tuple[Province, ...]
    prefecture: tuple[Prefecture, ...]


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where a filing goes. `explain` is set when that is not what was picked."""

    code: str
    name: str
    explain: str | None = None


class Atlas:
    """All places by code."""

    def __init__(self, data: RegionsFile) -> None:
        self.whole_source = data.whole_source
        self._provinces = {p.code: p for p in data.province}
        self._prefectures = {p.code: p for p in data.prefecture}
        self._members = {prefix: p for p in data.province for prefix in p.members}

    @classmethod
    def load(cls, path: Path) -> Self:
        """Strictly decoded; a bad file stops the start."""
        return cls(msgspec.toml.decode(path.read_bytes(), type=RegionsFile))

    def provinces(self) -> tuple[Province, ...]:
        """In the order of GB/T 2260."""
        return tuple(self._provinces.values())

    def province(self, code: str) -> Province:
        """The province a place belongs to; the cities of the Corps belong to the Corps."""
        whole = full(code)
        found = next((p for prefix, p in self._members.items() if whole.startswith(prefix)), None)
        found = found or self._provinces.get(province_of(whole))
        if found is None:
            raise RegionUnknown("没有找到这个地方，请从列表里选择。", value=code)
        return found

    def prefectures(self, province: str) -> tuple[Prefecture, ...]:
        """The cities of a province; none for a municipality."""
        home = self.province(province)
        return tuple(p for p in self._prefectures.values() if self.province(p.code) is home)

    def place(self, code: str) -> Place:
        """Where a filing for `code` goes; RegionUnknown for a code that names no city where one is needed."""
        whole, province = full(code), self.province(code)
        if province.whole is not None:
            picked_inside = whole not in {province.code, province.code[:2] + "0100"} or province.whole == "province"
            explain = province.explain if whole != province.code and picked_inside else None
            return Place(code=province.code, name=province.name, explain=explain)
        city = self._prefectures.get(whole) or self._prefectures.get(prefecture_of(whole))
        if city is None:
            raise RegionUnknown(f"请再选{province.name}的哪个市，备案要到地级市。", value=code)
        return Place(code=city.code, name=f"{province.name}{city.name}")

    def name(self, code: str) -> str:
        """`江苏省南京市`, `北京市`; the code itself for a place that is not on the list."""
        try:
            whole, province = full(code), self.province(code)
        except Invalid:
            return code
        city = self._prefectures.get(whole) or self._prefectures.get(prefecture_of(whole))
        return f"{province.name}{city.name}" if city and whole != province.code else province.name

    def names_within(self, place: str) -> tuple[str, ...]:
        """How addresses name a filed place: the city, or any city of a province that is filed as one."""
        province = self.province(place)
        if province.whole is None:
            return (self._prefectures[self.place(place).code].name.removesuffix("市"),)
        cities = tuple(p.name for p in self.prefectures(province.code))
        return tuple(name.removesuffix("市").removesuffix("省") for name in (province.name, *cities))

    def register_codes(self, place: str) -> tuple[str, ...]:
        """The codes under which a register may list facilities of a filed place."""
        return (place, *(m.ljust(6, "0") for m in self.province(place).members)) if place.endswith("0000") else (place,)

    def same_place(self, one: str, other: str) -> bool:
        """True when filings for both go to the same place."""
        try:
            return self.place(one).code == self.place(other).code
        except Invalid:
            return False
