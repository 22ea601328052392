"""Fictional people in CSV files, and the filing and chronic rooms around them, joined as the spine joins them."""

import datetime as dt
import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import msgspec

from backend.cases.matter import CaseFacts, CheckContext, FollowUp, Person
from backend.chronic.matter import ChronicMatter
from backend.chronic.schemas import ChronicItem
from backend.chronic.service import Chronic, ChronicJobs
from backend.filings.matter import FilingMatter
from backend.filings.schemas import FilingItem, PaperChoice
from backend.filings.service import FilingJobs, Filings
from backend.gateways.sandbox_insurance import SandboxInsurance
from backend.gateways.sandbox_rows import DemoFolder
from backend.infra.clock import FixedClock
from backend.infra.db import transaction
from backend.kernel.actor import Actor, Role
from backend.kernel.ids import new_id
from backend.kernel.national_id import check_digit
from backend.regions.service import Places
from backend.settlement.service import Settlement
from tests.policy.makers import ATLAS, BOOK

TODAY: Final = dt.date(2026, 11, 20)
CONFIRMED: Final = dt.datetime(2026, 11, 20, 1, tzinfo=dt.UTC)


def number(birth: str, sequence: int, district: str = "450103") -> str:
    """A valid fictional number; an odd sequence is a man."""
    first = f"{district}{birth}{sequence}"
    return first + check_digit(first)


def person_id(id_number: str) -> UUID:
    return UUID(bytes=hashlib.md5(id_number.encode(), usedforsecurity=False).digest())


ANNA: Final = number("19580903", 990)
BERT: Final = number("19860312", 991)
SHAO: Final = number("19570418", 998, "610113")
JIN: Final = number("19560202", 994, "140502")
NAMES: Final = {ANNA: "黄桂芳", BERT: "韦建国", SHAO: "赵秋月", JIN: "晋小兰"}
INSURED: Final = {
    ANNA: ("390", "1", "450100", ""),
    BERT: ("310", "1", "450100", ""),
    SHAO: ("310", "1", "610100", "true"),
    JIN: ("390", "1", "140500", ""),
}


def stage(folder: Path, *, insured: dict[str, tuple[str, str, str, str]] | None = None, fault: str = "") -> None:
    """Write the sandbox's files."""
    people = ["id_number,name,id_type,sex,birth,fault"]
    for n, name in NAMES.items():
        people.append(f"{n},{name},01,{2 - int(n[16]) % 2},{n[6:10]}-{n[10:12]}-{n[12:14]},{fault}")
    insurance = [f"{n},{','.join(v)}" for n, v in (INSURED | (insured or {})).items()]
    facilities = [
        "H32010699001,南京一院,320100,三级甲等,inpatient outpatient chronic pharmacy,M03900 M01600 M04600 M00200",
        "H32010699002,南京二院,320100,三级乙等,inpatient outpatient chronic,M03900",
        "H32010699003,南京三院,320100,二级甲等,inpatient outpatient,",
        "H32050699001,苏州一院,320500,三级甲等,inpatient outpatient chronic,M03900",
        "H46010699001,海口一院,460100,三级甲等,inpatient outpatient chronic,M03900",
        "H65900199001,石河子医院,659001,三级甲等,inpatient outpatient chronic,M03900",
        "H11010199001,北京一院,110100,三级甲等,inpatient outpatient chronic,M03900",
    ]
    entitlements = [
        f"{ANNA},M03900,高血压,2019-04-01,",
        f"{ANNA},M01600,糖尿病,2016-09-01,2025-12-31",
        f"{ANNA},M00201,慢性乙肝,2016-09-01,",
        f"{ANNA},M02102,双相情感障碍,2016-09-01,",
        f"{SHAO},M03900,高血压,2019-04-01,",
    ]
    held = [f"{ANNA},residence_permit,居住证,南京市鼓楼区,2027-06-30"]
    files = {
        "people": people,
        "insurance": ["id_number,type,status,place,retired", *insurance],
        "facilities": ["code,name,region,level,services,diseases", *facilities],
        "entitlements": ["id_number,disease,disease_name,begins,ends", *entitlements],
        "held_materials": ["id_number,code,title,detail,valid_until", *held],
    }
    for name, lines in files.items():
        (folder / f"{name}.csv").write_text("\n".join(lines) + "\n")


def person(id_number: str) -> Person:
    birth = dt.date.fromisoformat(f"{id_number[6:10]}-{id_number[10:12]}-{id_number[12:14]}")
    return Person(
        id=person_id(id_number),
        name=NAMES[id_number],
        id_type="01",
        id_number=id_number,
        sex=str(2 - int(id_number[16]) % 2),
        birth=birth,
    )


def citizen(id_number: str) -> Actor:
    mine = person_id(id_number)
    return Actor(
        kind="citizen", account_id=mine, name=NAMES[id_number], roles=frozenset({Role.citizen}), person_id=mine
    )


def filing(type_: str = "residence", region: str = "320100", **over: Any) -> FilingItem:
    """By papers when some are given, else by letter."""
    values: dict[str, Any] = {"key": "a", "type": type_, "region": region, "begins_on": TODAY}
    return FilingItem(**{**values, "commitment": not over.get("materials"), **over})


