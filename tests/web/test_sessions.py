import datetime as dt
from uuid import UUID

import msgspec
import pytest
from litestar import Litestar
from litestar.stores.memory import MemoryStore

from backend.settings import Settings
from backend.web.sessions import Sessions
from tests.http import Browser
from tests.web.conftest import ALICE, CLERK, CLOSED

ROUTES = ["mine", "citizen", "real", "staff", "boss"]


async def _statuses(browser: Browser) -> dict[str, int]:
    return {name: (await browser.get(f"/api/{name}")).status_code for name in ROUTES}


async def _login(browser: Browser, account: UUID, kind: str = "citizen") -> None:
    assert (await browser.post("/api/login", {"accountId": str(account), "kind": kind})).status_code == 201


async def test_a_stranger_is_asked_to_sign_in(browser: Browser) -> None:
    assert await _statuses(browser) == dict.fromkeys(ROUTES, 401)
    assert (await browser.get("/api/who")).json()["name"] is None
    assert (await browser.get("/api/mine")).json()["code"] == "sign_in_needed"


async def test_a_citizen_reaches_what_is_for_citizens(browser: Browser) -> None:
    await _login(browser, ALICE)
    assert await _statuses(browser) == {"mine": 200, "citizen": 200, "real": 403, "staff": 403, "boss": 403}


async def test_a_clerk_reaches_what_is_for_clerks(browser: Browser) -> None:
    await _login(browser, CLERK, "staff")
    assert await _statuses(browser) == {"mine": 200, "citizen": 403, "real": 403, "staff": 200, "boss": 403}


async def test_a_password_without_its_second_factor_opens_nothing(browser: Browser) -> None:
    await _login(browser, CLERK, "staff_pending")
    assert await _statuses(browser) == dict.fromkeys(ROUTES, 401)


async def test_a_closed_account_is_out_although_its_session_lives(browser: Browser) -> None:
    await _login(browser, CLOSED)
    assert await _statuses(browser) == dict.fromkeys(ROUTES, 401)


async def test_signing_out_ends_the_session_on_the_server(browser: Browser) -> None:
    await _login(browser, ALICE)
    cookie = browser.client.cookies["session"]
    await browser.post("/api/logout")
    browser.client.cookies.set("session", cookie)

    assert (await browser.get("/api/mine")).status_code == 401


async def test_signing_in_makes_a_new_id_and_the_old_one_stops_working(browser: Browser) -> None:
    await _login(browser, CLERK, "staff_pending")
    planted = browser.client.cookies["session"]
    await _login(browser, CLERK, "staff")

    assert browser.client.cookies["session"] != planted
    browser.client.cookies.set("session", planted)
    assert (await browser.get("/api/mine")).status_code == 401


async def test_the_cookie_is_http_only_and_lax_and_a_staff_cookie_ends_with_the_browser(browser: Browser) -> None:
    citizen = (await browser.post("/api/login", {"accountId": str(ALICE)})).headers["set-cookie"].lower()
    staff = (await browser.post("/api/login", {"accountId": str(CLERK), "kind": "staff"})).headers["set-cookie"].lower()

    for cookie in (citizen, staff):
        assert "httponly" in cookie
        assert "samesite=lax" in cookie
        assert "path=/" in cookie
    assert "max-age=2592000" in citizen
    assert "max-age" not in staff


async def test_reading_sets_no_session_cookie(browser: Browser) -> None:
    await browser.get("/api/health")
    assert "set-cookie" not in (await browser.get("/api/who")).headers


class _Moving:
    """A clock for limits."""

    def __init__(self) -> None:
        self.now = dt.datetime(2026, 11, 22, 9, 0, tzinfo=dt.UTC)

    def __call__(self) -> dt.datetime:
        return self.now


class _Request:
    """As much of a request as signing in needs."""

    def __init__(self) -> None:
        self.cookies: dict[str, str] = {}
        self.scope: dict[str, dict[str, str]] = {"state": {}}

    @property
    def token(self) -> str:
        return self.scope["state"]["onething_session_cookie"].split(";")[0].split("=", 1)[1]


@pytest.mark.parametrize(
    ("kind", "step_minutes", "steps"),
    [
        ("staff", 31, 1),
        ("staff", 20, 30),
        ("citizen", 7 * 1440 + 1, 1),
        ("citizen", 6 * 1440, 5),
        ("staff_pending", 6, 1),
    ],
    ids=["staff idle", "staff absolute", "citizen idle", "citizen absolute", "half signed in"],
)
async def test_a_session_ends_at_its_limits(settings: Settings, kind: str, step_minutes: int, steps: int) -> None:
    clock, request = _Moving(), _Request()
    sessions = Sessions(MemoryStore(), settings, now=clock)
    await sessions.start(request, kind=kind, account_id=ALICE)  # type: ignore[arg-type]

    for step in range(steps):
        assert await sessions.find(request.token) is not None, step
        clock.now += dt.timedelta(minutes=step_minutes)
    assert await sessions.find(request.token) is None


async def test_the_store_never_sees_the_cookie(settings: Settings) -> None:
    store, request = MemoryStore(), _Request()
    await Sessions(store, settings).start(request, kind="citizen", account_id=ALICE)  # type: ignore[arg-type]

    assert request.token
    assert all(request.token not in key for key in store._store)


async def test_over_https_cookies_are_secure(app: Litestar, settings: Settings) -> None:
    secure = Sessions(MemoryStore(), msgspec.structs.replace(settings, public_url="https://example.invalid"))
    request = _Request()
    await secure.start(request, kind="citizen", account_id=ALICE)  # type: ignore[arg-type]

    cookie = request.scope["state"]["onething_session_cookie"]
    assert cookie.startswith("__Host-session=")
    assert "secure" in cookie.lower()
