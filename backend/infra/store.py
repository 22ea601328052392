"""Litestar's Store on a table: sessions survive a restart, can be ended from the server, and work on both databases."""

import hashlib
import time
from datetime import timedelta

from litestar.stores.base import NamespacedStore

from backend.infra.db import run

_RENEW_AFTER = 0.1  # Of its life: a page view of a fresh session writes nothing.
_ENDED_SECONDS = 86_400


class TableStore(NamespacedStore):
    """Keys are stored as hashes: whoever reads the table or a backup cannot take over a session.

    With `final`, a deleted key stays deleted for a day: a request that was already running when its session ended must
    not bring it back when it saves. Right for sessions, whose ids are random and never used again.
    """

    __slots__ = ("final",)

    def __init__(self, namespace: str = "app", *, final: bool = False) -> None:
        self.namespace = namespace
        self.final = final

    def with_namespace(self, namespace: str) -> "TableStore":
        """A store inside this one; `delete_all` here empties it, too."""
        return TableStore(f"{self.namespace}.{namespace}", final=self.final)

    def _id(self, key: str) -> str:
        return hashlib.sha256(f"{self.namespace}\0{key}".encode()).hexdigest()

    async def set(self, key: str, value: str | bytes, expires_in: int | timedelta | None = None) -> None:
        """Writes only if there is something new: sessions are saved after every request."""
        data = value.encode() if isinstance(value, str) else value
        seconds = _seconds(expires_in)
        expires_at = None if seconds is None else int(time.time()) + seconds
        found = await self._row(key)
        if found is not None and found[0] == data and not _is_later(expires_at, found[1], seconds):
            return
        await run(
            "insert into store_entry (id, namespace, value, expires_at) values ($1, $2, $3, $4)"
            " on conflict (id) do update set value = excluded.value, expires_at = excluded.expires_at"
            " where store_entry.value is not null or store_entry.expires_at <= $5",
            *(self._id(key), self.namespace, data, expires_at, int(time.time())),
        )

    async def get(self, key: str, renew_for: int | timedelta | None = None) -> bytes | None:
        """The value, unless it has expired or was ended."""
        found = await self._row(key)
        if found is None:
            return None
        value, expires_at = found
        seconds = _seconds(renew_for)
        if seconds is not None and expires_at is not None:
            later = int(time.time()) + seconds
            if _is_later(later, expires_at, seconds):
                await run(
                    "update store_entry set expires_at = $2 where id = $1 and value is not null", self._id(key), later
                )
        return value

    async def delete(self, key: str) -> None:
        """End it."""
        if not await run("select 1 from store_entry where id = $1 and value is not null", self._id(key)):
            return
        if self.final:
            gone_at = int(time.time()) + _ENDED_SECONDS
            await run("update store_entry set value = null, expires_at = $2 where id = $1", self._id(key), gone_at)
        else:
            await run("delete from store_entry where id = $1", self._id(key))

    async def delete_all(self) -> None:
        """This namespace and those inside it."""
        await run(
            "delete from store_entry where namespace = $1 or substr(namespace, 1, $2) = $3",
            *(self.namespace, len(self.namespace) + 1, f"{self.namespace}."),
        )

    async def exists(self, key: str) -> bool:
        """Whether `get` would answer."""
        return await self._row(key) is not None

    async def expires_in(self, key: str) -> int | None:
        """Seconds left; None without an expiry or without the key."""
        found = await self._row(key)
        return None if found is None or found[1] is None else max(0, found[1] - int(time.time()))

    async def delete_expired(self) -> None:
        """For the daily cleaning; expired values are never given out anyway."""
        await run("delete from store_entry where expires_at <= $1", int(time.time()))

    async def _row(self, key: str) -> tuple[bytes, int | None] | None:
        rows = await run("select value, expires_at from store_entry where id = $1", self._id(key))
        if not rows:
            return None
        value, expires_at = rows[0]
        if value is None or (expires_at is not None and expires_at <= time.time()):
            return None
        return bytes(value), expires_at


def _seconds(span: int | timedelta | None) -> int | None:
    return int(span.total_seconds()) if isinstance(span, timedelta) else span


def _is_later(wanted: int | None, stored: int | None, seconds: int | None) -> bool:
    """Whether the expiry moved enough to be worth a write."""
    if wanted is None or stored is None:
        return wanted is not stored
    return abs(wanted - stored) > (seconds or 0) * _RENEW_AFTER
