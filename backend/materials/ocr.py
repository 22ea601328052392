"""Reading print with models on this machine, where the extra `ocr` is installed: one process, one picture at a time.

It fills in fields and decides nothing. Whatever goes wrong, the answer is that nothing was read.
"""

import asyncio
import importlib.util
import logging
import sys
from typing import Final

import msgspec

from backend.materials.ocr_worker import LENGTH
from backend.materials.reading import Line

LIMIT_SECONDS: Final = 15.0
_COMMAND: Final = (sys.executable, "-m", "backend.materials.ocr_worker")
_LINES: Final = msgspec.json.Decoder(list[Line])
log = logging.getLogger(__name__)


def installed() -> bool:
    """True when `pip install onething[ocr]` was done."""
    return all(importlib.util.find_spec(name) is not None for name in ("rapidocr", "onnxruntime"))


class PrintReader:
    """Starts its process with the first picture, kills it when it takes too long."""

    def __init__(
        self,
        command: tuple[str, ...] = _COMMAND,
        limit_seconds: float = LIMIT_SECONDS,
        *,
        available: bool | None = None,
    ) -> None:
        self._command = command
        self._limit_seconds = limit_seconds
        self._one = asyncio.Lock()
        self._process: asyncio.subprocess.Process | None = None
        self.available = installed() if available is None else available

    async def read(self, picture: bytes) -> list[Line] | None:
        """The lines of a JPEG or PNG; None when nothing could be read in time."""
        if not self.available:
            return None
        async with self._one:
            try:
                async with asyncio.timeout(self._limit_seconds):
                    return await self._ask(picture)
            except (TimeoutError, OSError, EOFError, msgspec.DecodeError) as error:
                log.warning("a picture could not be read: %s", type(error).__name__)
                await self.stop()
                return None
            except asyncio.CancelledError:  # Its answer would be taken for the next picture's.
                await self.stop()
                raise

    async def stop(self) -> None:
        """End the process; the next picture starts another."""
        process, self._process = self._process, None
        if process is not None and process.returncode is None:
            process.kill()
            await process.wait()

    async def _ask(self, picture: bytes) -> list[Line]:
        process = self._process
        if process is None or process.returncode is not None:
            pipe = asyncio.subprocess.PIPE
            process = await asyncio.create_subprocess_exec(
                *self._command, stdin=pipe, stdout=pipe, stderr=asyncio.subprocess.DEVNULL
            )
            self._process = process
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(LENGTH.pack(len(picture)) + picture)
        await process.stdin.drain()
        length = LENGTH.unpack(await process.stdout.readexactly(LENGTH.size))[0]
        return _LINES.decode(await process.stdout.readexactly(length))