def papers(**choices: str) -> dict[str, PaperChoice]:
    """`papers(work="labour_contract")`, each with one upload."""
    return {group: PaperChoice(choice=choice, ids=(str(new_id()),)) for group, choice in choices.items()}


def expansion(disease: str = "M03900", *facilities: str, region: str | None = "320100", **over: Any) -> ChronicItem:
    values: dict[str, Any] = {
        "key": "c",
        "disease": disease,
        "facilities": facilities or ("H32010699001",),
        "region": region,
    }
    return ChronicItem(**{**values, **over})


class People:
    """Everybody acts for themselves only, unless `scope` says otherwise."""

    def __init__(self) -> None:
        self.more: dict[UUID, frozenset[str]] = {}

    async def person(self, wanted: UUID) -> Person:
        return next(person(n) for n in NAMES if person_id(n) == wanted)

    async def scopes(self, actor: Actor) -> dict[UUID, frozenset[str]]:
        mine = frozenset({"filing", "chronic_expansion", "direct_settlement"})
        return {actor.person_id: mine, **self.more} if actor.person_id else {}


class Pins:
    """Remembers which papers were bound."""

    def __init__(self) -> None:
        self.ids: list[UUID] = []

    async def pin(self, ids: Iterable[UUID], owner: UUID) -> list[object]:  # noqa: ARG002
        self.ids += ids
        return []


class House:
    """Both rooms with a staged platform; `go` walks a case the way the spine would."""

    def __init__(self, folder: Path, clock: FixedClock) -> None:
        self.folder, self.clock = folder, clock
        stage(folder)
        self.platform = SandboxInsurance(DemoFolder(folder), clock, slow_seconds=0)
        self.people, self.pins = People(), Pins()
        self.places = Places(ATLAS, self.platform)
        self.filings = Filings(self.people, self.pins, self.platform, BOOK, ATLAS, clock)
        self.chronic_matter = ChronicMatter(self.platform, BOOK, self.places, self.filings, clock)
        self.chronic = Chronic(self.people, self.platform, BOOK, self.chronic_matter, clock)
        self.filing_matter = FilingMatter(self.platform, BOOK, ATLAS, clock, self.chronic.following)
        self.settlement = Settlement(self.people, self.platform, BOOK, self.places, self.filings, self.chronic, clock)
        self.handlers = {**FilingJobs(self.platform).handlers(), **ChronicJobs(self.platform).handlers()}

    def matter(self, item: FilingItem | ChronicItem) -> Any:
        return self.filing_matter if isinstance(item, FilingItem) else self.chronic_matter

    def restage(self, **over: Any) -> None:
        """Other facts from now on; the sandbox reads its files when they change."""
        stage(self.folder, **over)

    async def codes(
        self,
        item: FilingItem | ChronicItem,
        who: str = ANNA,
        *siblings: FilingItem | ChronicItem,
        **over: Any,
    ) -> set[str]:
        """`hard:filing.duplicate` and so on, as the form would show them."""
        by_kind: dict[str, tuple[Any, ...]] = {}
        for one in siblings:
            kind = self.matter(one).kind
            by_kind[kind] = (*by_kind.get(kind, ()), one)
        context = {
            "subject": person(who),
            "region": BOOK.pack(INSURED[who][2]).code,
            "today": self.clock.today(),
            "channel": "online",
            "siblings": by_kind,
        }
        found = await self.matter(item).check(item, CheckContext(**{**context, **over}))
        return {f"{f.level}:{f.code}" for f in found}

    def case(self, item: FilingItem | ChronicItem, who: str = ANNA, **over: Any) -> CaseFacts:
        values = {
            "id": new_id(),
            "number": "YB1-1",
            "kind": self.matter(item).kind,
            "status": "submitted",
            "region": BOOK.pack(INSURED[who][2]).code,
            "subject": person(who),
            "submitted_on": self.clock.today(),
            "today": self.clock.today(),
            "channel": "online",
            "item": msgspec.to_builtins(item),
        }
        return CaseFacts(**{**values, **over})

    async def open(self, item: FilingItem | ChronicItem, who: str = ANNA, **over: Any) -> CaseFacts:
        case = self.case(item, who, **over)
        async with transaction():
            await self.matter(item).open(case, item)
        return case

    async def move(
        self, item: FilingItem | ChronicItem, case: CaseFacts, action: str, to: str, **data: Any
    ) -> list[FollowUp]:
        now = msgspec.structs.replace(case, today=self.clock.today())
        async with transaction():
            return list(await self.matter(item).on_move(now, action, to, data))

    async def go(self, item: FilingItem | ChronicItem, who: str = ANNA, **over: Any) -> CaseFacts:
        """Open, decide (which must pass), register, done."""
        case = await self.open(item, who, **over)
        verdict = await self.matter(item).decide(case)
        assert verdict.action == "pass", verdict
        serial = await self.matter(item).register(case)
        await self.move(item, case, "registered", "done", serial=serial, by="system")
        return msgspec.structs.replace(case, status="done")
