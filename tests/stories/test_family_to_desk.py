"""Family sharing from the form to its end: clean matters at once, soft ones through a clerk, all of it told."""

import asyncio
import datetime as dt

import pytest

from backend.cases.tables import CaseEvent
from tests.house import (
    FATHER,
    GRANDMA,
    MOTHER,
    SINGLE_MUM,
    STRANGER,
    UNKNOWN_CHILD,
    House,
    Known,
    family,
    member,
)


async def test_a_clean_matter_is_done_at_once_and_everybody_concerned_is_told(house: House) -> None:
    father = await house.citizen(FATHER)
    receipt = await father.apply(family(member(MOTHER, "12")))

    page = await father.settled(receipt["cases"][0]["id"])

    assert page["status"] == "done"
    assert [line["text"] for line in page["timeline"]] == ["已提交", "自动核对通过", "已办结"]
    inbox = (await father.browser.get("/api/inbox")).json()
    assert inbox["unread"] == 2
    assert inbox["notices"][0]["caseId"] == page["id"]


async def test_a_relative_picked_from_the_register_needs_no_retyped_number(house: House) -> None:
    father = await house.citizen(FATHER)
    masked = f"{MOTHER.id_number[:4]}********{MOTHER.id_number[-4:]}"
    receipt = await father.apply(family(member(MOTHER, "12", idNumber=masked)))

    assert (await father.settled(receipt["cases"][0]["id"]))["status"] == "done"


async def test_an_in_law_is_refused_before_submission_with_the_reason_at_the_right_place(house: House) -> None:
    father = await house.citizen(FATHER)
    in_law = Known("", "覃志强", "450305196001159910")
    draft = await father.draft(family(member(MOTHER, "12"), member(in_law, "55")))

    refused = await father.submit(draft)

    assert refused.status_code == 422
    problem = refused.json()
    assert problem["code"] == "application.not_ready"
    assert any(field["pointer"].startswith("/family/members/1") for field in problem["fields"])
    still_there = (await father.browser.get(f"/api/drafts/{draft['id']}")).json()
    assert still_there["applicationId"] is None
    assert still_there["body"] == draft["body"]


async def test_what_the_register_does_not_know_goes_to_a_clerk_who_finishes_it(house: House) -> None:
    mother = await house.citizen(SINGLE_MUM)
    evidence = await mother.upload("kinship_evidence", "blue")
    receipt = await mother.apply(family(member(UNKNOWN_CHILD, "20", evidenceIds=[evidence])))
    case_id = receipt["cases"][0]["id"]
    waiting = await mother.settled(case_id)
    assert waiting["status"] == "reviewing"
    assert waiting["turn"] == "office"
    assert waiting["legalDue"]["text"]

    clerk = await house.clerk()
    queue = (await clerk.browser.get("/api/desk/queue")).json()
    assert [row["id"] for row in queue["rows"]] == [case_id]
    screen = await clerk.case(case_id)
    assert {paper["id"] for paper in screen["materials"]} >= {evidence}
    assert screen["paperTitles"] == {"kinship_evidence": "授权人和使用人的关系证明", "signature": "手写签名"}
    accepted = await clerk.move(case_id, "accept")
    assert accepted.status_code == 200, accepted.text

    done = await mother.settled(case_id)
    assert done["status"] == "done"
    assert "经办机构" in [line["who"] for line in done["timeline"]]


