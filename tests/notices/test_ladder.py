"""WeChat, then the browser, then a text message, then a call: each rung only when the one above did not take it."""

import asyncio
import datetime as dt
from collections.abc import Iterator
from uuid import UUID

import msgspec
import pytest

from backend.gateways.errors import GatewayError
from backend.infra.db import run, transaction
from backend.infra.outbox import JobContext
from backend.notices.templates import TEMPLATES
from tests.gateways.contract import Answer, Partner, partner
from tests.house import MOTHER, Citizen
from tests.notices.world import MINI_RESULT, World


@pytest.fixture
def service() -> Iterator[Partner]:
    """A push service that takes everything, until a test says otherwise."""
    with partner(lambda _: Answer(201, b"", {"location": "/m/1"})) as there:
        yield there


async def number_of(world: World, person: UUID, mobile: str) -> None:
    await run("update citizen_account set mobile = $2 where person = $1", person, mobile)


async def test_wechat_takes_it_first_and_nobody_else_is_bothered(
    world: World, father: Citizen, service: Partner
) -> None:
    await world.allow_wechat(father)
    await world.allow_browser(father, service.url)
    notice = await world.tell(await world.person(father))

    assert await world.ended(notice) == "delivered_wechat"
    assert await world.log(notice) == [("wechat_mini", "started", None), ("wechat_mini", "accepted", None)]
    sent = world.wechat.sent[-1].message
    assert sent.fields()["thing1"] == {"value": "省内异地住院报销，请一次补齐3项"}
    assert (service.asked, world.sms.sent[-1].template) == ([], "login_code")


async def test_one_consent_is_one_message(world: World, father: Citizen, service: Partner) -> None:
    await world.allow_wechat(father)
    await world.allow_browser(father, service.url)
    person = await world.person(father)

    states = [await world.ended(await world.tell(person)) for _ in range(2)]
    assert states == ["delivered_wechat", "delivered_webpush"]


async def test_a_consent_for_results_carries_no_requests(world: World, father: Citizen) -> None:
    await world.allow_wechat(father, MINI_RESULT)
    assert await world.ended(await world.tell(await world.person(father))) == "sent_sms"


async def test_a_consent_withdrawn_in_wechat_leads_to_the_next_rung_and_is_not_asked_again(
    world: World, father: Citizen
) -> None:
    await world.allow_wechat(father, plays="x", times=3)
    person = await world.person(father)
    notice = await world.tell(person)

    assert await world.ended(notice) == "sent_sms"
    assert ("wechat_mini", "gone", "43101") in await world.log(notice)
    assert (await father.browser.get("/api/push")).json()["wechat"]["consents"]["left"] == 0
    again = await world.tell(person)
    assert await world.ended(again) == "sent_sms"
    assert [line for line in await world.log(again) if line[0] == "wechat_mini"] == []


@pytest.mark.parametrize(("plays", "code", "left"), [("k", "40003", 0), ("q", "45009", 2)])
async def test_a_refusal_that_is_not_about_the_consent_gives_it_back(
    world: World, father: Citizen, plays: str, code: str, left: int
) -> None:
    await world.allow_wechat(father, plays=plays, times=2)
    notice = await world.tell(await world.person(father))
    assert await world.ended(notice) == "sent_sms"
    assert [line[2] for line in await world.log(notice) if line[0] == "wechat_mini"] == [None, code]
    assert (await father.browser.get("/api/push")).json()["wechat"]["consents"]["left"] == left


async def test_a_busy_wechat_is_asked_three_times_with_one_consent_and_then_passed_by(
    world: World, father: Citizen
) -> None:
    await world.allow_wechat(father, plays="d", times=2)
    notice = await world.tell(await world.person(father))
    assert await world.ended(notice) == "sent_sms"
    outcomes = [line[1] for line in await world.log(notice) if line[0] == "wechat_mini"]
    assert outcomes == ["started", "retry"] * 3
    assert (await father.browser.get("/api/push")).json()["wechat"]["consents"]["left"] == 2


async def test_the_browser_shows_the_title_and_nothing_else_about_the_person(
    world: World, father: Citizen, service: Partner
) -> None:
    keys = await world.allow_browser(father, service.url)
    notice = await world.tell(await world.person(father))
    assert await world.ended(notice) == "delivered_webpush"

    shown = msgspec.json.decode(keys.read(service.asked[0].body))
    assert shown == {
        "id": str(notice),
        "title": "省内异地住院报销，请一次补齐3项",
        "body": "请打开看清单，按提示办理。",
        "path": "/inbox",
    }
    assert (service.asked[0].headers["topic"], service.asked[0].headers["urgency"]) == (notice.hex, "high")
    assert len(service.asked[0].body) < 3_072


