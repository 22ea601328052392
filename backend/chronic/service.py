"""Chronic expansions after the case is done: listed, and followed by the filing they lean on."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from backend.chronic import rows, rules
from backend.chronic.checks import KIND
from backend.chronic.matter import CANCEL, ChronicMatter
from backend.chronic.ports import People
from backend.chronic.rows import ExpansionRow
from backend.chronic.schemas import ChronicView, EntitlementView, ExpansionView
from backend.gateways.errors import GatewayError
from backend.gateways.insurance import Entitlement, InsurancePlatform
from backend.infra.clock import Clock
from backend.infra.outbox import Handler, JobContext
from backend.kernel.actor import Actor
from backend.kernel.errors import NotFound
from backend.policy.book import PolicyBook
from backend.policy.model import ChronicRule
from backend.policy.pack import PolicyMissing

_STATE_TEXT: Final = {"pending": "办理中", "active": "有效", "revoked": "已停止"}


class Chronic:
    """One person's expansions."""

    def __init__(
        self, people: People, platform: InsurancePlatform, policy: PolicyBook, matter: ChronicMatter, clock: Clock
    ) -> None:
        self.people = people
        self.platform = platform
        self.policy = policy
        self.matter = matter
        self.clock = clock

    async def following(self, person: UUID, region: str) -> Sequence[UUID]:
        """The finished cases that end when the filing at `region` does."""
        found = await rows.living(person)
        return [row.case for row in found if row.region == region and row.state == "active"]

    async def active(self, person: UUID) -> list[ExpansionRow]:
        """What the person has at filed places; an active one may have run out meanwhile, its dates say so."""
        return [row for row in await rows.living(person) if row.state == "active"]

    async def listed(self, actor: Actor, subject_id: UUID | None = None) -> ChronicView:
        """Entitlements from the register, expansions from here."""
        wanted = subject_id or actor.person_id
        if wanted is None or KIND not in (await self.people.scopes(actor)).get(wanted, frozenset()):
            raise NotFound("没有找到这个人，或者没有委托您办这件事。")
        subject = await self.people.person(wanted)
        insured = await self.platform.person(subject.id_type, subject.id_number)
        current = insured.current if insured else None
        pack = self.policy.find(current.place) if current else None
        today = self.clock.today()
        try:
            rule = pack.chronic(today) if pack and pack.offers(KIND, today) else None
        except PolicyMissing:
            rule = None
        entitlements = await self.platform.entitlements(subject.id_number)
        shown = [row for row in await rows.of_person(wanted) if row.state != "void"]
        return ChronicView(
            entitlements=tuple(_entitlement(e, rule, today) for e in entitlements),
            expansions=tuple(self._view(row, today) for row in reversed(shown)),
        )

    def _view(self, row: ExpansionRow, today: dt.date) -> ExpansionView:
        over = row.state == "active" and row.ends is not None and row.ends < today
        coming = row.state == "active" and row.begins is not None and today < row.begins
        first = self.matter.change_from(row) if row.state == "active" else None
        return ExpansionView(
            id=row.id,
            case_id=row.case,
            disease=row.disease,
            disease_name=row.disease_name,
            region=row.region,
            region_name=row.region_name,
            facilities=row.chosen,
            begins=row.begins,
            ends=row.ends,
            status="expired" if over else ("coming" if coming else row.state),
            status_text="备案已到期" if over else ("备案还没开始" if coming else _STATE_TEXT[row.state]),
            change_from=first if first and today < first else None,
        )


def _entitlement(entitlement: Entitlement, rule: ChronicRule | None, today: dt.date) -> EntitlementView:
    why_not = None
    if not rules.in_force(entitlement, today):
        why_not = "不在待遇有效期内"
    elif rule is None:
        why_not = "参保地还没有开通跨省直接结算的线上办理"
    elif rule.disease(entitlement.disease) is None:
        why_not = f"不在可以跨省直接结算的{len(rule.diseases)}种门诊慢特病里"
    return EntitlementView(
        disease=entitlement.disease,
        disease_name=entitlement.disease_name,
        begins=entitlement.begins,
        ends=entitlement.ends,
        facility=entitlement.facility_name,
        usable=why_not is None,
        why_not=why_not,
    )


class ChronicJobs:
    """What the register is told afterwards."""

    def __init__(self, platform: InsurancePlatform) -> None:
        self.platform = platform

    def handlers(self) -> dict[str, Handler]:
        """By job kind."""
        return {CANCEL: self.cancel}

    async def cancel(self, payload: dict[str, Any], _context: JobContext) -> None:
        """[2506] A permanent refusal means the register no longer knows it, which is what we want."""
        try:
            await self.platform.cancel_expansion(payload["serial"], payload["reason"])
        except GatewayError as error:
            if not error.permanent:
                raise
