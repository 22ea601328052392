"""Takes papers in, shows them to those who may look, and lets go of them only when nothing relies on them."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from typing import Final
from uuid import UUID

from backend.infra.db import transaction
from backend.infra.outbox import enqueue, wake
from backend.infra.rows import marks
from backend.infra.sealing import SealedStorage
from backend.infra.throttle import hit
from backend.kernel.actor import Actor
from backend.kernel.errors import Forbidden, Invalid, NotFound
from backend.materials import drawing, rules
from backend.materials.intake import Intake
from backend.materials.likeness import alike
from backend.materials.ocr import PrintReader
from backend.materials.reading import PaperReading, ReaderState, read_fields
from backend.materials.rows import PAPERS, readable, view
from backend.materials.schemas import Content, MaterialView
from backend.materials.tables import Material

ERASE_JOB: Final = "material.erase"
_UPLOADS: Final = 120
_UPLOADS_SECONDS: Final = 600
_READINGS: Final = 30

MayRead = Callable[[Actor, UUID], Awaitable[bool]]


async def nobody_else(_actor: Actor, _material_id: UUID) -> bool:
    """The rule before the desk adds its own: a paper is its owner's."""
    return False


async def may_upload(actor: Actor) -> None:
    """Citizens only, and not without end. Counted outside of any transaction."""
    if actor.kind != "citizen":
        raise Forbidden("请用办事人的账号上传材料")
    await hit(f"upload:{actor.account_id}", _UPLOADS, _UPLOADS_SECONDS)


