"""A table's rows as structs, with the SQL written once: for the few paths on which every citizen waits.

Piccolo builds each query anew, which costs several times the query itself; here the columns are the struct's fields and
the condition is a constant. Everything off these paths keeps Piccolo's builder.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, Generic, TypeVar

import msgspec
from piccolo.table import Table

from backend.infra.db import Insert, Transaction, current_engine, insert_rows, run

S = TypeVar("S", bound=msgspec.Struct)


class Rows(Generic[S]):
    """`kind` names some or all columns of `table`; `bulky` = one of them is a long text, which is better not quoted."""

    def __init__(self, table: type[Table], kind: type[S], *, bulky: bool = False) -> None:
        self._bulky = bulky
        self.columns = kind.__struct_fields__
        self._table = table
        self._kind = kind
        types: tuple[Any, ...] = tuple(field.type for field in msgspec.structs.fields(kind))
        # Not strict: SQLite has no booleans, and 0 or 1 stands for them.
        self._decoder = msgspec.json.Decoder(list[tuple[types]], strict=False)  # type: ignore[valid-type]
        self._listed = ", ".join(f'"{name}"' for name in self.columns)
        self._name = table._meta.get_formatted_tablename()

    async def find(self, condition: str, *args: object) -> list[S]:
        """The rows for which `condition` holds, a constant with `$1, $2, …` and an order where it matters."""
        return self._read(await run(f"select {self._wanted} from {self._name} where {condition}", *args))  # noqa: S608

    async def first(self, condition: str, *args: object) -> S | None:
        """The first of them."""
        found = await self.find(condition, *args)
        return found[0] if found else None

    async def change(self, changes: str, condition: str, *args: object) -> list[S]:
        """Set `changes` on the rows for which `condition` holds; those rows, as they are now."""
        sql = f"update {self._name} set {changes} where {condition} returning {self._wanted}"  # noqa: S608
        return self._read(await run(sql, *args))

    def new(self, rows: Sequence[S]) -> Insert:
        """For `insert_together`."""
        return Insert(table=self._table, columns=self.columns, rows=[self._values(row) for row in rows])

    async def insert(self, tx: Transaction, rows: Sequence[S], *, unless_there: bool = False) -> int:
        """Columns the struct does not name get the database's default. How many rows are new."""
        values = [self._values(row) for row in rows]
        return await insert_rows(tx, self._table, self.columns, values, unless_there=unless_there)

    def _values(self, row: S) -> tuple[object, ...]:
        return tuple(getattr(row, name) for name in self.columns)

    @property
    def _as_json(self) -> bool:
        # Ids and moments are text in SQLite: as JSON, msgspec reads a whole row in the time the driver takes for one.
        return not self._bulky and current_engine().engine_type == "sqlite"

    @property
    def _wanted(self) -> str:
        return f"json_array({self._listed})" if self._as_json else self._listed

    def _read(self, found: Sequence[Any]) -> list[S]:
        rows: Iterable[Iterable[object]] = found
        if self._as_json:
            rows = self._decoder.decode(f"[{','.join([row[0] for row in found])}]")
        return [self._kind(**dict(zip(self.columns, row, strict=True))) for row in rows]


@lru_cache(256)
def marks(count: int, first: int = 1) -> str:
    """`$1, $2, $3` for `in (…)`."""
    assert count > 0, "`in ()` means nothing on one of the databases; whoever asks for nothing needs no query"
    return ", ".join(f"${number}" for number in range(first, first + count))
