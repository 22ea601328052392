"""What happens to bytes nobody points at any more, and to papers no scanner has seen."""

import datetime as dt
import logging
from typing import Final
from uuid import UUID

import msgspec

from backend.gateways.errors import GatewayError
from backend.gateways.virus import VirusScanner
from backend.infra.db import run, transaction
from backend.infra.inserts import insert_together
from backend.infra.outbox import JobContext, enqueue, promised
from backend.infra.rows import marks
from backend.infra.sealing import SealedStorage
from backend.materials.intake import ROOM, SCAN_JOB, scan_again
from backend.materials.service import ERASE_JOB
from backend.materials.tables import Material
from backend.materials.uploads import Uploads

_RETRY_LATER: Final = dt.timedelta(minutes=10)
_EVERY_SECONDS: Final = 3_600.0
_AT_ONCE: Final = 200
log = logging.getLogger(__name__)


class Erase(msgspec.Struct, frozen=True):
    """The storage keys of one deleted paper."""

    keys: list[str]


class Scan(msgspec.Struct, frozen=True):
    """The paper to look through."""

    id: UUID


class EraseJob:
    """Handler of `material.erase`; a key that is already gone is fine."""

    def __init__(self, storage: SealedStorage) -> None:
        self._storage = storage

    async def __call__(self, payload: dict[str, object], _context: JobContext) -> None:
        """Delete the bytes."""
        for key in msgspec.convert(payload, Erase).keys:
            await self._storage.delete(key)


class ScanJob:
    """Handler of `material.scan`: until somebody has looked, the paper stays shut, and it is tried again and again."""

    def __init__(self, storage: SealedStorage, scanner: VirusScanner) -> None:
        self._storage = storage
        self._scanner = scanner

    async def __call__(self, payload: dict[str, object], context: JobContext) -> None:
        """Look through one paper."""
        wanted = msgspec.convert(payload, Scan).id
        row = await Material.objects().get(Material.id == wanted)
        if row is None or row.scan in {"clean", "infected"}:
            return
        try:
            verdict = await self._scanner.scan(self._storage.stream(row.storage_key, sealed=row.sealed))
        except GatewayError:
            await run("update material set scan = 'away' where id = $1 and scan = 'checking'", wanted)
            if not context.last_attempt:
                raise
            async with transaction():  # A scanner may be away for longer than a job lives.
                await enqueue(SCAN_JOB, {"id": str(wanted)}, due=context.clock.now() + _RETRY_LATER)
            return
        async with transaction():
            word = "clean" if verdict.clean else "infected"
            sql = "update material set scan = $2 where id = $1 and scan in ('checking', 'away') returning shown_key"
            found = await run(sql, wanted, word)
            if found and not verdict.clean:
                log.warning("a virus was found in paper %s: %s", wanted, verdict.virus)
                # The row stays and says so; its bytes go.
                keys = [key for key in (row.storage_key, row.shown_key) if key]
                await enqueue(ERASE_JOB, {"keys": keys})


class Sweeper:
    """Takes away what a killed process or a lost phone left behind, and sees to papers whose scan was lost."""

    def __init__(self, storage: SealedStorage, uploads: Uploads, keep: dt.timedelta) -> None:
        self._storage = storage
        self._uploads = uploads
        self._keep = keep

    async def sweep(self) -> None:
        """Harmless to repeat, and in several processes at once."""
        old = dt.datetime.now(dt.UTC) - self._keep
        await self._uploads.sweep(old)
        await self._sweep_files(old)
        await _scan_forgotten()

    async def _sweep_files(self, old: dt.datetime) -> None:
        """Files stored long ago that no row names: the process died between storing and committing."""
        batch: list[str] = []
        async for found in self._storage.list(ROOM):
            if found.changed_at < old:
                batch.append(found.key)
            if len(batch) == _AT_ONCE:
                await self._erase_unknown(batch)
                batch = []
        if batch:
            await self._erase_unknown(batch)

    async def _erase_unknown(self, keys: list[str]) -> None:
        listed = marks(len(keys))
        known = await run(
            f"select storage_key from material where storage_key in ({listed})"  # noqa: S608  Marks, no values.
            f" union select shown_key from material where shown_key in ({listed})"
            f" union select storage_key from material_part where storage_key in ({listed})",
            *keys,
        )
        for key in sorted(set(keys) - {row[0] for row in known}):
            log.warning("a stored file nobody points at is taken away: %s", key)
            await self._storage.delete(key)


async def _scan_forgotten() -> None:
    """A new promise, at most one an hour, for every paper that still waits: also those from before there was a scanner."""
    rows = await run("select id from material where scan in ('checking', 'away') order by id limit 1000")
    if not rows:
        return
    hour = dt.datetime.now(dt.UTC).strftime("%Y%m%d%H")
    async with transaction() as tx:
        await insert_together(tx, promised(tx, *(scan_again(UUID(str(row[0])), hour) for row in rows)))
