"""What the spine needs from other rooms, as narrow as it can be said; app.py plugs the rooms in."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol
from uuid import UUID

import msgspec

from backend.cases.matter import Person, ReasonChoice
from backend.kernel.actor import Actor


class OfficeCard(msgspec.Struct, frozen=True):
    """An office as the citizen needs it."""

    code: str
    name: str
    phone: str
    address: str


class Limits(Protocol):
    """The two limits of a matter: what the office promises (0 = at once) and what the law allows."""

    @property
    def promised_workdays(self) -> int:
        """0 = at once."""
        ...

    @property
    def legal_workdays(self) -> int:
        """Working days from acceptance."""
        ...

    @property
    def steps(self) -> Mapping[str, int]:
        """Working days of each part of the limit, where the rule counts them apart."""
        ...


class Rulebook(Protocol):
    """The part of the policy packs the spine reads."""

    def limits(self, region: str, kind: str, on: dt.date) -> Limits:
        """The limits of a matter on a day."""
        ...

    def version(self, region: str) -> str:
        """Which edition of the rules a case is judged by."""
        ...

    def region_name(self, region: str) -> str:
        """The region in words."""
        ...

    def pack_code(self, region: str) -> str:
        """The pack a 6-digit region belongs to."""
        ...

    def reasons(self, region: str, kind: str, action: str, on: dt.date) -> tuple[ReasonChoice, ...]:
        """What a clerk may pick for an action."""
        ...

    def forms(self, region: str, kind: str, on: dt.date) -> tuple[tuple[str, str], ...]:
        """The printed forms of a matter: route name and title."""
        ...

    def paper_titles(self, region: str) -> dict[str, str]:
        """What every paper is called, by code."""
        ...


class Directory(Protocol):
    """People and offices."""

    async def person(self, person_id: UUID) -> Person:
        """One real-name person."""
        ...

    async def scopes(self, actor: Actor) -> Mapping[UUID, frozenset[str]]:
        """For whom `actor` may act today and in which matters; their own person is always among them."""
        ...

    async def may_still_act(self, person_id: UUID, subject_id: UUID, matter: str) -> bool:
        """Whether somebody who once acted for the subject may do so today."""
        ...

    async def home_office(self, place: str) -> OfficeCard:
        """The office that decides for people insured there."""
        ...

    async def office(self, code: str) -> OfficeCard | None:
        """One office by its code."""
        ...


class Notifier(Protocol):
    """Tells people; called inside the transaction of what it tells about."""

    async def tell(
        self, person_id: UUID, template: str, params: Mapping[str, str], case_id: UUID | None = None
    ) -> None:
        """Put a message into somebody's inbox."""
        ...


class Papers(Protocol):
    """Uploaded papers."""

    async def pin(self, ids: Iterable[UUID], owner: UUID) -> Sequence[object]:
        """Bind papers of `owner` to a case, inside its transaction; refuses a paper that is somebody else's."""
        ...
