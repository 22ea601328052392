"""Claims, payees, calculations and reviews as rows. Everything that writes runs inside the caller's transaction."""

import datetime as dt
from typing import Any, Final
from uuid import UUID

import msgspec

from backend.benefits.schemas import BenefitCase, Calculation
from backend.infra.db import Transaction, current_engine, run
from backend.infra.rows import Rows
from backend.reimbursement.desk_schemas import ReviewFinding
from backend.reimbursement.rules import Stay
from backend.reimbursement.schemas import Category, ClaimPaper, PayeeKind
from backend.reimbursement.tables import Claim, ClaimCalculation, ClaimReview, Payee


class ClaimRow(msgspec.Struct, frozen=True, kw_only=True):
    """A row of `claim`."""

    id: UUID
    case: UUID
    number: str
    person: UUID
    pack: str
    place: str
    track: str
    category: Category
    hospital_code: str | None
    hospital_name: str
    hospital_region: str
    admitted_on: dt.date
    discharged_on: dt.date
    reason: str
    total_fen: int
    papers: str
    state: str
    opened_at: dt.datetime
    closed_at: dt.datetime | None
    attested_at: dt.datetime | None = None
    approved_edition: int | None = None
    confirmed_edition: int | None = None

    @property
    def paper_list(self) -> tuple[ClaimPaper, ...]:
        """The papers as they are now."""
        return msgspec.json.decode(self.papers, type=tuple[ClaimPaper, ...])

    @property
    def stay(self) -> Stay:
        """As the rules compare it with others."""
        return Stay(
            category=self.category,
            hospital=self.hospital_name,
            admitted_on=self.admitted_on,
            discharged_on=self.discharged_on,
            number=self.number,
        )


class PayeeRow(msgspec.Struct, frozen=True, kw_only=True):
    """A row of `claim_payee`."""

    id: UUID
    case: UUID
    edition: int
    kind: PayeeKind
    name: str
    bank_code: str | None
    bank_name: str
    account: str
    at: dt.datetime


class CalculationRow(msgspec.Struct, frozen=True, kw_only=True):
    """A row of `claim_calculation`."""

    id: UUID
    case: UUID
    edition: int
    asked: str
    answer: str
    diagnosis_code: str | None
    diagnosis_name: str
    total_fen: int
    fund_fen: int
    person_fen: int
    reason: str | None
    by_id: UUID
    by_name: str
    at: dt.datetime

    @property
    def question(self) -> BenefitCase:
        """What was asked."""
        return msgspec.json.decode(self.asked, type=BenefitCase)

    @property
    def result(self) -> Calculation:
        """What was answered."""
        return msgspec.json.decode(self.answer, type=Calculation)


class ReviewRow(msgspec.Struct, frozen=True, kw_only=True):
    """A row of `claim_review`."""

    id: UUID
    case: UUID
    round: int
    findings: str
    at: dt.datetime

    @property
    def found(self) -> tuple[ReviewFinding, ...]:
        """Its findings."""
        return msgspec.json.decode(self.findings, type=tuple[ReviewFinding, ...])


CLAIMS: Final = Rows(Claim, ClaimRow)
PAYEES: Final = Rows(Payee, PayeeRow)
CALCULATIONS: Final = Rows(ClaimCalculation, CalculationRow, bulky=True)
REVIEWS: Final = Rows(ClaimReview, ReviewRow, bulky=True)


async def claim_of(case: UUID) -> ClaimRow | None:
    """The claim a case is about."""
    return await CLAIMS.first('"case" = $1', case)


async def claims_of(person: UUID) -> list[ClaimRow]:
    """Everything of a person that was not given up; in the order it was opened."""
    return await CLAIMS.find("person = $1 and state <> 'void' order by id", person)


async def hold_claims_of(person: UUID) -> None:
    """Until the commit nobody else decides what to pay this person: one claim's amount rests on the others.

    In one order, so that nobody waits in a ring. SQLite has one writer anyway.
    """
    if current_engine().engine_type == "postgres":
        await run("select id from claim where person = $1 order by id for update", person)


async def change(case: UUID, **changes: Any) -> None:
    """Set columns of a claim."""
    await Claim.update({getattr(Claim, name): value for name, value in changes.items()}).where(Claim.case == case)


async def mark_attested(case: UUID, at: dt.datetime) -> bool:
    """False when the vouchers of this claim are in the log already."""
    return bool(await CLAIMS.change("attested_at = $2", '"case" = $1 and attested_at is null', case, at))


async def payee_of(case: UUID) -> PayeeRow | None:
    """The account as it is now."""
    return await PAYEES.first('"case" = $1 order by edition desc', case)


async def calculations_of(case: UUID) -> list[CalculationRow]:
    """All editions, the newest last."""
    return await CALCULATIONS.find('"case" = $1 order by edition', case)


async def calculation_of(case: UUID) -> CalculationRow | None:
    """The newest edition."""
    return await CALCULATIONS.first('"case" = $1 order by edition desc limit 1', case)


async def confirmed_calculation(claim: ClaimRow) -> CalculationRow | None:
    """The edition the second reviewer confirmed, whatever was entered afterwards."""
    return await CALCULATIONS.first('"case" = $1 and edition = $2', claim.case, claim.confirmed_edition)


async def review_of(case: UUID) -> ReviewRow | None:
    """The newest review."""
    return await REVIEWS.first('"case" = $1 order by round desc limit 1', case)


async def review_before(case: UUID, at: dt.datetime) -> ReviewRow | None:
    """The newest review of that moment."""
    return await REVIEWS.first('"case" = $1 and at <= $2 order by round desc limit 1', case, at)


async def add_review(tx: Transaction, row: ReviewRow) -> bool:
    """False when that round was written already: a job may run twice."""
    return bool(await REVIEWS.insert(tx, [row], unless_there=True))
