"""Nobody opens a paper before a virus scanner has seen it; a scanner that is away is asked again."""

import asyncio
import datetime as dt
from collections.abc import AsyncIterable
from pathlib import Path

import msgspec
import pytest

from backend.gateways.errors import GatewayError
from backend.gateways.virus import AWAY, EICAR, SandboxScanner, Verdict
from backend.infra.clock import FixedClock
from backend.infra.db import run, transaction
from backend.infra.outbox import JobContext
from backend.infra.sealing import SealedStorage
from backend.infra.storage import Storage, make_storage
from backend.kernel.errors import NotFound
from backend.kernel.ids import new_id
from backend.materials.intake import Intake
from backend.materials.jobs import ScanJob, Sweeper
from backend.materials.rules import Infected, Quarantined, Unreadable
from backend.materials.service import MaterialService
from backend.materials.tables import Material
from backend.materials.uploads import Uploads
from tests.materials import makers
from tests.materials.conftest import ALICE, BOB, CLERK, KEY, Blobs
from tests.materials.photos import Shot, as_jpeg, photo
from tests.materials.test_service import upload

WAITING = makers.jpeg() + AWAY  # On this sentence the sandbox plays dead.


@pytest.fixture
def bare(folder: Path) -> Storage:
    """One kind of storage is enough here."""
    return make_storage(f"file://{folder}", folder)


class Back:
    """The scanner, back at work."""

    def __init__(self, virus: str | None = None) -> None:
        self.virus = virus

    async def scan(self, content: AsyncIterable[bytes]) -> Verdict:
        assert b"".join([piece async for piece in content]).startswith(b"\xff\xd8"), "it sees the file, not the seal"
        return Verdict(virus=self.virus)


def context(clock: FixedClock, *, last: bool = False) -> JobContext:
    return JobContext(id=new_id(), kind="material.scan", attempt=8 if last else 1, last_attempt=last, clock=clock)


async def promises() -> list[dict[str, str]]:
    rows = await run("select payload from outbox_job where kind = 'material.scan' order by id")
    return [msgspec.json.decode(row[0]) for row in rows]


async def test_a_virus_is_refused_and_nothing_of_it_is_kept(materials: MaterialService, blobs: Blobs) -> None:
    with pytest.raises(Infected, match="发现了病毒"):
        await upload(materials, makers.jpeg() + EICAR)

    assert (await Material.count(), await blobs.count()) == (0, 0)


async def test_without_a_scanner_a_paper_waits_and_says_so(materials: MaterialService) -> None:
    kept = await upload(materials, WAITING)

    assert (kept.state, kept.usable) == ("checking", True)
    assert "自动重试" in kept.state_text
    assert [promise["id"] for promise in await promises()] == [str(kept.id)]
    for opened in (materials.content(ALICE, kept.id), materials.page(ALICE, kept.id, 1)):
        with pytest.raises(Quarantined, match="检查完才能打开"):
            await opened
    assert await materials.safe_copy(kept.id) is None
    assert await materials.original(kept.id) is None


async def test_the_desk_does_not_open_it_either(materials: MaterialService) -> None:
    async def everybody(*_: object) -> bool:
        return True

    materials.may_read = everybody
    kept = await upload(materials, WAITING)

    with pytest.raises(Quarantined):
        await materials.page(CLERK, kept.id, 1)
    (shown,) = await materials.views([kept.id], desk=True)
    assert (shown.state, shown.state_text) == (kept.state, kept.state_text)


async def test_it_opens_once_the_scanner_is_back(
    materials: MaterialService, storage: SealedStorage, clock: FixedClock
) -> None:
    kept = await upload(materials, WAITING)
    (promise,) = await promises()

    with pytest.raises(GatewayError):
        await ScanJob(storage, SandboxScanner())(dict(promise), context(clock))
    assert (await materials.one(ALICE, kept.id)).state == "checking"
    for _ in range(2):  # At least once means sometimes twice.
        await ScanJob(storage, Back())(dict(promise), context(clock))

    assert (await materials.one(ALICE, kept.id)).state == "ready"
    assert (await materials.content(ALICE, kept.id)).inline


async def test_a_virus_found_later_never_opens_and_cannot_be_sent(
    materials: MaterialService, storage: SealedStorage, clock: FixedClock
) -> None:
    kept = await upload(materials, WAITING)
    (promise,) = await promises()

    await ScanJob(storage, Back("Worm"))(dict(promise), context(clock))

    shown = await materials.one(ALICE, kept.id)
    assert (shown.state, shown.usable) == ("infected", False)
    assert "发现病毒" in shown.state_text
    with pytest.raises(Quarantined):
        await materials.content(ALICE, kept.id)
    with pytest.raises(Infected):
        async with transaction():
            await materials.pin([kept.id], ALICE.account_id)
    ((payload,),) = await run("select payload from outbox_job where kind = 'material.erase'")
    assert len(msgspec.json.decode(payload)["keys"]) == 2


