"""Filings after the case is done: listed, proved later, kept reachable, and asked about by other rooms."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

import msgspec

from backend.filings import papers, rows, words
from backend.filings.checks import KIND
from backend.filings.matter import CANCEL, ChangePending, registration
from backend.filings.ports import Papers, People
from backend.filings.rows import FilingRow
from backend.filings.rules import cancel_from
from backend.filings.schemas import FilingItem, FilingView, PaperChoice, PhoneRequest, SupplementRequest
from backend.gateways.errors import GatewayError
from backend.gateways.insurance import InsurancePlatform
from backend.infra import outbox
from backend.infra.clock import Clock
from backend.infra.db import duplicates_raise, transaction
from backend.infra.outbox import Handler, JobContext
from backend.kernel import masking, phones
from backend.kernel.actor import Actor
from backend.kernel.errors import Conflict, FieldProblem, Invalid, NotFound
from backend.policy.book import PolicyBook
from backend.regions.atlas import Atlas

RENEW: Final = "filing.renew"


class FilingOver(Conflict):
    """Cancelled, changed or run out."""

    code = "filing.over"


class Filings:
    """One person's filings."""

    def __init__(
        self,
        people: People,
        papers_: Papers,
        platform: InsurancePlatform,
        policy: PolicyBook,
        atlas: Atlas,
        clock: Clock,
    ) -> None:
        self.people = people
        self.papers = papers_
        self.platform = platform
        self.policy = policy
        self.atlas = atlas
        self.clock = clock

    async def active_filing(self, person: UUID, region: str, day: dt.date) -> FilingRow | None:
        """The filing under which `person` may settle at the place of `region` on `day`."""
        place = self.atlas.place(region).code
        found = [r for r in await rows.living(person) if r.region == place and r.standing.covers(day)]
        return found[-1] if found else None

    async def coming_filing(self, person: UUID, region: str, day: dt.date) -> FilingRow | None:
        """The same, or one that is registered and begins later."""
        place = self.atlas.place(region).code
        found = [
            r
            for r in await rows.living(person)
            if r.region == place and r.state == "active" and (r.ends is None or day <= r.ends)
        ]
        return min(found, key=lambda r: r.begins) if found else None

    async def of_case(self, case: UUID) -> FilingRow | None:
        """The filing a case is about, also while it is pending."""
        return await rows.of_case(case)

    async def living(self, person: UUID) -> list[FilingRow]:
        """Pending and active filings; an active one may have run out meanwhile, its dates say so."""
        return await rows.living(person)

    async def listed(self, actor: Actor, subject_id: UUID | None = None) -> list[FilingView]:
        """The person's filings, living ones first, one line per case."""
        subject = await self._subject(actor, subject_id)
        newest = {row.case: row for row in await rows.of_person(subject)}
        shown = [self.view(row) for row in newest.values() if row.state != "void"]
        over = {"expired", "cancelled", "ended"}
        return sorted(shown, key=lambda v: (v.status in over, -v.begins_on.toordinal()))

    def view(self, row: FilingRow) -> FilingView:
        """As its owner sees it."""
        today = self.clock.today()
        pack = self.policy.pack(row.pack)
        type_ = pack.filing_type(row.type, row.judged_on)
        code, text = words.status(row, today)
        note = words.cancel_note(row, type_, today) if row.state == "active" else None
        alive = row.state == "active" and code != "expired"
        return FilingView(
            id=row.id,
            case_id=row.case,
            type=row.type,
            type_text=type_.title,
            region=row.region,
            region_name=row.region_name,
            begins_on=row.begins,
            ends_on=row.ends,
            valid_text=words.valid_text(row, today),
            status=code,
            status_text=text,
            commitment=row.by_commitment,
            cancel_from=cancel_from(row.lock_until) if note else None,
            cancel_note=note,
            can_supplement=alive and row.by_commitment and bool(type_.materials),
            can_change=alive and note is None,
            replaces=row.replaces,
            phone=masking.phone(row.phone) if row.phone else None,
            serial=row.serial,
            source=type_.source,
        )

    async def supplement(self, actor: Actor, filing_id: UUID, request: SupplementRequest) -> FilingView:
        """Hand in the papers a letter stood for: the filing can be cancelled on any day from now on."""
        row = await self._own(actor, filing_id)
        pack = self.policy.pack(row.pack)
        type_ = pack.filing_type(row.type, row.judged_on)
        if not row.by_commitment or not type_.materials:
            raise Invalid("这个备案不用再补材料。")
        before = msgspec.json.decode(row.materials, type=dict[str, PaperChoice])
        item = FilingItem(key="", type=row.type, materials={**before, **request.materials})
        held = await self.platform.held_materials(row.id_number)
        missing = [f for f in papers.check_papers(item, type_, "online", held, self._names(row)) if f.level == "hard"]
        if missing:
            fields = [FieldProblem(f.pointer or "", f.message) for f in missing]
            raise Invalid("材料还没有补齐", fields=fields)
        ids = _paper_ids(request.materials)
        stored = msgspec.json.encode(item.materials).decode()
        async with transaction() as tx:
            await self.papers.pin(ids, actor.account_id)
            fresh = await self._supersede(row, by_commitment=False, lock_until=None, materials=stored)
            return tx.answer(self.view(fresh))

    async def change_phone(self, actor: Actor, filing_id: UUID, request: PhoneRequest) -> FilingView:
        """Another number; the register is told by a job."""
        row = await self._own(actor, filing_id)
        phone = phones.clean(request.phone)
        if phone is None:
            raise Invalid(phones.PLEASE, fields=[FieldProblem("/phone", phones.PLEASE)])
        async with transaction() as tx:
            fresh = await self._supersede(row, phone=phone)
            await outbox.enqueue(RENEW, {"filing": str(fresh.id)}, dedupe_key=f"{RENEW}:{fresh.id}")
            tx.after_commit(outbox.wake)
            return tx.answer(self.view(fresh))

    async def _supersede(self, row: FilingRow, **changes: Any) -> FilingRow:
        """A new version takes the place of `row`; of two at once, one wins."""
        at = self.clock.now()
        if not await rows.change(row.id, "active", state="changed", closed_at=at):
            raise FilingOver("这个备案刚刚变过，请刷新后再看。")
        fresh = rows.successor(row, at, **changes)
        with duplicates_raise(ChangePending("这个备案正在办变更，办好后再改。")):
            await rows.add(fresh)
        return fresh

    async def _own(self, actor: Actor, filing_id: UUID) -> FilingRow:
        row = await rows.by_id(filing_id)
        if row is None or KIND not in (await self.people.scopes(actor)).get(row.person, frozenset()):
            raise NotFound("没有找到这个备案。")
        if row.state != "active" or (row.ends is not None and row.ends < self.clock.today()):
            raise FilingOver("这个备案已经结束或变过，请刷新后再看。")
        return row

    async def _subject(self, actor: Actor, subject_id: UUID | None) -> UUID:
        wanted = subject_id or actor.person_id
        if wanted is None or KIND not in (await self.people.scopes(actor)).get(wanted, frozenset()):
            raise NotFound("没有找到这个人，或者没有委托您办这件事。")
        return wanted

    def _names(self, row: FilingRow) -> tuple[str, ...]:
        return self.atlas.names_within(row.region)


