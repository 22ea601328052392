"""Who brings vouchers, and how a test shows one."""

import csv
from typing import Any

from backend.gateways.vouchers import VoucherKind
from tests.house import DEMO, Citizen, Known
from tests.vouchers.makers import BILL

GUO = Known("13900003001", "郭志刚", "140105197909099912")
DUAN = Known("13900003002", "段丽华", "140105198111119923")
SHEN = Known("13900003003", "申红梅", "140502198205209922")
GRANDMA_NANJING = Known("13900001004", "黄桂芳", "450103195809039905")

with (DEMO / "vouchers.csv").open(encoding="utf-8") as file:
    ROWS: dict[str, dict[str, str]] = {row["number"]: row for row in csv.DictReader(file)}


def text(number: str) -> str:
    """What the code on this voucher of the demo says."""
    row = ROWS[number]
    fen, day = int(row["total_fen"]), row["issued_on"].replace("-", "")
    if row["kind"] == "tax_digital":
        return f"01,32,,{number},{fen // 100}.{fen % 100:02d},{day},,5F98"
    if row["kind"] == "tax_invoice":  # The amount in the code is without tax.
        return f"01,10,{row['code']},{number},100.00,{day},{row['check_code']},BE2D"
    amount = f"{fen // 100}.{fen % 100:02d}"
    return BILL.format(code=row["code"], number=number, check=row["check_code"], amount=amount, day=day)


async def show(citizen: Citizen, code: str, **more: Any) -> dict[str, Any]:
    """Scan one text; the only reading."""
    answer = await citizen.browser.post("/api/vouchers/text", {"text": code, **more})
    assert answer.status_code == 200, answer.text
    (reading,) = answer.json()["readings"]
    return dict(reading)


async def shown(citizen: Citizen, number: str, **more: Any) -> dict[str, Any]:
    """Scan one voucher of the demo; its card."""
    reading = await show(citizen, text(number), **more)
    assert reading["what"] == "voucher", reading
    return dict(reading["voucher"])


def typed(number: str, kind: VoucherKind = "fiscal") -> dict[str, str]:
    """The same, typed from the print."""
    row = ROWS[number]
    return {"kind": kind, "code": row["code"], "number": number, "checkCode": row["check_code"]}
