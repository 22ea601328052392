"""The parameters of a pack in words, for everybody to read."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from backend.benefits.schemas import ParameterLine, Parameters
from backend.kernel.money import percent, yuan
from backend.policy.benefits import LEVELS, BenefitRule, Segment, StackedRule, Who
from backend.policy.model import Rule
from backend.policy.pack import RegionPack

_LEVELS: Final = {1: "一级及以下", 2: "二级", 3: "三级"}
_STAYS: Final = {1: "第1次", 2: "第2次", 3: "第3次起"}
_NOTE: Final = "标“演示参数”的数字不是当地的规定，只用来演示怎么算；请以参保地医保部门公布的为准。"


def parameters(pack: RegionPack, insurance: str, on: dt.date) -> Parameters:
    """Everything that holds for one insurance on one day."""
    rules = [r for r in pack.benefits if r.insurance == insurance and r.in_force(on)]
    layers = [s for s in pack.stacked_rules if insurance in s.insurance and s.in_force(on)]
    lines = (
        *(_line(r, r.title, "；".join(_benefit(r))) for r in rules),
        *(_line(s, s.title, _stacked(s)) for s in layers),
        *(_line(r, "没有备案或临时外出", r.text) for r in pack.reductions if r.in_force(on)),
    )
    demo = not all(line.verified for line in lines)
    return Parameters(region_name=pack.name, version=pack.version, on=on, lines=lines, note=_NOTE if demo else None)


def _line(rule: Rule, title: str, text: str) -> ParameterLine:
    return ParameterLine(
        title=title,
        text=f"{text}。",
        source=rule.source,
        effective_from=rule.effective_from,
        effective_to=rule.effective_to,
        verified=rule.verified,
    )


def _who(row: Who) -> str:
    said = []
    if row.levels != LEVELS:
        said.append("、".join(_LEVELS[level] for level in row.levels) + "医院")
    if row.retired is not None:
        said.append("退休" if row.retired else "在职")
    if row.age_to is not None:
        said.append(f"{row.age_from}至{row.age_to}岁" if row.age_from else f"{row.age_to}岁及以下")
    elif row.age_from:
        said.append(f"{row.age_from}岁及以上")
    return "，".join(said)


def _benefit(rule: BenefitRule) -> Iterator[str]:
    for row in rule.deductible:
        stay = _STAYS[row.stay] if row.stay is not None else ("每年" if rule.per == "year" else "每次")
        unfiled = f"（没有备案 {yuan(row.unfiled_fen)} 元）" if row.unfiled_fen not in {None, row.fen} else ""
        yield f"起付线 {'，'.join(filter(None, (_who(row), stay)))} {yuan(row.fen)} 元{unfiled}"
    for rate in rule.rate:
        yield " ".join(filter(None, ("报销比例", _who(rate), _segments(rate.segments))))
    yield f"一年最多付 {yuan(rule.cap_fen)} 元"
    for disease in rule.disease:
        yield f"{disease.name}一年最多付 {yuan(disease.limit_fen)} 元"


def _segments(segments: tuple[Segment, ...]) -> str:
    where = (f"起付线以上超过 {yuan(s.above_fen)} 元的部分 " if s.above_fen else "" for s in segments)
    return "，".join(text + percent(s.points) for text, s in zip(where, segments, strict=True))


def _stacked(rule: StackedRule) -> str:
    start = f"个人负担超过 {yuan(rule.deductible_fen)} 元的部分" if rule.deductible_fen else "个人负担的部分"
    cap = f"，最多付 {yuan(rule.cap_fen)} 元" if rule.cap_fen is not None else ""
    return f"{start}再报{_segments(rule.segment)}{cap}"
