"""`python -m tests.bench.notices [sqlite|postgres]`: from the click to the carrier's yes.

Carriers are HTTP servers in a process of their own; the outbox worker is the product's. The click is a transaction that
tells one person one thing, as a clerk's move does. Printed beside it: the same carrier asked directly, which nobody can
beat, and the ten seconds the figures promise. The median of the rounds counts.
"""

import asyncio
import datetime as dt
import logging
import multiprocessing
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import asyncpg
import uvloop

from backend.accounts.tables import CitizenAccount, Person
from backend.app import create_app
from backend.gateways.http import client as client_for
from backend.infra.clock import SystemClock
from backend.infra.db import create_all, insert_rows, make_engine, run, transaction
from backend.kernel.ids import new_id
from backend.notices.rules import PROMISED_SECONDS
from backend.notices.service import Notices
from backend.notices.tables import PushSubscription, WechatConsent
from backend.settings import Settings, load
from backend.wiring import Rooms
from tests.gateways.contract import Answer, Asked, json_answer, partner
from tests.gateways.test_web_push import BrowserKeys
from tests.http import running

CHANNELS: Final = ("wechat", "webpush", "sms")
ENDS: Final = {"wechat": "delivered_wechat", "webpush": "delivered_webpush", "sms": "sent_sms"}
SINGLE, BURST, ROUNDS = 60, 300, 3
POSTGRES: Final = "postgres://root@127.0.0.1:5432"


def _answer(asked: Asked) -> Answer:
    """All carriers on one port, at once content."""
    if asked.path == "/cgi-bin/stable_token":
        return json_answer({"access_token": "t" * 512, "expires_in": 7200})
    if asked.path.startswith("/cgi-bin/"):
        return json_answer({"errcode": 0, "errmsg": "ok", "msgid": 1})
    return Answer(201) if asked.path.startswith("/push") else json_answer({"receipt": "R"})


def _carry(pipe: Any, stop: Event) -> None:
    with partner(_answer) as there:
        pipe.send(there.url)
        stop.wait()


@contextmanager
def carriers() -> Iterator[str]:
    """In a process of their own, so that they do not take our turns."""
    ours, theirs = multiprocessing.Pipe()
    stop = multiprocessing.Event()
    process = multiprocessing.get_context("fork").Process(target=_carry, args=(theirs, stop), daemon=True)
    process.start()
    yield ours.recv()
    stop.set()
    process.join(5)


async def crowd(url: str, count: int) -> dict[str, list[UUID]]:
    """People for each channel, who have nothing but that one (and a number, which comes last)."""
    now, people = SystemClock().now(), {}
    for number, channel in enumerate(CHANNELS):
        ids = [new_id() for _ in range(count)]
        people[channel] = ids
        target = BrowserKeys().target(url)
        async with transaction() as tx:
            await insert_rows(
                tx,
                Person,
                ("id", "document", "id_type", "id_number", "name", "confirmed_at"),
                [(id, f"b:{id}", "01", str(id)[:18], "某人", now) for id in ids],
            )
            await insert_rows(
                tx,
                CitizenAccount,
                ("id", "mobile", "person", "elder", "text_size", "contrast", "created_at", "signed_in_at"),
                [(new_id(), f"139{number}{n:07d}", id, False, 17, False, now, now) for n, id in enumerate(ids)],
            )
            if channel == "wechat":
                columns = (
                    "id",
                    "person",
                    "channel",
                    "openid",
                    "template",
                    "long_term",
                    "granted",
                    "used",
                    "updated_at",
                )
                rows = [(new_id(), id, "wechat_mini", f"o-{id}", "DEMO-mini-todo", True, 1, 0, now) for id in ids]
                await insert_rows(tx, WechatConsent, columns, rows)
            if channel == "webpush":
                keys = ("id", "person", "account", "endpoint_hash", "endpoint", "p256dh", "auth", "created_at")
                subscriptions = [
                    (new_id(), id, id, id.hex, f"{url}/push/{id}", target.p256dh, target.auth, now) for id in ids
                ]
                await insert_rows(tx, PushSubscription, keys, subscriptions)
    return people


async def tell(notices: Notices, people: list[UUID]) -> None:
    """One click each."""
    words = {"title": "省内异地住院报销", "count": "3", "items": "出院记录"}
    for person in people:
        async with transaction():
            await notices.tell(person, "claim_supplement", words, None)


