"""What a page may know about a paper, as it is stored."""

import datetime as dt
from typing import Final
from uuid import UUID

import msgspec

from backend.infra.rows import Rows
from backend.materials.tables import Material


class PaperRow(msgspec.Struct, frozen=True, kw_only=True):
    """A row of `material` without where its bytes lie."""

    id: UUID
    kind: str
    name: str
    media_type: str
    size_bytes: int
    pages: int
    sha256: str
    created_at: dt.datetime


PAPERS: Final = Rows(Material, PaperRow)
