"""Claims after they were sent: what their owner sees, what the desk does with the amount, and money asked back."""

from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

import msgspec

from backend.cases.rows import CaseRow
from backend.cases.rules import RUNNING
from backend.cases.schemas import CaseView, MoveRequest
from backend.cases.service import Cases
from backend.infra.clock import Clock
from backend.infra.db import transaction
from backend.kernel.actor import Actor, Role
from backend.kernel.dates import day_text
from backend.kernel.errors import Conflict, Forbidden, NotFound
from backend.kernel.money import yuan
from backend.kernel.text import plain
from backend.kernel.workdays import Calendar
from backend.payments.service import Payments
from backend.policy.book import PolicyBook
from backend.reimbursement import clearance, rows, views
from backend.reimbursement.calculations import Calculations
from backend.reimbursement.desk_schemas import Correction, RecoveryRequest
from backend.reimbursement.matter import ReimbursementMatter
from backend.reimbursement.money_schemas import ClaimView, MendAccount, RecoveryView
from backend.reimbursement.ports import Vouchers
from backend.reimbursement.rows import ClaimRow
from backend.reimbursement.rules import KIND
from backend.reimbursement.schemas import ClaimItem, Diagnosis
from backend.reimbursement.words import AMOUNT_SHOWN
from backend.vouchers.schemas import VoucherFacts

_OFFICE: Final = "经办机构"
_GONE: Final = "没有找到这件事：可能委托已经结束、换了办理人，或者链接不完整"
# How long somebody has to pay back is written nowhere: the office's own custom, 未核实.
_PAY_BACK_WORKDAYS: Final = 20


class StoppedBeforePaying(Conflict):
    """The vouchers were asked once more before the money left, and one of them must not be paid."""

    code = "claim.voucher_stopped"


