"""What the form needs from the accounts room."""

from collections.abc import Mapping
from typing import Protocol
from uuid import UUID

from backend.accounts.acting import ActingFor
from backend.accounts.schemas import Registers
from backend.cases.matter import Person
from backend.cases.ports import OfficeCard
from backend.kernel.actor import Actor


class People(Protocol):
    """Real-name people, who may act for whom, and what the registers hold."""

    async def acting(self, actor: Actor, subject_id: UUID) -> ActingFor:
        """NotFound for a stranger, a clear refusal when a grant has run out or was withdrawn."""
        ...

    async def require(self, actor: Actor, subject_id: UUID, matter: str) -> None:
        """Refuse unless the caller may act for the subject in this matter today."""
        ...

    async def person(self, person_id: UUID) -> Person:
        """One real-name person."""
        ...

    async def scopes(self, actor: Actor) -> Mapping[UUID, frozenset[str]]:
        """For whom the caller may act today, and in which matters."""
        ...

    async def registers(self, person: Person, matters: frozenset[str]) -> Registers:
        """What the registers already know."""
        ...

    async def place(self, person: Person) -> str:
        """The 6-digit region the person is insured in; a clear refusal when they are insured nowhere here."""
        ...

    async def home_office(self, place: str) -> OfficeCard:
        """The office that decides for people insured there."""
        ...

    async def office(self, code: str) -> OfficeCard | None:
        """One office by its code."""
        ...
