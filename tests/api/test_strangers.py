"""What is not yours does not exist. Every address with an id in it is tried by everybody whose business it is not."""

import re
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any, Final
from uuid import UUID, uuid4

import pytest
import pytest_asyncio
import structlog
from httpx import Response
from litestar.routes import HTTPRoute

from backend.infra.db import run
from backend.kernel.ids import new_id
from tests.attestation.sample import RESULT
from tests.conftest import NOW
from tests.house import (
    FATHER,
    GRANDMA,
    MOTHER,
    SINGLE_MUM,
    STRANGER,
    UNKNOWN_CHILD,
    House,
    family,
    filing,
    member,
    place,
)
from tests.http import Browser

pytestmark = pytest.mark.asyncio(loop_scope="module")

# Who is refused how: anonymous, a stranger, a clerk of another region, a clerk of the same region (None: let in).
CITIZENS_OWN: Final = (401, 404, 403, 403)
SHARED: Final = (401, 404, 404, None)
OWNERS_ONLY: Final = (401, 404, 404, 404)  # Citizens and staff pass the door, and only the owner finds anything.
DESK: Final = (401, 403, 404, None)
NO_CLAIM: Final = (401, 403, 404, 404)  # The case is there and no claim: even who may see it finds none.
OTHER_ROLES: Final = (401, 403, 403, 403)  # Reviewers and finance; tests/stories/test_money_back.py tries those.

