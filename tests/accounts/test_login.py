"""Citizens signing in."""

import asyncio
import datetime as dt

import pytest

from backend.accounts.citizens import CitizenLimits
from backend.accounts.tables import CitizenAccount, LoginCode
from tests.accounts.conftest import FATHER, MOTHER, World, confirm, me, sign_in

MOBILE = "13900001001"


async def test_the_code_signs_in_and_makes_the_account_once(world: World) -> None:
    browser = await sign_in(world, MOBILE)
    assert (await browser.get("/api/session")).json()["kind"] == "citizen"
    again = await sign_in(world, MOBILE)
    assert (await me(browser))["accountId"] == (await me(again))["accountId"]
    assert await CitizenAccount.count() == 1


async def test_a_stranger_sees_that_this_is_a_demo_and_nothing_else(world: World) -> None:
    session = (await world.browser().get("/api/session")).json()
    assert (session["kind"], session["citizen"], session["staff"], session["demo"]) == ("anonymous", None, None, True)


async def test_the_mobile_is_masked_on_the_wire_and_the_code_hashed_in_the_table(world: World) -> None:
    browser = world.browser()
    sent = (await browser.post("/api/login/code", {"mobile": "+86 139-0000-1001"})).json()
    assert sent["sentTo"] == "139****1001"
    assert sent["demoCode"] == world.sms.sent[-1].params["code"]
    row = await LoginCode.select().first()
    assert row is not None
    assert sent["demoCode"] not in row["code_hash"]


async def test_a_wrong_code_is_refused_and_names_the_field(world: World) -> None:
    browser = world.browser()
    code = (await browser.post("/api/login/code", {"mobile": MOBILE})).json()["demoCode"]
    wrong = f"{(int(code) + 1) % 1_000_000:06d}"
    answer = await browser.post("/api/login", {"mobile": MOBILE, "code": wrong})
    assert (answer.status_code, answer.json()["code"]) == (422, "login.code_refused")
    assert answer.json()["fields"][0]["pointer"] == "/code"


async def test_a_code_is_too_old_after_five_minutes(world: World) -> None:
    browser = world.browser()
    code = (await browser.post("/api/login/code", {"mobile": MOBILE})).json()["demoCode"]
    world.clock.move(dt.timedelta(minutes=5))
    answer = await browser.post("/api/login", {"mobile": MOBILE, "code": code})
    assert answer.status_code == 422
    assert "过期" in answer.json()["detail"]


async def test_a_code_works_once_even_for_six_at_the_same_time(world: World) -> None:
    browser = world.browser()
    code = (await browser.post("/api/login/code", {"mobile": MOBILE})).json()["demoCode"]
    tries = [world.browser().post("/api/login", {"mobile": MOBILE, "code": code}) for _ in range(6)]
    assert sorted(a.status_code for a in await asyncio.gather(*tries)) == [200] + [422] * 5


async def test_a_newer_code_replaces_the_older_one(world: World) -> None:
    browser = world.browser()
    old = (await browser.post("/api/login/code", {"mobile": MOBILE})).json()["demoCode"]
    new = (await browser.post("/api/login/code", {"mobile": MOBILE})).json()["demoCode"]
    if old != new:
        assert (await browser.post("/api/login", {"mobile": MOBILE, "code": old})).status_code == 422
    assert (await browser.post("/api/login", {"mobile": MOBILE, "code": new})).status_code == 200


async def test_codes_cannot_be_asked_for_one_after_the_other(world: World) -> None:
    world.accounts.citizens._limits = CitizenLimits()
    browser = world.browser()
    assert (await browser.post("/api/login/code", {"mobile": MOBILE})).status_code == 200
    answer = await browser.post("/api/login/code", {"mobile": MOBILE})
    assert answer.status_code == 429
    assert 0 < int(answer.headers["retry-after"]) <= 60


async def test_guessing_ends_after_five_tries_even_with_the_right_code(world: World) -> None:
    world.accounts.citizens._limits = CitizenLimits()
    browser = world.browser()
    code = (await browser.post("/api/login/code", {"mobile": MOBILE})).json()["demoCode"]
    wrong = f"{(int(code) + 1) % 1_000_000:06d}"
    for _ in range(5):
        assert (await browser.post("/api/login", {"mobile": MOBILE, "code": wrong})).status_code == 422
    assert (await browser.post("/api/login", {"mobile": MOBILE, "code": code})).status_code == 429


