"""All findings of one expansion: the registers, the filed place, and what was chosen before."""

from collections.abc import Iterator, Sequence
from typing import Final
from uuid import UUID

import msgspec

from backend.cases.matter import CheckContext, Finding
from backend.chronic import rows, rules
from backend.chronic.ports import FiledPlaces
from backend.chronic.rules import Chosen, finding
from backend.chronic.schemas import ChronicItem, FacilityName
from backend.gateways.insurance import Facility, InsurancePlatform
from backend.kernel.errors import Invalid
from backend.kernel.regions import contains
from backend.policy.book import PolicyBook
from backend.policy.model import ChronicRule
from backend.policy.pack import PolicyMissing, RegionPack
from backend.regions.atlas import Place
from backend.regions.service import Places

KIND: Final = "chronic_expansion"
FILING: Final = "filing"


class Checked(msgspec.Struct, frozen=True, kw_only=True):
    """The findings, and the names the register gave the facilities."""

    findings: tuple[Finding, ...]
    names: tuple[FacilityName, ...] = ()


class ChronicChecks:
    """Asks the insurance platform; writes nothing."""

    def __init__(self, platform: InsurancePlatform, policy: PolicyBook, places: Places, filed: FiledPlaces) -> None:
        self.platform = platform
        self.policy = policy
        self.places = places
        self.filed = filed

    async def all(
        self, item: ChronicItem, context: CheckContext, own_case: UUID | None = None, region: str | None = None
    ) -> Checked:
        """Findings in the order of the form. `region` is the filed place when the item itself names none."""
        pack = self.policy.pack(context.region)
        try:
            rule = pack.chronic(context.today)
        except PolicyMissing as missing:
            return Checked(findings=(finding("hard", "not_offered", missing.message),))
        if not item.disease:
            return Checked(findings=(finding("hard", "disease_missing", "请选择病种。", pointer="/disease"),))
        place = self._place(item, context, region)
        if isinstance(place, Finding):
            return Checked(findings=(place,))
        found = [*await self._insured(pack, rule, context)]
        entitlements = await self.platform.entitlements(context.subject.id_number)
        found += rules.check_disease(item.disease, rule, entitlements, context.today)
        found += await self._filed(item, context, rule, place, own_case)
        networked = await self.places.at(place.code)
        if item.facilities:
            found += rules.check_facilities(item.facilities, item.disease, rule, networked, place.name)
            earlier = [*await self._earlier(context, own_case), *self._siblings(item, context)]
            found += rules.check_earlier(item.facilities, item.disease, place.code, rule, earlier, context.today)
        else:
            text = f"请在{place.name}选一家医院。"
            found.append(finding("hard", "facility_missing", text, pointer="/facilities"))
        return Checked(findings=tuple(found), names=_named(item.facilities, networked))

    def _place(self, item: ChronicItem, context: CheckContext, region: str | None) -> Place | Finding:
        """Where the facilities must be: the place of the filing it follows, or the place it names."""
        followed = _followed(item, context)
        code = item.region or (followed.region if followed else None) or region
        if not code:
            return finding("hard", "place_missing", "请选择在哪里看病。", pointer="/region")
        try:
            return self.places.atlas.place(code)
        except Invalid as refused:
            return finding("hard", "place_unknown", refused.message, pointer="/region")

    async def _insured(self, pack: RegionPack, rule: ChronicRule, context: CheckContext) -> Sequence[Finding]:
        person = await self.platform.person(context.subject.id_type, context.subject.id_number)
        here = [i for i in person.insurances if contains(pack.code, i.place)] if person else []
        if any(i.normal for i in here):
            return ()
        text = "您的医保现在不是正常参保，恢复后才能办理。" if here else f"没有查到您在{pack.name}的参保登记。"
        return (finding("hard", "not_insured", text, fix=rules.ASK, source=rule.source),)

    async def _filed(
        self, item: ChronicItem, context: CheckContext, rule: ChronicRule, place: Place, own_case: UUID | None
    ) -> Sequence[Finding]:
        """A filing at the place: registered already, or in the same form and decided first."""
        if not rule.needs_filing:
            return ()
        if own_case is None and item.after_filing:
            followed = _followed(item, context)
            if followed is None:
                text = "要跟着办的备案不在这张表里，请重新选择。"
                return (finding("hard", "filing_not_in_form", text, pointer="/afterFiling"),)
            if not followed.region or not self.places.atlas.same_place(followed.region, place.code):
                text = "医院要在备案的地方选，请改成和备案一样的地方。"
                return (finding("hard", "place_differs", text, pointer="/region", source=rule.source),)
            return (finding("info", "after_filing", f"{place.name}的备案办好后，这一件自动接着办。"),)
        if await self.filed.coming_filing(context.subject.id, place.code, context.today) is not None:
            return ()
        return (
            finding(
                "hard",
                "not_filed",
                f"您还没有备案到{place.name}，先备案才能加医院。",
                fix="在这张表里一起办备案就行，备案办好后会自动接着办。",
                pointer="/region",
                source=rule.source,
            ),
        )

    async def _earlier(self, context: CheckContext, own_case: UUID | None) -> list[Chosen]:
        found = await rows.living(context.subject.id)
        own = next((row.id for row in found if row.case == own_case), None) if own_case else None
        return [
            Chosen(
                case=row.case,
                disease=row.disease,
                region=row.region,
                facilities=frozenset(f.code for f in row.chosen),
                since=row.begins,
                state=row.state,
            )
            for row in found
            if (own is None or row.id < own) and (row.ends is None or context.today <= row.ends)
        ]

    def _siblings(self, item: ChronicItem, context: CheckContext) -> Iterator[Chosen]:
        """The expansions of the same form above this one."""
        for other in context.siblings.get(KIND, ()):
            if not isinstance(other, ChronicItem) or other.key == item.key:
                return
            followed = _followed(other, context)
            region = other.region or (followed.region if followed else None)
            if other.disease and region:
                try:
                    code = self.places.atlas.place(region).code
                except Invalid:
                    continue
                yield Chosen(
                    case=None,
                    disease=other.disease,
                    region=code,
                    facilities=frozenset(other.facilities),
                    since=None,
                    state="pending",
                )


class _Followed(msgspec.Struct, frozen=True):
    region: str | None


def _followed(item: ChronicItem, context: CheckContext) -> _Followed | None:
    """The filing of the same form this one waits for. Only its place matters here."""
    for other in context.siblings.get(FILING, ()):
        if item.after_filing and getattr(other, "key", None) == item.after_filing:
            return _Followed(getattr(other, "region", None))
    return None


def _named(codes: Sequence[str], networked: Sequence[Facility]) -> tuple[FacilityName, ...]:
    names = {f.code: f.name for f in networked}
    return tuple(FacilityName(code=code, name=names.get(code, code)) for code in dict.fromkeys(codes))
