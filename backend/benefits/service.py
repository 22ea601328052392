"""Calculations for the other rooms, and the estimator for everybody. Nothing is stored here."""

import datetime as dt
from collections.abc import Mapping
from typing import Final, Protocol
from uuid import UUID

from backend.benefits import calculation
from backend.benefits.parameters import parameters
from backend.benefits.rules import filing_state
from backend.benefits.schemas import (
    BenefitCase,
    Calculation,
    DiseaseChoice,
    EstimateAsk,
    EstimatePrefill,
    EstimateRegion,
    EstimateView,
    FiledPlace,
    Insurance,
    Parameters,
)
from backend.cases.matter import Person
from backend.filings.service import Filings
from backend.gateways.insurance import EMPLOYEE, InsurancePlatform
from backend.infra.clock import Clock
from backend.kernel.actor import Actor
from backend.kernel.dates import age_on
from backend.kernel.errors import Invalid, NotFound
from backend.policy.book import PolicyBook
from backend.policy.pack import RegionPack
from backend.regions.atlas import Atlas

KIND: Final = "reimbursement"
NOTICE: Final = "这是估算，以审核为准。"
_INSURANCES: Final = {"310": "职工医保", "390": "居民医保"}


class PartsTooLarge(Invalid):
    """The three parts the person pays alone are more than the bill."""

    code = "benefits.parts_too_large"


class NotInsured(Invalid):
    """No insurance in force that a calculation could use."""

    code = "benefits.not_insured"


class People(Protocol):
    """Who somebody is, and for whom they may act."""

    async def person(self, person_id: UUID) -> Person:
        """The real-name person."""
        ...

    async def scopes(self, actor: Actor) -> Mapping[UUID, frozenset[str]]:
        """For whom `actor` may act today and in which matters; their own person is always among them."""
        ...


class Benefits:
    """Reads only; `calculate` neither waits nor looks at a clock."""

    def __init__(
        self,
        people: People,
        platform: InsurancePlatform,
        policy: PolicyBook,
        filings: Filings,
        atlas: Atlas,
        clock: Clock,
    ) -> None:
        self.people = people
        self.platform = platform
        self.policy = policy
        self.filings = filings
        self.atlas = atlas
        self.clock = clock

    def calculate(self, case: BenefitCase) -> Calculation:
        """Why this amount, by the rules in force on the day of the discharge."""
        return calculation.calculate(case, self.policy.pack(case.region))

    def parameters(self, region: str, insurance: Insurance, on: dt.date | None = None) -> Parameters:
        """The parameters of a day in words; today's when no day is named."""
        return parameters(self.policy.pack(region), insurance, on or self.clock.today())

    def regions(self) -> list[EstimateRegion]:
        """Where the estimator can calculate."""
        return [self._region(pack) for pack in self.policy.packs.values() if pack.benefits]

    def estimate(self, ask: EstimateAsk) -> EstimateView:
        """For nobody in particular, as if the bill were of today."""
        today = self.clock.today()
        outside = ask.own_fen + ask.over_limit_fen + ask.pay_first_fen
        if outside > ask.total_fen:
            raise PartsTooLarge("自己付的几部分加起来超过了总费用，请核对后再填。")
        case = BenefitCase(
            region=ask.region,
            insurance=ask.insurance,
            retired=ask.retired and ask.insurance == EMPLOYEE,
            age=ask.age,
            category=ask.category,
            hospital_level=ask.hospital_level,
            place=ask.place,
            admitted_on=today,
            discharged_on=today,
            stays_before=ask.stays_before,
            filing=ask.filing,
            own_fen=ask.own_fen,
            over_limit_fen=ask.over_limit_fen,
            pay_first_fen=ask.pay_first_fen,
            in_scope_fen=ask.total_fen - outside,
            paid_before_fen=ask.paid_before_fen,
            deductible_paid_fen=ask.deductible_paid_fen,
            disease=ask.disease,
            civil_servant=ask.civil_servant and ask.insurance == EMPLOYEE,
            assisted=ask.assisted,
        )
        return EstimateView(notice=NOTICE, calculation=self.calculate(case))

    async def prefill(self, actor: Actor, subject_id: UUID | None = None) -> EstimatePrefill:
        """What the registers know about oneself, or about somebody who gave the claim into one's hands."""
        wanted = subject_id or actor.person_id
        if wanted is None or KIND not in (await self.people.scopes(actor)).get(wanted, frozenset()):
            raise NotFound("没有找到这个人，或者没有委托您办这件事。")
        subject, today = await self.people.person(wanted), self.clock.today()
        insured = await self.platform.person(subject.id_type, subject.id_number)
        current = insured.current if insured else None
        pack = self.policy.find(current.place) if current else None
        if insured is None or current is None or not current.normal or pack is None or not pack.benefits:
            raise NotInsured("没有查到可以估算的参保登记，请自己选参保地和险种。")
        held = await self.platform.entitlements(subject.id_number)
        return EstimatePrefill(
            region=current.place,
            region_name=self.atlas.name(current.place),
            insurance="310" if current.type == EMPLOYEE else "390",
            insurance_text=_INSURANCES.get(current.type, "居民医保"),
            retired=current.retired,
            age=age_on(insured.birth, today) if insured.birth else None,
            civil_servant=current.civil_servant,
            assisted=current.assisted,
            filed=tuple(await self._filed(wanted, today)),
            diseases=tuple(
                DiseaseChoice(code=e.disease, name=e.disease_name)
                for e in held
                if e.begins <= today and (e.ends is None or today <= e.ends)
            ),
        )

    async def _filed(self, person: UUID, today: dt.date) -> list[FiledPlace]:
        return [
            FiledPlace(
                region=row.region,
                region_name=row.region_name,
                filing=filing_state(self.policy.pack(row.pack).filing_type(row.type, row.judged_on)),
            )
            for row in await self.filings.living(person)
            if row.standing.covers(today)
        ]

    def _region(self, pack: RegionPack) -> EstimateRegion:
        today = self.clock.today()
        named = {d.code: d.name for b in pack.benefits if b.in_force(today) for d in b.disease}
        places = {p for r in pack.reductions if r.in_force(today) for p in r.places}
        return EstimateRegion(
            code=pack.code,
            name=pack.name,
            document=pack.document,
            diseases=tuple(DiseaseChoice(code=code, name=name) for code, name in named.items()),
            filing_matters=tuple(sorted(places)),
            verified=all(b.verified for b in pack.benefits if b.in_force(today)),
        )
