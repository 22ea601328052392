"""Who is asking."""

from enum import StrEnum
from typing import Final, Literal
from uuid import UUID

import msgspec


class Role(StrEnum):
    """What somebody may be to the system. Staff may hold several."""

    citizen = "citizen"
    clerk = "clerk"
    reviewer = "reviewer"
    second_reviewer = "second_reviewer"
    finance = "finance"
    supervisor = "supervisor"
    fund_officer = "fund_officer"
    administrator = "administrator"
    system = "system"


STAFF_ROLES: Final = frozenset(Role) - {Role.citizen, Role.system}


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """The authenticated caller of one request, or the system itself.

    `account_id` is the citizen account or staff row; `person_id` the real-name person of a citizen, None before
    the real-name check and for staff; `office` and `region` are set for staff.
    """

    kind: Literal["citizen", "staff", "system"]
    account_id: UUID
    name: str
    roles: frozenset[Role]
    person_id: UUID | None = None
    office: str | None = None
    region: str | None = None

    def has(self, *roles: Role) -> bool:
        """True when the actor holds any of `roles`."""
        return not self.roles.isdisjoint(roles)


SYSTEM: Final = Actor(kind="system", account_id=UUID(int=0), name="系统", roles=frozenset({Role.system}))
