"""The one form, its receipt, and what the receipt's QR code opens."""

from io import BytesIO
from typing import Annotated
from uuid import UUID

import segno
from litestar import Controller, Response, delete, get, post, put
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, PathParameter

from backend.applications.drafts import Drafts
from backend.applications.papers import Papers
from backend.applications.receipts import Receipts
from backend.applications.schemas import (
    ApplicationView,
    Channel,
    Checked,
    DraftLine,
    DraftView,
    Need,
    NewDraft,
    ReceiptLook,
    Saved,
    SaveDraft,
    SubmitDraft,
)
from backend.applications.service import Applications
from backend.kernel.actor import Actor
from backend.web.access import citizen_only, real_name_only, signed_in

Token = Annotated[str, PathParameter(max_length=200)]


class DraftController(Controller):
    """一张表."""

    path = "/api/drafts"
    tags = ["一张表 form"]
    guards = [citizen_only]

    @post("/", operation_id="startDraft", guards=[real_name_only])
    async def start(
        self, data: JSONBody[NewDraft], actor: NamedDependency[Actor], drafts: NamedDependency[Drafts]
    ) -> DraftView:
        """Start a form, for myself or for somebody I may act for."""
        return await drafts.start(data, actor)

    @get("/", operation_id="listDrafts")
    async def listed(self, actor: NamedDependency[Actor], drafts: NamedDependency[Drafts]) -> tuple[DraftLine, ...]:
        """Forms I can go on with."""
        return await drafts.lines(actor)

    @get("/{draft_id:uuid}", operation_id="readDraft")
    async def read(
        self, draft_id: FromPath[UUID], actor: NamedDependency[Actor], drafts: NamedDependency[Drafts]
    ) -> DraftView:
        """One form with everything already known."""
        return await drafts.view(draft_id, actor)

    @put("/{draft_id:uuid}", operation_id="saveDraft")
    async def save(
        self,
        draft_id: FromPath[UUID],
        data: JSONBody[SaveDraft],
        actor: NamedDependency[Actor],
        drafts: NamedDependency[Drafts],
    ) -> Saved:
        """Keep the form; 409 `draft.stale` carries what another device saved."""
        return await drafts.save(draft_id, data, actor)

    @delete("/{draft_id:uuid}", operation_id="discardDraft", status_code=204)
    async def discard(
        self, draft_id: FromPath[UUID], actor: NamedDependency[Actor], drafts: NamedDependency[Drafts]
    ) -> None:
        """Throw an open form away."""
        await drafts.discard(draft_id, actor)

    @get("/{draft_id:uuid}/needs", operation_id="readNeeds")
    async def needs(
        self,
        draft_id: FromPath[UUID],
        actor: NamedDependency[Actor],
        papers: NamedDependency[Papers],
        channel: FromQuery[Channel] = "online",
    ) -> tuple[Need, ...]:
        """What to have at hand, minus what the registers hold."""
        return await papers.needs(draft_id, channel, actor)

    @post("/{draft_id:uuid}/check", operation_id="checkDraft", status_code=200)
    async def check(
        self, draft_id: FromPath[UUID], actor: NamedDependency[Actor], applications: NamedDependency[Applications]
    ) -> Checked:
        """Check the form as saved."""
        return await applications.check(draft_id, actor)

    @post("/{draft_id:uuid}/submit", operation_id="submitDraft")
    async def submit(
        self,
        draft_id: FromPath[UUID],
        data: JSONBody[SubmitDraft],
        actor: NamedDependency[Actor],
        applications: NamedDependency[Applications],
    ) -> ApplicationView:
        """Sign and send the form; sending it twice gives the same receipt."""
        return await applications.submit(draft_id, data.version, actor)


class ApplicationController(Controller):
    """申请与回执."""

    path = "/api/applications"
    tags = ["申请与回执 application"]
    guards = [signed_in]

    @get("/", operation_id="listApplications", guards=[citizen_only])
    async def listed(
        self, actor: NamedDependency[Actor], receipts: NamedDependency[Receipts]
    ) -> tuple[ApplicationView, ...]:
        """The applications I may see, newest first."""
        return await receipts.mine(actor)

    @get("/{application_id:uuid}", operation_id="readApplication")
    async def read(
        self, application_id: FromPath[UUID], actor: NamedDependency[Actor], receipts: NamedDependency[Receipts]
    ) -> ApplicationView:
        """One receipt with a line per matter."""
        return await receipts.view(application_id, actor)

    @get("/{application_id:uuid}/qr.svg", operation_id="readReceiptCode", media_type="image/svg+xml")
    async def code(
        self, application_id: FromPath[UUID], actor: NamedDependency[Actor], receipts: NamedDependency[Receipts]
    ) -> Response[bytes]:
        """The receipt's QR code."""
        view = await receipts.view(application_id, actor)
        code = segno.make(view.qr_text, error="m", boost_error=False, micro=False)
        drawing = BytesIO()
        # With its namespace: pages show it in <img>.
        code.save(drawing, kind="svg", border=4, omitsize=True, xmldecl=False)
        return Response(drawing.getvalue(), media_type="image/svg+xml")

    @get("/{application_id:uuid}/receipt.pdf", operation_id="printReceipt", media_type="application/pdf")
    async def receipt(
        self, application_id: FromPath[UUID], actor: NamedDependency[Actor], papers: NamedDependency[Papers]
    ) -> Response[bytes]:
        """The receipt to print."""
        return Response(await papers.receipt(application_id, actor), media_type="application/pdf")


class ReceiptController(Controller):
    """扫回执."""

    path = "/api/receipts"
    tags = ["申请与回执 application"]

    @get("/{token:str}", operation_id="lookAtReceipt")
    async def look(
        self, token: Token, caller: NamedDependency[Actor | None], receipts: NamedDependency[Receipts]
    ) -> ReceiptLook:
        """What a scanned code opens: progress for its owner, cases for a clerk, the bare status for anybody."""
        return await receipts.look(token, caller)
