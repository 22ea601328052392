"""Chronic expansion as one kind of matter of the case spine. It follows the filing at its place."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, Final

import msgspec

from backend.cases.matter import ActionOffer, CaseFacts, CheckContext, Fact, Finding, FollowUp, Verdict
from backend.chronic import rows, rules
from backend.chronic.checks import KIND, ChronicChecks
from backend.chronic.ports import FiledPlaces
from backend.chronic.rows import ExpansionRow
from backend.chronic.rules import Chosen
from backend.chronic.schemas import ChronicItem, FacilityName
from backend.gateways.insurance import ExpansionRegistration, InsurancePlatform
from backend.infra import outbox
from backend.infra.clock import Clock
from backend.infra.db import transaction
from backend.kernel.dates import day_text
from backend.kernel.errors import Conflict
from backend.kernel.ids import new_id
from backend.policy.book import PolicyBook
from backend.regions.service import Places

CANCEL: Final = "chronic.cancel"


class NoLongerFiled(Conflict):
    """The filing it leans on is gone."""

    code = "chronic.no_filing"


class FacilityLocked(Conflict):
    """The rule of its day does not let the choice change yet."""

    code = "chronic.locked"


class ChronicMatter:
    """Checks a disease and its facilities, and keeps the expansion in step with its case and its filing."""

    kind = KIND
    item_type: type[Any] = ChronicItem

    def __init__(
        self, platform: InsurancePlatform, policy: PolicyBook, places: Places, filed: FiledPlaces, clock: Clock
    ) -> None:
        self.platform = platform
        self.policy = policy
        self.places = places
        self.filed = filed
        self.clock = clock
        self.checks = ChronicChecks(platform, policy, places, filed)

    async def check(self, item: ChronicItem, context: CheckContext) -> list[Finding]:
        """All findings of one expansion."""
        return list((await self.checks.all(item, context)).findings)

    def title(self, item: ChronicItem) -> tuple[str, str]:
        """`门慢定点扩诊：高血压` and where."""
        place = self.places.atlas.name(self.places.atlas.place(item.region).code) if item.region else ""
        return f"门慢定点扩诊：{self._disease_name(item.disease)}", place

    async def open(self, case: CaseFacts, item: ChronicItem) -> None:
        """Write the expansion, pending. Called inside the submitting transaction; names come when it is decided."""
        assert item.disease, "a checked item is complete"
        pack = self.policy.pack(case.region)
        place = self.places.atlas.place(await self._region(item, case) or "")
        names = [FacilityName(code=code, name=code) for code in dict.fromkeys(item.facilities)]
        await rows.add(
            ExpansionRow(
                id=new_id(),
                case=case.id,
                person=case.subject.id,
                id_type=case.subject.id_type,
                id_number=case.subject.id_number,
                pack=pack.code,
                policy_version=pack.version,
                disease=item.disease,
                disease_name=self._disease_name(item.disease),
                region=place.code,
                region_name=place.name,
                facilities=msgspec.json.encode(names).decode(),
                filing=None,
                begins=None,
                ends=None,
                judged_on=case.submitted_on,
                state="pending",
                serial=None,
                opened_at=self.clock.now(),
                active_at=None,
                closed_at=None,
                close_reason=None,
            )
        )

    async def decide(self, case: CaseFacts) -> Verdict:
        """By the rules of the day it was submitted on. The filing it follows has been decided before."""
        item = msgspec.convert(case.item, ChronicItem, strict=False)
        context = CheckContext(subject=case.subject, region=case.region, today=case.submitted_on, channel=case.channel)
        checked = await self.checks.all(item, context, case.id, await self._region(item, case))
        if checked.names:
            async with transaction():
                await rows.change(case.id, "pending", facilities=msgspec.json.encode(checked.names).decode())
        hard = [f for f in checked.findings if f.level == "hard"]
        if hard:
            return Verdict(action="refuse", findings=checked.findings, reason=hard[0].message)
        soft = any(f.level == "soft" for f in checked.findings)
        return Verdict(action="refer" if soft else "pass", findings=checked.findings)

    async def register(self, case: CaseFacts) -> str | None:
        """[2505]"""
        row = await rows.of_case(case.id)
        assert row is not None, "an accepted case has opened its expansion"
        begins, ends = await self._period(row, case.today)
        return await self.platform.register_expansion(
            str(case.id),
            ExpansionRegistration(
                id_type=row.id_type,
                id_number=row.id_number,
                disease=row.disease,
                facilities=tuple(f.code for f in row.chosen),
                region=row.region,
                begins=begins,
                ends=ends,
            ),
        )

    async def on_move(self, case: CaseFacts, action: str, to_status: str, data: dict[str, Any]) -> Sequence[FollowUp]:
        """Keep the expansion in step. Called inside the move's transaction."""
        at = self.clock.now()
        if to_status == "accepted" and data.get("by") == "staff":
            await self._still_filed(case)
        elif to_status == "done":
            return await self._activate(case, data.get("serial"), at)
        elif to_status in {"refused", "withdrawn", "ended"}:
            await rows.change(case.id, "pending", state="void", closed_at=at)
        elif action == "override":
            await rows.change(case.id, "void", state="pending", closed_at=None)
        elif to_status == "revoked":
            await self._end(case, str(data.get("by") or ""), data.get("reason"), at)
        return ()

    async def _still_filed(self, case: CaseFacts) -> None:
        """A clerk cannot see everything that happened since; this can."""
        row = await rows.of_case(case.id)
        assert row is not None, "an open case has its expansion"
        if not self.policy.pack(row.pack).chronic(row.judged_on).needs_filing:
            return
        if await self.filed.coming_filing(row.person, row.region, case.today) is None:
            raise NoLongerFiled(f"{row.region_name}的备案已经不在有效期内，不能办结；请改为不予办理并说明原因。")

    async def _activate(self, case: CaseFacts, serial: str | None, at: dt.datetime) -> Sequence[FollowUp]:
        row = await rows.of_case(case.id)
        assert row is not None, "a case that is done has opened its expansion"
        begins, ends = await self._period(row, case.today)
        filing = await self.filed.coming_filing(row.person, row.region, case.today)
        await rows.change(
            case.id,
            "pending",
            state="active",
            serial=serial,
            active_at=at,
            begins=begins,
            ends=ends,
            filing=filing.id if filing else None,
        )
        if filing is None and self.policy.pack(row.pack).chronic(row.judged_on).needs_filing:
            # The filing ended between the check and the register's answer: follow it at once.
            return [FollowUp(case_id=case.id, action="revoke", reason=f"{row.region_name}的备案已经结束")]
        return ()

    async def _end(self, case: CaseFacts, by: str, reason: str | None, at: dt.datetime) -> None:
        row = await rows.of_case(case.id)
        assert row is not None, "a case that is done has opened its expansion"
        first = self.change_from(row)
        if by == "citizen" and first is not None and case.today < first:
            raise FacilityLocked(
                f"选定医院后，{day_text(first, today=case.today)}起才能变更。", available_from=first.isoformat()
            )
        why = reason or "本人取消"
        if await rows.change(case.id, "active", state="revoked", closed_at=at, close_reason=why) and row.serial:
            payload = {"serial": row.serial, "reason": why}
            await outbox.enqueue(CANCEL, payload, dedupe_key=f"{CANCEL}:{row.serial}")

    async def facts(self, case: CaseFacts) -> list[Fact]:
        """Lines for the case page."""
        row = await rows.of_case(case.id)
        if row is None:
            return []
        rule = self.policy.pack(row.pack).chronic(row.judged_on)
        listed = rule.disease(row.disease)
        lines = [
            Fact(
                label="病种",
                value=f"{row.disease_name}（{row.disease}）" + ("" if listed and listed.verified else "（未核实）"),
            ),
            Fact(label="就医地", value=row.region_name),
            Fact(label="医院", value="、".join(f.name for f in row.chosen)),
        ]
        if row.begins is not None:
            until = f"到{day_text(row.ends, today=case.today)}" if row.ends else "起，备案有效期间一直有效"
            lines.append(Fact(label="有效期", value=day_text(row.begins, today=case.today) + until))
        if row.close_reason:
            lines.append(Fact(label="停止原因", value=row.close_reason))
        if row.serial:
            lines.append(Fact(label="登记流水号", value=row.serial))
        lines.append(Fact(label="提醒", value=rule.refusal_text))
        lines.append(Fact(label="依据", value=rule.source))
        return lines

    async def actions(self, case: CaseFacts) -> list[ActionOffer]:
        """Give the facility up, and from when."""
        row = await rows.of_case(case.id)
        if case.status != "done" or row is None or row.state != "active":
            return []
        first = self.change_from(row)
        locked = first is not None and case.today < first
        return [
            ActionOffer(
                action="revoke",
                label="取消这些定点",
                danger=True,
                confirm=f"取消后，{row.disease_name}在这些医院的门诊费用不能再直接结算。",
                available_from=first if locked else None,
                disabled_reason="选定医院后有一段时间不能变更。" if locked else None,
            )
        ]

    def change_from(self, row: ExpansionRow) -> dt.date | None:
        """The first day the choice can be changed, under the rule it was made by."""
        rule = self.policy.pack(row.pack).chronic(row.judged_on)
        chosen = Chosen(
            case=row.case,
            disease=row.disease,
            region=row.region,
            facilities=frozenset(),
            since=row.begins,
            state="active",
        )
        return rules.change_from(rule, [chosen])

    async def _period(self, row: ExpansionRow, today: dt.date) -> tuple[dt.date, dt.date | None]:
        filing = await self.filed.coming_filing(row.person, row.region, today)
        return (max(today, filing.begins), filing.ends) if filing else (today, None)

    async def _region(self, item: ChronicItem, case: CaseFacts) -> str | None:
        if item.region:
            return item.region
        filing = await self.filed.of_case(case.depends_on) if case.depends_on else None
        return filing.region if filing else None

    def _disease_name(self, code: str | None) -> str:
        """The national code is the same everywhere; the wording is the first pack's that lists it."""
        for pack in self.policy.packs.values():
            for rule in pack.chronic_rules:
                if code and (listed := rule.disease(code)) is not None:
                    return listed.name
        return code or "门诊慢特病"
