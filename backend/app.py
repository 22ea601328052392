"""The only place where settings, gateways, policy, services and routes meet."""

from litestar import Litestar
from litestar.stores.memory import MemoryStore

from backend.kernel.actor import Actor
from backend.settings import Settings
from backend.web.factory import build
from backend.web.sessions import SignIn


async def _nobody(_sign_in: SignIn) -> Actor | None:
    return None


def create_app(settings: Settings) -> Litestar:
    """The whole application for `settings`."""
    return build(settings, routes=[], store=MemoryStore(), load_actor=_nobody)