class FilingJobs:
    """What the register is told afterwards; every call may be repeated."""

    def __init__(self, platform: InsurancePlatform) -> None:
        self.platform = platform

    def handlers(self) -> dict[str, Handler]:
        """By job kind."""
        return {CANCEL: self.cancel, RENEW: self.renew}

    async def cancel(self, payload: dict[str, Any], _context: JobContext) -> None:
        """[2502] A permanent refusal means the register no longer knows it, which is what we want."""
        try:
            await self.platform.cancel_filing(payload["serial"], payload["reason"])
        except GatewayError as error:
            if not error.permanent:
                raise

    async def renew(self, payload: dict[str, Any], context: JobContext) -> None:
        """Register the new version under its own reference, then let the old serial go: never a day without one."""
        row = await rows.by_id(UUID(payload["filing"]))
        if row is None or row.state != "active":
            return
        serial = await self.platform.register_filing(str(row.id), registration(row))
        async with transaction():
            kept = await rows.change(row.id, "active", serial=serial)
        # Cancelled in between: the cancellation knew only the old serial, so the new one has to go as well.
        outdated = row.serial if kept else serial
        if outdated and not (kept and row.serial == serial):
            await self.cancel({"serial": outdated, "reason": "联系电话变更，重新登记"}, context)


def _paper_ids(materials: dict[str, PaperChoice]) -> Sequence[UUID]:
    try:
        return [UUID(one) for choice in materials.values() for one in choice.ids]
    except ValueError as error:
        raise Invalid("材料编号不对，请重新上传") from error
