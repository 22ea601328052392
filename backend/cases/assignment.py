"""Who at the desk has a case: taking it, handing it over, and leaving a trace when personal data is looked at."""

from collections.abc import Iterable
from typing import Final, Protocol
from uuid import UUID

import structlog

from backend.cases.rows import CaseRow
from backend.cases.rules import Status
from backend.cases.service import Cases, Taken
from backend.cases.workflows import workflow_of
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


class Colleague(Protocol):
    """Somebody at a desk of the region."""

    @property
    def id(self) -> UUID:
        """Their account."""
        ...

    @property
    def name(self) -> str:
        """As colleagues call them."""
        ...

    @property
    def roles(self) -> frozenset[Role]:
        """What they may do."""
        ...


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
        if not _has_a_move(row, actor.roles):
            raise Forbidden("这一步由别的岗位办，不用您领取")
        return await self._assign(row, "take", actor, actor.account_id, actor.name, None)

    async def hand_over(self, case_id: UUID, colleague: Colleague, actor: Actor) -> CaseRow:
        """Give a case to a colleague who can do what comes next; a supervisor may move anybody's."""
        row = await self.cases.visible(case_id, actor)
        if row.assignee not in {None, actor.account_id} and not actor.has(Role.supervisor):
            raise Forbidden(f"这件由{row.assignee_name}领取，只有本人或主管可以转交")
        if row.assignee == colleague.id:
            return row
        if row.state in OPEN and not _has_a_move(row, colleague.roles):
            message = f"{colleague.name}的岗位不办这一步，请选另一位同事"
            raise Invalid(message, fields=[FieldProblem("/to", message)])
        return await self._assign(row, "hand_over", actor, colleague.id, colleague.name, f"转交给{colleague.name}")

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


def _has_a_move(row: CaseRow, roles: Iterable[Role]) -> bool:
    """Whoever holds a case and cannot move it would only be in the way of those who can."""
    return bool(workflow_of(row.kind).offered(row.state, roles))
