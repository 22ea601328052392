"""Signed tree heads in the database: issuing one, finding one, and handing them to an outside chain."""

import datetime as dt
from typing import Final
from uuid import UUID

import msgspec

from backend.attestation import log, rules
from backend.attestation.keys import HeadKey
from backend.attestation.schemas import AnchorView, HeadView, PublicKey
from backend.attestation.tables import Anchor, Head
from backend.gateways.chain import AnchorAsk, Chain
from backend.infra import outbox
from backend.infra.clock import Clock
from backend.infra.db import Transaction, run, transaction
from backend.infra.outbox import JobContext, Payload
from backend.infra.rows import Rows
from backend.kernel.ids import new_id

ANCHOR_JOB: Final = "attestation.anchor"


class HeadRow(msgspec.Struct, frozen=True, kw_only=True):
    """A row of `attestation_head`."""

    id: UUID
    size: int
    root: str
    at_ms: int
    key_id: str
    public_key: str
    signature: str

    @property
    def view(self) -> HeadView:
        """As it travels."""
        return HeadView(
            size=self.size,
            root=self.root,
            at_ms=self.at_ms,
            key_id=self.key_id,
            public_key=self.public_key,
            signature=self.signature,
        )


class AnchorRow(msgspec.Struct, frozen=True, kw_only=True):
    """A row of `attestation_anchor`."""

    id: UUID
    head: UUID
    size: int
    chain: str
    reference: str
    at: dt.datetime


HEADS: Final = Rows(Head, HeadRow)
ANCHORS: Final = Rows(Anchor, AnchorRow)
_NEWEST: Final = "size >= $1 order by size desc, at_ms desc, id desc limit 1"


class Heads:
    """Signs what the log is; a head is never changed and a smaller one never follows a larger one."""

    def __init__(self, key: HeadKey, chain: Chain | None, clock: Clock) -> None:
        self.key = key
        self.chain = chain
        self._clock = clock

    async def newest(self, at_least: int = 0) -> HeadRow | None:
        """The last one over at least so many leaves."""
        return await HEADS.first(_NEWEST, at_least)

    async def exactly(self, size: int) -> HeadRow | None:
        """A head over just so many leaves, if one was signed."""
        return await HEADS.first("size = $1 order by at_ms desc, id desc limit 1", size)

    async def over(self, leaf: int) -> HeadRow:
        """A head whose tree holds `leaf`; signed now if there is none yet."""
        return await self.newest(leaf + 1) or await self.issue()

    async def issue(self, not_older_than: dt.timedelta = dt.timedelta(0)) -> HeadRow:
        """Sign the log as it is, unless that was done within `not_older_than` and nothing came since."""
        async with transaction() as tx:
            size = await log.size_locked(tx)
            last = await self.newest()
            at_ms = int(self._clock.now().timestamp() * 1000)
            fresh = last is not None and last.size == size and last.key_id == self.key.id
            if last is not None and fresh and at_ms - last.at_ms <= not_older_than / _ONE_MS:
                return last
            row = await self._signed(tx, size, max(at_ms, last.at_ms if last else 0))
            if self.chain is not None and (last is None or last.size < size):
                await outbox.enqueue(ANCHOR_JOB, {"head": str(row.id)}, dedupe_key=f"anchor:{row.id}")
        return row

    async def _signed(self, tx: Transaction, size: int, at_ms: int) -> HeadRow:
        root = await log.root(size)
        row = HeadRow(
            id=new_id(),
            size=size,
            root=root.hex(),
            at_ms=at_ms,
            key_id=self.key.id,
            public_key=self.key.public.hex(),
            signature=self.key.sign(rules.head_bytes(size, root, at_ms)).hex(),
        )
        await HEADS.insert(tx, [row])
        return row

    async def keys(self) -> list[PublicKey]:
        """Every key that ever signed here, this one first: old records stay verifiable."""
        rows = await run("select distinct key_id, public_key from attestation_head where key_id <> $1", self.key.id)
        mine = PublicKey(id=self.key.id, key=self.key.public.hex())
        return [mine, *(PublicKey(id=row[0], key=row[1]) for row in rows)]

    async def anchor(self, payload: Payload, _context: JobContext) -> None:
        """Job: hand one head to the chain; the same head twice is one entry there and here."""
        head = await HEADS.first("id = $1", UUID(payload["head"]))
        if self.chain is None or head is None or await ANCHORS.first("head = $1", head.id):
            return
        kept = await self.chain.anchor(
            AnchorAsk(
                reference=str(head.id),
                tree_size=head.size,
                root=head.root,
                at_ms=head.at_ms,
                key_id=head.key_id,
                signature=head.signature,
            )
        )
        async with transaction() as tx:
            row = AnchorRow(
                id=new_id(), head=head.id, size=head.size, chain=kept.chain, reference=kept.reference, at=kept.at
            )
            await ANCHORS.insert(tx, [row], unless_there=True)

    async def anchored(self, leaf: int) -> AnchorView | None:
        """The first anchored head whose tree holds `leaf`."""
        row = await ANCHORS.first("size > $1 order by size limit 1", leaf)
        return AnchorView(chain=row.chain, reference=row.reference, size=row.size, at=row.at) if row else None


_ONE_MS: Final = dt.timedelta(milliseconds=1)
