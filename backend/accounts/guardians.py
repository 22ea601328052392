"""Guardianship of a child: known to the register, or proven by papers; never by a letter the child signed."""

import contextlib
import json
from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from backend.accounts import rules
from backend.accounts.acting import own_person, party
from backend.accounts.people import Confirmed, People
from backend.accounts.ports import Evidence, Notifier, ProxyCases
from backend.accounts.proxy_schemas import GuardianshipRequest, WardView
from backend.accounts.rules import GrantStatus, ProxyRefused
from backend.accounts.tables import Guardianship
from backend.accounts.views import ward_view
from backend.cases.matter import Person
from backend.gateways.errors import GatewayError
from backend.gateways.insurance import InsurancePlatform, Kinship
from backend.infra.clock import Clock
from backend.infra.db import transaction
from backend.infra.throttle import hit
from backend.kernel.actor import SYSTEM, Actor
from backend.kernel.errors import Conflict, FieldProblem, Invalid, NotFound
from backend.kernel.ids import new_id
from backend.kernel.wire import Wire

KIND: Final = "guardianship"
# What a child signed is worth nothing here, whatever it is called.
LETTER_KINDS: Final = frozenset({"power_of_attorney", "authorization_letter", "proxy_letter"})
_NAMED_PER_HOUR: Final = 20
_EVIDENCE: Final = "户口簿（能看出您和孩子的那几页）、出生医学证明或监护证明"


class GuardianshipMoved(Conflict):
    """The guardianship has left the state this action needs."""

    code = "guardianship.moved"


class EvidenceNeeded(Invalid):
    """The register does not know the relation, so papers have to show it."""

    code = "guardianship.evidence_needed"


class GuardianshipItem(Wire, frozen=True):
    """What the case of a guardianship is about."""

    guardianship_id: UUID
    ward: str
    guardian: str
    register_says: str
    evidence_ids: tuple[UUID, ...]


