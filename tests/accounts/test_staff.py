"""Staff signing in."""

import asyncio

import pyotp

from backend.accounts.staff import StaffLimits, totp_name
from backend.accounts.tables import Staff
from backend.gateways.sandbox_rows import DemoFolder
from backend.seed import load_people
from backend.web.sessions import SignIn
from tests.accounts.conftest import FAST, World, sign_in
from tests.http import Browser

PASSWORD = "yanshi-2026"


async def first_factor(browser: Browser, username: str = "nanning-clerk", password: str = PASSWORD) -> tuple[int, str]:
    answer = await browser.post("/api/staff/login", {"username": username, "password": password})
    return answer.status_code, answer.json().get("demoCode") or ""


async def test_password_and_second_factor_open_the_desk(world: World) -> None:
    browser = world.browser()
    _, code = await first_factor(browser)
    assert (await browser.get("/api/session")).json()["kind"] == "staff_pending"
    answer = await browser.post("/api/staff/second-factor", {"code": code})
    assert (answer.json()["name"], answer.json()["office"]["code"], answer.json()["rolesText"]) == (
        "黎晓梅",
        "450100",
        "经办",
    )
    assert (await browser.get("/api/session")).json()["kind"] == "staff"


async def test_the_password_alone_opens_nothing(world: World) -> None:
    browser = world.browser()
    await first_factor(browser)
    session = (await browser.get("/api/session")).json()
    assert (session["citizen"], session["staff"]) == (None, None)
    assert (await browser.get("/api/proxies")).status_code == 401


async def test_the_second_factor_needs_the_first(world: World) -> None:
    row = await Staff.select().where(Staff.username == "nanning-clerk").first()
    assert row is not None
    code = pyotp.TOTP(world.box.open(totp_name(row["id"]), row["totp_secret"])).at(int(world.real_seconds[0]))
    answer = await world.browser().post("/api/staff/second-factor", {"code": code})
    assert answer.status_code == 401
    citizen = await sign_in(world, "13900001001")
    assert (await citizen.post("/api/staff/second-factor", {"code": code})).status_code == 401


async def test_a_wrong_name_and_a_wrong_password_look_the_same(world: World) -> None:
    answers = [
        (await world.browser().post("/api/staff/login", {"username": name, "password": word})).json()
        for name, word in (("nanning-clerk", "wrong"), ("nobody", PASSWORD))
    ]
    assert answers[0]["detail"] == answers[1]["detail"]
    assert answers[0]["code"] == answers[1]["code"] == "staff.password_refused"


async def test_a_code_works_once_even_in_another_browser(world: World) -> None:
    one, two = world.browser(), world.browser()
    _, code = await first_factor(one)
    await first_factor(two)
    assert (await one.post("/api/staff/second-factor", {"code": code})).status_code == 200
    answer = await two.post("/api/staff/second-factor", {"code": code})
    assert (answer.status_code, "用过" in answer.json()["detail"]) == (401, True)


async def test_six_browsers_with_one_code_open_one_desk(world: World) -> None:
    browsers = [world.browser() for _ in range(6)]
    codes = [(await first_factor(b))[1] for b in browsers]
    assert len(set(codes)) == 1
    answers = await asyncio.gather(*(b.post("/api/staff/second-factor", {"code": codes[0]}) for b in browsers))
    assert sorted(a.status_code for a in answers) == [200] + [401] * 5


async def test_an_old_code_is_refused_outside_of_the_demonstration(world: World) -> None:
    world.accounts.staff._limits = StaffLimits()
    browser = world.browser()
    _, code = await first_factor(browser)
    world.real_seconds[0] += 90
    assert (await browser.post("/api/staff/second-factor", {"code": code})).status_code == 401


async def test_guessing_locks_the_account_for_a_while(world: World) -> None:
    world.accounts.staff._limits = StaffLimits(tries=3)
    for _ in range(3):
        assert (await first_factor(world.browser(), password="guess"))[0] == 401
    answer = await world.browser().post("/api/staff/login", {"username": "nanning-clerk", "password": PASSWORD})
    assert (answer.status_code, answer.headers["retry-after"].isdigit()) == (429, True)


async def test_the_second_factor_cannot_be_guessed_either(world: World) -> None:
    world.accounts.staff._limits = StaffLimits(tries=3)
    browser = world.browser()
    await first_factor(browser)
    codes = [(await browser.post("/api/staff/second-factor", {"code": "000000"})).status_code for _ in range(4)]
    assert codes == [401, 401, 401, 429]


async def test_staff_who_left_are_signed_out_at_once(world: World) -> None:
    browser = world.browser()
    _, code = await first_factor(browser)
    await browser.post("/api/staff/second-factor", {"code": code})
    await Staff.update({Staff.closed_at: world.clock.now()}).where(Staff.username == "nanning-clerk")
    assert (await browser.get("/api/session")).json()["kind"] == "anonymous"
    assert (await first_factor(world.browser()))[0] == 401


async def test_the_actor_knows_office_and_pack(world: World) -> None:
    browser = world.browser()
    _, code = await first_factor(browser, "jincheng-supervisor")
    me = (await browser.post("/api/staff/second-factor", {"code": code})).json()
    assert set(me["roles"]) == {"clerk", "supervisor"}
    now = world.clock.now()
    actor = await world.accounts.load_actor(SignIn(kind="staff", account_id=me["id"], began_at=now, seen_at=now))
    assert actor is not None
    assert (actor.office, actor.region) == ("140500", "1405")


async def test_seeding_again_changes_nothing_but_what_the_folder_changed(world: World) -> None:
    before = await Staff.select().order_by(Staff.username)
    path = world.folder / "staff.csv"
    path.write_text(path.read_text().replace("黎晓梅", "黎小梅"))
    assert await load_people(DemoFolder(world.folder), world.clock, box=world.box, hasher=FAST) is False
    after = await Staff.select().order_by(Staff.username)
    changed = [(b["name"], a["name"]) for b, a in zip(before, after, strict=True) if a != b]
    assert changed == [("黎晓梅", "黎小梅")]
