"""Letters and guardianships as cases: a person at the desk looks at the papers, the machine never decides."""

from collections.abc import Sequence
from typing import Any, Final

import msgspec

from backend.accounts import grants, guardians, rules
from backend.accounts.grants import GrantItem, Grants
from backend.accounts.guardians import Guardians, GuardianshipItem
from backend.accounts.rules import GrantStatus
from backend.cases.matter import ActionOffer, CaseFacts, CheckContext, Fact, Finding, FollowUp, Verdict
from backend.kernel.errors import Conflict

_PERSON: Final = "由经办人员核实"


class ProxyGrantMatter:
    """A power of attorney the proxy handed in."""

    kind = grants.KIND
    item_type = GrantItem

    def __init__(self, room: Grants) -> None:
        self._room = room

    async def check(self, item: GrantItem, context: CheckContext) -> list[Finding]:
        """The room has checked the people and the dates; the letter itself takes a pair of eyes."""
        del item, context
        return [_look("proxy.letter", "请核对委托书上的姓名、事项、日期和签名，与登记的一致")]

    def title(self, item: GrantItem) -> tuple[str, str]:
        """Who for whom, and for what."""
        return "代办授权", f"{item.proxy}代{item.principal}办理{rules.scope_text(item.matters)}"

    async def open(self, case: CaseFacts, item: GrantItem) -> None:
        """The grant opened the case, so its row is there."""

    async def decide(self, case: CaseFacts) -> Verdict:
        """A person, unless the two have settled it themselves before the case was looked at."""
        item = msgspec.convert(case.item, GrantItem)
        settled = await self._room.settled(item.grant_id)
        if settled is not None:
            return settled_verdict(settled)
        return Verdict(action="refer", findings=(_look("proxy.letter", f"委托书{_PERSON}"),))

    async def register(self, case: CaseFacts) -> str | None:
        """No partner keeps grants."""
        del case
        return None

    async def on_move(self, case: CaseFacts, action: str, to_status: str, data: dict[str, Any]) -> Sequence[FollowUp]:
        """Accepted = in force, at once: if the principal has just said no, the clerk learns it; refused = not."""
        item = msgspec.convert(case.item, GrantItem)
        _never_by_case(to_status)
        if to_status == "accepted":
            await self._room.approve(item.grant_id, "经办机构")
        elif to_status in {"refused", "withdrawn", "ended"}:
            reason = str(data.get("reason") or ("已撤回" if action == "withdraw" else "委托书没有通过核实"))
            await self._room.refuse(item.grant_id, "经办机构", reason)
        return ()

    async def facts(self, case: CaseFacts) -> list[Fact]:
        """What the letter must say."""
        item = msgspec.convert(case.item, GrantItem)
        return [
            Fact(label="委托人", value=item.principal),
            Fact(label="代办人", value=item.proxy),
            Fact(label="代办人是委托人的", value=rules.AGENT_RELATIONS.get(item.relation, item.relation)),
            Fact(label="委托事项", value=rules.scope_text(item.matters)),
            Fact(label="委托期限", value=f"{item.begins:%Y-%m-%d}至{item.ends:%Y-%m-%d}"),
        ]

    async def actions(self, case: CaseFacts) -> list[ActionOffer]:
        """Revoking has its own page, where both sides see all grants."""
        del case
        return []


class GuardianshipMatter:
    """A guardianship the register could not confirm."""

    kind = guardians.KIND
    item_type = GuardianshipItem

    def __init__(self, room: Guardians) -> None:
        self._room = room

    async def check(self, item: GuardianshipItem, context: CheckContext) -> list[Finding]:
        """What the register said is for the clerk to weigh against the papers."""
        del context
        return [_look("guardianship.papers", f"登记系统：{item.register_says}。请核对户口簿、出生医学证明或监护证明")]

    def title(self, item: GuardianshipItem) -> tuple[str, str]:
        """Who for which child."""
        return "监护关系核实", f"{item.guardian}为{item.ward}办理"

    async def open(self, case: CaseFacts, item: GuardianshipItem) -> None:
        """The guardianship opened the case, so its row is there."""

    async def decide(self, case: CaseFacts) -> Verdict:
        """A person, unless it has been settled before the case was looked at."""
        item = msgspec.convert(case.item, GuardianshipItem)
        settled = await self._room.settled(item.guardianship_id)
        if settled is not None:
            return settled_verdict(settled)
        return Verdict(
            action="refer", findings=(_look("guardianship.papers", f"{item.register_says}，关系证明{_PERSON}"),)
        )

    async def register(self, case: CaseFacts) -> str | None:
        """No partner keeps guardianships."""
        del case
        return None

    async def on_move(self, case: CaseFacts, action: str, to_status: str, data: dict[str, Any]) -> Sequence[FollowUp]:
        """Accepted = in force, at once; refused or withdrawn = not."""
        item = msgspec.convert(case.item, GuardianshipItem)
        _never_by_case(to_status)
        if to_status == "accepted":
            await self._room.approve(item.guardianship_id, "经办机构")
        elif to_status in {"refused", "withdrawn", "ended"}:
            reason = str(data.get("reason") or ("已撤回" if action == "withdraw" else "材料没有通过核实"))
            await self._room.refuse(item.guardianship_id, "经办机构", reason)
        return ()

    async def facts(self, case: CaseFacts) -> list[Fact]:
        """The two people, and what the register says."""
        item = msgspec.convert(case.item, GuardianshipItem)
        return [
            Fact(label="孩子", value=item.ward),
            Fact(label="监护人", value=item.guardian),
            Fact(label="登记系统", value=item.register_says),
        ]

    async def actions(self, case: CaseFacts) -> list[ActionOffer]:
        """Ending has its own page."""
        del case
        return []


def settled_verdict(status: GrantStatus) -> Verdict:
    """What the people concerned have decided themselves."""
    if status is GrantStatus.active:
        return Verdict(action="pass")
    return Verdict(action="refuse", reason="双方已自行处理，不用再核实")


def _never_by_case(to_status: str) -> None:
    """What ended is the power to act; a case that said so while the power lived on would lie."""
    if to_status == "revoked":
        raise Conflict("请在“我的 › 代办和监护”里收回或者结束")


def _look(code: str, message: str) -> Finding:
    return Finding(level="soft", code=code, message=message)
