"""How a case speaks: plain words first, whose turn it is, and what comes next."""

import datetime as dt
from typing import Final

from backend.cases.rules import TURN, Status
from backend.cases.schemas import Step, Tone
from backend.infra.clock import OFFICE_ZONE

STATUS_TEXT: Final[dict[Status, str]] = {
    Status.submitted: "正在核对",
    Status.waiting: "等前一件办好",
    Status.accepting: "等待受理",
    Status.reviewing: "等待经办审核",
    Status.supplementing: "请您补材料",
    Status.rechecking: "等待复核",
    Status.financing: "等待拨付",
    Status.paying: "正在打款",
    Status.returned: "银行退回，请您改账户",
    Status.accepted: "已通过，正在登记",
    Status.done: "已办结",
    Status.refused: "不予办理",
    Status.withdrawn: "已撤回",
    Status.ended: "已终止",
    Status.revoked: "已解除",
}

STATUS_TONE: Final[dict[Status, Tone]] = {
    Status.submitted: "office",
    Status.waiting: "office",
    Status.accepting: "office",
    Status.reviewing: "office",
    Status.supplementing: "yours",
    Status.rechecking: "office",
    Status.financing: "office",
    Status.paying: "office",
    Status.returned: "yours",
    Status.accepted: "office",
    Status.done: "done",
    Status.refused: "bad",
    Status.withdrawn: "quiet",
    Status.ended: "quiet",
    Status.revoked: "quiet",
}

NEXT_TEXT: Final[dict[Status, str]] = {
    Status.submitted: "系统正在核对登记信息，一般几秒钟就有结果，不用您做什么。",
    Status.waiting: "前一件办好后会自动接着办，不用您做什么。",
    Status.reviewing: "有一处需要经办人员核实，办好后马上通知您，不用您做什么。",
    Status.supplementing: "请按下面的清单补齐，补齐前不计办理时间。",
    Status.accepting: "经办人员先看材料齐不齐，缺什么会一次告诉您，现在不用您做什么。",
    Status.rechecking: "另一位同事正在复核，不用您做什么。",
    Status.financing: "复核已通过，财务正在安排付款，不用您做什么。",
    Status.paying: "钱已经交给银行，到账后马上通知您，不用您做什么。",
    Status.returned: "只要改收款账户，别的都不用重交；改好核对无误就再付。",
    Status.accepted: "正在写入医保平台，一般几秒钟完成。",
    Status.done: "已经生效，不用再做什么。",
    Status.refused: "请看下面的原因；情况有变化可以重新申请，也可以向经办机构咨询。",
    Status.withdrawn: "您已撤回，需要时可以重新申请。",
    Status.ended: "因为前一件没有办成，这件没有继续办；条件满足后可以重新申请。",
    Status.revoked: "已经停止生效，需要时可以重新申请。",
}

_TURN_TEXT: Final = {"citizen": "轮到您", "office": "经办机构办理中", "other": "等前一件", "none": "不需要谁再做什么"}

EVENT_TEXT: Final[dict[str, str]] = {
    "submit": "已提交",
    "pass": "自动核对通过",
    "refer": "转经办人员核实",
    "refuse": "不予办理",
    "wait": "等前一件办好",
    "end": "已终止",
    "withdraw": "已撤回",
    "resume": "前一件已办好，继续办理",
    "accept": "经办人员审核通过",
    "request_supplement": "请您补材料",
    "supplement": "已补材料",
    "registered": "已办结",
    "not_registered": "医保平台没有登记成功，转经办人员处理",
    "override": "主管改判，重新审核",
    "hand_in": "已补一部分材料",
    "approve": "审核和待遇计算完成",
    "confirm": "复核通过",
    "send_back": "退回重新审核",
    "pay": "财务审核通过，交银行付款",
    "paid": "钱已拨付",
    "returned": "银行退回，请改收款账户",
    "taken_back": "付出的钱又被银行退回，请改收款账户",
    "stopped": "这次没有付出，退回财务处理",
    "mend_account": "已改收款账户",
    "close": "不再拨付，已结束",
    "correct": "更正",
    "correct_amount": "更正报销金额",
    "revoke": "已解除",
    "take": "经办人员已领取",
    "hand_over": "已转交给同事",
    "warn": "办理期限提醒",
    "view": "打开办件",
    "unmask": "查看个人信息",
    "print": "打印表单",
    "change": "已变更",
}

