"""What a body may hold and still do no harm: never a 500, never the server's own words, and the house stands through it all."""

import json
from typing import Any, Final
from uuid import uuid4

import pytest
from httpx import Response

from tests.house import (
    FATHER,
    GRANDMA,
    MOTHER,
    SINGLE_MUM,
    UNKNOWN_CHILD,
    Citizen,
    House,
    family,
    filing,
    member,
    place,
)

pytestmark = pytest.mark.asyncio(loop_scope="module")

INTERNAL: Final = ("Traceback", "sqlite", "asyncpg", "piccolo", "litestar", "msgspec", "Error", ".py", "select ")
SQL: Final = "'; drop table casefile; --"
RIGHT_TO_LEFT: Final = "\u202e王\u2066小\u2069明\u200f"
SHAPES: Final[list[Any]] = [None, True, -1, "", [], {}, [[]], [{}], 2**70, "x" * 500]
JSON: Final = {"content-type": "application/json"}


def calm(answer: Response) -> Response:
    """An answer or a refusal in our own words."""
    assert answer.status_code < 500, answer.text
    assert not [word for word in INTERNAL if word in answer.text], answer.text
    return answer


async def _open_form(citizen: Citizen) -> tuple[str, int]:
    draft = await citizen.draft({})
    return f"/api/drafts/{draft['id']}", draft["version"]


async def _send(citizen: Citizen, body: dict[str, Any]) -> Response:
    """Fill in and send; a form that was refused is thrown away."""
    draft = await citizen.draft(body)
    answer = calm(await citizen.submit(draft))
    if answer.status_code != 201:
        calm(await citizen.browser.post(f"/api/drafts/{draft['id']}/check"))
        assert (await citizen.browser.delete(f"/api/drafts/{draft['id']}")).status_code == 204
    return answer


async def _case_at_the_desk(fortress: House) -> tuple[Citizen, str]:
    mum = await fortress.citizen(SINGLE_MUM)
    receipt = await mum.apply(family(member(UNKNOWN_CHILD, "20")))
    case_id = str(receipt["cases"][0]["id"])
    await mum.settled(case_id)
    return mum, case_id


@pytest.mark.parametrize("opening", ["[", '{"a":'])
async def test_a_body_nested_without_end_is_refused(fortress: House, opening: str) -> None:
    father = await fortress.citizen(FATHER)
    form, version = await _open_form(father)
    closing = "]" if opening == "[" else "}"
    for depth in (600, 100_000):
        body = f'{{"version":{version},"body":{{"x":{opening * depth}'
        for content in (body, body + "1" + closing * depth + "}}"):
            answer = calm(await father.browser.send("PUT", form, content=content.encode(), headers=JSON))
            assert answer.status_code == 400 or depth == 600
    # Whatever was kept can still be read.
    assert (await father.browser.get(form)).status_code == 200
    await father.browser.delete(form)


async def test_a_form_beyond_its_limit_is_refused_and_the_kept_one_stays(fortress: House) -> None:
    father = await fortress.citizen(FATHER)
    form, version = await _open_form(father)
    kept = (await father.browser.get(form)).json()["body"]

    long = calm(await father.browser.put(form, {"version": version, "body": {"note": "长" * 50_000}}))
    huge = calm(await father.browser.put(form, {"version": version, "body": {"note": "x" * 1_200_000}}))

    assert long.status_code == 422
    assert (huge.status_code, huge.json()["code"]) == (413, "too_large")
    assert (await father.browser.get(form)).json()["body"] == kept
    await father.browser.delete(form)


