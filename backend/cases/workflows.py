"""Every legal move of every kind of case: who may bring it from where to where."""

from collections.abc import Iterable
from typing import Final

from backend.cases.rules import FINAL, RUNNING, Move, Status, Workflow
from backend.kernel.actor import Actor, Role

DESK_ROLES: Final = (Role.clerk, Role.reviewer, Role.second_reviewer, Role.finance, Role.supervisor)
_SYSTEM: Final = frozenset({Role.system})
_CITIZEN: Final = frozenset({Role.citizen})
_CLERK: Final = frozenset({Role.clerk, Role.supervisor})
_DESK: Final = frozenset({Role.clerk, Role.reviewer, Role.supervisor})
_SUPERVISOR: Final = frozenset({Role.supervisor})

# Matters that are decided: the machine decides, or a person, and a register has the last word.
DECISION: Final = Workflow(
    moves={
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
        (Status.supplementing, "supplement"): Move(Status.reviewing, _CITIZEN | _DESK),
        (Status.supplementing, "refuse"): Move(Status.refused, _DESK),
        (Status.supplementing, "withdraw"): Move(Status.withdrawn, _CITIZEN),
        # The partner's register has the last word: an accepted case is done once it is registered there.
        (Status.accepted, "registered"): Move(Status.done, _SYSTEM),
        (Status.accepted, "not_registered"): Move(Status.reviewing, _SYSTEM),
        (Status.refused, "override"): Move(Status.reviewing, _SUPERVISOR),
        (Status.done, "revoke"): Move(Status.revoked, _CITIZEN | _SUPERVISOR | _SYSTEM),
    },
    told={
        "refer": "case_reviewing",
        "supplement": "case_reviewing",
        "not_registered": "case_reviewing",
        "request_supplement": "case_supplement",
        "registered": "case_done",
        "refuse": "case_refused",
        "end": "case_ended",
        "revoke": "case_revoked",
    },
)

# Money back, 晋医保发〔2024〕14号 附件 二、三、四: 受理, 审核, 复核, 拨付, each by another person.
PAYMENT: Final = Workflow(
    moves={
        (Status.submitted, "pass"): Move(Status.accepting, _SYSTEM),
        (Status.submitted, "refer"): Move(Status.accepting, _SYSTEM),
        (Status.submitted, "refuse"): Move(Status.refused, _SYSTEM),
        (Status.submitted, "wait"): Move(Status.waiting, _SYSTEM),
        (Status.submitted, "end"): Move(Status.ended, _SYSTEM),
        (Status.submitted, "withdraw"): Move(Status.withdrawn, _CITIZEN),
        (Status.waiting, "resume"): Move(Status.submitted, _SYSTEM),
        (Status.waiting, "end"): Move(Status.ended, _SYSTEM),
        (Status.waiting, "withdraw"): Move(Status.withdrawn, _CITIZEN),
        (Status.accepting, "accept"): Move(Status.reviewing, _CLERK),
        (Status.accepting, "request_supplement"): Move(Status.supplementing, _CLERK),
        (Status.accepting, "refuse"): Move(Status.refused, _CLERK),
        (Status.accepting, "withdraw"): Move(Status.withdrawn, _CITIZEN),
        (Status.supplementing, "supplement"): Move(Status.accepting, _CITIZEN | _CLERK),
        (Status.supplementing, "refuse"): Move(Status.refused, _CLERK),
        (Status.supplementing, "withdraw"): Move(Status.withdrawn, _CITIZEN),
        (Status.reviewing, "approve"): Move(
            Status.rechecking, frozenset({Role.reviewer}), unlike=frozenset({"accept"})
        ),
        (Status.reviewing, "refuse"): Move(Status.refused, frozenset({Role.reviewer})),
        # What is asked for after acceptance could have been seen at acceptance: a supervisor answers for it.
        (Status.reviewing, "request_supplement"): Move(Status.supplementing, _SUPERVISOR),
        (Status.reviewing, "withdraw"): Move(Status.withdrawn, _CITIZEN),
        (Status.rechecking, "confirm"): Move(
            Status.financing,
            frozenset({Role.second_reviewer}),
            unlike=frozenset({"accept", "correct_amount", "approve"}),
        ),
        (Status.rechecking, "send_back"): Move(Status.reviewing, frozenset({Role.second_reviewer})),
        (Status.financing, "pay"): Move(
            Status.paying,
            frozenset({Role.finance}),
            unlike=frozenset({"accept", "correct_amount", "approve", "confirm"}),
        ),
        (Status.financing, "send_back"): Move(Status.reviewing, frozenset({Role.finance})),
        (Status.paying, "paid"): Move(Status.done, _SYSTEM),
        (Status.paying, "returned"): Move(Status.returned, _SYSTEM),
        (Status.paying, "stopped"): Move(Status.financing, _SYSTEM),
        # A bank may give back days later what it has said is paid.
        (Status.done, "taken_back"): Move(Status.returned, _SYSTEM),
        (Status.returned, "mend_account"): Move(Status.financing, _CITIZEN),
        (Status.returned, "close"): Move(Status.ended, _SUPERVISOR),
        (Status.financing, "close"): Move(Status.ended, _SUPERVISOR),
        (Status.refused, "override"): Move(Status.accepting, _SUPERVISOR),
    },
    told={
        "accept": "claim_accepted",
        "request_supplement": "claim_supplement",
        "confirm": "claim_amount",
        "send_back": "claim_sent_back",
        "paid": "claim_paid",
        "returned": "claim_payment_returned",
        "taken_back": "claim_payment_taken_back",
        "refuse": "claim_refused",
        "close": "claim_closed",
        "end": "case_ended",
    },
    steps={
        Status.submitted: "accept",
        Status.accepting: "accept",
        Status.supplementing: "accept",
        Status.reviewing: "review",
        Status.rechecking: "recheck",
        Status.financing: "finance",
        Status.paying: "finance",
    },
)

PAID_KINDS: Final = ("reimbursement",)
_WORKFLOWS: Final = dict.fromkeys(PAID_KINDS, PAYMENT)

for _workflow in (DECISION, PAYMENT):
    assert not any(start in FINAL for start, _ in _workflow.moves), "a final status has no way out"


def at_desk(kind: str, actor: Actor) -> bool:
    """Whether cases of this kind are any business of this member of staff."""
    return actor.has(*DESK_ROLES) and not workflow_of(kind).roles.isdisjoint(actor.roles)


def kinds_of(roles: Iterable[Role]) -> frozenset[str] | None:
    """The kinds of case these roles work on; None = all of them."""
    mine = frozenset(roles)
    return (
        None
        if not DECISION.roles.isdisjoint(mine)
        else frozenset(kind for kind, flow in _WORKFLOWS.items() if not flow.roles.isdisjoint(mine))
    )


def turns_of(roles: Iterable[Role]) -> tuple[tuple[Status, bool], ...]:
    """Where these roles have the next step: the status, and whether in a case that is paid or one that is decided."""
    mine = frozenset(roles)
    found = {
        (status, flow is PAYMENT): None
        for flow in (DECISION, PAYMENT)
        for (status, _), move in flow.moves.items()
        if status in RUNNING and not move.by.isdisjoint(mine)
    }
    return tuple(found)


def workflow_of(kind: str) -> Workflow:
    """The workflow a kind of case goes through."""
    return _WORKFLOWS.get(kind, DECISION)
