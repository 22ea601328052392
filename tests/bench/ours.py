"""This product, filled and served for the benchmark: as it is, with the outbox worker at rest.

A submission promises three decisions and a text message, written in its own transaction. Carrying them out is the same
work on both sides and not what the citizen waits for, so it stays outside of the measured time. BENCH_WORKER=1 lets the
worker run, to show what it costs the citizens beside it.
"""

import datetime as dt
import os
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import msgspec
from litestar import Litestar

from backend import app as product
from backend.accounts.tables import CitizenAccount, Person
from backend.applications.tables import Draft
from backend.gateways.sandbox_rows import DemoFolder
from backend.infra.clock import FixedClock
from backend.infra.db import create_all, insert_rows, make_engine, open_database, transaction
from backend.infra.secret_box import SecretBox
from backend.infra.store import TableStore
from backend.infra.tables import StoreEntry
from backend.infra.worker import Worker
from backend.materials.tables import Material
from backend.seed import load_people
from backend.settings import load
from backend.web.sessions import SignIn, _key
from tests.bench.people import NOW, REGION, ROOT, Family


def app() -> Litestar:
    """For uvicorn's --factory."""
    if os.environ.get("BENCH_WORKER") != "1":
        product.working = _resting  # type: ignore[assignment]
    return product.create_app(load(), FixedClock(NOW))


@asynccontextmanager
async def _resting(worker: Worker) -> AsyncIterator[Worker]:
    yield worker


async def fill(database_url: str, crowd: Sequence[Family]) -> None:
    """Everything up to the moment in which each family presses "submit"."""
    engine = make_engine(database_url)
    await create_all(engine)
    await engine.close_connection_pool()
    async with open_database(make_engine(database_url)):
        nobody_signs_in = SecretBox(["a key of which no server knows"])
        await load_people(DemoFolder(ROOT / "assets" / "demo"), FixedClock(NOW), box=nobody_signs_in)
        async with transaction() as tx:
            await insert_rows(
                tx,
                Person,
                ("id", "document", "id_type", "id_number", "name", "sex", "birth", "confirmed_at"),
                [
                    (
                        f.person,
                        f"01:{f.father.id_number}",
                        "01",
                        f.father.id_number,
                        f.father.name,
                        "1",
                        f.father.birth,
                        NOW,
                    )
                    for f in crowd
                ],
            )
            await insert_rows(
                tx,
                CitizenAccount,
                ("id", "mobile", "person", "elder", "text_size", "contrast", "created_at", "signed_in_at"),
                [(f.account, f.mobile, f.person, False, 17, False, NOW, NOW) for f in crowd],
            )
            await insert_rows(
                tx,
                Material,
                (
                    *("id", "owner_account", "person", "kind", "name", "media_type", "size_bytes", "pages", "sha256"),
                    *("fingerprint", "storage_key", "shown_key", "shown_type", "state", "created_at", "scan"),
                ),
                [_signature(f) for f in crowd],
            )
            await insert_rows(
                tx,
                Draft,
                (
                    *("id", "account", "subject", "subject_name", "region", "body"),
                    *("version", "state", "created_at", "saved_at"),
                ),
                [
                    (f.draft, f.account, f.person, f.father.name, REGION, _json(f.body()), 1, "open", NOW, NOW)
                    for f in crowd
                ],
            )
            await insert_rows(tx, StoreEntry, ("id", "namespace", "value", "expires_at"), [_session(f) for f in crowd])


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _signature(family: Family) -> tuple[object, ...]:
    name = family.signature.hex * 2
    facts = ("signature", "paper.png", "image/png", 4096, 1, name, name, f"material/{name[:32]}")
    return (family.signature, family.account, family.person, *facts, None, "image/png", "ready", NOW, "clean")


def _session(family: Family) -> tuple[object, ...]:
    now = dt.datetime.now(dt.UTC)
    sign_in = SignIn(kind="citizen", account_id=family.account, began_at=now, seen_at=now)
    store = TableStore("session", final=True)
    expires = int(now.timestamp()) + 7 * 86_400
    return (store._id(_key(family.token)), store.namespace, msgspec.json.encode(sign_in), expires)
