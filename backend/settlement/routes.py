"""Direct settlement needs no application, only an answer."""

from typing import Annotated
from uuid import UUID

from litestar import Controller, get
from litestar.di import NamedDependency
from litestar.params import QueryParameter

from backend.kernel.actor import Actor
from backend.settlement.schemas import SettlementView
from backend.settlement.service import Settlement
from backend.web.access import real_name_only


class SettlementController(Controller):
    """直接结算."""

    path = "/api/settlement"
    tags = ["直接结算 direct settlement"]
    guards = [real_name_only]

    @get("", operation_id="readSettlement")
    async def today(
        self,
        actor: NamedDependency[Actor],
        settlement: NamedDependency[Settlement],
        subject_id: Annotated[UUID | None, QueryParameter(name="subjectId")] = None,
    ) -> SettlementView:
        """Where one can settle directly today, why not elsewhere, and what to do about it."""
        return await settlement.today(actor, subject_id)
