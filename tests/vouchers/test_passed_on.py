"""What the platform is told when a voucher goes from one claim to the next; and a number it knows otherwise."""

from uuid import UUID, uuid4

import pytest

from backend.gateways.errors import GatewayError
from backend.gateways.vouchers import VoucherRef
from backend.infra.clock import FixedClock
from backend.infra.db import Engine, run, transaction
from tests.vouchers.room import Room


@pytest.fixture
def room(db: Engine, clock: FixedClock) -> Room:
    return Room(clock)


async def passed_on(room: Room) -> tuple[UUID, UUID]:
    """The platform knows that one claim held the voucher, and has not heard yet that the next one does; that one."""
    voucher, first, second = await room.keep("0990000201"), uuid4(), uuid4()
    await room.occupy([voucher], first)
    await room.tell()
    async with transaction() as tx:
        await room.service.release(tx, first)
    await room.occupy([voucher], second)
    return voucher, second


async def test_a_release_the_platform_missed_is_said_before_the_next_claims_word(room: Room) -> None:
    voucher, second = await passed_on(room)
    await room.tell()
    assert await room.reimbursed("0990000201") == "in_progress"
    assert await room.service.problems(second) == []
    assert await room.codes([voucher], second) == {}, "in progress by this very claim"


async def test_a_word_that_arrived_without_its_answer_is_taken_back_too(room: Room) -> None:
    voucher, second = await passed_on(room)
    await run("update voucher_occupation set written = null")
    await room.tell()
    assert await room.codes([voucher], second) == {}


async def test_a_voucher_let_go_twice_while_the_platform_was_silent_is_free_again(room: Room) -> None:
    voucher, second = await passed_on(room)
    late, word = [row[0] for row in await run("select payload from outbox_job where state = 'queued' order by id")]
    await room.job(late)
    async with transaction() as tx:
        await room.service.release(tx, second)
    await room.job(word)
    assert await room.reimbursed("0990000201") == "no"
    assert await room.codes([voucher]) == {}


async def test_while_the_release_is_not_answered_the_next_claim_says_nothing(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    voucher, second = await passed_on(room)
    words: list[str] = []

    async def silent(_ref: VoucherRef, state: str, _case: str) -> None:
        words.append(state)
        raise GatewayError("电子结算凭证平台没有按时应答")

    with monkeypatch.context() as outage:
        outage.setattr(room.platform, "write_status", silent)
        with pytest.raises(GatewayError):
            await room.tell()
    assert words == ["free"]
    await room.tell()
    assert await room.codes([voucher], second) == {}


async def test_a_number_known_under_another_check_code_is_not_claimed(room: Room) -> None:
    await room.keep("0990000201")
    hers = await room.keep("0990000201", room.duan, check="ffffff")
    assert (await room.codes([hers], who=room.duan))["voucher.check_code"] == "hard"
    right = await room.keep("0990000201", room.duan)
    assert right == hers, "the check code was read wrong the first time"
    assert await room.codes([hers], who=room.duan) == {"voucher.payer": "soft"}
