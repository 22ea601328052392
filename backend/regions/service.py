"""Places to choose from, and the networked facilities there."""

from typing import Final

from backend.gateways.insurance import Facility, InsurancePlatform
from backend.regions.atlas import Atlas
from backend.regions.schemas import FacilityView, PrefectureView, ProvinceView

SERVICES: Final = {"inpatient": "住院", "outpatient": "普通门诊", "chronic": "门诊慢特病", "pharmacy": "购药"}


class Places:
    """Read-only; facilities come from the insurance platform."""

    def __init__(self, atlas: Atlas, insurance: InsurancePlatform) -> None:
        self.atlas = atlas
        self._insurance = insurance

    def provinces(self) -> list[ProvinceView]:
        """Where a filing can go, first level."""
        return [
            ProvinceView(code=p.code, name=p.name, whole_province=p.whole is not None, explain=p.explain)
            for p in self.atlas.provinces()
        ]

    def prefectures(self, province: str) -> list[PrefectureView]:
        """Where a filing can go, second level."""
        found = [(city, self.atlas.place(city.code)) for city in self.atlas.prefectures(province)]
        return [
            PrefectureView(code=city.code, name=city.name, files_as=to.code, explain=to.explain) for city, to in found
        ]

    async def at(self, region: str, disease: str | None = None) -> list[Facility]:
        """Networked facilities at the place a filing for `region` goes to. May raise GatewayError."""
        place = self.atlas.place(region)
        found: dict[str, Facility] = {}
        for code in self.atlas.register_codes(place.code):
            for facility in await self._insurance.facilities(code, disease):
                if self.atlas.same_place(facility.region, place.code):
                    found[facility.code] = facility
        return sorted(found.values(), key=lambda f: f.code)

    async def facilities(self, region: str, disease: str | None = None) -> list[FacilityView]:
        """The same, as the picker shows them."""
        return [
            FacilityView(
                code=f.code,
                name=f.name,
                region=f.region,
                region_name=self.atlas.name(f.region),
                level=f.level,
                services=tuple(s for s in SERVICES if s in f.services),
                services_text="、".join(text for s, text in SERVICES.items() if s in f.services),
                diseases=tuple(sorted(f.diseases)),
                address=f.address,
                phone=f.phone,
            )
            for f in await self.at(region, disease)
        ]
