"""The life of a bond in the database. Everything that writes runs inside the caller's transaction."""

import datetime as dt
from collections.abc import Iterable
from typing import Any, Final
from uuid import UUID

import msgspec

from backend.cases.matter import CaseFacts
from backend.family.rules import SPOUSE_CODES
from backend.family.schemas import FamilyItem
from backend.family.tables import FamilyBond
from backend.infra.db import current_transaction, duplicates_raise
from backend.infra.rows import Rows
from backend.kernel.dates import believable
from backend.kernel.errors import Conflict
from backend.kernel.ids import new_id

LIVE: Final = ("pending", "active")
_LIVE: Final = "state in ('pending', 'active')"  # As the indexes say it, so that they are used.


class SecondSpouse(Conflict):
    """One of the two is already bound as somebody else's spouse."""

    code = "family.second_spouse"


class BondRow(msgspec.Struct, frozen=True, kw_only=True):
    """A row of family_bond."""

    id: UUID
    case: UUID
    region: str
    grantor: UUID
    grantor_id_type: str
    grantor_id_number: str
    grantor_name: str
    user_id_type: str
    user_id_number: str
    user_name: str
    user_phone: str | None
    relation: str
    state: str
    serial: str | None = None
    notice_read_at: dt.datetime | None
    commitment_at: dt.datetime | None
    opened_at: dt.datetime
    active_at: dt.datetime | None = None
    ended_at: dt.datetime | None = None
    end_reason: str | None = None


BONDS: Final = Rows(FamilyBond, BondRow)


async def find(condition: str, *args: object) -> list[BondRow]:
    """Bonds in the order they were opened."""
    return await BONDS.find(f"{condition} order by opened_at, id", *args)


async def of_case(case_id: UUID) -> BondRow | None:
    """The row this case wrote."""
    found = await find('"case" = $1', case_id)
    return found[0] if found else None


async def of_pair(grantor_id_number: str, user_id_number: str) -> list[BondRow]:
    """All rows of the pair, ended ones too."""
    return await find("grantor_id_number = $1 and user_id_number = $2", grantor_id_number, user_id_number)


async def living(grantor_id_number: str, user_id_number: str) -> BondRow | None:
    """The pair's pending or active bond."""
    return next((b for b in await of_pair(grantor_id_number, user_id_number) if b.state in LIVE), None)


async def as_grantor(id_number: str) -> list[BondRow]:
    """Living bonds this person grants."""
    return await find(f"grantor_id_number = $1 and {_LIVE}", id_number)


async def as_user(id_number: str) -> list[BondRow]:
    """Active bonds this person may spend from, the oldest first."""
    return await find("user_id_number = $1 and state = 'active'", id_number)


async def around(one: str, other: str) -> list[BondRow]:
    """Living bonds of either of these two, with each other or with a third person."""
    return await find(f"{_LIVE} and (grantor_id_number in ($1, $2) or user_id_number in ($1, $2))", one, other)


async def spouse_conflict(one: str, other: str) -> BondRow | None:
    """A living spouse bond of one of these two with a third person."""
    return second_spouse(await around(one, other), one, other)


def second_spouse(bound: Iterable[BondRow], one: str, other: str, mine: BondRow | None = None) -> BondRow | None:
    """The same among the bonds around the two, opened before `mine`."""
    for bond in bound:
        later = mine is not None and (bond.opened_at, bond.id) > (mine.opened_at, mine.id)
        third = {bond.grantor_id_number, bond.user_id_number} != {one, other}
        if bond.relation in SPOUSE_CODES and third and not later:
            return bond
    return None


