"""All findings of one place of the form: the rules of the day, the registers, and what the person has already."""

from collections.abc import Iterator, Sequence
from uuid import UUID

import msgspec

from backend.cases.matter import CheckContext, Finding
from backend.filings import papers, rows, rules
from backend.filings.rules import Standing, finding
from backend.filings.schemas import FilingItem
from backend.gateways.insurance import HeldMaterial, InsurancePlatform, InsuredPerson
from backend.kernel.errors import Invalid
from backend.kernel.regions import contains, province_of
from backend.policy.book import PolicyBook
from backend.policy.model import FilingType
from backend.policy.pack import PolicyMissing, RegionPack
from backend.regions.atlas import Atlas, Place

KIND = "filing"


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the pure part needs about one item whose type and place are readable."""

    item: FilingItem
    type: FilingType
    place: Place
    names: tuple[str, ...]
    pack: RegionPack
    context: CheckContext
    person: InsuredPerson | None
    held: tuple[HeldMaterial, ...]
    mine: tuple[Standing, ...]
    siblings: tuple[Standing, ...]


class FilingChecks:
    """Asks the insurance platform; writes nothing."""

    def __init__(self, platform: InsurancePlatform, policy: PolicyBook, atlas: Atlas) -> None:
        self.platform = platform
        self.policy = policy
        self.atlas = atlas

    async def all(self, item: FilingItem, context: CheckContext, own_case: UUID | None = None) -> list[Finding]:
        """Findings in the order of the form. With `own_case`, that case's row and later ones do not count."""
        pack = self.policy.pack(context.region)
        try:
            pack.filing(context.today)
        except PolicyMissing as missing:
            return [finding("hard", "not_offered", missing.message)]
        type_ = next((t for t in pack.filing_types(context.today) if t.code == item.type), None)
        if type_ is None:
            return [finding("hard", "type_missing", "请选择备案类型。", pointer="/type")]
        if not item.region:
            return [finding("hard", "place_missing", "请选择去哪里看病。", pointer="/region")]
        try:
            place = self.atlas.place(item.region)
        except Invalid as refused:
            return [finding("hard", "place_unknown", refused.message, pointer="/region")]
        known = await self._gather(item, type_, place, pack, context, own_case)
        # A case already sent keeps the way it was opened with; only a form can still be asked which one is meant.
        both = () if own_case else papers.check_one_way(item, type_)
        return [*self._place(known), *_rest(known), *both]

    async def _gather(
        self,
        item: FilingItem,
        type_: FilingType,
        place: Place,
        pack: RegionPack,
        context: CheckContext,
        own_case: UUID | None,
    ) -> Known:
        subject = context.subject
        person = await self.platform.person(subject.id_type, subject.id_number)
        held = await self.platform.held_materials(subject.id_number) if type_.materials else []
        found = await rows.living(subject.id)
        own = next((row.id for row in found if row.case == own_case), None) if own_case else None
        mine = tuple(row.standing for row in found if own is None or row.id < own)
        return Known(
            item=item,
            type=type_,
            place=place,
            names=self.atlas.names_within(place.code),
            pack=pack,
            context=context,
            person=person,
            held=tuple(held),
            mine=mine,
            siblings=tuple(self._earlier_siblings(item, context, pack)),
        )

    def _earlier_siblings(self, item: FilingItem, context: CheckContext, pack: RegionPack) -> Iterator[Standing]:
        """The places of the same form above this one; the finding belongs to the later of two."""
        for other in context.siblings.get(KIND, ()):
            if not isinstance(other, FilingItem) or other.key == item.key:
                return
            type_ = next((t for t in pack.filing_types(context.today) if t.code == other.type), None)
            if type_ is None or other.begins_on is None or not other.region:
                continue
            try:
                place = self.atlas.place(other.region)
            except Invalid:
                continue
            yield Standing(
                id=None,
                case=None,
                type=type_.code,
                region=place.code,
                region_name=place.name,
                begins=other.begins_on,
                ends=rules.valid_until(type_, other.begins_on, other.ends_on),
                by_commitment=papers.by_letter(other, type_),
                state="pending",
            )

    def _place(self, known: Known) -> Iterator[Finding]:
        """Where the filing goes, and that it is not at home."""
        rule = known.pack.filing(known.context.today)
        if known.place.explain:
            yield finding("info", "place_whole", known.place.explain, pointer="/region", source=self.atlas.whole_source)
        home = _home(known.person, known.pack)
        if home is None:
            return
        if self.atlas.same_place(home, known.place.code):
            yield finding(
                "hard",
                "own_place",
                f"{known.place.name}就是您的参保地，不用备案。",
                fix=rule.inside_pool_text,
                pointer="/region",
                source=rule.source,
            )
        elif province_of(home) == province_of(known.place.code):
            reading = known.pack.switch("inside_province")
            switch = known.pack.switches["inside_province"]
            if reading == "none":
                yield finding(
                    "hard",
                    "own_province",
                    f"{known.place.name}在{known.pack.name}内，不用备案。",
                    fix=rule.inside_province_text,
                    pointer="/region",
                    source=switch.source,
                )
            elif reading == "refer":
                text = f"{known.place.name}在省内，要不要备案由经办人员核对。"
                yield finding("soft", "own_province", text, pointer="/region", source=switch.source)


