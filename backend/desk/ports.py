"""What the desk needs from other rooms."""

from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from backend.accounts.acting import Basis
from backend.accounts.colleagues import StaffCard
from backend.accounts.schemas import Registers
from backend.cases.matter import Person
from backend.cases.ports import OfficeCard
from backend.kernel.actor import Actor


class People(Protocol):
    """People, offices and colleagues."""

    async def person(self, person_id: UUID) -> Person:
        """One real-name person."""
        ...

    async def mobile_of(self, person_id: UUID) -> str | None:
        """Where they can be reached."""
        ...

    async def guardian_basis(self, guardian: UUID, ward: UUID) -> Basis | None:
        """How it was found that one is the other's guardian; None when it never was."""
        ...

    async def registers(self, person: Person) -> Registers:
        """What the registers say now."""
        ...

    async def office(self, code: str) -> OfficeCard | None:
        """One office by its code."""
        ...


class Colleagues(Protocol):
    """Who works beside whom."""

    async def of(self, actor: Actor) -> Sequence[StaffCard]:
        """Staff at the desks of the caller's region, without the caller."""
        ...
