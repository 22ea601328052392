"""Reading the saved form: which matters are wanted, their items as structs, and where in the form each stands."""

from collections.abc import Mapping
from typing import Any, Final

import msgspec

from backend.applications.schemas import ItemFinding
from backend.cases.matter import Finding, Matter
from backend.kernel.errors import FieldProblem, Invalid
from backend.kernel.text import plain_throughout

# Matter kind -> (section of the form, list inside it). The order is the order on the receipt.
SECTIONS: Final[dict[str, tuple[str, str]]] = {
    "family_sharing": ("family", "members"),
    "filing": ("filing", "places"),
    "chronic_expansion": ("chronic", "expansions"),
    "reimbursement": ("reimbursement", "claims"),
}
MOST_ITEMS: Final = 20
MOST_BYTES: Final = 128 * 1024
_LABELS: Final = {
    "family_sharing": "家庭共济",
    "filing": "异地备案",
    "chronic_expansion": "门慢定点扩诊",
    "reimbursement": "医药费报销",
}


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One wanted item. `value` is None when it could not be read; `problem` then says why."""

    kind: str
    key: str
    pointer: str
    value: Any
    problem: Finding | None = None


def wanted(body: Mapping[str, Any]) -> tuple[str, ...]:
    """The matters the person ticked."""
    kinds = [kind for kind, (section, _) in SECTIONS.items() if _section(body, section).get("wanted") is True]
    if _section(body, "settlement").get("wanted") is True:
        kinds.append("direct_settlement")
    return tuple(kinds)


def read_items(body: Mapping[str, Any], matters: Mapping[str, Matter]) -> tuple[Item, ...]:
    """Every item of every wanted matter, in the order of the form."""
    items: list[Item] = []
    for kind, (section, listed) in SECTIONS.items():
        content = _section(body, section)
        if content.get("wanted") is not True:
            continue
        raw_items = content.get(listed)
        pointer = f"/{section}/{listed}"
        if not isinstance(raw_items, list) or not raw_items:
            items.append(_missing(kind, pointer))
            continue
        if len(raw_items) > MOST_ITEMS:
            raise Invalid(
                f"{_LABELS[kind]}一次最多{MOST_ITEMS}项，请分两次办理", fields=[FieldProblem(pointer, "太多了")]
            )
        for i, raw in enumerate(raw_items):
            item = _read(kind, matters[kind], raw, f"{pointer}/{i}")
            items += [item, *_companions(item)]
    keys = [(item.kind, item.key) for item in items]
    if len(set(keys)) != len(keys):
        raise Invalid("表单内容有重复的编号，请返回上一步再试")
    return tuple(items)


def placed(item: Item, finding: Finding) -> ItemFinding:
    """A finding of an item with its full place in the form."""
    return ItemFinding(
        kind=item.kind,
        key=item.key,
        level=finding.level,
        code=finding.code,
        message=finding.message,
        fix=finding.fix,
        pointer=item.pointer + (finding.pointer or ""),
        source=finding.source,
    )


def _section(body: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = body.get(name)
    return value if isinstance(value, dict) else {}


def _missing(kind: str, pointer: str) -> Item:
    problem = Finding(
        level="hard",
        code="item.none",
        message=f"您选了{_LABELS[kind]}，还没有填写内容",
        fix="请填写，或者在第一步去掉这一项",
    )
    return Item(kind=kind, key="", pointer=pointer, value=None, problem=problem)


def _companions(item: Item) -> list[Item]:
    """Other cases an item brings with it, such as the determination of the accident behind a claim."""
    beside = getattr(item.value, "companions", ())
    return [Item(kind=kind, key=item.key, pointer=item.pointer, value=value) for kind, value in beside]


def _read(kind: str, matter: Matter, raw: Any, pointer: str) -> Item:
    key = str(raw.get("key", "")) if isinstance(raw, dict) else ""
    try:
        value = msgspec.convert(plain_throughout(raw), matter.item_type)
    except msgspec.ValidationError as error:
        field = (
            str(error).rpartition("$.")[2].rstrip("`")
            if "$." in str(error)
            else str(error).partition("`")[2].partition("`")[0]
        )
        problem = Finding(
            level="hard",
            code="item.incomplete",
            message=f"{_LABELS[kind]}里有一项没有填完整",
            fix="请点“修改”补全",
            pointer=f"/{field}" if field.isidentifier() else None,
        )
        return Item(kind=kind, key=key, pointer=pointer, value=None, problem=problem)
    return Item(kind=kind, key=key, pointer=pointer, value=value)
