"""A tiny application with one of everything: enough to hold the web layer to its promises on a real database."""

import asyncio
import datetime as dt
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

import msgspec
import pytest
import pytest_asyncio
from litestar import Litestar, Request, delete, get, post
from litestar.di import NamedDependency, Provide
from litestar.params import FromQuery, JSONBody
from litestar.stores.memory import MemoryStore

from backend.infra.db import Engine, transaction
from backend.kernel.actor import Actor, Role
from backend.kernel.errors import Conflict, FieldProblem, TooMany
from backend.kernel.wire import Inbound, Wire
from backend.settings import Settings, load
from backend.web.access import citizen_only, real_name_only, require, staff_only
from backend.web.factory import build
from backend.web.sessions import Sessions, SignIn
from tests.http import Browser, running

ALICE = UUID(int=1)
CLERK = UUID(int=2)
CLOSED = UUID(int=3)


class Item(Inbound, frozen=True):
    id_number: Annotated[str, msgspec.Meta(min_length=1, max_length=18)]
    on: dt.date | None = None


class Order(Inbound, frozen=True):
    items: list[Item] = []
    count: Annotated[int, msgspec.Meta(ge=0, le=9)] = 0
    fail: bool = False
    papers: Annotated[dict[Annotated[str, msgspec.Meta(max_length=40)], str], msgspec.Meta(min_length=1)] | None = None


class Done(Wire, frozen=True):
    serial: int


class Login(Inbound, frozen=True):
    account_id: UUID
    kind: str = "citizen"


class World:
    """What the tiny handlers did, counted outside of them."""

    def __init__(self) -> None:
        self.work = 0
        self.gate: asyncio.Event | None = None


async def load_actor(sign_in: SignIn) -> Actor | None:
    if sign_in.account_id == ALICE:
        return Actor(kind="citizen", account_id=ALICE, name="甲", roles=frozenset({Role.citizen}))
    if sign_in.account_id == CLERK:
        return Actor(kind="staff", account_id=CLERK, name="乙", roles=frozenset({Role.clerk}), office="1")
    return None


def tiny_routes(world: World) -> list[Any]:  # noqa: C901, PLR0915 (a list of handlers, not a decision)
    @post("/api/keep", operation_id="keep", tags=["t"])
    async def keep(data: JSONBody[Order], papers: NamedDependency[str]) -> Done:
        """A service with its own transaction; a dependency shares its name with a member of the body."""
        assert papers == "room"
        async with transaction() as tx:
            world.work += 1
            if world.gate is not None:
                await asyncio.sleep(0.05)
            if data.fail:
                raise Conflict("情况有变化", current_version=3, fields=[FieldProblem(pointer="/fail", message="不行")])
            return tx.answer(Done(serial=world.work))

    @post("/api/loose", operation_id="loose", tags=["t"])
    async def loose(data: JSONBody[Order]) -> Done:
        """Work without a transaction."""
        world.work += 1
        return Done(serial=world.work + data.count)

    @delete("/api/gone", operation_id="gone", tags=["t"])
    async def gone() -> None:
        """No answer body."""
        world.work += 1

    @post("/api/crash", operation_id="crash", tags=["t"])
    async def crash() -> Done:
        """A programming error, after something was written."""
        async with transaction() as tx:
            world.work += 1
            tx.answer(Done(serial=world.work))
        raise RuntimeError("id 450103199003079997 of 13800000001")

    @post("/api/boom", operation_id="boom", tags=["t"])
    async def boom() -> Done:
        """A programming error."""
        raise RuntimeError("id 450103199003079997 of 13800000001")

    @post("/api/slow-down", operation_id="slowDown", tags=["t"])
    async def slow_down() -> None:
        """Too many."""
        raise TooMany("请稍后再试", retry_after_seconds=30)

    @post("/api/upload", operation_id="upload", tags=["t"], raw_body=True, request_max_body_size=3_000_000)
    async def upload(request: Request[Any, Any, Any]) -> Done:
        """Streamed."""
        world.work += 1
        size = 0
        async for chunk in request.stream():
            size += len(chunk)
        return Done(serial=size)

    @post("/api/login", operation_id="login", tags=["t"], fresh_answer=True)
    async def login(
        data: JSONBody[Login], request: Request[Any, Any, Any], sessions: NamedDependency[Sessions]
    ) -> None:
        """Sign in as anybody."""
        await sessions.start(request, kind=data.kind, account_id=data.account_id)  # type: ignore[arg-type]

    @post("/api/logout", operation_id="logout", tags=["t"], fresh_answer=True)
    async def logout(request: Request[Any, Any, Any], sessions: NamedDependency[Sessions]) -> None:
        """Sign out."""
        await sessions.end(request)

    @get("/api/who", operation_id="who", tags=["t"])
    async def who(
        caller: NamedDependency[Actor | None], day: FromQuery[dt.date | None] = None
    ) -> dict[str, str | None]:
        """Anybody may ask."""
        return {"name": caller.name if caller else None, "day": str(day)}

    @get("/api/long", operation_id="long", tags=["t"])
    async def long() -> dict[str, str]:
        """A long answer."""
        return {"text": "办事指南" * 2000}

    @get("/api/mine", operation_id="mine", tags=["t"])
    async def mine(actor: NamedDependency[Actor]) -> str:
        """Needs a sign-in."""
        return actor.name

    @get("/api/citizen", operation_id="citizen", tags=["t"], guards=[citizen_only])
    async def citizen() -> str:
        """Citizens."""
        return "ok"

    @get("/api/real", operation_id="real", tags=["t"], guards=[real_name_only])
    async def real() -> str:
        """Real name."""
        return "ok"

    @get("/api/staff", operation_id="staff", tags=["t"], guards=[staff_only])
    async def staff() -> str:
        """Staff."""
        return "ok"

    @get("/api/boss", operation_id="boss", tags=["t"], guards=[require(Role.supervisor)])
    async def boss() -> str:
        """Supervisors."""
        return "ok"

    return [
        keep, loose, gone, crash, boom, slow_down, upload, login, logout, who, long, mine, citizen, real, staff, boss,
    ]  # fmt: skip


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load({"ONETHING_ENVIRONMENT": "test", "ONETHING_DATA_DIR": str(tmp_path)})


@pytest_asyncio.fixture
async def app(db: Engine, settings: Settings, world: World) -> Litestar:
    async def papers() -> str:
        return "room"

    return build(
        settings,
        dependencies={"papers": Provide(papers)},
        routes=tiny_routes(world),
        store=MemoryStore(),
        load_actor=load_actor,
    )


@pytest_asyncio.fixture
async def browser(app: Litestar) -> AsyncIterator[Browser]:
    async with running(app) as browser:
        yield browser
