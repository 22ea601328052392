"""For whom somebody may act today, and on what ground. The one door for every room that serves a proxy."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, Literal
from uuid import UUID

import msgspec

from backend.accounts import rules
from backend.accounts.people import People
from backend.accounts.proxy_schemas import Subject
from backend.accounts.rules import Acting, GrantFacts, GrantStatus, Party, WardFacts
from backend.accounts.tables import Grant, Guardianship
from backend.accounts.tables import Person as PersonRow
from backend.cases.matter import Person
from backend.infra.clock import Clock
from backend.infra.db import reading
from backend.kernel import masking
from backend.kernel.actor import Actor
from backend.kernel.dates import day_text
from backend.kernel.errors import Forbidden, NotFound

Basis = Literal["register", "evidence"]


class RealNameNeeded(Forbidden):
    """Signed in, but nobody has checked yet who this is."""

    code = "real_name_needed"


class ActingFor(msgspec.Struct, frozen=True, kw_only=True):
    """The subject, and why the caller may act for them."""

    subject: Person
    basis: str
    matters: frozenset[str]
    id: UUID | None


class ActingRoom:
    """Reads grants and guardianships; the answer counts for today only."""

    def __init__(self, people: People, clock: Clock) -> None:
        self._people = people
        self._clock = clock

    async def may_act(self, actor: Actor, subject_id: UUID, matter: str | None = None) -> Acting:
        """The basis, or a refusal with its reason; 404 when nothing connects the two."""
        return await self._basis(own_person(actor), subject_id, matter)

    async def still(self, person_id: UUID, subject_id: UUID, matter: str) -> bool:
        """Whether somebody who once acted for the subject may do so today."""
        try:
            await self._basis(person_id, subject_id, matter)
        except (Forbidden, NotFound):
            return False
        return True

    async def _basis(self, person_id: UUID, subject_id: UUID, matter: str | None) -> Acting:
        if person_id == subject_id:
            return Acting(basis="self", matters=rules.ALL_MATTERS)
        async with reading():
            grants = await Grant.select().where((Grant.proxy == person_id) & (Grant.principal == subject_id))
            wards = await Guardianship.select().where(
                (Guardianship.guardian == person_id) & (Guardianship.ward == subject_id)
            )
            if not grants and not wards:
                raise rules.ProxyNotGranted("没有找到这个人，或者还没有委托您代办")
            me, subject = await self._people.person(person_id), await self._people.person(subject_id)
        return rules.may_act(
            actor=party(me),
            subject=party(subject),
            matter=matter,
            today=self._clock.today(),
            grants=map(grant_facts, grants),
            wards=map(ward_facts, wards),
        )

    async def acting(self, actor: Actor, subject_id: UUID) -> ActingFor:
        """As `may_act` for any matter, with the subject."""
        found = await self.may_act(actor, subject_id)
        subject = await self._people.person(subject_id)
        return ActingFor(subject=subject, basis=found.basis, matters=found.matters, id=found.id)

    async def require(self, actor: Actor, subject_id: UUID, matter: str) -> None:
        """Refuse unless the caller may act for the subject in this matter today."""
        await self.may_act(actor, subject_id, matter)

    async def scopes(self, actor: Actor) -> Mapping[UUID, frozenset[str]]:
        """For whom and in which matters; the caller's own person among them. Empty before the real-name check."""
        return {s.person_id: frozenset(s.matters) for s in await self.subjects(actor)}

    async def subjects(self, actor: Actor) -> list[Subject]:
        """Oneself first, then wards, then principals by name."""
        if actor.person_id is None:
            return []
        today = self._clock.today()
        async with reading():
            me = await self._people.person(actor.person_id)
            grants, wards, people = await self._connected(me.id)
        found = [_subject(me, Acting(basis="self", matters=rules.ALL_MATTERS), "本人")]
        if rules.is_minor(me.birth, today):
            return found
        others: list[Subject] = []
        for subject in people.values():
            mine = [g for g in map(grant_facts, grants[subject.id]) if rules.living(g, today)]
            raising = [ward_facts(row) for row in wards[subject.id]]
            if any(w.status is GrantStatus.active and today < w.of_age_on for w in raising):
                acting = rules.may_act(
                    actor=party(me), subject=party(subject), matter=None, today=today, grants=(), wards=raising
                )
                others.append(_subject(subject, acting, "您是监护人"))
            elif mine:
                matters = frozenset[str]().union(*(g.matters for g in mine))
                until = max(g.ends for g in mine)
                text = f"委托您办理{rules.scope_text(matters)}，到{day_text(until, today=today)}"
                others.append(_subject(subject, Acting(basis="grant", matters=matters, until=until), text))
        return found + sorted(others, key=lambda s: (s.basis != "guardian", s.name))

    async def guardian_basis(self, guardian: UUID, ward: UUID) -> Basis | None:
        """How it was found that one is the other's guardian; None when it never was."""
        row = (
            await Guardianship.select(Guardianship.basis)
            .where(
                (Guardianship.guardian == guardian)
                & (Guardianship.ward == ward)
                & Guardianship.status.is_in([GrantStatus.active.value, GrantStatus.ended.value])
            )
            .order_by(Guardianship.created_at, ascending=False)
            .first()
        )
        return row["basis"] if row else None

    async def _connected(
        self, person_id: UUID
    ) -> tuple[dict[UUID, list[dict[str, Any]]], dict[UUID, list[dict[str, Any]]], dict[UUID, Person]]:
        grants: dict[UUID, list[dict[str, Any]]] = defaultdict(list)
        wards: dict[UUID, list[dict[str, Any]]] = defaultdict(list)
        active = GrantStatus.active.value
        for row in await Grant.select().where((Grant.proxy == person_id) & (Grant.status == active)):
            grants[row["principal"]].append(row)
        for row in await Guardianship.select().where(
            (Guardianship.guardian == person_id) & (Guardianship.status == active)
        ):
            wards[row["ward"]].append(row)
        ids = [*{*grants, *wards}]
        rows = await PersonRow.select().where(PersonRow.id.is_in(ids)) if ids else []
        people = [msgspec.convert(row, Person, strict=False) for row in rows]
        return grants, wards, {p.id: p for p in people}


def own_person(actor: Actor) -> UUID:
    """The caller's confirmed person, or the way to become one."""
    if actor.kind != "citizen":
        raise NotFound("请用本人的个人账号登录后办理")
    if actor.person_id is None:
        raise RealNameNeeded("请先完成实名认证，再办理这一项")
    return actor.person_id


def party(person: Person) -> Party:
    """A person as the rules see them."""
    return Party(person.id, person.name, person.birth)


def grant_facts(row: dict[str, Any]) -> GrantFacts:
    """A stored grant as the rules see it."""
    return GrantFacts(
        id=row["id"],
        matters=frozenset(row["matters"].split()),
        begins=row["begins"],
        ends=row["ends"],
        status=GrantStatus(row["status"]),
    )


def ward_facts(row: dict[str, Any]) -> WardFacts:
    """A stored guardianship as the rules see it."""
    return WardFacts(id=row["id"], of_age_on=row["of_age_on"], status=GrantStatus(row["status"]))


def _subject(person: Person, acting: Acting, text: str) -> Subject:
    return Subject(
        person_id=person.id,
        name=person.name,
        id_number_masked=masking.id_number(person.id_number),
        basis=acting.basis,
        basis_text=text,
        matters=tuple(m for m in rules.MATTERS if m in acting.matters),
        until=acting.until,
    )
