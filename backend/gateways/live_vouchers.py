"""The voucher platform over the insurance platform's envelope.

Published: [5501] the state of a voucher. Not published: the voucher's own document, the search by visit, the costs as
the centre reads them, and writing the state. Their call numbers are settings, empty by default and 未核实; while one is
empty, that question stays open and says so, and nothing is taken for "unclaimed".
"""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final, Literal, cast

import msgspec

from backend.gateways.envelope import Envelope, EnvelopeSettings, MessageRefused, NotConfigured
from backend.gateways.errors import GatewayError
from backend.gateways.vouchers import (
    CostLine,
    CostSheet,
    FoundVoucher,
    VoucherKind,
    VoucherRef,
    VoucherStatus,
    WriteState,
)

TYPES: Final[Mapping[VoucherKind, str]] = {"fiscal": "1", "tax_invoice": "2", "tax_digital": "3"}
_KINDS: Final[Mapping[str, VoucherKind]] = {number: kind for kind, number in TYPES.items()}
_WRITES: Final[Mapping[WriteState, str]] = {"free": "0", "claimed": "1", "occupied": "2"}
_REIMBURSED: Final[Mapping[str, Literal["no", "yes", "in_progress"]]] = {"0": "no", "1": "yes", "2": "in_progress"}
_VISITS: Final[Mapping[str, Literal["inpatient", "outpatient"]]] = {"1": "outpatient", "2": "inpatient"}


