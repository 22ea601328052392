"""Who holds a case can do something with it, and what strangers read of it is true."""

import datetime as dt
from typing import Any

from backend.infra.live import hub
from tests.claims import BILL, DUAN, GUO, SHANXI_PAPERS, Team, at_a_station, claim, papers, send, voucher
from tests.house import Citizen, Clerk, House


async def waiting_claim(house: House, by: Citizen | None = None, whose: str | None = None) -> str:
    """Guo's claim at the counter, sent by himself or by somebody for him."""
    sender = by or await house.citizen(GUO)
    codes = (*SHANXI_PAPERS, "power_of_attorney") if by else SHANXI_PAPERS
    case_id = await send(
        sender, claim([await voucher(sender, BILL, whose)], papers=await papers(sender, *codes)), whose
    )
    await at_a_station(sender, case_id, "accepting")
    return case_id


async def staff_id(clerk: Clerk) -> str:
    return str((await clerk.browser.get("/api/session")).json()["staff"]["id"])


async def take(clerk: Clerk, case_id: str) -> int:
    return (await clerk.browser.post(f"/api/desk/cases/{case_id}/take")).status_code


async def test_nobody_takes_a_case_they_cannot_move(house: House) -> None:
    case_id, team = await waiting_claim(house), await Team.of(house)
    for who, action in ((team.clerk, "accept"), (team.reviewer, "approve")):
        assert (await who.move(case_id, action)).status_code == 200
        assert await take(team.clerk, case_id) == 403
    assert (await take(team.second, case_id), await take(team.second, case_id)) == (200, 200)
    assert (await team.second.move(case_id, "confirm")).status_code == 200


async def test_a_supervisor_hands_it_to_whoever_can_do_what_comes_next_and_to_nobody_else(house: House) -> None:
    case_id, team = await waiting_claim(house), await Team.of(house)
    await team.up_to_finance(case_id)
    named = {one["id"] for one in (await team.supervisor.browser.get("/api/desk/colleagues")).json()}
    assert {await staff_id(team.second), await staff_id(team.finance)} <= named

    address = f"/api/desk/cases/{case_id}/hand-over"
    refused = await team.supervisor.browser.post(address, {"to": await staff_id(team.clerk)})
    assert (refused.status_code, "岗位不办这一步" in refused.json()["detail"]) == (422, True)
    handed = await team.supervisor.browser.post(address, {"to": await staff_id(team.finance)})
    assert handed.status_code == 200, handed.text
    await team.pay(case_id)


async def test_a_claim_on_its_way_is_never_said_to_be_over(house: House) -> None:
    case_id, team, guo = await waiting_claim(house), await Team.of(house), await house.citizen(GUO)
    page = (await guo.browser.get(f"/api/applications/{(await guo.case(case_id))['applicationId']}")).json()
    token = page["qrText"].rpartition("/")[2]

    async def public() -> str:
        return str((await house.browser().get(f"/api/receipts/{token}")).json()["statusText"])

    read = [await public()]
    for who, action in ((team.clerk, "accept"), (team.reviewer, "approve"), (team.second, "confirm")):
        assert (await who.move(case_id, action)).status_code == 200
        read.append(await public())
    await team.pay(case_id)
    await at_a_station(guo, case_id, "done")
    assert (set(read), await public()) == ({"办理中"}, "全部办结")


async def test_a_limit_of_four_parts_says_when_this_one_ends_and_when_all_do(house: House) -> None:
    case_id, team, guo = await waiting_claim(house), await Team.of(house), await house.citizen(GUO)

    async def dues() -> tuple[str, str]:
        page = await guo.case(case_id)
        return page["legalDue"]["on"], page["wholeDue"]["on"]

    said = [await dues()]
    for who, action in ((team.clerk, "accept"), (team.reviewer, "approve"), (team.second, "confirm")):
        house.clock.move(dt.timedelta(days=3 if house.clock.today().isoweekday() == 5 else 1))  # One working day each.
        assert (await who.move(case_id, action)).status_code == 200
        said.append(await dues())
    assert said == [
        ("2026-11-24", "2026-12-02"),
        ("2026-11-25", "2026-12-01"),
        ("2026-11-26", "2026-11-30"),
        ("2026-11-27", "2026-11-27"),
    ]


async def ended_grant(house: House) -> tuple[Citizen, Citizen, str]:
    """Duan sent Guo's claim; then he took the power back."""
    guo, duan = await house.citizen(GUO), await house.citizen(DUAN)
    body = {
        "role": "principal", "name": DUAN.name, "idType": "01", "idNumber": DUAN.id_number, "relation": "1",
        "matters": ["reimbursement"], "begins": "2026-11-20", "ends": "2026-12-20",
    }  # fmt: skip
    grant = (await guo.browser.post("/api/proxies/grants", body)).json()
    subjects: list[dict[str, Any]] = (await duan.browser.get("/api/proxies")).json()["subjects"]
    his = next(one["personId"] for one in subjects if one["name"] == GUO.name)
    case_id = await waiting_claim(house, duan, his)
    await guo.browser.post(f"/api/proxies/grants/{grant['id']}/revoke", {})
    return guo, duan, case_id


async def test_a_recovery_is_not_told_to_somebody_who_no_longer_acts(house: House) -> None:
    guo, duan, case_id = await ended_grant(house)
    team = await Team.of(house)
    await team.up_to_finance(case_id)
    await team.pay(case_id)
    await at_a_station(guo, case_id, "done")
    asked = await team.finance.browser.post(
        f"/api/desk/claims/{case_id}/recoveries", {"amountFen": 12_345, "reason": "多付了"}
    )
    assert asked.status_code < 300, asked.text

    heard = [
        [n["body"] for n in (await who.browser.get("/api/inbox")).json()["notices"] if "123.45" in n["body"]]
        for who in (guo, duan)
    ]
    assert (len(heard[0]), heard[1]) == (1, [])


async def test_the_open_page_of_somebody_who_no_longer_acts_is_not_woken(house: House) -> None:
    _, duan, case_id = await ended_grant(house)
    account = (await duan.browser.get("/api/session")).json()["citizen"]["accountId"]
    line = hub.subscribe([f"account:{account}"])
    assert (await (await Team.of(house)).clerk.move(case_id, "accept")).status_code == 200
    assert await line.next(0.3) is None
