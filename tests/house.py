"""The whole application on a real database, and people who use it through its public door."""

import asyncio
import io
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

import msgspec
from argon2 import PasswordHasher
from httpx import Response
from litestar import Litestar
from PIL import Image, ImageDraw

from backend.app import create_app
from backend.gateways.sandbox_rows import DemoFolder
from backend.gateways.sandbox_vouchers import SandboxVouchers
from backend.infra.clock import FixedClock
from backend.infra.secret_box import SecretBox
from backend.seed import load_people
from backend.settings import load
from backend.wiring import Rooms
from tests.http import Browser, running

DEMO: Final = Path(__file__).resolve().parents[1] / "assets" / "demo"
READ_AT: Final = "2026-11-20T01:00:00Z"
SETTLED: Final = frozenset(
    {"done", "refused", "reviewing", "waiting", "supplementing", "withdrawn", "ended", "revoked"}
)


class Known(msgspec.Struct, frozen=True):
    """Somebody of the sandbox folder."""

    mobile: str
    name: str
    id_number: str
    id_type: str = "01"


FATHER: Final = Known("13900001001", "韦建国", "450103198603129917")
MOTHER: Final = Known("13900001002", "覃秀兰", "450103198807259924")
GRANDMA: Final = Known("13900001004", "黄桂芳", "450103195809039905")
SINGLE_MUM: Final = Known("13900001010", "梁文静", "450102198711029909")
UNKNOWN_CHILD: Final = Known("", "梁子墨", "450102201504099917")
STRANGER: Final = Known("13900001011", "卢大海", "450105198012129934")
SHAANXI_FATHER: Final = Known("13900002001", "王建军", "610113198505069917")
SHAANXI_MOTHER: Final = Known("13900002002", "李秀梅", "61011319861220992X")


class Citizen:
    """A signed-in, real-named citizen with a browser of their own."""

    def __init__(self, browser: Browser, known: Known) -> None:
        self.browser = browser
        self.known = known

    async def sign_in(self) -> "Citizen":
        sent = await self.browser.post("/api/login/code", {"mobile": self.known.mobile})
        assert sent.status_code < 300, sent.text
        done = await self.browser.post("/api/login", {"mobile": self.known.mobile, "code": sent.json()["demoCode"]})
        assert done.status_code < 300, done.text
        if done.json()["person"] is None:
            named = await self.browser.post(
                "/api/me/real-name",
                {"idType": self.known.id_type, "idNumber": self.known.id_number, "name": self.known.name},
            )
            assert named.status_code < 300, named.text
        return self

    async def upload(self, kind: str, colour: str = "black") -> str:
        """A small picture; every colour is another paper."""
        image = Image.new("RGB", (300, 120), "white")
        ImageDraw.Draw(image).line([(10, 100), (90, 20), (160, 100), (280, 30)], fill=colour, width=5)
        out = io.BytesIO()
        image.save(out, "PNG")
        answer = await self.browser.send(
            "POST",
            f"/api/materials?kind={kind}&name=paper.png",
            content=out.getvalue(),
            headers={"content-type": "image/png"},
        )
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def draft(self, body: dict[str, Any], subject_id: str | None = None) -> dict[str, Any]:
        """A saved, signed form."""
        made = await self.browser.post("/api/drafts", {"subjectId": subject_id} if subject_id else {})
        assert made.status_code == 201, made.text
        signed = {
            "noticeReadAt": READ_AT,
            "commitmentAt": READ_AT,
            "signatureId": await self.upload("signature"),
            **body,
        }
        draft: dict[str, Any] = made.json()
        saved = await self.browser.put(f"/api/drafts/{draft['id']}", {"version": draft["version"], "body": signed})
        assert saved.status_code == 200, saved.text
        return {**draft, "version": saved.json()["version"], "body": signed}

    async def submit(self, draft: dict[str, Any], **options: Any) -> Response:
        return await self.browser.post(f"/api/drafts/{draft['id']}/submit", {"version": draft["version"]}, **options)

    async def apply(self, body: dict[str, Any], subject_id: str | None = None) -> dict[str, Any]:
        """Fill in, sign and send; the receipt."""
        answer = await self.submit(await self.draft(body, subject_id))
        assert answer.status_code == 201, answer.text
        receipt: dict[str, Any] = answer.json()
        return receipt

    async def case(self, case_id: str) -> dict[str, Any]:
        answer = await self.browser.get(f"/api/cases/{case_id}")
        assert answer.status_code == 200, answer.text
        page: dict[str, Any] = answer.json()
        return page

    async def settled(self, case_id: str) -> dict[str, Any]:
        """The case once the machine has done what it can."""
        for _ in range(200):
            page = await self.case(case_id)
            if page["status"] in SETTLED:
                return page
            await asyncio.sleep(0.02)
        raise AssertionError(f"the case is still {page['status']}")

    async def move(self, case_id: str, action: str, **more: Any) -> Response:
        return await self.browser.post(f"/api/cases/{case_id}/moves", {"action": action, **more})


