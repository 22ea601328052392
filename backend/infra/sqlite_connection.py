"""A connection to an SQLite file, set up the way this product needs it."""

import contextlib
import sqlite3
import time
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

from backend.infra.faults import from_sqlite

Row = dict[str, Any]

_PRAGMAS: Final = (
    "synchronous=FULL",  # In WAL anything less may lose the last commits with the power.
    "foreign_keys=ON",
    "cache_size=-32768",
    "mmap_size=134217728",
    "temp_store=MEMORY",
    "wal_autocheckpoint=4000",
    "journal_size_limit=67108864",
)
_OPEN_SECONDS: Final = 30.0


class Connection:
    """One sqlite3 connection; `raw` is for the engine alone."""

    def __init__(self, path: str, *, writer: bool) -> None:
        self.raw = sqlite3.connect(
            path,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=512,
            timeout=_OPEN_SECONDS,
            detect_types=sqlite3.PARSE_DECLTYPES | sqlite3.PARSE_COLNAMES,
        )
        try:
            self._use_wal()
            for pragma in _PRAGMAS:
                self.raw.execute(f"PRAGMA {pragma}")
            # The writer must never block the loop: it fails at once and `_begin` waits. A reader in WAL mode waits only
            # while another process recovers or closes the file, which is short.
            self.raw.execute(f"PRAGMA busy_timeout={0 if writer else 5000}")
            if not writer:
                self.raw.execute("PRAGMA query_only=ON")
        except BaseException:
            self.raw.close()
            raise

    def _use_wal(self) -> None:
        """SQLite does not wait by itself when two processes make this switch at the same moment."""
        give_up = time.monotonic() + _OPEN_SECONDS
        while True:
            try:
                self.raw.execute("PRAGMA journal_mode=WAL")
            except sqlite3.OperationalError as error:
                if not is_busy(error) or time.monotonic() > give_up:
                    raise
                time.sleep(0.01)
            else:
                return

    def rows(self, sql: str, args: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Bare tuples for hand-written SQL with `$1, $2, …`, as PostgreSQL numbers them."""
        try:
            return self.raw.execute(_numbered(sql), args).fetchall()
        except sqlite3.IntegrityError as error:
            duplicate = from_sqlite(error)
            if duplicate is None:
                raise
            raise duplicate from None

    def run(self, sql: str, args: Sequence[object] = ()) -> list[Row]:
        """Dictionaries by column name, as Piccolo expects them."""
        try:
            cursor = self.raw.execute(sql, args)
            found = cursor.fetchall()
        except sqlite3.IntegrityError as error:
            duplicate = from_sqlite(error)
            if duplicate is None:
                raise
            raise duplicate from None
        if not found:
            return []
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in found]

    async def execute(self, sql: str, args: Sequence[object] = ()) -> list[Row]:
        """What Piccolo's Savepoint awaits."""
        return self.run(sql, args)

    def commit(self) -> None:
        """Runs in the engine's commit thread, while the writer's lock is held."""
        self.raw.execute("COMMIT")

    def close(self) -> None:
        """Undo whatever is open and let go of the file."""
        self.abandon()
        self.raw.close()

    def abandon(self) -> None:
        """Undo whatever is open."""
        if self.raw.in_transaction:
            with contextlib.suppress(sqlite3.Error):
                self.raw.execute("ROLLBACK")


def is_busy(error: sqlite3.OperationalError) -> bool:
    """Somebody else holds the lock; everything else is a real error."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


@lru_cache(2048)
def _numbered(sql: str) -> str:
    """To SQLite `$1` is a name and `?1` a number."""
    return sql.replace("$", "?")
