"""What the comparison shares with the product: the packs, the calendar, the registers in memory, and the pure rules.

Only the web layer, the validation and the database layer differ between the two sides; whatever is plain Python about
kinship, places, working days and words is one and the same, so that the ratio measures the design and not the rules.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from backend.applications.receipts import summary
from backend.cases import deadlines, words
from backend.cases.matter import CheckContext, Finding, Person
from backend.cases.rules import TURN, Status, clock_state
from backend.family import rules as kin_rules
from backend.family.matter import FamilyMatter
from backend.filings import checks as filing_checks
from backend.filings import papers
from backend.filings.matter import FilingMatter
from backend.filings.rules import Standing, valid_until
from backend.gateways.sandbox_insurance import SandboxInsurance
from backend.gateways.sandbox_rows import DemoFolder
from backend.infra.clock import FixedClock
from backend.infra.holidays import load_calendar
from backend.infra.tokens import ReceiptTokens
from backend.kernel.dates import day_text
from backend.kernel.regions import ancestors
from backend.policy.book import PolicyBook
from backend.policy.rulebook import PackRulebook
from backend.regions.atlas import Atlas
from backend.settings import load
from tests.bench import baseline_wire as wire
from tests.bench.baseline_rooms import FamilyBond, Filing
from tests.bench.baseline_tables import Application, Case, Office
from tests.bench.people import NOW, ROOT

clock = FixedClock(NOW)
settings = load()
book = PolicyBook.load(ROOT / "assets" / "policy")
rulebook = PackRulebook(book)
calendar = load_calendar()
atlas = Atlas.load(ROOT / "assets" / "regions" / "regions.toml")
platform = SandboxInsurance(DemoFolder(Path(os.environ["ONETHING_SANDBOX_DIR"])), clock)
tokens = ReceiptTokens(settings.secret_keys)
family = FamilyMatter(platform, book, clock)
filings = FilingMatter(platform, book, atlas, clock)
_SHOWN = frozenset({Status.submitted, Status.reviewing, Status.accepted, Status.waiting})


async def home_regions(person: Person) -> list[str]:
    """Where the person's office may be: the prefecture first, then the province."""
    insured = await platform.person(person.id_type, person.id_number)
    assert insured is not None
    place = next(i.place for i in sorted(insured.insurances, key=lambda i: (not i.normal, i.type)))
    return list(ancestors(place)[-2:])


async def check_relative(item: wire.FamilyItem, context: CheckContext, bonds: Iterable[FamilyBond]) -> list[Finding]:
    """The papers, the other bonds, the registers."""
    found, user = family.checks._check_papers(item, context)  # type: ignore[arg-type]
    if user is None:
        return found
    me = context.subject.id_number
    for bond in bonds:
        pair = {bond.grantor_id_number, bond.user_id_number}
        if bond.relation in kin_rules.SPOUSE_CODES and user.id_number in pair and me not in pair:
            found.append(Finding(level="hard", code="family.second_spouse", message="已经和另一个人按配偶绑定"))
    if any(f.level == "hard" for f in found):
        return found
    return found + await family.checks._check_registers(item, user, context)  # type: ignore[arg-type]


async def check_place(item: wire.FilingItem, context: CheckContext, mine: Iterable[Filing]) -> list[Finding]:
    """The rules of the day, the registers, and what the person has already."""
    pack = book.pack(context.region)
    type_ = next((t for t in pack.filing_types(context.today) if t.code == item.type), None)
    if type_ is None or not item.region:
        return [Finding(level="hard", code="filing.incomplete", message="请选择备案类型和地方")]
    place = atlas.place(item.region)
    subject = context.subject
    known = filing_checks.Known(
        item=item,  # type: ignore[arg-type]
        type=type_,
        place=place,
        names=atlas.names_within(place.code),
        pack=pack,
        context=context,
        person=await platform.person(subject.id_type, subject.id_number),
        held=tuple(await platform.held_materials(subject.id_number)),
        mine=tuple(_standing(row) for row in mine),
        siblings=(),
    )
    return [*filings.checks._place(known), *filing_checks._rest(known)]


def _standing(row: Filing) -> Standing:
    return Standing(
        id=row.id,
        case=row.case,
        type=row.type,
        region=row.region,
        region_name=row.region_name,
        begins=row.begins,
        ends=row.ends,
        by_commitment=row.by_commitment,
        state=row.state,
    )


def limits_of(region: str, kind: str) -> deadlines.Clockwork:
    """The stored dates of a case accepted today."""
    today = clock.today()
    return deadlines.start(calendar, rulebook.limits(region, kind, today), today)


def filing_values(item: wire.FilingItem, region: str) -> dict[str, Any]:
    """What the filing's row takes from the pack and the list of places."""
    pack = book.pack(region)
    type_ = pack.filing_type(item.type or "", clock.today())
    place = atlas.place(item.region or "")
    assert item.begins_on
    return {
        "pack": pack.code,
        "policy_version": pack.version,
        "type": type_.code,
        "region": place.code,
        "region_name": place.name,
        "begins": item.begins_on,
        "ends": valid_until(type_, item.begins_on, item.ends_on),
        "by_commitment": papers.by_letter(item, type_),  # type: ignore[arg-type]
    }


def receipt(application: Application, cases: list[Case], office: Office | None) -> wire.ApplicationView:
    """The page over all cases of an application."""
    text, tone = summary([Status(case.status) for case in cases])
    return wire.ApplicationView(
        id=application.id,
        number=application.number,
        region=application.region,
        region_name=rulebook.region_name(application.region),
        submitted_at=application.submitted_at,
        submitted_text=words.moment_text(application.submitted_at),
        subject=wire.PersonLine(id=application.subject, name=application.subject_name),
        acted_by=application.acted_by_name,
        status_text=text,
        tone=tone,
        cases=[_line(case, office) for case in cases],
        settlement=application.settlement,
        qr_text=tokens.url(settings.public_url, application.number),
        phone=office.phone if office else "",
        office_name=office.name if office else "",
    )


def _line(case: Case, office: Office | None) -> wire.CaseLine:
    status = Status(case.status)
    shown = status in _SHOWN
    today = clock.today()
    return wire.CaseLine(
        id=case.id,
        number=case.number,
        kind=case.kind,
        title=case.title,
        subtitle=case.subtitle,
        status=status.value,
        status_text=words.STATUS_TEXT[status],
        tone=words.STATUS_TONE[status],
        subject=wire.PersonLine(id=case.subject, name=case.subject_name),
        acted_by=case.acted_by_name,
        application_id=case.application,
        turn=TURN[status],
        turn_text=words.turn_text(case.kind, status, office.name if office else ""),
        promised_due=_due(case.promised_on, today) if shown else None,
        legal_due=_due(case.legal_on, today, estimated=case.legal_estimated) if shown else None,
        next=words.NEXT_TEXT[status],
        clock=clock_state(status),
        depends_on=None,
        reason=case.reason,
    )


def _due(on: Any, today: Any, *, estimated: bool = False) -> wire.Due | None:
    return wire.Due(on=on, text=day_text(on, today=today), estimated=estimated) if on else None
