"""The one queue: open cases of a region, the one that is due first on top."""

import datetime as dt
from typing import Final
from uuid import UUID

import msgspec
from piccolo.custom_types import Combinable
from piccolo.query.functions.aggregate import Count

from backend.cases.rows import CaseRow, case_row
from backend.cases.rules import PAUSED, Status
from backend.cases.tables import Case
from backend.cases.workflows import PAID_KINDS

AT_THE_DESK: Final = (
    Status.accepting,
    Status.reviewing,
    Status.supplementing,
    Status.rechecking,
    Status.financing,
    Status.paying,
    Status.returned,
    Status.submitted,
    Status.accepted,
)
_PAGE: Final = 50
_WILDCARDS: Final = str.maketrans("", "", "%_\\")


class Filters(msgspec.Struct, frozen=True, kw_only=True):
    """What the clerk narrowed the queue to."""

    region: str
    status: Status | None = None
    kind: str | None = None
    kinds: frozenset[str] | None = None
    turns: tuple[tuple[Status, bool], ...] | None = None
    assignee: UUID | None = None
    office: str | None = None
    overdue_on: dt.date | None = None
    text: str | None = None
    offset: int = 0


_EMPTY: Final = Filters(region="")


async def read_queue(filters: Filters) -> tuple[list[CaseRow], bool]:
    """One page of the queue by legal limit, and whether there is more."""
    query = Case.select().where(_where(filters))
    found = await query.order_by(Case.legal_on).order_by(Case.id).offset(filters.offset).limit(_PAGE + 1)
    return [case_row(values) for values in found[:_PAGE]], len(found) > _PAGE


async def count_by_status(filters: Filters) -> dict[str, int]:
    """How many cases of the caller's region and kinds stand where."""
    everywhere = msgspec.structs.replace(_EMPTY, region=filters.region, kinds=filters.kinds)
    found = await Case.select(Case.status, Count()).where(_where(everywhere)).group_by(Case.status)
    return {row["status"]: row["count"] for row in found}


async def count_overdue(filters: Filters, today: dt.date) -> int:
    """How many open ones of them have passed their legal limit."""
    late = msgspec.structs.replace(_EMPTY, region=filters.region, kinds=filters.kinds, overdue_on=today)
    count: int = await Case.count().where(_where(late))
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
    if filters.kinds is not None:
        clauses = clauses & Case.kind.is_in(sorted(filters.kinds))
    if filters.turns is not None:
        clauses = clauses & _turns(filters.turns)
    if filters.kind:
        clauses = clauses & (Case.kind == filters.kind)
    if filters.assignee:
        clauses = clauses & (Case.assignee == filters.assignee)
    if filters.office:
        clauses = clauses & (Case.home_office == filters.office)
    if filters.overdue_on:
        clauses = clauses & (Case.legal_on < filters.overdue_on) & Case.status.not_in([s.value for s in PAUSED])
    return clauses


def _turns(turns: tuple[tuple[Status, bool], ...]) -> Combinable:
    """Cases whose next step is one of these."""
    paid = [status.value for status, pays in turns if pays]
    decided = [status.value for status, pays in turns if not pays]
    is_paid, is_decided = Case.kind.is_in(list(PAID_KINDS)), Case.kind.not_in(list(PAID_KINDS))
    clauses = [rule & Case.status.is_in(found) for rule, found in ((is_paid, paid), (is_decided, decided)) if found]
    assert clauses, "a role at the desk has a step somewhere"
    return clauses[0] if len(clauses) == 1 else clauses[0] | clauses[1]


def _escaped(text: str) -> str:
    """Wildcards typed by a person are meant as characters; LIKE has no portable escape, so they are dropped."""
    return text.translate(_WILDCARDS).strip()
