"""The office's call list, and the supervisor's look at the books."""

from uuid import UUID

from litestar import Controller, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from backend.kernel.actor import Actor, Role
from backend.notices.calls import CallList
from backend.notices.figures import Bureau
from backend.notices.schemas import CallDone, CallNumber, Calls, Proof
from backend.web.access import require


class CallController(Controller):
    """电话通知."""

    path = "/api/desk/calls"
    tags = ["经办台 desk"]
    guards = [require(Role.clerk, Role.reviewer, Role.supervisor)]

    @get("", operation_id="readCalls")
    async def read(self, actor: NamedDependency[Actor], calls: NamedDependency[CallList]) -> Calls:
        """My office's list, longest waiting first."""
        return await calls.read(actor)

    @post("/{call_id:uuid}/open", operation_id="openCall", status_code=200)
    async def open(
        self, call_id: FromPath[UUID], actor: NamedDependency[Actor], calls: NamedDependency[CallList]
    ) -> CallNumber:
        """The number in full; that I looked is recorded."""
        return await calls.open(call_id, actor)

    @post("/{call_id:uuid}/done", operation_id="finishCall", status_code=200)
    async def done(
        self,
        call_id: FromPath[UUID],
        data: JSONBody[CallDone],
        actor: NamedDependency[Actor],
        calls: NamedDependency[CallList],
    ) -> Calls:
        """The person knows now."""
        return await calls.done(call_id, actor, data.note)

    @post("/{call_id:uuid}/unreachable", operation_id="missCall", status_code=200)
    async def unreachable(
        self,
        call_id: FromPath[UUID],
        data: JSONBody[CallDone],
        actor: NamedDependency[Actor],
        calls: NamedDependency[CallList],
    ) -> Calls:
        """Nobody answered."""
        return await calls.no_answer(call_id, actor, data.note)


class ProofController(Controller):
    """消息对账."""

    path = "/api/desk/notices"
    tags = ["经办台 desk"]
    guards = [require(Role.supervisor, Role.administrator)]

    @get("", operation_id="readNoticeProof")
    async def proof(self, bureau: NamedDependency[Bureau]) -> Proof:
        """Where today's notices stand, and what does not add up."""
        return await bureau.proof()
