"""Histories: tables whose rows are only ever added. The database refuses the rest, whoever asks."""

from collections.abc import Sequence
from typing import Final


def append_only_ddl(table: str, engine_type: str) -> Sequence[str]:
    """Statements that make UPDATE and DELETE on `table` an error; harmless when repeated."""
    if engine_type == "sqlite":
        return [_sqlite_guard(table, verb) for verb in ("UPDATE", "DELETE")]
    return [_POSTGRES_REFUSAL, _postgres_guard(table)]


_POSTGRES_REFUSAL: Final = """CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$"""


def _sqlite_guard(table: str, verb: str) -> str:
    return f"""CREATE TRIGGER IF NOT EXISTS {table}_no_{verb.lower()} BEFORE {verb} ON {table}
        BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"""


def _postgres_guard(table: str) -> str:
    return f"""CREATE OR REPLACE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table}
        FOR EACH ROW EXECUTE FUNCTION refuse_change()"""
