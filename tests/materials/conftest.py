"""The materials room on a real database, with two citizens and a clerk."""

from pathlib import Path
from uuid import UUID

import pytest
import pytest_asyncio
from litestar import Litestar, Request, post
from litestar.datastructures import State
from litestar.di import NamedDependency, Provide
from litestar.params import FromPath
from litestar.stores.memory import MemoryStore

from backend.infra.clock import FixedClock
from backend.infra.db import Engine
from backend.infra.storage import Storage, make_storage
from backend.kernel.actor import Actor, Role
from backend.materials.routes import MaterialController
from backend.materials.rules import Limits
from backend.materials.service import MaterialService
from backend.settings import load
from backend.web.factory import build
from backend.web.sessions import Sessions, SignIn
from tests.http import Browser

ALICE = Actor(
    kind="citizen", account_id=UUID(int=1), name="甲", roles=frozenset({Role.citizen}), person_id=UUID(int=101)
)
BOB = Actor(kind="citizen", account_id=UUID(int=2), name="乙", roles=frozenset({Role.citizen}))
CLERK = Actor(kind="staff", account_id=UUID(int=3), name="丙", roles=frozenset({Role.clerk}), office="1", region="45")
EVERYONE = {actor.account_id: actor for actor in (ALICE, BOB, CLERK)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "blobs"


@pytest.fixture
def storage(folder: Path) -> Storage:
    return make_storage(f"file://{folder}", folder)


@pytest.fixture
def materials(db: Engine, storage: Storage, clock: FixedClock) -> MaterialService:
    return MaterialService(storage, clock, Limits(size_bytes=200_000, signature_bytes=20_000))


def blobs(folder: Path) -> int:
    """How many files lie in the storage."""
    return sum(path.is_file() for path in folder.rglob("*"))


@post("/api/sign-in/{account:uuid}", operation_id="signIn", fresh_answer=True)
async def sign_in(
    account: FromPath[UUID], request: Request[Actor, SignIn, State], sessions: NamedDependency[Sessions]
) -> None:
    """Become somebody."""
    kind = "staff" if EVERYONE[account].kind == "staff" else "citizen"
    await sessions.start(request, kind=kind, account_id=account)


@pytest_asyncio.fixture
async def app(materials: MaterialService, tmp_path: Path) -> Litestar:
    async def load_actor(sign_in: SignIn) -> Actor | None:
        return EVERYONE.get(sign_in.account_id)

    async def provide() -> MaterialService:
        return materials

    return build(
        load({"ONETHING_ENVIRONMENT": "test", "ONETHING_DATA_DIR": str(tmp_path)}),
        routes=[MaterialController, sign_in],
        store=MemoryStore(),
        load_actor=load_actor,
        dependencies={"materials": Provide(provide)},
    )


async def browser_of(app: Litestar, actor: Actor) -> Browser:
    """A browser in which `actor` is signed in."""
    browser = Browser.on(app)
    answer = await browser.post(f"/api/sign-in/{actor.account_id}")
    assert answer.status_code == 201, answer.text
    return browser
