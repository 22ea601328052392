"""What a page may know about a paper, as it is stored."""

import datetime as dt
from typing import Final
from uuid import UUID

import msgspec

from backend.infra.rows import Rows
from backend.materials.schemas import MaterialView, PaperFinding, State
from backend.materials.tables import Material

_TEXTS: Final = {
    "checking": "正在检查病毒，检查完才能打开",
    "away": "病毒检查暂时连不上，正在自动重试，检查完才能打开",
    "clean": "",
    "infected": "发现病毒，已经隔离，请换一个文件",
}
_STATES: Final[dict[str, State]] = {
    "checking": "checking",
    "away": "checking",
    "clean": "ready",
    "infected": "infected",
}
_CHECKS: Final = msgspec.json.Decoder(tuple[PaperFinding, ...])


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
    state: str
    scan: str
    checks: str
    kept_anyway: bool
    width: int | None
    height: int | None


class Twin(msgspec.Struct, frozen=True, kw_only=True):
    """What two papers are compared by."""

    id: UUID
    owner_account: UUID
    kind: str
    sha256: str
    pixels: str | None
    dhash: str | None


PAPERS: Final = Rows(Material, PaperRow)
TWINS: Final = Rows(Material, Twin)


def view(row: PaperRow | Material, more: tuple[PaperFinding, ...] = ()) -> MaterialView:
    """The paper for a page; `more` are findings that are not stored with it."""
    checks = (*_CHECKS.decode(row.checks), *more)
    return MaterialView(
        id=row.id,
        kind=row.kind,
        name=row.name,
        media_type=row.media_type,
        size=row.size_bytes,
        pages=row.pages,
        sha256=row.sha256,
        created_at=row.created_at,
        state=_STATES[row.scan],
        state_text=_TEXTS[row.scan],
        width=row.width,
        height=row.height,
        checks=checks,
        kept_anyway=bool(row.kept_anyway),
        usable=row.scan != "infected" and readable(checks, kept_anyway=bool(row.kept_anyway)),
        in_use=row.state == "pinned",
    )


def readable(checks: tuple[PaperFinding, ...], *, kept_anyway: bool) -> bool:
    """False for what nobody can read, and for what hardly anybody can until its owner says 仍要使用."""
    levels = {finding.level for finding in checks}
    return "stop" not in levels and ("refuse" not in levels or kept_anyway)
