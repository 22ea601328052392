"""Checking and submitting the form: one transaction writes the application, its cases, their rows and their jobs."""

import contextlib
import datetime as dt
from typing import Any, Final
from uuid import UUID

import msgspec

from backend.accounts.acting import ActingFor
from backend.applications.drafts import DraftRow, Drafts, DraftStale
from backend.applications.form import Item, placed, read_items, wanted
from backend.applications.ports import People
from backend.applications.receipts import Receipts
from backend.applications.schemas import ApplicationView, Channel, Checked, ItemFinding
from backend.applications.tables import Application, Draft
from backend.cases import numbers
from backend.cases.matter import CheckContext, Completes, Finding
from backend.cases.opening import NewCase
from backend.cases.service import Cases
from backend.gateways.errors import GatewayError
from backend.infra.clock import Clock
from backend.infra.db import Duplicate, transaction
from backend.kernel.actor import Actor
from backend.kernel.errors import FieldProblem, Invalid
from backend.kernel.ids import new_id
from backend.materials.schemas import MaterialView
from backend.materials.service import MaterialService

_NUMBER_TRIES: Final = 3
_SILENT: Final = Finding(
    level="info",
    code="register.silent",
    message="医保平台暂时没有应答，提交后会自动再核对",
)


class NotReady(Invalid):
    """Something in the form must be mended first; the findings say what and how."""

    code = "application.not_ready"