async def open_bond(case: CaseFacts, item: FamilyItem, at: dt.datetime) -> None:
    """The case's row: pending, or repeat when the pair already has a living bond."""
    assert item.name, "a checked item is complete"
    number = item.id_number or ""
    if item.relation in SPOUSE_CODES and await spouse_conflict(case.subject.id_number, number):
        raise SecondSpouse("您或这位家人已经和另一个人按配偶绑定，请先解除原来的绑定。")
    bond = BondRow(
        id=new_id(),
        case=case.id,
        region=case.region,
        grantor=case.subject.id,
        grantor_id_type=case.subject.id_type,
        grantor_id_number=case.subject.id_number,
        grantor_name=case.subject.name,
        user_id_type=item.id_type or "",
        user_id_number=number,
        user_name=item.name.strip(),
        user_phone=item.phone,
        relation=item.relation or "",
        state="pending",
        notice_read_at=item.notice_read_at and believable(item.notice_read_at, at),
        commitment_at=item.commitment_at and believable(item.commitment_at, at),
        opened_at=at,
    )
    tx = current_transaction()
    # Whichever of the partial unique indexes speaks, the pair (or a spouse) is taken. A repeat never is.
    if await BONDS.insert(tx, [bond], unless_there=True):
        return
    if await living(case.subject.id_number, number) is None:
        raise SecondSpouse("您或这位家人已经和另一个人按配偶绑定，请先解除原来的绑定。")
    await BONDS.insert(tx, [msgspec.structs.replace(bond, state="repeat")])


async def activate(case_id: UUID, serial: str | None, at: dt.datetime) -> None:
    """The register took it. A repeat stays a repeat while the pair's own bond lives, and takes its place otherwise."""
    bond = await of_case(case_id)
    if bond is None or bond.state == "active":
        return
    original = await living(bond.grantor_id_number, bond.user_id_number)
    if bond.state != "pending" and original is not None:
        if original.state == "pending":
            await _change(original.id, "pending", state="active", serial=serial, active_at=at)
        return
    with duplicates_raise(Conflict("这位家人刚刚已经绑定，请刷新后再看。")):
        await _change(bond.id, bond.state, state="active", serial=serial, active_at=at, ended_at=None, end_reason=None)


async def close(case_id: UUID, reason: str, at: dt.datetime) -> None:
    """The case ended without a bond."""
    bond = await of_case(case_id)
    if bond is not None and bond.state in {"pending", "repeat"}:
        await _change(bond.id, bond.state, state="ended", ended_at=at, end_reason=reason)


async def reopen(case_id: UUID) -> None:
    """A supervisor looks at it again: pending once more, unless somebody else has taken the place."""
    bond = await of_case(case_id)
    if bond is None or bond.state != "ended":
        return
    if bond.relation in SPOUSE_CODES and await spouse_conflict(bond.grantor_id_number, bond.user_id_number):
        raise SecondSpouse("这期间已经和另一个人按配偶绑定，请先解除那一个。")
    taken = await living(bond.grantor_id_number, bond.user_id_number)
    with duplicates_raise(Conflict("这期间已经有了新的绑定，请刷新后再看。")):
        state = "repeat" if taken else "pending"
        await _change(bond.id, "ended", state=state, ended_at=None, end_reason=None)


async def end_pair(case_id: UUID, reason: str, at: dt.datetime) -> tuple[BondRow | None, list[BondRow]]:
    """End the pair's active bond: what was ended (None if it had ended before), and the pair's other rows."""
    bond = await of_case(case_id)
    if bond is None:
        return None, []
    pair = await of_pair(bond.grantor_id_number, bond.user_id_number)
    ended = None
    for row in pair:
        if row.state == "active" or (row.state == "repeat" and row.case == case_id):
            won = await _change(row.id, row.state, state="ended", ended_at=at, end_reason=reason)
            ended = row if won and row.state == "active" else ended
    return ended, [row for row in pair if row.case != case_id]


async def _change(bond_id: UUID, before: str, **values: Any) -> bool:
    """Conditional on the state we saw, so that two callers cannot both make the same step."""
    changes = {getattr(FamilyBond, name): value for name, value in values.items()}
    won = await (
        FamilyBond.update(changes)
        .where((FamilyBond.id == bond_id) & (FamilyBond.state == before))
        .returning(FamilyBond.id)
    )
    return bool(won)