async def test_all_browsers_of_a_person_are_woken_and_one_is_enough(world: World, father: Citizen) -> None:
    dead = partner(lambda _: Answer(500))
    alive = partner(lambda _: Answer(201))
    with dead as first, alive as second:
        await world.allow_browser(father, first.url)
        await world.allow_browser(father, second.url)
        notice = await world.tell(await world.person(father))
        assert await world.ended(notice) == "delivered_webpush"
        for _ in range(300):  # The first that takes it ends the notice; the other may still be on its way.
            if first.asked and second.asked:
                break
            await asyncio.sleep(0.02)
        assert (len(first.asked), len(second.asked)) == (1, 1)


@pytest.mark.parametrize("status", [404, 410])
async def test_a_browser_that_is_gone_is_forgotten(
    world: World, father: Citizen, service: Partner, status: int
) -> None:
    service.answer = lambda _: Answer(status)
    await world.allow_browser(father, service.url)
    notice = await world.tell(await world.person(father))
    assert await world.ended(notice) == "sent_sms"
    assert (await father.browser.get("/api/push")).json()["devices"] == 0


async def test_a_push_service_that_says_when_is_taken_at_its_word(
    world: World, father: Citizen, service: Partner
) -> None:
    service.answer = lambda _: Answer(429, b"", {"retry-after": "30"})
    await world.allow_browser(father, service.url)
    notice = await world.tell(await world.person(father))
    async with asyncio.timeout(10):
        while len(await world.log(notice)) < 2:
            await asyncio.sleep(0.02)
    assert await world.state(notice) == "queued"
    service.answer = lambda _: Answer(201)
    world.house.clock.move(dt.timedelta(seconds=31))
    assert await world.ended(notice) == "delivered_webpush"
    assert len(service.asked) == 2


async def test_an_urgent_notice_does_not_wait_an_hour_for_a_push_service(
    world: World, father: Citizen, service: Partner
) -> None:
    service.answer = lambda _: Answer(429, b"", {"retry-after": "3600"})
    await world.allow_browser(father, service.url)
    assert await world.ended(await world.tell(await world.person(father))) == "sent_sms"


async def test_without_wechat_and_browser_the_urgent_ones_become_text_messages(world: World, father: Citizen) -> None:
    notice = await world.tell(await world.person(father))
    assert await world.ended(notice) == "sent_sms"
    assert world.sms.sent[-1].template == "claim_supplement"
    assert world.sms.sent[-1].params["title"] == "省内异地住院报销，请一次补齐3项"


async def test_an_informational_one_stops_at_the_inbox(world: World, father: Citizen) -> None:
    before = len(world.sms.sent)
    notice = await world.tell(await world.person(father), "claim_accepted", due="11月24日（周二）")
    assert await world.ended(notice) == "inbox"
    assert len(world.sms.sent) == before
    titles = [n["title"] for n in (await father.browser.get("/api/inbox")).json()["notices"]]
    assert titles[0] == "省内异地住院报销，已受理"


async def test_an_informational_one_that_a_carrier_refused_has_failed(world: World, father: Citizen) -> None:
    await world.allow_wechat(father, "DEMO-mini-progress", plays="q")
    notice = await world.tell(await world.person(father), "claim_accepted", due="11月24日（周二）")
    assert await world.ended(notice) == "failed"


@pytest.mark.parametrize(("mobile", "tries"), [("13900009999", 1), ("13900009998", 3)])
async def test_whom_nothing_reaches_the_office_rings_up(world: World, father: Citizen, mobile: str, tries: int) -> None:
    person = await world.person(father)
    await number_of(world, person, mobile)
    notice = await world.tell(person)
    assert await world.ended(notice) == "call_list"
    outcomes = [line[1] for line in await world.log(notice) if line[0] == "sms"]
    assert outcomes == ["started", "refused" if tries == 1 else "retry"] * tries


async def test_who_gave_somebody_power_hears_of_it_by_text_message_but_is_not_rung_up(
    world: World, father: Citizen
) -> None:
    person = await world.person(father)
    await number_of(world, person, "13900009999")
    notice = await world.tell(person, "grant_created", principal="甲", proxy="乙", scope="报销", period="一年")
    assert await world.ended(notice) == "failed"


