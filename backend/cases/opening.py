"""How a new case looks on its first day."""

import datetime as dt
from typing import Any, Literal
from uuid import UUID

import msgspec

from backend.cases import deadlines
from backend.cases.matter import Matter, Person, Tracked
from backend.cases.ports import Rulebook
from backend.cases.rows import CaseRow
from backend.cases.rules import Status
from backend.cases.workflows import workflow_of
from backend.kernel.actor import Actor
from backend.kernel.ids import new_id
from backend.kernel.workdays import Calendar


class NewCase(msgspec.Struct, frozen=True, kw_only=True):
    """What one case is about; `id` is made beforehand so that a sibling can depend on it."""

    kind: str
    item: Any
    subject: Person
    region: str
    home_office: str
    depends_on: UUID | None = None
    papers: tuple[UUID, ...] = ()
    id: UUID = msgspec.field(default_factory=new_id)


class Opening(msgspec.Struct, frozen=True, kw_only=True):
    """What all cases of one submission share."""

    number: str
    application: UUID | None
    actor: Actor
    acted_by: Person | None
    channel: Literal["online", "counter"]
    at: dt.datetime
    today: dt.date


def new_row(
    new: NewCase, ordinal: int, opening: Opening, matter: Matter, rulebook: Rulebook, calendar: Calendar
) -> CaseRow:
    """The row of a new case, its clock started on the day of submission."""
    track = matter.track(new.item, new.region, opening.channel, opening.today) if isinstance(matter, Tracked) else None
    limits = rulebook.limits(new.region, track or new.kind, opening.today)
    part = limits.steps.get(workflow_of(new.kind).steps.get(Status.submitted, ""))
    clockwork = (
        deadlines.start_part(calendar, part, opening.today)
        if part
        else deadlines.start(calendar, limits, opening.today)
    )
    title, subtitle = matter.title(new.item)
    return CaseRow(
        id=new.id,
        number=f"{opening.number}-{ordinal}",
        application=opening.application,
        ordinal=ordinal,
        kind=new.kind,
        track=track,
        region=new.region,
        home_office=new.home_office,
        accepting_office=opening.actor.office,
        channel=opening.channel,
        subject=new.subject.id,
        subject_name=new.subject.name,
        account=opening.actor.account_id,
        acted_by=opening.acted_by.id if opening.acted_by else None,
        acted_by_name=opening.acted_by.name if opening.acted_by else None,
        title=title,
        subtitle=subtitle,
        item=msgspec.json.encode(new.item).decode(),
        status=Status.submitted.value,
        findings="[]",
        reason=None,
        depends_on=new.depends_on,
        serial=None,
        assignee=None,
        assignee_name=None,
        policy_version=rulebook.version(new.region),
        promised_on=clockwork.promised_on,
        legal_on=clockwork.legal_on,
        legal_estimated=clockwork.legal_estimated,
        legal_workdays=clockwork.legal_workdays,
        paused_workdays_left=None,
        warn_on=clockwork.warn_on,
        warned_percent=0,
        supplement=None,
        submitted_at=opening.at,
        updated_at=opening.at,
        event_count=1,
    )
