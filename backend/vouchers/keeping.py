"""What becomes of a voucher that is shown once more.

The platform's word stands over what a code says, and a claim stands on what was shown when it was sent.
"""

from collections.abc import Sequence

import msgspec

from backend.infra.db import Transaction
from backend.vouchers import rows
from backend.vouchers.rows import VOUCHERS, VoucherRow
from backend.vouchers.rules import same_check_code


class Kept(msgspec.Struct, frozen=True):
    """The row as it is now. Not `agreed` = what was shown has another check code, and nothing was changed."""

    row: VoucherRow
    agreed: bool = True


async def keep(tx: Transaction, fresh: VoucherRow) -> Kept:
    """Add it, or bring the row that is there up to date."""
    if await VOUCHERS.insert(tx, [fresh], unless_there=True):
        return Kept(fresh)
    known = await rows.of_person(fresh.person, fresh.ref)
    assert known is not None, "the insert met it"
    (there,) = await rows.locked([known.id])
    merged = shown_again(there, fresh, held=await _held(there))
    return Kept(there, agreed=False) if merged is None else Kept(await rows.change(merged))


async def keep_all(tx: Transaction, fresh: Sequence[VoucherRow]) -> list[Kept]:
    """In the order given; written in one order for everybody, so that two people never wait for each other."""
    kept = {id(row): await keep(tx, row) for row in sorted(fresh, key=lambda row: (row.kind, row.code, row.number))}
    return [kept[id(row)] for row in fresh]


async def asked_again(voucher: VoucherRow, answer: VoucherRow) -> VoucherRow:
    """`answer` is `voucher` with the platform's word of now. Somebody may have shown it otherwise meanwhile."""
    (there,) = await rows.locked([voucher.id])
    return await rows.change(_told(there, answer)) if there.check_code == answer.check_code else there


def shown_again(there: VoucherRow, fresh: VoucherRow, *, held: bool) -> VoucherRow | None:
    """The row as it should be, or None when the check codes disagree and the old one counts.

    What the platform has confirmed gives way to the platform only; what a claim holds gives way to nobody.
    """
    agreed = same_check_code(there.check_code, fresh.check_code)
    if not agreed and (held or (there.confirmed and not fresh.confirmed)):
        return None
    if held or (there.confirmed and fresh.payer == "unknown"):  # Without a document the answer is about the state only.
        return _told(there, fresh)
    told, same = _told(there, fresh), fresh.payer == there.payer
    return msgspec.structs.replace(
        fresh,
        id=there.id,
        check_code=fresh.check_code or there.check_code,
        status=told.status,
        settlement=told.settlement if agreed else fresh.settlement,
        successor=told.successor if agreed else fresh.successor,
        costs=told.costs if agreed and same else fresh.costs,
    )


def _told(there: VoucherRow, fresh: VoucherRow) -> VoucherRow:
    """The state and the costs as the platform tells them now. Where it finds nothing any more, what it said before stays."""
    lost = there.confirmed and fresh.status == "unlisted"
    return msgspec.structs.replace(
        there,
        status=there.status if lost else fresh.status,
        settlement=fresh.settlement or there.settlement,
        successor=fresh.successor or there.successor,
        costs=(fresh.costs or there.costs) if there.payer == "same" else there.costs,
        checked_at=there.checked_at if lost else fresh.checked_at or there.checked_at,
    )


async def _held(row: VoucherRow) -> bool:
    holder = (await rows.living([row])).get(row.id)
    return holder is not None and holder.voucher == row.id
