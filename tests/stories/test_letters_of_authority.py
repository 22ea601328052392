"""A proxy's letter through the whole house: from the upload over the desk or the principal to what it opens."""

import asyncio
from typing import Any

from tests.house import FATHER, GRANDMA, MOTHER, Citizen, House, Known, family, filing, member, place


def grant(known: Known, **over: Any) -> dict[str, Any]:
    return {
        "role": "principal", "name": known.name, "idType": known.id_type, "idNumber": known.id_number, "relation": "2",
        "matters": ["filing"], "begins": "2026-11-20", "ends": "2026-12-31", "evidenceIds": [],
    } | over  # fmt: skip


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


async def opened(citizen: Citizen, case_id: str) -> dict[str, Any]:
    """The case is opened by a job: wait for it, then for the machine's part."""
    for _ in range(200):
        if (await citizen.browser.get(f"/api/cases/{case_id}")).status_code == 200:
            break
        await asyncio.sleep(0.02)
    return await citizen.settled(case_id)


async def test_a_letter_seen_by_a_clerk_opens_what_it_says_and_no_more(house: House) -> None:
    father = await house.citizen(FATHER)
    pending = await letter_of(father, GRANDMA)
    assert await subject_of(father, "黄桂芳") is None
    assert (await opened(father, pending["caseId"]))["status"] == "reviewing"

    clerk = await house.clerk()
    assert len((await clerk.case(pending["caseId"]))["materials"]) == 1
    accepted = await clerk.move(pending["caseId"], "accept")
    assert accepted.status_code == 200, accepted.text

    subject = await subject_of(father, "黄桂芳")
    receipt = await father.apply(filing(place("320100")), subject_id=subject)
    page = await father.settled(receipt["cases"][0]["id"])
    assert (page["status"], page["subject"]["name"], page["actedBy"]) == ("done", "黄桂芳", "韦建国")
    both = await father.draft({**filing(place("460100")), **family(member(MOTHER, "38"))}, subject_id=subject)
    assert (await father.submit(both)).status_code in {403, 422}


async def test_the_principal_hears_of_the_letter_and_of_its_confirmation(house: House) -> None:
    father, grandma = await house.citizen(FATHER), await house.citizen(GRANDMA)
    pending = await letter_of(father, GRANDMA)
    await opened(father, pending["caseId"])
    await (await house.clerk()).move(pending["caseId"], "accept")
    told = [n["title"] for n in (await grandma.browser.get("/api/inbox")).json()["notices"]]
    assert {"请确认代办授权", "代办授权已确认"} <= set(told)


async def test_a_power_is_not_taken_back_by_ending_its_case(house: House) -> None:
    father, grandma = await house.citizen(FATHER), await house.citizen(GRANDMA)
    pending = await letter_of(father, GRANDMA)
    await opened(father, pending["caseId"])
    await (await house.clerk()).move(pending["caseId"], "accept")
    await father.settled(pending["caseId"])

    refused = await grandma.move(pending["caseId"], "revoke", reason="不办了")

    assert (refused.status_code, "代办和监护" in refused.json()["detail"]) == (409, True)
    assert (await father.case(pending["caseId"]))["status"] == "done"
    ended = await grandma.browser.post(f"/api/proxies/grants/{pending['id']}/revoke", {})
    assert ended.status_code == 200, ended.text
    assert await subject_of(father, "黄桂芳") is None


async def test_a_refused_letter_opens_nothing(house: House) -> None:
    father = await house.citizen(FATHER)
    pending = await letter_of(father, GRANDMA)
    await opened(father, pending["caseId"])
    refused = await (await house.clerk()).move(pending["caseId"], "refuse", reason="签名看不清")
    assert refused.status_code == 200, refused.text
    received = (await father.browser.get("/api/proxies")).json()["received"]
    assert received[0]["state"] == "refused"
    assert await subject_of(father, "黄桂芳") is None


async def test_the_principal_confirms_and_the_desk_has_nothing_left_to_do(house: House) -> None:
    father, grandma = await house.citizen(FATHER), await house.citizen(GRANDMA)
    pending = await letter_of(father, GRANDMA)
    await opened(father, pending["caseId"])
    confirmed = await grandma.browser.post(f"/api/proxies/grants/{pending['id']}/confirm")
    assert confirmed.json()["state"] == "active"
    assert (await father.case(pending["caseId"]))["status"] in {"ended", "done"}
    assert await subject_of(father, "黄桂芳") is not None
    assert (await (await house.clerk()).move(pending["caseId"], "accept")).status_code == 409


async def test_the_principal_says_no_and_the_clerk_can_no_longer_say_yes(house: House) -> None:
    father, grandma = await house.citizen(FATHER), await house.citizen(GRANDMA)
    pending = await letter_of(father, GRANDMA)
    await opened(father, pending["caseId"])
    refused = await grandma.browser.post(f"/api/proxies/grants/{pending['id']}/revoke", {"reason": "不是我签的"})
    assert refused.json()["state"] == "refused"
    assert (await (await house.clerk()).move(pending["caseId"], "accept")).status_code == 409
    assert await subject_of(father, "黄桂芳") is None


async def test_confirmed_before_the_case_was_opened_it_is_not_left_at_the_desk(house: House) -> None:
    father, grandma = await house.citizen(FATHER), await house.citizen(GRANDMA)
    pending = await letter_of(father, GRANDMA)
    await grandma.browser.post(f"/api/proxies/grants/{pending['id']}/confirm")
    assert (await opened(father, pending["caseId"]))["status"] in {"done", "ended"}
    assert await subject_of(father, "黄桂芳") is not None


async def test_a_draft_for_a_principal_is_prefilled_only_with_what_the_grant_covers(house: House) -> None:
    grandma, father = await house.citizen(GRANDMA), await house.citizen(FATHER)
    await grandma.browser.post("/api/proxies/grants", grant(FATHER))
    draft = await father.draft(filing(place("320100")), subject_id=await subject_of(father, "黄桂芳"))
    prefill = (await father.browser.get(f"/api/drafts/{draft['id']}")).json()["prefill"]
    assert (prefill["entitlements"], prefill["family"]) == ([], [])
    assert prefill["insurance"][0]["typeText"] == "居民医保"
