"""Looking for viruses in what people upload. Whoever cannot look says so; nothing counts as clean that was not looked at."""

import asyncio
import contextlib
import logging
import re
from collections.abc import AsyncIterable
from typing import Final, Protocol
from urllib.parse import urlsplit

import msgspec

from backend.gateways.errors import GatewayError

# The harmless file every scanner calls a virus (eicar.org); in two halves, or this very file would be one.
EICAR: Final = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
AWAY: Final = b"ONETHING-SANDBOX-SCANNER-IS-AWAY"
_PIECE_BYTES: Final = 65_536
_ANSWER_BYTES: Final = 4_096
_FOUND: Final = re.compile(r"stream: (.{1,200}) FOUND")


class Verdict(msgspec.Struct, frozen=True, kw_only=True):
    """What the scanner said; `virus` is its name for it, None when clean."""

    virus: str | None = None

    @property
    def clean(self) -> bool:
        """Looked at, nothing found."""
        return self.virus is None


class VirusScanner(Protocol):
    """Looks through one file."""

    async def scan(self, content: AsyncIterable[bytes]) -> Verdict:
        """The verdict; GatewayError when nobody could look."""
        ...


class SandboxScanner:
    """Knows the EICAR test file, wherever it hides, and one sentence on which it plays dead."""

    def __init__(self) -> None:
        logging.getLogger(__name__).warning("病毒检查：沙箱，只认识 EICAR 测试文件")

    async def scan(self, content: AsyncIterable[bytes]) -> Verdict:
        """Play the scanner."""
        tail, longest = b"", max(len(EICAR), len(AWAY)) - 1
        async for piece in content:
            seen = tail + piece
            if EICAR in seen:
                return Verdict(virus="Eicar-Test-Signature")
            if AWAY in seen:
                raise GatewayError("病毒检查服务暂时连不上，稍后自动再查")
            tail = seen[-longest:]
        return Verdict()


class LiveClamd:
    """ClamAV's daemon by its INSTREAM command, at `tcp://host:port` or `unix:///path`.

    The file is sent in pieces, each after its length in four bytes, the end is a length of zero (clamd(8)).
    """

    def __init__(self, url: str, timeout_seconds: float = 30.0) -> None:
        self._at = urlsplit(url)
        self._timeout_seconds = timeout_seconds

    async def scan(self, content: AsyncIterable[bytes]) -> Verdict:
        """Ask the daemon."""
        try:
            async with asyncio.timeout(self._timeout_seconds):
                answer = await self._ask(content)
        except (OSError, EOFError, TimeoutError) as error:
            raise GatewayError("病毒检查服务暂时连不上，稍后自动再查") from error
        if answer == "stream: OK":
            return Verdict()
        if found := _FOUND.fullmatch(answer):
            return Verdict(virus=found[1])
        # "INSTREAM size limit exceeded. ERROR" and whatever else is no verdict: the file stays where it is.
        raise GatewayError("病毒检查没有给出结果，稍后自动再查")

    async def _ask(self, content: AsyncIterable[bytes]) -> str:
        reader, writer = await self._connect()
        try:
            writer.write(b"zINSTREAM\0")
            try:
                async for piece in content:
                    for start in range(0, len(piece), _PIECE_BYTES):
                        part = piece[start : start + _PIECE_BYTES]
                        writer.write(len(part).to_bytes(4) + part)
                        await writer.drain()
                writer.write(bytes(4))
                await writer.drain()
            except ConnectionError:  # It hangs up in the middle when the file is too long, and has said why.
                logging.getLogger(__name__).info("clamd stopped reading")
            answer = await reader.read(_ANSWER_BYTES)
        finally:
            writer.close()
            with contextlib.suppress(OSError):
                await writer.wait_closed()
        if not answer:
            raise EOFError
        return answer.rstrip(b"\0\n").decode(errors="replace")

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if self._at.scheme == "unix":
            return await asyncio.open_unix_connection(self._at.path)
        return await asyncio.open_connection(self._at.hostname, self._at.port or 3310)