async def test_a_number_no_database_can_hold_is_refused(fortress: House) -> None:
    father = await fortress.citizen(FATHER)
    form, version = await _open_form(father)
    for number in ("9223372036854775808", "18446744073709551616", "-1", "1e3", "2147483648", "1" * 400, "NaN", "1e999"):
        for method, path, body in (
            ("PUT", form, f'{{"version":{number},"body":{{}}}}'),
            ("POST", f"{form}/submit", f'{{"version":{number}}}'),
        ):
            answer = calm(await father.browser.send(method, path, content=body.encode(), headers=JSON))
            assert answer.status_code in {400, 409, 422}, (number, answer.text)
        body = f'{{"version":{version},"body":{{"x":{number}}}}}'
        saved = calm(await father.browser.send("PUT", form, content=body.encode(), headers=JSON))
        version = saved.json()["version"] if saved.status_code == 200 else version
    assert (await father.browser.get(form)).status_code == 200
    await father.browser.delete(form)


async def test_bytes_that_are_no_text_are_refused(fortress: House) -> None:
    father = await fortress.citizen(FATHER)
    form, version = await _open_form(father)
    for text in (b'"\\ud800"', b'"a\\udc00"', b'"a\\u0000b"', b'"\x01"', b'"\xff\xfe"', b'"\xed\xa0\x80"'):
        for method, path, body in (
            ("PUT", form, b'{"version":%d,"body":{"phone":%s}}' % (version, text)),
            ("POST", "/api/me/real-name", b'{"idType":"01","idNumber":%s,"name":%s}' % (text, text)),
            ("POST", "/api/login/code", b'{"mobile":%s}' % text),
        ):
            answer = calm(await father.browser.send(method, path, content=body, headers=JSON))
            assert answer.status_code == 400, (path, text, answer.text)
    await father.browser.delete(form)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: json.dumps(shape)[:20])
async def test_the_form_may_hold_anything_anywhere_and_every_page_still_opens(fortress: House, shape: Any) -> None:
    father = await fortress.citizen(FATHER)
    form, version = await _open_form(father)
    signed = (await father.browser.get(form)).json()["body"]
    relative, there = member(MOTHER, "12"), {**place(), "endsOn": None, "reason": None, "hospitalName": None}
    bodies: list[dict[str, Any]] = [
        dict.fromkeys(("phone", "family", "filing", "chronic", "settlement", "signatureId", "noticeReadAt"), shape),
        {"family": {"wanted": shape, "members": shape}, "filing": {"wanted": True, "places": shape}},
        {"family": {"wanted": True, "members": shape}, "chronic": {"wanted": True, "expansions": shape}},
        *({"family": {"wanted": True, "members": [{**relative, field: shape}]}} for field in relative),
        *({"filing": {"wanted": True, "places": [{**there, field: shape}]}} for field in there),
        *(
            {"filing": {"wanted": True, "places": [{**there, "materials": {"a": odd}}]}}
            for odd in (shape, {"ids": shape})
        ),
    ]
    for body in bodies:
        saved = calm(await father.browser.put(form, {"version": version, "body": {**signed, **body}}))
        version = saved.json()["version"] if saved.status_code == 200 else version
        for look in (form, f"{form}/needs"):
            assert calm(await father.browser.get(look)).status_code == 200
        calm(await father.browser.post(f"{form}/check"))
    assert (await father.browser.get("/api/drafts")).status_code == 200
    await father.browser.delete(form)


async def test_a_sent_form_with_odd_particulars_is_kept_sane_or_refused(fortress: House) -> None:
    father = await fortress.citizen(FATHER)
    for over in (
        {"noticeReadAt": "0001-01-01T00:00:00+14:00"},
        {"noticeReadAt": "9999-12-31T23:59:59-14:00", "commitmentAt": "2026-11-20T09:00:00"},
        {"noticeReadAt": "昨天", "commitmentAt": "2026-02-30T00:00:00Z"},
        {"phone": "1" * 500},
        {"phone": SQL},
        {"signatureId": "../../etc/passwd"},
        family(member(MOTHER, "12", noticeReadAt="2026-11-20T09:00:00", commitmentAt="0001-01-01T00:00:00+14:00")),
        family(member(MOTHER, "12", noticeReadAt="9999-12-31T23:59:59-14:00")),
    ):
        answer = await _send(father, {**family(member(MOTHER, "12")), **over})
        assert answer.status_code in {201, 422}, over


