"""The daily proof: what was sent, stored and handled must agree; what does not is named, logged and shown."""

from collections.abc import Sequence
from typing import Any, Final, Protocol
from uuid import UUID

import structlog

from backend.cases.words import moment_text
from backend.infra.clock import Clock
from backend.infra.db import transaction
from backend.kernel.ids import new_id
from backend.proofs.schemas import BookLine, Books, Doubt, DoubtLine, Proven
from backend.proofs.tables import ProofDoubt, ProofRun

log = structlog.get_logger(__name__)
_SHOWN: Final = 200


class Prover(Protocol):
    """A room that can prove its own books; it reads, never repairs."""

    book: str
    text: str

    async def prove(self) -> Proven:
        """Everything that should agree and whether it does. Asked at any time, in the middle of the day's work."""
        ...


class Proofs:
    """Proves every book each hour; a doubt is logged once and stays open until the two things agree again."""

    def __init__(self, provers: Sequence[Prover], clock: Clock) -> None:
        self._provers = tuple(provers)
        self._clock = clock

    async def work(self) -> int:
        """Prove all books; how many doubts are open. One book that cannot be read does not hide the others."""
        total = 0
        for prover in self._provers:
            try:
                found = await prover.prove()
            except Exception:
                log.exception("a book could not be proven; it is tried again in an hour", book=prover.book)
                continue
            await self._keep(prover.book, found)
            total += len(found.doubts)
        return total

    async def _keep(self, book: str, found: Proven) -> None:
        now, today = self._clock.now(), self._clock.today()
        doubts = {(doubt.kind, doubt.subject): doubt for doubt in found.doubts}
        async with transaction() as tx:
            known = await tx.fetch(
                "select id, kind, subject from proof_doubt where book = $1 and gone_at is null", book
            )
            open_ones = {(row[1], UUID(str(row[2]))): row[0] for row in known}
            for spot, row_id in open_ones.items():
                if spot not in doubts:
                    await tx.fetch("update proof_doubt set gone_at = $2 where id = $1", row_id, now)
            for spot, doubt in doubts.items():
                if spot not in open_ones:
                    await self._open(book, doubt)
            await tx.fetch(
                "insert into proof_run (id, book, day, checked, doubts, ran_at) values ($1, $2, $3, $4, $5, $6)"
                " on conflict (book, day) do update set checked = excluded.checked, doubts = excluded.doubts,"
                " ran_at = excluded.ran_at",
                *(new_id(), book, today, found.checked, len(doubts), now),
            )

    async def _open(self, book: str, doubt: Doubt) -> None:
        log.error("the books do not agree", book=book, kind=doubt.kind, subject=str(doubt.subject), what=doubt.text)
        await ProofDoubt.insert(
            ProofDoubt(
                id=new_id(),
                book=book,
                kind=doubt.kind,
                subject=doubt.subject,
                text=doubt.text,
                found_at=self._clock.now(),
                gone_at=None,
            )
        )

    async def read(self) -> Books:
        """For the supervisor."""
        texts = {prover.book: prover.text for prover in self._provers}
        runs = await ProofRun.select().order_by(ProofRun.day, ascending=False).limit(len(texts) * 2)
        newest: dict[str, dict[str, Any]] = {}
        for row in runs:
            newest.setdefault(row["book"], row)
        found = await (
            ProofDoubt.select()
            .where(ProofDoubt.gone_at.is_null())
            .order_by(ProofDoubt.id, ascending=False)
            .limit(_SHOWN)
        )
        return Books(
            books=tuple(_book(book, text, newest.get(book)) for book, text in texts.items()),
            doubts=tuple(
                DoubtLine(
                    book=row["book"],
                    book_text=texts.get(row["book"], row["book"]),
                    kind=row["kind"],
                    subject=row["subject"],
                    text=row["text"],
                    found_at=row["found_at"],
                    found_text=moment_text(row["found_at"]),
                )
                for row in found
            ),
        )


def _book(book: str, text: str, run: dict[str, Any] | None) -> BookLine:
    if run is None:
        return BookLine(book=book, text=text, checked=0, doubts=0, proven=False, ran_text="还没有核对过")
    return BookLine(
        book=book,
        text=text,
        checked=run["checked"],
        doubts=run["doubts"],
        proven=True,
        ran_text=moment_text(run["ran_at"]),
    )
