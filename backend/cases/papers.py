"""Which uploaded papers belong to which case."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from backend.cases.tables import CasePaper
from backend.infra.db import Transaction, insert_rows
from backend.kernel.errors import FieldProblem, Invalid
from backend.kernel.ids import new_id

_COLUMNS: Final = ("id", "case", "material", "at")
_MOST: Final = 30


async def add_papers(tx: Transaction, papers: Iterable[tuple[UUID, UUID]], at: dt.datetime) -> None:
    """Remember (case, material) pairs; a pair already known is left alone."""
    fresh = list(dict.fromkeys(papers))
    if not fresh:
        return
    rows = [(new_id(), case, material, at) for case, material in fresh]
    await insert_rows(tx, CasePaper, _COLUMNS, rows, unless_there=True)


async def papers_of(case_id: UUID) -> list[UUID]:
    """The papers of a case in the order they came."""
    found = await CasePaper.select(CasePaper.material).where(CasePaper.case == case_id).order_by(CasePaper.id)
    return [row["material"] for row in found]


async def cases_with(material: UUID) -> list[UUID]:
    """The cases a paper belongs to."""
    found = await CasePaper.select(CasePaper.case).where(CasePaper.material == material)
    return [row["case"] for row in found]


def supplement_papers(data: Mapping[str, Any]) -> Sequence[UUID]:
    """The papers handed in with a supplement; at least one."""
    raw = data.get("materialIds")
    try:
        ids = tuple(dict.fromkeys(UUID(str(value)) for value in raw)) if isinstance(raw, list) else ()
    except ValueError:
        ids = ()
    if not ids or len(ids) > _MOST:
        raise Invalid("请先上传要补的材料，再提交", fields=[FieldProblem("/data/materialIds", "请上传材料")])
    return ids
