"""Fictional people in CSV files, and the rooms around them."""

import datetime as dt
import hashlib
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import msgspec

from backend.cases.matter import CaseFacts, CheckContext, Person
from backend.family.matter import FamilyMatter
from backend.family.schemas import FamilyItem
from backend.family.service import Family
from backend.gateways.sandbox_insurance import SandboxInsurance
from backend.gateways.sandbox_rows import DemoFolder
from backend.infra.clock import FixedClock
from backend.infra.db import transaction
from backend.kernel.actor import Actor, Role
from backend.kernel.ids import new_id
from backend.kernel.national_id import check_digit
from backend.policy.book import PolicyBook

POLICY: Final = PolicyBook.load(Path(__file__).parents[2] / "assets" / "policy")
TODAY: Final = dt.date(2026, 11, 20)
NOTHING_READ: Final = dt.datetime(2026, 11, 20, 1, tzinfo=dt.UTC)


def number(birth: str, sequence: int, district: str = "450103") -> str:
    """A valid fictional number; an odd sequence is a man."""
    first = f"{district}{birth}{sequence}"
    return first + check_digit(first)


def person_id(id_number: str) -> UUID:
    return UUID(bytes=hashlib.md5(id_number.encode(), usedforsecurity=False).digest())


FATHER: Final = number("19860312", 991)
MOTHER: Final = number("19880725", 992)
SON: Final = number("20200518", 993)
GRANDMOTHER: Final = number("19580903", 990)
STRANGER: Final = number("19900101", 998)
NAMES: Final = {FATHER: "韦建国", MOTHER: "覃秀兰", SON: "韦小宇", GRANDMOTHER: "黄桂芳", STRANGER: "甘小雨"}


def stage(
    folder: Path,
    *,
    insurance: dict[str, tuple[str, str, str, int]] | None = None,
    kin: tuple[tuple[str, str, str], ...] | None = None,
    faults: dict[str, str] | None = None,
) -> None:
    """Write people.csv, insurance.csv and kinship.csv. Insurance: type, status, place, balance."""
    insured = {
        FATHER: ("310", "1", "450100", 100_000),
        MOTHER: ("390", "1", "450100", 0),
        SON: ("390", "1", "450100", 0),
        GRANDMOTHER: ("310", "1", "450100", 5_000),
        STRANGER: ("390", "1", "450100", 0),
    } | (insurance or {})
    relations = kin if kin is not None else ((FATHER, MOTHER, "12"), (FATHER, SON, "20"), (FATHER, GRANDMOTHER, "52"))
    people = ["id_number,name,id_type,sex,birth,fault"]
    for n, name in NAMES.items():
        sex = "1" if int(n[16]) % 2 else "2"
        people.append(f"{n},{name},01,{sex},{n[6:10]}-{n[10:12]}-{n[12:14]},{(faults or {}).get(n, '')}")
    rows = [f"{n},{t},{s},{p},{b}" for n, (t, s, p, b) in insured.items()]
    (folder / "people.csv").write_text("\n".join(people) + "\n")
    (folder / "insurance.csv").write_text("\n".join(["id_number,type,status,place,balance_fen", *rows]) + "\n")
    kinship = ["id_number,relative_id_number,relation", *(",".join(k) for k in relations)]
    (folder / "kinship.csv").write_text("\n".join(kinship) + "\n")


def person(id_number: str, **over: Any) -> Person:
    values = {
        "id": person_id(id_number),
        "name": NAMES[id_number],
        "id_type": "01",
        "id_number": id_number,
        "sex": "1" if int(id_number[16]) % 2 else "2",
        "birth": dt.date.fromisoformat(f"{id_number[6:10]}-{id_number[10:12]}-{id_number[12:14]}"),
    }
    return Person(**{**values, **over})


def item(id_number: str, relation: str, **over: Any) -> FamilyItem:
    values = {
        "key": id_number[-4:],
        "name": NAMES.get(id_number, "某某"),
        "id_type": "01",
        "id_number": id_number,
        "relation": relation,
        "phone": "13900001002",
        "notice_read_at": NOTHING_READ,
        "commitment_at": NOTHING_READ,
    }
    return FamilyItem(**{**values, **over})


def context(subject: str = FATHER, **over: Any) -> CheckContext:
    values: dict[str, Any] = {"subject": person(subject), "region": "45", "today": TODAY, "channel": "online"}
    return CheckContext(**{**values, **over})


def case(given: FamilyItem, subject: str = FATHER, **over: Any) -> CaseFacts:
    values: dict[str, Any] = {
        "id": new_id(),
        "number": "YB1-1",
        "kind": "family_sharing",
        "status": "submitted",
        "region": "45",
        "subject": person(subject),
        "submitted_on": TODAY,
        "today": TODAY,
        "channel": "online",
        "item": msgspec.to_builtins(given),
    }
    return CaseFacts(**{**values, **over})


def citizen(id_number: str) -> Actor:
    mine = person_id(id_number)
    return Actor(
        kind="citizen", account_id=mine, name=NAMES[id_number], roles=frozenset({Role.citizen}), person_id=mine
    )


class People:
    """Everybody acts for themselves only, unless `scope` says otherwise."""

    def __init__(self) -> None:
        self.scope: dict[UUID, frozenset[str]] = {}

    async def person(self, wanted: UUID) -> Person:
        return next(person(n) for n in NAMES if person_id(n) == wanted)

    async def scopes(self, actor: Actor) -> dict[UUID, frozenset[str]]:  # noqa: ARG002
        return self.scope


class House:
    """The family room with a staged platform."""

    def __init__(self, folder: Path, clock: FixedClock) -> None:
        self.folder, self.clock = folder, clock
        stage(folder)
        self.platform = SandboxInsurance(DemoFolder(folder), clock, slow_seconds=0)
        self.matter = FamilyMatter(self.platform, POLICY, clock)
        self.people = People()
        self.cases: dict[UUID, CaseFacts] = {}
        self.family = Family(self.people, self.platform, POLICY, self, clock)

    async def codes(self, given: FamilyItem, **over: Any) -> set[str]:
        """`hard:self` and so on."""
        found = await self.matter.check(given, context(**over))
        return {f"{f.level}:{f.code.removeprefix('family.')}" for f in found}

    async def open(self, id_number: str, relation: str, subject: str = FATHER) -> CaseFacts:
        given = item(id_number, relation)
        opened = case(given, subject)
        async with transaction():
            await self.matter.open(opened, given)
        self.cases[opened.id] = opened
        return opened

    async def move(self, facts: CaseFacts, action: str, to: str, **data: Any) -> list[Any]:
        async with transaction():
            return list(await self.matter.on_move(facts, action, to, data))

    async def bind(self, id_number: str, relation: str, subject: str = FATHER) -> CaseFacts:
        """The whole way of a clean case."""
        opened = await self.open(id_number, relation, subject)
        serial = await self.matter.register(opened)
        await self.move(opened, "registered", "done", serial=serial)
        return opened

    async def revoke(self, case_id: UUID, reason: str) -> None:
        """What the spine does when insurance stops."""
        await self.move(self.cases[case_id], "revoke", "revoked", reason=reason)
