import asyncio
from collections.abc import Awaitable, Callable

import msgspec
import pytest
from litestar.stores.memory import MemoryStore

from backend.settings import Settings
from backend.web import health
from backend.web.factory import build
from backend.web.health import Probe
from tests.http import running
from tests.web.conftest import load_actor


async def _fine() -> str:
    return "SQLite 3.40"


async def _broken() -> str:
    raise ConnectionError("password of 13800000001 is wrong")


async def _silent() -> str:
    await asyncio.sleep(60)
    return "never"


@pytest.mark.parametrize(
    ("ask", "required", "state", "status"),
    [
        (_fine, True, "live", 200),
        (_broken, True, "down", 503),
        (_broken, False, "off", 200),
        (_silent, True, "down", 503),
    ],
)
async def test_health_says_what_is_alive(
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    ask: Callable[[], Awaitable[str]],
    required: bool,
    state: str,
    status: int,
) -> None:
    monkeypatch.setattr(health, "PROBE_SECONDS", 0.05)
    app = build(
        settings,
        routes=[],
        store=MemoryStore(),
        load_actor=load_actor,
        probes={"engine": Probe(ask=ask, required=required)},
        warnings=["短信：沙箱"],
    )
    async with running(app) as browser:
        answer = await browser.get("/api/health")

    assert answer.status_code == status
    assert answer.json()["engines"]["engine"]["state"] == state
    assert answer.json()["warnings"] == ["短信：沙箱"]
    assert "13800000001" not in answer.text


async def test_production_is_named(settings: Settings) -> None:
    assert not msgspec.structs.replace(settings, environment="demo").production
