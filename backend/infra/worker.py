"""The task that keeps the outbox's promises."""

import asyncio
import contextlib
import datetime as dt
import logging
from collections.abc import AsyncIterator, Coroutine, Mapping
from contextvars import Context

import msgspec

from backend.infra import outbox
from backend.infra.clock import Clock
from backend.infra.outbox import Handler, Job, JobContext

logger = logging.getLogger(__name__)


class Worker:
    """Claims jobs and runs their handlers, a few at a time. Any number of workers may share a database."""

    def __init__(
        self,
        handlers: Mapping[str, Handler],
        clock: Clock,
        *,
        concurrency: int = 4,
        poll_seconds: float = 1.0,
        lease_seconds: float = 60.0,
    ) -> None:
        self._handlers = dict(handlers)
        self._clock = clock
        self._concurrency = concurrency
        self._poll_seconds = poll_seconds
        self._lease = dt.timedelta(seconds=lease_seconds)
        # A handler is stopped before its lease ends, so that two workers never do one job at the same time.
        self._handler_seconds = lease_seconds * 0.75
        self._news = asyncio.Event()
        self._running: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        """Until cancelled. A database that is away is waited for."""
        outbox.wakers.add(self._news.set)
        try:
            while True:
                self._news.clear()
                free = self._concurrency - len(self._running)
                claimed = await self._claim(free) if free else []
                for job in claimed:
                    self._start(job)
                if len(claimed) < free or not free:
                    await self._wait()
        finally:
            outbox.wakers.discard(self._news.set)
            await self._stop_handlers()

    async def _claim(self, limit: int) -> list[Job]:
        try:
            return await outbox.claim(self._clock, limit, self._lease)
        except Exception:
            logger.exception("the outbox cannot be read")
            return []

    async def _wait(self) -> None:
        """For news, for a free hand, or for the next look."""
        news = asyncio.ensure_future(self._news.wait())
        try:
            await asyncio.wait({news, *self._running}, timeout=self._poll_seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            news.cancel()

    def _start(self, job: Job) -> None:
        task = asyncio.get_running_loop().create_task(self._attempt(job), name=f"job {job.kind}", context=Context())
        self._running.add(task)
        task.add_done_callback(self._running.discard)

    async def _attempt(self, job: Job) -> None:
        """One try; whatever the handler raises becomes a state of the job."""
        try:
            await self._handle(job)
        except asyncio.CancelledError:
            raise  # The lease ends by itself and the job is tried again.
        except Exception as error:  # noqa: BLE001  A handler may raise anything; the job carries it.
            logger.warning("job %s (%s) failed: %s (%s)", job.id, job.kind, outbox.describe(error), _place(error))
            await self._report(outbox.fail(job, error))
        else:
            await self._report(outbox.finish(job))

    @staticmethod
    async def _report(outcome: Coroutine[None, None, None]) -> None:
        """If even this cannot be written, the lease ends and the job is tried again."""
        try:
            await outcome
        except Exception:
            logger.exception("the outcome of a job could not be kept")

    async def _handle(self, job: Job) -> None:
        handler = self._handlers.get(job.kind)
        if handler is None:
            msg = f"no handler for jobs of kind {job.kind}"
            raise LookupError(msg)  # Not permanent: a newer release may know it.
        context = JobContext(
            id=job.id,
            kind=job.kind,
            attempt=job.attempts,
            last_attempt=job.attempts >= outbox.MAX_ATTEMPTS,
            clock=self._clock,
        )
        async with asyncio.timeout(self._handler_seconds):
            await handler(msgspec.json.decode(job.payload), context)

    async def drain(self) -> int:
        """Run everything that is due now, and what that makes due, in this task's time; for tests and commands."""
        count = 0
        while jobs := await outbox.claim(self._clock, self._concurrency, self._lease):
            for job in jobs:
                self._start(job)
            await asyncio.gather(*self._running)
            count += len(jobs)
        return count

    async def _stop_handlers(self, grace_seconds: float = 5.0) -> None:
        """Let running handlers end, then cut them off; their jobs come back after the lease."""
        if not self._running:
            return
        _, late = await asyncio.wait(set(self._running), timeout=grace_seconds)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)


@contextlib.asynccontextmanager
async def working(worker: Worker) -> AsyncIterator[Worker]:
    """Keep `worker` running for the life of the block, as in the application's lifespan."""
    task = asyncio.get_running_loop().create_task(worker.run(), name="outbox worker", context=Context())
    try:
        yield worker
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


def _place(error: BaseException) -> str:
    """Where it was raised. Not the whole trace: its lines may quote a citizen's data."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "?"
