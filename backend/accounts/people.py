"""Confirmed people and the offices: what the other rooms ask about somebody."""

import datetime as dt
from collections.abc import Callable
from typing import Final
from uuid import UUID

import msgspec

from backend.accounts import rules
from backend.accounts.schemas import OfficeView, PersonView
from backend.accounts.tables import CitizenAccount, Office
from backend.accounts.tables import Person as PersonRow
from backend.cases.matter import Person
from backend.cases.ports import OfficeCard
from backend.gateways.errors import GatewayError
from backend.gateways.id_check import IdCheck
from backend.gateways.insurance import InsurancePlatform
from backend.infra.clock import Clock
from backend.infra.rows import Rows, marks
from backend.kernel import id_documents, masking
from backend.kernel.errors import FieldProblem, Invalid, NotFound
from backend.kernel.ids import new_id
from backend.kernel.regions import ancestors

PEOPLE: Final = Rows(PersonRow, Person)
CARDS: Final = Rows(Office, OfficeCard)
_MAX_NAME: Final = 60


class RealNameMismatch(Invalid):
    """The register has this document under another name."""

    code = "real_name.mismatch"


class RealNameUnknown(Invalid):
    """The register has no such document."""

    code = "real_name.unknown"


class Confirmed(msgspec.Struct, frozen=True, kw_only=True):
    """A document the register has just confirmed, not yet stored."""

    id_type: str
    id_number: str
    name: str
    sex: str | None
    birth: dt.date | None


class People:
    """Asks the register about a document, keeps the answer, and finds people again."""

    def __init__(self, *, id_check: IdCheck, platform: InsurancePlatform, clock: Clock) -> None:
        self._id_check = id_check
        self._platform = platform
        self._clock = clock

    async def confirm(self, *, id_type: str, id_number: str, name: str) -> Confirmed:
        """Check a name against a document. Asks partners, so never inside a transaction."""
        try:
            checked = id_documents.check(id_type, id_number, today=self._clock.today())
        except Invalid as refused:
            pointer = "/idType" if refused.extra.get("reason") == "id_type" else "/idNumber"
            raise type(refused)(
                refused.message, fields=[FieldProblem(pointer, refused.message)], **refused.extra
            ) from refused
        clean = rules.clean_name(name)
        if not clean or len(clean) > _MAX_NAME:
            raise Invalid("请填写证件上的姓名", fields=[FieldProblem("/name", "请填写证件上的姓名")])
        answer = await self._id_check.check(id_type=id_type, id_number=checked.number, name=clean)
        if answer == "mismatch":
            message = "姓名和证件号码对不上，请照着证件核对这两项"
            raise RealNameMismatch(message, fields=[FieldProblem("/name", message)])
        if answer == "unknown":
            message = "没有查到这个证件，请核对证件类型和号码；都没错的，请带证件到经办窗口核对"
            raise RealNameUnknown(message, fields=[FieldProblem("/idNumber", message)])
        sex, birth = (checked.sex, checked.birth) if checked.birth else await self._particulars(id_type, checked.number)
        return Confirmed(id_type=id_type, id_number=checked.number, name=clean, sex=sex, birth=birth)

    async def _particulars(self, id_type: str, number: str) -> tuple[str | None, dt.date | None]:
        """Sex and birth of somebody whose document number does not tell."""
        try:
            known = await self._platform.person(id_type, number)
        except GatewayError:
            return None, None
        return (known.sex, known.birth) if known else (None, None)

    async def keep(self, confirmed: Confirmed) -> Person:
        """Store a confirmed person, or find the row that is there. Called inside a transaction."""
        document = f"{confirmed.id_type}:{confirmed.id_number}"
        row = PersonRow(
            id=new_id(),
            document=document,
            id_type=confirmed.id_type,
            id_number=confirmed.id_number,
            name=confirmed.name,
            sex=confirmed.sex,
            birth=confirmed.birth,
            confirmed_at=self._clock.now(),
        )
        # The register's name today replaces the one of years ago.
        await PersonRow.insert(row).on_conflict(
            action="DO UPDATE", target=PersonRow.document, values=[PersonRow.name, PersonRow.confirmed_at]
        )
        kept = await PEOPLE.first("document = $1", document)
        assert kept is not None, "the row was there or has just been inserted"
        return kept

    async def person(self, person_id: UUID) -> Person:
        """The confirmed person."""
        found = await PEOPLE.first("id = $1", person_id)
        if found is None:
            raise NotFound("没有找到这个人")
        return found

    async def by_document(self, id_type: str, id_number: str) -> Person | None:
        """Somebody who has been confirmed here before; None says nothing about the register."""
        return await PEOPLE.first("document = $1", f"{id_type}:{id_number}")

    async def mobile_of(self, person_id: UUID) -> str | None:
        """Where the person can be reached; None without an account."""
        row = (
            await CitizenAccount.select(CitizenAccount.mobile)
            .where((CitizenAccount.person == person_id) & CitizenAccount.closed_at.is_null())
            .first()
        )
        return row["mobile"] if row else None

    async def openid_of(self, account_id: UUID) -> str | None:
        """Who the account is in the official account; None when it never signed in through WeChat."""
        row = await CitizenAccount.select(CitizenAccount.wechat_openid).where(CitizenAccount.id == account_id).first()
        return row["wechat_openid"] if row else None


class Offices:
    """Where a matter is handled."""

    def __init__(self, find_pack: Callable[[str], str | None]) -> None:
        self.pack_of = find_pack

    async def office(self, code: str) -> OfficeCard | None:
        """None = there is no such office."""
        return await CARDS.first("code = $1", code)

    async def home_office(self, place: str) -> OfficeCard:
        """The office that decides for people insured at `place`: the prefecture's own, else the province's."""
        # Counters of a district take papers in; the prefecture's office decides, so the district itself is skipped.
        regions = ancestors(place)[-2:]
        # The longer code is the nearer place: 450100 before 450000, and '1' sorts behind '0'.
        found = await CARDS.first(f"region in ({marks(len(regions))}) order by region desc, code", *regions)
        if found is None:
            raise NotFound("参保地的经办机构还没有开通本服务，请到当地医保窗口办理")
        return found

    async def all(self) -> list[OfficeView]:
        """Every office, by code."""
        return [office_view(row) for row in await Office.select().order_by(Office.code)]


def person_view(person: Person) -> PersonView:
    """Masked, for the person's own page."""
    return PersonView(
        id=person.id,
        name=person.name,
        id_type=person.id_type,
        id_type_text=id_documents.label(person.id_type),
        id_number=masking.id_number(person.id_number),
        sex=person.sex,
        birth=person.birth,
    )


def office_view(row: dict[str, str]) -> OfficeView:
    """All there is to know about an office."""
    return OfficeView(**{name: row[name] for name in OfficeView.__struct_fields__})
