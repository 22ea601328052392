"""When a filing holds, when it may be cancelled, and what its dates may be. Pure: no clock, no database."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final
from uuid import UUID

import msgspec

from backend.cases.matter import Finding, Level
from backend.filings.schemas import FilingItem
from backend.kernel.dates import add_months, day_text
from backend.policy.model import FilingType

_FAR_DAYS: Final = 366


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """A filing that exists already, or another place of the same form."""

    id: UUID | None
    case: UUID | None
    type: str
    region: str
    region_name: str
    begins: dt.date
    ends: dt.date | None
    by_commitment: bool
    state: str
    lock_until: dt.date | None = None
    replaces: UUID | None = None

    def covers(self, day: dt.date) -> bool:
        """Active on `day`; both ends count."""
        return self.state == "active" and self.begins <= day and (self.ends is None or day <= self.ends)

    def overlaps(self, begins: dt.date, ends: dt.date | None) -> bool:
        """The two periods share a day."""
        return (ends is None or self.begins <= ends) and (self.ends is None or begins <= self.ends)


def finding(level: Level, code: str, message: str, **more: str | None) -> Finding:
    """A finding of this room."""
    return Finding(level=level, code=f"filing.{code}", message=message, **more)


def valid_until(type_: FilingType, begins: dt.date, ends: dt.date | None) -> dt.date | None:
    """The last day the filing holds; None = until it is cancelled.

    A period in months ends on the corresponding day and is never shortened by a return date: the national rule sets
    a minimum, and a filing that outlives the journey harms nobody.
    """
    if type_.validity.months is not None:
        return add_months(begins, type_.validity.months)
    return ends


def locked_until(
    type_: FilingType, *, by_commitment: bool, decided_on: dt.date, begins: dt.date, counts_from: str
) -> dt.date | None:
    """The last day on which a filing made on a letter cannot be cancelled."""
    if type_.lock_months is None or not by_commitment:
        return None
    start = decided_on if counts_from == "decision" else begins
    return add_months(start, type_.lock_months)


def cancel_from(lock_until: dt.date | None) -> dt.date | None:
    """The first day it can be cancelled."""
    return lock_until + dt.timedelta(days=1) if lock_until is not None else None


def stays_long_enough(type_: FilingType, begins: dt.date, ends: dt.date | None) -> bool:
    """`>6个月` and `≥3个月` differ by one day. An open end is long."""
    if type_.min_stay_months is None or ends is None:
        return True
    least = add_months(begins, type_.min_stay_months)
    return ends >= least if type_.min_stay_inclusive else ends > least


def check_dates(item: FilingItem, type_: FilingType, today: dt.date) -> Iterator[Finding]:
    """Begin, end, admission and discharge against each other and against the day of the application."""
    begins = item.begins_on
    if begins is None:
        yield finding("hard", "begins_missing", "请选择备案从哪天开始。", pointer="/beginsOn")
        return
    if item.ends_on is not None and item.ends_on < begins:
        yield finding("hard", "ends_before_begins", "结束日期早于开始日期，请改一下。", pointer="/endsOn")
        return
    if item.ends_on is None and type_.needs_end:
        yield finding("hard", "ends_missing", "请选择备案到哪天结束。", pointer="/endsOn")
    yield from _check_stay(item, type_, begins)
    yield from _check_admission(item, type_, begins, today)
    if begins > today + dt.timedelta(days=_FAR_DAYS):
        yield finding("hard", "begins_far", "开始日期在一年以后，请核对是不是选错了。", pointer="/beginsOn")


def _check_stay(item: FilingItem, type_: FilingType, begins: dt.date) -> Iterator[Finding]:
    months = type_.min_stay_months
    if months is None or stays_long_enough(type_, begins, item.ends_on):
        return
    need = f"满{months}个月" if type_.min_stay_inclusive else f"超过{months}个月"
    yield finding(
        "hard",
        "stay_too_short",
        f"这一类要在外地住{need}，您填的时间不够。",
        fix="如果只是短期去看病，请改选临时就医或转诊；如果会一直住下去，可以不填结束日期。",
        pointer="/endsOn",
        source=type_.source,
    )


def _check_admission(item: FilingItem, type_: FilingType, begins: dt.date, today: dt.date) -> Iterator[Finding]:
    admitted, discharged = item.admitted_on, item.discharged_on
    if type_.counts_as_filed and admitted is None:
        yield finding("hard", "emergency_day_missing", "请填急诊或入院的日期。", pointer="/admittedOn")
        return
    if admitted is not None and admitted > today:
        yield finding("hard", "admitted_in_future", "入院日期不能晚于今天。", pointer="/admittedOn")
        return
    if admitted is not None and admitted < today - dt.timedelta(days=_FAR_DAYS):
        text = "入院日期在一年以前，由经办人员核对。"
        yield finding("soft", "admitted_long_ago", text, fix="请核对是不是选错了年份", pointer="/admittedOn")
    if discharged is not None and (admitted is None or discharged < admitted):
        yield finding("hard", "discharged_before_admitted", "出院日期要晚于入院日期。", pointer="/dischargedOn")
        return
    if begins >= today:
        return
    if admitted is None:
        yield finding(
            "hard",
            "begins_in_past",
            "开始日期不能早于今天。",
            fix="已经住院、还没出院的，请填入院日期，就可以从入院那天算起。",
            pointer="/beginsOn",
        )
    elif begins < admitted:
        yield finding("hard", "begins_before_admission", "开始日期不能早于入院日期。", pointer="/beginsOn")
    elif discharged is not None and discharged <= today:
        yield finding(
            "info",
            "discharged",
            "您已经出院。这次的费用不能直接结算了，备案后可以拿票据回参保地手工报销。",
            source="医保发〔2022〕22号（据苏医保发〔2022〕75号 第二十五条、第二十八条转引，未核实）",
        )
    else:
        yield finding(
            "info",
            "before_discharge",
            "出院结算前补办好备案，这次住院就可以直接结算。",
            source="医保发〔2022〕22号 第十六条（转引，未核实）",
        )


def check_overlap(
    item: FilingItem, region: str, begins: dt.date, ends: dt.date | None, others: Iterable[Standing], today: dt.date
) -> Iterator[Finding]:
    """The same place twice at the same time helps nobody. The one being replaced does not count."""
    for other in others:
        if other.region != region or not other.overlaps(begins, ends) or (item.replaces and other.id == item.replaces):
            continue
        since = day_text(other.begins, today=today)
        if other.id is None:
            text, fix = f"这张表里{other.region_name}填了两次，留一个就行。", "请删掉一个"
        elif other.state == "pending":
            text, fix = f"{other.region_name}的备案已经在办，不用再申请。", "请在“进度”里看办到哪一步"
        else:
            text = f"您已经备案到{other.region_name}（{since}起），不用再办。"
            fix = "要换类型或换日期，请先在“我的备案”里变更或取消原来的"
        yield finding("hard", "duplicate", text, fix=fix, pointer="/region")
        return


def check_replaced(
    item: FilingItem, mine: Iterable[Standing], types: Iterable[FilingType], today: dt.date
) -> Iterator[Finding]:
    """A change needs a living filing of one's own, and the lock holds for it as for a cancellation."""
    if item.replaces is None:
        return
    old = next((s for s in mine if s.id == item.replaces), None)
    if old is None or old.state != "active" or (old.ends is not None and old.ends < today):
        yield finding("hard", "nothing_to_change", "要变更的备案已经失效，请直接新办一个。", pointer="/replaces")
    elif any(s.replaces == item.replaces and s.state == "pending" for s in mine):
        yield finding("hard", "change_pending", "这个备案的变更已经在办，不用再申请。", pointer="/replaces")
    elif old.lock_until is not None and today <= old.lock_until:
        first = day_text(old.lock_until + dt.timedelta(days=1), today=today)
        takes_papers = any(one.code == old.type and one.materials for one in types)
        yield finding(
            "hard",
            "locked",
            f"原来的备案是用承诺书办的，{first}起才能变更。",
            fix="现在就要变更的，请先在“我的备案”里补齐证明材料。" if takes_papers else "请到那天再来变更。",
            pointer="/replaces",
        )


def check_many_places(
    *, by_commitment: bool, region: str, others: Iterable[Standing], reading: str, source: str
) -> Iterator[Finding]:
    """Several places at once, all on a letter: allowed, for a person to decide, or refused, as the region reads it."""
    if not by_commitment or reading == "allow":
        return
    if any(o.by_commitment and o.region != region and o.state in {"pending", "active"} for o in others):
        yield finding(
            "hard" if reading == "refuse" else "soft",
            "many_places_by_letter",
            "同时备案几个地方又都用承诺书的，要由经办人员核对。"
            if reading == "refer"
            else "同时备案几个地方的，第二处起不能用承诺书。",
            fix="交上证明材料，就可以当场办好。",
            pointer="/commitment",
            source=source,
        )
