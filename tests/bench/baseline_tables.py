"""The tables of the comparison: the same columns and indexes, declared as SQLAlchemy's documentation shows it."""

import datetime as dt
from uuid import UUID

from sqlalchemy import BigInteger, DateTime, ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from backend.kernel.ids import new_id


class Base(DeclarativeBase):
    """Aware moments; strings without a length of their own are text."""

    type_annotation_map = {dt.datetime: DateTime(timezone=True), str: Text}


class StoreEntry(Base):
    """Sessions by the hash of their cookie."""

    __tablename__ = "store_entry"
    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    namespace: Mapped[str] = mapped_column(String(80), index=True)
    value: Mapped[bytes | None] = mapped_column(LargeBinary)
    expires_at: Mapped[int | None] = mapped_column(BigInteger, index=True)


class RequestAnswer(Base):
    """What a keyed request was answered."""

    __tablename__ = "request_answer"
    __table_args__ = (UniqueConstraint("scope", "key"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    scope: Mapped[str] = mapped_column(String(80))
    key: Mapped[str] = mapped_column(String(80))
    fingerprint: Mapped[str] = mapped_column(String(64))
    status: Mapped[int]
    body: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[dt.datetime] = mapped_column(index=True)


_QUEUED = text("state = 'queued'")
_ENDED = text("state <> 'queued'")


class OutboxJob(Base):
    """A promise to do something later."""

    __tablename__ = "outbox_job"
    __table_args__ = (
        Index("outbox_job_queued", "due", "next_try", sqlite_where=_QUEUED, postgresql_where=_QUEUED),
        Index("outbox_job_ended", "state", "finished_at", sqlite_where=_ENDED, postgresql_where=_ENDED),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    kind: Mapped[str] = mapped_column(String(60))
    payload: Mapped[str]
    dedupe_key: Mapped[str | None] = mapped_column(String(160), unique=True)
    state: Mapped[str] = mapped_column(String(8), default="queued")
    attempts: Mapped[int] = mapped_column(default=0)
    due: Mapped[dt.datetime]
    next_try: Mapped[dt.datetime]
    last_error: Mapped[str | None]
    created_at: Mapped[dt.datetime]
    finished_at: Mapped[dt.datetime | None]


class Person(Base):
    """A confirmed person."""

    __tablename__ = "person"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    document: Mapped[str] = mapped_column(String(48), unique=True)
    id_type: Mapped[str] = mapped_column(String(6))
    id_number: Mapped[str] = mapped_column(String(40))
    name: Mapped[str] = mapped_column(String(80))
    sex: Mapped[str | None] = mapped_column(String(1))
    birth: Mapped[dt.date | None]
    confirmed_at: Mapped[dt.datetime]


class CitizenAccount(Base):
    """A way to sign in."""

    __tablename__ = "citizen_account"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    mobile: Mapped[str] = mapped_column(String(20), unique=True)
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), unique=True)
    person: Mapped[Person | None] = relationship(lazy="raise")
    created_at: Mapped[dt.datetime]
    signed_out_before: Mapped[dt.datetime | None]
    closed_at: Mapped[dt.datetime | None]


class Office(Base):
    """An office."""

    __tablename__ = "office"
    code: Mapped[str] = mapped_column(String(24), primary_key=True)
    name: Mapped[str] = mapped_column(String(80))
    region: Mapped[str] = mapped_column(String(6), index=True)
    phone: Mapped[str] = mapped_column(String(40))
    address: Mapped[str] = mapped_column(String(200))


class Material(Base):
    """An uploaded paper."""

    __tablename__ = "material"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    owner_account: Mapped[UUID] = mapped_column(index=True)
    person: Mapped[UUID | None]
    kind: Mapped[str] = mapped_column(String(48))
    name: Mapped[str] = mapped_column(String(100))
    media_type: Mapped[str] = mapped_column(String(32))
    size_bytes: Mapped[int] = mapped_column(BigInteger)
    pages: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64))
    fingerprint: Mapped[str] = mapped_column(String(64), unique=True)
    storage_key: Mapped[str] = mapped_column(String(80))
    shown_key: Mapped[str | None] = mapped_column(String(80))
    shown_type: Mapped[str] = mapped_column(String(32))
    state: Mapped[str] = mapped_column(String(8))
    created_at: Mapped[dt.datetime]


_OPEN = text("state = 'open'")


class Draft(Base):
    """The form while it is being filled in."""

    __tablename__ = "draft"
    __table_args__ = (Index("draft_open", "account", sqlite_where=_OPEN, postgresql_where=_OPEN),)
    id: Mapped[UUID] = mapped_column(primary_key=True)
    account: Mapped[UUID] = mapped_column(index=True)
    subject: Mapped[UUID]
    subject_name: Mapped[str] = mapped_column(String(80))
    region: Mapped[str] = mapped_column(String(6))
    body: Mapped[str]
    version: Mapped[int]
    state: Mapped[str] = mapped_column(String(12))
    created_at: Mapped[dt.datetime]
    saved_at: Mapped[dt.datetime]


