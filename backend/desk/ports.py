"""What the desk needs from other rooms."""

import datetime as dt
from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from backend.accounts.schemas import Registers
from backend.cases.matter import Person
from backend.cases.ports import OfficeCard
from backend.desk.schemas import Colleague
from backend.kernel.actor import Actor


class People(Protocol):
    """People, offices and colleagues."""

    async def person(self, person_id: UUID) -> Person: ...
    async def mobile_of(self, person_id: UUID) -> str | None: ...
    async def registers(self, person: Person) -> Registers: ...
    async def office(self, code: str) -> OfficeCard | None: ...
    async def colleagues(self, actor: Actor) -> Sequence[Colleague]: ...


class Today(Protocol):
    """The office's calendar date."""

    def today(self) -> dt.date: ...
