"""The amount of a claim: what is asked of the benefit rules, and each answer kept as a new edition."""

import datetime as dt
from collections.abc import Iterable
from typing import Final
from uuid import UUID

import msgspec

from backend.benefits.rules import filing_state
from backend.benefits.schemas import BenefitCase, Calculation, FilingState
from backend.benefits.year import SoFar, disease_of, so_far
from backend.cases.matter import Person
from backend.filings.service import Filings
from backend.gateways.insurance import EMPLOYEE, InsurancePlatform
from backend.gateways.vouchers import CostSheet
from backend.infra.clock import Clock
from backend.infra.db import Transaction, duplicates_raise
from backend.kernel.actor import Actor
from backend.kernel.dates import age_on
from backend.kernel.errors import Conflict, FieldProblem, Invalid
from backend.kernel.ids import new_id
from backend.kernel.money import yuan
from backend.payments.rows import PaymentRow
from backend.payments.service import Payments
from backend.policy.book import PolicyBook
from backend.reimbursement import insured, rows
from backend.reimbursement.desk_schemas import Correction
from backend.reimbursement.ports import Benefits, Vouchers
from backend.reimbursement.rows import CALCULATIONS, CalculationRow, ClaimRow
from backend.reimbursement.schemas import ClaimItem, Diagnosis

_LEVELS: Final = {"一": 1, "二": 2, "三": 3, "1": 1, "2": 2, "3": 3}


class NotCurrent(Conflict):
    """There is no calculation, or the facts have moved on since it was made."""

    code = "claim.calculation_stale"


class Incomplete(Invalid):
    """Something the amount needs is not known; a person must enter it."""

    code = "claim.cannot_calculate"


