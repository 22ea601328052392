"""Takes papers in, shows them to those who may look, and lets go of them only when nothing relies on them."""

import asyncio
import hashlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from typing import Final
from uuid import UUID

from backend.infra.clock import Clock
from backend.infra.db import transaction
from backend.infra.outbox import enqueue, wake
from backend.infra.rows import marks
from backend.infra.storage import Storage, Stored, new_key
from backend.infra.throttle import hit
from backend.kernel.actor import Actor
from backend.kernel.errors import Forbidden, Invalid, NotFound
from backend.kernel.ids import new_id
from backend.materials import drawing, rules
from backend.materials.rows import PAPERS, PaperRow
from backend.materials.schemas import Content, MaterialView
from backend.materials.tables import Material

ERASE_JOB: Final = "material.erase"
_UPLOADS: Final = 120
_UPLOADS_SECONDS: Final = 600
_AT_ONCE: Final = 2  # A 50-megapixel picture takes 150 MB while it is open.

MayRead = Callable[[Actor, UUID], Awaitable[bool]]
log = logging.getLogger(__name__)


async def nobody_else(_actor: Actor, _material_id: UUID) -> bool:
    """The rule before the desk adds its own: a paper is its owner's."""
    return False


class MaterialService:
    """`may_read` decides for everyone but the owner: the clerk handling the case, the person it is about."""

    def __init__(
        self,
        storage: Storage,
        clock: Clock,
        limits: rules.Limits | None = None,
        may_read: MayRead = nobody_else,
    ) -> None:
        self._storage = storage
        self._clock = clock
        self._limits = limits or rules.Limits()
        self._drawing = asyncio.Semaphore(_AT_ONCE)
        self.may_read = may_read

    async def upload(self, actor: Actor, *, kind: str, name: str, stream: AsyncIterator[bytes]) -> MaterialView:
        """Keep one paper. The same content of the same kind again is the paper already kept."""
        if actor.kind != "citizen":
            raise Forbidden("请用办事人的账号上传材料")
        await hit(f"upload:{actor.account_id}", _UPLOADS, _UPLOADS_SECONDS)
        media_type, content = await _sniffed(stream, kind)
        kept = [new_key("material")]
        in_use = False
        try:
            stored = await self._storage.put(kept[0], content, limit_bytes=rules.size_cap(kind, self._limits))
            twin = await self._twin(_fingerprint(actor.account_id, kind, stored.sha256))
            if twin is not None:
                async with transaction() as tx:
                    return tx.answer(_view(twin))
            shown = await self._examine(stored.key, media_type)
            if shown.body is not None:
                kept.append(_shown_key(stored.key))
                await self._storage.put(kept[-1], shown.body)
            row = self._row(actor, kind, rules.clean_name(name, media_type), stored, shown)
            in_use = (
                True  # A request cancelled from here on may still commit: a spare file is better than a lost paper.
            )
            view, in_use = await self._insert(row)
            return view
        finally:
            if not in_use:  # Refused, cancelled on the way, or the same paper was there before.
                await self._erase(kept)

    async def mine(self, actor: Actor, kind: str | None = None) -> list[MaterialView]:
        """The papers of the caller, newest first."""
        query = Material.objects().where(Material.owner_account == actor.account_id)
        if kind is not None:
            query = query.where(Material.kind == kind)
        return [_view(row) for row in await query.order_by(Material.id, ascending=False)]

    async def content(self, actor: Actor, material_id: UUID) -> Content:
        """The copy for browsers. What cannot be drawn anew is a download, never part of a page."""
        row = await self._readable(actor, material_id)
        if row.shown_key:
            name = rules.clean_name(row.name, row.shown_type)
            body = await self._storage.get(row.shown_key)
            return Content(body=body, media_type=row.shown_type, name=name, inline=True)
        body = await self._storage.get(row.storage_key)
        return Content(body=body, media_type=row.media_type, name=row.name, inline=False)

    async def page(self, actor: Actor, material_id: UUID, number: int) -> Content:
        """One page as a picture: a PDF is drawn here, so that no browser has to open a stranger's PDF."""
        row = await self._readable(actor, material_id)
        if row.media_type != "application/pdf":
            if not row.shown_key or number != 1:
                raise NotFound("没有这一页")
            return await self.content(actor, material_id)
        body = await asyncio.to_thread(drawing.draw_page, await self._storage.get(row.storage_key), number)
        if body is None:
            raise NotFound("没有这一页")
        return Content(body=body, media_type="image/png", name=rules.clean_name(row.name, "image/png"), inline=True)

    async def remove(self, actor: Actor, material_id: UUID) -> None:
        """Delete a paper no application relies on. The bytes follow by a job, so that a crash leaves no orphan."""
        async with transaction() as tx:
            gone = (
                await Material.delete()
                .where(
                    (Material.id == material_id)
                    & (Material.owner_account == actor.account_id)
                    & (Material.state == "ready")
                )
                .returning(Material.storage_key, Material.shown_key)
            )
            if not gone:
                if await Material.exists().where(
                    (Material.id == material_id) & (Material.owner_account == actor.account_id)
                ):
                    raise rules.InUse("这份材料已经用在提交的申请里，不能删除")
                raise NotFound("没有这份材料")
            keys = [key for key in (gone[0]["storage_key"], gone[0]["shown_key"]) if key]
            await enqueue(ERASE_JOB, {"keys": keys})
            tx.after_commit(wake)
            tx.answer(None)

    async def pin(self, ids: Iterable[UUID], owner: UUID) -> list[MaterialView]:
        """Bind papers to a submitted application. Called inside the submitting transaction; all or none are `owner`'s."""
        wanted = list(dict.fromkeys(ids))
        if not wanted:
            return []
        mine = f"owner_account = $1 and id in ({marks(len(wanted), 2)})"
        won = {paper.id: paper for paper in await PAPERS.change("state = 'pinned'", mine, owner, *wanted)}
        if len(won) != len(wanted):
            raise Invalid("有一份材料已经被删除，请重新上传")
        return [_view(won[one]) for one in wanted]

    async def views(self, ids: Iterable[UUID]) -> list[MaterialView]:
        """The papers with these ids, in this order; for rooms that have already decided who may know."""
        wanted = list(dict.fromkeys(ids))
        if not wanted:
            return []
        rows = {row.id: row for row in await PAPERS.find(f"id in ({marks(len(wanted))})", *wanted)}
        return [_view(rows[one]) for one in wanted if one in rows]

    async def safe_copy(self, material_id: UUID) -> bytes | None:
        """The redrawn picture, for printed forms (a signature); None when there is none."""
        row = await Material.objects().get(Material.id == material_id)
        return None if row is None or not row.shown_key else await self._storage.get(row.shown_key)

    async def _readable(self, actor: Actor, material_id: UUID) -> Material:
        own = (Material.id == material_id) & (Material.owner_account == actor.account_id)
        row = await Material.objects().get(own)
        if row is None and await self.may_read(actor, material_id):
            row = await Material.objects().get(Material.id == material_id)
        if row is None:
            raise NotFound("没有这份材料")
        return row

    async def _examine(self, key: str, media_type: str) -> drawing.Shown:
        async with self._drawing:
            content = await self._storage.get(key)
            return await asyncio.to_thread(drawing.examine, content, media_type, self._limits)

    async def _twin(self, fingerprint: str) -> Material | None:
        return await Material.objects().get(Material.fingerprint == fingerprint)

    def _row(self, actor: Actor, kind: str, name: str, stored: Stored, shown: drawing.Shown) -> Material:
        return Material(
            id=new_id(),
            owner_account=actor.account_id,
            person=actor.person_id,
            kind=kind,
            name=name,
            media_type=shown.source_type,
            size_bytes=stored.size,
            pages=shown.pages,
            sha256=stored.sha256,
            fingerprint=_fingerprint(actor.account_id, kind, stored.sha256),
            storage_key=stored.key,
            shown_key=_shown_key(stored.key) if shown.body is not None else None,
            shown_type=shown.media_type,
            state="ready",
            created_at=self._clock.now(),
        )

    async def _insert(self, row: Material) -> tuple[MaterialView, bool]:
        """The paper as kept, and whether it is this row: two uploads at once leave one."""
        async with transaction() as tx:
            won = (
                await Material.insert(row)
                .on_conflict(target=Material.fingerprint, action="DO NOTHING")
                .returning(Material.id)
            )
            kept = row if won else await self._twin(row.fingerprint)
            assert kept is not None
            return tx.answer(_view(kept)), bool(won)

    async def _erase(self, keys: Iterable[str]) -> None:
        for key in keys:
            try:
                await self._storage.delete(key)
            except Exception:  # noqa: BLE001 -- the refusal the citizen reads matters more than a file left behind
                log.warning("could not erase %s", key)


async def _sniffed(stream: AsyncIterator[bytes], kind: str) -> tuple[str, AsyncIterator[bytes]]:
    """The media type the first bytes promise, and the whole stream again; refused before anything is stored."""
    head = b""
    async for chunk in stream:
        head += chunk
        if len(head) >= rules.HEAD_BYTES:
            break
    return rules.accept_type(head, kind), _joined(head, stream)


async def _joined(head: bytes, rest: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    yield head
    async for chunk in rest:
        yield chunk


def _shown_key(key: str) -> str:
    return f"{key}.shown"


def _fingerprint(owner: UUID, kind: str, sha256: str) -> str:
    return hashlib.sha256(f"{owner}|{kind}|{sha256}".encode()).hexdigest()


def _view(row: PaperRow | Material) -> MaterialView:
    return MaterialView(
        id=row.id,
        kind=row.kind,
        name=row.name,
        media_type=row.media_type,
        size=row.size_bytes,
        pages=row.pages,
        sha256=row.sha256,
        created_at=row.created_at,
    )
