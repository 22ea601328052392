"""Whose account it may be, and whether the number can be one. Pure.

Bank cards end in a check digit (ISO/IEC 7812, Luhn); account books and other account numbers do not, and are left to the
bank.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Collection, Iterator
from typing import Final

import msgspec
from stdnum import luhn

from backend.cases.matter import Finding, Person
from backend.kernel.dates import age_on
from backend.reimbursement.rules import finding
from backend.reimbursement.schemas import PAYEE_PAPER, Payee

_OF_AGE_YEARS: Final = 18
_CARD: Final = re.compile(
    r"62\d{14,17}", re.ASCII
)  # Bank cards of this country begin with 62 and have 16 to 19 digits.
_ACCOUNT: Final = re.compile(r"\d{8,32}", re.ASCII)
_DOTS: Final = str.maketrans(dict.fromkeys("•‧∙・･●．.", "·"))
_BETWEEN: Final = re.compile(r"[\s\-‐-―]+")


def clean_account(text: str) -> str:
    """Digits as a keyboard should have given them: full width, spaces and dashes away."""
    return _BETWEEN.sub("", unicodedata.normalize("NFKC", text))


def clean_name(text: str) -> str:
    """A name as banks and registers compare it."""
    return "".join(unicodedata.normalize("NFKC", text).translate(_DOTS).split()).upper()


def clean(payee: Payee) -> Payee:
    """As it is kept: the name keeps its own spaces inside, the account none."""
    return msgspec.structs.replace(
        payee,
        name=" ".join(unicodedata.normalize("NFKC", payee.name).translate(_DOTS).split()),
        bank_name=" ".join(payee.bank_name.split()),
        bank_code=(payee.bank_code or "").strip() or None,
        account=clean_account(payee.account),
    )


def is_card(account: str) -> bool:
    """A number that must pass the check digit."""
    return _CARD.fullmatch(account) is not None


def check_payee(
    payee: Payee | None, subject: Person, guardians: Collection[str], papers: Collection[str], today: dt.date
) -> Iterator[Finding]:
    """`guardians` are the names the register or a guardianship gives for a minor; `papers` the codes that have pages."""
    if payee is None:
        yield finding("hard", "payee_missing", "请填收款账户。", pointer="/payee")
        return
    yield from check_account(payee)
    if not clean_name(payee.name):
        yield finding("hard", "payee_name_missing", "请填户名。", pointer="/payee/name")
    elif payee.kind == "self":
        yield from _check_own(payee, subject)
    elif payee.kind == "guardian":
        yield from _check_guardian(payee, subject, guardians, today)
    elif PAYEE_PAPER not in papers:
        yield finding(
            "hard",
            "payee_papers_missing",
            "收款人不是参保人本人，请上传能说明关系的证明。",
            fix="比如户口簿、监护证明、委托书；也可以改用本人的银行卡。",
            pointer="/payee/kind",
        )
    else:
        text = "收款人不是参保人本人，由经办人员核对证明。"
        yield finding("soft", "payee_other", text, pointer="/payee/kind")


def check_account(payee: Payee) -> Iterator[Finding]:
    """The number itself, and the bank."""
    account = clean_account(payee.account)
    if not account:
        yield finding("hard", "account_missing", "请填收款账号。", pointer="/payee/account")
    elif _ACCOUNT.fullmatch(account) is None:
        text = "收款账号只能是8到32位数字，请核对。"
        yield finding("hard", "account_form", text, pointer="/payee/account")
    elif is_card(account) and not luhn.is_valid(account):
        yield finding(
            "hard",
            "account_check_digit",
            "卡号不对，可能抄错了一位。",
            fix="请对着银行卡再核对一遍，或者拍照填写。",
            pointer="/payee/account",
        )
    elif not is_card(account):
        text = "这个账号不像银行卡号，由经办人员和银行核对。"
        yield finding("info", "account_no_card", text, pointer="/payee/account")
    if not payee.bank_name.strip() and not payee.bank_code:
        yield finding("hard", "bank_missing", "请选择开户银行。", pointer="/payee/bankName")


def _check_own(payee: Payee, subject: Person) -> Iterator[Finding]:
    mine, given = clean_name(subject.name), clean_name(payee.name)
    if mine == given:
        return
    if set(mine).isdisjoint(given):
        yield finding(
            "hard",
            "payee_not_self",
            f"户名不是{subject.name}本人。",
            fix="付给别人的，请选“监护人”或“其他收款人”，并交证明。",
            pointer="/payee/name",
        )
    else:
        text = f"户名和参保人姓名“{subject.name}”不完全一样，由经办人员核对。"
        yield finding("soft", "payee_name_differs", text, pointer="/payee/name")


def _check_guardian(payee: Payee, subject: Person, guardians: Collection[str], today: dt.date) -> Iterator[Finding]:
    if subject.birth is None or age_on(subject.birth, today) >= _OF_AGE_YEARS:
        yield finding(
            "hard",
            "payee_no_minor",
            f"{subject.name}已经成年，不能付给监护人。",
            fix="请用本人的账户；付给别人的，选“其他收款人”并交证明。",
            pointer="/payee/kind",
        )
    elif clean_name(payee.name) not in {clean_name(name) for name in guardians}:
        text = "登记系统里查不到这位监护人，由经办人员核对。"
        yield finding("soft", "payee_guardian_unknown", text, pointer="/payee/name")
