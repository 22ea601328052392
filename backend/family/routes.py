"""Family sharing beyond the form."""

from typing import Annotated
from uuid import UUID

from litestar import Controller, get
from litestar.di import NamedDependency
from litestar.params import QueryParameter

from backend.family.schemas import Bond, OrderOfUse
from backend.family.service import Family
from backend.kernel.actor import Actor
from backend.web.access import real_name_only

_MOST_FEN = 100_000_000_00


class FamilyController(Controller):
    """家庭共济."""

    path = "/api/family"
    tags = ["家庭共济 family"]
    guards = [real_name_only]

    @get("/bonds", operation_id="listBonds")
    async def bonds(
        self,
        actor: NamedDependency[Actor],
        family: NamedDependency[Family],
        subject_id: Annotated[UUID | None, QueryParameter(name="subjectId")] = None,
    ) -> list[Bond]:
        """Whom I share my account with, and whose account I may use."""
        return await family.bonds_of(actor, subject_id)

    @get("/order-of-use", operation_id="orderOfUse")
    async def order_of_use(
        self,
        actor: NamedDependency[Actor],
        family: NamedDependency[Family],
        amount_fen: Annotated[int, QueryParameter(name="amountFen", ge=0, le=_MOST_FEN)],
        person_id: Annotated[UUID | None, QueryParameter(name="personId")] = None,
    ) -> OrderOfUse:
        """Whose account would pay how much of a bill today."""
        return await family.order_of_use(actor, person_id, amount_fen)
