"""Which edition of an amount was approved and which one confirmed. What is on its way was agreed as it is now."""

from typing import Final

from piccolo.columns import Integer
from piccolo.table import Table

from backend.infra.engine import current_engine


class Claim(Table, tablename="claim"):
    """Only the columns that come to it."""

    approved_edition = Integer(null=True, default=None)
    confirmed_edition = Integer(null=True, default=None)


_NEWEST: Final = '(select max(edition) from claim_calculation where claim_calculation."case" = claim."case")'
# Where a claim stands once the step was made. One that was sent back after its money had been ordered was confirmed too.
_AFTER: Final = {
    "approved_edition": "select id from casefile where status in ('rechecking', 'financing', 'paying', 'returned', 'done')",
    "confirmed_edition": """select id from casefile where status in ('financing', 'paying', 'returned', 'done')
    union select "case" from claim_payment""",
}
ID: Final = "m0021_reimbursement"


async def forwards() -> None:
    """Add the columns and fill them."""
    engine = current_engine()
    for column in (Claim.approved_edition, Claim.confirmed_edition):
        name = column._meta.name
        await engine.run_ddl(f"alter table claim add column {column.ddl}")
        await engine.run_ddl(f'update claim set {name} = {_NEWEST} where "case" in ({_AFTER[name]})')  # noqa: S608
