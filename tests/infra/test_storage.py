"""Papers: whole or not at all, and only under random names."""

import asyncio
import hashlib
import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from backend.infra.storage import EmptyFile, Storage, TooLarge, make_storage, new_key
from backend.kernel.errors import NotFound

MEGABYTE = 1024 * 1024


@pytest.fixture
def storage(tmp_path: Path) -> Storage:
    return make_storage(None, tmp_path)


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


async def _pieces(*pieces: bytes, then: Exception | None = None) -> AsyncIterator[bytes]:
    for piece in pieces:
        yield piece
        await asyncio.sleep(0)
    if then is not None:
        raise then


async def test_what_goes_in_comes_out(storage: Storage) -> None:
    content = [os.urandom(MEGABYTE) for _ in range(12)]
    stored = await storage.put(new_key("materials"), _pieces(*content), limit_bytes=20 * MEGABYTE)
    whole = b"".join(content)
    assert (stored.size, stored.sha256) == (len(whole), hashlib.sha256(whole).hexdigest())
    assert await storage.get(stored.key) == whole
    assert b"".join([piece async for piece in storage.stream(stored.key)]) == whole


async def test_bytes_at_once(storage: Storage) -> None:
    stored = await storage.put(new_key("signatures"), b"<svg/>")
    assert await storage.get(stored.key) == b"<svg/>"


async def test_too_much_is_refused_and_leaves_nothing(storage: Storage, tmp_path: Path) -> None:
    read = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal read
        while True:
            read += 1
            yield bytes(MEGABYTE)

    with pytest.raises(TooLarge) as caught:
        await storage.put(new_key("materials"), endless(), limit_bytes=10 * MEGABYTE)
    assert "10MB" in caught.value.message
    assert read <= 12
    with pytest.raises(TooLarge):
        await storage.put(new_key("materials"), bytes(11), limit_bytes=10)
    assert _files(tmp_path) == []


async def test_an_empty_file_is_refused(storage: Storage, tmp_path: Path) -> None:
    for nothing in (b"", _pieces(), _pieces(b"", b"")):
        with pytest.raises(EmptyFile):
            await storage.put(new_key("materials"), nothing)
    assert _files(tmp_path) == []


async def test_an_upload_that_breaks_off_leaves_nothing(storage: Storage, tmp_path: Path) -> None:
    with pytest.raises(ConnectionResetError):
        await storage.put(new_key("materials"), _pieces(bytes(8 * MEGABYTE), then=ConnectionResetError("gone")))
    assert _files(tmp_path) == []


async def test_a_cancelled_upload_leaves_nothing(storage: Storage, tmp_path: Path) -> None:
    started = asyncio.Event()

    async def slow() -> AsyncIterator[bytes]:
        for _ in range(100):
            yield bytes(MEGABYTE)
            started.set()
            await asyncio.sleep(0.01)

    task = asyncio.create_task(storage.put(new_key("materials"), slow()))
    await started.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    await asyncio.sleep(0.1)
    assert _files(tmp_path) == []


async def test_deleting_twice_is_harmless(storage: Storage) -> None:
    stored = await storage.put(new_key("materials"), b"x")
    await storage.delete(stored.key)
    await storage.delete(stored.key)
    with pytest.raises(NotFound):
        await storage.get(stored.key)


@pytest.mark.parametrize(
    "key", ["", "../etc/passwd", "materials/../x", "materials/name.jpg", "materials/00/" + "g" * 32, "/materials/00"]
)
async def test_only_random_keys(storage: Storage, key: str) -> None:
    with pytest.raises(ValueError, match="new_key"):
        await storage.put(key, b"x")
    with pytest.raises(ValueError, match="new_key"):
        await storage.get(key)


def test_keys_never_repeat() -> None:
    assert len({new_key("materials") for _ in range(1000)}) == 1000


def test_other_places(tmp_path: Path) -> None:
    assert isinstance(make_storage(f"file://{tmp_path}/elsewhere", tmp_path), Storage)
    with pytest.raises(ValueError, match="s3://"):
        make_storage("ftp://x", tmp_path)
