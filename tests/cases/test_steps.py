"""The stations of a case: a tick stands only before what has happened."""

import pytest

from backend.cases.rules import Status
from backend.cases.words import steps

WHEN = {one.value: "11月24日 09:05" for one in Status}


def _drawn(kind: str, status: Status, **when: str) -> list[tuple[str, str]]:
    return [(step.text, step.state) for step in steps(kind, status, reviewed=True, when=when or WHEN)]


def test_a_claim_whose_papers_are_mended_is_not_accepted_yet() -> None:
    assert _drawn("reimbursement", Status.supplementing, submitted="11月24日 09:05") == [
        ("提交", "done"),
        ("您补材料", "now"),
        ("受理", "todo"),
        ("审核", "todo"),
        ("复核", "todo"),
        ("拨付", "todo"),
        ("办结", "todo"),
    ]


def test_a_claim_whose_money_came_back_is_not_paid_yet() -> None:
    assert _drawn("reimbursement", Status.returned, submitted="11月24日 09:05") == [
        ("提交", "done"),
        ("受理", "done"),
        ("审核", "done"),
        ("复核", "done"),
        ("您改账户", "now"),
        ("拨付", "todo"),
        ("办结", "todo"),
    ]


def test_the_accident_comes_before_the_papers_that_are_mended() -> None:
    drawn = _drawn("reimbursement", Status.supplementing)
    assert drawn[:4] == [("提交", "done"), ("意外伤害认定", "done"), ("您补材料", "now"), ("受理", "todo")]


def test_a_matter_whose_papers_are_mended_is_not_reviewed_yet() -> None:
    drawn = _drawn("filing", Status.supplementing)
    assert drawn == [("提交", "done"), ("您补材料", "now"), ("经办审核", "todo"), ("办结", "todo")]


@pytest.mark.parametrize("kind", ["reimbursement", "filing"])
def test_what_is_to_come_has_no_time_even_if_it_was_reached_before(kind: str) -> None:
    coming = [step for step in steps(kind, Status.supplementing, reviewed=True, when=WHEN) if step.state == "todo"]
    assert coming
    assert all(step.when is None for step in coming)
