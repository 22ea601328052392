"""Out-of-area filing as one kind of matter of the case spine."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

import msgspec

from backend.cases.matter import ActionOffer, CaseFacts, CheckContext, Fact, Finding, FollowUp, Verdict
from backend.filings import papers, rows, rules
from backend.filings.checks import KIND, FilingChecks
from backend.filings.ports import Dependents
from backend.filings.rows import FilingRow
from backend.filings.schemas import FilingItem
from backend.filings.words import fact_lines, way_out
from backend.gateways.insurance import FilingRegistration, InsurancePlatform
from backend.infra import outbox
from backend.infra.clock import Clock
from backend.infra.db import duplicates_raise
from backend.kernel.dates import day_text
from backend.kernel.errors import Conflict, Invalid
from backend.kernel.ids import new_id
from backend.policy.book import PolicyBook
from backend.policy.model import FilingType
from backend.regions.atlas import Atlas

CANCEL: Final = "filing.cancel"


class FilingLocked(Conflict):
    """Made on a letter less than six months ago."""

    code = "filing.locked"


class ChangePending(Conflict):
    """Two changes of one filing at once; one is enough."""

    code = "filing.change_pending"


async def _nobody(_person: UUID, _region: str) -> Sequence[UUID]:
    return ()


class FilingMatter:
    """`dependents` names the finished cases that end with a filing; the chronic room sets it."""

    kind = KIND
    item_type: type[Any] = FilingItem

    def __init__(
        self,
        platform: InsurancePlatform,
        policy: PolicyBook,
        atlas: Atlas,
        clock: Clock,
        dependents: Dependents = _nobody,
    ) -> None:
        self.platform = platform
        self.policy = policy
        self.atlas = atlas
        self.clock = clock
        self.dependents = dependents
        self.checks = FilingChecks(platform, policy, atlas)

    async def check(self, item: FilingItem, context: CheckContext) -> list[Finding]:
        """All findings of one place."""
        return await self.checks.all(item, context)

    def title(self, item: FilingItem) -> tuple[str, str]:
        """`异地就医备案：江苏省南京市` and since when."""
        place = self.atlas.name(self.atlas.place(item.region).code) if item.region else "就医地"
        return f"异地就医备案：{place}", f"{day_text(item.begins_on)}起" if item.begins_on else ""

    async def open(self, case: CaseFacts, item: FilingItem) -> None:
        """Write the filing, pending. Called inside the submitting transaction, so no register is asked here."""
        assert item.type, "a checked item is complete"
        assert item.begins_on, "a checked item is complete"
        pack = self.policy.pack(case.region)
        type_ = pack.filing_type(item.type, case.submitted_on)
        place = self.atlas.place(item.region or "")
        with duplicates_raise(ChangePending("这个备案的变更已经在办，不用再申请。")):
            await rows.add(
                FilingRow(
                    id=new_id(),
                    case=case.id,
                    person=case.subject.id,
                    id_type=case.subject.id_type,
                    id_number=case.subject.id_number,
                    pack=pack.code,
                    policy_version=pack.version,
                    type=type_.code,
                    region=place.code,
                    region_name=place.name,
                    begins=item.begins_on,
                    ends=rules.valid_until(type_, item.begins_on, item.ends_on),
                    by_commitment=papers.by_letter(item, type_),
                    materials=msgspec.json.encode(item.materials).decode(),
                    reason=item.reason,
                    hospital=item.hospital_name,
                    phone=None,
                    judged_on=case.submitted_on,
                    lock_until=None,
                    state="pending",
                    serial=None,
                    replaces=item.replaces,
                    opened_at=self.clock.now(),
                    active_at=None,
                    closed_at=None,
                    close_reason=None,
                )
            )

    async def decide(self, case: CaseFacts) -> Verdict:
        """By the rules of the day it was submitted on: hard findings refuse, soft ones go to a person."""
        item = msgspec.convert(case.item, FilingItem, strict=False)
        context = CheckContext(subject=case.subject, region=case.region, today=case.submitted_on, channel=case.channel)
        found = await self.checks.all(item, context, case.id)
        hard = [f for f in found if f.level == "hard"]
        if hard:
            return Verdict(action="refuse", findings=tuple(found), reason=hard[0].message)
        soft = any(f.level == "soft" for f in found)
        return Verdict(action="refer" if soft else "pass", findings=tuple(found))

    async def register(self, case: CaseFacts) -> str | None:
        """[2501]"""
        row = await rows.of_case(case.id)
        assert row is not None, "an accepted case has opened its filing"
        return await self.platform.register_filing(str(case.id), registration(row))

    async def on_move(self, case: CaseFacts, action: str, to_status: str, data: dict[str, Any]) -> Sequence[FollowUp]:
        """Keep the filing in step. Called inside the move's transaction."""
        at = self.clock.now()
        if to_status == "done":
            return await self._activate(case, data.get("serial"), at)
        if to_status in {"refused", "withdrawn", "ended"}:
            await rows.move_case(case.id, "pending", state="void", closed_at=at)
        elif action == "override":
            await rows.move_case(case.id, "void", state="pending", closed_at=None)
        elif to_status == "revoked":
            return await self._end(case, str(data.get("by") or ""), data.get("reason"), at)
        return ()

    async def _activate(self, case: CaseFacts, serial: str | None, at: dt.datetime) -> Sequence[FollowUp]:
        row = await rows.of_case(case.id)
        assert row is not None, "a case that is done has opened its filing"
        pack = self.policy.pack(row.pack)
        type_ = pack.filing_type(row.type, row.judged_on)
        lock = rules.locked_until(
            type_,
            by_commitment=row.by_commitment,
            decided_on=case.today,
            begins=row.begins,
            counts_from=pack.switch("lock_counts_from"),
        )
        if not await rows.change(row.id, "pending", state="active", serial=serial, active_at=at, lock_until=lock):
            return ()
        return await self._take_over(row, at) if row.replaces else ()

    async def _take_over(self, row: FilingRow, at: dt.datetime) -> Sequence[FollowUp]:
        """The filing this one replaces ends in the same moment."""
        named = await rows.by_id(row.replaces) if row.replaces else None
        old = await rows.of_case(named.case) if named else None
        reason = f"已变更到{row.region_name}"
        if old is None or not await rows.change(old.id, "active", state="changed", closed_at=at, close_reason=reason):
            return ()
        return [FollowUp(case_id=old.case, action="revoke", reason=reason)]

    async def _end(self, case: CaseFacts, by: str, reason: str | None, at: dt.datetime) -> Sequence[FollowUp]:
        row = await rows.of_case(case.id)
        assert row is not None, "a case that is done has opened its filing"
        why = reason or "本人取消备案"
        if row.state == "active":
            self._check_lock(row, by, reason, case.today)
            if not await rows.change(row.id, "active", state="cancelled", closed_at=at, close_reason=why):
                raise FilingLocked("这个备案刚刚变过，请刷新后再看。")
        if row.serial:
            payload = {"serial": row.serial, "reason": why}
            await outbox.enqueue(CANCEL, payload, dedupe_key=f"{CANCEL}:{row.serial}")
        if any(
            o.id != row.id and o.region == row.region and _lives(o, case.today) for o in await rows.living(row.person)
        ):
            return ()
        text = f"{row.region_name}的备案已经结束，这里的门慢定点一起停止"
        return [
            FollowUp(case_id=one, action="revoke", reason=text) for one in await self.dependents(row.person, row.region)
        ]

    def _check_lock(self, row: FilingRow, by: str, reason: str | None, today: dt.date) -> None:
        """“原则上”六个月：the office may still cancel, and says why."""
        if row.lock_until is None or today > row.lock_until or by == "system":
            return
        first = row.lock_until + dt.timedelta(days=1)
        if by != "staff":
            raise FilingLocked(
                f"这个备案是用承诺书办的，{day_text(first, today=today)}起才能取消{way_out(self._type(row))}。",
                available_from=first.isoformat(),
            )
        if not reason:
            raise Invalid("提前取消承诺书备案，请写明原因")

    async def facts(self, case: CaseFacts) -> list[Fact]:
        """Lines for the case page."""
        row = await rows.of_case(case.id)
        if row is None:
            return []
        return fact_lines(row, self.policy.pack(row.pack), self._type(row), case.today)

    def _type(self, row: FilingRow) -> FilingType:
        return self.policy.pack(row.pack).filing_type(row.type, row.judged_on)

    async def actions(self, case: CaseFacts) -> list[ActionOffer]:
        """Cancel, and from when."""
        row = await rows.of_case(case.id)
        if case.status != "done" or row is None or row.state != "active":
            return []
        first = rules.cancel_from(row.lock_until)
        locked = first is not None and case.today < first
        type_ = self._type(row)
        why = f"用承诺书办的备案，{type_.lock_months}个月内不能取消{way_out(type_)}。"
        return [
            ActionOffer(
                action="revoke",
                label="取消备案",
                danger=True,
                confirm=f"取消后，在{row.region_name}看病不能直接结算；依这个备案办的门慢定点也会停止。",
                available_from=first if locked else None,
                disabled_reason=why if locked else None,
            )
        ]


def registration(row: FilingRow) -> FilingRegistration:
    """The filing as the register takes it."""
    return FilingRegistration(
        id_type=row.id_type,
        id_number=row.id_number,
        type=row.type,
        region=row.region,
        begins=row.begins,
        ends=row.ends,
        reason=row.reason,
        hospital=row.hospital,
        phone=row.phone,
    )


def _lives(row: FilingRow, today: dt.date) -> bool:
    return row.state == "active" and (row.ends is None or today <= row.ends)
