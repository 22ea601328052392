"""One notice with everything on it, mended item by item; a second one is a supervisor's business."""

import datetime as dt
from typing import Any

import pytest

from tests.house import SINGLE_MUM, UNKNOWN_CHILD, Citizen, Clerk, House, family, member


async def _at_the_desk(house: House) -> tuple[Citizen, str, Clerk]:
    """A case a person must look at, its citizen and its clerk."""
    mother = await house.citizen(SINGLE_MUM)
    paper = await mother.upload("kinship_evidence", "blue")
    receipt = await mother.apply(family(member(UNKNOWN_CHILD, "20", evidenceIds=[paper])))
    case_id = receipt["cases"][0]["id"]
    assert (await mother.settled(case_id))["status"] == "reviewing"
    return mother, case_id, await house.clerk()


def _list(*asks: dict[str, Any] | str) -> dict[str, Any]:
    return {"items": list(asks)}


PAGE = {
    "code": "unreadable",
    "paper": "birth_certificate",
    "paperTitle": "出生医学证明",
    "page": 2,
    "say": "第2页反光。",
}
BY_POST = {"say": "请寄户口簿原件。", "paper": "household_register", "original": True}


async def test_the_list_names_paper_page_and_sentence_and_where_originals_go(house: House) -> None:
    mother, case_id, clerk = await _at_the_desk(house)
    asked = await clerk.move(case_id, "request_supplement", data=_list("incomplete", PAGE, BY_POST))
    assert asked.status_code == 200, asked.text

    page = await mother.case(case_id)
    items = page["supplement"]
    assert [item["id"] for item in items] == ["1", "2", "3"]
    assert (items[1]["paperTitle"], items[1]["page"]) == ("出生医学证明", 2)
    assert items[1]["text"].endswith("第2页反光。")
    assert page["mailTo"]["address"]
    assert page["mailTo"]["phone"]
    assert page["clock"] == "paused"


async def test_the_clock_goes_on_when_the_last_item_is_in_and_not_before(house: House) -> None:
    mother, case_id, clerk = await _at_the_desk(house)
    await clerk.move(case_id, "request_supplement", data=_list("incomplete", PAGE, BY_POST))
    first, second = await mother.upload("birth_certificate", "green"), await mother.upload("birth_certificate", "red")

    some = await mother.move(case_id, "supplement", data={"answers": [{"item": "1", "materialIds": [first]}]})
    assert some.status_code == 200, some.text
    assert some.json()["status"] == "supplementing"
    assert [item["answered"] for item in some.json()["supplement"]] == [True, False, False]
    house.clock.move(dt.timedelta(days=7))
    posted = {"item": "3", "note": "挂号信 990000001"}
    rest = await mother.move(case_id, "supplement", data={"answers": [{"item": "2", "materialIds": [second]}, posted]})
    assert rest.json()["status"] == "supplementing"
    assert rest.json()["supplement"][2]["note"] == "挂号信 990000001"
    assert rest.json()["clock"] == "paused"
    came = await clerk.move(case_id, "supplement", data={"received": ["3"]})
    assert came.status_code == 200, came.text
    assert came.json()["status"] == "reviewing"
    assert came.json()["clock"] == "running"
    assert {first, second} <= {paper["id"] for paper in (await clerk.case(case_id))["materials"]}


async def test_a_citizen_cannot_say_that_the_original_has_arrived_nor_a_clerk_upload_for_them(house: House) -> None:
    mother, case_id, clerk = await _at_the_desk(house)
    await clerk.move(case_id, "request_supplement", data=_list(PAGE, BY_POST))
    said = await mother.move(
        case_id, "supplement", data={"answers": [{"item": "2", "note": "已寄"}], "received": ["2"]}
    )
    assert [item["answered"] for item in said.json()["supplement"]] == [False, False]
    ticked = await clerk.move(case_id, "supplement", data={"received": ["1"]})
    assert [item["answered"] for item in ticked.json()["supplement"]] == [False, False]


@pytest.mark.parametrize(
    "answers",
    [[{"item": "9", "materialIds": []}], "all", [{"item": "1", "materialIds": ["not-an-id"]}], [{"who": "1"}]],
)
async def test_an_answer_to_nothing_on_the_list_is_refused_and_nothing_is_lost(house: House, answers: Any) -> None:
    mother, case_id, clerk = await _at_the_desk(house)
    await clerk.move(case_id, "request_supplement", data=_list(PAGE))
    refused = await mother.move(case_id, "supplement", data={"answers": answers})
    assert refused.status_code == 422, refused.text
    assert (await mother.case(case_id))["status"] == "supplementing"


async def _mended(mother: Citizen, case_id: str, clerk: Clerk) -> str:
    assert (await clerk.move(case_id, "request_supplement", data=_list(PAGE))).status_code == 200
    paper = await mother.upload("birth_certificate", "green")
    answer = await mother.move(case_id, "supplement", data={"answers": [{"item": "1", "materialIds": [paper]}]})
    assert answer.json()["status"] == "reviewing"
    return paper


async def test_what_could_be_seen_the_first_time_is_not_asked_for_again_by_a_clerk(house: House) -> None:
    mother, case_id, clerk = await _at_the_desk(house)
    await _mended(mother, case_id, clerk)
    again = await clerk.move(case_id, "request_supplement", data=_list("expired"), reason="漏看了")
    assert again.status_code == 403
    assert again.json()["code"] == "case.second_notice"
    assert (await mother.case(case_id))["status"] == "reviewing"


async def test_a_page_that_came_after_the_notice_may_be_asked_for_again(house: House) -> None:
    mother, case_id, clerk = await _at_the_desk(house)
    assert (await clerk.move(case_id, "request_supplement", data=_list(PAGE))).status_code == 200
    house.clock.move(dt.timedelta(hours=1))
    paper = await mother.upload("birth_certificate", "green")
    await mother.move(case_id, "supplement", data={"answers": [{"item": "1", "materialIds": [paper]}]})
    again = await clerk.move(case_id, "request_supplement", data=_list({**PAGE, "material": paper}))
    assert again.status_code == 200, again.text


async def test_a_supervisor_may_ask_again_and_the_citizen_reads_why(house: House) -> None:
    mother, case_id, clerk = await _at_the_desk(house)
    await _mended(mother, case_id, clerk)
    supervisor = await house.clerk("nanning-supervisor")
    silent = await supervisor.move(case_id, "request_supplement", data=_list("expired"))
    assert silent.status_code == 422
    why = "上次漏看了证明的有效期，对不起"
    asked = await supervisor.move(case_id, "request_supplement", data=_list("expired"), reason=why)
    assert asked.status_code == 200, asked.text
    page = await mother.case(case_id)
    assert page["reason"] == why
    assert [item["code"] for item in page["supplement"]] == ["expired"]
