"""A house whose carriers are played, one citizen in it, and the delivery log of what they were told."""

import asyncio
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from litestar import Litestar

from backend.app import create_app
from backend.gateways.sms import SandboxSms
from backend.gateways.wechat_messages import SandboxWechatMessages
from backend.infra.clock import FixedClock
from backend.infra.db import run, transaction
from backend.notices.service import Notices
from backend.settings import load
from tests.gateways.test_web_push import BrowserKeys
from tests.house import Citizen, House

MINI_TODO: Final = "DEMO-mini-todo"
MINI_RESULT: Final = "DEMO-mini-result"
SUPPLEMENT: Final = {"title": "省内异地住院报销", "count": "3", "items": "出院记录、费用清单、银行卡"}


def make_app(database_url: str, data_dir: Path, clock: FixedClock, **more: str) -> Litestar:
    """As a demonstration, except that a push service may live on this machine."""
    settings = {
        "ONETHING_ENVIRONMENT": "demo",
        "ONETHING_DATABASE_URL": database_url,
        "ONETHING_DATA_DIR": str(data_dir),
        "ONETHING_SECRET_KEYS": "test-key-that-is-long-enough-for-the-rule",
        "ONETHING_PUSH_HOSTS": "127.0.0.1",
    }
    return create_app(load(settings | {f"ONETHING_{name.upper()}": value for name, value in more.items()}), clock)


class World:
    """One citizen and everything they are told."""

    def __init__(self, house: House) -> None:
        self.house = house
        notices = house.rooms.services["notices"]
        assert isinstance(notices, Notices)
        self.notices = notices

    @property
    def sms(self) -> SandboxSms:
        sms = self.house.rooms.outside.sms
        assert isinstance(sms, SandboxSms)
        return sms

    @property
    def wechat(self) -> SandboxWechatMessages:
        wechat = self.house.rooms.outside.wechat_messages
        assert isinstance(wechat, SandboxWechatMessages)
        return wechat

    async def person(self, citizen: Citizen) -> UUID:
        return UUID((await citizen.browser.get("/api/session")).json()["citizen"]["person"]["id"])

    async def tell(self, person: UUID, template: str = "claim_supplement", **params: str) -> UUID:
        """As a move does it."""
        async with transaction():
            await self.notices.tell(person, template, SUPPLEMENT | params, None)
        rows = await run("select id from notice where person = $1 order by id desc limit 1", person)
        return UUID(str(rows[0][0]))

    async def state(self, notice: UUID) -> str:
        return str((await run("select state from notice_dispatch where notice = $1", notice))[0][0])

    async def ended(self, notice: UUID) -> str:
        """The named state, once it is no longer on its way."""
        async with asyncio.timeout(15):
            while (state := await self.state(notice)) == "queued":
                await asyncio.sleep(0.02)
        return state

    async def log(self, notice: UUID) -> list[tuple[str, str, str | None]]:
        rows = await run("select channel, outcome, code from notice_attempt where notice = $1 order by id", notice)
        return [(row[0], row[1], row[2]) for row in rows]

    async def allow_wechat(self, citizen: Citizen, *templates: str, plays: str = "", times: int = 1) -> None:
        """Through the mini program's own page and back, as a phone does it."""
        for _ in range(times):
            ticket = (await citizen.browser.post("/api/push/wechat-tickets")).json()["ticket"]
            body: dict[str, Any] = {
                "channel": "wechat_mini",
                "accepted": list(templates or (MINI_TODO,)),
                "code": f"demo-{citizen.known.mobile}:{plays}",
                "ticket": ticket,
            }
            answer = await citizen.browser.post("/api/push/wechat-consents", body)
            assert answer.status_code == 200, answer.text

    async def allow_browser(self, citizen: Citizen, url: str, keys: BrowserKeys | None = None) -> BrowserKeys:
        keys = keys or BrowserKeys()
        target = keys.target(url)
        body = {"endpoint": target.endpoint, "p256dh": target.p256dh, "auth": target.auth}
        answer = await citizen.browser.post("/api/push/subscriptions", body)
        assert answer.status_code == 200, answer.text
        return keys
