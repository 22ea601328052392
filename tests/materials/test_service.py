"""Keeping, sharing and letting go of papers, on the real database and a real folder."""

import asyncio
from collections.abc import AsyncIterator
from uuid import UUID, uuid4

import msgspec
import pytest

from backend.infra.clock import FixedClock
from backend.infra.db import run, transaction
from backend.infra.outbox import JobContext
from backend.infra.sealing import SealedStorage
from backend.infra.storage import TooLarge as TooManyBytes
from backend.kernel.actor import Actor
from backend.kernel.errors import Forbidden, Invalid, NotFound, TooMany
from backend.kernel.ids import new_id
from backend.materials.jobs import EraseJob
from backend.materials.rules import Damaged, EmptyFile, InUse, WrongType
from backend.materials.schemas import MaterialView
from backend.materials.service import MaterialService
from backend.materials.tables import Material
from tests.materials import makers
from tests.materials.conftest import ALICE, BOB, CLERK, Blobs

PERMIT = "residence_permit"


class GoneAwayError(Exception):
    """What the server raises when a phone hangs up."""


async def pieces(content: bytes, size: int = 1000) -> AsyncIterator[bytes]:
    for start in range(0, len(content), size):
        yield content[start : start + size]


async def upload(
    materials: MaterialService, content: bytes, *, actor: Actor = ALICE, kind: str = PERMIT, name: str = "居住证.jpg"
) -> MaterialView:
    return await materials.upload(actor, kind=kind, name=name, stream=pieces(content))


async def test_a_photo_is_kept_with_its_hash_and_shown_as_a_copy(materials: MaterialService, blobs: Blobs) -> None:
    source = makers.jpeg(located=True)

    kept = await upload(materials, source)

    shown = await materials.content(ALICE, kept.id)
    assert (kept.media_type, kept.size, kept.pages) == ("image/jpeg", len(source), 1)
    assert (shown.media_type, shown.inline) == ("image/jpeg", True)
    assert shown.body != source
    assert await blobs.count() == 2


async def test_the_same_paper_twice_is_one_paper(materials: MaterialService, blobs: Blobs) -> None:
    first = await upload(materials, makers.jpeg(), name="第一次.jpg")

    again = await upload(materials, makers.jpeg(), name="第二次.jpg")
    other_kind = await upload(materials, makers.jpeg(), kind="medical_record")
    other_owner = await upload(materials, makers.jpeg(), actor=BOB)

    assert again.id == first.id
    assert len({first.id, other_kind.id, other_owner.id}) == 3
    assert await blobs.count() == 6


