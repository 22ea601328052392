"""Every room with what it needs plugged in. With app.py the only place where settings, partners, rules and rooms meet."""

from collections.abc import Mapping
from typing import Any

import msgspec

from backend.accounts import wiring as accounts_wiring
from backend.accounts.colleagues import Colleagues
from backend.accounts.directory import Directory
from backend.accounts.ports import ProxyCases
from backend.accounts.registers import Words
from backend.accounts.wiring import Accounts
from backend.applications.archive import Archive
from backend.applications.drafts import Drafts
from backend.applications.papers import Papers
from backend.applications.receipts import Receipts
from backend.applications.service import Applications
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
from backend.gateways.wiring import Partners, partners
from backend.guide.service import Guides
from backend.infra.clock import Clock, FixedClock, SystemClock
from backend.infra.holidays import load_calendar
from backend.infra.outbox import Handler
from backend.infra.storage import Storage, make_storage
from backend.infra.tokens import ReceiptTokens
from backend.kernel.workdays import Calendar
from backend.materials.jobs import EraseJob
from backend.materials.rules import Limits as MaterialLimits
from backend.materials.service import ERASE_JOB, MaterialService
from backend.notices.service import SMS, Notices
from backend.policy.book import PolicyBook
from backend.policy.rulebook import PackRulebook
from backend.regions.atlas import Atlas
from backend.regions.service import Places
from backend.settings import Settings
from backend.settlement.service import Settlement


class Rooms(msgspec.Struct, frozen=True, kw_only=True):
    """Every service of the house, by the name under which routes ask for it."""

    settings: Settings
    clock: Clock
    accounts: Accounts
    materials: MaterialService
    drafts: Drafts
    applications: Applications
    receipts: Receipts
    papers: Papers
    cases: Cases
    notices: Notices
    desk: Desk
    forms: Forms
    family: Family
    filings: Filings
    chronic: Chronic
    settlement: Settlement
    guides: Guides
    places: Places
    case_jobs: CaseJobs
    jobs: Mapping[str, Handler]
    warnings: tuple[str, ...]

    def provided(self) -> dict[str, object]:
        """What routes may ask for."""
        named = ("settings", "clock", "materials", "drafts", "applications", "receipts", "papers", "cases", "notices")
        more = ("desk", "forms", "family", "filings", "chronic", "settlement", "guides", "places")
        return {name: getattr(self, name) for name in (*named, *more)}


class Ground(msgspec.Struct, frozen=True, kw_only=True):
    """What every room stands on: the settings, the time, the rules, the map, and everybody outside the house."""

    settings: Settings
    clock: Clock
    book: PolicyBook
    rulebook: PackRulebook
    calendar: Calendar
    atlas: Atlas
    outside: Partners
    tokens: ReceiptTokens
    storage: Storage
    words: Words


def lay_ground(settings: Settings, clock: Clock | None = None) -> Ground:
    """Read what is written down. Bad packs, holidays or sandbox files stop the start here with one sentence."""
    clock = clock or _clock(settings)
    book, atlas = PolicyBook.load(settings.policy_dir), Atlas.load(settings.regions_dir / "regions.toml")
    return Ground(
        settings=settings,
        clock=clock,
        book=book,
        rulebook=PackRulebook(book),
        calendar=load_calendar(settings.holidays_dir),
        atlas=atlas,
        outside=partners(settings, clock),
        tokens=ReceiptTokens(settings.secret_keys),
        storage=make_storage(settings.storage_url, settings.data_dir),
        words=_words(book, atlas),
    )


