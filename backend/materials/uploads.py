"""Files that come in parts, so that a lost connection costs one part and not the whole photo.

A part is stored before its row; a process killed in between leaves a file nobody points at, which the sweep takes away.
"""

import datetime as dt
from collections.abc import AsyncIterator
from typing import Final
from uuid import UUID

import msgspec

from backend.infra.db import Transaction, run, transaction
from backend.infra.outbox import enqueue
from backend.infra.rows import Rows
from backend.infra.sealing import SealedStorage
from backend.infra.storage import Stored, new_key
from backend.infra.storage import TooLarge as TooManyBytes
from backend.kernel.actor import Actor
from backend.kernel.errors import AppError, NotFound, TooMany
from backend.kernel.ids import new_id
from backend.materials import rules
from backend.materials.intake import ROOM, Intake
from backend.materials.rows import PAPERS, view
from backend.materials.schemas import MaterialView, NewUpload, UploadView
from backend.materials.service import ERASE_JOB, may_upload
from backend.materials.tables import Part, Upload

_MEGABYTE: Final = 1_048_576


class UploadRow(msgspec.Struct, frozen=True, kw_only=True):
    """A file on its way."""

    id: UUID
    owner_account: UUID
    kind: str
    name: str
    size_bytes: int
    part_bytes: int
    sha256: str | None
    material: UUID | None
    touched_at: dt.datetime

    @property
    def parts(self) -> int:
        """How many there are."""
        return -(-self.size_bytes // self.part_bytes)

    def length(self, number: int) -> int:
        """How long part `number` is."""
        return min(self.part_bytes, self.size_bytes - (number - 1) * self.part_bytes)


class PartRow(msgspec.Struct, frozen=True, kw_only=True):
    """A part that has arrived."""

    id: UUID
    upload: UUID
    number: int
    sha256: str
    storage_key: str


UPLOADS: Final = Rows(Upload, UploadRow)
PARTS: Final = Rows(Part, PartRow)


class Uploads:
    """Start, put each part, finish; every step may be repeated."""

    def __init__(self, storage: SealedStorage, intake: Intake) -> None:
        self._storage = storage
        self._intake = intake

    async def start(self, actor: Actor, wanted: NewUpload) -> UploadView:
        """Announce a file."""
        await may_upload(actor)
        limits = self._intake.limits
        cap = rules.size_cap(wanted.kind, limits)
        if wanted.size > cap:
            raise TooManyBytes(f"文件不能超过{cap / _MEGABYTE:g}MB。", limit_bytes=cap)
        row = UploadRow(
            id=new_id(),
            owner_account=actor.account_id,
            kind=wanted.kind,
            name=wanted.name,
            size_bytes=wanted.size,
            part_bytes=limits.part_bytes,
            sha256=wanted.sha256,
            material=None,
            touched_at=dt.datetime.now(dt.UTC),
        )
        async with transaction() as tx:
            open_now = "select count(*) from material_upload where owner_account = $1 and material is null"
            if (await run(open_now, actor.account_id))[0][0] >= limits.open_uploads:
                raise TooMany("还有很多文件没有传完，请先把它们传完", retry_after_seconds=60)
            await UPLOADS.insert(tx, [row])
            return tx.answer(_view(row, ()))

    async def state(self, actor: Actor, upload_id: UUID) -> UploadView:
        """How far it has come."""
        row = await self._mine(actor, upload_id)
        return await self._as_it_is(row)

    async def put(self, actor: Actor, upload_id: UUID, number: int, stream: AsyncIterator[bytes]) -> UploadView:
        """Keep one part. The same part again changes nothing."""
        row = await self._mine(actor, upload_id)
        if row.material is not None:
            return await self._as_it_is(row)
        if not 1 <= number <= row.parts:
            raise NotFound("没有这一段")
        key, in_use = new_key(ROOM), False
        try:
            stored = await self._storage.put(key, stream, limit_bytes=row.length(number))
            if stored.size != row.length(number):
                raise rules.PartDiffers("这一段没有传完整，请再传一次")
            in_use = True
            answer, in_use = await self._place(row, number, stored)
        except AppError:  # Refused: the transaction is undone, nobody points at the file.
            in_use = False
            raise
        else:
            return answer
        finally:
            if not in_use:
                await self._intake.erase([key])

    async def finish(self, actor: Actor, upload_id: UUID) -> MaterialView:
        """All parts are there: the paper."""
        row = await self._mine(actor, upload_id)
        if row.material is not None:
            kept = await PAPERS.first("id = $1", row.material)
            if kept is None:
                raise NotFound("这份材料已经删除，请重新上传")
            async with transaction() as tx:
                return tx.answer(view(kept))
        parts = await PARTS.find("upload = $1 order by number", row.id)
        here = {part.number for part in parts}
        if missing := [number for number in range(1, row.parts + 1) if number not in here]:
            raise rules.PartsMissing("文件还没有传完，请继续上传", missing=missing)

        async def also(tx: Transaction, material_id: UUID) -> None:
            await UPLOADS.change("material = $2", "id = $1 and material is null", row.id, material_id)
            await _drop_parts(tx, row.id)

        return await self._intake.keep(
            actor, kind=row.kind, name=row.name, stream=self._joined(parts), sha256=row.sha256, also=also
        )

    async def drop(self, actor: Actor, upload_id: UUID) -> None:
        """The citizen does not want it any more."""
        async with transaction() as tx:
            gone = await tx.fetch(
                "delete from material_upload where id = $1 and owner_account = $2 returning id",
                *(upload_id, actor.account_id),
            )
            if not gone:
                raise NotFound("没有这次上传")
            await _drop_parts(tx, upload_id)
            tx.answer(None)

    async def sweep(self, untouched_since: dt.datetime) -> int:
        """Forget files nobody has gone on with; how many."""
        old = await UPLOADS.find("touched_at < $1 order by touched_at limit 500", untouched_since)
        for row in old:
            async with transaction() as tx:
                sql = "delete from material_upload where id = $1 and touched_at < $2 returning id"
                if await tx.fetch(sql, row.id, untouched_since):
                    await _drop_parts(tx, row.id)
        return len(old)

    async def _mine(self, actor: Actor, upload_id: UUID) -> UploadRow:
        row = await UPLOADS.first("id = $1 and owner_account = $2", upload_id, actor.account_id)
        if row is None:
            raise NotFound("没有这次上传，请重新选择文件")
        return row

    async def _as_it_is(self, row: UploadRow) -> UploadView:
        kept = await PAPERS.first("id = $1", row.material) if row.material else None
        parts = await PARTS.find("upload = $1 order by number", row.id)
        return _view(row, tuple(part.number for part in parts), view(kept) if kept else None)

    async def _place(self, row: UploadRow, number: int, stored: Stored) -> tuple[UploadView, bool]:
        async with transaction() as tx:
            # Touching the row first makes twins wait for each other, and tells whether it is still wanted.
            now = dt.datetime.now(dt.UTC)
            if not await UPLOADS.change("touched_at = $2", "id = $1 and material is null", row.id, now):
                raise NotFound("没有这次上传，请重新选择文件")
            part = PartRow(id=new_id(), upload=row.id, number=number, sha256=stored.sha256, storage_key=stored.key)
            new = await PARTS.insert(tx, [part], unless_there=True)
            parts = await PARTS.find("upload = $1 order by number", row.id)
            if any(one.number == number and one.sha256 != stored.sha256 for one in parts):
                raise rules.PartDiffers("这一段和先前传的不一样，请重新选择文件")
            return tx.answer(_view(row, tuple(one.number for one in parts))), bool(new)

    async def _joined(self, parts: list[PartRow]) -> AsyncIterator[bytes]:
        for part in parts:
            async for piece in self._storage.stream(part.storage_key):
                yield piece


async def _drop_parts(tx: Transaction, upload_id: UUID) -> None:
    rows = await tx.fetch("delete from material_part where upload = $1 returning storage_key", upload_id)
    if rows:
        await enqueue(ERASE_JOB, {"keys": [row[0] for row in rows]})


def _view(row: UploadRow, received: tuple[int, ...], material: MaterialView | None = None) -> UploadView:
    return UploadView(
        id=row.id,
        kind=row.kind,
        name=row.name,
        size=row.size_bytes,
        part_bytes=row.part_bytes,
        parts=row.parts,
        received=received,
        material=material,
    )
