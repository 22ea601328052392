"""Turning a case row and its events into the page a person reads."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from backend.cases import words
from backend.cases.matter import ActionOffer, CaseFacts, Matter, Prints, ReasonChoice
from backend.cases.ports import Directory, OfficeCard, Rulebook
from backend.cases.rows import CaseRow, had_a_hand, read_case, read_events, read_findings, read_items
from backend.cases.rules import NEEDS_REASON, RUNNING, TURN, Status, clock_state
from backend.cases.schemas import (
    CaseLine,
    CaseView,
    Dependency,
    Document,
    MailTo,
    PersonLine,
    TimelineLine,
)
from backend.cases.workflows import workflow_of
from backend.infra.clock import Clock
from backend.kernel.actor import Actor, Role
from backend.kernel.dates import day_text
from backend.kernel.workdays import Calendar, Due

_LABELS: Final = {
    "withdraw": "撤回",
    "supplement": "提交补充材料",
    "revoke": "解除",
    "accept": "审核通过",
    "refuse": "不予办理",
    "request_supplement": "通知补材料",
    "override": "改判，重新审核",
    "approve": "审核通过，送复核",
    "confirm": "复核通过，送财务",
    "send_back": "退回审核",
    "pay": "拨付",
    "mend_account": "改收款账户",
    "close": "不再拨付，结束",
}
_CONFIRM: Final = {
    "withdraw": "确定撤回这一件吗？撤回后可以重新申请。",
    "supplement": "补齐后会马上接着办，确定提交吗？",
}
_CLAIM_LABELS: Final = {"accept": "材料齐全，受理", "request_supplement": "一次性告知补材料", "refuse": "不予报销"}
_ACCIDENT_LABELS: Final = {"accept": "认定：医保可以支付", "refuse": "认定：医保不支付"}
_OWN_LABELS: Final[Mapping[str, Mapping[str, str]]] = {
    "reimbursement": _CLAIM_LABELS,
    "accident_determination": _ACCIDENT_LABELS,
}
_DANGER: Final = frozenset({"withdraw", "revoke", "refuse", "close"})
_ROOM_ACTIONS: Final = frozenset({"revoke"})
_LIMIT_SHOWN: Final = RUNNING | {Status.waiting}


class CaseReader:
    """Builds case pages; reads, never writes."""

    def __init__(
        self,
        *,
        matters: Mapping[str, Matter],
        rulebook: Rulebook,
        calendar: Calendar,
        directory: Directory,
        clock: Clock,
    ) -> None:
        self.matters = matters
        self.rulebook = rulebook
        self.calendar = calendar
        self.directory = directory
        self.clock = clock

    async def view(self, row: CaseRow, actor: Actor) -> CaseView:
        """The whole page of one case for `actor`, who is known to be allowed to see it."""
        events = await read_events(row.id)
        today = self.clock.today()
        matter = self.matters[row.kind]
        facts = row.facts(await self.directory.person(row.subject), today)
        office = await self.directory.office(row.home_office)
        line = self.line(row, office, await self._dependency(row))
        return CaseView(
            **_fields(line),
            facts=tuple(await matter.facts(facts)),
            findings=read_findings(row),
            timeline=tuple(self._timeline(row.kind, events, actor)),
            steps=words.steps(row.kind, row.state, reviewed=_reviewed(events), when=_reached(events, today)),
            supplement=(items := read_items(row)),
            mail_to=MailTo(name=office.name, address=office.address, phone=office.phone)
            if office and any(item.original for item in items)
            else None,
            actions=tuple(await self.actions(row, actor)),
            documents=await self.documents(row, facts, actor),
        )

    def line(self, row: CaseRow, office: OfficeCard | None, dependency: Dependency | None = None) -> CaseLine:
        """The case as one line of a list."""
        status = row.state
        today = self.clock.today()
        open_ = status in _LIMIT_SHOWN
        return CaseLine(
            id=row.id,
            number=row.number,
            kind=row.kind,
            title=row.title,
            subtitle=row.subtitle,
            status=status.value,
            status_text=words.status_text(row.kind, status),
            tone=words.STATUS_TONE[status],
            subject=PersonLine(id=row.subject, name=row.subject_name),
            acted_by=row.acted_by_name,
            application_id=row.application,
            turn=TURN[status],
            turn_text=words.turn_text(row.kind, status, office.name if office else ""),
            promised_due=_due(row.promised_on, today, estimated=_promise_estimated(row)) if open_ else None,
            legal_due=_due(row.legal_on, today, estimated=row.legal_estimated) if open_ else None,
            whole_due=self._whole(row, today) if open_ else None,
            next=words.next_text(row.kind, status),
            clock=clock_state(status),
            depends_on=dependency,
            reason=row.reason,
        )

    def _whole(self, row: CaseRow, today: dt.date) -> Due | None:
        steps = workflow_of(row.kind).steps
        parts = self.rulebook.limits(row.region, row.track or row.kind, today).steps
        if row.legal_on is None or not parts or row.state not in steps:
            return None
        order = list(dict.fromkeys(steps.values()))
        to_come = sum(parts.get(step, 0) for step in order[order.index(steps[row.state]) + 1 :])
        end = self.calendar.add(max(row.legal_on, today), to_come)
        return _due(end.on, today, estimated=end.estimated or row.legal_estimated)

    async def actions(self, row: CaseRow, actor: Actor) -> list[ActionOffer]:
        """Exactly the buttons the page may draw."""
        today = self.clock.today()
        offers = [
            self._offer(row, action, today)
            for action in workflow_of(row.kind).offered(row.state, actor.roles)
            if action not in _ROOM_ACTIONS
        ]
        if actor.kind == "staff":
            free = row.assignee in {None, actor.account_id} or actor.has(Role.supervisor)
            return [offer for offer in offers if free and not await _did_before(row, offer.action, actor)]
        person = await self.directory.person(row.subject)
        return [*offers, *await self.matters[row.kind].actions(row.facts(person, today))]

    def _offer(self, row: CaseRow, action: str, today: dt.date) -> ActionOffer:
        reasons: tuple[ReasonChoice, ...] = ()
        if action in NEEDS_REASON:
            reasons = self.rulebook.reasons(row.region, row.kind, action, today)
        return ActionOffer(
            action=action,
            label=_OWN_LABELS.get(row.kind, {}).get(action) or _LABELS[action],
            danger=action in _DANGER,
            needs_reason=action in NEEDS_REASON,
            reasons=reasons,
            confirm=_CONFIRM.get(action),
        )

    async def documents(self, row: CaseRow, facts: CaseFacts, actor: Actor) -> tuple[Document, ...]:
        """What can be downloaded or printed from this case."""
        found: list[Document] = []
        if row.application:
            found.append(Document(title="受理回执（PDF）", href=f"/api/applications/{row.application}/receipt.pdf"))
        if actor.kind == "staff" and row.application:
            found += [
                Document(title=title, href=f"/api/desk/cases/{row.id}/{name}.pdf")
                for name, title in self.rulebook.forms(row.region, row.kind, self.clock.today())
            ]
        matter = self.matters[row.kind]
        if isinstance(matter, Prints):
            found += [Document(title=one.title, href=one.href) for one in await matter.documents(facts)]
        return tuple(found)

    async def _dependency(self, row: CaseRow) -> Dependency | None:
        parent = await read_case(row.depends_on) if row.depends_on else None
        return self.dependency(parent) if parent else None

    def dependency(self, parent: CaseRow) -> Dependency:
        """The case another one waits for, in words."""
        return Dependency(
            case_id=parent.id, title=parent.title, status_text=words.status_text(parent.kind, parent.state)
        )

    def _timeline(self, kind: str, events: Sequence[dict[str, Any]], actor: Actor) -> Iterable[TimelineLine]:
        today = self.clock.today()
        for event in events:
            if event["action"] in words.INTERNAL_EVENTS and actor.kind != "staff":
                continue
            yield TimelineLine(
                at=event["at"],
                at_text=words.moment_text(event["at"], today=today),
                text=words.event_text(kind, event["action"]),
                who=_who(event, actor),
                tone=words.STATUS_TONE[Status(event["to_status"])],
                reason=event["reason"],
            )


async def _did_before(row: CaseRow, action: str, actor: Actor) -> bool:
    """Four eyes: who took an earlier step is not offered this one."""
    earlier = workflow_of(row.kind).moves[row.state, action].unlike
    return bool(earlier) and await had_a_hand(row.id, earlier, actor.account_id)


def _who(event: dict[str, Any], actor: Actor) -> str:
    """Citizens read "经办机构", colleagues read the name."""
    if event["actor_kind"] == "system":
        return "系统自动"
    if event["actor_kind"] == "staff" and actor.kind != "staff":
        return "经办机构"
    return str(event["actor_name"])


def _reviewed(events: Sequence[dict[str, Any]]) -> bool:
    return any(event["to_status"] == Status.reviewing.value for event in events)


def _reached(events: Sequence[dict[str, Any]], today: dt.date) -> dict[str, str]:
    moves = [event for event in events if event["from_status"] != event["to_status"]]  # Looking at it is no station.
    return {event["to_status"]: words.moment_text(event["at"], today=today) for event in moves}


def _promise_estimated(row: CaseRow) -> bool:
    """The promise may end in a year that is known, and the legal limit in the next one."""
    if row.promised_on is None or row.legal_on is None:
        return row.legal_estimated
    return row.legal_estimated and row.promised_on.year >= row.legal_on.year


def _due(on: dt.date | None, today: dt.date, *, estimated: bool) -> Due | None:
    if on is None:
        return None
    note = f"还没有{on.year}年的放假安排，先按周末和法定节日估算，可能差几天" if estimated else None
    return Due(on=on, text=day_text(on, today=today), estimated=estimated, note=note)


def _fields(line: CaseLine) -> dict[str, Any]:
    return {name: getattr(line, name) for name in line.__struct_fields__}
