"""The channels of the ladder. Each knows whom it can reach, how to hand a message over, and what a refusal means."""

from typing import Final, Protocol
from uuid import UUID

import msgspec

from backend.gateways.errors import GatewayError
from backend.gateways.sms import Sms
from backend.gateways.web_push import PushRefused, PushTarget, WebPush
from backend.gateways.wechat_messages import CONSENT_GONE, OPENID_UNKNOWN, Channel, WechatMessage, WechatMessages
from backend.gateways.wechat_token import WechatRefused
from backend.infra.db import Transaction
from backend.notices.browsers import Browsers
from backend.notices.consents import Consents
from backend.notices.letters import Letter
from backend.notices.rules import HINTS, TOPICS, Outcome


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """Where one attempt goes. `id` tells targets of one rung apart in the delivery log."""

    id: UUID | None
    to: WechatMessage | PushTarget | str


class Refusal(msgspec.Struct, frozen=True, kw_only=True):
    """What a carrier's no means for the ladder. `wait_seconds` when the carrier said how long."""

    outcome: Outcome
    code: str
    wait_seconds: int | None = None


class Mobiles(Protocol):
    """Where a person can be reached."""

    async def mobile_of(self, person_id: UUID) -> str | None:
        """The person's number, None when there is none."""
        ...


class Rung(Protocol):
    """One channel."""

    async def targets(self, letter: Letter) -> list[Target]:
        """Whom to try, in order; none = this rung is not there for this person."""
        ...

    async def reserve(self, tx: Transaction, target: Target) -> bool:
        """Take what one message costs; False when it has just been used up."""
        ...

    async def hand_over(self, letter: Letter, target: Target) -> str:
        """The carrier's receipt; GatewayError otherwise. Never inside a transaction."""
        ...

    async def understand(self, error: GatewayError, target: Target, *, last: bool) -> Refusal:
        """What a refusal means; puts right what it tells about the target. `last` = there will be no other try."""
        ...


class WechatRung:
    """Subscription messages of one app. WeChat has no key against doubles: a doubtful one is sent again and says so."""

    def __init__(self, channel: Channel, messages: WechatMessages, consents: Consents, public_url: str) -> None:
        self._channel: Final = channel
        self._messages = messages
        self._consents = consents
        self._public_url = public_url

    async def targets(self, letter: Letter) -> list[Target]:
        """The consents for the template that carries this kind of notice."""
        template = self._consents.templates.use(self._channel, TOPICS[letter.tone])
        if template is None:
            return []
        data = template.data(title=letter.title, tone=letter.tone, at=letter.at)
        return [
            Target(
                id=consent.id,
                to=WechatMessage(openid=consent.openid, template=template.id, page=self._page(letter), data=data),
            )
            for consent in await self._consents.usable(letter.person, self._channel, template.id)
        ]

    def _page(self, letter: Letter) -> str:
        if self._channel == "wechat_official":
            return f"{self._public_url}/#{letter.path}"
        return f"pages/web/web?to={letter.path}"

    async def reserve(self, tx: Transaction, target: Target) -> bool:
        """One consent, one message."""
        assert target.id is not None, "a consent has an id"
        return await self._consents.take(tx, target.id)

    async def hand_over(self, letter: Letter, target: Target) -> str:
        """One message."""
        del letter
        assert isinstance(target.to, WechatMessage), "made above"
        return await self._messages.send(self._channel, target.to)

    async def understand(self, error: GatewayError, target: Target, *, last: bool) -> Refusal:
        """43101 = no consent, 40003 = no such user; with everything else the consent was not used."""
        assert target.id is not None, "a consent has an id"
        assert isinstance(target.to, WechatMessage), "made above"
        errcode = error.errcode if isinstance(error, WechatRefused) else None
        code = str(errcode) if errcode is not None else "silent"
        if errcode == CONSENT_GONE:
            await self._consents.withdrawn(target.id)
            return Refusal(outcome="gone", code=code)
        if errcode == OPENID_UNKNOWN:
            await self._consents.forget(target.to.openid, self._channel)
            return Refusal(outcome="gone", code=code)
        if error.permanent or (last and errcode is not None):  # After silence WeChat may have used it.
            await self._consents.give_back(target.id)
        return Refusal(outcome="refused" if error.permanent else "retry", code=code)


class PushPayload(msgspec.Struct, frozen=True, kw_only=True):
    """What the service worker shows. The title is all that is about the person."""

    id: UUID
    title: str
    body: str
    path: str


class WebPushRung:
    """All browsers of a person. A second one with the same topic and tag replaces the first on the screen."""

    def __init__(self, push: WebPush | None, browsers: Browsers) -> None:
        self._push = push
        self._browsers = browsers

    async def targets(self, letter: Letter) -> list[Target]:
        """Every browser that allowed it."""
        if self._push is None:
            return []
        return [Target(id=browser.id, to=browser.target) for browser in await self._browsers.of(letter.person)]

    async def reserve(self, tx: Transaction, target: Target) -> bool:
        """Costs nothing."""
        del tx, target
        return True

    async def hand_over(self, letter: Letter, target: Target) -> str:
        """Encrypted for this browser alone."""
        assert self._push is not None, "there are no targets otherwise"
        assert isinstance(target.to, PushTarget), "made above"
        payload = PushPayload(id=letter.id, title=letter.title, body=HINTS[letter.tone], path=letter.path)
        raw = msgspec.json.encode(payload)
        return await self._push.send(target.to, raw, topic=letter.id.hex, urgent=letter.reach == "call")

    async def understand(self, error: GatewayError, target: Target, *, last: bool) -> Refusal:
        """404 and 410 end the subscription; 429 says when to come back."""
        del last
        if not isinstance(error, PushRefused):
            return Refusal(outcome="refused" if error.permanent else "retry", code="silent")
        code = str(error.http_status) if error.http_status else "silent"
        if error.gone:
            assert target.id is not None, "a browser has an id"
            await self._browsers.gone(target.id)
            return Refusal(outcome="gone", code=code)
        if error.permanent:
            return Refusal(outcome="refused", code=code)
        return Refusal(outcome="retry", code=code, wait_seconds=error.retry_after_seconds)


class SmsRung:
    """A text message, with the notice's id as the carrier's reference against doubles."""

    def __init__(self, sms: Sms, mobiles: Mobiles) -> None:
        self._sms = sms
        self._mobiles = mobiles

    async def targets(self, letter: Letter) -> list[Target]:
        """The number somebody signs in with."""
        mobile = await self._mobiles.mobile_of(letter.person)
        return [Target(id=None, to=mobile)] if mobile else []

    async def reserve(self, tx: Transaction, target: Target) -> bool:
        """Costs a few fen."""
        del tx, target
        return True

    async def hand_over(self, letter: Letter, target: Target) -> str:
        """The carrier has the template's text."""
        assert isinstance(target.to, str), "made above"
        params = {"title": letter.title, "body": letter.body}
        return await self._sms.send(mobile=target.to, template=letter.template, params=params, reference=str(letter.id))

    async def understand(self, error: GatewayError, target: Target, *, last: bool) -> Refusal:
        """A carrier says never or not now."""
        del target, last
        return Refusal(outcome="refused" if error.permanent else "retry", code="")
