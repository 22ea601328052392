"""Cases that other rooms ask for: one that stands alone, and one that ends because the facts under it changed."""

from typing import Any
from uuid import UUID

import msgspec

from backend.cases import numbers
from backend.cases.matter import Person
from backend.cases.opening import NewCase
from backend.cases.rows import read_case
from backend.cases.rules import Status
from backend.cases.service import Cases, Moved
from backend.infra.db import current_transaction, transaction
from backend.kernel.actor import SYSTEM, Actor, Role


class SingleCases:
    """A case without a form behind it, such as a power of attorney a clerk must look at."""

    def __init__(self, cases: Cases) -> None:
        self.cases = cases

    async def open_single(
        self,
        kind: str,
        *,
        subject: Person,
        account: UUID,
        acted_by: Person | None,
        region: str,
        item: dict[str, Any],
        papers: tuple[UUID, ...] = (),
    ) -> UUID:
        """Open one case. Called inside the transaction of whoever needs it."""
        office = await self.cases.directory.home_office(region)
        new = NewCase(
            kind=kind,
            item=msgspec.convert(item, self.cases.matters[kind].item_type),
            subject=subject,
            region=self.cases.rulebook.pack_code(region),
            home_office=office.code,
            papers=papers,
        )
        person = acted_by or subject
        actor = Actor(
            kind="citizen", account_id=account, name=person.name, roles=frozenset({Role.citizen}), person_id=person.id
        )
        number = numbers.draw(region, self.cases.clock.today())
        await self.cases.open(
            current_transaction(),
            [new],
            number=number,
            application=None,
            actor=actor,
            acted_by=acted_by,
            channel="online",
        )
        return new.id

    async def revoke(self, case_id: UUID, reason: str) -> None:
        """End a finished case in the system's name; harmless when it has left `done`."""
        row = await read_case(case_id)
        if row is None or row.state is not Status.done:
            return
        try:
            async with transaction() as tx:
                await self.cases.apply(tx, row, "revoke", SYSTEM, reason=reason)
        except Moved:
            return
