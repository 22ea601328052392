"""Row ids: UUIDv7 (RFC 9562), so that new rows land at the end of every index."""

import secrets
import time
from uuid import UUID

_VERSION_7 = 0x7 << 76
_VARIANT = 0x2 << 62


def new_id() -> UUID:
    """48 bits of Unix milliseconds, then 74 random bits."""
    random_bits = secrets.randbits(74)
    high, low = random_bits >> 62, random_bits & ((1 << 62) - 1)
    return UUID(int=((time.time_ns() // 1_000_000) & ((1 << 48) - 1)) << 80 | _VERSION_7 | high << 64 | _VARIANT | low)
