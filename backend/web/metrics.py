"""Prometheus figures: requests by route and status, and whatever rooms add. Microseconds per request."""

import hmac

from litestar import Request, Response, get
from litestar.datastructures.state import State
from litestar.exceptions import NotFoundException
from litestar.handlers import HTTPRouteHandler
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest

from backend.settings import Settings

_BUCKETS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)


class Metrics:
    """One registry per application, so that two of them in one test do not mix."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._requests = Counter(
            "onething_requests", "Answered requests.", ("method", "route", "status"), registry=self.registry
        )
        self._seconds = Histogram(
            "onething_request_seconds", "Time to the last byte.", ("route",), buckets=_BUCKETS, registry=self.registry
        )

        self._known: dict[tuple[str, str, int], tuple[Counter, Histogram]] = {}

    def observe(self, method: str, route: str, status: int, seconds: float) -> None:
        """One answered request. The route is its template: ids in labels would never end."""
        labels = (method, route, status)
        pair = self._known.get(labels)
        if pair is None:  # Looking a child up by its labels costs more than counting does.
            pair = self._requests.labels(method, route, str(status)), self._seconds.labels(route)
            self._known[labels] = pair
        pair[0].inc()
        pair[1].observe(seconds)

    def page(self) -> bytes:
        """The figures in the text format."""
        return generate_latest(self.registry)


def metrics_route(metrics: Metrics, settings: Settings) -> HTTPRouteHandler:
    """/metrics; with a token set, anybody without it gets 404."""

    @get("/metrics", include_in_schema=False, sync_to_thread=False)
    def figures(request: Request[object, object, State]) -> Response[bytes]:
        """Prometheus text format."""
        expected = f"Bearer {settings.metrics_token}"
        given = request.headers.get("authorization", "")
        if settings.metrics_token and not hmac.compare_digest(expected.encode(), given.encode()):
            raise NotFoundException
        return Response(metrics.page(), media_type=CONTENT_TYPE_LATEST)

    return figures
