"""Creating tables with what Piccolo's columns cannot say."""

from collections.abc import Iterable

from piccolo.table import Table

from backend.infra.append_only import append_only_ddl
from backend.infra.engine import current_engine


async def create(
    tables: Iterable[type[Table]], *, indexes: Iterable[str] = (), append_only: Iterable[str] = ()
) -> None:
    """Create `tables` in the given order, then their indexes and guards. Called by migrations, inside a transaction."""
    engine = current_engine()
    for table in tables:
        await table.create_table()
    for sql in (*indexes, *(sql for name in append_only for sql in append_only_ddl(name, engine.engine_type))):
        await engine.run_ddl(sql)
