"""The outermost layer: a request id, the security headers and the measurements, on every answer without exception."""

import time
from collections.abc import Iterable
from typing import Final

import structlog
from litestar.enums import ScopeType
from litestar.types import ASGIApp, Message, Receive, Scope, Send

from backend.kernel.ids import new_id
from backend.web.metrics import Metrics

_POLICY: Final = (
    "default-src 'self'",
    "img-src 'self' data: blob:",
    "script-src 'self' 'wasm-unsafe-eval'",  # The code reader for photos is WebAssembly.
    "style-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
)
SECURITY_HEADERS: Final = {
    "content-security-policy": "; ".join(_POLICY),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "permissions-policy": "camera=(self), geolocation=(), microphone=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    "x-frame-options": "DENY",  # For browsers that do not know frame-ancestors.
}
RawHeader = tuple[bytes, bytes]
HSTS: Final = "max-age=31536000; includeSubDomains"


class Envelope:
    """Wraps the whole application, so that 404s and crashes carry the same headers as everything else."""

    def __init__(self, app: ASGIApp, metrics: Metrics, *, https: bool) -> None:
        self.app = app
        self.metrics = metrics
        headers = SECURITY_HEADERS | ({"strict-transport-security": HSTS} if https else {})
        self.headers = [(name.encode(), value.encode()) for name, value in headers.items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """HEAD is answered as GET without its body, wherever GET is."""
        if scope["type"] != ScopeType.HTTP:
            await self.app(scope, receive, send)
            return
        request_id = new_id().hex
        scope["state"]["request_id"] = request_id
        structlog.contextvars.clear_contextvars()
        structlog.contextvars.bind_contextvars(request_id=request_id)
        method, status, began = scope["method"], 500, time.perf_counter()
        head = method == "HEAD"
        if head:
            scope = scope.copy()  # The server looks at its own, to know that no body follows.
            scope["method"] = "GET"

        async def send_wrapped(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = self._complete(message["headers"], scope["path"], request_id)
            elif head and message["type"] == "http.response.body":
                message["body"] = b""
            await send(message)

        try:
            await self.app(scope, receive, send_wrapped)
        finally:
            route = scope.get("path_template") or "none"
            self.metrics.observe(method, str(route), status, time.perf_counter() - began)

    def _complete(self, given: Iterable[RawHeader], path: str, request_id: str) -> list[RawHeader]:
        """Plain tuples: through Litestar's header object this alone cost 50 µs of every answer."""
        headers = list(given)
        present = {name for name, _ in headers}
        headers += [header for header in self.headers if header[0] not in present]
        headers.append((b"x-request-id", request_id.encode()))
        # What /api answers is about people; a shared cache must never keep it.
        if path.startswith("/api/") and b"cache-control" not in present:
            headers.append((b"cache-control", b"no-store"))
        return headers
