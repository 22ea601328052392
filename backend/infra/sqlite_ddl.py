"""Constraints for SQLite. Piccolo writes `ALTER TABLE … ADD CONSTRAINT`, which SQLite does not know.

In CREATE TABLE they are put inline; a later Unique becomes a unique index; a later Check needs a rebuilt table and is
refused with a sentence.
"""

from collections.abc import Sequence

from piccolo.constraints import Unique
from piccolo.query.methods.alter import Alter
from piccolo.query.methods.create import Create
from piccolo.query.methods.create_index import CreateIndex


def _create(self: Create) -> Sequence[str]:
    meta = self.table._meta
    columns = meta.non_default_columns if self.only_default_columns else meta.columns
    parts = [column.ddl for column in columns]
    if not self.only_default_columns:
        parts += [f'CONSTRAINT "{rule._meta.name}" {rule.ddl}' for rule in meta.constraints]
    maybe = " IF NOT EXISTS" if self.if_not_exists else ""
    ddl = [f"CREATE TABLE{maybe} {meta.get_formatted_tablename()} ({', '.join(parts)})"]
    for column in columns:
        if column._meta.index:
            index = CreateIndex(
                table=self.table,
                columns=[column],
                method=column._meta.index_method,
                if_not_exists=self.if_not_exists,
            )
            ddl.extend(index.ddl)
    return ddl


def _alter(self: Alter) -> Sequence[str]:
    added, self._add_constraint = self._add_constraint, []
    dropped, self._drop_constraint = self._drop_constraint, []
    try:
        ddl = list(self.default_ddl)
    finally:
        self._add_constraint, self._drop_constraint = added, dropped
    table = self.table._meta.get_formatted_tablename()
    for addition in added:
        rule = addition.constraint
        if not isinstance(rule, Unique):
            msg = f"SQLite cannot add the check {rule._meta.name} to a table that exists; rebuild the table"
            raise TypeError(msg)
        columns = ", ".join(f'"{name}"' for name in rule.get_column_names())  # type: ignore[no-untyped-call]
        ddl.append(f'CREATE UNIQUE INDEX "{rule._meta.name}" ON {table} ({columns})')
    ddl.extend(f'DROP INDEX "{removal.constraint_name}"' for removal in dropped)
    return ddl


def install() -> None:
    """Once per process; doing it again changes nothing."""
    Create.sqlite_ddl = property(_create)  # type: ignore[assignment, method-assign]
    Alter.sqlite_ddl = property(_alter)  # type: ignore[assignment, method-assign]