class Applications:
    """From the filled-in form to the receipt."""

    def __init__(
        self,
        *,
        people: People,
        drafts: Drafts,
        cases: Cases,
        receipts: Receipts,
        materials: MaterialService,
        clock: Clock,
    ) -> None:
        self.people = people
        self.drafts = drafts
        self.cases = cases
        self.receipts = receipts
        self.materials = materials
        self.clock = clock

    async def check(self, draft_id: UUID, actor: Actor) -> Checked:
        """What is wrong, what a person will look at, and what is good to know. Writes nothing."""
        draft = await self.drafts.owned(draft_id, actor)
        acting = await self.people.acting(actor, draft.subject)
        items = await self._items(draft, acting)
        findings = await self._findings(draft, items, acting, actor, "online")
        ready = bool(items) and all(f.level != "hard" for f in findings)
        return Checked(version=draft.version, ready=ready, findings=tuple(findings))

    async def _items(self, draft: DraftRow, acting: ActingFor) -> tuple[Item, ...]:
        """The items in full: numbers the page has only seen masked are filled in from the register."""
        items: list[Item] = []
        for item in read_items(draft.body, self.cases.matters):
            matter = self.cases.matters[item.kind]
            if item.value is not None and isinstance(matter, Completes):
                with contextlib.suppress(GatewayError):
                    items.append(msgspec.structs.replace(item, value=await matter.complete(item.value, acting.subject)))
                    continue
            items.append(item)
        return tuple(items)

    async def _findings(
        self, draft: DraftRow, items: tuple[Item, ...], acting: ActingFor, actor: Actor, channel: Channel
    ) -> list[ItemFinding]:
        readable: dict[str, tuple[Any, ...]] = {}
        for item in items:
            if item.value is not None:
                readable[item.kind] = (*readable.get(item.kind, ()), item.value)
        context = CheckContext(
            subject=acting.subject,
            region=draft.region,
            today=self.clock.today(),
            channel=channel,
            acting_person_id=actor.person_id if actor.person_id != acting.subject.id else None,
            siblings=readable,
        )
        found: list[ItemFinding] = []
        for item in items:
            if item.problem is not None:
                found.append(placed(item, item.problem))
            elif item.kind not in acting.matters:
                found.append(placed(item, _out_of_scope(acting)))
            else:
                found += [placed(item, finding) for finding in await self._check(item, context)]
        return found

    async def _check(self, item: Item, context: CheckContext) -> list[Finding]:
        try:
            return await self.cases.matters[item.kind].check(item.value, context)
        except GatewayError:
            # A silent register must not stop anybody from sending the form; the job asks again.
            return [_SILENT]

    async def submit(self, draft_id: UUID, version: int, actor: Actor, channel: Channel = "online") -> ApplicationView:
        """Send the form. Sending it again gives the same receipt."""
        draft = await self.drafts.owned(draft_id, actor)
        if draft.state == "submitted":
            return await self.receipts.of_draft(draft_id, actor)
        if draft.version != version:
            raise DraftStale("您在另一台设备上改过这张表单，请看最新内容", version=draft.version, body=draft.body)
        acting = await self.people.acting(actor, draft.subject)
        items = await self._items(draft, acting)
        for kind in wanted(draft.body):
            await self.people.require(actor, draft.subject, kind)
        problems = self._unsigned(draft, items)
        findings = await self._findings(draft, items, acting, actor, channel)
        hard = [f for f in findings if f.level == "hard"]
        if problems or hard:
            raise NotReady(
                "还有几处需要改一下，改好就能提交",
                fields=problems + [FieldProblem(f.pointer, f.message) for f in hard],
                findings=findings,
            )
        place = await self.people.place(acting.subject)
        office = await self.people.home_office(place)
        for attempt in range(_NUMBER_TRIES):
            try:
                return await self._write(draft, items, acting, actor, office.code, channel)
            except Duplicate:
                if attempt == _NUMBER_TRIES - 1 or (await self.drafts.owned(draft_id, actor)).state != "open":
                    raise
        raise AssertionError("unreachable")

    def _unsigned(self, draft: DraftRow, items: tuple[Item, ...]) -> list[FieldProblem]:
        """What the form as a whole still lacks."""
        problems: list[FieldProblem] = []
        if not items:
            problems.append(FieldProblem("", "请至少选一件要办的事"))
        for field, message in (
            ("noticeReadAt", "请先阅读告知内容"),
            ("commitmentAt", "请勾选承诺"),
            ("signatureId", "请签名"),
        ):
            if not isinstance(draft.body.get(field), str) or not draft.body[field]:
                problems.append(FieldProblem(f"/{field}", message))
        return problems

    async def _write(
        self, draft: DraftRow, items: tuple[Item, ...], acting: ActingFor, actor: Actor, office: str, channel: Channel
    ) -> ApplicationView:
        application_id, at = new_id(), self.clock.now()
        number = numbers.draw(draft.region, self.clock.today())
        acted_by = (
            await self.people.person(actor.person_id) if actor.person_id not in {None, acting.subject.id} else None
        )
        news = _new_cases(items, acting, draft, office)
        async with transaction() as tx:
            await self._close_draft(draft, actor)
            papers = await self.materials.pin({paper for new in news for paper in new.papers}, actor.account_id)
            await Application.insert(
                Application(
                    id=application_id,
                    number=number,
                    draft=draft.id,
                    region=draft.region,
                    channel=channel,
                    subject=acting.subject.id,
                    subject_name=acting.subject.name,
                    account=actor.account_id,
                    acted_by=acted_by.id if acted_by else None,
                    acted_by_name=acted_by.name if acted_by else None,
                    basis=acting.basis,
                    phone=draft.body.get("phone"),
                    home_office=office,
                    settlement="direct_settlement" in wanted(draft.body),
                    signature=UUID(draft.body["signatureId"]),
                    signature_sha256=_signature(papers, draft).sha256,
                    notice_read_at=_moment(draft.body["noticeReadAt"], draft.created_at, at),
                    commitment_at=_moment(draft.body["commitmentAt"], draft.created_at, at),
                    policy_version=self.cases.rulebook.version(draft.region),
                    case_count=len(news),
                    submitted_at=at,
                )
            )
            await self.cases.open(
                tx, news, number=number, application=application_id, actor=actor, acted_by=acted_by, channel=channel
            )
            await self._tell(acting, actor, number, len(news))
            return tx.answer(await self.receipts.view(application_id, actor))

    async def _close_draft(self, draft: DraftRow, actor: Actor) -> None:
        """Of two submissions of one draft one closes it; the other is told to look again."""
        closed = await (
            Draft.update({Draft.state: "submitted"})
            .where(
                (Draft.id == draft.id)
                & (Draft.account == actor.account_id)
                & (Draft.version == draft.version)
                & (Draft.state == "open")
            )
            .returning(Draft.id)
        )
        if not closed:
            raise DraftStale("这张表单刚刚提交过或改过，请看最新内容")

    async def _tell(self, acting: ActingFor, actor: Actor, number: str, count: int) -> None:
        params = {"number": numbers.spoken(number), "count": str(count)}
        people = {acting.subject.id, *([actor.person_id] if actor.person_id else [])}
        for person_id in sorted(people):
            await self.cases.notifier.tell(person_id, "application_received", params)


def _out_of_scope(acting: ActingFor) -> Finding:
    return Finding(
        level="hard",
        code="proxy.out_of_scope",
        message=f"{acting.subject.name}没有授权您办这件事",
        fix="请本人在“家人与代办”里加上这一项，或者去掉这一项再提交",
    )


def _new_cases(items: tuple[Item, ...], acting: ActingFor, draft: DraftRow, office: str) -> list[NewCase]:
    """One case per item; an item that follows another of the form names that one's case."""
    ids = {(item.kind, item.key): new_id() for item in items}
    signature = _paper(draft.body["signatureId"])
    return [
        NewCase(
            id=ids[item.kind, item.key],
            kind=item.kind,
            item=item.value,
            subject=acting.subject,
            region=draft.region,
            home_office=office,
            depends_on=ids.get(("filing", getattr(item.value, "after_filing", None) or "")),
            papers=(*_item_papers(item), signature),
        )
        for item in items
    ]


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
