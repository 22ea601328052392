"""Break what should agree, and the daily proof names it."""

import datetime as dt
from typing import Any

from backend.infra.db import run
from tests.claims import BILL, GUO, Team, at_a_station, claim, papers, send, voucher
from tests.house import House


async def _doubts(house: House) -> list[tuple[str, str]]:
    await house.rooms.proofs.work()
    supervisor = await house.clerk("nanning-supervisor")
    books: dict[str, Any] = (await supervisor.browser.get("/api/desk/books")).json()
    return [(doubt["kind"], doubt["subject"]) for doubt in books["doubts"]]


async def test_a_paper_whose_file_is_gone_is_named(house: House) -> None:
    father = await house.citizen()
    lost, kept = await father.upload("residence_permit", "blue"), await father.upload("residence_permit", "red")
    assert await _doubts(house) == []
    key = (await run("select storage_key from material where id = $1", lost))[0][0]

    await house.rooms.materials.proof.storage.delete(key)

    assert await _doubts(house) == [("paper.no_file", lost)]
    assert kept not in {subject for _, subject in await _doubts(house)}


async def test_a_paper_that_stays_in_quarantine_is_named(house: House) -> None:
    father = await house.citizen()
    paper = await father.upload("residence_permit", "blue")
    await run("update material set scan = 'away' where id = $1", paper)
    assert await _doubts(house) == []
    house.clock.move(dt.timedelta(hours=3))
    assert ("paper.quarantined", paper) in await _doubts(house)


async def _paid(house: House) -> str:
    """A claim that was paid, sealed and attested."""
    guo, team = await house.citizen(GUO), await Team.of(house)
    enclosed = await papers(guo, "diagnosis_advice", "discharge_certificate")
    case_id = await send(guo, claim([await voucher(guo, BILL)], papers=enclosed))
    await at_a_station(guo, case_id, "accepting")
    await team.up_to_finance(case_id)
    await team.pay(case_id)
    await at_a_station(guo, case_id, "done")
    return case_id


BREAKS = (
    ("claim_payment", "amount_fen", "amount_fen + 1", "amount_fen - 1", "claim.paid_amount"),
    ("claim_payment", "state", "'void'", "'paid'", "claim.paid_count"),
    ("voucher_occupation", "state", "'held'", "'claimed'", "claim.voucher_unclaimed"),
    ("casefile", "status", "'financing'", "'done'", "claim.paid_not_done"),
    ("casefile", "status", "'refused'", "'done'", "claim.voucher_kept"),
    ("casefile", "status", "'paying'", "'done'", "claim.payment_count"),
)


async def test_money_that_does_not_add_up_is_named_until_it_does(house: House) -> None:
    case_id = await _paid(house)
    assert await _doubts(house) == []
    for table, column, broken, mended, kind in BREAKS:
        mine = "id = $1" if table == "casefile" else '"case" = $1'
        await run(f"update {table} set {column} = {broken} where {mine}", case_id)
        assert (kind, case_id) in await _doubts(house), kind
        await run(f"update {table} set {column} = {mended} where {mine}", case_id)
        assert await _doubts(house) == [], kind


async def test_a_claim_that_lost_its_voucher_on_the_way_is_named(house: House) -> None:
    guo = await house.citizen(GUO)
    enclosed = await papers(guo, "diagnosis_advice", "discharge_certificate")
    case_id = await send(guo, claim([await voucher(guo, BILL)], papers=enclosed))
    await at_a_station(guo, case_id, "accepting")
    assert await _doubts(house) == []
    await run("update voucher_occupation set state = 'released' where \"case\" = $1", case_id)
    assert await _doubts(house) == [("claim.voucher_free", case_id)]


async def test_only_supervisors_and_fund_officers_read_the_books(house: House) -> None:
    assert (await (await house.clerk()).browser.get("/api/desk/books")).status_code == 403
    assert (await (await house.clerk("guangxi-fund")).browser.get("/api/desk/books")).status_code == 200
    assert (await (await house.citizen()).browser.get("/api/desk/books")).status_code == 403
