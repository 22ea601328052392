"""The clerk's screen: the queue, a scan, one case with everything on it."""

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from backend.accounts.staff import ROLE_TEXT
from backend.applications.receipts import Receipts
from backend.cases import words
from backend.cases.assignment import Assignment
from backend.cases.numbers import looks_right
from backend.cases.papers import papers_of
from backend.cases.queue import Filters, count_by_status, count_overdue, next_offset, read_queue
from backend.cases.rows import CaseRow, cases_of, read_events
from backend.cases.rules import RUNNING, Status
from backend.cases.service import Cases
from backend.desk.ports import Colleagues, People
from backend.desk.schemas import (
    Colleague,
    DeskCase,
    DeskEvent,
    DeskReasons,
    Queue,
    QueueCounts,
    QueueRow,
    RegisterLine,
    Scanned,
    SubjectFact,
    Unmask,
    Unmasked,
)
from backend.infra.tokens import ReceiptTokens
from backend.kernel import masking
from backend.kernel.actor import Actor
from backend.kernel.errors import FieldProblem, Invalid, NotFound
from backend.kernel.id_documents import label as id_type_label
from backend.kernel.money import yuan
from backend.kernel.text import plain
from backend.materials.service import MaterialService

_CHANNEL_TEXT: Final = {"online": "线上", "counter": "窗口"}
_NORMAL: Final = "1"
_REGISTER_TEXT: Final = {
    "insurance": "参保登记",
    "family": "亲属关系",
    "entitlements": "门诊慢特病待遇",
    "held": "已有材料",
}
# Papers no region's pack names, because every region takes them.
_GUARDIAN_BY: Final = {"register": "（户籍登记已核对）", "evidence": "（凭证明材料核实）"}
_PAPER_TITLES: Final = {
    "signature": "手写签名",
    "kinship_evidence": "关系证明",
    "power_of_attorney": "委托书",
    "guardianship_evidence": "监护关系证明",
}
_ROLE_TEXT: Final = {role.value: text for role, text in ROLE_TEXT.items()} | {"citizen": "办事人", "system": "自动"}


