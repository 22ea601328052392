"""Acting for others, through the routes."""

import asyncio
import datetime as dt
from typing import Any
from uuid import UUID, uuid4

import pytest

from backend.accounts.tables import Grant, Guardianship
from backend.infra.db import transaction
from backend.kernel.actor import Actor, Role
from backend.kernel.errors import AppError
from tests.accounts.conftest import (
    ALMOST18,
    ALMOST18_MUM,
    FATHER,
    GRANDMA,
    MOTHER,
    SINGLE_MUM,
    SON,
    TEEN,
    TEEN_PARENT,
    TIMEOUT,
    UNKNOWN_CHILD,
    World,
    me,
    proxies,
    sign_in,
)
from tests.http import Browser


def body(who: tuple[str, str], **over: Any) -> dict[str, Any]:
    return {
        "role": "principal", "name": who[0], "idType": "01", "idNumber": who[1], "relation": "2",
        "matters": ["filing"], "begins": "2026-11-20", "ends": "2026-12-31",
    } | over  # fmt: skip


def child(who: tuple[str, str], **over: Any) -> dict[str, Any]:
    return {"name": who[0], "idType": "01", "idNumber": who[1]} | over


async def letter(world: World, browser: Browser, kind: str = "power_of_attorney") -> str:
    return str(world.cabinet.put(UUID((await me(browser))["accountId"]), kind))


async def person_of(browser: Browser) -> UUID:
    return UUID((await me(browser))["person"]["id"])


async def actor_of(browser: Browser) -> Actor:
    card = await me(browser)
    return Actor(
        kind="citizen",
        account_id=UUID(card["accountId"]),
        name=card["person"]["name"],
        roles=frozenset({Role.citizen}),
        person_id=UUID(card["person"]["id"]),
    )


async def test_the_principals_own_grant_counts_at_once_and_both_are_told(world: World) -> None:
    grandma = await sign_in(world, "13900001004", GRANDMA)
    father = await sign_in(world, "13900001001", FATHER)
    answer = await grandma.post("/api/proxies/grants", body(FATHER))
    assert (answer.status_code, answer.json()["state"]) == (201, "active")
    subjects = (await proxies(father))["subjects"]
    assert [(s["name"], s["basis"], s["matters"]) for s in subjects] == [
        ("韦建国", "self", ["family_sharing", "filing", "chronic_expansion", "direct_settlement"]),
        ("黄桂芳", "grant", ["filing"]),
    ]
    for browser in (grandma, father):
        assert world.told.templates(await person_of(browser)) == ["grant_created"]


async def test_a_proxys_letter_waits_for_the_principal(world: World) -> None:
    father = await sign_in(world, "13900001001", FATHER)
    grandma = await sign_in(world, "13900001004", GRANDMA)
    evidence = [await letter(world, father)]
    grant = (await father.post("/api/proxies/grants", body(GRANDMA, role="proxy", evidenceIds=evidence))).json()
    assert (grant["state"], grant["canConfirm"]) == ("pending", False)
    assert len((await proxies(father))["subjects"]) == 1
    assert (await father.post(f"/api/proxies/grants/{grant['id']}/confirm")).status_code == 404
    seen = (await proxies(grandma))["given"][0]
    assert (seen["canConfirm"], seen["other"]) == (True, "韦建国")
    confirmed = await grandma.post(f"/api/proxies/grants/{grant['id']}/confirm")
    assert confirmed.json()["state"] == "active"
    assert len((await proxies(father))["subjects"]) == 2
    assert world.spine.settled == {UUID(grant["caseId"]): "委托人已在手机上确认"}
    assert world.told.templates(await person_of(grandma)) == ["grant_pending", "grant_confirmed"]


async def test_a_letter_without_a_letter_is_refused(world: World) -> None:
    father = await sign_in(world, "13900001001", FATHER)
    answer = await father.post("/api/proxies/grants", body(GRANDMA, role="proxy"))
    assert answer.json()["fields"][0]["pointer"] == "/evidenceIds"


