"""An installation's own staff: let in, moved, given something new, sent home; and their own password."""

import time
from urllib.parse import parse_qs, urlsplit

import pyotp
import pytest
from httpx import Response

from backend.accounts.staffing import Admission, OfficeLine, Staffing, StaffingRefused, bring_offices, list_offices
from backend.accounts.tables import Staff
from backend.infra.clock import SystemClock
from tests.accounts.conftest import FAST, World
from tests.http import Browser

HALL = OfficeLine(code="450199", name="试点窗口", region="450100", parent="450100", address="演示路1号", phone="0771-1")


@pytest.fixture(autouse=True)
def todays_time(world: World) -> None:
    """Sessions and authenticators live by the machine's own time."""
    world.real_seconds[0] = time.time()


def staffing(world: World) -> Staffing:
    return Staffing(clock=SystemClock(), box=world.box, hasher=FAST)


async def enter(world: World, admission: Admission, password: str = "") -> Browser:
    """Signed in with what the administrator was shown; the code comes from an authenticator."""
    browser = world.browser()
    first = await browser.post(
        "/api/staff/login", {"username": admission.username, "password": password or admission.password}
    )
    assert first.status_code == 200, first.text
    done = await browser.post("/api/staff/second-factor", {"code": await code(world, admission)})
    assert done.status_code == 200, done.text
    return browser


async def code(world: World, admission: Admission) -> str:
    """The next one of the app: every code works once."""
    row = await Staff.select(Staff.totp_step).where(Staff.username == admission.username).first()
    assert row is not None
    step = max(int(world.real_seconds[0]) // 30, row["totp_step"] + 1)
    return pyotp.TOTP(parse_qs(urlsplit(admission.uri).query)["secret"][0]).at(step * 30)


async def change(browser: Browser, current: str, new: str) -> Response:
    return await browser.put("/api/staff/password", {"current": current, "new": new})


async def new_clerk(world: World, username: str = "new.clerk", *roles: str) -> Admission:
    return await staffing(world).add(username, name="新来", office="450100", roles=roles or ("clerk",))


async def test_who_is_added_signs_in_with_what_was_shown_and_has_the_roles(world: World) -> None:
    admission = await new_clerk(world, " New.Clerk ", "reviewer", "clerk")
    me = (await (await enter(world, admission)).get("/api/session")).json()["staff"]
    assert (me["username"], me["name"], me["rolesText"]) == ("new.clerk", "新来", "经办、审核")


async def test_neither_password_nor_second_factor_can_be_read_in_the_table(world: World) -> None:
    admission = await new_clerk(world)
    row = await Staff.select().where(Staff.username == "new.clerk").first()
    assert row is not None
    secret = parse_qs(urlsplit(admission.uri).query)["secret"][0]
    assert admission.password not in str(row)
    assert secret not in str(row)


@pytest.mark.parametrize(
    ("username", "name", "office", "roles", "says"),
    [
        ("nanning-clerk", "重名", "450100", ["clerk"], "已经有人用过"),
        ("带中文", "某人", "450100", ["clerk"], "小写字母"),
        ("x", "某人", "450100", ["clerk"], "小写字母"),
        ("somebody", " ", "450100", ["clerk"], "姓名"),
        ("somebody", "某人", "999999", ["clerk"], "没有代码是 999999 的机构"),
        ("somebody", "某人", "450100", ["citizen"], "没有这样的岗位：citizen"),
        ("somebody", "某人", "450100", [], "请写岗位"),
    ],
)
async def test_what_cannot_be_is_refused_with_what_to_correct(
    world: World, username: str, name: str, office: str, roles: list[str], says: str
) -> None:
    before = await Staff.count()
    with pytest.raises(StaffingRefused, match=says):
        await staffing(world).add(username, name=name, office=office, roles=roles)
    assert await Staff.count() == before


async def test_renewing_ends_the_old_password_the_old_second_factor_and_every_open_desk(world: World) -> None:
    first = await new_clerk(world)
    desk = await enter(world, first)
    second = await staffing(world).renew("new.clerk")

    assert (await desk.get("/api/session")).json()["kind"] == "anonymous"
    refused = await world.browser().post("/api/staff/login", {"username": "new.clerk", "password": first.password})
    assert refused.status_code == 401
    browser = world.browser()
    await browser.post("/api/staff/login", {"username": "new.clerk", "password": second.password})
    assert (await browser.post("/api/staff/second-factor", {"code": await code(world, first)})).status_code == 401
    assert (await browser.post("/api/staff/second-factor", {"code": await code(world, second)})).status_code == 200


async def test_who_left_is_out_at_once_and_comes_back_only_with_something_new(world: World) -> None:
    admission = await new_clerk(world)
    desk = await enter(world, admission)
    await staffing(world).close("new.clerk")
    await staffing(world).close("new.clerk")
    assert (await desk.get("/api/session")).json()["kind"] == "anonymous"
    again = await staffing(world).renew("new.clerk")
    assert (await (await enter(world, again)).get("/api/session")).json()["kind"] == "staff"


async def test_a_move_to_another_office_counts_from_the_next_click(world: World) -> None:
    desk = await enter(world, await new_clerk(world))
    await staffing(world).change("new.clerk", office="140100", roles=["second_reviewer"])
    me = (await desk.get("/api/session")).json()["staff"]
    assert (me["office"]["code"], me["roles"], me["name"]) == ("140100", ["second_reviewer"], "新来")
    with pytest.raises(StaffingRefused, match="没有账号"):
        await staffing(world).change("nobody", name="谁")


async def test_offices_are_brought_in_line_and_the_others_stay(world: World) -> None:
    before = {one.code: one for one in await list_offices()}
    await bring_offices([HALL])
    await bring_offices([HALL])
    after = {one.code: one for one in await list_offices()}
    assert after == before | {HALL.code: HALL}


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (OfficeLine(code="1", name="窗口", region="南宁"), "6位行政区划代码"),
        (OfficeLine(code="1", name="窗口", region="450100", parent="nowhere"), "没有代码是 nowhere 的上级机构"),
        (OfficeLine(code="1", name="", region="450100"), "代码和名称"),
    ],
)
async def test_an_office_that_fits_nowhere_brings_none_of_the_file(world: World, line: OfficeLine, says: str) -> None:
    before = await list_offices()
    with pytest.raises(StaffingRefused, match=says):
        await bring_offices([HALL, line])
    assert await list_offices() == before