@pytest.mark.parametrize("mobile", ["", "1390000100", "139000010011", "23900001001", "一三九"])
async def test_what_is_no_mobile_number_is_refused(world: World, mobile: str) -> None:
    answer = await world.browser().post("/api/login/code", {"mobile": mobile})
    assert answer.status_code in {400, 422}


async def test_a_number_the_carrier_does_not_know_gets_the_carriers_sentence(world: World) -> None:
    answer = await world.browser().post("/api/login/code", {"mobile": "13900009999"})
    assert (answer.status_code, answer.json()["code"]) == (503, "partner.unavailable")
    assert "手机号不存在" in answer.json()["detail"]


async def test_signing_out_ends_the_session_on_the_server(world: World) -> None:
    browser = await sign_in(world, MOBILE)
    cookies = dict(browser.client.cookies)
    assert (await browser.post("/api/logout")).status_code == 200
    browser.client.cookies.update(cookies)
    assert (await browser.get("/api/session")).json()["kind"] == "anonymous"


async def test_a_closed_account_is_signed_out_at_once(world: World) -> None:
    browser = await sign_in(world, MOBILE)
    await CitizenAccount.update({CitizenAccount.closed_at: world.clock.now()}, force=True)
    assert (await browser.get("/api/session")).json()["kind"] == "anonymous"


async def test_preferences_follow_the_account_to_another_device(world: World) -> None:
    browser = await sign_in(world, MOBILE)
    answer = await browser.patch("/api/me/preferences", {"elder": True, "textSize": 26})
    assert answer.json()["preferences"] == {"elder": True, "textSize": 26, "contrast": False}
    assert (await me(await sign_in(world, MOBILE)))["preferences"]["textSize"] == 26


class TestWechat:
    async def start(self, world: World, name: str) -> tuple[object, dict[str, object]]:
        browser = world.browser()
        offer = (await browser.get("/api/login/wechat")).json()
        state = offer["url"].split("state=")[1].split("#")[0]
        answer = await browser.post("/api/login/wechat", {"code": name, "state": state})
        return browser, {"status": answer.status_code, **answer.json()}

    async def test_the_first_time_binds_a_number_the_second_signs_in(self, world: World) -> None:
        browser, first = await self.start(world, "demo-wei")
        assert first["needsMobile"] is True
        sent = (await browser.post("/api/login/code", {"mobile": MOBILE})).json()  # type: ignore[attr-defined]
        body = {"mobile": MOBILE, "code": sent["demoCode"], "bindToken": first["bindToken"]}
        assert (await browser.post("/api/login", body)).json()["wechat"] is True  # type: ignore[attr-defined]
        _, second = await self.start(world, "demo-wei")
        assert second["needsMobile"] is False
        assert second["me"]["mobile"] == "139****1001"  # type: ignore[index]

    async def test_an_answer_nobody_here_asked_for_is_refused(self, world: World) -> None:
        answer = await world.browser().post("/api/login/wechat", {"code": "demo-wei", "state": "x"})
        assert answer.status_code == 422

    async def test_asking_again_on_the_way_back_does_not_spoil_the_answer(self, world: World) -> None:
        browser = world.browser()
        first, second = [(await browser.get("/api/login/wechat")).json()["url"] for _ in range(2)]
        assert first == second
        assert first.startswith("http://127.0.0.1:8399/?code=demo-weixin&state=")
        assert first.endswith("#/login")

    async def test_one_wechat_cannot_be_tied_to_two_numbers(self, world: World) -> None:
        tokens = [(await self.start(world, "demo-wei"))[1]["bindToken"] for _ in range(2)]
        codes = []
        for mobile, token in zip((MOBILE, "13900001002"), tokens, strict=True):
            browser = world.browser()
            sent = (await browser.post("/api/login/code", {"mobile": mobile})).json()
            body = {"mobile": mobile, "code": sent["demoCode"], "bindToken": token}
            codes.append((await browser.post("/api/login", body)).status_code)
        assert codes == [200, 409]

    async def test_a_stale_code_and_an_outage_are_told_apart(self, world: World) -> None:
        _, stale = await self.start(world, "nonsense")
        _, down = await self.start(world, "down")
        assert (stale["status"], stale["permanent"]) == (503, True)
        assert (down["status"], down["permanent"]) == (503, False)


