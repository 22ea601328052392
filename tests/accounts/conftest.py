"""The accounts room on a real database, with the sandboxes for partners and a small application around it."""

import datetime as dt
import shutil
from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import msgspec
import pytest
import pytest_asyncio
from argon2 import PasswordHasher
from litestar.stores.memory import MemoryStore

from backend.accounts.registers import Words
from backend.accounts.wiring import ROUTES, Accounts, build
from backend.cases.matter import Person
from backend.gateways.id_check import SandboxIdCheck
from backend.gateways.sandbox_insurance import SandboxInsurance
from backend.gateways.sandbox_rows import DemoFolder
from backend.gateways.sms import SandboxSms
from backend.gateways.wechat import SandboxWechatLogin
from backend.infra.clock import FixedClock
from backend.infra.db import Engine
from backend.infra.secret_box import SecretBox
from backend.kernel.actor import Actor, Role
from backend.kernel.errors import NotFound
from backend.kernel.ids import new_id
from backend.kernel.wire import Wire
from backend.seed import load_people
from backend.settings import Settings
from backend.web.factory import build as build_app
from tests.http import Browser, running

FAST: Final = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
DEMO: Final = Path(__file__).resolve().parents[2] / "assets" / "demo"

FATHER = ("韦建国", "450103198603129917")
MOTHER = ("覃秀兰", "450103198807259924")
SON = ("韦小宇", "450103202005189935")
GRANDMA = ("黄桂芳", "450103195809039905")
SINGLE_MUM = ("梁文静", "450102198711029909")
UNKNOWN_CHILD = ("梁子墨", "450102201504099917")
TEEN = ("周小北", "450108201002039955")
TEEN_PARENT = ("周海", "450108198007079935")
ALMOST18 = ("唐雨", "450103200811259943")
ALMOST18_MUM = ("唐敏", "450103198210019960")
TIMEOUT = ("秦久候", "450102198401019959")
DOWN = ("时断", "450102198501019972")


class Paper(msgspec.Struct, frozen=True):
    id: UUID
    kind: str


class Cabinet:
    """Stands where the materials room will be: papers by owner."""

    def __init__(self) -> None:
        self.papers: dict[UUID, tuple[UUID, str]] = {}

    def put(self, owner: UUID, kind: str) -> UUID:
        paper = new_id()
        self.papers[paper] = (owner, kind)
        return paper

    async def pin(self, ids: Iterable[UUID], owner: UUID) -> Sequence[Paper]:
        found = [Paper(i, self.papers[i][1]) for i in ids if i in self.papers and self.papers[i][0] == owner]
        if len(found) != len(list(ids)):
            raise NotFound("没有找到这份材料")
        return found


class Told:
    """Who was told what."""

    def __init__(self) -> None:
        self.all: list[tuple[UUID, str, dict[str, str]]] = []

    async def tell(
        self, person_id: UUID, template: str, params: Mapping[str, str], case_id: UUID | None = None
    ) -> None:
        del case_id
        self.all.append((person_id, template, dict(params)))

    def templates(self, person_id: UUID) -> list[str]:
        return [template for who, template, _ in self.all if who == person_id]


class Spine:
    """Stands where the case spine will be."""

    def __init__(self) -> None:
        self.opened: dict[UUID, tuple[str, Wire, UUID]] = {}
        self.settled: dict[UUID, str] = {}

    async def open(self, *, kind: str, item: Wire, subject: Person, acted_by: Person, actor: Actor) -> UUID | None:
        del acted_by, actor
        case = new_id()
        self.opened[case] = (kind, item, subject.id)
        return case

    async def settle(self, case_id: UUID, actor: Actor, reason: str) -> None:
        del actor
        self.settled[case_id] = reason


class World(msgspec.Struct):
    """Everything a test may look at."""

    accounts: Accounts
    app: Any
    sms: SandboxSms
    cabinet: Cabinet
    told: Told
    spine: Spine
    clock: FixedClock
    folder: Path
    real_seconds: list[float]
    settings: Settings

    @property
    def box(self) -> SecretBox:
        return SecretBox(self.settings.storage_keys)

    def browser(self) -> Browser:
        return Browser.on(self.app)


