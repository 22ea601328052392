"""What one submission writes, as ORM objects."""

import datetime as dt
from typing import Any

import msgspec

from backend.cases import numbers
from backend.cases.matter import Person as Subject
from backend.kernel.ids import new_id
from backend.notices.templates import TEMPLATES
from tests.bench import baseline_rules as rules
from tests.bench import baseline_wire as wire
from tests.bench.baseline_rooms import CasePaper, Dispatch, FamilyBond, Filing, Notice
from tests.bench.baseline_tables import (
    Application,
    Base,
    Case,
    CaseEvent,
    CitizenAccount,
    Draft,
    Material,
    Office,
    OutboxJob,
)

AT_ONCE = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
Item = wire.FamilyItem | wire.FilingItem


def rows_of(
    form: wire.Form,
    draft: Draft,
    subject: Subject,
    account: CitizenAccount,
    office: Office,
    signature: Material,
    number: str,
) -> tuple[Application, list[Case], list[Base]]:
    """The application, its cases, and everything that names them."""
    at = rules.clock.now()
    items: list[Item] = [*form.family.members, *form.filing.places]
    application = Application(
        id=new_id(),
        number=number,
        draft=draft.id,
        region=draft.region,
        channel="online",
        subject=subject.id,
        subject_name=subject.name,
        account=account.id,
        basis="self",
        phone=form.phone,
        home_office=office.code,
        settlement=form.settlement.wanted,
        signature=signature.id,
        signature_sha256=signature.sha256,
        notice_read_at=form.notice_read_at,
        commitment_at=form.commitment_at,
        policy_version=rules.rulebook.version(draft.region),
        case_count=len(items),
        submitted_at=at,
    )
    cases = [_case(item, ordinal, application, at) for ordinal, item in enumerate(items, 1)]
    others: list[Base] = []
    for item, case in zip(items, cases, strict=True):
        others += [_event(case, subject, at), CasePaper(case=case.id, material=signature.id, at=at)]
        others += [
            _room(item, case, subject, at),
            _job("case.decide", {"case": str(case.id)}, f"case.decide:{case.id}:1"),
        ]
    spec = TEMPLATES["application_received"]
    words = {"number": numbers.spoken(number), "count": str(len(items))}
    notice = Notice(
        id=new_id(),
        person=subject.id,
        template="application_received",
        title=spec.title.format_map(words),
        body=spec.body.format_map(words),
        tone=spec.tone,
        at=at,
        sms_state="none",
    )
    job = _job("notice.send", {"notice": str(notice.id)}, None)
    promise = Dispatch(notice=notice.id, reach=spec.reach, state="queued", job=job.id, promised_at=at)
    others += [notice, promise, job]
    return application, cases, others


def _case(item: Item, ordinal: int, application: Application, at: dt.datetime) -> Case:
    family = isinstance(item, wire.FamilyItem)
    kind = "family_sharing" if family else "filing"
    matter: Any = rules.family if family else rules.filings
    title, subtitle = matter.title(item)
    clockwork = rules.limits_of(application.region, kind)
    return Case(
        id=new_id(),
        number=f"{application.number}-{ordinal}",
        application=application.id,
        ordinal=ordinal,
        kind=kind,
        region=application.region,
        home_office=application.home_office,
        channel="online",
        subject=application.subject,
        subject_name=application.subject_name,
        account=application.account,
        title=title,
        subtitle=subtitle,
        item=item.model_dump_json(by_alias=True),
        status="submitted",
        findings="[]",
        policy_version=application.policy_version,
        promised_on=clockwork.promised_on,
        legal_on=clockwork.legal_on,
        legal_estimated=clockwork.legal_estimated,
        legal_workdays=clockwork.legal_workdays,
        warn_on=clockwork.warn_on,
        warned_percent=0,
        submitted_at=at,
        updated_at=at,
        event_count=1,
    )


def _event(case: Case, subject: Subject, at: dt.datetime) -> CaseEvent:
    return CaseEvent(
        case=case.id,
        seq=1,
        action="submit",
        to_status="submitted",
        actor_kind="citizen",
        actor_id=case.account,
        actor_name=subject.name,
        role="citizen",
        at=at,
    )


def _room(item: Item, case: Case, subject: Subject, at: dt.datetime) -> Base:
    if isinstance(item, wire.FamilyItem):
        return FamilyBond(
            case=case.id,
            region=case.region,
            grantor=subject.id,
            grantor_id_type=subject.id_type,
            grantor_id_number=subject.id_number,
            grantor_name=subject.name,
            user_id_type=item.id_type,
            user_id_number=item.id_number,
            user_name=(item.name or "").strip(),
            user_phone=item.phone,
            relation=item.relation,
            state="pending",
            notice_read_at=item.notice_read_at,
            commitment_at=item.commitment_at,
            opened_at=at,
        )
    return Filing(
        case=case.id,
        person=subject.id,
        id_type=subject.id_type,
        id_number=subject.id_number,
        **rules.filing_values(item, case.region),
        materials="{}",
        reason=item.reason,
        hospital=item.hospital_name,
        judged_on=rules.clock.today(),
        state="pending",
        opened_at=at,
    )


def _job(kind: str, payload: dict[str, str], dedupe_key: str | None) -> OutboxJob:
    now = dt.datetime.now(dt.UTC)
    text = msgspec.json.encode(payload).decode()
    return OutboxJob(
        id=new_id(), kind=kind, payload=text, dedupe_key=dedupe_key, due=AT_ONCE, next_try=now, created_at=now
    )