async def test_a_relatives_name_can_be_any_text_and_stays_text(fortress: House) -> None:
    mum, clerk = await fortress.citizen(SINGLE_MUM), await fortress.clerk()
    for text in ("名", "长" * 80, SQL, "😀" * 10, RIGHT_TO_LEFT, "../../x", "<img src=x onerror=1>", "%", "{reason}"):
        answer = await _send(mum, family(member(UNKNOWN_CHILD, "20", name=text, phone=text[:20])))
        if answer.status_code != 201:
            continue
        case = await mum.settled(answer.json()["cases"][0]["id"])
        assert not set(case["title"]) & set(RIGHT_TO_LEFT) - set("王小明")
        assert (await clerk.browser.get("/api/desk/queue")).status_code == 200
        form = await clerk.browser.get(f"/api/desk/cases/{case['id']}/registration.pdf")
        assert form.headers["content-type"] == "application/pdf", form.text
        assert (await mum.browser.get(f"/api/applications/{answer.json()['id']}/receipt.pdf")).status_code == 200
        assert (await mum.move(case["id"], "withdraw")).status_code == 200


async def test_a_filing_on_an_impossible_day_is_refused_in_words(fortress: House) -> None:
    grandma = await fortress.citizen(GRANDMA)
    days = ("0001-01-01", "9999-12-31", "2026-02-30", "1970-01-01", "20261120", "")
    for type_, field in (("residence", "beginsOn"), ("temporary", "endsOn"), ("emergency", "admittedOn")):
        for day in days:
            odd = place("320100", type_, reductionConfirmedAt="2026-11-20T01:00:00Z", **{field: day})
            answer = await _send(grandma, filing({**odd, "beginsOn": day} if field == "admittedOn" else odd))
            if answer.status_code == 201:
                # Taken only if a person looks at it, or if the day is possible after all.
                page = await grandma.settled(answer.json()["cases"][0]["id"])
                assert page["status"] == "reviewing" or day == "9999-12-31", (type_, field, day)
                await grandma.move(page["id"], "withdraw" if page["status"] == "reviewing" else "revoke")
            else:
                assert all(problem["message"] for problem in answer.json()["fields"])


async def test_a_grant_of_impossible_length_breaks_no_page(fortress: House) -> None:
    father = await fortress.citizen(FATHER)
    for begins, ends in (("0001-01-01", "9999-12-31"), ("9999-12-31", "9999-12-31"), ("2026-12-01", "2026-11-01")):
        grant = {
            "role": "principal",
            "name": GRANDMA.name,
            "idType": "01",
            "idNumber": GRANDMA.id_number,
            "relation": "5",
            "matters": ["filing"],
            "begins": begins,
            "ends": ends,
        }
        answer = calm(await father.browser.post("/api/proxies/grants", grant))
        assert (answer.status_code == 422) is (ends < begins)
        if answer.status_code == 201:
            await father.browser.post(f"/api/proxies/grants/{answer.json()['id']}/revoke", {"reason": RIGHT_TO_LEFT})
    assert calm(await father.browser.get("/api/proxies")).status_code == 200
    assert "\u202e" not in (await father.browser.get("/api/inbox")).text


async def test_a_relatives_number_is_checked_however_it_is_written(fortress: House) -> None:
    father = await fortress.citizen(FATHER)
    full_width = MOTHER.id_number.translate({ord(str(i)): 0xFF10 + i for i in range(10)})
    wrong = MOTHER.id_number[:-1] + "5"
    for number in (wrong, wrong[:-1] + "x", wrong[:-1], wrong + "0", "450103198802309914", "১২৩৪৫৬১৯৮৮০৭২৫৯৯২৪"):
        assert (await _send(father, family(member(MOTHER, "12", idNumber=number)))).status_code == 422, number
    assert (await _send(father, family(member(MOTHER, "12", idNumber=full_width)))).status_code == 201


