"""How often something may be tried. Exact, also with several processes: each try is one statement on one row."""

import hashlib
import time
from typing import Final

from backend.infra.db import current_engine, run
from backend.kernel.errors import TooMany

_TRY: Final = (
    "insert into throttle_window (id, tries, ends_at) values ($1, 1, $2)"
    " on conflict (id) do update set"
    " tries = case when throttle_window.ends_at <= $3 then 1 else throttle_window.tries + 1 end,"
    " ends_at = case when throttle_window.ends_at <= $3 then excluded.ends_at else throttle_window.ends_at end"
    " where throttle_window.tries < $4 or throttle_window.ends_at <= $3 returning tries"
)


async def hit(key: str, limit: int, window_seconds: int, *, now: float | None = None) -> None:
    """Count one try of `key`; raises TooMany when `limit` tries were made since the first one of this window.

    Outside of any transaction: a try must count even if what follows is refused and undone.
    """
    if current_engine().blocks.get() is not None:
        msg = "a try is counted before the transaction that may undo it"
        raise RuntimeError(msg)
    moment = int(time.time() if now is None else now)
    row_id = _row_id(key)
    if await run(_TRY, row_id, moment + window_seconds, moment, limit):
        return
    rows = await run("select ends_at from throttle_window where id = $1", row_id)
    left = max(1, rows[0][0] - moment) if rows else 1
    raise TooMany(f"操作太频繁，请在{_in_words(left)}后再试。", retry_after_seconds=left)


async def forgive(key: str) -> None:
    """Forget the tries of `key`, for instance after the right password."""
    await run("delete from throttle_window where id = $1", _row_id(key))


async def purge() -> None:
    """For the daily cleaning."""
    await run("delete from throttle_window where ends_at <= $1", int(time.time()))


def _row_id(key: str) -> str:
    """Keys hold mobiles and addresses; the table does not."""
    return hashlib.sha256(key.encode()).hexdigest()


def _in_words(seconds: int) -> str:
    return f"{seconds}秒" if seconds < 60 else f"{-(-seconds // 60)}分钟"  # noqa: PLR2004
