"""Which database this process works on."""

import os
from typing import Final
from urllib.parse import urlsplit

from piccolo.table import Table

from backend.infra.postgres import SafePostgresEngine
from backend.infra.sqlite import GroupSQLiteEngine

os.environ.setdefault("PICCOLO_CONF", "backend.piccolo_conf")

Engine = GroupSQLiteEngine | SafePostgresEngine

DEFAULT_URL: Final = "sqlite:///data/onething.sqlite"

_bound: Engine | None = None


def make_engine(url: str) -> Engine:
    """`sqlite:///relative.sqlite`, `sqlite:////absolute.sqlite` or `postgresql://…`."""
    scheme = urlsplit(url).scheme
    if scheme == "sqlite":
        path = url.removeprefix("sqlite:///")
        if path in {"", ":memory:", url}:
            msg = f"the database address must name a file, as in {DEFAULT_URL}"
            raise ValueError(msg)
        return GroupSQLiteEngine(path)
    if scheme in {"postgres", "postgresql"}:
        return SafePostgresEngine(url)
    msg = f"the database address starts with {scheme or 'nothing'}; sqlite: and postgresql: are known"
    raise ValueError(msg)


def current_engine() -> Engine:
    """The engine all tables use."""
    if _bound is None:
        from backend import piccolo_conf  # noqa: PLC0415  piccolo_conf makes its engine with this module.

        bind(piccolo_conf.DB)
        return piccolo_conf.DB
    return _bound


def bind(engine: Engine) -> Engine:
    """Point every table, present or future, at `engine`; returns it."""
    global _bound  # noqa: PLW0603  One process, one database.
    from backend import piccolo_conf  # noqa: PLC0415

    _bound = piccolo_conf.DB = engine
    waiting: list[type[Table]] = list(Table.__subclasses__())
    while waiting:
        table = waiting.pop()
        table._meta._db = engine
        waiting.extend(table.__subclasses__())
    return engine
