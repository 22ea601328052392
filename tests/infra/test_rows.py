"""Rows as structs: the same values on both databases, whatever the columns hold."""

import datetime as dt
import uuid
from collections.abc import AsyncIterator
from typing import Final

import msgspec
import pytest
import pytest_asyncio
from piccolo.columns import UUID, BigInt, Boolean, Date, Integer, Text, Timestamptz, Varchar
from piccolo.table import Table

from backend.infra.db import Duplicate, Engine, bind, transaction
from backend.infra.rows import Rows, marks
from backend.kernel.ids import new_id

AWKWARD: Final = '引号"与\\反斜杠、换行\n和𠮷'


class Every(Table, tablename="test_every"):
    id = UUID(primary_key=True, default=None)
    name = Varchar(length=40, default=None, unique=True)
    text = Text(null=True, default=None)
    number = Integer(default=None)
    fen = BigInt(null=True, default=None)
    good = Boolean(default=None)
    on = Date(null=True, default=None)
    at = Timestamptz(null=True, default=None)
    code = Varchar(length=6, default=None)
    unnamed = Integer(default=7)


class EveryRow(msgspec.Struct, frozen=True, kw_only=True):
    id: uuid.UUID
    name: str
    text: str | None
    number: int
    fen: int | None
    good: bool
    on: dt.date | None
    at: dt.datetime | None
    code: str


def _row(name: str, **over: object) -> EveryRow:
    values: dict[str, object] = {
        "id": new_id(),
        "name": name,
        "text": AWKWARD,
        "number": -3,
        "fen": 9_007_199_254_740_993,  # One more than a float can count to.
        "good": True,
        "on": dt.date(2028, 2, 29),
        "at": dt.datetime(2026, 11, 20, 1, 2, 3, 456789, tzinfo=dt.UTC),
        "code": "010203",
        **over,
    }
    return EveryRow(**values)  # type: ignore[arg-type]


NOTHING: Final = {"text": None, "fen": None, "good": False, "on": None, "at": None}


@pytest_asyncio.fixture
async def every(db: Engine) -> AsyncIterator[None]:
    bind(db)
    await Every.create_table(if_not_exists=True)
    yield
    await Every.alter().drop_table()


@pytest.mark.parametrize("bulky", [False, True])
async def test_what_was_written_is_read(every: None, bulky: bool) -> None:
    rows = Rows(Every, EveryRow, bulky=bulky)
    written = [_row("a"), _row("b", **NOTHING), _row("c", at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC))]
    async with transaction() as tx:
        assert await rows.insert(tx, written) == 3
    assert await rows.find(f"name in ({marks(3)}) order by id", "a", "b", "c") == written
    assert await rows.first("name = $1 and good = $2", "b", False) == written[1]
    assert await rows.first("id = $1", new_id()) is None
    assert await rows.find("at = $1", written[0].at) == [written[0]]
    assert (await Every.select(Every.unnamed).first()) == {"unnamed": 7}


async def test_a_change_returns_the_rows_it_changed(every: None) -> None:
    rows = Rows(Every, EveryRow)
    written = [_row("a"), _row("b", number=5)]
    async with transaction() as tx:
        await rows.insert(tx, written)
        assert await rows.change("number = number + $2", "number > $1", 0, 2) == [
            msgspec.structs.replace(written[1], number=7)
        ]
        assert await rows.change("number = 0", "name = $1", "nobody") == []


async def test_a_row_that_is_there_is_left_alone(every: None) -> None:
    rows = Rows(Every, EveryRow)
    first, twin, other = _row("a"), _row("a", number=9), _row("b")
    async with transaction() as tx:
        await rows.insert(tx, [first])
        assert await rows.insert(tx, [twin, other], unless_there=True) == 1
    assert await rows.find("number < $1 order by id", 100) == [first, other]
    with pytest.raises(Duplicate):
        async with transaction() as tx:
            await rows.insert(tx, [twin])


def test_a_list_of_nothing_is_a_mistake() -> None:
    assert marks(3, 2) == "$2, $3, $4"
    with pytest.raises(AssertionError):
        marks(0)
