"""Issuing a result and showing it: once, to whom it concerns, and to the public without anything personal."""

import asyncio
import hashlib
from uuid import UUID

import pytest

from backend.attestation import log
from backend.attestation.results import RESULTS, Issued
from backend.gateways.errors import GatewayError
from backend.infra.db import run
from backend.infra.tokens import ReceiptTokens
from backend.kernel.errors import Unavailable
from backend.kernel.ids import new_id
from tests.attestation.makers import with_a_stamp
from tests.attestation.sample import RESULT, result
from tests.house import GRANDMA, STRANGER, Citizen, House
from tests.http import Browser

PDF = {"content-type": "application/pdf"}
PERSONAL = (RESULT.claimant_name, "9918", "38,650", "3865040", "1640902", RESULT.hospital_text, "1234")


async def issue(house: House, case: UUID, edition: int = 1, **over: object) -> Issued:
    return await house.rooms.attestation.results.issue(result(**over), case, edition)


async def pdf_of(browser: Browser, case: UUID) -> bytes:
    answer = await browser.get(f"/api/claims/{case}/result.pdf")
    assert answer.status_code == 200, answer.text
    return answer.content


async def verify_path(owner: Citizen, case: UUID) -> str:
    answer = await owner.browser.get(f"/api/claims/{case}/result")
    assert answer.status_code == 200, answer.text
    return str(answer.json()["verifyPath"]).replace("/v/", "/api/verify/")


async def upload(browser: Browser, content: bytes) -> dict[str, object]:
    await browser.get("/api/health")
    answer = await browser.send("POST", "/api/verify/pdf", content=content, headers=PDF)
    assert answer.status_code == 200, answer.text
    said: dict[str, object] = answer.json()
    return said


async def stored(house: House) -> int:
    keys = [found.key async for found in house.rooms.attestation.results._storage.list("results")]
    return len(keys)


async def test_ten_tries_at_once_issue_one_result(house: House) -> None:
    case = new_id()
    found = await asyncio.gather(*(issue(house, case) for _ in range(10)))

    assert len({one.sha256 for one in found}) == 1
    assert await log.size() == 1, "the leaves of those who came second are undone"
    assert len(await RESULTS.find("size > 0")) == 1
    assert await stored(house) == 1, "and so are their files"


async def test_issuing_again_gives_the_first_whatever_is_said_then(house: House) -> None:
    case = new_id()
    first = await issue(house, case)
    assert await issue(house, case, claimant_name="别人") == first