RULES: Final[dict[tuple[str, str], tuple[tuple[int, int, int, int | None], Any]]] = {
    ("GET", "/api/drafts/{draft_id}"): (CITIZENS_OWN, None),
    ("PUT", "/api/drafts/{draft_id}"): (CITIZENS_OWN, {"version": 1, "body": {}}),
    ("DELETE", "/api/drafts/{draft_id}"): (CITIZENS_OWN, None),
    ("GET", "/api/drafts/{draft_id}/needs"): (CITIZENS_OWN, None),
    ("POST", "/api/drafts/{draft_id}/check"): (CITIZENS_OWN, None),
    ("POST", "/api/drafts/{draft_id}/submit"): (CITIZENS_OWN, {"version": 2}),
    ("GET", "/api/applications/{application_id}"): (SHARED, None),
    ("GET", "/api/applications/{application_id}/qr.svg"): (SHARED, None),
    ("GET", "/api/applications/{application_id}/receipt.pdf"): (SHARED, None),
    ("GET", "/api/cases/{case_id}"): (SHARED, None),
    ("POST", "/api/cases/{case_id}/moves"): (SHARED, {"action": "withdraw"}),
    ("GET", "/api/materials/{material_id}/content"): (SHARED, None),
    ("GET", "/api/materials/{material_id}/pages/{number}"): (SHARED, None),
    ("DELETE", "/api/materials/{material_id}"): (OWNERS_ONLY, None),
    ("GET", "/api/materials/{material_id}"): (SHARED, None),
    ("POST", "/api/materials/{material_id}/keep"): (OWNERS_ONLY, None),
    ("GET", "/api/materials/{material_id}/reading"): (SHARED, None),
    ("GET", "/api/materials/uploads/{upload_id}"): (OWNERS_ONLY, None),
    ("PUT", "/api/materials/uploads/{upload_id}/parts"): (OWNERS_ONLY, b"part"),
    ("POST", "/api/materials/uploads/{upload_id}/finish"): (OWNERS_ONLY, None),
    ("DELETE", "/api/materials/uploads/{upload_id}"): (OWNERS_ONLY, None),
    ("POST", "/api/filings/{filing_id}/supplement"): (CITIZENS_OWN, {"materials": {"a": {"ids": []}}}),
    ("POST", "/api/filings/{filing_id}/phone"): (CITIZENS_OWN, {"phone": "13900001001"}),
    ("POST", "/api/proxies/grants/{grant_id}/confirm"): (CITIZENS_OWN, None),
    ("POST", "/api/proxies/grants/{grant_id}/revoke"): (CITIZENS_OWN, {}),
    ("POST", "/api/proxies/guardianships/{guardianship_id}/end"): (CITIZENS_OWN, {}),
    ("POST", "/api/inbox/{notice_id}/read"): (OWNERS_ONLY, None),
    ("GET", "/api/desk/cases/{case_id}"): (DESK, None),
    ("POST", "/api/desk/cases/{case_id}/take"): (DESK, None),
    ("POST", "/api/desk/cases/{case_id}/hand-over"): (DESK, {"to": "COLLEAGUE"}),
    ("POST", "/api/desk/cases/{case_id}/unmask"): (DESK, {"field": "idNumber", "reason": "核对"}),
    ("GET", "/api/desk/cases/{case_id}/{form}"): (DESK, None),
    ("POST", "/api/desk/calls/{call_id}/open"): (DESK, None),
    ("POST", "/api/desk/calls/{call_id}/done"): (DESK, {"note": ""}),
    ("POST", "/api/desk/calls/{call_id}/unreachable"): (DESK, {"note": ""}),
    ("GET", "/api/vouchers/{voucher_id}"): (CITIZENS_OWN, None),
    ("POST", "/api/vouchers/{voucher_id}/refresh"): (CITIZENS_OWN, None),
    ("GET", "/api/claims/{case_id}"): (OWNERS_ONLY, None),
    ("GET", "/api/claims/{case_id}/result"): (SHARED, None),
    ("GET", "/api/claims/{case_id}/result.pdf"): (SHARED, None),
    ("POST", "/api/claims/{case_id}/account"): (CITIZENS_OWN, {"payee": {"name": "某"}}),
    ("GET", "/api/desk/claims/{case_id}"): (NO_CLAIM, None),
    ("POST", "/api/desk/claims/{case_id}/corrections"): (OTHER_ROLES, {"reason": "核对"}),
    ("POST", "/api/desk/claims/{case_id}/review"): (NO_CLAIM, None),
    ("POST", "/api/desk/claims/{case_id}/pay"): (OTHER_ROLES, None),
    ("POST", "/api/desk/claims/{case_id}/recoveries"): (OTHER_ROLES, {"amountFen": 1, "reason": "核对"}),
}
# Open to everybody: nothing here is about anyone. The receipt's code is tried in tests/stories/test_paper.py.
OPEN: Final = {
    ("GET", "/api/policy/{region}"),
    ("GET", "/api/policy/{region}/filing-advice"),
    ("GET", "/api/guide/{region}"),
    ("GET", "/api/guide/{region}/print.pdf"),
    ("GET", "/api/benefits/parameters/{region}"),
    ("GET", "/api/regions/{province}"),
    ("GET", "/api/receipts/{token}"),
    # Hashes and proofs; what a result's code says to anybody is tried in tests/attestation.
    ("GET", "/api/verify/{token}"),
    ("GET", "/api/verify/digests/{digest}"),
    ("GET", "/api/attestation/leaves/{leaf}"),
}