async def test_a_changed_password_signs_out_every_other_browser_and_not_this_one(world: World) -> None:
    admission = await new_clerk(world)
    here, elsewhere = await enter(world, admission), await enter(world, admission)
    world.real_seconds[0] = time.time()
    assert (await change(here, admission.password, "mountain-river-7")).status_code == 200

    kinds = [(await one.get("/api/session")).json()["kind"] for one in (here, elsewhere)]
    assert kinds == ["staff", "anonymous"]
    assert (await (await enter(world, admission, "mountain-river-7")).get("/api/session")).json()["kind"] == "staff"
    refused = await world.browser().post("/api/staff/login", {"username": "new.clerk", "password": admission.password})
    assert refused.status_code == 401


async def test_a_login_begun_with_the_old_password_does_not_end_after_it_was_changed(world: World) -> None:
    admission = await new_clerk(world)
    here, begun = await enter(world, admission), world.browser()
    first = await begun.post("/api/staff/login", {"username": admission.username, "password": admission.password})
    assert first.status_code == 200
    world.real_seconds[0] = time.time()
    assert (await change(here, admission.password, "mountain-river-7")).status_code == 200
    second = await begun.post("/api/staff/second-factor", {"code": await code(world, admission)})
    assert (second.status_code, "密码刚刚改过" in second.json()["detail"]) == (401, True)


async def test_sent_twice_because_the_answer_was_lost_is_not_a_wrong_password(world: World) -> None:
    admission = await new_clerk(world)
    here = await enter(world, admission)
    answers = [await change(here, admission.password, "mountain-river-7") for _ in range(2)]
    assert [one.status_code for one in answers] == [200, 200]


@pytest.mark.parametrize(
    ("current", "new", "field", "says"),
    [
        ("wrong", "mountain-river-7", "/current", "现在的密码不对"),
        ("", "river-7", "/new", "至少10个字符"),
        ("", "mountain-river", "/new", "要有字母，也要有数字"),
        ("", "1234567890", "/new", "要有字母，也要有数字"),
        ("", "New.Clerk-2026", "/new", "不能有账号名"),
    ],
)
async def test_a_password_that_may_not_be_is_refused_at_its_field(
    world: World, current: str, new: str, field: str, says: str
) -> None:
    admission = await new_clerk(world)
    here = await enter(world, admission)
    answer = await change(here, current or admission.password, new)
    assert answer.status_code == 422
    assert [(one["pointer"], says in one["message"]) for one in answer.json()["fields"]] == [(field, True)]
    assert (await change(here, admission.password, admission.password)).status_code == 422


async def test_only_staff_have_a_password_to_change(world: World) -> None:
    assert (await change(world.browser(), "a", "mountain-river-7")).status_code == 401