class TestRealName:
    async def test_the_card_shows_who_it_is_with_the_number_masked(self, world: World) -> None:
        browser = await sign_in(world, MOBILE, FATHER)
        person = (await me(browser))["person"]
        assert (person["name"], person["idNumber"], person["birth"]) == ("韦建国", "4501********9917", "1986-03-12")

    @pytest.mark.parametrize("name", [" 韦 建国", "韦建国　", "韦建国"])
    async def test_spaces_in_the_name_do_not_matter(self, world: World, name: str) -> None:
        browser = await sign_in(world, MOBILE)
        assert (await confirm(browser, (name, "４５０１０３198603129917"))).status_code == 200

    async def test_a_wrong_name_says_that_the_two_do_not_match(self, world: World) -> None:
        browser = await sign_in(world, MOBILE)
        answer = await confirm(browser, ("韦建民", FATHER[1]))
        assert (answer.status_code, answer.json()["code"]) == (422, "real_name.mismatch")

    async def test_an_unknown_document_says_where_to_go(self, world: World) -> None:
        browser = await sign_in(world, MOBILE)
        answer = await confirm(browser, ("某某", "110101199003079998"))
        assert answer.status_code == 422
        assert answer.json()["fields"][0]["pointer"] == "/idNumber"

    async def test_fifteen_digits_are_refused_with_the_reason(self, world: World) -> None:
        browser = await sign_in(world, MOBILE)
        answer = await confirm(browser, ("韦建国", "450103860312991"))
        assert "15位" in answer.json()["detail"]

    async def test_a_passport_gets_its_birth_from_the_register(self, world: World) -> None:
        browser = await sign_in(world, MOBILE)
        answer = await confirm(browser, ("Anna  Muster", "e00990001"), "08")
        assert answer.status_code == 200, answer.text
        assert answer.json()["person"]["birth"] == "1991-04-05"

    @pytest.mark.parametrize(
        "who", [("李家俊", "810000199208089916"), ("何佩珊", "820000199410189920"), ("林志明", "830000198901209938")]
    )
    async def test_residence_permits_are_accepted(self, world: World, who: tuple[str, str]) -> None:
        browser = await sign_in(world, MOBILE)
        assert (await confirm(browser, who, "17")).status_code == 200

    async def test_one_person_has_one_account(self, world: World) -> None:
        await sign_in(world, MOBILE, FATHER)
        other = await sign_in(world, "13900001002")
        answer = await confirm(other, FATHER)
        assert (answer.status_code, answer.json()["code"]) == (409, "real_name.taken")

    async def test_two_accounts_cannot_race_for_one_person(self, world: World) -> None:
        browsers = [await sign_in(world, f"1390000500{i}") for i in range(5)]
        answers = await asyncio.gather(*(confirm(b, FATHER) for b in browsers))
        assert sorted(a.status_code for a in answers) == [200] + [409] * 4

    async def test_an_account_never_changes_hands(self, world: World) -> None:
        browser = await sign_in(world, MOBILE, FATHER)
        assert (await confirm(browser, FATHER)).status_code == 200
        answer = await confirm(browser, MOTHER)
        assert (answer.status_code, answer.json()["code"]) == (409, "real_name.done")

    async def test_a_register_that_is_down_changes_nothing(self, world: World) -> None:
        browser = await sign_in(world, MOBILE)
        answer = await confirm(browser, ("时断", "450102198501019972"))
        assert answer.status_code == 503
        assert (await me(browser))["person"] is None

    async def test_names_cannot_be_tried_out(self, world: World) -> None:
        browser = await sign_in(world, MOBILE)
        world.accounts.citizens._limits = CitizenLimits(real_name_per_day=2)
        for _ in range(2):
            assert (await confirm(browser, ("韦建民", FATHER[1]))).status_code == 422
        assert (await confirm(browser, FATHER)).status_code == 429
