"""The spine's tables: a case is one item of one application; its events are only ever added."""

from typing import Final

from piccolo.columns import UUID, Boolean, Date, ForeignKey, Integer, Text, Timestamptz, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table


class Case(Table, tablename="casefile"):
    """One matter of one person, from submission to its end. People and rooms are named by id, never joined."""

    id = UUID(primary_key=True, default=None)
    number = Varchar(length=24, unique=True, default=None)
    application = UUID(null=True, default=None, index=True)
    ordinal = Integer(default=None)
    kind = Varchar(length=24, default=None)
    region = Varchar(length=6, default=None)
    home_office = Varchar(length=24, default=None)
    accepting_office = Varchar(length=24, null=True, default=None)
    channel = Varchar(length=8, default=None)
    subject = UUID(default=None, index=True)
    subject_name = Varchar(length=80, default=None)
    account = UUID(default=None, index=True)
    acted_by = UUID(null=True, default=None)
    acted_by_name = Varchar(length=80, null=True, default=None)
    title = Varchar(length=120, default=None)
    subtitle = Varchar(length=200, default=None)
    item = Text(default=None)
    status = Varchar(length=16, default=None)
    findings = Text(default=None)
    reason = Text(null=True, default=None)
    depends_on = UUID(null=True, default=None, index=True)
    serial = Varchar(length=64, null=True, default=None)
    assignee = UUID(null=True, default=None)
    assignee_name = Varchar(length=80, null=True, default=None)
    policy_version = Varchar(length=64, default=None)
    promised_on = Date(null=True, default=None)
    legal_on = Date(null=True, default=None)
    legal_estimated = Boolean(default=None)
    legal_workdays = Integer(default=None)
    paused_workdays_left = Integer(null=True, default=None)
    warn_on = Date(null=True, default=None)
    warned_percent = Integer(default=0)
    supplement = Text(null=True, default=None)
    submitted_at = Timestamptz(default=None)
    updated_at = Timestamptz(default=None)
    event_count = Integer(default=None)
    # The matter rule whose limits count, where the kind has several.
    track = Varchar(length=40, null=True, default=None)


class CaseEvent(Table, tablename="case_event"):
    """One step of one case. Inserted, never changed; the database refuses anything else."""

    id = UUID(primary_key=True, default=None)
    case = ForeignKey(Case, on_delete=OnDelete.restrict, null=False, default=None)
    seq = Integer(default=None)
    action = Varchar(length=24, default=None)
    from_status = Varchar(length=16, null=True, default=None)
    to_status = Varchar(length=16, default=None)
    actor_kind = Varchar(length=8, default=None)
    actor_id = UUID(default=None)
    actor_name = Varchar(length=80, default=None)
    role = Varchar(length=24, default=None)
    office = Varchar(length=24, null=True, default=None)
    reason_code = Varchar(length=48, null=True, default=None)
    reason = Text(null=True, default=None)
    at = Timestamptz(default=None)


class CasePaper(Table, tablename="case_paper"):
    """A paper that belongs to a case: what came with the form and what was handed in later."""

    id = UUID(primary_key=True, default=None)
    case = ForeignKey(Case, on_delete=OnDelete.restrict, null=False, default=None, index=True)
    material = UUID(default=None, index=True)
    at = Timestamptz(default=None)


INDEXES: Final = (
    'CREATE UNIQUE INDEX IF NOT EXISTS case_paper_once ON case_paper ("case", material)',
    'CREATE UNIQUE INDEX IF NOT EXISTS case_event_once ON case_event ("case", seq)',
    # The queue reads open cases of a region by due date; the poll reads what is to be warned of.
    """CREATE INDEX IF NOT EXISTS casefile_queue ON casefile (region, legal_on)
    WHERE status IN ('submitted', 'accepting', 'reviewing', 'supplementing', 'rechecking', 'financing', 'paying',
    'returned', 'accepted')""",
    "CREATE INDEX IF NOT EXISTS casefile_warn ON casefile (warn_on) WHERE warn_on IS NOT NULL",
)

APPEND_ONLY: Final = ("case_event",)
