"""A pack as 办事指南: what the rules yield is generated from them, the rest stands in the pack's guide.toml."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from backend.guide.schemas import Guide, GuideItem, GuideSection
from backend.guide.views import limit_text, lock_text
from backend.policy.model import FilingType, MaterialGroup
from backend.policy.pack import RegionPack

# The order of the printed guide; sections of guide.toml slot in by their key, unknown keys come before "contacts".
ORDER: Final = (
    "matters", "scope", "category", "basis", "office", "conditions", "types", "diseases", "papers_online",
    "papers_counter", "ways", "steps", "limits", "fees", "delivery", "progress", "readings", "contacts",
)  # fmt: skip
_LAST: Final = ORDER.index("readings") - 0.5
_CHANNELS: Final = {"online": "网上办理要准备什么", "counter": "窗口办理要准备什么"}


def build_guide(pack: RegionPack, day: dt.date) -> Guide:
    """The guide of one region on one day."""
    sections = [s for s in (*_written(pack), *_derived(pack, day)) if s.items or s.paragraphs]
    return Guide(
        code=pack.code,
        name=pack.name,
        title="就医费用报销“一件事”办事指南",
        document=pack.document,
        version=pack.version,
        verified_note=pack.verified_note,
        sections=tuple(sorted(sections, key=lambda s: ORDER.index(s.key) if s.key in ORDER else _LAST)),
    )


def _item(title: str, text: str, source: str | None = None, *, verified: bool = True) -> GuideItem:
    return GuideItem(title=title, text=text, source=source, verified=verified)


def _written(pack: RegionPack) -> Iterator[GuideSection]:
    for g in pack.guide:
        yield GuideSection(key=g.key, title=g.title, paragraphs=g.items, source=g.source)


def _derived(pack: RegionPack, day: dt.date) -> Iterator[GuideSection]:
    matters = pack.matters_on(day)
    yield GuideSection(
        key="matters",
        title="能办什么",
        items=tuple(_item(m.title, f"{m.plain_title}。{m.blurb}", m.source, verified=m.verified) for m in matters),
    )
    yield GuideSection(
        key="conditions",
        title="办理条件",
        items=tuple(
            _item(m.title, "；".join(m.conditions) + "。", m.source, verified=m.verified)
            for m in matters
            if m.conditions
        ),
    )
    yield GuideSection(
        key="limits",
        title="办理时限",
        items=tuple(
            _item(
                m.title,
                f"承诺{limit_text(m.promised_workdays)}；法定{limit_text(m.legal_workdays)}。",
                m.source,
                verified=m.verified,
            )
            for m in matters
        ),
    )
    yield from _filing_sections(pack, day)
    yield from _disease_section(pack, day)
    for channel, title in _CHANNELS.items():
        yield GuideSection(key=f"papers_{channel}", title=title, items=tuple(_papers(pack, channel, day)))
    yield GuideSection(
        key="readings",
        title="文件没有写明、按下面口径处理的",
        items=tuple(_item(w.label, w.text, w.source, verified=w.verified) for w in pack.switches.values()),
    )
    c = pack.contacts
    yield GuideSection(
        key="contacts",
        title="咨询、投诉和办理地点",
        items=tuple(
            _item(title, text, c.source, verified=c.verified)
            for title, text in (
                ("咨询电话", c.phone),
                ("监督投诉", c.complaint),
                ("办理地址", c.address),
                ("办理时间", c.hours),
                ("网上", c.website),
            )
        ),
    )


def _filing_sections(pack: RegionPack, day: dt.date) -> Iterator[GuideSection]:
    if not pack.offers("filing", day):
        return
    rule = pack.filing(day)
    yield GuideSection(
        key="types",
        title="异地就医备案的类型",
        paragraphs=(rule.note,) if rule.note else (),
        items=tuple(_item(t.title, _type_text(t), t.source, verified=t.verified) for t in pack.filing_types(day)),
        source=rule.source,
    )


def _type_text(t: FilingType) -> str:
    parts = [t.explain, f"有效期：{t.validity.text}" + ("" if t.validity.verified else "（未核实）")]
    if (lock := lock_text(t)) is not None:
        parts.append(lock)
    if t.reduction is not None:
        parts.append(t.reduction.text)
    if t.counts_as_filed:
        parts.append("急诊抢救视同已备案。")
    return "".join(part if part.endswith(("。", "）")) else f"{part}。" for part in parts)


def _disease_section(pack: RegionPack, day: dt.date) -> Iterator[GuideSection]:
    if not pack.offers("chronic_expansion", day):
        return
    rule = pack.chronic(day)
    yield GuideSection(
        key="diseases",
        title=f"可以跨省直接结算的{len(rule.diseases)}种门诊慢特病",
        paragraphs=tuple(text for text in (rule.note, rule.refusal_text) if text),
        items=tuple(_item(d.name, f"国家病种编码 {d.code}", rule.source, verified=d.verified) for d in rule.diseases),
        source=rule.source,
    )


def _papers(pack: RegionPack, channel: str, day: dt.date) -> Iterator[GuideItem]:
    for kind in ("application", *(m.kind for m in pack.matters_on(day))):
        for paper in pack.papers_on(kind, "online" if channel == "online" else "counter", day):
            text = paper.hint or ("系统自动生成，签名即可。" if paper.made_here else "请带原件。")
            yield _item(paper.title, text, paper.source, verified=paper.verified)
    if not pack.offers("filing", day):
        return
    for t in pack.filing_types(day):
        text = "；".join(_group_text(g) for g in t.materials if channel in g.channels)
        if t.commitment == "required":
            text = "；".join(part for part in (text, "个人承诺书") if part)
        if t.materials and t.commitment == "instead":
            text += "；交不了的，可以签个人承诺书代替"
        if text or t.materials_note:
            yield _item(t.title, (text or t.materials_note or "").rstrip("。") + "。", t.source, verified=bool(text))


def _group_text(group: MaterialGroup) -> str:
    titles = "、".join(option.title for option in group.any_of)
    text = f"{titles}中任选一样" if len(group.any_of) > 1 else titles
    return f"用亲属的证明时，另加{text}" if group.only_with else text
