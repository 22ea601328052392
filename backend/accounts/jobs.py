"""What happens when nobody clicks: children come of age."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from contextvars import Context
from typing import Final

from backend.accounts.guardians import Guardians

logger: Final = logging.getLogger(__name__)
_EVERY_SECONDS: Final = 3_600.0


@contextlib.asynccontextmanager
async def coming_of_age(guardians: Guardians) -> AsyncIterator[None]:
    """For the application's lifespan. The date alone ends a guardianship; this tells both and tidies the desk."""
    task = asyncio.get_running_loop().create_task(_forever(guardians), name="coming of age", context=Context())
    try:
        yield
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


async def _forever(guardians: Guardians) -> None:
    while True:
        try:
            await guardians.end_of_age()
        except Exception:
            logger.exception("ending guardianships failed; it is tried again in an hour")
        await asyncio.sleep(_EVERY_SECONDS)
