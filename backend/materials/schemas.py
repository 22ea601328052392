"""What a page knows about a paper."""

import datetime as dt
from typing import Annotated, Literal
from uuid import UUID

import msgspec

from backend.kernel.wire import Inbound, Wire

Level = Literal["info", "warn", "refuse", "stop"]
State = Literal["checking", "ready", "infected"]
Box = tuple[float, float, float, float]


class PaperFinding(Wire, frozen=True):
    """What is wrong with one page, and what to do about it.

    `refuse` = unreadable, the citizen may still keep it; `stop` = hopeless, it cannot be sent. `box` is where: left,
    top, right and bottom as shares of the upright picture. Some findings are for the desk alone.
    """

    code: str
    level: Level
    message: str
    fix: str
    page: int = 1
    box: Box | None = None


class MaterialView(Wire, frozen=True):
    """One paper. `pages` counts the pages that can be looked at; 0 means download only.

    `state`: checking = no virus scanner has seen it yet, so nobody can open it; infected = it never will be opened.
    `usable`: it may be sent with an application as it is. `kept_anyway`: its owner was warned and keeps it.
    """

    id: UUID
    kind: str
    name: str
    media_type: str
    size: int
    pages: int
    sha256: str
    created_at: dt.datetime
    state: State
    state_text: str
    width: int | None
    height: int | None
    checks: tuple[PaperFinding, ...]
    kept_anyway: bool
    usable: bool
    in_use: bool


class Content(msgspec.Struct, frozen=True, kw_only=True):
    """Bytes that are safe to send, and how: in the page or as a download."""

    body: bytes
    media_type: str
    name: str
    inline: bool


class NewUpload(Inbound, frozen=True, kw_only=True):
    """A file that will come in parts. `sha256` of the whole, where the page can compute it (only over https)."""

    kind: Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9][a-z0-9_.-]{0,47}$", examples=["inpatient_invoice"])]
    name: Annotated[str, msgspec.Meta(max_length=255, examples=["发票.jpg"])] = ""
    size: Annotated[int, msgspec.Meta(ge=1, le=1_000_000_000, examples=[3_210_456])]
    sha256: Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}$", examples=["0" * 64])] | None = None


class UploadView(Wire, frozen=True):
    """How far a file has come. Part `n` (from 1) is `part_bytes` long, the last one is what is left."""

    id: UUID
    kind: str
    name: str
    size: int
    part_bytes: int
    parts: int
    received: tuple[int, ...]
    material: MaterialView | None
