"""The voucher platform: medical e-bills and invoices, their state and the costs behind them.

Numbers in brackets are calls of the insurance platform. Where the centre has published nothing, the method says so.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Literal, Protocol

import msgspec

from backend.gateways.errors import GatewayError

__all__ = [
    "CostLine",
    "CostSheet",
    "FoundVoucher",
    "GatewayError",
    "VoucherKind",
    "VoucherPlatform",
    "VoucherRef",
    "VoucherStatus",
    "WriteState",
]

# [5501] elecSetlCertType: 1 财政电子票据, 2 税务电子发票, 3 税务数电票.
VoucherKind = Literal["fiscal", "tax_invoice", "tax_digital"]
WriteState = Literal["occupied", "free", "claimed"]


class VoucherRef(msgspec.Struct, frozen=True, kw_only=True):
    """What names a voucher everywhere. Numbers are text: their zeros count. A 数电票 has neither code nor check code."""

    kind: VoucherKind
    code: str
    number: str
    check_code: str = ""


class VoucherStatus(msgspec.Struct, frozen=True, kw_only=True):
    """[5501] What may be done with a voucher now.

    settlement: certSetlType 1 direct, 2 self-pay · red_flushed: rhredFlag · reimbursed: reimFlag 0 no, 1 yes,
    2 in progress · `successor` is the voucher issued instead of a red-flushed one · `paper` = exchanged for a paper
    bill. Successor and paper come with the voucher's own document, not with [5501]: 未核实 at the centre.
    """

    settlement: Literal["direct", "self_pay"]
    red_flushed: bool
    reimbursed: Literal["no", "yes", "in_progress"]
    successor: VoucherRef | None = None
    paper: bool = False


class FoundVoucher(msgspec.Struct, frozen=True, kw_only=True):
    """A voucher's own document. `payer_id_number` is None where the platform only knows the printed name."""

    ref: VoucherRef
    title: str
    issued_on: dt.date
    total_fen: int
    payer_name: str
    payer_id_number: str | None = None
    hospital_code: str | None = None
    hospital_name: str | None = None
    hospital_region: str | None = None
    visit: Literal["inpatient", "outpatient"] | None = None
    admitted_on: dt.date | None = None
    discharged_on: dt.date | None = None
    diagnosis_code: str | None = None
    diagnosis_name: str | None = None


class CostLine(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the costs. The four parts add up to `amount_fen`: that is the platform's own identity [2304]."""

    name: str
    category: str
    quantity: str
    amount_fen: int
    own_fen: int = 0  # 全自费
    over_limit_fen: int = 0  # 超限价
    pay_first_fen: int = 0  # 先行自付
    in_scope_fen: int = 0  # 符合范围


class CostSheet(msgspec.Struct, frozen=True, kw_only=True):
    """[4261] The costs the hospital uploaded for a self-paid visit; [4263] is the comparison with the voucher's total."""

    total_fen: int
    lines: tuple[CostLine, ...]
    admitted_on: dt.date | None
    discharged_on: dt.date | None
    days: int | None
    diagnosis_code: str | None
    diagnosis_name: str | None
    hospital_code: str
    hospital_name: str
    hospital_region: str
    hospital_level: str
    med_type: str

    @property
    def own_fen(self) -> int:
        """全自费."""
        return sum(line.own_fen for line in self.lines)

    @property
    def over_limit_fen(self) -> int:
        """超限价."""
        return sum(line.over_limit_fen for line in self.lines)

    @property
    def pay_first_fen(self) -> int:
        """先行自付."""
        return sum(line.pay_first_fen for line in self.lines)

    @property
    def in_scope_fen(self) -> int:
        """符合范围."""
        return sum(line.in_scope_fen for line in self.lines)


class VoucherPlatform(Protocol):
    """Every call may raise GatewayError, which never means "unclaimed". Repeating a call is harmless."""

    async def by_qr(self, text: str) -> FoundVoucher | None:
        """The voucher behind a code that holds no fields (a short link). The text is data: nobody requests it."""
        ...

    async def by_numbers(self, ref: VoucherRef) -> FoundVoucher | None:
        """None = the platform does not know it, or code, number and check code do not belong together."""
        ...

    async def by_visit(
        self, id_number: str, hospital: str | None, from_: dt.date, to: dt.date, kinds: Iterable[VoucherKind]
    ) -> list[FoundVoucher]:
        """The vouchers of one insured person with visits in these days; `hospital` is a facility's code."""
        ...

    async def status(self, ref: VoucherRef) -> VoucherStatus | None:
        """[5501] None = the platform does not know this voucher."""
        ...

    async def costs(self, ref: VoucherRef) -> CostSheet | None:
        """[4261–4263] None = the hospital has uploaded nothing for it."""
        ...

    async def write_status(self, ref: VoucherRef, state: WriteState, case_number: str) -> None:
        """Occupy, release or mark claimed: idempotent by voucher and case. The centre's own call is unpublished: 未核实.

        A permanent GatewayError = another place holds the voucher. "free" lets go of what this case holds, and of nothing
        that another case holds by now.
        """
        ...
