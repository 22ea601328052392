"""Everything there is to say about one relative: the papers, the other bonds, and the registers."""

from typing import Final
from uuid import UUID

from backend.cases.matter import CheckContext, Finding, Person
from backend.family import bonds, insured, rules
from backend.family.rules import Party
from backend.family.schemas import FamilyItem
from backend.gateways.insurance import InsurancePlatform
from backend.kernel import id_documents, phones
from backend.kernel.errors import AppError
from backend.policy.book import PolicyBook
from backend.policy.model import FamilyRule
from backend.policy.pack import RegionPack

KIND: Final = "family_sharing"


class FamilyChecks:
    """Hard findings stop the form, soft ones go to a person. Reads registers and bonds, writes nothing."""

    def __init__(self, platform: InsurancePlatform, policy: PolicyBook) -> None:
        self.platform = platform
        self.policy = policy

    async def all(self, item: FamilyItem, context: CheckContext, case_id: UUID | None = None) -> list[Finding]:
        """Asks the registers only about what the papers alone leave open. `case_id` = the item's own open case."""
        found, user = self._check_papers(item, context)
        if user is None:
            return found
        found += await self._check_bound(item, user, context.subject.id_number, case_id)
        if any(f.level == "hard" for f in found):
            return found
        return found + await self._check_registers(item, user, context)

    def _check_papers(self, item: FamilyItem, context: CheckContext) -> tuple[list[Finding], Party | None]:
        pack = self.policy.pack(context.region)
        rule = pack.family(context.today)
        found = [*self._missing(item, pack, context)]
        user: Party | None = None
        if item.id_number:
            try:
                checked = id_documents.check(item.id_type or "", item.id_number, today=context.today)
            except AppError as refused:
                found.append(_hard(f"id_{refused.extra.get('reason')}", refused.message, pointer="/idNumber"))
            else:
                name = (item.name or "").strip()
                user = Party(
                    id_type=checked.id_type, id_number=checked.number, name=name, sex=checked.sex, birth=checked.birth
                )
        kin = pack.kin_code(item.relation or "")
        refused_kin = rules.check_relation(item.relation, kin, rule)
        if refused_kin is not None:
            return [*found, refused_kin], user
        assert kin is not None, "an allowed relation is in the code list"
        evidence = rules.check_evidence(kin, rule, context.channel, item.evidence_ids)
        found += [evidence] if evidence else []
        if user is not None:
            found += rules.check_pair(party_of(context.subject), user, kin, rule, context.today)
            found += self._beside(item, user, rule, context)
        return found, user

    def _missing(self, item: FamilyItem, pack: RegionPack, context: CheckContext) -> list[Finding]:
        found = []
        if not (item.name or "").strip():
            found.append(_hard("name_missing", "请填写这位家人的姓名。", pointer="/name"))
        if not item.id_number:
            found.append(_hard("id_missing", "请填写这位家人的证件号码。", pointer="/idNumber"))
        if not (item.phone or "").strip():
            found.append(_hard("phone_missing", "请填写这位家人的联系电话。", pointer="/phone"))
        elif phones.clean(item.phone or "") is None:
            found.append(_hard("phone_wrong", f"{phones.PLEASE}。", pointer="/phone"))
        notice = pack.text("notice", KIND, context.today)
        if notice and item.notice_read_at is None:
            found.append(_hard("notice", f"请先阅读《{notice.title}》。", pointer="/noticeReadAt"))
        letter = pack.text("commitment", KIND, context.today)
        if letter and item.commitment_at is None:
            found.append(_hard("commitment", f"请阅读并同意《{letter.title}》。", pointer="/commitmentAt"))
        return found

    def _beside(self, item: FamilyItem, user: Party, rule: FamilyRule, context: CheckContext) -> list[Finding]:
        """What the other relatives of the same form rule out."""
        earlier: list[FamilyItem] = []
        for other in context.siblings.get(KIND, ()):
            if other.key == item.key:
                break
            earlier.append(other)
        found = []
        if any(number_of(other, context) == user.id_number for other in earlier):
            found.append(_hard("twice", "这位家人在表里填了两次，请删掉一个。", pointer="/idNumber"))
        elif item.relation in rules.SPOUSE_CODES and any(o.relation in rules.SPOUSE_CODES for o in earlier):
            found.append(_hard("second_spouse", "配偶只能有一位，请核对关系。", pointer="/relation"))
        if rule.max_members is not None and len(earlier) >= rule.max_members:
            text = f"最多只能给{rule.max_members}位家人使用。"
            found.append(_hard("too_many", text, pointer="/key", source=rule.source))
        return found

    async def _check_bound(self, item: FamilyItem, user: Party, grantor: str, case_id: UUID | None) -> list[Finding]:
        around = await bonds.around(grantor, user.id_number)
        for bond in around:
            same = (bond.grantor_id_number, bond.user_id_number) == (grantor, user.id_number)
            if same and bond.state == "active" and bond.case != case_id:
                text = f"您已经给{bond.user_name}绑定过了，不会重复登记，沿用原来的绑定。"
                return [Finding(level="info", code="family.already_bound", message=text, pointer="/idNumber")]
        if item.relation in rules.SPOUSE_CODES:
            mine = await bonds.of_case(case_id) if case_id else None
            return [_second_spouse()] if bonds.second_spouse(around, grantor, user.id_number, mine) else []
        return []

    async def _check_registers(self, item: FamilyItem, user: Party, context: CheckContext) -> list[Finding]:
        pack = self.policy.pack(context.region)
        rule, me = pack.family(context.today), context.subject
        grantor = await self.platform.person(me.id_type, me.id_number)
        found = insured.check_grantor(grantor, rule, pack.code, pack.name)
        person = await self.platform.person(user.id_type, user.id_number)
        found += insured.check_user(person, user.name, rule, pack.code, pack.name)
        if any(f.level == "hard" for f in found):
            return found
        declared = pack.kin_code(item.relation or "")
        assert declared is not None, "checked with the papers"
        kinship = await self.platform.kinship(me.id_number, user.id_number)
        recorded = pack.kin_code(kinship.relation) if kinship.relation else None
        found += insured.check_kinship(kinship, declared, recorded, context.channel, rule)
        if declared.group == rules.SPOUSE and kinship.outcome == "unknown":
            found += await self._other_marriages(me.id_number, user, context.channel)
        return found

    async def _other_marriages(self, grantor: str, user: Party, channel: str) -> list[Finding]:
        """A living marriage with somebody else speaks against this spouse."""
        for one, other in ((grantor, user.id_number), (user.id_number, grantor)):
            married = [s for s in await self.platform.spouses(one) if s.ended_on is None]
            if married and all(s.id_number != other for s in married):
                return [
                    Finding(
                        level="soft" if channel == "counter" else "hard",
                        code="family.kin_contradicted",
                        message="婚姻登记和您选的“配偶”不一致。",
                        fix="请核对关系选得对不对；如果登记有误，请带结婚证到经办窗口办理。",
                        pointer="/relation",
                    )
                ]
        return []


def number_of(item: FamilyItem, context: CheckContext) -> str:
    """The number in its plain form where it is a number at all."""
    try:
        return id_documents.check(item.id_type or "", item.id_number or "", today=context.today).number
    except AppError:
        return item.id_number or ""


def party_of(person: Person) -> Party:
    """The person as the kin rules see them."""
    return Party(
        id_type=person.id_type, id_number=person.id_number, name=person.name, sex=person.sex, birth=person.birth
    )


def _hard(code: str, message: str, *, pointer: str | None = None, source: str | None = None) -> Finding:
    return Finding(level="hard", code=f"family.{code}", message=message, pointer=pointer, source=source)


def _second_spouse() -> Finding:
    return Finding(
        level="hard",
        code="family.second_spouse",
        message="您或这位家人已经和另一个人按配偶绑定。",
        fix="请先解除原来的配偶绑定，再来申请。",
        pointer="/relation",
    )