def make_settings(tmp_path: Path, **over: Any) -> Settings:
    return Settings(
        data_dir=tmp_path,
        sandbox_dir=DEMO,
        secret_keys=("k" * 40,),
        storage_keys=("s" * 40,),
        public_url="http://127.0.0.1:8399",
        **over,
    )


def pack_of(place: str) -> str | None:
    """The tests' own packs: two provinces and a city with a pack of its own."""
    return next((code for code in ("1405", "45", "61") if place.startswith(code)), None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the demo data that a test may change."""
    return Path(shutil.copytree(DEMO, tmp_path / "demo"))


@pytest_asyncio.fixture
async def world(db: Engine, clock: FixedClock, folder: Path, tmp_path: Path) -> AsyncIterator[World]:
    settings = make_settings(tmp_path)
    rows, sms, cabinet, told, spine = DemoFolder(folder), SandboxSms(), Cabinet(), Told(), Spine()
    seconds = [dt.datetime(2026, 11, 20, 1, 0, tzinfo=dt.UTC).timestamp()]

    async def unread(_person_id: UUID) -> int:
        return 0

    accounts = build(
        settings=settings,
        clock=clock,
        platform=SandboxInsurance(rows, clock, slow_seconds=0.01),
        id_check=SandboxIdCheck(rows, slow_seconds=0.01),
        sms=sms,
        wechat=SandboxWechatLogin(),
        words=Words(
            place_name=lambda code: f"地区{code}",
            pack_of=pack_of,
            pack_name=lambda code: f"规则{code}",
            relation_text=lambda code: f"关系{code}",
        ),
        notifier=told,
        evidence=cabinet,
        cases=spine,
        unread=unread,
        hasher=FAST,
    )
    accounts.staff._seconds = lambda: seconds[0]
    await load_people(rows, clock, box=SecretBox(settings.storage_keys), hasher=FAST)
    app = build_app(
        settings,
        routes=ROUTES,
        store=MemoryStore(),
        load_actor=accounts.load_actor,
        dependencies=accounts.dependencies(),
    )
    async with running(app):
        yield World(
            accounts=accounts, app=app, sms=sms, cabinet=cabinet, told=told, spine=spine, clock=clock,
            folder=folder, real_seconds=seconds, settings=settings,
        )  # fmt: skip


async def sign_in(world: World, mobile: str, who: tuple[str, str] | None = None) -> Browser:
    """A browser signed in with `mobile`, confirmed as `who`."""
    browser = world.browser()
    sent = await browser.post("/api/login/code", {"mobile": mobile})
    assert sent.status_code == 200, sent.text
    answer = await browser.post("/api/login", {"mobile": mobile, "code": sent.json()["demoCode"]})
    assert answer.status_code == 200, answer.text
    if who is not None:
        answer = await confirm(browser, who)
        assert answer.status_code == 200, answer.text
    return browser


async def confirm(browser: Browser, who: tuple[str, str], id_type: str = "01") -> Any:
    return await browser.post("/api/me/real-name", {"idType": id_type, "idNumber": who[1], "name": who[0]})


async def me(browser: Browser) -> dict[str, Any]:
    card: dict[str, Any] = (await browser.get("/api/session")).json()["citizen"]
    return card


async def proxies(browser: Browser) -> dict[str, Any]:
    answer = await browser.get("/api/proxies")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def grant_body(who: tuple[str, str], **over: Any) -> dict[str, Any]:
    return {
        "role": "principal", "name": who[0], "idType": "01", "idNumber": who[1], "relation": "2",
        "matters": ["filing"], "begins": "2026-11-20", "ends": "2026-12-31",
    } | over  # fmt: skip


def child(who: tuple[str, str], **over: Any) -> dict[str, Any]:
    return {"name": who[0], "idType": "01", "idNumber": who[1]} | over


async def letter(world: World, browser: Browser, kind: str = "power_of_attorney") -> str:
    return str(world.cabinet.put(UUID((await me(browser))["accountId"]), kind))


async def person_of(browser: Browser) -> UUID:
    return UUID((await me(browser))["person"]["id"])


async def actor_of(browser: Browser) -> Actor:
    card = await me(browser)
    return Actor(
        kind="citizen",
        account_id=UUID(card["accountId"]),
        name=card["person"]["name"],
        roles=frozenset({Role.citizen}),
        person_id=UUID(card["person"]["id"]),
    )
