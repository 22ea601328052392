"""What printed lines say, for filling in a form. Only what carries its own check is called sure; nothing is decided by it.

A label and its value may come as two lines, and a card's number as four: lines that stand side by side are also read as
one, with a blank between them.
"""

import datetime as dt
import re
from collections.abc import Sequence
from typing import Final

import msgspec
from stdnum import luhn

from backend.kernel import money, national_id
from backend.kernel.wire import Wire
from backend.materials.schemas import Box

_CHECK: Final = "请核对"
_PLAIN: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("code", re.compile(r"(票据代码|发票代码)[:：]? ?(\d{6,12})(?!\d)")),
    ("number", re.compile(r"(票据号码|发票号码)[:：]? ?(\d{6,12}|\d{20})(?!\d)")),
    ("check_code", re.compile(r"(校验码)[:：]? ?([0-9A-Za-z]{4,20})")),
    ("issued_on", re.compile(r"(开票日期|日期)[:：]? ?(\d{4}[年.\-/]?\d{1,2}[月.\-/]?\d{1,2})")),
    ("name", re.compile(r"(交款人|姓名)[:：]? ?([\u4e00-\u9fff·]{2,12})(?: |$)")),
)
_SMALL: Final = re.compile(r"小写[)）]?[:：]? ?[￥¥Y]?([\d,，]{1,12}\.\d{2})")
_BIG: Final = re.compile(r"[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]+[元圆][零壹贰叁肆伍陆柒捌玖角分整正]*")
_ACCOUNT: Final = re.compile(r"(?:\D{0,8}(?:卡号|账号|帐号)[:：]?)?(\d{16,19})")
_ID: Final = re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)")


class Line(msgspec.Struct, frozen=True):
    """One printed line and where it stands."""

    text: str
    box: Box


class ReadField(Wire, frozen=True):
    """One value. `sure`: its own check digit, or the amount in words, agrees; otherwise `note` says 请核对."""

    code: str
    label: str
    value: str
    sure: bool
    note: str
    box: Box


class ReaderState(Wire, frozen=True):
    """Whether photos can be read here, so that nothing is offered which cannot be done."""

    available: bool


class PaperReading(Wire, frozen=True):
    """What was read. `available` is false where the reader is not installed, and `text` says so."""

    available: bool
    text: str
    fields: tuple[ReadField, ...] = ()


def read_fields(lines: Sequence[Line], today: dt.date) -> tuple[ReadField, ...]:
    """Each field once, the first that is found."""
    found: dict[str, ReadField] = {}
    single = [Line(re.sub(r"\s+", "", line.text), line.box) for line in lines]
    whole = [*single, *_side_by_side(single)]
    words = {_in_words(hit[0]) for line in whole for hit in _BIG.finditer(line.text)}
    for line in whole:
        for code, pattern in _PLAIN:
            if hit := pattern.search(line.text):
                found.setdefault(code, _field(code, hit[1], hit[2], line))
        if hit := _SMALL.search(line.text):
            fen = int(re.sub("[,，.]", "", hit[1]))
            sure = _in_words(money.capitals(fen)) in words
            found.setdefault("total_fen", _field("total_fen", "金额合计", str(fen), line, sure=sure))
        for hit in _ID.finditer(line.text):
            if _is_id(hit[0], today):
                found.setdefault("id_number", _field("id_number", "证件号码", hit[0].upper(), line, sure=True))
        hit = _ACCOUNT.fullmatch(line.text.replace(" ", ""))
        if hit and not _is_id(hit[1], today):
            found.setdefault("account", _field("account", "账号", hit[1], line, sure=luhn.is_valid(hit[1])))
    return tuple(found.values())


def _side_by_side(lines: Sequence[Line]) -> list[Line]:
    """Lines whose middles are within half of their height, from left to right; only where there are several."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda one: one.box[1] + one.box[3]):
        _, top, _, bottom = rows[-1][-1].box if rows else (0, -1, 0, -1)
        if abs((line.box[1] + line.box[3]) - (top + bottom)) < min(bottom - top, line.box[3] - line.box[1]):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [_joined(sorted(row, key=lambda one: one.box[0])) for row in rows if len(row) > 1]


def _joined(row: Sequence[Line]) -> Line:
    lefts, tops, rights, bottoms = zip(*(line.box for line in row), strict=True)
    return Line(" ".join(line.text for line in row), (min(lefts), min(tops), max(rights), max(bottoms)))


def _field(code: str, label: str, value: str, line: Line, *, sure: bool = False) -> ReadField:
    return ReadField(code=code, label=label, value=value, sure=sure, note="" if sure else _CHECK, box=line.box)


def _in_words(text: str) -> str:
    return text.replace("圆", "元").replace("正", "整").removesuffix("整")


def _is_id(text: str, today: dt.date) -> bool:
    try:
        national_id.parse(text, today=today)
    except national_id.IdNumberRefused:
        return False
    return True
