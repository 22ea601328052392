"""The one queue: open cases of a region, the one that is due first on top."""

import datetime as dt
from typing import Final
from uuid import UUID

import msgspec
from piccolo.custom_types import Combinable
from piccolo.query.functions.aggregate import Count

from backend.cases.rows import CaseRow, case_row
from backend.cases.rules import Status
from backend.cases.tables import Case

AT_THE_DESK: Final = (Status.reviewing, Status.supplementing, Status.submitted, Status.accepted)
_PAGE: Final = 50
_WILDCARDS: Final = str.maketrans("", "", "%_\\")


class Filters(msgspec.Struct, frozen=True, kw_only=True):
    """What the clerk narrowed the queue to."""

    region: str
    status: Status | None = None
    kind: str | None = None
    assignee: UUID | None = None
    office: str | None = None
    overdue_on: dt.date | None = None
    text: str | None = None
    offset: int = 0


async def read_queue(filters: Filters) -> tuple[list[CaseRow], bool]:
    """One page of the queue by legal limit, and whether there is more."""
    query = Case.select().where(_where(filters))
    found = await query.order_by(Case.legal_on).order_by(Case.id).offset(filters.offset).limit(_PAGE + 1)
    return [case_row(values) for values in found[:_PAGE]], len(found) > _PAGE


async def count_by_status(region: str) -> dict[str, int]:
    """How many cases of the region stand where."""
    found = await (
        Case.select(Case.status, Count())
        .where((Case.region == region) & Case.status.is_in([s.value for s in AT_THE_DESK]))
        .group_by(Case.status)
    )
    return {row["status"]: row["count"] for row in found}


async def count_overdue(region: str, today: dt.date) -> int:
    """How many open cases have passed their legal limit."""
    count: int = await Case.count().where(_where(Filters(region=region, overdue_on=today)))
    return count


def next_offset(filters: Filters) -> int:
    """Where the next page begins."""
    return filters.offset + _PAGE


def _where(filters: Filters) -> Combinable:
    clauses: Combinable = Case.region == filters.region
    if filters.text:
        # Searching looks everywhere, also at what is finished.
        text = _escaped(filters.text) or "—"  # Nothing but wildcards names nothing.
        pattern = f"%{text}%"
        clauses = clauses & (Case.number.like(f"{text}%") | Case.subject_name.like(pattern) | Case.title.like(pattern))
    elif filters.status is not None:
        clauses = clauses & (Case.status == filters.status.value)
    else:
        clauses = clauses & Case.status.is_in([s.value for s in AT_THE_DESK])
    if filters.kind:
        clauses = clauses & (Case.kind == filters.kind)
    if filters.assignee:
        clauses = clauses & (Case.assignee == filters.assignee)
    if filters.office:
        clauses = clauses & (Case.home_office == filters.office)
    if filters.overdue_on:
        clauses = clauses & (Case.legal_on < filters.overdue_on) & (Case.status != Status.supplementing.value)
    return clauses


def _escaped(text: str) -> str:
    """Wildcards typed by a person are meant as characters; LIKE has no portable escape, so they are dropped."""
    return text.translate(_WILDCARDS).strip()
