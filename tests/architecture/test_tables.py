"""What every table keeps to."""

import ast
import re
from pathlib import Path

import pytest
from piccolo.columns import Decimal, ForeignKey, Integer, Numeric, Real, Timestamp
from piccolo.columns.base import OnDelete
from piccolo.columns.column_types import DoublePrecision, Float
from piccolo.table import Table

from backend.piccolo_app import indexes, table_classes
from tests.architecture.source import files, name, tree

TABLES = table_classes()


FIRST_OF_AN_INDEX = {
    (hit[1], hit[2]) for sql in indexes() if (hit := re.search(r' on (\w+) \("?(\w+)', sql, re.IGNORECASE))
}


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table._meta.tablename)
def test_a_reference_never_deletes_and_is_indexed(table: type[Table]) -> None:
    """Neither database indexes a reference by itself."""
    for column in table._meta.foreign_key_columns:
        assert isinstance(column, ForeignKey)
        meta = column._meta
        assert column._foreign_key_meta.on_delete == OnDelete.restrict, meta.name
        first = (table._meta.tablename, meta.name) in FIRST_OF_AN_INDEX
        assert meta.index or meta.unique or meta.primary_key or first, meta.name


@pytest.mark.parametrize("path", [path for path in files() if path.name == "tables.py"], ids=name)
def test_every_column_says_its_default(path: Path) -> None:
    """Piccolo fills in "" and 0 by itself; default=None makes leaving something out an error."""
    silent = [
        f"{name(path)}:{line.lineno}"
        for table in tree(path).body
        if isinstance(table, ast.ClassDef)
        for line in table.body
        if isinstance(line, ast.Assign)
        and isinstance(line.value, ast.Call)
        and getattr(line.value.func, "id", "") not in {"Check", "Unique"}
        and not {"default", "primary_key"} & {keyword.arg for keyword in line.value.keywords}
    ]
    assert not silent


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table._meta.tablename)
def test_money_is_whole_and_time_knows_its_zone(table: type[Table]) -> None:
    for column in table._meta.columns:
        assert not isinstance(column, Decimal | Numeric | Real | Float | DoublePrecision), "SQLite would store a float"
        assert not isinstance(column, Timestamp), "naive"
        if column._meta.name.endswith("_fen"):
            assert not isinstance(column, Integer) or type(column).__name__ == "BigInt", "32 bits hold 21 million yuan"


def test_table_and_column_names_are_plain() -> None:
    names = [table._meta.tablename for table in TABLES] + [
        c._meta.name for table in TABLES for c in table._meta.columns
    ]
    assert all(re.fullmatch(r"[a-z][a-z0-9_]*", name) for name in names)
