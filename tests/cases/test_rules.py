"""The workflow: every legal move is in the table, and nothing else is."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.cases.deadlines import next_warning, start, workdays_left
from backend.cases.rules import (
    FINAL,
    FOLLOWS,
    MOVES,
    TURN,
    IllegalMove,
    NotYours,
    Status,
    clock_state,
    next_status,
    offered,
    warning_days,
)
from backend.cases.words import EVENT_TEXT, KIND_TEXT, NEXT_TEXT, STATUS_TEXT, STATUS_TONE
from backend.infra.holidays import load_calendar
from backend.kernel.actor import Role
from backend.policy.model import Limits

ACTIONS = sorted({action for _, action in MOVES})


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("role", Role)
def test_a_move_is_made_only_where_the_table_has_it_and_by_whom_the_table_names(
    status: Status, action: str, role: Role
) -> None:
    move = MOVES.get((status, action))
    if move is None:
        with pytest.raises(IllegalMove):
            next_status(status, action, {role})
    elif role not in move.by:
        with pytest.raises(NotYours):
            next_status(status, action, {role})
    else:
        assert next_status(status, action, {role}) is move.to


@given(st.text(max_size=12))
def test_an_unknown_action_never_moves_anything(action: str) -> None:
    if action in ACTIONS:
        return
    for status in Status:
        with pytest.raises(IllegalMove):
            next_status(status, action, frozenset(Role))


@given(st.lists(st.sampled_from(ACTIONS), max_size=30))
def test_no_walk_through_the_table_leaves_a_final_status(actions: list[str]) -> None:
    status = Status.submitted
    for action in actions:
        move = MOVES.get((status, action))
        if move is None:
            continue
        assert status not in FINAL
        status = move.to
    assert status in Status


def test_every_status_can_be_reached_and_every_other_one_can_be_left() -> None:
    reachable, fresh = {Status.submitted}, {Status.submitted}
    while fresh:
        fresh = {move.to for (start_, _), move in MOVES.items() if start_ in fresh} - reachable
        reachable |= fresh
    assert reachable == set(Status)
    assert {start_ for start_, _ in MOVES} == set(Status) - FINAL


@pytest.mark.parametrize("status", Status)
def test_every_status_says_where_it_is_whose_turn_and_what_next(status: Status) -> None:
    assert STATUS_TEXT[status]
    assert STATUS_TONE[status]
    assert NEXT_TEXT[status]
    assert TURN[status]


def test_every_action_has_its_words_in_the_history() -> None:
    assert set(ACTIONS) <= set(EVENT_TEXT)


def test_citizens_are_offered_only_their_own_actions() -> None:
    mine = {action for status in Status for action in offered(status, {Role.citizen})}
    assert mine == {"withdraw", "supplement", "revoke"}


def test_the_clock_rests_while_the_ball_is_not_with_the_office() -> None:
    assert clock_state(Status.reviewing) == "running"
    assert clock_state(Status.supplementing) == "paused"
    assert clock_state(Status.waiting) == "paused"
    assert clock_state(Status.done) == "stopped"


def test_a_dependent_case_follows_only_by_moves_the_table_has() -> None:
    for follower_status, action in FOLLOWS.values():
        assert Role.system in MOVES[follower_status, action].by


@given(st.integers(1, 60), st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1)))
def test_warnings_come_in_order_and_the_last_on_the_last_day(workdays: int, accepted_on: dt.date) -> None:
    days = [accepted_on + dt.timedelta(days=n + 1) for n in range(workdays)]
    warnings = warning_days(accepted_on, workdays, days)
    assert all(a <= b for a, b in pairwise(warnings))
    assert warnings[-1] == days[-1]
    assert all(day > accepted_on for day in warnings)


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
    assert next_warning(CALENDAR, accepted_on, 20, dt.date(2026, 11, 13)) == (0, dt.date(2026, 11, 16))
    assert next_warning(CALENDAR, accepted_on, 20, dt.date(2026, 11, 16)) == (50, dt.date(2026, 11, 24))
    assert next_warning(CALENDAR, accepted_on, 20, dt.date(2026, 11, 24)) == (80, dt.date(2026, 11, 30))
    assert next_warning(CALENDAR, accepted_on, 20, dt.date(2026, 12, 20)) == (100, None)


def test_a_stopped_clock_keeps_what_was_left_of_it() -> None:
    assert workdays_left(CALENDAR, dt.date(2026, 11, 13), dt.date(2026, 11, 30)) == 11
    assert workdays_left(CALENDAR, dt.date(2026, 12, 13), dt.date(2026, 11, 30)) == 0


def test_every_kind_of_case_has_its_plain_name() -> None:
    assert set(KIND_TEXT) == {"family_sharing", "filing", "chronic_expansion", "proxy_grant", "guardianship"}
