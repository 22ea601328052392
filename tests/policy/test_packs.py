"""What the four packs say, read against their documents."""

import datetime as dt
import re
from pathlib import Path

import pytest

from backend.policy.book import RegionUnknown
from backend.policy.model import Rule
from backend.policy.pack import PolicyMissing
from tests.policy.makers import ASSETS, BOOK, THEN, TODAY

GUANGXI, SHAANXI, SHANXI, JINCHENG = (BOOK.pack(code) for code in ("45", "61", "14", "1405"))


@pytest.mark.parametrize(
    ("region", "name"),
    [
        ("450100", "广西壮族自治区"),
        ("450103", "广西壮族自治区"),
        ("610100", "陕西省"),
        ("140100", "山西省"),
        ("140502", "晋城市"),
        ("1405", "晋城市"),
    ],
)
def test_the_longest_code_wins(region: str, name: str) -> None:
    assert BOOK.pack(region).name == name


def test_shaanxi_and_shanxi_are_never_confused() -> None:
    assert SHAANXI.code == "61"
    assert SHANXI.code == "14"
    assert not list((ASSETS / "policy").glob("*sx*"))


def test_a_region_without_a_pack_is_refused_in_words() -> None:
    with pytest.raises(RegionUnknown, match="还没有开通"):
        BOOK.pack("320100")


@pytest.mark.parametrize(
    ("pack", "day", "codes"),
    [
        (GUANGXI, TODAY, ["retired", "residence", "work", "emergency", "referral", "temporary"]),
        (GUANGXI, dt.date(2024, 12, 18), ["retired", "residence", "work", "emergency", "referral", "temporary"]),
        (GUANGXI, dt.date(2024, 12, 17), ["retired", "residence", "work", "referral"]),
        (GUANGXI, THEN, ["retired", "residence", "work", "referral"]),
        (SHAANXI, TODAY, ["retired", "residence", "work", "referral", "temporary"]),
        (SHAANXI, dt.date(2024, 9, 8), []),
        (SHANXI, TODAY, []),
        (JINCHENG, TODAY, ["residence", "work", "referral"]),
    ],
)
def test_filing_types_of_a_day(pack: object, day: dt.date, codes: list[str]) -> None:
    assert [t.code for t in pack.filing_types(day)] == codes  # type: ignore[attr-defined]


def test_minimum_stay_was_three_months_and_is_more_than_six() -> None:
    then, now = GUANGXI.filing_type("residence", THEN), GUANGXI.filing_type("residence", TODAY)
    assert (then.min_stay_months, then.min_stay_inclusive) == (3, True)
    assert (now.min_stay_months, now.min_stay_inclusive) == (6, False)


def test_the_rules_of_2017_keep_their_numbers() -> None:
    referral = GUANGXI.filing_type("referral", THEN)
    assert referral.validity.months == 3
    assert referral.needs_hospital
    assert referral.open_within_workdays == 0
    assert {GUANGXI.filing_type(c, THEN).open_within_workdays for c in ("retired", "residence", "work")} == {15}
    rule = GUANGXI.filing(THEN)
    assert (rule.max_facilities, rule.facility_lock_months) == (3, 6)
    assert not rule.verified


@pytest.mark.parametrize(
    ("pack", "kind", "promised", "legal"),
    [
        (GUANGXI, "family_sharing", 0, 20),
        (GUANGXI, "filing", 0, 20),
        (GUANGXI, "chronic_expansion", 0, 20),
        (JINCHENG, "filing", 0, 0),
        (JINCHENG, "manual_reimbursement_inpatient", 20, 20),
        (JINCHENG, "accident_determination", 20, 20),
        (JINCHENG, "online_manual_reimbursement", 8, 8),
        (SHANXI, "online_manual_reimbursement", 8, 8),
    ],
)
def test_limits(pack: object, kind: str, promised: int, legal: int) -> None:
    limits = pack.limits(kind, TODAY)  # type: ignore[attr-defined]
    assert (limits.promised_workdays, limits.legal_workdays) == (promised, legal)


def test_the_four_steps_of_shanxi_are_two_days_each() -> None:
    steps = SHANXI.matter("online_manual_reimbursement", TODAY).steps
    assert steps == {"accept": 2, "review": 2, "recheck": 2, "finance": 2}


def test_what_shaanxi_does_not_say_is_marked() -> None:
    assert not SHAANXI.limits("filing", TODAY).verified
    assert not SHAANXI.contacts.verified
    assert not SHAANXI.chronic(TODAY).verified


def test_ten_diseases_in_guangxi_five_in_shaanxi() -> None:
    assert {d.code for d in GUANGXI.chronic(TODAY).diseases} == {
        "M04600", "M03900", "M01600", "M00200", "M05300", "M06900", "M07200", "M00503", "M07801", "M08300",
    }  # fmt: skip
    assert len(SHAANXI.chronic(TODAY).diseases) == 5
    assert not any(d.verified for d in SHAANXI.chronic(TODAY).diseases)