class Village:
    """Somebody with one of everything, and those who are none of their business."""

    def __init__(self, house: House, ids: dict[str, str], victim: Browser, others: tuple[Browser, ...]) -> None:
        self.house = house
        self.ids = ids
        self.victim = victim
        self.others = others


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def village(fortress: House) -> AsyncIterator[Village]:
    mum, father = await fortress.citizen(SINGLE_MUM), await fortress.citizen(FATHER)
    paper = await mum.upload("kinship_evidence", "blue")
    receipt = await mum.apply({**family(member(UNKNOWN_CHILD, "20", evidenceIds=[paper])), **filing(place("320100"))})
    for case in receipt["cases"]:
        await mum.settled(case["id"])
    await fortress.rooms.attestation.results.issue(RESULT, UUID(receipt["cases"][0]["id"]))
    grant = await mum.browser.post(
        "/api/proxies/grants",
        {
            "role": "principal",
            "name": GRANDMA.name,
            "idType": "01",
            "idNumber": GRANDMA.id_number,
            "relation": "9",
            "matters": ["filing"],
            "begins": "2026-11-20",
            "ends": "2026-12-20",
        },
    )
    ward = await mum.browser.post(
        "/api/proxies/guardianships",
        {"name": UNKNOWN_CHILD.name, "idType": "01", "idNumber": UNKNOWN_CHILD.id_number, "evidenceIds": [paper]},
    )
    ids = {
        "draft_id": (await mum.draft(filing(place("310100"))))["id"],
        "application_id": receipt["id"],
        "case_id": receipt["cases"][0]["id"],
        "material_id": paper,
        "filing_id": (await mum.browser.get("/api/filings")).json()[0]["id"],
        "grant_id": grant.json()["id"],
        "guardianship_id": ward.json()["id"],
        "notice_id": (await mum.browser.get("/api/inbox")).json()["notices"][0]["id"],
        "number": "1",
        "form": "registration.pdf",
    }
    bill = await mum.browser.post("/api/vouchers/text", {"text": "01,32,,26990000000990000999,12.00,20261101"})
    ids["voucher_id"] = bill.json()["readings"][0]["voucher"]["id"]
    upload = await mum.browser.post("/api/materials/uploads", {"kind": "claim_paper", "name": "a.jpg", "size": 4})
    ids["upload_id"] = upload.json()["id"]
    ids["call_id"] = await _on_the_call_list(ids["notice_id"])
    assert father.known == FATHER, "a second citizen has matters of his own, so that lists are not empty by chance"
    await father.apply(family(member(MOTHER, "12")))
    others = (
        fortress.browser(),
        (await fortress.citizen(STRANGER)).browser,
        (await fortress.clerk("xian-clerk")).browser,
        (await fortress.clerk("nanning-clerk")).browser,
    )
    yield Village(fortress, ids, mum.browser, others)


async def _on_the_call_list(notice_id: str) -> str:
    """The office is to ring the victim up."""
    person = (await run("select person from notice where id = $1", UUID(notice_id)))[0][0]
    call_id = new_id()
    await run(
        "insert into notice_call (id, notice, person, region, office, state, tries, created_at)"
        " values ($1, $2, $3, '45', '450100', 'waiting', 0, $4)",
        *(call_id, UUID(notice_id), person, NOW),
    )
    return str(call_id)


def _with_ids(house: House) -> Iterator[tuple[str, str]]:
    for route in house.app.routes:
        if isinstance(route, HTTPRoute) and route.path_format.startswith("/api/") and "{" in route.path_format:
            yield from ((method, route.path_format) for method in route.route_handler_map if method != "OPTIONS")


async def test_every_address_with_an_id_has_its_rule_here(fortress: House) -> None:
    assert set(_with_ids(fortress)) == set(RULES) | OPEN


