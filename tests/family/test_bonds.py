"""The life of a bond, on a real database."""

import asyncio
import datetime as dt
import sqlite3

import asyncpg
import msgspec
import pytest

from backend.family import bonds
from backend.family.bonds import SecondSpouse
from backend.family.jobs import FamilyJobs
from backend.family.ledger import OtherBill
from backend.family.tables import FamilyAccount, FamilyBond, FamilySpending
from backend.gateways.tables import SandboxRegister
from backend.infra.outbox import JobContext
from backend.infra.tables import OutboxJob
from backend.kernel.errors import NotFound
from backend.kernel.ids import new_id
from tests.family.makers import (
    FATHER,
    GRANDMOTHER,
    MOTHER,
    SON,
    STRANGER,
    House,
    citizen,
    context,
    item,
    person,
    person_id,
    stage,
)


async def test_a_clean_case_makes_an_active_bond_both_people_see(house: House) -> None:
    opened = await house.bind(MOTHER, "12")
    given = await house.family.bonds_of(citizen(FATHER))
    received = await house.family.bonds_of(citizen(MOTHER))
    assert [(b.role, b.name, b.state, b.relation_text) for b in given] == [("grantor", "覃秀兰", "active", "妻子")]
    assert [(b.role, b.name, b.state) for b in received] == [("user", "韦建国", "active")]
    assert given[0].case_id == opened.id
    assert received[0].case_id is None, "the case is the grantor's"
    assert given[0].id_number == "4501********" + MOTHER[-4:]
    assert [a.action for a in await house.matter.actions(msgspec.structs.replace(opened, status="done"))] == ["revoke"]


async def test_a_stranger_sees_nothing_and_may_not_ask_for_others(house: House) -> None:
    await house.bind(MOTHER, "12")
    assert await house.family.bonds_of(citizen(STRANGER)) == []
    for call in (
        house.family.bonds_of(citizen(STRANGER), person_id(FATHER)),
        house.family.order_of_use(citizen(STRANGER), person_id(MOTHER), 100),
    ):
        with pytest.raises(NotFound):
            await call


async def test_a_proxy_in_scope_sees_the_bonds(house: House) -> None:
    await house.bind(MOTHER, "12")
    house.people.scope = {person_id(FATHER): frozenset({"filing"})}
    with pytest.raises(NotFound):
        await house.family.bonds_of(citizen(STRANGER), person_id(FATHER))
    house.people.scope = {person_id(FATHER): frozenset({"family_sharing"})}
    assert len(await house.family.bonds_of(citizen(STRANGER), person_id(FATHER))) == 1


async def test_binding_the_same_pair_again_returns_the_original(house: House) -> None:
    first = await house.bind(MOTHER, "12")
    again = await house.bind(MOTHER, "12")
    original, repeat = await bonds.of_case(first.id), await bonds.of_case(again.id)
    assert original
    assert repeat
    assert (original.state, repeat.state) == ("active", "repeat")
    assert await house.matter.register(again) == original.serial
    assert len(await house.family.bonds_of(citizen(FATHER))) == 1
    assert await SandboxRegister.count() == 1
    found = await house.matter.check(item(MOTHER, "12"), context())
    assert [(f.level, f.code) for f in found] == [("info", "family.already_bound")]


async def test_six_submissions_of_one_pair_leave_one_living_bond(house: House) -> None:
    await asyncio.gather(*(house.open(MOTHER, "12") for _ in range(6)))
    states = sorted(r["state"] for r in await FamilyBond.select(FamilyBond.state))
    assert states == ["pending"] + ["repeat"] * 5


async def test_a_repeat_takes_the_place_of_an_original_that_failed(house: House) -> None:
    first, second = await house.open(MOTHER, "12"), await house.open(MOTHER, "12")
    await house.move(first, "refuse", "refused")
    await house.move(second, "registered", "done", serial=await house.matter.register(second))
    row = await bonds.of_case(second.id)
    assert row
    assert row.state == "active"