def _home(person: InsuredPerson | None, pack: RegionPack) -> str | None:
    """Where the person is insured under this pack: the normal insurance first."""
    if person is None:
        return None
    here = sorted((i for i in person.insurances if contains(pack.code, i.place)), key=lambda i: (not i.normal, i.type))
    return here[0].place if here else None


def _rest(known: Known) -> list[Finding]:
    """Everything the facts at hand decide without asking again."""
    item, type_, context = known.item, known.type, known.context
    found = [*_check_insured(known), *rules.check_dates(item, type_, context.today)]
    found += papers.check_papers(item, type_, context.channel, known.held, known.names)
    found += _check_particulars(known)
    found += rules.check_replaced(item, known.mine, known.pack.filing_types(context.today), context.today)
    if item.begins_on is not None:
        ends = rules.valid_until(type_, item.begins_on, item.ends_on)
        others: Sequence[Standing] = (*known.siblings, *known.mine)
        found += rules.check_overlap(item, known.place.code, item.begins_on, ends, others, context.today)
        switch = known.pack.switches["many_places_by_commitment"]
        found += rules.check_many_places(
            by_commitment=type_.commitment == "instead" and papers.by_letter(item, type_),
            region=known.place.code,
            others=[o for o in others if o.id is None or o.id != item.replaces],
            reading=switch.value,
            source=switch.source,
        )
    return found


def _check_insured(known: Known) -> Iterator[Finding]:
    """In this region, and normal."""
    rule = known.pack.matter(KIND, known.context.today)
    here = [i for i in known.person.insurances if contains(known.pack.code, i.place)] if known.person else []
    if not here:
        yield finding(
            "hard",
            "not_insured_here",
            f"没有查到您在{known.pack.name}的参保登记，要到参保地办理备案。",
            fix="如有疑问，请咨询参保地经办机构。",
            source=rule.source,
        )
    elif not any(i.normal for i in here):
        yield finding(
            "hard",
            "insurance_not_normal",
            "您的医保现在不是正常参保，恢复后才能备案。",
            fix="请先到参保地恢复参保，再来办理。",
            source=rule.source,
        )
    elif known.type.needs_retired and not any(i.retired for i in here):
        text = "登记里没有您的退休信息，要由经办人员核对。"
        yield finding("soft", "not_retired", text, pointer="/type", source=known.type.source)


def _check_particulars(known: Known) -> Iterator[Finding]:
    """What some types ask besides dates and papers."""
    item, type_ = known.item, known.type
    if type_.needs_hospital and not (item.hospital_name or "").strip():
        yield finding("hard", "hospital_missing", "请填转往的医院。", pointer="/hospitalName", source=type_.source)
    if type_.reduction is not None and item.reduction_confirmed_at is None:
        yield finding(
            "hard",
            "reduction_unconfirmed",
            f"这一类报销比例会降低{type_.reduction.percent}%，请确认您已知道。",
            pointer="/reductionConfirmedAt",
            source=type_.reduction.source,
        )
    if type_.counts_as_filed:
        text = "急诊抢救视同已备案；这里补登记，方便医院当场结算。"
        yield finding("info", "counts_as_filed", text, source=type_.note)
    uploaded = any(choice.ids for choice in item.materials.values())
    if uploaded and known.pack.switch("uploaded_materials") == "person":
        yield finding("soft", "papers_to_read", "您上传的材料由经办人员看过后办结。")