async def test_a_notice_is_promised_with_its_move_or_not_at_all(world: World, father: Citizen) -> None:
    person = await world.person(father)
    with pytest.raises(LookupError):
        async with transaction():
            await world.notices.tell(person, "case_done", {"title": "异地就医备案"}, None)
            raise LookupError
    assert await run("select 1 from notice") == []
    assert await run("select 1 from notice_dispatch") == []
    assert await run("select 1 from outbox_job") == []


async def test_a_missing_word_is_logged_and_the_citizen_is_told_all_the_same(world: World, father: Citizen) -> None:
    person = await world.person(father)
    async with transaction():
        await world.notices.tell(person, "claim_paid", {"title": "住院报销"}, None)
    body = (await father.browser.get("/api/inbox")).json()["notices"][0]["body"]
    assert body.startswith("（见办件）元已付到（见办件）")


@pytest.mark.parametrize(
    ("reason", "said"), [("票据重复。", "票据重复。"), ("票据重复", "票据重复。"), ("", "详见办件。")]
)
async def test_a_reason_typed_with_or_without_a_full_stop_reads_well(
    world: World, father: Citizen, reason: str, said: str
) -> None:
    await world.tell(await world.person(father), "claim_refused", advice="补开票据后再申请", reason=reason)
    body = (await father.browser.get("/api/inbox")).json()["notices"][0]["body"]
    assert body == f"您可以：补开票据后再申请。不予报销的原因：{said}"


async def test_a_job_that_is_not_this_notices_sends_nothing(world: World, father: Citizen) -> None:
    """A dead job that somebody revives, while the sweeper has given the notice another one."""
    person = await world.person(father)
    notice = await world.tell(person)
    await world.ended(notice)
    sent = len(world.sms.sent)
    await run("update notice_dispatch set state = 'queued' where notice = $1", notice)
    stranger = JobContext(id=UUID(int=5), kind="notice.send", attempt=1, last_attempt=False, clock=world.house.clock)
    await world.house.rooms.delivery.ladder.send({"notice": str(notice)}, stranger)
    assert len(world.sms.sent) == sent


async def test_a_child_without_a_phone_is_not_rung_up_when_the_parent_was_told(world: World, father: Citizen) -> None:
    mother = await world.house.citizen(MOTHER)
    child, parent, case = await world.person(father), await world.person(mother), UUID(int=77)
    await run("update citizen_account set closed_at = $2 where person = $1", child, world.house.clock.now())
    async with transaction():
        for person in (child, parent):
            await world.notices.tell(person, "case_refused", {"title": "备案", "reason": "r"}, case)
    rows = await run("select person, id from notice order by id")
    states = {UUID(str(row[0])): await world.ended(UUID(str(row[1]))) for row in rows}
    assert states == {child: "inbox", parent: "sent_sms"}


def test_every_urgent_template_goes_all_the_way_down() -> None:
    urgent = {name for name, template in TEMPLATES.items() if template.reach == "call"}
    assert urgent == {
        "case_supplement", "case_refused", "claim_supplement", "claim_supplement_again", "claim_payment_returned",
        "claim_payment_taken_back", "claim_refused", "claim_recovery",
    }  # fmt: skip


def test_a_title_may_stand_on_a_locked_screen() -> None:
    """No name, no amount, no reason: those are in the body, which only the inbox and the text message show."""
    named = {part for one in TEMPLATES.values() for part in msgspec.structs.replace(one, body="").needs}
    assert named == {"title", "count"}


def test_no_template_is_longer_than_its_columns() -> None:
    assert all(len(name) <= 40 for name in TEMPLATES)


async def test_a_gateway_that_breaks_in_another_way_is_not_swallowed(
    world: World, father: Citizen, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bug of ours is no refusal: the job fails, and after it the notice is swept up."""
    calls = 0

    async def broken(**_: object) -> str:
        nonlocal calls
        calls += 1
        if calls < 3:
            raise ValueError("a bug")
        raise GatewayError("no", permanent=True)

    monkeypatch.setattr(world.sms, "send", broken)
    notice = await world.tell(await world.person(father))
    assert await world.ended(notice) == "call_list"
    outcomes = [line[1] for line in await world.log(notice) if line[0] == "sms"]
    assert outcomes == ["started", "doubtful", "started", "doubtful", "started", "refused"]
