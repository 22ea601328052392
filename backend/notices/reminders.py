"""Which channels reach somebody, for the settings page."""

from typing import Protocol
from uuid import UUID

from backend.infra.db import reading
from backend.kernel import masking
from backend.kernel.actor import Actor
from backend.notices.browsers import Browsers
from backend.notices.consents import Consents
from backend.notices.schemas import Reminders, WechatReminders


class Mobiles(Protocol):
    """The accounts room."""

    async def mobile_of(self, person_id: UUID) -> str | None:
        """Where the person can be reached."""
        ...


class ReminderDesk:
    """Reads from the channels' own services."""

    def __init__(self, *, consents: Consents, browsers: Browsers, mobiles: Mobiles) -> None:
        self.consents = consents
        self.browsers = browsers
        self._mobiles = mobiles

    async def read(self, actor: Actor) -> Reminders:
        """Mine."""
        assert actor.person_id is not None, "the route asks for a real name"
        async with reading():
            mobile = await self._mobiles.mobile_of(actor.person_id)
            templates = self.consents.templates
            return Reminders(
                wechat=WechatReminders(
                    mini_templates=templates.ids("wechat_mini"),
                    official_templates=templates.ids("wechat_official"),
                    consents=await self.consents.left(actor.person_id),
                ),
                web_push_key=self.browsers.public_key,
                devices=(await self.browsers.count(actor.person_id)).devices,
                sms_to=masking.phone(mobile) if mobile else None,
            )
