"""Who holds a voucher: one claim, once, on both databases; and what the platform is told."""

import asyncio
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from backend.gateways.sandbox_rows import DemoFolder
from backend.infra.clock import FixedClock
from backend.infra.db import Engine, run, transaction
from backend.kernel.errors import NotFound
from backend.vouchers.service import VoucherTaken
from tests.house import DEMO
from tests.vouchers.room import Room


@pytest.fixture
def room(db: Engine, clock: FixedClock) -> Room:
    return Room(clock)


async def test_of_a_hundred_claims_one_gets_the_voucher(room: Room) -> None:
    voucher = await room.keep("0990000201")
    cases = [uuid4() for _ in range(100)]

    async def attempt(case: UUID) -> bool:
        try:
            await room.occupy([voucher], case)
        except VoucherTaken:
            return False
        return True

    won = await asyncio.gather(*map(attempt, cases))
    assert won.count(True) == 1
    held = await run("select \"case\" from voucher_occupation where state = 'held'")
    assert [UUID(str(row[0])) for row in held] == [cases[won.index(True)]]


async def test_it_is_the_voucher_that_counts_and_not_who_showed_it(room: Room) -> None:
    mine, hers = await room.keep("0990000201"), await room.keep("0990000201", room.duan)
    assert mine != hers
    await room.occupy([mine], uuid4())
    with pytest.raises(VoucherTaken):
        await room.occupy([hers], uuid4())


async def test_two_claims_with_the_same_vouchers_in_another_order_never_block_each_other(room: Room) -> None:
    ids = [await room.keep(number) for number in ("0990000201", "0990000202", "0990000207")]
    orders = [ids, ids[::-1]] * 10
    done = await asyncio.gather(*(room.occupy(order, uuid4()) for order in orders), return_exceptions=True)
    assert sum(one is None for one in done) == 1
    assert all(one is None or isinstance(one, VoucherTaken) for one in done)
    assert (await run("select count(*) from voucher_occupation"))[0][0] == 3, "all or none"


async def test_submitting_twice_is_one_occupation_and_an_unknown_voucher_is_none(room: Room) -> None:
    voucher, case = await room.keep("0990000201"), uuid4()
    await room.occupy([voucher, voucher], case)
    await room.occupy([voucher], case)
    assert (await run("select count(*) from voucher_occupation"))[0][0] == 1
    with pytest.raises(NotFound):
        await room.occupy([uuid4()], case)


async def test_release_lets_another_claim_have_it_and_payment_never_does(room: Room) -> None:
    voucher, first, second = await room.keep("0990000201"), uuid4(), uuid4()
    await room.occupy([voucher], first)
    async with transaction() as tx:
        await room.service.release(tx, first)
    await room.occupy([voucher], second)
    async with transaction() as tx:
        await room.service.claimed(tx, second)
        await room.service.release(tx, second)
    with pytest.raises(VoucherTaken):
        await room.occupy([voucher], uuid4())
    assert [one.number for one in await room.service.of_case(second)] == ["0990000201"]
    assert await room.service.of_case(first) == []


async def test_the_platform_is_told_and_then_in_progress_is_ours(room: Room) -> None:
    voucher, case = await room.keep("0990000201"), uuid4()
    assert await room.codes([voucher]) == {}
    await room.occupy([voucher], case)
    assert await room.reimbursed("0990000201") == "no", "the claim did not wait for the platform"
    await room.tell()
    assert await room.reimbursed("0990000201") == "in_progress"
    assert await room.codes([voucher], case) == {}, "in progress by this very claim"
    assert await room.codes([voucher]) == {"voucher.taken": "hard"}
    async with transaction() as tx:
        await room.service.claimed(tx, case)
    await room.tell()
    assert await room.reimbursed("0990000201") == "yes"


async def test_withdrawing_tells_the_platform_too(room: Room) -> None:
    voucher, case = await room.keep("0990000201"), uuid4()
    await room.occupy([voucher], case)
    await room.tell()
    async with transaction() as tx:
        await room.service.release(tx, case)
    await room.tell()
    assert await room.reimbursed("0990000201") == "no"
    assert await room.codes([voucher]) == {}


async def test_a_late_release_does_not_take_it_from_the_next_claim(room: Room) -> None:
    voucher, first, second = await room.keep("0990000201"), uuid4(), uuid4()
    await room.occupy([voucher], first)
    await room.tell()
    async with transaction() as tx:
        await room.service.release(tx, first)
    late = (await run("select payload from outbox_job where state = 'queued'"))[0][0]
    await room.tell()
    await room.occupy([voucher], second)
    await room.tell()
    await room.job(late)
    assert await room.reimbursed("0990000201") == "in_progress"


