"""My bills: the vouchers of the people somebody acts for, as cards; each with its costs; asked again on demand."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

import msgspec

from backend.gateways.vouchers import VoucherPlatform
from backend.infra.clock import Clock
from backend.infra.db import transaction
from backend.infra.throttle import hit
from backend.kernel.actor import Actor
from backend.kernel.errors import NotFound
from backend.vouchers import keeping, rows, views
from backend.vouchers.platform import ask_all
from backend.vouchers.ports import People
from backend.vouchers.rows import VoucherRow
from backend.vouchers.schemas import VoucherDetail, VoucherView

MATTER: Final = "reimbursement"
_TRIES: Final = 60
_TRIES_SECONDS: Final = 600


class Shelf:
    """Reads; the only thing written is what the platform answered when it was asked again."""

    def __init__(self, people: People, platform: VoucherPlatform, clock: Clock) -> None:
        self.people = people
        self.platform = platform
        self.clock = clock

    async def listed(self, actor: Actor, person_id: UUID | None) -> list[VoucherView]:
        """Newest first; of one person, or of everybody the caller may act for."""
        people = await self._people(actor)
        if person_id is not None and person_id not in people:
            raise NotFound("没有找到这个人，或者没有委托您办报销。")
        return await self.cards(actor, await rows.of_people([person_id] if person_id else people))

    async def one(self, actor: Actor, voucher_id: UUID) -> VoucherDetail:
        """As it was when the platform was last asked."""
        return await self._detail(actor, await self._own(actor, voucher_id))

    async def refresh(self, actor: Actor, voucher_id: UUID) -> VoucherDetail:
        """Ask the platform again."""
        row = await self._own(actor, voucher_id)
        await hit(f"voucher-refresh:{actor.account_id}", _TRIES, _TRIES_SECONDS)
        answer = await ask_all(self.platform, row.ref)
        costs = msgspec.json.encode(answer.costs).decode() if answer.costs and row.payer == "same" else None
        fresh = msgspec.structs.replace(
            row,
            status=answer.state,
            settlement=answer.status.settlement if answer.status else row.settlement,
            successor=answer.status.successor.number if answer.status and answer.status.successor else row.successor,
            costs=costs if answer.costs_known else row.costs,
            checked_at=self.clock.now() if answer.answered else row.checked_at,
        )
        async with transaction() as tx:
            return tx.answer(await self._detail(actor, await keeping.asked_again(row, fresh)))

    async def cards(self, actor: Actor, found: Sequence[VoucherRow]) -> list[VoucherView]:
        """Each with whose it is and who holds it."""
        people = await self._people(actor)
        names = {one: (await self.people.person(one)).name for one in {row.person for row in found}}
        all_mine = await rows.of_people(people)
        mine, later = frozenset(row.id for row in all_mine), views.successors(all_mine)
        held = await rows.living(found)
        return [
            views.card(
                row,
                name=names[row.person],
                held=held.get(row.id),
                mine=mine,
                successor=later.get((row.person, row.successor)) if row.successor else None,
            )
            for row in found
        ]

    async def _detail(self, actor: Actor, row: VoucherRow) -> VoucherDetail:
        sheet = row.sheet
        if row.payer != "same":
            said = "交款人不是这位参保人，费用明细只给工作人员看。"
        elif sheet is None:
            said = "医院没有上传这次的费用明细。报销时请向医院要费用总清单，拍照上传。"
        else:
            said = "医院上传的费用明细，分成四部分：全自费、超限价、先行自付、符合医保范围。"
        (card,) = await self.cards(actor, [row])
        return VoucherDetail(voucher=card, costs=views.costs(sheet, row.total_fen) if sheet else None, costs_text=said)

    async def _own(self, actor: Actor, voucher_id: UUID) -> VoucherRow:
        found = await rows.by_ids([voucher_id])
        if not found or found[0].person not in await self._people(actor):
            raise NotFound("没有找到这张票据。")
        return found[0]

    async def _people(self, actor: Actor) -> list[UUID]:
        """For whom the caller may claim today; themselves among them."""
        return [person for person, matters in (await self.people.scopes(actor)).items() if MATTER in matters]
