"""Gzip for large JSON answers: guides, policies and lists of places come over slow mobile networks."""

import gzip
from typing import Final

from litestar.datastructures import Headers, MutableScopeHeaders
from litestar.enums import ScopeType
from litestar.types import ASGIApp, HTTPResponseStartEvent, Message, Receive, Scope, Send

FROM_BYTES: Final = 4096  # Below, the packets on the wire are the same number.
LEVEL: Final = 4


class CompressMiddleware:
    """Only reads, and only what is complete in one piece; streams and files pass untouched."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hold the head back until the size of the body is known."""
        if scope["type"] != ScopeType.HTTP or scope["method"] != "GET" or "gzip" not in _accepted(scope):
            await self.app(scope, receive, send)
            return
        head: HTTPResponseStartEvent | None = None

        async def send_compressed(message: Message) -> None:
            nonlocal head
            if message["type"] == "http.response.start":
                head = message
                return
            if message["type"] == "http.response.body" and head is not None:
                if not message["more_body"] and len(message["body"]) >= FROM_BYTES and _is_json(head):
                    message["body"] = gzip.compress(message["body"], LEVEL, mtime=0)
                    headers = MutableScopeHeaders.from_message(head)
                    headers["content-encoding"] = "gzip"
                    headers["content-length"] = str(len(message["body"]))
                    headers["vary"] = "accept-encoding"
                started, head = head, None
                await send(started)
            await send(message)

        await self.app(scope, receive, send_compressed)


def _accepted(scope: Scope) -> str:
    return Headers.from_scope(scope).get("accept-encoding", "")


def _is_json(head: HTTPResponseStartEvent) -> bool:
    kinds = {name.lower(): value for name, value in head["headers"]}
    return kinds.get(b"content-type", b"").startswith(b"application/json") and b"content-encoding" not in kinds
