"""Vouchers, who occupies them, and the consents under which they were fetched; copied as they were on this day."""

from typing import Final

from piccolo.columns import UUID, BigInt, Boolean, Date, Text, Timestamptz, Varchar
from piccolo.table import Table

from backend.infra.ddl import create


class Voucher(Table, tablename="voucher"):
    id = UUID(primary_key=True, default=None)
    person = UUID(default=None, index=True)
    kind = Varchar(length=12, default=None)
    code = Varchar(length=12, default=None)
    number = Varchar(length=20, default=None)
    check_code = Varchar(length=20, default=None)
    title = Varchar(length=80, null=True, default=None)
    issued_on = Date(null=True, default=None)
    total_fen = BigInt(null=True, default=None)
    scanned_fen = BigInt(null=True, default=None)
    net_of_tax = Boolean(default=None)
    payer = Varchar(length=8, default=None)
    payer_name = Varchar(length=60, null=True, default=None)
    hospital_code = Varchar(length=20, null=True, default=None)
    hospital_name = Varchar(length=120, null=True, default=None)
    hospital_region = Varchar(length=6, null=True, default=None)
    visit = Varchar(length=12, null=True, default=None)
    admitted_on = Date(null=True, default=None)
    discharged_on = Date(null=True, default=None)
    diagnosis_code = Varchar(length=20, null=True, default=None)
    diagnosis_name = Varchar(length=120, null=True, default=None)
    settlement = Varchar(length=10, null=True, default=None)
    status = Varchar(length=12, default=None)
    successor = Varchar(length=20, null=True, default=None)
    costs = Text(null=True, default=None)
    source = Varchar(length=8, default=None)
    added_by = UUID(default=None)
    added_at = Timestamptz(default=None)
    checked_at = Timestamptz(null=True, default=None)


class Occupation(Table, tablename="voucher_occupation"):
    id = UUID(primary_key=True, default=None)
    voucher = UUID(default=None, index=True)
    kind = Varchar(length=12, default=None)
    code = Varchar(length=12, default=None)
    number = Varchar(length=20, default=None)
    case = UUID(default=None, index=True)
    state = Varchar(length=8, default=None)
    written = Varchar(length=8, null=True, default=None)
    written_at = Timestamptz(null=True, default=None)
    problem = Text(null=True, default=None)
    held_at = Timestamptz(default=None)
    closed_at = Timestamptz(null=True, default=None)


class VoucherConsent(Table, tablename="voucher_consent"):
    id = UUID(primary_key=True, default=None)
    person = UUID(default=None, index=True)
    account = UUID(default=None)
    hospital = Varchar(length=20, null=True, default=None)
    first_day = Date(default=None)
    last_day = Date(default=None)
    tax = Boolean(default=None)
    words = Text(default=None)
    at = Timestamptz(default=None)


INDEXES: Final = (
    "CREATE UNIQUE INDEX IF NOT EXISTS voucher_once_per_person ON voucher (person, kind, code, number)",
    # One voucher is claimed once: whoever of a hundred comes second is refused by the database itself.
    "CREATE UNIQUE INDEX IF NOT EXISTS voucher_occupied_once ON voucher_occupation (kind, code, number) WHERE state IN ('held', 'claimed')",
)

ID: Final = "m0012_vouchers"


async def forwards() -> None:
    """Create them."""
    await create((Voucher, Occupation, VoucherConsent), indexes=INDEXES, append_only=("voucher_consent",))
