"""存证: what was done is written into a log that cannot be rewritten unnoticed, and anybody can check one entry of it."""

import datetime as dt
import hashlib
import logging
from collections.abc import Iterable
from typing import Final
from uuid import UUID

from backend.attestation import log
from backend.attestation.heads import HeadRow, Heads
from backend.attestation.schemas import Consistency, HeadView, Keys, Path, Record, Witness
from backend.infra.clock import Clock
from backend.infra.db import Transaction, reading
from backend.kernel.errors import Invalid, NotFound

logger = logging.getLogger(__name__)

VOUCHER_CLAIMED: Final = "voucher_claimed"
RESULT: Final = "claim_result"
_ALONE: Final = (
    "目前没有外部机构保存本系统的树头：单条记录、单个文件被改动都查得出来；但如果整本记录被重写，只有自己留存过旧树头的人才能发现。"
    "建议下载并保存核验记录。"
)
_PLAYED: Final = "演示环境的“存证链”只是沙箱，不是外部见证：整本记录被重写时，只有自己留存过旧树头的人才能发现。"
_WITNESSED: Final = "包含这条记录的树头已由外部存证链保存，整本记录被重写也能与链上的树头对出来。"
_WAITING: Final = "包含这条记录的树头正在提交外部存证链；提交完成前，整本记录被重写只有自己留存过旧树头的人才能发现。"


class Attestation:
    """Records, signs heads, proves."""

    def __init__(
        self, heads: Heads, clock: Clock, *, every: dt.timedelta, seal_roots: tuple[bytes, ...], demo: bool
    ) -> None:
        self.heads = heads
        self.demo = demo
        self._clock = clock
        self.every = every
        self._seal_roots = seal_roots

    async def record(self, tx: Transaction, kind: str, subject: UUID, digest: bytes) -> int:
        """One leaf in the caller's transaction; its position. Call it last: until the COMMIT nobody else can record.

        `digest` is the SHA-256 of the document; neither `kind` nor `digest` may be guessable personal data.
        """
        return await log.append(tx, kind=kind, subject=subject, document=digest, at=self._clock.now())

    async def vouchers_claimed(self, tx: Transaction, case_id: UUID, voucher_ids: Iterable[UUID]) -> None:
        """At closing: these vouchers were paid by this case. Ids are random, so the digest tells a stranger nothing."""
        for voucher in sorted(voucher_ids):
            digest = hashlib.sha256(f"onething/{VOUCHER_CLAIMED}/{case_id}/{voucher}".encode()).digest()
            await self.record(tx, VOUCHER_CLAIMED, voucher, digest)

    async def head(self) -> HeadView:
        """The newest signed head."""
        return (await self.heads.newest() or await self.heads.issue()).view

    async def proof(self, leaf: int, size: int | None = None) -> Record:
        """One leaf with its proof: under a head over `size` leaves that somebody kept, or under the newest."""
        row = await log.leaf_row(leaf)
        if row is None:
            raise NotFound("存证记录里没有这个位置")
        head = await self._head_of(leaf, size)
        async with reading():
            path = await log.inclusion(leaf, head.size)
        return Record(
            entry=row.entry,
            leaf_hash=row.hash,
            inclusion=Path(leaf=leaf, tree_size=head.size, hashes=tuple(one.hex() for one in path)),
            head=head.view,
        )

    async def _head_of(self, leaf: int, size: int | None) -> HeadRow:
        if size is None:
            return await self.heads.over(leaf)
        if size <= leaf:
            raise Invalid("这个树头比该记录旧，里面还没有它")
        exact = await self.heads.exactly(size)
        if exact is None:
            raise NotFound("没有签发过这个大小的树头")
        return exact

    async def consistency(self, first: int, second: int | None) -> Consistency:
        """That an old head is the beginning of a newer one; by default of the newest."""
        newest = (await self.head()).size
        until = newest if second is None else second
        if not 0 <= first <= until <= newest:
            raise Invalid("请按从旧到新的顺序给出两个已签发的大小")
        hashes = await log.consistency(first, until)
        return Consistency(first=first, second=until, hashes=tuple(one.hex() for one in hashes))

    async def keys(self) -> Keys:
        """What an offline verifier needs to trust."""
        roots = tuple(root.decode() for root in self._seal_roots)
        return Keys(head_keys=tuple(await self.heads.keys()), seal_roots=roots, demo=self.demo)

    async def witness(self, leaf: int) -> Witness:
        """Who else could tell, said honestly."""
        chain = self.heads.chain
        if chain is None:
            return Witness(text=_ALONE)
        anchor = await self.heads.anchored(leaf)
        if not chain.outside:
            return Witness(text=_PLAYED, anchor=anchor)
        return Witness(text=_WITNESSED if anchor else _WAITING, anchor=anchor)

    async def sign(self) -> None:
        """A head every so often, also when nothing came: an old head says that the log was alive."""
        await self.heads.issue(self.every)