async def test_somebody_elses_paper_is_no_letter_of_mine(world: World) -> None:
    father = await sign_in(world, "13900001001", FATHER)
    foreign = str(world.cabinet.put(uuid4(), "power_of_attorney"))
    answer = await father.post("/api/proxies/grants", body(GRANDMA, role="proxy", evidenceIds=[foreign]))
    assert answer.status_code == 404
    assert await Grant.count() == 0


async def test_a_clerk_approves_or_refuses_the_letter_once(world: World) -> None:
    father = await sign_in(world, "13900001001", FATHER)
    grants = []
    for _ in range(2):
        evidence = [await letter(world, father)]
        sent = await father.post("/api/proxies/grants", body(GRANDMA, role="proxy", evidenceIds=evidence))
        grants.append(UUID(sent.json()["id"]))
    room = world.accounts.grants
    async with transaction():
        await room.approve(grants[0], "黎晓梅")
        await room.approve(grants[0], "黎晓梅")
        await room.refuse(grants[1], "黎晓梅", "签名看不清")
    with pytest.raises(AppError, match="刚刚变了"):
        async with transaction():
            await room.approve(grants[1], "黎晓梅")
    states = {g["id"]: g["state"] for g in (await proxies(father))["received"]}
    assert states == {str(grants[0]): "active", str(grants[1]): "refused"}


@pytest.mark.parametrize("side", ["principal", "proxy"])
async def test_either_side_ends_a_grant_at_once_and_twice_is_harmless(world: World, side: str) -> None:
    grandma = await sign_in(world, "13900001004", GRANDMA)
    father = await sign_in(world, "13900001001", FATHER)
    grant = (await grandma.post("/api/proxies/grants", body(FATHER))).json()["id"]
    browser = grandma if side == "principal" else father
    for _ in range(2):
        answer = await browser.post(f"/api/proxies/grants/{grant}/revoke", {"reason": "不需要了"})
        assert answer.json()["state"] == "ended"
    with pytest.raises(AppError) as caught:
        await world.accounts.directory.may_act(await actor_of(father), await person_of(grandma), "filing")
    assert caught.value.code == "proxy.not_granted"
    assert world.told.templates(await person_of(grandma)) == ["grant_created", "grant_revoked"]


async def test_six_devices_end_one_grant_once(world: World) -> None:
    grandma = await sign_in(world, "13900001004", GRANDMA)
    grant = (await grandma.post("/api/proxies/grants", body(FATHER))).json()["id"]
    posts = [grandma.post(f"/api/proxies/grants/{grant}/revoke", {"reason": ""}) for _ in range(6)]
    answers = await asyncio.gather(*posts)
    assert {a.status_code for a in answers} <= {200, 409}
    assert world.told.templates(await person_of(grandma)).count("grant_revoked") == 1


async def test_the_same_grant_sent_twice_exists_once(world: World) -> None:
    grandma = await sign_in(world, "13900001004", GRANDMA)
    request = body(FATHER, id=str(uuid4()))
    first, second = [await grandma.post("/api/proxies/grants", request) for _ in range(2)]
    assert first.json() == second.json()
    assert await Grant.count() == 1


@pytest.mark.parametrize(
    ("who", "over", "word"),
    [
        (GRANDMA, {}, "自己"),
        (TEEN, {}, "18岁"),
        (FATHER, {"ends": "2026-11-19", "begins": "2026-11-01"}, "过去"),
        (("韦建民", FATHER[1]), {}, "对不上"),
    ],
)
async def test_who_cannot_be_a_proxy(world: World, who: tuple[str, str], over: dict[str, Any], word: str) -> None:
    grandma = await sign_in(world, "13900001004", GRANDMA)
    answer = await grandma.post("/api/proxies/grants", body(who, **over))
    assert answer.status_code == 422
    assert word in answer.json()["detail"]


