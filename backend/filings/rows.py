"""The life of a filing in the database. Everything that writes runs inside the caller's transaction."""

import datetime as dt
from typing import Any, Final
from uuid import UUID

import msgspec

from backend.filings.rules import Standing
from backend.filings.tables import Filing
from backend.infra.db import current_transaction
from backend.infra.rows import Rows
from backend.kernel.ids import new_id


class FilingRow(msgspec.Struct, frozen=True, kw_only=True):
    """A row of `filing`."""

    id: UUID
    case: UUID
    person: UUID
    id_type: str
    id_number: str
    pack: str
    policy_version: str
    type: str
    region: str
    region_name: str
    begins: dt.date
    ends: dt.date | None
    by_commitment: bool
    materials: str
    reason: str | None
    hospital: str | None
    phone: str | None
    judged_on: dt.date
    lock_until: dt.date | None
    state: str
    serial: str | None
    replaces: UUID | None
    opened_at: dt.datetime
    active_at: dt.datetime | None
    closed_at: dt.datetime | None
    close_reason: str | None

    @property
    def standing(self) -> Standing:
        """The row as the rules see it."""
        return Standing(
            id=self.id,
            case=self.case,
            type=self.type,
            region=self.region,
            region_name=self.region_name,
            begins=self.begins,
            ends=self.ends,
            by_commitment=self.by_commitment,
            state=self.state,
            lock_until=self.lock_until,
            replaces=self.replaces,
        )


FILINGS: Final = Rows(Filing, FilingRow)


async def find(condition: str, *args: object) -> list[FilingRow]:
    """Rows in the order they were opened; ids are made in time order."""
    return await FILINGS.find(f"{condition} order by id", *args)


async def of_person(person: UUID) -> list[FilingRow]:
    """All filings of a person, old ones too."""
    return await find("person = $1", person)


async def living(person: UUID) -> list[FilingRow]:
    """Pending and active ones; an active one may have run out meanwhile, its dates say so."""
    return await find("person = $1 and state in ('pending', 'active')", person)


async def of_case(case: UUID) -> FilingRow | None:
    """The newest row of a case: a changed telephone number makes a new one."""
    found = await find('"case" = $1', case)
    return found[-1] if found else None


async def by_id(filing: UUID) -> FilingRow | None:
    """One row."""
    found = await find("id = $1", filing)
    return found[0] if found else None


async def add(row: FilingRow) -> None:
    """Write a new row."""
    await FILINGS.insert(current_transaction(), [row])


async def change(filing: UUID, before: str, **changes: Any) -> bool:
    """A conditional update: False when the row had left `before` meanwhile."""
    won = await (
        Filing.update({getattr(Filing, name): value for name, value in changes.items()})
        .where((Filing.id == filing) & (Filing.state == before))
        .returning(Filing.id)
    )
    return bool(won)


async def move_case(case: UUID, before: str, **changes: Any) -> None:
    """The same for the one living row of a case; harmless when it has moved on."""
    await Filing.update({getattr(Filing, name): value for name, value in changes.items()}).where(
        (Filing.case == case) & (Filing.state == before)
    )


def successor(row: FilingRow, at: dt.datetime, **changes: Any) -> FilingRow:
    """A new version of `row` that points back at it."""
    return msgspec.structs.replace(row, id=new_id(), replaces=row.id, opened_at=at, **changes)
