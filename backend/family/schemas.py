"""What the phone sends and sees of family sharing."""

import datetime as dt
from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta

from backend.kernel.wire import Inbound, Wire

Short = Annotated[str, Meta(max_length=40)]
Name = Annotated[str, Meta(max_length=80)]


class FamilyItem(Inbound, frozen=True):
    """One relative in the form. `relation` is the GB/T 4761 code of "the user is the grantor's …".

    Everything may be missing while drafting; the check says what is.
    """

    key: Short
    name: Name | None = None
    id_type: Short | None = None
    id_number: Short | None = None
    relation: Short | None = None
    phone: Short | None = None
    evidence_ids: Annotated[tuple[Short, ...], Meta(max_length=20)] = ()
    notice_read_at: dt.datetime | None = None
    commitment_at: dt.datetime | None = None


BondState = Literal["pending", "active", "ended"]


class Bond(Wire, frozen=True):
    """One bond as one of its two people sees it; `name` and `id_number` (masked) are the other one's."""

    id: UUID
    role: Literal["grantor", "user"]
    name: str
    id_number: str
    relation: str
    relation_text: str
    state: BondState
    state_text: str
    since: dt.date | None
    ended_on: dt.date | None
    end_reason: str | None
    case_id: UUID | None


class UseLine(Wire, frozen=True):
    """How much one account pays; `kind` own = the user's own account."""

    kind: Literal["own", "grantor"]
    name: str
    fen: int


class OrderOfUse(Wire, frozen=True):
    """Who pays how much of a bill, in order. `verified` = the document says so; else it is a reading (口径)."""

    lines: tuple[UseLine, ...]
    self_pay_fen: int
    rule: str
    source: str
    verified: bool
