"""A payment reaches its end whatever the bank does, and no claim is paid twice."""

import asyncio
import datetime as dt
from collections.abc import AsyncIterator
from uuid import UUID, uuid4

import pytest
import pytest_asyncio

from backend.gateways.bank import Instruction, Outcome
from backend.gateways.sandbox_bank import KIND, SandboxBank
from backend.gateways.sandbox_rows import DemoFolder
from backend.gateways.tables import SandboxRegister
from backend.infra.clock import FixedClock
from backend.infra.db import Engine, transaction
from backend.infra.tables import OutboxJob
from backend.kernel.ids import new_id
from backend.payments import rows
from backend.payments.jobs import PaymentJobs
from backend.payments.service import AlreadyOrdered, TooMuch
from backend.payments.tables import Payment, Recovery
from tests.payments.office import (
    CLOSED,
    DELAYED,
    DEMO,
    DOWN,
    LOST,
    OFFICER,
    OK,
    TAKEN_BACK,
    TIMEOUT,
    WRONG,
    Office,
)


@pytest_asyncio.fixture
async def office(db: Engine, clock: FixedClock) -> AsyncIterator[Office]:
    del db
    yield Office(clock)


async def test_what_the_bank_takes_is_paid_and_the_claim_moves_with_it(office: Office) -> None:
    paid = await office.work(await office.order())

    assert paid.state == "paid"
    assert office.book.told == [(paid.case, "paid", None)]
    assert await office.at_the_bank() == 1


@pytest.mark.parametrize(
    ("account", "name", "code", "words"),
    [(WRONG, "郭志刚", "AC01", "账号不对"), (CLOSED, "郭志刚", "AC04", "销户"), (OK, "段丽华", "BE01", "户名")],
)
async def test_what_comes_back_says_why(office: Office, account: str, name: str, code: str, words: str) -> None:
    back = await office.work(await office.order(account, name))

    assert (back.state, back.code) == ("returned", code)
    [(_, action, reason)] = office.book.told
    assert action == "returned"
    assert words in (reason or "")


async def test_a_bank_that_says_nothing_is_asked_again_and_never_paid_again(office: Office) -> None:
    payment = await office.order(TIMEOUT)
    silent = await office.work(payment)
    assert silent.state == "sending"
    assert office.book.told == []

    paid = await office.work(payment)

    assert paid.state == "paid"
    assert await office.at_the_bank() == 1


async def test_an_instruction_the_bank_never_got_goes_out_again_under_the_same_name(office: Office) -> None:
    payment = await office.order(LOST)
    assert (await office.work(payment)).state == "sending"
    assert await office.at_the_bank() == 0

    assert (await office.work(payment)).state == "paid"
    assert await SandboxRegister.select(SandboxRegister.key).where(SandboxRegister.kind == KIND) == [
        {"key": f"payment:{payment.end_to_end_id}"}
    ]


async def test_a_slow_bank_is_followed_until_it_has_paid(office: Office) -> None:
    payment = await office.order(DELAYED)
    assert (await office.work(payment)).state == "sent"
    office.clock.move(dt.timedelta(hours=1))
    assert (await office.work(payment)).state == "sent"
    office.clock.move(dt.timedelta(hours=2))
    assert (await office.work(payment)).state == "paid"
    assert await office.at_the_bank() == 1


async def test_what_the_bank_gives_back_days_later_moves_the_claim_once_and_can_be_paid_anew(office: Office) -> None:
    paid = await office.work(await office.order(TAKEN_BACK))
    assert paid.state == "paid"
    office.clock.move(dt.timedelta(days=1))
    assert (await office.look_back(paid)).state == "paid"
    office.clock.move(dt.timedelta(days=1))

    back = await office.look_back(paid)
    again = await office.look_back(paid)

    assert (back.state, back.code, again.state) == ("returned", "AC04", "returned")
    assert [action for _, action, _ in office.book.told] == ["paid", "taken_back"]
    assert (await office.work(await office.order(case=paid.case))).state == "paid"


async def test_a_paid_payment_is_looked_back_at_for_a_month_and_then_left_alone(office: Office) -> None:
    paid = await office.work(await office.order())
    looks = [OutboxJob.payload.like(f"%{paid.id}%"), OutboxJob.kind == "payment.watch"]
    assert await OutboxJob.count().where(*looks) == 1
    office.clock.move(dt.timedelta(days=1))
    await office.look_back(paid)
    assert await OutboxJob.count().where(*looks) == 2, "tomorrow again"
    office.clock.move(dt.timedelta(days=30))
    await office.look_back(paid)
    assert await OutboxJob.count().where(*looks) == 2


async def test_a_bank_that_is_away_for_a_day_is_asked_for_as_long_as_it_takes(office: Office) -> None:
    payment = await office.order(DOWN)
    for _ in range(12):
        assert (await office.work(payment)).state == "sending"
    assert (await rows.payment(payment.id)).asked == 12  # type: ignore[union-attr]
    assert office.book.told == []


