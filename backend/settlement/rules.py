"""Where one can settle directly, and why not. Pure: everything known goes in, sentences come out."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from backend.gateways.insurance import Entitlement, Insurance
from backend.kernel.dates import day_text
from backend.policy.model import ChronicRule, FilingRule, FilingType, MatterRule, Switch
from backend.settlement.schemas import CanLine, CannotLine

UNVERIFIED: Final = "（未核实）"
_SERVICES: Final = {"inpatient": "住院", "outpatient": "普通门诊", "pharmacy": "药店购药"}
Line = CanLine | CannotLine


class FiledPlace(msgspec.Struct, frozen=True, kw_only=True):
    """One filing of the person. `services` of the networked facilities there; None = the register did not answer."""

    region_name: str
    begins: dt.date
    ends: dt.date | None
    state: str
    type: FilingType
    services: frozenset[str] | None = None
    expansions: tuple[tuple[str, str], ...] = ()


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """Everything known about one person on one day. `insurances` are those of the region."""

    today: dt.date
    region_name: str
    home_name: str
    insurances: tuple[Insurance, ...]
    matter: MatterRule | None
    filing: FilingRule | None
    inside: Switch | None
    chronic: ChronicRule | None
    emergency: FilingType | None
    places: tuple[FiledPlace, ...]
    entitlements: tuple[Entitlement, ...]


def settle(facts: Facts) -> list[Line]:
    """All lines, what works and what does not."""
    source = facts.matter.source if facts.matter else None
    if not any(i.normal for i in facts.insurances):
        why = "您的医保现在不是正常参保。" if facts.insurances else "没有查到您的参保登记。"
        fix = "请先到参保地经办机构恢复参保或核对登记。"
        return [CannotLine(what="直接结算", why=why, fix=fix, source=source)]
    lines = [*_at_home(facts, source)]
    for place in facts.places:
        lines += _at_place(place, facts)
    lines += _chronic_unlisted(facts)
    if facts.emergency is not None:
        note = facts.emergency.note or facts.emergency.source
        lines.append(CanLine(what="外地急诊抢救", why="急诊抢救视同已备案，请告诉医院是急诊。", source=note))
    if facts.filing is not None:
        lines.append(
            CannotLine(
                what="没有备案的外省",
                why="跨省看病要先备案，才能直接结算。",
                fix="去之前在这里办异地就医备案。",
                source=facts.filing.source,
            )
        )
    return lines


def _at_home(facts: Facts, source: str | None) -> Iterator[Line]:
    rule = facts.filing
    if rule is None:
        if facts.matter is None:
            why = "这个地区的直接结算规定还没有录入。"
            yield CannotLine(what=facts.region_name, why=why, fix="请咨询参保地经办机构。", source=None)
        return
    if facts.inside is not None and facts.inside.value == "none":
        yield CanLine(what=f"{facts.region_name}内", why=rule.inside_province_text, source=facts.inside.source)
        return
    yield CanLine(what=facts.home_name, why=rule.inside_pool_text, source=source or rule.source)
    if facts.inside is None:
        return
    fix = "请先办异地就医备案。" if facts.inside.value == "file" else "请先问参保地经办机构，或办异地就医备案。"
    yield CannotLine(
        what=f"{facts.home_name}以外的省内城市", why=rule.inside_province_text, fix=fix, source=facts.inside.source
    )


def _at_place(place: FiledPlace, facts: Facts) -> Iterator[Line]:
    source = place.type.source
    if place.state == "pending":
        why = "备案还在办，办好后就可以直接结算。"
        yield CannotLine(what=place.region_name, why=why, fix="请在“进度”里看办到哪一步。", source=source)
        return
    if facts.today < place.begins:
        since = day_text(place.begins, today=facts.today)
        why = f"备案从{since}开始。"
        yield CannotLine(what=place.region_name, why=why, fix=f"{since}起就可以直接结算。", source=source)
        return
    if place.ends is not None and place.ends < facts.today:
        why = f"备案已在{day_text(place.ends, today=facts.today)}到期。"
        yield CannotLine(what=place.region_name, why=why, fix="还要去看病的，请重新备案。", source=source)
        return
    if place.services is not None and not place.services & set(_SERVICES):
        why = "备案有效，但没有查到那里开通跨省联网的医院。"
        yield CannotLine(what=place.region_name, why=why, fix="就医前请先问医院能不能跨省直接结算。", source=source)
        return
    yield CanLine(what=f"{place.region_name}：{_services(place.services)}", why=_why(place, facts), source=source)
    yield from _chronic_at(place, facts)


def _services(services: frozenset[str] | None) -> str:
    if services is None:
        return "联网的医院和药店"
    return "、".join(text for code, text in _SERVICES.items() if code in services)


def _why(place: FiledPlace, facts: Facts) -> str:
    until = "没有取消就一直有效" if place.ends is None else f"有效到{day_text(place.ends, today=facts.today)}"
    text = f"备案{until}，凭医保电子凭证或社保卡直接结算。"
    reduction = place.type.reduction
    return text + (f"报销比例会降低{reduction.percent}%。" if reduction else "")


def _chronic_at(place: FiledPlace, facts: Facts) -> Iterator[Line]:
    """Only the chosen facilities count for a chronic disease."""
    rule = facts.chronic
    if rule is None:
        return
    chosen = dict(place.expansions)
    for entitlement in _in_force(facts):
        listed = rule.disease(entitlement.disease)
        if listed is None:
            continue
        names = next((chosen[c] for c in (entitlement.disease, listed.code, *listed.includes) if c in chosen), None)
        what = f"{place.region_name}：{listed.name}门诊"
        if names is not None:
            yield CanLine(what=what, why=f"在您选定的{names}直接结算。", source=rule.source)
        elif place.services is None or "chronic" in place.services:
            yield CannotLine(
                what=what,
                why=f"还没有选这里的门慢定点医院。{rule.refusal_text}",
                fix="在这里办“在外省看慢性病，加一家医院”。",
                source=rule.source,
            )
        else:
            why = "那里没有开通门诊慢特病跨省直接结算的医院。"
            yield CannotLine(what=what, why=why, fix="请先自付，再拿票据回参保地报销。", source=rule.source)


def _chronic_unlisted(facts: Facts) -> Iterator[Line]:
    rule = facts.chronic
    if rule is None or not rule.diseases:
        return
    for entitlement in _in_force(facts):
        if rule.disease(entitlement.disease) is None:
            yield CannotLine(
                what=f"外省：{entitlement.disease_name}门诊",
                why=f"不在可以跨省直接结算的{len(rule.diseases)}种门诊慢特病里。",
                fix="请先自付，再拿票据回参保地问能不能手工报销。",
                source=rule.source + ("" if rule.verified else UNVERIFIED),
            )


def _in_force(facts: Facts) -> Iterable[Entitlement]:
    return (e for e in facts.entitlements if e.begins <= facts.today and (e.ends is None or facts.today <= e.ends))
