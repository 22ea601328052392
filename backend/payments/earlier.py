"""Before a new payment leaves, and long after one came back: does the bank still say that the earlier one came back?"""

from uuid import UUID

from backend.gateways.bank import Bank, Outcome
from backend.infra.db import transaction
from backend.payments import rows, rules
from backend.payments.rows import PaymentRow


async def alive(bank: Bank, case: UUID) -> str | None:
    """Why no new payment of this claim may leave; None = every earlier one has ended. A doubt is written down.

    A bank may reject an instruction and settle it all the same. GatewayError = nobody knows.
    """
    why: str | None = None
    for row in await rows.payments_of(case):
        if row.state not in rules.CAME_BACK or row.sent_at is None:
            continue
        outcome = await bank.status(row.end_to_end_id, row.amount_fen)
        if outcome is None:
            continue
        doubt = doubt_about(row, outcome)
        await write_down(row, doubt)
        if doubt is not None:
            why = f"{doubt}。为了不付两次，这次没有付。请主管先与银行核实，核实清楚后再付"
    return why


def doubt_about(row: PaymentRow, outcome: Outcome) -> str | None:
    """What does not fit: a payment that came back must stay back."""
    if row.state in rules.CAME_BACK and outcome.state != "returned":
        now = "已经付出" if outcome.state == "paid" else "还在处理"
        return f"第{row.ordinal}笔付款银行先前说没有付成，现在说{now}"
    return outcome.doubt


async def write_down(row: PaymentRow, doubt: str | None) -> None:
    """The books show it until the bank's word is clear again."""
    if doubt != row.doubt:
        async with transaction():
            await rows.note(row.id, doubt)
