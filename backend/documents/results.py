"""医疗费用报销结果: the amounts in words and figures, checked before they are printed."""

import datetime as dt
from collections.abc import Iterable
from typing import Any, Final

import msgspec

from backend.documents import fonts
from backend.documents.drawing import draw, qr_svg
from backend.documents.schemas import ClaimResult, ResultPart
from backend.kernel import money

_WHOLE: Final = 100


async def render_claim_result(result: ClaimResult) -> bytes:
    """A4, PDF/A-2b; the last page keeps its lower right corner for the seal."""
    _check(result)
    svg, width_mm = qr_svg(result.qr_text)
    printed = msgspec.to_builtins(result)
    printed["notes"] = [*_mismatch(result), *printed["notes"]]
    for group in ("vouchers", "parts", "lines", "funds"):
        printed[group] = [{**one, "amount": money.yuan(one["amountFen"])} for one in printed[group]]
    return await draw(
        "claim-result",
        printed,
        standard="a-2b",
        qrSvg=svg,
        qrWidthMm=width_mm,
        closedText=_date_text(result.closed_on),
        totalText=money.yuan(result.total_fen),
        fundText=money.yuan(result.fund_fen),
        personText=money.yuan(result.person_fen),
        fundWords=money.capitals(result.fund_fen),
        bar=_bar(result),
    )


def missing_glyphs(result: ClaimResult) -> tuple[str, ...]:
    """Characters of the result that no font of ours prints, as `U+2C386`: staff are told before it goes out."""
    return fonts.prepare(result)[1]


def _check(result: ClaimResult) -> None:
    """An amount that does not add up is never printed."""
    assert result.qr_text, "a result without its code cannot be verified"
    assert result.fund_fen + result.person_fen == result.total_fen, "fund and person pay the whole"
    assert _sum(result.parts) == result.total_fen, "the parts are the whole"
    assert _sum(result.funds) == result.fund_fen, "the funds pay what the fund pays"


def _mismatch(result: ClaimResult) -> tuple[str, ...]:
    """Where the reviewer took another total than the bills show, the paper says so."""
    bills_fen = sum(voucher.amount_fen for voucher in result.vouchers)
    if bills_fen == result.total_fen:
        return ()
    return (f"票据金额合计 {money.yuan(bills_fen)} 元，按审核认定的费用 {money.yuan(result.total_fen)} 元计算。",)


def _date_text(day: dt.date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _sum(parts: Iterable[ResultPart]) -> int:
    return sum(part.amount_fen for part in parts)


def _bar(result: ClaimResult) -> list[dict[str, Any]]:
    """Who pays what, each as long as its share."""
    whole = max(result.total_fen, 1)
    pieces = [(part.label, part.amount_fen, False) for part in result.funds if part.amount_fen > 0]
    pieces.append(("个人负担", result.person_fen, True))
    return [
        {
            "label": label,
            "amount": money.yuan(amount_fen),
            "share": amount_fen * _WHOLE / whole,
            "person": person,
            "place": place,
        }
        for place, (label, amount_fen, person) in enumerate(pieces)
    ]
