"""Pickers for places and facilities."""

from typing import Annotated

from litestar import Controller, get
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery
from msgspec import Meta

from backend.regions.schemas import FacilityView, PrefectureView, ProvinceView
from backend.regions.service import Places

RegionCode = Annotated[str, Meta(pattern=r"^[0-9]{6}$", examples=["320100"])]
DiseaseCode = Annotated[str, Meta(pattern=r"^M[0-9]{5}$", examples=["M03900"])]


class PlaceController(Controller):
    """就医地."""

    path = "/api"
    tags = ["就医地 place"]

    @get("/regions", operation_id="listProvinces")
    async def provinces(self, places: NamedDependency[Places]) -> list[ProvinceView]:
        """Provinces, municipalities and the Xinjiang Corps."""
        return places.provinces()

    @get("/regions/{province:str}", operation_id="listPrefectures")
    async def prefectures(
        self, province: FromPath[RegionCode], places: NamedDependency[Places]
    ) -> list[PrefectureView]:
        """The cities of one province."""
        return places.prefectures(province)

    @get("/facilities", operation_id="listFacilities")
    async def facilities(
        self,
        region: FromQuery[RegionCode],
        places: NamedDependency[Places],
        disease: FromQuery[DiseaseCode | None] = None,
    ) -> list[FacilityView]:
        """Networked facilities at the place a filing for `region` goes to."""
        return await places.facilities(region, disease)
