"""Cases that are paid: the rule whose limits count, and the further stations in the queue's index."""

from typing import Final

from backend.infra.engine import current_engine

ID: Final = "m0011_cases"

_STEPS: Final = (
    'ALTER TABLE casefile ADD COLUMN "track" VARCHAR(40) DEFAULT null',
    "DROP INDEX casefile_queue",
    """CREATE INDEX IF NOT EXISTS casefile_queue ON casefile (region, legal_on)
    WHERE status IN ('submitted', 'accepting', 'reviewing', 'supplementing', 'rechecking', 'financing', 'paying',
    'returned', 'accepted')""",
)


async def forwards() -> None:
    """Add them."""
    for sql in _STEPS:
        await current_engine().run_ddl(sql)
