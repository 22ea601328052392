"""A browser for tests: keeps cookies, sends the CSRF header and a fresh Idempotency-Key, as the pages do."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import uuid4

from httpx import ASGITransport, AsyncClient, Response
from litestar import Litestar


class Browser:
    """One person's browser on one running app. `key=""` leaves the key out, `csrf=False` the token."""

    def __init__(self, client: AsyncClient) -> None:
        self.client = client

    @classmethod
    def on(cls, app: Litestar) -> "Browser":
        """One more browser on an app that is already running."""
        transport = ASGITransport(app, raise_app_exceptions=False)  # type: ignore[arg-type]
        return cls(AsyncClient(transport=transport, base_url="http://testserver.local"))

    async def get(self, url: str, **options: Any) -> Response:
        return await self.client.get(url, follow_redirects=False, **options)

    async def post(self, url: str, json: Any = None, **options: Any) -> Response:
        return await self.send("POST", url, json=json, **options)

    async def put(self, url: str, json: Any = None, **options: Any) -> Response:
        return await self.send("PUT", url, json=json, **options)

    async def patch(self, url: str, json: Any = None, **options: Any) -> Response:
        return await self.send("PATCH", url, json=json, **options)

    async def delete(self, url: str, **options: Any) -> Response:
        return await self.send("DELETE", url, **options)

    async def send(
        self, method: str, url: str, *, json: Any = None, key: str | None = None, csrf: bool = True, **options: Any
    ) -> Response:
        if csrf and "csrftoken" not in self.client.cookies:
            await self.client.get("/api/health")
        headers = dict(options.pop("headers", {}))
        if key != "":
            headers["Idempotency-Key"] = key or str(uuid4())
        if csrf:
            headers["x-csrftoken"] = self.client.cookies["csrftoken"]
        if json is not None:
            options["json"] = json
        return await self.client.request(method, url, headers=headers, **options)


@asynccontextmanager
async def running(app: Litestar) -> AsyncIterator[Browser]:
    """The app, started in this test's own event loop; Litestar's client would use another one, and connections mind."""
    started, stop = asyncio.Event(), asyncio.Event()

    async def live() -> None:  # A task of its own: a fixture is set up and torn down in two, and anyio wants one.
        async with app.lifespan():
            started.set()
            await stop.wait()

    life = asyncio.create_task(live())
    waiting = asyncio.create_task(started.wait())
    await asyncio.wait({life, waiting}, return_when=asyncio.FIRST_COMPLETED)
    if life.done():
        waiting.cancel()
        await life
    browser = Browser.on(app)
    try:
        yield browser
    finally:
        await browser.client.aclose()
        stop.set()
        await life
