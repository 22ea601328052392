"""Powers of attorney: made, confirmed, approved at the desk, ended."""

import datetime as dt
import json
from typing import Any, Final
from uuid import UUID

from backend.accounts import rules
from backend.accounts.acting import own_person, party
from backend.accounts.people import People
from backend.accounts.ports import Evidence, Notifier, ProxyCases
from backend.accounts.proxy_schemas import GrantRequest, GrantView
from backend.accounts.rules import GrantStatus
from backend.accounts.tables import Grant
from backend.accounts.views import grant_view
from backend.cases.matter import Person
from backend.infra.clock import Clock
from backend.infra.db import transaction
from backend.infra.throttle import hit
from backend.kernel.actor import Actor
from backend.kernel.errors import Conflict, FieldProblem, Invalid, NotFound
from backend.kernel.ids import new_id
from backend.kernel.wire import Wire

KIND: Final = "proxy_grant"
_NAMED_PER_HOUR: Final = 20


class GrantMoved(Conflict):
    """The grant has left the state this action needs."""

    code = "proxy.moved"


class GrantItem(Wire, frozen=True):
    """What the case of a proxy's letter is about."""

    grant_id: UUID
    principal: str
    proxy: str
    relation: str
    matters: tuple[str, ...]
    begins: dt.date
    ends: dt.date
    evidence_ids: tuple[UUID, ...]


