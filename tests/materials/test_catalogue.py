"""Which papers a claim needs: as the two documents say, by kind, by door, by who asks."""

import datetime as dt
from pathlib import Path

import pytest

from backend.infra.clock import FixedClock
from backend.materials.catalogue import Catalogue, ClaimPapers
from backend.policy.book import PolicyBook
from backend.policy.crosscheck import PolicyError
from backend.policy.load import load_packs
from backend.policy.pack import PolicyMissing
from backend.settings import ROOT

PROVINCE, CITY = "140000", "140502"


@pytest.fixture(scope="module")
def book() -> PolicyBook:
    return PolicyBook.load(ROOT / "assets" / "policy")


@pytest.fixture
def catalogue(book: PolicyBook, clock: FixedClock) -> Catalogue:
    return Catalogue(book, clock)


def codes(found: ClaimPapers, when: str = "always") -> list[str]:
    return [paper.code for paper in found.papers if paper.when == when]


def test_a_stay_in_another_city_of_the_province_needs_three_papers_and_a_proxy_one_more(catalogue: Catalogue) -> None:
    for region in (PROVINCE, CITY):
        found = catalogue.claim_papers(region, "inpatient", "online")
        assert found.track == "online_manual_reimbursement"
        assert codes(found) == ["inpatient_invoice", "diagnosis_advice", "discharge_certificate"]
        assert codes(found, "proxy") == ["power_of_attorney"]
        assert all("晋医保发〔2024〕14号" in paper.source for paper in found.papers if paper.when != "accident")


def test_at_the_counter_of_the_city_its_own_list_holds(catalogue: Catalogue) -> None:
    found = catalogue.claim_papers(CITY, "inpatient", "counter")

    assert found.track == "manual_reimbursement_inpatient"
    assert codes(found) == ["inpatient_invoice", "cost_list", "medical_record", "referral_form", "social_card"]
    assert codes(found, "long_term") == ["residence_proof"]
    referral = next(paper for paper in found.papers if paper.code == "referral_form")
    assert not referral.required
    assert referral.if_missing == "没办转诊的可以不交，报销比例扣减15%或20%"
    assert [paper.code for paper in found.papers if paper.copy] == ["medical_record", "social_card"]


def test_outside_the_province_the_citys_list_holds_online_too(catalogue: Catalogue) -> None:
    online = catalogue.claim_papers(CITY, "inpatient", "online", track="manual_reimbursement_inpatient")

    assert online.papers == catalogue.claim_papers(CITY, "inpatient", "counter").papers


def test_chronic_diseases_and_special_drugs(catalogue: Catalogue) -> None:
    chronic, drugs = (catalogue.claim_papers(CITY, kind, "online") for kind in ("chronic", "special_drug"))  # type: ignore[arg-type]

    assert codes(chronic) == ["prescription", "outpatient_invoice", "chronic_card", "social_card"]
    assert [option.code for option in chronic.papers[0].any_of] == ["prescription", "examination_report"]
    assert codes(drugs) == ["outpatient_invoice", "prescription", "special_drug_form", "social_card"]
    assert codes(chronic, "long_term") == codes(drugs, "long_term") == ["residence_proof"]


@pytest.mark.parametrize("category", ["inpatient", "accident", "emergency"])
@pytest.mark.parametrize("door", ["online", "counter"])
def test_an_accident_is_shown_by_the_authorities_or_by_a_letter(catalogue: Catalogue, category: str, door: str) -> None:
    found = catalogue.claim_papers(CITY, category, door)  # type: ignore[arg-type]
    (accident,) = [paper for paper in found.papers if paper.when == "accident"]

    assert [option.code for option in accident.any_of] == ["accident_proof", "accident_commitment"]
    assert accident.letter == "accident_commitment"


def test_what_the_document_does_not_settle_is_marked(catalogue: Catalogue) -> None:
    found = catalogue.claim_papers(CITY, "emergency", "counter")

    assert all(not paper.verified for paper in found.papers if paper.when == "always")


@pytest.mark.parametrize(("door", "keeper"), [("counter", "receiving"), ("online", "home"), ("kiosk", "home")])
def test_who_keeps_the_papers_depends_on_the_door(catalogue: Catalogue, door: str, keeper: str) -> None:
    found = catalogue.claim_papers(CITY, "chronic", door)  # type: ignore[arg-type]

    assert found.archive is not None
    assert (found.archive.keeper, found.archive.verified) == (keeper, True)
    province = catalogue.claim_papers(PROVINCE, "inpatient", "online").archive
    assert province is not None
    assert not province.verified


def test_before_the_document_and_where_none_speaks_there_is_no_list(catalogue: Catalogue) -> None:
    for region, day in ((CITY, dt.date(2023, 3, 30)), ("450103", None), (PROVINCE, dt.date(2024, 9, 19))):
        with pytest.raises(PolicyMissing):
            catalogue.claim_papers(region, "inpatient", "online", day)
    with pytest.raises(PolicyMissing):
        catalogue.claim_papers(PROVINCE, "chronic", "online")


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (('track = "online_manual_reimbursement"', 'track = "no_such_matter"'), "no_such_matter"),
        (('channels = ["online"]', 'channels = ["fax"]'), "fax"),
        (("required = false", "required = true"), "may be left out"),
        (('when = "proxy"', 'when = "proxy"\nletter = "nothing"'), "does not offer"),
        (('hint = "有几页拍几页"', 'colour = "red"'), "colour"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_list_that_points_nowhere_stops_the_start(tmp_path: Path, change: tuple[str, str], why: str) -> None:
    source = ROOT / "assets" / "policy"
    (tmp_path / "codes.toml").write_bytes((source / "codes.toml").read_bytes())
    folder = tmp_path / "14-shanxi"
    folder.mkdir()
    for path in (source / "14-shanxi").iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    text = (folder / "claims.toml").read_text()
    assert change[0] in text
    (folder / "claims.toml").write_text(text.replace(*change))

    with pytest.raises(PolicyError, match=why):
        load_packs(tmp_path)
