"""A submitted application as other rooms may read it, without its tables."""

import datetime as dt
from uuid import UUID

import msgspec

from backend.applications.tables import Application


class Filed(msgspec.Struct, frozen=True, kw_only=True):
    """What was signed, by whom and when."""

    id: UUID
    number: str
    phone: str | None
    signature: UUID
    acted_by_name: str | None
    notice_read_at: dt.datetime
    submitted_at: dt.datetime


class Archive:
    """Finds submitted applications."""

    async def filed(self, application_id: UUID) -> Filed | None:
        """One application as it was signed."""
        row = await Application.select().where(Application.id == application_id).first()
        return Filed(**{name: row[name] for name in Filed.__struct_fields__}) if row else None
