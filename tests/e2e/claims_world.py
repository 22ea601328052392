"""Somebody with claims: paid with its sealed result, given back by the bank, on two desks, and one still being filled in."""

import time
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser

from tests.claims import BANK, BILL, CARD, GUO, SECOND_BILL, SHEN, claim, form
from tests.e2e.desk import Desk
from tests.e2e.errands import draft, until, upload
from tests.e2e.phone import Phone
from tests.e2e.screen import Screen

_PAPERS = ("diagnosis_advice", "discharge_certificate")
_SECONDS = 20
_FIRST_DESK = ("14060226", "0990000207", "190341")
_NEXT_DESK = ("14060226", "0990000217", "1a3897")
_LIMB = ("14060226", "0990000222", "1ad342")


@dataclass
class Claims:
    """Where to find what."""

    paid: str
    returned: str
    accepting: str
    reviewing: str
    verified: str
    bill: str


def furnish_claims(chromium: Browser, url: str) -> Claims:
    """Everything goes through the public door, over four desks."""
    phones = [Phone(chromium.new_context().new_page(), url).enter(who) for who in (GUO, SHEN)]
    guo, shen = phones
    names = ("clerk", "reviewer", "second", "finance")
    desks = [Desk(chromium.new_context().new_page(), url).arrive(f"taiyuan-{name}") for name in names]
    second = _stay(864_050, "2026-11-02", "2026-11-06") | {"diagnosis": {"code": "J18.900", "name": "肺炎"}}
    paid = over_the_desks(guo, desks, sent(guo, BILL, CARD["ok"]), "done")
    returned = over_the_desks(guo, desks, sent(guo, SECOND_BILL, CARD["wrong"], **second), "returned")
    accepting = sent(guo, _FIRST_DESK, CARD["ok"], **_stay(268_000, "2026-06-11", "2026-06-14"))
    reviewing = sent(guo, _NEXT_DESK, CARD["ok"], **_stay(205_000, "2026-02-03", "2026-02-06"))
    desks[0].send("POST", f"/cases/{reviewing}/moves", {"action": "accept"})
    world = Claims(paid, returned, accepting, reviewing, result_of(guo, paid)["verifyPath"], bill_of(shen, _LIMB))
    for screen in (*phones, *desks):
        screen.page.context.close()
    return world


def _stay(total_fen: int, first: str, last: str) -> dict[str, Any]:
    return {"totalFen": total_fen, "admittedOn": first, "dischargedOn": last}


def bill_of(phone: Screen, bill: tuple[str, str, str]) -> str:
    """Typed from the printed bill; its id."""
    code, number, check = bill
    found = phone.send(
        "POST", "/vouchers/numbers", {"kind": "fiscal", "code": code, "number": number, "checkCode": check}
    )
    return str(found["readings"][0]["voucher"]["id"])


def claim_draft(shen: Screen, bill: str) -> str:
    """A broken ankle: everything filled in but the papers."""
    one = claim(
        [bill],
        key="cl1",
        hospital={"code": "H14040099001", "name": "长治示范医院（演示）", "region": "140400"},
        admittedOn="2026-11-09",
        dischargedOn="2026-11-13",
        totalFen=476_500,
        diagnosis={"code": "S82.600", "name": "外踝骨折"},
        payee={"kind": "self", "name": SHEN.name, "account": CARD["shen"], **BANK},
    )
    return str(draft(shen, form(one))["id"])


def account_of_guo(account: str) -> dict[str, str]:
    """Where his money is to go."""
    return {"kind": "self", "name": GUO.name, "account": account, **BANK}


def sent(guo: Screen, bill: tuple[str, str, str], account: str, **over: Any) -> str:
    """His claim with its papers; the case once it waits for acceptance."""
    papers = [{"code": code, "materials": [upload(guo, "claim_paper", f"{code}.png")]} for code in _PAPERS]
    one = claim([bill_of(guo, bill)], papers=papers, payee=account_of_guo(account), **over)
    ready = draft(guo, form(one), signed=True)
    application = guo.send("POST", f"/drafts/{ready['id']}/submit", {"version": ready["version"]})
    return until(guo, application["cases"][0]["id"], "accepting")


def over_the_desks(guo: Screen, desks: list[Desk], case_id: str, end: str) -> str:
    """Accepted, reviewed, reviewed again and paid; the case once it stands at `end`."""
    for desk, action in zip(desks, ("accept", "approve", "confirm"), strict=False):
        desk.send("POST", f"/cases/{case_id}/moves", {"action": action})
    desks[-1].send("POST", f"/desk/claims/{case_id}/pay")
    return until(guo, case_id, end)


def result_of(guo: Screen, case_id: str) -> Any:
    """The sealed result is made after the money went."""
    deadline = time.monotonic() + _SECONDS
    while not (answer := guo.request("GET", f"/claims/{case_id}/result")).ok:
        assert time.monotonic() < deadline, answer.text()
        time.sleep(0.1)
    return answer.json()
