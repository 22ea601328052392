"""Guardianship of children, through the routes."""

import asyncio
import datetime as dt
from uuid import UUID

import pytest

from backend.accounts.tables import Guardianship
from backend.infra.db import transaction
from backend.kernel.errors import AppError
from tests.accounts.conftest import (
    ALMOST18,
    ALMOST18_MUM,
    GRANDMA,
    MOTHER,
    SINGLE_MUM,
    SON,
    TEEN,
    TEEN_PARENT,
    TIMEOUT,
    UNKNOWN_CHILD,
    World,
    actor_of,
    child,
    grant_body,
    letter,
    person_of,
    proxies,
    sign_in,
)


async def test_a_mother_known_to_the_register_acts_at_once(world: World) -> None:
    mother = await sign_in(world, "13900001002", MOTHER)
    ward = (await mother.post("/api/proxies/guardianships", child(SON))).json()
    assert (ward["state"], ward["basis"], ward["ofAgeOn"]) == ("active", "register", "2038-05-18")
    subjects = (await proxies(mother))["subjects"]
    assert [(s["name"], s["basis"], len(s["matters"])) for s in subjects] == [
        ("覃秀兰", "self", 5),
        ("韦小宇", "guardian", 5),
    ]
    assert world.spine.opened == {}


async def test_the_same_child_twice_is_one_guardianship(world: World) -> None:
    mother = await sign_in(world, "13900001002", MOTHER)
    first, second = [(await mother.post("/api/proxies/guardianships", child(SON))).json() for _ in range(2)]
    assert first == second
    assert await Guardianship.count() == 1


async def test_an_unknown_relation_needs_papers_and_a_person(world: World) -> None:
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


async def test_a_childs_letter_is_worth_nothing(world: World) -> None:
    mum = await sign_in(world, "13900001010", SINGLE_MUM)
    papers = [await letter(world, mum)]
    answer = await mum.post("/api/proxies/guardianships", child(UNKNOWN_CHILD, evidenceIds=papers))
    assert "未成年人不能出具委托书" in answer.json()["detail"]
    assert await Guardianship.count() == 0


async def test_a_grandmother_is_no_guardian_without_papers(world: World) -> None:
    grandma = await sign_in(world, "13900001004", GRANDMA)
    answer = await grandma.post("/api/proxies/guardianships", child(SON))
    assert answer.json()["code"] == "guardianship.evidence_needed"


async def test_a_register_that_times_out_leaves_it_to_papers(world: World) -> None:
    slow = await sign_in(world, "13900001024", TIMEOUT)
    papers = [await letter(world, slow, "household_register")]
    ward = await slow.post("/api/proxies/guardianships", child(UNKNOWN_CHILD, evidenceIds=papers))
    assert ward.json()["state"] == "pending"


async def test_a_sixteen_year_old_guards_nobody_and_an_adult_has_no_guardian(world: World) -> None:
    teen = await sign_in(world, "13900001019", TEEN)
    assert "未满18岁" in (await teen.post("/api/proxies/guardianships", child(SON))).json()["detail"]
    mother = await sign_in(world, "13900001002", MOTHER)
    assert "已满18岁" in (await mother.post("/api/proxies/guardianships", child(GRANDMA))).json()["detail"]


async def test_a_minor_with_an_account_gives_no_power_of_attorney(world: World) -> None:
    teen = await sign_in(world, "13900001019", TEEN)
    answer = await teen.post("/api/proxies/grants", grant_body(TEEN_PARENT))
    assert "监护人" in answer.json()["detail"]


async def test_it_ends_by_itself_on_the_eighteenth_birthday(world: World) -> None:
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


async def test_ended_once_it_can_begin_again(world: World) -> None:
    mother = await sign_in(world, "13900001002", MOTHER)
    ward = (await mother.post("/api/proxies/guardianships", child(SON))).json()["id"]
    for _ in range(2):
        ended = await mother.post(f"/api/proxies/guardianships/{ward}/end", {"reason": ""})
        assert ended.json()["state"] == "ended"
    again = (await mother.post("/api/proxies/guardianships", child(SON))).json()
    assert (again["state"], again["id"] != ward) == ("active", True)


async def test_two_processes_end_it_once(world: World) -> None:
    mum = await sign_in(world, "13900001020", ALMOST18_MUM)
    await mum.post("/api/proxies/guardianships", child(ALMOST18))
    world.clock.move(dt.timedelta(days=5))
    ended = await asyncio.gather(*(world.accounts.guardians.end_of_age() for _ in range(4)))
    assert sum(ended) == 1
    assert world.told.templates(await person_of(mum)).count("guardianship_ended") == 1
