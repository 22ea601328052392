"""WeChat's own scanner over HTTP: pages of this origin are signed, no others, and without an account none."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from httpx import Response

from backend.app import create_app
from backend.infra.clock import FixedClock
from backend.infra.db import Engine
from backend.settings import load
from tests.gateways.contract import Partner, partner
from tests.gateways.wechat_server import OFFICIAL, Wechat
from tests.house import Citizen, House, enter_house
from tests.vouchers.people import GUO

PUBLIC = "http://yibao.example:8443"


@pytest.fixture
def wechat() -> Wechat:
    return Wechat()


@pytest.fixture
def server(wechat: Wechat) -> Iterator[Partner]:
    with partner(wechat) as there:
        yield there


@pytest_asyncio.fixture
async def official(
    db: Engine, database_url: str, tmp_path: Path, clock: FixedClock, server: Partner
) -> AsyncIterator[House]:
    """A house with an official account at the contract server."""
    await db.close_connection_pool()
    env = {
        "ONETHING_ENVIRONMENT": "demo",
        "ONETHING_DATABASE_URL": database_url,
        "ONETHING_DATA_DIR": str(tmp_path / "data"),
        "ONETHING_SECRET_KEYS": "test-key-that-is-long-enough-for-the-rule",
        "ONETHING_PUBLIC_URL": PUBLIC,
        "ONETHING_WECHAT_APP_ID": OFFICIAL[0],
        "ONETHING_WECHAT_APP_SECRET": OFFICIAL[1],
        "ONETHING_WECHAT_API": server.url,
    }
    async with enter_house(create_app(load(env), clock), clock) as house:
        yield await house.staff_in()


async def ask(citizen: Citizen, url: str) -> Response:
    return await citizen.browser.get("/api/vouchers/wechat-scanner", params={"url": url})


OURS = [PUBLIC, f"{PUBLIC}/", f"{PUBLIC}/index.html?from=timeline&code=0a%2B1"]


async def test_a_page_of_ours_gets_a_permit_wechat_takes(official: House, wechat: Wechat) -> None:
    guo = await official.citizen(GUO)
    for page in OURS:
        permit = (await ask(guo, page)).json()["permit"]
        assert set(permit) == {"appId", "timestamp", "nonce", "signature"}
        assert wechat.signed(page, app_id=permit.pop("appId"), **permit)


FOREIGN = [
    "https://evil.example/",
    "https://yibao.example:8443/",
    "http://yibao.example/",
    "http://yibao.example:8443.evil.example/",
    "http://yibao.example:8443@evil.example/",
    "https://evil.example/http://yibao.example:8443/",
    "http://yibao.example:8443\\@evil.example/",
    "http://yibao.example:8443/#/scan",
    "http://yibao.ex\nample:8443/",
    "//yibao.example:8443/",
    "https://[",
    "",
]


async def test_no_other_page_is_signed(official: House, server: Partner) -> None:
    guo = await official.citizen(GUO)
    for page in FOREIGN:
        answer = await ask(guo, page)
        assert (answer.status_code, answer.json()["code"]) == (422, "wechat.foreign_page"), page
        assert answer.headers["content-type"].startswith("application/problem+json")
    assert server.asked == []


async def test_an_address_of_any_length_is_not_hashed(official: House) -> None:
    guo = await official.citizen(GUO)
    assert (await ask(guo, f"{PUBLIC}/?{'x' * 2048}")).status_code == 400


async def test_a_silent_wechat_is_a_passing_failure(official: House, wechat: Wechat) -> None:
    guo = await official.citizen(GUO)
    wechat.next.append({"errcode": -1, "errmsg": "system error"})
    answer = await ask(guo, f"{PUBLIC}/")
    assert (answer.status_code, answer.json()["code"]) == (503, "partner.unavailable")
    assert answer.json()["detail"] == "微信暂时没有应答，请稍后再试"


async def test_strangers_are_not_given_one(official: House, server: Partner) -> None:
    answer = await official.browser().get("/api/vouchers/wechat-scanner", params={"url": f"{PUBLIC}/"})
    assert answer.status_code == 401
    assert server.asked == []


async def test_without_an_official_account_there_is_no_such_scanner(house: House) -> None:
    guo = await house.citizen(GUO)
    answer = await ask(guo, "https://anywhere.example/")
    assert (answer.status_code, answer.json()) == (200, {"permit": None})
