"""The platform is told who holds a voucher. At least once, so always the state of this moment, never that of the past."""

from typing import Any
from uuid import UUID

from backend.gateways.errors import GatewayError
from backend.gateways.vouchers import VoucherPlatform, WriteState
from backend.infra.clock import Clock
from backend.infra.db import transaction
from backend.infra.outbox import Handler, JobContext
from backend.vouchers.rows import OCCUPATIONS, OccupationRow, by_ids, let_go_untold, living
from backend.vouchers.service import WRITE

_STATES: dict[str, WriteState] = {"held": "occupied", "claimed": "claimed", "released": "free"}


class VoucherJobs:
    """Writes to the platform."""

    def __init__(self, platform: VoucherPlatform, clock: Clock) -> None:
        self.platform = platform
        self.clock = clock

    def handlers(self) -> dict[str, Handler]:
        """By job kind."""
        return {WRITE: self.write}

    async def write(self, payload: dict[str, Any], _context: JobContext) -> None:
        """A permanent refusal is kept for the office to see; anything else is tried again."""
        one = await OCCUPATIONS.first("id = $1", UUID(payload["occupation"]))
        if one is None or one.written == one.state:
            return
        if await self._in_other_hands(one):
            return
        if one.written is None:
            # The claim before it may have let go while the platform was silent: first that one's "free", then this word.
            for before in await let_go_untold(one):
                await self._tell(before)
        await self._tell(one)

    async def _tell(self, one: OccupationRow) -> None:
        found = await by_ids([one.voucher])
        if not found:
            return
        problem = None
        try:
            await self.platform.write_status(found[0].ref, _STATES[one.state], str(one.case))
        except GatewayError as error:
            if not error.permanent:
                raise
            problem = error.message
        async with transaction():
            await OCCUPATIONS.change(
                "written = $1, written_at = $2, problem = $3",
                "id = $4 and state = $5",
                *(None if problem else one.state, self.clock.now(), problem),
                *(one.id, one.state),
            )

    async def _in_other_hands(self, one: OccupationRow) -> bool:
        """A late "free" must not take a voucher away from the claim that holds it by now; that claim's job says it."""
        if one.state != "released":
            return False
        holder = (await living(await by_ids([one.voucher]))).get(one.voucher)
        return holder is not None and holder.id != one.id
