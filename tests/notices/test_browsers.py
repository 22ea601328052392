"""Browsers that may be woken: whose they are, how many, and which addresses are not taken."""

from tests.gateways.test_web_push import BrowserKeys
from tests.house import MOTHER, Citizen
from tests.notices.world import World

URL = "http://127.0.0.1:9"


def _body(url: str = URL, keys: BrowserKeys | None = None) -> dict[str, str]:
    target = (keys or BrowserKeys()).target(url)
    return {"endpoint": target.endpoint, "p256dh": target.p256dh, "auth": target.auth}


async def _devices(citizen: Citizen) -> int:
    return int((await citizen.browser.get("/api/push")).json()["devices"])


async def test_allowing_the_same_browser_twice_is_one_browser(world: World, father: Citizen) -> None:
    for _ in range(2):
        await world.allow_browser(father, URL)
    assert await _devices(father) == 1


async def test_a_browser_belongs_to_whoever_signed_in_there_last(world: World, father: Citizen) -> None:
    await world.allow_browser(father, URL)
    mother = await world.house.citizen(MOTHER)
    await world.allow_browser(mother, URL)
    assert (await _devices(father), await _devices(mother)) == (0, 1)


async def test_a_stranger_cannot_silence_my_browser(world: World, father: Citizen) -> None:
    await world.allow_browser(father, URL)
    mother = await world.house.citizen(MOTHER)
    endpoint = {"endpoint": _body()["endpoint"]}
    answer = await mother.browser.delete("/api/push/subscriptions", json=endpoint)
    assert (answer.status_code, answer.json()) == (200, {"devices": 0})
    assert await _devices(father) == 1
    assert (await father.browser.delete("/api/push/subscriptions", json=endpoint)).json() == {"devices": 0}
    assert await _devices(father) == 0


async def test_the_sixth_browser_replaces_the_oldest(world: World, father: Citizen) -> None:
    for number in range(6):
        body = _body(f"{URL}/{number}")
        answer = await father.browser.post("/api/push/subscriptions", body)
    assert answer.json() == {"devices": 5}


async def test_an_address_of_our_own_network_is_refused(world: World, father: Citizen) -> None:
    strange = (
        "https://[fcm.googleapis.com/x",
        "https://fcm.googleapis.com:99999/x",
        "https://a\u2024b.push.apple.com/x",
    )
    away = ("http://169.254.169.254/latest/meta-data", "https://evil.test/push", "http://localhost:5432/x")
    for endpoint in (*away, *strange):
        answer = await father.browser.post("/api/push/subscriptions", {**_body(), "endpoint": endpoint})
        assert answer.status_code == 422, endpoint
        assert "名单" in answer.json()["detail"]


async def test_the_settings_page_knows_every_channel(world: World, father: Citizen) -> None:
    page = (await father.browser.get("/api/push")).json()
    assert page["smsTo"] == "139****1001"
    assert page["wechat"]["miniTemplates"] == ["DEMO-mini-todo", "DEMO-mini-result", "DEMO-mini-progress"]
    assert page["wechat"]["officialTemplates"] == ["DEMO-official-todo", "DEMO-official-result"]
    assert len(page["webPushKey"]) == 87


async def test_without_a_real_name_there_is_nobody_to_tell(world: World) -> None:
    nobody = world.house.browser()
    assert (await nobody.get("/api/push")).status_code == 401
    assert (await nobody.post("/api/push/subscriptions", _body())).status_code == 401
