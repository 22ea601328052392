"""The life of an expansion in the database. Everything that writes runs inside the caller's transaction."""

import datetime as dt
from typing import Any, Final
from uuid import UUID

import msgspec

from backend.chronic.schemas import FacilityName
from backend.chronic.tables import Expansion
from backend.infra.db import current_transaction
from backend.infra.rows import Rows


class ExpansionRow(msgspec.Struct, frozen=True, kw_only=True):
    """A row of `chronic_expansion`."""

    id: UUID
    case: UUID
    person: UUID
    id_type: str
    id_number: str
    pack: str
    policy_version: str
    disease: str
    disease_name: str
    region: str
    region_name: str
    facilities: str
    filing: UUID | None
    begins: dt.date | None
    ends: dt.date | None
    judged_on: dt.date
    state: str
    serial: str | None
    opened_at: dt.datetime
    active_at: dt.datetime | None
    closed_at: dt.datetime | None
    close_reason: str | None

    @property
    def chosen(self) -> tuple[FacilityName, ...]:
        """The facilities with their names."""
        return msgspec.json.decode(self.facilities, type=tuple[FacilityName, ...])


EXPANSIONS: Final = Rows(Expansion, ExpansionRow)


async def find(condition: str, *args: object) -> list[ExpansionRow]:
    """Rows in the order they were opened."""
    return await EXPANSIONS.find(f"{condition} order by id", *args)


async def of_person(person: UUID) -> list[ExpansionRow]:
    """All expansions of a person."""
    return await find("person = $1", person)


async def living(person: UUID) -> list[ExpansionRow]:
    """Pending and active ones."""
    return await find("person = $1 and state in ('pending', 'active')", person)


async def of_case(case: UUID) -> ExpansionRow | None:
    """The row of a case."""
    found = await find('"case" = $1', case)
    return found[0] if found else None


async def add(row: ExpansionRow) -> None:
    """Write a new row."""
    await EXPANSIONS.insert(current_transaction(), [row])


async def change(case: UUID, before: str, **changes: Any) -> bool:
    """A conditional update: False when the row had left `before` meanwhile."""
    won = await (
        Expansion.update({getattr(Expansion, name): value for name, value in changes.items()})
        .where((Expansion.case == case) & (Expansion.state == before))
        .returning(Expansion.id)
    )
    return bool(won)
