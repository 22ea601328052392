"""A proxy and a guardian through the whole house: from the letter to what it opens, and to its end."""

import asyncio
import datetime as dt
from typing import Any

from tests.house import (
    FATHER,
    GRANDMA,
    MOTHER,
    SINGLE_MUM,
    STRANGER,
    UNKNOWN_CHILD,
    Citizen,
    House,
    Known,
    family,
    filing,
    member,
    place,
)

SON = Known("", "韦小宇", "450103202005189935")


def grant(known: Known, **over: Any) -> dict[str, Any]:
    return {
        "role": "principal", "name": known.name, "idType": known.id_type, "idNumber": known.id_number, "relation": "2",
        "matters": ["filing"], "begins": "2026-11-20", "ends": "2026-12-31", "evidenceIds": [],
    } | over  # fmt: skip


def ward(known: Known, **over: Any) -> dict[str, Any]:
    return {"name": known.name, "idType": known.id_type, "idNumber": known.id_number, "evidenceIds": []} | over


async def letter_of(proxy: Citizen, principal: Known) -> dict[str, Any]:
    """The proxy hands in a signed letter."""
    paper = await proxy.upload("power_of_attorney", "blue")
    made = await proxy.browser.post("/api/proxies/grants", grant(principal, role="proxy", evidenceIds=[paper]))
    assert made.status_code == 201, made.text
    found: dict[str, Any] = made.json()
    return found


async def subject_of(citizen: Citizen, name: str) -> str | None:
    subjects = (await citizen.browser.get("/api/proxies")).json()["subjects"]
    return next((s["personId"] for s in subjects if s["name"] == name), None)


async def appears(citizen: Citizen, case_id: str) -> dict[str, Any]:
    """A single case is opened by a job; wait for it, then for the machine's part."""
    for _ in range(200):
        if (await citizen.browser.get(f"/api/cases/{case_id}")).status_code == 200:
            break
        await asyncio.sleep(0.02)
    return await citizen.settled(case_id)


async def test_a_letter_seen_by_a_clerk_lets_the_proxy_act_and_says_so_in_the_case(house: House) -> None:
    father = await house.citizen(FATHER)
    pending = await letter_of(father, GRANDMA)
    assert await subject_of(father, "黄桂芳") is None
    assert (await appears(father, pending["caseId"]))["status"] == "reviewing"

    clerk = await house.clerk()
    screen = await clerk.case(pending["caseId"])
    assert len(screen["materials"]) == 1
    accepted = await clerk.move(pending["caseId"], "accept")
    assert accepted.status_code == 200, accepted.text

    grandma_id = await subject_of(father, "黄桂芳")
    receipt = await father.apply(filing(place("320100")), subject_id=grandma_id)
    page = await father.settled(receipt["cases"][0]["id"])
    assert page["status"] == "done"
    assert (page["subject"]["name"], page["actedBy"]) == ("黄桂芳", "韦建国")
    grandma = await house.citizen(GRANDMA)
    assert (await grandma.case(page["id"]))["actedBy"] == "韦建国"
    told = [n["title"] for n in (await grandma.browser.get("/api/inbox")).json()["notices"]]
    assert "请确认代办授权" in told
    assert "代办授权已确认" in told


async def test_a_refused_letter_opens_nothing(house: House) -> None:
    father = await house.citizen(FATHER)
    pending = await letter_of(father, GRANDMA)
    await appears(father, pending["caseId"])
    clerk = await house.clerk()
    refused = await clerk.move(pending["caseId"], "refuse", reason="签名看不清")
    assert refused.status_code == 200, refused.text
    received = (await father.browser.get("/api/proxies")).json()["received"]
    assert received[0]["state"] == "refused"
    assert await subject_of(father, "黄桂芳") is None


async def test_the_principal_confirms_and_the_desk_has_nothing_left_to_do(house: House) -> None:
    father, grandma = await house.citizen(FATHER), await house.citizen(GRANDMA)
    pending = await letter_of(father, GRANDMA)
    await appears(father, pending["caseId"])
    confirmed = await grandma.browser.post(f"/api/proxies/grants/{pending['id']}/confirm")
    assert confirmed.json()["state"] == "active"
    assert (await father.case(pending["caseId"]))["status"] in {"ended", "done"}
    assert await subject_of(father, "黄桂芳") is not None
    clerk = await house.clerk()
    assert (await clerk.move(pending["caseId"], "accept")).status_code == 409


