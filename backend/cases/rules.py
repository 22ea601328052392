"""Where a case may stand, whose turn that is, and when its clock runs. The moves themselves are in workflows.py."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final, Literal

import msgspec

from backend.kernel.actor import Role
from backend.kernel.errors import Conflict, Forbidden


class Status(StrEnum):
    """Where a case stands. Its history is the list of events; the status is their fold."""

    submitted = "submitted"
    waiting = "waiting"
    accepting = "accepting"
    reviewing = "reviewing"
    supplementing = "supplementing"
    rechecking = "rechecking"
    financing = "financing"
    paying = "paying"
    returned = "returned"
    accepted = "accepted"
    done = "done"
    refused = "refused"
    withdrawn = "withdrawn"
    ended = "ended"
    revoked = "revoked"


class Move(msgspec.Struct, frozen=True):
    """The status a move leads to and the roles that may make it.

    `unlike` names earlier actions: whoever last did one of them may not make this move (four eyes).
    """

    to: Status
    by: frozenset[Role]
    unlike: frozenset[str] = frozenset()


Turn = Literal["citizen", "office", "other", "none"]


class IllegalMove(Conflict):
    """This action does not exist in the case's present status."""

    code = "case.illegal_move"


class NotYours(Forbidden):
    """The action exists, but not for this role."""

    code = "case.role"


class Workflow(msgspec.Struct, frozen=True, kw_only=True):
    """One literal table of moves, and nothing else is legal.

    `steps` names the part of a limit a status belongs to (policy: `steps = { accept = 2, … }`): where a rule has such
    parts, the clock starts anew with each. `told` is the message people get after an action.
    """

    moves: Mapping[tuple[Status, str], Move]
    told: Mapping[str, str]
    steps: Mapping[Status, str] = {}

    @property
    def roles(self) -> frozenset[Role]:
        """Everybody who has a move here: the others have no business with such a case."""
        return frozenset(role for move in self.moves.values() for role in move.by)

    def next(self, status: Status, action: str, roles: Iterable[Role]) -> Status:
        """The status `action` leads to, or the refusal."""
        move = self.moves.get((status, action))
        if move is None:
            raise IllegalMove("这件事的状态刚刚变了，请刷新后再看", case_status=status.value)
        if move.by.isdisjoint(roles):
            raise NotYours("您的身份不能做这一步")
        return move.to

    def offered(self, status: Status, roles: Iterable[Role]) -> tuple[str, ...]:
        """The actions the caller may take now, in the order of the table."""
        mine = frozenset(roles)
        return tuple(
            action for (start, action), move in self.moves.items() if start is status and not move.by.isdisjoint(mine)
        )


FINAL: Final = frozenset({Status.withdrawn, Status.ended, Status.revoked})

# A person must say why when they turn somebody down, send them back or overrule a colleague.
NEEDS_REASON: Final = frozenset({"refuse", "request_supplement", "override", "send_back", "close"})

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
    Status.accepting: "office",
    Status.reviewing: "office",
    Status.supplementing: "citizen",
    Status.rechecking: "office",
    Status.financing: "office",
    Status.paying: "office",
    Status.returned: "citizen",
    Status.accepted: "office",
    Status.done: "none",
    Status.refused: "none",
    Status.withdrawn: "none",
    Status.ended: "none",
    Status.revoked: "none",
}

# The legal clock runs only while the ball is with the office.
RUNNING: Final = frozenset(status for status, turn in TURN.items() if turn == "office")
PAUSED: Final = frozenset({Status.supplementing, Status.returned, Status.waiting})

# By these somebody asks to act for another; until they are decided nothing else connects the two.
PROXY_KINDS: Final = frozenset({"proxy_grant", "guardianship"})
# A kind of case that is opened beside another one is covered by whoever may act in that one.
_COVERED_BY: Final = {"accident_determination": "reimbursement"}

WARN_AT_PERCENT: Final = (50, 80, 100)


def clock_state(status: Status) -> Literal["running", "paused", "stopped"]:
    """Paused while the citizen or another matter has the ball; stopped when nothing more is to come."""
    if status in RUNNING:
        return "running"
    return "paused" if status in PAUSED else "stopped"


def warning_workdays(legal_workdays: int) -> tuple[int, ...]:
    """After how many working days 50, 80 and 100 % of the limit are used up; none where there is no limit.

    Rounded down: a warning that comes a day late would be no warning.
    """
    return tuple(max(legal_workdays * percent // 100, 1) for percent in WARN_AT_PERCENT) if legal_workdays else ()


def starts_afresh(steps: Mapping[str, int], before: str | None, after: str | None) -> bool:
    """Whether a move begins another part of the limit; `before` and `after` are the workflow's steps."""
    return after is not None and after != before and after in steps


def scope_of(kind: str) -> str:
    """The matter of a power of attorney that covers this kind of case."""
    return _COVERED_BY.get(kind, kind)
