"""What the bank says of a payment that does not fit: kept beside it, until its word is clear again."""

from typing import Final

from piccolo.columns import Text
from piccolo.table import Table

from backend.infra.engine import current_engine


class Payment(Table, tablename="claim_payment"):
    """Only the column that comes to it."""

    doubt = Text(null=True, default=None)


ID: Final = "m0022_payments"


async def forwards() -> None:
    """Payments of before have none."""
    await current_engine().run_ddl(f"alter table claim_payment add column {Payment.doubt.ddl}")
