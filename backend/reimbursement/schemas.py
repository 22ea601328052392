"""A claim as the phone sends it: `/reimbursement/claims` of the form holds a list of `ClaimItem`."""

import datetime as dt
from typing import Annotated, Final, Literal
from uuid import UUID

from msgspec import Meta

from backend.kernel.wire import Inbound, Wire

Category = Literal["inpatient", "chronic", "special_drug", "emergency", "accident"]
PayeeKind = Literal["self", "guardian", "documented"]
Proof = Literal["document", "commitment"]

Short = Annotated[str, Meta(max_length=40)]
Name = Annotated[str, Meta(max_length=80)]
Text = Annotated[str, Meta(max_length=200)]
Region = Annotated[str, Meta(max_length=6)]
Fen = Annotated[int, Meta(ge=0, le=10_000_000_000)]

# Papers a payee who is neither the insured nor the guardian, and an accident, bring with them.
PAYEE_PAPER: Final = "payee_proof"
ACCIDENT_PAPER: Final = "accident_proof"
ACCIDENT_LETTER: Final = "accident_commitment"
DETERMINATION: Final = "accident_determination"


class ClaimPaper(Inbound, frozen=True, kw_only=True):
    """The photos of one paper of the catalogue, a page per photo, in order."""

    code: Short
    materials: Annotated[tuple[UUID, ...], Meta(max_length=30)] = ()


class Hospital(Inbound, frozen=True, kw_only=True):
    """Where the person was treated. `code` is the facility's own; None when it is typed by hand. `region`: 6 digits."""

    code: Short | None = None
    name: Name = ""
    region: Region = ""


class Diagnosis(Inbound, frozen=True, kw_only=True):
    """The main diagnosis; the code is known when the voucher or the cost sheet says it."""

    code: Short | None = None
    name: Name = ""


class Payee(Inbound, frozen=True, kw_only=True):
    """Whose account the money goes to. `documented` = somebody else, with papers under the code `payee_proof`."""

    kind: PayeeKind = "self"
    name: Name = ""
    bank_code: Short | None = None
    bank_name: Name = ""
    account: Short = ""


class Accident(Inbound, frozen=True, kw_only=True):
    """Asked of every claim. `proof` says which paper there is: a document of the authorities, or the letter instead.

    The papers themselves stand in `papers` under `accident_proof` or `accident_commitment`.
    """

    is_accident: bool
    third_party: bool | None = None
    happened_on: dt.date | None = None
    place: Text | None = None
    how: Annotated[str, Meta(max_length=500)] | None = None
    proof: Proof | None = None


class AccidentItem(Inbound, frozen=True, kw_only=True):
    """What is to be determined before a claim: was it an accident the insurance pays for? Made from the claim."""

    key: Short
    hospital: Name
    admitted_on: dt.date | None
    accident: Accident
    evidence_ids: tuple[UUID, ...] = ()


class ClaimItem(Inbound, frozen=True, kw_only=True):
    """One claim of the form. Everything may be missing while drafting; the check says what is.

    `admitted_on` and `discharged_on` are the first and the last day of the visit for outpatient claims too.
    `total_fen` must be the sum of the vouchers, exact to the fen. `insured_place` is filled in by the server.
    """

    key: Short
    category: Category | None = None
    vouchers: Annotated[tuple[UUID, ...], Meta(max_length=50)] = ()
    hospital: Hospital | None = None
    admitted_on: dt.date | None = None
    discharged_on: dt.date | None = None
    reason: Annotated[str, Meta(max_length=4)] | None = None
    total_fen: Fen | None = None
    diagnosis: Diagnosis | None = None
    papers: Annotated[tuple[ClaimPaper, ...], Meta(max_length=30)] = ()
    payee: Payee | None = None
    accident: Accident | None = None
    insured_place: Region | None = None

    @property
    def companions(self) -> "tuple[tuple[str, AccidentItem], ...]":
        """Other cases the form opens with this one: an accident is determined before the claim is reviewed."""
        if self.accident is None or not self.accident.is_accident:
            return ()
        names = {ACCIDENT_PAPER, ACCIDENT_LETTER}
        pages = tuple(one for paper in self.papers if paper.code in names for one in paper.materials)
        item = AccidentItem(
            key=self.key,
            hospital=self.hospital.name if self.hospital else "",
            admitted_on=self.admitted_on,
            accident=self.accident,
            evidence_ids=tuple(dict.fromkeys(pages)),
        )
        return ((DETERMINATION, item),)

    @property
    def follows(self) -> tuple[str, str] | None:
        """The case of the same form this one waits for."""
        return (DETERMINATION, self.key) if self.companions else None

    @property
    def evidence_ids(self) -> tuple[UUID, ...]:
        """Every photo of every paper: what the form pins to the case."""
        return tuple(dict.fromkeys(one for paper in self.papers for one in paper.materials))

    @property
    def pages(self) -> int:
        """附件张数: the photos handed in."""
        return len(self.evidence_ids)


class ClaimChoice(Wire, frozen=True, kw_only=True):
    """A code and its words."""

    code: str
    text: str


class CategoryChoice(Wire, frozen=True, kw_only=True):
    """A kind of claim: whether it can be made here online, under which matter, or where to go instead."""

    code: Category
    text: str
    offered: bool
    note: str | None


class ClaimChoices(Wire, frozen=True, kw_only=True):
    """What the wizard offers in one region. `banks` may be empty: then the bank's name is typed.

    `reasons` is the table MANL_REIM_REA; `accident` is None where accidents are not taken online.
    """

    region: str
    categories: tuple[CategoryChoice, ...]
    reasons: tuple[ClaimChoice, ...]
    banks: tuple[ClaimChoice, ...]
    accident: str | None
    source: str


class ClaimWay(Wire, frozen=True, kw_only=True):
    """The matter one claim follows online; `track` is None where it is not taken here, and `elsewhere` says where."""

    track: str | None
    elsewhere: str
    source: str


class PrefillRequest(Inbound, frozen=True, kw_only=True):
    """Vouchers of one person that go into one claim; `subject_id` empty = mine."""

    vouchers: Annotated[tuple[UUID, ...], Meta(min_length=1, max_length=50)]
    subject_id: UUID | None = None


class ClaimPrefill(Wire, frozen=True, kw_only=True):
    """What the vouchers know; empty where they know nothing or disagree (`notes` says so)."""

    category: Category | None
    hospital: Hospital | None
    admitted_on: dt.date | None
    discharged_on: dt.date | None
    reason: str | None
    total_fen: int | None
    total_text: str
    diagnosis: Diagnosis | None
    payee_name: str
    notes: tuple[str, ...]
