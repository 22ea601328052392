"""Claims: starting one, what becomes of the money, and the desk's side of it."""

from typing import Annotated
from uuid import UUID

from litestar import Controller, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from backend.cases.schemas import CaseView
from backend.kernel.actor import Actor, Role
from backend.reimbursement.desk import ClaimDesks
from backend.reimbursement.desk_schemas import ClaimDesk, Correction, RecoveryRequest
from backend.reimbursement.money_schemas import ClaimView, MendAccount, RecoveryView
from backend.reimbursement.prefill import ClaimStart
from backend.reimbursement.schemas import Category, ClaimChoices, ClaimPrefill, ClaimWay, PrefillRequest
from backend.reimbursement.service import Claims
from backend.web.access import citizen_only, real_name_only, require, signed_in

_REGION = Annotated[str, QueryParameter(min_length=2, max_length=6, pattern=r"^\d{2}(\d{2}){0,2}$")]


class ClaimController(Controller):
    """医药费手工报销."""

    path = "/api/claims"
    tags = ["手工报销 claim"]
    guards = [signed_in]

    @get("/choices", operation_id="readClaimChoices")
    async def choices(self, region: _REGION, claim_start: NamedDependency[ClaimStart]) -> ClaimChoices:
        """What can be claimed online in a region, reasons and banks to pick, the accident question."""
        return await claim_start.choices(region)

    @get("/way", operation_id="readClaimWay")
    async def way(
        self,
        region: _REGION,
        category: FromQuery[Category],
        claim_start: NamedDependency[ClaimStart],
        hospital: Annotated[str, QueryParameter(pattern=r"^(\d{6})?$", description="医院所在地区划")] = "",
        *,
        accident: Annotated[bool, QueryParameter(description="意外受伤")] = False,
    ) -> ClaimWay:
        """Which matter a claim would follow; `region` is the place of insurance, six digits."""
        return await claim_start.way(region, category, hospital, accident=accident)

    @post("/prefill", operation_id="prefillClaim", status_code=200, guards=[real_name_only], fresh_answer=True)
    async def prefill(
        self, data: JSONBody[PrefillRequest], actor: NamedDependency[Actor], claim_start: NamedDependency[ClaimStart]
    ) -> ClaimPrefill:
        """What the vouchers know: hospital, dates, total, diagnosis."""
        return await claim_start.prefill(data, actor)

    @get("/{case_id:uuid}", operation_id="readClaim")
    async def read(
        self, case_id: FromPath[UUID], actor: NamedDependency[Actor], claims: NamedDependency[Claims]
    ) -> ClaimView:
        """The money of one claim: amount line by line once it is confirmed, payments, the account."""
        return await claims.view(case_id, actor)

    @post("/{case_id:uuid}/account", operation_id="mendClaimAccount", status_code=200, guards=[citizen_only])
    async def mend(
        self,
        case_id: FromPath[UUID],
        data: JSONBody[MendAccount],
        actor: NamedDependency[Actor],
        claims: NamedDependency[Claims],
    ) -> CaseView:
        """Another account after the bank gave a payment back; nothing else can be changed."""
        return await claims.mend(case_id, data, actor)


class ClaimDeskController(Controller):
    """报销审核、复核、拨付."""

    path = "/api/desk/claims"
    tags = ["报销办理 claim desk"]
    guards = [require(Role.clerk, Role.reviewer, Role.second_reviewer, Role.finance, Role.supervisor)]

    @get("/{case_id:uuid}", operation_id="readDeskClaim")
    async def read(
        self, case_id: FromPath[UUID], actor: NamedDependency[Actor], claim_desks: NamedDependency[ClaimDesks]
    ) -> ClaimDesk:
        """One screen: fields in the order of the registration, papers, findings, amount, payments, who did what."""
        return await claim_desks.read(case_id, actor)

    @post("/{case_id:uuid}/corrections", operation_id="correctClaim", status_code=200, guards=[require(Role.reviewer)])
    async def correct(
        self,
        case_id: FromPath[UUID],
        data: JSONBody[Correction],
        actor: NamedDependency[Actor],
        claims: NamedDependency[Claims],
    ) -> ClaimView:
        """Correct the four parts, the hospital level or the diagnosis, with a reason; the amount is calculated anew."""
        return await claims.correct(case_id, data, actor)

    @post("/{case_id:uuid}/review", operation_id="reviewClaimAgain", status_code=204)
    async def review(
        self, case_id: FromPath[UUID], actor: NamedDependency[Actor], claims: NamedDependency[Claims]
    ) -> None:
        """Ask the vouchers afresh and run the automatic review once more."""
        await claims.review_again(case_id, actor)

    @post("/{case_id:uuid}/pay", operation_id="payClaim", status_code=200, guards=[require(Role.finance)])
    async def pay(
        self, case_id: FromPath[UUID], actor: NamedDependency[Actor], claims: NamedDependency[Claims]
    ) -> CaseView:
        """Ask the vouchers once more and order the payment; of two who press at once, one pays."""
        return await claims.pay(case_id, actor)

    @post(
        "/{case_id:uuid}/recoveries",
        operation_id="recoverClaim",
        guards=[require(Role.finance, Role.supervisor)],
    )
    async def recover(
        self,
        case_id: FromPath[UUID],
        data: JSONBody[RecoveryRequest],
        actor: NamedDependency[Actor],
        claims: NamedDependency[Claims],
    ) -> RecoveryView:
        """Ask an overpayment back, at most what was paid; the citizen is told."""
        return await claims.recover(case_id, data, actor)