def _url(path: str, value: Callable[[str], str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda hit: value(hit[1]), path)


async def _ask(browser: Browser, method: str, url: str, body: Any) -> Response:
    if body == {"to": "COLLEAGUE"}:
        found = await browser.get("/api/desk/colleagues")
        body = {"to": found.json()[0]["id"] if found.status_code == 200 else str(uuid4())}
    if isinstance(body, bytes):
        binary = {"content-type": "application/octet-stream"}
        return await browser.send(method, f"{url}?number=1", content=body, headers=binary)
    return await browser.send(method, url, json=body)


def _same(one: Response, other: Response) -> bool:
    """Everything but the number of the request."""
    first, second = one.json(), other.json()
    first.pop("requestId")
    second.pop("requestId")
    return bool(first == second) and one.headers["content-type"] == other.headers["content-type"]


@pytest.mark.parametrize(("method", "path"), sorted(RULES), ids=lambda part: part)
async def test_what_is_not_yours_looks_as_if_it_did_not_exist(village: Village, method: str, path: str) -> None:
    rule, body = RULES[method, path]
    theirs = _url(path, village.ids.__getitem__)
    nobodys = _url(path, lambda name: village.ids[name] if name in {"number", "form"} else str(uuid4()))
    for browser, status in zip(village.others, rule, strict=True):
        if status is None:
            continue
        with structlog.testing.capture_logs() as logged:
            refused = await _ask(browser, method, theirs, body)
        missing = await _ask(browser, method, nobodys, body)

        assert (refused.status_code, missing.status_code) == (status, status), refused.text
        assert _same(refused, missing), (refused.text, missing.text)
        for known in (SINGLE_MUM.name, UNKNOWN_CHILD.name, SINGLE_MUM.id_number, SINGLE_MUM.mobile):
            assert known not in refused.text
        denials = [entry for entry in logged if entry["event"] == "denied" and entry["route"] == path]
        assert len(denials) == (0 if status == 401 else 1), "whoever is signed in and refused stands in the log"


async def test_after_all_that_nothing_has_changed_for_the_owner(village: Village) -> None:
    for path in (
        "/api/drafts/{draft_id}",
        "/api/applications/{application_id}",
        "/api/materials/{material_id}/content",
    ):
        assert (await village.victim.get(_url(path, village.ids.__getitem__))).status_code == 200
    case = (await village.victim.get(f"/api/cases/{village.ids['case_id']}")).json()
    assert case["status"] == "reviewing"
    proxies = (await village.victim.get("/api/proxies")).json()
    assert [grant["state"] for grant in proxies["given"]] == ["active"]
    assert [ward["state"] for ward in proxies["wards"]] == ["pending"]
    screen = (await village.others[3].get(f"/api/desk/cases/{village.ids['case_id']}")).json()
    assert screen["assignee"] is None
    assert {event["action"] for event in screen["events"]} <= {"submit", "refer", "view"}


@pytest.mark.parametrize(
    "url",
    [
        "/api/me/registers?subjectId={person}",
        "/api/filings?subjectId={person}",
        "/api/chronic?subjectId={person}",
        "/api/settlement?subjectId={person}",
        "/api/family/bonds?subjectId={person}",
        "/api/family/order-of-use?amountFen=100&personId={person}",
    ],
)
async def test_nobody_asks_about_somebody_they_do_not_act_for(village: Village, url: str) -> None:
    person = (await village.victim.get("/api/session")).json()["citizen"]["person"]["id"]
    anonymous, stranger, *clerks = village.others

    refused = await stranger.get(url.format(person=person))
    missing = await stranger.get(url.format(person=uuid4()))

    assert (refused.status_code, missing.status_code) == (404, 404), refused.text
    assert _same(refused, missing)
    assert (await anonymous.get(url.format(person=person))).status_code == 401
    assert {(await clerk.get(url.format(person=person))).status_code for clerk in clerks} == {403}


async def test_a_form_cannot_be_started_for_a_stranger(village: Village) -> None:
    person = (await village.victim.get("/api/session")).json()["citizen"]["person"]["id"]
    for subject in (person, str(uuid4())):
        answer = await village.others[1].post("/api/drafts", {"subjectId": subject})
        assert answer.status_code == 404, answer.text


@pytest.mark.parametrize(
    "url", ["drafts", "applications", "materials", "inbox", "filings", "chronic", "proxies", "family/bonds"]
)
async def test_lists_hold_only_ones_own(village: Village, url: str) -> None:
    listed = await village.others[1].get(f"/api/{url}")

    assert listed.status_code == 200
    for foreign in (*village.ids.values(), SINGLE_MUM.name, UNKNOWN_CHILD.name, FATHER.name):
        assert len(foreign) < 3 or foreign == "registration.pdf" or foreign not in listed.text


async def test_a_desk_sees_its_own_region_only(village: Village) -> None:
    number = (await village.victim.get(f"/api/applications/{village.ids['application_id']}")).json()["number"]
    foreign, own = village.others[2], village.others[3]

    for look in ("", "?status=reviewing", f"?q={number}", f"?q={SINGLE_MUM.name}", "?office=450100", "?kind=filing"):
        found = await foreign.get(f"/api/desk/queue{look}")
        assert found.json()["rows"] == [], look
        assert set(found.json()["counts"].values()) == {0}
    assert (await own.get(f"/api/desk/queue?q={number}")).json()["rows"]
    assert (await foreign.post("/api/desk/scan", {"text": number})).status_code == 404
    # No colleague of another region can be handed anything.
    stranger = (await foreign.get("/api/desk/colleagues")).json()[0]["id"]
    handed = await own.post(f"/api/desk/cases/{village.ids['case_id']}/hand-over", {"to": stranger})
    assert handed.status_code == 422


@pytest.mark.parametrize("username", ["nanning-finance", "nanning-second"])
async def test_who_only_pays_sees_nothing_of_a_matter_that_is_only_decided(village: Village, username: str) -> None:
    clerk = (await village.house.clerk(username)).browser
    queue = (await clerk.get("/api/desk/queue")).json()
    assert queue["rows"] == []
    assert set(queue["counts"].values()) == {0}
    for path in (
        "/api/desk/cases/{case_id}",
        "/api/cases/{case_id}",
        "/api/applications/{application_id}",
        "/api/materials/{material_id}/content",
    ):
        assert (await clerk.get(_url(path, village.ids.__getitem__))).status_code == 404, path


@pytest.mark.parametrize("username", ["guangxi-fund", "guangxi-admin"])
async def test_staff_without_a_desk_read_no_case_of_their_own_region(village: Village, username: str) -> None:
    clerk = (await village.house.clerk(username)).browser
    for path, status in (
        ("/api/desk/queue", 403),
        ("/api/desk/cases/{case_id}", 403),
        ("/api/cases/{case_id}", 404),
        ("/api/applications/{application_id}", 404),
        ("/api/materials/{material_id}/content", 404),
    ):
        assert (await clerk.get(_url(path, village.ids.__getitem__))).status_code == status, path


async def test_somebody_elses_paper_cannot_be_borrowed(village: Village) -> None:
    """Naming a paper by its id does not make it one's own."""
    father = await village.house.citizen(FATHER)
    stolen = await father.submit(
        await father.draft(family(member(GRANDMA, "52", evidenceIds=[village.ids["material_id"]])))
    )
    unsigned = await father.submit({**await father.draft({}), "version": 2})
    signed = await father.draft({**family(member(GRANDMA, "52")), "signatureId": village.ids["material_id"]})

    assert stolen.status_code == 422, stolen.text
    assert unsigned.status_code == 422
    assert (await father.submit(signed)).status_code == 422


async def test_an_id_of_somebody_else_cannot_be_taken_over(village: Village) -> None:
    """Clients make the ids of grants and guardianships; another's id is neither shown nor changed."""
    father = await village.house.citizen(FATHER)
    who = {"name": GRANDMA.name, "idType": "01", "idNumber": GRANDMA.id_number}
    son = {"name": "韦小宇", "idType": "01", "idNumber": "450103202005189935"}
    grant = {"role": "principal", "relation": "5", "matters": ["filing"], "begins": "2026-11-20", "ends": "2026-12-01"}

    taken = await father.browser.post("/api/proxies/grants", {**who, **grant, "id": village.ids["grant_id"]})
    ward = await father.browser.post("/api/proxies/guardianships", {**son, "id": village.ids["guardianship_id"]})

    for answer in (taken, ward):
        assert answer.status_code == 409, answer.text
        assert SINGLE_MUM.name not in answer.text
    proxies = (await village.victim.get("/api/proxies")).json()
    assert (proxies["given"][0]["state"], proxies["wards"][0]["state"]) == ("active", "pending")


async def test_the_live_line_is_closed_to_strangers(village: Village) -> None:
    assert (await village.others[0].get("/api/live")).status_code == 401
