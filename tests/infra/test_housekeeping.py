"""Cleaning takes what is past and nothing else."""

import asyncio

import pytest

from backend.infra import housekeeping, outbox, throttle
from backend.infra.db import Engine, RequestKey, run, store_answer, transaction
from backend.infra.rounds import Round, going
from backend.infra.store import TableStore


async def _fill() -> None:
    await store_answer(RequestKey(scope="s", key="k", fingerprint="f", status=200), status=200, body=b"{}")
    async with transaction():
        await outbox.enqueue("test.job", {})
    await TableStore("session").set("k", "v", expires_in=60)
    await throttle.hit("k", 1, 60)


async def _counts() -> list[int]:
    tables = ("request_answer", "outbox_job", "store_entry", "throttle_window")
    return [(await run(f"select count(*) from {table}"))[0][0] for table in tables]


async def test_what_is_current_stays_and_what_is_past_goes(db: Engine) -> None:
    await _fill()
    await housekeeping.clean()
    assert await _counts() == [1, 1, 1, 1]

    await run("update request_answer set created_at = $1", outbox.AT_ONCE)
    await run("update outbox_job set state = 'done', finished_at = $1", outbox.AT_ONCE)
    await run("update store_entry set expires_at = 1")
    await run("update throttle_window set ends_at = 1")
    await housekeeping.clean()
    assert await _counts() == [0, 0, 0, 0]


async def test_it_runs_with_the_application_and_survives_a_broken_step(
    db: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken() -> None:
        raise OSError("gone")

    done = asyncio.Event()

    async def last() -> None:
        done.set()

    monkeypatch.setattr(TableStore, "delete_expired", lambda _self: broken())
    monkeypatch.setattr(throttle, "purge", last)
    round_ = Round(name="housekeeping", work=housekeeping.clean, every_seconds=3600)
    async with going((round_,)), asyncio.timeout(5):
        await done.wait()


async def test_work_that_fails_comes_round_again_and_hides_nobody_else() -> None:
    turns, others = 0, asyncio.Event()

    async def failing() -> None:
        nonlocal turns
        turns += 1
        raise OSError("gone")

    async def fine() -> None:
        if turns > 1:
            others.set()

    rounds = tuple(Round(name=work.__name__, work=work, every_seconds=0.001) for work in (failing, fine))
    async with going(rounds), asyncio.timeout(5):
        await others.wait()


async def test_work_that_may_wait_does_not_begin_with_the_house() -> None:
    begun = asyncio.Event()

    async def work() -> None:
        begun.set()

    async with going((Round(name="later", work=work, every_seconds=60, at_start=False),)):
        await asyncio.sleep(0.01)
    assert not begun.is_set()
