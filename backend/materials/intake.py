"""One file from the first byte to the row: sniffed, sealed, looked through for viruses, opened, drawn anew, checked."""

import asyncio
import hashlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from typing import Final
from uuid import UUID

import msgspec

from backend.gateways.errors import GatewayError
from backend.gateways.virus import VirusScanner
from backend.infra.clock import Clock
from backend.infra.db import Transaction, transaction
from backend.infra.outbox import Promise, enqueue
from backend.infra.sealing import SealedStorage
from backend.infra.storage import Stored, new_key
from backend.kernel.actor import Actor
from backend.kernel.ids import new_id
from backend.materials import drawing, rules
from backend.materials.rows import TWINS, view
from backend.materials.schemas import MaterialView, PaperFinding
from backend.materials.tables import Material

SCAN_JOB: Final = "material.scan"
ROOM: Final = "material"
_AT_ONCE: Final = 2  # A 50-megapixel picture takes 150 MB while it is open.
_SCAN_SECONDS: Final = 3.0  # A phone waits this long for the scanner; then a job does.

Also = Callable[[Transaction, UUID], Awaitable[None]]
log = logging.getLogger(__name__)


async def nothing_else(_tx: Transaction, _material_id: UUID) -> None:
    """What belongs to keeping a paper when it came in one piece."""


class Intake:
    """`storage` seals what it is given; the scanner may be away, then the paper waits in quarantine."""

    def __init__(self, storage: SealedStorage, scanner: VirusScanner, clock: Clock, limits: rules.Limits) -> None:
        self._storage = storage
        self._scanner = scanner
        self.clock = clock
        self.limits = limits
        self._drawing = asyncio.Semaphore(_AT_ONCE)

    async def keep(
        self,
        actor: Actor,
        *,
        kind: str,
        name: str,
        stream: AsyncIterator[bytes],
        sha256: str | None = None,
        also: Also = nothing_else,
    ) -> MaterialView:
        """Keep one paper; `also` runs in its transaction. The same content of the same kind is the paper already kept."""
        media_type, content = await _sniffed(stream, kind)
        kept = [new_key(ROOM)]
        in_use = False
        try:
            stored = await self._storage.put(kept[0], content, limit_bytes=rules.size_cap(kind, self.limits))
            if sha256 not in {None, stored.sha256}:
                raise rules.PartDiffers("文件在路上坏了，请重新上传")
            twin = await _twin(_fingerprint(actor.account_id, kind, stored.sha256))
            if twin is not None:
                async with transaction() as tx:
                    await also(tx, twin.id)
                    return tx.answer(view(twin))
            scan = await self._scan(stored.key)
            shown = await self._examine(stored.key, media_type, kind)
            if shown.body is not None:
                kept.append(f"{stored.key}.shown")
                await self._storage.put(kept[-1], shown.body)
            row = self._row(actor, kind, rules.clean_name(name, media_type), stored, shown)
            row.scan = scan
            row.checks = msgspec.json.encode((*_found(shown), *await _same(row))).decode()
            in_use = (
                True  # A request cancelled from here on may still commit: a spare file is better than a lost paper.
            )
            paper, in_use = await self._insert(row, also)
            return paper
        finally:
            if not in_use:  # Refused, cancelled on the way, or the same paper was there before.
                await self.erase(kept)

    async def redraw(self, photo: bytes) -> bytes:
        """A photo drawn anew as a JPEG or PNG, in memory alone; anything else is refused."""
        media_type = rules.accept_photo(photo[: rules.HEAD_BYTES])
        async with self._drawing:
            body, _ = await asyncio.to_thread(drawing.redraw, photo, media_type, self.limits)
        return body

    async def erase(self, keys: Iterable[str]) -> None:
        """Best effort; what stays behind is swept."""
        for key in keys:
            try:
                await self._storage.delete(key)
            except Exception:  # noqa: BLE001 -- the refusal the citizen reads matters more than a file left behind
                log.warning("could not erase %s", key)

    async def _scan(self, key: str) -> str:
        try:
            async with asyncio.timeout(_SCAN_SECONDS):
                verdict = await self._scanner.scan(self._storage.stream(key))
        except (GatewayError, TimeoutError):
            return "away"
        if not verdict.clean:
            log.warning("a virus was found in an upload and nothing was kept: %s", verdict.virus)
            raise rules.Infected("这个文件里发现了病毒，没有保存。请换一个文件，或用手机相机重新拍一张")
        return "clean"

    async def _examine(self, key: str, media_type: str, kind: str) -> drawing.Shown:
        async with self._drawing:
            content = await self._storage.get(key)
            return await asyncio.to_thread(drawing.examine, content, media_type, self.limits, kind)

    def _row(self, actor: Actor, kind: str, name: str, stored: Stored, shown: drawing.Shown) -> Material:
        seen = shown.seen
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
            shown_key=f"{stored.key}.shown" if shown.body is not None else None,
            shown_type=shown.media_type,
            state="ready",
            created_at=self.clock.now(),
            sealed=True,
            pixels=seen.pixels if seen else None,
            dhash=seen.dhash if seen else None,
            width=seen.width if seen else None,
            height=seen.height if seen else None,
        )

    async def _insert(self, row: Material, also: Also) -> tuple[MaterialView, bool]:
        """The paper as kept, and whether it is this row: two uploads at once leave one."""
        async with transaction() as tx:
            won = (
                await Material.insert(row)
                .on_conflict(target=Material.fingerprint, action="DO NOTHING")
                .returning(Material.id)
            )
            kept = row if won else await _twin(row.fingerprint)
            assert kept is not None
            if won and row.scan != "clean":
                await enqueue(SCAN_JOB, {"id": str(row.id)})
            await also(tx, kept.id)
            return tx.answer(view(kept)), bool(won)


def scan_again(material_id: UUID, hour: str) -> Promise:
    """At most once an hour, for papers whose job is gone."""
    return Promise(kind=SCAN_JOB, payload={"id": str(material_id)}, dedupe_key=f"{SCAN_JOB}:{material_id}:{hour}")


def _found(shown: drawing.Shown) -> tuple[PaperFinding, ...]:
    return shown.seen.findings if shown.seen else ()


async def _same(row: Material) -> tuple[PaperFinding, ...]:
    """The same file or the same pixels among the owner's papers of any kind, apart from signatures."""
    same = "owner_account = $1 and kind <> $2 and (sha256 = $3 or pixels = $4) order by id limit 1"
    if not await TWINS.find(same, row.owner_account, rules.SIGNATURE, row.sha256, row.pixels or row.sha256):
        return ()
    return (
        PaperFinding(
            code="duplicate", level="warn", message="和您以前传过的一张完全一样", fix="如果传重了，请去掉一张"
        ),
    )


async def _twin(fingerprint: str) -> Material | None:
    return await Material.objects().get(Material.fingerprint == fingerprint)


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


def _fingerprint(owner: UUID, kind: str, sha256: str) -> str:
    return hashlib.sha256(f"{owner}|{kind}|{sha256}".encode()).hexdigest()
