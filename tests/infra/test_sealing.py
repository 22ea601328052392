"""What lies in the storage is of no use to whoever takes it, and what was changed there is noticed."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from backend.infra.sealing import PIECE_BYTES, BrokenSeal, Seal, SealedStorage
from backend.infra.storage import EmptyFile, Storage, TooLarge, make_storage, new_key
from backend.kernel.errors import NotFound

OLD, NEW = "an-old-key-that-is-long-enough-really", "a-new-key-that-is-long-enough-really"


@pytest.fixture
def storage(tmp_path: Path) -> Storage:
    return make_storage(f"file://{tmp_path}", tmp_path)


@pytest.fixture
def sealed(storage: Storage) -> SealedStorage:
    return SealedStorage(storage, Seal([OLD]))


@pytest.mark.parametrize("size", [1, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, 2 * PIECE_BYTES, 1_000_003])
async def test_what_was_sealed_opens_and_lies_there_unreadable(
    sealed: SealedStorage, tmp_path: Path, size: int
) -> None:
    content = b"\xff\xd8\xff" + os.urandom(size)

    async def pieces() -> AsyncIterator[bytes]:
        for start in range(0, len(content), 10_007):
            yield content[start : start + 10_007]

    stored = await sealed.put(new_key("material"), pieces())

    lying = (tmp_path / stored.key).read_bytes()
    assert stored.size == len(content)
    assert await sealed.get(stored.key) == content
    assert content[:64] not in lying


async def test_the_same_file_twice_lies_there_differently(sealed: SealedStorage, tmp_path: Path) -> None:
    first, second = [await sealed.put(new_key("material"), b"same") for _ in range(2)]

    assert first.sha256 == second.sha256
    assert (tmp_path / first.key).read_bytes() != (tmp_path / second.key).read_bytes()


async def test_a_new_key_seals_and_the_old_one_still_opens(storage: Storage, sealed: SealedStorage) -> None:
    old = await sealed.put(new_key("material"), b"from before")
    rotated = SealedStorage(storage, Seal([OLD, NEW]))
    new = await rotated.put(new_key("material"), b"from now on")

    assert await rotated.get(old.key) == b"from before"
    assert await SealedStorage(storage, Seal([NEW])).get(new.key) == b"from now on"
    with pytest.raises(BrokenSeal, match="密钥"):
        await SealedStorage(storage, Seal([NEW])).get(old.key)


@pytest.mark.parametrize("harm", ["flip", "cut at a piece", "cut", "swap pieces", "swap files", "lengthen", "empty"])
async def test_whatever_was_done_to_a_file_is_noticed(sealed: SealedStorage, tmp_path: Path, harm: str) -> None:
    stored = await sealed.put(new_key("material"), os.urandom(3 * PIECE_BYTES))
    path = tmp_path / stored.key
    lying, piece, header = path.read_bytes(), PIECE_BYTES + 16, 28
    match harm:
        case "flip":
            lying = lying[:1000] + bytes([lying[1000] ^ 1]) + lying[1001:]
        case "cut at a piece":
            lying = lying[: header + 2 * piece]
        case "cut":
            lying = lying[:-1]
        case "swap pieces":
            first, second = lying[header : header + piece], lying[header + piece : header + 2 * piece]
            lying = lying[:header] + second + first + lying[header + 2 * piece :]
        case "swap files":
            other = await sealed.put(new_key("material"), os.urandom(10))
            lying = (tmp_path / other.key).read_bytes()
        case "lengthen":
            lying += b"\0"
        case _:
            lying = b""
    path.write_bytes(lying)

    with pytest.raises(BrokenSeal):
        await sealed.get(stored.key)


async def test_limits_hold_for_what_came_in(sealed: SealedStorage) -> None:
    with pytest.raises(TooLarge):
        await sealed.put(new_key("material"), bytes(11), limit_bytes=10)
    with pytest.raises(EmptyFile):
        await sealed.put(new_key("material"), b"", limit_bytes=10)
    assert [one async for one in sealed.list("material")] == []
    assert (await sealed.put(new_key("material"), bytes(10), limit_bytes=10)).size == 10


async def test_everything_that_lies_there_can_be_listed_also_halves(sealed: SealedStorage, tmp_path: Path) -> None:
    stored = await sealed.put(new_key("material"), b"whole")
    half = tmp_path / f"{new_key('material')}#1"
    half.parent.mkdir(parents=True, exist_ok=True)
    half.write_bytes(b"ha")

    found = {one.key async for one in sealed.list("material")}
    for key in found:
        await sealed.delete(key)

    assert found == {stored.key, half.relative_to(tmp_path).as_posix()}
    assert [one async for one in sealed.list("material")] == []
    with pytest.raises(NotFound):
        await sealed.get(stored.key)
