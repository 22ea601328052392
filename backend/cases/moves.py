"""Making a move: one conditional update that lets one caller win, its event, its notices, and everything that follows."""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

import msgspec

from backend.cases import deadlines, words
from backend.cases.matter import Finding, FollowUp, Matter
from backend.cases.ports import Directory, Notifier
from backend.cases.rows import EVENT_COLUMNS, CaseRow, event_values, read_case
from backend.cases.rules import FOLLOWS, Status, next_status
from backend.cases.tables import Case, CaseEvent
from backend.infra import live, outbox
from backend.infra.clock import Clock
from backend.infra.db import Transaction
from backend.kernel.actor import SYSTEM, Actor
from backend.kernel.errors import Conflict
from backend.kernel.workdays import Calendar

DECIDE: Final = "case.decide"
REGISTER: Final = "case.register"
_TOLD: Final = {
    Status.reviewing: "case_reviewing",
    Status.supplementing: "case_supplement",
    Status.done: "case_done",
    Status.refused: "case_refused",
    Status.ended: "case_ended",
    Status.revoked: "case_revoked",
}
_STOPPED: Final = frozenset({Status.done, Status.refused, Status.withdrawn, Status.ended, Status.revoked})
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
        calendar: Calendar,
        directory: Directory,
        notifier: Notifier,
        clock: Clock,
    ) -> None:
        self.matters = matters
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
        after = next_status(row.state, action, actor.roles)
        changes: dict[str, Any] = {"status": after.value, "reason": reason, **self._clock_changes(row, after)}
        if findings is not None:
            changes["findings"] = msgspec.json.encode(findings).decode()
        if serial is not None:
            changes["serial"] = serial
        if supplement is not None:
            changes["supplement"] = supplement
        if actor.kind == "staff" and row.assignee != actor.account_id:
            changes |= {"assignee": actor.account_id, "assignee_name": actor.name}
        moved = await self.record(row, action, after, actor, changes=changes, reason_code=reason_code, reason=reason)
        facts = moved.facts(await self.directory.person(row.subject), self.clock.today())
        # The spine's own facts come last: nobody sends them from outside.
        known = {**(data or {}), "serial": serial, "reason": reason, "by": actor.kind}
        followups = await self.matters[row.kind].on_move(facts, action, after.value, known)
        await self._continue(tx, moved, after)
        await self._follow(tx, moved, after, followups)
        if after in _TOLD and action != "override":
            await self._tell(moved, after)
        self._announce(tx, moved)
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
        """Stop the clock while the citizen has the ball, start it again with what was left."""
        today = self.clock.today()
        if after is Status.supplementing and row.legal_on:
            return {
                "paused_workdays_left": deadlines.workdays_left(self.calendar, today, row.legal_on),
                "warn_on": None,
            }
        if row.state is Status.supplementing and after is Status.reviewing and row.paused_workdays_left is not None:
            legal_on, estimated = deadlines.resume(self.calendar, today, row.paused_workdays_left)
            return {
                "legal_on": legal_on,
                "legal_estimated": estimated,
                "paused_workdays_left": None,
                "warn_on": today,
                "supplement": None,
            }
        if after in _STOPPED:
            return {"warn_on": None}
        return {}

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
            reason = f"{moved.title}：{words.STATUS_TEXT[after]}"
            for child in await Case.select(Case.id).where(
                (Case.depends_on == moved.id) & (Case.status == status.value)
            ):
                todo.setdefault(child["id"], (action, reason))
        for case_id, (action, reason) in todo.items():
            child_row = await read_case(case_id)
            if child_row is not None and (child_row.state, action) in _FOLLOWABLE:
                await self.apply(tx, child_row, action, SYSTEM, reason=None if action == "resume" else reason)

    async def _tell(self, moved: CaseRow, after: Status) -> None:
        params = {
            "title": moved.title,
            "subtitle": moved.subtitle,
            "reason": moved.reason or "",
            "number": moved.number,
        }
        people = {moved.subject, *([moved.acted_by] if moved.acted_by else [])}
        for person_id in sorted(people):
            await self.notifier.tell(person_id, _TOLD[after], params, moved.id)

    def _announce(self, tx: Transaction, moved: CaseRow) -> None:
        """After the commit, tell the open pages to look again; ids only."""
        topics = [f"person:{moved.subject}", f"account:{moved.account}", f"region:{moved.region}"]

        def publish() -> None:
            for topic in topics:
                live.publish(topic, "case", str(moved.id))

        tx.after_commit(publish)
