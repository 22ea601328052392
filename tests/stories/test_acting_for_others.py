"""Acting for others: a power of attorney and a guardianship open doors, exactly as wide as they say and as long."""

import datetime as dt

from tests.house import FATHER, GRANDMA, SINGLE_MUM, STRANGER, UNKNOWN_CHILD, Citizen, House, Known, filing, place

SON = Known("", "韦小宇", "450103202005189935")


async def _grant(principal: Citizen, proxy: Known, matters: list[str], days: int = 30) -> dict[str, object]:
    answer = await principal.browser.post(
        "/api/proxies/grants",
        {
            "role": "principal",
            "name": proxy.name,
            "idType": "01",
            "idNumber": proxy.id_number,
            "relation": "2",
            "matters": matters,
            "begins": "2026-11-20",
            "ends": (dt.date(2026, 11, 20) + dt.timedelta(days=days)).isoformat(),
        },
    )
    assert answer.status_code in {200, 201}, answer.text
    grant: dict[str, object] = answer.json()
    return grant


async def _subject(citizen: Citizen, name: str) -> str | None:
    subjects = (await citizen.browser.get("/api/proxies")).json()["subjects"]
    return next((s["personId"] for s in subjects if s["name"] == name), None)


async def test_a_proxy_files_for_the_principal_and_every_step_says_who_did_it(house: House) -> None:
    grandma, father = await house.citizen(GRANDMA), await house.citizen(FATHER)
    await _grant(grandma, FATHER, ["filing"])
    subject = await _subject(father, GRANDMA.name)
    receipt = await father.apply(filing(place("320100")), subject)

    page = await father.settled(receipt["cases"][0]["id"])

    assert page["subject"]["name"] == GRANDMA.name
    assert page["actedBy"] == FATHER.name
    assert page["timeline"][0]["who"] == FATHER.name
    assert (await grandma.case(page["id"]))["actedBy"] == FATHER.name
    assert any(n["caseId"] == page["id"] for n in (await grandma.browser.get("/api/inbox")).json()["notices"])


async def _heard(citizen: Citizen, case_id: str) -> list[str]:
    notices = (await citizen.browser.get("/api/inbox")).json()["notices"]
    return [n["body"] for n in notices if n["caseId"] == case_id]


async def test_a_proxy_is_told_for_whom_and_the_principal_is_not_told_their_own_name(house: House) -> None:
    grandma, father = await house.citizen(GRANDMA), await house.citizen(FATHER)
    await _grant(grandma, FATHER, ["filing"])
    receipt = await father.apply(filing(place("320100")), await _subject(father, GRANDMA.name))
    case_id = receipt["cases"][0]["id"]
    await father.settled(case_id)

    assert all(text.startswith("【为黄桂芳办】") for text in await _heard(father, case_id))
    assert len(await _heard(father, case_id)) == len(await _heard(grandma, case_id)) > 0
    assert not any("黄桂芳" in text for text in await _heard(grandma, case_id))


async def test_after_the_grant_is_withdrawn_the_proxy_hears_nothing_more_of_the_case(house: House) -> None:
    grandma, father = await house.citizen(GRANDMA), await house.citizen(FATHER)
    grant = await _grant(grandma, FATHER, ["filing"])
    lease = {"residence": {"choice": "lease", "ids": [await father.upload("lease")]}}  # By letter it could not end now.
    receipt = await father.apply(
        filing(place("320100", materials=lease, commitment=False)), await _subject(father, GRANDMA.name)
    )
    case_id = receipt["cases"][0]["id"]
    assert (await father.settled(case_id))["status"] == "done"
    before = await _heard(father, case_id)
    await grandma.browser.post(f"/api/proxies/grants/{grant['id']}/revoke", {})

    ended = await grandma.move(case_id, "revoke", reason="搬回南宁了")
    assert ended.status_code in {200, 201}, ended.text

    assert await _heard(father, case_id) == before
    assert any("不再生效" in text for text in await _heard(grandma, case_id))


async def test_a_proxy_cannot_go_beyond_the_grant(house: House) -> None:
    grandma, father = await house.citizen(GRANDMA), await house.citizen(FATHER)
    await _grant(grandma, FATHER, ["chronic_expansion"])
    subject = await _subject(father, GRANDMA.name)
    draft = await father.draft(filing(place("320100")), subject)

    refused = await father.submit(draft)

    assert refused.status_code == 403, refused.text
    assert refused.json()["code"] == "proxy.out_of_scope"


