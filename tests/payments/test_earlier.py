"""A payment that came back is asked about again, before the next one leaves and long after."""

import datetime as dt
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from backend.gateways.bank import Outcome
from backend.gateways.errors import GatewayError
from backend.gateways.sandbox_bank import SandboxBank
from backend.gateways.sandbox_rows import DemoFolder
from backend.infra.clock import FixedClock
from backend.infra.db import Engine, transaction
from backend.payments import rows
from backend.payments.jobs import PaymentJobs
from backend.payments.rows import PaymentRow
from backend.payments.service import EarlierOneLives, Payments, TooMuch
from tests.payments.office import DEMO, OFFICER, TAKEN_BACK, WRONG, Office


class Wavering(SandboxBank):
    """Says something new of a payment it has already spoken of."""

    def __init__(self, clock: FixedClock) -> None:
        super().__init__(DemoFolder(DEMO), clock)
        self.now_says: dict[str, Outcome] = {}
        self.silent = False

    async def status(self, end_to_end_id: str, amount_fen: int) -> Outcome | None:
        if self.silent and end_to_end_id in self.now_says:
            raise GatewayError("银行没有按时应答")
        return self.now_says.get(end_to_end_id) or await super().status(end_to_end_id, amount_fen)


class Wary(Office):
    """The office of such a bank."""

    def __init__(self, clock: FixedClock) -> None:
        super().__init__(clock)
        self.wavering = Wavering(clock)
        self.bank = self.wavering
        self.payments = Payments(self.bank, clock)
        self.jobs = PaymentJobs(self.bank, self.book, clock, "99000001")

    async def doubts(self) -> list[PaymentRow]:
        return await self.payments.doubted()


@pytest_asyncio.fixture
async def office(db: Engine, clock: FixedClock) -> AsyncIterator[Wary]:
    del db
    yield Wary(clock)


BACK = Outcome(state="returned", code="AC01")


@pytest.mark.parametrize(
    "says",
    [Outcome(state="paid"), Outcome(state="pending"), Outcome(state="returned", code="AC01", doubt="银行又付出1.00元")],
)
async def test_nothing_new_is_ordered_or_leaves_while_an_earlier_payment_may_live(office: Wary, says: Outcome) -> None:
    back = await office.work(await office.order(WRONG))
    office.wavering.now_says[back.end_to_end_id] = says

    with pytest.raises(EarlierOneLives, match="请主管先与银行核实"):
        await office.payments.ask_about_earlier(back.case)
    stopped = await office.work(await office.order(case=back.case))

    assert (stopped.state, stopped.sent_at) == ("void", None)
    assert await office.at_the_bank() == 1
    assert [one.id for one in await office.doubts()] == [back.id]

    office.wavering.now_says[back.end_to_end_id] = BACK
    await office.payments.ask_about_earlier(back.case)
    assert await office.doubts() == [], "the bank's word is clear again"
    assert (await office.work(await office.order(case=back.case))).state == "paid"


async def test_a_bank_that_says_nothing_of_the_earlier_payment_is_no_permission(office: Wary) -> None:
    back = await office.work(await office.order(WRONG))
    office.wavering.now_says[back.end_to_end_id] = BACK
    office.wavering.silent = True
    await office.payments.ask_about_earlier(back.case)
    again = await office.order(case=back.case)
    assert (await office.work(again)).state == "instructed"
    office.wavering.silent = False
    assert (await office.work(again)).state == "paid"


async def test_a_payment_that_came_back_is_looked_at_daily_and_lives_again_only_as_a_doubt(office: Wary) -> None:
    back = await office.work(await office.order(WRONG))
    paid = await office.work(await office.order(case=back.case))
    assert paid.state == "paid"
    office.clock.move(dt.timedelta(days=1))
    await office.look_back(back)
    assert await office.doubts() == []
    office.wavering.now_says[back.end_to_end_id] = Outcome(state="paid")

    after = await office.look_back(back)

    assert after.state == "returned"
    [doubt] = await office.doubts()
    assert "第1笔付款" in (doubt.doubt or "")


async def test_a_file_refused_as_a_whole_is_finance_business_and_can_be_paid_anew(office: Wary) -> None:
    payment = await office.order()
    office.wavering.now_says[payment.end_to_end_id] = Outcome(state="returned", code="FF01", refused_file=True)
    refused = await office.work(payment)
    assert refused.state == "void"
    assert [action for _, action, _ in office.book.told] == ["stopped"]
    again = await office.work(await office.order(case=payment.case))
    assert (again.ordinal, again.state) == (2, "paid")


async def test_what_is_asked_back_belongs_to_one_payment(office: Wary) -> None:
    first = await office.work(await office.order(TAKEN_BACK))

    async def recover(fen: int) -> rows.RecoveryRow:
        async with transaction() as tx:
            return await office.payments.recover(tx, first.case, fen, "不该报", OFFICER)

    assert (await recover(first.amount_fen)).payment == first.id
    with pytest.raises(TooMuch):
        await recover(1)
    office.clock.move(dt.timedelta(days=2))
    assert (await office.look_back(first)).state == "returned"
    assert await office.payments.recoverable_fen(first.case) == 0

    second = await office.work(await office.order(case=first.case))

    assert await office.payments.recoverable_fen(first.case) == second.amount_fen
    assert (await recover(second.amount_fen)).payment == second.id
    with pytest.raises(TooMuch):
        await recover(1)
