"""Kinship: who may be whose user, and what two people's own papers already rule out.

The direction is fixed: a GB/T 4761 code says what the *user* is to the *grantor* ("the user is the grantor's …").
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final

import msgspec

from backend.cases.matter import Finding, Level
from backend.kernel.dates import age_on, birthday_in
from backend.kernel.id_documents import RESIDENT_ID
from backend.policy.files import KinCode
from backend.policy.model import FamilyRule

SPOUSE: Final = "spouse"
SPOUSE_CODES: Final = ("10", "11", "12")
_ELDERS: Final = {"parent": 1, "grandparent": 2, "maternal_grandparent": 2}
_YOUNGER: Final = {"child": 1, "grandchild": 2, "maternal_grandchild": 2}
_SAME_SIDE: Final = {  # An open code of the standard covers both sides of the family.
    "60": frozenset({"grandparent", "maternal_grandparent"}),
    "40": frozenset({"grandchild", "maternal_grandchild"}),
}
_ELDER_SIBLINGS: Final = frozenset({"71", "75"})
_YOUNGER_SIBLINGS: Final = frozenset({"73", "77"})
_LAW: Final = "GB/T 4761-2008；GB 11643-1999"
_GENERATION: Final = {1: ("父母", "子女"), 2: ("祖辈", "孙辈")}


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """One of the two people, as far as their document speaks; `sex` 1男 2女."""

    id_type: str
    id_number: str
    name: str
    sex: str | None = None
    birth: dt.date | None = None


def same_person(a: Party, b: Party) -> bool:
    """One document, one person."""
    return a.id_type == b.id_type and a.id_number == b.id_number


def check_relation(relation: str | None, kin: KinCode | None, rule: FamilyRule) -> Finding | None:
    """None when the document allows this kinship at all."""
    if not relation:
        return _hard("relation_missing", "请选择这位家人是您的什么人。", pointer="/relation")
    if relation in rule.kin and kin is not None:
        return None
    why = kin.refused if kin and kin.refused else "不在文件列出的近亲属范围里。"
    who = kin.label if kin else "这种关系"
    return _hard(
        "relation_refused",
        f"{who}不能使用您的个人账户：{why}",
        fix="可以办的有：配偶、父母、子女、兄弟姐妹、祖父母、外祖父母、孙子女、外孙子女。",
        pointer="/relation",
        source=rule.source,
    )


def check_pair(grantor: Party, user: Party, kin: KinCode, rule: FamilyRule, today: dt.date) -> list[Finding]:
    """Everything the two documents contradict (hard) or leave to a person (soft)."""
    if same_person(grantor, user):
        return [_hard("self", "使用人不能是您自己：您的个人账户您本来就能用。", pointer="/idNumber")]
    found = [
        *_sex(user, kin),
        *(_marriage(grantor, user, rule, today) if kin.group == SPOUSE else ()),
        *_generations(grantor, user, kin, rule),
        *_siblings(grantor, user, kin),
    ]
    if user.id_type != RESIDENT_ID or grantor.id_type != RESIDENT_ID:
        found.append(_soft("other_document", "不是居民身份证，性别和出生日期要由经办人员核对。", pointer="/idType"))
    return found


def check_evidence(kin: KinCode, rule: FamilyRule, channel: str, given: Iterable[str]) -> Finding | None:
    """A step- or adoptive relation needs a paper everywhere; a counter may need one for every relation."""
    step = kin.code in rule.kin_needs_evidence
    if not step and channel not in rule.evidence_channels:
        return None
    papers = "、".join(p.title for p in rule.evidence) or "能证明关系的材料"
    if not any(given):
        return _hard(
            "evidence_missing",
            f"“{kin.label}”要有关系证明。" if step else "在窗口办理要有关系证明。",
            fix=f"请拍照上传一份：{papers}。",
            pointer="/evidenceIds",
            source=rule.source,
        )
    text = f"“{kin.label}”的关系证明要由经办人员核对。" if step else "关系证明要由经办人员核对。"
    return _soft("evidence_to_check", text, pointer="/evidenceIds", source=rule.source)


def same_relation(declared: KinCode, recorded: KinCode) -> bool:
    """True when the register's code says the same as the declared one: a son is a child, an eldest son is a son."""
    both = _SAME_SIDE.get(declared.code, frozenset()) | _SAME_SIDE.get(recorded.code, frozenset())
    if declared.group != recorded.group and not both >= {declared.group, recorded.group}:
        return False
    return declared.sex is None or recorded.sex is None or declared.sex == recorded.sex


