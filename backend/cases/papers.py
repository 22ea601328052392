"""Which uploaded papers belong to which case."""

import datetime as dt
from collections.abc import Iterable
from typing import Final
from uuid import UUID

from backend.cases.tables import CasePaper
from backend.infra.db import Insert, Transaction, insert_together
from backend.kernel.ids import new_id

_COLUMNS: Final = ("id", "case", "material", "at")


def new_papers(papers: Iterable[tuple[UUID, UUID]], at: dt.datetime) -> Insert:
    """The rows of (case, material) pairs; a pair already known is left alone."""
    rows = [(new_id(), case, material, at) for case, material in dict.fromkeys(papers)]
    return Insert(table=CasePaper, columns=_COLUMNS, rows=rows, unless_there=True)


async def add_papers(tx: Transaction, papers: Iterable[tuple[UUID, UUID]], at: dt.datetime) -> None:
    """Remember them."""
    await insert_together(tx, new_papers(papers, at))


async def papers_of(case_id: UUID) -> list[UUID]:
    """The papers of a case in the order they came."""
    found = await CasePaper.select(CasePaper.material).where(CasePaper.case == case_id).order_by(CasePaper.id)
    return [row["material"] for row in found]


async def cases_with(material: UUID) -> list[UUID]:
    """The cases a paper belongs to."""
    found = await CasePaper.select(CasePaper.case).where(CasePaper.material == material)
    return [row["case"] for row in found]


async def came_at(case_id: UUID) -> dict[UUID, dt.datetime]:
    """When each paper of a case came."""
    found = await CasePaper.select(CasePaper.material, CasePaper.at).where(CasePaper.case == case_id)
    return {row["material"]: row["at"] for row in found}
