"""The client the live partners are asked with."""

import ssl
from functools import lru_cache
from typing import Final

import httpx

_CONNECTIONS: Final = httpx.Limits(max_connections=20, max_keepalive_connections=0)


@lru_cache(1)
def _trust() -> ssl.SSLContext:
    """Reading the machine's certificates takes longer than a request; once is enough."""
    return httpx.create_ssl_context()


def client(timeout_seconds: float) -> httpx.AsyncClient:
    """For one request, and closed after it: what a partner keeps open for us is not ours to rely on."""
    return httpx.AsyncClient(timeout=timeout_seconds, verify=_trust(), limits=_CONNECTIONS)
