"""One face of this room for the others: people, offices, whom somebody may act for, what the registers say."""

from collections.abc import Mapping
from uuid import UUID

from backend.accounts.acting import ActingFor, ActingRoom, Basis
from backend.accounts.people import Offices, People
from backend.accounts.registers import RegisterDesk
from backend.accounts.rules import ALL_MATTERS, Acting
from backend.accounts.schemas import Registers
from backend.cases.matter import Person
from backend.cases.ports import OfficeCard
from backend.kernel.actor import Actor


class Directory:
    """Delegates only; each part has its own file."""

    def __init__(self, *, people: People, offices: Offices, acting: ActingRoom, registers: RegisterDesk) -> None:
        self._people = people
        self._offices = offices
        self._acting = acting
        self._registers = registers

    async def person(self, person_id: UUID) -> Person:
        """The confirmed person; NotFound for an unknown id."""
        return await self._people.person(person_id)

    async def mobile_of(self, person_id: UUID) -> str | None:
        """Where the person can be reached."""
        return await self._people.mobile_of(person_id)

    async def may_act(self, actor: Actor, subject_id: UUID, matter: str | None = None) -> Acting:
        """Why the caller may act, or the refusal."""
        return await self._acting.may_act(actor, subject_id, matter)

    async def acting(self, actor: Actor, subject_id: UUID) -> ActingFor:
        """The subject with the basis and the matters covered today."""
        return await self._acting.acting(actor, subject_id)

    async def require(self, actor: Actor, subject_id: UUID, matter: str) -> None:
        """Refuse unless covered today."""
        await self._acting.require(actor, subject_id, matter)

    async def scopes(self, actor: Actor) -> Mapping[UUID, frozenset[str]]:
        """Everyone the caller may act for today, with the matters."""
        return await self._acting.scopes(actor)

    async def may_still_act(self, person_id: UUID, subject_id: UUID, matter: str) -> bool:
        """Whether somebody who once acted for the subject may do so today."""
        return await self._acting.still(person_id, subject_id, matter)

    async def guardian_basis(self, guardian: UUID, ward: UUID) -> Basis | None:
        """How it was found that one is the other's guardian; None when it never was."""
        return await self._acting.guardian_basis(guardian, ward)

    async def registers(self, person: Person, matters: frozenset[str] = ALL_MATTERS) -> Registers:
        """The pre-filled facts, cut down to `matters`."""
        return await self._registers.registers(person, matters)

    async def place(self, person: Person) -> str:
        """The 6-digit region the person is insured in."""
        return await self._registers.place(person)

    async def home_office(self, place: str) -> OfficeCard:
        """The office that decides for that place."""
        return await self._offices.home_office(place)

    async def office(self, code: str) -> OfficeCard | None:
        """One office."""
        return await self._offices.office(code)
