"""The one notice (一次性告知): everything missing or wrong in one list, asked for once, handed in item by item.

晋医保发〔2024〕14号 附件 二: 材料不齐全的，应一次性告知申请人；确需其他材料的，告知邮寄地址和联系电话。
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Any, Final
from uuid import UUID

import msgspec
from msgspec import Meta

from backend.cases.matter import ReasonChoice
from backend.cases.schemas import SupplementItem
from backend.kernel.errors import FieldProblem, Forbidden, Invalid
from backend.kernel.text import plain, plain_throughout
from backend.kernel.wire import Inbound

_MOST_ITEMS: Final = 40
_MOST_PAPERS: Final = 30
_SAID: Final = "other"

Short = Annotated[str, Meta(max_length=48)]


class SecondNotice(Forbidden):
    """It was asked for once already, and this could have been seen then."""

    code = "case.second_notice"


class Ask(Inbound, frozen=True, kw_only=True):
    """One thing to mend: which paper and page, why (a reason of the pack), and a sentence of the clerk's own.

    `original` = the paper itself must come by post.
    """

    code: Short | None = None
    say: Annotated[str, Meta(max_length=200)] = ""
    paper: Short | None = None
    paper_title: Annotated[str, Meta(max_length=80)] | None = None
    page: Annotated[int, Meta(ge=1, le=200)] | None = None
    material: UUID | None = None
    original: bool = False


class Answer(Inbound, frozen=True, kw_only=True):
    """What comes for one item: new pages, or a word about the post."""

    item: Short
    material_ids: Annotated[tuple[UUID, ...], Meta(max_length=_MOST_PAPERS)] = ()
    note: Annotated[str, Meta(max_length=80)] = ""


def asked(data: Mapping[str, Any], choices: Sequence[ReasonChoice], *, said: str = "") -> tuple[SupplementItem, ...]:
    """The list of a notice as the desk ticked it; at least one item, each with words."""
    known = {choice.code: choice.text for choice in choices}
    items = [_item(ask, known) for ask in _asks(data)]
    if said:
        items.append(SupplementItem(code=_SAID, text=said))
    if not items:
        raise Invalid("请至少勾选一项要补的材料", fields=[FieldProblem("/data/items", "请至少勾选一项")])
    return tuple(msgspec.structs.replace(item, id=str(n)) for n, item in enumerate(items, 1))


def _asks(data: Mapping[str, Any]) -> list[Ask]:
    raw = data.get("items") or []
    wrong = Invalid("请从清单里勾选要补的材料", fields=[FieldProblem("/data/items", "请从清单里勾选")])
    if not isinstance(raw, list) or len(raw) > _MOST_ITEMS:
        raise wrong
    try:
        asks = [Ask(code=one) if isinstance(one, str) else msgspec.convert(plain_throughout(one), Ask) for one in raw]
    except msgspec.ValidationError:
        raise wrong from None
    return list(dict.fromkeys(asks))


def _item(ask: Ask, known: Mapping[str, str]) -> SupplementItem:
    if ask.code is not None and ask.code not in known:
        raise Invalid("请从清单里勾选要补的材料", fields=[FieldProblem("/data/items", "请从清单里勾选")])
    text = "".join(part for part in (known.get(ask.code or ""), plain(ask.say)) if part)
    if not text:
        raise Invalid("每一项都要写明哪里要补", fields=[FieldProblem("/data/items", "请选原因或写一句话")])
    return SupplementItem(
        code=ask.code or _SAID,
        text=text,
        paper=ask.paper,
        paper_title=ask.paper_title,
        page=ask.page,
        material=ask.material,
        original=ask.original,
    )


def check_once(
    items: Sequence[SupplementItem],
    asked_at: dt.datetime | None,
    came_at: Mapping[UUID, dt.datetime],
    *,
    late: bool,
    supervisor: bool,
    why: str,
) -> None:
    """Refuse a second notice about what could be seen the first time, unless a supervisor says why.

    `asked_at` is the first notice, `came_at` when each paper came; `late` = the papers were accepted as complete.
    """
    if asked_at is None and not late:
        return
    fresh = asked_at is not None and all(
        item.material is not None and came_at.get(item.material, asked_at) > asked_at for item in items
    )
    if fresh and not late:
        return
    if not supervisor:
        raise SecondNotice("已经一次性告知过。这几项当时就能看出来，要再次告知，请主管写明原因")
    if not why:
        raise Invalid(
            "再次告知要写明原因，办事人会看到", fields=[FieldProblem("/reason", "请写明为什么上次没有一次说全")]
        )


def answered(
    items: Sequence[SupplementItem], data: Mapping[str, Any], *, at_the_desk: bool
) -> tuple[SupplementItem, ...]:
    """The list after something came in. Originals are in when the desk has them, everything else when it is uploaded."""
    answers = _answers(items, data, at_the_desk=at_the_desk)
    unknown = set(answers) - {item.id for item in items}
    if unknown:
        raise Invalid("清单已经变了，请刷新后再提交", fields=[FieldProblem("/data/answers", "请刷新")])
    return tuple(_with(item, answers.get(item.id), at_the_desk=at_the_desk) for item in items)


def _answers(items: Sequence[SupplementItem], data: Mapping[str, Any], *, at_the_desk: bool) -> dict[str, Answer]:
    if at_the_desk:
        received = data.get("received")
        if not isinstance(received, list) or not all(isinstance(one, str) for one in received) or not received:
            raise Invalid("请勾选已经收到的原件", fields=[FieldProblem("/data/received", "请勾选")])
        return {one: Answer(item=one) for one in received}
    if "answers" not in data:  # One upload for the whole list.
        papers = supplement_papers(data)
        return {item.id: Answer(item=item.id, material_ids=papers) for item in items if not item.original}
    try:
        answers = msgspec.convert(plain_throughout(data["answers"]), list[Answer], strict=False)
    except msgspec.ValidationError:
        raise Invalid("请按清单逐项上传", fields=[FieldProblem("/data/answers", "请逐项上传")]) from None
    return {answer.item: answer for answer in answers}


def _with(item: SupplementItem, answer: Answer | None, *, at_the_desk: bool) -> SupplementItem:
    if answer is None or (at_the_desk and not item.original):
        return item
    if item.original:
        note = answer.note or item.note
        return msgspec.structs.replace(item, note=note, answered=at_the_desk or item.answered)
    if not answer.material_ids:
        return item
    return msgspec.structs.replace(item, materials=answer.material_ids, answered=True)


def in_words(items: Sequence[SupplementItem]) -> str:
    """`1. 诊断建议书第1页：看不清，请重新拍一张；2. 出院证：少了第2页`; nothing to number where it is one thing."""
    lines = [_line(item) for item in items]
    return "；".join(f"{number}. {line}" for number, line in enumerate(lines, 1)) if len(lines) > 1 else "".join(lines)


def _line(item: SupplementItem) -> str:
    where = f"{item.paper_title or ''}{f'第{item.page}页' if item.page and item.paper_title else ''}"
    text = item.text.strip().rstrip("。；;")
    return f"{where}：{text}" if where and not text.startswith(where) else text


def missing(items: Iterable[SupplementItem]) -> tuple[SupplementItem, ...]:
    """What is still to come."""
    return tuple(item for item in items if not item.answered)


def supplement_papers(data: Mapping[str, Any]) -> tuple[UUID, ...]:
    """The papers of an upload for the whole list; at least one."""
    raw = data.get("materialIds")
    try:
        ids = tuple(dict.fromkeys(UUID(str(value)) for value in raw)) if isinstance(raw, list) else ()
    except ValueError:
        ids = ()
    if not ids or len(ids) > _MOST_PAPERS:
        raise Invalid("请先上传要补的材料，再提交", fields=[FieldProblem("/data/materialIds", "请上传材料")])
    return ids
