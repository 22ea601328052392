"""The first tables of the room `gateways`, copied as they were on this day; the room's own file moves on."""

from typing import Final

from piccolo.columns import Text, Timestamptz, Varchar
from piccolo.table import Table

from backend.infra.ddl import create


class SandboxRegister(Table, tablename="sandbox_register"):
    key = Varchar(length=80, primary_key=True, default=None)
    kind = Varchar(length=24, default=None)
    serial = Varchar(length=40, unique=True, default=None)
    id_number = Varchar(length=40, default=None, index=True)
    payload = Text(default=None)
    at = Timestamptz(default=None)
    cancelled_at = Timestamptz(null=True, default=None)
    cancel_reason = Text(null=True, default=None)


ID: Final = "m0002_gateways"


async def forwards() -> None:
    """Create them."""
    await create((SandboxRegister,), indexes=(), append_only=())