class Grants:
    """The principal's word counts at once; a proxy's letter waits for the principal or a clerk."""

    def __init__(
        self, *, people: People, evidence: Evidence, notifier: Notifier, cases: ProxyCases, clock: Clock
    ) -> None:
        self._people = people
        self._evidence = evidence
        self._notifier = notifier
        self.cases = cases
        self._clock = clock

    async def create(self, actor: Actor, request: GrantRequest) -> GrantView:
        """Make a grant as the principal, or hand in the principal's letter as the proxy."""
        me = await self._people.person(own_person(actor))
        await hit(f"grant:{actor.account_id}", _NAMED_PER_HOUR, 3_600)
        other = await self._people.confirm(id_type=request.id_type, id_number=request.id_number, name=request.name)
        grant_id = request.id or new_id()
        by_principal = request.role == "principal"
        if not by_principal and not request.evidence_ids:
            message = "请上传对方签名的授权委托书；或者请对方登录后在“代办和监护”里直接委托您"
            raise Invalid(message, fields=[FieldProblem("/evidenceIds", message)])
        async with transaction() as tx:
            named = await self._people.keep(other)
            principal, proxy = (me, named) if by_principal else (named, me)
            rules.check_appointment(
                principal=party(principal),
                proxy=party(proxy),
                matters=request.matters,
                begins=request.begins,
                ends=request.ends,
                today=self._clock.today(),
            )
            if await self._insert(grant_id, actor, request, principal, proxy):
                await self._told(
                    [principal.id, proxy.id], "grant_created" if by_principal else "grant_pending", grant_id
                )
            return tx.answer(await self.view(grant_id, me.id))

    async def _insert(
        self, grant_id: UUID, actor: Actor, request: GrantRequest, principal: Person, proxy: Person
    ) -> bool:
        """False when the client has sent this grant before."""
        now, by_principal = self._clock.now(), request.role == "principal"
        papers = await self._evidence.pin(request.evidence_ids, actor.account_id) if request.evidence_ids else ()
        ids = tuple(p.id for p in papers)
        row = Grant(
            id=grant_id,
            principal=principal.id,
            proxy=proxy.id,
            relation=request.relation,
            matters=" ".join(m for m in rules.MATTERS if m in request.matters),
            begins=request.begins,
            ends=request.ends,
            status=(GrantStatus.active if by_principal else GrantStatus.pending).value,
            made_by=request.role,
            evidence=json.dumps([str(i) for i in ids]),
            created_at=now,
            decided_at=now if by_principal else None,
            decided_by=principal.name if by_principal else None,
        )
        made = await Grant.insert(row).on_conflict(action="DO NOTHING", target=Grant.id).returning(Grant.id)
        if not made:
            known = await Grant.select().where(Grant.id == grant_id).first()
            if known is None or (known["principal"], known["proxy"]) != (principal.id, proxy.id):
                raise GrantMoved("这个编号已经用过，请刷新页面后重试")
            return False
        if not by_principal:
            item = GrantItem(
                grant_id=grant_id,
                principal=principal.name,
                proxy=proxy.name,
                relation=request.relation,
                matters=tuple(request.matters),
                begins=request.begins,
                ends=request.ends,
                evidence_ids=ids,
            )
            case = await self.cases.open(kind=KIND, item=item, subject=principal, acted_by=proxy, actor=actor)
            await Grant.update({Grant.case: case}).where(Grant.id == grant_id)
        return True

    async def confirm(self, actor: Actor, grant_id: UUID) -> GrantView:
        """The principal says yes to what the proxy handed in. Saying it twice is harmless."""
        me = own_person(actor)
        row = await self._mine(grant_id, Grant.principal == me)
        if row["status"] == GrantStatus.active.value:
            return await self.view(grant_id, me)
        if row["ends"] < self._clock.today():
            raise GrantMoved("这份委托的日期已经过去，请重新委托")
        async with transaction() as tx:
            await self.approve(grant_id, actor.name)
            if row["case"] is not None:
                await self.cases.settle(row["case"], actor, "委托人已在手机上确认")
            return tx.answer(await self.view(grant_id, me))

    async def revoke(self, actor: Actor, grant_id: UUID, reason: str) -> GrantView:
        """Either side may end it; for the principal a pending one is thereby refused. Twice is harmless."""
        me = own_person(actor)
        row = await self._mine(grant_id, (Grant.principal == me) | (Grant.proxy == me))
        now, status = self._clock.now(), GrantStatus(row["status"])
        if status in {GrantStatus.ended, GrantStatus.refused}:
            return await self.view(grant_id, me)
        refused = status is GrantStatus.pending and row["principal"] == me
        after = GrantStatus.refused if refused else GrantStatus.ended
        async with transaction() as tx:
            await self._move(
                grant_id, {status}, {Grant.status: after.value, Grant.ended_at: now, Grant.reason: reason or None}
            )
            await self._told(
                [row["principal"], row["proxy"]], "grant_refused" if refused else "grant_revoked", grant_id, reason
            )
            if status is GrantStatus.pending and row["case"] is not None:
                await self.cases.settle(row["case"], actor, "委托人没有同意" if refused else "代办人已撤回")
            return tx.answer(await self.view(grant_id, me))

    async def approve(self, grant_id: UUID, decided_by: str) -> None:
        """A pending grant becomes active. Called inside a transaction; harmless when it is active already."""
        changes = {
            Grant.status: GrantStatus.active.value,
            Grant.decided_at: self._clock.now(),
            Grant.decided_by: decided_by,
        }
        if await self._move(grant_id, {GrantStatus.pending}, changes, unless=GrantStatus.active):
            row = await self._row(grant_id)
            await self._told([row["principal"], row["proxy"]], "grant_confirmed", grant_id)

    async def refuse(self, grant_id: UUID, decided_by: str, reason: str) -> None:
        """A pending grant is turned down. Called inside a transaction; harmless when it is no longer pending."""
        row = await self._row(grant_id)
        if row["status"] != GrantStatus.pending.value:
            return
        now = self._clock.now()
        changes = {
            Grant.status: GrantStatus.refused.value,
            Grant.decided_at: now,
            Grant.ended_at: now,
            Grant.decided_by: decided_by,
            Grant.reason: reason,
        }
        await self._move(grant_id, {GrantStatus.pending}, changes)
        await self._told([row["principal"], row["proxy"]], "grant_refused", grant_id, reason)

    async def settled(self, grant_id: UUID) -> GrantStatus | None:
        """What it was decided to be; None while it is pending."""
        status = GrantStatus((await self._row(grant_id))["status"])
        return None if status is GrantStatus.pending else status

    async def of(self, person_id: UUID) -> tuple[tuple[GrantView, ...], tuple[GrantView, ...]]:
        """Given and received, newest first."""
        rows = await self._rows((Grant.principal == person_id) | (Grant.proxy == person_id))
        views = [grant_view(row, person_id, self._clock.today()) for row in rows]
        return tuple(v for v in views if v.side == "given"), tuple(v for v in views if v.side == "received")

    async def view(self, grant_id: UUID, person_id: UUID) -> GrantView:
        """One grant as that side sees it."""
        return grant_view(await self._row(grant_id), person_id, self._clock.today())

    async def _move(
        self,
        grant_id: UUID,
        before: set[GrantStatus],
        changes: dict[Any, Any],
        *,
        unless: GrantStatus | None = None,
    ) -> bool:
        won = (
            await Grant.update(changes)
            .where((Grant.id == grant_id) & Grant.status.is_in([s.value for s in before]))
            .returning(Grant.id)
        )
        if won:
            return True
        row = await self._row(grant_id)
        if unless is not None and row["status"] == unless.value:
            return False
        raise GrantMoved("这份委托的状态刚刚变了，请刷新后再看")

    async def _told(self, people: list[UUID], template: str, grant_id: UUID, reason: str = "") -> None:
        row = await self._row(grant_id)
        params = {
            "principal": row["principal.name"],
            "proxy": row["proxy.name"],
            "scope": rules.scope_text(row["matters"].split()),
            "period": f"{_in_words(row['begins'])}至{_in_words(row['ends'])}",
            "reason": f"原因：{reason}" if reason else "",
        }
        for person_id in sorted(set(people)):
            await self._notifier.tell(person_id, template, params, row["case"])

    async def _mine(self, grant_id: UUID, condition: Any) -> dict[str, Any]:
        rows = await self._rows((Grant.id == grant_id) & condition)
        if not rows:
            raise NotFound("没有找到这份委托")
        return rows[0]

    async def _row(self, grant_id: UUID) -> dict[str, Any]:
        return await self._mine(grant_id, Grant.id == grant_id)

    async def _rows(self, condition: Any) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = (
            await Grant.select(
                *Grant.all_columns(),
                Grant.principal.name,
                Grant.principal.id_number,
                Grant.proxy.name,
                Grant.proxy.id_number,
            )
            .where(condition)
            .order_by(Grant.id, ascending=False)
        )
        return rows


def _in_words(day: dt.date) -> str:
    """A letter's days are written out: a line may break anywhere in 2027-11-19."""
    return f"{day.year}年{day.month}月{day.day}日"
