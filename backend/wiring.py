"""Every room with what it needs plugged in. With app.py the only place where settings, partners, rules and rooms meet."""

from collections.abc import Mapping
from typing import Any

import msgspec

from backend.accounts import wiring as accounts_wiring
from backend.accounts.colleagues import Colleagues
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
from backend.gateways.wiring import partners
from backend.guide.service import Guides
from backend.infra.clock import Clock, FixedClock, SystemClock
from backend.infra.holidays import load_calendar
from backend.infra.outbox import Handler
from backend.infra.storage import make_storage
from backend.infra.tokens import ReceiptTokens
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


def build(settings: Settings, clock: Clock | None = None) -> Rooms:
    """Every room of this installation. Bad packs, holidays or sandbox files stop it here with one sentence."""
    clock = clock or _clock(settings)
    book = PolicyBook.load(settings.policy_dir)
    rulebook = PackRulebook(book)
    calendar = load_calendar(settings.holidays_dir)
    atlas = Atlas.load(settings.regions_dir / "regions.toml")
    outside = partners(settings, clock)
    words = _words(book, atlas)
    tokens = ReceiptTokens(settings.secret_keys)
    storage = make_storage(settings.storage_url, settings.data_dir)
    materials = MaterialService(storage, clock, MaterialLimits(size_bytes=settings.upload_limit_bytes))
    mobiles = _Later()
    notices = Notices(sms=outside.sms, mobiles=mobiles, clock=clock)
    singles = _Later()
    accounts = accounts_wiring.build(
        settings=settings,
        clock=clock,
        platform=outside.insurance,
        id_check=outside.id_check,
        sms=outside.sms,
        wechat=outside.wechat,
        words=words,
        notifier=notices,
        evidence=materials,
        cases=singles,
        unread=notices.unread,
    )
    mobiles.stand_for(accounts.people)
    people = accounts.directory
    places = Places(atlas, outside.insurance)
    filings = Filings(people, materials, outside.insurance, book, atlas, clock)
    chronic_matter = ChronicMatter(outside.insurance, book, places, filings, clock)
    chronic = Chronic(people, outside.insurance, book, chronic_matter, clock)
    matters: dict[str, Matter] = {
        "family_sharing": FamilyMatter(outside.insurance, book, clock),
        "filing": FilingMatter(outside.insurance, book, atlas, clock, chronic.following),
        "chronic_expansion": chronic_matter,
        "proxy_grant": accounts.grant_matter,
        "guardianship": accounts.guardianship_matter,
    }
    reader = CaseReader(matters=matters, rulebook=rulebook, directory=people, clock=clock)
    cases = Cases(
        matters=matters,
        rulebook=rulebook,
        calendar=calendar,
        directory=people,
        notifier=notices,
        papers=materials,
        reader=reader,
        clock=clock,
    )
    materials.may_read = MaterialAccess(cases).may_read
    single_cases = SingleCases(cases, people.place)
    singles.stand_for(single_cases)
    assignment = Assignment(cases)
    receipts = Receipts(people=people, reader=reader, rulebook=rulebook, tokens=tokens, public_url=settings.public_url)
    drafts = Drafts(people=people, matters=matters, rulebook=rulebook, materials=materials, clock=clock)
    family = Family(people, outside.insurance, book, single_cases, clock)
    case_jobs = CaseJobs(cases)
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
        desk=Desk(
            cases=cases,
            assignment=assignment,
            receipts=receipts,
            people=people,
            colleagues=Colleagues(words.pack_of),
            materials=materials,
            tokens=tokens,
        ),
        forms=Forms(
            cases=cases,
            assignment=assignment,
            archive=Archive(),
            people=people,
            materials=materials,
            places=places,
            book=book,
        ),
        family=family,
        filings=filings,
        chronic=chronic,
        settlement=Settlement(people, outside.insurance, book, places, filings, chronic, clock),
        guides=Guides(book, clock, render_guide),
        places=places,
        case_jobs=case_jobs,
        jobs={
            DECIDE: case_jobs.decide,
            REGISTER: case_jobs.register,
            OPEN: single_cases.open_promised,
            SMS: notices.send_sms,
            ERASE_JOB: EraseJob(storage),
            **FamilyJobs(family).handlers(),
            **FilingJobs(outside.insurance).handlers(),
            **ChronicJobs(outside.insurance).handlers(),
        },
        warnings=tuple(f"{name}：沙箱，不是真的" for name in outside.played),
    )


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
