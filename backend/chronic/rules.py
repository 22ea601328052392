"""Who may add which facility for which chronic disease. Pure: registers' answers in, findings out."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Final
from uuid import UUID

import msgspec

from backend.cases.matter import Finding, Level
from backend.gateways.insurance import Entitlement, Facility
from backend.kernel.dates import add_months, day_text
from backend.policy.model import ChronicRule, Disease

ASK: Final = "如有疑问，请咨询参保地经办机构。"


class Chosen(msgspec.Struct, frozen=True, kw_only=True):
    """Facilities chosen before, for the limits on number and change."""

    case: UUID | None
    disease: str
    region: str
    facilities: frozenset[str]
    since: dt.date | None
    state: str


def finding(level: Level, code: str, message: str, **more: str | None) -> Finding:
    """A finding of this room."""
    return Finding(level=level, code=f"chronic.{code}", message=message, **more)


def entitled(disease: str, rule: ChronicRule, entitlements: Iterable[Entitlement], day: dt.date) -> Entitlement | None:
    """The entitlement in force for this disease, or for one that belongs to the same entry of the list."""
    listed = rule.disease(disease)
    same = {disease, *((listed.code, *listed.includes) if listed else ())}
    return next((e for e in entitlements if e.disease in same and in_force(e, day)), None)


def in_force(entitlement: Entitlement, day: dt.date) -> bool:
    """Both ends belong to it."""
    return entitlement.begins <= day and (entitlement.ends is None or day <= entitlement.ends)


def check_disease(
    disease: str, rule: ChronicRule, entitlements: Sequence[Entitlement], today: dt.date
) -> Iterator[Finding]:
    """On the region's list, and the person entitled today."""
    listed = rule.disease(disease)
    if not rule.diseases:
        text = "这一天的规定没有列出病种，要由经办人员核对。"
        yield finding("soft", "list_open", text, pointer="/disease", source=rule.source)
    elif listed is None:
        count = len(rule.diseases)
        yield finding(
            "hard",
            "not_listed",
            f"这个病种不在可以跨省直接结算的{count}种门诊慢特病里。",
            fix="门诊费用请先自己付，再拿票据回参保地问能不能手工报销。",
            pointer="/disease",
            source=rule.source,
        )
        return
    if entitled(disease, rule, entitlements, today) is not None:
        return
    past = [e for e in entitlements if e.disease in _codes(disease, listed)]
    name = listed.name if listed else "这个病种"
    if past:
        text = f"您的{name}门诊慢特病待遇已经到期或还没开始。"
        fix = "请先在参保地续办慢特病待遇，再来加医院。"
    else:
        text = f"没有查到您的{name}门诊慢特病待遇。"
        fix = "请先在参保地办理慢特病待遇认定，再来加医院。"
    yield finding("hard", "not_entitled", text, fix=fix, pointer="/disease", source=rule.source)


def _codes(disease: str, listed: Disease | None) -> set[str]:
    return {disease, *((listed.code, *listed.includes) if listed else ())}


def settles(facility: Facility, disease: str, rule: ChronicRule) -> bool:
    """The facility is open for this disease, or for the entry of the list it belongs to."""
    return "chronic" in facility.services and bool(facility.diseases & _codes(disease, rule.disease(disease)))


def check_facilities(
    chosen: Sequence[str], disease: str, rule: ChronicRule, networked: Sequence[Facility], place: str
) -> Iterator[Finding]:
    """Each at the filed place and open for the disease."""
    known = {f.code: f for f in networked}
    if len(set(chosen)) != len(chosen):
        yield finding("hard", "facility_twice", "同一家医院选了两次，留一次就行。", pointer="/facilities")
    for code in dict.fromkeys(chosen):
        facility = known.get(code)
        if facility is None:
            yield finding(
                "hard",
                "facility_elsewhere",
                f"所选医院不在{place}，或者没有开通跨省联网结算。",
                fix=f"请在{place}的联网医院里选。",
                pointer="/facilities",
                source=rule.source,
            )
        elif not settles(facility, disease, rule):
            yield finding(
                "hard",
                "facility_not_open",
                f"{facility.name}没有开通这个病种的跨省直接结算。",
                fix="请另选一家；列表里只显示开通了的医院。",
                pointer="/facilities",
                source=rule.source,
            )


def check_earlier(
    chosen: Sequence[str], disease: str, region: str, rule: ChronicRule, earlier: Sequence[Chosen], today: dt.date
) -> Iterator[Finding]:
    """Not twice, not too many, and not too soon after the last choice where the rule of the day says so."""
    mine = [e for e in earlier if e.region == region and e.disease in _codes(disease, rule.disease(disease))]
    have = frozenset[str]().union(*(e.facilities for e in mine))
    if have and set(chosen) <= have:
        pending = any(e.state == "pending" and set(chosen) & e.facilities for e in mine)
        text = "这家医院的申请已经在办。" if pending else "这家医院已经是您这个病种的定点，不用再办。"
        yield finding("hard", "duplicate", text, pointer="/facilities")
        return
    if rule.max_facilities is not None and len(have | set(chosen)) > rule.max_facilities:
        yield finding(
            "hard",
            "too_many_facilities",
            f"这个病种最多选{rule.max_facilities}家医院，您已有{len(have)}家。",
            fix="请少选几家，或先取消原来的。",
            pointer="/facilities",
            source=rule.source,
        )
    first = change_from(rule, mine)
    if first is not None and today < first:
        yield finding(
            "hard",
            "change_too_soon",
            f"选定医院后{rule.facility_lock_months}个月内不能变更，{day_text(first, today=today)}起可以。",
            pointer="/facilities",
            source=rule.source,
        )


def change_from(rule: ChronicRule, mine: Iterable[Chosen]) -> dt.date | None:
    """The first day the choice can be changed under a rule that locks it."""
    since = [e.since for e in mine if e.state == "active" and e.since is not None]
    if rule.facility_lock_months is None or not since:
        return None
    return add_months(max(since), rule.facility_lock_months) + dt.timedelta(days=1)
