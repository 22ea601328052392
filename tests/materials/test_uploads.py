"""A file in parts: interrupted anywhere, repeated anyhow, it becomes one whole paper or leaves nothing behind."""

import asyncio
import datetime as dt
import hashlib
from collections.abc import AsyncIterator
from uuid import uuid4

import msgspec
import pytest

from backend.infra.clock import FixedClock
from backend.infra.db import run
from backend.infra.outbox import JobContext
from backend.infra.sealing import SealedStorage
from backend.infra.storage import TooLarge, new_key
from backend.kernel.actor import Actor
from backend.kernel.errors import Forbidden, NotFound, TooMany
from backend.kernel.ids import new_id
from backend.materials.intake import Intake
from backend.materials.jobs import EraseJob, Sweeper
from backend.materials.rules import Damaged, PartDiffers, PartsMissing
from backend.materials.schemas import NewUpload, UploadView
from backend.materials.service import MaterialService
from backend.materials.tables import Material, Part, Upload
from backend.materials.uploads import Uploads
from tests.materials import makers
from tests.materials.conftest import ALICE, BOB, CLERK, Blobs

PHOTO = makers.jpeg(400, 300)
LATER = dt.timedelta(hours=24)


async def pieces(content: bytes, size: int = 300) -> AsyncIterator[bytes]:
    for start in range(0, len(content), size):
        yield content[start : start + size]


def announced(content: bytes = PHOTO, sha256: str | None = None, kind: str = "inpatient_invoice") -> NewUpload:
    return NewUpload(kind=kind, name="发票.jpg", size=len(content), sha256=sha256)


def part(upload: UploadView, number: int, content: bytes = PHOTO) -> AsyncIterator[bytes]:
    return pieces(content[(number - 1) * upload.part_bytes : number * upload.part_bytes])


async def send_all(uploads: Uploads, upload: UploadView, actor: Actor = ALICE, content: bytes = PHOTO) -> UploadView:
    for number in range(1, upload.parts + 1):
        upload = await uploads.put(actor, upload.id, number, part(upload, number, content))
    return upload


async def work_off(storage: SealedStorage, clock: FixedClock) -> None:
    """What the worker would do."""
    for (payload,) in await run("select payload from outbox_job where kind = 'material.erase'"):
        context = JobContext(id=new_id(), kind="material.erase", attempt=1, last_attempt=False, clock=clock)
        await EraseJob(storage)(msgspec.json.decode(payload), context)


async def test_parts_in_any_order_become_one_paper(
    uploads: Uploads, materials: MaterialService, storage: SealedStorage, blobs: Blobs, clock: FixedClock
) -> None:
    upload = await uploads.start(ALICE, announced(sha256=hashlib.sha256(PHOTO).hexdigest()))
    assert upload.parts >= 3

    for number in reversed(range(1, upload.parts + 1)):
        state = await uploads.put(ALICE, upload.id, number, part(upload, number))
    kept = await uploads.finish(ALICE, upload.id)

    assert state.received == tuple(range(1, upload.parts + 1))
    assert (kept.size, kept.sha256) == (len(PHOTO), hashlib.sha256(PHOTO).hexdigest())
    assert await materials.original(kept.id) == PHOTO
    assert [paper.id for paper in await materials.mine(ALICE)] == [kept.id]
    await work_off(storage, clock)
    assert await blobs.count() == 2
    assert await Part.count() == 0


async def test_after_a_break_only_the_missing_parts_are_sent(uploads: Uploads) -> None:
    upload = await uploads.start(ALICE, announced())
    await uploads.put(ALICE, upload.id, 2, part(upload, 2))

    with pytest.raises(PartsMissing) as caught:
        await uploads.finish(ALICE, upload.id)
    assert caught.value.extra == {"missing": [n for n in range(1, upload.parts + 1) if n != 2]}
    state = await uploads.state(ALICE, upload.id)
    for number in set(range(1, upload.parts + 1)) - set(state.received):
        await uploads.put(ALICE, upload.id, number, part(upload, number))

    assert (await uploads.finish(ALICE, upload.id)).size == len(PHOTO)


async def test_everything_may_be_repeated(
    uploads: Uploads, storage: SealedStorage, blobs: Blobs, clock: FixedClock
) -> None:
    upload = await uploads.start(ALICE, announced())
    for _ in range(2):
        await send_all(uploads, upload)
    assert await Part.count() == upload.parts

    first, again = await uploads.finish(ALICE, upload.id), await uploads.finish(ALICE, upload.id)
    late = await uploads.put(ALICE, upload.id, 1, part(upload, 1))

    assert first == again == late.material
    assert await Material.count() == 1
    await work_off(storage, clock)
    assert await blobs.count() == 2


async def test_twins_at_once_leave_one(
    uploads: Uploads, storage: SealedStorage, blobs: Blobs, clock: FixedClock
) -> None:
    upload = await uploads.start(ALICE, announced())
    for number in range(1, upload.parts + 1):
        await asyncio.gather(*(uploads.put(ALICE, upload.id, number, part(upload, number)) for _ in range(4)))

    kept = await asyncio.gather(*(uploads.finish(ALICE, upload.id) for _ in range(4)), return_exceptions=True)

    done = {paper.id for paper in kept if not isinstance(paper, BaseException)}
    assert len(done) == 1, kept
    assert await Material.count() == 1
    assert (await uploads.finish(ALICE, upload.id)).id in done
    await work_off(storage, clock)
    assert await blobs.count() == 2