async def test_a_body_under_another_flag_does_nothing_strange(fortress: House) -> None:
    browser = fortress.browser()
    for kind in ("text/plain", "application/xml", "multipart/form-data", "application/json; charset=utf-16", "x", ""):
        for content in (b'{"mobile":"13900001001"}', b"mobile=13900001001"):
            answer = calm(
                await browser.send("POST", "/api/login/code", content=content, headers={"content-type": kind})
            )
            assert answer.status_code in {200, 400, 415}
            assert answer.status_code != 200 or content.startswith(b"{")


async def test_a_move_with_odd_data_is_refused_and_moves_nothing(fortress: House) -> None:
    mum, case_id = await _case_at_the_desk(fortress)
    clerk = await fortress.clerk()
    for shape in SHAPES:
        for body in (
            {"action": "request_supplement", "data": {"items": shape}},
            {"action": "request_supplement", "data": {"items": [shape]}},
            {"action": "refuse", "reasonCode": shape},
            {"action": shape},
            {"action": "accept" * 100},
        ):
            assert calm(await clerk.browser.post(f"/api/cases/{case_id}/moves", body)).status_code >= 400, body
    assert (await mum.case(case_id))["status"] == "reviewing"
    asked = await clerk.move(case_id, "request_supplement", reason=f"请补{RIGHT_TO_LEFT}出生医学证明")
    assert asked.status_code == 200, asked.text
    assert asked.json()["supplement"][0]["text"] == "请补王小明出生医学证明"
    for shape in SHAPES:
        for data in ({"materialIds": shape}, {"materialIds": [shape]}, {"materialIds": [str(uuid4())]}):
            assert calm(await mum.move(case_id, "supplement", data=data)).status_code >= 400, data
    assert (await mum.case(case_id))["status"] == "supplementing"
    assert (await mum.move(case_id, "withdraw")).status_code == 200


async def test_a_search_looks_for_what_was_typed_and_knows_no_wildcards(fortress: House) -> None:
    mum, case_id = await _case_at_the_desk(fortress)
    clerk = await fortress.clerk()
    for text in ("%", "_", "%%%", "\\", SQL, "*", RIGHT_TO_LEFT, "\x00", "a" * 81, "😀"):
        found = calm(await clerk.browser.get("/api/desk/queue", params={"q": text}))
        assert found.status_code == 400 or found.json()["rows"] == [], text
        scanned = calm(await clerk.browser.post("/api/desk/scan", {"text": text}))
        assert scanned.status_code in {400, 404}, text
    found = await clerk.browser.get("/api/desk/queue", params={"q": f" {UNKNOWN_CHILD.name}% "})
    assert case_id in {row["id"] for row in found.json()["rows"]}
    await mum.move(case_id, "withdraw")


async def test_a_strange_address_finds_nothing(fortress: House) -> None:
    clerk = await fortress.clerk()
    for path in ("%00", "..%2f..%2fetc%2fpasswd", "%F0%9F%98%80", "a" * 300, "%E2%80%AE", "~" * 40, "é", "%ff%fe"):
        for url in (
            f"/api/receipts/{path}",
            f"/api/desk/cases/{uuid4()}/{path}",
            f"/api/guide/{path}",
            f"/api/policy/{path}",
            f"/api/regions/{path}",
            f"/api/facilities?region={path}",
            f"/r/{path}",
            f"/assets/{path}",
            f"/{path}",
            f"/api/materials/{uuid4()}/pages/{path}",
        ):
            answer = calm(await clerk.browser.get(url))
            assert answer.status_code >= 400 or url.startswith("/r/~"), url
        calm(await clerk.browser.get(f"/api/desk/queue?kind={path}&office={path}"))
    assert calm(await clerk.browser.get(f"/api/materials/{uuid4()}/pages/{'9' * 40}")).status_code == 404
