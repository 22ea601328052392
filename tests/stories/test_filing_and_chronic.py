"""Filing for a place, and the chronic facility there that waits for it, follows it and never outlives it."""

import datetime as dt
from uuid import uuid4

from tests.house import FATHER, GRANDMA, MOTHER, House, Known, family, filing, member, place

HYPERTENSION = "M03900"
THREE_DISEASES = Known("13900001013", "何月英", "450103195008169988")


def chronic(region: str, facility: str, after: str | None = None) -> dict[str, object]:
    item = {
        "key": uuid4().hex[:8],
        "disease": HYPERTENSION,
        "facilities": [facility],
        "region": region,
        "afterFiling": after,
    }
    return {"chronic": {"wanted": True, "expansions": [item]}}


async def _facility(house: House, region: str) -> str:
    found = (await house.browser().get(f"/api/facilities?region={region}&disease={HYPERTENSION}")).json()
    return str(found[0]["code"])


async def test_a_facility_at_the_place_being_filed_continues_by_itself_when_the_filing_is_done(house: House) -> None:
    grandma = await house.citizen(GRANDMA)
    nanjing = place("320100")
    receipt = await grandma.apply(
        {**filing(nanjing), **chronic("320100", await _facility(house, "320100"), nanjing["key"])}
    )
    filed, expanded = (case["id"] for case in receipt["cases"])

    assert (await grandma.settled(filed))["status"] == "done"
    for _ in range(100):
        page = await grandma.settled(expanded)
        if page["status"] == "done":
            break
    assert page["status"] == "done"
    assert page["dependsOn"]["caseId"] == filed
    expansions = (await grandma.browser.get("/api/chronic")).json()["expansions"]
    assert [e["status"] for e in expansions] == ["active"]


async def test_without_a_filing_there_the_facility_is_refused_and_says_what_to_do(house: House) -> None:
    grandma = await house.citizen(GRANDMA)
    draft = await grandma.draft(chronic("320100", await _facility(house, "320100")))

    refused = (await grandma.submit(draft)).json()

    assert refused["code"] == "application.not_ready"
    assert any("备案" in finding["message"] and finding["fix"] for finding in refused["findings"])


async def test_the_rest_of_the_form_is_not_held_up_by_one_item(house: House) -> None:
    father = await house.citizen(FATHER)
    receipt = await father.apply({**family(member(MOTHER, "12")), **filing(place("320100"), place("310100"))})

    statuses = [(await father.settled(case["id"]))["status"] for case in receipt["cases"]]

    assert statuses[0] == "done"
    assert set(statuses[1:]) <= {"done", "reviewing"}
    assert len(statuses) == 3


async def test_a_filing_by_commitment_letter_is_locked_for_six_months_and_shows_the_earliest_day(house: House) -> None:
    grandma = await house.citizen(GRANDMA)
    case_id = (await grandma.apply(filing(place("320100"))))["cases"][0]["id"]
    page = await grandma.settled(case_id)
    cancel = next(a for a in page["actions"] if a["action"] == "revoke")

    assert cancel["availableFrom"]
    assert cancel["disabledReason"]
    early = await grandma.move(case_id, "revoke")
    assert early.status_code in {409, 422}, early.text
    assert (await grandma.case(case_id))["status"] == "done"

    house.clock.move(dt.date.fromisoformat(cancel["availableFrom"]) - house.clock.today())
    grandma = await house.citizen(GRANDMA)
    assert (await grandma.move(case_id, "revoke")).json()["status"] == "revoked"


async def test_cancelling_a_filing_ends_the_facility_that_leans_on_it(house: House) -> None:
    grandma = await house.citizen(GRANDMA)
    nanjing = place("320100")
    receipt = await grandma.apply(
        {**filing(nanjing), **chronic("320100", await _facility(house, "320100"), nanjing["key"])}
    )
    filed, expanded = (case["id"] for case in receipt["cases"])
    for _ in range(100):
        if (await grandma.settled(expanded))["status"] == "done":
            break
    house.clock.move(dt.timedelta(days=200))
    grandma = await house.citizen(GRANDMA)

    assert (await grandma.move(filed, "revoke")).status_code == 200

    assert (await grandma.case(expanded))["status"] == "revoked"
    assert (await grandma.browser.get("/api/chronic")).json()["expansions"][0]["status"] != "active"


async def test_a_temporary_filing_cannot_be_sent_before_the_reduction_was_confirmed(house: House) -> None:
    father = await house.citizen(FATHER)
    temporary = place("320100", "temporary", commitment=False)
    refused = (await father.submit(await father.draft(filing(temporary)))).json()
    assert any("20" in finding["message"] for finding in refused["findings"] if finding["level"] == "hard"), refused

    confirmed = {**temporary, "reductionConfirmedAt": "2026-11-20T01:00:00Z"}
    receipt = await father.apply(filing(confirmed))
    assert (await father.settled(receipt["cases"][0]["id"]))["status"] in {"done", "reviewing"}


async def test_filing_inside_ones_own_region_is_refused_with_guidance(house: House) -> None:
    father = await house.citizen(FATHER)
    refused = (await father.submit(await father.draft(filing(place("450300"))))).json()

    hard = [finding for finding in refused["findings"] if finding["level"] == "hard"]
    assert hard
    assert all(finding["fix"] or "不用" in finding["message"] for finding in hard)
