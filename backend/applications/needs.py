"""What you need before you start: from the pack, minus what the registers already hold."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from backend.applications.form import wanted
from backend.applications.schemas import Channel, Need, NeedItem
from backend.policy.model import MaterialGroup
from backend.policy.pack import RegionPack


def needs(
    pack: RegionPack, body: Mapping[str, Any], channel: Channel, today: dt.date, held: Iterable[str]
) -> tuple[Need, ...]:
    """The papers of every wanted matter. A filing type not chosen yet lists no papers of its own."""
    have = frozenset(held)
    kinds = wanted(body) or tuple(matter.kind for matter in pack.matters_on(today))
    kinds = tuple(dict.fromkeys(kind for one in kinds for kind in _spelled_out(pack, one, today)))
    return tuple(_need(pack, kind, body, channel, today, have) for kind in kinds if pack.offers(kind, today))


def _spelled_out(pack: RegionPack, kind: str, today: dt.date) -> tuple[str, ...]:
    """A claim goes one of several ways, each with papers of its own."""
    return tuple(track.kind for track in pack.tracks_on(today)) if kind == "reimbursement" else (kind,)


def _need(
    pack: RegionPack, kind: str, body: Mapping[str, Any], channel: Channel, today: dt.date, have: frozenset[str]
) -> Need:
    matter = pack.matter(kind, today)
    items = [
        NeedItem(
            code=paper.code,
            title=paper.title,
            hint=paper.hint,
            held=paper.code in have,
            made_here=paper.made_here,
            or_commitment=False,
            source=paper.source,
        )
        for paper in pack.papers_on(kind, channel, today)
    ]
    if kind == "filing":
        items += _filing_items(pack, body, channel, today, have)
    items += [
        NeedItem(
            code=rule.code,
            title=rule.title,
            hint=rule.hint or rule.if_missing,
            held=rule.code in have,
            made_here=False,
            or_commitment=rule.letter is not None,
            any_of=tuple(option.title for option in rule.any_of),
            source=rule.source,
        )
        for rule in {r.code: r for r in reversed(pack.claim_papers_on(kind, channel, today))}.values()
    ]
    note = None
    if not items:
        note = "不需要另外准备材料" if kind != "direct_settlement" else "不用申请，就医时出示医保电子凭证或社保卡即可"
    return Need(kind=kind, title=matter.plain_title, note=note, items=tuple(items))


def _filing_items(
    pack: RegionPack, body: Mapping[str, Any], channel: Channel, today: dt.date, have: frozenset[str]
) -> list[NeedItem]:
    filing = body.get("filing")
    places = filing.get("places") if isinstance(filing, dict) else None
    chosen = [place.get("type") for place in places if isinstance(place, dict)] if isinstance(places, list) else []
    seen: dict[str, NeedItem] = {}
    for filing_type in pack.filing_types(today):
        if filing_type.code not in chosen:
            continue
        for group in filing_type.materials:
            if channel in group.channels:
                seen.setdefault(group.group, _group_item(group, filing_type.source, have))
    return list(seen.values())


def _group_item(group: MaterialGroup, source: str, have: frozenset[str]) -> NeedItem:
    return NeedItem(
        code=group.group,
        title=group.title,
        hint=None,
        held=any(option.code in have for option in group.any_of),
        made_here=False,
        or_commitment=group.or_commitment,
        any_of=tuple(option.title for option in group.any_of),
        source=source,
    )