async def test_a_supplement_stops_the_clock_and_the_case_keeps_its_place(house: House) -> None:
    mother = await house.citizen(SINGLE_MUM)
    receipt = await mother.apply(family(member(UNKNOWN_CHILD, "20")))
    case_id = receipt["cases"][0]["id"]
    before = await mother.settled(case_id)
    clerk = await house.clerk()
    house.clock.move(dt.timedelta(days=4))  # Tuesday: two working days are used.
    asked = await clerk.move(case_id, "request_supplement", data={"items": ["incomplete"]}, reason="请补出生医学证明")
    assert asked.status_code == 200, asked.text
    page = await mother.case(case_id)
    assert page["clock"] == "paused"
    assert page["turn"] == "citizen"
    assert [item["text"] for item in page["supplement"]][-1] == "请补出生医学证明"

    house.clock.move(dt.timedelta(days=14))  # Ten more working days pass, and cost the office nothing.
    empty = await mother.move(case_id, "supplement", data={"materialIds": []})
    assert empty.status_code == 422
    paper = await mother.upload("birth_certificate", "green")
    given = await mother.move(case_id, "supplement", data={"materialIds": [paper]})
    assert given.status_code == 200, given.text

    after = given.json()
    assert after["status"] == "reviewing"
    assert before["legalDue"]["on"] == "2026-12-18"
    # Ten working days later; 1 January is a holiday, and the year after it is an estimate that says so.
    assert after["legalDue"]["on"] == "2027-01-04"
    assert after["legalDue"]["estimated"]
    assert paper in {m["id"] for m in (await clerk.case(case_id))["materials"]}


async def test_six_clerks_accept_and_one_wins(house: House) -> None:
    mother = await house.citizen(SINGLE_MUM)
    receipt = await mother.apply(family(member(UNKNOWN_CHILD, "20")))
    case_id = receipt["cases"][0]["id"]
    await mother.settled(case_id)
    names = [
        "nanning-clerk",
        "nanning-clerk2",
        "qingxiu-clerk",
        "nanning-reviewer",
        "nanning-supervisor",
        "liuzhou-clerk",
    ]
    clerks = [await house.clerk(name) for name in names]

    answers = await asyncio.gather(*(clerk.move(case_id, "accept") for clerk in clerks))

    assert sorted(answer.status_code for answer in answers) == [200, 409, 409, 409, 409, 409]
    done = await mother.settled(case_id)
    assert [line["text"] for line in done["timeline"]].count("经办人员审核通过") == 1


async def test_a_case_taken_by_one_clerk_is_not_decided_by_another(house: House) -> None:
    mother = await house.citizen(SINGLE_MUM)
    case_id = (await mother.apply(family(member(UNKNOWN_CHILD, "20"))))["cases"][0]["id"]
    await mother.settled(case_id)
    first, second = await house.clerk(), await house.clerk("nanning-clerk2")
    assert (await first.browser.post(f"/api/desk/cases/{case_id}/take")).status_code == 200

    assert (await second.browser.post(f"/api/desk/cases/{case_id}/take")).json()["code"] == "case.taken"
    assert (await second.move(case_id, "accept")).json()["code"] == "case.taken"
    assert (await second.case(case_id))["case"]["actions"] == []

    colleagues = (await first.browser.get("/api/desk/colleagues")).json()
    other = next(c["id"] for c in colleagues if c["name"] == "甘露")
    assert (await first.browser.post(f"/api/desk/cases/{case_id}/hand-over", {"to": other})).status_code == 200
    assert (await second.move(case_id, "accept")).status_code == 200


async def test_a_refusal_needs_a_reason_and_only_a_supervisor_overrides_it(house: House) -> None:
    mother = await house.citizen(SINGLE_MUM)
    case_id = (await mother.apply(family(member(UNKNOWN_CHILD, "20"))))["cases"][0]["id"]
    await mother.settled(case_id)
    clerk, supervisor = await house.clerk(), await house.clerk("nanning-supervisor")

    assert (await clerk.move(case_id, "refuse")).status_code == 422
    assert (await clerk.move(case_id, "refuse", reasonCode="no_such_reason")).status_code == 422
    assert (await clerk.move(case_id, "refuse", reasonCode="facts_untrue")).status_code == 200
    assert (await mother.case(case_id))["reason"]
    assert (await clerk.move(case_id, "override", reasonCode="register_wrong")).status_code == 403
    overridden = await supervisor.move(case_id, "override", reason="已向公安部门核实")
    assert overridden.status_code == 200, overridden.text
    assert overridden.json()["status"] == "reviewing"
    assert (await supervisor.move(case_id, "accept")).status_code == 200
    assert (await mother.settled(case_id))["status"] == "done"


