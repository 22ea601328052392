"""The materials room on a real database, with two citizens and a clerk."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid4

import httpx
import pytest
import pytest_asyncio
from litestar import Litestar, Request, post
from litestar.datastructures import State
from litestar.di import NamedDependency, Provide
from litestar.params import FromPath
from litestar.stores.memory import MemoryStore
from moto.server import ThreadedMotoServer

from backend.gateways.virus import SandboxScanner
from backend.infra.clock import FixedClock
from backend.infra.db import Engine
from backend.infra.sealing import Seal, SealedStorage
from backend.infra.storage import Storage, make_storage
from backend.kernel.actor import Actor, Role
from backend.materials.intake import Intake
from backend.materials.routes import MaterialController, UploadController
from backend.materials.rules import Limits
from backend.materials.service import MaterialService
from backend.materials.uploads import Uploads
from backend.settings import load
from backend.web.factory import build
from backend.web.sessions import Sessions, SignIn
from tests.http import Browser

ALICE = Actor(
    kind="citizen", account_id=UUID(int=1), name="甲", roles=frozenset({Role.citizen}), person_id=UUID(int=101)
)
BOB = Actor(kind="citizen", account_id=UUID(int=2), name="乙", roles=frozenset({Role.citizen}))
CLERK = Actor(kind="staff", account_id=UUID(int=3), name="丙", roles=frozenset({Role.clerk}), office="1", region="45")
KEY = "a-storage-key-that-is-long-enough"
EVERYONE = {actor.account_id: actor for actor in (ALICE, BOB, CLERK)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "blobs"


@pytest.fixture(scope="session")
def s3() -> Iterator[str]:
    """A server that speaks S3, in this process, on a port of its own."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture(params=["folder", "s3"])
def bare(request: pytest.FixtureRequest, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Storage:
    """Where the sealed bytes lie: what holds for a folder holds for S3-compatible storage."""
    if request.param == "folder":
        return make_storage(f"file://{folder}", folder)
    endpoint, bucket = request.getfixturevalue("s3"), f"papers-{uuid4().hex}"
    assert httpx.put(f"{endpoint}/{bucket}").status_code == 200
    for name, value in {
        "AWS_ENDPOINT": endpoint,
        "AWS_ALLOW_HTTP": "true",
        "AWS_ACCESS_KEY_ID": "fictional",
        "AWS_SECRET_ACCESS_KEY": "fictional",
        "AWS_REGION": "us-east-1",
    }.items():
        monkeypatch.setenv(name, value)
    return make_storage(f"s3://{bucket}/", folder)


class Blobs:
    """What lies in the storage."""

    def __init__(self, bare: Storage) -> None:
        self.bare = bare

    async def keys(self) -> list[str]:
        return sorted([found.key async for found in self.bare.list("material")])

    async def count(self) -> int:
        return len(await self.keys())


@pytest.fixture
def blobs(bare: Storage) -> Blobs:
    return Blobs(bare)


@pytest.fixture
def storage(bare: Storage) -> SealedStorage:
    return SealedStorage(bare, Seal([KEY]))


@pytest.fixture
def intake(db: Engine, storage: SealedStorage, clock: FixedClock) -> Intake:
    limits = Limits(size_bytes=200_000, signature_bytes=20_000, part_bytes=1_000)
    return Intake(storage, SandboxScanner(), clock, limits)


@pytest.fixture
def materials(storage: SealedStorage, intake: Intake) -> MaterialService:
    return MaterialService(storage, intake)


@pytest.fixture
def uploads(storage: SealedStorage, intake: Intake) -> Uploads:
    return Uploads(storage, intake)


@post("/api/sign-in/{account:uuid}", operation_id="signIn", fresh_answer=True)
async def sign_in(
    account: FromPath[UUID], request: Request[Actor, SignIn, State], sessions: NamedDependency[Sessions]
) -> None:
    """Become somebody."""
    kind = "staff" if EVERYONE[account].kind == "staff" else "citizen"
    await sessions.start(request, kind=kind, account_id=account)


@pytest_asyncio.fixture
async def app(materials: MaterialService, uploads: Uploads, tmp_path: Path) -> Litestar:
    async def load_actor(sign_in: SignIn) -> Actor | None:
        return EVERYONE.get(sign_in.account_id)

    async def provide() -> MaterialService:
        return materials

    async def provide_uploads() -> Uploads:
        return uploads

    return build(
        load({"ONETHING_ENVIRONMENT": "test", "ONETHING_DATA_DIR": str(tmp_path)}),
        routes=[MaterialController, UploadController, sign_in],
        store=MemoryStore(),
        load_actor=load_actor,
        dependencies={"materials": Provide(provide), "uploads": Provide(provide_uploads)},
    )


async def browser_of(app: Litestar, actor: Actor) -> Browser:
    """A browser in which `actor` is signed in."""
    browser = Browser.on(app)
    answer = await browser.post(f"/api/sign-in/{actor.account_id}")
    assert answer.status_code == 201, answer.text
    return browser
