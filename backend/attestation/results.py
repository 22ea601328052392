"""A result: drawn, sealed, stored and recorded, once per case and edition, however often it is tried.

Drawing, sealing and storing come first and leave nothing but an unnamed file, which `tidy` removes. One transaction then
names the file, records its hash, and promises a signed head over it; whoever comes second takes the first one's.
"""

import datetime as dt
from typing import Final, Protocol
from uuid import UUID

import msgspec

from backend.attestation.schemas import ResultState, ResultView, Verified
from backend.attestation.service import RESULT, Attestation
from backend.attestation.tables import Result
from backend.cases.rows import CaseRow, times
from backend.cases.words import printed_moment
from backend.documents.results import missing_glyphs, render_claim_result
from backend.documents.schemas import ClaimResult
from backend.gateways.seal import Seal
from backend.infra import outbox
from backend.infra.clock import Clock
from backend.infra.db import Transaction, transaction
from backend.infra.outbox import JobContext, Payload
from backend.infra.rows import Rows
from backend.infra.sealing import SealedStorage
from backend.infra.storage import new_key
from backend.infra.tokens import ResultTokens
from backend.kernel.actor import Actor
from backend.kernel.dates import day_text
from backend.kernel.errors import NotFound
from backend.kernel.ids import new_id

ROOM: Final = "results"  # Where their files lie.
TIDY_JOB: Final = "attestation.tidy"
HEAD_JOB: Final = "attestation.head"
_TIDY_AFTER: Final = dt.timedelta(hours=1)
_NOT_YET: Final = "这件的办理结果还没有出来，办结后会通知您"
_NOT_OURS: Final = "这不是本系统的办理结果二维码，或者已经损坏。请核对编号，或到窗口咨询"


class ResultRow(msgspec.Struct, frozen=True, kw_only=True):
    """A row of `attestation_result`."""

    id: UUID
    case: UUID
    edition: int
    number: str
    office: str
    closed_on: dt.date
    key: str
    sha256: str
    size: int
    leaf: int
    missing: str
    issued_at: dt.datetime


class Issued(msgspec.Struct, frozen=True, kw_only=True):
    """What the claim room learns. `missing`: code points no font of ours prints; tell a member of staff."""

    number: str
    edition: int
    key: str
    sha256: str
    leaf: int
    missing: tuple[str, ...]


class CaseAccess(Protocol):
    """What is needed of the spine: who may see a case."""

    async def visible(self, case_id: UUID, actor: Actor) -> CaseRow:
        """Raises NotFound for a stranger."""
        ...

    async def looked_at(self, row: CaseRow, actor: Actor) -> CaseRow:
        """A look of staff is written down."""
        ...


RESULTS: Final = Rows(Result, ResultRow)


