"""asyncpg's pool, asked only to open, mend and close connections.

Its own acquire and release make tasks and timeouts that cost twice the SELECT in between; here a sound connection passes
from one caller to the next at once.
"""

import asyncio
import time
from typing import Any, Final

_WAIT_SECONDS: Final = 30.0
_STALE_SECONDS: Final = 240.0  # Firewalls forget idle connections without a word to either end.
_CLOSE_SECONDS: Final = 10.0


class Connections:
    """As many callers at a time as the pool has connections, first come, first served."""

    def __init__(self, pool: Any) -> None:  # asyncpg has no types.
        self._pool = pool
        self._turns = asyncio.Semaphore(pool.get_max_size())
        self._spare: list[tuple[Any, float]] = []
        self._closing = False

    @property
    def idle(self) -> int:
        """How many connections nobody uses."""
        return len(self._spare) + int(self._pool.get_idle_size())

    async def take(self) -> Any:
        """A connection; TimeoutError when none came free in time."""
        if self._turns.locked():
            async with asyncio.timeout(_WAIT_SECONDS):
                await self._turns.acquire()
        else:
            await self._turns.acquire()
        try:
            while self._spare:
                connection, since = self._spare.pop()
                if not connection.is_closed() and time.monotonic() - since < _STALE_SECONDS:
                    return connection
                connection.terminate()
                await self._pool.release(connection)
            return await self._pool.acquire(timeout=_WAIT_SECONDS)
        except BaseException:
            self._turns.release()
            raise

    async def give(self, connection: Any, *, sound: bool) -> None:
        """`sound` = the last thing done on it went well. Everything else is for asyncpg to reset or to replace."""
        try:
            if sound and not self._closing and not connection.is_closed() and not connection.is_in_transaction():
                self._spare.append((connection, time.monotonic()))
            else:
                await asyncio.shield(self._pool.release(connection))
        finally:
            self._turns.release()

    async def close(self) -> None:
        """Wait for running queries a while, then cut them off."""
        self._closing = True
        try:
            async with asyncio.timeout(_CLOSE_SECONDS):
                while self._spare:
                    await self._pool.release(self._spare.pop()[0])
                await self._pool.close()
        except TimeoutError:
            self._pool.terminate()
