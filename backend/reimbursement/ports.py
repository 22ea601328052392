"""What claims need from other rooms, as narrow as it can be said."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Protocol
from uuid import UUID

from backend.benefits.schemas import BenefitCase, Calculation
from backend.cases.matter import Finding, Person
from backend.cases.ports import OfficeCard
from backend.gateways.vouchers import CostSheet
from backend.infra.db import Transaction
from backend.kernel.actor import Actor
from backend.vouchers.schemas import VoucherFacts


class People(Protocol):
    """Who somebody is, for whom they may act, where they are insured."""

    async def person(self, person_id: UUID) -> Person:
        """The real-name person."""
        ...

    async def scopes(self, actor: Actor) -> Mapping[UUID, frozenset[str]]:
        """For whom `actor` may act today and in which matters; their own person is always among them."""
        ...

    async def place(self, person: Person) -> str:
        """The 6-digit region the person is insured in."""
        ...

    async def office(self, code: str) -> OfficeCard | None:
        """One office by its code."""
        ...


class Vouchers(Protocol):
    """The voucher room."""

    async def facts(self, ids: Sequence[UUID]) -> list[VoucherFacts]:
        """The vouchers with these ids, in this order."""
        ...

    async def usable(
        self, ids: Sequence[UUID], subject: Person, today: dt.date, case_id: UUID | None = None
    ) -> list[Finding]:
        """[5501] asked afresh. Hard = cannot be claimed; a time-out is soft and never "unclaimed"."""
        ...

    async def occupy(self, tx: Transaction, ids: Sequence[UUID], case_id: UUID) -> None:
        """One voucher, one claim; raises when another has it."""
        ...

    async def release(self, tx: Transaction, case_id: UUID) -> None:
        """Let go of the vouchers of a claim that came to nothing."""
        ...

    async def claimed(self, tx: Transaction, case_id: UUID) -> None:
        """The claim was paid."""
        ...

    async def hold_again(self, tx: Transaction, case_id: UUID) -> None:
        """What was paid came back; nobody else may claim the vouchers meanwhile."""
        ...

    async def of_case(self, case_id: UUID) -> list[VoucherFacts]:
        """The vouchers a claim holds, or was paid for."""
        ...

    async def held_by(self, cases: Sequence[UUID]) -> dict[UUID, list[str]]:
        """How each claim stands to its vouchers now: held or claimed."""
        ...

    async def costs(self, ids: Sequence[UUID]) -> list[CostSheet | None]:
        """[4261-4263] What the hospitals uploaded, in the order of the ids; None where nothing was."""
        ...


class Shelf(Protocol):
    """The vouchers of the people somebody acts for."""

    async def listed(self, actor: Actor, person_id: UUID | None) -> Sequence[VoucherFacts]:
        """Of one person; NotFound unless the caller may claim for them."""
        ...


class Benefits(Protocol):
    """The benefit rules."""

    def calculate(self, case: BenefitCase) -> Calculation:
        """Why this amount."""
        ...


class Guardians(Protocol):
    """Who stands for a child."""

    async def names_of(self, ward: Person) -> frozenset[str]:
        """The guardians of a minor: parents the register knows, and guardianships in force."""
        ...
