"""Stored files, sealed: whoever takes the disk or the bucket has nothing. AES-256-GCM in pieces, so that size does not matter.

A file is `OTS1`, the key's mark, a salt, then pieces of 64 KiB with their tags. Each file has its own key, drawn from
one of the installation's keys and the salt; the nonce counts the pieces and marks the last one, so that cutting off,
swapping or repeating pieces is noticed; the name of the file is sealed in, so that two files cannot change places.
The last key in the settings seals, all of them open: a new key goes to the end of the list, the old ones stay.
"""

import hashlib
import os
from collections.abc import AsyncIterable, AsyncIterator, Sequence
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from backend.infra.storage import Found, Measured, Storage, Stored
from backend.kernel.errors import Unavailable

MAGIC: Final = b"OTS1"
_MARK_BYTES: Final = 8
_SALT_BYTES: Final = 16
_HEADER_BYTES: Final = len(MAGIC) + _MARK_BYTES + _SALT_BYTES
PIECE_BYTES: Final = 65_536
_TAG_BYTES: Final = 16


class BrokenSeal(Unavailable):
    """The stored file is not what was stored, or its key is missing from the settings."""

    code = "storage.seal"


class Seal:
    """Seals with the last of `keys`, opens with any of them."""

    def __init__(self, keys: Sequence[str]) -> None:
        assert keys, "an installation has at least one key; settings see to it"
        self._keys = {
            hashlib.sha256(b"onething storage mark" + key.encode()).digest()[:_MARK_BYTES]: key for key in keys
        }
        self._newest = list(self._keys)[-1]

    async def seal(self, name: str, content: AsyncIterable[bytes]) -> AsyncIterator[bytes]:
        """`content` as it is stored under `name`."""
        header = MAGIC + self._newest + os.urandom(_SALT_BYTES)
        cipher, count = self._cipher(header), 0
        bound = header + name.encode()
        yield header
        held = bytearray()
        async for piece in content:
            held += piece
            while len(held) > PIECE_BYTES:  # One is always held back: only the end knows that it is the last.
                yield cipher.encrypt(_nonce(count, last=False), bytes(held[:PIECE_BYTES]), bound)
                del held[:PIECE_BYTES]
                count += 1
        yield cipher.encrypt(_nonce(count, last=True), bytes(held), bound)

    async def open(self, name: str, stored: AsyncIterable[bytes]) -> AsyncIterator[bytes]:
        """What was sealed; raises before the first byte that is not it."""
        held, count, size = bytearray(), 0, PIECE_BYTES + _TAG_BYTES
        cipher: AESGCM | None = None
        bound = b""
        async for piece in stored:
            held += piece
            if cipher is None:
                if len(held) < _HEADER_BYTES:
                    continue
                header = bytes(held[:_HEADER_BYTES])
                del held[:_HEADER_BYTES]
                cipher, bound = self._cipher(header), header + name.encode()
            while len(held) > size:
                yield _opened(cipher, _nonce(count, last=False), bytes(held[:size]), bound)
                del held[:size]
                count += 1
        if cipher is None:
            raise BrokenSeal("文件已损坏，暂时打不开，请联系经办机构")
        yield _opened(cipher, _nonce(count, last=True), bytes(held), bound)

    def _cipher(self, header: bytes) -> AESGCM:
        mark, salt = header[len(MAGIC) : -_SALT_BYTES], header[-_SALT_BYTES:]
        key = self._keys.get(mark)
        if not header.startswith(MAGIC) or key is None:
            raise BrokenSeal("文件暂时打不开，请联系经办机构（存储密钥不对）")
        return AESGCM(HKDF(SHA256(), 32, salt, b"onething storage file").derive(key.encode()))


class SealedStorage:
    """A `Storage` in which nothing lies open. Sizes and hashes are of what came in, not of what lies there."""

    def __init__(self, storage: Storage, seal: Seal) -> None:
        self._storage = storage
        self._seal = seal

    async def put(self, key: str, data: bytes | AsyncIterable[bytes], *, limit_bytes: int | None = None) -> Stored:
        """As `Storage.put`, sealed."""
        measured = Measured(data, limit_bytes)
        await self._storage.put(key, self._seal.seal(key, measured.chunks()))
        return Stored(key=key, size=measured.size, sha256=measured.digest())

    async def get(self, key: str, *, sealed: bool = True) -> bytes:
        """The whole object; `sealed=False` for what was stored before files were sealed."""
        return b"".join([piece async for piece in self.stream(key, sealed=sealed)])

    async def stream(self, key: str, *, sealed: bool = True) -> AsyncIterator[bytes]:
        """Piece by piece, opened; raises NotFound before the first piece."""
        stored = self._storage.stream(key)
        async for piece in self._seal.open(key, stored) if sealed else stored:
            yield piece

    async def delete(self, key: str) -> None:
        """Gone, also if it was gone before."""
        await self._storage.delete(key)

    def list(self, room: str) -> AsyncIterator[Found]:
        """Everything under `room`."""
        return self._storage.list(room)


def _nonce(count: int, *, last: bool) -> bytes:
    return count.to_bytes(11) + (b"\1" if last else b"\0")


def _opened(cipher: AESGCM, nonce: bytes, piece: bytes, bound: bytes) -> bytes:
    try:
        return cipher.decrypt(nonce, piece, bound)
    except InvalidTag as error:
        raise BrokenSeal("文件已损坏，暂时打不开，请联系经办机构") from error
