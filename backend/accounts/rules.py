"""Who may act for whom, and how names and numbers are written. No clock, no database."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from typing import Final, Literal
from uuid import UUID

import msgspec

from backend.kernel import phones
from backend.kernel.dates import age_on, birthday_in, day_text
from backend.kernel.errors import FieldProblem, Forbidden, Invalid, NotFound

OF_AGE_YEARS: Final = 18
PASSWORD_CHARACTERS: Final = 10
MATTERS: Final = {
    "family_sharing": "家庭共济",
    "filing": "异地就医备案",
    "chronic_expansion": "门慢定点扩诊",
    "direct_settlement": "直接结算查询",
    "reimbursement": "医药费手工报销",
}
# The insurance platform's agnter_rlts: what the agent is to the insured person. Not GB/T 4761.
AGENT_RELATIONS: Final = {
    "1": "配偶",
    "2": "子女",
    "4": "孙子女、外孙子女",
    "5": "父母",
    "6": "祖父母、外祖父母",
    "7": "兄弟姐妹",
    "8": "其他亲属",
    "9": "非亲属",
    "901": "单位经办人",
}
# GB/T 4761 codes of "the adult is the child's …" that make somebody a guardian by law; others need papers.
PARENTS: Final = frozenset({"50", "51", "52", "57", "58"})

_DOTS: Final = str.maketrans(dict.fromkeys("•‧∙・･●．.", "·"))
_LATIN: Final = re.compile(r"[A-Za-z]")


class GrantStatus(StrEnum):
    """Where a grant or a guardianship stands. Expiry is a matter of dates, not of status."""

    pending = "pending"
    active = "active"
    refused = "refused"
    ended = "ended"


class ProxyExpired(Forbidden):
    """There was a grant, but its last day is over, or the ward has come of age."""

    code = "proxy.expired"


class ProxyNotYet(Forbidden):
    """The grant waits for a confirmation, or its first day is still to come."""

    code = "proxy.not_yet"


class ProxyOutOfScope(Forbidden):
    """The grant does not cover this matter."""

    code = "proxy.out_of_scope"


class ProxyNotGranted(NotFound):
    """Nothing connects the two people; so the other person does not even exist for the caller."""

    code = "proxy.not_granted"


class ProxyRefused(Invalid):
    """This proxy or guardian cannot be appointed."""

    code = "proxy.refused"


class Party(msgspec.Struct, frozen=True):
    """A person as these rules see them."""

    id: UUID
    name: str
    birth: dt.date | None


class GrantFacts(msgspec.Struct, frozen=True, kw_only=True):
    """One power of attorney."""

    id: UUID
    matters: frozenset[str]
    begins: dt.date
    ends: dt.date
    status: GrantStatus


class WardFacts(msgspec.Struct, frozen=True, kw_only=True):
    """One guardianship; the ward is a child on every day before `of_age_on`."""

    id: UUID
    of_age_on: dt.date
    status: GrantStatus


class Acting(msgspec.Struct, frozen=True, kw_only=True):
    """Why the caller may act: as themselves, by grant `id`, or as guardian by `id`; and in which matters."""

    basis: Literal["self", "grant", "guardian"]
    matters: frozenset[str]
    id: UUID | None = None
    until: dt.date | None = None


ALL_MATTERS: Final = frozenset(MATTERS)


def is_minor(birth: dt.date | None, day: dt.date) -> bool:
    """A document without a birth date tells nothing; the register is asked before it comes to that."""
    return birth is not None and age_on(birth, day) < OF_AGE_YEARS


def of_age_on(birth: dt.date) -> dt.date:
    """The first day on which somebody acts for themselves."""
    return birthday_in(birth, birth.year + OF_AGE_YEARS)


def living(grant: GrantFacts, day: dt.date) -> bool:
    """In force on `day`."""
    return grant.status is GrantStatus.active and grant.begins <= day <= grant.ends


def may_act(
    *,
    actor: Party,
    subject: Party,
    matter: str | None,
    today: dt.date,
    grants: Iterable[GrantFacts],
    wards: Iterable[WardFacts],
) -> Acting:
    """The basis on which `actor` acts for `subject`, or the refusal that says why not. matter=None means any."""
    if actor.id == subject.id:
        return Acting(basis="self", matters=ALL_MATTERS)
    grants, wards = tuple(grants), tuple(wards)
    if not is_minor(actor.birth, today):
        for ward in wards:
            if ward.status is GrantStatus.active and today < ward.of_age_on:
                until = ward.of_age_on - dt.timedelta(days=1)
                return Acting(basis="guardian", matters=ALL_MATTERS, id=ward.id, until=until)
        for grant in sorted(grants, key=lambda g: g.ends, reverse=True):
            if living(grant, today) and (matter is None or matter in grant.matters):
                return Acting(basis="grant", matters=grant.matters, id=grant.id, until=grant.ends)
    elif grants or wards:
        raise ProxyRefused("未满18岁不能替别人办理，请由成年家人代办")
    _explain(subject, matter, today, grants, wards)
    raise ProxyNotGranted("没有找到这个人，或者还没有委托您代办")


def _explain(
    subject: Party, matter: str | None, today: dt.date, grants: tuple[GrantFacts, ...], wards: tuple[WardFacts, ...]
) -> None:
    """Raise the refusal that helps most; return when nothing connects the two."""
    in_force = [g for g in grants if living(g, today)]
    if in_force and matter is not None:
        covered = "、".join(MATTERS[m] for m in MATTERS if any(m in g.matters for g in in_force))
        message = f"{subject.name}委托您办理的是：{covered}，不包括“{MATTERS.get(matter, matter)}”。请让对方补充委托"
        raise ProxyOutOfScope(message, matter=matter)
    if any(w.status is GrantStatus.active for w in wards):
        raise ProxyExpired(f"{subject.name}已满18岁，监护代办已自动结束。请由本人办理，或由本人委托您")
    if any(w.status is GrantStatus.pending for w in wards):
        raise ProxyNotYet(f"您与{subject.name}的监护关系还在核实，核实通过后就能代办")
    active = [g for g in grants if g.status is GrantStatus.active]
    coming = [g for g in active if today < g.begins]
    if coming:
        raise ProxyNotYet(f"{subject.name}的委托从{day_text(min(g.begins for g in coming), today=today)}起才生效")
    if any(g.status is GrantStatus.pending for g in grants):
        raise ProxyNotYet(f"{subject.name}的委托还没有确认，请对方在“代办和监护”里确认，或等经办人员核实委托书")
    if active:
        last = day_text(max(g.ends for g in active), today=today)
        raise ProxyExpired(f"{subject.name}的委托已于{last}到期，请让对方重新委托您")


def check_appointment(
    *, principal: Party, proxy: Party, matters: Iterable[str], begins: dt.date, ends: dt.date, today: dt.date
) -> None:
    """May this power of attorney exist at all?"""
    if principal.id == proxy.id:
        raise ProxyRefused("不能委托自己，请填写代办人的证件", fields=[FieldProblem("/idNumber", "这是您自己的证件")])
    if is_minor(proxy.birth, today):
        raise ProxyRefused("代办人必须年满18岁，请换一位成年家人", fields=[FieldProblem("/idNumber", "代办人未满18岁")])
    if is_minor(principal.birth, today):
        raise ProxyRefused("未满18岁的人不能出具委托书，请由父母或其他监护人以监护人身份代办")
    if not set(matters) <= ALL_MATTERS or not set(matters):
        raise ProxyRefused("请选择委托办理的事项", fields=[FieldProblem("/matters", "请至少选择一项")])
    if ends < begins:
        raise ProxyRefused("委托的结束日期早于开始日期", fields=[FieldProblem("/ends", "结束日期不能早于开始日期")])
    if ends < today:
        raise ProxyRefused("委托的结束日期已经过去", fields=[FieldProblem("/ends", "请选择今天或以后的日期")])


def check_guardian(*, ward: Party, guardian: Party, today: dt.date) -> None:
    """May this guardianship exist at all? Both births are known by now."""
    if ward.id == guardian.id:
        raise ProxyRefused(
            "不能做自己的监护人，请填写孩子的证件", fields=[FieldProblem("/idNumber", "这是您自己的证件")]
        )
    if is_minor(guardian.birth, today):
        raise ProxyRefused("未满18岁不能做监护人")
    if ward.birth is None:
        raise ProxyRefused("查不到孩子的出生日期，请带户口簿或出生医学证明到经办窗口办理")
    if not is_minor(ward.birth, today):
        raise ProxyRefused(f"{ward.name}已满18岁，请由本人办理，或由本人委托您代办")


def clean_name(text: str) -> str:
    """A name as registers write it: one kind of middle dot, no stray spaces, Latin letters in capitals."""
    plain = unicodedata.normalize("NFKC", text).translate(_DOTS)
    words = plain.split()
    if _LATIN.search(plain):
        return " ".join(words).upper()
    return "".join(words)


def clean_mobile(text: str) -> str:
    """Eleven digits of a mainland mobile number, however it was typed."""
    number = phones.mobile(text)
    if number is None:
        raise Invalid("请填写11位手机号", fields=[FieldProblem("/mobile", "请填写11位手机号")])
    return number


def password_problem(new: str, *, username: str, current: str | None = None) -> str | None:
    """Why staff may not have this password; None = they may."""
    if len(new) < PASSWORD_CHARACTERS:
        return f"新密码至少{PASSWORD_CHARACTERS}个字符"
    if not (re.search(r"[^\W\d_]", new) and re.search(r"\d", new)):
        return "新密码里要有字母，也要有数字"
    if username in new.lower():
        return "新密码里不能有账号名"
    if new == current:
        return "新密码不能和现在的一样"
    return None


def scope_text(matters: Iterable[str]) -> str:
    """`家庭共济、异地就医备案`, in the order of the form."""
    mine = set(matters)
    return "、".join(text for code, text in MATTERS.items() if code in mine)
