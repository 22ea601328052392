"""What both engines demand of a transaction's user, and do after its COMMIT."""

import asyncio
import logging
from collections.abc import Callable, Sequence

Callback = Callable[[], None]

logger = logging.getLogger(__name__)


class TaskGuard:
    """A transaction belongs to one task while its block is open: anything else works by luck on one database only."""

    __slots__ = ("_open", "_task")

    def __init__(self) -> None:
        self._task = asyncio.current_task()
        self._open = True

    def close(self) -> None:
        """The block has ended; a task that outlives it gets an error instead of a stranger's connection."""
        self._open = False

    def check(self) -> None:
        """Called before every statement."""
        if not self._open:
            msg = "this task outlived the transaction it was started in; hand follow-ups to the outbox"
            raise RuntimeError(msg)
        if asyncio.current_task() is not self._task:
            msg = "a transaction belongs to one task: no gather() or create_task() inside it"
            raise RuntimeError(msg)


def run_callbacks(callbacks: Sequence[Callback]) -> None:
    """What was committed stays committed, whatever a follow-up does."""
    for callback in callbacks:
        try:
            callback()
        except Exception:
            logger.exception("a follow-up after a commit failed")
