"""The supervisor's look at the books."""

from litestar import Controller, get
from litestar.di import NamedDependency

from backend.kernel.actor import Role
from backend.proofs.schemas import Books
from backend.proofs.service import Proofs
from backend.web.access import require


class ProofsController(Controller):
    """每日对账."""

    path = "/api/desk/books"
    tags = ["经办台 desk"]
    guards = [require(Role.supervisor, Role.fund_officer)]

    @get("", operation_id="readBooks")
    async def books(self, proofs: NamedDependency[Proofs]) -> Books:
        """Each book with its last proof, and every doubt that is still open."""
        return await proofs.read()
