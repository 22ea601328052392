"""Bonds between a grantor and a user, and the ledger of what users spent from whose account."""

from typing import Final

from piccolo.columns import UUID, BigInt, Integer, Text, Timestamptz, Varchar
from piccolo.constraints import Check
from piccolo.table import Table


class FamilyBond(Table, tablename="family_bond"):
    """One grantor lets one user use the account; one row per case.

    state: pending (case open) · active · ended · repeat (the pair had a living bond when this case was opened; the case
    runs to its end and points at the same bond).
    """

    id = UUID(primary_key=True, default=None)
    case = UUID(default=None, unique=True)
    region = Varchar(length=6, default=None)
    grantor = UUID(default=None, index=True)
    grantor_id_type = Varchar(length=8, default=None)
    grantor_id_number = Varchar(length=40, default=None, index=True)
    grantor_name = Varchar(length=80, default=None)
    user_id_type = Varchar(length=8, default=None)
    user_id_number = Varchar(length=40, default=None, index=True)
    user_name = Varchar(length=80, default=None)
    user_phone = Varchar(length=40, null=True, default=None)
    relation = Varchar(length=2, default=None)
    state = Varchar(length=8, default=None)
    serial = Varchar(length=64, null=True, default=None)
    notice_read_at = Timestamptz(null=True, default=None)
    commitment_at = Timestamptz(null=True, default=None)
    opened_at = Timestamptz(default=None)
    active_at = Timestamptz(null=True, default=None)
    ended_at = Timestamptz(null=True, default=None)
    end_reason = Text(null=True, default=None)


class FamilyAccount(Table, tablename="family_account"):
    """What is left in a personal account, opened with the platform's figure the first time somebody spends from it."""

    id_number = Varchar(length=40, primary_key=True, default=None)
    balance_fen = BigInt(default=None)
    opened_at = Timestamptz(default=None)

    never_overdrawn = Check("balance_fen >= 0")


class FamilySpending(Table, tablename="family_spending"):
    """One line of one bill: which account paid how much for whom. Inserted, never changed."""

    id = UUID(primary_key=True, default=None)
    client_ref = Varchar(length=80, default=None)
    line = Integer(default=None)
    account = Varchar(length=40, default=None, index=True)
    account_name = Varchar(length=80, default=None)
    spender = Varchar(length=40, default=None)
    fen = BigInt(default=None)
    balance_after_fen = BigInt(default=None)
    bill_fen = BigInt(default=None)
    at = Timestamptz(default=None)


_LIVE: Final = "state IN ('pending', 'active')"
_SPOUSE: Final = "relation IN ('10', '11', '12')"

INDEXES: Final = (
    f"CREATE UNIQUE INDEX IF NOT EXISTS family_bond_pair ON family_bond (grantor_id_number, user_id_number) WHERE {_LIVE}",
    f"CREATE UNIQUE INDEX IF NOT EXISTS family_bond_grantor_spouse ON family_bond (grantor_id_number) WHERE {_LIVE} AND {_SPOUSE}",
    f"CREATE UNIQUE INDEX IF NOT EXISTS family_bond_user_spouse ON family_bond (user_id_number) WHERE {_LIVE} AND {_SPOUSE}",
    "CREATE UNIQUE INDEX IF NOT EXISTS family_spending_line ON family_spending (client_ref, line)",
)

APPEND_ONLY: Final = ("family_spending",)
