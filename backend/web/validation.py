"""What msgspec and Litestar say about a wrong field, as a JSON pointer and a sentence that says what to do."""

import re
from collections.abc import Callable
from typing import Any, Final

import msgspec
from litestar.exceptions import HTTPException, ValidationException

from backend.kernel.errors import FieldProblem

_AT: Final = re.compile(r"^(?P<what>.*?)(?: - at (?:`key` in )?`(?P<path>[^`]*)`)?$", re.DOTALL)
_STEP: Final = re.compile(r"\.([A-Za-z_][\w-]*)|\[(\d+|\.\.\.)\]")
_MISSING: Final = re.compile(r"^Object missing required field `([^`]+)`")
_UNKNOWN: Final = re.compile(r"^Object contains unknown field `([^`]+)`")
_KINDS: Final = {"str": "文字", "int": "整数", "float": "数字", "bool": "是或否", "array": "列表", "object": "一组内容"}

# The first rule that matches speaks. Groups are numbers or type names, never what the person typed.
_RULES: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]] = (
    (re.compile(r"got `?null`?$"), lambda _: "请填写这一项。"),
    (re.compile(r"^Expected `str` of length >= 1$"), lambda _: "请填写这一项。"),
    (re.compile(r"^Expected `str` of length >= (\d+)"), lambda m: f"至少要有 {m[1]} 个字。"),
    (re.compile(r"^Expected `str` of length <= (\d+)"), lambda m: f"最多 {m[1]} 个字，请写短一些。"),
    (re.compile(r"^Expected `(?:array|object)` of length >= (\d+)"), lambda m: f"至少要有 {m[1]} 项。"),
    (re.compile(r"^Expected `(?:array|object)` of length <= (\d+)"), lambda m: f"最多 {m[1]} 项。"),
    (re.compile(r"^Expected `\w+` >= (-?[\d.]+)"), lambda m: f"不能小于 {m[1]}。"),
    (re.compile(r"^Expected `\w+` <= (-?[\d.]+)"), lambda m: f"不能大于 {m[1]}。"),
    (re.compile(r"matching regex"), lambda _: "格式不对，请检查后重新填写。"),
    (re.compile(r"^Invalid (?:RFC3339|ISO8601)|Expected `(?:date|datetime|time)"), lambda _: "日期不对，请重新选择。"),
    (re.compile(r"^Invalid enum value|^Invalid value"), lambda _: "不在可选的范围内，请重新选择。"),
    (re.compile(r"^Invalid UUID|Expected `uuid`"), lambda _: "编号不对，请刷新页面后重试。"),
    (re.compile(r"^Expected `(\w+)`"), lambda m: f"这里应当是{_KINDS.get(m[1], '其他内容')}。"),
)


def field_problems(error: ValidationException) -> tuple[FieldProblem, ...]:
    """Every field the framework named; empty when the body as a whole could not be read."""
    extra = error.extra if isinstance(error.extra, list) else []
    found = [_one(entry) for entry in extra if isinstance(entry, dict)]
    return tuple(problem for problem in found if problem is not None)


def hidden_problems(error: HTTPException) -> tuple[FieldProblem, ...]:
    """Litestar 2.25 takes a wrong body member for its own fault when a dependency bears the same name ("materials")."""
    cause = error.__cause__
    if not isinstance(cause, msgspec.ValidationError) or "`$.data" not in str(cause):
        return ()
    found = _one({"message": str(cause).replace("`$.data", "`$", 1), "key": "data"})
    return (found,) if found is not None else ()


def _one(entry: dict[str, Any]) -> FieldProblem | None:
    hit = _AT.match(str(entry.get("message", "")))
    assert hit is not None, "the pattern matches any text"
    what, steps = hit["what"], _steps(hit["path"] or "")
    key = str(entry.get("key") or "")
    if not steps and key and key != "data":
        steps = [part for part in re.split(r"[.\[\]]+", key) if part]
    if (missing := _MISSING.match(what)) is not None:
        return FieldProblem(pointer=_pointer([*steps, missing[1]]), message="请填写这一项。")
    if (unknown := _UNKNOWN.match(what)) is not None:
        return FieldProblem(pointer=_pointer([*steps, unknown[1]]), message="没有这一项，请刷新页面后重试。")
    sentence = next((say(found) for rule, say in _RULES if (found := rule.search(what))), None)
    if sentence is None and not steps:
        return None
    return FieldProblem(pointer=_pointer(steps), message=sentence or "内容不对，请检查后重新填写。")


def _steps(path: str) -> list[str]:
    """`$.members[0].idNumber` as its steps; a mapping's key arrives as `[...]` and is left out."""
    return [name or index for name, index in _STEP.findall(path) if index != "..."]


def _pointer(steps: list[str]) -> str:
    return "".join(f"/{step.replace('~', '~0').replace('/', '~1')}" for step in steps)
