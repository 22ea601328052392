"""Browsers that may be woken."""

import hashlib
from typing import Any, Final
from uuid import UUID

import msgspec

from backend.gateways.web_push import PushTarget, WebPush
from backend.infra.clock import Clock
from backend.infra.db import run, transaction
from backend.infra.rows import Rows
from backend.kernel.actor import Actor
from backend.kernel.errors import FieldProblem, Invalid, Unavailable
from backend.kernel.ids import new_id
from backend.notices.schemas import Devices, Subscribe
from backend.notices.tables import PushSubscription

MOST_DEVICES: Final = 5


class Browser(msgspec.Struct, frozen=True, kw_only=True):
    """One row."""

    id: UUID
    endpoint: str
    p256dh: str
    auth: str

    @property
    def target(self) -> PushTarget:
        """For the gateway."""
        return PushTarget(endpoint=self.endpoint, p256dh=self.p256dh, auth=self.auth)


BROWSERS: Final = Rows(PushSubscription, Browser, bulky=True)


class Browsers:
    """Keeps subscriptions; a browser belongs to whoever signed in there last."""

    def __init__(self, push: WebPush | None, clock: Clock) -> None:
        self._push = push
        self._clock = clock

    @property
    def public_key(self) -> str | None:
        """None = this installation has no web push."""
        return self._push.public_key if self._push else None

    async def subscribe(self, actor: Actor, wanted: Subscribe) -> Devices:
        """Add this browser; the one unused longest makes room."""
        assert actor.person_id is not None, "the route asks for a real name"
        if self._push is None:
            raise Unavailable("浏览器提醒还没有开通，可以用微信或短信提醒")
        target = PushTarget(endpoint=wanted.endpoint, p256dh=wanted.p256dh, auth=wanted.auth)
        if not self._push.allowed(target):
            message = "这个浏览器的推送服务不在名单里，请用微信或短信提醒"
            raise Invalid(message, fields=[FieldProblem("/endpoint", message)])
        async with transaction() as tx:
            await tx.fetch(
                "insert into push_subscription"
                " (id, person, account, endpoint_hash, endpoint, p256dh, auth, created_at)"
                " values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (endpoint_hash) do update set"
                " person = excluded.person, account = excluded.account, p256dh = excluded.p256dh,"
                " auth = excluded.auth, created_at = excluded.created_at",
                *(new_id(), actor.person_id, actor.account_id, _hash(wanted.endpoint), wanted.endpoint),
                *(wanted.p256dh, wanted.auth, self._clock.now()),
            )
            await tx.fetch(
                "delete from push_subscription where person = $1 and id not in (select id from push_subscription"
                " where person = $1 order by created_at desc, id desc limit $2)",
                *(actor.person_id, MOST_DEVICES),
            )
            return tx.answer(await self.count(actor.person_id))

    async def unsubscribe(self, actor: Actor, endpoint: str) -> Devices:
        """Remove this browser; harmless when it is not there or somebody else's."""
        assert actor.person_id is not None, "the route asks for a real name"
        async with transaction() as tx:
            await tx.fetch(
                "delete from push_subscription where endpoint_hash = $1 and person = $2",
                *(_hash(endpoint), actor.person_id),
            )
            return tx.answer(await self.count(actor.person_id))

    async def of(self, person_id: UUID) -> list[Browser]:
        """All browsers of a person."""
        return await BROWSERS.find("person = $1 order by created_at desc", person_id)

    async def count(self, person_id: UUID) -> Devices:
        """How many there are."""
        rows: list[Any] = await run("select count(*) from push_subscription where person = $1", person_id)
        return Devices(devices=rows[0][0])

    async def gone(self, browser_id: UUID) -> None:
        """The push service knows it no more."""
        await run("delete from push_subscription where id = $1", browser_id)


def _hash(endpoint: str) -> str:
    return hashlib.sha256(endpoint.encode()).hexdigest()
