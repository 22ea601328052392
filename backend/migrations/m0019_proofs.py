"""The first tables of the room `proofs`, copied as they were on this day; the room's own file moves on."""

from typing import Final

from piccolo.columns import UUID, Date, Integer, Text, Timestamptz, Varchar
from piccolo.table import Table

from backend.infra.ddl import create


class ProofRun(Table, tablename="proof_run"):
    id = UUID(primary_key=True, default=None)
    book = Varchar(length=16, default=None)
    day = Date(default=None)
    checked = Integer(default=None)
    doubts = Integer(default=None)
    ran_at = Timestamptz(default=None)


class ProofDoubt(Table, tablename="proof_doubt"):
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

ID: Final = "m0019_proofs"


async def forwards() -> None:
    """Create them."""
    await create((ProofRun, ProofDoubt), indexes=INDEXES)
