"""Checking and submitting the form: one transaction writes the application, its cases, their rows and their jobs."""

import contextlib
from typing import Any, Final
from uuid import UUID

import msgspec

from backend.accounts.acting import ActingFor
from backend.applications.drafts import DraftRow, Drafts, DraftStale
from backend.applications.form import Item, placed, read_items, wanted
from backend.applications.opening import Sent, new_application, new_cases
from backend.applications.ports import People
from backend.applications.receipts import Receipts
from backend.applications.rows import APPLICATIONS
from backend.applications.schemas import ApplicationView, Channel, Checked, ItemFinding
from backend.cases import numbers
from backend.cases.matter import CheckContext, Completes, Finding
from backend.cases.ports import OfficeCard
from backend.cases.rules import scope_of
from backend.cases.service import Cases
from backend.gateways.errors import GatewayError
from backend.infra.clock import Clock
from backend.infra.db import Duplicate, run, transaction
from backend.kernel.actor import Actor
from backend.kernel.errors import FieldProblem, Invalid
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
            elif scope_of(item.kind) not in acting.matters:
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
                return await self._write(draft, items, acting, actor, office, channel)
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
        self,
        draft: DraftRow,
        items: tuple[Item, ...],
        acting: ActingFor,
        actor: Actor,
        office: OfficeCard,
        channel: Channel,
    ) -> ApplicationView:
        sent = Sent(
            draft=draft,
            number=numbers.draw(draft.region, self.clock.today()),
            items=items,
            office=office.code,
            channel=channel,
            policy_version=self.cases.rulebook.version(draft.region),
            at=self.clock.now(),
        )
        acted_by = (
            await self.people.person(actor.person_id) if actor.person_id not in {None, acting.subject.id} else None
        )
        news = new_cases(sent, acting.subject)
        async with transaction() as tx:
            await self._close_draft(draft, actor)
            papers = await self.materials.pin({paper for new in news for paper in new.papers}, actor.account_id)
            row = new_application(sent, acting, actor, acted_by, papers)
            cases = await self.cases.open(
                tx,
                news,
                number=sent.number,
                application=row.id,
                actor=actor,
                acted_by=acted_by,
                channel=channel,
                beside=(APPLICATIONS.new([row]),),
            )
            await self._tell(acting, actor, sent.number, len(news))
            # Whoever may send these items may see all of them; nothing has to be read back.
            return tx.answer(self.receipts.page(row, cases, office))

    async def _close_draft(self, draft: DraftRow, actor: Actor) -> None:
        """Of two submissions of one draft one closes it; the other is told to look again."""
        closed = await run(
            "update draft set state = 'submitted'"
            " where id = $1 and account = $2 and version = $3 and state = 'open' returning 1",
            *(draft.id, actor.account_id, draft.version),
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
        fix="请本人在“代办和监护”里加上这一项，或者去掉这一项再提交",
    )
