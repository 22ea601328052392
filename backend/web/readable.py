"""The first look at a request: what no table can keep and no page can show is refused before any room is asked."""

from typing import Any, Final

from litestar import Request
from litestar.datastructures.state import State
from litestar.enums import ScopeType
from litestar.types import ASGIApp, Receive, Scope, Send

from backend.kernel.errors import AppError, NotFound
from backend.web.problems import FRAMEWORK

_WITH_BODY: Final = frozenset({"POST", "PUT", "PATCH", "DELETE"})


class Unreadable(AppError):
    """Bytes that are no text, or text with the one character PostgreSQL cannot keep."""


class ReadableMiddleware:
    """Looks at address, query and JSON body; a file's body is its room's business."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Litestar keeps the body it has read, so the handler reads it again for nothing."""
        if scope["type"] == ScopeType.HTTP:
            if "\x00" in scope["path"]:
                raise NotFound(FRAMEWORK[404][2])
            if b"%00" in scope["query_string"]:
                raise Unreadable(FRAMEWORK[400][2])
            if scope["method"] in _WITH_BODY and not {"raw_body", "takes"} & scope["route_handler"].opt.keys():
                _read(await Request[Any, Any, State](scope, receive).body())
        await self.app(scope, receive, send)


def _read(body: bytes) -> None:
    try:
        body.decode()
    except UnicodeDecodeError:
        raise Unreadable(FRAMEWORK[400][2]) from None
    if b"\\u0000" in body:
        raise Unreadable(FRAMEWORK[400][2])