class Application(Base):
    """One signed form."""

    __tablename__ = "application"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    number: Mapped[str] = mapped_column(String(24), unique=True)
    draft: Mapped[UUID] = mapped_column(ForeignKey("draft.id"), unique=True)
    region: Mapped[str] = mapped_column(String(6))
    channel: Mapped[str] = mapped_column(String(8))
    subject: Mapped[UUID] = mapped_column(index=True)
    subject_name: Mapped[str] = mapped_column(String(80))
    account: Mapped[UUID] = mapped_column(index=True)
    acted_by: Mapped[UUID | None]
    acted_by_name: Mapped[str | None] = mapped_column(String(80))
    basis: Mapped[str] = mapped_column(String(8))
    phone: Mapped[str | None] = mapped_column(String(20))
    home_office: Mapped[str] = mapped_column(String(24))
    settlement: Mapped[bool]
    signature: Mapped[UUID]
    signature_sha256: Mapped[str] = mapped_column(String(64))
    notice_read_at: Mapped[dt.datetime]
    commitment_at: Mapped[dt.datetime]
    policy_version: Mapped[str] = mapped_column(String(64))
    case_count: Mapped[int]
    submitted_at: Mapped[dt.datetime]
    cases: Mapped[list["Case"]] = relationship(
        primaryjoin="Application.id == foreign(Case.application)", order_by="Case.ordinal", lazy="raise"
    )


_QUEUE = text("status IN ('reviewing', 'supplementing', 'submitted', 'accepted')")
_WARN = text("warn_on IS NOT NULL")


class Case(Base):
    """One matter."""

    __tablename__ = "casefile"
    __table_args__ = (
        Index("casefile_queue", "region", "legal_on", sqlite_where=_QUEUE, postgresql_where=_QUEUE),
        Index("casefile_warn", "warn_on", sqlite_where=_WARN, postgresql_where=_WARN),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    number: Mapped[str] = mapped_column(String(24), unique=True)
    application: Mapped[UUID | None] = mapped_column(index=True)
    ordinal: Mapped[int]
    kind: Mapped[str] = mapped_column(String(24))
    region: Mapped[str] = mapped_column(String(6))
    home_office: Mapped[str] = mapped_column(String(24))
    accepting_office: Mapped[str | None] = mapped_column(String(24))
    channel: Mapped[str] = mapped_column(String(8))
    subject: Mapped[UUID] = mapped_column(index=True)
    subject_name: Mapped[str] = mapped_column(String(80))
    account: Mapped[UUID] = mapped_column(index=True)
    acted_by: Mapped[UUID | None]
    acted_by_name: Mapped[str | None] = mapped_column(String(80))
    title: Mapped[str] = mapped_column(String(120))
    subtitle: Mapped[str] = mapped_column(String(200))
    item: Mapped[str]
    status: Mapped[str] = mapped_column(String(16))
    findings: Mapped[str]
    reason: Mapped[str | None]
    depends_on: Mapped[UUID | None] = mapped_column(index=True)
    serial: Mapped[str | None] = mapped_column(String(64))
    assignee: Mapped[UUID | None]
    assignee_name: Mapped[str | None] = mapped_column(String(80))
    policy_version: Mapped[str] = mapped_column(String(64))
    promised_on: Mapped[dt.date | None]
    legal_on: Mapped[dt.date | None]
    legal_estimated: Mapped[bool]
    legal_workdays: Mapped[int]
    paused_workdays_left: Mapped[int | None]
    warn_on: Mapped[dt.date | None]
    warned_percent: Mapped[int] = mapped_column(default=0)
    supplement: Mapped[str | None]
    submitted_at: Mapped[dt.datetime]
    updated_at: Mapped[dt.datetime]
    event_count: Mapped[int]


class CaseEvent(Base):
    """One step of one case."""

    __tablename__ = "case_event"
    __table_args__ = (UniqueConstraint("case", "seq"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    case: Mapped[UUID] = mapped_column(ForeignKey("casefile.id"))
    seq: Mapped[int]
    action: Mapped[str] = mapped_column(String(24))
    from_status: Mapped[str | None] = mapped_column(String(16))
    to_status: Mapped[str] = mapped_column(String(16))
    actor_kind: Mapped[str] = mapped_column(String(8))
    actor_id: Mapped[UUID]
    actor_name: Mapped[str] = mapped_column(String(80))
    role: Mapped[str] = mapped_column(String(24))
    office: Mapped[str | None] = mapped_column(String(24))
    reason_code: Mapped[str | None] = mapped_column(String(48))
    reason: Mapped[str | None]
    at: Mapped[dt.datetime]
