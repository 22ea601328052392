"""Family sharing as one kind of matter of the case spine."""

from collections.abc import Sequence
from typing import Any

import msgspec

from backend.cases.matter import ActionOffer, CaseFacts, CheckContext, Fact, Finding, FollowUp, Person, Verdict
from backend.family import bonds
from backend.family.checks import KIND, FamilyChecks
from backend.family.review import order_review, order_unbinding
from backend.family.schemas import FamilyItem
from backend.gateways.insurance import FamilyBinding, InsurancePlatform
from backend.infra.clock import Clock, office_date
from backend.kernel import id_documents, masking
from backend.kernel.dates import day_text
from backend.policy.book import PolicyBook
from backend.policy.files import KinCode


class FamilyMatter:
    """Checks a relative against the documents, the pack and the registers, and keeps the bond in step with the case."""

    kind = KIND
    item_type: type[Any] = FamilyItem

    def __init__(self, platform: InsurancePlatform, policy: PolicyBook, clock: Clock) -> None:
        self.platform = platform
        self.checks = FamilyChecks(platform, policy)
        self.policy = policy
        self.clock = clock

    async def check(self, item: FamilyItem, context: CheckContext) -> list[Finding]:
        """All findings of one relative; asks the registers only about what the papers alone leave open."""
        return await self.checks.all(item, context)

    async def complete(self, item: FamilyItem, subject: Person) -> FamilyItem:
        """A relative picked from the register comes back with the masked number the page was shown."""
        if "*" not in (item.id_number or ""):
            return item
        for relative in await self.platform.relatives(subject.id_number):
            if relative.name == (item.name or "").strip() and masking.id_number(relative.id_number) == item.id_number:
                return msgspec.structs.replace(item, id_type=relative.id_type, id_number=relative.id_number)
        return item

    def title(self, item: FamilyItem) -> tuple[str, str]:
        """`家庭共济：覃秀兰` and what she is to the grantor."""
        kin = self._kin(item.relation)
        return f"家庭共济：{item.name or '家人'}", kin.label if kin else "家人"

    async def open(self, case: CaseFacts, item: FamilyItem) -> None:
        """Write the bond, pending. Called inside the submitting transaction."""
        number = id_documents.check(item.id_type or "", item.id_number or "", today=case.today).number
        plain = msgspec.structs.replace(item, id_number=number)
        await bonds.open_bond(case, plain, self.clock.now())

    async def decide(self, case: CaseFacts) -> Verdict:
        """Hard contradictions refuse, soft ones go to a person, clean ones pass."""
        item = msgspec.convert(case.item, FamilyItem, strict=False)
        context = CheckContext(subject=case.subject, region=case.region, today=case.today, channel=case.channel)
        found = await self.checks.all(item, context, case.id)
        hard = [f for f in found if f.level == "hard"]
        if hard:
            return Verdict(action="refuse", findings=tuple(found), reason=hard[0].message)
        soft = any(f.level == "soft" for f in found)
        return Verdict(action="refer" if soft else "pass", findings=tuple(found))

    async def register(self, case: CaseFacts) -> str | None:
        """Bind in the insurance platform. A repeat goes in under its original's case, so the serial is the same."""
        bond = await bonds.of_case(case.id)
        assert bond is not None, "an accepted case has opened its bond"
        original = await bonds.living(bond.grantor_id_number, bond.user_id_number)
        if bond.state == "repeat" and original is not None and original.serial:
            return original.serial
        return await self.platform.bind_family(
            str(original.case if bond.state == "repeat" and original else case.id),
            FamilyBinding(
                grantor_id_type=bond.grantor_id_type,
                grantor_id_number=bond.grantor_id_number,
                user_id_type=bond.user_id_type,
                user_id_number=bond.user_id_number,
                relation=bond.relation,
                phone=bond.user_phone,
            ),
        )

    async def on_move(self, case: CaseFacts, action: str, to_status: str, data: dict[str, Any]) -> Sequence[FollowUp]:
        """Keep the bond in step. Called inside the move's transaction."""
        at = self.clock.now()
        if to_status == "done":
            await bonds.activate(case.id, data.get("serial"), at)
            await order_review(self.clock.today())
        elif to_status in {"refused", "withdrawn", "ended"}:
            await bonds.close(case.id, {"refused": "不予办理", "withdrawn": "申请人撤回"}.get(to_status, "已终止"), at)
        elif action == "override":
            await bonds.reopen(case.id)
        elif to_status == "revoked":
            return await self._unbind(case, str(data.get("reason") or "授权人解除绑定"))
        return ()

    async def facts(self, case: CaseFacts) -> list[Fact]:
        """Lines for the case page."""
        item = msgspec.convert(case.item, FamilyItem, strict=False)
        kin = self._kin(item.relation)
        bond = await bonds.of_case(case.id)
        lines = [
            Fact(label="使用人", value=item.name or ""),
            Fact(label="关系", value=f"使用人是授权人的{kin.label}" if kin else ""),
            Fact(
                label="证件",
                value=f"{id_documents.label(item.id_type or '')} {masking.id_number(item.id_number or '')}",
            ),
            Fact(label="授权人", value=case.subject.name),
        ]
        if item.phone:
            lines.append(Fact(label="使用人电话", value=masking.phone(item.phone)))
        if bond and bond.active_at:
            lines.append(Fact(label="生效", value=day_text(office_date(bond.active_at), today=case.today)))
        if bond and bond.serial:
            lines.append(Fact(label="登记流水号", value=bond.serial))
        if bond and bond.ended_at and bond.active_at:
            day = day_text(office_date(bond.ended_at), today=case.today)
            lines.append(Fact(label="停止", value=f"{day}，{bond.end_reason}"))
        return lines

    async def actions(self, case: CaseFacts) -> list[ActionOffer]:
        """Unbinding is free at any time: no document sets a lock."""
        if case.status != "done":
            return []
        name = case.item.get("name") or "这位家人"
        return [
            ActionOffer(
                action="revoke",
                label="解除绑定",
                danger=True,
                confirm=f"解除后，{name}就不能再用您的个人账户了。以后可以重新绑定。",
            )
        ]

    async def _unbind(self, case: CaseFacts, reason: str) -> Sequence[FollowUp]:
        ended, others = await bonds.end_pair(case.id, reason, self.clock.now())
        if ended is not None and ended.serial:
            await order_unbinding(str(ended.id), ended.serial, reason)
        return [
            FollowUp(case_id=o.case, action="revoke", reason=reason) for o in others if o.state in {"active", "repeat"}
        ]

    def _kin(self, relation: str | None) -> KinCode | None:
        # GB/T 4761 is national: every pack carries the same list.
        pack = next(iter(self.policy.packs.values()), None)
        return pack.kin_code(relation) if pack and relation else None
