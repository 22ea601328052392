"""What nobody needs any more leaves the tables: old answers, finished jobs, ended sessions, past windows."""

import asyncio
import contextlib
import datetime as dt
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextvars import Context
from functools import partial
from typing import Final

from backend.infra import outbox, throttle
from backend.infra.db import purge_answers
from backend.infra.store import TableStore

logger = logging.getLogger(__name__)

ANSWERS_KEPT: Final = dt.timedelta(days=14)  # Longer than any phone stays offline with an unsent form.
JOBS_KEPT: Final = dt.timedelta(days=30)
_EVERY_SECONDS: Final = 3600.0


async def clean() -> None:
    """Each step stands alone; doing it twice, or in several processes, changes nothing."""
    steps: tuple[Callable[[], Awaitable[None]], ...] = (
        partial(purge_answers, older_than=ANSWERS_KEPT),
        partial(outbox.purge, older_than=JOBS_KEPT),
        TableStore().delete_expired,
        throttle.purge,
    )
    for step in steps:
        try:
            await step()
        except Exception:
            logger.exception("cleaning up failed; it is tried again in an hour")


async def _clean_forever() -> None:
    while True:
        await clean()
        await asyncio.sleep(_EVERY_SECONDS)


@contextlib.asynccontextmanager
async def cleaning() -> AsyncIterator[None]:
    """For the application's lifespan."""
    task = asyncio.get_running_loop().create_task(_clean_forever(), name="housekeeping", context=Context())
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
