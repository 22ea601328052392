"""Reading one case and moving it."""

from uuid import UUID

from litestar import Controller, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from backend.cases.schemas import CaseView, MoveRequest
from backend.cases.service import Cases
from backend.kernel.actor import Actor
from backend.web.access import signed_in


class CaseController(Controller):
    """办件."""

    path = "/api/cases"
    tags = ["办件 case"]
    guards = [signed_in]

    @get("/{case_id:uuid}", operation_id="readCase")
    async def read(
        self, case_id: FromPath[UUID], actor: NamedDependency[Actor], cases: NamedDependency[Cases]
    ) -> CaseView:
        """One case with its history, limits and the actions the caller may take."""
        row = await cases.looked_at(await cases.visible(case_id, actor), actor)
        return await cases.reader.view(row, actor)

    @post("/{case_id:uuid}/moves", operation_id="moveCase", status_code=200)
    async def move(
        self,
        case_id: FromPath[UUID],
        data: JSONBody[MoveRequest],
        actor: NamedDependency[Actor],
        cases: NamedDependency[Cases],
    ) -> CaseView:
        """Withdraw, supplement, revoke; at the desk: accept, refuse, ask for papers, override."""
        return await cases.move(case_id, data, actor)
