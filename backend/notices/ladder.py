"""The ladder: WeChat, web push, a text message, a call from the office. Every notice ends in a named state.

One job per notice, at least once. Before each hand-over a row says so, after it a row says what came of it; whoever
finds the first without the second knows that a process died in between, writes that down, and tries again.
"""

import asyncio
import datetime as dt
from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

import structlog

from backend.gateways.errors import GatewayError
from backend.infra import outbox
from backend.infra.db import run, transaction
from backend.infra.outbox import JobContext, Promise
from backend.notices import rules
from backend.notices.calls import CallList
from backend.notices.letters import Letter, Letters
from backend.notices.rules import TAKEN, Attempt, Channel, Outcome
from backend.notices.rungs import Refusal, Rung, Target

log = structlog.get_logger(__name__)
SEND: Final = "notice.send"
_OVER: Final[frozenset[Outcome]] = frozenset({"accepted", "refused", "gone"})
# A carrier that wants more patience than this is passed by.
_LONGEST_WAIT_SECONDS: Final = 600
_LONGEST_URGENT_WAIT_SECONDS: Final = 60


class NotNow(Exception):
    """Raised to the outbox, which pauses and comes back."""


class Ladder:
    """Carries letters down, rung by rung."""

    def __init__(self, *, letters: Letters, rungs: Mapping[Channel, Rung], calls: CallList) -> None:
        self._letters = letters
        self._rungs = rungs
        self._calls = calls

    async def send(self, payload: dict[str, Any], context: JobContext) -> None:
        """The job. Harmless when repeated: what has ended stays ended, and a job that is not this notice's does nothing."""
        letter = await self._letters.read(UUID(payload["notice"]))
        if letter is None or letter.state != "queued" or letter.job != context.id:
            return
        letter = await self._letters.doubt(letter, rules.in_doubt(letter.attempts))
        tried = bool(letter.attempts)
        for channel in rules.rungs(letter.reach):
            if channel == "call":
                continue
            refusals, taken = await self._try(channel, letter, last_job=context.last_attempt)
            if taken:
                return
            tried = tried or bool(refusals)
            if await self._come_back(channel, letter, refusals, context):
                return
        await self._nobody_took_it(letter, tried=tried)

    async def _try(self, channel: Channel, letter: Letter, *, last_job: bool) -> tuple[list[Refusal], bool]:
        """One round on one rung: WeChat one consent after the other, browsers all at once."""
        if not rules.tries_left(letter.attempts, channel):
            return [], False
        rung = self._rungs[channel]
        last = last_job or rules.tries_used(letter.attempts, channel) == rules.TRIES_PER_RUNG - 1
        over = {a.target for a in letter.attempts if a.channel == channel and a.outcome in _OVER}
        targets = [target for target in await rung.targets(letter) if target.id not in over]
        if channel == "webpush":
            answers = await asyncio.gather(*(self._one(channel, rung, letter, target, last=last) for target in targets))
            refusals = [answer for answer in answers if answer is not None]
            return refusals, len(refusals) < len(answers)
        refusals = []
        for target in targets:
            answer = await self._one(channel, rung, letter, target, last=last)
            if answer is None:
                return refusals, True
            refusals.append(answer)
        return refusals, False

    async def _one(self, channel: Channel, rung: Rung, letter: Letter, target: Target, *, last: bool) -> Refusal | None:
        """One attempt, two rows; None = the carrier took it."""
        reserved = any(a.channel == channel and a.target == target.id for a in letter.attempts)
        async with transaction() as tx:
            if not reserved and not await rung.reserve(tx, target):
                return Refusal(outcome="gone", code="used up")
            await self._letters.log(tx, letter, channel, "started", target.id)
        try:
            receipt = await rung.hand_over(letter, target)
        except GatewayError as error:
            refusal = await rung.understand(error, target, last=last)
            async with transaction() as tx:
                await self._letters.log(tx, letter, channel, refusal.outcome, target.id, code=refusal.code)
            return refusal
        async with transaction() as tx:
            await self._letters.log(tx, letter, channel, "accepted", target.id, receipt=receipt)
            await self._letters.end(letter, TAKEN[channel], accepted=True)
        return None

    async def _come_back(self, channel: Channel, letter: Letter, refusals: list[Refusal], context: JobContext) -> bool:
        """After a passing failure the same rung once more, a bounded number of times; True = a later job has it now."""
        later = [refusal for refusal in refusals if refusal.outcome == "retry"]
        failed = Attempt(channel=channel, outcome="retry")
        if not later or context.last_attempt or not rules.tries_left((*letter.attempts, failed), channel):
            return False
        wait = max((refusal.wait_seconds or 0) for refusal in later)
        if wait == 0:
            raise NotNow(f"{channel}: {later[0].code}")
        if wait > (_LONGEST_URGENT_WAIT_SECONDS if letter.reach == "call" else _LONGEST_WAIT_SECONDS):
            return False
        await self.again(letter.id, letter.job, context.clock.now() + dt.timedelta(seconds=wait))
        return True

    async def again(self, notice_id: UUID, job: UUID, due: dt.datetime | None = None) -> bool:
        """A new job in the place of `job`; False when somebody else was faster."""
        async with transaction() as tx:
            promise = Promise(kind=SEND, payload={"notice": str(notice_id)}, due=due)
            won = await tx.fetch(
                "update notice_dispatch set job = $3 where notice = $1 and job = $2 and state = 'queued'"
                " returning notice",
                *(notice_id, job, promise.id),
            )
            if won:
                await outbox.keep(tx, promise)
        return bool(won)

    async def _nobody_took_it(self, letter: Letter, *, tried: bool) -> None:
        if letter.reach == "call" and not await self._letters.told_together(letter):
            await self._calls.put(letter, self._letters)
            return
        alone = letter.reach != "call"
        state = rules.end_without_taker(letter.reach, tried=tried) if alone else "inbox"
        if state == "failed":
            log.warning("no channel took a notice", notice=str(letter.id))
        await self._letters.end(letter, state, accepted=False)


async def alive(jobs: list[UUID]) -> set[UUID]:
    """Which of these jobs will still run."""
    return await outbox.waiting(jobs) if jobs else set()


async def queued_before(moment: dt.datetime, limit: int = 500) -> list[tuple[UUID, UUID]]:
    """Notices promised before `moment` that have not ended, with their jobs."""
    rows = await run(
        "select notice, job from notice_dispatch where state = 'queued' and promised_at < $1 order by promised_at limit $2",
        *(moment, limit),
    )
    return [(UUID(str(row[0])), UUID(str(row[1]))) for row in rows]
