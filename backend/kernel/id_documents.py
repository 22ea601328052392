"""Identity documents by the insurance platform's codes (psn_cert_type), and what a number of each looks like."""

import datetime as dt
import re
from typing import Final

import msgspec

from backend.kernel import national_id
from backend.kernel.errors import Invalid
from backend.kernel.national_id import NationalId, Sex

RESIDENT_ID: Final = "01"
RESIDENCE_PERMIT: Final = "17"


class IdDocumentRefused(Invalid):
    """The kind of document is unknown, or the number does not look like one of its kind."""

    code = "id_document.refused"


class IdDocument(msgspec.Struct, frozen=True, kw_only=True):
    """One kind of document. `pattern` is deliberately wide: a person looks at everything but 01 and 17."""

    code: str
    label: str
    pattern: str
    hint: str


class Checked(msgspec.Struct, frozen=True, kw_only=True):
    """A number in its plain form, with what it says where it says anything."""

    id_type: str
    number: str
    birth: dt.date | None = None
    sex: Sex | None = None


_PASSPORT: Final = r"[0-9A-Z]{5,20}"
_OPEN: Final = r"[0-9A-Z()/]{4,30}"

DOCUMENTS: Final[dict[str, IdDocument]] = {
    d.code: d
    for d in (
        IdDocument(code="01", label="居民身份证（户口簿）", pattern=r"[0-9]{17}[0-9X]", hint="18位身份证号码"),
        IdDocument(
            code="04",
            label="香港特区护照／港澳居民来往内地通行证",
            pattern=_PASSPORT,
            hint="证件上的号码，字母和数字，不含空格",
        ),
        IdDocument(
            code="05",
            label="澳门特区护照／港澳居民来往内地通行证",
            pattern=_PASSPORT,
            hint="证件上的号码，字母和数字，不含空格",
        ),
        IdDocument(code="06", label="台湾居民来往大陆通行证", pattern=_PASSPORT, hint="证件上的号码，不含空格"),
        IdDocument(code="07", label="外国人永久居留证", pattern=r"[0-9A-Z]{15}|[0-9]{17}[0-9X]", hint="15位或18位号码"),
        IdDocument(code="08", label="外国护照", pattern=_PASSPORT, hint="护照号码，字母和数字"),
        IdDocument(code="16", label="中国护照", pattern=_PASSPORT, hint="护照号码，字母和数字"),
        IdDocument(code="17", label="港澳台居民居住证", pattern=r"[0-9]{17}[0-9X]", hint="18位号码，以81、82或83开头"),
        IdDocument(code="90", label="社会保障卡", pattern=_OPEN, hint="社会保障卡卡号"),
        IdDocument(code="99", label="其他证件", pattern=_OPEN, hint="证件上的号码"),
        IdDocument(code="990201", label="出生医学证明", pattern=_OPEN, hint="证明上的编号"),
    )
}


def label(code: str) -> str:
    """The document's name, or the bare code when no table knows it."""
    document = DOCUMENTS.get(code)
    return document.label if document else code


def check(code: str, text: str, *, today: dt.date) -> Checked:
    """The number in its plain form, or `IdDocumentRefused` / `IdNumberRefused` with the reason."""
    document = DOCUMENTS.get(code)
    if document is None:
        raise IdDocumentRefused("请选择证件类型。", reason="id_type")
    number = national_id.normalise(text)
    if code in (RESIDENT_ID, RESIDENCE_PERMIT):
        return _checked_national(code, national_id.parse(number, today=today))
    if not re.fullmatch(document.pattern, number, re.ASCII):
        raise IdDocumentRefused(f"{document.label}号码的写法不对：应填{document.hint}，请核对。", reason="format")
    return Checked(id_type=code, number=number)


def _checked_national(code: str, parsed: NationalId) -> Checked:
    if code == RESIDENCE_PERMIT and not parsed.is_residence_permit:
        message = "港澳台居民居住证的号码以81、82或83开头，请核对证件类型和号码。"
        raise IdDocumentRefused(message, reason="permit_prefix")
    return Checked(id_type=code, number=parsed.number, birth=parsed.birth, sex=parsed.sex)
