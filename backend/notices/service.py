"""Telling people: a row in their inbox inside the transaction it tells about, a text message from the outbox."""

from collections.abc import Mapping
from typing import Any, Final, Protocol
from uuid import UUID

import structlog

from backend.cases.words import moment_text
from backend.gateways.errors import GatewayError
from backend.infra import live, outbox
from backend.infra.clock import Clock
from backend.infra.db import current_transaction, insert_rows, transaction
from backend.infra.outbox import JobContext
from backend.kernel.actor import Actor
from backend.kernel.errors import NotFound
from backend.kernel.ids import new_id
from backend.notices.schemas import Inbox, NoticeView, Unread
from backend.notices.tables import Notice
from backend.notices.templates import TEMPLATES

log = structlog.get_logger(__name__)
SMS: Final = "notice.sms"
_COLUMNS: Final = ("id", "person", "template", "title", "body", "tone", "case", "at", "sms_state")
_PAGE: Final = 30
_TRIES: Final = 5


class Sms(Protocol):
    """The part of the text-message gateway this room uses."""

    async def send(self, *, mobile: str, template: str, params: dict[str, str]) -> str:
        """Hand one message to the carrier; its receipt number."""
        ...


class Mobiles(Protocol):
    """Where a person can be reached."""

    async def mobile_of(self, person_id: UUID) -> str | None:
        """The person's number, None when there is none."""
        ...


class Notices:
    """The inbox and its text messages."""

    def __init__(self, *, sms: Sms, mobiles: Mobiles, clock: Clock) -> None:
        self.sms = sms
        self.mobiles = mobiles
        self.clock = clock

    async def tell(
        self, person_id: UUID, template: str, params: Mapping[str, str], case_id: UUID | None = None
    ) -> None:
        """Put one message into a person's inbox. Called inside a transaction, so no move goes untold."""
        tx = current_transaction()
        spec = TEMPLATES[template]
        notice_id = new_id()
        title, body = spec.title.format_map(params), spec.body.format_map(params)
        sms = "queued" if spec.by_sms else "none"
        row = (notice_id, person_id, template, title, body, spec.tone, case_id, self.clock.now(), sms)
        await insert_rows(tx, Notice, _COLUMNS, [row])
        if spec.by_sms:
            await outbox.enqueue(SMS, {"notice": str(notice_id)}, dedupe_key=f"{SMS}:{notice_id}")
        tx.after_commit(lambda: live.publish(f"person:{person_id}", "notice", str(notice_id)))

    async def send_sms(self, payload: dict[str, Any], context: JobContext) -> None:
        """Deliver one text message; every message ends as sent, failed or no_number."""
        notice = await Notice.select().where(Notice.id == UUID(payload["notice"])).first()
        if notice is None or notice["sms_state"] != "queued":
            return
        mobile = await self.mobiles.mobile_of(notice["person"])
        if mobile is None:
            await self._sms_state(notice["id"], "no_number")
            return
        try:
            await self.sms.send(
                mobile=mobile, template=notice["template"], params={"title": notice["title"], "body": notice["body"]}
            )
        except GatewayError as error:
            if not error.permanent and context.attempt < _TRIES:
                raise
            log.warning("text message failed for good", notice=str(notice["id"]))
            await self._sms_state(notice["id"], "failed")
            return
        await self._sms_state(notice["id"], "sent")

    async def _sms_state(self, notice_id: UUID, state: str) -> None:
        await Notice.update({Notice.sms_state: state}).where(Notice.id == notice_id)

    async def inbox(self, actor: Actor, before: UUID | None) -> Inbox:
        """The caller's messages; empty before the real-name check."""
        if actor.person_id is None:
            return Inbox(unread=0, notices=(), next=None)
        query = Notice.select().where(Notice.person == actor.person_id)
        if before is not None:
            query = query.where(Notice.id < before)
        rows = await query.order_by(Notice.id, ascending=False).limit(_PAGE + 1)
        notices = tuple(_view(row) for row in rows[:_PAGE])
        return Inbox(
            unread=await self.unread(actor.person_id),
            notices=notices,
            next=notices[-1].id if len(rows) > _PAGE else None,
        )

    async def unread(self, person_id: UUID) -> int:
        """How many messages have not been opened."""
        count: int = await Notice.count().where((Notice.person == person_id) & Notice.read_at.is_null())
        return count

    async def mark_read(self, actor: Actor, notice_id: UUID | None) -> Unread:
        """Open one message, or all of them. Opening twice keeps the first time."""
        if actor.person_id is None:
            raise NotFound("没有找到这条消息")
        mine = (Notice.person == actor.person_id) & Notice.read_at.is_null()
        async with transaction() as tx:
            if notice_id is not None:
                owned = await Notice.exists().where((Notice.id == notice_id) & (Notice.person == actor.person_id))
                if not owned:
                    raise NotFound("没有找到这条消息")
                mine = mine & (Notice.id == notice_id)
            await Notice.update({Notice.read_at: self.clock.now()}).where(mine)
            return tx.answer(Unread(unread=await self.unread(actor.person_id)))


def _view(row: dict[str, Any]) -> NoticeView:
    return NoticeView(
        id=row["id"],
        title=row["title"],
        body=row["body"],
        tone=row["tone"],
        case_id=row["case"],
        at=row["at"],
        at_text=moment_text(row["at"]),
        read=row["read_at"] is not None,
    )
