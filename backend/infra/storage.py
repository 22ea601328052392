"""Where uploaded papers lie: a folder by default, S3-compatible storage by setting. Keys are random, never names."""

import asyncio
import contextlib
import datetime as dt
import hashlib
import os
import re
import secrets
from collections.abc import AsyncIterable, AsyncIterator
from pathlib import Path
from typing import Final

import msgspec
import obstore
from obstore.store import LocalStore, S3Store

from backend.kernel.errors import AppError, NotFound, Unavailable

_KEY: Final = re.compile(r"[a-z][a-z-]{0,30}/([0-9a-f]{2}/)?[0-9a-f]{32}(\.[a-z]{1,12})?")
_HALF: Final = re.compile(_KEY.pattern + r"#\d+")  # What a killed process leaves of a file it was writing.
_READ_CHUNK_BYTES: Final = 256 * 1024


class TooLarge(AppError):
    """The file is bigger than allowed here."""

    status = 413
    code = "too_large"


class EmptyFile(AppError):
    """Nothing was sent."""

    status = 422
    code = "empty_file"


class Stored(msgspec.Struct, frozen=True, kw_only=True):
    """What was written; the hash is of the very bytes."""

    key: str
    size: int
    sha256: str


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """One stored object; `changed_at` is the storage's own time."""

    key: str
    size: int
    changed_at: dt.datetime


def new_key(room: str) -> str:
    """`materials/3f/…`: 128 random bits; guessing one is hopeless, and no folder grows too wide."""
    name = secrets.token_hex(16)
    return f"{room}/{name[:2]}/{name}"


class Storage:
    """Write once, read many: every upload has a fresh key, so nothing is ever overwritten."""

    def __init__(self, store: LocalStore | S3Store, folder: Path | None = None) -> None:
        self._store = store
        self._folder = folder

    async def put(self, key: str, data: bytes | AsyncIterable[bytes], *, limit_bytes: int | None = None) -> Stored:
        """Write the whole or nothing, whatever the stream raises. Reading stops as soon as the limit is passed."""
        self._check(key)
        measured = Measured(data, limit_bytes)
        try:
            await obstore.put_async(self._store, key, measured.chunks())
            if self._folder is not None:
                await asyncio.to_thread(_force_to_disk, self._folder / key)
        except (obstore.exceptions.BaseError, OSError) as error:
            if error is measured.broken:
                raise  # The sender's trouble, not the storage's.
            raise Unavailable("文件暂时无法保存，请稍后再试。") from error
        return Stored(key=key, size=measured.size, sha256=measured.digest())

    async def get(self, key: str) -> bytes:
        """The whole object."""
        return b"".join([chunk async for chunk in self.stream(key)])

    async def stream(self, key: str) -> AsyncIterator[bytes]:
        """Piece by piece, for answers; raises NotFound before the first piece."""
        self._check(key)
        try:
            found = await obstore.get_async(self._store, key)
            async for chunk in found.stream(min_chunk_size=_READ_CHUNK_BYTES):
                yield bytes(chunk)
        except FileNotFoundError:
            raise NotFound("没有这个文件。") from None

    async def delete(self, key: str) -> None:
        """Gone, also if it was gone before."""
        if _HALF.fullmatch(key) and self._folder is not None:
            (self._folder / key).unlink(missing_ok=True)
            return
        self._check(key)
        try:
            await obstore.delete_async(self._store, key)
        except FileNotFoundError:
            return

    async def list(self, room: str) -> AsyncIterator[Found]:
        """Every object of `room`, halves left by a killed process too: those are in no row and are swept like any other."""
        if self._folder is not None:
            for path in await asyncio.to_thread(_files_under, self._folder / room):
                with contextlib.suppress(FileNotFoundError):  # Somebody was quicker.
                    stat = path.stat()
                    changed_at = dt.datetime.fromtimestamp(stat.st_mtime, dt.UTC)
                    key = path.relative_to(self._folder).as_posix()
                    yield Found(key=key, size=stat.st_size, changed_at=changed_at)
            return
        async for batch in obstore.list(self._store, prefix=f"{room}/"):
            for meta in batch:
                yield Found(key=meta["path"], size=meta["size"], changed_at=meta["last_modified"])

    @staticmethod
    def _check(key: str) -> None:
        if not _KEY.fullmatch(key):
            msg = "object keys are made by new_key, never from what a user sent"
            raise ValueError(msg)


class Measured:
    """Counts and hashes what flows by, and stops what is too much."""

    def __init__(self, data: bytes | AsyncIterable[bytes], limit_bytes: int | None) -> None:
        self._data = data
        self._limit_bytes = limit_bytes
        self._hash = hashlib.sha256()
        self.size = 0
        self.broken: BaseException | None = None

    def digest(self) -> str:
        """Of everything that flowed by."""
        return self._hash.hexdigest()

    async def chunks(self) -> AsyncIterator[bytes]:
        """The same bytes again."""
        try:
            if isinstance(self._data, bytes):
                yield self._take(self._data)
            else:
                async for chunk in self._data:
                    if chunk:
                        yield self._take(chunk)
            self._end()
        except BaseException as error:
            self.broken = error
            raise

    def _end(self) -> None:
        if self.size == 0:
            raise EmptyFile("文件是空的，请重新选择。")

    def _take(self, chunk: bytes) -> bytes:
        self.size += len(chunk)
        if self._limit_bytes is not None and self.size > self._limit_bytes:
            raise TooLarge(f"文件不能超过{_in_words(self._limit_bytes)}。", limit_bytes=self._limit_bytes)
        self._hash.update(chunk)
        return chunk


def _force_to_disk(path: Path) -> None:
    """The row that names this file will survive a power cut; so must the file and its entry in the folder."""
    for place, how in ((path, os.O_RDONLY), (path.parent, os.O_RDONLY | os.O_DIRECTORY)):
        handle = os.open(place, how)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _files_under(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def _in_words(size_bytes: int) -> str:
    megabytes = size_bytes / (1024 * 1024)
    return f"{megabytes:g}MB" if megabytes >= 1 else f"{size_bytes // 1024}KB"


def make_storage(url: str | None, data_dir: Path) -> Storage:
    """`None`: the folder `objects` in `data_dir`; `s3://bucket/prefix`: credentials and endpoint from AWS_* variables."""
    if not url:
        folder = data_dir / "objects"
        folder.mkdir(parents=True, exist_ok=True)
        return Storage(LocalStore(folder, mkdir=True), folder)
    if url.startswith("file://"):
        folder = Path(url.removeprefix("file://"))
        return Storage(LocalStore(folder, mkdir=True), folder)
    if url.startswith("s3://"):
        return Storage(S3Store.from_url(url))
    msg = "the storage address starts with s3:// or file://"
    raise ValueError(msg)
