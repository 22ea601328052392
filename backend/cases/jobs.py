"""What happens to a case when nobody clicks: the machine decides, registers, and warns before a limit runs out."""

from typing import Any, Final
from uuid import UUID

import structlog

from backend.cases import deadlines, words
from backend.cases.matter import Finding, Verdict
from backend.cases.moves import Moved
from backend.cases.rows import CaseRow, case_row, read_case
from backend.cases.rules import PARENT_FAILED, Status
from backend.cases.service import Cases
from backend.cases.tables import Case
from backend.gateways.errors import GatewayError
from backend.infra import live
from backend.infra.db import transaction
from backend.infra.outbox import JobContext
from backend.kernel.actor import SYSTEM

log = structlog.get_logger(__name__)

# After this many tries a silent register is a matter for a person, so that nobody waits on a machine for ever.
_TRIES_BEFORE_A_PERSON: Final = 5
_DOWN: Final = Finding(
    level="soft",
    code="register.silent",
    message="医保平台一直没有应答，已转经办人员核对",
    fix="不用您做什么，结果会通知您",
)


class CaseJobs:
    """Handlers of the outbox and the deadline poll."""

    def __init__(self, cases: Cases) -> None:
        self.cases = cases

    async def decide(self, payload: dict[str, Any], context: JobContext) -> None:
        """Decide one submitted case by machine. Harmless when repeated: a case that has moved on is left alone."""
        row = await read_case(UUID(payload["case"]))
        if row is None or row.state is not Status.submitted:
            return
        parent = await read_case(row.depends_on) if row.depends_on else None
        if parent is not None and parent.state in PARENT_FAILED:
            await self._move(row, "end", reason=_without(parent))
            return
        if parent is not None and parent.state is not Status.done:
            await self._move(row, "wait")
            await self._recheck_parent(row, parent)
            return
        verdict = await self._verdict(row, context)
        await self._move(row, verdict.action, reason=verdict.reason, findings=verdict.findings)

    async def _recheck_parent(self, row: CaseRow, parent: CaseRow) -> None:
        """The parent may have arrived between our look and our move; its own follow-up would then have missed us."""
        again = await read_case(parent.id)
        waiting = await read_case(row.id)
        if again is None or waiting is None or waiting.state is not Status.waiting:
            return
        if again.state is Status.done:
            await self._move(waiting, "resume")
        elif again.state in PARENT_FAILED:
            await self._move(waiting, "end", reason=_without(again))

    async def _verdict(self, row: CaseRow, context: JobContext) -> Verdict:
        person = await self.cases.directory.person(row.subject)
        try:
            return await self.cases.matters[row.kind].decide(row.facts(person, self.cases.clock.today()))
        except GatewayError as error:
            if not error.permanent and context.attempt < _TRIES_BEFORE_A_PERSON:
                raise
            return Verdict(action="refer", findings=(_DOWN,))

    async def register(self, payload: dict[str, Any], context: JobContext) -> None:
        """Write one accepted case to the partner's register (idempotent there by case id) and finish it."""
        row = await read_case(UUID(payload["case"]))
        if row is None or row.state is not Status.accepted:
            return
        person = await self.cases.directory.person(row.subject)
        try:
            serial = await self.cases.matters[row.kind].register(row.facts(person, self.cases.clock.today()))
        except GatewayError as error:
            if not error.permanent and context.attempt < _TRIES_BEFORE_A_PERSON:
                raise
            await self._move(row, "not_registered", reason=f"医保平台没有登记成功：{error}")
            return
        await self._move(row, "registered", serial=serial)

    async def _move(self, row: CaseRow, action: str, **facts: Any) -> None:
        seen: CaseRow | None = row
        while seen is not None and seen.state is row.state:
            try:
                async with transaction() as tx:
                    await self.cases.moves.apply(tx, seen, action, SYSTEM, **facts)
            except Moved:  # Perhaps it was only looked at or printed meanwhile; then it still waits for us.
                seen = await read_case(row.id)
            else:
                return
        # The citizen withdrew it, or another worker was faster; their move stands.
        log.info("case moved meanwhile", case=str(row.id), action=action)

    async def warn_due(self) -> int:
        """Warn of every case whose 50, 80 or 100 % day has come; each warning once. Returns how many."""
        today = self.cases.clock.today()
        due = await Case.select().where(Case.warn_on.is_not_null() & (Case.warn_on <= today)).limit(200)
        for values in due:
            row = case_row(values)
            assert row.legal_on is not None, "a clock that warns has a last day"
            percent, next_on = deadlines.next_warning(self.cases.calendar, row.legal_on, row.legal_workdays, today)
            try:
                async with transaction() as tx:
                    await self._warn(row, percent, next_on)
                    tx.after_commit(lambda row=row: live.publish(f"region:{row.region}", "case", str(row.id)))  # type: ignore[misc]
            except Moved:
                continue
        return len(due)

    async def _warn(self, row: CaseRow, percent: int, next_on: Any) -> None:
        changes = {"warn_on": next_on, "warned_percent": max(percent, row.warned_percent)}
        if percent > row.warned_percent:
            reason = f"法定办理时间已用{percent}%"
            await self.cases.moves.record(row, "warn", row.state, SYSTEM, changes=changes, reason=reason)
        else:  # A resumed clock only looks for its next warning day; there is nothing new to say.
            await Case.update({Case.warn_on: next_on}).where(
                (Case.id == row.id) & (Case.event_count == row.event_count)
            )


def _without(parent: CaseRow) -> str:
    return words.without_parent(parent.title, words.status_text(parent.kind, parent.state), parent.reason)
