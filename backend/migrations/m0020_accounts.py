"""The second factor of staff lies sealed; the open secrets of before go. A demo seals its own again at the next start."""

from typing import Final

from piccolo.columns import Varchar
from piccolo.table import Table

from backend.infra.engine import current_engine


class Staff(Table, tablename="staff"):
    """Only the column that changes."""

    totp_secret = Varchar(length=255, null=True, default=None)


ID: Final = "m0020_accounts"


async def forwards() -> None:
    """Without the keys nothing can be sealed here: whoever had a second factor is given a new one."""
    engine = current_engine()
    await engine.run_ddl("alter table staff drop column totp_secret")
    await engine.run_ddl(f"alter table staff add column {Staff.totp_secret.ddl}")
