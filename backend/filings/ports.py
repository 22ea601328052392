"""What filings need from other rooms; app.py plugs it in."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import Protocol
from uuid import UUID

from backend.cases.matter import Person
from backend.kernel.actor import Actor

# The finished cases that lean on a filing at this place: person and place in, case ids out.
Dependents = Callable[[UUID, str], Awaitable[Sequence[UUID]]]


class People(Protocol):
    """Who somebody is, and for whom they may act."""

    async def person(self, person_id: UUID) -> Person:
        """The real-name person."""
        ...

    async def scopes(self, actor: Actor) -> Mapping[UUID, frozenset[str]]:
        """For whom `actor` may act today and in which matters; their own person is always among them."""
        ...


class Papers(Protocol):
    """Uploaded papers."""

    async def pin(self, ids: Iterable[UUID], owner: UUID) -> Sequence[object]:
        """Bind papers of `owner` to what they were handed in for; refuses a paper that is somebody else's."""
        ...
