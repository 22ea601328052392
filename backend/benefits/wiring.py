"""How this room is built."""

from typing import Final

from litestar.types import ControllerRouterHandler

from backend.benefits.routes import EstimateController
from backend.benefits.service import Benefits, People
from backend.filings.service import Filings
from backend.ground import Ground

ROUTES: Final[tuple[ControllerRouterHandler, ...]] = (EstimateController,)


def build(ground: Ground, people: People, filings: Filings) -> Benefits:
    """Stands on the packs, the insurance platform and the filings."""
    return Benefits(people, ground.outside.insurance, ground.book, filings, ground.atlas, ground.clock)