class Clerk:
    """A member of staff with both factors passed."""

    def __init__(self, browser: Browser, username: str) -> None:
        self.browser = browser
        self.username = username

    async def sign_in(self) -> "Clerk":
        first = await self.browser.post("/api/staff/login", {"username": self.username, "password": "yanshi-2026"})
        assert first.status_code < 300, first.text
        second = await self.browser.post("/api/staff/second-factor", {"code": first.json()["demoCode"]})
        assert second.status_code < 300, second.text
        return self

    async def move(self, case_id: str, action: str, **more: Any) -> Response:
        return await self.browser.post(f"/api/cases/{case_id}/moves", {"action": action, **more})

    async def case(self, case_id: str) -> dict[str, Any]:
        answer = await self.browser.get(f"/api/desk/cases/{case_id}")
        assert answer.status_code == 200, answer.text
        page: dict[str, Any] = answer.json()
        return page


class House:
    """A running application and the people in front of it."""

    def __init__(self, app: Litestar, clock: FixedClock, stack: AsyncExitStack) -> None:
        self.app = app
        self.clock = clock
        self._stack = stack
        self.rooms: Rooms = app.state["rooms"]

    def browser(self, cookies: Mapping[str, str] | None = None) -> Browser:
        """One more browser, closed with the house; `cookies` = one that was signed in before a restart."""
        browser = Browser.on(self.app)
        for name, value in (cookies or {}).items():
            browser.client.cookies.set(name, value)
        self._stack.push_async_callback(browser.client.aclose)
        return browser

    async def staff_in(self) -> "House":
        """The demo's offices and staff, with quick password hashes."""
        fast = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
        box = SecretBox(self.rooms.settings.storage_keys)
        await load_people(DemoFolder(DEMO), self.clock, box=box, hasher=fast)
        return self

    async def citizen(self, known: Known = FATHER) -> Citizen:
        return await Citizen(self.browser(), known).sign_in()

    async def clerk(self, username: str = "nanning-clerk") -> Clerk:
        return await Clerk(self.browser(), username).sign_in()


def make_app(
    database_url: str, data_dir: Path, clock: FixedClock, sandbox: Path = DEMO, bank: Path | None = None
) -> Litestar:
    """The application as `make run` starts it, with a clock that stands still.

    `sandbox` = a folder to play with; `bank` = where a real bank's files lie, instead of the one that is played.
    """
    settings = load(
        {
            "ONETHING_ENVIRONMENT": "demo",
            "ONETHING_DATABASE_URL": database_url,
            "ONETHING_DATA_DIR": str(data_dir),
            "ONETHING_SANDBOX_DIR": str(sandbox),
            "ONETHING_SECRET_KEYS": "test-key-that-is-long-enough-for-the-rule",
            **({"ONETHING_BANK_FOLDER": str(bank), "ONETHING_BANK_ACCOUNT": "99000001"} if bank else {}),
        }
    )
    app = create_app(settings, clock)
    vouchers = app.state["rooms"].outside.vouchers
    assert isinstance(vouchers, SandboxVouchers)
    vouchers.slow_seconds = (
        0.1  # A platform that does not answer is waited for, but not as long as in the demonstration.
    )
    return app


@asynccontextmanager
async def enter_house(app: Litestar, clock: FixedClock) -> AsyncIterator[House]:
    """Start `app` on the database it was made for, as it is."""
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(running(app))
        yield House(app, clock, stack)


@asynccontextmanager
async def open_house(
    database_url: str, data_dir: Path, clock: FixedClock, sandbox: Path = DEMO, bank: Path | None = None
) -> AsyncIterator[House]:
    """Start the application and let the staff in."""
    async with enter_house(make_app(database_url, data_dir, clock, sandbox, bank), clock) as house:
        yield await house.staff_in()


def family(*members: dict[str, Any]) -> dict[str, Any]:
    return {"family": {"wanted": True, "members": list(members)}}


def member(known: Known, relation: str, **over: Any) -> dict[str, Any]:
    """A relative as the form sends them."""
    return {
        "key": uuid4().hex[:8],
        "name": known.name,
        "idType": known.id_type,
        "idNumber": known.id_number,
        "relation": relation,
        "phone": "13900001002",
        "evidenceIds": [],
        **over,
    }


def filing(*places: dict[str, Any]) -> dict[str, Any]:
    return {"filing": {"wanted": True, "places": list(places)}}


def place(region: str = "320100", type_: str = "residence", **over: Any) -> dict[str, Any]:
    """A place of a filing, by commitment letter."""
    return {
        "key": uuid4().hex[:8],
        "type": type_,
        "region": region,
        "beginsOn": "2026-11-20",
        "materials": {},
        "commitment": True,
        **over,
    }
