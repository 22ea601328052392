"""What every route of the real application keeps to. A new route is held to it without anybody thinking of it."""

import re
import tempfile
from collections.abc import AsyncIterator, Iterator
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
import pytest
import pytest_asyncio
from litestar import Litestar
from litestar.handlers import HTTPRouteHandler
from litestar.routes import HTTPRoute

from backend.app import create_app
from backend.infra.clock import FixedClock
from backend.infra.db import Engine
from backend.kernel.wire import Inbound
from backend.settings import load
from backend.web.openapi import document
from tests.http import Browser, running

MUTATING = {"POST", "PUT", "PATCH", "DELETE"}


@cache
def _built() -> Litestar:
    """For looking at; it never runs."""
    with tempfile.TemporaryDirectory() as scratch:
        return create_app(load({"ONETHING_ENVIRONMENT": "test", "ONETHING_DATA_DIR": scratch}))


@pytest.fixture
def app() -> Litestar:
    return _built()


@pytest_asyncio.fixture
async def browser(db: Engine, database_url: str, tmp_path: Path, clock: FixedClock) -> AsyncIterator[Browser]:
    env = {"ONETHING_DATA_DIR": str(tmp_path), "ONETHING_DATABASE_URL": database_url}
    async with running(create_app(load({"ONETHING_ENVIRONMENT": "test", **env}), clock)) as browser:
        yield browser


def _routes(app: Litestar) -> Iterator[tuple[str, str, HTTPRouteHandler]]:
    """Method, path and handler of everything under /api."""
    for route in app.routes:
        if isinstance(route, HTTPRoute) and route.path_format.startswith("/api"):
            for method, (handler, _) in route.route_handler_map.items():
                if method != "OPTIONS":
                    yield method, route.path_format, handler


def _filled(path: str) -> str:
    return re.sub(r"\{[^}]+\}", str(UUID(int=7)), path)


async def test_every_mutating_route_demands_a_key(app: Litestar, browser: Browser) -> None:
    mutating = [(method, path) for method, path, _ in _routes(app) if method in MUTATING]
    assert len(mutating) > 20, "the list of routes is read wrongly"
    forgiving = []
    for method, path in mutating:
        answer = await browser.send(method, _filled(path), json={}, key="")
        if (answer.status_code, answer.json().get("code")) != (400, "idempotency.key_required"):
            forgiving.append(f"{method} {path} → {answer.status_code}")
    assert not forgiving


async def test_every_mutating_route_demands_the_csrf_token(app: Litestar, browser: Browser) -> None:
    await browser.get("/api/health")
    key = {"Idempotency-Key": str(UUID(int=9))}
    forgiving = []
    for method, path, _ in _routes(app):
        if method in MUTATING:
            answer = await browser.client.request(method, _filled(path), json={}, headers=key)
            if answer.status_code != 403:
                forgiving.append(f"{method} {path} → {answer.status_code}")
    assert not forgiving


async def test_a_key_is_always_kept_except_where_the_answer_is_a_cookie_or_nothing_is_done(app: Litestar) -> None:
    fresh = {path for _, path, handler in _routes(app) if handler.opt.get("fresh_answer")}
    only_asks = {
        "/api/benefits/estimate",
        "/api/claims/prefill",
        "/api/materials/reading",
    }  # Questions with a body: answered and forgotten.
    assert all(re.search(r"/(login|logout|second-factor|password|wechat)", path) for path in fresh - only_asks), fresh


async def test_every_route_says_what_it_is(app: Litestar) -> None:
    silent = []
    for method, path, handler in _routes(app):
        if not handler.resolve_include_in_schema():
            continue
        missing = [
            word
            for word, there in (
                ("operation_id", handler.operation_id),
                ("tags", handler.tags or any(getattr(layer, "tags", None) for layer in handler.ownership_layers)),
                ("docstring", handler.fn.__doc__),
            )
            if not there
        ]
        if missing:
            silent.append(f"{method} {path}: {', '.join(missing)}")
    assert not silent


def _schemas(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        for value in node.values():
            yield from _schemas(value)
    elif isinstance(node, list):
        for value in node:
            yield from _schemas(value)


async def test_the_document_is_complete(app: Litestar) -> None:
    doc = document(app)
    operations = [
        operation for methods in doc["paths"].values() for operation in methods.values() if isinstance(operation, dict)
    ]
    ids = [operation["operationId"] for operation in operations]
    assert len(set(ids)) == len(ids)
    for operation in operations:
        body = operation.get("requestBody", {}).get("content", {}).get("application/json")
        assert body is None or "example" in body, operation["operationId"]
        assert operation["responses"]["default"]["content"].keys() == {"application/problem+json"}
    text = str(doc)
    assert "http://" not in text.replace("http://127.0.0.1", "")
    for schema in _schemas(doc.get("components")):
        assert not {"\\s", "\\d"} & set(re.findall(r"\\[sd]", str(schema.get("pattern", "")))), (
            "Python and ECMA differ on \\s"
        )


async def test_every_body_refuses_what_it_does_not_know(app: Litestar) -> None:
    doc = document(app)
    open_bodies = []
    for path, methods in doc["paths"].items():
        for method, operation in methods.items():
            schema = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})
            name = schema.get("$ref", "").rsplit("/", 1)[-1]
            if name and doc["components"]["schemas"][name].get("additionalProperties") is not False:
                open_bodies.append(f"{method} {path}: {name}")
    assert not open_bodies


async def test_no_route_of_the_documentation_names_an_outside_host(browser: Browser) -> None:
    for url in ("/docs", "/docs/start.js"):
        assert not re.search(r"https?://", (await browser.get(url)).text)


async def test_staff_routes_are_closed_to_strangers(app: Litestar, browser: Browser) -> None:
    open_routes = []
    for method, path, _ in _routes(app):
        if path.startswith("/api/desk"):
            answer = await browser.send(method, _filled(path), json={} if method in MUTATING else None)
            if answer.status_code != 401:
                open_routes.append(f"{method} {path} → {answer.status_code}")
    assert not open_routes


def _bodies(base: type[Inbound] = Inbound) -> Iterator[type[Inbound]]:
    for body in base.__subclasses__():
        yield body
        yield from _bodies(body)


def _types(found: object) -> Iterator[msgspec.inspect.Type]:
    """A type and everything in it; structs are bodies of their own."""
    if isinstance(found, msgspec.inspect.Type):
        yield found
        for part in ("item_type", "key_type", "value_type", "types", "item_types", "type"):
            inner = getattr(found, part, ())
            for one in inner if isinstance(inner, tuple) else (inner,):
                yield from _types(one)


def test_every_number_a_client_sends_has_an_upper_end() -> None:
    """64 bits are SQLite's limit, 32 an Integer column's on PostgreSQL, and JSON knows none."""
    endless = [
        f"{body.__module__}.{body.__name__}.{field.name}"
        for body in _bodies()
        if body.__module__.startswith("backend.")
        for field in msgspec.inspect.type_info(body).fields  # type: ignore[attr-defined]
        for found in _types(field.type)
        if isinstance(found, msgspec.inspect.IntType) and found.le is None and found.lt is None
    ]
    assert not endless
