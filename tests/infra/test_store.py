"""Sessions: durable, ended when ended, unreadable to whoever reads the table."""

import asyncio
import datetime as dt

from backend.infra.db import Engine, GroupSQLiteEngine, run
from backend.infra.store import TableStore


async def _age(seconds: int) -> None:
    await run("update store_entry set expires_at = expires_at - $1", seconds)


async def test_a_value_is_kept_and_replaced(db: Engine) -> None:
    store = TableStore("session")
    await store.set("k", "one", expires_in=60)
    await store.set("k", b"two", expires_in=dt.timedelta(seconds=90))
    assert await store.get("k") == b"two"
    assert await store.exists("k")
    assert (await store.expires_in("k") or 0) in range(85, 91)
    assert await store.get("other") is None
    assert await store.expires_in("other") is None


async def test_without_an_expiry_it_stays(db: Engine) -> None:
    store = TableStore()
    await store.set("k", "one")
    assert await store.expires_in("k") is None
    assert await store.get("k", renew_for=5) == b"one"
    assert await store.expires_in("k") is None


async def test_what_has_expired_is_gone_and_cleaned(db: Engine) -> None:
    store = TableStore()
    await store.set("k", "one", expires_in=60)
    await store.set("kept", "one", expires_in=600)
    await _age(61)
    assert await store.get("k") is None
    assert not await store.exists("k")
    await store.delete_expired()
    assert [tuple(row) for row in await run("select count(*) from store_entry")] == [(1,)]
    await store.set("k", "again", expires_in=60)
    assert await store.get("k") == b"again"


async def test_reading_renews(db: Engine) -> None:
    store = TableStore()
    await store.set("k", "one", expires_in=60)
    await _age(30)
    assert await store.get("k", renew_for=60) == b"one"
    assert (await store.expires_in("k") or 0) > 55


async def test_saving_the_same_again_writes_nothing(db: Engine) -> None:
    async def version() -> object:
        if isinstance(db, GroupSQLiteEngine):
            return db.writer.commits
        return (await run("select xmin::text from store_entry"))[0][0]

    store = TableStore()
    await store.set("k", "one", expires_in=600)
    before = await version()
    for _ in range(10):
        await store.set("k", "one", expires_in=600)
        await store.get("k", renew_for=600)
        await store.delete("never there")
    assert await version() == before


async def test_deleting(db: Engine) -> None:
    store = TableStore()
    await store.set("k", "one")
    await store.delete("k")
    await store.delete("k")
    assert await store.get("k") is None
    await store.set("k", "two")
    assert await store.get("k") == b"two"


async def test_an_ended_session_is_not_brought_back_by_a_request_still_running(db: Engine) -> None:
    store = TableStore("session", final=True)
    await store.set("k", "signed in", expires_in=60)
    await store.delete("k")
    await store.set("k", "signed in, seen just now", expires_in=60)
    assert await store.get("k") is None
    assert await store.get("k", renew_for=60) is None
    await _age(100_000)
    await store.delete_expired()
    assert [tuple(row) for row in await run("select count(*) from store_entry")] == [(0,)]


async def test_namespaces_do_not_meet(db: Engine) -> None:
    top, other = TableStore("a"), TableStore("ab")
    inner = top.with_namespace("b")
    for store in (top, inner, other):
        await store.set("k", store.namespace)
    assert [await store.get("k") for store in (top, inner, other)] == [b"a", b"a.b", b"ab"]
    await top.delete_all()
    assert [await store.get("k") for store in (top, inner, other)] == [None, None, b"ab"]


async def test_the_table_does_not_show_the_key(db: Engine) -> None:
    await TableStore().set("secret-session-id", "x")
    assert "secret" not in str(await run("select id, namespace from store_entry"))


async def test_many_saves_at_once(db: Engine) -> None:
    store = TableStore()
    await asyncio.gather(*(store.set("k", f"{number}") for number in range(30)))
    assert await store.get("k") is not None
