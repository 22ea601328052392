"""Who a signed-in browser is today, asked once per request."""

from collections.abc import Callable
from typing import Final

from backend.accounts.staff import read_roles
from backend.accounts.tables import Staff
from backend.infra.db import run
from backend.kernel import masking
from backend.kernel.actor import Actor, Role
from backend.web.sessions import SignIn

_CITIZEN: Final = frozenset({Role.citizen})


class Actors:
    """Loads the actor with today's roles; None when the account was closed or signed out everywhere since."""

    def __init__(self, pack_of: Callable[[str], str | None]) -> None:
        self._pack_of = pack_of

    async def __call__(self, sign_in: SignIn) -> Actor | None:
        """One SELECT."""
        return await (self._citizen(sign_in) if sign_in.kind == "citizen" else self._staff(sign_in))

    async def _citizen(self, sign_in: SignIn) -> Actor | None:
        # Written by hand, as every request of a citizen begins with it.
        rows = await run(
            "select a.mobile, a.person, p.name, a.closed_at, a.signed_out_before from citizen_account a"
            " left join person p on p.id = a.person where a.id = $1",
            sign_in.account_id,
        )
        if not rows:
            return None
        mobile, person_id, name, closed_at, signed_out_before = rows[0]
        if closed_at or (signed_out_before or sign_in.began_at) > sign_in.began_at:
            return None
        return Actor(
            kind="citizen",
            account_id=sign_in.account_id,
            name=name or masking.phone(mobile),
            roles=_CITIZEN,
            person_id=person_id,
        )

    async def _staff(self, sign_in: SignIn) -> Actor | None:
        row = (
            await Staff.select(
                Staff.name, Staff.roles, Staff.office, Staff.closed_at, Staff.signed_out_before, Staff.office.region
            )
            .where(Staff.id == sign_in.account_id)
            .first()
        )
        if row is None or row["closed_at"] or (row["signed_out_before"] or sign_in.began_at) > sign_in.began_at:
            return None
        region = str(row["office.region"])
        return Actor(
            kind="staff",
            account_id=sign_in.account_id,
            name=row["name"],
            roles=read_roles(row["roles"]),
            office=row["office"],
            region=self._pack_of(region) or region,
        )