class Results:
    """Issues results and shows them to whom they concern; to the public, only that they exist."""

    def __init__(
        self,
        *,
        attestation: Attestation,
        seal: Seal,
        storage: SealedStorage,
        tokens: ResultTokens,
        cases: CaseAccess,
        clock: Clock,
        public_url: str,
    ) -> None:
        self.attestation = attestation
        self.seal = seal
        self._storage = storage
        self._tokens = tokens
        self._cases = cases
        self._clock = clock
        self._public_url = public_url

    async def issue(self, result: ClaimResult, case_id: UUID, edition: int = 1) -> Issued:
        """Outside of any transaction. The same case and edition gives the same result, whatever `result` says then."""
        found = await self._find(case_id, edition)
        if found is not None:
            return _issued(found)
        number = result.number if edition == 1 else f"{result.number}-{edition}"
        full = msgspec.structs.replace(result, number=number, qr_text=self._tokens.url(self._public_url, number))
        sealed = await self.seal.seal(await render_claim_result(full), result.office_name)
        key = new_key(ROOM)
        async with transaction():
            await outbox.enqueue(TIDY_JOB, {"key": key}, due=self._clock.now() + _TIDY_AFTER)
        stored = await self._storage.put(key, sealed)
        row = ResultRow(
            id=new_id(),
            case=case_id,
            edition=edition,
            number=number,
            office=result.office_name,
            closed_on=result.closed_on,
            key=key,
            sha256=stored.sha256,
            size=stored.size,
            leaf=-1,
            missing=" ".join(missing_glyphs(full))[:200],
            issued_at=self._clock.now(),
        )
        return await self._record(row)

    async def _record(self, row: ResultRow) -> Issued:
        try:
            async with transaction() as tx:
                leaf = await self.attestation.record(tx, RESULT, row.case, bytes.fromhex(row.sha256))
                row = msgspec.structs.replace(row, leaf=leaf)
                await _insert_first(tx, row)
                await outbox.enqueue(HEAD_JOB, {"leaf": leaf})
        except _Second:
            await self._storage.delete(row.key)
            first = await self._find(row.case, row.edition)
            assert first is not None, "the number of a result belongs to one case"
            return _issued(first)
        return _issued(row)

    async def pdf(self, case_id: UUID, actor: Actor) -> tuple[str, bytes]:
        """The newest edition, for the owner, a proxy, and the staff of the region: its number and the file."""
        row = await self._visible(case_id, actor)
        return row.number, await self._storage.get(row.key)

    async def view(self, case_id: UUID, actor: Actor) -> ResultView:
        """What the progress page shows of it."""
        row = await self._visible(case_id, actor)
        token = self._tokens.sign(row.number)
        return ResultView(
            case_id=case_id,
            number=row.number,
            edition=row.edition,
            office_name=row.office,
            closed_on=row.closed_on,
            closed_text=day_text(row.closed_on, today=self._clock.today()),
            sha256=row.sha256,
            size=row.size,
            pdf_url=f"/api/claims/{case_id}/result.pdf",
            verify_url=f"{self._public_url}{self._tokens.PATH}{token}",
            verify_path=f"{self._tokens.PATH}{token}",
            missing=tuple(row.missing.split()) if actor.kind == "staff" else (),
            demo=self.attestation.demo,
        )

    async def _visible(self, case_id: UUID, actor: Actor) -> ResultRow:
        case = await self._cases.visible(case_id, actor)
        row = await self._newest(case_id)
        if row is None or await _overtaken(row):
            raise NotFound(_NOT_YET)
        await self._cases.looked_at(case, actor)
        return row

    async def by_token(self, token: str) -> Verified:
        """For anybody who holds the paper: that it exists, who issued it, and its proof."""
        number = self._tokens.read(token)
        row = await RESULTS.first("number = $1", number) if number else None
        if row is None:
            raise NotFound(_NOT_OURS)
        return await self._verified(row)

    async def by_digest(self, sha256: str) -> Verified | None:
        """The result whose file has this hash."""
        row = await RESULTS.first("sha256 = $1", sha256.lower())
        return await self._verified(row) if row else None

    async def _verified(self, row: ResultRow) -> Verified:
        return Verified(
            state=await self._state(row),
            number=row.number,
            office_name=row.office,
            closed_on=row.closed_on,
            closed_text=day_text(row.closed_on, today=self._clock.today()),
            issued_at=row.issued_at,
            issued_text=printed_moment(row.issued_at),
            sha256=row.sha256,
            size=row.size,
            record=await self.attestation.proof(row.leaf),
            witness=await self.attestation.witness(row.leaf),
            demo=self.attestation.demo,
        )

    async def _state(self, row: ResultRow) -> ResultState:
        newest = await self._newest(row.case)
        if newest is not None and newest.edition > row.edition:
            return "replaced"
        return "suspended" if await _overtaken(row) else "current"

    async def tidy(self, payload: Payload, _context: JobContext) -> None:
        """Job: a file that no row came to name belongs to a try that was cut off."""
        if not await RESULTS.find("key = $1", payload["key"]):
            await self._storage.delete(payload["key"])

    async def sign_head(self, payload: Payload, _context: JobContext) -> None:
        """Job: a new result is under a signed head within a second, not at the next turn."""
        await self.attestation.heads.over(int(payload["leaf"]))

    async def _find(self, case_id: UUID, edition: int) -> ResultRow | None:
        return await RESULTS.first('"case" = $1 and edition = $2', case_id, edition)

    async def _newest(self, case_id: UUID) -> ResultRow | None:
        return await RESULTS.first('"case" = $1 order by edition desc limit 1', case_id)


async def _overtaken(row: ResultRow) -> bool:
    """The bank took back the payment this result tells of; the next edition comes with the next payment."""
    return await times(row.case, "taken_back") >= row.edition


class _Second(Exception):
    """Somebody issued the same result meanwhile."""


async def _insert_first(tx: Transaction, row: ResultRow) -> None:
    """The leaf of whoever comes second is undone with the transaction."""
    if not await RESULTS.insert(tx, [row], unless_there=True):
        raise _Second


def _issued(row: ResultRow) -> Issued:
    return Issued(
        number=row.number,
        edition=row.edition,
        key=row.key,
        sha256=row.sha256,
        leaf=row.leaf,
        missing=tuple(row.missing.split()),
    )
