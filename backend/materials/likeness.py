"""Which papers a clerk should look at side by side. A hint for eyes: two bills of one form are near, too."""

from collections.abc import Sequence
from uuid import UUID

from backend.infra.rows import marks
from backend.materials.checks import T, distance
from backend.materials.rows import TWINS, Twin
from backend.materials.schemas import PaperFinding


async def alike(ids: Sequence[UUID]) -> dict[UUID, tuple[PaperFinding, ...]]:
    """Findings for the desk alone: near pictures among these papers, and the same picture in other people's hands."""
    papers = {paper.id: paper for paper in await TWINS.find(f"id in ({marks(len(ids))})", *ids)}
    ordered = [papers[one] for one in ids if one in papers]
    found: dict[UUID, tuple[PaperFinding, ...]] = {}
    for paper in ordered:
        near = [number for number, other in enumerate(ordered, 1) if other is not paper and _near(paper, other)]
        notes = [f"和第{number}份材料很像" for number in near[:3]]
        if notes:
            found[paper.id] = (_look("look_alike", "，".join(notes), "请放在一起看，可能是同一张"),)
        if paper.pixels and await TWINS.find(
            "pixels = $1 and owner_account <> $2 limit 1", paper.pixels, paper.owner_account
        ):
            note = _look("seen_elsewhere", "另一个账号也传过这张图片", "请核对是不是同一张票据重复报销")
            found[paper.id] = (*found.get(paper.id, ()), note)
    return found


def _near(one: Twin, other: Twin) -> bool:
    return bool(one.dhash and other.dhash and distance(one.dhash, other.dhash) <= T.alike_bits)


def _look(code: str, message: str, fix: str) -> PaperFinding:
    return PaperFinding(code=code, level="info", message=message, fix=fix)
