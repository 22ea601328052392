"""A claim on the desk's screen, and what the desk sends."""

from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta

from backend.kernel.wire import Inbound, Wire
from backend.reimbursement.money_schemas import CalculationView, ClaimView
from backend.reimbursement.schemas import Diagnosis, Fen


class DeskField(Wire, frozen=True, kw_only=True):
    """One field in the order of the registration screen; `problem` names the findings that point at it."""

    code: str
    label: str
    value: str
    problem: tuple[str, ...] = ()


class DeskPaper(Wire, frozen=True, kw_only=True):
    """One paper of the catalogue with its pages in order."""

    code: str
    title: str
    required: bool
    materials: tuple[UUID, ...]


class ReviewFinding(Wire, frozen=True, kw_only=True):
    """One result of the automatic review: which rule, which evidence, and how grave."""

    level: Literal["hard", "soft", "info"]
    code: str
    message: str
    rule: str
    evidence: str
    source: str | None = None
    pointer: str | None = None


class ClaimHand(Wire, frozen=True, kw_only=True):
    """Who did which step: four eyes at a glance."""

    step: str
    step_text: str
    who: str
    at_text: str


class ClaimDesk(Wire, frozen=True, kw_only=True):
    """Everything about one claim on one screen, beside the case screen of the desk."""

    claim: ClaimView
    fields: tuple[DeskField, ...]
    papers: tuple[DeskPaper, ...]
    findings: tuple[ReviewFinding, ...]
    editions: tuple[CalculationView, ...]
    calculation_current: bool
    hospital_level: int | None
    diagnosis: Diagnosis | None
    hands: tuple[ClaimHand, ...]
    archive_office: str
    paid_fen: int
    recoverable_fen: int
    blocked: tuple[str, ...]


class Correction(Inbound, frozen=True, kw_only=True):
    """The reviewer corrects the split, the diagnosis or the level; the reason is kept and a new edition is made.

    The four parts must add up to the claim's total. What is left out stays as it was.
    """

    reason: Annotated[str, Meta(min_length=2, max_length=300)]
    own_fen: Fen | None = None
    over_limit_fen: Fen | None = None
    pay_first_fen: Fen | None = None
    in_scope_fen: Fen | None = None
    hospital_level: Annotated[int, Meta(ge=1, le=3)] | None = None
    diagnosis: Diagnosis | None = None


class RecoveryRequest(Inbound, frozen=True, kw_only=True):
    """Ask money back, at most what was paid and not yet asked back."""

    amount_fen: Annotated[int, Meta(gt=0, le=10_000_000_000)]
    reason: Annotated[str, Meta(min_length=2, max_length=300)]
