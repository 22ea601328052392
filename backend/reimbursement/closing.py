"""Between a claim and its money: asked before it leaves, moved when it arrives or comes back, closed with a sealed result."""

from typing import Any, Final
from uuid import UUID

from backend.attestation.results import Results
from backend.attestation.service import Attestation
from backend.cases.rows import CaseRow, read_case, read_events, times
from backend.cases.service import Cases
from backend.documents.schemas import (
    ClaimResult,
    ResultLine,
    ResultPart,
    ResultPayee,
    ResultStep,
    ResultVoucher,
)
from backend.gateways.errors import GatewayError
from backend.infra.clock import Clock, office_date
from backend.infra.db import Transaction, transaction
from backend.infra.outbox import Handler, JobContext
from backend.kernel import masking
from backend.kernel.dates import day_text
from backend.kernel.errors import Conflict
from backend.payments.rows import PaymentRow, payments_of
from backend.policy.book import PolicyBook
from backend.policy.pack import RegionPack
from backend.reimbursement import clearance, rows, views, words
from backend.reimbursement.matter import CLOSE, ReimbursementMatter
from backend.reimbursement.ports import People, Vouchers
from backend.reimbursement.rows import CalculationRow, ClaimRow
from backend.reimbursement.rules import CATEGORY_TEXT
from backend.vouchers.schemas import VoucherFacts

_SILENT: Final = "voucher.unknown"
_INSURANCE_TEXT: Final = {"310": "职工基本医疗保险", "390": "城乡居民基本医疗保险"}
_SPLIT: Final = (
    ("own_fen", "全自费"),
    ("over_limit_fen", "超限价"),
    ("pay_first_fen", "先行自付"),
    ("in_scope_fen", "符合范围"),
)
_STEPS: Final = {
    "submit": "申请",
    "accept": "受理",
    "approve": "审核",
    "confirm": "复核",
    "pay": "财务拨付",
    "paid": "到账",
}


class ClaimMoney:
    """What payments ask of claims."""

    def __init__(self, cases: Cases, vouchers: Vouchers, clock: Clock) -> None:
        self.cases = cases
        self.vouchers = vouchers
        self.clock = clock

    async def cleared(self, case: UUID) -> str | None:
        """[5501] once more before the money leaves. A silent platform is asked again later; it never means "unclaimed"."""
        row = await read_case(case)
        assert row is not None, "a payment belongs to a case"
        person = await self.cases.directory.person(row.subject)
        found = await clearance.asked(self.vouchers, row, person, self.clock.today())
        if any(one.code.endswith(_SILENT) for one in found):
            raise GatewayError("票据平台没有按时应答，付款前的核对稍后再做")
        why_not = clearance.reasons(found)
        return f"付款前再查票据，没有通过：{why_not[0]}" if why_not else None

    async def settled(self, tx: Transaction, payment: PaymentRow, action: str, reason: str | None) -> None:
        """The claim moves with its payment."""
        if not await self.cases.advance(tx, payment.case, action, reason=reason):
            raise Conflict("付款已经有了结果，但这件报销不在付款这一步，请核对")


