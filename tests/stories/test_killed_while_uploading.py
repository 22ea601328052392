"""kill -9 while a photo goes up in parts: nothing is lost, nothing is there twice, nothing stays behind."""

import asyncio
import datetime as dt
import hashlib
import io
import random
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from typing import Any, Final
from uuid import uuid4

import httpx
import numpy as np
import pytest
from PIL import Image

from backend.app import create_app
from backend.infra.db import bind, make_engine, open_database, run
from backend.settings import load
from tests.e2e.people import FATHER
from tests.e2e.server import Server
from tests.e2e.test_killed import Wire

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(480)]

_SECONDS: Final = 120
_KILLS: Final = 4


@pytest.fixture
def mortal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("mortal")).start()
    yield server
    server.stop()


def photo(seed: int) -> bytes:
    """Some megabytes that cannot be packed."""
    noise = np.random.default_rng(seed).integers(0, 256, (1_000, 1_100, 3), dtype=np.uint8)
    out = io.BytesIO()
    Image.fromarray(noise).save(out, "PNG", compress_level=1)
    return out.getvalue()


def patient(ask: Callable[[], httpx.Response]) -> httpx.Response:
    """What the page does: waits while there is no network, goes on when there is."""
    deadline = time.monotonic() + _SECONDS
    while time.monotonic() < deadline:
        with suppress(httpx.TransportError):
            answer = ask()
            if answer.status_code < httpx.codes.INTERNAL_SERVER_ERROR:
                return answer
        time.sleep(0.05)
    raise AssertionError("nobody answers any more")


def send(phone: Wire, content: bytes) -> dict[str, Any]:
    """Start, the missing parts, finish; each step under its own key, asked for until somebody answers."""
    wanted = {
        "kind": "inpatient_invoice",
        "name": "发票.png",
        "size": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    start, end = str(uuid4()), str(uuid4())
    upload = patient(lambda: phone.send("POST", "/materials/uploads", wanted, key=start)).json()
    path = f"/materials/uploads/{upload['id']}"
    while missing := sorted(set(range(1, upload["parts"] + 1)) - set(upload["received"])):
        size, number = upload["partBytes"], missing[0]
        piece = content[(number - 1) * size : number * size]
        with suppress(httpx.TransportError):
            phone.send("PUT", f"{path}/parts?number={number}", content=piece)
        upload = patient(lambda: phone.client.get(path)).json()
    answer = patient(lambda: phone.send("POST", f"{path}/finish", key=end))
    assert answer.status_code == httpx.codes.CREATED, answer.text
    paper: dict[str, Any] = answer.json()
    return paper


def test_a_server_killed_again_and_again_while_photos_go_up(mortal: Server) -> None:
    chance, over = random.Random(20261122), threading.Event()
    kills = 0

    def killer() -> None:
        nonlocal kills
        while kills < _KILLS and not over.wait(chance.uniform(0.05, 0.5)):
            mortal.kill()
            mortal.start()
            kills += 1

    contents = [photo(seed) for seed in range(3)]
    with closing(Wire(mortal, FATHER)) as phone:
        thread = threading.Thread(target=killer)
        thread.start()
        papers, turn = [], 0
        while turn < len(contents) or (kills < _KILLS and turn < 40):
            papers.append(send(phone, contents[turn % len(contents)]))
            turn += 1
        over.set()
        thread.join()
        kept = phone.client.get("/materials?kind=inpatient_invoice").json()
        _wait_for_jobs(phone)
        bodies = [phone.client.get(f"/materials/{paper['id']}/content") for paper in kept]
    mortal.stop()

    assert kills >= _KILLS - 1
    assert sorted(paper["sha256"] for paper in kept) == sorted(hashlib.sha256(c).hexdigest() for c in contents)
    assert {paper["id"] for paper in papers} == {paper["id"] for paper in kept}
    assert {body.status_code for body in bodies} == {200}
    left, unknown = asyncio.run(_sweep(mortal))
    assert left == 2 * len(contents), f"{unknown} files of killed processes were swept"


def _wait_for_jobs(phone: Wire) -> None:
    time.sleep(1)
    assert phone.client.get("/health").status_code == httpx.codes.OK


async def _sweep(mortal: Server) -> tuple[int, int]:
    """The sweep as it runs in the product, as if a day had passed; what lies in the storage after and before it."""
    settings = load({"ONETHING_DATA_DIR": str(mortal.folder)})
    materials = create_app(settings).state["rooms"].materials
    sweeper = materials.sweeper
    sweeper._keep = dt.timedelta(seconds=-5)
    async with open_database(bind(make_engine(settings.database_url))):
        before = len([found async for found in sweeper._storage.list("material")])
        await sweeper.sweep()
        queued = await run("select count(*) from outbox_job where kind = 'material.erase' and state = 'queued'")
        after = len([found async for found in sweeper._storage.list("material")])
        assert (await run("select count(*) from material_part"))[0][0] == 0
        assert queued[0][0] == 0 or after <= before
    return after, before - after
