"""The book of papers: every paper in the register has its file and its readable copy, and none stays in quarantine."""

import datetime as dt
from collections.abc import Iterator
from typing import Final
from uuid import UUID

import msgspec

from backend.infra.clock import Clock
from backend.infra.rows import Rows, marks
from backend.infra.sealing import SealedStorage
from backend.materials.intake import ROOM
from backend.materials.tables import Material
from backend.proofs.schemas import Doubt, Proven

_QUARANTINE: Final = dt.timedelta(hours=2)
_AT_ONCE: Final = 500
_UNSCANNED: Final = frozenset({"checking", "away"})


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """A paper and where its bytes should lie."""

    id: UUID
    storage_key: str
    shown_key: str | None
    scan: str
    created_at: dt.datetime


_KEPT: Final = Rows(Material, Kept)


class PaperProof:
    """Compares the register with the storage."""

    book = "papers"
    text = "材料：在册的、存下的、检查过的"

    def __init__(self, storage: SealedStorage, clock: Clock) -> None:
        self.storage = storage
        self._clock = clock

    async def prove(self) -> Proven:
        """The register is read before the files: a paper that comes in between has both."""
        papers = await _register()
        stored = {found.key async for found in self.storage.list(ROOM)}
        late = self._clock.now() - _QUARANTINE
        doubts = [doubt for paper in papers for doubt in _doubts(paper, stored, late)]
        still = await _still_there({doubt.subject for doubt in doubts})
        return Proven(checked=len(papers), doubts=tuple(doubt for doubt in doubts if doubt.subject in still))


async def _register() -> list[Kept]:
    """Everything, page by page."""
    papers: list[Kept] = []
    while True:
        last = papers[-1].id if papers else UUID(int=0)
        page = await _KEPT.find(f"id > $1 order by id limit {_AT_ONCE}", last)
        papers += page
        if len(page) < _AT_ONCE:
            return papers


async def _still_there(ids: set[UUID]) -> set[UUID]:
    """A paper its owner deleted between the two looks is no doubt."""
    return {paper.id for paper in await _KEPT.find(f"id in ({marks(len(ids))})", *ids)} if ids else set()


def _doubts(paper: Kept, stored: set[str], late: dt.datetime) -> Iterator[Doubt]:
    if paper.storage_key not in stored:
        yield Doubt(kind="paper.no_file", subject=paper.id, text="材料在册，存储里没有原件")
    if paper.shown_key and paper.shown_key not in stored:
        yield Doubt(kind="paper.no_copy", subject=paper.id, text="材料在册，存储里没有可看的副本")
    if paper.scan in _UNSCANNED and paper.created_at < late:
        yield Doubt(kind="paper.quarantined", subject=paper.id, text="病毒检查超过2小时没有结果")
