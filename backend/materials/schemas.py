"""What a page knows about a paper."""

import datetime as dt
from uuid import UUID

import msgspec

from backend.kernel.wire import Wire


class MaterialView(Wire, frozen=True):
    """One paper. `pages` counts the pages that can be looked at; 0 means download only (HEIC)."""

    id: UUID
    kind: str
    name: str
    media_type: str
    size: int
    pages: int
    sha256: str
    created_at: dt.datetime


class Content(msgspec.Struct, frozen=True, kw_only=True):
    """Bytes that are safe to send, and how: in the page or as a download."""

    body: bytes
    media_type: str
    name: str
    inline: bool
