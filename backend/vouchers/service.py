"""Vouchers for other rooms: what they are, whether they may be claimed, who holds them, what they cost."""

import asyncio
import datetime as dt
from collections.abc import Sequence
from typing import Final
from uuid import UUID

from backend.cases.matter import Finding, Person
from backend.gateways.vouchers import CostSheet, VoucherPlatform
from backend.infra import outbox
from backend.infra.clock import Clock
from backend.infra.db import Transaction
from backend.infra.rows import marks
from backend.kernel.errors import Conflict, NotFound
from backend.kernel.ids import new_id
from backend.vouchers import rows
from backend.vouchers.platform import ask_costs, ask_state
from backend.vouchers.rows import OCCUPATIONS, OccupationRow, VoucherRow
from backend.vouchers.rules import Judged, findings, same_check_code
from backend.vouchers.schemas import State, VoucherFacts

_LOOKS: Final = 5
_LOOK_SECONDS: Final = 0.2
WRITE: Final = "voucher.write"


class VoucherTaken(Conflict):
    """Another claim holds it."""

    code = "voucher.taken"


class Vouchers:
    """Reads ask the platform outside of any transaction; occupying happens inside the claim's own."""

    def __init__(self, platform: VoucherPlatform, clock: Clock) -> None:
        self.platform = platform
        self.clock = clock

    async def facts(self, ids: Sequence[UUID]) -> list[VoucherFacts]:
        """The vouchers with these ids, in this order; an unknown id is left out."""
        return [row.facts for row in await rows.by_ids(ids)]

    async def usable(
        self, ids: Sequence[UUID], subject: Person, today: dt.date, case_id: UUID | None = None
    ) -> list[Finding]:
        """[5501] asked afresh. Hard = cannot be claimed; a time-out is soft and never "unclaimed"."""
        del today  # The platform's answer is of this moment; no rule here counts days.
        known = {row.id: row for row in await rows.by_ids(ids)}
        held = await rows.living(list(known.values()))
        wanted = [(place, one) for place, one in enumerate(ids)]
        judged = await asyncio.gather(
            *(self._judge(row, held.get(row.id), case_id) for _, one in wanted if (row := _of(known, one, subject)))
        )
        by_id = dict(zip((one for _, one in wanted if _of(known, one, subject)), judged, strict=True))
        found: list[Finding] = []
        for place, one in wanted:
            pointer = f"/vouchers/{place}"
            if one in by_id:
                found += findings(by_id[one], pointer)
            else:
                found.append(
                    Finding(
                        level="hard",
                        code="voucher.missing",
                        message="没有找到这张票据，或者它不是这位参保人的",
                        fix="请重新选择票据，或再扫一次。",
                        pointer=pointer,
                    )
                )
        return found

    async def _judge(self, row: VoucherRow, held: OccupationRow | None, case_id: UUID | None) -> Judged:
        (answer, (sheet, known)) = await asyncio.gather(
            ask_state(self.platform, row.ref), ask_costs(self.platform, row.ref)
        )
        ours = held is not None and held.case == case_id
        state = answer.state
        if ours and held is not None and state == "in_progress":
            held = await _once_told(held)
        # What the platform calls "in progress" is this very claim, once it has taken our word for it.
        if ours and held is not None and held.written == "held" and state == "in_progress":
            state = "held"
        later = answer.status.successor.number if answer.status and answer.status.successor else row.successor
        return Judged(
            number=row.number,
            state=state,
            successor=later,
            net_of_tax=row.net_of_tax,
            total_fen=row.total_fen,
            scanned_fen=row.scanned_fen,
            costs_fen=sheet.total_fen if sheet else None,
            costs_known=known,
            payer=row.match,
            vanished=state == "unlisted" and row.confirmed,
            contradicted=await self._contradicted(row, state),
            payer_name=row.payer_name,
            other_case=held is not None and not ours,
            # Our word may have arrived without its answer; once it was refused, "in progress" is certainly another place.
            ours_unwritten=ours
            and held is not None
            and held.written is None
            and held.problem is None
            and state == "in_progress",
        )

    async def _contradicted(self, row: VoucherRow, state: State) -> bool:
        """The platform knows this number under another check code, as it told when somebody else showed it."""
        if row.confirmed or state not in {"unlisted", "unknown"}:
            return False
        others = [one for one in await rows.shown_by_others(row) if one.confirmed]
        return bool(others) and not any(same_check_code(one.check_code, row.check_code) for one in others)

    async def occupy(self, tx: Transaction, ids: Sequence[UUID], case_id: UUID) -> None:
        """One voucher, one claim. Harmless for vouchers the claim holds already; the platform is told by a job."""
        wanted = tuple(dict.fromkeys(ids))
        found = await rows.locked(wanted) if wanted else []
        if len(found) != len(wanted):
            raise NotFound("没有找到其中一张票据，请刷新后重新选择。")
        mine = {(o.kind, o.code, o.number) for o in (await rows.living(found)).values() if o.case == case_id}
        fresh = [row for row in found if (row.kind, row.code, row.number) not in mine]
        held = [
            OccupationRow(
                id=new_id(),
                voucher=row.id,
                kind=row.kind,
                code=row.code,
                number=row.number,
                case=case_id,
                state="held",
                written=None,
                written_at=None,
                problem=None,
                held_at=self.clock.now(),
                closed_at=None,
            )
            for row in fresh
        ]
        # In one order for everybody, so that two claims with the same vouchers never wait for each other.
        for one in sorted(held, key=lambda o: (o.kind, o.code, o.number)):
            if not await OCCUPATIONS.insert(tx, [one], unless_there=True):
                raise VoucherTaken(
                    f"尾号{one.number[-4:]}的票据已经用在另一份报销申请里，请去掉它，或先撤回那一份申请。"
                )
            await self._promise(one)

    async def release(self, tx: Transaction, case_id: UUID) -> None:
        """Withdrawn, refused or closed without payment. What was paid stays claimed."""
        del tx
        await self._move(case_id, "released")

    async def claimed(self, tx: Transaction, case_id: UUID) -> None:
        """The claim was paid."""
        del tx
        await self._move(case_id, "claimed")

    async def hold_again(self, tx: Transaction, case_id: UUID) -> None:
        """The bank took the money back: held until it is paid anew or closed, and nobody else's meanwhile."""
        del tx
        await self._move(case_id, "held", before="claimed")

    async def _move(self, case_id: UUID, state: str, before: str = "held") -> None:
        moved = await OCCUPATIONS.change(
            "state = $1, closed_at = $2",
            '"case" = $3 and state = $4',
            *(state, None if state == "held" else self.clock.now(), case_id, before),
        )
        for one in moved:
            await self._promise(one)

    async def _promise(self, one: OccupationRow) -> None:
        await outbox.enqueue(WRITE, {"occupation": str(one.id)})  # It writes the state of its moment, once is enough.

    async def costs(self, ids: Sequence[UUID]) -> list[CostSheet | None]:
        """[4261-4263] What the hospitals uploaded, in the order of the ids; as last seen when the platform is silent."""
        known = {row.id: row for row in await rows.by_ids(ids)}
        asked = await asyncio.gather(*(self._costs(known.get(one)) for one in ids))
        return list(asked)

    async def _costs(self, row: VoucherRow | None) -> CostSheet | None:
        if row is None:
            return None
        sheet, known = await ask_costs(self.platform, row.ref)
        return sheet if known else row.sheet

    async def of_case(self, case_id: UUID) -> list[VoucherFacts]:
        """The vouchers a claim holds, or was paid for."""
        held = [one.voucher for one in await rows.of_case(case_id) if one.state != "released"]
        return await self.facts(held)

    async def held_by(self, cases: Sequence[UUID]) -> dict[UUID, list[str]]:
        """How each claim stands to its vouchers now: held or claimed; released ones are left out."""
        found: dict[UUID, list[str]] = {}
        for one in await OCCUPATIONS.find(f"\"case\" in ({marks(len(cases))}) and state <> 'released'", *cases):
            found.setdefault(one.case, []).append(one.state)
        return found

    async def problems(self, case_id: UUID) -> list[str]:
        """Why the platform could not be told that this claim holds its vouchers; a person settles that."""
        return [one.problem for one in await rows.of_case(case_id) if one.problem and one.state != "released"]

    async def cases_of(self, ids: Sequence[UUID]) -> list[UUID]:
        """The claims that hold any of these vouchers now."""
        if not ids:
            return []
        living = await OCCUPATIONS.find(
            f"voucher in ({marks(len(ids))}) and state in ('held', 'claimed') order by id", *ids
        )
        return list(dict.fromkeys(one.case for one in living))


async def _once_told(held: OccupationRow) -> OccupationRow:
    """The occupation once the platform has been told of it: our own word is often just on its way."""
    for _ in range(_LOOKS):
        if held.written is not None or held.problem is not None:
            break
        await asyncio.sleep(_LOOK_SECONDS)
        held = await OCCUPATIONS.first("id = $1", held.id) or held
    return held


def _of(known: dict[UUID, VoucherRow], one: UUID, subject: Person) -> VoucherRow | None:
    row = known.get(one)
    return row if row is not None and row.person == subject.id else None
