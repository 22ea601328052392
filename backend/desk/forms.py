"""The printed forms of the documents, filled from the application; what was not said stays blank."""

import datetime as dt
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from backend.applications.archive import Archive, Filed
from backend.cases.assignment import Assignment
from backend.cases.rows import CaseRow, cases_of
from backend.cases.service import Cases
from backend.cases.words import printed_moment
from backend.desk.ports import People
from backend.documents import forms as printed
from backend.documents.schemas import (
    FilingCommitment,
    Letter,
    Registration,
    RegistrationChronic,
    RegistrationFiling,
    RegistrationUser,
)
from backend.infra.clock import office_date
from backend.kernel import id_documents
from backend.kernel.actor import Actor
from backend.kernel.errors import NotFound
from backend.materials.service import MaterialService
from backend.policy.book import PolicyBook
from backend.policy.pack import RegionPack
from backend.regions.service import Places

_RESIDENT_CARD = "01"


class Forms:
    """Renders a form of a case for the desk; printing is recorded, because the full id number is on it."""

    def __init__(
        self,
        *,
        cases: Cases,
        assignment: Assignment,
        archive: Archive,
        people: People,
        materials: MaterialService,
        places: Places,
        book: PolicyBook,
    ) -> None:
        self.cases = cases
        self.assignment = assignment
        self.archive = archive
        self.people = people
        self.materials = materials
        self.places = places
        self.book = book

    async def render(self, case_id: UUID, form: str, actor: Actor) -> bytes:
        """One printed form as PDF."""
        row = await self.cases.visible(case_id, actor)
        pack = self.book.pack(row.region)
        titles = {rule.code: rule.title for rule in pack.forms(row.kind, office_date(row.submitted_at))}
        filed = await self.archive.filed(row.application) if row.application else None
        if form not in titles or filed is None:
            raise NotFound("这件事没有这张表")
        await self.assignment.trace(row, "print", actor, f"打印{titles[form]}")
        if form == "registration":
            return await self._registration(row, filed, pack, titles[form])
        if row.kind == "filing":
            return await self._filing_commitment(row, filed, pack, titles[form])
        return await self._family_letter(form, filed, pack)

    async def _registration(self, row: CaseRow, filed: Filed, pack: RegionPack, title: str) -> bytes:
        person = await self.people.person(row.subject)
        day = office_date(row.submitted_at)
        cases = await cases_of([filed.id])
        family, filings, chronics = (
            [case.decoded for case in cases if case.kind == kind]
            for kind in ("family_sharing", "filing", "chronic_expansion")
        )
        commitment, tips = pack.text("commitment", "application", day), pack.text("notice", "filing", day)
        insurances = {line.type for line in (await self.people.registers(person)).insurance if line.status == "1"}
        resident_card = person.id_type == _RESIDENT_CARD
        return await printed.render_registration(
            Registration(
                title=title.strip("《》"),
                commitment="".join(commitment.paragraphs) if commitment else "",
                tips=tips.paragraphs if tips else (),
                name=person.name,
                phone=filed.phone or await self.people.mobile_of(person.id) or "",
                id_is_resident=resident_card,
                id_other="" if resident_card else id_documents.label(person.id_type),
                id_number=person.id_number,
                employee="310" in insurances,
                resident="390" in insurances,
                family_wanted=bool(family),
                grantor_name=person.name if family else "",
                grantor_id_number=person.id_number if family else "",
                users=tuple(_user(item, pack) for item in family),
                filing_wanted=bool(filings),
                filing_name=person.name if filings else "",
                filing_id_number=person.id_number if filings else "",
                filings=tuple(
                    self._filing(item, pack, case) for item, case in zip(filings, _of(cases, "filing"), strict=True)
                ),
                chronic_wanted=bool(chronics),
                chronic_name=person.name if chronics else "",
                chronic_id_number=person.id_number if chronics else "",
                chronics=tuple([await self._chronic(item, pack, row) for item in chronics]),
                signature_image=await self.materials.safe_copy(filed.signature),
                signed_text=_day(filed),
                agent_name=filed.acted_by_name or "",
            )
        )

    def _filing(self, item: dict[str, Any], pack: RegionPack, case: CaseRow) -> RegistrationFiling:
        kind = pack.filing_type(item["type"], office_date(case.submitted_at))
        chosen = [
            option.title
            for group in kind.materials
            for option in group.any_of
            if (item.get("materials") or {}).get(group.group, {}).get("choice") == option.code
        ]
        if item.get("commitment"):
            chosen.append("个人承诺书")
        return RegistrationFiling(
            type=kind.title,
            materials="、".join(chosen),
            place=self.places.atlas.name(item["region"]),
            begins=_chinese(dt.date.fromisoformat(item["beginsOn"])) if item.get("beginsOn") else "",
        )

    async def _chronic(self, item: dict[str, Any], pack: RegionPack, row: CaseRow) -> RegistrationChronic:
        disease = pack.chronic(office_date(row.submitted_at)).disease(item["disease"])
        names = {f.code: f.name for f in await self.places.at(item["region"], item["disease"])}
        return RegistrationChronic(
            request="门慢定点医疗机构扩诊",
            disease=disease.name if disease else item["disease"],
            facilities="、".join(names.get(code, code) for code in item.get("facilities", ())),
        )

    async def _filing_commitment(self, row: CaseRow, filed: Filed, pack: RegionPack, title: str) -> bytes:
        person, item, day = await self.people.person(row.subject), row.decoded, office_date(row.submitted_at)
        kind, text = pack.filing_type(item["type"], day), pack.text("commitment", "filing", day)
        boxes = pack.filing(day).printed_boxes
        place = (await self.people.registers(person)).insurance
        return await printed.render_filing_commitment(
            FilingCommitment(
                title=title,
                boxes=boxes,
                commitment=text.paragraphs if text else (),
                checked=(kind.box,) if kind.box in boxes else (),
                name=person.name,
                sex={"1": "男", "2": "女"}.get(person.sex or "", ""),
                phone=filed.phone or await self.people.mobile_of(person.id) or "",
                id_number=person.id_number,
                insured_place=place[0].place_name if place else "",
                care_place=self.places.atlas.name(item["region"]),
                signature_image=await self.materials.safe_copy(filed.signature),
                signed_text=_day(filed),
            )
        )

    async def _family_letter(self, form: str, filed: Filed, pack: RegionPack) -> bytes:
        """The notice that was read, or the commitment letter that was signed."""
        text = pack.text(form, "family_sharing", office_date(filed.submitted_at))
        if text is None:
            raise NotFound("这件事没有这张表")
        signs = form == "commitment"
        return await printed.render_letter(
            Letter(
                title=text.title,
                paragraphs=text.paragraphs,
                signs=signs,
                signature_image=await self.materials.safe_copy(filed.signature) if signs else None,
                signed_text=_day(filed) if signs else "",
                read_text="" if signs else f"申请人已于{printed_moment(filed.notice_read_at)}阅读",
            )
        )


def _of(cases: Sequence[CaseRow], kind: str) -> list[CaseRow]:
    return [case for case in cases if case.kind == kind]


def _user(item: dict[str, Any], pack: RegionPack) -> RegistrationUser:
    kin = pack.kin_code(item.get("relation") or "")
    return RegistrationUser(
        name=item.get("name") or "",
        id_number=item.get("idNumber") or "",
        relation=kin.label if kin else "",
        phone=item.get("phone") or "",
    )


def _day(filed: Filed) -> str:
    return _chinese(office_date(filed.submitted_at))


def _chinese(day: dt.date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
