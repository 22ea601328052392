"""Vouchers and who occupies them, in the database. Everything that writes runs inside the caller's transaction."""

import datetime as dt
from collections.abc import Sequence
from typing import Final, cast
from uuid import UUID

import msgspec

from backend.gateways.vouchers import CostSheet, VoucherKind, VoucherRef
from backend.infra.db import current_engine
from backend.infra.rows import Rows, marks
from backend.vouchers.rules import PayerMatch
from backend.vouchers.schemas import State, VoucherFacts
from backend.vouchers.tables import Occupation, Voucher, VoucherConsent


class VoucherRow(msgspec.Struct, frozen=True, kw_only=True):
    """A row of `voucher`."""

    id: UUID
    person: UUID
    kind: str
    code: str
    number: str
    check_code: str
    title: str | None
    issued_on: dt.date | None
    total_fen: int | None
    scanned_fen: int | None
    net_of_tax: bool
    payer: str
    payer_name: str | None
    hospital_code: str | None
    hospital_name: str | None
    hospital_region: str | None
    visit: str | None
    admitted_on: dt.date | None
    discharged_on: dt.date | None
    diagnosis_code: str | None
    diagnosis_name: str | None
    settlement: str | None
    status: str
    successor: str | None
    costs: str | None
    source: str
    added_by: UUID
    added_at: dt.datetime
    checked_at: dt.datetime | None

    @property
    def ref(self) -> VoucherRef:
        """What the platform knows it by."""
        return VoucherRef(
            kind=cast("VoucherKind", self.kind), code=self.code, number=self.number, check_code=self.check_code
        )

    @property
    def state(self) -> State:
        """As a literal."""
        return cast("State", self.status)

    @property
    def match(self) -> PayerMatch:
        """As a literal."""
        return cast("PayerMatch", self.payer)

    @property
    def confirmed(self) -> bool:
        """The platform has known it under this check code: it told the state, or whose it is."""
        return self.settlement is not None or self.payer != "unknown"

    @property
    def sheet(self) -> CostSheet | None:
        """The costs as last seen."""
        return msgspec.json.decode(self.costs, type=CostSheet) if self.costs else None

    @property
    def facts(self) -> VoucherFacts:
        """As other rooms know it."""
        shared = {name: getattr(self, name) for name in VoucherFacts.__struct_fields__}
        return VoucherFacts(**shared)


class OccupationRow(msgspec.Struct, frozen=True, kw_only=True):
    """A row of `voucher_occupation`."""

    id: UUID
    voucher: UUID
    kind: str
    code: str
    number: str
    case: UUID
    state: str
    written: str | None
    written_at: dt.datetime | None
    problem: str | None
    held_at: dt.datetime
    closed_at: dt.datetime | None


class ConsentRow(msgspec.Struct, frozen=True, kw_only=True):
    """A row of `voucher_consent`."""

    id: UUID
    person: UUID
    account: UUID
    hospital: str | None
    first_day: dt.date
    last_day: dt.date
    tax: bool
    words: str
    at: dt.datetime


VOUCHERS: Final = Rows(Voucher, VoucherRow, bulky=True)
OCCUPATIONS: Final = Rows(Occupation, OccupationRow)
CONSENTS: Final = Rows(VoucherConsent, ConsentRow)

_LIVING: Final = "state in ('held', 'claimed')"


async def of_people(people: Sequence[UUID]) -> list[VoucherRow]:
    """Newest first."""
    if not people:
        return []
    return await VOUCHERS.find(f"person in ({marks(len(people))}) order by id desc limit 200", *people)


async def by_ids(ids: Sequence[UUID]) -> list[VoucherRow]:
    """In the order of the ids, without those that do not exist."""
    wanted = tuple(dict.fromkeys(ids))
    if not wanted:
        return []
    found = {row.id: row for row in await VOUCHERS.find(f"id in ({marks(len(wanted))})", *wanted)}
    return [found[one] for one in wanted if one in found]


async def of_person(person: UUID, ref: VoucherRef) -> VoucherRow | None:
    """This voucher as this person's."""
    return await VOUCHERS.first(
        "person = $1 and kind = $2 and code = $3 and number = $4", person, ref.kind, ref.code, ref.number
    )


async def locked(ids: Sequence[UUID]) -> list[VoucherRow]:
    """These rows, in one order for everybody; until the transaction ends nobody else changes or occupies them."""
    wait = " for update" if current_engine().engine_type == "postgres" else ""  # SQLite has one writer at a time.
    return await VOUCHERS.find(f"id in ({marks(len(ids))}) order by kind, code, number{wait}", *ids)


async def change(row: VoucherRow) -> VoucherRow:
    """Write down what became of a voucher; whose it is and who added it stays."""
    names = [n for n in VOUCHERS.columns if n not in {"id", "person", "kind", "code", "number", "added_by", "added_at"}]
    changes = ", ".join(f'"{name}" = ${place}' for place, name in enumerate(names, 1))
    values = (getattr(row, name) for name in names)
    (kept,) = await VOUCHERS.change(changes, f"id = ${len(names) + 1}", *values, row.id)
    return kept


async def shown_by_others(row: VoucherRow) -> list[VoucherRow]:
    """The same voucher as other people showed it."""
    return await VOUCHERS.find(
        "kind = $1 and code = $2 and number = $3 and id <> $4", row.kind, row.code, row.number, row.id
    )


async def living(vouchers: Sequence[VoucherRow]) -> dict[UUID, OccupationRow]:
    """Who holds these vouchers now: by number, so that another person's row of the same voucher counts."""
    numbers = tuple(dict.fromkeys(row.number for row in vouchers))
    if not numbers:
        return {}
    held = await OCCUPATIONS.find(f"number in ({marks(len(numbers))}) and {_LIVING}", *numbers)
    by_ref = {(one.kind, one.code, one.number): one for one in held}
    return {row.id: by_ref[key] for row in vouchers if (key := (row.kind, row.code, row.number)) in by_ref}


async def let_go_untold(one: OccupationRow) -> list[OccupationRow]:
    """Claims that let go of this voucher before, and of which the platform has not been told so."""
    return await OCCUPATIONS.find(
        "kind = $1 and code = $2 and number = $3 and id <> $4"
        " and state = 'released' and (written is null or written <> 'released') order by id",
        *(one.kind, one.code, one.number, one.id),
    )


async def of_case(case: UUID) -> list[OccupationRow]:
    """Everything a case has held, in the order it was."""
    return await OCCUPATIONS.find('"case" = $1 order by id', case)
