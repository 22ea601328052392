"""The workflow: every legal move is in the table, and nothing else is."""

import datetime as dt
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.cases.deadlines import next_warning, start, workdays_left
from backend.cases.rules import (
    FINAL,
    FOLLOWS,
    TURN,
    IllegalMove,
    NotYours,
    Status,
    Workflow,
    clock_state,
    starts_afresh,
    warning_workdays,
)
from backend.cases.words import EVENT_TEXT, KIND_TEXT, NEXT_TEXT, STATUS_TEXT, STATUS_TONE
from backend.cases.workflows import DECISION, PAYMENT
from backend.infra.holidays import load_calendar
from backend.kernel.actor import Role
from backend.policy.model import Limits

WORKFLOWS = {"decision": DECISION, "payment": PAYMENT}
ACTIONS = sorted({action for flow in WORKFLOWS.values() for _, action in flow.moves})
both = pytest.mark.parametrize("flow", WORKFLOWS.values(), ids=WORKFLOWS)


@both
@pytest.mark.parametrize("status", Status)
def test_a_move_is_made_only_where_the_table_has_it_and_by_whom_the_table_names(flow: Workflow, status: Status) -> None:
    for action, role in product(ACTIONS, Role):
        move = flow.moves.get((status, action))
        if move is None:
            with pytest.raises(IllegalMove):
                flow.next(status, action, {role})
        elif role not in move.by:
            with pytest.raises(NotYours):
                flow.next(status, action, {role})
        else:
            assert flow.next(status, action, {role}) is move.to


@both
@given(action=st.text(max_size=12))
def test_an_unknown_action_never_moves_anything(flow: Workflow, action: str) -> None:
    if action in ACTIONS:
        return
    for status in Status:
        with pytest.raises(IllegalMove):
            flow.next(status, action, frozenset(Role))


@both
@given(actions=st.lists(st.sampled_from(ACTIONS), max_size=30))
def test_no_walk_through_the_table_leaves_a_final_status(flow: Workflow, actions: list[str]) -> None:
    status = Status.submitted
    for action in actions:
        move = flow.moves.get((status, action))
        if move is None:
            continue
        assert status not in FINAL
        status = move.to
    assert status in Status


@both
def test_every_status_can_be_reached_and_every_other_one_can_be_left(flow: Workflow) -> None:
    reachable, fresh = {Status.submitted}, {Status.submitted}
    while fresh:
        fresh = {move.to for (start_, _), move in flow.moves.items() if start_ in fresh} - reachable
        reachable |= fresh
    named = {move.to for move in flow.moves.values()} | {start_ for start_, _ in flow.moves}
    assert reachable == named
    assert {start_ for start_, _ in flow.moves} == named - FINAL


def test_every_status_belongs_to_a_workflow() -> None:
    assert {status for flow in WORKFLOWS.values() for start_, _ in flow.moves for status in (start_,)} | FINAL >= set(
        Status
    )


@given(actions=st.lists(st.sampled_from(ACTIONS), max_size=60))
def test_money_leaves_only_after_acceptance_review_second_review_and_finance_in_this_order(actions: list[str]) -> None:
    status, passed = Status.submitted, []
    for action in actions:
        move = PAYMENT.moves.get((status, action))
        if move is None:
            continue
        if action in {"accept", "approve", "confirm", "pay"}:
            passed.append(action)
        if action in {"send_back", "request_supplement", "override"}:
            passed.clear() if action != "send_back" else passed.__delitem__(slice(1, None))
        status = move.to
        if status is Status.paying and action == "pay" and "stopped" not in actions and "mend_account" not in actions:
            assert passed[-4:] == ["accept", "approve", "confirm", "pay"]


def test_each_step_of_the_money_has_its_own_role_and_another_person() -> None:
    steps = {name: move for (_, name), move in PAYMENT.moves.items() if name in {"approve", "confirm", "pay"}}
    assert [sorted(move.by) for move in steps.values()] == [["reviewer"], ["second_reviewer"], ["finance"]]
    assert steps["approve"].unlike == {"accept"}
    assert steps["confirm"].unlike == {"accept", "correct_amount", "approve"}
    assert steps["pay"].unlike == {"accept", "correct_amount", "approve", "confirm"}


def test_a_notice_after_acceptance_is_the_supervisors_alone() -> None:
    assert PAYMENT.moves[Status.accepting, "request_supplement"].by >= {Role.clerk}
    assert PAYMENT.moves[Status.reviewing, "request_supplement"].by == {Role.supervisor}