async def test_nobody_has_two_spouses_from_whichever_side(house: House) -> None:
    await house.bind(MOTHER, "12")
    for user, relation, subject in ((STRANGER, "12", FATHER), (MOTHER, "12", GRANDMOTHER), (STRANGER, "11", MOTHER)):
        with pytest.raises(SecondSpouse):
            await house.open(user, relation, subject)
    # The same marriage seen from the other side is no second one.
    await house.open(FATHER, "11", MOTHER)


async def test_two_spouses_at_once_leave_one(house: House) -> None:
    tries = [house.open(user, "12") for user in (MOTHER, STRANGER)]
    results = await asyncio.gather(*tries, return_exceptions=True)
    assert sum(isinstance(r, SecondSpouse) for r in results) == 1
    assert await FamilyBond.count() == 1


async def test_unbinding_ends_the_pair_and_tells_the_platform(house: House) -> None:
    first = await house.bind(MOTHER, "12")
    again = await house.bind(MOTHER, "12")
    followups = await house.move(again, "revoke", "revoked")
    assert [(f.case_id, f.action) for f in followups] == [(first.id, "revoke")]
    assert {r["state"] for r in await FamilyBond.select(FamilyBond.state)} <= {"ended"}
    assert await house.move(first, "revoke", "revoked") == []
    jobs = await OutboxJob.select(OutboxJob.kind).where(OutboxJob.kind == "family.unbind")
    assert len(jobs) == 1
    # Free again, also for another spouse.
    await house.bind(MOTHER, "12")


async def test_the_unbinding_job_cancels_in_the_register_once_or_twice(house: House) -> None:
    opened = await house.bind(MOTHER, "12")
    row = await bonds.of_case(opened.id)
    assert row
    job = JobContext(id=new_id(), kind="family.unbind", attempt=1, last_attempt=False, clock=house.clock)
    for _ in range(2):
        await FamilyJobs(house.family).unbind({"serial": row.serial, "reason": "解除"}, job)
    register = await SandboxRegister.select(SandboxRegister.cancelled_at).first()
    assert register
    assert register["cancelled_at"] is not None
    await FamilyJobs(house.family).unbind({"serial": "YS-none", "reason": "解除"}, job)


async def test_a_withdrawn_case_frees_the_pair_and_an_override_takes_it_back(house: House) -> None:
    opened = await house.open(MOTHER, "12")
    await house.move(opened, "refuse", "refused")
    await house.move(opened, "override", "reviewing")
    row = await bonds.of_case(opened.id)
    assert row
    assert row.state == "pending"
    await house.move(opened, "withdraw", "withdrawn")
    await house.open(STRANGER, "12")
    with pytest.raises(SecondSpouse):
        await house.move(opened, "override", "reviewing")


async def test_when_insurance_stops_the_bonds_end_with_the_reason(house: House) -> None:
    await house.bind(MOTHER, "12")
    await house.bind(SON, "20")
    await house.bind(GRANDMOTHER, "52")
    stage(house.folder, insurance={SON: ("390", "2", "450100", 0)})
    assert await house.family.look_for_stopped() == 1
    stage(house.folder, insurance={FATHER: ("310", "4", "450100", 0)})
    assert await house.family.look_for_stopped() == 2
    ended = await house.family.bonds_of(citizen(FATHER))
    assert {b.state for b in ended} == {"ended"}
    assert all("停保" in (b.end_reason or "") for b in ended)
    assert await house.family.look_for_stopped() == 0


async def test_a_silent_platform_ends_no_bond(house: House) -> None:
    await house.bind(MOTHER, "12")
    stage(house.folder, faults={FATHER: "down"})
    assert await house.family.look_for_stopped() == 0


async def test_told_of_a_stop_the_room_ends_both_directions(house: House) -> None:
    await house.bind(MOTHER, "12")
    await house.bind(FATHER, "20", GRANDMOTHER)
    assert await house.family.insurance_stopped(FATHER, "停保") == 2