async def test_a_scanner_away_for_longer_than_a_job_lives_is_still_asked(
    materials: MaterialService, storage: SealedStorage, clock: FixedClock, uploads: Uploads
) -> None:
    await upload(materials, WAITING)
    (promise,) = await promises()

    await ScanJob(storage, SandboxScanner())(dict(promise), context(clock, last=True))
    assert await promises() == [promise, promise]

    await run("delete from outbox_job")
    for _ in range(2):
        await Sweeper(storage, uploads, dt.timedelta(hours=24)).sweep()
    assert await promises() == [promise], "one an hour"


async def test_a_slow_scanner_does_not_keep_the_phone_waiting(
    materials: MaterialService, intake: Intake, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Slow:
        async def scan(self, _content: AsyncIterable[bytes]) -> Verdict:
            await asyncio.sleep(60)
            return Verdict()

    monkeypatch.setattr("backend.materials.intake._SCAN_SECONDS", 0.05)
    intake._scanner = Slow()

    assert (await upload(materials, makers.jpeg())).state == "checking"


async def test_a_paper_from_before_there_were_seals_still_opens(
    materials: MaterialService, storage: SealedStorage, bare: Storage, clock: FixedClock
) -> None:
    kept = await upload(materials, makers.jpeg())
    row = await Material.objects().get(Material.id == kept.id)
    assert row is not None
    for key in (row.storage_key, row.shown_key):
        content = await storage.get(key)
        await bare.delete(key)
        await bare.put(key, content)
    await run("update material set sealed = false, scan = 'checking' where id = $1", kept.id)

    await ScanJob(storage, SandboxScanner())({"id": str(kept.id)}, context(clock))

    assert (await materials.content(ALICE, kept.id)).inline
    assert await materials.original(kept.id) == makers.jpeg()


async def test_what_lies_in_the_storage_shows_nothing(materials: MaterialService, bare: Storage, blobs: Blobs) -> None:
    await upload(materials, makers.jpeg())

    for key in await blobs.keys():
        lying = await bare.get(key)
        assert lying.startswith(b"OTS1")
        assert b"JFIF" not in lying
        assert KEY.encode() not in lying


async def test_what_can_hardly_be_read_needs_a_word_and_what_cannot_needs_a_new_photo(
    materials: MaterialService, intake: Intake
) -> None:
    intake.limits = type(intake.limits)()
    hardly, hopeless = [
        await upload(materials, as_jpeg(photo(Shot(blur=blur, layout="letter"))), name=name)
        for blur, name in ((2.5, "模糊.jpg"), (4.0, "糊了.jpg"))
    ]
    assert [paper.usable for paper in (hardly, hopeless)] == [False, False]

    for paper in (hardly, hopeless):
        with pytest.raises(Unreadable, match=paper.name):
            async with transaction():
                await materials.pin([paper.id], ALICE.account_id)
    assert (await materials.keep_anyway(ALICE, hardly.id)).usable
    with pytest.raises(Unreadable, match="重新拍一张"):
        await materials.keep_anyway(ALICE, hopeless.id)
    async with transaction():
        (pinned,) = await materials.pin([hardly.id], ALICE.account_id)

    assert pinned.kept_anyway, "the clerk sees that its owner was warned"
    with pytest.raises(NotFound):
        await materials.keep_anyway(CLERK, hardly.id)


async def test_the_same_picture_again_is_said_to_its_owner_and_a_near_one_to_the_desk(
    materials: MaterialService, intake: Intake
) -> None:
    intake.limits = type(intake.limits)()
    picture = photo(Shot())
    first = await upload(materials, as_jpeg(picture), kind="inpatient_invoice")
    again = await upload(materials, as_jpeg(picture, camera=False), kind="inpatient_invoice")
    near = await upload(materials, as_jpeg(picture, quality=89), kind="cost_list")
    foreign = await upload(materials, as_jpeg(picture), actor=BOB)

    assert first.id != again.id
    assert [one.code for one in again.checks if one.code == "duplicate"] == ["duplicate"]
    assert all(one.code != "duplicate" for one in near.checks)
    plain = await materials.views([first.id, near.id])
    desk = await materials.views([first.id, near.id, foreign.id], desk=True)
    assert not {"look_alike", "seen_elsewhere"} & {one.code for paper in plain for one in paper.checks}
    assert [{one.code for one in paper.checks} >= {"look_alike"} for paper in desk] == [True, True, True]
    assert "第2份" in next(one.message for one in desk[0].checks if one.code == "look_alike")
    assert {"seen_elsewhere"} <= {one.code for one in desk[2].checks}