class Desk:
    """Reads for the clerk; every write goes through the case spine."""

    def __init__(
        self,
        *,
        cases: Cases,
        assignment: Assignment,
        receipts: Receipts,
        people: People,
        colleagues: Colleagues,
        materials: MaterialService,
        tokens: ReceiptTokens,
    ) -> None:
        self.cases = cases
        self.assignment = assignment
        self.receipts = receipts
        self.people = people
        self._colleagues = colleagues
        self.materials = materials
        self.tokens = tokens

    async def queue(self, filters: Filters, actor: Actor) -> Queue:
        """One page of the region's queue, due first."""
        rows, more = await read_queue(filters)
        today = self.cases.clock.today()
        by_status = await count_by_status(filters)
        return Queue(
            rows=tuple([await self._line(row, actor) for row in rows]),
            counts=QueueCounts(
                **{
                    status.value: by_status.get(status, 0)
                    for status in (
                        Status.accepting,
                        Status.reviewing,
                        Status.supplementing,
                        Status.rechecking,
                        Status.financing,
                        Status.paying,
                        Status.returned,
                    )
                },
                processing=by_status.get(Status.submitted, 0) + by_status.get(Status.accepted, 0),
                overdue=await count_overdue(filters, today),
            ),
            next=next_offset(filters) if more else None,
        )

    async def _line(self, row: CaseRow, actor: Actor) -> QueueRow:
        office = await self.people.office(row.home_office)
        line = self.cases.reader.line(row, office)
        overdue, remaining = self._remaining(row)
        return QueueRow(
            **{name: getattr(line, name) for name in line.__struct_fields__},
            office=office.name if office else row.home_office,
            office_code=row.home_office,
            channel=row.channel,
            channel_text=_CHANNEL_TEXT[row.channel],
            accepted_at=row.submitted_at,
            accepted_text=words.moment_text(row.submitted_at),
            assignee=row.assignee_name,
            mine=row.assignee == actor.account_id,
            overdue=overdue,
            remaining_text=remaining,
        )

    def _remaining(self, row: CaseRow) -> tuple[bool, str]:
        """Whether the legal limit has passed, and what is left of it in words."""
        if row.state in {Status.supplementing, Status.returned}:
            return False, f"等办事人，剩{row.paused_workdays_left}个工作日"
        if row.state not in RUNNING or row.legal_on is None:
            return False, "—"
        left = self.cases.calendar.between(self.cases.clock.today(), row.legal_on)
        if left < 0:
            return True, f"已超{-left}个工作日"
        return False, "今天到期" if left == 0 else f"剩{left}个工作日"

    async def scan(self, text: str, actor: Actor) -> Scanned:
        """Open a receipt from its code, or from its number typed by hand."""
        typed = "".join(text.split())
        number = self.tokens.read(text) or (typed if looks_right(typed) else None)
        row = await self.receipts.by_number(number) if number else None
        if row is None:
            raise NotFound("没有认出回执。请对准二维码再扫一次，或输入回执号")
        mine = [case for case in await cases_of([row.id]) if case.region == actor.region]
        if not mine:
            raise NotFound("这份回执不属于本地区，请告诉办事人联系参保地经办机构")
        return Scanned(application_id=row.id, number=row.number, case_ids=tuple(case.id for case in mine))

    async def case(self, case_id: UUID, actor: Actor) -> DeskCase:
        """Everything about one case on one screen."""
        row = await self.cases.looked_at(await self.cases.visible(case_id, actor), actor)
        view = await self.cases.reader.view(row, actor)
        person = await self.people.person(row.subject)
        mobile = await self.people.mobile_of(row.subject)
        facts = [
            SubjectFact(label="姓名", value=person.name),
            SubjectFact(label="证件类型", value=id_type_label(person.id_type)),
            SubjectFact(label="证件号码", value=masking.id_number(person.id_number), masked_field="idNumber"),
            SubjectFact(
                label="手机号码",
                value=masking.phone(mobile) if mobile else "未登记",
                masked_field="mobile" if mobile else None,
            ),
        ]
        if row.acted_by and row.acted_by_name:
            known = await self.people.guardian_basis(row.acted_by, row.subject)
            label = "监护人" if known else "代办人"
            facts.append(SubjectFact(label=label, value=row.acted_by_name + (_GUARDIAN_BY[known] if known else "")))
        application = await self.receipts.view(row.application, actor) if row.application else None
        materials = await self.materials.views(await papers_of(row.id), desk=True)
        titles = _PAPER_TITLES | self.cases.rulebook.paper_titles(row.region)
        return DeskCase(
            case=view,
            application=application,
            assignee=row.assignee_name,
            mine=row.assignee == actor.account_id,
            subject_facts=tuple(facts),
            materials=tuple(materials),
            paper_titles={one.kind: titles[one.kind] for one in materials if one.kind in titles},
            events=await self._events(row),
            register=await self._register(row),
            reasons=self._reasons(row),
        )

    async def _register(self, row: CaseRow) -> tuple[RegisterLine, ...]:
        """What the register says of the person now."""
        found = await self.people.registers(await self.people.person(row.subject))
        lines = [
            RegisterLine(
                label=line.type_text,
                value=f"{line.place_name} · {line.status_text}"
                + (f" · 个人账户{yuan(line.balance_fen)}元" if line.balance_fen is not None else ""),
                ok=line.status == _NORMAL,
            )
            for line in found.insurance
        ]
        lines += [
            RegisterLine(label="门诊慢特病待遇", value=entry.disease_name, ok=entry.current)
            for entry in found.entitlements
        ]
        lines += [RegisterLine(label="没有应答", value=_REGISTER_TEXT[what], ok=False) for what in found.unavailable]
        return tuple(lines)

    def _reasons(self, row: CaseRow) -> DeskReasons:
        today = self.cases.clock.today()
        book = self.cases.rulebook
        return DeskReasons(
            refuse=book.reasons(row.region, row.kind, "refuse", today),
            supplement=book.reasons(row.region, row.kind, "request_supplement", today),
            override=book.reasons(row.region, row.kind, "override", today),
        )

    async def unmask(self, case_id: UUID, request: Unmask, actor: Actor) -> Unmasked:
        """Show one masked field in full; who read it and why is recorded first."""
        row = await self.cases.visible(case_id, actor)
        person = await self.people.person(row.subject)
        value = person.id_number if request.field == "idNumber" else await self.people.mobile_of(row.subject)
        if not value:
            raise NotFound("没有登记这一项")
        what = "证件号码" if request.field == "idNumber" else "手机号码"
        if not (reason := plain(request.reason)):
            raise Invalid("请写明为什么要看", fields=[FieldProblem("/reason", "请写明为什么要看")])
        await self.assignment.trace(row, "unmask", actor, f"查看{what}：{reason}")
        return Unmasked(value=value)

    async def take(self, case_id: UUID, actor: Actor) -> DeskCase:
        """Take a free case."""
        await self.assignment.take(case_id, actor)
        return await self.case(case_id, actor)

    async def hand_over(self, case_id: UUID, to: UUID, actor: Actor) -> DeskCase:
        """Give a case to a colleague of the region."""
        colleague = next((c for c in await self._colleagues.of(actor) if c.id == to), None)
        if colleague is None:
            raise Invalid("这位同事不在本地区的名单里，请重新选择")
        await self.assignment.hand_over(case_id, colleague, actor)
        return await self.case(case_id, actor)

    async def colleagues(self, actor: Actor) -> tuple[Colleague, ...]:
        """Whom a case can be handed to."""
        return tuple(
            Colleague(id=c.id, name=c.name, office=c.office, roles_text=c.roles_text)
            for c in await self._colleagues.of(actor)
        )

    async def _events(self, row: CaseRow) -> tuple[DeskEvent, ...]:
        """The whole history, with roles and offices by name."""
        events = await read_events(row.id)
        codes = {event["office"] for event in events if event["office"]}
        offices = {code: office.name for code in codes if (office := await self.people.office(code))}
        today = self.cases.clock.today()
        return tuple(_event(row.kind, event, offices, today) for event in events)


def _event(kind: str, event: dict[str, Any], offices: Mapping[str, str], today: dt.date) -> DeskEvent:
    before = event["from_status"]
    return DeskEvent(
        at=event["at"],
        at_text=words.moment_text(event["at"], today=today),
        who=event["actor_name"],
        role="、".join(_ROLE_TEXT.get(role, role) for role in event["role"].split(",")),
        office=offices.get(event["office"], event["office"]),
        action=event["action"],
        action_text=words.event_text(kind, event["action"]),
        from_text=words.status_text(kind, Status(before)) if before else None,
        to_text=words.status_text(kind, Status(event["to_status"])),
        reason=event["reason"],
    )
