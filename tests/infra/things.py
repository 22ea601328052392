"""What the infra tests write."""

import uuid

from piccolo.columns import UUID, ForeignKey, Integer, OnDelete, Varchar
from piccolo.table import Table

from backend.kernel.ids import new_id


class Thing(Table, tablename="test_thing"):
    id = UUID(primary_key=True, default=None)
    name = Varchar(length=40, default=None, unique=True)
    count = Integer(default=0)


class Part(Table, tablename="test_part"):
    id = UUID(primary_key=True, default=None)
    thing = ForeignKey(Thing, null=False, default=None, on_delete=OnDelete.restrict, index=True)


async def make_thing(name: str, count: int = 0) -> uuid.UUID:
    thing_id = new_id()
    await Thing.insert(Thing(id=thing_id, name=name, count=count))
    return thing_id


async def names() -> list[str]:
    return [row["name"] for row in await Thing.select(Thing.name).order_by(Thing.name)]