async def test_after_the_grant_is_withdrawn_the_proxy_sees_nothing_any_more(house: House) -> None:
    grandma, father = await house.citizen(GRANDMA), await house.citizen(FATHER)
    grant = await _grant(grandma, FATHER, ["filing"])
    receipt = await father.apply(filing(place("320100")), await _subject(father, GRANDMA.name))
    case_id = receipt["cases"][0]["id"]
    await father.settled(case_id)

    ended = await grandma.browser.post(f"/api/proxies/grants/{grant['id']}/revoke", {})
    assert ended.status_code == 200, ended.text

    assert (await father.browser.get(f"/api/cases/{case_id}")).status_code == 404
    assert (await father.browser.get(f"/api/applications/{receipt['id']}")).status_code == 404
    assert (await grandma.case(case_id))["status"] == "done"


async def test_an_expired_grant_is_refused_with_the_reason(house: House) -> None:
    grandma, father = await house.citizen(GRANDMA), await house.citizen(FATHER)
    await _grant(grandma, FATHER, ["filing"], days=2)
    subject = await _subject(father, GRANDMA.name)
    draft = await father.draft(filing(place("320100")), subject)
    house.clock.move(dt.timedelta(days=5))

    refused = await father.submit(draft)

    assert refused.json()["code"] == "proxy.expired"
    assert "委托" in refused.json()["detail"]


async def test_a_guardian_known_to_the_register_files_for_the_child_at_once(house: House) -> None:
    father = await house.citizen(FATHER)
    made = await father.browser.post(
        "/api/proxies/guardianships", {"name": SON.name, "idType": "01", "idNumber": SON.id_number}
    )
    assert made.status_code in {200, 201}, made.text
    receipt = await father.apply(filing(place("310100")), await _subject(father, SON.name))

    page = await father.settled(receipt["cases"][0]["id"])

    assert page["subject"]["name"] == SON.name
    assert page["status"] in {"done", "reviewing"}
    seen = (await (await house.clerk()).case(page["id"]))["subjectFacts"]
    assert {"label": "监护人", "value": "韦建国（户籍登记已核对）"}.items() <= seen[-1].items()


async def test_a_guardianship_the_register_cannot_confirm_waits_for_a_clerk_with_the_papers(house: House) -> None:
    mother, clerk = await house.citizen(SINGLE_MUM), await house.clerk()
    paper = await mother.upload("birth_certificate")
    made = await mother.browser.post(
        "/api/proxies/guardianships",
        {"name": UNKNOWN_CHILD.name, "idType": "01", "idNumber": UNKNOWN_CHILD.id_number, "evidenceIds": [paper]},
    )
    assert made.status_code in {200, 201}, made.text
    assert await _subject(mother, UNKNOWN_CHILD.name) is None
    rows = []
    for _ in range(100):
        rows = (await clerk.browser.get("/api/desk/queue?status=reviewing")).json()["rows"]
        if rows:
            break
    [row] = rows
    assert row["kind"] == "guardianship"
    assert [m["id"] for m in (await clerk.case(row["id"]))["materials"]] == [paper]

    assert (await clerk.move(row["id"], "accept")).status_code == 200

    for _ in range(100):
        if await _subject(mother, UNKNOWN_CHILD.name):
            break
    assert await _subject(mother, UNKNOWN_CHILD.name)


async def test_nobody_acts_for_a_stranger(house: House) -> None:
    grandma, stranger = await house.citizen(GRANDMA), await house.citizen(STRANGER)
    subject = (await grandma.browser.get("/api/session")).json()["citizen"]["person"]["id"]

    assert (await stranger.browser.post("/api/drafts", {"subjectId": subject})).status_code == 404
    assert (await stranger.browser.get(f"/api/me/registers?subjectId={subject}")).status_code == 404
    assert (await stranger.browser.get(f"/api/settlement?subjectId={subject}")).status_code == 404
    assert (await stranger.browser.get(f"/api/family/bonds?subjectId={subject}")).status_code == 404
