"""The rest of the comparison's tables: what a submission writes beside the application and its cases."""

import datetime as dt
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from backend.kernel.ids import new_id
from tests.bench.baseline_tables import Base


class CasePaper(Base):
    """A paper that belongs to a case."""

    __tablename__ = "case_paper"
    __table_args__ = (UniqueConstraint("case", "material"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    case: Mapped[UUID] = mapped_column(ForeignKey("casefile.id"), index=True)
    material: Mapped[UUID] = mapped_column(index=True)
    at: Mapped[dt.datetime]


_LIVE = text("state IN ('pending', 'active')")
_LIVE_SPOUSE = text("state IN ('pending', 'active') AND relation IN ('10', '11', '12')")


class FamilyBond(Base):
    """One grantor lets one user use the account."""

    __tablename__ = "family_bond"
    __table_args__ = (
        Index(
            "family_bond_pair",
            "grantor_id_number",
            "user_id_number",
            unique=True,
            sqlite_where=_LIVE,
            postgresql_where=_LIVE,
        ),
        Index(
            "family_bond_grantor_spouse",
            "grantor_id_number",
            unique=True,
            sqlite_where=_LIVE_SPOUSE,
            postgresql_where=_LIVE_SPOUSE,
        ),
        Index(
            "family_bond_user_spouse",
            "user_id_number",
            unique=True,
            sqlite_where=_LIVE_SPOUSE,
            postgresql_where=_LIVE_SPOUSE,
        ),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    case: Mapped[UUID] = mapped_column(unique=True)
    region: Mapped[str] = mapped_column(String(6))
    grantor: Mapped[UUID] = mapped_column(index=True)
    grantor_id_type: Mapped[str] = mapped_column(String(8))
    grantor_id_number: Mapped[str] = mapped_column(String(40), index=True)
    grantor_name: Mapped[str] = mapped_column(String(80))
    user_id_type: Mapped[str] = mapped_column(String(8))
    user_id_number: Mapped[str] = mapped_column(String(40), index=True)
    user_name: Mapped[str] = mapped_column(String(80))
    user_phone: Mapped[str | None] = mapped_column(String(40))
    relation: Mapped[str] = mapped_column(String(2))
    state: Mapped[str] = mapped_column(String(8))
    serial: Mapped[str | None] = mapped_column(String(64))
    notice_read_at: Mapped[dt.datetime | None]
    commitment_at: Mapped[dt.datetime | None]
    opened_at: Mapped[dt.datetime]
    active_at: Mapped[dt.datetime | None]
    ended_at: Mapped[dt.datetime | None]
    end_reason: Mapped[str | None]


class Filing(Base):
    """One person may settle in one place."""

    __tablename__ = "filing"
    __table_args__ = (
        Index("filing_case_living", "case", unique=True, sqlite_where=_LIVE, postgresql_where=_LIVE),
        Index("filing_replaced_once", "replaces", unique=True, sqlite_where=_LIVE, postgresql_where=_LIVE),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    case: Mapped[UUID] = mapped_column(index=True)
    person: Mapped[UUID] = mapped_column(index=True)
    id_type: Mapped[str] = mapped_column(String(8))
    id_number: Mapped[str] = mapped_column(String(40))
    pack: Mapped[str] = mapped_column(String(6))
    policy_version: Mapped[str] = mapped_column(String(64))
    type: Mapped[str] = mapped_column(String(24))
    region: Mapped[str] = mapped_column(String(6))
    region_name: Mapped[str] = mapped_column(String(60))
    begins: Mapped[dt.date]
    ends: Mapped[dt.date | None]
    by_commitment: Mapped[bool]
    materials: Mapped[str]
    reason: Mapped[str | None]
    hospital: Mapped[str | None] = mapped_column(String(80))
    phone: Mapped[str | None] = mapped_column(String(20))
    judged_on: Mapped[dt.date]
    lock_until: Mapped[dt.date | None]
    state: Mapped[str] = mapped_column(String(10))
    serial: Mapped[str | None] = mapped_column(String(64))
    replaces: Mapped[UUID | None]
    opened_at: Mapped[dt.datetime]
    active_at: Mapped[dt.datetime | None]
    closed_at: Mapped[dt.datetime | None]
    close_reason: Mapped[str | None]


_UNREAD = text("read_at IS NULL")


class Notice(Base):
    """One message to one person."""

    __tablename__ = "notice"
    __table_args__ = (
        Index("notice_inbox", "person", "id"),
        Index("notice_unread", "person", sqlite_where=_UNREAD, postgresql_where=_UNREAD),
        Index("notice_when", "at"),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    person: Mapped[UUID]
    template: Mapped[str] = mapped_column(String(40))
    title: Mapped[str] = mapped_column(String(200))
    body: Mapped[str]
    tone: Mapped[str] = mapped_column(String(8))
    case: Mapped[UUID | None]
    at: Mapped[dt.datetime]
    read_at: Mapped[dt.datetime | None]
    sms_state: Mapped[str] = mapped_column(String(12))


_QUEUED = text("state = 'queued'")


class Dispatch(Base):
    """The promise to deliver one message."""

    __tablename__ = "notice_dispatch"
    __table_args__ = (
        Index("notice_dispatch_day", "promised_at"),
        Index("notice_dispatch_queued", "promised_at", sqlite_where=_QUEUED, postgresql_where=_QUEUED),
    )
    notice: Mapped[UUID] = mapped_column(primary_key=True)
    reach: Mapped[str] = mapped_column(String(4))
    state: Mapped[str] = mapped_column(String(20))
    job: Mapped[UUID]
    promised_at: Mapped[dt.datetime]
    accepted_at: Mapped[dt.datetime | None]
    ended_at: Mapped[dt.datetime | None]