async def test_a_part_is_as_long_as_announced(uploads: Uploads, blobs: Blobs) -> None:
    upload = await uploads.start(ALICE, announced())

    with pytest.raises(PartDiffers, match="没有传完整"):
        await uploads.put(ALICE, upload.id, 1, pieces(PHOTO[: upload.part_bytes - 1]))
    with pytest.raises(TooLarge):
        await uploads.put(ALICE, upload.id, 1, pieces(PHOTO[: upload.part_bytes + 1]))
    for number in (0, upload.parts + 1, 99_999):
        with pytest.raises(NotFound):
            await uploads.put(ALICE, upload.id, number, pieces(PHOTO))
    assert await blobs.count() == 0


async def test_another_part_under_the_same_number_is_refused(uploads: Uploads, blobs: Blobs) -> None:
    upload = await uploads.start(ALICE, announced())
    await uploads.put(ALICE, upload.id, 1, part(upload, 1))

    with pytest.raises(PartDiffers, match="不一样"):
        await uploads.put(ALICE, upload.id, 1, pieces(bytes(upload.part_bytes)))

    assert await blobs.count() == 1


async def test_a_file_that_changed_on_the_way_is_refused(uploads: Uploads) -> None:
    upload = await uploads.start(ALICE, announced(sha256="0" * 64))
    await send_all(uploads, upload)

    with pytest.raises(PartDiffers, match="路上坏了"):
        await uploads.finish(ALICE, upload.id)

    assert await Material.count() == 0


async def test_what_is_no_picture_is_refused_at_the_end_and_can_be_given_up(
    uploads: Uploads, storage: SealedStorage, blobs: Blobs, clock: FixedClock
) -> None:
    broken = PHOTO[:2_500]
    upload = await uploads.start(ALICE, announced(broken))
    await send_all(uploads, upload, content=broken)

    with pytest.raises(Damaged):
        await uploads.finish(ALICE, upload.id)
    await uploads.drop(ALICE, upload.id)

    await work_off(storage, clock)
    assert (await blobs.count(), await Upload.count(), await Part.count()) == (0, 0, 0)
    with pytest.raises(NotFound):
        await uploads.drop(ALICE, upload.id)


async def test_too_large_is_said_before_anything_is_sent(uploads: Uploads) -> None:
    with pytest.raises(TooLarge, match="文件不能超过"):
        await uploads.start(ALICE, NewUpload(kind="x", size=200_001))
    with pytest.raises(TooLarge):
        await uploads.start(ALICE, NewUpload(kind="signature", size=20_001))


async def test_files_half_sent_have_an_end(uploads: Uploads, intake: Intake) -> None:
    intake.limits = type(intake.limits)(open_uploads=2)
    for _ in range(2):
        await uploads.start(ALICE, announced())

    with pytest.raises(TooMany):
        await uploads.start(ALICE, announced())
    await uploads.start(BOB, announced())


async def test_a_strangers_upload_does_not_exist(uploads: Uploads) -> None:
    upload = await uploads.start(ALICE, announced())
    await send_all(uploads, upload)

    for stranger in (BOB, CLERK):
        for knock in (
            uploads.state(stranger, upload.id),
            uploads.put(stranger, upload.id, 1, part(upload, 1)),
            uploads.finish(stranger, upload.id),
            uploads.drop(stranger, upload.id),
        ):
            with pytest.raises(NotFound):
                await knock
    with pytest.raises(NotFound):
        await uploads.state(ALICE, uuid4())
    with pytest.raises(Forbidden):
        await uploads.start(CLERK, announced())


async def test_the_sweep_takes_what_was_left_behind_and_nothing_else(
    uploads: Uploads, materials: MaterialService, storage: SealedStorage, blobs: Blobs, clock: FixedClock
) -> None:
    """Half-sent files, and files stored by a process that was killed before its COMMIT."""
    kept = await materials.upload(ALICE, kind="x", name="", stream=pieces(makers.jpeg()))
    fresh = await uploads.start(ALICE, announced())
    await uploads.put(ALICE, fresh.id, 1, part(fresh, 1))
    lost = await storage.put(new_key("material"), b"stored, never committed")

    await Sweeper(storage, uploads, LATER).sweep()
    assert await blobs.count() == 4, "everything is younger than a day"
    await Sweeper(storage, uploads, dt.timedelta(seconds=-5)).sweep()
    await work_off(storage, clock)

    assert lost.key not in await blobs.keys()
    assert await blobs.count() == 2
    assert (await materials.content(ALICE, kept.id)).inline
    with pytest.raises(NotFound, match="重新选择"):
        await uploads.state(ALICE, fresh.id)


async def test_a_finished_upload_is_forgotten_and_its_paper_is_not(
    uploads: Uploads, materials: MaterialService, storage: SealedStorage
) -> None:
    upload = await uploads.start(ALICE, announced())
    await send_all(uploads, upload)
    kept = await uploads.finish(ALICE, upload.id)

    await Sweeper(storage, uploads, dt.timedelta(seconds=-5)).sweep()

    assert await Upload.count() == 0
    assert (await materials.one(ALICE, kept.id)).id == kept.id


async def test_the_same_photo_in_parts_and_in_one_piece_is_one_paper(
    uploads: Uploads, materials: MaterialService
) -> None:
    whole = await materials.upload(ALICE, kind="inpatient_invoice", name="", stream=pieces(PHOTO))
    upload = await uploads.start(ALICE, announced())
    await send_all(uploads, upload)

    assert (await uploads.finish(ALICE, upload.id)).id == whole.id