class Calculations:
    """Asks the benefit rules and keeps the answers; rows are only added."""

    def __init__(
        self,
        *,
        platform: InsurancePlatform,
        policy: PolicyBook,
        filings: Filings,
        vouchers: Vouchers,
        benefits: Benefits,
        payments: Payments,
        clock: Clock,
    ) -> None:
        self.platform = platform
        self.policy = policy
        self.filings = filings
        self.vouchers = vouchers
        self.benefits = benefits
        self.payments = payments
        self.clock = clock

    async def question(
        self, claim: ClaimRow, person: Person, item: ClaimItem, correction: Correction | None = None
    ) -> BenefitCase:
        """What is to be asked now: the newest edition's facts, corrected, with this year's other claims as they stand.

        Asks registers. Raises Incomplete when a person has to enter something.
        """
        newest = await rows.calculation_of(claim.case)
        base = newest.question if newest else await self._first(claim, person, item, correction)
        changes = _corrected(correction) if correction else {}
        if correction is not None and correction.diagnosis is not None:
            base = msgspec.structs.replace(base, disease=await self._disease(claim, person, correction.diagnosis))
        changes |= msgspec.structs.asdict(await self.before(claim, base.disease))
        asked = msgspec.structs.replace(base, **changes)
        if asked.total_fen != claim.total_fen:
            raise Incomplete(
                f"四部分合计{yuan(asked.total_fen)}元，票据合计{yuan(claim.total_fen)}元，要一分不差",
                fields=[FieldProblem("/inScopeFen", "四部分合计要等于票据合计")],
            )
        return asked

    async def _first(
        self, claim: ClaimRow, person: Person, item: ClaimItem, correction: Correction | None
    ) -> BenefitCase:
        sheets = [sheet for sheet in await self.vouchers.costs(item.vouchers) if sheet is not None]
        if len(sheets) != len(item.vouchers) and (correction is None or None in _parts(correction)):
            raise Incomplete("医院还没有上传费用明细，请审核人员按费用清单录入四部分金额")
        known = await self.platform.person(person.id_type, person.id_number)
        insurance = insured.in_force(known, claim.pack, claim.discharged_on) or insured.in_force(
            known, claim.pack, claim.admitted_on
        )
        if insurance is None:
            raise Incomplete("看病时没有正常参保的登记，不能算出金额")
        level = await self._level(claim, sheets) or (correction.hospital_level if correction else None)
        if level is None:
            raise Incomplete(
                "还不知道医院等级，请审核人员录入", fields=[FieldProblem("/hospitalLevel", "请选医院等级")]
            )
        birth = person.birth or (known.birth if known else None)
        return BenefitCase(
            region=claim.place,
            insurance="310" if insurance.type == EMPLOYEE else "390",
            retired=insurance.retired,
            age=max(0, age_on(birth, claim.admitted_on)) if birth else 0,
            category=claim.category,
            hospital_level=level,
            hospital_region=claim.hospital_region,
            admitted_on=claim.admitted_on,
            discharged_on=claim.discharged_on,
            filing=await self._filing(claim),
            disease=await self._disease(claim, person, item.diagnosis or Diagnosis()),
            civil_servant=insurance.civil_servant,
            assisted=insurance.assisted,
            own_fen=sum(s.own_fen for s in sheets),
            over_limit_fen=sum(s.over_limit_fen for s in sheets),
            pay_first_fen=sum(s.pay_first_fen for s in sheets),
            in_scope_fen=sum(s.in_scope_fen for s in sheets),
        )

    async def _level(self, claim: ClaimRow, sheets: Iterable[CostSheet]) -> int | None:
        """As the cost sheet says, or the network's list of facilities."""
        texts = [sheet.hospital_level for sheet in sheets]
        if claim.hospital_code:
            found = await self.platform.facilities(claim.hospital_region)
            texts += [f.level for f in found if f.code == claim.hospital_code]
        return next((level for text in texts if (level := _LEVELS.get(text[:1]))), None)

    async def _filing(self, claim: ClaimRow) -> FilingState:
        """Whether the person was filed for the place on the day of the admission."""
        row = await self.filings.active_filing(claim.person, claim.hospital_region, claim.admitted_on)
        if row is None:
            return "none"
        return filing_state(self.policy.pack(row.pack).filing_type(row.type, row.judged_on))

    async def _disease(self, claim: ClaimRow, person: Person, told: Diagnosis) -> str | None:
        """Which of the chronic diseases of the register the bill is about."""
        if claim.category != "chronic":
            return None
        held = await self.platform.entitlements(person.id_number)
        return disease_of(held, told.code, told.name, claim.discharged_on)

    async def before(self, claim: ClaimRow, disease: str | None) -> SoFar:
        """The other claims of the year of the discharge whose money was ordered before this one's first was.

        What the bank gave back keeps its place: it is paid once more as it was, and what was paid meanwhile came later.
        """
        same_year = [
            one for one in await rows.claims_of(claim.person) if one.discharged_on.year == claim.discharged_on.year
        ]
        made = await self.payments.of_cases([claim.case, *(one.case for one in same_year)])
        ordered = {case: moment for case, payments in made.items() if (moment := _first_ordered(payments))}
        mine, paid = ordered.get(claim.case), list[tuple[BenefitCase, Calculation]]()
        for other in same_year:
            theirs = ordered.get(other.case)
            if other.case == claim.case or theirs is None or (mine is not None and mine < theirs):
                continue
            row = await rows.confirmed_calculation(other)
            assert row is not None, "what was paid was confirmed"
            paid.append((row.question, row.result))
        return so_far(claim.category, disease, paid)

    async def current(self, claim: ClaimRow) -> CalculationRow | None:
        """The newest edition, if nothing it rests on has moved on since."""
        row = await rows.calculation_of(claim.case)
        if row is None:
            return None
        now, then = await self.before(claim, row.question.disease), row.question
        same = all(getattr(now, name) == getattr(then, name) for name in SoFar.__struct_fields__)
        return row if same and row.total_fen == claim.total_fen else None

    async def keep(
        self,
        tx: Transaction,
        claim: ClaimRow,
        asked: BenefitCase,
        *,
        diagnosis: Diagnosis,
        by: Actor,
        reason: str | None,
        after: CalculationRow | None,
    ) -> CalculationRow:
        """A new edition `after` the one it was made from. Of two at once one is kept and the other must look again."""
        answer = self.benefits.calculate(asked)
        row = CalculationRow(
            id=new_id(),
            case=claim.case,
            edition=after.edition + 1 if after else 1,
            asked=msgspec.json.encode(asked).decode(),
            answer=msgspec.json.encode(answer).decode(),
            diagnosis_code=diagnosis.code,
            diagnosis_name=diagnosis.name,
            total_fen=answer.total_fen,
            fund_fen=answer.fund_fen,
            person_fen=answer.person_fen,
            reason=reason,
            by_id=by.account_id,
            by_name=by.name,
            at=self.clock.now(),
        )
        with duplicates_raise(NotCurrent("同事刚刚改过金额，请看最新一版再改")):
            await CALCULATIONS.insert(tx, [row])
        return row


def _first_ordered(payments: Iterable[PaymentRow]) -> tuple[dt.datetime, UUID] | None:
    """When money was first ordered; what was stopped before it left the house never was on its way."""
    return next(((one.created_at, one.id) for one in payments if one.state != "void"), None)


def _parts(correction: Correction) -> tuple[int | None, ...]:
    return correction.own_fen, correction.over_limit_fen, correction.pay_first_fen, correction.in_scope_fen


def _corrected(correction: Correction) -> dict[str, object]:
    names = ("own_fen", "over_limit_fen", "pay_first_fen", "in_scope_fen", "hospital_level")
    return {name: value for name in names if (value := getattr(correction, name)) is not None}