async def test_confirmed_before_the_case_was_opened_it_is_not_left_at_the_desk(house: House) -> None:
    father, grandma = await house.citizen(FATHER), await house.citizen(GRANDMA)
    pending = await letter_of(father, GRANDMA)
    await grandma.browser.post(f"/api/proxies/grants/{pending['id']}/confirm")
    assert (await appears(father, pending["caseId"]))["status"] in {"done", "ended"}
    assert await subject_of(father, "黄桂芳") is not None


async def test_a_proxy_for_filings_cannot_share_an_account_nor_read_what_is_none_of_theirs(house: House) -> None:
    grandma, father = await house.citizen(GRANDMA), await house.citizen(FATHER)
    await grandma.browser.post("/api/proxies/grants", grant(FATHER))
    subject = await subject_of(father, "黄桂芳")
    draft = await father.draft(filing(place("320100")), subject_id=subject)
    opened = (await father.browser.get(f"/api/drafts/{draft['id']}")).json()
    assert opened["prefill"]["entitlements"] == []
    assert opened["prefill"]["family"] == []
    both = await father.draft({**filing(place("320100")), **family(member(MOTHER, "38"))}, subject_id=subject)
    assert (await father.submit(both)).status_code in {403, 422}


async def test_a_grant_taken_back_stops_the_proxy_at_the_next_step(house: House) -> None:
    grandma, father = await house.citizen(GRANDMA), await house.citizen(FATHER)
    made = (await grandma.browser.post("/api/proxies/grants", grant(FATHER))).json()
    draft = await father.draft(filing(place("320100")), subject_id=await subject_of(father, "黄桂芳"))
    await grandma.browser.post(f"/api/proxies/grants/{made['id']}/revoke", {"reason": "自己会办了"})
    assert (await father.submit(draft)).status_code in {403, 404}


async def test_an_expired_grant_is_refused_with_its_date(house: House) -> None:
    grandma, father = await house.citizen(GRANDMA), await house.citizen(FATHER)
    await grandma.browser.post("/api/proxies/grants", grant(FATHER, ends="2026-11-21"))
    subject = await subject_of(father, "黄桂芳")
    house.clock.move(dt.timedelta(days=3))
    answer = await father.browser.post("/api/drafts", {"subjectId": subject})
    assert (answer.status_code, answer.json()["code"]) == (403, "proxy.expired")
    assert "11月21日" in answer.json()["detail"]


async def test_a_stranger_cannot_start_a_form_for_anybody(house: House) -> None:
    grandma, stranger = await house.citizen(GRANDMA), await house.citizen(STRANGER)
    person = (await grandma.browser.get("/api/session")).json()["citizen"]["person"]["id"]
    assert (await stranger.browser.post("/api/drafts", {"subjectId": person})).status_code == 404


async def test_a_mother_files_for_her_child_at_once(house: House) -> None:
    mother = await house.citizen(MOTHER)
    made = await mother.browser.post("/api/proxies/guardianships", ward(SON))
    assert made.json()["state"] == "active"
    receipt = await mother.apply(filing(place("310100")), subject_id=await subject_of(mother, "韦小宇"))
    page = await mother.settled(receipt["cases"][0]["id"])
    assert (page["status"], page["subject"]["name"], page["actedBy"]) == ("done", "韦小宇", "覃秀兰")


async def test_a_guardianship_the_register_does_not_know_goes_over_the_desk(house: House) -> None:
    mum = await house.citizen(SINGLE_MUM)
    paper = await mum.upload("household_register", "green")
    made = (await mum.browser.post("/api/proxies/guardianships", ward(UNKNOWN_CHILD, evidenceIds=[paper]))).json()
    assert (await appears(mum, made["caseId"]))["status"] == "reviewing"
    assert await subject_of(mum, "梁子墨") is None
    clerk = await house.clerk()
    assert (await clerk.move(made["caseId"], "accept")).status_code == 200
    assert await subject_of(mum, "梁子墨") is not None
