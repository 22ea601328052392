"""The comparison's database up to the moment in which each family presses "submit"."""

import datetime as dt
import hashlib
from collections.abc import Sequence

import msgspec
from sqlalchemy import insert

from backend.gateways.sandbox_rows import DemoFolder, OfficeRow
from tests.bench.baseline_engine import make_engine
from tests.bench.baseline_rooms import Base
from tests.bench.baseline_tables import CitizenAccount, Draft, Material, Office, Person, StoreEntry
from tests.bench.people import NOW, REGION, ROOT, Family


async def fill(database_url: str, crowd: Sequence[Family]) -> None:
    """The same people, sessions, papers and forms as on our side."""
    engine = make_engine(database_url)
    offices = DemoFolder(ROOT / "assets" / "demo").rows(OfficeRow)
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
        await connection.execute(
            insert(Office),
            [
                {
                    "code": o.code,
                    "name": o.name,
                    "region": o.region,
                    "phone": o.phone or "",
                    "address": o.address or "",
                }
                for o in offices
            ],
        )
        await connection.execute(insert(Person), [_person(f) for f in crowd])
        await connection.execute(
            insert(CitizenAccount),
            [{"id": f.account, "mobile": f.mobile, "person_id": f.person, "created_at": NOW} for f in crowd],
        )
        await connection.execute(insert(Material), [_signature(f) for f in crowd])
        await connection.execute(insert(Draft), [_draft(f) for f in crowd])
        await connection.execute(insert(StoreEntry), [_session(f) for f in crowd])
    await engine.dispose()


def _person(family: Family) -> dict[str, object]:
    father = family.father
    return {
        "id": family.person,
        "document": f"01:{father.id_number}",
        "id_type": "01",
        "id_number": father.id_number,
        "name": father.name,
        "sex": father.sex,
        "birth": father.birth,
        "confirmed_at": NOW,
    }


def _signature(family: Family) -> dict[str, object]:
    name = family.signature.hex * 2
    return {
        "id": family.signature,
        "owner_account": family.account,
        "person": family.person,
        "kind": "signature",
        "name": "paper.png",
        "media_type": "image/png",
        "size_bytes": 4096,
        "pages": 1,
        "sha256": name,
        "fingerprint": name,
        "storage_key": f"material/{name[:32]}",
        "shown_type": "image/png",
        "state": "ready",
        "created_at": NOW,
    }


def _draft(family: Family) -> dict[str, object]:
    return {
        "id": family.draft,
        "account": family.account,
        "subject": family.person,
        "subject_name": family.father.name,
        "region": REGION,
        "body": msgspec.json.encode(family.body()).decode(),
        "version": 1,
        "state": "open",
        "created_at": NOW,
        "saved_at": NOW,
    }


def _session(family: Family) -> dict[str, object]:
    now = dt.datetime.now(dt.UTC)
    sign_in = {"kind": "citizen", "account_id": family.account, "began_at": now, "seen_at": now}
    return {
        "id": hashlib.sha256(family.token.encode()).hexdigest(),
        "namespace": "session",
        "value": msgspec.json.encode(sign_in),
        "expires_at": int(now.timestamp()) + 7 * 86_400,
    }
