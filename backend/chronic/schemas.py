"""What the phone sends and sees of chronic expansions."""

import datetime as dt
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from backend.kernel.wire import Inbound, Wire

Short = Annotated[str, Meta(max_length=40)]


class ChronicItem(Inbound, frozen=True, kw_only=True):
    """One disease and the facilities chosen for it. `after_filing` is the key of a filing in the same form."""

    key: Short
    disease: Short | None = None
    facilities: Annotated[tuple[Short, ...], Meta(max_length=20)] = ()
    region: Annotated[str, Meta(max_length=6)] | None = None
    after_filing: Short | None = None


class EntitlementView(Wire, frozen=True, kw_only=True):
    """A chronic-disease entitlement, and whether it can be used across provinces from here."""

    disease: str
    disease_name: str
    begins: dt.date
    ends: dt.date | None
    facility: str | None
    usable: bool
    why_not: str | None


class FacilityName(Wire, frozen=True, kw_only=True):
    """A chosen facility."""

    code: str
    name: str


class ExpansionView(Wire, frozen=True, kw_only=True):
    """Facilities added for one disease at one filed place."""

    id: UUID
    case_id: UUID
    disease: str
    disease_name: str
    region: str
    region_name: str
    facilities: tuple[FacilityName, ...]
    begins: dt.date | None
    ends: dt.date | None
    status: str
    status_text: str
    change_from: dt.date | None


class ChronicView(Wire, frozen=True, kw_only=True):
    """Both at once."""

    entitlements: tuple[EntitlementView, ...]
    expansions: tuple[ExpansionView, ...]
