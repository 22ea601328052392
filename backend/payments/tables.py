"""What was paid, what came back, and what was asked back. A payment moves on; what it is about never changes."""

from typing import Final

from piccolo.columns import UUID, BigInt, Date, Integer, Text, Timestamptz, Varchar
from piccolo.table import Table


class Payment(Table, tablename="claim_payment"):
    """One instruction to the bank.

    state: instructed (ordered by finance) · sending (may have left the house) · sent (the bank has it) · paid ·
    returned (the bank gave it back, at once or days after it was paid) · void (stopped before it left the house, or
    the bank refused the whole file). doubt: what the bank says that does not fit; the books show it.
    """

    id = UUID(primary_key=True, default=None)
    case = UUID(default=None, index=True)
    ordinal = Integer(default=None)
    state = Varchar(length=12, default=None)
    amount_fen = BigInt(default=None)
    end_to_end_id = Varchar(length=35, unique=True, default=None)
    creditor = Varchar(length=80, default=None)
    account = Varchar(length=40, default=None)
    bank_code = Varchar(length=40, null=True, default=None)
    bank_name = Varchar(length=80, default=None)
    debtor = Varchar(length=80, default=None)
    remittance = Varchar(length=80, default=None)
    requested_on = Date(default=None)
    ordered_by = UUID(default=None)
    ordered_by_name = Varchar(length=80, default=None)
    asked = Integer(default=None)
    code = Varchar(length=12, null=True, default=None)
    reason = Text(null=True, default=None)
    reference = Varchar(length=64, null=True, default=None)
    created_at = Timestamptz(default=None)
    sent_at = Timestamptz(null=True, default=None)
    settled_at = Timestamptz(null=True, default=None)
    doubt = Text(null=True, default=None)


class Recovery(Table, tablename="claim_recovery"):
    """Money the office asks back after it was paid. Inserted, never changed."""

    id = UUID(primary_key=True, default=None)
    case = UUID(default=None)
    seq = Integer(default=None)
    payment = UUID(default=None)
    amount_fen = BigInt(default=None)
    reason = Text(default=None)
    by_id = UUID(default=None)
    by_name = Varchar(length=80, default=None)
    at = Timestamptz(default=None)


INDEXES: Final = (
    # A claim has one living payment, and one that was paid stays living for ever: the database itself refuses a second.
    """CREATE UNIQUE INDEX IF NOT EXISTS claim_payment_living ON claim_payment ("case")
    WHERE state IN ('instructed', 'sending', 'sent', 'paid')""",
    'CREATE UNIQUE INDEX IF NOT EXISTS claim_payment_once ON claim_payment ("case", ordinal)',
    'CREATE UNIQUE INDEX IF NOT EXISTS claim_recovery_once ON claim_recovery ("case", seq)',
)

APPEND_ONLY: Final = ("claim_recovery",)
