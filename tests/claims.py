"""A claim from the voucher to the money, as its people do it through the public door."""

import asyncio
from typing import Any, Final
from uuid import uuid4

from tests.house import Citizen, Clerk, House, Known

GUO: Final = Known("13900003001", "郭志刚", "140105197909099912")
DUAN: Final = Known("13900003002", "段丽华", "140105198111119923")
SHEN: Final = Known("13900003003", "申红梅", "140502198205209922")
DATONG: Final = {"code": "H14020099001", "name": "大同示范医院（演示）", "region": "140200"}
CARD: Final = {
    "ok": "6299900000000000011",
    "wrong": "6299900000000000052",
    "delayed": "6299900000000000078",
    "timeout": "6299900000000000086",
    "taken_back": "6299900000000000136",
    "shen": "6299900000000000037",
    "shen_wrong": "6299900000000000110",
}
BANK: Final = {"bankCode": "YS0001", "bankName": "演示农村商业银行（演示）"}
SHANXI_PAPERS: Final = ("diagnosis_advice", "discharge_certificate")
JINCHENG_PAPERS: Final = ("inpatient_invoice", "cost_list", "medical_record", "social_card")
# The bill of Guo's stay in Datong, and another one of the same year.
BILL: Final = ("14060226", "0990000201", "1849a7")
SECOND_BILL: Final = ("14060226", "0990000202", "a1b2c3")
STATIONS: Final = frozenset(
    {"accepting", "waiting", "refused", "ended", "supplementing", "reviewing", "done", "returned", "withdrawn"}
)


async def voucher(citizen: Citizen, bill: tuple[str, str, str], person_id: str | None = None) -> str:
    """Typed from the printed bill; its id."""
    code, number, check = bill
    body = {"kind": "fiscal", "code": code, "number": number, "checkCode": check}
    answer = await citizen.browser.post(
        "/api/vouchers/numbers", {**body, **({"personId": person_id} if person_id else {})}
    )
    assert answer.status_code in {200, 201}, answer.text
    [reading] = answer.json()["readings"]
    return str(reading["voucher"]["id"])


def claim(vouchers: list[str], **over: Any) -> dict[str, Any]:
    """Guo's claim as the form sends it."""
    return {
        "key": uuid4().hex[:8],
        "category": "inpatient",
        "vouchers": vouchers,
        "hospital": DATONG,
        "admittedOn": "2026-10-12",
        "dischargedOn": "2026-10-21",
        "reason": "03",
        "totalFen": 3_865_040,
        "diagnosis": {"code": "I25.103", "name": "冠状动脉粥样硬化性心脏病"},
        "papers": [],
        "payee": {"kind": "self", "name": "郭志刚", "account": CARD["ok"], **BANK},
        "accident": {"isAccident": False},
        **over,
    }


def form(*claims: dict[str, Any]) -> dict[str, Any]:
    return {"reimbursement": {"wanted": True, "claims": list(claims)}}


async def papers(citizen: Citizen, *codes: str) -> list[dict[str, Any]]:
    """One page of each."""
    colours = ("navy", "teal", "maroon", "olive", "purple", "green", "brown")
    return [
        {"code": code, "materials": [await citizen.upload("claim_paper", colours[n % len(colours)])]}
        for n, code in enumerate(codes)
    ]


async def at_a_station(citizen: Citizen, case_id: str, *wanted: str) -> dict[str, Any]:
    """The case once the machine has brought it to one of these."""
    stations = frozenset(wanted) or STATIONS
    page: dict[str, Any] = {}
    for _ in range(400):
        page = await citizen.case(case_id)
        if page["status"] in stations:
            return page
        await asyncio.sleep(0.02)
    raise AssertionError(f"the case is still {page['status']}: {page['reason']} {page['findings']}")


class Team:
    """The office of one city."""

    def __init__(self, clerk: Clerk, reviewer: Clerk, second: Clerk, finance: Clerk, supervisor: Clerk) -> None:
        self.clerk = clerk
        self.reviewer = reviewer
        self.second = second
        self.finance = finance
        self.supervisor = supervisor

    @classmethod
    async def of(cls, house: House, city: str = "taiyuan") -> "Team":
        names = ("clerk", "reviewer", "second", "finance", "supervisor")
        return cls(*[await house.clerk(f"{city}-{name}") for name in names])

    async def up_to_finance(self, case_id: str) -> None:
        for who, action in ((self.clerk, "accept"), (self.reviewer, "approve"), (self.second, "confirm")):
            answer = await who.move(case_id, action)
            assert answer.status_code == 200, f"{action}: {answer.text}"

    async def pay(self, case_id: str) -> None:
        answer = await self.finance.browser.post(f"/api/desk/claims/{case_id}/pay")
        assert answer.status_code == 200, answer.text

    async def screen(self, case_id: str) -> dict[str, Any]:
        answer = await self.reviewer.browser.get(f"/api/desk/claims/{case_id}")
        assert answer.status_code == 200, answer.text
        page: dict[str, Any] = answer.json()
        return page


async def send(citizen: Citizen, one: dict[str, Any], subject: str | None = None) -> str:
    """Fill in, sign and send one claim; its case."""
    receipt = await citizen.apply(form(one), subject)
    return next(str(case["id"]) for case in receipt["cases"] if case["kind"] == "reimbursement")
