"""The process is killed before its n-th write, for every n; after the restart nothing is lost and nothing is doubled."""

import asyncio
from pathlib import Path
from typing import Any, Final, NamedTuple

import pytest
from litestar import Litestar

from backend.infra.clock import FixedClock
from backend.infra.db import make_engine
from backend.infra.migrate import migrate
from tests.conftest import NOW
from tests.house import FATHER, MOTHER, Citizen, House, enter_house, family, filing, make_app, member, open_house, place
from tests.mortal import KILLED, in_a_child, killed_before_write, lay_out

_KEY: Final = "0b6c7c4e-1111-4222-8333-944444444444"
_FEWEST: Final = 20

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(600)]


class Filled(NamedTuple):
    """A database in which the form is filled in and only the button has to be pressed."""

    folder: Path
    cookies: dict[str, str]
    draft: dict[str, Any]

    def open(self) -> tuple[Litestar, FixedClock]:
        """The application on the prepared database, and its clock."""
        clock = FixedClock(NOW)
        return make_app(f"sqlite:///{self.folder / 'run.sqlite'}", self.folder / "data", clock), clock

    def back(self, house: House) -> Citizen:
        """The same phone, still signed in, after the restart."""
        return Citizen(house.browser(self.cookies), FATHER)


async def _fill_in(folder: Path) -> Filled:
    url = f"sqlite:///{folder / 'ready.sqlite'}"
    engine = make_engine(url)
    await migrate(engine)
    await engine.close_connection_pool()
    async with open_house(url, folder / "data", FixedClock(NOW)) as house:
        father = await house.citizen(FATHER)
        draft = await father.draft({**family(member(MOTHER, "12")), **filing(place("320100"))})
        return Filled(folder, dict(father.browser.client.cookies), draft)


async def _press(filled: Filled, killed_at: int, told: Path | None = None) -> None:
    with killed_before_write(killed_at) as seen:
        async with enter_house(*filled.open()) as house:
            father = filled.back(house)
            receipt = (await father.submit(filled.draft, key=_KEY)).json()
            for case in receipt["cases"]:
                await father.settled(case["id"])
        if told is not None:
            told.write_text(str(len(seen)))  # noqa: ASYNC240  Nobody else waits.


async def _press_again_and_look(filled: Filled) -> None:
    async with enter_house(*filled.open()) as house:
        father = filled.back(house)
        answer = await father.submit(filled.draft, key=_KEY)
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


def _count_writes(filled: Filled) -> int:
    """How many writes the whole story has, from pressing the button to the last matter's end."""
    told = filled.folder / "writes"
    lay_out(filled.folder)
    assert in_a_child(_press, filled, 0, told) == 0
    return int(told.read_text())


def test_killed_before_any_write_of_a_submission_nothing_is_lost_or_doubled(tmp_path: Path) -> None:
    filled = asyncio.run(_fill_in(tmp_path))
    writes = _count_writes(filled)
    assert writes > _FEWEST

    failures = []
    for number in range(1, writes + 1):
        lay_out(tmp_path)
        # A write later than the story's last one is never reached: the number of COMMITs depends on how they group.
        assert in_a_child(_press, filled, number) in {KILLED, 0}, f"write {number}"
        if in_a_child(_press_again_and_look, filled) != 0:
            failures.append(number)
    assert failures == []
