"""What every room may rely on, the same on both databases."""

import asyncio
import datetime as dt
from collections.abc import Coroutine
from contextvars import Context
from uuid import UUID

import msgspec
import pytest

from backend.infra.db import (
    AlreadyAnswered,
    Duplicate,
    Engine,
    RequestKey,
    Statement,
    duplicates_raise,
    fetch_json,
    find_answer,
    insert_rows,
    json_rows,
    purge_answers,
    reading,
    request_key,
    store_answer,
    transaction,
)
from backend.infra.engine import make_engine
from backend.kernel.errors import Conflict
from backend.kernel.ids import new_id
from tests.infra.things import Part, Thing, make_thing, names


class Answer(msgspec.Struct, frozen=True, rename="camel"):
    case_id: int


def _request(key: str, *, status: int = 201) -> RequestKey:
    return RequestKey(scope="account:1", key=key, fingerprint="f", status=status)


async def test_a_transaction_is_kept_whole(things: Engine) -> None:
    async with transaction():
        await make_thing("a")
        await make_thing("b")

    assert await names() == ["a", "b"]


async def test_a_refusal_undoes_everything(things: Engine) -> None:
    with pytest.raises(Conflict):
        async with transaction():
            await make_thing("a")
            raise Conflict("no")

    assert await names() == []


async def test_reads_inside_a_transaction_see_its_writes(things: Engine) -> None:
    async with transaction():
        await make_thing("a")
        assert await names() == ["a"]


async def test_others_do_not_see_what_is_not_committed(things: Engine) -> None:
    written, looked = asyncio.Event(), asyncio.Event()

    async def write() -> None:
        async with transaction():
            await make_thing("a")
            written.set()
            await looked.wait()

    writer = asyncio.create_task(write())
    await written.wait()
    assert await names() == []
    looked.set()
    await writer
    assert await names() == ["a"]


async def test_transactions_do_not_nest(things: Engine) -> None:
    async with transaction():
        with pytest.raises(RuntimeError, match="do not nest"):
            async with transaction():
                pass
    async with reading():
        with pytest.raises(RuntimeError, match="do not nest"):
            async with transaction():
                pass


async def test_a_task_started_inside_a_transaction_may_not_use_it(things: Engine) -> None:
    release = asyncio.Event()

    async def late() -> None:
        await release.wait()
        await names()

    async with transaction():
        with pytest.raises(RuntimeError, match="one task"):
            await asyncio.gather(names(), names())
        task = asyncio.create_task(late())
    release.set()
    with pytest.raises(RuntimeError, match="outlived"):
        await task


async def test_a_read_block_sees_one_moment(things: Engine) -> None:
    await make_thing("a")
    async with reading():
        assert await names() == ["a"]
        await asyncio.create_task(_in_fresh_context(make_thing("b")))
        assert await names() == ["a"]
        async with reading():
            assert await names() == ["a"]
    assert await names() == ["a", "b"]


async def _in_fresh_context(work: Coroutine[None, None, object]) -> None:
    """As another request would run it: without this one's transaction."""
    await asyncio.get_running_loop().create_task(work, context=Context())


async def test_a_read_block_cannot_write(things: Engine) -> None:
    with pytest.raises(Exception, match=r"read.?only"):
        async with reading():
            await make_thing("a")
    assert await names() == []


async def test_duplicates_are_one_error_that_keeps_the_values_to_itself(things: Engine) -> None:
    await make_thing("13800000000")
    with pytest.raises(Duplicate) as caught:
        await make_thing("13800000000")

    assert (caught.value.table, caught.value.columns) == ("test_thing", ("name",))
    assert "13800000000" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


async def test_a_duplicate_becomes_a_refusal(things: Engine) -> None:
    await make_thing("a")
    with pytest.raises(Conflict, match="taken"):
        async with transaction():
            with duplicates_raise(Conflict("taken")):
                await make_thing("a")
    assert await names() == ["a"]


async def test_a_broken_reference_is_no_duplicate(things: Engine) -> None:
    with pytest.raises(Exception, match=r"(?i)foreign key") as caught:
        await Part.insert(Part(id=new_id(), thing=new_id()))
    assert not isinstance(caught.value, Duplicate)


async def test_many_rows_go_in_at_once(things: Engine) -> None:
    thing = await make_thing("a")
    async with transaction() as tx:
        await insert_rows(tx, Part, ("id", "thing"), [(new_id(), thing) for _ in range(16_000)])

    assert await Part.count() == 16_000


async def test_hand_written_sql_has_one_spelling(things: Engine) -> None:
    thing = await make_thing("a", count=1)
    async with transaction() as tx:
        rows = await tx.fetch("update test_thing set count = count + $2 where id = $1 returning count", thing, 4)

    assert [tuple(row) for row in rows] == [(5,)]


class PartView(msgspec.Struct):
    id: UUID


class ThingView(msgspec.Struct):
    name: str
    many: bool
    parts: list[PartView]


_PARTS = json_rows("select json_object('id', p.id) as item from test_part p where p.thing = t.id order by p.id")
_VIEW = Statement(
    f"select json_object('name', t.name, 'many', t.count > 1, 'parts', {_PARTS}) from test_thing t where t.id = $1"
)


