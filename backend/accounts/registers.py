"""What the partners already know about somebody, so that nobody types it."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

from backend.accounts.rules import ALL_MATTERS
from backend.accounts.schemas import EntitlementLine, HeldLine, InsuranceLine, RegisterCode, Registers, RelativeLine
from backend.cases.matter import Person
from backend.gateways.errors import GatewayError
from backend.gateways.insurance import (
    EMPLOYEE,
    RESIDENT,
    Entitlement,
    HeldMaterial,
    Insurance,
    InsurancePlatform,
    InsuredPerson,
    Relative,
)
from backend.infra.clock import Clock
from backend.kernel import masking
from backend.kernel.errors import Invalid

T = TypeVar("T")

_TYPES: Final = {EMPLOYEE: "职工医保", RESIDENT: "居民医保"}
_STATUS: Final = {"0": "未参保", "1": "正常参保", "2": "暂停参保", "3": "无效", "4": "终止参保"}


class NotInsuredHere(Invalid):
    """No insurance in any region this system serves."""

    code = "registers.not_insured_here"


class Words:
    """Names the other rooms keep: regions, packs and kinship in words."""

    def __init__(
        self,
        *,
        place_name: Callable[[str], str],
        pack_of: Callable[[str], str | None],
        pack_name: Callable[[str], str],
        relation_text: Callable[[str], str],
    ) -> None:
        self.place_name = place_name
        self.pack_of = pack_of
        self.pack_name = pack_name
        self.relation_text = relation_text


class RegisterDesk:
    """Asks all registers at once; one that does not answer leaves a gap with a name, not an empty form."""

    def __init__(self, *, platform: InsurancePlatform, clock: Clock, words: Words) -> None:
        self._platform = platform
        self._clock = clock
        self._words = words

    async def registers(self, person: Person, matters: frozenset[str] = ALL_MATTERS) -> Registers:
        """Only what `matters` need: a proxy for filings sees neither balance nor diseases. Never inside a transaction."""
        missing: list[RegisterCode] = []

        async def ask(name: RegisterCode, call: Awaitable[T], nothing: T) -> T:
            try:
                return await call
            except GatewayError:
                missing.append(name)
                return nothing

        number, nobody = person.id_number, None
        insured, relatives, entitlements, held = await asyncio.gather(
            ask("insurance", self._platform.person(person.id_type, number), nobody),
            ask("family", self._platform.relatives(number), list[Relative]()),
            ask("entitlements", self._platform.entitlements(number), list[Entitlement]()),
            ask("held", self._platform.held_materials(number), list[HeldMaterial]()),
        )
        money, kin = "family_sharing" in matters, "family_sharing" in matters
        current = insured.current if insured else None
        pack = self._words.pack_of(current.place) if current else None
        return Registers(
            region=pack,
            region_name=self._words.pack_name(pack) if pack else None,
            insurance=tuple(self._insurance(i, money=money) for i in _ranked(insured)),
            family=tuple(self._relative(r) for r in relatives) if kin else (),
            entitlements=tuple(self._entitlement(e) for e in entitlements) if "chronic_expansion" in matters else (),
            held_materials=tuple(h.code for h in held),
            held=tuple(HeldLine(code=h.code, title=h.title, detail=h.detail) for h in held),
            unavailable=tuple(sorted(missing)),
        )

    async def place(self, person: Person) -> str:
        """Where the person is insured, six digits; a refusal with guidance when that is nowhere here."""
        insured = await self._platform.person(person.id_type, person.id_number)
        for insurance in _ranked(insured):
            if self._words.pack_of(insurance.place) is not None:
                return insurance.place
        if insured is None or not insured.insurances:
            raise NotInsuredHere(f"没有查到{person.name}的参保登记，请先到参保地经办窗口核对")
        where = self._words.place_name(insured.insurances[0].place)
        raise NotInsuredHere(f"{person.name}在{where}参保，那里还没有开通本服务，请到参保地办理")

    def _insurance(self, insurance: Insurance, *, money: bool) -> InsuranceLine:
        return InsuranceLine(
            type=insurance.type,
            type_text=_TYPES.get(insurance.type, "其他医保"),
            status=insurance.status,
            status_text=_STATUS.get(insurance.status, "状态不明"),
            place=insurance.place,
            place_name=self._words.place_name(insurance.place),
            since=insurance.since,
            paused_on=insurance.paused_on,
            balance_fen=insurance.balance_fen if money else None,
            retired=insurance.retired,
        )

    def _relative(self, relative: Relative) -> RelativeLine:
        return RelativeLine(
            name=relative.name,
            id_number=masking.id_number(relative.id_number),
            relation=relative.relation,
            relation_text=self._words.relation_text(relative.relation),
        )

    def _entitlement(self, entitlement: Entitlement) -> EntitlementLine:
        today = self._clock.today()
        return EntitlementLine(
            disease=entitlement.disease,
            disease_name=entitlement.disease_name,
            begins=entitlement.begins,
            ends=entitlement.ends,
            current=entitlement.begins <= today and (entitlement.ends is None or today <= entitlement.ends),
            facility=entitlement.facility,
            facility_name=entitlement.facility_name,
        )


def _ranked(person: InsuredPerson | None) -> list[Insurance]:
    """The one in use first."""
    return sorted(person.insurances, key=lambda i: (not i.normal, i.type)) if person else []
