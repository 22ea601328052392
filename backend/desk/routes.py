"""The clerk's endpoints."""

from typing import Annotated
from uuid import UUID

from litestar import Controller, Request, Response, get, post
from litestar.datastructures import State
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from backend.cases.queue import Filters
from backend.cases.rules import Status
from backend.cases.workflows import DESK_ROLES, kinds_of, turns_of
from backend.desk.forms import Forms
from backend.desk.schemas import Colleague, DeskCase, HandOver, Queue, Scan, Scanned, Unmask, Unmasked
from backend.desk.service import Desk
from backend.kernel.actor import Actor
from backend.kernel.errors import NotFound
from backend.vouchers.reader import MOST_BYTES, Unreadable, shared
from backend.web.access import require

Cursor = Annotated[int, QueryParameter(ge=0, le=100_000)]
Search = Annotated[str | None, QueryParameter(max_length=80)]


class DeskController(Controller):
    """经办台."""

    path = "/api/desk"
    tags = ["经办台 desk"]
    guards = [require(*DESK_ROLES)]

    @get("/queue", operation_id="readQueue")
    async def queue(
        self,
        actor: NamedDependency[Actor],
        desk: NamedDependency[Desk],
        *,
        kind: FromQuery[str | None] = None,
        status: FromQuery[Status | None] = None,
        mine: FromQuery[bool] = False,
        todo: FromQuery[bool] = False,
        overdue: FromQuery[bool] = False,
        office: FromQuery[str | None] = None,
        q: Search = None,
        cursor: Cursor = 0,
    ) -> Queue:
        """The region's queue, due first; `todo` = only where the next step is the caller's."""
        filters = Filters(
            region=actor.region or "",
            kinds=kinds_of(actor.roles),
            turns=turns_of(actor.roles) if todo else None,
            kind=kind,
            status=status,
            assignee=actor.account_id if mine else None,
            overdue_on=desk.cases.clock.today() if overdue else None,
            office=office,
            text=q.strip() if q else None,
            offset=cursor,
        )
        return await desk.queue(filters, actor)

    @get("/cases/{case_id:uuid}", operation_id="readDeskCase")
    async def case(
        self, case_id: FromPath[UUID], actor: NamedDependency[Actor], desk: NamedDependency[Desk]
    ) -> DeskCase:
        """One case with everything on one screen."""
        return await desk.case(case_id, actor)

    @post("/scan", operation_id="scanReceipt", status_code=200)
    async def scan(self, data: JSONBody[Scan], actor: NamedDependency[Actor], desk: NamedDependency[Desk]) -> Scanned:
        """Open a receipt by its code or number."""
        return await desk.scan(data.text, actor)

    @post(
        "/scan-photo",
        operation_id="scanReceiptPhoto",
        status_code=200,
        request_max_body_size=MOST_BYTES,
        takes=("image/jpeg", "image/png", "image/webp"),
    )
    async def scan_photo(
        self, request: Request[Actor, object, State], actor: NamedDependency[Actor], desk: NamedDependency[Desk]
    ) -> Scanned:
        """Open a receipt from a photo of its code."""
        found = await shared.read(await request.body())
        for code in found.codes:
            try:
                return await desk.scan(code.text, actor)
            except NotFound:
                continue
        raise Unreadable(found.problem or "照片里没有认出回执二维码，请对准、避开反光再拍一张，或输入回执号")

    @post("/cases/{case_id:uuid}/take", operation_id="takeCase", status_code=200)
    async def take(
        self, case_id: FromPath[UUID], actor: NamedDependency[Actor], desk: NamedDependency[Desk]
    ) -> DeskCase:
        """Take a free case."""
        return await desk.take(case_id, actor)

    @post("/cases/{case_id:uuid}/hand-over", operation_id="handOverCase", status_code=200)
    async def hand_over(
        self,
        case_id: FromPath[UUID],
        data: JSONBody[HandOver],
        actor: NamedDependency[Actor],
        desk: NamedDependency[Desk],
    ) -> DeskCase:
        """Give a case to a colleague."""
        return await desk.hand_over(case_id, data.to, actor)

    @post("/cases/{case_id:uuid}/unmask", operation_id="unmaskField", status_code=200)
    async def unmask(
        self,
        case_id: FromPath[UUID],
        data: JSONBody[Unmask],
        actor: NamedDependency[Actor],
        desk: NamedDependency[Desk],
    ) -> Unmasked:
        """Read one masked field in full, with a reason that is recorded."""
        return await desk.unmask(case_id, data, actor)

    @get("/colleagues", operation_id="listColleagues")
    async def colleagues(self, actor: NamedDependency[Actor], desk: NamedDependency[Desk]) -> tuple[Colleague, ...]:
        """Whom a case can be handed to."""
        return await desk.colleagues(actor)

    @get("/cases/{case_id:uuid}/{form:str}", operation_id="printForm", media_type="application/pdf")
    async def form(
        self, case_id: FromPath[UUID], form: FromPath[str], actor: NamedDependency[Actor], forms: NamedDependency[Forms]
    ) -> Response[bytes]:
        """A printed form of the matter: registration.pdf, commitment.pdf, …"""
        return Response(await forms.render(case_id, form.removesuffix(".pdf"), actor), media_type="application/pdf")
