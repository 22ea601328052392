"""Was it an accident the insurance pays for? A case of its own, decided by a person before the claim is reviewed."""

from collections.abc import Sequence
from typing import Any

import msgspec

from backend.cases.matter import ActionOffer, CaseFacts, CheckContext, Fact, Finding, FollowUp, Verdict
from backend.kernel.dates import day_text
from backend.policy.book import PolicyBook
from backend.reimbursement.rules import finding
from backend.reimbursement.schemas import DETERMINATION, AccidentItem

_PROOF: dict[str | None, str] = {"document": "公检法部门的证明", "commitment": "承诺书"}


class AccidentMatter:
    """Always for a person to decide; the machine only says what is known."""

    kind = DETERMINATION
    item_type: type[Any] = AccidentItem

    def __init__(self, policy: PolicyBook) -> None:
        self.policy = policy

    async def check(self, item: AccidentItem, context: CheckContext) -> list[Finding]:
        """The claim's own checks have asked everything."""
        del item, context
        return []

    def title(self, item: AccidentItem) -> tuple[str, str]:
        """`意外伤害认定` and where the person was treated."""
        return "意外伤害认定", item.hospital

    async def open(self, case: CaseFacts, item: AccidentItem) -> None:
        """Nothing is kept beside the case itself."""

    async def decide(self, case: CaseFacts) -> Verdict:
        """A person."""
        item = msgspec.convert(case.item, AccidentItem, strict=False)
        rule = self.policy.pack(case.region).determination(case.submitted_on)
        source = rule.source if rule else None
        found = [finding("soft", "accident_person", "由经办人员调查后认定。", source=source)]
        if item.accident.third_party:
            text = "涉及别人的责任：应由责任方负担的费用不在医保支付范围，请核对责任划分。"
            found.append(finding("soft", "accident_third_party", text, source=source))
        return Verdict(action="refer", findings=tuple(found))

    async def register(self, case: CaseFacts) -> str | None:
        """[2507] is the hospital's; the centre keeps no register of its own for determinations."""
        del case
        return None

    async def on_move(self, case: CaseFacts, action: str, to_status: str, data: dict[str, Any]) -> Sequence[FollowUp]:
        """The spine wakes or ends the claim that waits."""
        del case, action, to_status, data
        return ()

    async def facts(self, case: CaseFacts) -> list[Fact]:
        """What happened."""
        item = msgspec.convert(case.item, AccidentItem, strict=False)
        accident = item.accident
        lines = [Fact(label="就诊医院", value=item.hospital)]
        if accident.happened_on:
            lines.append(Fact(label="受伤日期", value=day_text(accident.happened_on, today=case.today)))
        lines += [Fact(label="受伤地点", value=accident.place or ""), Fact(label="受伤经过", value=accident.how or "")]
        lines.append(Fact(label="涉及别人的责任", value="是" if accident.third_party else "否"))
        lines.append(Fact(label="证明", value=_PROOF.get(accident.proof, "")))
        return [line for line in lines if line.value]

    async def actions(self, case: CaseFacts) -> list[ActionOffer]:
        """A determination is not undone by the citizen."""
        del case
        return []
