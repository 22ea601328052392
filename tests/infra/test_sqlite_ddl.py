"""Constraints on SQLite, which Piccolo by itself cannot make."""

from pathlib import Path

import pytest
from piccolo.columns import UUID, Integer, Varchar
from piccolo.constraints import Check, Unique
from piccolo.table import Table

from backend.infra.db import Duplicate, GroupSQLiteEngine, bind
from backend.kernel.ids import new_id


class Ruled(Table, tablename="test_ruled"):
    id = UUID(primary_key=True, default=None)
    name = Varchar(length=20, default=None)
    part = Integer(default=0, index=True)
    one_each = Unique([name, part])
    no_debt = Check(part >= 0)


async def _add(name: str, part: int) -> None:
    await Ruled.insert(Ruled(id=new_id(), name=name, part=part))


async def test_constraints_are_made_and_kept(tmp_path: Path) -> None:
    engine = GroupSQLiteEngine(str(tmp_path / "file.sqlite"))
    bind(engine)
    await Ruled.create_table()
    await Ruled.create_table(if_not_exists=True)
    await _add("a", 1)
    await _add("a", 2)
    with pytest.raises(Duplicate) as caught:
        await _add("a", 2)
    assert caught.value.columns == ("name", "part")
    with pytest.raises(Exception, match="no_debt"):
        await _add("b", -1)
    await engine.close_connection_pool()


async def test_a_later_unique_rule_is_an_index_and_a_later_check_is_refused(tmp_path: Path) -> None:
    engine = GroupSQLiteEngine(str(tmp_path / "file.sqlite"))
    bind(engine)
    await Ruled.create_table()
    extra = Unique([Ruled.part], name="part_once")
    await Ruled.alter().add_constraint(extra)
    await _add("a", 1)
    with pytest.raises(Duplicate):
        await _add("b", 1)
    await Ruled.alter().drop_constraint("part_once")
    await _add("b", 1)
    with pytest.raises(TypeError, match="rebuild"):
        await Ruled.alter().add_constraint(Check(Ruled.part < 5, name="few"))
    await engine.close_connection_pool()
