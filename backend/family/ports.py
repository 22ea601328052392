"""What family sharing needs from the spine; app.py plugs it in."""

from collections.abc import Mapping
from typing import Any, Protocol
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


class CaseEnder(Protocol):
    """Ends a finished case for a reason that is nobody's wish; the spine writes the event and tells the people."""

    async def revoke(self, case_id: UUID, reason: str) -> Any:
        """Move the case `done → revoked` in the system's name; harmless when it has left `done`."""
        ...
