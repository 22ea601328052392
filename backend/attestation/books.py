"""The book of results: the log hashed anew from its first leaf, every head checked against it, every file still there."""

import datetime as dt
import hashlib
from collections.abc import AsyncIterator, Iterable, Iterator
from typing import Final
from uuid import UUID

from backend.attestation import rules
from backend.attestation.heads import HEADS, HeadRow
from backend.attestation.keys import signed_by
from backend.attestation.log import LEAVES, LeafRow
from backend.attestation.results import RESULTS, ROOM, ResultRow
from backend.infra.clock import Clock
from backend.infra.sealing import SealedStorage
from backend.kernel.errors import AppError
from backend.proofs.schemas import Doubt, Proven

_AT_ONCE: Final = 500
_READ_AGAIN: Final = dt.timedelta(
    days=2
)  # Files of the last days are read whole; of the older ones, that they are there.
_HEAD_LATE: Final = dt.timedelta(hours=1)


class ResultProof:
    """Trusts nothing that is stored beside the leaves' own words."""

    book = "results"
    text = "办理结果：签发的、存下的、存证的"

    def __init__(self, storage: SealedStorage, clock: Clock) -> None:
        self._storage = storage
        self._clock = clock

    async def prove(self) -> Proven:
        """Results are read before files and leaves: what comes in between has both."""
        results = {row.leaf: row for row in await RESULTS.find("leaf >= 0 order by leaf")}
        heads = await HEADS.find("size >= 0 order by size, id")
        stored = {found.key async for found in self._storage.list(ROOM)}
        doubts = [doubt async for doubt in self._log(heads, results)]
        for row in results.values():
            doubts += await self._file(row, stored)
        doubts += [*self._late(results, heads), *_unprinted(results.values())]
        return Proven(checked=len(results) + len(heads), doubts=tuple(doubts))

    async def _log(self, heads: list[HeadRow], results: dict[int, ResultRow]) -> AsyncIterator[Doubt]:
        tree, waiting = _Tree(), list(reversed(heads))
        for doubt in _heads_over(tree, waiting):
            yield doubt
        async for leaf in _leaves():
            hash_ = rules.leaf_hash(leaf.entry.encode())
            if leaf.id != tree.size or hash_.hex() != leaf.hash or f'"document":"{leaf.document}"' not in leaf.entry:
                yield Doubt(kind="log.leaf", subject=UUID(int=leaf.id), text=f"存证日志第{leaf.id}条与它的哈希不一致")
            result = results.get(leaf.id)
            if result is not None and result.sha256 != leaf.document:
                yield Doubt(kind="result.leaf", subject=result.id, text="办理结果与存证的文件哈希不一致")
            tree.add(hash_)
            for doubt in _heads_over(tree, waiting):
                yield doubt
        for head in waiting:
            yield Doubt(kind="log.short", subject=head.id, text=f"树头有{head.size}条，日志只剩{tree.size}条")
        for row in results.values():
            if row.leaf >= tree.size:
                yield Doubt(kind="result.no_leaf", subject=row.id, text="办理结果在册，存证日志里没有")

    async def _file(self, row: ResultRow, stored: set[str]) -> list[Doubt]:
        if row.key not in stored:
            return [Doubt(kind="result.no_file", subject=row.id, text="办理结果在册，存储里没有文件")]
        if row.issued_at < self._clock.now() - _READ_AGAIN:
            return []
        try:
            same = hashlib.sha256(await self._storage.get(row.key)).hexdigest() == row.sha256
        except AppError:
            same = False
        return [] if same else [Doubt(kind="result.file", subject=row.id, text="存储里的办理结果不是签发的那一份")]

    def _late(self, results: dict[int, ResultRow], heads: list[HeadRow]) -> Iterator[Doubt]:
        signed = heads[-1].size if heads else 0
        late = self._clock.now() - _HEAD_LATE
        for row in results.values():
            if row.leaf >= signed and row.issued_at < late:
                yield Doubt(kind="result.no_head", subject=row.id, text="办理结果签发超过1小时，还没有树头签名")


def _unprinted(results: Iterable[ResultRow]) -> Iterator[Doubt]:
    """Open until a corrected edition has every character."""
    newest = {row.case: row for row in sorted(results, key=lambda row: row.edition)}
    for row in newest.values():
        if row.missing:
            text = f"办理结果 {row.number} 上有字库里没有的字（{row.missing}），纸上印成〓，请联系参保人更正"
            yield Doubt(kind="result.glyph", subject=row.id, text=text)


class _Tree:
    """The root as leaves come in, kept as the perfect subtrees of its size."""

    def __init__(self) -> None:
        self.size = 0
        self._parts: list[bytes] = []

    def add(self, hash_: bytes) -> None:
        whole, size = hash_, self.size
        while size & 1:
            whole, size = rules.node_hash(self._parts.pop(), whole), size >> 1
        self._parts.append(whole)
        self.size += 1

    @property
    def root(self) -> bytes:
        return rules.fold(self._parts)


def _heads_over(tree: _Tree, waiting: list[HeadRow]) -> Iterator[Doubt]:
    """The heads of just this size; `waiting` has the smallest last."""
    while waiting and waiting[-1].size <= tree.size:
        head = waiting.pop()
        text = rules.head_bytes(head.size, bytes.fromhex(head.root), head.at_ms)
        if head.root != tree.root.hex():
            yield Doubt(kind="log.root", subject=head.id, text=f"日志与{head.size}条时签名的树头不一致：过去被改写")
        elif not signed_by(bytes.fromhex(head.public_key), bytes.fromhex(head.signature), text):
            yield Doubt(kind="log.signature", subject=head.id, text=f"{head.size}条时的树头签名无效")


async def _leaves() -> AsyncIterator[LeafRow]:
    """All of them, page by page."""
    last = -1
    while page := await LEAVES.find(f"id > $1 order by id limit {_AT_ONCE}", last):
        for leaf in page:
            yield leaf
        last = page[-1].id
