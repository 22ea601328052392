"""From a case and a pack to the whole answer: the amount, why, under which reading, and what a filing would have changed."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from msgspec import structs

from backend.benefits.explain import lines, parts
from backend.benefits.rules import Cut, How, Terms, filing_of, place_of, settle
from backend.benefits.schemas import Alternative, BenefitCase, Calculation, Compared, FilingState, ReadingTaken
from backend.kernel.errors import Invalid
from backend.kernel.money import yuan
from backend.policy.benefits import FROM_BEST_TO_WORST, ReductionRule
from backend.policy.model import Switch
from backend.policy.pack import RegionPack

_ACROSS: Final = "stay_across_years"
_HOW: Final[dict[str, How]] = {"points": "points", "multiply": "multiply", "self_pay_first": "self_pay_first"}


class DatesWrong(Invalid):
    """Discharged before admitted."""

    code = "benefits.dates"


def calculate(case: BenefitCase, pack: RegionPack) -> Calculation:
    """Pure: the same case under the same pack is the same answer."""
    if case.discharged_on < case.admitted_on:
        raise DatesWrong("出院日期早于入院日期，请核对。")
    on = case.discharged_on  # The year of the discharge; see the switch `stay_across_years`.
    rule = pack.reduction(filing_of(case), place_of(case), on)
    cut = _cut(pack, rule) if rule is not None else None
    terms = terms_of(case, pack, on, cut)
    settled = settle(case, terms)
    fund = settled.funds.total
    return Calculation(
        region_name=pack.name,
        version=pack.version,
        on=on,
        total_fen=case.total_fen,
        fund_fen=fund,
        person_fen=case.total_fen - fund,
        funds=settled.funds,
        parts=parts(case, settled),
        lines=lines(case, terms, settled),
        readings=tuple(_readings(case, pack, rule)),
        alternatives=tuple(_alternatives(case, pack, terms)),
        compared=_compared(case, pack, terms, fund),
        unverified=tuple(_unverified(case, pack, terms)),
    )


def terms_of(case: BenefitCase, pack: RegionPack, on: dt.date, cut: Cut | None) -> Terms:
    """The rows that hold; the checks of the pack made sure that there are some."""
    rule = pack.benefit(case.insurance, case.category, on)
    stay = case.stays_before + 1
    deductible = rule.deductible_of(case.hospital_level, case.age, stay, retired=case.retired)
    rate = rule.rate_of(case.hospital_level, case.age, retired=case.retired)
    assert deductible is not None, "benefit_checks.problems finds every gap"
    assert rate is not None, "benefit_checks.problems finds every gap"
    mine = {"everybody": True, "civil_servant": case.civil_servant, "assisted": case.assisted}
    layers = [s for s in pack.stacked(case.insurance, case.category, on) if mine[s.only]]
    order = ("serious_illness", "civil_servant", "assistance")
    return Terms(
        rule=rule,
        deductible=deductible,
        rate=rate,
        limit=rule.disease_limit(_listed(case, pack, on)),
        stacked=tuple(sorted(layers, key=lambda s: order.index(s.fund))),
        cut=cut,
    )


def _listed(case: BenefitCase, pack: RegionPack, on: dt.date) -> str | None:
    """A narrower disease code counts as the listed one."""
    if case.disease is None or not any(r.in_force(on) for r in pack.chronic_rules):
        return case.disease
    listed = pack.chronic(on).disease(case.disease)
    return listed.code if listed else case.disease


def _cut(pack: RegionPack, rule: ReductionRule, how: str | None = None, choice: str | None = None) -> Cut:
    points = rule.points
    if points is None:
        assert rule.chosen_by is not None, "benefit_checks.problems asks for one of the two"
        points = rule.choices[choice or pack.switch(rule.chosen_by)]
    return Cut(rule=rule, points=points, how=_HOW[how or pack.switch(rule.reading)])


def _reading(switch: Switch) -> ReadingTaken:
    return ReadingTaken(
        key=switch.key,
        value=switch.value,
        label=switch.label,
        text=switch.text,
        source=switch.source,
        verified=switch.verified,
    )


def _readings(case: BenefitCase, pack: RegionPack, rule: ReductionRule | None) -> Iterator[ReadingTaken]:
    if rule is not None:
        for key in filter(None, (rule.chosen_by, rule.reading)):
            yield _reading(pack.switches[key])
    if case.admitted_on.year != case.discharged_on.year and _ACROSS in pack.switches:
        yield _reading(pack.switches[_ACROSS])


def _alternatives(case: BenefitCase, pack: RegionPack, terms: Terms) -> Iterator[Alternative]:
    """One other reading at a time, of what the document leaves open."""
    if terms.cut is None:
        return
    rule = terms.cut.rule
    tries: list[tuple[str, Cut]] = []
    if rule.chosen_by is not None:
        switch = pack.switches[rule.chosen_by]
        tries += [(text, _cut(pack, rule, choice=key)) for key, text in switch.choices.items() if key != switch.value]
    switch = pack.switches[rule.reading]
    if not switch.verified:
        tries += [(text, _cut(pack, rule, how=key)) for key, text in switch.choices.items() if key != switch.value]
    for text, cut in tries:
        fund = settle(case, structs.replace(terms, cut=cut)).funds.total
        yield Alternative(text=text, fund_fen=fund, person_fen=case.total_fen - fund)


def _compared(case: BenefitCase, pack: RegionPack, terms: Terms, fund: int) -> Compared | None:
    if terms.cut is None:
        return None
    place, on = place_of(case), case.discharged_on
    better: FilingState | None = next((f for f in FROM_BEST_TO_WORST if pack.reduction(f, place, on) is None), None)
    if better is None:
        return None
    other = settle(case, structs.replace(terms, cut=None)).funds.total
    more = other - fund
    how = "备的是长期居住或转诊" if case.filing == "temporary" else "事先办了备案"
    text = f"如果{how}，医保能多付 {yuan(more)} 元。" if more else f"就算{how}，这一笔也一样多。"
    return Compared(filing=better, fund_fen=other, person_fen=case.total_fen - other, more_fen=more, text=text)


def _unverified(case: BenefitCase, pack: RegionPack, terms: Terms) -> Iterator[str]:
    """What the page must say beside the amount."""
    if not terms.rule.verified:
        yield "起付线、报销比例和封顶线是演示参数，未核实，以参保地公布的为准。"
    if demo := [s.title for s in terms.stacked if not s.verified]:
        yield f"{'、'.join(demo)}的参数也是演示的，未核实。"
    if terms.rule.disease and terms.limit is None and case.disease is None:
        yield "没有写明是哪一种慢特病，没有按病种限额算。"
    if terms.cut is not None and not terms.cut.rule.verified:
        yield f"“{terms.cut.rule.text}”怎么算，文件没有写清楚，这里按下面写的口径算。"
    elif terms.cut is None and filing_of(case) in {"none", "temporary"} and not _no_filing_needed(case, pack):
        yield "有没有备案会不会影响金额，手头的文件没有写，这里按不影响算。"


def _no_filing_needed(case: BenefitCase, pack: RegionPack) -> bool:
    place = place_of(case)
    inside = pack.switches.get("inside_province")
    return place == "home" or (place == "in_province" and inside is not None and inside.value == "none")
