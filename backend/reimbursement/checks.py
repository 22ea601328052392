"""All findings of one claim: its rules, the register, the vouchers and the person's other claims. Writes nothing."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from backend.cases.matter import CheckContext, Finding
from backend.gateways.insurance import InsurancePlatform, InsuredPerson
from backend.policy.book import PolicyBook
from backend.policy.pack import PolicyMissing, RegionPack
from backend.reimbursement import insured, payees, rows, rules
from backend.reimbursement.catalogue import check_papers
from backend.reimbursement.ports import Guardians, Vouchers
from backend.reimbursement.rules import KIND, Bill, Stay, finding
from backend.reimbursement.schemas import ClaimItem
from backend.vouchers.schemas import VoucherFacts


class ClaimChecks:
    """Asks the platform and the voucher room."""

    def __init__(
        self, platform: InsurancePlatform, policy: PolicyBook, vouchers: Vouchers, guardians: Guardians
    ) -> None:
        self.platform = platform
        self.policy = policy
        self.vouchers = vouchers
        self.guardians = guardians

    async def all(self, item: ClaimItem, context: CheckContext, own_case: UUID | None = None) -> list[Finding]:
        """Findings in the order of the form. With `own_case`, that case's own claim does not count."""
        pack, today = self.policy.pack(context.region), context.today
        try:
            pack.claim(today)
        except PolicyMissing as missing:
            return [finding("hard", "not_offered", missing.message, fix="请带上票据和材料，到参保地经办机构窗口办理。")]
        if item.category is None:
            return [finding("hard", "category_missing", "请选择报销类别。", pointer="/category")]
        subject = context.subject
        person = await self.platform.person(subject.id_type, subject.id_number)
        found = [*_hospital(item), *rules.check_dates(item, today)]
        found += self._way(item, pack, context, person)
        if item.admitted_on and item.discharged_on and item.discharged_on >= item.admitted_on:
            found += insured.check_insured(person, pack.code, item.admitted_on, item.discharged_on, today)
        found += await self._vouchers(item, context, own_case)
        found += rules.check_stays(item, await self._stays(item, context, own_case), today)
        found += _particulars(item, pack)
        names = await self._guardians(item, context)
        codes = {paper.code for paper in item.papers if paper.materials}
        found += payees.check_payee(item.payee, subject, names, codes, today)
        found += check_papers(item, pack, self.track(item, pack, context, person), context)
        return found

    def _way(
        self, item: ClaimItem, pack: RegionPack, context: CheckContext, person: InsuredPerson | None
    ) -> Iterator[Finding]:
        """Whether this claim is taken here at all, and what an accident asks."""
        home = insured.home(person, pack.code) or item.insured_place
        rule = pack.claim(context.today)
        if home is None or item.hospital is None or not item.hospital.region:
            return
        place = rules.where(home, item.hospital.region)
        determination = pack.determination(context.today)
        decides = determination.hospital_decides if determination else ()
        text = determination.hospital_text if determination else ""
        yield from rules.check_accident(item, place, decides, text, context.today)
        if self.track(item, pack, context, person) is None:
            yield finding(
                "hard",
                "not_taken_here",
                "这一类费用不能在这里报销。",
                fix=rule.elsewhere,
                pointer="/category",
                source=rule.source,
            )

    def track(
        self, item: ClaimItem, pack: RegionPack, context: CheckContext, person: InsuredPerson | None
    ) -> str | None:
        """The matter whose limits and papers hold."""
        home = insured.home(person, pack.code) or item.insured_place or ""
        place = rules.where(home, item.hospital.region if item.hospital else "")
        way = rules.choose_track(pack.tracks_on(context.today), item, place, context.channel)
        return way.kind if way else None

    async def _vouchers(self, item: ClaimItem, context: CheckContext, own_case: UUID | None) -> list[Finding]:
        ids = tuple(dict.fromkeys(item.vouchers))
        facts = await self.vouchers.facts(ids) if ids else []
        found = list(rules.check_totals(item, [bill(one) for one in facts]))
        if ids:
            found += await self.vouchers.usable(ids, context.subject, context.today, own_case)
        return found

    async def _stays(self, item: ClaimItem, context: CheckContext, own_case: UUID | None) -> Sequence[Stay]:
        mine = [row.stay for row in await rows.claims_of(context.subject.id) if row.case != own_case]
        return [*mine, *_earlier(item, context)] if own_case is None else mine

    async def _guardians(self, item: ClaimItem, context: CheckContext) -> frozenset[str]:
        if item.payee is None or item.payee.kind != "guardian":
            return frozenset()
        return await self.guardians.names_of(context.subject)


def bill(voucher: VoucherFacts) -> Bill:
    """A voucher as the totals need it."""
    return Bill(id=voucher.id, number=voucher.number, total_fen=voucher.total_fen)


def _hospital(item: ClaimItem) -> Iterator[Finding]:
    if item.hospital is None or not item.hospital.name.strip():
        yield finding("hard", "hospital_missing", "请填就诊的医院。", pointer="/hospital/name")
    elif not item.hospital.region:
        yield finding("hard", "hospital_region_missing", "请选医院所在的城市。", pointer="/hospital/region")
    elif rules.where(item.hospital.region, item.hospital.region) is None:
        yield finding("hard", "hospital_region_unknown", "医院所在的城市不对，请重新选。", pointer="/hospital/region")


def _particulars(item: ClaimItem, pack: RegionPack) -> Iterator[Finding]:
    reasons = {code.code for code in pack.codes.reimbursement_reason}
    if item.reason is None:
        yield finding("hard", "reason_missing", "请选择报销原因。", pointer="/reason")
    elif item.reason not in reasons:
        yield finding("hard", "reason_unknown", "报销原因不在清单里，请重新选。", pointer="/reason")
    if item.diagnosis is None or not item.diagnosis.name.strip():
        text = "请填诊断，照着诊断建议书或出院证上的写。"
        yield finding("hard", "diagnosis_missing", text, pointer="/diagnosis/name")


def _earlier(item: ClaimItem, context: CheckContext) -> Iterator[Stay]:
    """The claims of the same form above this one; the finding belongs to the later of two."""
    for other in context.siblings.get(KIND, ()):
        if not isinstance(other, ClaimItem) or other.key == item.key:
            return
        if other.admitted_on and other.discharged_on and other.category:
            yield Stay(
                category=other.category,
                hospital=other.hospital.name if other.hospital else "",
                admitted_on=other.admitted_on,
                discharged_on=other.discharged_on,
                number=None,
            )
