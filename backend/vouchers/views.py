"""A voucher as a card on the phone."""

import datetime as dt
from collections.abc import Mapping, Sequence
from uuid import UUID

from backend.gateways.vouchers import CostLine, CostSheet
from backend.infra.clock import OFFICE_ZONE
from backend.kernel import masking
from backend.kernel.money import yuan
from backend.vouchers.rows import OccupationRow, VoucherRow
from backend.vouchers.rules import KIND_TEXT, STATES, USABLE
from backend.vouchers.schemas import CostLineView, CostSheetView, State, VoucherFacts, VoucherView


def card(
    row: VoucherRow, *, name: str, held: OccupationRow | None, mine: frozenset[UUID], successor: UUID | None
) -> VoucherView:
    """`mine` are the vouchers of the people the reader acts for: a claim of a stranger is not named."""
    state: State = row.state
    if held is not None:
        ours = held.voucher in mine
        state = ("claimed" if held.state == "claimed" else "held") if ours else "in_progress"
    sentence, fix = STATES[state]
    if state == "red_flushed" and row.successor:
        fix = f"医院已重新开具票据（尾号{row.successor[-4:]}），请改用新票。"
    notes = _notes(row)
    no_amount = row.total_fen is None and row.net_of_tax
    facts = {n: getattr(row.facts, n) for n in VoucherFacts.__struct_fields__}
    return VoucherView(
        **facts
        | {
            "status": state,
            "payer_name": masking.person_name(row.payer_name)
            if row.payer == "other" and row.payer_name
            else row.payer_name,
        },
        person_id=row.person,
        person_name=name,
        kind_text=KIND_TEXT[row.ref.kind],
        title=row.title or KIND_TEXT[row.ref.kind],
        total_text=yuan(row.total_fen) if row.total_fen is not None else "待核",
        state_text=sentence,
        fix=fix,
        usable=state in USABLE and not no_amount,
        needs_look=row.payer != "same" or state in {"unknown", "unlisted"},
        notes=notes,
        successor_id=successor,
        case_id=held.case if held is not None and held.voucher in mine else None,
        has_costs=row.costs is not None,
        checked_at=row.checked_at,
        checked_text=_moment(row.checked_at),
    )


def _notes(row: VoucherRow) -> tuple[str, ...]:
    notes: list[str] = []
    if row.payer == "other":
        notes.append("交款人不是这位参保人：提交后由工作人员核实。")
    if row.total_fen is None and row.net_of_tax:
        notes.append("二维码里的金额不含税，不能直接报销。请等票据平台能查到价税合计，或带发票到窗口办理。")
    sheet = row.sheet
    if sheet is not None and row.total_fen is not None and sheet.total_fen != row.total_fen:
        notes.append("医院上传的费用与票面金额不符，工作人员会与医院核对。")
    if row.scanned_fen is not None and row.total_fen is not None and row.scanned_fen != row.total_fen:
        notes.append("二维码里的金额与票据平台不一样，按平台金额计算。")
    return tuple(notes)


def _moment(at: dt.datetime | None) -> str:
    if at is None:
        return "还没有查到"
    local = at.astimezone(OFFICE_ZONE)
    return f"{local.month}月{local.day}日 {local:%H:%M} 查询"


def costs(sheet: CostSheet, total_fen: int | None) -> CostSheetView:
    """The costs with their four parts."""
    mismatch = None
    if total_fen is not None and sheet.total_fen != total_fen:
        mismatch = f"票面金额{yuan(total_fen)}元，医院上传{yuan(sheet.total_fen)}元，两者不符，工作人员会与医院核对。"
    return CostSheetView(
        total_fen=sheet.total_fen,
        own_fen=sheet.own_fen,
        over_limit_fen=sheet.over_limit_fen,
        pay_first_fen=sheet.pay_first_fen,
        in_scope_fen=sheet.in_scope_fen,
        lines=tuple(_line(line) for line in sheet.lines),
        mismatch_text=mismatch,
    )


def _line(line: CostLine) -> CostLineView:
    return CostLineView(**{name: getattr(line, name) for name in CostLineView.__struct_fields__})


def successors(rows: Sequence[VoucherRow]) -> Mapping[tuple[UUID, str], UUID]:
    """By person and number: which of these vouchers is the new one of a red-flushed one."""
    return {(row.person, row.number): row.id for row in rows}
