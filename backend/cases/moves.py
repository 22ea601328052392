"""Making a move: one conditional update that lets one caller win, its event, its notices, and everything that follows."""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

import msgspec

from backend.cases import deadlines, notice, words
from backend.cases.matter import CaseFacts, Finding, FollowUp, Matter, Tells
from backend.cases.ports import Directory, Notifier, Rulebook
from backend.cases.rows import EVENT_COLUMNS, CaseRow, event_values, read_case, read_items
from backend.cases.rules import FOLLOWS, PAUSED, PROXY_KINDS, Status, clock_state, scope_of, starts_afresh
from backend.cases.tables import Case, CaseEvent
from backend.cases.workflows import workflow_of
from backend.infra import live, outbox
from backend.infra.clock import Clock
from backend.infra.db import Transaction
from backend.kernel.actor import SYSTEM, Actor
from backend.kernel.dates import day_text
from backend.kernel.errors import Conflict
from backend.kernel.workdays import Calendar

DECIDE: Final = "case.decide"
REGISTER: Final = "case.register"
_FOLLOWABLE: Final = frozenset(
    {(Status.waiting, "resume"), (Status.waiting, "end"), (Status.done, "revoke"), (Status.submitted, "end")}
)


class Moved(Conflict):
    """Somebody else moved the case between reading and writing."""

    code = "case.moved"


