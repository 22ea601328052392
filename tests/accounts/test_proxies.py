"""Acting for others, through the routes."""

import asyncio
import datetime as dt
from typing import Any
from uuid import UUID, uuid4

import pytest

from backend.accounts.tables import Grant
from backend.infra.db import transaction
from backend.kernel.errors import AppError
from tests.accounts.conftest import (
    FATHER,
    GRANDMA,
    MOTHER,
    SINGLE_MUM,
    SON,
    TEEN,
    World,
    actor_of,
    child,
    grant_body,
    letter,
    person_of,
    proxies,
    sign_in,
)


async def test_the_principals_own_grant_counts_at_once_and_both_are_told(world: World) -> None:
    grandma = await sign_in(world, "13900001004", GRANDMA)
    father = await sign_in(world, "13900001001", FATHER)
    answer = await grandma.post("/api/proxies/grants", grant_body(FATHER))
    assert (answer.status_code, answer.json()["state"]) == (201, "active")
    subjects = (await proxies(father))["subjects"]
    assert [(s["name"], s["basis"], s["matters"]) for s in subjects] == [
        ("韦建国", "self", ["family_sharing", "filing", "chronic_expansion", "direct_settlement", "reimbursement"]),
        ("黄桂芳", "grant", ["filing"]),
    ]
    for browser in (grandma, father):
        assert world.told.templates(await person_of(browser)) == ["grant_created"]


async def test_a_proxys_letter_waits_for_the_principal(world: World) -> None:
    father = await sign_in(world, "13900001001", FATHER)
    grandma = await sign_in(world, "13900001004", GRANDMA)
    evidence = [await letter(world, father)]
    grant = (await father.post("/api/proxies/grants", grant_body(GRANDMA, role="proxy", evidenceIds=evidence))).json()
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
    answer = await father.post("/api/proxies/grants", grant_body(GRANDMA, role="proxy"))
    assert answer.json()["fields"][0]["pointer"] == "/evidenceIds"


async def test_somebody_elses_paper_is_no_letter_of_mine(world: World) -> None:
    father = await sign_in(world, "13900001001", FATHER)
    foreign = str(world.cabinet.put(uuid4(), "power_of_attorney"))
    answer = await father.post("/api/proxies/grants", grant_body(GRANDMA, role="proxy", evidenceIds=[foreign]))
    assert answer.status_code == 404
    assert await Grant.count() == 0


async def test_a_clerk_approves_or_refuses_the_letter_once(world: World) -> None:
    father = await sign_in(world, "13900001001", FATHER)
    grants = []
    for _ in range(2):
        evidence = [await letter(world, father)]
        sent = await father.post("/api/proxies/grants", grant_body(GRANDMA, role="proxy", evidenceIds=evidence))
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
    grant = (await grandma.post("/api/proxies/grants", grant_body(FATHER))).json()["id"]
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
    grant = (await grandma.post("/api/proxies/grants", grant_body(FATHER))).json()["id"]
    posts = [grandma.post(f"/api/proxies/grants/{grant}/revoke", {"reason": ""}) for _ in range(6)]
    answers = await asyncio.gather(*posts)
    assert {a.status_code for a in answers} <= {200, 409}
    assert world.told.templates(await person_of(grandma)).count("grant_revoked") == 1


async def test_the_same_grant_sent_twice_exists_once(world: World) -> None:
    grandma = await sign_in(world, "13900001004", GRANDMA)
    request = grant_body(FATHER, id=str(uuid4()))
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
    answer = await grandma.post("/api/proxies/grants", grant_body(who, **over))
    assert answer.status_code == 422
    assert word in answer.json()["detail"]


async def test_scope_and_dates_are_refused_with_their_reasons(world: World) -> None:
    grandma = await sign_in(world, "13900001004", GRANDMA)
    father = await sign_in(world, "13900001001", FATHER)
    await grandma.post("/api/proxies/grants", grant_body(FATHER))
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
    await grandma.post("/api/proxies/grants", grant_body(FATHER))
    seen = (await father.get(f"/api/me/registers?subjectId={subject}")).json()
    assert (seen["entitlements"], seen["family"]) == ([], [])
    assert seen["insurance"][0]["typeText"] == "居民医保"
    own = (await grandma.get("/api/me/registers")).json()
    assert own["entitlements"][0]["disease"] == "M03900"
    assert {"household_register", "residence_permit"} <= set(own["heldMaterials"])


async def test_a_stranger_finds_nobody(world: World) -> None:
    grandma = await sign_in(world, "13900001004", GRANDMA)
    stranger = await sign_in(world, "13900001010", SINGLE_MUM)
    grant = (await grandma.post("/api/proxies/grants", grant_body(FATHER))).json()["id"]
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
