"""Whatever people press, in whatever order: no money without every step, no step by the same hand, nothing twice."""

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from backend.cases.rules import FINAL, IllegalMove, NotYours, Status
from backend.cases.workflows import PAYMENT
from backend.kernel.actor import Role

ACTIONS = sorted({action for _, action in PAYMENT.moves})
ROLES = [
    Role.citizen,
    Role.clerk,
    Role.reviewer,
    Role.second_reviewer,
    Role.finance,
    Role.supervisor,
    Role.fund_officer,
    Role.system,
]


class Claim(RuleBasedStateMachine):
    """A claim that anybody may try anything on. One person may hold several roles; people are numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.status = Status.submitted
        self.history: list[tuple[str, int]] = []
        self.payments: list[str] = []

    @rule(
        action=st.sampled_from(ACTIONS), roles=st.frozensets(st.sampled_from(ROLES), min_size=1), who=st.integers(0, 3)
    )
    def press(self, action: str, roles: frozenset[Role], who: int) -> None:
        try:
            after = PAYMENT.next(self.status, action, roles)
        except (IllegalMove, NotYours):
            return
        move = PAYMENT.moves[self.status, action]
        last = dict(self.history)
        if any(last.get(earlier) == who for earlier in move.unlike):
            return  # Four eyes.
        self.status = after
        self.history.append((action, who))
        if action == "pay":
            assert not {"ordered", "paid"} & set(self.payments), "a living payment stands in the way of another"
            self.payments.append("ordered")
        elif action in {"paid", "returned", "stopped", "taken_back"}:
            assert self.payments[-1] == ("paid" if action == "taken_back" else "ordered")
            self.payments[-1] = action

    @rule(choice=st.integers(0, 9), who=st.integers(0, 3))
    def go_on(self, choice: int, who: int) -> None:
        """One of the moves that exist here, so that long ways are walked too."""
        here = [action for status, action in PAYMENT.moves if status is self.status]
        if here:
            action = here[choice % len(here)]
            self.press(action, PAYMENT.moves[self.status, action].by, who)

    @invariant()
    def money_leaves_only_after_every_step_by_four_different_people(self) -> None:
        for place, (action, who) in enumerate(self.history):
            if action != "pay":
                continue
            before = self.history[:place]
            since = max((n for n, (done, _) in enumerate(before) if done in {"send_back", "override"}), default=0)
            names = [done for done, _ in before]
            assert "accept" in names
            assert "approve" in names[since:] or not since
            approver = next(by for done, by in reversed(before) if done == "approve")
            confirmer = next(by for done, by in reversed(before) if done == "confirm")
            accepter = next(by for done, by in reversed(before) if done == "accept")
            assert len({who, accepter, approver, confirmer}) == 4

    @invariant()
    def a_paid_claim_stays_paid(self) -> None:
        assert self.payments.count("paid") <= 1
        assert ("paid" in self.payments) == (self.status is Status.done)

    @invariant()
    def money_is_under_way_only_while_the_claim_is_paying(self) -> None:
        assert ("ordered" in self.payments) == (self.status is Status.paying)


Claim.TestCase.settings = settings(max_examples=60, stateful_step_count=50, deadline=None)
TestClaim = Claim.TestCase


@given(st.sampled_from(sorted(FINAL)), st.sampled_from(ACTIONS), st.sampled_from(ROLES))
def test_what_is_over_is_over(status: Status, action: str, role: Role) -> None:
    assert (status, action) not in PAYMENT.moves
    assert role in ROLES


def test_only_the_bank_ends_a_payment() -> None:
    assert {action for (status, action) in PAYMENT.moves if status is Status.paying} == {"paid", "returned", "stopped"}
    assert all(PAYMENT.moves[Status.paying, action].by == {Role.system} for action in ("paid", "returned", "stopped"))


def test_what_was_paid_is_over_unless_the_bank_itself_gives_it_back() -> None:
    after = {action: move for (status, action), move in PAYMENT.moves.items() if status is Status.done}
    assert {action: (move.to, move.by) for action, move in after.items()} == {
        "taken_back": (Status.returned, {Role.system})
    }


def test_a_citizen_can_take_a_claim_back_only_before_it_is_approved() -> None:
    allowed = {status for (status, action) in PAYMENT.moves if action == "withdraw"}
    assert allowed == {Status.submitted, Status.waiting, Status.accepting, Status.supplementing, Status.reviewing}
