"""The clerk's screen on the wire."""

import datetime as dt
from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta

from backend.applications.schemas import ApplicationView
from backend.cases.matter import ReasonChoice
from backend.cases.schemas import CaseLine, CaseView
from backend.kernel.wire import Inbound, Wire
from backend.materials.schemas import MaterialView

MaskedField = Literal["idNumber", "mobile"]


class QueueRow(CaseLine, frozen=True):
    """A case in the queue."""

    office: str
    office_code: str
    channel: str
    channel_text: str
    accepted_at: dt.datetime
    accepted_text: str
    assignee: str | None
    mine: bool
    overdue: bool
    remaining_text: str


class QueueCounts(Wire, frozen=True):
    """The numbers above the queue."""

    accepting: int
    reviewing: int
    supplementing: int
    rechecking: int
    financing: int
    paying: int
    returned: int
    processing: int
    overdue: int


class Queue(Wire, frozen=True):
    """One page of the queue; `next` is the cursor of the following one."""

    rows: tuple[QueueRow, ...]
    counts: QueueCounts
    next: int | None


class SubjectFact(Wire, frozen=True):
    """What the clerk sees of the person; a masked field can be opened with a reason."""

    label: str
    value: str
    masked_field: MaskedField | None = None


class RegisterLine(Wire, frozen=True):
    """One thing the register says, and whether it is as it should be."""

    label: str
    value: str
    ok: bool


class DeskEvent(Wire, frozen=True):
    """One step with its author."""

    at: dt.datetime
    at_text: str
    who: str
    role: str
    office: str | None
    action: str
    action_text: str
    from_text: str | None
    to_text: str
    reason: str | None


class DeskReasons(Wire, frozen=True):
    """Reasons of the pack, by action."""

    refuse: tuple[ReasonChoice, ...]
    supplement: tuple[ReasonChoice, ...]
    override: tuple[ReasonChoice, ...]


class DeskCase(Wire, frozen=True):
    """Everything about one case on one screen. `paper_titles`: what each kind of its papers is called."""

    case: CaseView
    application: ApplicationView | None
    assignee: str | None
    mine: bool
    subject_facts: tuple[SubjectFact, ...]
    materials: tuple[MaterialView, ...]
    paper_titles: dict[str, str]
    events: tuple[DeskEvent, ...]
    register: tuple[RegisterLine, ...]
    reasons: DeskReasons


class Scan(Inbound, frozen=True):
    """What the scanner gun typed."""

    text: Annotated[str, Meta(max_length=400)]


class Scanned(Wire, frozen=True):
    """The receipt the code belongs to."""

    application_id: UUID
    number: str
    case_ids: tuple[UUID, ...]


class HandOver(Inbound, frozen=True):
    """The colleague to give the case to."""

    to: UUID


class Unmask(Inbound, frozen=True):
    """Which masked field, and why it must be read."""

    field: MaskedField
    reason: Annotated[str, Meta(min_length=2, max_length=200)]


class Unmasked(Wire, frozen=True):
    """The field in full. Reading it has been recorded."""

    value: str


class Colleague(Wire, frozen=True):
    """Somebody a case can be handed to."""

    id: UUID
    name: str
    office: str
    roles_text: str