async def test_a_voucher_claimed_elsewhere_in_the_last_moment_stops_the_money_before_it_leaves(office: Office) -> None:
    payment = await office.order()
    office.book.why_not = "票据已经报销过"

    stopped = await office.work(payment)

    assert stopped.state == "void"
    assert office.book.told == [(payment.case, "stopped", "票据已经报销过")]
    assert await office.at_the_bank() == 0
    again = await office.order(case=payment.case)
    assert again.ordinal == 2


async def test_a_silent_voucher_platform_is_no_permission(office: Office) -> None:
    payment = await office.order()
    office.book.silent = True
    assert (await office.work(payment)).state == "instructed"
    assert await office.at_the_bank() == 0
    office.book.silent = False
    assert (await office.work(payment)).state == "paid"


async def test_six_workers_on_one_payment_and_the_bank_gets_one(office: Office) -> None:
    payment = await office.order()
    await asyncio.gather(*(office.work(payment) for _ in range(6)))

    final = await rows.payment(payment.id)
    assert final is not None
    if final.state != "paid":  # The others stood back while the first was sending; the next look finds the end.
        final = await office.work(payment)
    assert final.state == "paid"
    assert [action for _, action, _ in office.book.told] == ["paid"]
    assert await office.at_the_bank() == 1


class Dying(SandboxBank):
    """The power fails right after the bank has taken the instruction, or right before."""

    def __init__(self, clock: FixedClock, *, after: bool) -> None:
        super().__init__(DemoFolder(DEMO), clock)
        self.after = after

    async def send(self, instruction: Instruction) -> Outcome:
        if self.after:
            await super().send(instruction)
        raise KeyboardInterrupt


@pytest.mark.parametrize("after", [True, False])
async def test_a_power_cut_while_sending_pays_once(office: Office, after: bool) -> None:
    payment = await office.order()
    dying = PaymentJobs(Dying(office.clock, after=after), office.book, office.clock, "99000001")
    with pytest.raises(KeyboardInterrupt):
        await office.work(payment, dying)
    assert (await rows.payment(payment.id)).state == "sending"  # type: ignore[union-attr]

    assert (await office.work(payment)).state == "paid"
    assert await office.at_the_bank() == 1


async def test_of_two_orders_of_one_claim_the_database_takes_one(office: Office) -> None:
    case = uuid4()
    answers = await asyncio.gather(*(office.order(case=case) for _ in range(4)), return_exceptions=True)

    refused = [one for one in answers if isinstance(one, AlreadyOrdered)]
    assert len(refused) == 3, answers
    assert await Payment.count().where(Payment.case == case) == 1


async def test_a_paid_claim_is_never_paid_again_not_even_by_hand(office: Office) -> None:
    paid = await office.work(await office.order())
    with pytest.raises(AlreadyOrdered):
        await office.order(case=paid.case)
    row = await Payment.select().where(Payment.id == paid.id).first()
    with pytest.raises(Exception, match=r"(?i)unique|duplicate"):
        await Payment.insert(Payment(**{**row, "id": new_id(), "ordinal": 9, "end_to_end_id": "x"}))


async def test_a_returned_payment_is_paid_again_once(office: Office) -> None:
    back = await office.work(await office.order(WRONG))
    again = await office.work(await office.order(OK, case=back.case))
    assert (again.ordinal, again.state) == (2, "paid")
    with pytest.raises(AlreadyOrdered):
        await office.order(case=back.case)


async def test_no_more_is_asked_back_than_was_paid(office: Office) -> None:
    async def recover(case: UUID, fen: int) -> None:
        async with transaction() as tx:
            await office.payments.recover(tx, case, fen, "重复报销", OFFICER)

    unpaid = await office.order()
    with pytest.raises(TooMuch):
        await recover(unpaid.case, 1)
    paid = await office.work(await office.order())
    await recover(paid.case, 100_000)
    with pytest.raises(TooMuch):
        await recover(paid.case, 23_457)
    await recover(paid.case, 23_456)
    assert await office.payments.recoverable_fen(paid.case) == 0


async def test_of_recoveries_at_once_none_goes_beyond_what_was_paid(office: Office) -> None:
    paid = await office.work(await office.order())

    async def recover() -> None:
        async with transaction() as tx:
            await office.payments.recover(tx, paid.case, 100_000, "重复报销", OFFICER)

    answers = await asyncio.gather(*(recover() for _ in range(5)), return_exceptions=True)
    assert sum(one is None for one in answers) == 1
    assert await Recovery.count().where(Recovery.case == paid.case) == 1
    with pytest.raises(Exception, match="append-only"):
        await Recovery.update({Recovery.amount_fen: 1}, force=True)
