"""What people allow WeChat to send them. One consent is one message; it is taken before sending and never twice."""

import hashlib
from collections.abc import Sequence
from typing import Final, Protocol
from uuid import UUID

import msgspec
from itsdangerous import BadData, URLSafeTimedSerializer

from backend.gateways.wechat_messages import Channel, WechatMessages
from backend.infra.clock import Clock
from backend.infra.db import Transaction, run, transaction
from backend.infra.rows import Rows
from backend.kernel.actor import Actor
from backend.kernel.errors import FieldProblem, Forbidden, Invalid
from backend.kernel.ids import new_id
from backend.notices.schemas import ConsentsGiven, ConsentsLeft, WechatTicket
from backend.notices.tables import WechatConsent
from backend.notices.wechat import WechatTemplates

_TICKET_SECONDS: Final = 900
_MOST_KEPT: Final = 50  # WeChat keeps no more either worth counting; a page cannot make up a thousand.


class Consent(msgspec.Struct, frozen=True, kw_only=True):
    """One row."""

    id: UUID
    person: UUID
    channel: Channel
    openid: str
    template: str
    long_term: bool
    granted: int
    used: int


CONSENTS: Final = Rows(WechatConsent, Consent)


class Openids(Protocol):
    """The accounts room: who an account is in the official account."""

    async def openid_of(self, account_id: UUID) -> str | None:
        """None = this account has never signed in through WeChat."""
        ...


class Consents:
    """Counts them in and takes them out one by one."""

    def __init__(
        self,
        *,
        messages: WechatMessages,
        templates: WechatTemplates,
        openids: Openids,
        clock: Clock,
        keys: Sequence[str],
    ) -> None:
        self._messages = messages
        self.templates = templates
        self._openids = openids
        self._clock = clock
        self._tickets = URLSafeTimedSerializer(
            list(keys), salt="wechat-consent", signer_kwargs={"digest_method": hashlib.sha256}
        )

    def ticket(self, actor: Actor) -> WechatTicket:
        """For the way through the mini program's own page and back: nobody ties their WeChat to a stranger's messages."""
        return WechatTicket(ticket=self._tickets.dumps(str(actor.account_id)))

    async def give(self, actor: Actor, given: ConsentsGiven) -> ConsentsLeft:
        """Count what somebody has just allowed."""
        assert actor.person_id is not None, "the route asks for a real name"
        known = sorted({id for id in given.accepted if self.templates.by_id(given.channel, id)})
        if not known:
            raise Invalid("没有要打开的提醒", fields=[FieldProblem("/accepted", "没有要打开的提醒")])
        openid = await self._openid(actor, given)
        async with transaction() as tx:
            for id in known:
                template = self.templates.by_id(given.channel, id)
                assert template is not None, "filtered above"
                await tx.fetch(
                    "insert into wechat_consent (id, person, channel, openid, template, long_term, granted, used, updated_at)"
                    " values ($1, $2, $3, $4, $5, $6, 1, 0, $7) on conflict (person, channel, openid, template)"
                    " do update set granted = case when wechat_consent.granted - wechat_consent.used < $8"
                    " then wechat_consent.granted + 1 else wechat_consent.granted end,"
                    " long_term = excluded.long_term, updated_at = excluded.updated_at",
                    *(new_id(), actor.person_id, given.channel, openid, id, template.long_term),
                    *(self._clock.now(), _MOST_KEPT),
                )
            return tx.answer(await self.left(actor.person_id))

    async def _openid(self, actor: Actor, given: ConsentsGiven) -> str:
        if given.channel == "wechat_official":
            openid = await self._openids.openid_of(actor.account_id)
            if openid is None:
                raise Invalid("请先用微信登录一次，再打开公众号提醒")
            return openid
        try:
            owner = self._tickets.loads(given.ticket or "", max_age=_TICKET_SECONDS)
        except BadData:
            raise Invalid("这次授权过期了，请再点一次“用微信提醒我”") from None
        if owner != str(actor.account_id):
            raise Forbidden("这次授权是别的账号要的，请再点一次“用微信提醒我”")
        return await self._messages.mini_openid(given.code or "")

    async def left(self, person_id: UUID) -> ConsentsLeft:
        """How many messages WeChat will still take for this person."""
        rows = await CONSENTS.find("person = $1", person_id)
        return ConsentsLeft(
            left=sum(max(0, row.granted - row.used) for row in rows if not row.long_term),
            long_term=any(row.long_term and row.granted > row.used for row in rows),
        )

    async def usable(self, person_id: UUID, channel: Channel, template: str) -> list[Consent]:
        """Those a message could go out on, the freshest first."""
        return await CONSENTS.find(
            "person = $1 and channel = $2 and template = $3 and granted > 0 order by updated_at desc, id",
            *(person_id, channel, template),
        )

    async def take(self, tx: Transaction, consent_id: UUID) -> bool:
        """Use one up; False when somebody else has taken the last. A long-term one is not used up."""
        won = await tx.fetch(
            "update wechat_consent set used = case when long_term then used else used + 1 end"
            " where id = $1 and granted > used returning id",
            consent_id,
        )
        return bool(won)

    async def give_back(self, consent_id: UUID) -> None:
        """WeChat did not send, and not because of the consent."""
        await run("update wechat_consent set used = used - 1 where id = $1 and used > 0 and not long_term", consent_id)

    async def withdrawn(self, consent_id: UUID) -> None:
        """WeChat says there is none; it knows better than our count."""
        await run("update wechat_consent set granted = used where id = $1", consent_id)

    async def forget(self, openid: str, channel: Channel) -> None:
        """This WeChat user no longer takes anything from this app."""
        await run("update wechat_consent set granted = used where openid = $1 and channel = $2", openid, channel)
