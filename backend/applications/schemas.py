"""The one form and its receipt on the wire."""

import datetime as dt
from typing import Annotated, Any, Literal
from uuid import UUID

from msgspec import Meta

from backend.accounts.schemas import Registers
from backend.cases.matter import Level
from backend.cases.schemas import CaseLine, PersonLine, Tone
from backend.kernel.wire import Inbound, Wire
from backend.materials.schemas import MaterialView

Version = Annotated[int, Meta(ge=0, le=2_147_483_647)]


class NewDraft(Inbound, frozen=True):
    """Start a form, for myself or for somebody I may act for."""

    subject_id: UUID | None = None


class SaveDraft(Inbound, frozen=True):
    """The whole form as it stands; `version` is the one the page started from."""

    version: Version
    body: dict[str, Any]


class Saved(Wire, frozen=True):
    """The form is on the server."""

    version: int
    saved_at: dt.datetime
    saved_text: str


class SubmitDraft(Inbound, frozen=True):
    """Send the form as saved in `version`."""

    version: Version


class Subject(Wire, frozen=True):
    """Whose form it is."""

    id: UUID
    name: str
    id_number_masked: str
    self: bool


class DraftLine(Wire, frozen=True):
    """A form to go on with."""

    id: UUID
    subject: PersonLine
    region: str
    region_name: str
    matters: tuple[str, ...]
    saved_at: dt.datetime
    saved_text: str


class DraftView(Wire, frozen=True):
    """A form with everything already known."""

    id: UUID
    version: int
    subject: Subject
    region: str
    region_name: str
    matters: tuple[str, ...]
    body: dict[str, Any]
    saved_at: dt.datetime
    saved_text: str
    prefill: Registers
    materials: tuple[MaterialView, ...]
    application_id: UUID | None


class NeedItem(Wire, frozen=True):
    """One paper. `held` = a register has it, so it is not asked for; `made_here` = this form is that paper."""

    code: str
    title: str
    hint: str | None
    held: bool
    made_here: bool
    or_commitment: bool
    any_of: tuple[str, ...] = ()
    source: str | None = None


class Need(Wire, frozen=True):
    """What one matter needs."""

    kind: str
    title: str
    note: str | None
    items: tuple[NeedItem, ...]


class ItemFinding(Wire, frozen=True):
    """A finding with the place in the form it belongs to."""

    kind: str
    key: str
    level: Level
    code: str
    message: str
    fix: str | None
    pointer: str
    source: str | None


class Checked(Wire, frozen=True):
    """What the checks say of the form as saved."""

    version: int
    ready: bool
    findings: tuple[ItemFinding, ...]


class ApplicationView(Wire, frozen=True):
    """The receipt: one number, one QR code, one line per matter."""

    id: UUID
    number: str
    region: str
    region_name: str
    submitted_at: dt.datetime
    submitted_text: str
    subject: PersonLine
    acted_by: str | None
    status_text: str
    tone: Tone
    cases: tuple[CaseLine, ...]
    settlement: bool
    qr_text: str
    phone: str
    office_name: str


class ReceiptOwner(Wire, frozen=True, tag_field="view", tag="owner"):
    """The receipt is the caller's: open the application."""

    application_id: UUID


class ReceiptStaff(Wire, frozen=True, tag_field="view", tag="staff"):
    """The caller is a clerk of the region: open its cases."""

    application_id: UUID
    number: str
    case_ids: tuple[UUID, ...]


class ReceiptPublic(Wire, frozen=True, tag_field="view", tag="public"):
    """Anybody else learns that the receipt is genuine and how far it is, and nothing about anyone."""

    number: str
    status_text: str
    region_name: str
    submitted_text: str


ReceiptLook = ReceiptOwner | ReceiptStaff | ReceiptPublic
Channel = Literal["online", "counter"]