async def test_scope_and_dates_are_refused_with_their_reasons(world: World) -> None:
    grandma = await sign_in(world, "13900001004", GRANDMA)
    father = await sign_in(world, "13900001001", FATHER)
    await grandma.post("/api/proxies/grants", body(FATHER))
    directory, actor, subject = world.accounts.directory, await actor_of(father), await person_of(grandma)
    assert (await directory.may_act(actor, subject, "filing")).basis == "grant"
    with pytest.raises(AppError) as caught:
        await directory.require(actor, subject, "family_sharing")
    assert caught.value.code == "proxy.out_of_scope"
    assert "异地就医备案" in caught.value.message
    world.clock.move(dt.timedelta(days=60))
    with pytest.raises(AppError) as caught:
        await directory.require(actor, subject, "filing")
    assert caught.value.code == "proxy.expired"
    assert (await proxies(father))["received"][0]["state"] == "expired"
    assert len((await proxies(father))["subjects"]) == 1


async def test_a_proxy_sees_only_what_the_grant_covers(world: World) -> None:
    grandma = await sign_in(world, "13900001004", GRANDMA)
    father = await sign_in(world, "13900001001", FATHER)
    subject = await person_of(grandma)
    await grandma.post("/api/proxies/grants", body(FATHER))
    seen = (await father.get(f"/api/me/registers?subjectId={subject}")).json()
    assert (seen["entitlements"], seen["family"]) == ([], [])
    assert seen["insurance"][0]["typeText"] == "居民医保"
    own = (await grandma.get("/api/me/registers")).json()
    assert own["entitlements"][0]["disease"] == "M03900"
    assert {"household_register", "residence_permit"} <= set(own["heldMaterials"])


async def test_a_stranger_finds_nobody(world: World) -> None:
    grandma = await sign_in(world, "13900001004", GRANDMA)
    stranger = await sign_in(world, "13900001010", SINGLE_MUM)
    grant = (await grandma.post("/api/proxies/grants", body(FATHER))).json()["id"]
    subject = await person_of(grandma)
    assert (await stranger.get(f"/api/me/registers?subjectId={subject}")).status_code == 404
    for action in ("confirm", "revoke"):
        payload = {"reason": ""} if action == "revoke" else None
        assert (await stranger.post(f"/api/proxies/grants/{grant}/{action}", payload)).status_code == 404
    mother = await sign_in(world, "13900001002", MOTHER)
    ward = (await mother.post("/api/proxies/guardianships", child(SON))).json()["id"]
    assert (await stranger.post(f"/api/proxies/guardianships/{ward}/end", {"reason": ""})).status_code == 404
    everything = await proxies(stranger)
    assert [len(everything[k]) for k in ("given", "received", "wards", "guardians", "subjects")] == [0, 0, 0, 0, 1]


async def test_without_a_real_name_nobody_acts_for_anybody(world: World) -> None:
    browser = await sign_in(world, "13900001001")
    assert (await browser.get("/api/proxies")).json()["code"] == "real_name_needed"
    assert (await browser.get("/api/me/registers")).status_code == 403
    assert (await world.browser().get("/api/me/registers")).status_code == 401


