"""One screen for the reviewer, the second reviewer and finance: fields in the order of the registration, papers by code,
findings, the amount and its editions, payments, and who did which step.
"""

from collections.abc import Iterable, Sequence
from typing import Final
from uuid import UUID

from backend.cases.rows import CaseRow, read_events
from backend.cases.words import moment_text
from backend.gateways.errors import GatewayError
from backend.kernel import masking
from backend.kernel.actor import Actor
from backend.kernel.money import yuan
from backend.policy.book import PolicyBook
from backend.reimbursement import rows, views, words
from backend.reimbursement.catalogue import listed, title_of
from backend.reimbursement.desk_schemas import ClaimDesk, ClaimHand, DeskField, DeskPaper, ReviewFinding
from backend.reimbursement.ports import People
from backend.reimbursement.rows import CalculationRow, ClaimRow
from backend.reimbursement.rules import CATEGORY_TEXT
from backend.reimbursement.schemas import ClaimItem, Diagnosis
from backend.reimbursement.service import Claims

_STEPS: Final = {
    "accept": "受理",
    "correct_amount": "更正金额",
    "approve": "审核",
    "confirm": "复核",
    "pay": "拨付",
    "send_back": "退回审核",
    "close": "结束",
}


class ClaimDesks:
    """Reads only; every write goes through the claims and the spine."""

    def __init__(self, claims: Claims, people: People, policy: PolicyBook) -> None:
        self.claims = claims
        self.people = people
        self.policy = policy

    async def read(self, case_id: UUID, actor: Actor) -> ClaimDesk:
        """The whole screen. That it was looked at is written down."""
        seen, claim = await self.claims.known(case_id, actor)
        case = await self.claims.cases.looked_at(seen, actor)
        pack = self.policy.pack(case.region)
        item = self.claims.item(case)
        review = await rows.review_of(case_id)
        found = review.found if review else ()
        editions = await rows.calculations_of(case_id)
        current = await self.claims.calculations.current(claim)
        payments = await self.claims.payments.of_case(case_id)
        newest = editions[-1] if editions else None
        return ClaimDesk(
            claim=await self.claims.page(case, claim, await self._costs(item)),
            fields=await self._fields(case, claim, item, found),
            papers=_papers(claim, listed(pack, claim.track, claim.category, case.channel, case.submitted_at.date())),
            findings=tuple(found),
            editions=tuple(views.calculation_view(row) for row in editions),
            calculation_current=current is not None,
            hospital_level=newest.question.hospital_level if newest else None,
            diagnosis=_diagnosis(newest, item),
            hands=await self._hands(case_id),
            archive_office=await self._archive(case),
            paid_fen=sum(row.amount_fen for row in payments if row.state == "paid"),
            recoverable_fen=await self.claims.payments.recoverable_fen(case_id),
            blocked=_blocked(newest, current),
        )

    async def _costs(self, item: ClaimItem) -> dict[UUID, int]:
        """What the hospitals uploaded; a silent platform leaves the column empty."""
        try:
            sheets = await self.claims.vouchers.costs(item.vouchers)
        except GatewayError:
            return {}
        return {one: sheet.total_fen for one, sheet in zip(item.vouchers, sheets, strict=True) if sheet is not None}

    async def _fields(
        self, case: CaseRow, claim: ClaimRow, item: ClaimItem, found: Sequence[ReviewFinding]
    ) -> tuple[DeskField, ...]:
        """晋市医保办发〔2023〕8号 附件2 五: 零星报销登记, in its order."""
        person, payee = await self.people.person(case.subject), await rows.payee_of(case.id)
        pack, pages = self.policy.pack(case.region), {one for paper in claim.paper_list for one in paper.materials}
        assert payee is not None, "a claim has an account"
        diagnosis = item.diagnosis or Diagnosis()
        lines = (
            ("person", "身份证号", f"{masking.id_number(person.id_number)} {person.name}", "/person"),
            ("hospital", "定点医药机构", f"{claim.hospital_name} {claim.hospital_code or ''}".strip(), "/hospital"),
            ("category", "医疗类别", CATEGORY_TEXT[claim.category], "/category"),
            ("admittedOn", "就医开始日期", claim.admitted_on.isoformat(), "/admittedOn"),
            ("dischargedOn", "就医结束日期", claim.discharged_on.isoformat(), "/dischargedOn"),
            ("reason", "报销原因", f"{claim.reason} {words.reason_text(pack, claim.reason)}", "/reason"),
            ("totalFen", "费用总额", f"{yuan(claim.total_fen)}元", "/totalFen"),
            ("pages", "附件张数", f"{len(pages)}张", "/papers"),
            ("payee", "拨付对象", f"{words.PAYEE_TEXT[payee.kind]}：{payee.name}", "/payee/name"),
            ("account", "银行账户信息", f"{payee.bank_name} {masking.bank_account(payee.account)}", "/payee/account"),
            ("diagnosis", "疾病诊断", f"{diagnosis.code or ''} {diagnosis.name}".strip(), "/diagnosis"),
        )
        return tuple(
            DeskField(code=code, label=label, value=value, problem=_about(pointer, found))
            for code, label, value, pointer in lines
        )

    async def _hands(self, case_id: UUID) -> tuple[ClaimHand, ...]:
        return tuple(
            ClaimHand(
                step=event["action"],
                step_text=_STEPS[event["action"]],
                who=event["actor_name"],
                at_text=moment_text(event["at"]),
            )
            for event in await read_events(case_id)
            if event["action"] in _STEPS
        )

    async def _archive(self, case: CaseRow) -> str:
        """窗口受理的资料留存受理机构，线上的留存参保所属机构."""
        kept_at = case.accepting_office if case.channel == "counter" and case.accepting_office else case.home_office
        office = await self.people.office(kept_at)
        return office.name if office else kept_at


def _papers(claim: ClaimRow, wanted: Iterable[tuple[str, str, bool]]) -> tuple[DeskPaper, ...]:
    """The catalogue's papers first, then what else was handed in."""
    given = {paper.code: paper.materials for paper in claim.paper_list}
    shown = [
        DeskPaper(code=code, title=title, required=required, materials=given.pop(code, ()))
        for code, title, required in wanted
    ]
    shown += [
        DeskPaper(code=code, title=title_of(code), required=False, materials=pages) for code, pages in given.items()
    ]
    return tuple(shown)


def _about(pointer: str, found: Iterable[ReviewFinding]) -> tuple[str, ...]:
    return tuple(one.message for one in found if one.pointer and one.pointer.startswith(pointer))


def _diagnosis(newest: CalculationRow | None, item: ClaimItem) -> Diagnosis | None:
    if newest is not None:
        return Diagnosis(code=newest.diagnosis_code, name=newest.diagnosis_name)
    return item.diagnosis


def _blocked(newest: CalculationRow | None, current: CalculationRow | None) -> tuple[str, ...]:
    """Why the reviewer cannot approve yet."""
    if newest is None:
        return ("金额还没有算出来，请录入费用四部分和医院等级。",)
    if current is None:
        return ("今年的另一笔报销变了，请重新计算金额。",)
    return () if current.fund_fen > 0 else ("按现在的计算医保支付0元。",)