class Moves:
    """Makes moves; whether the caller may make them at all is asked before."""

    def __init__(
        self,
        *,
        matters: Mapping[str, Matter],
        rulebook: Rulebook,
        calendar: Calendar,
        directory: Directory,
        notifier: Notifier,
        clock: Clock,
    ) -> None:
        self.matters = matters
        self.rulebook = rulebook
        self.calendar = calendar
        self.directory = directory
        self.notifier = notifier
        self.clock = clock

    async def apply(
        self,
        tx: Transaction,
        row: CaseRow,
        action: str,
        actor: Actor,
        *,
        reason_code: str | None = None,
        reason: str | None = None,
        data: dict[str, Any] | None = None,
        findings: Sequence[Finding] | None = None,
        serial: str | None = None,
        supplement: str | None = None,
    ) -> CaseRow:
        """Make the move and everything that follows from it. Called inside a transaction."""
        flow = workflow_of(row.kind)
        after = flow.next(row.state, action, actor.roles)
        changes: dict[str, Any] = {"status": after.value, "reason": reason, **self._clock_changes(row, after)}
        if findings is not None:
            changes["findings"] = msgspec.json.encode(findings).decode()
        if serial is not None:
            changes["serial"] = serial
        if supplement is not None:
            changes["supplement"] = supplement
        if flow.steps.get(row.state) != flow.steps.get(after):  # The next step is somebody else's.
            changes |= {"assignee": None, "assignee_name": None}
        elif actor.kind == "staff" and row.assignee != actor.account_id:
            changes |= {"assignee": actor.account_id, "assignee_name": actor.name}
        moved = await self.record(row, action, after, actor, changes=changes, reason_code=reason_code, reason=reason)
        facts = moved.facts(await self.directory.person(row.subject), self.clock.today())
        # The spine's own facts come last: nobody sends them from outside.
        known = {**(data or {}), "serial": serial, "reason": reason, "by": actor.kind}
        followups = await self.matters[row.kind].on_move(facts, action, after.value, known)
        await self._continue(tx, moved, after)
        await self._follow(tx, moved, after, followups)
        if action in flow.told:
            await self._tell(moved, facts, action, flow.told[action])
        await self._announce(tx, moved)
        return moved

    async def record(
        self,
        row: CaseRow,
        action: str,
        after: Status,
        actor: Actor,
        *,
        changes: dict[str, Any],
        reason_code: str | None = None,
        reason: str | None = None,
    ) -> CaseRow:
        """One step: the conditional update that lets one caller win, and its event."""
        at = self.clock.now()
        changes = {**changes, "updated_at": at, "event_count": row.event_count + 1}
        won = await (
            Case.update({getattr(Case, name): value for name, value in changes.items()})
            .where((Case.id == row.id) & (Case.status == row.status) & (Case.event_count == row.event_count))
            .returning(Case.id)
        )
        if not won:
            raise Moved("别人刚刚处理过这件，请看最新情况")
        values = event_values(
            row.id,
            row.event_count + 1,
            action,
            before=row.state,
            after=after,
            actor=actor,
            at=at,
            reason_code=reason_code,
            reason=reason,
        )
        await CaseEvent.insert(CaseEvent(**dict(zip(EVENT_COLUMNS, values, strict=True))))
        return msgspec.structs.replace(row, **changes)

    def _clock_changes(self, row: CaseRow, after: Status) -> dict[str, Any]:
        """Stop the clock while others have the ball; then go on with what was left, or begin the next part."""
        today = self.clock.today()
        if after in PAUSED:
            if row.legal_on is None or row.state in PAUSED:
                return {"warn_on": None}
            left = deadlines.workdays_left(self.calendar, today, row.legal_on)
            # A case that was done and comes back was in time: the days since then were nobody's delay.
            stood = clock_state(row.state) == "stopped"
            return {"paused_workdays_left": max(left, 0) if stood else left, "warn_on": None}
        if clock_state(after) == "stopped":
            return {"warn_on": None}
        return self._restarted(row, after) or self._resumed(row)

    def _restarted(self, row: CaseRow, after: Status) -> dict[str, Any]:
        """The clock of the part of the limit that begins with this move, if one does."""
        steps, today = workflow_of(row.kind).steps, self.clock.today()
        parts = self.rulebook.limits(row.region, row.track or row.kind, today).steps
        if not starts_afresh(parts, steps.get(row.state), steps.get(after)):
            return {}
        begun = deadlines.start_part(self.calendar, parts[steps[after]], today)
        return {**msgspec.structs.asdict(begun), "paused_workdays_left": None}

    def _resumed(self, row: CaseRow) -> dict[str, Any]:
        if row.state not in PAUSED or row.paused_workdays_left is None:
            return {}
        today = self.clock.today()
        legal_on, estimated = deadlines.resume(self.calendar, today, row.paused_workdays_left)
        return {
            "legal_on": legal_on,
            "legal_estimated": estimated,
            "paused_workdays_left": None,
            "warn_on": today,
            "supplement": None,
        }

    async def _continue(self, tx: Transaction, moved: CaseRow, after: Status) -> None:
        """The job that does the next step, if the next step is a machine's."""
        job = {Status.submitted: DECIDE, Status.accepted: REGISTER}.get(after)
        if job:
            await outbox.enqueue(job, {"case": str(moved.id)}, dedupe_key=f"{job}:{moved.id}:{moved.event_count}")
            tx.after_commit(outbox.wake)

    async def _follow(self, tx: Transaction, moved: CaseRow, after: Status, followups: Sequence[FollowUp]) -> None:
        """Carry along the cases that depend on this one."""
        todo: dict[UUID, tuple[str, str]] = {f.case_id: (f.action, f.reason) for f in followups}
        if after in FOLLOWS:
            status, action = FOLLOWS[after]
            reason = words.without_parent(moved.title, words.status_text(moved.kind, after), moved.reason)
            for child in await Case.select(Case.id).where(
                (Case.depends_on == moved.id) & (Case.status == status.value)
            ):
                todo.setdefault(child["id"], (action, reason))
        for case_id, (action, reason) in todo.items():
            child_row = await read_case(case_id)
            if child_row is not None and (child_row.state, action) in _FOLLOWABLE:
                await self.apply(tx, child_row, action, SYSTEM, reason=None if action == "resume" else reason)

    async def _tell(self, moved: CaseRow, facts: CaseFacts, action: str, template: str) -> None:
        matter = self.matters[moved.kind]
        items = read_items(moved)
        params = {
            "title": moved.title,
            "subtitle": moved.subtitle,
            "reason": moved.reason or "",
            "number": moved.number,
            "due": day_text(moved.legal_on, today=self.clock.today()) if moved.legal_on else "",
            "count": str(len(items)),
            "items": notice.in_words(items),
            **(await matter.told(facts, action) if isinstance(matter, Tells) else {}),
        }
        if template == "claim_supplement" and moved.reason:
            template = "claim_supplement_again"
        await self.tell(moved, template, params)

    async def tell(self, case: CaseRow, template: str, params: Mapping[str, str]) -> None:
        """Tell the person, and whoever acts for them while they may."""
        told = {case.subject: params}
        if case.acted_by is not None and await self._still_acts(case, case.acted_by):
            subject = await self.directory.person(case.subject)
            told.setdefault(case.acted_by, {**params, "for": subject.name})
        for person_id in sorted(told):
            await self.notifier.tell(person_id, template, told[person_id], case.id)

    async def _still_acts(self, case: CaseRow, person_id: UUID) -> bool:
        """A proxy whose grant has ended hears nothing more; who asked to become one hears what came of it."""
        if case.kind in PROXY_KINDS:
            return True
        return await self.directory.may_still_act(person_id, case.subject, scope_of(case.kind))

    async def _announce(self, tx: Transaction, moved: CaseRow) -> None:
        """After the commit, tell the open pages to look again; ids only."""
        topics = [f"person:{moved.subject}", f"region:{moved.region}"]
        if moved.acted_by is None or await self._still_acts(moved, moved.acted_by):
            topics.append(f"account:{moved.account}")

        def publish() -> None:
            for topic in topics:
                live.publish(topic, "case", str(moved.id))

        tx.after_commit(publish)
