"""What a year has brought already, and which disease a bill is about: what a calculation needs to know of the past. Pure."""

import datetime as dt
from collections.abc import Iterable

import msgspec

from backend.benefits.schemas import BenefitCase, Calculation, Category
from backend.gateways.insurance import Entitlement

STAYS: frozenset[Category] = frozenset({"inpatient", "emergency", "accident"})


class SoFar(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of a `BenefitCase` that count from 1 January."""

    stays_before: int = 0
    paid_before_fen: int = 0
    deductible_paid_fen: int = 0
    personal_before_fen: int = 0
    disease_paid_before_fen: int = 0


def so_far(category: Category, disease: str | None, earlier: Iterable[tuple[BenefitCase, Calculation]]) -> SoFar:
    """Adds up the other bills of the year.

    A stay's deductible never counts towards the yearly one of another kind of care. For the funds that go on through
    the year, what counts is what the basic fund left, whoever paid it afterwards: a part that serious-illness insurance
    has paid for has passed its deductible all the same.
    """
    done = list(earlier)
    return SoFar(
        stays_before=sum(asked.category in STAYS for asked, _ in done),
        paid_before_fen=sum(answer.funds.basic for _, answer in done),
        deductible_paid_fen=sum(_deductible(answer) for asked, answer in done if asked.category == category),
        personal_before_fen=sum(asked.in_scope_fen - answer.funds.basic for asked, answer in done),
        disease_paid_before_fen=sum(
            answer.funds.basic for asked, answer in done if disease is not None and asked.disease == disease
        ),
    )


def _deductible(answer: Calculation) -> int:
    return sum(line.amount_fen for line in answer.lines if line.code == "deductible")


def disease_of(held: Iterable[Entitlement], code: str | None, name: str | None, on: dt.date) -> str | None:
    """The entitlement a chronic bill is about: by its code, by its name, or because there is only one.

    None when that cannot be told; the calculation then says that no limit of a disease was applied.
    """
    mine = [e for e in held if e.begins <= on and (e.ends is None or on <= e.ends)]
    for fits in (
        [e for e in mine if code and e.disease == code],
        [e for e in mine if name and (e.disease_name in name or name in e.disease_name)],
        mine,
    ):
        if len(found := {e.disease for e in fits}) == 1:
            return found.pop()
    return None
