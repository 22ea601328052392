"""Reads strangers' files in worker processes with a time limit: one that takes too long is killed and replaced."""

import asyncio
import atexit
import contextlib
import queue
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO, Final

import msgspec

from backend.kernel.errors import Invalid
from backend.vouchers.files import MOST_BYTES, Examined
from backend.vouchers.worker import LENGTH

__all__ = ["MOST_BYTES", "Reader", "Unreadable", "shared"]

_SECONDS: Final = 8.0
_START_SECONDS: Final = 20.0  # The first answer waits for the imports.
_WORKERS: Final = 2
_ROOT: Final = Path(__file__).resolve().parents[2]


class Unreadable(Invalid):
    """There is no code in this file that we can read."""

    code = "scan.unreadable"


class _Worker:
    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "backend.vouchers.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=_ROOT,  # Where the package lies, wherever the server was started.
        )
        self.fresh = True

    def ask(self, content: bytes, seconds: float) -> bytes | None:
        """None = it was killed, or died."""
        timer = threading.Timer(seconds + (_START_SECONDS if self.fresh else 0), self.process.kill)
        timer.start()
        try:
            source, answers = self._pipes()
            source.write(LENGTH.pack(len(content)) + content)
            source.flush()
            head = answers.read(LENGTH.size)
            if len(head) < LENGTH.size:
                return None
            wanted = LENGTH.unpack(head)[0]
            answer = answers.read(wanted)
            self.fresh = False
            return answer if len(answer) == wanted else None
        except (OSError, ValueError):
            return None
        finally:
            timer.cancel()
            timer.join()

    def warm(self) -> None:
        """Wait until it has imported everything, so that the limit is about the file alone."""
        self.ask(b"", 0)

    def _pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        return self.process.stdin, self.process.stdout

    def end(self) -> None:
        self.process.kill()
        for pipe in self._pipes():
            with contextlib.suppress(OSError):
                pipe.close()
        self.process.wait()


class Reader:
    """A few workers, started when first needed. Belongs to the process, not to an event loop."""

    def __init__(self, workers: int = _WORKERS, seconds: float = _SECONDS) -> None:
        self._seconds = seconds
        self._free: queue.LifoQueue[_Worker | None] = queue.LifoQueue()
        for _ in range(workers):
            self._free.put(None)

    async def read(self, content: bytes) -> Examined:
        """What is in the file; a sentence in `problem` when it cannot be read, or takes too long."""
        return await asyncio.to_thread(self.read_now, content)

    def read_now(self, content: bytes) -> Examined:
        """The same, for threads and the command line."""
        worker = self._free.get()
        try:
            if worker is None or worker.process.poll() is not None:
                if worker is not None:
                    worker.end()
                worker = _Worker()
            if worker.fresh:
                worker.warm()
            answer = worker.ask(content, self._seconds)
            if answer is None:
                worker.end()
                worker = None
                return Examined(problem="这个文件太复杂，没能读出来，请靠近一点重新拍一张照片")
            return msgspec.json.decode(answer, type=Examined)
        finally:
            self._free.put(worker)

    def close(self) -> None:
        """End the workers; the next file starts new ones."""
        kept = 0
        while True:
            try:
                worker = self._free.get_nowait()
            except queue.Empty:
                break
            kept += 1
            if worker is not None:
                worker.end()
        for _ in range(kept):
            self._free.put(None)


shared: Final = Reader()
atexit.register(shared.close)
