"""Two tables of the tests' own, so that the machinery is tested without any room."""

import pytest_asyncio

from backend.infra.db import Engine, bind
from tests.infra.things import Part, Thing


@pytest_asyncio.fixture
async def things(db: Engine) -> Engine:
    """The engine, with `Thing` and `Part` created."""
    bind(db)
    for table in (Thing, Part):
        await table.create_table(if_not_exists=True)
    return db
