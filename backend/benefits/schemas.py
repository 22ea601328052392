"""What a calculation is asked with, and what it answers: every fen with its rule, its source and who pays it."""

import datetime as dt
from typing import Annotated, Literal

import msgspec

from backend.kernel.wire import Inbound, Wire

Insurance = Literal["310", "390"]  # 310 职工, 390 居民
Category = Literal["inpatient", "chronic", "special_drug", "emergency", "accident"]
FilingState = Literal["none", "long_term", "referral", "emergency", "temporary"]
Place = Literal["home", "in_province", "cross_province"]
Fund = Literal["basic", "serious_illness", "civil_servant", "assistance"]
Stage = Literal["split", "basic", "stacked"]
Payer = Literal["person", "basic", "serious_illness", "civil_servant", "assistance"]
RegionCode = Annotated[str, msgspec.Meta(pattern=r"^([0-9]{2}|[0-9]{4}|[0-9]{6})$", examples=["45"])]
Fen = Annotated[int, msgspec.Meta(ge=0, le=10_000_000_000)]  # At most a hundred million yuan.


class BenefitCase(Wire, frozen=True, kw_only=True):
    """One bill, or several of one stay. `region` is the place of insurance (or a pack's code).

    `place` says how far from home the care was; when absent, the two region codes say it. `stays_before`,
    `paid_before_fen` (basic fund), `deductible_paid_fen`, `personal_before_fen` (in-scope costs borne so far) and
    `disease_paid_before_fen` count from 1 January of the year the costs belong to.
    """

    region: str
    insurance: Insurance
    retired: bool = False
    age: Annotated[int, msgspec.Meta(ge=0, le=150)]
    category: Category
    hospital_level: Annotated[int, msgspec.Meta(ge=1, le=3)]
    hospital_region: str = ""
    place: Place | None = None
    admitted_on: dt.date
    discharged_on: dt.date
    stays_before: Annotated[int, msgspec.Meta(ge=0, le=400)] = 0
    filing: FilingState = "none"
    own_fen: Fen = 0
    over_limit_fen: Fen = 0
    pay_first_fen: Fen = 0
    in_scope_fen: Fen = 0
    paid_before_fen: Fen = 0
    deductible_paid_fen: Fen = 0
    personal_before_fen: Fen = 0
    disease: str | None = None
    disease_paid_before_fen: Fen = 0
    civil_servant: bool = False
    assisted: bool = False

    @property
    def total_fen(self) -> int:
        """The four parts together."""
        return self.own_fen + self.over_limit_fen + self.pay_first_fen + self.in_scope_fen


class BenefitLine(Wire, frozen=True, kw_only=True):
    """One step. The lines of `split` and `basic` add up to the total; a `stacked` line pays part of what they left
    to the person. `verified` = a document at hand says so; otherwise the number is a demo parameter.
    """

    stage: Stage
    code: str
    payer: Payer
    label: str
    amount_fen: int
    rule: str
    source: str
    verified: bool


class PayerPart(Wire, frozen=True, kw_only=True):
    """One piece of the bar "who pays what"; the pieces add up to the total, none is below zero."""

    code: Literal["basic", "serious_illness", "civil_servant", "assistance", "person_in_scope", "person_outside"]
    payer: Payer
    label: str
    amount_fen: int


class FundShares(Wire, frozen=True, kw_only=True):
    """What each fund pays."""

    basic: int = 0
    serious_illness: int = 0
    civil_servant: int = 0
    assistance: int = 0

    @property
    def total(self) -> int:
        """All funds."""
        return self.basic + self.serious_illness + self.civil_servant + self.assistance


class ReadingTaken(Wire, frozen=True, kw_only=True):
    """How the words of a document were read (口径): `label` asks, `text` says what was taken."""

    key: str
    value: str
    label: str
    text: str
    source: str
    verified: bool


class Alternative(Wire, frozen=True, kw_only=True):
    """What another reading of the same words would give."""

    text: str
    fund_fen: int
    person_fen: int


class Compared(Wire, frozen=True, kw_only=True):
    """The same bill with a filing made in time. `text` says it in one sentence."""

    filing: FilingState
    fund_fen: int
    person_fen: int
    more_fen: int
    text: str


class Calculation(Wire, frozen=True, kw_only=True):
    """Why this amount. `fund_fen + person_fen == total_fen`, and so do the parts."""

    region_name: str
    version: str
    on: dt.date
    total_fen: int
    fund_fen: int
    person_fen: int
    funds: FundShares
    parts: tuple[PayerPart, ...]
    lines: tuple[BenefitLine, ...]
    readings: tuple[ReadingTaken, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    compared: Compared | None = None
    unverified: tuple[str, ...] = ()


class EstimateAsk(Inbound, frozen=True, kw_only=True):
    """What the estimator asks: nobody's name. What is not in one of the other three parts counts as within the scope."""

    region: RegionCode
    insurance: Insurance
    retired: bool = False
    age: Annotated[int, msgspec.Meta(ge=0, le=150)] = 50
    category: Category = "inpatient"
    hospital_level: Annotated[int, msgspec.Meta(ge=1, le=3)]
    place: Place = "home"
    filing: FilingState = "none"
    total_fen: Annotated[int, msgspec.Meta(ge=1, le=10_000_000_000)]
    own_fen: Fen = 0
    over_limit_fen: Fen = 0
    pay_first_fen: Fen = 0
    stays_before: Annotated[int, msgspec.Meta(ge=0, le=400)] = 0
    paid_before_fen: Fen = 0
    deductible_paid_fen: Fen = 0
    disease: Annotated[str, msgspec.Meta(max_length=20)] | None = None
    civil_servant: bool = False
    assisted: bool = False


class EstimateView(Wire, frozen=True, kw_only=True):
    """An estimate. `notice` stands above the amount on every page that shows it."""

    notice: str
    calculation: Calculation


class DiseaseChoice(Wire, frozen=True, kw_only=True):
    """A chronic disease of the region's list."""

    code: str
    name: str


class EstimateRegion(Wire, frozen=True, kw_only=True):
    """A region whose parameters are in; `filing_matters` names the places where a filing changes the amount."""

    code: str
    name: str
    document: str
    diseases: tuple[DiseaseChoice, ...]
    filing_matters: tuple[Place, ...]
    verified: bool


class FiledPlace(Wire, frozen=True, kw_only=True):
    """Where the person is filed today."""

    region: str
    region_name: str
    filing: FilingState


class EstimatePrefill(Wire, frozen=True, kw_only=True):
    """What the registers know about the insured person, as the estimator's answers."""

    region: str
    region_name: str
    insurance: Insurance
    insurance_text: str
    retired: bool
    age: int | None
    civil_servant: bool
    assisted: bool
    filed: tuple[FiledPlace, ...]
    diseases: tuple[DiseaseChoice, ...]


class ParameterLine(Wire, frozen=True, kw_only=True):
    """One row of the parameters in words."""

    title: str
    text: str
    source: str
    effective_from: dt.date
    effective_to: dt.date | None
    verified: bool


class Parameters(Wire, frozen=True, kw_only=True):
    """The benefit parameters of one insurance on one day. `note` is the document a person should ask for."""

    region_name: str
    version: str
    on: dt.date
    lines: tuple[ParameterLine, ...]
    note: str | None