class VoucherCalls(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Call numbers. Empty = not configured."""

    status: str = "5501"
    document: str = ""  # 未核实
    by_qr: str = ""  # 未核实
    by_visit: str = ""  # 未核实
    costs: str = ""  # 未核实; 4261 uploads, 4263 compares: both are the hospital's own
    write: str = ""  # 未核实
    unknown: tuple[str, ...] = (
        "不存在",
        "未查询到",
        "未找到",
        "查无",
    )  # 未核实: what err_msg says of an unknown voucher


class LiveFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The settings file: the envelope, and the voucher calls."""

    envelope: EnvelopeSettings
    vouchers: VoucherCalls = msgspec.field(default_factory=VoucherCalls)


class LiveVouchers:
    """The VoucherPlatform protocol, live."""

    def __init__(self, envelope: Envelope, calls: VoucherCalls) -> None:
        self._envelope = envelope
        self._calls = calls

    async def by_qr(self, text: str) -> FoundVoucher | None:
        """The text travels as data."""
        output = await self._ask(self._calls.by_qr, "按二维码取票", {"qrCode": text})
        return _document(_node(output)) if output is not None else None

    async def by_numbers(self, ref: VoucherRef) -> FoundVoucher | None:
        """The voucher's own document."""
        output = await self._ask(self._calls.document, "取票据信息", self._named(ref))
        return _document(_node(output)) if output is not None else None

    async def by_visit(
        self, id_number: str, hospital: str | None, from_: dt.date, to: dt.date, kinds: Iterable[VoucherKind]
    ) -> list[FoundVoucher]:
        """By person and days."""
        asked = {
            "certno": id_number,
            "fixmedinsCode": hospital,
            "begndate": from_,
            "enddate": to,
            "elecSetlCertType": ",".join(TYPES[kind] for kind in kinds),
        }
        output = await self._ask(self._calls.by_visit, "按就诊查询票据", asked)
        listed = (output or {}).get("data") or []
        return [_document(one) for one in listed if isinstance(one, dict)]

    async def status(self, ref: VoucherRef) -> VoucherStatus | None:
        """[5501] An answer without the three states is no answer."""
        output = await self._ask(self._calls.status, "查询票据状态", self._named(ref))
        if output is None:
            return None
        node = _node(output)
        settled, red, reimbursed = (str(node.get(name, "")) for name in ("certSetlType", "rhredFlag", "reimFlag"))
        if settled not in {"1", "2"} or red not in {"0", "1"} or reimbursed not in _REIMBURSED:
            raise GatewayError("票据状态的答复不完整，请稍后再试")
        return VoucherStatus(
            settlement="direct" if settled == "1" else "self_pay",
            red_flushed=red == "1",
            reimbursed=_REIMBURSED[reimbursed],
        )

    async def costs(self, ref: VoucherRef) -> CostSheet | None:
        """What the hospital uploaded."""
        output = await self._ask(self._calls.costs, "取费用明细", self._named(ref))
        return _sheet(output) if output else None

    async def write_status(self, ref: VoucherRef, state: WriteState, case_number: str) -> None:
        """Repeating it is harmless: the case is the reference."""
        await self._ask(
            self._calls.write,
            "登记票据状态",
            {**self._named(ref), "reimFlag": _WRITES[state], "bizSn": case_number},
            may_be_unknown=False,
        )

    def _named(self, ref: VoucherRef) -> dict[str, Any]:
        """Types 1 and 2 must have code and check code, type 3 need not."""
        who = self._envelope.settings
        return {
            "fixmedinsCode": who.fixmedins_code,
            "fixmedinsName": who.fixmedins_name,
            "elecSetlCertCode": ref.code,
            "elecSetlCertNo": ref.number,
            "elecSetlCertChkcode": ref.check_code,
            "elecSetlCertType": TYPES[ref.kind],
        }

    async def _ask(
        self, infno: str, what: str, data: Mapping[str, Any], *, may_be_unknown: bool = True
    ) -> dict[str, Any] | None:
        if not infno:
            raise NotConfigured(what)
        try:
            return await self._envelope.call(infno, {"data": dict(data)})
        except MessageRefused as refused:
            if may_be_unknown and any(words in refused.err_msg for words in self._calls.unknown):
                return None
            raise


def _node(output: Mapping[str, Any]) -> Mapping[str, Any]:
    """The fields stand in the output itself, or in its `data` or `result`."""
    for name in ("data", "result"):
        inner = output.get(name)
        if isinstance(inner, list) and inner:
            inner = inner[0]
        if isinstance(inner, dict):
            return inner
    return output


def fen(value: object) -> int:
    """Yuan as text or number, without a float's error."""
    found = re.fullmatch(r"(-?)([0-9]{1,12})(?:\.([0-9]{1,2})0*)?", str(value).strip())
    if found is None:
        raise GatewayError("票据平台答复的金额读不懂，请稍后再试")
    whole = int(found[2]) * 100 + int((found[3] or "").ljust(2, "0"))
    return -whole if found[1] else whole


def _day(value: object) -> dt.date | None:
    digits = re.sub(r"[^0-9]", "", str(value or ""))[:8]
    try:
        return dt.date(int(digits[:4]), int(digits[4:6]), int(digits[6:8])) if digits else None
    except ValueError:
        raise GatewayError("票据平台答复的日期读不懂，请稍后再试") from None


def _document(node: Mapping[str, Any]) -> FoundVoucher:
    """The field names of the upload [4901], which the same voucher came in with."""
    kind = _KINDS.get(str(node.get("elecSetlCertType", "")))
    issued = _day(node.get("billDate"))
    if kind is None or issued is None:
        raise GatewayError("票据平台的答复不完整，请稍后再试")
    return FoundVoucher(
        ref=VoucherRef(
            kind=kind,
            code=str(node.get("elecSetlCertCode") or ""),
            number=str(node.get("elecSetlCertNo") or ""),
            check_code=str(node.get("elecSetlCertChkcode") or ""),
        ),
        title=str(node.get("elecSetlCertName") or "医疗收费票据"),
        issued_on=issued,
        total_fen=fen(node.get("medfeeSumamt")),
        payer_name=str(node.get("psnName") or ""),
        payer_id_number=_text(node, "certno"),
        hospital_code=_text(node, "fixmedinsCode"),
        hospital_name=_text(node, "fixmedinsName"),
        hospital_region=_text(node, "mdtrtareaAdmdvs"),
        visit=_VISITS.get(str(node.get("mdtrtType", ""))),
        admitted_on=_day(node.get("begndate")),
        discharged_on=_day(node.get("enddate")),
        diagnosis_code=_text(node, "maindiagCode"),
        diagnosis_name=_text(node, "maindiagName"),
    )


def _text(node: Mapping[str, Any], name: str) -> str | None:
    value = node.get(name)
    return str(value) if value not in {None, ""} else None


def _sheet(output: Mapping[str, Any]) -> CostSheet | None:
    """The four parts of each line must add up: the platform's own identity [2304]."""
    head = _node(output)
    details = cast("list[dict[str, Any]]", output.get("feeDetail") or [])
    if not details:
        return None
    lines = tuple(
        CostLine(
            name=str(one.get("medinsListName") or ""),
            category=str(one.get("medChrgitmType") or ""),
            quantity=str(one.get("cnt") or ""),
            amount_fen=fen(one.get("detItemFeeSumamt")),
            own_fen=fen(one.get("fulamtOwnpayAmt") or 0),
            over_limit_fen=fen(one.get("overlmtSelfpay") or 0),
            pay_first_fen=fen(one.get("preselfpayAmt") or 0),
            in_scope_fen=fen(one.get("inscpScpAmt") or 0),
        )
        for one in details
    )
    for line in lines:
        if line.amount_fen != line.own_fen + line.over_limit_fen + line.pay_first_fen + line.in_scope_fen:
            raise GatewayError("医院上传的费用四部分之和不等于金额，请联系就诊医院", permanent=True)
    begin, end = _day(head.get("begndate")), _day(head.get("enddate"))
    return CostSheet(
        total_fen=sum(line.amount_fen for line in lines),
        lines=lines,
        admitted_on=begin,
        discharged_on=end,
        days=int(head["iptDays"]) if str(head.get("iptDays", "")).isdigit() else None,
        diagnosis_code=_text(head, "dscgDiseCode"),
        diagnosis_name=_text(head, "dscgDiseName"),
        hospital_code=str(head.get("fixmedinsCode") or ""),
        hospital_name=str(head.get("fixmedinsName") or ""),
        hospital_region=str(head.get("mdtrtareaAdmdvs") or ""),
        hospital_level=str(head.get("hospLv") or ""),
        med_type=str(head.get("medType") or ""),
    )
