"""Which way a claim goes, and what its dates, totals and stays may be. Pure: no clock, no database."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Final
from uuid import UUID

import msgspec

from backend.cases.matter import Finding, Level
from backend.kernel.dates import day_text
from backend.kernel.errors import Invalid
from backend.kernel.money import yuan
from backend.kernel.regions import prefecture_of, province_of
from backend.policy.model import Channel, TrackRule, Where
from backend.reimbursement.schemas import ClaimItem

KIND: Final = "reimbursement"
CATEGORY_TEXT: Final = {
    "inpatient": "住院",
    "chronic": "门诊慢性病",
    "special_drug": "特药",
    "emergency": "急诊抢救",
    "accident": "意外伤害",
}
STAYS: Final = frozenset({"inpatient", "accident"})
_LONG_AGO_DAYS: Final = 3 * 366
_LONGEST_STAY_DAYS: Final = 366


def finding(level: Level, code: str, message: str, **more: str | None) -> Finding:
    """A finding of this room."""
    return Finding(level=level, code=f"claim.{code}", message=message, **more)


def where(home: str, hospital: str) -> Where | None:
    """Where the hospital is, seen from the place of insurance; None when one of the two is no region code."""
    try:
        if prefecture_of(home) == prefecture_of(hospital):
            return "home"
        return "other_city" if province_of(home) == province_of(hospital) else "other_province"
    except Invalid:
        return None


def choose_track(rules: Sequence[TrackRule], item: ClaimItem, place: Where | None, channel: str) -> TrackRule | None:
    """The first way that takes this claim; None = it is not taken here."""
    accident = item.category == "accident" or (item.accident is not None and item.accident.is_accident)
    return next(
        (
            rule
            for rule in rules
            if item.category in rule.categories
            and channel in rule.channels
            and place in rule.where
            and (rule.accidents or not accident)
        ),
        None,
    )


def offered(rules: Sequence[TrackRule], category: str, channel: Channel) -> TrackRule | None:
    """Whether a kind of claim is taken here at all."""
    return next((rule for rule in rules if category in rule.categories and channel in rule.channels), None)


def check_dates(item: ClaimItem, today: dt.date) -> Iterator[Finding]:
    """Begin and end of the visit against each other and against today."""
    first, last = item.admitted_on, item.discharged_on
    stay = item.category in STAYS
    begin, end = ("入院", "出院") if stay else ("就医开始", "就医结束")
    if first is None:
        yield finding("hard", "begins_missing", f"请填{begin}日期。", pointer="/admittedOn")
    if last is None:
        fix = "还没有出院的，请在出院结账以后再来申请。" if stay else None
        yield finding("hard", "ends_missing", f"请填{end}日期。", fix=fix, pointer="/dischargedOn")
    if first is not None and first > today:
        yield finding("hard", "begins_in_future", f"{begin}日期不能晚于今天。", pointer="/admittedOn")
    if last is not None and last > today:
        yield finding("hard", "ends_in_future", f"{end}日期不能晚于今天。", pointer="/dischargedOn")
    if first is None or last is None:
        return
    if last < first:
        yield finding("hard", "ends_before_begins", f"{end}日期早于{begin}日期，请改一下。", pointer="/dischargedOn")
    elif (last - first).days > _LONGEST_STAY_DAYS:
        text = f"{begin}到{end}超过一年，由经办人员核对。"
        yield finding("soft", "very_long", text, fix="请看看是不是选错了年份。", pointer="/admittedOn")
    elif (today - last).days > _LONG_AGO_DAYS:
        text = f"{end}已经三年以上，由经办人员核对。"
        yield finding("soft", "long_ago", text, fix="请看看是不是选错了年份。", pointer="/dischargedOn")


class Bill(msgspec.Struct, frozen=True, kw_only=True):
    """A voucher as the totals need it."""

    id: UUID
    number: str
    total_fen: int | None


def check_totals(item: ClaimItem, bills: Sequence[Bill]) -> Iterator[Finding]:
    """Vouchers once each, and a total exact to the fen. Whether one may be claimed is the voucher room's to say."""
    if not item.vouchers:
        fix = "扫一扫票据上的二维码，或者按号码添加。"
        yield finding("hard", "vouchers_missing", "请添加这次看病的票据。", fix=fix, pointer="/vouchers")
        return
    for i, one in enumerate(item.vouchers):
        if one in item.vouchers[:i]:
            yield finding("hard", "voucher_twice", "同一张票据添加了两次，请删掉一张。", pointer=f"/vouchers/{i}")
    known = {bill.id: bill for bill in bills}
    yield from _check_sum(item, [known[one] for one in dict.fromkeys(item.vouchers) if one in known])


