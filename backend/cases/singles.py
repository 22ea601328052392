"""Cases that other rooms ask for: one that stands alone, and one that ends because the facts under it changed."""

from collections.abc import Awaitable, Callable
from typing import Any, Final
from uuid import UUID

import msgspec

from backend.cases import numbers
from backend.cases.matter import Person
from backend.cases.moves import Moved
from backend.cases.opening import NewCase
from backend.cases.rows import read_case
from backend.cases.rules import Status
from backend.cases.service import Cases
from backend.cases.workflows import workflow_of
from backend.infra import outbox
from backend.infra.db import current_transaction, transaction
from backend.infra.outbox import JobContext
from backend.kernel.actor import SYSTEM, Actor, Role
from backend.kernel.ids import new_id

OPEN: Final = "case.open_single"


class SingleCases:
    """A case without a form behind it, such as a power of attorney a clerk must look at.

    `place` asks a register where somebody is insured. Registers are not asked inside a transaction, so a single case is
    promised in the transaction that needs it and opened by a job under the id that was promised.
    """

    def __init__(self, cases: Cases, place: Callable[[Person], Awaitable[str]]) -> None:
        self.cases = cases
        self.place = place

    async def open(self, *, kind: str, item: Any, subject: Person, acted_by: Person, actor: Actor) -> UUID:
        """Promise a case; its id. Called inside a transaction."""
        case_id = new_id()
        promise = _Promise(
            id=case_id, kind=kind, item=item, subject=subject.id, acted_by=acted_by.id, account=actor.account_id
        )
        await outbox.enqueue(OPEN, msgspec.to_builtins(promise, str_keys=True), dedupe_key=f"{OPEN}:{case_id}")
        return case_id

    async def open_promised(self, payload: dict[str, Any], _context: JobContext) -> None:
        """The job behind `open`. Harmless when repeated."""
        promise = msgspec.convert(payload, _Promise, strict=False)
        if await read_case(promise.id) is not None:
            return
        subject = await self.cases.directory.person(promise.subject)
        acted_by = await self.cases.directory.person(promise.acted_by)
        place = await self.place(subject)
        office = await self.cases.directory.home_office(place)
        new = NewCase(
            id=promise.id,
            kind=promise.kind,
            item=msgspec.convert(promise.item, self.cases.matters[promise.kind].item_type, strict=False),
            subject=subject,
            region=self.cases.rulebook.pack_code(place),
            home_office=office.code,
            papers=tuple(UUID(str(paper)) for paper in promise.item.get("evidenceIds", ())),
        )
        actor = Actor(
            kind="citizen",
            account_id=promise.account,
            name=acted_by.name,
            roles=frozenset({Role.citizen}),
            person_id=acted_by.id,
        )
        number = numbers.draw(place, self.cases.clock.today())
        async with transaction() as tx:
            await self.cases.open(
                tx, [new], number=number, application=None, actor=actor, acted_by=acted_by, channel="online"
            )

    async def settle(self, case_id: UUID, _actor: Actor, reason: str) -> None:
        """The people concerned have settled it themselves; the desk need not look any more. Inside a transaction."""
        row = await read_case(case_id)
        if row is not None and (row.state, "end") in workflow_of(row.kind).moves:
            await self.cases.moves.apply(current_transaction(), row, "end", SYSTEM, reason=reason)

    async def revoke(self, case_id: UUID, reason: str) -> None:
        """End a finished case in the system's name; harmless when it has left `done`."""
        row = await read_case(case_id)
        if row is None or row.state is not Status.done:
            return
        try:
            async with transaction() as tx:
                await self.cases.moves.apply(tx, row, "revoke", SYSTEM, reason=reason)
        except Moved:
            return


class _Promise(msgspec.Struct, frozen=True, kw_only=True):
    id: UUID
    kind: str
    item: Any
    subject: UUID
    acted_by: UUID
    account: UUID
