"""What payments need from the claims they pay."""

from typing import Protocol
from uuid import UUID

from backend.infra.db import Transaction
from backend.payments.rows import PaymentRow


class Claims(Protocol):
    """The reimbursement room."""

    async def cleared(self, case: UUID) -> str | None:
        """Asked just before the money leaves: None = pay; else why not, in a sentence. GatewayError = nobody knows."""
        ...

    async def settled(self, tx: Transaction, payment: PaymentRow, action: str, reason: str | None) -> None:
        """The claim moves with its payment, in one transaction: `paid`, `returned`, `stopped` or `taken_back`."""
        ...