@pytest.mark.parametrize(
    ("code", "listed"),
    [
        ("M00201", "M00200"),
        ("M00202", "M00200"),
        ("M07803", "M07801"),
        ("M06900", "M06900"),
        ("M02200", None),
        ("M02102", None),
    ],
)
def test_a_narrower_code_belongs_to_its_entry(code: str, listed: str | None) -> None:
    found = GUANGXI.chronic(TODAY).disease(code)
    assert (found.code if found else None) == listed


def test_codes_from_memory_are_not_called_verified() -> None:
    marked = {d.code: d.verified for pack in (GUANGXI, SHAANXI) for d in pack.chronic(TODAY).diseases}
    assert marked["M00200"] is False
    assert marked["M00500"] is False


ALLOWED = {
    "10", "11", "12", *(str(n) for n in range(20, 28)), "29", *(str(n) for n in range(30, 38)), "39",
    "40", "41", "42", "43", "44", "50", "51", "52", "57", "58", "60", "61", "62", "63", "64", "70", "71", "73", "75", "77",
}  # fmt: skip


@pytest.mark.parametrize("pack", [GUANGXI, SHAANXI])
def test_the_kin_of_both_documents(pack: object) -> None:
    assert {k.code for k in pack.kin(TODAY)} == ALLOWED  # type: ignore[attr-defined]
    refused = {k.code for k in pack.kin_refused()}  # type: ignore[attr-defined]
    assert {
        "28",
        "38",
        "45",
        "46",
        "47",
        "48",
        "53",
        "54",
        "55",
        "56",
        "65",
        "66",
        "67",
        "68",
        "72",
        "74",
        "76",
        "78",
    } <= refused
    assert not refused & ALLOWED


def test_shaanxi_keeps_to_the_province_and_guangxi_does_not() -> None:
    assert SHAANXI.family(TODAY).user_scope == "province"
    assert GUANGXI.family(TODAY).user_scope == "anywhere"


def test_family_sharing_before_its_document_is_not_there() -> None:
    with pytest.raises(PolicyMissing, match="家庭共济"):
        GUANGXI.family(dt.date(2024, 12, 17))


def test_relationship_proof_at_the_counter_only() -> None:
    online = {p.code for p in GUANGXI.papers_on("family_sharing", "online", TODAY)}
    counter = {p.code for p in GUANGXI.papers_on("family_sharing", "counter", TODAY)}
    assert "kinship_evidence" in counter - online


def test_the_reduction_has_three_readings_and_is_not_verified() -> None:
    reduction = GUANGXI.filing_type("temporary", TODAY).reduction
    assert reduction is not None
    assert reduction.percent == 20
    assert not reduction.verified
    assert set(GUANGXI.switches[reduction.switch].choices) == {"points", "multiply", "self_pay_first"}
    assert [t.code for t in GUANGXI.filing_types(TODAY) if t.reduction] == ["temporary"]


def test_seven_printed_boxes_for_five_types() -> None:
    boxes = SHAANXI.filing(TODAY).printed_boxes
    assert len(boxes) == 7
    assert SHAANXI.filing_type("residence", TODAY).box_cross_province == "跨省异地长期居住人员"
    assert SHAANXI.filing_type("temporary", TODAY).box == "其他跨省临时外出就医人员"


@pytest.mark.parametrize("pack", [GUANGXI, SHAANXI, SHANXI, JINCHENG])
def test_every_rule_names_its_document(pack: object) -> None:
    for name in ("matters", "papers", "form_rules", "family_rules", "filing_rules", "types", "chronic_rules", "texts"):
        for rule in getattr(pack, name):
            assert isinstance(rule, Rule)
            assert re.search(r"〔\d{4}〕\d+号", rule.source), rule


@pytest.mark.parametrize("pack", [GUANGXI, SHAANXI, JINCHENG])
@pytest.mark.parametrize("action", ["refuse", "request_supplement", "override"])
def test_a_clerk_always_finds_a_reason(pack: object, action: str) -> None:
    for matter in pack.matters_on(TODAY):  # type: ignore[attr-defined]
        reasons = pack.reasons(matter.kind, action)  # type: ignore[attr-defined]
        assert reasons
        assert len({r.code for r in reasons}) == len(reasons)


def test_no_region_is_named_in_the_program() -> None:
    backend = Path(__file__).parents[2] / "backend"
    rooms = ("policy", "regions", "guide", "filings", "chronic", "settlement")
    for path in (p for room in rooms for p in (backend / room).glob("*.py")):
        text = re.sub(r"examples=\[.*?\]", "", path.read_text())  # What OpenAPI shows is not a rule.
        assert not re.search(r"""["'](45|61|14|1405|[1-9]\d{5})["']""", text), path
        assert not re.search("广西|陕西|山西|晋城", text), path
