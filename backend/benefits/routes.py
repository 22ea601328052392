"""What would be paid, asked before anybody claims."""

import datetime as dt
from typing import Annotated
from uuid import UUID

from litestar import Controller, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody, QueryParameter

from backend.benefits.schemas import (
    EstimateAsk,
    EstimatePrefill,
    EstimateRegion,
    EstimateView,
    Insurance,
    Parameters,
    RegionCode,
)
from backend.benefits.service import Benefits
from backend.kernel.actor import Actor
from backend.web.access import real_name_only


class EstimateController(Controller):
    """报销估算. Open to everyone: no name, no number, nothing kept."""

    path = "/api/benefits"
    tags = ["待遇 benefits"]

    @get("/regions", operation_id="listEstimateRegions")
    async def regions(self, benefits: NamedDependency[Benefits]) -> list[EstimateRegion]:
        """Where an estimate is possible."""
        return benefits.regions()

    @get("/parameters/{region:str}", operation_id="readBenefitParameters")
    async def read_parameters(
        self,
        region: FromPath[RegionCode],
        benefits: NamedDependency[Benefits],
        insurance: Annotated[Insurance, QueryParameter()],
        on: Annotated[dt.date | None, QueryParameter()] = None,
    ) -> Parameters:
        """The numbers behind the estimate, each with its source, as of a day."""
        return benefits.parameters(region, insurance, on)

    @post("/estimate", operation_id="estimateBenefit", status_code=200, fresh_answer=True)
    async def estimate(self, data: JSONBody[EstimateAsk], benefits: NamedDependency[Benefits]) -> EstimateView:
        """Who would pay what of a bill of today. Nothing of it is kept."""
        return benefits.estimate(data)

    @get("/prefill", operation_id="readEstimatePrefill", guards=[real_name_only])
    async def prefill(
        self,
        actor: NamedDependency[Actor],
        benefits: NamedDependency[Benefits],
        subject_id: Annotated[UUID | None, QueryParameter(name="subjectId")] = None,
    ) -> EstimatePrefill:
        """The estimator's answers that the registers already know."""
        return await benefits.prefill(actor, subject_id)
