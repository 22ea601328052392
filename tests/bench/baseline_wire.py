"""The comparison's pydantic models: the form as it is read, the receipt as it is answered."""

import datetime as dt
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

Short = Annotated[str, Field(max_length=40)]
Name = Annotated[str, Field(max_length=80)]


class Wire(BaseModel):
    """camelCase outside, snake_case inside."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, from_attributes=True)


class Inbound(Wire):
    """An unknown field is an error."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="forbid")


class SubmitDraft(Inbound):
    """Send the form as saved in `version`."""

    version: int


class FamilyItem(Inbound):
    """One relative."""

    key: Short
    name: Name | None = None
    id_type: Short | None = None
    id_number: Short | None = None
    relation: Short | None = None
    phone: Short | None = None
    evidence_ids: Annotated[tuple[Short, ...], Field(max_length=20)] = ()
    notice_read_at: dt.datetime | None = None
    commitment_at: dt.datetime | None = None


class PaperChoice(Inbound):
    """Which paper of a group."""

    choice: Short | None = None
    ids: Annotated[tuple[Short, ...], Field(max_length=20)] = ()


class FilingItem(Inbound):
    """One place."""

    key: Short
    type: Short | None = None
    region: Annotated[str, Field(max_length=6)] | None = None
    begins_on: dt.date | None = None
    ends_on: dt.date | None = None
    reason: Annotated[str, Field(max_length=200)] | None = None
    materials: Annotated[dict[Short, PaperChoice], Field(max_length=12)] = {}
    commitment: bool = False
    hospital_name: Name | None = None
    admitted_on: dt.date | None = None
    discharged_on: dt.date | None = None
    reduction_confirmed_at: dt.datetime | None = None
    replaces: UUID | None = None


class FamilyPart(Inbound):
    """The relatives."""

    wanted: bool = False
    members: Annotated[list[FamilyItem], Field(max_length=20)] = []


class FilingPart(Inbound):
    """The places."""

    wanted: bool = False
    places: Annotated[list[FilingItem], Field(max_length=20)] = []


class SettlementPart(Inbound):
    """Only ticked."""

    wanted: bool = False


class Form(Inbound):
    """The form as saved."""

    phone: str | None = None
    notice_read_at: dt.datetime | None = None
    commitment_at: dt.datetime | None = None
    signature_id: UUID | None = None
    family: FamilyPart = FamilyPart()
    filing: FilingPart = FilingPart()
    chronic: dict[str, Any] | None = None
    settlement: SettlementPart = SettlementPart()


class PersonLine(Wire):
    """A person by name only."""

    id: UUID
    name: str


class Due(Wire):
    """A deadline."""

    on: dt.date
    text: str
    estimated: bool = False
    note: str | None = None


class Dependency(Wire):
    """The case this one waits for."""

    case_id: UUID
    title: str
    status_text: str


class CaseLine(Wire):
    """A case in a list."""

    id: UUID
    number: str
    kind: str
    title: str
    subtitle: str
    status: str
    status_text: str
    tone: str
    subject: PersonLine
    acted_by: str | None
    application_id: UUID | None
    turn: Literal["citizen", "office", "other", "none"]
    turn_text: str
    promised_due: Due | None
    legal_due: Due | None
    next: str
    clock: Literal["running", "paused", "stopped"]
    depends_on: Dependency | None
    reason: str | None


class ApplicationView(Wire):
    """The receipt."""

    id: UUID
    number: str
    region: str
    region_name: str
    submitted_at: dt.datetime
    submitted_text: str
    subject: PersonLine
    acted_by: str | None
    status_text: str
    tone: str
    cases: list[CaseLine]
    settlement: bool
    qr_text: str
    phone: str
    office_name: str
