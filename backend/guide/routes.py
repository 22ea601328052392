"""办事指南 and the rules behind the form. Open to everyone: one reads before one signs in."""

from typing import Annotated, Literal

from litestar import Controller, Response, get
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery
from msgspec import Meta

from backend.guide.schemas import Advice, Guide, PolicyLine, PolicyView
from backend.guide.service import Guides

RegionOrPack = Annotated[str, Meta(pattern=r"^([0-9]{2}|[0-9]{4}|[0-9]{6})$", examples=["45"])]
Why = Literal["retired", "living", "work", "referral", "other"]


class GuideController(Controller):
    """办事指南."""

    path = "/api"
    tags = ["办事指南 guide"]

    @get("/policy", operation_id="listPolicies")
    async def regions(self, guides: NamedDependency[Guides]) -> list[PolicyLine]:
        """Regions with rules of their own."""
        return guides.regions()

    @get("/policy/{region:str}", operation_id="readPolicy")
    async def policy(self, region: FromPath[RegionOrPack], guides: NamedDependency[Guides]) -> PolicyView:
        """The rules in force today, as the form's hints."""
        return guides.policy(region)

    @get("/policy/{region:str}/filing-advice", operation_id="adviseFiling")
    async def advice(
        self,
        region: FromPath[RegionOrPack],
        guides: NamedDependency[Guides],
        stay: FromQuery[Literal["long", "short"]] = "short",
        why: FromQuery[Why] = "other",
        emergency: FromQuery[bool] = False,  # noqa: FBT002  A query parameter has no position.
    ) -> Advice:
        """Three plain answers in, one filing type out, with the reason in one sentence."""
        return guides.advice(region, stay=stay, why=why, emergency=emergency)

    @get("/guide/{region:str}", operation_id="readGuide")
    async def guide(self, region: FromPath[RegionOrPack], guides: NamedDependency[Guides]) -> Guide:
        """The guide of a region."""
        return guides.guide(region)

    @get("/guide/{region:str}/print.pdf", operation_id="printGuide", media_type="application/pdf")
    async def guide_pdf(self, region: FromPath[RegionOrPack], guides: NamedDependency[Guides]) -> Response[bytes]:
        """The same guide as PDF."""
        pdf = await guides.guide_pdf(region)
        return Response(
            pdf,
            media_type="application/pdf",
            headers={"content-disposition": f'inline; filename="guide-{region}.pdf"'},
        )
