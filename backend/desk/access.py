"""Who besides its owner may look at an uploaded paper: whoever may see a case it belongs to."""

from uuid import UUID

from backend.cases.papers import cases_with
from backend.cases.rows import read_case
from backend.cases.service import Cases
from backend.kernel.actor import Actor


class MaterialAccess:
    """The rule the desk adds to the materials room."""

    def __init__(self, cases: Cases) -> None:
        self.cases = cases

    async def may_read(self, actor: Actor, material_id: UUID) -> bool:
        """True when a case with this paper concerns the caller."""
        for case_id in await cases_with(material_id):
            row = await read_case(case_id)
            if row is not None and await self.cases.concerns(row, actor):
                await self.cases.looked_at(row, actor)
                return True
        return False
