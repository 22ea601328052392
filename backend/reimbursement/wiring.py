"""How this room and its payments are built."""

from collections.abc import Mapping
from typing import Final

import msgspec
from litestar.types import ControllerRouterHandler

from backend.attestation.wiring import AttestationRoom
from backend.benefits.service import Benefits
from backend.cases.matter import Matter
from backend.cases.service import Cases
from backend.filings.service import Filings
from backend.ground import Ground
from backend.infra.outbox import Handler
from backend.payments.jobs import PaymentJobs
from backend.payments.service import Payments
from backend.reimbursement.calculations import Calculations
from backend.reimbursement.checks import ClaimChecks
from backend.reimbursement.closing import ClaimMoney, Closing
from backend.reimbursement.desk import ClaimDesks
from backend.reimbursement.determination import AccidentMatter
from backend.reimbursement.guardians import KnownGuardians
from backend.reimbursement.matter import ReimbursementMatter
from backend.reimbursement.moves import ClaimMoves
from backend.reimbursement.ports import People, Shelf, Vouchers
from backend.reimbursement.prefill import ClaimStart
from backend.reimbursement.proof import MoneyProof
from backend.reimbursement.routes import ClaimController, ClaimDeskController
from backend.reimbursement.service import Claims
from backend.vouchers.wiring import VoucherRoom

ROUTES: Final[tuple[ControllerRouterHandler, ...]] = (ClaimController, ClaimDeskController)


class ClaimMatters(msgspec.Struct, frozen=True, kw_only=True):
    """What the spine is given, before the spine itself is there."""

    ground: Ground
    people: People
    vouchers: Vouchers
    shelf: Shelf
    payments: Payments
    calculations: Calculations
    claim: ReimbursementMatter
    accident: AccidentMatter

    def by_kind(self) -> dict[str, Matter]:
        """By the kind of their cases."""
        return {self.claim.kind: self.claim, self.accident.kind: self.accident}


class ClaimRoom(msgspec.Struct, frozen=True, kw_only=True):
    """The room once the spine is there."""

    claims: Claims
    claim_desks: ClaimDesks
    claim_start: ClaimStart
    payment_jobs: PaymentJobs
    closing: Closing
    proof: MoneyProof

    def services(self) -> Mapping[str, object]:
        """By the names of the routes' parameters."""
        return {"claims": self.claims, "claim_desks": self.claim_desks, "claim_start": self.claim_start}

    def jobs(self) -> Mapping[str, Handler]:
        """What the outbox promises."""
        return {**self.payment_jobs.handlers(), **self.closing.handlers()}


def matters(ground: Ground, people: People, filings: Filings, benefits: Benefits, room: VoucherRoom) -> ClaimMatters:
    """The two kinds of case of this room."""
    platform, policy, clock, vouchers = ground.outside.insurance, ground.book, ground.clock, room.service
    payments = Payments(ground.outside.bank, clock)
    calculations = Calculations(
        platform=platform,
        policy=policy,
        filings=filings,
        vouchers=vouchers,
        benefits=benefits,
        payments=payments,
        clock=clock,
    )
    claim = ReimbursementMatter(
        checks=ClaimChecks(platform, policy, vouchers, KnownGuardians(platform)),
        calculations=calculations,
        vouchers=vouchers,
        payments=payments,
        moves=ClaimMoves(calculations=calculations, vouchers=vouchers, payments=payments, policy=policy, clock=clock),
        policy=policy,
        clock=clock,
    )
    return ClaimMatters(
        ground=ground,
        people=people,
        vouchers=vouchers,
        shelf=room.shelf,
        payments=payments,
        calculations=calculations,
        claim=claim,
        accident=AccidentMatter(policy),
    )


def build(known: ClaimMatters, cases: Cases, attestation: AttestationRoom) -> ClaimRoom:
    """Stands on the spine."""
    ground, people, vouchers = known.ground, known.people, known.vouchers
    claims = Claims(
        cases=cases,
        matter=known.claim,
        calculations=known.calculations,
        vouchers=vouchers,
        payments=known.payments,
        policy=ground.book,
        calendar=ground.calendar,
        clock=ground.clock,
    )
    money = ClaimMoney(cases, vouchers, ground.clock)
    return ClaimRoom(
        claims=claims,
        claim_desks=ClaimDesks(claims, people, ground.book),
        claim_start=ClaimStart(
            people=people, shelf=known.shelf, bank=ground.outside.bank, policy=ground.book, clock=ground.clock
        ),
        payment_jobs=PaymentJobs(ground.outside.bank, money, ground.clock, ground.settings.bank_account),
        closing=Closing(
            results=attestation.results,
            attestation=attestation.attestation,
            vouchers=vouchers,
            people=people,
            policy=ground.book,
            clock=ground.clock,
        ),
        proof=MoneyProof(vouchers, known.payments, ground.clock),
    )