async def test_the_first_bond_orders_a_review_and_each_review_the_next(house: House) -> None:
    await house.bind(MOTHER, "12")
    await house.bind(SON, "20")
    jobs = FamilyJobs(house.family)
    job = JobContext(id=new_id(), kind="family.review_insurance", attempt=1, last_attempt=False, clock=house.clock)
    await jobs.review({}, job)
    await jobs.review({}, job)
    due = [r["due"] for r in await OutboxJob.select(OutboxJob.due).order_by(OutboxJob.due)]
    assert [d.date() for d in due] == [dt.date(2026, 11, 20), dt.date(2026, 11, 21)]


async def test_own_money_first_then_the_oldest_grant(house: House) -> None:
    await house.bind(GRANDMOTHER, "52")
    use = await house.family.order_of_use(citizen(GRANDMOTHER), None, 120_000)
    assert [(line.kind, line.name, line.fen) for line in use.lines] == [
        ("own", "黄桂芳", 5_000),
        ("grantor", "韦建国", 100_000),
    ]
    assert use.self_pay_fen == 15_000
    assert use.verified is False, "the document does not say the order"
    assert use.source


async def test_without_a_grant_only_ones_own_account_pays(house: House) -> None:
    use = await house.family.order_of_use(citizen(STRANGER), None, 100)
    assert (use.lines, use.self_pay_fen) == ((), 100)


async def test_many_bills_at_once_never_overdraw_and_never_lose_a_fen(house: House) -> None:
    """The grandmother and the son spend from the father's 1,000.00 while he spends himself."""
    await house.bind(GRANDMOTHER, "52")
    await house.bind(SON, "20")
    await house.bind(FATHER, "20", GRANDMOTHER)  # And he may use hers: a ring of two accounts.
    spenders = [GRANDMOTHER, SON, FATHER] * 6
    uses = await asyncio.gather(
        *(house.family.spend(person(who), 9_900, f"bill-{n}") for n, who in enumerate(spenders))
    )
    left = {r["id_number"]: r["balance_fen"] for r in await FamilyAccount.select()}
    paid = sum(line.fen for use in uses for line in use.lines)
    assert min(left.values()) >= 0
    assert left[FATHER] + left[GRANDMOTHER] + paid == 105_000
    assert all(sum(line.fen for line in use.lines) + use.self_pay_fen == 9_900 for use in uses)
    assert paid == 105_000, "18 bills of 99.00 empty both accounts"
    assert paid == sum(r["fen"] for r in await FamilySpending.select(FamilySpending.fen))
    again = await house.family.order_of_use(citizen(GRANDMOTHER), None, 100)
    assert again.self_pay_fen == 100, "what was booked counts at once"


async def test_one_bill_is_booked_once(house: House) -> None:
    await house.bind(SON, "20")
    uses = await asyncio.gather(*(house.family.spend(person(SON), 700, "bill-1") for _ in range(5)))
    assert {sum(line.fen for line in use.lines) for use in uses} == {700}
    assert await FamilySpending.count() == 1
    account = await FamilyAccount.select().where(FamilyAccount.id_number == FATHER).first()
    assert account
    assert account["balance_fen"] == 99_300
    with pytest.raises(OtherBill):
        await house.family.spend(person(SON), 701, "bill-1")


async def test_the_database_itself_refuses_a_negative_balance(house: House) -> None:
    overdrawn = FamilyAccount.insert(FamilyAccount(id_number="x", balance_fen=-1, opened_at=house.clock.now()))
    with pytest.raises((sqlite3.IntegrityError, asyncpg.CheckViolationError)):
        await overdrawn


async def test_the_case_page_masks_numbers_and_says_the_direction(house: House) -> None:
    opened = await house.bind(MOTHER, "12")
    facts = {f.label: f.value for f in await house.matter.facts(opened)}
    assert facts["关系"] == "使用人是授权人的妻子"
    assert MOTHER not in "".join(facts.values())
    assert facts["使用人电话"] == "139****1002"
    assert house.matter.title(item(MOTHER, "12")) == ("家庭共济：覃秀兰", "妻子")
