import datetime as dt
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from backend.infra import outbox
from backend.infra.clock import FixedClock
from backend.infra.db import Engine
from tests.house import FATHER, Citizen, enter_house
from tests.notices.world import World, make_app


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """How long a pause is, the outbox's own tests say."""
    monkeypatch.setattr(outbox, "pause_after", lambda _attempt: dt.timedelta(0))


@pytest_asyncio.fixture
async def world(database_url: str, db: Engine, tmp_path: Path, clock: FixedClock) -> AsyncIterator[World]:
    async with enter_house(make_app(database_url, tmp_path, clock), clock) as house:
        yield World(await house.staff_in())


@pytest_asyncio.fixture
async def father(world: World) -> Citizen:
    return await world.house.citizen(FATHER)
