"""A submitted application as it is stored."""

import datetime as dt
from typing import Final
from uuid import UUID

import msgspec

from backend.applications.tables import Application
from backend.infra.rows import Rows


class ApplicationRow(msgspec.Struct, frozen=True, kw_only=True):
    """A row of `application`."""

    id: UUID
    number: str
    draft: UUID
    region: str
    channel: str
    subject: UUID
    subject_name: str
    account: UUID
    acted_by: UUID | None
    acted_by_name: str | None
    basis: str
    phone: str | None
    home_office: str
    settlement: bool
    signature: UUID
    signature_sha256: str
    notice_read_at: dt.datetime
    commitment_at: dt.datetime
    policy_version: str
    case_count: int
    submitted_at: dt.datetime


APPLICATIONS: Final = Rows(Application, ApplicationRow)
