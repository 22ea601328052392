"""Which papers a claim needs, by region, kind of claim and door; and who keeps them."""

import datetime as dt
from typing import Literal

from backend.infra.clock import Clock
from backend.kernel.wire import Wire
from backend.policy.book import PolicyBook
from backend.policy.claims import Category, ClaimArchiveRule, ClaimPaperRule, When
from backend.policy.pack import PolicyMissing, RegionPack

Door = Literal["online", "kiosk", "counter"]


class PaperOption(Wire, frozen=True):
    """One paper that does."""

    code: str
    title: str
    hint: str | None


class ClaimPaperView(Wire, frozen=True):
    """One paper, or one of several. `when`: asked of everybody, proxies, people who live elsewhere for long, accidents."""

    code: str
    title: str
    hint: str | None
    any_of: tuple[PaperOption, ...]
    required: bool
    when: When
    copy: bool
    if_missing: str | None
    letter: str | None
    source: str
    verified: bool
    note: str | None


class ArchiveView(Wire, frozen=True):
    """Who keeps the papers: the office that took them in (`receiving`), or the one the person belongs to (`home`)."""

    channel: Door
    keeper: Literal["receiving", "home"]
    text: str
    source: str
    verified: bool


class ClaimPapers(Wire, frozen=True):
    """The list for one claim; `track` is the matter whose limits it follows."""

    region: str
    region_name: str
    track: str
    category: Category
    channel: Door
    papers: tuple[ClaimPaperView, ...]
    archive: ArchiveView | None


class Catalogue:
    """Reads the packs; nothing is stored."""

    def __init__(self, book: PolicyBook, clock: Clock) -> None:
        self._book = book
        self._clock = clock

    def claim_papers(
        self, region: str, category: Category, channel: Door, on: dt.date | None = None, track: str | None = None
    ) -> ClaimPapers:
        """What is asked on that day. Without `track`, the first one that knows this kind of claim at this door.

        A kiosk asks what the online form asks; only the archive differs.
        """
        pack, day = self._book.pack(region), on or self._clock.today()
        door = "online" if channel == "kiosk" else channel
        rules = [
            rule
            for rule in pack.claim_papers
            if rule.in_force(day) and category in rule.categories and door in rule.channels
        ]
        chosen = track or (rules[0].track if rules else None)
        rules = [rule for rule in rules if rule.track == chosen]
        if chosen is None or not rules:
            raise PolicyMissing(f"{pack.name}没有规定这一类报销要交的材料，请咨询参保地经办机构。")
        return ClaimPapers(
            region=pack.code,
            region_name=pack.name,
            track=chosen,
            category=category,
            channel=channel,
            papers=tuple(_paper(rule) for rule in rules),
            archive=_archive(pack, channel, day),
        )


def _paper(rule: ClaimPaperRule) -> ClaimPaperView:
    return ClaimPaperView(
        code=rule.code,
        title=rule.title,
        hint=rule.hint,
        any_of=tuple(PaperOption(code=one.code, title=one.title, hint=one.hint) for one in rule.options),
        required=rule.required,
        when=rule.when,
        copy=rule.copy,
        if_missing=rule.if_missing,
        letter=rule.letter,
        source=rule.source,
        verified=rule.verified,
        note=rule.note,
    )


def _archive(pack: RegionPack, channel: Door, day: dt.date) -> ArchiveView | None:
    rule: ClaimArchiveRule | None = next(
        (one for one in pack.claim_archive if one.channel == channel and one.in_force(day)), None
    )
    if rule is None:
        return None
    return ArchiveView(channel=channel, keeper=rule.keeper, text=rule.text, source=rule.source, verified=rule.verified)
