"""The process is killed before its n-th write, for every n; after the restart nothing is lost and nothing is doubled."""

import asyncio
import os
import shutil
import sqlite3
import traceback
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import pytest

from backend.infra.clock import FixedClock
from backend.infra.db import make_engine
from backend.infra.migrate import migrate
from tests.conftest import NOW
from tests.house import FATHER, MOTHER, Citizen, House, enter_house, family, filing, make_app, member, open_house, place

_KEY: Final = "0b6c7c4e-1111-4222-8333-944444444444"
_KILLED: Final = 137
_FEWEST: Final = 20
_WRITES: Final = ("insert", "update", "delete", "commit", "release")

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(600)]


@contextmanager
def killed_before_write(number: int) -> Iterator[list[str]]:
    """Die without a word, as with kill -9, right before the `number`-th write statement; 0 = live and count."""
    seen: list[str] = []
    real = sqlite3.connect

    class Mortal(sqlite3.Connection):
        def execute(self, sql: str, *args: Any) -> sqlite3.Cursor:
            if sql.lstrip().lower().startswith(_WRITES):
                seen.append(sql)
                if len(seen) == number:
                    os._exit(_KILLED)
            return super().execute(sql, *args)

    def connect(*args: Any, **options: Any) -> sqlite3.Connection:
        return real(*args, **{**options, "factory": Mortal})

    sqlite3.connect = connect  # type: ignore[assignment]
    try:
        yield seen
    finally:
        sqlite3.connect = real


def in_a_child(story: Callable[[], Awaitable[None]]) -> int:
    """Run `story` in a forked process; its exit code."""
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            asyncio.run(story())  # type: ignore[arg-type]
            code = 0
        except BaseException:  # noqa: BLE001  Whatever it was, the parent hears of it.
            traceback.print_exc()
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


class Prepared:
    """A database in which the form is filled in and only the button has to be pressed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.cookies: dict[str, str] = {}
        self.draft: dict[str, Any] = {}

    def prepare(self) -> None:
        async def fill_in() -> None:
            url = f"sqlite:///{self.folder / 'ready.sqlite'}"
            engine = make_engine(url)
            await migrate(engine)
            await engine.close_connection_pool()
            async with open_house(url, self.folder / "data", FixedClock(NOW)) as house:
                father = await house.citizen(FATHER)
                self.draft = await father.draft({**family(member(MOTHER, "12")), **filing(place("320100"))})
                self.cookies = dict(father.browser.client.cookies)

        asyncio.run(fill_in())

        self.app = make_app(f"sqlite:///{self.folder / 'run.sqlite'}", self.folder / "data", FixedClock(NOW))

    def lay_out(self) -> None:
        """The same moment again: the form filled in, nothing sent."""
        for suffix in ("", "-wal", "-shm"):
            (self.folder / f"run.sqlite{suffix}").unlink(missing_ok=True)
            source = self.folder / f"ready.sqlite{suffix}"
            if source.exists():
                shutil.copyfile(source, self.folder / f"run.sqlite{suffix}")

    def back(self, house: House) -> Citizen:
        """The same phone, still signed in, after the restart."""
        browser = house.browser()
        for name, value in self.cookies.items():
            browser.client.cookies.set(name, value)
        return Citizen(browser, FATHER)


async def _press(prepared: Prepared) -> None:
    async with enter_house(prepared.app, FixedClock(NOW)) as house:
        father = prepared.back(house)
        receipt = (await father.submit(prepared.draft, key=_KEY)).json()
        for case in receipt["cases"]:
            await father.settled(case["id"])


async def _press_again_and_look(prepared: Prepared) -> None:
    async with enter_house(prepared.app, FixedClock(NOW)) as house:
        father = prepared.back(house)
        answer = await father.submit(prepared.draft, key=_KEY)
        assert answer.status_code == 201, answer.text
        receipts = (await father.browser.get("/api/applications")).json()
        assert [r["id"] for r in receipts] == [answer.json()["id"]]
        for case in receipts[0]["cases"]:
            page = await father.settled(case["id"])
            assert page["status"] == "done", page
            assert [line["text"] for line in page["timeline"]] == ["已提交", "自动核对通过", "已办结"]
        notices = (await father.browser.get("/api/inbox")).json()["notices"]
        assert len(notices) == 1 + len(receipts[0]["cases"])
        assert len((await father.browser.get("/api/family/bonds")).json()) == 1
        assert len((await father.browser.get("/api/filings")).json()) == 1


def _count_writes(prepared: Prepared) -> int:
    """How many writes the whole story has, from pressing the button to the last matter's end."""
    told = prepared.folder / "writes"

    async def run() -> None:
        with killed_before_write(0) as seen:
            await _press(prepared)
            told.write_text(str(len(seen)))

    prepared.lay_out()
    assert in_a_child(run) == 0
    return int(told.read_text())


def test_killed_before_any_write_of_a_submission_nothing_is_lost_or_doubled(tmp_path: Path) -> None:
    prepared = Prepared(tmp_path)
    prepared.prepare()
    writes = _count_writes(prepared)
    assert writes > _FEWEST

    failures = []
    for number in range(1, writes + 1):
        prepared.lay_out()

        async def run(number: int = number) -> None:
            with killed_before_write(number):
                await _press(prepared)

        # A write later than the story's last one is never reached: the number of COMMITs depends on how they group.
        assert in_a_child(run) in {_KILLED, 0}, f"write {number}"
        if in_a_child(lambda: _press_again_and_look(prepared)) != 0:
            failures.append(number)
    assert failures == []
