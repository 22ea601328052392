"""Every room with what it needs plugged in. With app.py the only place where settings, partners, rules and rooms meet."""

from collections.abc import Mapping, Sequence

import msgspec

from backend.accounts import wiring as accounts_wiring
from backend.accounts.colleagues import Colleagues
from backend.accounts.directory import Directory
from backend.accounts.ports import ProxyCases
from backend.accounts.wiring import Accounts
from backend.applications.archive import Archive
from backend.applications.drafts import Drafts
from backend.applications.papers import Papers
from backend.applications.receipts import Receipts
from backend.applications.service import Applications
from backend.attestation import wiring as attestation_wiring
from backend.attestation.wiring import AttestationRoom
from backend.benefits import wiring as benefits_wiring
from backend.cases.assignment import Assignment
from backend.cases.jobs import CaseJobs
from backend.cases.matter import Matter
from backend.cases.moves import DECIDE, REGISTER
from backend.cases.service import Cases
from backend.cases.singles import OPEN, SingleCases
from backend.cases.views import CaseReader
from backend.chronic.matter import ChronicMatter
from backend.chronic.service import Chronic, ChronicJobs
from backend.desk.access import MaterialAccess
from backend.desk.forms import Forms
from backend.desk.service import Desk
from backend.documents.forms import render_guide
from backend.family.jobs import FamilyJobs
from backend.family.matter import FamilyMatter
from backend.family.service import Family
from backend.filings.matter import FilingMatter
from backend.filings.service import FilingJobs, Filings
from backend.gateways.wiring import Partners
from backend.ground import Ground, Later, lay_ground
from backend.guide.service import Guides
from backend.infra.clock import Clock
from backend.infra.housekeeping import clean
from backend.infra.outbox import Handler
from backend.infra.rounds import HOUR, MINUTE, Round
from backend.materials import wiring as materials_wiring
from backend.materials.service import MaterialService
from backend.materials.wiring import Materials
from backend.notices import wiring as notices_wiring
from backend.notices.service import Notices
from backend.notices.wiring import Delivery
from backend.proofs.service import Proofs
from backend.regions.service import Places
from backend.reimbursement import wiring as claims_wiring
from backend.settings import Settings
from backend.settlement.service import Settlement
from backend.vouchers import wiring as vouchers_wiring


class Rooms(msgspec.Struct, frozen=True, kw_only=True):
    """The running house: `services` are what routes may ask for by name, `jobs` what the outbox promises."""

    settings: Settings
    clock: Clock
    outside: Partners
    accounts: Accounts
    attestation: AttestationRoom
    materials: Materials
    case_jobs: CaseJobs
    delivery: Delivery
    proofs: Proofs
    rounds: tuple[Round, ...]
    services: Mapping[str, object]
    jobs: Mapping[str, Handler]
    warnings: tuple[str, ...]


def build(settings: Settings, clock: Clock | None = None) -> Rooms:
    """Every room of this installation."""
    ground = lay_ground(settings, clock)
    clock, book, insurance = ground.clock, ground.book, ground.outside.insurance
    papers = materials_wiring.build(ground)
    materials = papers.service
    singles, case_access = Later(), Later()
    attestation = attestation_wiring.build(ground, case_access)
    notices = Notices(clock=clock)
    accounts = _accounts(ground, notices, materials, singles)
    people, places = accounts.directory, Places(ground.atlas, insurance)
    delivery = notices_wiring.build(ground, people, accounts.people)
    filings = Filings(people, materials, insurance, book, ground.atlas, clock)
    benefits = benefits_wiring.build(ground, people, filings)
    vouchers = vouchers_wiring.build(ground, people)
    claim_matters = claims_wiring.matters(ground, people, filings, benefits, vouchers)
    chronic_matter = ChronicMatter(insurance, book, places, filings, clock)
    chronic = Chronic(people, insurance, book, chronic_matter, clock)
    matters = _matters(ground, chronic_matter, chronic, accounts) | claim_matters.by_kind()
    cases = _cases(ground, matters, people, notices, materials)
    case_access.stand_for(cases)
    materials.may_read = MaterialAccess(cases).may_read
    single_cases = SingleCases(cases, people.place)
    singles.stand_for(single_cases)
    family = Family(people, insurance, book, single_cases, clock)
    drafts = Drafts(people=people, matters=matters, rulebook=ground.rulebook, materials=materials, clock=clock)
    receipts = _receipts(ground, people, cases)
    case_jobs = CaseJobs(cases)
    claims = claims_wiring.build(claim_matters, cases, attestation)
    applications = Applications(
        people=people, drafts=drafts, cases=cases, receipts=receipts, materials=materials, clock=clock
    )
    proofs = Proofs([papers.proof, claims.proof, attestation.proof], clock)
    beside = (delivery.jobs(), papers.jobs, vouchers.jobs, claims.jobs(), attestation.jobs())
    return Rooms(
        settings=settings,
        clock=clock,
        outside=ground.outside,
        accounts=accounts,
        attestation=attestation,
        materials=papers,
        case_jobs=case_jobs,
        delivery=delivery,
        proofs=proofs,
        rounds=(*_rounds(accounts, papers, case_jobs, attestation, proofs), *delivery.rounds()),
        services={
            **delivery.services(),
            **attestation.services(),
            **papers.services(),
            **vouchers.services(),
            **claims.services(),
            "drafts": drafts,
            "applications": applications,
            "receipts": receipts,
            "papers": Papers(drafts=drafts, receipts=receipts, people=people, book=book, clock=clock),
            "cases": cases,
            "notices": notices,
            **_desk(ground, cases, receipts, people, materials, places),
            "family": family,
            "filings": filings,
            "chronic": chronic,
            "benefits": benefits,
            "settlement": Settlement(people, insurance, book, places, filings, chronic, clock),
            "guides": Guides(book, clock, render_guide),
            "places": places,
            "proofs": proofs,
        },
        jobs=_jobs(ground, case_jobs, single_cases, family, beside),
        warnings=tuple(f"{name}：沙箱，不是真的" for name in ground.outside.played),
    )