# Steps of the office that tell the citizen nothing.
INTERNAL_EVENTS: Final = frozenset({"take", "hand_over", "warn", "view", "unmask", "print", "correct_amount"})

KIND_TEXT: Final[dict[str, str]] = {
    "family_sharing": "给家人用我的医保钱",
    "filing": "去外地看病先备案",
    "chronic_expansion": "外地门诊慢特病定点",
    "reimbursement": "看病自己垫的钱来报销",
    "accident_determination": "意外伤害认定",
    "proxy_grant": "代办授权核实",
    "guardianship": "监护关系核实",
}

KIND_FORMAL: Final[dict[str, str]] = {
    "family_sharing": "职工医保个人账户家庭共济",
    "filing": "异地就医备案",
    "chronic_expansion": "门慢定点医疗机构扩诊",
    "reimbursement": "医疗费用手工报销",
    "accident_determination": "意外伤害费用纳入医保支付范围认定",
    "proxy_grant": "授权委托核实",
    "guardianship": "监护关系核实",
}


# Where a claim says more than a matter that is only decided.
_CLAIM_STATUS: Final = {
    Status.waiting: "等意外伤害认定",
    Status.reviewing: "审核中",
    Status.done: "已拨付",
    Status.refused: "不予报销",
}
_CLAIM_NEXT: Final = {
    Status.submitted: "系统正在核对票据，一般几秒钟就好，不用您做什么。",
    Status.waiting: "先看这次受伤医保管不管（意外伤害认定），认定好了自动接着办，不用您做什么。",
    Status.reviewing: "材料已受理，正在审核和算报销金额，不用您做什么。",
    Status.done: "钱已打到收款账户，结果单可以下载。",
    Status.refused: "请看下面的原因；票据已经放开，情况有变化可以重新申请。",
    Status.withdrawn: "您已撤回，票据已经放开，需要时可以重新申请。",
    Status.ended: "这件已经结束，票据已经放开。",
}
_CLAIM_EVENT: Final = {
    "wait": "先办意外伤害认定",
    "resume": "意外伤害认定办好，继续办理",
    "accept": "材料齐全，已受理",
    "refuse": "不予报销",
    "request_supplement": "一次性告知要补的材料",
    "refer": "自动审核完成，等待受理",
    "pass": "自动审核通过，等待受理",
}
_CLAIM_WAY: Final = (
    ("submitted", "提交"),
    ("accepting", "受理"),
    ("reviewing", "审核"),
    ("rechecking", "复核"),
    ("financing", "拨付"),
    ("done", "办结"),
)
_ACCIDENT_STATUS: Final = {
    Status.reviewing: "等待认定",
    Status.done: "医保可以支付",
    Status.refused: "医保不支付",
}
_ACCIDENT_NEXT: Final = {
    Status.reviewing: "经办人员正在看这次受伤医保管不管，有结果马上通知您，不用您做什么。",
    Status.done: "这次受伤在医保支付范围内，报销自动接着办，不用您做什么。",
    Status.refused: "请看下面的原因；对认定有疑问，请联系经办机构。",
}
_ACCIDENT_EVENT: Final = {"refer": "转经办人员认定", "accept": "认定：医保可以支付", "refuse": "认定：医保不支付"}
_REIMBURSEMENT: Final = "reimbursement"
_ACCIDENT: Final = "accident_determination"
_OWN_STATUS: Final = {_REIMBURSEMENT: _CLAIM_STATUS, _ACCIDENT: _ACCIDENT_STATUS}
_OWN_EVENT: Final = {_REIMBURSEMENT: _CLAIM_EVENT, _ACCIDENT: _ACCIDENT_EVENT}
# A filing may begin later than it is done.
_FILING_NEXT: Final = {Status.done: "已经办好，从备案的开始日期起有效，不用再做什么。"}
_OWN_NEXT: Final = {_REIMBURSEMENT: _CLAIM_NEXT, _ACCIDENT: _ACCIDENT_NEXT, "filing": _FILING_NEXT}


