"""The application without its rooms: rooms bring routes, this brings what every route gets."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any, Final
from urllib.parse import urlsplit

from litestar import Litestar
from litestar.config.allowed_hosts import AllowedHostsConfig
from litestar.config.csrf import CSRFConfig
from litestar.di import Provide
from litestar.middleware import DefineMiddleware
from litestar.stores.base import Store
from litestar.types import ControllerRouterHandler

from backend.settings import Settings
from backend.web.access import ACCESS_DEPENDENCIES
from backend.web.compress import CompressMiddleware
from backend.web.envelope import Envelope
from backend.web.health import Probe, health_route
from backend.web.idempotency import IdempotencyMiddleware
from backend.web.metrics import Metrics, metrics_route
from backend.web.openapi import OPENAPI_PLUGINS, docs_routes, openapi_config
from backend.web.problems import HANDLERS
from backend.web.readable import ReadableMiddleware
from backend.web.sessions import ActorLoader, SessionMiddleware, Sessions
from backend.web.static import page_routes

Lifespan = Callable[[Litestar], AbstractAsyncContextManager[None]]
CSRF_COOKIE: Final = "csrftoken"
BODY_LIMIT_BYTES: Final = 1_048_576  # A whole form is 20 kB; uploads raise it on their own route.


def build(
    settings: Settings,
    *,
    routes: Sequence[ControllerRouterHandler],
    store: Store,
    load_actor: ActorLoader,
    dependencies: Mapping[str, Provide] | None = None,
    lifespan: Sequence[Lifespan] = (),
    probes: Mapping[str, Probe] | None = None,
    warnings: Sequence[str] = (),
    plugins: Sequence[Any] = (),
    state: Mapping[str, Any] | None = None,
) -> Litestar:
    """Put `routes` behind sessions, CSRF, idempotency keys and problem documents; serve the pages beside them."""
    sessions = Sessions(store, settings)
    metrics = Metrics()

    async def provide_sessions() -> Sessions:
        return sessions

    app = Litestar(
        route_handlers=[
            health_route(probes or {}, settings, tuple(warnings)),
            metrics_route(metrics, settings),
            *docs_routes(),
            *page_routes(settings),
            *routes,
        ],
        dependencies={**ACCESS_DEPENDENCIES, "sessions": Provide(provide_sessions), **(dependencies or {})},
        middleware=[  # The first is the outermost.
            CompressMiddleware,
            DefineMiddleware(ReadableMiddleware),
            DefineMiddleware(SessionMiddleware, sessions=sessions, load_actor=load_actor),
            DefineMiddleware(IdempotencyMiddleware, csrf_cookie=CSRF_COOKIE),
        ],
        exception_handlers=HANDLERS,
        csrf_config=_csrf(settings),
        allowed_hosts=_allowed_hosts(settings),
        openapi_config=openapi_config(),
        plugins=[*OPENAPI_PLUGINS, *plugins],
        lifespan=list(lifespan),
        request_max_body_size=BODY_LIMIT_BYTES,
        logging_config=None,
        debug=False,
    )
    app.state.update({"settings": settings, "sessions": sessions, "metrics": metrics, **(state or {})})
    app.asgi_handler = Envelope(app.asgi_handler, metrics, https=settings.secure_cookies)
    return app


def _csrf(settings: Settings) -> CSRFConfig:
    return CSRFConfig(
        secret=settings.secret_keys[-1],
        cookie_name=CSRF_COOKIE,
        header_name="x-csrftoken",
        cookie_secure=settings.secure_cookies,
        cookie_samesite="lax",
    )


def _allowed_hosts(settings: Settings) -> AllowedHostsConfig | None:
    if not settings.production:
        return None
    host = urlsplit(settings.public_url).hostname
    return AllowedHostsConfig(allowed_hosts=list(settings.allowed_hosts) or [str(host)])
