"""Claims. The claim moves on with its case; who is paid, what was calculated and what was found are only added to."""

from typing import Final

from piccolo.columns import UUID, BigInt, Date, Integer, Text, Timestamptz, Varchar
from piccolo.table import Table


class Claim(Table, tablename="claim"):
    """One claim, as other claims of the same person and year must see it.

    state: open · paid · void (refused, withdrawn, closed). `papers` = the papers as they are now, by catalogue code.
    """

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
    # Which edition of the amount the reviewer approved, and which one the second reviewer confirmed: only that is paid.
    approved_edition = Integer(null=True, default=None)
    confirmed_edition = Integer(null=True, default=None)


class Payee(Table, tablename="claim_payee"):
    """Whose account the money goes to; another account is another edition."""

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
    """One edition of the amount: what was asked, what was answered, and why it was made anew."""

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
    """What the automatic review found, each finding with its rule and evidence."""

    id = UUID(primary_key=True, default=None)
    case = UUID(default=None)
    round = Integer(default=None)
    findings = Text(default=None)
    at = Timestamptz(default=None)


INDEXES: Final = (
    'CREATE UNIQUE INDEX IF NOT EXISTS claim_payee_once ON claim_payee ("case", edition)',
    'CREATE UNIQUE INDEX IF NOT EXISTS claim_calculation_once ON claim_calculation ("case", edition)',
    'CREATE UNIQUE INDEX IF NOT EXISTS claim_review_once ON claim_review ("case", round)',
)

APPEND_ONLY: Final = ("claim_payee", "claim_calculation", "claim_review")
