"""What the sandbox partners remember, so that a restart does not forget a registered filing."""

from piccolo.columns import Text, Timestamptz, Varchar
from piccolo.table import Table


class SandboxRegister(Table, tablename="sandbox_register"):
    """One thing registered at a sandbox partner; `key` is the kind and the caller's reference."""

    key = Varchar(length=80, primary_key=True, default=None)
    kind = Varchar(length=24, default=None)
    serial = Varchar(length=40, unique=True, default=None)
    id_number = Varchar(length=40, default=None, index=True)
    payload = Text(default=None)
    at = Timestamptz(default=None)
    cancelled_at = Timestamptz(null=True, default=None)
    cancel_reason = Text(null=True, default=None)
