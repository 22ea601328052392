"""A running house, and the voucher room on an empty database."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from backend.infra.clock import FixedClock
from backend.infra.db import Engine
from tests.house import House, open_house


@pytest_asyncio.fixture
async def house(db: Engine, database_url: str, tmp_path: Path, clock: FixedClock) -> AsyncIterator[House]:
    """The whole application; `db` has emptied the database before."""
    await db.close_connection_pool()
    async with open_house(database_url, tmp_path / "data", clock) as house:
        yield house