def status_text(kind: str, status: Status) -> str:
    """Where a case of this kind stands."""
    return _OWN_STATUS.get(kind, {}).get(status) or STATUS_TEXT[status]


def event_text(kind: str, action: str) -> str:
    """What was done."""
    return _OWN_EVENT.get(kind, {}).get(action) or EVENT_TEXT[action]


def next_text(kind: str, status: Status) -> str:
    """What comes next."""
    return _OWN_NEXT.get(kind, {}).get(status) or NEXT_TEXT[status]


def moment_text(at: dt.datetime, *, today: dt.date | None = None) -> str:
    """11月24日 09:05, office time, with the year in front when it is not the year of `today`."""
    local = at.astimezone(OFFICE_ZONE)
    year = f"{local.year}年" if today is not None and local.year != today.year else ""
    return f"{year}{local.month}月{local.day}日 {local:%H:%M}"


def printed_moment(at: dt.datetime) -> str:
    """2026年11月24日 09:05: on paper the year matters."""
    return f"{at.astimezone(OFFICE_ZONE).year}年{moment_text(at)}"


def without_parent(parent_title: str, parent_status: str, reason: str | None) -> str:
    """Why a case ends whose first half came to nothing: in the words the first half was refused with."""
    said = f"{parent_title}：{parent_status}"
    return f"{said}。{reason}" if reason else said


def turn_text(kind: str, status: Status, office_name: str) -> str:
    """Whose turn it is, by name where we can."""
    turn = TURN[status]
    if turn == "other":
        return _OWN_STATUS.get(kind, {}).get(status) or _TURN_TEXT[turn]
    return f"{office_name}办理中" if turn == "office" and office_name else _TURN_TEXT[turn]


def steps(kind: str, status: Status, *, reviewed: bool, when: dict[str, str]) -> tuple[Step, ...]:
    """The stations a case passes, with the ones behind it ticked. `when` maps a status to the time it was reached."""
    if status in _LAST:
        return (
            Step(text="提交", state="done", when=when.get("submitted")),
            Step(text=_OWN_STATUS.get(kind, {}).get(status) or _LAST[status], state="now", when=when.get(status.value)),
        )
    way = list(_CLAIM_WAY) if kind == _REIMBURSEMENT else _decision_way(reviewed=reviewed)
    now = {
        Status.submitted: way[1][0],
        Status.accepted: "done",
        Status.paying: "financing",
        Status.done: "",
    }.get(status, status.value)
    # What the person mends comes before the station that waits for it: that one has not happened yet.
    if status is Status.supplementing:
        way.insert(1, ("supplementing", "您补材料"))
    if status is Status.returned:
        way.insert(4, ("returned", "您改账户"))
    if kind == _REIMBURSEMENT and "waiting" in when:
        way.insert(1, ("waiting", "意外伤害认定"))
    elif status is Status.waiting:
        way.insert(1, ("waiting", "等前一件"))
    names = [name for name, _ in way]
    position = names.index(now) if now in names else len(names)
    return tuple(
        Step(
            text=text,
            state="done" if i < position else "now" if i == position else "todo",
            when=when.get(name) if i <= position else None,  # It may have been reached before the case went back.
        )
        for i, (name, text) in enumerate(way)
    )


_LAST: Final = {
    Status.refused: "不予办理",
    Status.withdrawn: "已撤回",
    Status.ended: "已终止",
    Status.revoked: "已解除",
}


def _decision_way(*, reviewed: bool) -> list[tuple[str, str]]:
    looked = ("reviewing", "经办审核") if reviewed else ("checking", "自动核对")
    return [("submitted", "提交"), looked, ("done", "办结")]
