"""What happens to notices when nobody clicks: stuck ones are swept up, days are counted, the books are proven."""

import logging
from typing import Final

from backend.infra.clock import Clock
from backend.notices.ladder import Ladder, alive, queued_before
from backend.notices.rules import STUCK_AFTER

logger: Final = logging.getLogger(__name__)
_SWEEP_SECONDS: Final = 60.0
_COUNT_SECONDS: Final = 3_600.0


class Sweeper:
    """Gives a new job to every notice whose job is gone: dead after too many failures, or lost with a restored backup."""

    def __init__(self, ladder: Ladder, clock: Clock) -> None:
        self._ladder = ladder
        self._clock = clock

    async def sweep(self) -> int:
        """How many were set going again. Two sweepers do not send twice: the job's id is changed only once."""
        stuck = await queued_before(self._clock.now() - STUCK_AFTER)
        living = await alive([job for _, job in stuck])
        count = 0
        for notice, job in stuck:
            if job not in living and await self._ladder.again(notice, job):
                logger.warning("notice %s had lost its job and is on its way again", notice)
                count += 1
        return count
