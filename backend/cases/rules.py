"""The one workflow every matter goes through: who may move a case from where to where, and whose turn it is."""

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum
from typing import Final, Literal

import msgspec

from backend.kernel.actor import Role
from backend.kernel.errors import Conflict, Forbidden


class Status(StrEnum):
    """Where a case stands. Its history is the list of events; the status is their fold."""

    submitted = "submitted"
    waiting = "waiting"
    reviewing = "reviewing"
    supplementing = "supplementing"
    accepted = "accepted"
    done = "done"
    refused = "refused"
    withdrawn = "withdrawn"
    ended = "ended"
    revoked = "revoked"


class Move(msgspec.Struct, frozen=True):
    """The status a move leads to and the roles that may make it."""

    to: Status
    by: frozenset[Role]


Turn = Literal["citizen", "office", "other", "none"]

_SYSTEM: Final = frozenset({Role.system})
_CITIZEN: Final = frozenset({Role.citizen})
_DESK: Final = frozenset({Role.clerk, Role.reviewer, Role.supervisor})
_SUPERVISOR: Final = frozenset({Role.supervisor})

MOVES: Final[dict[tuple[Status, str], Move]] = {  # every legal move, and nothing else
    (Status.submitted, "pass"): Move(Status.accepted, _SYSTEM),
    (Status.submitted, "refer"): Move(Status.reviewing, _SYSTEM),
    (Status.submitted, "refuse"): Move(Status.refused, _SYSTEM),
    (Status.submitted, "wait"): Move(Status.waiting, _SYSTEM),
    (Status.submitted, "end"): Move(Status.ended, _SYSTEM),
    (Status.submitted, "withdraw"): Move(Status.withdrawn, _CITIZEN),
    (Status.waiting, "resume"): Move(Status.submitted, _SYSTEM),
    (Status.waiting, "end"): Move(Status.ended, _SYSTEM),
    (Status.waiting, "withdraw"): Move(Status.withdrawn, _CITIZEN),
    (Status.reviewing, "accept"): Move(Status.accepted, _DESK),
    (Status.reviewing, "refuse"): Move(Status.refused, _DESK),
    (Status.reviewing, "request_supplement"): Move(Status.supplementing, _DESK),
    (Status.reviewing, "withdraw"): Move(Status.withdrawn, _CITIZEN),
    (Status.reviewing, "end"): Move(Status.ended, _SYSTEM),
    (Status.supplementing, "end"): Move(Status.ended, _SYSTEM),
    (Status.supplementing, "supplement"): Move(Status.reviewing, _CITIZEN),
    (Status.supplementing, "refuse"): Move(Status.refused, _DESK),
    (Status.supplementing, "withdraw"): Move(Status.withdrawn, _CITIZEN),
    # The partner's register has the last word: an accepted case is done once it is registered there.
    (Status.accepted, "registered"): Move(Status.done, _SYSTEM),
    (Status.accepted, "not_registered"): Move(Status.reviewing, _SYSTEM),
    (Status.refused, "override"): Move(Status.reviewing, _SUPERVISOR),
    (Status.done, "revoke"): Move(Status.revoked, _CITIZEN | _SUPERVISOR | _SYSTEM),
}

FINAL: Final = frozenset({Status.withdrawn, Status.ended, Status.revoked})
assert not any(start in FINAL for start, _ in MOVES), "a final status has no way out"

# A person must say why when they turn somebody down, send them back or overrule a colleague.
NEEDS_REASON: Final = frozenset({"refuse", "request_supplement", "override"})

# What becomes of a case when the one it depends on arrives at a status.
FOLLOWS: Final[dict[Status, tuple[Status, str]]] = {
    Status.done: (Status.waiting, "resume"),
    Status.refused: (Status.waiting, "end"),
    Status.withdrawn: (Status.waiting, "end"),
    Status.ended: (Status.waiting, "end"),
    Status.revoked: (Status.done, "revoke"),
}

PARENT_FAILED: Final = frozenset({Status.refused, Status.withdrawn, Status.ended, Status.revoked})

TURN: Final[dict[Status, Turn]] = {
    Status.submitted: "office",
    Status.waiting: "other",
    Status.reviewing: "office",
    Status.supplementing: "citizen",
    Status.accepted: "office",
    Status.done: "none",
    Status.refused: "none",
    Status.withdrawn: "none",
    Status.ended: "none",
    Status.revoked: "none",
}

# The legal clock runs only while the ball is with the office.
RUNNING: Final = frozenset({Status.submitted, Status.reviewing, Status.accepted})

WARN_AT_PERCENT: Final = (50, 80, 100)


class IllegalMove(Conflict):
    """This action does not exist in the case's present status."""

    code = "case.illegal_move"


class NotYours(Forbidden):
    """The action exists, but not for this role."""

    code = "case.role"


def next_status(status: Status, action: str, roles: Iterable[Role]) -> Status:
    """The status `action` leads to, or the refusal."""
    move = MOVES.get((status, action))
    if move is None:
        raise IllegalMove("这件事的状态刚刚变了，请刷新后再看", case_status=status.value)
    if move.by.isdisjoint(roles):
        raise NotYours("您的身份不能做这一步")
    return move.to


def offered(status: Status, roles: Iterable[Role]) -> tuple[str, ...]:
    """The actions the caller may take now, in the order of the table."""
    mine = frozenset(roles)
    return tuple(action for (start, action), move in MOVES.items() if start is status and not move.by.isdisjoint(mine))


def clock_state(status: Status) -> Literal["running", "paused", "stopped"]:
    """Paused while the citizen or another matter has the ball; stopped when nothing more is to come."""
    if status in RUNNING:
        return "running"
    return "paused" if status in {Status.supplementing, Status.waiting} else "stopped"


def warning_days(accepted_on: dt.date, legal_workdays: int, workdays: Iterable[dt.date]) -> tuple[dt.date, ...]:
    """The days on which 50, 80 and 100 % of the limit are used up; `workdays` are the days of the limit in order."""
    days = tuple(workdays)
    assert len(days) == legal_workdays
    assert all(day > accepted_on for day in days)
    # Rounded up: a warning that comes a day late would be no warning.
    return tuple(days[max(legal_workdays * percent // 100 - 1, 0)] for percent in WARN_AT_PERCENT) if days else ()
