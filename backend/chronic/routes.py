"""My chronic diseases, beyond the form."""

from typing import Annotated
from uuid import UUID

from litestar import Controller, get
from litestar.di import NamedDependency
from litestar.params import QueryParameter

from backend.chronic.schemas import ChronicView
from backend.chronic.service import Chronic
from backend.kernel.actor import Actor
from backend.web.access import real_name_only


class ChronicController(Controller):
    """门诊慢特病."""

    path = "/api/chronic"
    tags = ["门慢 chronic"]
    guards = [real_name_only]

    @get("", operation_id="listChronic")
    async def listed(
        self,
        actor: NamedDependency[Actor],
        chronic: NamedDependency[Chronic],
        subject_id: Annotated[UUID | None, QueryParameter(name="subjectId")] = None,
    ) -> ChronicView:
        """What I am entitled to, and which facilities I added where."""
        return await chronic.listed(actor, subject_id)
