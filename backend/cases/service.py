"""The door of the case room: opening cases, who may see one, and what a person asks to be done with it."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal
from uuid import UUID

import msgspec

from backend.cases import notice
from backend.cases.matter import Matter, Person
from backend.cases.moves import DECIDE, Moved, Moves
from backend.cases.opening import NewCase, Opening, new_row
from backend.cases.papers import add_papers, came_at, new_papers
from backend.cases.ports import Directory, Notifier, Papers, Rulebook
from backend.cases.rows import (
    CASES,
    EVENT_COLUMNS,
    CaseRow,
    event_values,
    had_a_hand,
    last_event,
    read_case,
    read_items,
    was_viewed,
)
from backend.cases.rules import NEEDS_REASON, PROXY_KINDS, Status, scope_of
from backend.cases.schemas import CaseView, MoveRequest
from backend.cases.tables import CaseEvent
from backend.cases.views import CaseReader
from backend.cases.workflows import at_desk, workflow_of
from backend.infra import outbox
from backend.infra.clock import Clock, day_start
from backend.infra.db import Insert, Transaction, insert_together, transaction
from backend.infra.outbox import Promise
from backend.kernel.actor import SYSTEM, Actor, Role
from backend.kernel.errors import Conflict, FieldProblem, Forbidden, Invalid, NotFound
from backend.kernel.text import plain
from backend.kernel.workdays import Calendar

_MAX_REASON: Final = 500


class Taken(Conflict):
    """A colleague has this case."""

    code = "case.taken"


class SamePerson(Forbidden):
    """Four eyes: this step belongs to somebody else than the one before."""

    code = "case.four_eyes"


class Cases:
    """The spine. `matters` maps a kind to the room that knows it."""

    def __init__(
        self,
        *,
        matters: Mapping[str, Matter],
        rulebook: Rulebook,
        calendar: Calendar,
        directory: Directory,
        notifier: Notifier,
        papers: Papers,
        reader: CaseReader,
        clock: Clock,
    ) -> None:
        self.matters = matters
        self.rulebook = rulebook
        self.calendar = calendar
        self.directory = directory
        self.notifier = notifier
        self.papers = papers
        self.reader = reader
        self.clock = clock
        self.moves = Moves(
            matters=matters, rulebook=rulebook, calendar=calendar, directory=directory, notifier=notifier, clock=clock
        )

    async def open(
        self,
        tx: Transaction,
        news: Sequence[NewCase],
        *,
        number: str,
        application: UUID | None,
        actor: Actor,
        acted_by: Person | None,
        channel: Literal["online", "counter"],
        beside: Sequence[Insert] = (),
    ) -> tuple[CaseRow, ...]:
        """Write `news` with their first event and their decision job, and what is `beside` them.

        Called inside the submitting transaction.
        """
        at, today = self.clock.now(), self.clock.today()
        common = Opening(
            number=number, application=application, actor=actor, acted_by=acted_by, channel=channel, at=at, today=today
        )
        rows = tuple(
            new_row(new, i, common, self.matters[new.kind], self.rulebook, self.calendar)
            for i, new in enumerate(news, 1)
        )
        events = [
            event_values(r.id, 1, "submit", before=None, after=Status.submitted, actor=actor, at=at) for r in rows
        ]
        pairs = [(row.id, paper) for row, new in zip(rows, news, strict=True) for paper in new.papers]
        jobs = [Promise(kind=DECIDE, payload={"case": str(r.id)}, dedupe_key=f"{DECIDE}:{r.id}:1") for r in rows]
        await insert_together(
            tx,
            *beside,
            CASES.new(rows),
            Insert(table=CaseEvent, columns=EVENT_COLUMNS, rows=events),
            new_papers(pairs, at),
            outbox.promised(tx, *jobs),
        )
        for row, new in zip(rows, news, strict=True):
            await self.matters[row.kind].open(row.facts(new.subject, today), new.item)
        return rows

    async def visible(self, case_id: UUID, actor: Actor) -> CaseRow:
        """The case if it is the caller's business; to anyone else it does not exist."""
        row = await read_case(case_id)
        if row is None or not await self.concerns(row, actor):
            raise NotFound("没有找到这件事：可能委托已经结束、换了办理人，或者链接不完整")
        return row

    async def concerns(self, row: CaseRow, actor: Actor) -> bool:
        """The person, whoever acts for them in this matter today, and the staff of the region."""
        if actor.kind == "staff":
            return actor.region == row.region and at_desk(row.kind, actor)
        if actor.kind == "system":
            return True
        if actor.person_id is None:
            return False
        if row.subject == actor.person_id or (row.acted_by == actor.person_id and row.kind in PROXY_KINDS):
            return True
        return scope_of(row.kind) in (await self.directory.scopes(actor)).get(row.subject, frozenset())

    async def looked_at(self, row: CaseRow, actor: Actor) -> CaseRow:
        """Record that a member of staff opened somebody's case: once a day, and nothing the citizen is told."""
        since = day_start(self.clock.today())
        while actor.kind == "staff" and not await was_viewed(row.id, actor.account_id, since):
            try:
                async with transaction():
                    return await self.moves.record(row, "view", row.state, actor, changes={})
            except Moved:  # The case moved on meanwhile; what was looked at is what it is now.
                row = await self.visible(row.id, actor)
        return row

    async def move(self, case_id: UUID, request: MoveRequest, actor: Actor) -> CaseView:
        """One action by a person. Raises Moved when somebody was faster, Taken when a colleague has the case."""
        row = await self.visible(case_id, actor)
        workflow_of(row.kind).next(row.state, request.action, actor.roles)
        await self._four_eyes(row, request.action, actor)
        taken = actor.kind == "staff" and row.assignee not in {None, actor.account_id}
        if taken and not actor.has(Role.supervisor):
            raise Taken(f"这件已由{row.assignee_name}领取，请先转交", assignee=row.assignee_name)
        if request.action == "supplement":
            return await self._hand_in(row, request, actor)
        reason, items = self._reason(row, request), None
        if request.action == "request_supplement":
            items, reason = await self._notice(row, request, actor)
        async with transaction() as tx:
            moved = await self.moves.apply(
                tx,
                row,
                request.action,
                actor,
                reason_code=request.reason_code,
                reason=reason,
                data=request.data,
                supplement=items,
            )
            return tx.answer(await self.reader.view(moved, actor))

    async def advance(
        self,
        tx: Transaction,
        case_id: UUID,
        action: str,
        *,
        reason: str | None = None,
        data: dict[str, Any] | None = None,
    ) -> bool:
        """A step of the system in the caller's transaction; False when the case is not where it begins."""
        row = await read_case(case_id)
        if row is None or (row.state, action) not in workflow_of(row.kind).moves:
            return False
        await self.moves.apply(tx, row, action, SYSTEM, reason=reason, data=data)
        return True

    async def _four_eyes(self, row: CaseRow, action: str, actor: Actor) -> None:
        earlier = workflow_of(row.kind).moves[row.state, action].unlike
        if earlier and await had_a_hand(row.id, earlier, actor.account_id):
            raise SamePerson("前面的步骤您办过，这一步要由另一位同事来办")

    async def _hand_in(self, row: CaseRow, request: MoveRequest, actor: Actor) -> CaseView:
        """Take in what came for the list; the case goes on when the last item is in."""
        before = read_items(row)
        items = notice.answered(before, request.data, at_the_desk=actor.kind == "staff")
        papers = [p for new, old in zip(items, before, strict=True) if new != old for p in new.materials]
        stored = msgspec.json.encode(items).decode()
        async with transaction() as tx:
            if papers:
                await self.papers.pin(papers, actor.account_id)
                await add_papers(tx, [(row.id, paper) for paper in papers], self.clock.now())
            if notice.missing(items):
                moved = await self.moves.record(row, "hand_in", row.state, actor, changes={"supplement": stored})
            else:
                data = {"items": msgspec.to_builtins(items, str_keys=True)}
                moved = await self.moves.apply(tx, row, request.action, actor, data=data)
            return tx.answer(await self.reader.view(moved, actor))

    async def _notice(self, row: CaseRow, request: MoveRequest, actor: Actor) -> tuple[str, str | None]:
        """The list the citizen gets, as stored, and why it is a second one if it is."""
        choices = self.rulebook.reasons(row.region, row.kind, "request_supplement", self.clock.today())
        first = await last_event(row.id, "request_supplement")
        late = workflow_of(row.kind).moves[row.state, "request_supplement"].by == {Role.supervisor}
        why = plain(request.reason or "")
        data = (
            request.data if request.data.get("items") or not request.reason_code else {"items": [request.reason_code]}
        )
        again = first is not None or late
        items = notice.asked(data, choices, said="" if again else why)
        notice.check_once(
            items,
            first["at"] if first else None,
            await came_at(row.id) if first else {},
            late=late,
            supervisor=actor.has(Role.supervisor),
            why=why,
        )
        return msgspec.json.encode(items).decode(), (why or None) if again else None

    def _reason(self, row: CaseRow, request: MoveRequest) -> str | None:
        text = plain(request.reason or "")
        if len(text) > _MAX_REASON:
            raise Invalid("原因太长了，请控制在500字以内", fields=[FieldProblem("/reason", "请控制在500字以内")])
        if request.reason_code:
            choices = self.rulebook.reasons(row.region, row.kind, request.action, self.clock.today())
            known = {choice.code: choice.text for choice in choices}
            if request.reason_code not in known:
                raise Invalid("这个原因不在清单里，请重新选择", fields=[FieldProblem("/reasonCode", "请重新选择原因")])
            text = "；".join(part for part in (known[request.reason_code], text) if part)
        if request.action in NEEDS_REASON and request.action != "request_supplement" and not text:
            raise Invalid("请写明原因", fields=[FieldProblem("/reason", "请写明原因")])
        return text or None
