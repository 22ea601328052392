"""How a new application looks: its own row, and what each of its cases is about."""

import datetime as dt
from typing import Any
from uuid import UUID

import msgspec

from backend.accounts.acting import ActingFor
from backend.applications.drafts import DraftRow
from backend.applications.form import Item, wanted
from backend.applications.rows import ApplicationRow
from backend.applications.schemas import Channel
from backend.cases.matter import Person
from backend.cases.opening import NewCase
from backend.kernel import phones
from backend.kernel.actor import Actor
from backend.kernel.errors import FieldProblem, Invalid
from backend.kernel.ids import new_id
from backend.materials.schemas import MaterialView


class Sent(msgspec.Struct, frozen=True, kw_only=True):
    """One sending of one form."""

    draft: DraftRow
    number: str
    items: tuple[Item, ...]
    office: str
    channel: Channel
    policy_version: str
    at: dt.datetime


def new_application(
    sent: Sent, acting: ActingFor, actor: Actor, acted_by: Person | None, papers: list[MaterialView]
) -> ApplicationRow:
    """The row over all cases; `papers` are the ones that were pinned for it."""
    draft, body = sent.draft, sent.draft.body
    return ApplicationRow(
        id=new_id(),
        number=sent.number,
        draft=draft.id,
        region=draft.region,
        channel=sent.channel,
        subject=acting.subject.id,
        subject_name=acting.subject.name,
        account=actor.account_id,
        acted_by=acted_by.id if acted_by else None,
        acted_by_name=acted_by.name if acted_by else None,
        basis=acting.basis,
        phone=_phone(body),
        home_office=sent.office,
        settlement="direct_settlement" in wanted(body),
        signature=_paper(body["signatureId"]),
        signature_sha256=_signature(papers, draft).sha256,
        notice_read_at=_moment(body["noticeReadAt"], draft.created_at, sent.at),
        commitment_at=_moment(body["commitmentAt"], draft.created_at, sent.at),
        policy_version=sent.policy_version,
        case_count=len(sent.items),
        submitted_at=sent.at,
    )


def new_cases(sent: Sent, subject: Person) -> list[NewCase]:
    """One case per item; an item that follows another of the form names that one's case."""
    ids = {(item.kind, item.key): new_id() for item in sent.items}
    signature = _paper(sent.draft.body["signatureId"])
    return [
        NewCase(
            id=ids[item.kind, item.key],
            kind=item.kind,
            item=item.value,
            subject=subject,
            region=sent.draft.region,
            home_office=sent.office,
            depends_on=ids.get(_before(item)),
            papers=(*_item_papers(item), signature),
        )
        for item in sent.items
    ]


def _before(item: Item) -> tuple[str, str]:
    """The item of the same form this one waits for, if any."""
    follows: tuple[str, str] | None = getattr(item.value, "follows", None)
    return follows or ("filing", getattr(item.value, "after_filing", None) or "")


def _item_papers(item: Item) -> list[UUID]:
    """The papers one item names."""
    ids = list(getattr(item.value, "evidence_ids", None) or ())
    for choice in (getattr(item.value, "materials", None) or {}).values():
        ids += choice.ids
    return [_paper(value) for value in ids]


def _paper(value: UUID | str) -> UUID:
    try:
        return value if isinstance(value, UUID) else UUID(value)
    except ValueError:
        raise Invalid("有一份材料的编号不对，请重新上传") from None


def _phone(body: dict[str, Any]) -> str | None:
    typed = str(body.get("phone") or "").strip()
    number = phones.clean(typed)
    if typed and number is None:
        raise Invalid(phones.PLEASE, fields=[FieldProblem("/phone", phones.PLEASE)])
    return number


def _signature(papers: list[MaterialView], draft: DraftRow) -> MaterialView:
    signature = next((paper for paper in papers if str(paper.id) == draft.body["signatureId"]), None)
    if signature is None or signature.kind != "signature":
        raise Invalid("请重新签名", fields=[FieldProblem("/signatureId", "请重新签名")])
    return signature


def _moment(text: str, earliest: dt.datetime, latest: dt.datetime) -> dt.datetime:
    """A time the phone gave us, kept between the start of the form and now: phones have wrong clocks."""
    try:
        told = dt.datetime.fromisoformat(text)
    except ValueError:
        return latest
    if told.tzinfo is None:
        return latest
    return min(max(told, earliest), latest)
