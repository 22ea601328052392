"""Papers of a filing: any one of a group, or the letter instead, or what a register already holds. Pure."""

from collections.abc import Iterable, Iterator, Mapping

from backend.cases.matter import Finding
from backend.filings.rules import finding
from backend.filings.schemas import FilingItem, PaperChoice
from backend.gateways.insurance import HeldMaterial
from backend.policy.model import Channel, FilingType, MaterialGroup

Chosen = Mapping[str, PaperChoice]


def asked(type_: FilingType, chosen: Chosen, channel: Channel) -> tuple[MaterialGroup, ...]:
    """The groups that apply, given what was chosen in the others."""
    return tuple(
        group
        for group in type_.materials
        if channel in group.channels
        and all(_choice(chosen, other) in choices for other, choices in group.only_with.items())
    )


def supplied(group: MaterialGroup, chosen: Chosen, held: Iterable[HeldMaterial], places: tuple[str, ...]) -> bool:
    """A listed paper was chosen and is there: uploaded, or held by a register for this very place."""
    paper = chosen.get(group.group)
    if paper is None or paper.choice not in {option.code for option in group.any_of}:
        return False
    return bool(paper.ids) or holds(paper.choice, held, places)


def holds(code: str | None, held: Iterable[HeldMaterial], places: tuple[str, ...]) -> bool:
    """A register's paper proves something about a place only when it names that place."""
    return any(
        paper.code == code and paper.detail is not None and any(name in paper.detail for name in places)
        for paper in held
    )


def by_letter(item: FilingItem, type_: FilingType) -> bool:
    """True when the filing rests on the letter: what was ticked and signed holds, whatever else lies in the form."""
    return item.commitment and type_.commitment != "none"


def check_one_way(item: FilingItem, type_: FilingType) -> Iterator[Finding]:
    """The letter says that papers cannot be shown; beside papers it would be untrue, so the person chooses one."""
    groups = {group.group for group in type_.materials}
    if type_.commitment != "instead" or not item.commitment:
        return
    if any(paper.choice is not None or paper.ids for group, paper in item.materials.items() if group in groups):
        yield finding(
            "hard",
            "papers_and_letter",
            "证明材料和个人承诺书只能选一样，这里两样都有。",
            fix="请打开“证明材料”这一页，选交材料，或者选签承诺书。",
            pointer="/commitment",
            source=type_.source,
        )


def check_papers(
    item: FilingItem, type_: FilingType, channel: Channel, held: Iterable[HeldMaterial], places: tuple[str, ...]
) -> Iterator[Finding]:
    """What is still missing, group by group, or the letter."""
    known = tuple(held)
    if type_.commitment == "required" and not item.commitment:
        yield finding(
            "hard",
            "letter_missing",
            "请阅读并同意备案个人承诺书。",
            pointer="/commitment",
            source=type_.source,
        )
    for group in asked(type_, item.materials, channel):
        if not group.required or supplied(group, item.materials, known, places):
            continue
        if group.or_commitment and item.commitment:
            continue
        yield _missing(group, item.materials, type_)
    strange = set(item.materials) - {g.group for g in type_.materials}
    if strange:
        yield finding("info", "paper_not_needed", "有的材料这一类备案用不上，不会提交给经办机构。")


def _missing(group: MaterialGroup, chosen: Chosen, type_: FilingType) -> Finding:
    instead = "；交不了的，可以改用个人承诺书" if group.or_commitment else ""
    if _choice(chosen, group.group) in {option.code for option in group.any_of}:
        title = next(o.title for o in group.any_of if o.code == _choice(chosen, group.group))
        return finding(
            "hard",
            "paper_not_uploaded",
            f"还没有上传{title}。",
            fix=f"请拍照上传{instead}。",
            pointer=f"/materials/{group.group}",
            source=type_.source,
        )
    return finding(
        "hard",
        "paper_missing",
        f"还缺{group.title}。",
        fix=f"请选一样并上传{instead}。",
        pointer=f"/materials/{group.group}",
        source=type_.source,
    )


def _choice(chosen: Chosen, group: str) -> str | None:
    paper = chosen.get(group)
    return paper.choice if paper else None
