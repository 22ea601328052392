"""Row ids: UUIDv7 (RFC 9562), so that new rows land at the end of every index."""

import secrets
import time
from typing import Final
from uuid import UUID

_VERSION_7: Final = 0x7 << 76
_VARIANT: Final = 0x2 << 62
_LOW: Final = (1 << 62) - 1
_HIGH: Final = (1 << 12) - 1
_MILLISECONDS: Final = (1 << 48) - 1

_last = 0


def new_id() -> UUID:
    """48 bits of Unix milliseconds, then 74 random bits; greater than every id this process made before.

    Rows are listed by id in the order they were written, so two made in one millisecond must not change places.
    """
    global _last  # noqa: PLW0603  The order is the process's.
    value = (time.time_ns() // 1_000_000) << 74 | secrets.randbits(74)
    if value <= _last:
        value = _last + 1 + secrets.randbits(32)
    _last = value
    stamp, high, low = value >> 74 & _MILLISECONDS, value >> 62 & _HIGH, value & _LOW
    return UUID(int=stamp << 80 | _VERSION_7 | high << 64 | _VARIANT | low)
