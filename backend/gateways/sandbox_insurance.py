"""A stand-in for the insurance platform: fictional people from CSV files, failures on demand."""

import asyncio
import hashlib
import logging
from functools import lru_cache
from typing import Final

import msgspec

from backend.gateways import sandbox_kin
from backend.gateways.errors import GatewayError
from backend.gateways.insurance import (
    Entitlement,
    ExpansionRegistration,
    Facility,
    FamilyBinding,
    FilingRegistration,
    HeldMaterial,
    Insurance,
    InsuredPerson,
    Kinship,
    Relative,
    Spouse,
)
from backend.gateways.sandbox_rows import (
    DemoFolder,
    EntitlementRow,
    FacilityRow,
    HeldRow,
    InsuranceRow,
    KinshipRow,
    PersonRow,
    SandboxDataError,
)
from backend.gateways.tables import SandboxRegister
from backend.infra.clock import Clock
from backend.kernel.regions import contains

log: Final = logging.getLogger(__name__)


class SandboxInsurance:
    """The InsurancePlatform protocol over `folder`; see assets/demo/README.md for the columns and the faults."""

    def __init__(self, folder: DemoFolder, clock: Clock, *, slow_seconds: float = 1.5) -> None:
        self._folder = folder
        self._clock = clock
        self._slow_seconds = slow_seconds
        self._failed_once: set[str] = set()
        log.warning("医保信息平台、人口库：沙箱，全部为虚构数据，来自 %s", folder.folder)

    async def person(self, id_type: str, id_number: str) -> InsuredPerson | None:
        """[1101] None = not in people.csv under that document type."""
        await self._meet("person", id_number)
        row = self._row(id_number)
        if row is None or row.id_type != id_type:
            return None
        return InsuredPerson(
            person_number=row.person_number or _digits(row.id_number, 16),
            id_type=row.id_type,
            id_number=row.id_number,
            name=row.name,
            sex=row.sex,
            birth=row.birth,
            insurances=tuple(
                Insurance(
                    type=i.type,
                    status=i.status,
                    place=i.place,
                    since=i.since,
                    paused_on=i.paused_on,
                    balance_fen=i.balance_fen,
                    retired=i.retired,
                    civil_servant=i.civil_servant,
                    assisted=i.assisted,
                )
                for i in self._folder.of(InsuranceRow, id_number)
            ),
        )

    async def kinship(self, grantor_id_number: str, user_id_number: str) -> Kinship:
        """One row in either direction is enough; the other direction is worked out."""
        await self._meet("kinship", grantor_id_number, user_id_number)
        for row in self._folder.of(KinshipRow, grantor_id_number):
            pair = (row.id_number, row.relative_id_number)
            if pair not in {(grantor_id_number, user_id_number), (user_id_number, grantor_id_number)}:
                continue
            if row.relation == "none":
                return Kinship(outcome="stranger", note=row.note or None)
            if row.ended_on is not None:
                continue
            forward = row.id_number == grantor_id_number
            return Kinship(outcome="kin", relation=row.relation if forward else self._reverse(row))
        ended = [m for m in self._marriages(grantor_id_number) if m.id_number == user_id_number]
        if ended:
            return Kinship(outcome="stranger", note=f"婚姻登记显示婚姻关系已于{ended[0].ended_on}结束")
        return Kinship(outcome="unknown")

    async def spouses(self, id_number: str) -> list[Spouse]:
        """Ended marriages too."""
        await self._meet("spouses", id_number)
        return self._marriages(id_number)

    async def relatives(self, id_number: str) -> list[Relative]:
        """In the order of the file, each relative once."""
        await self._meet("relatives", id_number)
        found: dict[str, Relative] = {}
        for row in self._folder.of(KinshipRow, id_number):
            if row.relation == "none" or row.ended_on:
                continue
            forward = row.id_number == id_number
            other = self._row(row.relative_id_number if forward else row.id_number)
            if other is not None:
                relation = row.relation if forward else self._reverse(row)
                found.setdefault(
                    other.id_number,
                    Relative(id_type=other.id_type, id_number=other.id_number, name=other.name, relation=relation),
                )
        return list(found.values())

    async def held_materials(self, id_number: str) -> list[HeldMaterial]:
        """Only what is still valid today."""
        await self._meet("held_materials", id_number)
        today = self._clock.today()
        return [
            HeldMaterial(code=r.code, title=r.title, detail=r.detail, valid_until=r.valid_until)
            for r in self._folder.of(HeldRow, id_number)
            if r.valid_until is None or r.valid_until >= today
        ]

    async def entitlements(self, id_number: str) -> list[Entitlement]:
        """[5301]"""
        await self._meet("entitlements", id_number)
        names = {f.code: f.name for f in self._folder.rows(FacilityRow)}
        return [
            Entitlement(
                disease=r.disease,
                disease_name=r.disease_name,
                begins=r.begins,
                ends=r.ends,
                facility=r.facility,
                facility_name=names.get(r.facility or ""),
            )
            for r in self._folder.of(EntitlementRow, id_number)
        ]

    async def facilities(self, region: str, disease: str | None = None) -> list[Facility]:
        """[5302] Sorted by code."""
        try:
            rows = self._folder.rows(FacilityRow)
        except SandboxDataError as error:
            raise GatewayError(str(error)) from error
        found = [
            Facility(
                code=r.code,
                name=r.name,
                region=r.region,
                level=r.level,
                services=frozenset(r.services.split()),
                diseases=frozenset(r.diseases.split()),
                address=r.address,
                phone=r.phone,
            )
            for r in rows
            if contains(region, r.region)
        ]
        chosen = [f for f in found if disease is None or ("chronic" in f.services and disease in f.diseases)]
        return sorted(chosen, key=lambda f: f.code)

    async def register_filing(self, client_ref: str, data: FilingRegistration) -> str:
        """[2501]"""
        return await self._register("filing", client_ref, data.id_number, data)

    async def cancel_filing(self, serial: str, reason: str) -> None:
        """[2502]"""
        await self._cancel("filing", serial, reason)

    async def register_expansion(self, client_ref: str, data: ExpansionRegistration) -> str:
        """[2505]"""
        return await self._register("expansion", client_ref, data.id_number, data)

    async def cancel_expansion(self, serial: str, reason: str) -> None:
        """[2506]"""
        await self._cancel("expansion", serial, reason)

    async def bind_family(self, client_ref: str, data: FamilyBinding) -> str:
        """Both people's faults count."""
        await self._meet("bind_family", data.user_id_number)
        return await self._register("bond", client_ref, data.grantor_id_number, data)

    async def unbind_family(self, serial: str, reason: str | None = None) -> None:
        """Harmless when repeated."""
        await self._cancel("bond", serial, reason or "解除绑定")

    async def _register(self, kind: str, client_ref: str, id_number: str, data: msgspec.Struct) -> str:
        await self._meet(kind, id_number, writing=True)
        key, now = f"{kind}:{client_ref}", self._clock.now()
        # A digest, not a counter: two processes that register at once never wait for each other.
        serial = f"YS-{kind[0].upper()}{self._clock.today():%Y%m%d}-{_digits(key, 10)}"
        await SandboxRegister.insert(
            SandboxRegister(
                key=key,
                kind=kind,
                serial=serial,
                id_number=id_number,
                payload=msgspec.json.encode(data).decode(),
                at=now,
            )
        ).on_conflict(action="DO NOTHING", target=SandboxRegister.key)
        row = await SandboxRegister.select(SandboxRegister.serial).where(SandboxRegister.key == key).first()
        assert row is not None, "the row was there or has just been inserted"
        return str(row["serial"])

    async def _cancel(self, kind: str, serial: str, reason: str) -> None:
        row = (
            await SandboxRegister.select(SandboxRegister.id_number)
            .where((SandboxRegister.serial == serial) & (SandboxRegister.kind == kind))
            .first()
        )
        if row is None:
            raise GatewayError("登记系统里没有这个流水号", permanent=True)
        await self._meet(f"cancel_{kind}", row["id_number"], writing=True)
        await SandboxRegister.update(
            {SandboxRegister.cancelled_at: self._clock.now(), SandboxRegister.cancel_reason: reason}
        ).where((SandboxRegister.serial == serial) & SandboxRegister.cancelled_at.is_null())

    async def _meet(self, call: str, *id_numbers: str, writing: bool = False) -> None:
        """Play the fault that people.csv stages for these people."""
        for id_number in id_numbers:
            row = self._row(id_number)
            fault = row.fault if row else None
            if fault in {"slow", "timeout"}:
                await asyncio.sleep(self._slow_seconds)
            if fault == "timeout":
                raise GatewayError("医保信息平台没有按时应答，请稍后再试")
            if fault == "down":
                raise GatewayError("医保信息平台暂时连不上，请稍后再试")
            if fault == "refuse" and writing:
                raise GatewayError("医保信息平台不接受这次登记", permanent=True)
            if fault == "flaky" and (mark := f"{call}:{id_number}") not in self._failed_once:
                self._failed_once.add(mark)
                raise GatewayError("医保信息平台这一次没有应答，请再试一次")

    def _row(self, id_number: str) -> PersonRow | None:
        try:
            rows = self._folder.of(PersonRow, id_number)
        except SandboxDataError as error:
            raise GatewayError(str(error)) from error
        return rows[0] if rows else None

    def _reverse(self, row: KinshipRow) -> str:
        person, relative = self._row(row.id_number), self._row(row.relative_id_number)
        return sandbox_kin.reverse(
            row.relation,
            sex=person.sex if person else None,
            birth=person.birth if person else None,
            relative_birth=relative.birth if relative else None,
        )

    def _marriages(self, id_number: str) -> list[Spouse]:
        found: list[Spouse] = []
        for row in self._folder.of(KinshipRow, id_number):
            if row.relation not in sandbox_kin.SPOUSE:
                continue
            other = row.relative_id_number if row.id_number == id_number else row.id_number
            person = self._row(other)
            found.append(
                Spouse(
                    id_number=other,
                    name=person.name if person else "（未登记姓名）",
                    since=row.since,
                    ended_on=row.ended_on,
                )
            )
        return found


@lru_cache(4096)
def _digits(text: str, count: int) -> str:
    """Stable made-up digits."""
    return str(int.from_bytes(hashlib.sha256(text.encode()).digest()))[-count:]
