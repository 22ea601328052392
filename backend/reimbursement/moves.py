"""What a move of the case does to the claim: its vouchers, papers, account, amount and payment. Inside its transaction."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

import msgspec

from backend.cases.matter import CaseFacts
from backend.cases.rows import last_event
from backend.infra.clock import Clock
from backend.infra.db import Transaction, current_transaction, duplicates_raise
from backend.kernel.errors import Conflict, FieldProblem, Invalid
from backend.kernel.ids import new_id
from backend.kernel.text import plain_throughout
from backend.payments.service import Order, Payments
from backend.policy.book import PolicyBook
from backend.reimbursement import payees, rows
from backend.reimbursement.calculations import Calculations, NotCurrent
from backend.reimbursement.ports import Vouchers
from backend.reimbursement.rows import PAYEES, CalculationRow, ClaimRow, PayeeRow
from backend.reimbursement.schemas import ClaimItem, ClaimPaper, Payee

_OVER: Final = frozenset({"refused", "withdrawn", "ended"})


class NotAgreed(Conflict):
    """The newest edition of the amount is not the one that was approved or confirmed."""

    code = "claim.amount_not_agreed"


class ClaimMoves:
    """One method per action that touches the claim."""

    def __init__(
        self,
        *,
        calculations: Calculations,
        vouchers: Vouchers,
        payments: Payments,
        policy: PolicyBook,
        clock: Clock,
    ) -> None:
        self.calculations = calculations
        self.vouchers = vouchers
        self.payments = payments
        self.policy = policy
        self.clock = clock

    async def follow(self, case: CaseFacts, action: str, to_status: str, data: dict[str, Any]) -> None:
        """Raise an AppError to stop the move."""
        tx = current_transaction()
        claim = await rows.claim_of(case.id)
        assert claim is not None, "a case of this kind has opened its claim"
        if to_status in _OVER:
            await self.vouchers.release(tx, case.id)
            await rows.change(case.id, state="void", closed_at=self.clock.now())
        elif action == "override":
            await self.vouchers.occupy(tx, self.item(case).vouchers, case.id)
            await rows.change(case.id, state="open", closed_at=None)
        elif action == "supplement":
            await self._take_in(claim, data)
        elif action == "approve":
            await rows.change(case.id, approved_edition=(await self._amount(claim)).edition)
        elif action == "confirm":
            row = _unchanged(await rows.calculation_of(case.id), claim.approved_edition, "审核")
            await rows.change(case.id, confirmed_edition=row.edition)
        elif action == "pay":
            await self._pay(tx, case, claim)
        elif action == "mend_account":
            await self._mend(tx, case, claim, data)
        elif action in {"returned", "stopped"}:
            await rows.change(case.id, state="open")
        elif action == "taken_back":
            await rows.change(case.id, state="open", closed_at=None, attested_at=None)
            await self.vouchers.hold_again(tx, case.id)
        elif action == "paid":
            await rows.change(case.id, state="paid", closed_at=self.clock.now())
            await self.vouchers.claimed(tx, case.id)

    @staticmethod
    def item(case: CaseFacts) -> ClaimItem:
        """The claim as it was submitted."""
        return msgspec.convert(case.item, ClaimItem, strict=False)

    async def _take_in(self, claim: ClaimRow, data: dict[str, Any]) -> None:
        """New pages go to their paper; a page that was asked to be replaced makes room."""
        papers = {paper.code: list(paper.materials) for paper in claim.paper_list}
        for item in data.get("items") or ():
            new = [UUID(str(one)) for one in item.get("materials") or ()]
            code, old = str(item.get("paper") or "supplement"), item.get("material")
            pages = papers.setdefault(code, [])
            if old and UUID(str(old)) in pages:
                place = pages.index(UUID(str(old)))
                pages[place : place + 1] = new
            else:
                pages += new
        merged = [ClaimPaper(code=code, materials=tuple(dict.fromkeys(ids))) for code, ids in papers.items()]
        await rows.change(claim.case, papers=msgspec.json.encode(merged).decode())

    async def _amount(self, claim: ClaimRow) -> CalculationRow:
        """The current calculation, or the refusal to go on without one."""
        row = await self.calculations.current(claim)
        if row is None:
            raise NotCurrent("金额还没有算好，或者算好以后情况变了，请先重新计算，再提交")
        if row.fund_fen <= 0:
            raise Invalid("按现在的计算医保支付0元。请核对；确实不能报的，请选“不予报销”并写明原因")
        return row

    async def _owed(self, claim: ClaimRow) -> CalculationRow:
        """What was confirmed and nothing else; what came back is owed as it was, whatever was paid meanwhile."""
        await rows.hold_claims_of(claim.person)
        row = _unchanged(await rows.calculation_of(claim.case), claim.confirmed_edition, "复核")
        came_back = any(one.state == "returned" for one in await self.payments.of_case(claim.case))
        return row if came_back else await self._amount(claim)

    async def _pay(self, tx: Transaction, case: CaseFacts, claim: ClaimRow) -> None:
        amount, payee = await self._owed(claim), await rows.payee_of(case.id)
        ordered = await last_event(case.id, "pay")
        assert payee is not None, "a claim has an account"
        assert ordered is not None, "the move has just been written down"
        await self.payments.order(
            tx,
            Order(
                case=case.id,
                amount_fen=amount.fund_fen,
                creditor=payee.name,
                account=payee.account,
                bank_code=payee.bank_code,
                bank_name=payee.bank_name,
                debtor=f"{self.policy.pack(case.region).name}医疗保险经办机构",
                remittance=f"医保报销 {case.number}",
                ordered_by=ordered["actor_id"],
                ordered_by_name=ordered["actor_name"],
            ),
        )
        await rows.change(case.id, state="paying")

    async def _mend(self, tx: Transaction, case: CaseFacts, claim: ClaimRow, data: dict[str, Any]) -> None:
        """Only the account. A hard finding stops the move; everything else was agreed upon before."""
        payee = payees.clean(_payee(data))
        now = await rows.payee_of(case.id)
        assert now is not None, "a claim has an account"
        codes = {paper.code for paper in claim.paper_list if paper.materials}
        guardians = {now.name} if now.kind == "guardian" else set()
        found = payees.check_payee(payee, case.subject, guardians, codes, case.today)
        hard = [one for one in found if one.level == "hard"]
        if hard:
            raise Invalid(
                "收款账户还要改一下", fields=[FieldProblem(f"/data{one.pointer or ''}", one.message) for one in hard]
            )
        allowed = {payees.clean_name(case.subject.name), payees.clean_name(now.name)}
        if payees.clean_name(payee.name) not in allowed:  # Somebody else was never looked at by anybody.
            raise Invalid(
                f"这里只能改账户，收款人还是{now.name}或参保人本人；要换别人收款，请联系经办机构",
                fields=[FieldProblem("/data/payee/name", "不能换成别人")],
            )
        if (payee.name, payee.account, payee.bank_name, payee.bank_code) == _account(now):
            raise Invalid(
                "和退回的账户一样，请换一个账户，或改正错的地方",
                fields=[FieldProblem("/data/payee/account", "请改账户")],
            )
        row = PayeeRow(
            id=new_id(),
            case=case.id,
            edition=now.edition + 1,
            kind=payee.kind,
            name=payee.name,
            bank_code=payee.bank_code,
            bank_name=payee.bank_name,
            account=payee.account,
            at=self.clock.now(),
        )
        with duplicates_raise(Conflict("账户刚刚改过，请刷新后再看")):
            await PAYEES.insert(tx, [row])


def _unchanged(newest: CalculationRow | None, agreed: int | None, step: str) -> CalculationRow:
    """The newest edition, if it is the one that was agreed upon at `step`."""
    if newest is None or newest.edition != agreed:
        raise NotAgreed(f"{step}通过的金额和最新一版不一样，请退回审核，重新审核、复核以后再办")
    return newest


def _payee(data: dict[str, Any]) -> Payee:
    try:
        return msgspec.convert(plain_throughout(data.get("payee")), Payee)
    except msgspec.ValidationError:
        raise Invalid("请填完整收款账户", fields=[FieldProblem("/data/payee", "请填完整")]) from None


def _account(row: PayeeRow) -> Sequence[str | None]:
    return row.name, row.account, row.bank_name, row.bank_code