class MaterialService:
    """`may_read` decides for everyone but the owner: the clerk handling the case, the person it is about."""

    def __init__(
        self,
        storage: SealedStorage,
        intake: Intake,
        may_read: MayRead = nobody_else,
        reader: PrintReader | None = None,
    ) -> None:
        self._storage = storage
        self._reader = reader or PrintReader()
        self._intake = intake
        self.may_read = may_read

    async def upload(self, actor: Actor, *, kind: str, name: str, stream: AsyncIterator[bytes]) -> MaterialView:
        """Keep one paper. The same content of the same kind again is the paper already kept."""
        await may_upload(actor)
        return await self._intake.keep(actor, kind=kind, name=name, stream=stream)

    async def mine(self, actor: Actor, kind: str | None = None) -> list[MaterialView]:
        """The papers of the caller, newest first."""
        query = Material.objects().where(Material.owner_account == actor.account_id)
        if kind is not None:
            query = query.where(Material.kind == kind)
        return [view(row) for row in await query.order_by(Material.id, ascending=False)]

    async def one(self, actor: Actor, material_id: UUID) -> MaterialView:
        """What is known about one paper now."""
        return view(await self._readable(actor, material_id))

    async def keep_anyway(self, actor: Actor, material_id: UUID) -> MaterialView:
        """仍要使用: its owner was warned that it can hardly be read, and keeps it; the clerk sees that."""
        async with transaction() as tx:
            mine = "id = $1 and owner_account = $2"
            paper = await PAPERS.first(mine, material_id, actor.account_id)
            if paper is None:
                raise NotFound("没有这份材料")
            if not readable(view(paper).checks, kept_anyway=True):
                raise rules.Unreadable("这张照片完全看不清，请重新拍一张")
            (kept,) = await PAPERS.change("kept_anyway = true", mine, material_id, actor.account_id)
            return tx.answer(view(kept))

    async def content(self, actor: Actor, material_id: UUID) -> Content:
        """The copy for browsers. What cannot be drawn anew is a download, never part of a page."""
        row = _looked_at(await self._readable(actor, material_id))
        if row.shown_key:
            name = rules.clean_name(row.name, row.shown_type)
            body = await self._storage.get(row.shown_key, sealed=row.sealed)
            return Content(body=body, media_type=row.shown_type, name=name, inline=True)
        body = await self._storage.get(row.storage_key, sealed=row.sealed)
        return Content(body=body, media_type=row.media_type, name=row.name, inline=False)

    async def page(self, actor: Actor, material_id: UUID, number: int) -> Content:
        """One page as a picture: a PDF is drawn here, so that no browser has to open a stranger's PDF."""
        row = _looked_at(await self._readable(actor, material_id))
        if row.media_type != "application/pdf":
            if not row.shown_key or number != 1:
                raise NotFound("没有这一页")
            return await self.content(actor, material_id)
        original = await self._storage.get(row.storage_key, sealed=row.sealed)
        body = await asyncio.to_thread(drawing.draw_page, original, number)
        if body is None:
            raise NotFound("没有这一页")
        return Content(body=body, media_type="image/png", name=rules.clean_name(row.name, "image/png"), inline=True)

    def reader_state(self) -> ReaderState:
        """Whether the extra that reads print is installed."""
        return ReaderState(available=self._reader.available)

    async def reading(self, actor: Actor, material_id: UUID) -> PaperReading:
        """What the print of the first page says, for filling in a form."""
        await hit(f"reading:{actor.account_id}", _READINGS, _UPLOADS_SECONDS)
        page = await self.page(actor, material_id, 1)
        return await self._read(page.body)

    async def read_once(self, actor: Actor, photo: bytes) -> PaperReading:
        """The same for a photo that is kept nowhere: a bank card is no paper of a claim, only its number is needed."""
        await may_upload(actor)
        await hit(f"reading:{actor.account_id}", _READINGS, _UPLOADS_SECONDS)
        return await self._read(await self._intake.redraw(photo))

    async def _read(self, picture: bytes) -> PaperReading:
        if not self._reader.available:
            return PaperReading(available=False, text="文字识别没有开启，请对照材料填写")
        lines = await self._reader.read(picture)
        if lines is None:
            return PaperReading(available=True, text="没有认出文字，请对照材料填写")
        fields = read_fields(lines, self._intake.clock.today())
        text = "已从照片里读出，标着“请核对”的请逐位核对" if fields else "没有认出可以填写的内容，请对照材料填写"
        return PaperReading(available=True, text=text, fields=fields)

    async def remove(self, actor: Actor, material_id: UUID) -> None:
        """Delete a paper no application relies on. The bytes follow by a job, so that a crash leaves no orphan."""
        async with transaction() as tx:
            own = (Material.id == material_id) & (Material.owner_account == actor.account_id)
            gone = (
                await Material.delete()
                .where(own & (Material.state == "ready"))
                .returning(Material.storage_key, Material.shown_key)
            )
            if not gone:
                if await Material.exists().where(own):
                    raise rules.InUse("这份材料已经用在提交的申请里，不能删除")
                raise NotFound("没有这份材料")
            keys = [key for key in (gone[0]["storage_key"], gone[0]["shown_key"]) if key]
            await enqueue(ERASE_JOB, {"keys": keys})
            tx.after_commit(wake)
            tx.answer(None)

    async def pin(self, ids: Iterable[UUID], owner: UUID) -> list[MaterialView]:
        """Bind papers to a submitted application. Called inside the submitting transaction; all or none are `owner`'s.

        A paper no scanner has seen yet may be sent: the citizen cannot help it, and nobody opens it before.
        """
        wanted = list(dict.fromkeys(ids))
        if not wanted:
            return []
        mine = f"owner_account = $1 and id in ({marks(len(wanted), 2)})"
        won = {paper.id: view(paper) for paper in await PAPERS.change("state = 'pinned'", mine, owner, *wanted)}
        if len(won) != len(wanted):
            raise Invalid("有一份材料已经被删除，请重新上传")
        if bad := next((paper for paper in won.values() if not paper.usable), None):
            if bad.state == "infected":
                raise rules.Infected(f"“{bad.name}”里发现了病毒，请换一个文件", material=str(bad.id))
            raise rules.Unreadable(f"“{bad.name}”看不清，请重新拍一张，或者选择仍要使用", material=str(bad.id))
        return [won[one] for one in wanted]

    async def views(self, ids: Iterable[UUID], *, desk: bool = False) -> list[MaterialView]:
        """The papers with these ids, in this order; for rooms that have already decided who may know.

        For the `desk`, each says which other one it resembles.
        """
        wanted = list(dict.fromkeys(ids))
        if not wanted:
            return []
        rows = {row.id: row for row in await PAPERS.find(f"id in ({marks(len(wanted))})", *wanted)}
        more = await alike(wanted) if desk else {}
        return [view(rows[one], more.get(one, ())) for one in wanted if one in rows]

    async def safe_copy(self, material_id: UUID) -> bytes | None:
        """The redrawn picture, for printed forms (a signature); None when there is none or no scanner has seen it."""
        row = await Material.objects().get(Material.id == material_id)
        if row is None or not row.shown_key or row.scan != "clean":
            return None
        return await self._storage.get(row.shown_key, sealed=row.sealed)

    async def original(self, material_id: UUID) -> bytes | None:
        """The bytes as they came, for rooms that read codes and invoices out of them; None unless a scanner said clean."""
        row = await Material.objects().get(Material.id == material_id)
        if row is None or row.scan != "clean":
            return None
        return await self._storage.get(row.storage_key, sealed=row.sealed)

    async def _readable(self, actor: Actor, material_id: UUID) -> Material:
        own = (Material.id == material_id) & (Material.owner_account == actor.account_id)
        row = await Material.objects().get(own)
        if row is None and await self.may_read(actor, material_id):
            row = await Material.objects().get(Material.id == material_id)
        if row is None:
            raise NotFound("没有这份材料")
        return row


def _looked_at(row: Material) -> Material:
    if row.scan != "clean":
        raise rules.Quarantined(view(row).state_text)
    return row