@pytest.mark.parametrize("status", Status)
def test_every_status_says_where_it_is_whose_turn_and_what_next(status: Status) -> None:
    assert STATUS_TEXT[status]
    assert STATUS_TONE[status]
    assert NEXT_TEXT[status]
    assert TURN[status]


def test_every_action_has_its_words_in_the_history() -> None:
    assert set(ACTIONS) <= set(EVENT_TEXT)


def test_citizens_are_offered_only_their_own_actions() -> None:
    mine = {action for status in Status for action in DECISION.offered(status, {Role.citizen})}
    assert mine == {"withdraw", "supplement", "revoke"}
    mine = {action for status in Status for action in PAYMENT.offered(status, {Role.citizen})}
    assert mine == {"withdraw", "supplement", "mend_account"}


def test_the_clock_rests_while_the_ball_is_not_with_the_office() -> None:
    assert clock_state(Status.reviewing) == "running"
    assert clock_state(Status.supplementing) == "paused"
    assert clock_state(Status.waiting) == "paused"
    assert clock_state(Status.returned) == "paused"
    assert clock_state(Status.paying) == "running"
    assert clock_state(Status.done) == "stopped"


def test_a_dependent_case_follows_only_by_moves_the_table_has() -> None:
    for follower_status, action in FOLLOWS.values():
        assert Role.system in DECISION.moves[follower_status, action].by


@given(st.integers(1, 60))
def test_warnings_come_in_order_and_the_last_on_the_last_day(workdays: int) -> None:
    warnings = warning_workdays(workdays)
    assert all(a <= b for a, b in pairwise(warnings))
    assert warnings[0] >= 1
    assert warnings[-1] == workdays


def test_a_clock_begins_anew_only_with_another_part_that_the_rule_counts() -> None:
    parts = {"accept": 2, "review": 2}
    assert starts_afresh(parts, "accept", "review")
    assert not starts_afresh(parts, "accept", "accept")
    assert not starts_afresh(parts, "review", None)
    assert not starts_afresh({}, "accept", "review")


CALENDAR = load_calendar()
LEGAL_20 = Limits(promised_workdays=0, legal_workdays=20, source="测试")


def test_twenty_days_from_4_december_2026_cross_the_new_year_and_say_they_are_an_estimate() -> None:
    clock = start(CALENDAR, LEGAL_20, dt.date(2026, 12, 4))
    assert clock.legal_on == dt.date(2027, 1, 4)
    assert clock.legal_estimated
    assert clock.promised_on == dt.date(2026, 12, 4)


def test_what_is_promised_at_once_on_a_sunday_is_due_when_the_office_opens() -> None:
    assert start(CALENDAR, LEGAL_20, dt.date(2026, 11, 22)).promised_on == dt.date(2026, 11, 23)
    assert start(CALENDAR, LEGAL_20, dt.date(2026, 10, 1)).promised_on == dt.date(2026, 10, 8)


def test_warnings_are_given_once_half_four_fifths_and_all_of_the_limit_are_used() -> None:
    accepted_on = dt.date(2026, 11, 2)
    clock = start(CALENDAR, LEGAL_20, accepted_on)
    assert clock.warn_on == dt.date(2026, 11, 16)
    last = clock.legal_on
    assert next_warning(CALENDAR, last, 20, dt.date(2026, 11, 13)) == (0, dt.date(2026, 11, 16))
    assert next_warning(CALENDAR, last, 20, dt.date(2026, 11, 16)) == (50, dt.date(2026, 11, 24))
    assert next_warning(CALENDAR, last, 20, dt.date(2026, 11, 24)) == (80, dt.date(2026, 11, 30))
    assert next_warning(CALENDAR, last, 20, dt.date(2026, 12, 20)) == (100, None)


def test_days_on_which_the_clock_rested_are_not_used_days() -> None:
    # Ten of twenty days were left; the clock goes on on 7 December and ends ten working days later.
    assert next_warning(CALENDAR, dt.date(2026, 12, 21), 20, dt.date(2026, 12, 7)) == (50, dt.date(2026, 12, 15))


def test_a_stopped_clock_keeps_what_was_left_of_it() -> None:
    assert workdays_left(CALENDAR, dt.date(2026, 11, 13), dt.date(2026, 11, 30)) == 11
    assert workdays_left(CALENDAR, dt.date(2026, 12, 13), dt.date(2026, 11, 30)) == 0


def test_every_kind_of_case_has_its_plain_name() -> None:
    assert set(KIND_TEXT) == {
        "family_sharing",
        "filing",
        "chronic_expansion",
        "reimbursement",
        "accident_determination",
        "proxy_grant",
        "guardianship",
    }
