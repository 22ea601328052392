"""One notice on its way: read in one moment, and what happens to it written down row by row."""

import datetime as dt
from typing import Final
from uuid import UUID

import msgspec

from backend.infra.clock import Clock
from backend.infra.db import Transaction, insert_rows, reading, run, transaction
from backend.infra.rows import Rows
from backend.kernel.ids import new_id
from backend.notices.rules import Attempt, Channel, Outcome, Reach, State, Tone
from backend.notices.tables import DeliveryAttempt, Dispatch, Notice

_ATTEMPT: Final = ("id", "notice", "channel", "outcome", "target", "code", "receipt", "at")
_LONGEST_RECEIPT: Final = 200
_TOLD_TOGETHER: Final = dt.timedelta(seconds=5)


class _Note(msgspec.Struct, frozen=True, kw_only=True):
    id: UUID
    person: UUID
    template: str
    title: str
    body: str
    tone: Tone
    case: UUID | None
    at: dt.datetime


class _Promise(msgspec.Struct, frozen=True, kw_only=True):
    notice: UUID
    reach: Reach
    state: State
    job: UUID
    promised_at: dt.datetime


class _Try(msgspec.Struct, frozen=True, kw_only=True):
    channel: Channel
    outcome: Outcome
    target: UUID | None


_NOTES: Final = Rows(Notice, _Note, bulky=True)
_PROMISES: Final = Rows(Dispatch, _Promise)
_TRIES: Final = Rows(DeliveryAttempt, _Try)


class Letter(msgspec.Struct, frozen=True, kw_only=True):
    """Everything a rung needs to know."""

    id: UUID
    person: UUID
    template: str
    title: str
    body: str
    tone: Tone
    case: UUID | None
    at: dt.datetime
    reach: Reach
    state: State
    job: UUID
    attempts: tuple[Attempt, ...]

    @property
    def path(self) -> str:
        """Where a tap leads inside our pages."""
        return f"/cases/{self.case}" if self.case else "/inbox"


class Letters:
    """Reads letters and keeps the delivery log."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def read(self, notice_id: UUID) -> Letter | None:
        """None = there is nothing to deliver."""
        async with reading():
            note = await _NOTES.first("id = $1", notice_id)
            promise = await _PROMISES.first("notice = $1", notice_id)
            if note is None or promise is None:
                return None
            tries = await _TRIES.find("notice = $1 order by id", notice_id)
        return Letter(
            id=note.id,
            person=note.person,
            template=note.template,
            title=note.title,
            body=note.body,
            tone=note.tone,
            case=note.case,
            at=note.at,
            reach=promise.reach,
            state=promise.state,
            job=promise.job,
            attempts=tuple(Attempt(channel=t.channel, outcome=t.outcome, target=t.target) for t in tries),
        )

    async def log(
        self,
        tx: Transaction,
        letter: Letter,
        channel: Channel,
        outcome: Outcome,
        target: UUID | None,
        *,
        code: str | None = None,
        receipt: str | None = None,
    ) -> None:
        """One more row of the delivery log."""
        receipt = receipt[:_LONGEST_RECEIPT] if receipt else None
        row = (new_id(), letter.id, channel, outcome, target, code, receipt, self._clock.now())
        await insert_rows(tx, DeliveryAttempt, _ATTEMPT, [row])

    async def end(self, letter: Letter, state: State, *, accepted: bool) -> bool:
        """Name the state it ends in; False when it had ended before. Inside a transaction or on its own."""
        now = self._clock.now()
        won = await run(
            "update notice_dispatch set state = $2, accepted_at = $3, ended_at = $4"
            " where notice = $1 and state = 'queued' returning notice",
            *(letter.id, state, now if accepted else None, None if state == "call_list" else now),
        )
        return bool(won)

    async def doubt(self, letter: Letter, doubtful: list[Attempt]) -> Letter:
        """A process died between handing over and writing down. Say so; what comes next may be a second message."""
        if not doubtful:
            return letter
        async with transaction() as tx:
            for attempt in doubtful:
                await self.log(tx, letter, attempt.channel, "doubtful", attempt.target)
        more = tuple(msgspec.structs.replace(attempt, outcome="doubtful") for attempt in doubtful)
        return msgspec.structs.replace(letter, attempts=(*letter.attempts, *more))

    async def told_together(self, letter: Letter) -> bool:
        """Whether somebody who acts for this person was told the same thing in the same breath."""
        if letter.case is None:
            return False
        others = await _NOTES.find(
            '"case" = $1 and template = $2 and person <> $3', letter.case, letter.template, letter.person
        )
        return any(abs(other.at - letter.at) <= _TOLD_TOGETHER for other in others)


def moment(value: dt.datetime | str) -> dt.datetime:
    """A moment of hand-written SQL, which may be text on SQLite."""
    return dt.datetime.fromisoformat(value) if isinstance(value, str) else value
