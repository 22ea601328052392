"""A pack as the form's hints."""

import datetime as dt

from backend.guide import schemas as s
from backend.kernel.errors import Invalid
from backend.policy.files import KinCode
from backend.policy.model import FamilyRule, FilingType, MaterialOption, MatterRule, Reduction, Switch
from backend.policy.pack import PolicyMissing, RegionPack


def policy_view(pack: RegionPack, day: dt.date) -> s.PolicyView:
    """The rules in force on `day`."""
    offered = {m.kind for m in pack.matters_on(day)}
    return s.PolicyView(
        code=pack.code,
        name=pack.name,
        version=pack.version,
        document=pack.document,
        verified_note=pack.verified_note,
        contacts=contacts_view(pack),
        matters=tuple(_matter(m) for m in pack.matters_on(day)),
        family=_family(pack, day) if "family_sharing" in offered else None,
        filing=_filing(pack, day) if "filing" in offered else None,
        chronic=_chronic(pack, day) if "chronic_expansion" in offered else None,
        texts=tuple(
            s.TextView(
                role=t.role, kind=t.kind, title=t.title, paragraphs=t.paragraphs, source=t.source, verified=t.verified
            )
            for t in pack.texts
            if t.in_force(day)
        ),
        id_types=tuple(s.IdTypeView(code=i.code, label=i.label) for i in pack.codes.id_type),
        switches=tuple(switch_view(w) for w in pack.switches.values()),
    )


def contacts_view(pack: RegionPack) -> s.ContactsView:
    """Where to ask."""
    c = pack.contacts
    return s.ContactsView(
        phone=c.phone,
        complaint=c.complaint,
        address=c.address,
        hours=c.hours,
        website=c.website,
        source=c.source,
        verified=c.verified,
    )


def limit_text(workdays: int) -> str:
    """A limit in words; the page shows the date beside it."""
    return "当场办结" if workdays == 0 else f"{workdays}个工作日内"


def switch_view(switch: Switch) -> s.SwitchView:
    """An open question and how it is read here."""
    return s.SwitchView(
        key=switch.key,
        label=switch.label,
        value=switch.value,
        text=switch.text,
        choices=tuple(switch.choices.values()),
        source=switch.source,
        verified=switch.verified,
    )


def _matter(rule: MatterRule) -> s.MatterView:
    return s.MatterView(
        kind=rule.kind,
        title=rule.title,
        plain_title=rule.plain_title,
        blurb=rule.blurb,
        conditions=rule.conditions,
        promised_text=limit_text(rule.promised_workdays),
        legal_text=limit_text(rule.legal_workdays),
        legal_workdays=rule.legal_workdays,
        source=rule.source,
        verified=rule.verified,
    )


def _options(options: tuple[MaterialOption, ...]) -> tuple[s.PaperOptionView, ...]:
    return tuple(s.PaperOptionView(code=o.code, title=o.title, hint=o.hint) for o in options)


def _kin(pack: RegionPack, kin: KinCode, rule: FamilyRule) -> s.KinView:
    return s.KinView(
        code=kin.code,
        label=kin.label,
        group=kin.group,
        group_label=pack.codes.kin_group[kin.group],
        sex=kin.sex,
        needs_evidence=kin.code in rule.kin_needs_evidence,
        refused=kin.refused,
    )


def _family(pack: RegionPack, day: dt.date) -> s.FamilyView:
    rule = pack.family(day)
    return s.FamilyView(
        kin=tuple(_kin(pack, k, rule) for k in pack.kin(day)),
        kin_refused=tuple(_kin(pack, k, rule) for k in pack.kin_refused()),
        evidence=_options(rule.evidence),
        user_scope=rule.user_scope,
        uses=rule.uses,
        note=rule.note,
        source=rule.source,
    )


