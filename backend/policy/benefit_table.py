"""benefits.csv: the basic fund's parameters as an office keeps them, in a spreadsheet. Same rules and checks as the TOML.

One line is one number. Amounts are yuan ("800.00"), rates per cent ("85%"). UTF-8 or GB18030, as Excel saves it.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

import msgspec

from backend.kernel.money import percent, yuan
from backend.policy.benefits import LEVELS, BenefitRule, Who

COLUMNS: Final = (
    "规则", "名称", "险种", "类别", "计次", "项目", "医院等级", "退休", "年龄起", "年龄止", "第几次", "段起点", "病种代码", "病种名称",
    "数值", "未备案", "生效日", "停用日", "依据", "已核实",
)  # fmt: skip
CARE: Final = {
    "住院": "inpatient",
    "慢特病": "chronic",
    "特药": "special_drug",
    "急诊": "emergency",
    "意外": "accident",
}
INSURANCE: Final = {"职工": "310", "居民": "390"}
PER: Final = {"按次": "stay", "按年": "year"}
YES: Final = {"是": True, "否": False}
_YUAN: Final = re.compile(r"(\d{1,9})(?:\.(\d{1,2}))?")
_PERCENT: Final = re.compile(r"(\d{1,3})(?:\.(\d{1,2}))?%")
Row = dict[str, str]


class BadTable(ValueError):
    """What is wrong, with the line."""


def read_table(raw: bytes) -> tuple[BenefitRule, ...]:
    """The rules of a file; BadTable for anything that is not one of them."""
    try:
        return _read(csv.DictReader(io.StringIO(_text(raw), newline="")))
    except csv.Error as why:
        raise BadTable(f"is not a table: {why}") from why


def _read(reader: "csv.DictReader[str]") -> tuple[BenefitRule, ...]:
    if tuple(reader.fieldnames or ()) != COLUMNS:
        raise BadTable(f"the first line must be {','.join(COLUMNS)}")
    groups: dict[tuple[str, str, str], list[tuple[int, Row]]] = {}
    for row in reader:
        number = reader.line_num
        if None in row or None in row.values():
            raise BadTable(f"line {number} has not {len(COLUMNS)} columns")
        groups.setdefault((row["规则"], row["险种"], row["生效日"]), []).append((number, row))
    return tuple(_rule(rows) for rows in groups.values())


def _text(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            return raw.decode("gb18030")
        except UnicodeDecodeError as why:
            raise BadTable("is neither UTF-8 nor GB18030") from why


def _rule(rows: list[tuple[int, Row]]) -> BenefitRule:
    first, head = rows[0]
    made: dict[str, Any] = {
        "code": head["规则"],
        "title": head["名称"],
        "insurance": _word(INSURANCE, head["险种"], first),
        "categories": [_word(CARE, word, first) for word in head["类别"].split()],
        "per": _word(PER, head["计次"], first),
        "source": head["依据"],
        "effective_from": head["生效日"],
        "verified": _word(YES, head["已核实"], first),
        "deductible": [],
        "rate": [],
        "disease": [],
    }
    if head["停用日"]:
        made["effective_to"] = head["停用日"]
    for number, row in rows:
        same = ("名称", "类别", "计次", "停用日", "依据", "已核实")
        if strange := next((column for column in same if row[column] != head[column]), None):
            raise BadTable(f"line {number}: {strange} differs from line {first} of the same rule")
        _add(made, row, number)
    if "cap_fen" not in made:
        raise BadTable(f"line {first}: rule {head['规则']} has no 封顶线")
    try:
        return msgspec.convert(made, BenefitRule, strict=False)
    except msgspec.ValidationError as why:
        raise BadTable(f"line {first}: {why}") from why


def _add(made: dict[str, Any], row: Row, number: int) -> None:
    kind = row["项目"]
    if kind == "起付线":
        unfiled = {"unfiled_fen": _fen(row["未备案"], number)} if row["未备案"] else {}
        stay = {"stay": _whole(row["第几次"], number)} if row["第几次"] else {}
        made["deductible"].append({**_who(row, number), **stay, **unfiled, "fen": _fen(row["数值"], number)})
    elif kind == "比例":
        who = _who(row, number)
        segment = {"above_fen": _fen(row["段起点"] or "0", number), "points": _points(row["数值"], number)}
        for rate in made["rate"]:
            if {k: v for k, v in rate.items() if k != "segments"} == who:
                rate["segments"].append(segment)
                return
        made["rate"].append({**who, "segments": [segment]})
    elif kind == "封顶线":
        if "cap_fen" in made:
            raise BadTable(f"line {number}: a second 封顶线")
        made["cap_fen"] = _fen(row["数值"], number)
    elif kind == "病种限额":
        made["disease"].append(
            {"code": row["病种代码"], "name": row["病种名称"], "limit_fen": _fen(row["数值"], number)}
        )
    else:
        raise BadTable(f"line {number}: 项目 {kind} is not 起付线, 比例, 封顶线 or 病种限额")


def _who(row: Row, number: int) -> dict[str, Any]:
    who: dict[str, Any] = {}
    if row["医院等级"]:
        who["levels"] = [_whole(level, number) for level in row["医院等级"].split()]
    if row["退休"]:
        who["retired"] = _word(YES, row["退休"], number)
    if row["年龄起"]:
        who["age_from"] = _whole(row["年龄起"], number)
    if row["年龄止"]:
        who["age_to"] = _whole(row["年龄止"], number)
    return who


def _word(words: dict[str, Any], text: str, number: int) -> Any:
    if text not in words:
        raise BadTable(f"line {number}: {text or '(nothing)'} is not one of {'、'.join(words)}")
    return words[text]


def _whole(text: str, number: int) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 3):  # noqa: PLR2004 (ages and levels)
        raise BadTable(f"line {number}: {text} is not a whole number")
    return int(text)


def _hundredths(pattern: re.Pattern[str], text: str, number: int, like: str) -> int:
    found = pattern.fullmatch(text.replace(",", ""))
    if found is None or not text.isascii():
        raise BadTable(f"line {number}: {text or '(nothing)'} is not written like {like}")
    return int(found[1]) * 100 + int((found[2] or "").ljust(2, "0"))


def _fen(text: str, number: int) -> int:
    return _hundredths(_YUAN, text, number, "800.00")


def _points(text: str, number: int) -> int:
    return _hundredths(_PERCENT, text, number, "85%")


def write_table(rules: Iterable[BenefitRule]) -> str:
    """The same rules as a file; what `read_table` reads back."""
    out = io.StringIO()
    table = csv.DictWriter(out, COLUMNS, restval="")
    table.writeheader()
    for rule in rules:
        table.writerows(_head(rule) | line for line in _lines(rule))
    return out.getvalue()


def _head(rule: BenefitRule) -> Row:
    care, insurance, per = ({v: k for k, v in words.items()} for words in (CARE, INSURANCE, PER))
    return {
        "规则": rule.code,
        "名称": rule.title,
        "险种": insurance[rule.insurance],
        "类别": " ".join(care[c] for c in rule.categories),
        "计次": per[rule.per],
        "生效日": rule.effective_from.isoformat(),
        "停用日": rule.effective_to.isoformat() if rule.effective_to else "",
        "依据": rule.source,
        "已核实": "是" if rule.verified else "否",
    }


def _lines(rule: BenefitRule) -> Iterator[Row]:
    for due in rule.deductible:
        stay = str(due.stay) if due.stay is not None else ""
        unfiled = yuan(due.unfiled_fen) if due.unfiled_fen is not None else ""
        yield _person(due) | {"项目": "起付线", "第几次": stay, "数值": yuan(due.fen), "未备案": unfiled}
    for rate in rule.rate:
        for s in rate.segments:
            yield _person(rate) | {"项目": "比例", "段起点": yuan(s.above_fen), "数值": percent(s.points)}
    yield {"项目": "封顶线", "数值": yuan(rule.cap_fen)}
    for d in rule.disease:
        yield {"项目": "病种限额", "病种代码": d.code, "病种名称": d.name, "数值": yuan(d.limit_fen)}


def _person(row: Who) -> Row:
    return {
        "医院等级": "" if row.levels == LEVELS else " ".join(map(str, row.levels)),
        "退休": "" if row.retired is None else ("是" if row.retired else "否"),
        "年龄起": str(row.age_from) if row.age_from else "",
        "年龄止": "" if row.age_to is None else str(row.age_to),
    }
