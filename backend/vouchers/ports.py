"""What vouchers need from other rooms."""

from collections.abc import Mapping
from typing import Protocol
from uuid import UUID

from backend.cases.matter import Person
from backend.kernel.actor import Actor


class People(Protocol):
    """Who somebody is, and for whom they may act."""

    async def person(self, person_id: UUID) -> Person:
        """The real-name person."""
        ...

    async def scopes(self, actor: Actor) -> Mapping[UUID, frozenset[str]]:
        """For whom `actor` may act today and in which matters; their own person is always among them."""
        ...
