"""A limit is exact, however many tries come at once and from however many processes."""

import asyncio
import subprocess
import sys
import textwrap

import pytest

from backend.infra import throttle
from backend.infra.db import Engine, run, transaction
from backend.kernel.errors import TooMany

NOW = 1_800_000_000


async def test_the_limit_is_the_limit(db: Engine) -> None:
    for _ in range(3):
        await throttle.hit("login:1", 3, 60, now=NOW)
    with pytest.raises(TooMany) as caught:
        await throttle.hit("login:1", 3, 60, now=NOW + 18)
    assert caught.value.extra == {"retry_after_seconds": 42}
    assert "42秒" in caught.value.message
    await throttle.hit("login:2", 3, 60, now=NOW)


async def test_a_new_window_begins_when_the_old_one_ends(db: Engine) -> None:
    await throttle.hit("k", 1, 60, now=NOW)
    with pytest.raises(TooMany):
        await throttle.hit("k", 1, 60, now=NOW + 59)
    await throttle.hit("k", 1, 60, now=NOW + 60)
    with pytest.raises(TooMany):
        await throttle.hit("k", 1, 60, now=NOW + 119)


async def test_a_hundred_at_once_let_exactly_the_limit_through(db: Engine) -> None:
    results = await asyncio.gather(*(throttle.hit("k", 20, 60, now=NOW) for _ in range(100)), return_exceptions=True)
    assert sum(result is None for result in results) == 20
    assert sum(isinstance(result, TooMany) for result in results) == 80


_PROCESS = """
    import asyncio, sys
    from backend.infra import throttle
    from backend.infra.db import make_engine, open_database

    async def main(url):
        async with open_database(make_engine(url)):
            tries = (throttle.hit("k", 20, 60, now=1_800_000_000) for _ in range(40))
            results = await asyncio.gather(*tries, return_exceptions=True)
            print(sum(result is None for result in results))

    asyncio.run(main(sys.argv[1]))
"""


async def test_two_processes_share_one_limit(db: Engine, database_url: str) -> None:
    program = [sys.executable, "-c", textwrap.dedent(_PROCESS), database_url]
    running = [
        await asyncio.create_subprocess_exec(*program, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)
    ]
    passed = 0
    for process in running:
        out, errors = await process.communicate()
        assert process.returncode == 0, errors.decode()
        passed += int(out)
    assert passed == 20


async def test_forgiving(db: Engine) -> None:
    await throttle.hit("k", 1, 60, now=NOW)
    await throttle.forgive("k")
    await throttle.hit("k", 1, 60, now=NOW)


async def test_a_try_counts_even_if_the_action_is_undone(db: Engine) -> None:
    async with transaction():
        with pytest.raises(RuntimeError, match="before the transaction"):
            await throttle.hit("k", 1, 60)


async def test_the_table_shows_no_mobile_and_is_cleaned(db: Engine) -> None:
    await throttle.hit("code:13800000000", 1, 60, now=NOW - 1_000_000_000)
    assert "13800000000" not in str(await run("select id from throttle_window"))
    await throttle.purge()
    assert [tuple(row) for row in await run("select count(*) from throttle_window")] == [(0,)]


def test_long_waits_are_said_in_minutes() -> None:
    assert (throttle._in_words(59), throttle._in_words(61)) == ("59秒", "2分钟")