async def test_a_stranger_sees_nothing_and_cannot_tell_it_from_a_missing_case(house: House) -> None:
    father, stranger = await house.citizen(FATHER), await house.citizen(STRANGER)
    receipt = await father.apply(family(member(GRANDMA, "52")))
    case_id = receipt["cases"][0]["id"]
    nowhere = case_id[:-4] + "0000"

    for path in ("/api/cases/{}", "/api/cases/{}/moves"):
        call = stranger.browser.post if path.endswith("moves") else stranger.browser.get
        body = ({"action": "withdraw"},) if path.endswith("moves") else ()
        mine, missing = [(await call(path.format(one), *body)) for one in (case_id, nowhere)]
        assert mine.status_code == missing.status_code == 404
        assert mine.json()["detail"] == missing.json()["detail"]
    assert (await stranger.browser.get(f"/api/applications/{receipt['id']}")).status_code == 404
    assert (await stranger.browser.get(f"/api/applications/{receipt['id']}/receipt.pdf")).status_code == 404
    assert (await stranger.browser.get("/api/applications")).json() == []
    assert (await stranger.browser.get(f"/api/desk/cases/{case_id}")).status_code == 403
    other_region = await house.clerk("xian-clerk")
    assert (await other_region.browser.get(f"/api/desk/cases/{case_id}")).status_code == 404


@pytest.mark.parametrize("times", [2, 6])
async def test_sending_the_form_several_times_at_once_makes_one_application(house: House, times: int) -> None:
    father = await house.citizen(FATHER)
    draft = await father.draft(family(member(MOTHER, "12")))

    same_key = await asyncio.gather(
        *(father.submit(draft, key="7b0c8f0e-0000-4000-8000-000000000001") for _ in range(times))
    )
    another_key = await father.submit(draft)

    assert {answer.status_code for answer in [*same_key, another_key]} == {201}
    assert len({answer.json()["id"] for answer in [*same_key, another_key]}) == 1
    assert len((await father.browser.get("/api/applications")).json()) == 1


async def test_two_devices_on_one_form_and_nothing_is_lost(house: House) -> None:
    father = await house.citizen(FATHER)
    draft = await father.draft(family(member(MOTHER, "12")))
    phone, tablet = father, await house.citizen(FATHER)
    url = f"/api/drafts/{draft['id']}"

    saves = await asyncio.gather(
        phone.browser.put(url, {"version": draft["version"], "body": {**draft["body"], "phone": "13900000001"}}),
        tablet.browser.put(url, {"version": draft["version"], "body": {**draft["body"], "phone": "13900000002"}}),
    )

    assert sorted(answer.status_code for answer in saves) == [200, 409]
    stale = next(answer.json() for answer in saves if answer.status_code == 409)
    assert stale["code"] == "draft.stale"
    kept = (await phone.browser.get(url)).json()
    assert stale["body"] == kept["body"]
    assert stale["version"] == kept["version"]


async def test_withdrawing_is_possible_until_it_is_decided(house: House) -> None:
    mother = await house.citizen(SINGLE_MUM)
    case_id = (await mother.apply(family(member(UNKNOWN_CHILD, "20"))))["cases"][0]["id"]
    assert "withdraw" in [a["action"] for a in (await mother.settled(case_id))["actions"]]

    assert (await mother.move(case_id, "withdraw")).json()["status"] == "withdrawn"
    again = await mother.move(case_id, "withdraw")
    assert again.status_code == 409
    assert again.json()["code"] == "case.illegal_move"


async def test_the_database_itself_refuses_to_rewrite_what_happened(house: House) -> None:
    father = await house.citizen(FATHER)
    case_id = (await father.apply(family(member(MOTHER, "12"))))["cases"][0]["id"]
    history = (await father.settled(case_id))["timeline"]

    for attempt in (CaseEvent.update({CaseEvent.reason: "改写"}, force=True), CaseEvent.delete(force=True)):
        with pytest.raises(Exception, match="append-only"):
            await attempt

    assert (await father.case(case_id))["timeline"] == history
