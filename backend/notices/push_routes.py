"""Reminders outside the page: what WeChat may send, which browsers may be woken, and how quick we are."""

from litestar import Controller, delete, get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from backend.kernel.actor import Actor
from backend.notices.figures import Bureau
from backend.notices.reminders import ReminderDesk
from backend.notices.schemas import (
    ConsentsGiven,
    ConsentsLeft,
    Devices,
    Figures,
    Reminders,
    Subscribe,
    Unsubscribe,
    WechatTicket,
)
from backend.web.access import real_name_only


class ReminderController(Controller):
    """消息提醒."""

    path = "/api/push"
    tags = ["消息提醒 reminders"]
    guards = [real_name_only]

    @get("", operation_id="readReminders")
    async def read(self, actor: NamedDependency[Actor], reminders: NamedDependency[ReminderDesk]) -> Reminders:
        """Which channels reach me."""
        return await reminders.read(actor)

    @post("/wechat-tickets", operation_id="askWechatTicket", status_code=200)
    async def ticket(self, actor: NamedDependency[Actor], reminders: NamedDependency[ReminderDesk]) -> WechatTicket:
        """A ticket for the mini program's own page."""
        return reminders.consents.ticket(actor)

    @post("/wechat-consents", operation_id="giveWechatConsents", status_code=200)
    async def consents(
        self,
        data: JSONBody[ConsentsGiven],
        actor: NamedDependency[Actor],
        reminders: NamedDependency[ReminderDesk],
    ) -> ConsentsLeft:
        """Count what was allowed in WeChat."""
        return await reminders.consents.give(actor, data)

    @post("/subscriptions", operation_id="subscribeBrowser", status_code=200)
    async def subscribe(
        self, data: JSONBody[Subscribe], actor: NamedDependency[Actor], reminders: NamedDependency[ReminderDesk]
    ) -> Devices:
        """Allow this browser to be woken."""
        return await reminders.browsers.subscribe(actor, data)

    @delete("/subscriptions", operation_id="unsubscribeBrowser", status_code=200)
    async def unsubscribe(
        self, data: JSONBody[Unsubscribe], actor: NamedDependency[Actor], reminders: NamedDependency[ReminderDesk]
    ) -> Devices:
        """Do not wake this browser any more."""
        return await reminders.browsers.unsubscribe(actor, data.endpoint)


class FigureController(Controller):
    """消息时效."""

    path = "/api/notices"
    tags = ["消息 inbox"]

    @get("/figures", operation_id="readNoticeFigures")
    async def figures(self, bureau: NamedDependency[Bureau]) -> Figures:
        """How many notices were taken by a carrier within the promise, day by day; for everybody."""
        return await bureau.figures()