async def test_a_detail_page_is_one_select(things: Engine) -> None:
    thing = await make_thing("a", count=2)
    empty = await make_thing("b")
    parts = sorted([new_id(), new_id()])
    async with transaction() as tx:
        await insert_rows(tx, Part, ("id", "thing"), [(part, thing) for part in parts])

    view = await fetch_json(_VIEW, thing, kind=ThingView)
    assert view == ThingView("a", many=True, parts=[PartView(part) for part in parts])
    assert await fetch_json(_VIEW, empty, kind=ThingView) == ThingView("b", many=False, parts=[])
    assert await fetch_json(_VIEW, new_id(), kind=ThingView) is None


async def test_follow_ups_run_after_the_commit_and_never_after_a_refusal(things: Engine) -> None:
    seen: list[str] = []
    async with transaction() as tx:
        tx.after_commit(lambda: seen.append("kept"))
        tx.after_commit(lambda: 1 // 0)  # A broken one harms neither the action nor its neighbours.
        tx.after_commit(lambda: seen.append("also"))
        await make_thing("a")
        assert seen == []
    with pytest.raises(Conflict):
        async with transaction() as tx:
            tx.after_commit(lambda: seen.append("never"))
            raise Conflict("no")

    assert seen == ["kept", "also"]


async def test_the_answer_is_kept_with_the_work(things: Engine) -> None:
    request_key.set(_request("k1"))
    async with transaction() as tx:
        await make_thing("a")
        answer = tx.answer(Answer(case_id=7))

    stored = await find_answer("account:1", "k1")
    assert answer == Answer(case_id=7)
    assert stored is not None
    assert (stored.status, stored.fingerprint, stored.body) == (201, "f", b'{"caseId":7}')


async def test_without_a_key_an_answer_is_only_returned(things: Engine) -> None:
    async with transaction() as tx:
        assert tx.answer(Answer(case_id=7)) == Answer(case_id=7)


async def test_a_second_request_with_the_same_key_does_nothing(things: Engine) -> None:
    async def work(name: str) -> None:
        request_key.set(_request("k1"))
        async with transaction() as tx:
            await make_thing(name)
            tx.answer(name)

    results = await asyncio.gather(*(work(f"t{number}") for number in range(6)), return_exceptions=True)

    assert sorted(type(result).__name__ for result in results) == ["AlreadyAnswered"] * 5 + ["NoneType"]
    stored = await find_answer("account:1", "k1")
    assert stored is not None
    assert [msgspec.json.decode(stored.body)] == await names()


async def test_the_first_answer_can_be_read_when_the_second_request_is_refused(things: Engine) -> None:
    """The refusal must not overtake the COMMIT it rests on, or there would be nothing to replay."""
    found: list[bool] = []

    async def work(number: int) -> None:
        request_key.set(_request("k1"))
        try:
            async with transaction() as tx:
                tx.answer(number)
        except AlreadyAnswered:
            found.append(await find_answer("account:1", "k1") is not None)

    await asyncio.gather(*(work(number) for number in range(20)))
    assert found == [True] * 19


async def test_a_refused_action_leaves_its_key_unused(things: Engine) -> None:
    request_key.set(_request("k1"))
    with pytest.raises(Conflict):
        async with transaction() as tx:
            tx.answer("x")
            raise Conflict("no")
    assert await find_answer("account:1", "k1") is None
    async with transaction() as tx:
        tx.answer("y")
    assert await find_answer("account:1", "k1") is not None


async def test_a_request_is_answered_once(things: Engine) -> None:
    request_key.set(_request("k1"))
    async with transaction() as tx:
        tx.answer("x")
        with pytest.raises(RuntimeError, match="answered once"):
            tx.answer("y")
    with pytest.raises(RuntimeError, match="answered once"):
        async with transaction() as tx:
            tx.answer("z")


async def test_an_answer_without_a_transaction(things: Engine) -> None:
    request = _request("k1")
    await store_answer(request, status=204, body=b"")
    assert request.answered
    with pytest.raises(AlreadyAnswered):
        await store_answer(_request("k1"), status=204, body=b"")


async def test_old_keys_are_forgotten(things: Engine, clock: object) -> None:
    await store_answer(_request("k1"), status=204, body=b"")
    await purge_answers(older_than=dt.timedelta(days=1))
    assert await find_answer("account:1", "k1") is not None
    await purge_answers(older_than=dt.timedelta(days=1), now=dt.datetime.now(dt.UTC) + dt.timedelta(days=2))
    assert await find_answer("account:1", "k1") is None


async def test_read_then_write_by_fifty_tasks_loses_nothing(things: Engine) -> None:
    thing = await make_thing("a")

    async def add_one() -> None:
        async with transaction():
            lock = "" if things.engine_type == "sqlite" else " for update"
            count = (
                await Thing.raw("select count from test_thing where id = {}" + lock, str(thing) if not lock else thing)
            )[0]["count"]
            await asyncio.sleep(0)
            await Thing.update({Thing.count: count + 1}).where(Thing.id == thing)

    await asyncio.gather(*(add_one() for _ in range(50)))
    row = await Thing.select(Thing.count).first()
    assert row == {"count": 50}


@pytest.mark.parametrize("url", ["", "mysql://x/y", "sqlite://", "sqlite:///", "sqlite:///:memory:", "data/x.sqlite"])
def test_a_wrong_address_is_refused_with_a_sentence(url: str) -> None:
    with pytest.raises(ValueError, match="database address"):
        make_engine(url)
