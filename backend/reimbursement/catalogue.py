"""The papers a claim needs, as the pack lists them; any one of a group is enough."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from backend.cases.matter import CheckContext, Finding
from backend.kernel.dates import age_on
from backend.policy.claims import ClaimPaperRule
from backend.policy.pack import RegionPack
from backend.reimbursement.rules import finding
from backend.reimbursement.schemas import PAYEE_PAPER, ClaimItem

_OF_AGE_YEARS: Final = 18
_OTHER_PAPERS: Final = {PAYEE_PAPER: "收款人的关系证明", "supplement": "补充材料"}


def rules_of(
    pack: RegionPack, track: str | None, category: str | None, channel: str, on: dt.date
) -> list[ClaimPaperRule]:
    """The catalogue of one claim."""
    return [rule for rule in pack.claim_papers_on(track or "", channel, on) if category in rule.categories]


def check_papers(item: ClaimItem, pack: RegionPack, track: str | None, context: CheckContext) -> Iterator[Finding]:
    """What is still missing. What may be left out says what follows."""
    given = {paper.code for paper in item.papers if paper.materials}
    for rule in rules_of(pack, track, item.category, context.channel, context.today):
        if not _asked(rule, item, context) or given & {option.code for option in rule.options}:
            continue
        if rule.required:
            several = len(rule.options) > 1
            yield finding(
                "hard",
                "paper_missing",
                f"还缺{rule.title}。",
                fix="请选一样拍照上传，一页一张。" if several else "请拍照上传，一页一张。",
                pointer=f"/papers/{rule.code}",
                source=rule.source,
            )
        elif rule.if_missing and rule.when == "always":
            yield finding(
                "info", "paper_left_out", f"没有{rule.title}：{rule.if_missing}。", pointer=f"/papers/{rule.code}"
            )


def _asked(rule: ClaimPaperRule, item: ClaimItem, context: CheckContext) -> bool:
    """Whom a paper is asked of. A minor cannot give a power of attorney; who lives elsewhere is for the desk to see."""
    if rule.when == "proxy":
        birth = context.subject.birth
        minor = birth is not None and age_on(birth, context.today) < _OF_AGE_YEARS
        return context.acting_person_id is not None and not minor
    if rule.when == "accident":
        return item.accident is not None and item.accident.is_accident
    return rule.when == "always"


def listed(pack: RegionPack, track: str, category: str, channel: str, on: dt.date) -> list[tuple[str, str, bool]]:
    """Code, title and whether it is required, one line per paper that may be handed in."""
    return [
        (option.code, option.title, rule.required and rule.when == "always" and len(rule.options) == 1)
        for rule in rules_of(pack, track, category, channel, on)
        for option in rule.options
    ]


def title_of(code: str) -> str:
    """A paper that is not of the catalogue."""
    return _OTHER_PAPERS.get(code, "其他材料")
