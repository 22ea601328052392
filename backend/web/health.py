"""/api/health: which engines are alive, in words an operator and the start page understand."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Final, Literal

import msgspec
import structlog
from litestar import Response, get
from litestar.handlers import HTTPRouteHandler
from litestar.status_codes import HTTP_200_OK, HTTP_503_SERVICE_UNAVAILABLE

from backend.kernel.wire import Wire
from backend.settings import Settings

LOG: Final = structlog.get_logger("health")
PROBE_SECONDS: Final = 3.0


class Probe(msgspec.Struct, frozen=True, kw_only=True):
    """One engine. `ask` returns what it is ("SQLite 3.40"); raising means it is down."""

    ask: Callable[[], Awaitable[str]]
    required: bool = True  # False: its absence switches something off, and the rest works


class Engine(Wire, frozen=True):
    """One engine's state. `off` switches a convenience off; `down` stops the service."""

    state: Literal["live", "off", "down"]
    detail: str


class Health(Wire, frozen=True):
    """The whole service. `warnings` say what is not the real thing."""

    status: Literal["ok", "down"]
    environment: str
    engines: dict[str, Engine]
    warnings: tuple[str, ...]


async def examine(probes: Mapping[str, Probe], settings: Settings, warnings: tuple[str, ...]) -> Health:
    """Ask every engine, each with its own time limit."""
    names = list(probes)
    engines = dict(zip(names, await asyncio.gather(*(_ask(name, probes[name]) for name in names)), strict=True))
    down = any(engine.state == "down" for engine in engines.values())
    return Health(status="down" if down else "ok", environment=settings.environment, engines=engines, warnings=warnings)


async def _ask(name: str, probe: Probe) -> Engine:
    try:
        async with asyncio.timeout(PROBE_SECONDS):
            return Engine(state="live", detail=await probe.ask())
    except Exception as why:  # Whatever it is, the answer is "not alive".
        LOG.warning("engine not alive", engine=name, exc_info=why)
        return Engine(state="down" if probe.required else "off", detail=f"{type(why).__name__}")


def health_route(probes: Mapping[str, Probe], settings: Settings, warnings: tuple[str, ...]) -> HTTPRouteHandler:
    """The route over `probes`."""

    @get("/api/health", operation_id="getHealth", tags=["运行 operations"])
    async def get_health() -> Response[Health]:
        """Which engines are alive; 503 when one that is needed is not."""
        health = await examine(probes, settings, warnings)
        return Response(health, status_code=HTTP_200_OK if health.status == "ok" else HTTP_503_SERVICE_UNAVAILABLE)

    return get_health
