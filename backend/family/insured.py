"""What the insured register and the population register say about a bond. Pure: their answers in, findings out."""

from collections.abc import Iterator
from typing import Final

from backend.cases.matter import Finding, Level
from backend.family.rules import same_relation
from backend.gateways.insurance import EMPLOYEE, Insurance, InsuredPerson, Kinship
from backend.kernel.regions import contains
from backend.policy.files import KinCode
from backend.policy.model import FamilyRule

_STATUS: Final = {"0": "未参保", "2": "暂停参保", "3": "参保无效", "4": "已终止参保"}
_ASK: Final = "如有疑问，请咨询参保地经办机构。"


def check_grantor(person: InsuredPerson | None, rule: FamilyRule, region: str, region_name: str) -> list[Finding]:
    """The grantor must have a normal insurance of the kind the document names, in this region."""
    if person is None or not person.insurances:
        return [_hard("grantor_unknown", "没有查到您的参保登记，不能办理家庭共济。", fix=_ASK, source=rule.source)]
    kinds = [i for i in person.insurances if i.type in rule.grantor_insurance]
    here = [i for i in kinds if contains(region, i.place)]
    if any(i.normal for i in here):
        return []
    if not kinds:
        return [
            _hard(
                "grantor_resident",
                "您参加的是居民医保，没有可以共济的个人账户；只有职工医保参保人能授权家人使用。",
                fix="如果家里有人参加职工医保，可以请他来申请。",
                source=rule.source,
            )
        ]
    if not here:
        return [
            _hard(
                "grantor_elsewhere",
                f"您的职工医保不在{region_name}，要到参保地办理家庭共济。",
                fix=_ASK,
                source=rule.source,
            )
        ]
    return [
        _hard(
            "grantor_not_normal",
            f"您的职工医保现在是“{_status(here[0])}”，恢复正常参保后才能办理。",
            fix=_ASK,
            source=rule.source,
        )
    ]


def check_user(
    person: InsuredPerson | None, name: str, rule: FamilyRule, region: str, region_name: str
) -> list[Finding]:
    """The user must be insured, under that name, and inside the province where the document says so."""
    if person is None:
        text = "参保登记里没有查到这位家人，要由经办人员核对。"
        return [_soft("user_unknown", text, pointer="/idNumber", source=rule.source)]
    if person.name != name.strip():
        # Says no more than that: a form must not become a way to learn other people's names.
        return [_hard("user_name", "姓名和证件号码对不上，请照证件核对。", pointer="/name")]
    allowed = [i for i in person.insurances if i.type in rule.user_insurance]
    normal = [i for i in allowed if i.normal]
    if not normal:
        state = _status(allowed[0]) if allowed else "未参保"
        return [
            _hard(
                "user_not_insured",
                f"这位家人的医保现在是“{state}”，要正常参加职工医保或居民医保才能使用您的账户。",
                fix="参保恢复正常后可以再申请。",
                pointer="/idNumber",
                source=rule.source,
            )
        ]
    if rule.user_scope == "province" and not any(contains(region[:2], i.place) for i in normal):
        return [
            _hard(
                "user_elsewhere",
                f"这位家人不在{region_name}参保，目前只能给{region_name}内的参保人使用。",
                pointer="/idNumber",
                source=rule.source,
            )
        ]
    return []


def check_kinship(
    register: Kinship, declared: KinCode, recorded: KinCode | None, channel: str, rule: FamilyRule
) -> Iterator[Finding]:
    """Compare with the population register. At a counter somebody can look at the papers, so nothing is final there."""
    if register.outcome == "unknown":
        text = "人口登记里查不到两人的关系，要由经办人员核对。"
        yield _soft("kin_unknown", text, pointer="/relation", source=rule.source)
        return
    if register.outcome == "kin" and recorded is not None and same_relation(declared, recorded):
        return
    step = declared.code in rule.kin_needs_evidence
    level: Level = "soft" if channel == "counter" or step else "hard"
    yield Finding(
        level=level,
        code="family.kin_contradicted",
        message=f"人口登记和您选的“{declared.label}”不一致。",
        fix="请核对关系选得对不对；如果登记有误，请带户口簿、结婚证等到经办窗口办理。",
        pointer="/relation",
        source=rule.source,
    )


def stopped(person: InsuredPerson | None, types: tuple[str, ...]) -> bool:
    """True when the register knows the person and none of these insurances is normal any more."""
    return person is not None and not any(i.normal for i in person.insurances if i.type in types)


def balance_fen(person: InsuredPerson | None) -> int:
    """What is in the personal account: employees have one, residents do not."""
    account = person.insurance(EMPLOYEE) if person else None
    return max(account.balance_fen or 0, 0) if account and account.normal else 0


def _status(insurance: Insurance) -> str:
    return _STATUS.get(insurance.status, "参保状态异常")


def _hard(
    code: str, message: str, *, fix: str | None = None, pointer: str | None = None, source: str | None = None
) -> Finding:
    return Finding(level="hard", code=f"family.{code}", message=message, fix=fix, pointer=pointer, source=source)


def _soft(code: str, message: str, *, pointer: str | None = None, source: str | None = None) -> Finding:
    return Finding(level="soft", code=f"family.{code}", message=message, pointer=pointer, source=source)