class Closing:
    """The job after `paid`: the vouchers and the result go into the attestation log, the result is sealed."""

    def __init__(
        self,
        *,
        results: Results,
        attestation: Attestation,
        vouchers: Vouchers,
        people: People,
        policy: PolicyBook,
        clock: Clock,
    ) -> None:
        self.results = results
        self.attestation = attestation
        self.vouchers = vouchers
        self.people = people
        self.policy = policy
        self.clock = clock

    def handlers(self) -> dict[str, Handler]:
        """By job kind."""
        return {CLOSE: self.close}

    async def close(self, payload: dict[str, Any], _context: JobContext) -> None:
        """Harmless when repeated: the result is issued once, and the vouchers are recorded with it only then."""
        case = await read_case(UUID(payload["case"]))
        claim = await rows.claim_of(case.id) if case else None
        calculation = await rows.calculation_of(case.id) if case else None
        if case is None or claim is None or calculation is None or case.status != "done":
            return
        item = ReimbursementMatter.read(case.decoded)
        vouchers = await self.vouchers.facts(item.vouchers)
        result = await self._result(case, claim, calculation, vouchers)
        # Each payment that a bank took back left a result that is true no more.
        await self.results.issue(result, case.id, edition=1 + await times(case.id, "taken_back"))
        async with transaction() as tx:
            if await rows.mark_attested(case.id, self.clock.now()):
                await self.attestation.vouchers_claimed(tx, case.id, [one.id for one in vouchers])

    async def _result(
        self, case: CaseRow, claim: ClaimRow, calculation: CalculationRow, vouchers: list[VoucherFacts]
    ) -> ClaimResult:
        person, pack = await self.people.person(case.subject), self.policy.pack(case.region)
        office = await self.people.office(case.home_office)
        paid = [row for row in await payments_of(case.id) if row.state == "paid"][-1]
        done, asked = calculation.result, calculation.question
        closed = office_date(paid.settled_at or paid.created_at)
        compared = done.compared
        return ClaimResult(
            number=case.number,
            region_name=pack.name,
            office_name=office.name if office else pack.name,
            closed_on=closed,
            claimant_name=person.name,
            id_masked=masking.id_number(person.id_number),
            insurance_text=_INSURANCE_TEXT[asked.insurance],
            category_text=CATEGORY_TEXT[claim.category],
            hospital_text=claim.hospital_name,
            stay_text=words.period_text(claim.admitted_on, claim.discharged_on),
            vouchers=tuple(_voucher(one) for one in vouchers),
            parts=tuple(ResultPart(label=label, amount_fen=getattr(asked, name)) for name, label in _SPLIT),
            lines=tuple(
                ResultLine(
                    label=line.label,
                    amount_fen=line.amount_fen,
                    rule=line.rule,
                    source=line.source,
                    verified=line.verified,
                )
                for line in done.lines
            ),
            funds=_funds(calculation),
            total_fen=done.total_fen,
            fund_fen=done.fund_fen,
            person_fen=done.person_fen,
            payee=ResultPayee(
                holder=paid.creditor,
                bank=paid.bank_name,
                account_masked=masking.bank_account(paid.account),
                paid_text=day_text(closed),
                reference=paid.reference or paid.end_to_end_id,
            ),
            steps=await _steps(case.id),
            agent_name=case.acted_by_name or "",
            readings=tuple(f"{one.label}：{one.text}" for one in done.readings),
            compared_text=compared.text if compared else "",
            unverified=done.unverified,
            notes=_notes(pack),
            phone=office.phone if office else "",
        )


def _voucher(one: VoucherFacts) -> ResultVoucher:
    return ResultVoucher(
        kind_text=views.KIND_TEXT[one.kind],
        code=one.code,
        number=one.number,
        issued_text=one.issued_on.isoformat() if one.issued_on else "",
        hospital=one.hospital_name or "",
        amount_fen=one.total_fen or 0,
    )


def _funds(calculation: CalculationRow) -> tuple[ResultPart, ...]:
    funds = calculation.result.funds
    listed = ((text, getattr(funds, code), code) for code, text in words.FUND_TEXT.items())
    return tuple(ResultPart(label=text, amount_fen=fen) for text, fen, code in listed if fen or code == "basic")


async def _steps(case_id: UUID) -> tuple[ResultStep, ...]:
    """The last time each step was made: a claim that was sent back went through some of them twice."""
    last = {event["action"]: event for event in await read_events(case_id) if event["action"] in _STEPS}
    return tuple(
        ResultStep(label=label, at_text=day_text(office_date(last[action]["at"])))
        for action, label in _STEPS.items()
        if action in last
    )


def _notes(pack: RegionPack) -> tuple[str, ...]:
    contacts = pack.contacts
    return (f"对结果有疑问，请联系参保地经办机构（咨询：{contacts.phone}；投诉：{contacts.complaint}）。",)
