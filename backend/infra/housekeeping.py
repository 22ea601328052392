"""What nobody needs any more leaves the tables: old answers, finished jobs, ended sessions, past windows."""

import datetime as dt
import logging
from collections.abc import Awaitable, Callable
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