class TestGuardianship:
    async def test_a_mother_known_to_the_register_acts_at_once(self, world: World) -> None:
        mother = await sign_in(world, "13900001002", MOTHER)
        ward = (await mother.post("/api/proxies/guardianships", child(SON))).json()
        assert (ward["state"], ward["basis"], ward["ofAgeOn"]) == ("active", "register", "2038-05-18")
        subjects = (await proxies(mother))["subjects"]
        assert [(s["name"], s["basis"], len(s["matters"])) for s in subjects] == [
            ("覃秀兰", "self", 4),
            ("韦小宇", "guardian", 4),
        ]
        assert world.spine.opened == {}

    async def test_the_same_child_twice_is_one_guardianship(self, world: World) -> None:
        mother = await sign_in(world, "13900001002", MOTHER)
        first, second = [(await mother.post("/api/proxies/guardianships", child(SON))).json() for _ in range(2)]
        assert first == second
        assert await Guardianship.count() == 1

    async def test_an_unknown_relation_needs_papers_and_a_person(self, world: World) -> None:
        mum = await sign_in(world, "13900001010", SINGLE_MUM)
        bare = await mum.post("/api/proxies/guardianships", child(UNKNOWN_CHILD))
        assert (bare.status_code, bare.json()["code"]) == (422, "guardianship.evidence_needed")
        papers = [await letter(world, mum, "household_register")]
        ward = (await mum.post("/api/proxies/guardianships", child(UNKNOWN_CHILD, evidenceIds=papers))).json()
        assert ward["state"] == "pending"
        kind, item, _ = world.spine.opened[UUID(ward["caseId"])]
        assert (kind, getattr(item, "register_says", "")) == ("guardianship", "没有两人的关系记录")
        assert len((await proxies(mum))["subjects"]) == 1
        async with transaction():
            await world.accounts.guardians.approve(UUID(ward["id"]), "黎晓梅")
        assert len((await proxies(mum))["subjects"]) == 2

    async def test_a_childs_letter_is_worth_nothing(self, world: World) -> None:
        mum = await sign_in(world, "13900001010", SINGLE_MUM)
        papers = [await letter(world, mum)]
        answer = await mum.post("/api/proxies/guardianships", child(UNKNOWN_CHILD, evidenceIds=papers))
        assert "未成年人不能出具委托书" in answer.json()["detail"]
        assert await Guardianship.count() == 0

    async def test_a_grandmother_is_no_guardian_without_papers(self, world: World) -> None:
        grandma = await sign_in(world, "13900001004", GRANDMA)
        answer = await grandma.post("/api/proxies/guardianships", child(SON))
        assert answer.json()["code"] == "guardianship.evidence_needed"

    async def test_a_register_that_times_out_leaves_it_to_papers(self, world: World) -> None:
        slow = await sign_in(world, "13900001024", TIMEOUT)
        papers = [await letter(world, slow, "household_register")]
        ward = await slow.post("/api/proxies/guardianships", child(UNKNOWN_CHILD, evidenceIds=papers))
        assert ward.json()["state"] == "pending"

    async def test_a_sixteen_year_old_guards_nobody_and_an_adult_has_no_guardian(self, world: World) -> None:
        teen = await sign_in(world, "13900001019", TEEN)
        assert "未满18岁" in (await teen.post("/api/proxies/guardianships", child(SON))).json()["detail"]
        mother = await sign_in(world, "13900001002", MOTHER)
        assert "已满18岁" in (await mother.post("/api/proxies/guardianships", child(GRANDMA))).json()["detail"]

    async def test_a_minor_with_an_account_gives_no_power_of_attorney(self, world: World) -> None:
        teen = await sign_in(world, "13900001019", TEEN)
        answer = await teen.post("/api/proxies/grants", body(TEEN_PARENT))
        assert "监护人" in answer.json()["detail"]

    async def test_it_ends_by_itself_on_the_eighteenth_birthday(self, world: World) -> None:
        mum = await sign_in(world, "13900001020", ALMOST18_MUM)
        ward = (await mum.post("/api/proxies/guardianships", child(ALMOST18))).json()
        assert ward["ofAgeOn"] == "2026-11-25"
        row = await Guardianship.select(Guardianship.ward).first()
        assert row is not None
        actor = await actor_of(mum)
        assert (await world.accounts.directory.may_act(actor, row["ward"], "filing")).basis == "guardian"
        world.clock.move(dt.timedelta(days=5))
        # Nobody waits for the job: the date alone decides.
        with pytest.raises(AppError) as caught:
            await world.accounts.directory.may_act(actor, row["ward"], "filing")
        assert caught.value.code == "proxy.expired"
        assert await world.accounts.guardians.end_of_age() == 1
        assert await world.accounts.guardians.end_of_age() == 0
        assert world.told.templates(row["ward"]) == ["guardianship_created", "guardianship_ended"]
        assert (await proxies(mum))["wards"][0]["state"] == "of_age"

    async def test_ended_once_it_can_begin_again(self, world: World) -> None:
        mother = await sign_in(world, "13900001002", MOTHER)
        ward = (await mother.post("/api/proxies/guardianships", child(SON))).json()["id"]
        for _ in range(2):
            ended = await mother.post(f"/api/proxies/guardianships/{ward}/end", {"reason": ""})
            assert ended.json()["state"] == "ended"
        again = (await mother.post("/api/proxies/guardianships", child(SON))).json()
        assert (again["state"], again["id"] != ward) == ("active", True)
