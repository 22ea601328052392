"""The door of the case room: opening cases, who may see one, and what a person asks to be done with it."""

from collections.abc import Mapping, Sequence
from typing import Final, Literal
from uuid import UUID

import msgspec

from backend.cases.matter import Matter, Person
from backend.cases.moves import DECIDE, Moved, Moves
from backend.cases.opening import NewCase, Opening, new_row
from backend.cases.papers import add_papers, supplement_papers
from backend.cases.ports import Directory, Notifier, Papers, Rulebook
from backend.cases.rows import CASES, EVENT_COLUMNS, CaseRow, event_values, read_case, was_viewed
from backend.cases.rules import NEEDS_REASON, Status, next_status
from backend.cases.schemas import CaseView, MoveRequest, SupplementItem
from backend.cases.tables import CaseEvent
from backend.cases.views import CaseReader
from backend.infra import outbox
from backend.infra.clock import Clock, day_start
from backend.infra.db import Transaction, insert_rows, transaction
from backend.infra.outbox import Promise
from backend.kernel.actor import Actor, Role
from backend.kernel.errors import Conflict, FieldProblem, Invalid, NotFound
from backend.kernel.text import plain
from backend.kernel.workdays import Calendar

DESK_ACTIONS: Final = frozenset({"accept", "refuse", "request_supplement", "override"})
_MAX_REASON: Final = 500
_PROXY_KINDS: Final = frozenset({"proxy_grant", "guardianship"})


class Taken(Conflict):
    """A colleague has this case."""

    code = "case.taken"


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
        self.moves = Moves(matters=matters, calendar=calendar, directory=directory, notifier=notifier, clock=clock)

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
    ) -> tuple[CaseRow, ...]:
        """Write `news` with their first event and their decision job. Called inside the submitting transaction."""
        at, today = self.clock.now(), self.clock.today()
        common = Opening(
            number=number, application=application, actor=actor, acted_by=acted_by, channel=channel, at=at, today=today
        )
        rows = tuple(
            new_row(new, i, common, self.matters[new.kind], self.rulebook, self.calendar)
            for i, new in enumerate(news, 1)
        )
        await CASES.insert(tx, rows)
        await insert_rows(
            tx,
            CaseEvent,
            EVENT_COLUMNS,
            [event_values(r.id, 1, "submit", before=None, after=Status.submitted, actor=actor, at=at) for r in rows],
        )
        await add_papers(tx, [(row.id, paper) for row, new in zip(rows, news, strict=True) for paper in new.papers], at)
        for row, new in zip(rows, news, strict=True):
            await self.matters[row.kind].open(row.facts(new.subject, today), new.item)
        await outbox.enqueue_all(
            [Promise(kind=DECIDE, payload={"case": str(r.id)}, dedupe_key=f"{DECIDE}:{r.id}:1") for r in rows]
        )
        return rows

    async def visible(self, case_id: UUID, actor: Actor) -> CaseRow:
        """The case if it is the caller's business; to anyone else it does not exist."""
        row = await read_case(case_id)
        if row is None or not await self.concerns(row, actor):
            raise NotFound("没有找到这件事，可能已换了办理人，或者链接不完整")
        return row

    async def concerns(self, row: CaseRow, actor: Actor) -> bool:
        """The person, whoever acts for them in this matter today, and the staff of the region."""
        if actor.kind == "staff":
            return actor.region == row.region and actor.has(Role.clerk, Role.reviewer, Role.supervisor)
        if actor.kind == "system":
            return True
        if actor.person_id is None:
            return False
        if row.subject == actor.person_id or (row.acted_by == actor.person_id and row.kind in _PROXY_KINDS):
            return True
        return row.kind in (await self.directory.scopes(actor)).get(row.subject, frozenset())

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
        next_status(row.state, request.action, actor.roles)
        reason = self._reason(row, request)
        supplement = self._supplement(row, request) if request.action == "request_supplement" else None
        taken = request.action in DESK_ACTIONS and row.assignee not in {None, actor.account_id}
        if taken and not actor.has(Role.supervisor):
            raise Taken(f"这件已由{row.assignee_name}领取，请先转交", assignee=row.assignee_name)
        handed_in = supplement_papers(request.data) if request.action == "supplement" else ()
        async with transaction() as tx:
            if handed_in:
                await self.papers.pin(handed_in, actor.account_id)
                await add_papers(tx, [(row.id, paper) for paper in handed_in], self.clock.now())
            moved = await self.moves.apply(
                tx,
                row,
                request.action,
                actor,
                reason_code=request.reason_code,
                reason=reason,
                data=request.data,
                supplement=supplement,
            )
            return tx.answer(await self.reader.view(moved, actor))

    def _reason(self, row: CaseRow, request: MoveRequest) -> str | None:
        text = plain(request.reason or "")
        if request.reason_code:
            choices = self.rulebook.reasons(row.region, row.kind, request.action, self.clock.today())
            known = {choice.code: choice.text for choice in choices}
            if request.reason_code not in known:
                raise Invalid("这个原因不在清单里，请重新选择", fields=[FieldProblem("/reasonCode", "请重新选择原因")])
            text = "；".join(part for part in (known[request.reason_code], text) if part)
        if request.action in NEEDS_REASON and not text:
            raise Invalid("请写明原因", fields=[FieldProblem("/reason", "请写明原因")])
        if len(text) > _MAX_REASON:
            raise Invalid("原因太长了，请控制在500字以内", fields=[FieldProblem("/reason", "请控制在500字以内")])
        return text or None

    def _supplement(self, row: CaseRow, request: MoveRequest) -> str:
        """The papers the citizen is asked for, as stored; at least one, each in words."""
        known = {
            c.code: c.text
            for c in self.rulebook.reasons(row.region, row.kind, "request_supplement", self.clock.today())
        }
        codes = request.data.get("items") or ([request.reason_code] if request.reason_code else [])
        if not isinstance(codes, list) or any(not isinstance(code, str) or code not in known for code in codes):
            raise Invalid("请从清单里勾选要补的材料", fields=[FieldProblem("/data/items", "请从清单里勾选")])
        items = [SupplementItem(code=code, text=known[code]) for code in dict.fromkeys(codes)]
        if said := plain(request.reason or ""):
            items.append(SupplementItem(code="other", text=said))
        if not items:
            raise Invalid("请至少勾选一项要补的材料", fields=[FieldProblem("/data/items", "请至少勾选一项")])
        return msgspec.json.encode(items).decode()
