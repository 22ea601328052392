"""Facilities added for chronic diseases, one row per case."""

from piccolo.columns import UUID, Date, Text, Timestamptz, Varchar
from piccolo.table import Table


class Expansion(Table, tablename="chronic_expansion"):
    """state: pending (case open) · active · revoked · void (never came to be).

    It holds as long as a filing at its place does: when that is cancelled, the case is revoked with it.
    """

    id = UUID(primary_key=True, default=None)
    case = UUID(unique=True, default=None)
    person = UUID(default=None, index=True)
    id_type = Varchar(length=8, default=None)
    id_number = Varchar(length=40, default=None)
    pack = Varchar(length=6, default=None)
    policy_version = Varchar(length=64, default=None)
    disease = Varchar(length=8, default=None)
    disease_name = Varchar(length=60, default=None)
    region = Varchar(length=6, default=None)
    region_name = Varchar(length=60, default=None)
    facilities = Text(default=None)
    filing = UUID(null=True, default=None)
    begins = Date(null=True, default=None)
    ends = Date(null=True, default=None)
    judged_on = Date(default=None)
    state = Varchar(length=10, default=None)
    serial = Varchar(length=64, null=True, default=None)
    opened_at = Timestamptz(default=None)
    active_at = Timestamptz(null=True, default=None)
    closed_at = Timestamptz(null=True, default=None)
    close_reason = Text(null=True, default=None)
