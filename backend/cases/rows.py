"""A case row as the spine passes it around, and how one is read and written."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any, Final, Literal
from uuid import UUID

import msgspec

from backend.cases.matter import CaseFacts, Finding, Person
from backend.cases.rules import Status
from backend.cases.schemas import SupplementItem
from backend.cases.tables import Case, CaseEvent
from backend.infra.clock import office_date
from backend.infra.rows import Rows, marks
from backend.kernel.actor import Actor
from backend.kernel.ids import new_id


class CaseRow(msgspec.Struct, frozen=True, kw_only=True):
    """One row of `casefile`, with the columns a page or a move needs."""

    id: UUID
    number: str
    application: UUID | None
    ordinal: int
    kind: str
    track: str | None
    region: str
    home_office: str
    accepting_office: str | None
    channel: Literal["online", "counter"]
    subject: UUID
    subject_name: str
    account: UUID
    acted_by: UUID | None
    acted_by_name: str | None
    title: str
    subtitle: str
    item: str
    status: str
    findings: str
    reason: str | None
    depends_on: UUID | None
    serial: str | None
    assignee: UUID | None
    assignee_name: str | None
    policy_version: str
    promised_on: dt.date | None
    legal_on: dt.date | None
    legal_estimated: bool
    legal_workdays: int
    paused_workdays_left: int | None
    warn_on: dt.date | None
    warned_percent: int
    supplement: str | None
    submitted_at: dt.datetime
    updated_at: dt.datetime
    event_count: int

    @property
    def state(self) -> Status:
        """The status as the workflow knows it."""
        return Status(self.status)

    @property
    def decoded(self) -> dict[str, Any]:
        """The submitted item as builtins, keys as on the wire."""
        item: dict[str, Any] = msgspec.json.decode(self.item)
        return item

    def facts(self, subject: Person, today: dt.date) -> CaseFacts:
        """The case as its matter room sees it."""
        return CaseFacts(
            id=self.id,
            number=self.number,
            kind=self.kind,
            track=self.track,
            status=self.status,
            region=self.region,
            subject=subject,
            submitted_on=office_date(self.submitted_at),
            today=today,
            channel=self.channel,
            item=self.decoded,
            depends_on=self.depends_on,
        )


CASE_COLUMNS: Final = CaseRow.__struct_fields__
CASES: Final = Rows(Case, CaseRow)
_ROLE_CHARACTERS: Final = 24
EVENT_COLUMNS: Final = (
    "id",
    "case",
    "seq",
    "action",
    "from_status",
    "to_status",
    "actor_kind",
    "actor_id",
    "actor_name",
    "role",
    "office",
    "reason_code",
    "reason",
    "at",
)


def case_row(values: dict[str, Any]) -> CaseRow:
    """A row of the database as a struct."""
    return CaseRow(**{name: values[name] for name in CASE_COLUMNS})


def _roles(actor: Actor) -> str:
    """As many whole roles as the column holds."""
    names = sorted(role.value for role in actor.roles)
    while len(text := ",".join(names)) > _ROLE_CHARACTERS:
        names.pop()
    return text


def event_values(
    case: UUID,
    seq: int,
    action: str,
    *,
    before: Status | None,
    after: Status,
    actor: Actor,
    at: dt.datetime,
    reason_code: str | None = None,
    reason: str | None = None,
) -> tuple[Any, ...]:
    """The values of a new event in the order of EVENT_COLUMNS."""
    role = "citizen" if actor.kind == "citizen" else _roles(actor)
    return (
        new_id(),
        case,
        seq,
        action,
        before.value if before else None,
        after.value,
        actor.kind,
        actor.account_id,
        actor.name,
        role,
        actor.office,
        reason_code,
        reason,
        at,
    )


async def read_case(case_id: UUID) -> CaseRow | None:
    """One case, whoever asks; the caller decides whether they may see it."""
    return await CASES.first("id = $1", case_id)


async def statuses_of(case_ids: Iterable[UUID]) -> dict[UUID, Status]:
    """Where these cases stand."""
    wanted = list(dict.fromkeys(case_ids))
    found = await Case.select(Case.id, Case.status).where(Case.id.is_in(wanted)) if wanted else []
    return {row["id"]: Status(row["status"]) for row in found}


async def read_events(case_id: UUID) -> Sequence[dict[str, Any]]:
    """The history of a case in order."""
    return await CaseEvent.select().where(CaseEvent.case == case_id).order_by(CaseEvent.seq)


async def last_event(case_id: UUID, action: str) -> dict[str, Any] | None:
    """The latest step of that name, who made it and when."""
    mine = (CaseEvent.case == case_id) & (CaseEvent.action == action)
    found: dict[str, Any] | None = await CaseEvent.select().where(mine).order_by(CaseEvent.seq, ascending=False).first()
    return found


async def had_a_hand(case_id: UUID, actions: Iterable[str], who: UUID) -> bool:
    """Whether `who` was the last to take one of these steps."""
    mine = (CaseEvent.case == case_id) & CaseEvent.action.is_in(list(actions))
    found = await CaseEvent.select(CaseEvent.action, CaseEvent.actor_id).where(mine).order_by(CaseEvent.seq)
    last = {event["action"]: event["actor_id"] for event in found}
    return who in last.values()


async def times(case_id: UUID, action: str) -> int:
    """How often a step of that name was made."""
    count: int = await CaseEvent.count().where((CaseEvent.case == case_id) & (CaseEvent.action == action))
    return count


def read_items(row: CaseRow) -> tuple[SupplementItem, ...]:
    """The list of the one notice that is out."""
    return msgspec.json.decode(row.supplement, type=tuple[SupplementItem, ...]) if row.supplement else ()


async def was_viewed(case_id: UUID, staff: UUID, since: dt.datetime) -> bool:
    """Whether this member of staff has a note of looking at the case since then."""
    mine = (CaseEvent.case == case_id) & (CaseEvent.actor_id == staff)
    found: bool = await CaseEvent.exists().where(mine & (CaseEvent.action == "view") & (CaseEvent.at >= since))
    return found


def read_findings(row: CaseRow) -> tuple[Finding, ...]:
    """What the machine found, as it was stored."""
    return msgspec.json.decode(row.findings, type=tuple[Finding, ...])


async def cases_of(applications: Sequence[UUID]) -> list[CaseRow]:
    """The cases of these applications, in the order of each receipt."""
    wanted = marks(len(applications))
    return await CASES.find(f"application in ({wanted}) order by application, ordinal", *applications)