async def test_a_job_done_twice_changes_nothing(room: Room) -> None:
    voucher, case = await room.keep("0990000201"), uuid4()
    await room.occupy([voucher], case)
    payload = (await run("select payload from outbox_job where state = 'queued'"))[0][0]
    for _ in range(3):
        await room.job(payload)
    assert await room.reimbursed("0990000201") == "in_progress"
    assert await room.service.problems(case) == []


async def test_a_refused_occupation_is_kept_for_the_office_to_see(room: Room) -> None:
    voucher, case = await room.keep("0990000204"), uuid4()
    await room.occupy([voucher], case)
    await room.tell()
    (problem,) = await room.service.problems(case)
    assert "别处" in problem
    assert await room.codes([voucher], case) == {"voucher.in_progress": "hard"}, "another place has it: no money leaves"


async def test_a_word_whose_answer_was_lost_is_a_question(room: Room) -> None:
    voucher, case = await room.keep("0990000204"), uuid4()
    await room.occupy([voucher], case)
    assert await room.codes([voucher], case) == {"voucher.in_progress": "soft"}, "a person finds out whose it is"


@pytest.mark.parametrize(
    ("number", "want"),
    [
        ("0990000201", {}),
        ("0990000203", {"voucher.amount_mismatch": "soft"}),
        ("0990000204", {"voucher.in_progress": "hard"}),
        ("0990000205", {"voucher.claimed": "hard"}),
        ("0990000206", {"voucher.red_flushed": "hard", "voucher.no_costs": "info"}),
        ("0990000208", {"voucher.paper": "hard"}),
        ("0990000209", {"voucher.direct": "hard"}),
        ("0990000211", {"voucher.no_costs": "info"}),
        ("0990000214", {"voucher.payer": "soft"}),
        ("0990000215", {"voucher.payer": "soft"}),
    ],
)
async def test_what_speaks_against_a_voucher(room: Room, number: str, want: dict[str, str]) -> None:
    assert await room.codes([await room.keep(number)]) == want


async def test_a_time_out_is_a_question_and_never_a_yes(room: Room) -> None:
    voucher = await room.keep("0990000210")
    found = await room.codes([voucher])
    assert found.pop("voucher.unknown") == "soft"
    assert "hard" not in found.values()


async def test_the_state_is_asked_afresh(room: Room, clock: FixedClock, tmp_path: Path) -> None:
    for name in ("vouchers.csv", "cost_lines.csv", "facilities.csv"):
        (tmp_path / name).write_bytes((DEMO / name).read_bytes())
    fresh = Room(clock, tmp_path)
    voucher = await fresh.keep("0990000201")
    assert await fresh.codes([voucher]) == {}
    rows = (tmp_path / "vouchers.csv").read_text(encoding="utf-8").splitlines()
    place = rows[0].split(",").index("reimbursed")
    changed = [r if not r.startswith("0990000201") else _with(r, place, "1") for r in rows]
    (tmp_path / "vouchers.csv").write_text("\n".join(changed) + "\n", encoding="utf-8")
    assert await fresh.codes([voucher]) == {"voucher.claimed": "hard"}


def _with(row: str, place: int, value: str) -> str:
    cells = row.split(",")
    cells[place] = value
    return ",".join(cells)


async def test_somebody_elses_row_is_missing(room: Room) -> None:
    hers = await room.keep("0990000214", room.duan)
    assert await room.codes([hers]) == {"voucher.missing": "hard"}
    assert await room.codes([uuid4()]) == {"voucher.missing": "hard"}


async def test_costs_come_in_the_order_of_the_ids_with_their_four_parts(room: Room) -> None:
    ids = [await room.keep(number) for number in ("0990000211", "0990000203", "0990000201")]
    none, short, full = await room.service.costs(ids)
    assert none is None
    assert short is not None
    assert full is not None
    assert (short.total_fen, full.total_fen, full.days, full.hospital_level) == (612000, 3865040, 9, "三级甲等")
    for sheet in (short, full):
        assert sheet.own_fen + sheet.over_limit_fen + sheet.pay_first_fen + sheet.in_scope_fen == sheet.total_fen
    assert [one.number for one in await room.service.facts(ids)] == ["0990000211", "0990000203", "0990000201"]


def test_every_cost_line_of_the_demo_adds_up() -> None:
    from backend.gateways.sandbox_rows import CostRow, VoucherRow  # noqa: PLC0415

    demo = DemoFolder(DEMO)
    known = {row.number: row for row in demo.rows(VoucherRow)}
    sums: dict[str, int] = {}
    for line in demo.rows(CostRow):
        assert line.amount_fen == line.own_fen + line.over_limit_fen + line.pay_first_fen + line.in_scope_fen
        sums[line.number] = sums.get(line.number, 0) + line.amount_fen
    assert {n for n, total in sums.items() if known[n].total_fen != total} == {"0990000203"}, "one mismatch on purpose"
