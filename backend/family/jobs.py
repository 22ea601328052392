"""What happens to bonds when nobody clicks."""

import datetime as dt
from typing import Any

from backend.family.review import REVIEW, UNBIND, order_review
from backend.family.service import Family
from backend.gateways.errors import GatewayError
from backend.infra.db import transaction
from backend.infra.outbox import Handler, JobContext


class FamilyJobs:
    """Handlers of the outbox."""

    def __init__(self, family: Family) -> None:
        self.family = family

    def handlers(self) -> dict[str, Handler]:
        """By job kind."""
        return {UNBIND: self.unbind, REVIEW: self.review}

    async def unbind(self, payload: dict[str, Any], _context: JobContext) -> None:
        """Tell the platform that a bond has ended; repeating it is harmless there."""
        try:
            await self.family.platform.unbind_family(payload["serial"], payload["reason"])
        except GatewayError as error:
            if not error.permanent:
                raise  # A permanent refusal means that the register no longer knows the bond, which is what we want.

    async def review(self, _payload: dict[str, Any], _context: JobContext) -> None:
        """Once a day, end the bonds of people whose insurance has stopped; then order tomorrow's review."""
        await self.family.look_for_stopped()
        await self.plan_review(self.family.clock.today() + dt.timedelta(days=1))

    async def plan_review(self, day: dt.date) -> None:
        """Order the review of `day`; ordering it twice is ordering it once."""
        async with transaction():
            await order_review(day)
