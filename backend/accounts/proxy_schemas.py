"""What the phone sends and gets about acting for others."""

import datetime as dt
from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta

from backend.accounts.schemas import Document, IdType, Name
from backend.kernel.wire import Inbound, Wire

MatterKind = Literal["family_sharing", "filing", "chronic_expansion", "direct_settlement", "reimbursement"]
AgentRelation = Literal["1", "2", "4", "5", "6", "7", "8", "9", "901"]
Status = Literal["pending", "active", "refused", "ended"]


class GrantView(Wire, frozen=True):
    """One power of attorney as the caller sees it; `state` includes expiry."""

    id: UUID
    side: Literal["given", "received"]
    other: str
    other_id_number: str
    relation: str
    relation_text: str
    matters: tuple[str, ...]
    matters_text: str
    begins: dt.date
    ends: dt.date
    status: Status
    state: Literal["pending", "active", "coming", "expired", "refused", "ended"]
    state_text: str
    made_by: Literal["principal", "proxy"]
    reason: str | None
    can_confirm: bool
    can_revoke: bool
    case_id: UUID | None


class WardView(Wire, frozen=True):
    """One guardianship, seen from either side."""

    id: UUID
    side: Literal["guardian", "ward"]
    other: str
    other_id_number: str
    of_age_on: dt.date
    basis: Literal["register", "evidence"]
    status: Status
    state: Literal["pending", "active", "of_age", "refused", "ended"]
    state_text: str
    reason: str | None
    can_end: bool
    case_id: UUID | None


class Subject(Wire, frozen=True):
    """Somebody the caller may act for today, and why."""

    person_id: UUID
    name: str
    id_number_masked: str
    basis: Literal["self", "grant", "guardian"]
    basis_text: str
    matters: tuple[str, ...]
    until: dt.date | None


class Proxies(Wire, frozen=True):
    """Everything about acting for others, both ways."""

    given: tuple[GrantView, ...]
    received: tuple[GrantView, ...]
    wards: tuple[WardView, ...]
    guardians: tuple[WardView, ...]
    subjects: tuple[Subject, ...]


class GrantRequest(Inbound, frozen=True):
    """`role` says who is writing. The named person is the other one. A proxy encloses the signed letter."""

    role: Literal["principal", "proxy"]
    name: Name
    id_type: IdType
    id_number: Document
    relation: AgentRelation
    matters: Annotated[tuple[MatterKind, ...], Meta(min_length=1, max_length=4)]
    begins: dt.date
    ends: dt.date
    evidence_ids: Annotated[tuple[UUID, ...], Meta(max_length=9)] = ()
    id: UUID | None = None


class Reason(Inbound, frozen=True):
    """Why something ends."""

    reason: Annotated[str, Meta(max_length=200)] = ""


class GuardianshipRequest(Inbound, frozen=True):
    """The child's papers; evidence is needed only where the register does not know the relation."""

    name: Name
    id_type: IdType
    id_number: Document
    evidence_ids: Annotated[tuple[UUID, ...], Meta(max_length=9)] = ()
    id: UUID | None = None
