"""Made-up families for the benchmark: one filled-in form each, and the registers that know them. The same for both sides."""

import csv
import datetime as dt
import secrets
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final
from uuid import UUID

import msgspec

from backend.infra.clock import OFFICE_ZONE
from backend.kernel.ids import new_id
from backend.kernel.national_id import check_digit

ROOT: Final = Path(__file__).resolve().parents[2]
NOW: Final = dt.datetime(2026, 11, 20, 9, 0, tzinfo=OFFICE_ZONE)
DISTRICT: Final = "450103"
CITY: Final = "450100"
REGION: Final = "45"
_FIRST_MAN: Final = dt.date(1975, 1, 1)
_FIRST_WOMAN: Final = dt.date(1976, 1, 1)
_FIRST_SON: Final = dt.date(2010, 1, 1)
_READ_AT: Final = "2026-11-20T00:50:00Z"


class Person(msgspec.Struct, frozen=True):
    """Somebody the registers know."""

    name: str
    id_number: str
    sex: str
    birth: dt.date


class Family(msgspec.Struct, frozen=True, kw_only=True):
    """A signed-in father with a saved, signed form: his wife, his son, and a filing for Nanjing."""

    number: int
    father: Person
    mother: Person
    son: Person
    token: str
    person: UUID = msgspec.field(default_factory=new_id)
    account: UUID = msgspec.field(default_factory=new_id)
    signature: UUID = msgspec.field(default_factory=new_id)
    draft: UUID = msgspec.field(default_factory=new_id)

    @property
    def mobile(self) -> str:
        """Of nobody."""
        return f"1399{self.number:07d}"

    def body(self) -> dict[str, Any]:
        """The form as the page saves it."""
        return {
            "phone": self.mobile,
            "noticeReadAt": _READ_AT,
            "commitmentAt": _READ_AT,
            "signatureId": str(self.signature),
            "family": {
                "wanted": True,
                "members": [self._member("m1", self.mother, "12"), self._member("m2", self.son, "20")],
            },
            "filing": {
                "wanted": True,
                "places": [
                    {
                        "key": "p1",
                        "type": "residence",
                        "region": "320100",
                        "beginsOn": NOW.date().isoformat(),
                        "materials": {},
                        "commitment": True,
                    }
                ],
            },
            "settlement": {"wanted": True},
        }

    def _member(self, key: str, person: Person, relation: str) -> dict[str, Any]:
        return {
            "key": key,
            "name": person.name,
            "idType": "01",
            "idNumber": person.id_number,
            "relation": relation,
            "phone": self.mobile,
            "evidenceIds": [],
        }


def families(count: int) -> list[Family]:
    """`count` families, no two with a number in common; all codes are of the block no real number uses."""
    return [
        Family(
            number=number,
            father=_person(f"韦演{number}", _FIRST_MAN, number, "1"),
            mother=_person(f"覃演{number}", _FIRST_WOMAN, number, "2"),
            son=_person(f"韦小演{number}", _FIRST_SON, number, "1"),
            token=secrets.token_urlsafe(32),
        )
        for number in range(count)
    ]


def _person(name: str, first: dt.date, number: int, sex: str) -> Person:
    birth = first + dt.timedelta(days=number // 5)
    code = (991 if sex == "1" else 990) + number % 5 * 2
    start = f"{DISTRICT}{birth:%Y%m%d}{code}"
    return Person(name=name, id_number=start + check_digit(start), sex=sex, birth=birth)


def write_registers(folder: Path, crowd: Sequence[Family]) -> None:
    """The demonstration's folder with the crowd added to its files."""
    shutil.copytree(ROOT / "assets" / "demo", folder)
    _append(folder / "people.csv", (_people_line(p) for f in crowd for p in (f.father, f.mother, f.son)))
    _append(folder / "insurance.csv", (line for f in crowd for line in _insurance_lines(f)))
    _append(folder / "kinship.csv", (line for f in crowd for line in _kinship_lines(f)))


def _people_line(person: Person) -> dict[str, str]:
    return {
        "id_number": person.id_number,
        "name": person.name,
        "id_type": "01",
        "sex": person.sex,
        "birth": person.birth.isoformat(),
        "household": DISTRICT,
    }


def _insurance_lines(family: Family) -> Iterator[dict[str, str]]:
    common = {"status": "1", "place": CITY, "since": "2016-01-01"}
    yield {"id_number": family.father.id_number, "type": "310", "balance_fen": "300000", **common}
    yield {"id_number": family.mother.id_number, "type": "390", **common}
    yield {"id_number": family.son.id_number, "type": "390", **common}


def _kinship_lines(family: Family) -> Iterator[dict[str, str]]:
    father = {"id_number": family.father.id_number, "since": "2010-01-01"}
    yield {**father, "relative_id_number": family.mother.id_number, "relation": "12"}
    yield {**father, "relative_id_number": family.son.id_number, "relation": "20"}


def _append(path: Path, lines: Iterator[dict[str, str]]) -> None:
    with path.open(encoding="utf-8-sig", newline="") as file:
        header = next(csv.reader(file))
    with path.open("a", encoding="utf-8", newline="") as file:
        csv.DictWriter(file, header, lineterminator="\n").writerows(lines)