class Claims:
    """One claim beside its case. Who may see the case may see the claim."""

    def __init__(
        self,
        *,
        cases: Cases,
        matter: ReimbursementMatter,
        calculations: Calculations,
        vouchers: Vouchers,
        payments: Payments,
        policy: PolicyBook,
        calendar: Calendar,
        clock: Clock,
    ) -> None:
        self.cases = cases
        self.matter = matter
        self.calculations = calculations
        self.vouchers = vouchers
        self.payments = payments
        self.policy = policy
        self.calendar = calendar
        self.clock = clock

    async def known(self, case_id: UUID, actor: Actor) -> tuple[CaseRow, ClaimRow]:
        """The case and its claim, if they are the caller's business."""
        case = await self.cases.visible(case_id, actor)
        claim = await rows.claim_of(case_id) if case.kind == KIND else None
        if claim is None:
            raise NotFound(_GONE)
        return case, claim

    async def view(self, case_id: UUID, actor: Actor) -> ClaimView:
        """The money of one claim."""
        case, claim = await self.known(case_id, actor)
        shown = await self.page(case, claim)
        return shown if actor.kind == "staff" else _for_owner(shown)

    async def page(self, case: CaseRow, claim: ClaimRow, costs: Mapping[UUID, int] | None = None) -> ClaimView:
        """Everything, for whoever may see it."""
        payee = await rows.payee_of(case.id)
        assert payee is not None, "a claim has an account"
        held = {one.id for one in await self.vouchers.of_case(case.id)}
        holds = "claimed" if claim.state == "paid" else "held"
        lines = [
            views.voucher_line(one, holds if one.id in held else None, (costs or {}).get(one.id))
            for one in await self.vouchers_of(case)
        ]
        return views.claim_view(
            case,
            claim,
            payee,
            self.policy.pack(case.region),
            vouchers=tuple(lines),
            calculation=await rows.calculation_of(case.id),
            payments=await self.payments.of_case(case.id),
            recoveries=await self.payments.recoveries(case.id),
        )

    async def vouchers_of(self, case: CaseRow) -> Sequence[VoucherFacts]:
        """The vouchers as submitted, in their order."""
        return await self.vouchers.facts(self.item(case).vouchers)

    @staticmethod
    def item(case: CaseRow) -> ClaimItem:
        """The claim as it was submitted."""
        return ReimbursementMatter.read(case.decoded)

    async def mend(self, case_id: UUID, request: MendAccount, actor: Actor) -> CaseView:
        """Another account after a payment came back; nothing else can be changed."""
        await self.known(case_id, actor)
        data = {"payee": msgspec.to_builtins(request.payee)}
        return await self.cases.move(case_id, MoveRequest(action="mend_account", data=data), actor)

    async def pay(self, case_id: UUID, actor: Actor) -> CaseView:
        """Order the payment. The vouchers are asked first, and once more by the job that sends it."""
        case, _ = await self.known(case_id, actor)
        person = await self.cases.directory.person(case.subject)
        why_not = clearance.reasons(await clearance.asked(self.vouchers, case, person, self.clock.today()))
        if why_not:
            raise StoppedBeforePaying(f"付款前再查票据：{why_not[0]}请退回审核")
        await self.payments.ask_about_earlier(case_id)
        return await self.cases.move(case_id, MoveRequest(action="pay"), actor)

    async def correct(self, case_id: UUID, request: Correction, actor: Actor) -> ClaimView:
        """The reviewer corrects the split, the level or the diagnosis; a new edition with the reason."""
        case, claim = await self._correctable(case_id, actor)
        before = await rows.calculation_of(case_id)
        person = await self.cases.directory.person(case.subject)
        asked = await self.calculations.question(claim, person, self.item(case), request)
        known = Diagnosis(code=before.diagnosis_code, name=before.diagnosis_name) if before else None
        diagnosis = request.diagnosis or known or self.item(case).diagnosis or Diagnosis()
        reason = plain(request.reason) or None
        async with transaction() as tx:
            # The registers took their time: meanwhile it may have been approved. The event lets one of the two win.
            case, claim = await self._correctable(case_id, actor)
            await self.cases.moves.record(case, "correct_amount", case.state, actor, changes={}, reason=reason)
            await self.calculations.keep(tx, claim, asked, diagnosis=diagnosis, by=actor, reason=reason, after=before)
            return tx.answer(await self.page(case, claim))

    async def _correctable(self, case_id: UUID, actor: Actor) -> tuple[CaseRow, ClaimRow]:
        """Only while it is reviewed, and not over the head of the colleague who has it."""
        case, claim = await self.known(case_id, actor)
        _only(case, actor, "reviewing", Role.reviewer)
        if case.assignee not in {None, actor.account_id}:
            raise Conflict(f"这件已由{case.assignee_name}领取，请先转交")
        return case, claim

    async def review_again(self, case_id: UUID, actor: Actor) -> None:
        """Ask the vouchers and run the rules once more, as a new round; for a platform that was silent the first time."""
        case, claim = await self.known(case_id, actor)
        if case.state not in RUNNING:
            raise Conflict("这件事的状态刚刚变了，请刷新后再看")
        person = await self.cases.directory.person(case.subject)
        found = await self.matter.reviewed(case.facts(person, self.clock.today()), self.item(case), claim)
        async with transaction() as tx:
            await self.matter.keep_review(tx, case_id, found)
            tx.answer(None)

    async def recover(self, case_id: UUID, request: RecoveryRequest, actor: Actor) -> RecoveryView:
        """Ask money back, at most what was paid and not asked back yet; the citizen is told."""
        case, _ = await self.known(case_id, actor)
        _only(case, actor, "done", Role.finance, Role.supervisor)
        due = self.calendar.add(self.clock.today(), _PAY_BACK_WORKDAYS)
        async with transaction() as tx:
            row = await self.payments.recover(tx, case_id, request.amount_fen, plain(request.reason), actor)
            params = {
                "title": case.title,
                "subtitle": case.subtitle,
                "number": case.number,
                "amount": yuan(row.amount_fen),
                "reason": row.reason,
                "due": day_text(due.on, today=self.clock.today()),
            }
            await self.cases.moves.tell(case, "claim_recovery", params)
            return tx.answer(views.recovery_view(row))


def _only(case: CaseRow, actor: Actor, status: str, *roles: Role) -> None:
    if not actor.has(*roles):
        raise Forbidden("您的身份不能做这一步")
    if case.status != status:
        raise Conflict("这件事的状态刚刚变了，请刷新后再看")


def _for_owner(view: ClaimView) -> ClaimView:
    """Until a second person has confirmed it, an amount is nobody's promise; who entered it is the office's business."""
    if view.calculation is None or view.status not in AMOUNT_SHOWN:
        return msgspec.structs.replace(view, calculation=None)
    shown = msgspec.structs.replace(view.calculation, by=_OFFICE)
    back = tuple(msgspec.structs.replace(one, by=_OFFICE) for one in view.recoveries)
    return msgspec.structs.replace(view, calculation=shown, recoveries=back)