async def waits(channel: str, people: list[UUID], clicks: dict[UUID, dt.datetime]) -> list[float]:
    """Milliseconds from each click to its carrier's yes."""
    marks = ", ".join(f"${n}" for n in range(1, len(people) + 1))
    sql = f"select n.person, d.state, d.accepted_at from notice n join notice_dispatch d on d.notice = n.id where n.person in ({marks})"
    async with asyncio.timeout(120):
        while True:
            rows = await run(sql, *people)
            if len(rows) == len(people) and all(row[1] != "queued" for row in rows):
                break
            await asyncio.sleep(0.05)
    assert {row[1] for row in rows} == {ENDS[channel]}, {row[1] for row in rows}
    return [(_moment(row[2]) - clicks[UUID(str(row[0]))]).total_seconds() * 1000 for row in rows]


def _moment(value: Any) -> dt.datetime:
    return dt.datetime.fromisoformat(value) if isinstance(value, str) else value


async def direct(url: str, count: int) -> float:
    """The carrier alone: a fresh connection and one small POST, with the client every gateway uses."""
    spent = []
    for _ in range(count):
        began = time.perf_counter()
        async with client_for(5) as client:
            await client.post(f"{url}/sms", content=b"{}")
        spent.append((time.perf_counter() - began) * 1000)
    return statistics.median(spent)


async def measure(settings: Settings, url: str) -> list[str]:
    """Each channel, one at a time and as a burst."""
    app = create_app(settings)
    lines = []
    async with running(app):
        rooms: Rooms = app.state["rooms"]
        notices = rooms.services["notices"]
        assert isinstance(notices, Notices)
        people = await crowd(url, ROUNDS * (SINGLE + BURST))
        alone = await direct(url, SINGLE)
        for channel in CHANNELS:
            left = people[channel]
            for how, count in (("one by one", SINGLE), (f"{BURST} at once", BURST)):
                rounds = []
                for _ in range(ROUNDS):
                    some, left = left[:count], left[count:]
                    clicks: dict[UUID, dt.datetime] = {}
                    if how == "one by one":
                        found = []
                        for person in some:
                            clicks[person] = SystemClock().now()
                            await tell(notices, [person])
                            found += await waits(channel, [person], clicks)
                    else:
                        clicks = dict.fromkeys(some, SystemClock().now())
                        await tell(notices, some)
                        found = await waits(channel, some, clicks)
                    rounds.append(sorted(found))
                p50 = statistics.median(r[len(r) // 2] for r in rounds)
                p99 = statistics.median(r[-(-len(r) * 99 // 100) - 1] for r in rounds)
                lines.append(
                    f"{channel:8} {how:12} p50 {p50:8.1f} ms  p99 {p99:8.1f} ms"
                    f"   p50/carrier alone {p50 / alone:6.1f}×   promise/p99 {PROMISED_SECONDS * 1000 / p99:6.1f}×"
                )
    return [f"carrier alone {alone:.1f} ms", *lines]


async def bench(database: str, folder: Path) -> None:
    """On an empty database of its own."""
    name = f"onething_bench_notices_{folder.name.rsplit('-', 1)[-1].lower()}"
    database_url = f"sqlite:///{folder / 'b.sqlite'}"
    if database == "postgres":
        database_url = f"{POSTGRES}/{name}"
        admin = await asyncpg.connect(f"{POSTGRES}/root")
        await admin.execute(f"create database {name}")
        await admin.close()
    with carriers() as url:
        settings = load(
            {
                "ONETHING_DATABASE_URL": database_url,
                "ONETHING_DATA_DIR": str(folder),
                "ONETHING_PUSH_HOSTS": "127.0.0.1",
                "ONETHING_SMS_URL": f"{url}/sms",
                "ONETHING_SMS_KEY": "agreed-key",
                "ONETHING_WECHAT_MINI_APP_ID": "wx",
                "ONETHING_WECHAT_MINI_APP_SECRET": "s",
                "ONETHING_WECHAT_API": url,
            }
        )
        engine = make_engine(database_url)
        if database == "postgres":
            await engine.start_connection_pool()
        await create_all(engine)
        await engine.close_connection_pool()
        print(f"{database}: click to the carrier's yes")
        print("\n".join(await measure(settings, url)), flush=True)
    if database == "postgres":
        admin = await asyncpg.connect(f"{POSTGRES}/root")
        await admin.execute(f"drop database {name} with (force)")
        await admin.close()


def main() -> None:
    """Each database named, both without a name."""
    logging.disable(logging.CRITICAL)
    for database in sys.argv[1:] or ["sqlite", "postgres"]:
        with tempfile.TemporaryDirectory(prefix="onething-bench-") as folder:
            uvloop.run(bench(database, Path(folder)))


if __name__ == "__main__":
    main()
