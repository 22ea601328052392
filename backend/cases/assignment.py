"""Who at the desk has a case: taking it, handing it over, and leaving a trace when personal data is looked at."""

from typing import Final
from uuid import UUID

import structlog

from backend.cases.rows import CaseRow
from backend.cases.rules import Status
from backend.cases.service import Cases, Taken
from backend.infra import live
from backend.infra.db import transaction
from backend.kernel.actor import Actor, Role
from backend.kernel.errors import FieldProblem, Forbidden, Invalid

log = structlog.get_logger(__name__)
OPEN: Final = frozenset(
    {
        Status.accepting,
        Status.reviewing,
        Status.supplementing,
        Status.rechecking,
        Status.financing,
        Status.returned,
        Status.refused,
    }
)


class Assignment:
    """Desk steps that move nobody's status but leave an event."""

    def __init__(self, cases: Cases) -> None:
        self.cases = cases

    async def take(self, case_id: UUID, actor: Actor) -> CaseRow:
        """Take a free case. Taking one's own again changes nothing."""
        row = await self.cases.visible(case_id, actor)
        if row.assignee == actor.account_id:
            return row
        if row.assignee is not None:
            raise Taken(f"这件已由{row.assignee_name}领取", assignee=row.assignee_name)
        return await self._assign(row, "take", actor, actor.account_id, actor.name, None)

    async def hand_over(self, case_id: UUID, colleague: UUID, colleague_name: str, actor: Actor) -> CaseRow:
        """Give a case to a colleague; a supervisor may move anybody's."""
        row = await self.cases.visible(case_id, actor)
        if row.assignee not in {None, actor.account_id} and not actor.has(Role.supervisor):
            raise Forbidden(f"这件由{row.assignee_name}领取，只有本人或主管可以转交")
        if row.assignee == colleague:
            return row
        return await self._assign(row, "hand_over", actor, colleague, colleague_name, f"转交给{colleague_name}")

    async def _assign(
        self, row: CaseRow, action: str, actor: Actor, assignee: UUID, name: str, reason: str | None
    ) -> CaseRow:
        if row.state not in OPEN:
            raise Invalid("这件现在不需要人办理", fields=[FieldProblem("", "这件现在不需要人办理")])
        changes = {"assignee": assignee, "assignee_name": name}
        async with transaction() as tx:
            after = await self.cases.moves.record(row, action, row.state, actor, changes=changes, reason=reason)
            tx.after_commit(lambda: live.publish(f"region:{row.region}", "case", str(row.id)))
        return after

    async def trace(self, row: CaseRow, action: str, actor: Actor, reason: str) -> None:
        """Record that staff read personal data or printed a form, and why."""
        async with transaction():
            await self.cases.moves.record(row, action, row.state, actor, changes={}, reason=reason)
