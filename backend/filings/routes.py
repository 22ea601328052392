"""My filings, beyond the form."""

from typing import Annotated
from uuid import UUID

from litestar import Controller, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody, QueryParameter

from backend.filings.schemas import FilingView, PhoneRequest, SupplementRequest
from backend.filings.service import Filings
from backend.kernel.actor import Actor
from backend.web.access import real_name_only


class FilingController(Controller):
    """异地就医备案."""

    path = "/api/filings"
    tags = ["备案 filing"]
    guards = [real_name_only]

    @get("", operation_id="listFilings")
    async def listed(
        self,
        actor: NamedDependency[Actor],
        filings: NamedDependency[Filings],
        subject_id: Annotated[UUID | None, QueryParameter(name="subjectId")] = None,
    ) -> list[FilingView]:
        """Where I am filed, until when, and what I may do with each."""
        return await filings.listed(actor, subject_id)

    @post("/{filing_id:uuid}/supplement", operation_id="supplementFiling", status_code=200)
    async def supplement(
        self,
        filing_id: FromPath[UUID],
        data: JSONBody[SupplementRequest],
        actor: NamedDependency[Actor],
        filings: NamedDependency[Filings],
    ) -> FilingView:
        """Hand in papers after signing a letter; the six-month lock falls."""
        return await filings.supplement(actor, filing_id, data)

    @post("/{filing_id:uuid}/phone", operation_id="changeFilingPhone", status_code=200)
    async def phone(
        self,
        filing_id: FromPath[UUID],
        data: JSONBody[PhoneRequest],
        actor: NamedDependency[Actor],
        filings: NamedDependency[Filings],
    ) -> FilingView:
        """Another number to be reached at."""
        return await filings.change_phone(actor, filing_id, data)
