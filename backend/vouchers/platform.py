"""Everything the platform says of one voucher, asked at once. What it does not answer stays unknown, never "unclaimed"."""

import asyncio
import logging
from typing import Final

import msgspec

from backend.gateways.errors import GatewayError
from backend.gateways.vouchers import CostSheet, FoundVoucher, VoucherPlatform, VoucherRef, VoucherStatus
from backend.vouchers.rules import state_of
from backend.vouchers.schemas import State

log: Final = logging.getLogger(__name__)

_SECONDS: Final = 12.0


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """`answered` = the platform said something about the state, if only that it knows no such voucher."""

    state: State
    status: VoucherStatus | None
    found: FoundVoucher | None = None
    costs: CostSheet | None = None
    answered: bool = True
    costs_known: bool = False


async def ask_state(platform: VoucherPlatform, ref: VoucherRef) -> Answer:
    """[5501] alone."""
    try:
        status = await asyncio.wait_for(platform.status(ref), _SECONDS)
    except (GatewayError, TimeoutError) as error:
        log.warning("voucher platform: status not answered (%s)", type(error).__name__)
        return Answer(state="unknown", status=None, answered=False)
    return Answer(state=state_of(status) if status else "unlisted", status=status)


async def ask_costs(platform: VoucherPlatform, ref: VoucherRef) -> tuple[CostSheet | None, bool]:
    """[4261] The costs, and whether the platform answered at all."""
    try:
        return await asyncio.wait_for(platform.costs(ref), _SECONDS), True
    except (GatewayError, TimeoutError) as error:
        log.warning("voucher platform: costs not answered (%s)", type(error).__name__)
        return None, False


async def ask_all(platform: VoucherPlatform, ref: VoucherRef, found: FoundVoucher | None = None) -> Answer:
    """State, document and costs, side by side."""
    state, document, costs = await asyncio.gather(
        ask_state(platform, ref), _document(platform, ref, found), ask_costs(platform, ref)
    )
    return msgspec.structs.replace(state, found=document, costs=costs[0], costs_known=costs[1])


async def _document(platform: VoucherPlatform, ref: VoucherRef, found: FoundVoucher | None) -> FoundVoucher | None:
    if found is not None:
        return found
    try:
        return await asyncio.wait_for(platform.by_numbers(ref), _SECONDS)
    except (GatewayError, TimeoutError) as error:
        log.warning("voucher platform: document not answered (%s)", type(error).__name__)
        return None
