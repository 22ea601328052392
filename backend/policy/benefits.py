"""What the funds pay, as data: insurance × kind of care × hospital level × stay of the year × filing × date.

Amounts are fen, rates are basis points (8500 = 85 %). No document at hand gives such numbers; what stands in the packs
is a demo and says so with `verified = false`.
"""

from typing import Final, Literal

from backend.policy.model import Rule, Strict

Insurance = Literal["310", "390"]
Category = Literal["inpatient", "chronic", "special_drug", "emergency", "accident"]
Filing = Literal["long_term", "emergency", "referral", "temporary", "none"]
Place = Literal["home", "in_province", "cross_province"]
StackedFund = Literal["serious_illness", "civil_servant", "assistance"]

CATEGORIES: Final[tuple[Category, ...]] = ("inpatient", "chronic", "special_drug", "emergency", "accident")
LEVELS: Final = (1, 2, 3)
STAYS: Final = (1, 2, 3)  # The third stands for every later one.
# Never may somebody further down get more than somebody further up.
FROM_BEST_TO_WORST: Final[tuple[Filing, ...]] = ("long_term", "emergency", "referral", "temporary", "none")


class Segment(Strict, frozen=True, kw_only=True):
    """From `above_fen` up to the next segment the fund pays this part, in basis points."""

    above_fen: int
    points: int


class Who(Strict, frozen=True, kw_only=True):
    """For whom a row is meant; what is absent does not matter. Ages are full years, both ends included."""

    levels: tuple[int, ...] = LEVELS
    retired: bool | None = None
    age_from: int = 0
    age_to: int | None = None

    def fits(self, level: int, age: int, *, retired: bool) -> bool:
        """True when this row may be used for that person there."""
        return (
            level in self.levels
            and (self.retired is None or self.retired is retired)
            and self.age_from <= age
            and (self.age_to is None or age <= self.age_to)
        )


class Deductible(Who, frozen=True, kw_only=True):
    """起付线. `stay` 1, 2 or 3 = the first, second, third and every later stay of the year; absent = each.

    `unfiled_fen` holds instead where a reduction for a missing or temporary filing applies.
    """

    fen: int
    unfiled_fen: int | None = None
    stay: Literal[1, 2, 3] | None = None


class Rate(Who, frozen=True, kw_only=True):
    """报销比例, in segments of the in-scope cost above the deductible."""

    segments: tuple[Segment, ...]


class DiseaseLimit(Strict, frozen=True, kw_only=True):
    """What the fund pays in a year for one chronic disease at most."""

    code: str
    name: str
    limit_fen: int


class BenefitRule(Rule, frozen=True, kw_only=True):
    """The basic fund for one insurance and some kinds of care. `per` = the deductible is due each stay or once a year."""

    code: str
    title: str
    insurance: Insurance
    categories: tuple[Category, ...]
    per: Literal["stay", "year"]
    cap_fen: int
    deductible: tuple[Deductible, ...]
    rate: tuple[Rate, ...]
    disease: tuple[DiseaseLimit, ...] = ()

    def deductible_of(self, level: int, age: int, stay: int, *, retired: bool) -> Deductible | None:
        """The first row that fits; `stay` counts from 1."""
        nth = min(stay, STAYS[-1])
        rows = (d for d in self.deductible if d.fits(level, age, retired=retired))
        return next((d for d in rows if d.stay is None or d.stay == nth), None)

    def rate_of(self, level: int, age: int, *, retired: bool) -> Rate | None:
        """The first row that fits."""
        return next((r for r in self.rate if r.fits(level, age, retired=retired)), None)

    def disease_limit(self, code: str | None) -> DiseaseLimit | None:
        """The limit of one disease, when there is one."""
        return next((d for d in self.disease if d.code == code), None)


class StackedRule(Rule, frozen=True, kw_only=True):
    """A fund that pays a part of what the funds before it left. `per` = its deductible counts for the year or the bill.

    `only` says whose it is: everybody's, civil servants', or that of people entitled to medical assistance.
    """

    fund: StackedFund
    title: str
    insurance: tuple[Insurance, ...]
    categories: tuple[Category, ...] = CATEGORIES
    only: Literal["everybody", "civil_servant", "assisted"] = "everybody"
    per: Literal["year", "bill"]
    deductible_fen: int
    segment: tuple[Segment, ...]
    cap_fen: int | None = None


class ReductionRule(Rule, frozen=True, kw_only=True):
    """How much less without a filing, or with a temporary one. How "less" is calculated says the switch `reading`.

    Where a document gives two numbers and not which, `choices` names them and the switch `chosen_by` takes one.
    """

    filings: tuple[Filing, ...]
    places: tuple[Place, ...]
    text: str
    points: int | None = None
    choices: dict[str, int] = {}
    chosen_by: str | None = None
    reading: str = "reduction_reading"


class BenefitsFile(Strict, frozen=True, kw_only=True):
    """benefits.toml"""

    benefit: tuple[BenefitRule, ...] = ()
    stacked: tuple[StackedRule, ...] = ()
    reduction: tuple[ReductionRule, ...] = ()
