"""The public figure "taken within ten seconds", and the proof that what was promised, tried and ended agree."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, Final, get_args
from uuid import UUID

import msgspec
import structlog

from backend.cases.words import moment_text
from backend.infra.clock import Clock, day_start
from backend.infra.db import reading, run, transaction
from backend.infra.rows import marks
from backend.kernel.dates import day_text
from backend.kernel.ids import new_id
from backend.notices import rules
from backend.notices.ladder import alive
from backend.notices.letters import moment
from backend.notices.rules import KIND_TEXT, PROMISED_SECONDS, Attempt, Story
from backend.notices.schemas import DayFigure, Discrepancy, Figures, Proof, StateCount

log = structlog.get_logger(__name__)
_ONE_DAY: Final = dt.timedelta(days=1)
_SHOWN_DAYS: Final = 30
_PROVEN_DAYS: Final = 3  # A notice that was fine for three days is not touched any more.
_AT_ONCE: Final = 500
_MEANING: Final = (
    f"发给微信、浏览器或短信的消息里，{PROMISED_SECONDS}秒内被运营方收下的占比，从办理那一刻算起，每小时按投递记录重新计算。"
    "只放进站内消息、没有可推送渠道的不计；转电话通知的算没有按时。"
)
STATE_TEXT: Final[dict[str, str]] = {
    "queued": "正在送",
    "inbox": "只在站内消息",
    "delivered_wechat": "微信收下",
    "delivered_webpush": "浏览器推送收下",
    "sent_sms": "短信运营商收下",
    "call_list": "等电话通知",
    "called": "已电话通知",
    "unreachable": "电话打不通",
    "failed": "都没有送成",
}
assert set(STATE_TEXT) == set(get_args(rules.State)), "every state has a word"


class Bureau:
    """Counts and proves. Both can be repeated at any time and in any number of processes."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def work(self) -> None:
        """The hourly job: yesterday and today counted, the last days proven."""
        await self.prove()
        today = self._clock.today()
        for day in (today - _ONE_DAY, today):
            await self.count(day)

    # --- figures -------------------------------------------------------------------------------------

    async def count(self, day: dt.date) -> None:
        """One day's row, from the dispatches themselves."""
        begins, ends = day_start(day), day_start(day + _ONE_DAY)
        async with reading():
            rows = await run(
                "select state, promised_at, accepted_at from notice_dispatch where promised_at >= $1 and promised_at < $2",
                *(begins, ends),
            )
            open_ones = await run("select count(*) from notice_discrepancy where gone_at is null")
        states = Counter(str(row[0]) for row in rows)
        figure = rules.figure([*_waits(rows, self._clock.now())])
        async with transaction() as tx:
            await tx.fetch(
                "insert into notice_day (day, promised, tried, within, p50_ms, p99_ms, states, discrepancies, counted_at)"
                " values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (day) do update set"
                " promised = excluded.promised, tried = excluded.tried, within = excluded.within,"
                " p50_ms = excluded.p50_ms, p99_ms = excluded.p99_ms, states = excluded.states,"
                " discrepancies = excluded.discrepancies, counted_at = excluded.counted_at",
                *(day, len(rows), figure.tried, figure.within, figure.p50_ms, figure.p99_ms),
                *(msgspec.json.encode(states).decode(), open_ones[0][0], self._clock.now()),
            )

    async def figures(self) -> Figures:
        """The last days, newest first."""
        today = self._clock.today()
        rows = await run(
            "select day, promised, tried, within, p50_ms, p99_ms from notice_day where day > $1 order by day desc",
            today - _ONE_DAY * _SHOWN_DAYS,
        )
        return Figures(
            promised_seconds=PROMISED_SECONDS, meaning=_MEANING, days=tuple(_day(row, today) for row in rows)
        )

    async def proof(self) -> Proof:
        """For the supervisor."""
        figures = await self.figures()
        today = self._clock.today()
        rows = await run("select states, counted_at from notice_day where day = $1", today)
        states: dict[str, int] = msgspec.json.decode(rows[0][0]) if rows else {}
        found = await run(
            "select notice, kind, found_at from notice_discrepancy where gone_at is null order by found_at desc limit 200"
        )
        return Proof(
            figures=figures,
            states=tuple(
                StateCount(state=state, text=STATE_TEXT.get(state, state), count=count)
                for state, count in sorted(states.items(), key=lambda pair: -pair[1])
            ),
            discrepancies=tuple(
                Discrepancy(
                    notice=UUID(str(notice)),
                    kind=kind,
                    text=KIND_TEXT.get(kind, kind),
                    found_at=moment(at),
                    found_text=moment_text(moment(at)),
                )
                for notice, kind, at in found
            ),
            counted_text=moment_text(moment(rows[0][1])) if rows else "还没有统计",
        )

    # --- proof ---------------------------------------------------------------------------------------

    async def prove(self) -> int:
        """Look at every notice of the last days; each discrepancy is logged once and shown until it is gone."""
        begins = day_start(self._clock.today() - _ONE_DAY * (_PROVEN_DAYS - 1))
        found: set[tuple[UUID, str]] = set()
        last, more = UUID(int=0), True
        while more:
            stories = await self._stories(begins, last)
            more = len(stories) == _AT_ONCE
            last = stories[-1].notice if stories else last
            found |= {(story.notice, kind) for story in stories for kind in rules.discrepancies(story)}
        await self._keep(found)
        return len(found)

    async def _stories(self, begins: dt.datetime, after: UUID) -> list[Story]:
        """A page of notices with all that belongs to them. A dispatch whose notice is gone is found through the dispatch."""
        async with reading():
            rows = await run(
                "select n.id, n.at, d.state, d.job, c.state from notice n left join notice_dispatch d on d.notice = n.id"
                " left join notice_call c on c.notice = n.id where n.at >= $1 and n.id > $2 order by n.id limit $3",
                *(begins, after, _AT_ONCE),
            )
            ids = [UUID(str(row[0])) for row in rows]
            tries = await _tries(ids)
            queued = [UUID(str(row[3])) for row in rows if row[2] == "queued"]
            living = await alive(queued)
        now = self._clock.now()
        return [
            Story(
                notice=UUID(str(id)),
                state=state,
                age=now - moment(at),
                attempts=tuple(tries.get(UUID(str(id)), ())),
                waiting_job=job is not None and UUID(str(job)) in living,
                call=call,
            )
            for id, at, state, job, call in rows
        ]

    async def _keep(self, found: set[tuple[UUID, str]]) -> None:
        now = self._clock.now()
        async with transaction() as tx:
            rows = await tx.fetch("select id, notice, kind, gone_at from notice_discrepancy")
            known = {(UUID(str(row[1])), str(row[2])): row for row in rows}
            for notice, kind in sorted(found):
                row = known.get((notice, kind))
                if row is None or row[3] is not None:
                    log.error("notices do not add up", notice=str(notice), kind=kind, text=KIND_TEXT.get(kind, kind))
                await tx.fetch(
                    "insert into notice_discrepancy (id, notice, kind, found_at, seen_at) values ($1, $2, $3, $4, $5)"
                    " on conflict (notice, kind) do update set seen_at = excluded.seen_at, gone_at = null",
                    *(new_id(), notice, kind, now, now),
                )
            for pair, row in known.items():
                if pair not in found and row[3] is None:
                    await tx.fetch("update notice_discrepancy set gone_at = $2 where id = $1", row[0], now)


