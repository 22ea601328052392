"""Telling people: a row in their inbox and the promise to deliver it, inside the transaction it tells about."""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

import structlog

from backend.cases.rows import statuses_of
from backend.cases.rules import Status
from backend.cases.words import moment_text
from backend.infra import live, outbox
from backend.infra.clock import Clock
from backend.infra.db import Insert, current_transaction, insert_together, transaction
from backend.infra.outbox import Promise
from backend.kernel.actor import Actor
from backend.kernel.errors import NotFound
from backend.kernel.ids import new_id
from backend.notices.ladder import SEND
from backend.notices.rules import ASKS, standing
from backend.notices.schemas import Inbox, NoticeView, Unread
from backend.notices.tables import Dispatch, Notice
from backend.notices.templates import TEMPLATES

log = structlog.get_logger(__name__)
_NOTICE: Final = ("id", "person", "template", "title", "body", "tone", "case", "at", "sms_state")
_DISPATCH: Final = ("notice", "reach", "state", "job", "promised_at")
_PAGE: Final = 30
_LONGEST_TITLE: Final = 200


class Notices:
    """The inbox. What happens outside of it is the ladder's."""

    def __init__(self, *, clock: Clock) -> None:
        self.clock = clock

    async def tell(
        self, person_id: UUID, template: str, params: Mapping[str, str], case_id: UUID | None = None
    ) -> None:
        """Put one message into a person's inbox. Called inside a transaction, so no move goes untold."""
        tx = current_transaction()
        spec = TEMPLATES[template]
        if missing := spec.needs - params.keys():
            # The citizen's matter goes on; the text has a gap, and the log says where it comes from.
            log.error("a notice lacks parameters", template=template, missing=sorted(missing))
        words = {**dict.fromkeys(missing, "（见办件）"), **params}
        title, body = (_tidy(text.format_map(words)) for text in (spec.title, spec.body))
        if subject := words.get("for"):  # In the body: a locked screen shows titles only.
            body = f"【为{subject}办】{body}"
        notice_id, now = new_id(), self.clock.now()
        job = Promise(kind=SEND, payload={"notice": str(notice_id)})
        note = (notice_id, person_id, template, title[:_LONGEST_TITLE], body, spec.tone, case_id, now, "none")
        dispatch = (notice_id, spec.reach, "queued", job.id, now)
        await insert_together(
            tx,
            Insert(table=Notice, columns=_NOTICE, rows=[note]),
            Insert(table=Dispatch, columns=_DISPATCH, rows=[dispatch]),
            outbox.promised(tx, job),
        )
        tx.after_commit(lambda: live.publish(f"person:{person_id}", "notice", str(notice_id)))

    async def inbox(self, actor: Actor, before: UUID | None) -> Inbox:
        """The caller's messages; empty before the real-name check."""
        if actor.person_id is None:
            return Inbox(unread=0, notices=(), next=None)
        query = Notice.select().where(Notice.person == actor.person_id)
        if before is not None:
            query = query.where(Notice.id < before)
        rows = await query.order_by(Notice.id, ascending=False).limit(_PAGE + 1)
        notices = await self._views(actor.person_id, rows[:_PAGE])
        return Inbox(
            unread=await self.unread(actor.person_id),
            notices=notices,
            next=notices[-1].id if len(rows) > _PAGE else None,
        )

    async def _views(self, person_id: UUID, rows: Sequence[dict[str, Any]]) -> tuple[NoticeView, ...]:
        cases = list({row["case"] for row in rows if row["template"] in ASKS and row["case"]})
        statuses = await statuses_of(cases)
        newest = await _newest_asking(person_id, cases) if cases else {}
        return tuple(_view(row, statuses.get(row["case"]), newest=newest.get(row["case"]) == row["id"]) for row in rows)

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


def _tidy(text: str) -> str:
    """What people type ends in a full stop or not, and sometimes they type nothing."""
    return text.replace("。。", "。").replace("；。", "。").replace("：。", "：详见办件。")


async def _newest_asking(person_id: UUID, cases: list[UUID]) -> dict[UUID, UUID]:
    """The last message to this person that asked for something, by case."""
    mine = (Notice.person == person_id) & Notice.case.is_in(cases) & Notice.template.is_in(list(ASKS))
    asked = await Notice.select(Notice.id, Notice.case).where(mine).order_by(Notice.id)
    return {one["case"]: one["id"] for one in asked}


def _view(row: dict[str, Any], status: Status | None, *, newest: bool) -> NoticeView:
    tone, tone_text = standing(row["template"], row["tone"], status, newest=newest)
    return NoticeView(
        id=row["id"],
        title=row["title"],
        body=row["body"],
        tone=tone,
        tone_text=tone_text,
        case_id=row["case"],
        at=row["at"],
        at_text=moment_text(row["at"]),
        read=row["read_at"] is not None,
    )
