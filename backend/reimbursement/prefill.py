"""Before a claim is sent: what the region takes, and what the vouchers know already."""

from collections.abc import Sequence
from typing import Final

from backend.gateways.bank import Bank
from backend.gateways.errors import GatewayError
from backend.infra.clock import Clock
from backend.kernel.actor import Actor
from backend.kernel.errors import Invalid, NotFound
from backend.kernel.money import yuan
from backend.policy.book import PolicyBook
from backend.policy.pack import PolicyMissing
from backend.reimbursement import rules
from backend.reimbursement.ports import People, Shelf
from backend.reimbursement.rules import CATEGORY_TEXT, KIND
from backend.reimbursement.schemas import (
    Accident,
    Category,
    CategoryChoice,
    ClaimChoice,
    ClaimChoices,
    ClaimItem,
    ClaimPrefill,
    ClaimWay,
    Diagnosis,
    Hospital,
    PrefillRequest,
)
from backend.vouchers.schemas import VoucherFacts

_ELSEWHERE: Final = "03"  # 异地就诊
_PLAIN: Final = "01"  # 一般报销
_CATEGORIES: Final[tuple[Category, ...]] = ("inpatient", "chronic", "special_drug", "emergency", "accident")


class ClaimStart:
    """Asks the packs, the bank and the voucher room; writes nothing."""

    def __init__(self, *, people: People, shelf: Shelf, bank: Bank, policy: PolicyBook, clock: Clock) -> None:
        self.people = people
        self.shelf = shelf
        self.bank = bank
        self.policy = policy
        self.clock = clock

    async def choices(self, region: str) -> ClaimChoices:
        """What the wizard offers in one region."""
        pack, today = self.policy.pack(region), self.clock.today()
        try:
            rule = pack.claim(today)
        except PolicyMissing as missing:
            raise Invalid(f"{missing.message}请带上票据和材料到窗口办理。") from None
        tracks, determination = pack.tracks_on(today), pack.determination(today)
        return ClaimChoices(
            region=pack.code,
            categories=tuple(self._category(code, pack.code) for code in _CATEGORIES),
            reasons=tuple(ClaimChoice(code=one.code, text=one.label) for one in pack.codes.reimbursement_reason),
            banks=await self._banks(),
            accident=determination.question if determination and any(t.accidents for t in tracks) else None,
            source=rule.source,
        )

    async def way(self, region: str, category: Category, hospital: str, *, accident: bool) -> ClaimWay:
        """Which way such a claim goes, seen from the place of insurance."""
        pack, today = self.policy.pack(region), self.clock.today()
        try:
            rule = pack.claim(today)
        except PolicyMissing as missing:
            raise Invalid(f"{missing.message}请带上票据和材料到窗口办理。") from None
        item = ClaimItem(key="", category=category, accident=Accident(is_accident=accident))
        place = rules.where(region, hospital) if hospital else None
        track = rules.choose_track(pack.tracks_on(today), item, place, "online")
        return ClaimWay(
            track=track.kind if track else None, elsewhere=rule.elsewhere, source=track.source if track else rule.source
        )

    def _category(self, code: Category, region: str) -> CategoryChoice:
        pack, today = self.policy.pack(region), self.clock.today()
        way = rules.offered(pack.tracks_on(today), code, "online")
        note = pack.matter(way.kind, today).plain_title if way else pack.claim(today).elsewhere
        return CategoryChoice(code=code, text=CATEGORY_TEXT[code], offered=way is not None, note=note)

    async def _banks(self) -> tuple[ClaimChoice, ...]:
        """A bank that does not answer leaves the name to be typed."""
        try:
            return tuple(ClaimChoice(code=card.code, text=card.name) for card in await self.bank.banks())
        except GatewayError:
            return ()

    async def prefill(self, request: PrefillRequest, actor: Actor) -> ClaimPrefill:
        """What these vouchers of one person know."""
        wanted = request.subject_id or actor.person_id
        if wanted is None or KIND not in (await self.people.scopes(actor)).get(wanted, frozenset()):
            raise NotFound("没有找到这个人，或者没有委托您办这件事。")
        subject = await self.people.person(wanted)
        ids = tuple(dict.fromkeys(request.vouchers))
        mine = {one.id: one for one in await self.shelf.listed(actor, wanted)}
        found = [mine[one] for one in ids if one in mine]
        if len(found) != len(ids):
            raise NotFound("没有找到其中一张票据，请刷新后重新选择。")
        notes: list[str] = []
        region = _agreed(found, "hospital_region")
        hospital = Hospital(
            code=_agreed(found, "hospital_code"), name=_agreed(found, "hospital_name") or "", region=region or ""
        )
        if len({one.hospital_name for one in found if one.hospital_name}) > 1:
            notes.append("这些票据不是同一家医院的，请分开申请。")
        amounts = [one.total_fen for one in found if not one.net_of_tax]
        total = sum(a for a in amounts if a is not None) if None not in amounts and len(amounts) == len(found) else None
        if total is None:
            notes.append("有的票据还不知道可以报销的金额。")
        place = rules.where(await self.people.place(subject), region) if region else None
        return ClaimPrefill(
            category="inpatient" if _agreed(found, "visit") == "inpatient" else None,
            hospital=hospital if hospital.name or hospital.region else None,
            admitted_on=min((one.admitted_on for one in found if one.admitted_on), default=None),
            discharged_on=max((one.discharged_on for one in found if one.discharged_on), default=None),
            reason=_PLAIN if place == "home" else _ELSEWHERE if place else None,
            total_fen=total,
            total_text=yuan(total) if total is not None else "",
            diagnosis=Diagnosis(code=_agreed(found, "diagnosis_code"), name=_agreed(found, "diagnosis_name") or ""),
            payee_name=subject.name,
            notes=tuple(notes),
        )


def _agreed(found: Sequence[VoucherFacts], name: str) -> str | None:
    """What all vouchers that know it agree upon."""
    told = {value for one in found if (value := getattr(one, name))}
    return str(told.pop()) if len(told) == 1 else None
