"""What the pages draw of a case. The server words everything; the page adds nothing of its own."""

import datetime as dt
from typing import Any, Literal
from uuid import UUID

from backend.cases.matter import ActionOffer, Fact, Finding
from backend.kernel.wire import Inbound, Wire
from backend.kernel.workdays import Due

Tone = Literal["done", "office", "yours", "bad", "quiet"]


class PersonLine(Wire, frozen=True):
    """A person by name only."""

    id: UUID
    name: str


class Dependency(Wire, frozen=True):
    """The case this one waits for."""

    case_id: UUID
    title: str
    status_text: str


class TimelineLine(Wire, frozen=True):
    """One step as the citizen reads it."""

    at: dt.datetime
    at_text: str
    text: str
    who: str
    tone: Tone
    reason: str | None = None


class Step(Wire, frozen=True):
    """One station on the way."""

    text: str
    state: Literal["done", "now", "todo"]
    when: str | None = None


class Document(Wire, frozen=True):
    """Something to download or print."""

    title: str
    href: str


class SupplementItem(Wire, frozen=True):
    """One thing to mend, as the office ticked it: which paper and page, and why.

    `original` = the paper itself is wanted by post. `answered` = it is in; `materials` are the new pages.
    """

    code: str
    text: str
    id: str = ""
    paper: str | None = None
    paper_title: str | None = None
    page: int | None = None
    material: UUID | None = None
    original: bool = False
    answered: bool = False
    materials: tuple[UUID, ...] = ()
    note: str | None = None


class MailTo(Wire, frozen=True):
    """Where paper originals go."""

    name: str
    address: str
    phone: str


class CaseLine(Wire, frozen=True):
    """A case in a list: what it is, where it is, whose turn, until when.

    Where a limit has parts, `legal_due` is the end of the present one and `whole_due` the day by which all are over, if
    each that is to come takes as long as it may.
    """

    id: UUID
    number: str
    kind: str
    title: str
    subtitle: str
    status: str
    status_text: str
    tone: Tone
    subject: PersonLine
    acted_by: str | None
    application_id: UUID | None
    turn: Literal["citizen", "office", "other", "none"]
    turn_text: str
    promised_due: Due | None
    legal_due: Due | None
    whole_due: Due | None
    next: str
    clock: Literal["running", "paused", "stopped"]
    depends_on: Dependency | None
    reason: str | None


class CaseView(CaseLine, frozen=True):
    """A case with everything its owner may see."""

    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]
    timeline: tuple[TimelineLine, ...]
    steps: tuple[Step, ...]
    supplement: tuple[SupplementItem, ...]
    mail_to: MailTo | None
    actions: tuple[ActionOffer, ...]
    documents: tuple[Document, ...]


class MoveRequest(Inbound, frozen=True):
    """One action on a case. `data` belongs to the matter (e.g. the papers of a supplement)."""

    action: str
    reason_code: str | None = None
    reason: str | None = None
    data: dict[str, Any] = {}