def _sex(user: Party, kin: KinCode) -> Iterator[Finding]:
    if kin.sex and user.sex in {"1", "2"} and user.sex != kin.sex:
        holder = "男" if user.sex == "1" else "女"
        yield _hard(
            "sex",
            f"您选的是“{kin.label}”，但证件号码显示这位家人是{holder}性。",
            fix="请重新选择关系，或核对证件号码。",
            pointer="/relation",
            source=_LAW,
        )


def _marriage(grantor: Party, user: Party, rule: FamilyRule, today: dt.date) -> Iterator[Finding]:
    if grantor.sex and grantor.sex == user.sex:
        yield _hard(
            "same_sex_spouse",
            "您选的是配偶，但两个人证件上的性别相同。",
            fix="请重新选择关系，或核对证件号码。",
            pointer="/relation",
            source="《中华人民共和国民法典》婚姻家庭编（未核实条号）",
        )
    ages = rule.marriage_age
    for party, who in ((grantor, "您"), (user, "这位家人")):
        least = {"1": ages.male, "2": ages.female}.get(party.sex or "")
        if least is None or party.birth is None or age_on(party.birth, today) >= least:
            continue
        yield _hard(
            "marriage_age",
            f"{who}未满{least}周岁，还不到法定结婚年龄，不能按配偶绑定。",
            fix="如果已经依法登记结婚，请带结婚证到经办窗口办理。",
            pointer="/relation",
            source=ages.source,
        )


def _generations(grantor: Party, user: Party, kin: KinCode, rule: FamilyRule) -> Iterator[Finding]:
    steps = _ELDERS.get(kin.group) or _YOUNGER.get(kin.group)
    if steps is None or grantor.birth is None or user.birth is None:
        return
    user_is_elder = kin.group in _ELDERS
    elder, younger = (user.birth, grantor.birth) if user_is_elder else (grantor.birth, user.birth)
    old, young = _GENERATION[steps]
    if elder >= younger:
        yield _hard(
            "generation",
            f"您选的是“{kin.label}”，但按证件上的出生日期，{old}并不比{young}年长。",
            fix="请重新选择关系（选的是“这位家人是我的什么人”），或核对证件号码。",
            pointer="/relation",
            source=_LAW,
        )
        return
    gap = rule.parent_gap_years if steps == 1 else rule.grandparent_gap_years
    if younger < birthday_in(elder, elder.year + gap):
        yield _soft(
            "generation_gap",
            f"{old}和{young}相差不到{gap}岁，要由经办人员核对。",
            pointer="/relation",
            source=f"{rule.source}（年龄差只用来提示核对，未核实）",
        )


def _siblings(grantor: Party, user: Party, kin: KinCode) -> Iterator[Finding]:
    if grantor.birth is None or user.birth is None:
        return
    # Twins share a birthday, so only a clear contradiction counts.
    wrong_elder = kin.code in _ELDER_SIBLINGS and user.birth > grantor.birth
    wrong_younger = kin.code in _YOUNGER_SIBLINGS and user.birth < grantor.birth
    if wrong_elder or wrong_younger:
        yield _soft(
            "sibling_order",
            f"您选的是“{kin.label}”，但按证件上的出生日期长幼相反，要由经办人员核对。",
            pointer="/relation",
            source=_LAW,
        )


def _finding(level: Level, code: str, message: str, **more: str | None) -> Finding:
    return Finding(level=level, code=f"family.{code}", message=message, **more)


def _hard(code: str, message: str, **more: str | None) -> Finding:
    return _finding("hard", code, message, **more)


def _soft(code: str, message: str, **more: str | None) -> Finding:
    return _finding("soft", code, message, **more)
