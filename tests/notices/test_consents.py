"""One consent is one message: counted in once, taken out once, whoever asks at the same moment."""

import asyncio
from uuid import UUID, uuid4

from backend.infra.db import run, transaction
from backend.notices.consents import CONSENTS
from tests.house import MOTHER, Citizen
from tests.notices.world import MINI_RESULT, MINI_TODO, World


async def _left(citizen: Citizen) -> int:
    return int((await citizen.browser.get("/api/push")).json()["wechat"]["consents"]["left"])


async def test_each_acceptance_counts_once_even_if_the_answer_got_lost(world: World, father: Citizen) -> None:
    ticket = (await father.browser.post("/api/push/wechat-tickets")).json()["ticket"]
    body = {"channel": "wechat_mini", "accepted": [MINI_TODO, MINI_RESULT], "code": "demo-wei", "ticket": ticket}
    key = str(uuid4())
    answers = [await father.browser.post("/api/push/wechat-consents", body, key=key) for _ in range(3)]
    assert [answer.json()["left"] for answer in answers] == [2, 2, 2]
    assert await _left(father) == 2


async def test_twenty_at_once_take_one_consent_once(world: World, father: Citizen) -> None:
    await world.allow_wechat(father, times=3)
    person = await world.person(father)
    consent = (await CONSENTS.find("person = $1", person))[0]
    consents = world.house.rooms.delivery.reminders.consents

    async def take() -> bool:
        async with transaction() as tx:
            return await consents.take(tx, consent.id)

    assert sum(await asyncio.gather(*(take() for _ in range(20)))) == 3
    assert await _left(father) == 0


async def test_five_notices_at_once_use_three_consents_and_two_text_messages(world: World, father: Citizen) -> None:
    await world.allow_wechat(father, times=3)
    person = await world.person(father)
    notices = [await world.tell(person) for _ in range(5)]
    states = [await world.ended(notice) for notice in notices]
    assert sorted(states) == ["delivered_wechat"] * 3 + ["sent_sms"] * 2


async def test_a_long_term_consent_is_not_used_up(world: World, father: Citizen) -> None:
    await world.allow_wechat(father)
    person = await world.person(father)
    await run("update wechat_consent set long_term = true where person = $1", person)
    states = [await world.ended(await world.tell(person)) for _ in range(4)]
    assert states == ["delivered_wechat"] * 4
    assert (await father.browser.get("/api/push")).json()["wechat"]["consents"] == {"left": 0, "longTerm": True}


async def test_nobody_ties_their_wechat_to_a_strangers_messages(world: World, father: Citizen) -> None:
    """A link with my code and another person's account: the ticket in it is not theirs."""
    mother = await world.house.citizen(MOTHER)
    ticket = (await mother.browser.post("/api/push/wechat-tickets")).json()["ticket"]
    body = {"channel": "wechat_mini", "accepted": [MINI_TODO], "code": "demo-mother"}
    for wrong, status in ((ticket, 403), ("made-up", 422), (None, 422)):
        answer = await father.browser.post("/api/push/wechat-consents", {**body, "ticket": wrong})
        assert answer.status_code == status, answer.text
    assert await _left(father) == 0


async def test_a_ticket_is_good_for_a_quarter_of_an_hour(world: World, father: Citizen) -> None:
    consents = world.house.rooms.delivery.reminders.consents
    old = consents._tickets.dumps("x").rsplit(".", 2)[0] + ".AAAAAA.AAAA"
    body = {"channel": "wechat_mini", "accepted": [MINI_TODO], "code": "demo-wei", "ticket": old}
    answer = await father.browser.post("/api/push/wechat-consents", body)
    assert (answer.status_code, answer.json()["detail"][:8]) == (422, "这次授权过期了，")


async def test_a_template_that_is_not_ours_counts_for_nothing(world: World, father: Citizen) -> None:
    ticket = (await father.browser.post("/api/push/wechat-tickets")).json()["ticket"]
    body = {"channel": "wechat_mini", "accepted": ["somebody-elses"], "code": "demo-wei", "ticket": ticket}
    assert (await father.browser.post("/api/push/wechat-consents", body)).status_code == 422


async def test_in_the_official_account_the_openid_is_the_one_of_the_login(world: World, father: Citizen) -> None:
    body = {"channel": "wechat_official", "accepted": ["DEMO-official-todo"]}
    refused = await father.browser.post("/api/push/wechat-consents", body)
    assert refused.status_code == 422
    person = await world.person(father)
    await run("update citizen_account set wechat_openid = 'official-1' where person = $1", person)
    assert (await father.browser.post("/api/push/wechat-consents", body)).json() == {"left": 1, "longTerm": False}
    assert await world.ended(await world.tell(person)) == "delivered_wechat"
    assert (world.wechat.sent[-1].channel, world.wechat.sent[-1].message.openid) == ("wechat_official", "official-1")
    assert world.wechat.sent[-1].message.page == "http://127.0.0.1:8000/#/inbox"


async def test_consents_of_one_person_are_none_of_anothers_business(world: World, father: Citizen) -> None:
    await world.allow_wechat(father)
    mother = await world.house.citizen(MOTHER)
    assert await _left(mother) == 0
    assert await world.ended(await world.tell(await world.person(mother))) == "sent_sms"
    rows = await run("select person from wechat_consent")
    assert [UUID(str(row[0])) for row in rows] == [await world.person(father)]
