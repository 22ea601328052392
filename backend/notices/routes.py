"""The inbox and the live line."""

from uuid import UUID

from litestar import Controller, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery
from litestar.response import ServerSentEvent

from backend.infra import live
from backend.kernel.actor import Actor
from backend.notices.schemas import Inbox, Unread
from backend.notices.service import Notices
from backend.web.access import signed_in
from backend.web.sessions import AppRequest


class InboxController(Controller):
    """消息."""

    path = "/api"
    tags = ["消息 inbox"]
    guards = [signed_in]

    @get("/inbox", operation_id="readInbox")
    async def inbox(
        self, actor: NamedDependency[Actor], notices: NamedDependency[Notices], before: FromQuery[UUID | None] = None
    ) -> Inbox:
        """My messages, newest first."""
        return await notices.inbox(actor, before)

    @post("/inbox/{notice_id:uuid}/read", operation_id="readNotice", status_code=200)
    async def read_one(
        self, notice_id: FromPath[UUID], actor: NamedDependency[Actor], notices: NamedDependency[Notices]
    ) -> Unread:
        """Mark one message as opened."""
        return await notices.mark_read(actor, notice_id)

    @post("/inbox/read-all", operation_id="readAllNotices", status_code=200)
    async def read_all(self, actor: NamedDependency[Actor], notices: NamedDependency[Notices]) -> Unread:
        """Mark all messages as opened."""
        return await notices.mark_read(actor, None)

    @get("/live", operation_id="followLive", media_type="text/event-stream")
    async def follow(self, request: AppRequest, actor: NamedDependency[Actor]) -> ServerSentEvent:
        """Server-sent events with ids only; the page re-reads what changed."""
        topics = [f"account:{actor.account_id}"]
        if actor.person_id is not None:
            topics.append(f"person:{actor.person_id}")
        if actor.kind == "staff":
            topics.append(f"region:{actor.region}")
        return live.live_response(topics, request.headers)
