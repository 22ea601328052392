"""The figures are counted from the rows, and every way in which the rows can lie is seen."""

import asyncio
import datetime as dt
from uuid import UUID

import pytest
from structlog.testing import capture_logs

from backend.infra.db import run, transaction
from backend.kernel.ids import new_id
from backend.notices import rules
from backend.notices.rules import Attempt, Story, discrepancies, figure
from tests.house import Citizen
from tests.notices.world import World

NOTICE = UUID(int=1)
SENT = (
    Attempt(channel="sms", outcome="started"),
    Attempt(channel="sms", outcome="accepted"),
)


def story(state: str | None, *attempts: Attempt, age: int = 1, job: bool = True, call: str | None = None) -> Story:
    return Story(
        notice=NOTICE,
        state=state,
        age=dt.timedelta(minutes=age),
        attempts=attempts,
        waiting_job=job,
        call=call,
    )


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (story("sent_sms", *SENT), ()),
        (story("inbox"), ()),
        (story("queued"), ()),
        (story("call_list", call="waiting"), ()),
        (story("called", call="done"), ()),
        (story("failed", Attempt(channel="sms", outcome="started"), Attempt(channel="sms", outcome="refused")), ()),
        (story(None), ("unpromised",)),
        (story("lost"), ("strange_state",)),
        (story("queued", age=3, job=False), ("stuck",)),
        (story("queued", age=121), ("stuck",)),
        (story("sent_sms"), ("unattempted",)),
        (story("delivered_wechat", *SENT), ("unattempted",)),
        (story("failed", *SENT), ("unrecorded",)),
        (story("sent_sms", *SENT, *SENT), ("doubled",)),
        (story("sent_sms", *SENT, Attempt(channel="wechat_mini", outcome="started", target=NOTICE)), ("unanswered",)),
        (story("call_list"), ("call_missing",)),
        (story("called", call="waiting"), ("call_missing",)),
    ],
)
def test_each_story_that_does_not_add_up_has_a_name(told: Story, found: tuple[str, ...]) -> None:
    assert discrepancies(told) == found
    assert set(found) <= set(rules.KIND_TEXT)


def test_the_figure_counts_who_waited_for_whom() -> None:
    waits = [dt.timedelta(milliseconds=n) for n in (20, 30, 9_999, 10_000, 10_001)]
    found = figure([*waits, None])
    assert (found.tried, found.within, found.share_bp) == (6, 4, 6_666)
    assert (found.p50_ms, found.p99_ms) == (9_999, 10_001)
    assert figure([]).share_bp is None


async def _kinds(world: World) -> list[str]:
    await world.house.rooms.delivery.bureau.work()
    boss = await world.house.clerk("nanning-supervisor")
    page = (await boss.browser.get("/api/desk/notices")).json()
    return sorted(d["kind"] for d in page["discrepancies"])


BREAKS = {
    "unpromised": "delete from notice_dispatch where notice = $1",
    "strange_state": "update notice_dispatch set state = 'lost' where notice = $1",
    "stuck": "update notice_dispatch set state = 'queued', job = '018f0000-0000-7000-8000-000000000001',"
    " promised_at = promised_at where notice = $1",
    "unattempted": "update notice_dispatch set state = 'delivered_webpush' where notice = $1",
    "unrecorded": "update notice_dispatch set state = 'failed' where notice = $1",
    "call_missing": "update notice_dispatch set state = 'call_list' where notice = $1",
}


@pytest.mark.parametrize("kind", BREAKS)
async def test_whatever_breaks_the_books_is_seen_and_gone_when_mended(world: World, father: Citizen, kind: str) -> None:
    notice = await world.tell(await world.person(father))
    assert await world.ended(notice) == "sent_sms"
    assert await _kinds(world) == []

    kept = (await run("select notice, reach, state, job, promised_at from notice_dispatch"))[0]
    await run(BREAKS[kind], notice)
    world.house.clock.move(dt.timedelta(minutes=3))
    seen = await _kinds(world)
    assert kind in seen

    await run("delete from notice_dispatch")
    await run("insert into notice_dispatch (notice, reach, state, job, promised_at) values ($1, $2, $3, $4, $5)", *kept)
    assert await _kinds(world) == []


@pytest.mark.parametrize(("kind", "outcomes"), [("doubled", ["accepted"]), ("unanswered", ["started"])])
async def test_a_second_message_or_a_lost_answer_is_seen(
    world: World, father: Citizen, kind: str, outcomes: list[str]
) -> None:
    notice = await world.tell(await world.person(father))
    assert await world.ended(notice) == "sent_sms"
    for outcome in outcomes:
        await run(
            "insert into notice_attempt (id, notice, channel, outcome, at) values ($1, $2, 'sms', $3, $4)",
            *(new_id(), notice, outcome, world.house.clock.now()),
        )
    assert await _kinds(world) == [kind]


async def test_a_notice_without_a_job_is_swept_up_and_sent_once(world: World, father: Citizen) -> None:
    """As after a job that died, or a backup that was restored without its jobs."""
    person = await world.person(father)
    async with transaction() as tx:
        await world.notices.tell(person, "claim_supplement", {"title": "报销", "count": "1", "items": "银行卡"}, None)
        await tx.fetch("delete from outbox_job")
    notice = UUID(str((await run("select id from notice"))[0][0]))
    sweeper = world.house.rooms.delivery.sweeper
    assert await sweeper.sweep() == 0, "it has its two minutes"
    world.house.clock.move(dt.timedelta(minutes=3))
    sent = len(world.sms.sent)
    assert sum(await asyncio.gather(sweeper.sweep(), sweeper.sweep())) == 1
    assert await world.ended(notice) == "sent_sms"
    assert len(world.sms.sent) == sent + 1
    assert await sweeper.sweep() == 0


async def test_everybody_may_see_how_quick_we_are(world: World, father: Citizen) -> None:
    person = await world.person(father)
    await world.ended(await world.tell(person))
    late = await world.tell(person)
    await world.ended(late)
    slow = world.house.clock.now() + dt.timedelta(seconds=11)
    await run("update notice_dispatch set accepted_at = $2 where notice = $1", late, slow)
    await world.ended(await world.tell(person, "claim_accepted", due="11月24日（周二）"))
    await world.house.rooms.delivery.bureau.work()

    page = (await world.house.browser().get("/api/notices/figures")).json()
    day = page["days"][0]
    assert (page["promisedSeconds"], day["dayText"]) == (10, "11月20日（周五）")
    assert (day["promised"], day["tried"], day["within"], day["shareText"]) == (3, 2, 1, "50.00%")
    assert "10秒" in page["meaning"]


async def test_only_the_supervisor_sees_the_books(world: World, father: Citizen) -> None:
    clerk = await world.house.clerk()
    assert (await clerk.browser.get("/api/desk/notices")).status_code == 403
    assert (await father.browser.get("/api/desk/notices")).status_code == 403
    assert (await world.house.browser().get("/api/desk/notices")).status_code == 401


async def test_a_discrepancy_is_logged_once_not_every_hour(world: World, father: Citizen) -> None:
    notice = await world.tell(await world.person(father))
    await world.ended(notice)
    await run(BREAKS["unrecorded"], notice)
    with capture_logs() as said:
        for _ in range(3):
            assert await world.house.rooms.delivery.bureau.prove() == 1
    assert [(line["event"], line["kind"]) for line in said] == [("notices do not add up", "unrecorded")]
    rows = await run("select count(*) from notice_discrepancy")
    assert rows[0][0] == 1
