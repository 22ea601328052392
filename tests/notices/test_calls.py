"""The office's call list: whose it is, what looking at a number leaves behind, and how a call ends."""

import asyncio
from typing import Any
from uuid import UUID, uuid4

import pytest

from backend.infra.db import run
from tests.house import Citizen, Clerk
from tests.notices.world import World


async def _on_the_list(world: World, citizen: Citizen) -> UUID:
    """Nothing reaches this person: the number does not exist."""
    person = await world.person(citizen)
    await run("update citizen_account set mobile = '13900009999' where person = $1", person)
    notice = await world.tell(person)
    assert await world.ended(notice) == "call_list"
    return notice


async def _calls(clerk: Clerk) -> dict[str, Any]:
    answer = await clerk.browser.get("/api/desk/calls")
    assert answer.status_code == 200, answer.text
    page: dict[str, Any] = answer.json()
    return page


@pytest.fixture
async def clerk(world: World) -> Clerk:
    return await world.house.clerk()


async def test_the_office_sees_who_is_to_be_rung_up_and_why(world: World, father: Citizen, clerk: Clerk) -> None:
    await _on_the_list(world, father)
    page = await _calls(clerk)
    call = page["calls"][0]
    assert (page["waiting"], call["name"], call["phone"]) == (1, "韦建国", "139****9999")
    assert call["title"] == "省内异地住院报销，请一次补齐3项"
    assert (call["triesText"], call["seen"]) == ("还没有打过", False)


async def test_looking_at_a_number_leaves_a_trace(world: World, father: Citizen, clerk: Clerk) -> None:
    await _on_the_list(world, father)
    id = (await _calls(clerk))["calls"][0]["id"]
    assert (await clerk.browser.post(f"/api/desk/calls/{id}/open")).json() == {"phone": "13900009999"}
    trace = (await _calls(clerk))["recent"][0]
    assert (trace["who"], trace["what"]) == ("黎晓梅", "查看了手机号")
    assert trace["atText"]


async def test_who_was_reached_leaves_the_list(world: World, father: Citizen, clerk: Clerk) -> None:
    notice = await _on_the_list(world, father)
    id = (await _calls(clerk))["calls"][0]["id"]
    page = (await clerk.browser.post(f"/api/desk/calls/{id}/done", {"note": "女儿接的"})).json()
    assert (page["waiting"], page["recent"][0]["what"], page["recent"][0]["note"]) == (0, "已通知到", "女儿接的")
    assert await world.state(notice) == "called"


async def test_after_three_calls_without_an_answer_it_is_unreachable(
    world: World, father: Citizen, clerk: Clerk
) -> None:
    notice = await _on_the_list(world, father)
    id = (await _calls(clerk))["calls"][0]["id"]
    for count in (1, 2):
        page = (await clerk.browser.post(f"/api/desk/calls/{id}/unreachable", {"note": ""})).json()
        assert page["calls"][0]["triesText"] == f"打过{count}次，没有打通"
    page = (await clerk.browser.post(f"/api/desk/calls/{id}/unreachable", {"note": "停机"})).json()
    assert page["waiting"] == 0
    assert await world.state(notice) == "unreachable"


async def test_two_clerks_cannot_both_finish_one_call(world: World, father: Citizen, clerk: Clerk) -> None:
    await _on_the_list(world, father)
    id = (await _calls(clerk))["calls"][0]["id"]
    other = await world.house.clerk("nanning-clerk2")
    answers = await asyncio.gather(
        *(who.browser.post(f"/api/desk/calls/{id}/done", {"note": ""}) for who in (clerk, other, clerk, other))
    )
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409, 409]
    events = await run("select action from notice_call_event")
    assert [row[0] for row in events] == ["done"]


async def test_another_offices_entry_looks_as_if_it_did_not_exist(world: World, father: Citizen, clerk: Clerk) -> None:
    await _on_the_list(world, father)
    id = (await _calls(clerk))["calls"][0]["id"]
    for username in ("liuzhou-clerk", "qingxiu-clerk"):
        stranger = await world.house.clerk(username)
        assert (await _calls(stranger))["calls"] == []
        for action in ("open", "done", "unreachable"):
            answer = await stranger.browser.post(f"/api/desk/calls/{id}/{action}", {"note": ""})
            assert answer.status_code == 404
    assert (await father.browser.get("/api/desk/calls")).status_code == 403
    assert (await clerk.browser.post(f"/api/desk/calls/{uuid4()}/open")).status_code == 404


async def test_a_supervisor_sees_the_whole_region(world: World, father: Citizen) -> None:
    await _on_the_list(world, father)
    supervisor = await world.house.clerk("nanning-supervisor")
    assert (await _calls(supervisor))["waiting"] == 1


async def test_who_has_read_it_meanwhile_need_not_be_rung_up(world: World, father: Citizen, clerk: Clerk) -> None:
    notice = await _on_the_list(world, father)
    await father.browser.post(f"/api/inbox/{notice}/read")
    assert (await _calls(clerk))["calls"][0]["seen"] is True


async def test_what_was_done_about_a_call_cannot_be_rewritten(world: World, father: Citizen, clerk: Clerk) -> None:
    await _on_the_list(world, father)
    id = (await _calls(clerk))["calls"][0]["id"]
    await clerk.browser.post(f"/api/desk/calls/{id}/open")
    for sql in (
        "update notice_call_event set note = 'x'",
        "delete from notice_call_event",
        "delete from notice_attempt",
    ):
        with pytest.raises(Exception, match="append-only"):
            await run(sql)
