"""One key, one answer, for every mutating route under /api: repeating a request is harmless, because it gets the first answer.

A service keeps its answer inside its own transaction (`tx.answer`), so the work and the answer are one. What a handler does
without a transaction is remembered after it succeeded. Refusals are not remembered: after correcting a field the same
screen may send again.

Route options: `raw_body=True` streams the body past us (uploads), the fingerprint then takes its
length and type; `fresh_answer=True`
wants a key but keeps nothing, for signing in and out, where the answer is a cookie, and for questions that need a body.
"""

import asyncio
import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final
from uuid import UUID

from litestar import Request
from litestar.datastructures.state import State
from litestar.enums import ScopeType
from litestar.handlers import HTTPRouteHandler
from litestar.types import ASGIApp, Message, Receive, Scope, Send

from backend.infra.db import AlreadyAnswered, RequestKey, StoredAnswer, find_answer, request_key, store_answer
from backend.kernel.errors import AppError, Invalid
from backend.web.sessions import SignIn

HEADER: Final = "idempotency-key"
REPLAY_HEADER: Final = (b"idempotent-replay", b"true")
MUTATING: Final = frozenset({"POST", "PUT", "PATCH", "DELETE"})
KEPT_BYTES: Final = 262_144  # Larger answers are files, and files come by GET.
_OK: Final = range(200, 300)


class KeyRequired(AppError):
    """A mutating request without a usable key."""

    status = 400
    code = "idempotency.key_required"


class KeyReused(Invalid):
    """The key already stands for another request."""

    code = "idempotency.key_reused"


class IdempotencyMiddleware:
    """Inside sessions (it needs to know whose key it is), around everything that does work."""

    def __init__(self, app: ASGIApp, csrf_cookie: str) -> None:
        self.app = app
        self.csrf_cookie = csrf_cookie
        self._turns: dict[tuple[str, str], tuple[asyncio.Lock, int]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Replay, or run once and remember."""
        if scope["type"] != ScopeType.HTTP or scope["method"] not in MUTATING or not scope["path"].startswith("/api/"):
            await self.app(scope, receive, send)
            return
        request = Request[Any, Any, State](scope, receive)
        key = _key(request)
        handler = scope["route_handler"]
        assert isinstance(handler, HTTPRouteHandler), "only these have mutating methods"
        owner = _owner(request, self.csrf_cookie)
        if owner is None or handler.opt.get("fresh_answer"):  # Without a CSRF cookie, the CSRF check refuses below.
            await self.app(scope, receive, send)
            return
        fingerprint = await _fingerprint(request, raw=bool(handler.opt.get("raw_body")))
        async with self._turn(owner, key):
            await self._once(
                RequestKey(scope=owner, key=key, fingerprint=fingerprint, status=handler.status_code),
                scope,
                receive,
                send,
            )

    async def _once(self, asked: RequestKey, scope: Scope, receive: Receive, send: Send) -> None:
        if (first := await find_answer(asked.scope, asked.key)) is not None:
            await _replay(first, asked, send)
            return
        answer = _Captured(send)
        token = request_key.set(asked)
        try:
            await self.app(scope, receive, answer.send)
        except Exception:
            # Raised outside the handler, by the CSRF check for one. Nothing was done, so nothing is remembered.
            if (first := await find_answer(asked.scope, asked.key)) is None:
                raise
            await _replay(first, asked, send)
            return
        finally:
            request_key.reset(token)
        if answer.status not in _OK:
            first = await find_answer(asked.scope, asked.key)
        elif not asked.answered and answer.keepable:
            first = await _keep(asked, answer)
        if first is not None:
            await _replay(first, asked, send)
        else:
            await answer.flush()

    @asynccontextmanager
    async def _turn(self, owner: str, key: str) -> AsyncIterator[None]:
        """Twins in this process wait for each other; twins in two processes meet at the unique index."""
        lock, waiting = self._turns.get((owner, key), (asyncio.Lock(), 0))
        self._turns[owner, key] = (lock, waiting + 1)
        try:
            async with lock:
                yield
        finally:
            lock, waiting = self._turns.pop((owner, key))
            if waiting > 1:
                self._turns[owner, key] = (lock, waiting - 1)


class _Captured:
    """Holds a small answer back until it is remembered; lets a large one through."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._held: list[Message] = []
        self._size = 0
        self.status = 500
        self.json_or_empty = False
        self.keepable = True

    @property
    def body(self) -> bytes:
        return b"".join(message["body"] for message in self._held if message["type"] == "http.response.body")

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            kind = next((value for name, value in message["headers"] if name.lower() == b"content-type"), b"")
            self.keepable = kind.startswith(b"application/json") or not kind
        elif message["type"] == "http.response.body":
            self._size += len(message["body"])
        self._held.append(message)
        if self._size > KEPT_BYTES:
            self.keepable = False
            await self.flush()

    async def flush(self) -> None:
        held, self._held = self._held, []
        for message in held:
            await self._send(message)


async def _keep(asked: RequestKey, answer: _Captured) -> StoredAnswer | None:
    """Remember what was answered; if a twin was faster, its answer."""
    try:
        await store_answer(asked, status=answer.status, body=answer.body)
    except AlreadyAnswered:
        return await find_answer(asked.scope, asked.key)
    return None


async def _replay(first: StoredAnswer, asked: RequestKey, send: Send) -> None:
    if first.fingerprint != asked.fingerprint:
        raise KeyReused("这次提交与先前的内容不一致，请刷新页面后重新提交。")
    headers = [REPLAY_HEADER, (b"content-length", str(len(first.body)).encode())]
    if first.body:
        headers.append((b"content-type", b"application/json"))
    await send({"type": "http.response.start", "status": first.status, "headers": headers})
    await send({"type": "http.response.body", "body": first.body, "more_body": False})


def _key(request: Request[Any, Any, State]) -> str:
    given = request.headers.get(HEADER, "")
    try:
        return str(UUID(given))
    except ValueError:
        raise KeyRequired("请求缺少编号（Idempotency-Key），请刷新页面后重试。") from None


def _owner(request: Request[Any, Any, State], csrf_cookie: str) -> str | None:
    """Whose key it is. Before signing in the browser's own CSRF cookie tells one from another."""
    sign_in = request.scope["auth"]
    if isinstance(sign_in, SignIn):
        return f"{sign_in.kind}:{sign_in.account_id}"
    cookie = request.cookies.get(csrf_cookie)
    return f"anonymous:{hashlib.sha256(cookie.encode()).hexdigest()[:48]}" if cookie else None


async def _fingerprint(request: Request[Any, Any, State], *, raw: bool) -> str:
    """What was asked. Litestar keeps the body it has read, so the handler reads it again for nothing."""
    digest = hashlib.sha256(f"{request.method} {request.url.path}?{request.url.query}\n".encode())
    if raw:
        digest.update(repr([request.headers.get(name) for name in ("content-type", "content-length")]).encode())
    else:
        digest.update(await request.body())
    return digest.hexdigest()