def _filing(pack: RegionPack, day: dt.date) -> s.FilingView:
    rule = pack.filing(day)
    return s.FilingView(
        types=tuple(_type(pack, t) for t in pack.filing_types(day)),
        inside_pool_text=rule.inside_pool_text,
        inside_province_text=rule.inside_province_text,
        printed_boxes=rule.printed_boxes,
        note=rule.note,
        source=rule.source,
    )


def _type(pack: RegionPack, t: FilingType) -> s.FilingTypeView:
    return s.FilingTypeView(
        code=t.code,
        title=t.title,
        plain=t.plain,
        explain=t.explain,
        stay=t.stay,
        why=t.why,
        commitment=t.commitment,
        long_term=t.long_term,
        validity=s.ValidityView(
            months=t.validity.months, text=t.validity.text, source=t.validity.source, verified=t.validity.verified
        ),
        materials=tuple(
            s.PaperGroupView(
                group=g.group,
                title=g.title,
                any_of=_options(g.any_of),
                or_commitment=g.or_commitment,
                required=g.required,
                channels=g.channels,
                only_with=g.only_with,
            )
            for g in t.materials
        ),
        materials_note=t.materials_note,
        min_stay_months=t.min_stay_months,
        lock_months=t.lock_months,
        lock_text=lock_text(t),
        needs_end=t.needs_end,
        needs_hospital=t.needs_hospital,
        counts_as_filed=t.counts_as_filed,
        reduction=_reduction(pack, t.reduction) if t.reduction else None,
        note=t.note,
        source=t.source,
        verified=t.verified,
    )


def lock_text(t: FilingType) -> str | None:
    """What signing instead of proving costs."""
    if t.lock_months is None:
        return None
    if t.commitment == "required":
        return f"签承诺书办理的，{t.lock_months}个月内不能取消。"
    return f"用承诺书办理的，{t.lock_months}个月内不能取消；补齐证明材料后随时可以取消。"


def _reduction(pack: RegionPack, reduction: Reduction) -> s.ReductionView:
    switch = pack.switches[reduction.switch]
    return s.ReductionView(
        percent=reduction.percent,
        text=reduction.text,
        reading=switch.text,
        choices=tuple(switch.choices.values()),
        source=reduction.source,
        verified=reduction.verified,
    )


def _chronic(pack: RegionPack, day: dt.date) -> s.ChronicPolicyView:
    rule = pack.chronic(day)
    return s.ChronicPolicyView(
        diseases=tuple(
            s.DiseaseView(code=d.code, name=d.name, includes=d.includes, verified=d.verified) for d in rule.diseases
        ),
        max_facilities=rule.max_facilities,
        refusal_text=rule.refusal_text,
        note=rule.note,
        source=rule.source,
        verified=rule.verified,
    )


class NotOffered(Invalid):
    """The region has no such matter today."""

    code = "policy.not_offered"


def advise(pack: RegionPack, *, stay: str, why: str, emergency: bool, day: dt.date) -> s.Advice:
    """The type that fits three plain answers. Emergency goes first: nobody should read on while somebody is bleeding."""
    try:
        rule, types = pack.filing(day), pack.filing_types(day)
    except PolicyMissing as missing:
        raise NotOffered(f"{pack.name}还没有开通异地就医备案，请咨询参保地经办机构。") from missing
    meant = "emergency" if emergency else why
    if not emergency and why != "referral":
        meant = why if stay == "long" and why in {"retired", "work"} else ("living" if stay == "long" else "other")
    by_reason: dict[str, FilingType] = {t.why: t for t in types}
    chosen = by_reason.get(meant)
    if chosen is None and meant == "retired":
        chosen, meant = by_reason.get("living"), "living"
    if chosen is None and meant == "emergency" and meant in rule.advice:
        chosen = by_reason.get("other")
    if chosen is None:
        text = rule.advice.get(meant, "文件里没有单独的类型，请打电话问参保地经办机构该怎么备案。")
        return s.Advice(type=None, title=None, explanation=text)
    return s.Advice(type=chosen.code, title=chosen.title, explanation=rule.advice.get(meant, chosen.explain))
