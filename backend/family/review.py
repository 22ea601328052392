"""The jobs family sharing orders, by name."""

import datetime as dt
from typing import Final

from backend.infra import outbox

UNBIND: Final = "family.unbind"
REVIEW: Final = "family.review_insurance"


async def order_review(day: dt.date) -> None:
    """Look once, in the night after `day`, whether everybody in a bond is still insured. Inside a transaction."""
    due = dt.datetime.combine(day, dt.time(18), dt.UTC)  # 02:00 of the next morning in the office.
    await outbox.enqueue(REVIEW, {}, dedupe_key=f"{REVIEW}:{day.isoformat()}", due=due)


async def order_unbinding(bond: str, serial: str, reason: str) -> None:
    """Tell the platform that a bond has ended. Inside the transaction that ends it."""
    await outbox.enqueue(UNBIND, {"serial": serial, "reason": reason}, dedupe_key=f"{UNBIND}:{bond}:{serial}")