def build(settings: Settings, clock: Clock | None = None) -> Rooms:
    """Every room of this installation."""
    ground = lay_ground(settings, clock)
    clock, book, insurance = ground.clock, ground.book, ground.outside.insurance
    materials = MaterialService(ground.storage, clock, MaterialLimits(size_bytes=settings.upload_limit_bytes))
    singles, mobiles = _Later(), _Later()
    notices = Notices(sms=ground.outside.sms, mobiles=mobiles, clock=clock)
    accounts = _accounts(ground, notices, materials, singles)
    mobiles.stand_for(accounts.people)
    people, places = accounts.directory, Places(ground.atlas, insurance)
    filings = Filings(people, materials, insurance, book, ground.atlas, clock)
    chronic_matter = ChronicMatter(insurance, book, places, filings, clock)
    chronic = Chronic(people, insurance, book, chronic_matter, clock)
    matters: dict[str, Matter] = {
        "family_sharing": FamilyMatter(insurance, book, clock),
        "filing": FilingMatter(insurance, book, ground.atlas, clock, chronic.following),
        "chronic_expansion": chronic_matter,
        "proxy_grant": accounts.grant_matter,
        "guardianship": accounts.guardianship_matter,
    }
    cases = _cases(ground, matters, people, notices, materials)
    materials.may_read = MaterialAccess(cases).may_read
    single_cases = SingleCases(cases, people.place)
    singles.stand_for(single_cases)
    family = Family(people, insurance, book, single_cases, clock)
    drafts = Drafts(people=people, matters=matters, rulebook=ground.rulebook, materials=materials, clock=clock)
    receipts = Receipts(
        people=people,
        reader=cases.reader,
        rulebook=ground.rulebook,
        tokens=ground.tokens,
        public_url=settings.public_url,
    )
    case_jobs = CaseJobs(cases)
    desk, forms = _desk(ground, cases, receipts, people, materials, places)
    return Rooms(
        settings=settings,
        clock=clock,
        accounts=accounts,
        materials=materials,
        drafts=drafts,
        applications=Applications(
            people=people, drafts=drafts, cases=cases, receipts=receipts, materials=materials, clock=clock
        ),
        receipts=receipts,
        papers=Papers(drafts=drafts, receipts=receipts, people=people, book=book, clock=clock),
        cases=cases,
        notices=notices,
        desk=desk,
        forms=forms,
        family=family,
        filings=filings,
        chronic=chronic,
        settlement=Settlement(people, insurance, book, places, filings, chronic, clock),
        guides=Guides(book, clock, render_guide),
        places=places,
        case_jobs=case_jobs,
        jobs=_jobs(ground, case_jobs, single_cases, notices, family),
        warnings=tuple(f"{name}：沙箱，不是真的" for name in ground.outside.played),
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
    reader = CaseReader(matters=matters, rulebook=ground.rulebook, directory=people, clock=ground.clock)
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
) -> tuple[Desk, Forms]:
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
    return desk, forms


def _jobs(
    ground: Ground, case_jobs: CaseJobs, single_cases: SingleCases, notices: Notices, family: Family
) -> dict[str, Handler]:
    """What the outbox promises, by name."""
    return {
        DECIDE: case_jobs.decide,
        REGISTER: case_jobs.register,
        OPEN: single_cases.open_promised,
        SMS: notices.send_sms,
        ERASE_JOB: EraseJob(ground.storage),
        **FamilyJobs(family).handlers(),
        **FilingJobs(ground.outside.insurance).handlers(),
        **ChronicJobs(ground.outside.insurance).handlers(),
    }


class _Later:
    """Stands for a room that is built after the one that needs it; two rooms that call each other need one of these."""

    def __init__(self) -> None:
        self._room: Any = None

    def stand_for(self, room: object) -> None:
        self._room = room

    def __getattr__(self, name: str) -> Any:
        return getattr(self._room, name)


def _clock(settings: Settings) -> Clock:
    return FixedClock(settings.fixed_now) if settings.fixed_now else SystemClock()


def _words(book: PolicyBook, atlas: Atlas) -> Words:
    def pack_of(place: str) -> str | None:
        pack = book.find(place)
        return pack.code if pack else None

    def relation_text(code: str) -> str:
        kin = next(iter(book.packs.values())).kin_code(code)
        return kin.label if kin else code

    return Words(
        place_name=atlas.name, pack_of=pack_of, pack_name=lambda code: book.pack(code).name, relation_text=relation_text
    )
