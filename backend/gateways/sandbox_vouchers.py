"""A stand-in for the voucher platform: vouchers and their costs from CSV files, failures on demand."""

import asyncio
import datetime as dt
import hashlib
import logging
from collections.abc import Iterable
from typing import Final, Literal

import msgspec

from backend.gateways.errors import GatewayError
from backend.gateways.sandbox_rows import CostRow, DemoFolder, FacilityRow, SandboxDataError, VoucherRow
from backend.gateways.tables import SandboxRegister
from backend.gateways.vouchers import (
    CostLine,
    CostSheet,
    FoundVoucher,
    VoucherKind,
    VoucherRef,
    VoucherStatus,
    WriteState,
)
from backend.infra.clock import Clock

log: Final = logging.getLogger(__name__)

_KIND: Final = "voucher"
_REIMBURSED: Final[dict[str, Literal["no", "yes", "in_progress"]]] = {"0": "no", "1": "yes", "2": "in_progress"}


class _Written(msgspec.Struct, frozen=True):
    """What was written to the platform last, and by which case."""

    state: WriteState
    case: str


class SandboxVouchers:
    """The VoucherPlatform protocol over `folder`; see assets/demo/README.md for the columns and the faults."""

    def __init__(self, folder: DemoFolder, clock: Clock, *, slow_seconds: float = 1.5) -> None:
        self._folder = folder
        self._clock = clock
        self.slow_seconds = slow_seconds
        self._failed_once: set[str] = set()
        log.warning("电子结算凭证平台：沙箱，全部为虚构票据，来自 %s", folder.folder)

    async def by_qr(self, text: str) -> FoundVoucher | None:
        """The row whose `short_link` is this text."""
        rows = [row for row in self._rows() if row.short_link and row.short_link == text]
        if not rows:
            return None
        await self._meet(rows[0])
        return self._found(rows[0])

    async def by_numbers(self, ref: VoucherRef) -> FoundVoucher | None:
        """Code and check code have to fit as well; the case of its letters does not count."""
        row = self._row(ref)
        if row is None:
            return None
        await self._meet(row)
        return self._found(row)

    async def by_visit(
        self, id_number: str, hospital: str | None, from_: dt.date, to: dt.date, kinds: Iterable[VoucherKind]
    ) -> list[FoundVoucher]:
        """By the day of discharge, or the day it was issued."""
        wanted = set(kinds)
        found: list[FoundVoucher] = []
        for row in self._of(id_number):
            if row.payer_id_number != id_number or row.kind not in wanted or hospital not in {None, row.hospital_code}:
                continue
            first, last = row.admitted_on or row.issued_on, row.discharged_on or row.issued_on
            if last < from_ or first > to:
                continue
            if row.fault == "down":
                raise GatewayError("电子结算凭证平台暂时连不上，请稍后再试")
            found.append(self._found(row))
        return found

    async def status(self, ref: VoucherRef) -> VoucherStatus | None:
        """[5501] What was written here counts over the file."""
        row = self._row(ref)
        if row is None:
            return None
        await self._meet(row)
        reimbursed = _REIMBURSED[row.reimbursed]
        written = await self._written(ref)
        if written is not None and written.state != "free":
            reimbursed = "in_progress" if written.state == "occupied" else "yes"
        later = self._of(row.successor) if row.successor else []
        return VoucherStatus(
            settlement="direct" if row.settlement == "1" else "self_pay",
            red_flushed=row.red_flushed == "1",
            reimbursed=reimbursed,
            successor=_ref(later[0]) if later else None,
            paper=row.paper,
        )

    async def costs(self, ref: VoucherRef) -> CostSheet | None:
        """[4261] Lines whose four parts do not add up are a mistake of the file."""
        row = self._row(ref)
        if row is None:
            return None
        await self._meet(row)
        try:
            lines = self._folder.of(CostRow, row.number)
        except SandboxDataError as error:
            raise GatewayError(str(error)) from error
        if not lines:
            return None
        for line in lines:
            if line.amount_fen != line.own_fen + line.over_limit_fen + line.pay_first_fen + line.in_scope_fen:
                raise GatewayError(f"cost_lines.csv：{row.number} 的“{line.name}”四部分之和不等于金额", permanent=True)
        hospital = self._hospital(row)
        return CostSheet(
            total_fen=sum(line.amount_fen for line in lines),
            lines=tuple(
                CostLine(**{name: getattr(line, name) for name in CostLine.__struct_fields__}) for line in lines
            ),
            admitted_on=row.admitted_on,
            discharged_on=row.discharged_on,
            days=(row.discharged_on - row.admitted_on).days if row.discharged_on and row.admitted_on else None,
            diagnosis_code=row.diagnosis_code,
            diagnosis_name=row.diagnosis_name,
            hospital_code=row.hospital_code or "",
            hospital_name=hospital.name if hospital else "",
            hospital_region=hospital.region if hospital else "",
            hospital_level=hospital.level if hospital else "",
            med_type=row.med_type,
        )

    async def write_status(self, ref: VoucherRef, state: WriteState, case_number: str) -> None:
        """One case at a time; whoever comes second is refused for good."""
        row = self._row(ref)
        if row is None:
            raise GatewayError("电子结算凭证平台没有这张票据", permanent=True)
        await self._meet(row, writing=True)
        before = await self._written(ref)
        held = before is not None and before.state != "free"
        if (held and before is not None and before.case != case_number) or (not held and row.reimbursed != "0"):
            if state == "free":
                return  # It is not ours, so there is nothing to let go of.
            raise GatewayError("这张票据正由别处办理或已经报销，平台不接受占用", permanent=True)
        fresh = msgspec.json.encode(_Written(state, case_number)).decode()
        key = _key(ref)
        if before is None:
            digits = str(int.from_bytes(hashlib.sha256(key.encode()).digest()))[-10:]
            await SandboxRegister.insert(
                SandboxRegister(
                    key=key,
                    kind=_KIND,
                    serial=f"YS-V-{digits}",
                    id_number=row.payer_id_number or "",
                    payload=fresh,
                    at=self._clock.now(),
                )
            ).on_conflict(action="DO NOTHING", target=SandboxRegister.key)
        else:
            known = msgspec.json.encode(before).decode()
            await SandboxRegister.update({SandboxRegister.payload: fresh}).where(
                (SandboxRegister.key == key) & (SandboxRegister.payload == known)
            )
        if (after := await self._written(ref)) is None or after.case != case_number:
            raise GatewayError("这张票据正由别处办理，平台不接受占用", permanent=True)

    async def _written(self, ref: VoucherRef) -> _Written | None:
        row = await SandboxRegister.select(SandboxRegister.payload).where(SandboxRegister.key == _key(ref)).first()
        return msgspec.json.decode(row["payload"], type=_Written) if row else None

    async def _meet(self, row: VoucherRow, *, writing: bool = False) -> None:
        """Play the fault that vouchers.csv stages."""
        if row.fault in {"slow", "timeout"}:
            await asyncio.sleep(self.slow_seconds)
        if row.fault == "timeout":
            raise GatewayError("电子结算凭证平台没有按时应答，请稍后再试")
        if row.fault == "down":
            raise GatewayError("电子结算凭证平台暂时连不上，请稍后再试")
        if row.fault == "refuse" and writing:
            raise GatewayError("电子结算凭证平台不接受这次登记", permanent=True)
        if row.fault == "flaky" and row.number not in self._failed_once:
            self._failed_once.add(row.number)
            raise GatewayError("电子结算凭证平台这一次没有应答，请再试一次")

    def _rows(self) -> list[VoucherRow]:
        try:
            return self._folder.rows(VoucherRow)
        except SandboxDataError as error:
            raise GatewayError(str(error)) from error

    def _of(self, key: str) -> list[VoucherRow]:
        try:
            return self._folder.of(VoucherRow, key)
        except SandboxDataError as error:
            raise GatewayError(str(error)) from error

    def _row(self, ref: VoucherRef) -> VoucherRow | None:
        for row in self._of(ref.number):
            same = row.number == ref.number and row.kind == ref.kind and row.code == ref.code
            if same and (not row.check_code or row.check_code.lower() == ref.check_code.lower()):
                return row
        return None

    def _hospital(self, row: VoucherRow) -> FacilityRow | None:
        found = self._folder.of(FacilityRow, row.hospital_code) if row.hospital_code else []
        return found[0] if found else None

    def _found(self, row: VoucherRow) -> FoundVoucher:
        hospital = self._hospital(row)
        return FoundVoucher(
            ref=_ref(row),
            title=row.title,
            issued_on=row.issued_on,
            total_fen=row.total_fen,
            payer_name=row.payer_name,
            payer_id_number=row.payer_id_number,
            hospital_code=row.hospital_code,
            hospital_name=hospital.name if hospital else None,
            hospital_region=hospital.region if hospital else None,
            visit=row.visit,
            admitted_on=row.admitted_on,
            discharged_on=row.discharged_on,
            diagnosis_code=row.diagnosis_code,
            diagnosis_name=row.diagnosis_name,
        )


def _ref(row: VoucherRow) -> VoucherRef:
    return VoucherRef(kind=row.kind, code=row.code, number=row.number, check_code=row.check_code)


def _key(ref: VoucherRef) -> str:
    """Short enough for the register's key, and without what somebody could guess a voucher from."""
    return f"voucher:{hashlib.sha256(f'{ref.kind}|{ref.code}|{ref.number}'.encode()).hexdigest()[:40]}"
