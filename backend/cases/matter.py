"""What a matter room (family, filings, chronic) promises to the case spine."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, Literal, Protocol, runtime_checkable
from uuid import UUID

import msgspec

from backend.kernel.wire import Wire

Level = Literal["hard", "soft", "info"]


class Finding(Wire, frozen=True):
    """One result of a check. hard = cannot be submitted; soft = a person looks at it; info = good to know.

    `pointer` is a JSON pointer inside the item (e.g. "/idNumber"); `source` is the document and clause.
    """

    level: Level
    code: str
    message: str
    fix: str | None = None
    pointer: str | None = None
    source: str | None = None


class Fact(Wire, frozen=True):
    """One label and value line on a page."""

    label: str
    value: str


class ReasonChoice(Wire, frozen=True):
    """A reason a person may pick."""

    code: str
    text: str


class ActionOffer(Wire, frozen=True):
    """A button. `disabled_reason` says why not yet, `available_from` when it will be."""

    action: str
    label: str
    danger: bool = False
    needs_reason: bool = False
    reasons: tuple[ReasonChoice, ...] = ()
    confirm: str | None = None
    available_from: dt.date | None = None
    disabled_reason: str | None = None


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """The insured person a matter is about, as the real-name check knows them."""

    id: UUID
    name: str
    id_type: str
    id_number: str
    sex: str | None
    birth: dt.date | None


class CheckContext(msgspec.Struct, frozen=True, kw_only=True):
    """What a check may know besides the item: whose it is, which pack, which day, and the whole draft beside it.

    `siblings` are the other items of the same draft by kind, so that a chronic item can see the filing it follows.
    """

    subject: Person
    region: str
    today: dt.date
    channel: Literal["online", "counter"]
    acting_person_id: UUID | None = None
    siblings: dict[str, tuple[Any, ...]] = {}


class CaseFacts(msgspec.Struct, frozen=True, kw_only=True):
    """One case as its matter room sees it. `item` is the submitted item as stored JSON, already decoded to builtins."""

    id: UUID
    number: str
    kind: str
    track: str | None = None
    status: str
    region: str
    subject: Person
    submitted_on: dt.date
    today: dt.date
    channel: Literal["online", "counter"]
    item: dict[str, Any]
    depends_on: UUID | None = None


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """What the machine decided. `serial` is the register's own number when the matter was registered there."""

    action: Literal["pass", "refer", "refuse", "wait"]
    findings: tuple[Finding, ...] = ()
    reason: str | None = None
    serial: str | None = None


class FollowUp(msgspec.Struct, frozen=True, kw_only=True):
    """Another case this move sets in motion: `end` it, `resume` it, or `revoke` it (a filing cancelled under it)."""

    case_id: UUID
    action: Literal["resume", "end", "revoke"]
    reason: str


class Matter(Protocol):
    """One kind of matter. The spine calls these and knows nothing of kinship, places or diseases."""

    kind: str
    item_type: type[Any]

    async def check(self, item: Any, context: CheckContext) -> list[Finding]:
        """All findings of `item`; asks registers, writes nothing. Used on the form and again when deciding."""
        ...

    def title(self, item: Any) -> tuple[str, str]:
        """Title and subtitle of the case, in plain words and without full id numbers."""
        ...

    async def open(self, case: CaseFacts, item: Any) -> None:
        """Write the room's pending row(s). Called inside the submitting transaction."""
        ...

    async def decide(self, case: CaseFacts) -> Verdict:
        """Decide by machine. Runs in a job outside any transaction, possibly twice: register calls carry the case id."""
        ...

    async def register(self, case: CaseFacts) -> str | None:
        """Write the accepted matter to the partner's register, idempotent by case id; its serial number or None."""
        ...

    async def on_move(self, case: CaseFacts, action: str, to_status: str, data: dict[str, Any]) -> Sequence[FollowUp]:
        """The room's own effect of a move. Called inside the move's transaction; raise AppError to stop it."""
        ...

    async def facts(self, case: CaseFacts) -> list[Fact]:
        """Lines for the case page."""
        ...

    async def actions(self, case: CaseFacts) -> list[ActionOffer]:
        """What the citizen may do beyond withdrawing: unbind, cancel, change, with the earliest date and the reason."""
        ...


@runtime_checkable
class Completes(Protocol):
    """A matter that fills in what a register knows in full and the page has only seen masked."""

    async def complete(self, item: Any, subject: Person) -> Any:
        """The item in full; unchanged where nothing is masked or the register does not know it."""
        ...


@runtime_checkable
class Tracked(Protocol):
    """A matter whose limits depend on the item: `track` names the matter rule that counts."""

    def track(self, item: Any, region: str, channel: str, today: dt.date) -> str | None:
        """The kind of the rule whose limits hold; None for the matter's own."""
        ...


@runtime_checkable
class Tells(Protocol):
    """A matter whose messages name more than the spine knows (amounts, accounts)."""

    async def told(self, case: CaseFacts, action: str) -> Mapping[str, str]:
        """The further parameters of the message after `action`. Called inside the move's transaction."""
        ...


class Print(msgspec.Struct, frozen=True):
    """Something to download: its title and address."""

    title: str
    href: str


@runtime_checkable
class Prints(Protocol):
    """A matter with documents of its own."""

    async def documents(self, case: CaseFacts) -> Sequence[Print]:
        """What can be downloaded now."""
        ...
