"""The whole application behind a real socket, in a thread of its own: requests arrive as they do from outside."""

import asyncio
import datetime as dt
import threading
from collections.abc import Coroutine, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, TypeVar

import uvicorn

from backend.infra.clock import OFFICE_ZONE, FixedClock
from tests.house import House, enter_house, make_app

NOW: Final = dt.datetime(2026, 11, 20, 9, 0, tzinfo=OFFICE_ZONE)
T = TypeVar("T")


class Served:
    """A running server: its address, and a way to do something inside its loop."""

    def __init__(self, house: House, loop: asyncio.AbstractEventLoop, port: int) -> None:
        self.house = house
        self.url = f"http://127.0.0.1:{port}"
        self._loop = loop

    def inside(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(60)


@contextmanager
def served(database_url: str, data_dir: Path) -> Iterator[Served]:
    """Start the house on `database_url`, whose tables exist, with the staff let in."""
    ready: Future[Served] = Future()
    stop = asyncio.Event()
    thread = threading.Thread(target=_live, args=(database_url, data_dir, ready, stop), daemon=True)
    thread.start()
    running = ready.result(60)
    try:
        yield running
    finally:
        running._loop.call_soon_threadsafe(stop.set)
        thread.join(30)
        assert not thread.is_alive(), "the server does not stop"


def _live(database_url: str, data_dir: Path, ready: "Future[Served]", stop: asyncio.Event) -> None:
    try:
        asyncio.run(_serve(database_url, data_dir, ready, stop))
    except BaseException as error:
        if not ready.done():
            ready.set_exception(error)
        raise


async def _serve(database_url: str, data_dir: Path, ready: "Future[Served]", stop: asyncio.Event) -> None:
    clock = FixedClock(NOW)
    app = make_app(database_url, data_dir, clock)
    async with enter_house(app, clock) as house:
        await house.staff_in()
        # The house has started the application already; the server only carries requests to it.
        config = uvicorn.Config(
            app,
            host="127.0.0.1",
            port=0,
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            timeout_graceful_shutdown=2,
        )
        server = uvicorn.Server(config)
        serving = asyncio.create_task(server.serve())
        while not server.started:
            await asyncio.sleep(0.01)
        port = server.servers[0].sockets[0].getsockname()[1]
        ready.set_result(Served(house, asyncio.get_running_loop(), port))
        await stop.wait()
        server.should_exit = True
        await serving
