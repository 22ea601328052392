"""What happens to bytes nobody points at any more."""

import msgspec

from backend.infra.outbox import JobContext
from backend.infra.storage import Storage


class Erase(msgspec.Struct, frozen=True):
    """The storage keys of one deleted paper."""

    keys: list[str]


class EraseJob:
    """Handler of `material.erase`; a key that is already gone is fine."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def __call__(self, payload: dict[str, object], _context: JobContext) -> None:
        """Delete the bytes."""
        for key in msgspec.convert(payload, Erase).keys:
            await self._storage.delete(key)
