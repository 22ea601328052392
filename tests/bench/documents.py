"""`python -m tests.bench.documents`: results drawn, sealed, verified and recorded per second, on this machine.

One process, the same result each time. The last column relates each step to drawing the page on one thread: ratios hold
from machine to machine, seconds do not.
"""

import asyncio
import hashlib
import os
import tempfile
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

from backend.attestation.heads import Heads
from backend.attestation.keys import head_key
from backend.attestation.service import Attestation
from backend.documents.results import render_claim_result
from backend.gateways.seal import SandboxSeal
from backend.gateways.seal_report import examine
from backend.infra.clock import SystemClock
from backend.infra.db import create_all, make_engine, open_database, transaction
from backend.kernel.ids import new_id
from tests.attestation.makers import MINUTES, TOKENS
from tests.attestation.sample import RESULT, result

SECONDS: Final = 3.0
AT_ONCE: Final = 16
THREADS: Final = 2


async def per_second(work: Callable[[], Awaitable[object]], at_once: int = 1) -> float:
    """How often `work` is done in a second, after one for warming up."""
    await work()
    done, begin = 0, time.perf_counter()
    while (passed := time.perf_counter() - begin) < SECONDS:
        await asyncio.gather(*(work() for _ in range(at_once)))
        done += at_once
    return done / passed


async def documents(folder: Path) -> None:
    """Drawing, sealing, looking at the seal."""
    printed = result(qr_text=TOKENS.url("https://yb.example.gov.cn", RESULT.number))
    seal = SandboxSeal(folder)
    pdf = await render_claim_result(printed)
    sealed = await seal.seal(pdf, RESULT.office_name)

    async def draw_and_seal() -> None:
        await seal.seal(await render_claim_result(printed), RESULT.office_name)

    print(f"one result: {len(pdf) // 1024} KiB drawn, {len(sealed) // 1024} KiB sealed")
    drawn = await per_second(lambda: render_claim_result(printed))
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(THREADS))
    rows = [
        ("drawn (typst, PDF/A-2b)", drawn),
        ("sealed (PAdES, EC-P256)", await per_second(lambda: seal.seal(pdf, RESULT.office_name))),
        ("seal verified", await per_second(lambda: asyncio.to_thread(examine, sealed, seal.roots))),
        ("drawn and sealed", await per_second(draw_and_seal)),
        (f"drawn and sealed, {THREADS} threads", await per_second(draw_and_seal, THREADS)),
    ]
    for name, rate in rows:
        print(f"{name:34} {rate:9.1f} /s {1000 / rate:9.2f} ms   × {rate / drawn:6.2f}")


async def recording(url: str, folder: Path) -> None:
    """Leaves in transactions of their own, alone and many at once; then proofs."""
    engine = make_engine(url)
    await create_all(engine)
    clock = SystemClock()
    attestation = Attestation(Heads(head_key("", folder), None, clock), clock, every=MINUTES, seal_roots=(), demo=True)

    async def record() -> None:
        async with transaction() as tx:
            await attestation.record(tx, "claim_result", new_id(), hashlib.sha256(os.urandom(8)).digest())

    async with open_database(engine):
        alone = await per_second(record)
        together = await per_second(record, AT_ONCE)
        head = await attestation.heads.issue()
        proofs = await per_second(lambda: attestation.proof(0, head.size))
        print(f"{engine.engine_type}: {head.size} leaves")
        for name, rate in (("recorded, alone", alone), (f"recorded, {AT_ONCE} at once", together), ("proven", proofs)):
            print(f"{name:34} {rate:9.1f} /s {1000 / rate:9.2f} ms   × {rate / alone:6.2f}")


async def main() -> None:
    """Both."""
    with tempfile.TemporaryDirectory(prefix="onething-bench-") as name:
        folder = Path(name)
        await documents(folder)
        await recording(f"sqlite:///{folder / 'log.sqlite'}", folder)


if __name__ == "__main__":
    asyncio.run(main())
