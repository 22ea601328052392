"""Work that comes round again and again beside the requests: one list of it, one way to start and to stop it."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextvars import Context
from typing import Final

import msgspec

logger: Final = logging.getLogger(__name__)
MINUTE: Final = 60.0
HOUR: Final = 3_600.0


class Round(msgspec.Struct, frozen=True, kw_only=True):
    """`work` can be done at any time, twice, and in several processes at once; `at_start` = also as soon as we begin."""

    name: str
    work: Callable[[], Awaitable[object]]
    every_seconds: float
    at_start: bool = True


@contextlib.asynccontextmanager
async def going(rounds: tuple[Round, ...]) -> AsyncIterator[None]:
    """For the application's lifespan."""
    loop = asyncio.get_running_loop()
    # A context of its own each: nothing of a request, and no transaction, may leak into it.
    tasks = [loop.create_task(_forever(one), name=one.name, context=Context()) for one in rounds]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        for task in tasks:
            with contextlib.suppress(asyncio.CancelledError):
                await task


async def _forever(one: Round) -> None:
    if not one.at_start:
        await asyncio.sleep(one.every_seconds)
    while True:
        try:
            await one.work()
        except Exception:
            logger.exception("%s failed; it is tried again in %.0f s", one.name, one.every_seconds)
        await asyncio.sleep(one.every_seconds)
