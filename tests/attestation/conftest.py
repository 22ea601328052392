"""A log of its own, and a house with a claim-like case in it."""

from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

import pytest
import pytest_asyncio

from backend.attestation.heads import Heads
from backend.attestation.keys import HeadKey, head_key
from backend.attestation.service import Attestation
from backend.gateways.seal import SandboxSeal
from backend.infra.clock import FixedClock
from backend.infra.db import Engine
from tests.attestation.makers import MINUTES
from tests.house import FATHER, MOTHER, Citizen, House, family, member, open_house


@pytest.fixture
def key(tmp_path: Path) -> HeadKey:
    return head_key("", tmp_path)


@pytest.fixture
def attestation(db: Engine, key: HeadKey, clock: FixedClock) -> Attestation:
    """On an empty database, without a chain."""
    return Attestation(Heads(key, None, clock), clock, every=MINUTES, seal_roots=(), demo=True)


@pytest.fixture(scope="session")
def seal(tmp_path_factory: pytest.TempPathFactory) -> SandboxSeal:
    return SandboxSeal(tmp_path_factory.mktemp("seal"))


@pytest_asyncio.fixture
async def house(db: Engine, database_url: str, tmp_path: Path, clock: FixedClock) -> AsyncIterator[House]:
    async with open_house(database_url, tmp_path, clock) as house:
        yield house


@pytest_asyncio.fixture
async def owner(house: House) -> Citizen:
    return await house.citizen(FATHER)


@pytest_asyncio.fixture
async def case_id(owner: Citizen) -> UUID:
    """A case of the father's: whose it is decides who may see its result, whatever its kind."""
    receipt = await owner.apply(family(member(MOTHER, "12")))
    return UUID(receipt["cases"][0]["id"])
