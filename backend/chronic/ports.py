"""What the chronic room needs from others; app.py plugs it in."""

import datetime as dt
from collections.abc import Mapping
from typing import Protocol
from uuid import UUID

from backend.cases.matter import Person
from backend.kernel.actor import Actor


class Filed(Protocol):
    """A filing as far as this room cares."""

    @property
    def id(self) -> UUID:
        """Its row."""
        ...

    @property
    def region(self) -> str:
        """The place it is for."""
        ...

    @property
    def begins(self) -> dt.date:
        """Its first day."""
        ...

    @property
    def ends(self) -> dt.date | None:
        """Its last day; None = until cancelled."""
        ...


class FiledPlaces(Protocol):
    """Where a person is filed."""

    async def coming_filing(self, person: UUID, region: str, day: dt.date) -> Filed | None:
        """A registered filing for the place that holds on `day` or begins later."""
        ...

    async def of_case(self, case: UUID) -> Filed | None:
        """The filing a case is about, also while it is pending."""
        ...


class People(Protocol):
    """Who somebody is, and for whom they may act."""

    async def person(self, person_id: UUID) -> Person:
        """The real-name person."""
        ...

    async def scopes(self, actor: Actor) -> Mapping[UUID, frozenset[str]]:
        """For whom `actor` may act today and in which matters; their own person is always among them."""
        ...
