from pathlib import Path

import pytest

from backend.infra.clock import FixedClock
from backend.infra.db import Engine
from tests.filings.makers import House


@pytest.fixture
def house(tmp_path: Path, clock: FixedClock, db: Engine) -> House:
    return House(tmp_path, clock)
