"""How much of a bank's word is believed: only what is booked, of the very sum, in the right direction."""

import pytest

from backend.gateways.bank import Outcome
from backend.gateways.bank_reports import judge, read_words
from tests.gateways.bank_papers import entry, file_report, notification, status_report

NAME = "0199aabbccddeeff0011223344556677"
SUM, FEN = "16409.02", 1_640_902


def judged(*newest_first: str) -> Outcome:
    answers = [read_words(text.encode())[NAME] for text in newest_first]
    outcome = judge(answers, FEN)
    assert outcome is not None
    return outcome


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("ACSC", "paid"),
        ("ACCC", "paid"),
        ("ACSP", "pending"),
        ("ACTC", "pending"),
        ("PDNG", "pending"),
        ("RJCT", "returned"),
    ],
)
@pytest.mark.parametrize("amount", ["", SUM, "16409.020"])
def test_a_status_report_is_read(status: str, state: str, amount: str) -> None:
    outcome = judged(status_report(NAME, status, reason="AC01" if status == "RJCT" else "", amount=amount))
    assert (outcome.state, outcome.doubt) == (state, None)


def test_a_booked_debit_of_the_very_sum_is_paid() -> None:
    assert judged(notification(entry(NAME, SUM, "DBIT"))) == Outcome(state="paid")
    older_way = notification(entry(NAME, SUM, "DBIT")).replace("<Sts><Cd>BOOK</Cd></Sts>", "<Sts>BOOK</Sts>")
    assert judged(older_way) == Outcome(state="paid")


def test_a_booked_credit_that_says_so_is_a_return() -> None:
    back = judged(notification(entry(NAME, SUM, "CRDT", back="AC04")))
    assert (back.state, back.code, back.doubt) == ("returned", "AC04", None)
    assert judged(notification(entry(NAME, SUM, "CRDT", reversal=True))).state == "returned"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (notification(entry(NAME, "1.00", "DBIT")), "1.00元"),
        (notification(entry(NAME, "16409.03", "DBIT")), "16,409.03元"),
        (notification(entry(NAME, "16409.021", "DBIT")), "金额"),
        (notification(entry(NAME, SUM, "DBIT").replace("CNY", "HKD")), "金额"),
        (notification(entry(NAME, "100.00", "CRDT", back="AC04")), "退回100.00元"),
        (notification(entry(NAME, SUM, "DBIT", status="PDNG")), "还没有记账"),
        (notification(entry(NAME, SUM, "CRDT", status="INFO", back="AC04")), "还没有记账"),
        (notification(entry(NAME, SUM, "CRDT")), "方向"),
        (notification(entry(NAME, SUM, "DBIT", back="AC04")), "方向"),
        (notification(entry(NAME, SUM, "DBIT", reversal=True)), "方向"),
        (status_report(NAME, "ACSC", amount="1.00"), "1.00元"),
        (status_report(NAME, "RJCT", reason="AC04", amount="much"), "金额"),
        (notification(f"<Ntry><NtryDtls><TxDtls><EndToEndId>{NAME}</EndToEndId></TxDtls></NtryDtls></Ntry>"), "记账"),
    ],
)
def test_anything_else_is_a_doubt_and_moves_nothing(text: str, words: str) -> None:
    outcome = judged(text)
    assert outcome.state == "pending"
    assert words in (outcome.doubt or "")


def test_a_return_of_a_part_leaves_the_payment_paid_and_doubtful() -> None:
    outcome = judged(notification(entry(NAME, "100.00", "CRDT", back="AC04")), status_report(NAME, "ACSC"))
    assert outcome.state == "paid"
    assert "100.00" in (outcome.doubt or "")


def test_a_newer_word_that_fits_ends_the_doubt() -> None:
    pending, booked = (notification(entry(NAME, SUM, "DBIT", status=status)) for status in ("PDNG", "BOOK"))
    assert judged(booked, pending) == Outcome(state="paid")


@pytest.mark.parametrize("turn", [1, -1])
def test_within_one_answer_a_return_outranks_a_debit(turn: int) -> None:
    both = [entry(NAME, SUM, "CRDT", back="AC04"), entry(NAME, SUM, "DBIT")][::turn]
    assert judged(notification(*both)).state == "returned"


def test_one_payment_among_several_of_an_entry_counts_by_its_own_sum() -> None:
    mine, other = entry(NAME, SUM, "DBIT"), entry("f" * 32, "5.00", "DBIT")
    details = other[other.index("<TxDtls>") : other.index("</NtryDtls>")]
    together = mine.replace("</NtryDtls>", f"{details}</NtryDtls>").replace(f">{SUM}<", ">16414.02<", 1)
    assert judged(notification(together)) == Outcome(state="paid")


@pytest.mark.parametrize(
    "text", [file_report(NAME, "RJCT", reason="FF01"), file_report("x", "RJCT", reason="FF01", part=NAME)]
)
def test_a_whole_file_that_is_refused_is_nothing_the_claimant_can_mend(text: str) -> None:
    outcome = judged(text)
    assert (outcome.state, outcome.code, outcome.refused_file) == ("returned", "FF01", True)


def test_a_file_refused_for_its_account_is_a_return() -> None:
    outcome = judged(file_report(NAME, "RJCT", reason="AC04"))
    assert (outcome.state, outcome.refused_file) == ("returned", False)


def test_what_is_said_of_the_transaction_is_more_than_what_is_said_of_its_file() -> None:
    text = status_report(NAME, "RJCT", reason="AC01").replace(
        "<OrgnlPmtInfAndSts>",
        f"<OrgnlGrpInfAndSts><OrgnlMsgId>{NAME}</OrgnlMsgId><GrpSts>ACTC</GrpSts></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts>",
    )
    assert (judged(text).state, judged(text).code) == ("returned", "AC01")


@pytest.mark.parametrize("text", ["", "<a", "not xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'])
def test_what_is_no_report_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a status report"):
        read_words(text.encode())
