"""All tables of all rooms, as one Piccolo app with one line of migrations."""

from importlib import import_module
from pathlib import Path
from typing import Final

from piccolo.conf.apps import AppConfig, table_finder
from piccolo.table import Table, sort_table_classes

from backend.infra.append_only import append_only_ddl

_HERE: Final = Path(__file__).parent


def table_modules() -> list[str]:
    """Every `backend/<room>/tables.py`, in the same order everywhere."""
    return sorted(f"backend.{path.parent.name}.tables" for path in _HERE.glob("*/tables.py"))


def table_classes() -> list[type[Table]]:
    """Referenced tables first."""
    found = table_finder(table_modules(), exclude_imported=True)
    return sort_table_classes(sorted(found, key=lambda table: table._meta.tablename))


def indexes() -> list[str]:
    """What Piccolo's columns cannot say (partial, composite, unique-where): the `INDEXES` of each tables module."""
    return [sql for name in table_modules() for sql in getattr(import_module(name), "INDEXES", ())]


def append_only(engine_type: str) -> list[str]:
    """What makes the database itself refuse to change a history: the `APPEND_ONLY` of each tables module."""
    tables = [table for name in table_modules() for table in getattr(import_module(name), "APPEND_ONLY", ())]
    return [sql for table in tables for sql in append_only_ddl(table, engine_type)]


APP_CONFIG = AppConfig(
    app_name="onething",
    migrations_folder_path=_HERE / "migrations",
    table_classes=table_classes(),
)
