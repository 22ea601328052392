"""A claim as one kind of matter of the case spine."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

import msgspec

from backend.cases.matter import ActionOffer, CaseFacts, CheckContext, Fact, Finding, FollowUp, Person, Verdict
from backend.gateways.errors import GatewayError
from backend.infra import outbox
from backend.infra.clock import Clock
from backend.infra.db import Transaction, current_transaction, transaction
from backend.kernel.actor import SYSTEM
from backend.kernel.ids import new_id
from backend.kernel.money import yuan
from backend.payments.service import Payments
from backend.policy.book import PolicyBook
from backend.reimbursement import payees, rows, rules, words
from backend.reimbursement.calculations import Calculations, Incomplete
from backend.reimbursement.checks import ClaimChecks
from backend.reimbursement.desk_schemas import ReviewFinding
from backend.reimbursement.moves import ClaimMoves
from backend.reimbursement.ports import Vouchers
from backend.reimbursement.review import Evidence, as_findings, review
from backend.reimbursement.rows import CLAIMS, PAYEES, ClaimRow, PayeeRow, ReviewRow
from backend.reimbursement.rules import CATEGORY_TEXT, KIND
from backend.reimbursement.schemas import ClaimItem, Diagnosis, Payee

CLOSE: Final = "claim.close"


class ReimbursementMatter:
    """Money back. Vouchers are occupied by the transaction that submits the claim and let go by the one that ends it."""

    kind = KIND
    item_type: type[Any] = ClaimItem

    def __init__(
        self,
        *,
        checks: ClaimChecks,
        calculations: Calculations,
        vouchers: Vouchers,
        payments: Payments,
        moves: ClaimMoves,
        policy: PolicyBook,
        clock: Clock,
    ) -> None:
        self.checks = checks
        self.calculations = calculations
        self.vouchers = vouchers
        self.payments = payments
        self.moves = moves
        self.policy = policy
        self.clock = clock

    @staticmethod
    def read(item: dict[str, Any]) -> ClaimItem:
        """The claim as it was submitted."""
        return msgspec.convert(item, ClaimItem, strict=False)

    async def check(self, item: ClaimItem, context: CheckContext) -> list[Finding]:
        """All findings of one claim."""
        return await self.checks.all(item, context)

    async def complete(self, item: ClaimItem, subject: Person) -> ClaimItem:
        """Where the person is insured, as the register says and nobody else; the account as the bank takes it."""
        try:
            person = await self.checks.platform.person(subject.id_type, subject.id_number)
        except GatewayError:
            person = None  # What a page claims about it is never believed.
        current = person.current if person else None
        return msgspec.structs.replace(
            item,
            insured_place=current.place if current else None,
            payee=payees.clean(item.payee) if item.payee else None,
        )

    def track(self, item: ClaimItem, region: str, channel: str, today: dt.date) -> str | None:
        """The matter whose limits hold."""
        pack = self.policy.pack(region)
        place = rules.where(item.insured_place or "", item.hospital.region if item.hospital else "")
        way = rules.choose_track(pack.tracks_on(today), item, place, channel)
        return way.kind if way else None

    def title(self, item: ClaimItem) -> tuple[str, str]:
        """`住院费用报销：…医院` with the days and the total."""
        what = CATEGORY_TEXT.get(item.category or "", "医疗")
        hospital = item.hospital.name if item.hospital else ""
        days = words.period_text(item.admitted_on, item.discharged_on)
        amount = f"{yuan(item.total_fen)}元" if item.total_fen is not None else ""
        return f"{what}费用报销：{hospital}", "，".join(part for part in (days, amount) if part)

    async def open(self, case: CaseFacts, item: ClaimItem) -> None:
        """The claim, its account, and its vouchers. Called inside the submitting transaction: no register is asked."""
        tx, at = current_transaction(), self.clock.now()
        pack = self.policy.pack(case.region)
        await CLAIMS.insert(tx, [_claim(case, item, pack.code, case.track or KIND, at)])
        assert item.payee is not None, "a checked claim is complete"
        await self._add_payee(tx, case, item.payee, 1)
        await self.vouchers.occupy(tx, item.vouchers, case.id)

    async def _add_payee(self, tx: Transaction, case: CaseFacts, payee: Payee, edition: int) -> None:
        row = PayeeRow(
            id=new_id(),
            case=case.id,
            edition=edition,
            kind=payee.kind,
            name=payee.name,
            bank_code=payee.bank_code,
            bank_name=payee.bank_name,
            account=payee.account,
            at=self.clock.now(),
        )
        await PAYEES.insert(tx, [row])

    async def decide(self, case: CaseFacts) -> Verdict:
        """Review everything by machine, calculate what can be calculated, and hand it to a person.

        Only a voucher that cannot be claimed refuses; every other finding is a question to a person.
        """
        item = self.read(case.item)
        claim = await rows.claim_of(case.id)
        assert claim is not None, "a submitted case has opened its claim"
        found = await self.reviewed(case, item, claim)
        async with transaction() as tx:
            await self.keep_review(tx, case.id, found)
        await self._calculate(case, item, claim)
        findings = as_findings(found)
        hard = [one for one in findings if one.level == "hard"]
        if hard:
            return Verdict(action="refuse", findings=findings, reason=hard[0].message)
        return Verdict(action="pass", findings=findings)

    async def reviewed(self, case: CaseFacts, item: ClaimItem, claim: ClaimRow) -> list[ReviewFinding]:
        """Ask the vouchers afresh and run every rule. Writes nothing."""
        context = CheckContext(subject=case.subject, region=case.region, today=case.submitted_on, channel=case.channel)
        checks = await self.checks.all(item, context, case.id)
        seen = Evidence(
            item=item,
            claim=claim,
            subject=case.subject,
            today=case.submitted_on,
            vouchers=await self.vouchers.facts(item.vouchers),
            states=[one for one in checks if one.code.startswith("voucher.")],
            checks=[one for one in checks if not one.code.startswith("voucher.")],
            sheets=await self.vouchers.costs(item.vouchers),
            others=await rows.claims_of(claim.person),
        )
        return review(seen, self.policy.pack(case.region))

    async def keep_review(self, tx: Transaction, case_id: UUID, found: Sequence[ReviewFinding]) -> None:
        """A new round; of two at once one is kept."""
        newest = await rows.review_of(case_id)
        row = ReviewRow(
            id=new_id(),
            case=case_id,
            round=newest.round + 1 if newest else 1,
            findings=msgspec.json.encode(found).decode(),
            at=self.clock.now(),
        )
        await rows.add_review(tx, row)

    async def _calculate(self, case: CaseFacts, item: ClaimItem, claim: ClaimRow) -> None:
        """The first edition, where nothing has to be entered by a person."""
        if await rows.calculation_of(case.id) is not None:
            return
        try:
            asked = await self.calculations.question(claim, case.subject, item)
        except Incomplete:
            return  # The reviewer's screen says what is missing.
        async with transaction() as tx:
            diagnosis = item.diagnosis or Diagnosis()
            await self.calculations.keep(tx, claim, asked, diagnosis=diagnosis, by=SYSTEM, reason=None, after=None)

    async def register(self, case: CaseFacts) -> str | None:
        """A claim is not registered anywhere; it is paid."""
        del case
        return None

    async def on_move(self, case: CaseFacts, action: str, to_status: str, data: dict[str, Any]) -> Sequence[FollowUp]:
        """The claim's own side of a move. Called inside the move's transaction."""
        await self.moves.follow(case, action, to_status, data)
        if action == "paid":
            await outbox.enqueue(CLOSE, {"case": str(case.id)})  # Not deduplicated: a claim may be paid anew.
        return ()

    async def told(self, case: CaseFacts, action: str) -> Mapping[str, str]:
        """What the messages name beyond the case: amounts, the masked account, the way on."""
        return await words.told(case, action)

    async def facts(self, case: CaseFacts) -> list[Fact]:
        """Lines for the case page."""
        claim, payee = await rows.claim_of(case.id), await rows.payee_of(case.id)
        if claim is None or payee is None:
            return []
        lines = words.fact_lines(claim, payee, self.policy.pack(case.region), case.today)
        newest = await rows.calculation_of(case.id)
        if newest is not None and case.status in words.AMOUNT_SHOWN:
            lines.append(Fact(label="医保支付", value=f"{yuan(newest.fund_fen)}元"))
            lines.append(Fact(label="个人负担", value=f"{yuan(newest.person_fen)}元"))
        return lines

    async def actions(self, case: CaseFacts) -> list[ActionOffer]:
        """Everything a claimant may do is a move of the spine."""
        del case
        return []


def _claim(case: CaseFacts, item: ClaimItem, pack: str, track: str, at: dt.datetime) -> ClaimRow:
    assert item.category is not None, "a checked claim is complete"
    assert item.hospital is not None, "a checked claim is complete"
    assert item.admitted_on is not None, "a checked claim is complete"
    assert item.discharged_on is not None, "a checked claim is complete"
    return ClaimRow(
        id=new_id(),
        case=case.id,
        number=case.number,
        person=case.subject.id,
        pack=pack,
        place=item.insured_place or pack,
        track=track,
        category=item.category,
        hospital_code=item.hospital.code,
        hospital_name=item.hospital.name,
        hospital_region=item.hospital.region,
        admitted_on=item.admitted_on,
        discharged_on=item.discharged_on,
        reason=item.reason or "",
        total_fen=item.total_fen or 0,
        papers=msgspec.json.encode(item.papers).decode(),
        state="open",
        opened_at=at,
        closed_at=None,
    )
