"""The receipt: one page over all cases of an application, and what its QR code tells to whom."""

from collections.abc import Iterable, Sequence
from typing import Final
from uuid import UUID

from backend.applications.ports import People
from backend.applications.rows import APPLICATIONS, ApplicationRow
from backend.applications.schemas import (
    ApplicationView,
    ReceiptLook,
    ReceiptOwner,
    ReceiptPublic,
    ReceiptStaff,
)
from backend.cases import words
from backend.cases.ports import OfficeCard, Rulebook
from backend.cases.rows import CaseRow, cases_of
from backend.cases.rules import RUNNING, Status, scope_of
from backend.cases.schemas import CaseLine, PersonLine, Tone
from backend.cases.views import CaseReader
from backend.cases.workflows import at_desk
from backend.infra.rows import marks
from backend.infra.tokens import ReceiptTokens
from backend.kernel.actor import Actor
from backend.kernel.errors import NotFound

_GONE: Final = "没有找到这份回执，请核对后再试"
_MOST_LISTED: Final = 50


class Receipts:
    """Reads applications; every reader sees the part that is their business."""

    def __init__(
        self, *, people: People, reader: CaseReader, rulebook: Rulebook, tokens: ReceiptTokens, public_url: str
    ) -> None:
        self.people = people
        self.reader = reader
        self.rulebook = rulebook
        self.tokens = tokens
        self.public_url = public_url

    async def view(self, application_id: UUID, actor: Actor) -> ApplicationView:
        """One receipt, as far as it concerns the caller."""
        row = await APPLICATIONS.first("id = $1", application_id)
        return await self._shown(row, actor)

    async def of_draft(self, draft_id: UUID, actor: Actor) -> ApplicationView:
        """The receipt a draft became."""
        row = await APPLICATIONS.first("draft = $1", draft_id)
        return await self._shown(row, actor)

    async def _shown(self, row: ApplicationRow | None, actor: Actor) -> ApplicationView:
        if row is None:
            raise NotFound(_GONE)
        cases = await cases_of([row.id])
        mine = await self._mine(row, cases, actor)
        if not mine:
            raise NotFound(_GONE)
        return self.page(row, mine, await self.people.office(row.home_office))

    async def _mine(self, row: ApplicationRow, cases: Iterable[CaseRow], actor: Actor) -> list[CaseRow]:
        """The cases of an application the caller may know of; none for a stranger."""
        if actor.kind == "staff":
            return [c for c in cases if actor.region == c.region and at_desk(c.kind, actor)]
        if actor.person_id is not None and row.subject == actor.person_id:
            return list(cases)
        matters = (await self.people.scopes(actor)).get(row.subject, frozenset())
        return [c for c in cases if scope_of(c.kind) in matters]

    def page(self, row: ApplicationRow, cases: Sequence[CaseRow], office: OfficeCard | None) -> ApplicationView:
        """The receipt over `cases`, which are all the reader may know of."""
        text, tone = summary([case.state for case in cases])
        return ApplicationView(
            id=row.id,
            number=row.number,
            region=row.region,
            region_name=self.rulebook.region_name(row.region),
            submitted_at=row.submitted_at,
            submitted_text=words.moment_text(row.submitted_at),
            subject=PersonLine(id=row.subject, name=row.subject_name),
            acted_by=row.acted_by_name,
            status_text=text,
            tone=tone,
            cases=self._lines(cases, office),
            settlement=row.settlement,
            qr_text=self.tokens.url(self.public_url, row.number),
            phone=office.phone if office else "",
            office_name=office.name if office else "",
        )

    def _lines(self, cases: Sequence[CaseRow], office: OfficeCard | None) -> tuple[CaseLine, ...]:
        by_id = {case.id: case for case in cases}
        parents = {case.id: by_id.get(case.depends_on) for case in cases if case.depends_on}
        return tuple(
            self.reader.line(case, office, self.reader.dependency(parent) if (parent := parents.get(case.id)) else None)
            for case in cases
        )

    async def mine(self, actor: Actor) -> tuple[ApplicationView, ...]:
        """The applications the caller may see, newest first."""
        scopes = await self.people.scopes(actor)
        if not scopes:
            return ()
        rows = await APPLICATIONS.find(
            f"subject in ({marks(len(scopes))}) order by id desc limit {_MOST_LISTED}", *scopes
        )
        if not rows:
            return ()
        cases: dict[UUID | None, list[CaseRow]] = {}
        for case in await cases_of([row.id for row in rows]):
            cases.setdefault(case.application, []).append(case)
        offices = {code: await self.people.office(code) for code in {row.home_office for row in rows}}
        pages = []
        for row in rows:
            seen = await self._mine(row, cases.get(row.id, []), actor)
            if seen:
                pages.append(self.page(row, seen, offices[row.home_office]))
        return tuple(pages)

    async def by_number(self, number: str) -> ApplicationRow | None:
        """An application by its receipt number."""
        return await APPLICATIONS.first("number = $1", number)

    async def look(self, token: str, actor: Actor | None) -> ReceiptLook:
        """What a scanned QR code opens: the owner's progress, the clerk's cases, or just the status."""
        number = self.tokens.read(token)
        row = await self.by_number(number) if number else None
        if row is None:
            raise NotFound("这不是本系统的回执二维码，或者已经损坏。请核对回执号，或到窗口咨询")
        cases = await cases_of([row.id])
        mine = await self._mine(row, cases, actor) if actor is not None else []
        if mine and actor is not None and actor.kind == "staff":
            return ReceiptStaff(application_id=row.id, number=row.number, case_ids=tuple(c.id for c in mine))
        if mine:
            return ReceiptOwner(application_id=row.id)
        text, _ = summary([case.state for case in cases])
        return ReceiptPublic(
            number=row.number,
            status_text=text,
            region_name=self.rulebook.region_name(row.region),
            submitted_text=words.moment_text(row.submitted_at),
        )


def summary(states: list[Status]) -> tuple[str, Tone]:
    """All cases of an application in one phrase."""
    if any(s is Status.supplementing for s in states):
        return "有一件请您补材料", "yours"
    if any(s is Status.returned for s in states):
        return "有一件请您改收款账户", "yours"
    open_ = [s for s in states if s in RUNNING or s is Status.waiting]
    done = sum(s is Status.done for s in states)
    if open_:
        return (f"办理中，已办好{done}件，共{len(states)}件" if done else "办理中"), "office"
    if done == len(states):
        return "全部办结", "done"
    if done:
        return f"已办结{done}件，其余请看原因", "quiet"
    if any(s is Status.refused for s in states):
        return "没有办成，请看原因", "bad"
    return "已结束", "quiet"
