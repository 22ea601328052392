"""What acting for others needs from the rest of the program; app.py plugs it in."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol
from uuid import UUID

from backend.cases.matter import Person
from backend.kernel.actor import Actor
from backend.kernel.wire import Wire


class Paper(Protocol):
    """An uploaded paper."""

    @property
    def id(self) -> UUID:
        """Its id."""
        ...

    @property
    def kind(self) -> str:
        """What it was uploaded as."""
        ...


class Evidence(Protocol):
    """The materials room."""

    async def pin(self, ids: Iterable[UUID], owner: UUID) -> Sequence[Paper]:
        """Keep these papers of `owner`; refuses somebody else's. Called inside a transaction."""
        ...


class Notifier(Protocol):
    """The notices room; called inside the transaction of what it tells about."""

    async def tell(
        self, person_id: UUID, template: str, params: Mapping[str, str], case_id: UUID | None = None
    ) -> None:
        """Put a message into the person's inbox."""
        ...


class ProxyCases(Protocol):
    """The case spine, for letters and guardianships a person has to look at. Called inside a transaction."""

    async def open(self, *, kind: str, item: Wire, subject: Person, acted_by: Person, actor: Actor) -> UUID | None:
        """A new case for the office the subject is insured at; its id."""
        ...

    async def settle(self, case_id: UUID, actor: Actor, reason: str) -> None:
        """The people concerned have settled it among themselves; nobody at the desk needs to look any more."""
        ...


class NoCases:
    """Until the spine is plugged in: a pending grant then waits for the principal alone."""

    async def open(self, *, kind: str, item: Wire, subject: Person, acted_by: Person, actor: Actor) -> UUID | None:
        """No case."""
        del kind, item, subject, acted_by, actor
        return None

    async def settle(self, case_id: UUID, actor: Actor, reason: str) -> None:
        """Nothing to settle."""
        del case_id, actor, reason
