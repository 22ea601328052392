"""All packs of a running system, asked by region."""

from collections.abc import Mapping
from pathlib import Path
from typing import Self

from backend.kernel.errors import NotFound
from backend.policy.load import load_packs
from backend.policy.pack import RegionPack


class RegionUnknown(NotFound):
    """No pack covers this region."""

    code = "policy.region_unknown"


class PolicyBook:
    """The packs by region. The longest matching code wins: a city's own pack before its province's."""

    def __init__(self, packs: Mapping[str, RegionPack]) -> None:
        self.packs = dict(packs)

    @classmethod
    def load(cls, directory: Path) -> Self:
        """All packs under `directory`, strictly checked; the first problem stops the start with one sentence."""
        return cls(load_packs(Path(directory)))

    def find(self, region: str) -> RegionPack | None:
        """The pack for a pack code or any 6-digit region code, or None."""
        for length in (6, 4, 2):
            if (pack := self.packs.get(region[:length])) is not None:
                return pack
        return None

    def pack(self, region: str) -> RegionPack:
        """The pack for a pack code or any 6-digit region code."""
        pack = self.find(region)
        if pack is None:
            raise RegionUnknown("这个地区还没有开通本服务，请到参保地医保经办机构办理。")
        return pack