async def _tries(ids: Sequence[UUID]) -> dict[UUID, list[Attempt]]:
    if not ids:
        return {}
    rows = await run(
        "select notice, channel, outcome, target from notice_attempt"  # noqa: S608  Marks only.
        f" where notice in ({marks(len(ids))}) order by id",
        *ids,
    )
    tries: dict[UUID, list[Attempt]] = {}
    for notice, channel, outcome, target in rows:
        attempt = Attempt(channel=channel, outcome=outcome, target=UUID(str(target)) if target else None)
        tries.setdefault(UUID(str(notice)), []).append(attempt)
    return tries


def _waits(rows: Iterable[Any], now: dt.datetime) -> Iterable[dt.timedelta | None]:
    """How long each waited. What is on its way and still in time is not counted yet."""
    for state, promised, accepted in rows:
        promised_at = moment(promised)
        if state == "inbox" or (state == "queued" and (now - promised_at).total_seconds() <= PROMISED_SECONDS):
            continue
        yield moment(accepted) - promised_at if accepted is not None else None


def _day(row: Any, today: dt.date) -> DayFigure:
    day, promised, tried, within, p50_ms, p99_ms = row
    day = dt.date.fromisoformat(day) if isinstance(day, str) else day
    share = rules.Figure(tried=tried, within=within, p50_ms=p50_ms, p99_ms=p99_ms).share_bp
    return DayFigure(
        day=day,
        day_text=day_text(day, today=today),
        promised=promised,
        tried=tried,
        within=within,
        share_bp=share,
        share_text="没有需要推送的消息" if share is None else f"{share // 100}.{share % 100:02d}%",
        p50_ms=p50_ms,
        p99_ms=p99_ms,
    )
