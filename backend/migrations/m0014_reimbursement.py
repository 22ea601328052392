"""The first tables of the rooms `reimbursement` and `payments`, copied as they were on this day; the rooms move on."""

from typing import Final

from piccolo.columns import UUID, BigInt, Date, Integer, Text, Timestamptz, Varchar
from piccolo.table import Table

from backend.infra.ddl import create


class Claim(Table, tablename="claim"):
    id = UUID(primary_key=True, default=None)
    case = UUID(unique=True, default=None)
    number = Varchar(length=32, default=None)
    person = UUID(default=None, index=True)
    pack = Varchar(length=6, default=None)
    place = Varchar(length=6, default=None)
    track = Varchar(length=48, default=None)
    category = Varchar(length=16, default=None)
    hospital_code = Varchar(length=40, null=True, default=None)
    hospital_name = Varchar(length=80, default=None)
    hospital_region = Varchar(length=6, default=None)
    admitted_on = Date(default=None)
    discharged_on = Date(default=None)
    reason = Varchar(length=4, default=None)
    total_fen = BigInt(default=None)
    papers = Text(default=None)
    state = Varchar(length=8, default=None)
    opened_at = Timestamptz(default=None)
    closed_at = Timestamptz(null=True, default=None)
    attested_at = Timestamptz(null=True, default=None)


class Payee(Table, tablename="claim_payee"):
    id = UUID(primary_key=True, default=None)
    case = UUID(default=None)
    edition = Integer(default=None)
    kind = Varchar(length=12, default=None)
    name = Varchar(length=80, default=None)
    bank_code = Varchar(length=40, null=True, default=None)
    bank_name = Varchar(length=80, default=None)
    account = Varchar(length=40, default=None)
    at = Timestamptz(default=None)


class ClaimCalculation(Table, tablename="claim_calculation"):
    id = UUID(primary_key=True, default=None)
    case = UUID(default=None)
    edition = Integer(default=None)
    asked = Text(default=None)
    answer = Text(default=None)
    diagnosis_code = Varchar(length=40, null=True, default=None)
    diagnosis_name = Varchar(length=80, default=None)
    total_fen = BigInt(default=None)
    fund_fen = BigInt(default=None)
    person_fen = BigInt(default=None)
    reason = Text(null=True, default=None)
    by_id = UUID(default=None)
    by_name = Varchar(length=80, default=None)
    at = Timestamptz(default=None)


class ClaimReview(Table, tablename="claim_review"):
    id = UUID(primary_key=True, default=None)
    case = UUID(default=None)
    round = Integer(default=None)
    findings = Text(default=None)
    at = Timestamptz(default=None)


class Payment(Table, tablename="claim_payment"):
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


class Recovery(Table, tablename="claim_recovery"):
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
    'CREATE UNIQUE INDEX IF NOT EXISTS claim_payee_once ON claim_payee ("case", edition)',
    'CREATE UNIQUE INDEX IF NOT EXISTS claim_calculation_once ON claim_calculation ("case", edition)',
    'CREATE UNIQUE INDEX IF NOT EXISTS claim_review_once ON claim_review ("case", round)',
    """CREATE UNIQUE INDEX IF NOT EXISTS claim_payment_living ON claim_payment ("case")
    WHERE state IN ('instructed', 'sending', 'sent', 'paid')""",
    'CREATE UNIQUE INDEX IF NOT EXISTS claim_payment_once ON claim_payment ("case", ordinal)',
    'CREATE UNIQUE INDEX IF NOT EXISTS claim_recovery_once ON claim_recovery ("case", seq)',
)

ID: Final = "m0014_reimbursement"


async def forwards() -> None:
    """Create them."""
    await create(
        (Claim, Payee, ClaimCalculation, ClaimReview, Payment, Recovery),
        indexes=INDEXES,
        append_only=("claim_payee", "claim_calculation", "claim_review", "claim_recovery"),
    )