def _check_sum(item: ClaimItem, bills: Sequence[Bill]) -> Iterator[Finding]:
    """Exact where every amount is known; one that is not is for the voucher room to say and for a person to enter."""
    amounts = [bill.total_fen for bill in bills if bill.total_fen is not None]
    if len(amounts) != len(set(item.vouchers)):
        if item.total_fen is None:
            yield finding("hard", "total_missing", "请照着票据填费用总额。", pointer="/totalFen")
        return
    right = sum(amounts)
    if item.total_fen is None:
        yield finding("hard", "total_missing", f"请填费用总额，票据合计{yuan(right)}元。", pointer="/totalFen")
    elif item.total_fen != right:
        yield finding(
            "hard",
            "total_differs",
            f"费用总额填的是{yuan(item.total_fen)}元，票据合计{yuan(right)}元，相差{yuan(abs(right - item.total_fen))}元。",
            fix="请改成票据合计的金额，一分都不能差。",
            pointer="/totalFen",
        )


class Stay(msgspec.Struct, frozen=True, kw_only=True):
    """Another claim of the same person. `number` is None when it stands in the same form."""

    category: str
    hospital: str
    admitted_on: dt.date
    discharged_on: dt.date
    number: str | None


def check_stays(item: ClaimItem, others: Iterable[Stay], today: dt.date) -> Iterator[Finding]:
    """Nobody lies in two hospitals at once. Leaving one and entering another on one day is a transfer."""
    first, last = item.admitted_on, item.discharged_on
    if first is None or last is None or item.category not in STAYS:
        return
    for other in others:
        if other.category not in STAYS:
            continue
        same_days = (other.admitted_on, other.discharged_on) == (first, last)
        if not (other.admitted_on < last and first < other.discharged_on) and not same_days:
            continue
        since, until = day_text(other.admitted_on, today=today), day_text(other.discharged_on, today=today)
        which = f"报销申请{other.number}" if other.number else "这张表里另一项"
        yield finding(
            "soft",
            "stays_overlap",
            f"住院时间和{which}（{other.hospital}，{since}到{until}）重叠，由经办人员核对。",
            fix="请看看入院、出院日期有没有填错。",
            pointer="/admittedOn",
        )


def check_accident(
    item: ClaimItem, place: Where | None, hospital_decides: Sequence[Where], hospital_text: str, today: dt.date
) -> Iterator[Finding]:
    """The questions of an accident: third party, when, where, how, and a document or the letter."""
    accident = item.accident
    if accident is None or (item.category == "accident" and not accident.is_accident):
        yield finding("hard", "accident_unanswered", "请回答这次看病是不是因为意外受伤。", pointer="/accident")
        return
    if not accident.is_accident:
        return
    if place in hospital_decides:
        yield finding("hard", "accident_hospital", hospital_text, pointer="/accident")
        return
    for missing, field, text in (
        (accident.third_party is None, "thirdParty", "请回答受伤有没有涉及别人的责任。"),
        (accident.happened_on is None, "happenedOn", "请填受伤的日期。"),
        (not (accident.place or "").strip(), "place", "请填受伤的地点。"),
        (not (accident.how or "").strip(), "how", "请写明是怎么受伤的。"),
        (accident.proof is None, "proof", "请选证明材料：有公检法证明的交证明，没有的签承诺书。"),
    ):
        if missing:
            yield finding("hard", f"accident_{field.lower()}", text, pointer=f"/accident/{field}")
    happened = accident.happened_on
    if happened is not None and (happened > today or (item.admitted_on is not None and happened > item.admitted_on)):
        text = "受伤日期不能晚于入院日期和今天。"
        yield finding("hard", "accident_day", text, pointer="/accident/happenedOn")
    if accident.third_party:
        text = "涉及别人责任的，要先做意外伤害认定，认定以后才审核这次报销。"
        yield finding("info", "accident_third_party", text, pointer="/accident/thirdParty")