def _rounds(
    accounts: Accounts, papers: Materials, case_jobs: CaseJobs, attestation: AttestationRoom, proofs: Proofs
) -> tuple[Round, ...]:
    log = attestation.attestation
    return (
        Round(name="deadline warnings", work=case_jobs.warn_due, every_seconds=MINUTE),
        Round(name="housekeeping", work=clean, every_seconds=HOUR),
        Round(name="paper sweep", work=papers.sweeper.sweep, every_seconds=HOUR),
        # The date alone ends a guardianship; this tells both and tidies the desk.
        Round(name="coming of age", work=accounts.guardians.end_of_age, every_seconds=HOUR),
        Round(name="tree heads", work=log.sign, every_seconds=log.every.total_seconds(), at_start=False),
        Round(name="daily proof", work=proofs.work, every_seconds=HOUR, at_start=False),
    )


def _matters(ground: Ground, chronic_matter: ChronicMatter, chronic: Chronic, accounts: Accounts) -> dict[str, Matter]:
    insurance, book, clock = ground.outside.insurance, ground.book, ground.clock
    return {
        "family_sharing": FamilyMatter(insurance, book, clock),
        "filing": FilingMatter(insurance, book, ground.atlas, clock, chronic.following),
        "chronic_expansion": chronic_matter,
        "proxy_grant": accounts.grant_matter,
        "guardianship": accounts.guardianship_matter,
    }


def _receipts(ground: Ground, people: Directory, cases: Cases) -> Receipts:
    return Receipts(
        people=people,
        reader=cases.reader,
        rulebook=ground.rulebook,
        tokens=ground.tokens,
        public_url=ground.settings.public_url,
    )


def _accounts(ground: Ground, notices: Notices, materials: MaterialService, cases: ProxyCases) -> Accounts:
    return accounts_wiring.build(
        settings=ground.settings,
        clock=ground.clock,
        platform=ground.outside.insurance,
        id_check=ground.outside.id_check,
        sms=ground.outside.sms,
        wechat=ground.outside.wechat,
        words=ground.words,
        notifier=notices,
        evidence=materials,
        cases=cases,
        unread=notices.unread,
    )


def _cases(
    ground: Ground, matters: dict[str, Matter], people: Directory, notices: Notices, materials: MaterialService
) -> Cases:
    reader = CaseReader(
        matters=matters, rulebook=ground.rulebook, calendar=ground.calendar, directory=people, clock=ground.clock
    )
    return Cases(
        matters=matters,
        rulebook=ground.rulebook,
        calendar=ground.calendar,
        directory=people,
        notifier=notices,
        papers=materials,
        reader=reader,
        clock=ground.clock,
    )


def _desk(  # What the clerk's screen shows comes from every room.
    ground: Ground, cases: Cases, receipts: Receipts, people: Directory, materials: MaterialService, places: Places
) -> dict[str, object]:
    assignment = Assignment(cases)
    desk = Desk(
        cases=cases,
        assignment=assignment,
        receipts=receipts,
        people=people,
        colleagues=Colleagues(ground.words.pack_of),
        materials=materials,
        tokens=ground.tokens,
    )
    forms = Forms(
        cases=cases,
        assignment=assignment,
        archive=Archive(),
        people=people,
        materials=materials,
        places=places,
        book=ground.book,
    )
    return {"desk": desk, "forms": forms}


def _jobs(
    ground: Ground,
    case_jobs: CaseJobs,
    single_cases: SingleCases,
    family: Family,
    beside: Sequence[Mapping[str, Handler]],
) -> dict[str, Handler]:
    """What the outbox promises, by name."""
    return {
        DECIDE: case_jobs.decide,
        REGISTER: case_jobs.register,
        OPEN: single_cases.open_promised,
        **FamilyJobs(family).handlers(),
        **FilingJobs(ground.outside.insurance).handlers(),
        **ChronicJobs(ground.outside.insurance).handlers(),
        **{name: handler for room in beside for name, handler in room.items()},
    }
