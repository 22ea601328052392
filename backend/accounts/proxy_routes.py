"""Acting for others, from both sides."""

from uuid import UUID

from litestar import Controller, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from backend.accounts.acting import ActingRoom, own_person
from backend.accounts.grants import Grants
from backend.accounts.guardians import Guardians
from backend.accounts.proxy_schemas import (
    GrantRequest,
    GrantView,
    GuardianshipRequest,
    Proxies,
    Reason,
    WardView,
)
from backend.kernel.actor import Actor
from backend.kernel.text import plain
from backend.web.access import real_name_only


class ProxyController(Controller):
    """代办与监护."""

    path = "/api/proxies"
    tags = ["代办 proxy"]
    guards = [real_name_only]

    @get("/", operation_id="readProxies")
    async def overview(
        self,
        actor: NamedDependency[Actor],
        acting: NamedDependency[ActingRoom],
        grants: NamedDependency[Grants],
        guardians: NamedDependency[Guardians],
    ) -> Proxies:
        """Whom I act for, who acts for me, and for whom I may act today."""
        me = own_person(actor)
        given, received = await grants.of(me)
        wards, guarded_by = await guardians.of(me)
        subjects = tuple(await acting.subjects(actor))
        return Proxies(given=given, received=received, wards=wards, guardians=guarded_by, subjects=subjects)

    @post("/grants", operation_id="createGrant")
    async def create_grant(
        self, data: JSONBody[GrantRequest], actor: NamedDependency[Actor], grants: NamedDependency[Grants]
    ) -> GrantView:
        """Appoint a proxy, or hand in the letter somebody signed for me."""
        return await grants.create(actor, data)

    @post("/grants/{grant_id:uuid}/confirm", operation_id="confirmGrant", status_code=200)
    async def confirm_grant(
        self, grant_id: FromPath[UUID], actor: NamedDependency[Actor], grants: NamedDependency[Grants]
    ) -> GrantView:
        """The principal agrees to what the proxy handed in."""
        return await grants.confirm(actor, grant_id)

    @post("/grants/{grant_id:uuid}/revoke", operation_id="revokeGrant", status_code=200)
    async def revoke_grant(
        self,
        grant_id: FromPath[UUID],
        data: JSONBody[Reason],
        actor: NamedDependency[Actor],
        grants: NamedDependency[Grants],
    ) -> GrantView:
        """Either side ends it, at once."""
        return await grants.revoke(actor, grant_id, plain(data.reason))

    @post("/guardianships", operation_id="createGuardianship")
    async def create_guardianship(
        self, data: JSONBody[GuardianshipRequest], actor: NamedDependency[Actor], guardians: NamedDependency[Guardians]
    ) -> WardView:
        """Act for a child of mine."""
        return await guardians.create(actor, data)

    @post("/guardianships/{guardianship_id:uuid}/end", operation_id="endGuardianship", status_code=200)
    async def end_guardianship(
        self,
        guardianship_id: FromPath[UUID],
        data: JSONBody[Reason],
        actor: NamedDependency[Actor],
        guardians: NamedDependency[Guardians],
    ) -> WardView:
        """Stop acting for the child."""
        return await guardians.end(actor, guardianship_id, plain(data.reason))
