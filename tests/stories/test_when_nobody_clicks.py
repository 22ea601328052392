"""What happens by itself: warnings before a limit runs out, registers that fail, and people who are told."""

import datetime as dt

from tests.house import SINGLE_MUM, UNKNOWN_CHILD, House, Known, family, filing, member, place

REFUSED_BY_THE_PLATFORM = Known("13900001027", "巨小登", "450102198701019993")
FAILS_ONCE = Known("13900001026", "尤再试", "450102198601019929")


async def test_the_office_is_warned_at_half_four_fifths_and_all_of_the_limit_once_each(house: House) -> None:
    mother, clerk = await house.citizen(SINGLE_MUM), await house.clerk()
    case_id = (await mother.apply(family(member(UNKNOWN_CHILD, "20"))))["cases"][0]["id"]
    await mother.settled(case_id)

    for days in (0, 14, 10, 1, 3, 30):
        house.clock.move(dt.timedelta(days=days))
        await house.rooms.case_jobs.warn_due()
        await house.rooms.case_jobs.warn_due()

    clerk = await house.clerk()
    reasons = [e["reason"] for e in (await clerk.case(case_id))["events"] if e["action"] == "warn"]
    assert reasons == ["法定办理时间已用50%", "法定办理时间已用80%", "法定办理时间已用100%"]
    [row] = (await clerk.browser.get("/api/desk/queue?overdue=true")).json()["rows"]
    assert row["overdue"]
    assert "超" in row["remainingText"]
    mother = await house.citizen(SINGLE_MUM)
    assert "办理期限提醒" not in [line["text"] for line in (await mother.case(case_id))["timeline"]]


async def test_what_the_platform_will_not_register_goes_to_a_person_with_the_reason(house: House) -> None:
    person = await house.citizen(REFUSED_BY_THE_PLATFORM)
    receipt = await person.apply(filing(place("320100")))

    page = await person.settled(receipt["cases"][0]["id"])

    assert page["status"] == "reviewing"
    assert "没有登记成功" in page["reason"]


async def test_a_register_that_fails_once_costs_nobody_anything(house: House) -> None:
    person = await house.citizen(FAILS_ONCE)
    silent = await person.browser.post("/api/drafts", {})
    assert silent.status_code == 503
    assert "再试" in silent.json()["detail"]
    receipt = await person.apply(filing(place("320100")))

    for _ in range(20):  # The job pauses a second or two between its tries.
        page = await person.settled(receipt["cases"][0]["id"])
        if page["status"] == "done":
            break

    assert page["status"] == "done"
    assert len((await person.browser.get("/api/filings")).json()) == 1


async def test_the_text_message_says_what_the_inbox_says_and_ends_in_a_named_state(house: House) -> None:
    mother = await house.citizen(SINGLE_MUM)
    receipt = await mother.apply(family(member(UNKNOWN_CHILD, "20")))
    await mother.settled(receipt["cases"][0]["id"])
    notices = (await mother.browser.get("/api/inbox")).json()

    assert notices["unread"] == len(notices["notices"])
    first = notices["notices"][-1]
    assert receipt["number"].replace(" ", "")[:4] in first["body"]
    read = await mother.browser.post(f"/api/inbox/{first['id']}/read")
    assert read.json()["unread"] == notices["unread"] - 1
    assert (await mother.browser.post(f"/api/inbox/{first['id']}/read")).json() == read.json()
    assert (await mother.browser.post("/api/inbox/read-all")).json() == {"unread": 0}