class Guardians:
    """One living guardianship per child and adult; it ends by itself on the eighteenth birthday."""

    def __init__(
        self,
        *,
        people: People,
        platform: InsurancePlatform,
        evidence: Evidence,
        notifier: Notifier,
        cases: ProxyCases,
        clock: Clock,
    ) -> None:
        self._people = people
        self._platform = platform
        self._evidence = evidence
        self._notifier = notifier
        self.cases = cases
        self._clock = clock

    async def create(self, actor: Actor, request: GuardianshipRequest) -> WardView:
        """Active at once when the register knows the parent; else it waits for a clerk, with papers."""
        me = await self._people.person(own_person(actor))
        await hit(f"guardian:{actor.account_id}", _NAMED_PER_HOUR, 3_600)
        child = await self._people.confirm(id_type=request.id_type, id_number=request.id_number, name=request.name)
        rules.check_guardian(ward=_unsaved(child, me), guardian=party(me), today=self._clock.today())
        said = await self._ask(child, me)
        parent = said.outcome == "kin" and said.relation in rules.PARENTS
        if not parent and not request.evidence_ids:
            raise EvidenceNeeded(
                f"登记系统里查不到您和{child.name}的父母子女关系，请上传{_EVIDENCE}。孩子写的委托书不算",
                fields=[FieldProblem("/evidenceIds", f"请上传{_EVIDENCE}")],
            )
        async with transaction() as tx:
            ward = await self._people.keep(child)
            row_id = await self._insert(actor, request, me, ward, said, parent=parent)
            return tx.answer(await self.view(row_id, me.id))

    async def _ask(self, child: Confirmed, adult: Person) -> Kinship:
        """A register that does not answer leaves it to papers and a person."""
        try:
            return await self._platform.kinship(child.id_number, adult.id_number)
        except GatewayError:
            return Kinship(outcome="unknown", note="登记系统没有应答")

    async def _insert(
        self,
        actor: Actor,
        request: GuardianshipRequest,
        me: Person,
        ward: Person,
        said: Kinship,
        *,
        parent: bool,
    ) -> UUID:
        """The new row, or the living one of the same two people."""
        assert ward.birth is not None, "checked before"
        pair, now = f"{ward.id}:{me.id}", self._clock.now()
        ids = await self._papers(request.evidence_ids, actor)
        status = GrantStatus.active if parent else GrantStatus.pending
        row = Guardianship(
            id=request.id or new_id(),
            pair=pair,
            ward=ward.id,
            guardian=me.id,
            relation=said.relation,
            basis="register" if parent else "evidence",
            status=status.value,
            of_age_on=rules.of_age_on(ward.birth),
            evidence=json.dumps([str(i) for i in ids]),
            created_at=now,
            decided_at=now if parent else None,
            decided_by="登记系统" if parent else None,
        )
        made = (
            await Guardianship.insert(row)
            .on_conflict(action="DO NOTHING")  # The pair is bound already, or the client's id was used before.
            .returning(Guardianship.id)
        )
        if not made:
            return await self._living(pair, parent=parent)
        row_id = UUID(str(row.id))
        if parent:
            await self._told(row_id, "guardianship_created")
        else:
            item = GuardianshipItem(
                guardianship_id=row_id,
                ward=ward.name,
                guardian=me.name,
                register_says=_says(said),
                evidence_ids=ids,
            )
            case = await self.cases.open(kind=KIND, item=item, subject=ward, acted_by=me, actor=actor)
            await Guardianship.update({Guardianship.case: case}).where(Guardianship.id == row_id)
        return row_id

    async def _living(self, pair: str, *, parent: bool) -> UUID:
        known = await Guardianship.select().where(Guardianship.pair == pair).first()
        if known is None:
            raise GuardianshipMoved("这个编号已经用过，请刷新页面后重试")
        if parent and known["status"] == GrantStatus.pending.value:
            await self.approve(known["id"], "登记系统")
        return UUID(str(known["id"]))

    async def _papers(self, ids: Sequence[UUID], actor: Actor) -> tuple[UUID, ...]:
        if not ids:
            return ()
        papers = await self._evidence.pin(ids, actor.account_id)
        if all(p.kind in LETTER_KINDS for p in papers):
            message = f"未成年人不能出具委托书，请改为上传{_EVIDENCE}"
            raise ProxyRefused(message, fields=[FieldProblem("/evidenceIds", message)])
        return tuple(p.id for p in papers)

    async def end(self, actor: Actor, row_id: UUID, reason: str) -> WardView:
        """The guardian lays it down. Twice is harmless."""
        me = own_person(actor)
        row = await self._one((Guardianship.id == row_id) & (Guardianship.guardian == me))
        status = GrantStatus(row["status"])
        if status in {GrantStatus.ended, GrantStatus.refused}:
            return ward_view(row, me, self._clock.today())
        async with transaction() as tx:
            await self._finish(row_id, status, GrantStatus.ended, actor.name, reason)
            await self._told(row_id, "guardianship_ended", reason)
            if status is GrantStatus.pending and row["case"] is not None:
                await self.cases.settle(row["case"], actor, "监护人已撤回")
            return tx.answer(await self.view(row_id, me))

    async def approve(self, row_id: UUID, decided_by: str) -> None:
        """A clerk has seen the papers. Called inside a transaction; harmless when it is active already."""
        changes: dict[Any, Any] = {
            Guardianship.status: GrantStatus.active.value,
            Guardianship.decided_at: self._clock.now(),
            Guardianship.decided_by: decided_by,
        }
        pending = (Guardianship.id == row_id) & (Guardianship.status == GrantStatus.pending.value)
        if await Guardianship.update(changes).where(pending).returning(Guardianship.id):
            await self._told(row_id, "guardianship_created")
        elif (await self._one(Guardianship.id == row_id))["status"] != GrantStatus.active.value:
            raise GuardianshipMoved("这份监护关系的状态刚刚变了，请刷新后再看")

    async def refuse(self, row_id: UUID, decided_by: str, reason: str) -> None:
        """Turned down at the desk. Called inside a transaction; harmless when it is no longer pending."""
        row = await self._one(Guardianship.id == row_id)
        if row["status"] == GrantStatus.pending.value:
            await self._finish(row_id, GrantStatus.pending, GrantStatus.refused, decided_by, reason)
            await self._told(row_id, "guardianship_refused", reason)

    async def end_of_age(self) -> int:
        """Job: end what ended by itself today, and tell both. How many; running it twice ends nothing twice."""
        living = Guardianship.status.is_in([GrantStatus.active.value, GrantStatus.pending.value])
        due = await self._rows(living & (Guardianship.of_age_on <= self._clock.today()))
        ended = 0
        for row in due:
            with contextlib.suppress(GuardianshipMoved):  # Another process, or the guardian, was faster.
                await self._come_of_age(row)
                ended += 1
        return ended

    async def _come_of_age(self, row: dict[str, Any]) -> None:
        reason, status = f"{row['ward.name']}已满18岁", GrantStatus(row["status"])
        async with transaction():
            await self._finish(row["id"], status, GrantStatus.ended, "系统", reason)
            await self._told(row["id"], "guardianship_ended", reason)
            if status is GrantStatus.pending and row["case"] is not None:
                await self.cases.settle(row["case"], SYSTEM, reason)

    async def settled(self, row_id: UUID) -> GrantStatus | None:
        """What it was decided to be; None while it is pending."""
        status = GrantStatus((await self._one(Guardianship.id == row_id))["status"])
        return None if status is GrantStatus.pending else status

    async def of(self, person_id: UUID) -> tuple[tuple[WardView, ...], tuple[WardView, ...]]:
        """Whom the person guards, and by whom they are guarded; newest first."""
        rows = await self._rows((Guardianship.guardian == person_id) | (Guardianship.ward == person_id))
        views = [ward_view(row, person_id, self._clock.today()) for row in rows]
        return tuple(v for v in views if v.side == "guardian"), tuple(v for v in views if v.side == "ward")

    async def view(self, row_id: UUID, person_id: UUID) -> WardView:
        """One guardianship as that side sees it."""
        return ward_view(await self._one(Guardianship.id == row_id), person_id, self._clock.today())

    async def _finish(self, row_id: UUID, before: GrantStatus, after: GrantStatus, who: str, reason: str) -> None:
        """Giving up the pair lets the same two people start again later."""
        changes: dict[Any, Any] = {
            Guardianship.status: after.value,
            Guardianship.pair: None,
            Guardianship.ended_at: self._clock.now(),
            Guardianship.decided_by: who,
            Guardianship.reason: reason or None,
        }
        won = (
            await Guardianship.update(changes)
            .where((Guardianship.id == row_id) & (Guardianship.status == before.value))
            .returning(Guardianship.id)
        )
        if not won:
            raise GuardianshipMoved("这份监护关系的状态刚刚变了，请刷新后再看")

    async def _told(self, row_id: UUID, template: str, reason: str = "") -> None:
        row = await self._one(Guardianship.id == row_id)
        params = {"guardian": row["guardian.name"], "ward": row["ward.name"], "reason": reason}
        for person_id in sorted({row["guardian"], row["ward"]}):
            await self._notifier.tell(person_id, template, params, row["case"])

    async def _one(self, condition: Any) -> dict[str, Any]:
        rows = await self._rows(condition)
        if not rows:
            raise NotFound("没有找到这份监护关系")
        return rows[0]

    async def _rows(self, condition: Any) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = (
            await Guardianship.select(
                *Guardianship.all_columns(),
                Guardianship.guardian.name,
                Guardianship.guardian.id_number,
                Guardianship.ward.name,
                Guardianship.ward.id_number,
            )
            .where(condition)
            .order_by(Guardianship.id, ascending=False)
        )
        return rows


def _says(said: Kinship) -> str:
    if said.outcome == "unknown":
        return said.note or "没有两人的关系记录"
    return "两人没有亲属关系" if said.outcome == "stranger" else "两人有亲属关系，但不是父母子女"


def _unsaved(child: Confirmed, me: Person) -> rules.Party:
    """The child as the rules see them, before there is a row; one's own document is oneself."""
    same = (child.id_type, child.id_number) == (me.id_type, me.id_number)
    return rules.Party(me.id if same else new_id(), child.name, child.birth)
