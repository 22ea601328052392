"""The call list of an office: people nothing else reached. Who opened a number and who rang up stays written down."""

from typing import Any, Final, Protocol
from uuid import UUID

import msgspec
import structlog

from backend.cases.matter import Person
from backend.cases.words import moment_text
from backend.infra import live
from backend.infra.clock import Clock
from backend.infra.db import Transaction, insert_rows, reading, run, transaction
from backend.infra.rows import Rows
from backend.kernel import masking
from backend.kernel.actor import Actor, Role
from backend.kernel.errors import Conflict, NotFound
from backend.kernel.ids import new_id
from backend.kernel.text import plain
from backend.notices.letters import Letter, Letters, moment
from backend.notices.rules import CALL_TRIES
from backend.notices.schemas import CallLine, CallNumber, Calls, CallTrace
from backend.notices.tables import Call, CallEvent

log = structlog.get_logger(__name__)
_CALL: Final = ("id", "notice", "person", "region", "office", "state", "tries", "created_at")
_EVENT: Final = ("id", "call", "action", "actor", "actor_name", "note", "at")
_ACTIONS: Final = {"open": "查看了手机号", "done": "已通知到", "no_answer": "没有打通"}
_MOST_LINES: Final = 200
_MOST_TRACES: Final = 30


class _Row(msgspec.Struct, frozen=True, kw_only=True):
    id: UUID
    notice: UUID
    person: UUID
    region: str
    office: str
    state: str
    tries: int


_CALLS: Final = Rows(Call, _Row)


class People(Protocol):
    """The accounts room."""

    async def person(self, person_id: UUID) -> Person:
        """One real-name person."""
        ...

    async def mobile_of(self, person_id: UUID) -> str | None:
        """Where the person can be reached."""
        ...


class Offices(Protocol):
    """Whose list somebody comes onto."""

    async def office_for(self, case_id: UUID | None, person_id: UUID) -> tuple[str, str]:
        """Region and office: the one that handles the case, else the one of the place of insurance."""
        ...


class CallTaken(Conflict):
    """A colleague was faster."""

    code = "call.taken"


class CallList:
    """Puts people on the list and takes them off."""

    def __init__(self, *, people: People, offices: Offices, clock: Clock) -> None:
        self._people = people
        self._offices = offices
        self._clock = clock

    async def put(self, letter: Letter, letters: Letters) -> None:
        """The last rung. Asks registers for the office, so not inside a transaction."""
        try:
            region, office = await self._offices.office_for(letter.case, letter.person)
        except NotFound:
            log.exception("no office for a call", notice=str(letter.id))
            await letters.end(letter, "failed", accepted=False)
            return
        call_id = new_id()
        async with transaction() as tx:
            row = (call_id, letter.id, letter.person, region, office, "waiting", 0, self._clock.now())
            if await letters.end(letter, "call_list", accepted=False):
                await insert_rows(tx, Call, _CALL, [row])
                await letters.log(tx, letter, "call", "accepted", call_id)
            tx.after_commit(lambda: live.publish(f"region:{region}", "call", str(call_id)))

    async def read(self, actor: Actor) -> Calls:
        """My office's list; a supervisor sees the region's."""
        where, value = self._mine(actor)
        async with reading():
            rows = await run(
                # Both words that are not constants are ours: `office` or `region`.
                'select c.id, c.person, c.tries, c.created_at, n.title, n.body, n."case", n.read_at'  # noqa: S608
                f" from notice_call c join notice n on n.id = c.notice where c.state = 'waiting' and c.{where} = $1"
                " order by c.created_at, c.id limit $2",
                *(value, _MOST_LINES),
            )
            traces = await run(
                "select e.at, e.actor_name, e.action, e.note from notice_call_event e"  # noqa: S608
                f" join notice_call c on c.id = e.call where c.{where} = $1 order by e.at desc, e.id desc limit $2",
                *(value, _MOST_TRACES),
            )
            waiting = f"select count(*) from notice_call where state = 'waiting' and {where} = $1"  # noqa: S608
            count = await run(waiting, value)
            lines = tuple([await self._line(row) for row in rows])
        recent = tuple(
            CallTrace(at_text=moment_text(moment(at)), who=who, what=_ACTIONS[action], note=note)
            for at, who, action, note in traces
        )
        return Calls(waiting=count[0][0], calls=lines, recent=recent)

    @staticmethod
    def _mine(actor: Actor) -> tuple[str, str]:
        """A column and its value. Both are ours, never a client's."""
        if actor.has(Role.supervisor):
            return "region", actor.region or ""
        return "office", actor.office or ""

    async def _line(self, row: Any) -> CallLine:
        id, person_id, tries, created_at, title, body, case, read_at = row
        person = await self._people.person(UUID(str(person_id)))
        mobile = await self._people.mobile_of(person.id)
        since = moment(created_at)
        return CallLine(
            id=UUID(str(id)),
            name=person.name,
            phone=masking.phone(mobile) if mobile else None,
            title=title,
            body=body,
            case_id=UUID(str(case)) if case else None,
            since=since,
            since_text=moment_text(since),
            tries_text=f"打过{tries}次，没有打通" if tries else "还没有打过",
            seen=read_at is not None,
        )

    async def open(self, call_id: UUID, actor: Actor) -> CallNumber:
        """The number in full; who looked is written down first."""
        row = await self._visible(call_id, actor)
        async with transaction() as tx:
            await self._trace(tx, row, "open", actor, "")
        return CallNumber(phone=await self._people.mobile_of(row.person))

    async def done(self, call_id: UUID, actor: Actor, note: str) -> Calls:
        """The person knows now."""
        return await self._finish(call_id, actor, "done", plain(note))

    async def no_answer(self, call_id: UUID, actor: Actor, note: str) -> Calls:
        """Nobody answered. After a number of tries the office may write a letter; the list lets go."""
        return await self._finish(call_id, actor, "no_answer", plain(note))

    async def _finish(self, call_id: UUID, actor: Actor, action: str, note: str) -> Calls:
        row = await self._visible(call_id, actor)
        now = self._clock.now()
        state, tries = "done", row.tries
        if action == "no_answer":
            tries += 1
            state = "unreachable" if tries >= CALL_TRIES else "waiting"
        async with transaction() as tx:
            won = await tx.fetch(
                "update notice_call set state = $2, tries = $3, last_try_at = $4, ended_at = $5"
                " where id = $1 and state = 'waiting' and tries = $6 returning id",
                *(row.id, state, tries, now, None if state == "waiting" else now, row.tries),
            )
            if not won:
                raise CallTaken("这一条刚刚有同事处理过，请看最新的清单")
            await self._trace(tx, row, action, actor, note)
            if state != "waiting":
                await tx.fetch(
                    "update notice_dispatch set state = $2, ended_at = $3 where notice = $1 and state = 'call_list'",
                    *(row.notice, "called" if state == "done" else "unreachable", now),
                )
            tx.after_commit(lambda: live.publish(f"region:{row.region}", "call", str(row.id)))
            return tx.answer(await self.read(actor))

    async def _visible(self, call_id: UUID, actor: Actor) -> _Row:
        """Another office's entry looks as if it did not exist."""
        row = await _CALLS.first("id = $1", call_id)
        where, value = self._mine(actor)
        if row is None or getattr(row, where) != value:
            raise NotFound("没有找到这一条")
        return row

    async def _trace(self, tx: Transaction, row: _Row, action: str, actor: Actor, note: str) -> None:
        event = (new_id(), row.id, action, actor.account_id, actor.name, note, self._clock.now())
        await insert_rows(tx, CallEvent, _EVENT, [event])
