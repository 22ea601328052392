"""Who works beside whom."""

from collections.abc import Callable
from uuid import UUID

import msgspec

from backend.accounts.staff import ROLE_TEXT, read_roles
from backend.accounts.tables import Staff
from backend.cases.workflows import DESK_ROLES
from backend.kernel.actor import Actor, Role


class StaffCard(msgspec.Struct, frozen=True, kw_only=True):
    """A member of staff by name, office and roles."""

    id: UUID
    name: str
    office: str
    roles: frozenset[Role]
    roles_text: str


class Colleagues:
    """The desk staff of a region. `pack_of` says which region an office belongs to."""

    def __init__(self, pack_of: Callable[[str], str | None]) -> None:
        self._pack_of = pack_of

    async def of(self, actor: Actor) -> list[StaffCard]:
        """Everybody at the desks of the caller's region but the caller, by name."""
        rows = await (
            Staff.select(Staff.id, Staff.name, Staff.roles, Staff.office.name, Staff.office.region)
            .where(Staff.closed_at.is_null() & (Staff.id != actor.account_id))
            .order_by(Staff.name)
        )
        return [
            StaffCard(
                id=row["id"],
                name=row["name"],
                office=row["office.name"],
                roles=read_roles(row["roles"]),
                roles_text="、".join(ROLE_TEXT[role] for role in sorted(read_roles(row["roles"]))),
            )
            for row in rows
            if self._pack_of(row["office.region"]) == actor.region
            and not read_roles(row["roles"]).isdisjoint(DESK_ROLES)
        ]
