"""What the phone sends and sees of filings."""

import datetime as dt
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from backend.kernel.wire import Inbound, Wire

Short = Annotated[str, Meta(max_length=40)]
Text = Annotated[str, Meta(max_length=200)]
Mobile = Annotated[str, Meta(max_length=20, examples=["13900001001"])]


class PaperChoice(Inbound, frozen=True, kw_only=True):
    """Which paper of a group, and the uploads that show it. No uploads are needed for what a register already holds."""

    choice: Short | None = None
    ids: Annotated[tuple[Short, ...], Meta(max_length=20)] = ()


class FilingItem(Inbound, frozen=True, kw_only=True):
    """One place in the form. Everything may be missing while drafting; the check says what is.

    `replaces` is the filing this one changes (another city): the old one ends when this one is done.
    """

    key: Short
    type: Short | None = None
    region: Annotated[str, Meta(max_length=6)] | None = None
    begins_on: dt.date | None = None
    ends_on: dt.date | None = None
    reason: Text | None = None
    materials: Annotated[dict[Short, PaperChoice], Meta(max_length=12)] = {}
    commitment: bool = False
    hospital_name: Annotated[str, Meta(max_length=80)] | None = None
    admitted_on: dt.date | None = None
    discharged_on: dt.date | None = None
    reduction_confirmed_at: dt.datetime | None = None
    replaces: UUID | None = None


class FilingView(Wire, frozen=True, kw_only=True):
    """One filing as its owner sees it. `cancel_from` is the first day it can be cancelled; None = any day."""

    id: UUID
    case_id: UUID
    type: str
    type_text: str
    region: str
    region_name: str
    begins_on: dt.date
    ends_on: dt.date | None
    valid_text: str
    status: str
    status_text: str
    commitment: bool
    cancel_from: dt.date | None
    cancel_note: str | None
    can_supplement: bool
    can_change: bool
    replaces: UUID | None
    phone: str | None
    serial: str | None
    source: str | None


class SupplementRequest(Inbound, frozen=True, kw_only=True):
    """Papers handed in later; they lift the lock of a filing made on a letter."""

    materials: Annotated[dict[Short, PaperChoice], Meta(min_length=1, max_length=12)]


class PhoneRequest(Inbound, frozen=True, kw_only=True):
    """Another number to reach the person at."""

    phone: Mobile
