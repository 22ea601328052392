"""Who is signed in: one random cookie, one row on the server, two limits."""

import datetime as dt
import hashlib
import secrets
from collections.abc import Callable
from typing import Final, Literal, Protocol
from uuid import UUID

import msgspec
from litestar import Request
from litestar.connection import ASGIConnection
from litestar.datastructures import Cookie, MutableScopeHeaders
from litestar.datastructures.state import State
from litestar.enums import ScopeType
from litestar.stores.base import Store
from litestar.types import ASGIApp, Message, Receive, Scope, Send

from backend.kernel.actor import Actor
from backend.settings import Settings

Kind = Literal["citizen", "staff", "staff_pending"]  # staff_pending: the password was right, the second factor is due

PENDING_SECONDS: Final = 300
TOUCH_SHARE: Final = 20  # The last-seen time is written when a twentieth of the idle limit has passed, not per request.
_SET_COOKIE: Final = "onething_session_cookie"


class SignIn(msgspec.Struct, frozen=True, kw_only=True):
    """One signed-in browser. `began_at` never moves; signing in again makes a new one."""

    kind: Kind
    account_id: UUID
    began_at: dt.datetime
    seen_at: dt.datetime


class ActorLoader(Protocol):
    """Accounts say who a sign-in is today: None when it was revoked, locked or closed after `began_at`."""

    async def __call__(self, sign_in: SignIn, /) -> Actor | None:
        """The actor with today's roles, or None."""
        ...


AppRequest = Request["Actor | None", "SignIn | None", State]


def _utc_now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


class Sessions:
    """Starts, reads, renews and ends sign-ins. The store never sees a cookie, only its hash."""

    def __init__(self, store: Store, settings: Settings, now: Callable[[], dt.datetime] = _utc_now) -> None:
        self._store = store
        self._now = now  # The machine's own time even under a stopped demo clock: idle limits guard real people.
        self.cookie = "__Host-session" if settings.secure_cookies else "session"
        self._secure = settings.secure_cookies
        pending = dt.timedelta(seconds=PENDING_SECONDS)
        self._idle = {
            "citizen": dt.timedelta(seconds=settings.citizen_idle_seconds),
            "staff": dt.timedelta(seconds=settings.staff_idle_seconds),
            "staff_pending": pending,
        }
        self._absolute = {
            "citizen": dt.timedelta(seconds=settings.citizen_absolute_seconds),
            "staff": dt.timedelta(seconds=settings.staff_absolute_seconds),
            "staff_pending": pending,
        }

    async def start(self, request: AppRequest, *, kind: Kind, account_id: UUID) -> SignIn:
        """Sign this browser in under a new id; the old id, known before the login, stops working."""
        await self._forget(request)
        now = self._now()
        sign_in = SignIn(kind=kind, account_id=account_id, began_at=now, seen_at=now)
        token = secrets.token_urlsafe(32)
        await self._store.set(_key(token), msgspec.json.encode(sign_in), self._idle[kind])
        # Staff cookies end with the browser; a citizen's phone stays signed in until the limits say otherwise.
        max_age = int(self._absolute[kind].total_seconds()) if kind == "citizen" else None
        request.scope["state"][_SET_COOKIE] = self._cookie(token, max_age)
        return sign_in

    async def end(self, request: AppRequest) -> None:
        """Sign this browser out, here and on the server."""
        await self._forget(request)
        request.scope["state"][_SET_COOKIE] = self._cookie("", 0)

    async def find(self, token: str) -> SignIn | None:
        """The sign-in behind a cookie, unless one of its limits has passed."""
        raw = await self._store.get(_key(token))
        if raw is None:
            return None
        sign_in = msgspec.json.decode(raw, type=SignIn)
        now, idle = self._now(), self._idle[sign_in.kind]
        if now - sign_in.seen_at >= idle or now - sign_in.began_at >= self._absolute[sign_in.kind]:
            await self._store.delete(_key(token))
            return None
        if now - sign_in.seen_at >= idle / TOUCH_SHARE:
            sign_in = msgspec.structs.replace(sign_in, seen_at=now)
            await self._store.set(_key(token), msgspec.json.encode(sign_in), idle)
        return sign_in

    async def _forget(self, request: AppRequest) -> None:
        token = request.cookies.get(self.cookie)
        if token:
            await self._store.delete(_key(token))

    def _cookie(self, value: str, max_age: int | None) -> str:
        cookie = Cookie(
            key=self.cookie, value=value, max_age=max_age, path="/", secure=self._secure, httponly=True, samesite="lax"
        )
        return cookie.to_header(header="")


def _key(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


class SessionMiddleware:
    """Puts the actor into `request.user` and the sign-in into `request.auth`; both None for a stranger."""

    def __init__(self, app: ASGIApp, sessions: Sessions, load_actor: ActorLoader) -> None:
        self.app = app
        self.sessions = sessions
        self.load_actor = load_actor

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Only /api knows people; pages and files are the same for everybody."""
        scope["user"] = scope["auth"] = None
        if scope["type"] != ScopeType.HTTP or not scope["path"].startswith("/api/"):
            await self.app(scope, receive, send)
            return
        token = ASGIConnection[object, object, object, State](scope).cookies.get(self.sessions.cookie)
        sign_in = await self.sessions.find(token) if token else None
        if sign_in is not None:
            actor = None if sign_in.kind == "staff_pending" else await self.load_actor(sign_in)
            revoked = actor is None and sign_in.kind != "staff_pending"
            scope["user"], scope["auth"] = actor, None if revoked else sign_in

        async def send_with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start" and (cookie := scope["state"].get(_SET_COOKIE)):
                MutableScopeHeaders.from_message(message).add("set-cookie", cookie)
            await send(message)

        await self.app(scope, receive, send_with_cookie)
