"""The first tables of the room `family`, copied as they were on this day; the room's own file moves on."""

from typing import Final

from piccolo.columns import UUID, BigInt, Integer, Text, Timestamptz, Varchar
from piccolo.constraints import Check
from piccolo.table import Table

from backend.infra.ddl import create


class FamilyBond(Table, tablename="family_bond"):
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
    id_number = Varchar(length=40, primary_key=True, default=None)
    balance_fen = BigInt(default=None)
    opened_at = Timestamptz(default=None)

    never_overdrawn = Check("balance_fen >= 0")


class FamilySpending(Table, tablename="family_spending"):
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

INDEXES: Final[tuple[str, ...]] = (
    f"CREATE UNIQUE INDEX IF NOT EXISTS family_bond_pair ON family_bond (grantor_id_number, user_id_number) WHERE {_LIVE}",
    f"CREATE UNIQUE INDEX IF NOT EXISTS family_bond_grantor_spouse ON family_bond (grantor_id_number) WHERE {_LIVE} AND {_SPOUSE}",
    f"CREATE UNIQUE INDEX IF NOT EXISTS family_bond_user_spouse ON family_bond (user_id_number) WHERE {_LIVE} AND {_SPOUSE}",
    "CREATE UNIQUE INDEX IF NOT EXISTS family_spending_line ON family_spending (client_ref, line)",
)

APPEND_ONLY: Final[tuple[str, ...]] = ("family_spending",)

ID: Final = "m0008_family"


async def forwards() -> None:
    """Create them."""
    await create(
        (
            FamilyBond,
            FamilyAccount,
            FamilySpending,
        ),
        indexes=INDEXES,
        append_only=APPEND_ONLY,
    )