async def test_six_uploads_of_one_photo_at_once_leave_one(materials: MaterialService, blobs: Blobs) -> None:
    kept = await asyncio.gather(*(upload(materials, makers.jpeg()) for _ in range(6)))

    assert len({paper.id for paper in kept}) == 1
    assert await Material.count() == 1
    assert await blobs.count() == 2


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"", EmptyFile),
        (b"GIF89a" + b"\0" * 100, WrongType),
        (makers.jpeg(300, 300)[:700], Damaged),
        (makers.pdf()[:60], Damaged),
        (b"\xff\xd8\xff" + b"\0" * 200_001, TooManyBytes),
    ],
)
async def test_a_refused_upload_leaves_nothing(
    materials: MaterialService, blobs: Blobs, content: bytes, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        await upload(materials, content)

    assert await Material.count() == 0
    assert await blobs.count() == 0


async def test_a_signature_is_a_small_png_or_nothing(materials: MaterialService) -> None:
    kept = await upload(materials, makers.png(see_through=True), kind="signature")
    assert len(kept.sha256) == 64

    with pytest.raises(WrongType, match="重新签名"):
        await upload(materials, makers.jpeg(), kind="signature")
    with pytest.raises(TooManyBytes):
        await upload(materials, b"\x89PNG\r\n\x1a\n" + b"\0" * 20_000, kind="signature")


async def test_an_upload_broken_off_leaves_nothing(materials: MaterialService, blobs: Blobs) -> None:
    async def breaks_off() -> AsyncIterator[bytes]:
        yield makers.jpeg()[:200]
        raise GoneAwayError

    with pytest.raises(GoneAwayError):
        await materials.upload(ALICE, kind=PERMIT, name="", stream=breaks_off())

    assert (await Material.count(), await blobs.count()) == (0, 0)


async def test_a_stranger_sees_no_paper(materials: MaterialService) -> None:
    kept = await upload(materials, makers.jpeg())

    assert await materials.mine(BOB) == []
    for stranger in (BOB, CLERK):
        with pytest.raises(NotFound):
            await materials.content(stranger, kept.id)
        with pytest.raises(NotFound):
            await materials.page(stranger, kept.id, 1)
        with pytest.raises(NotFound):
            await materials.remove(stranger, kept.id)
    with pytest.raises(NotFound):
        await materials.content(ALICE, uuid4())


async def test_the_clerk_of_the_case_may_look_and_not_delete(materials: MaterialService) -> None:
    kept = await upload(materials, makers.jpeg())

    async def of_the_case(actor: Actor, material_id: UUID) -> bool:
        return actor is CLERK and material_id == kept.id

    materials.may_read = of_the_case

    assert (await materials.content(CLERK, kept.id)).inline
    with pytest.raises(NotFound):
        await materials.content(BOB, kept.id)
    with pytest.raises(NotFound):
        await materials.remove(CLERK, kept.id)
    with pytest.raises(Forbidden):
        await upload(materials, makers.png(), actor=CLERK)


async def test_a_pdf_is_looked_at_page_by_page_and_else_a_download(materials: MaterialService) -> None:
    kept = await upload(materials, makers.pdf(2), name="出院记录.pdf")

    assert kept.pages == 2
    assert (await materials.page(ALICE, kept.id, 2)).media_type == "image/png"
    with pytest.raises(NotFound):
        await materials.page(ALICE, kept.id, 3)
    whole = await materials.content(ALICE, kept.id)
    assert (whole.media_type, whole.inline) == ("application/pdf", False)


async def test_an_iphones_photo_is_shown_as_any_other(materials: MaterialService) -> None:
    kept = await upload(materials, makers.heic())

    for shown in (await materials.content(ALICE, kept.id), await materials.page(ALICE, kept.id, 1)):
        assert (kept.media_type, shown.media_type, shown.inline) == ("image/heic", "image/jpeg", True)
    with pytest.raises(NotFound):
        await materials.page(ALICE, kept.id, 2)


async def test_an_ofd_is_a_download(materials: MaterialService) -> None:
    kept = await upload(materials, makers.ofd(), name="电子票据.ofd")

    whole = await materials.content(ALICE, kept.id)
    assert (kept.pages, whole.media_type, whole.inline, whole.name) == (0, "application/ofd", False, "电子票据.ofd")
    with pytest.raises(NotFound):
        await materials.page(ALICE, kept.id, 1)


async def test_a_deleted_paper_takes_its_bytes_along(
    materials: MaterialService, storage: SealedStorage, blobs: Blobs, clock: FixedClock
) -> None:
    kept = await upload(materials, makers.jpeg())

    await materials.remove(ALICE, kept.id)

    assert await materials.mine(ALICE) == []
    ((kind, payload),) = await run("select kind, payload from outbox_job")
    assert kind == "material.erase"
    context = JobContext(id=new_id(), kind=kind, attempt=1, last_attempt=False, clock=clock)
    for _ in range(2):  # At least once means sometimes twice.
        await EraseJob(storage)(msgspec.json.decode(payload), context)
    assert await blobs.count() == 0
    again = await upload(materials, makers.jpeg())
    assert again.id != kept.id


async def test_a_submitted_paper_stays(materials: MaterialService) -> None:
    kept = await upload(materials, makers.jpeg())

    async with transaction():
        pinned = await materials.pin([kept.id, kept.id], ALICE.account_id)

    assert [paper.id for paper in pinned] == [kept.id]
    with pytest.raises(InUse, match="不能删除"):
        await materials.remove(ALICE, kept.id)
    async with transaction():  # A second application may use it again.
        await materials.pin([kept.id], ALICE.account_id)


async def test_nobody_pins_what_is_not_theirs_or_gone(materials: MaterialService) -> None:
    mine, theirs = await upload(materials, makers.jpeg()), await upload(materials, makers.png(), actor=BOB)

    for ids in ([mine.id, theirs.id], [mine.id, uuid4()]):
        with pytest.raises(Invalid, match="重新上传"):
            async with transaction():
                await materials.pin(ids, ALICE.account_id)

    await materials.remove(ALICE, mine.id)


async def test_deleting_and_submitting_at_once_never_loses_a_submitted_paper(materials: MaterialService) -> None:
    for turn in range(6):
        kept = await upload(materials, makers.jpeg(30 + turn, 20))

        async def submit(paper: UUID = kept.id) -> None:
            async with transaction():
                await materials.pin([paper], ALICE.account_id)

        results = await asyncio.gather(submit(), materials.remove(ALICE, kept.id), return_exceptions=True)

        assert sum(isinstance(result, Exception) for result in results) == 1
        assert await Material.exists().where(Material.id == kept.id) == (results[0] is None)


async def test_papers_are_listed_newest_first_and_by_kind(materials: MaterialService) -> None:
    older = await upload(materials, makers.jpeg())
    newer = await upload(materials, makers.png(), kind="medical_record")

    assert [paper.id for paper in await materials.mine(ALICE)] == [newer.id, older.id]
    assert [paper.id for paper in await materials.mine(ALICE, PERMIT)] == [older.id]
    assert [paper.id for paper in await materials.views([older.id, uuid4(), newer.id])] == [older.id, newer.id]
    assert await materials.safe_copy(uuid4()) is None
    assert await materials.safe_copy(newer.id) is not None


async def test_uploading_without_end_is_slowed_down(
    materials: MaterialService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("backend.materials.service._UPLOADS", 2)
    for _ in range(2):
        await upload(materials, makers.jpeg())

    with pytest.raises(TooMany):
        await upload(materials, makers.jpeg())
