"""A stranger's PDF is read in a process of its own: little memory, little time, and nothing of ours in it.

`python -m backend.attestation.examiner` is that process; it reads one question and writes one answer.
"""

import asyncio
import contextlib
import logging
import resource
import sys
from typing import Final

import msgspec

from backend.gateways.seal_report import SealReport, examine
from backend.settings import ROOT

MEMORY_BYTES: Final = 1 << 30
CPU_SECONDS: Final = 10
_WAIT_SECONDS: Final = 20.0
_AT_ONCE: Final = asyncio.Semaphore(2)

logger = logging.getLogger(__name__)


class Question(msgspec.Struct, frozen=True):
    """The file and the certificates to trust."""

    pdf: bytes
    roots: tuple[bytes, ...]


async def examine_apart(pdf: bytes, roots: tuple[bytes, ...]) -> SealReport | None:
    """What the file's seal says; None when reading it took too much."""
    async with _AT_ONCE:
        child = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "backend.attestation.examiner"),
            cwd=ROOT,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            asked = msgspec.msgpack.encode(Question(pdf, roots))
            async with asyncio.timeout(_WAIT_SECONDS):
                answer, _ = await child.communicate(asked)
        except TimeoutError:
            logger.warning("a file to verify took longer than %s s", _WAIT_SECONDS)
            return None
        finally:
            if child.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    child.kill()
                await child.wait()
    if child.returncode != 0:
        logger.warning("a file to verify could not be read within its limits: %s", child.returncode)
        return None
    return msgspec.json.decode(answer, type=SealReport)


def _main() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    question = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Question)
    sys.stdout.buffer.write(msgspec.json.encode(examine(question.pdf, question.roots)))


if __name__ == "__main__":
    _main()
