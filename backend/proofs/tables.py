"""What the daily proof looked at, and what it did not believe."""

from typing import Final

from piccolo.columns import UUID, Date, Integer, Text, Timestamptz, Varchar
from piccolo.table import Table


class ProofRun(Table, tablename="proof_run"):
    """One book on one day."""

    id = UUID(primary_key=True, default=None)
    book = Varchar(length=16, default=None)
    day = Date(default=None)
    checked = Integer(default=None)
    doubts = Integer(default=None)
    ran_at = Timestamptz(default=None)


class ProofDoubt(Table, tablename="proof_doubt"):
    """Two things that did not agree; `gone_at` is when they did again."""

    id = UUID(primary_key=True, default=None)
    book = Varchar(length=16, default=None)
    kind = Varchar(length=32, default=None)
    subject = UUID(default=None)
    text = Text(default=None)
    found_at = Timestamptz(default=None)
    gone_at = Timestamptz(null=True, default=None)


INDEXES: Final = (
    "CREATE UNIQUE INDEX IF NOT EXISTS proof_run_day ON proof_run (book, day)",
    "CREATE UNIQUE INDEX IF NOT EXISTS proof_doubt_open ON proof_doubt (book, kind, subject) WHERE gone_at IS NULL",
)