@pytest.mark.parametrize("broken", ["seal", "put", "record"])
async def test_a_try_that_is_cut_off_anywhere_is_finished_by_the_next_one(
    house: House, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    results, case = house.rooms.attestation.results, new_id()
    owner = {"seal": results.seal, "put": results._storage, "record": results.attestation}[broken]

    async def cut_off(*_: object, **__: object) -> None:
        raise Unavailable("断电")

    with monkeypatch.context() as patch:
        patch.setattr(owner, broken, cut_off)
        with pytest.raises(Unavailable):
            await issue(house, case)
    assert await log.size() == 0

    issued = await issue(house, case)
    assert issued.leaf == 0
    assert hashlib.sha256(await results._storage.get(issued.key)).hexdigest() == issued.sha256


async def test_the_file_of_a_try_that_was_cut_off_is_tidied_away_and_no_other(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    results, case = house.rooms.attestation.results, new_id()

    async def cut_off(*_: object, **__: object) -> None:
        raise Unavailable("断电")

    with monkeypatch.context() as patch:
        patch.setattr(results.attestation, "record", cut_off)
        with pytest.raises(Unavailable):
            await issue(house, case)
    await issue(house, case)
    assert await stored(house) == 2

    promised = await run("select payload from outbox_job where kind = 'attestation.tidy'")
    assert len(promised) == 2
    import msgspec  # noqa: PLC0415

    for row in promised:
        await results.tidy(msgspec.json.decode(row[0]), None)  # type: ignore[arg-type]
    assert await stored(house) == 1
    assert (await issue(house, case)).leaf == 0


async def test_a_seal_that_is_away_issues_nothing(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    async def away(*_: object) -> bytes:
        raise GatewayError("电子签章暂时不能使用")

    monkeypatch.setattr(house.rooms.attestation.results.seal, "seal", away)
    with pytest.raises(GatewayError):
        await issue(house, new_id())
    assert await stored(house) == 0


async def test_a_name_the_fonts_cannot_print_is_flagged_to_staff_and_not_dropped(
    house: House, owner: Citizen, case_id: UUID
) -> None:
    issued = await issue(house, case_id, claimant_name="秦𬎆")
    assert issued.missing == ("U+2C386",)

    clerk = await house.clerk()
    assert (await clerk.browser.get(f"/api/claims/{case_id}/result")).json()["missing"] == ["U+2C386"]
    assert (await owner.browser.get(f"/api/claims/{case_id}/result")).json()["missing"] == []


async def test_the_owner_and_the_office_have_the_file_and_a_stranger_finds_nothing(
    house: House, owner: Citizen, case_id: UUID
) -> None:
    assert (await owner.browser.get(f"/api/claims/{case_id}/result")).status_code == 404
    issued = await issue(house, case_id)

    pdf = await pdf_of(owner.browser, case_id)
    assert hashlib.sha256(pdf).hexdigest() == issued.sha256
    clerk = await house.clerk()
    assert await pdf_of(clerk.browser, case_id) == pdf

    for other in (await house.citizen(STRANGER), await house.citizen(GRANDMA), await house.clerk("xian-clerk")):
        for path in ("result", "result.pdf"):
            answer = await other.browser.get(f"/api/claims/{case_id}/{path}")
            assert answer.status_code == 404
            assert issued.number not in answer.text
    assert (await house.browser().get(f"/api/claims/{case_id}/result.pdf")).status_code == 401


async def test_a_look_of_staff_at_the_result_is_written_down(house: House, owner: Citizen, case_id: UUID) -> None:
    await issue(house, case_id)
    clerk = await house.clerk()
    await pdf_of(clerk.browser, case_id)
    seen = await run("select count(*) from case_event where action = 'view' and \"case\" = $1", case_id)
    assert seen[0][0] == 1


async def test_anybody_with_the_paper_sees_that_it_is_genuine_and_nothing_personal(
    house: House, owner: Citizen, case_id: UUID
) -> None:
    issued = await issue(house, case_id)
    answer = await house.browser().get(await verify_path(owner, case_id))

    assert answer.status_code == 200
    said = answer.json()
    assert (said["state"], said["number"], said["sha256"]) == ("current", issued.number, issued.sha256)
    assert said["officeName"] == RESULT.office_name
    assert said["record"]["inclusion"]["leaf"] == issued.leaf
    assert not [word for word in PERSONAL if word in answer.text.replace(issued.sha256, "")[:2000]]
    assert str(case_id) not in answer.text


async def test_a_token_that_was_not_signed_for_a_result_opens_nothing(
    house: House, owner: Citizen, case_id: UUID
) -> None:
    issued = await issue(house, case_id)
    token = (await verify_path(owner, case_id)).rpartition("/")[2]
    bent = token[:-2] + ("A" if token[-2] != "A" else "B") + token[-1]
    receipt = ReceiptTokens(["test-key-that-is-long-enough-for-the-rule"]).sign(issued.number)
    for wrong in (bent, receipt, issued.number, "x" * 200):
        assert (await house.browser().get(f"/api/verify/{wrong}")).status_code == 404


async def test_a_corrected_result_replaces_the_first_one_which_says_so(
    house: House, owner: Citizen, case_id: UUID
) -> None:
    await issue(house, case_id)
    first = await verify_path(owner, case_id)
    second = await issue(house, case_id, 2)

    assert second.number == f"{RESULT.number}-2"
    assert (await house.browser().get(first)).json()["state"] == "replaced"
    assert (await house.browser().get(await verify_path(owner, case_id))).json()["state"] == "current"
    row = await log.leaf_row(second.leaf)
    assert row is not None
    assert row.previous == 0, "the log points back at the first edition"


async def test_a_chosen_file_is_genuine_altered_or_not_ours(house: House, owner: Citizen, case_id: UUID) -> None:
    issued = await issue(house, case_id)
    pdf = await pdf_of(owner.browser, case_id)
    browser = house.browser()

    genuine = await upload(browser, pdf)
    assert genuine["verdict"] == "genuine"
    assert genuine["result"]["number"] == issued.number  # type: ignore[index]

    altered = await upload(browser, await asyncio.to_thread(with_a_stamp, pdf))
    assert altered["verdict"] == "altered"
    assert altered["seal"]["signer"] == f"{RESULT.office_name}（演示）"  # type: ignore[index]
    assert altered["result"] is None

    assert (await upload(browser, b"%PDF-1.7 nothing"))["verdict"] == "foreign"
    assert (await upload(browser, b"\x89PNG"))["verdict"] == "foreign"


async def test_a_file_sealed_by_us_that_was_never_issued_is_not_called_genuine(house: House) -> None:
    from tests.attestation.makers import drawn  # noqa: PLC0415

    sealed = await house.rooms.attestation.results.seal.seal(await asyncio.to_thread(drawn), RESULT.office_name)
    assert (await upload(house.browser(), sealed))["verdict"] == "unknown"


async def test_a_file_by_its_hash_alone(house: House) -> None:
    issued = await issue(house, new_id())
    browser = house.browser()
    assert (await browser.get(f"/api/verify/digests/{issued.sha256}")).json()["verdict"] == "genuine"
    assert (await browser.get(f"/api/verify/digests/{'0' * 64}")).json()["verdict"] == "foreign"
    assert (await browser.get("/api/verify/digests/abc")).status_code in {400, 404, 422}


async def test_a_file_that_is_too_large_is_refused_with_a_sentence(house: House) -> None:
    browser = house.browser()
    await browser.get("/api/health")
    answer = await browser.send("POST", "/api/verify/pdf", content=b"x" * (4 * 1024 * 1024 + 1), headers=PDF)
    assert answer.status_code == 413
    assert "4MB" in answer.json()["detail"]


async def test_reading_a_strangers_file_is_limited_in_time_and_memory(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page of nothing that inflates to gigabytes costs the reader its process, not ours."""
    import zlib  # noqa: PLC0415

    bomb = zlib.compress(b"\0" * 60_000_000, 9)
    for _ in range(1):
        bomb = zlib.compress(bomb, 9)
    body = (
        b"%PDF-1.7\n1 0 obj<</Type/XRef/Size 2/W[1 2 1]/Filter[/FlateDecode/FlateDecode]/Length "
        + str(len(bomb)).encode()
        + b">>stream\n"
        + bomb
        + b"\nendstream endobj\nstartxref\n9\n%%EOF"
    )
    assert (await upload(house.browser(), body))["verdict"] == "foreign"
    monkeypatch.setattr("backend.attestation.examiner._WAIT_SECONDS", 0.01)
    assert (await upload(house.browser(), body + b"\n"))["title"] == "读不了这个文件"


async def test_the_log_is_open_to_everybody(house: House) -> None:
    browser = house.browser()
    issued = await issue(house, new_id())
    await issue(house, new_id(), number="BX26112000026")
    head = (await browser.get("/api/attestation/head")).json()
    leaf = (await browser.get(f"/api/attestation/leaves/{issued.leaf}")).json()
    proof = (await browser.get("/api/attestation/consistency?first=1")).json()
    keys = (await browser.get("/api/attestation/keys")).json()

    assert head["size"] >= 1
    assert leaf["inclusion"]["leaf"] == issued.leaf
    assert proof["first"] == 1
    assert keys["headKeys"][0]["id"] == head["keyId"]
    assert "BEGIN CERTIFICATE" in keys["sealRoots"][0]
    assert "PRIVATE" not in str(keys)
    assert (await browser.get("/api/attestation/leaves/99")).status_code == 404
    assert (await browser.get("/api/attestation/consistency?first=9&second=3")).status_code == 422


async def test_the_code_on_the_paper_leads_to_the_page(house: House, owner: Citizen, case_id: UUID) -> None:
    await issue(house, case_id)
    path = (await verify_path(owner, case_id)).replace("/api/verify/", "/v/")
    answer = await house.browser().get(path)
    assert (answer.status_code, answer.headers["location"]) in {(302, f"/#{path}"), (307, f"/#{path}")}
