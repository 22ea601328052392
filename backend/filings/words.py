"""A filing in words, for the case page and for the list."""

import datetime as dt
from typing import Final

from backend.cases.matter import Fact
from backend.filings.rows import FilingRow
from backend.filings.rules import cancel_from
from backend.kernel.dates import day_text
from backend.policy.model import FilingType
from backend.policy.pack import RegionPack

UNVERIFIED: Final = "（未核实）"
_STATE_TEXT: Final = {
    "pending": ("pending", "办理中"),
    "cancelled": ("cancelled", "已取消"),
    "changed": ("cancelled", "已变更"),
    "void": ("ended", "没有办成"),
}


def status(row: FilingRow, today: dt.date) -> tuple[str, str]:
    """Code and words; an active filing is judged by its dates."""
    if row.state in _STATE_TEXT:
        return _STATE_TEXT[row.state]
    if row.ends is not None and row.ends < today:
        return "expired", "已到期"
    return ("coming", "还没开始") if today < row.begins else ("active", "有效")


def valid_text(row: FilingRow, today: dt.date) -> str:
    """`2026年11月25日…起，取消前一直有效`."""
    since = day_text(row.begins, today=today)
    return f"{since}起，取消前一直有效" if row.ends is None else f"{since}到{day_text(row.ends, today=today)}"


def cancel_note(row: FilingRow, type_: FilingType, today: dt.date) -> str | None:
    """Why it cannot be cancelled yet, and the way out."""
    first = cancel_from(row.lock_until)
    if first is None or today >= first:
        return None
    return f"用承诺书办的备案，{day_text(first, today=today)}起可以取消{way_out(type_)}。"


def way_out(type_: FilingType) -> str:
    """Papers lift the lock only where the type takes papers; elsewhere there is nothing to hand in."""
    return "；补齐证明材料后随时可以取消" if type_.materials else ""


def fact_lines(row: FilingRow, pack: RegionPack, type_: FilingType, today: dt.date) -> list[Fact]:
    """Lines for the case page."""
    validity = valid_text(row, today) + ("" if type_.validity.verified else UNVERIFIED)
    lines = [
        Fact(label="备案类型", value=type_.title),
        Fact(label="就医地", value=row.region_name),
        Fact(label="有效期", value=validity),
    ]
    if type_.commitment != "none":
        lines.append(Fact(label="办理方式", value="个人承诺书" if row.by_commitment else "证明材料"))
    if row.hospital:
        lines.append(Fact(label="医院", value=row.hospital))
    if row.reason:
        lines.append(Fact(label="原因", value=row.reason))
    if type_.reduction is not None:
        switch = pack.switches[type_.reduction.switch]
        text = f"降低{type_.reduction.percent}%，按“{switch.text}”{UNVERIFIED if not switch.verified else ''}"
        lines.append(Fact(label="报销比例", value=text))
    if type_.open_within_workdays:
        lines.append(Fact(label="开通", value=f"备案后{type_.open_within_workdays}个工作日内开通"))
    if row.state == "active" and (note := cancel_note(row, type_, today)) is not None:
        lines.append(Fact(label="最早取消", value=note))
    if row.close_reason:
        lines.append(Fact(label="结束原因", value=row.close_reason))
    if row.serial:
        lines.append(Fact(label="登记流水号", value=row.serial))
    lines.append(Fact(label="依据", value=type_.source))
    return lines
