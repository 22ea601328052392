"""Whether the vouchers of a claim let its money go: asked when the payment is ordered, and again just before it leaves."""

import datetime as dt
from collections.abc import Iterable
from typing import Final

import msgspec

from backend.cases.matter import Finding, Person
from backend.cases.rows import CaseRow, last_event
from backend.reimbursement import rows
from backend.reimbursement.matter import ReimbursementMatter
from backend.reimbursement.ports import Vouchers

_UNLISTED: Final = "voucher.unlisted"
_VANISHED: Final = "voucher.vanished"


async def asked(vouchers: Vouchers, case: CaseRow, person: Person, today: dt.date) -> list[Finding]:
    """[5501] asked afresh; hard = this claim must not be paid.

    A bill the platform has never listed is paid only when the people who reviewed the claim were told so and confirmed it
    all the same. One it listed once and lists no more is paid by nobody's decision.
    """
    found = await vouchers.usable(ReimbursementMatter.read(case.decoded).vouchers, person, today, case.id)
    undecided = {one.pointer for one in found if one.code == _UNLISTED}
    if undecided:
        undecided -= await _seen(case)
    stop = [one for one in found if one.code == _VANISHED or (one.code == _UNLISTED and one.pointer in undecided)]
    return [msgspec.structs.replace(one, level="hard") if one in stop else one for one in found]


async def _seen(case: CaseRow) -> set[str | None]:
    """Which vouchers the review called unlisted before the second reviewer's confirmation."""
    confirmed = await last_event(case.id, "confirm")
    review = await rows.review_before(case.id, confirmed["at"]) if confirmed else None
    return {one.pointer for one in review.found if one.code == _UNLISTED} if review else set()


def reasons(found: Iterable[Finding]) -> list[str]:
    """Why not, the first one first."""
    return [one.message for one in found if one.level == "hard"]
