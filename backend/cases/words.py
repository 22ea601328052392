"""How a case speaks: plain words first, whose turn it is, and what comes next."""

import datetime as dt
from typing import Final

from backend.cases.rules import TURN, Status
from backend.cases.schemas import Step, Tone
from backend.infra.clock import OFFICE_ZONE

STATUS_TEXT: Final[dict[Status, str]] = {
    Status.submitted: "正在核对",
    Status.waiting: "等前一件办好",
    Status.reviewing: "等待经办审核",
    Status.supplementing: "请您补材料",
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
    Status.reviewing: "office",
    Status.supplementing: "yours",
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
INTERNAL_EVENTS: Final = frozenset({"take", "hand_over", "warn", "view", "unmask", "print"})

KIND_TEXT: Final[dict[str, str]] = {
    "family_sharing": "给家人用我的医保钱",
    "filing": "去外地看病先备案",
    "chronic_expansion": "外地门诊慢特病定点",
    "proxy_grant": "代办授权核实",
    "guardianship": "监护关系核实",
}

KIND_FORMAL: Final[dict[str, str]] = {
    "family_sharing": "职工医保个人账户家庭共济",
    "filing": "异地就医备案",
    "chronic_expansion": "门慢定点医疗机构扩诊",
    "proxy_grant": "授权委托核实",
    "guardianship": "监护关系核实",
}


def moment_text(at: dt.datetime) -> str:
    """11月24日 09:05, office time."""
    local = at.astimezone(OFFICE_ZONE)
    return f"{local.month}月{local.day}日 {local:%H:%M}"


def printed_moment(at: dt.datetime) -> str:
    """2026年11月24日 09:05: on paper the year matters."""
    return f"{at.astimezone(OFFICE_ZONE).year}年{moment_text(at)}"


def turn_text(status: Status, office_name: str) -> str:
    """Whose turn it is, by name where we can."""
    turn = TURN[status]
    return f"{office_name}办理中" if turn == "office" and office_name else _TURN_TEXT[turn]


def steps(status: Status, *, reviewed: bool, when: dict[str, str]) -> tuple[Step, ...]:
    """The stations a case passes, with the ones behind it ticked. `when` maps a status to the time it was reached."""
    way = [
        ("submitted", "提交"),
        *([("reviewing", "经办审核")] if reviewed else [("checking", "自动核对")]),
        ("done", "办结"),
    ]
    if status is Status.supplementing:
        way.insert(2, ("supplementing", "您补材料"))
    if status is Status.waiting:
        way.insert(1, ("waiting", "等前一件"))
    last = {
        Status.refused: "不予办理",
        Status.withdrawn: "已撤回",
        Status.ended: "已终止",
        Status.revoked: "已解除",
    }.get(status)
    if last is not None:
        return (
            Step(text="提交", state="done", when=when.get("submitted")),
            Step(text=last, state="now", when=when.get(status.value)),
        )
    now = {
        Status.submitted: "checking",
        Status.accepted: "done",
        Status.done: "",
    }.get(status, status.value)
    names = [name for name, _ in way]
    position = names.index(now) if now in names else len(names)
    return tuple(
        Step(text=text, state="done" if i < position else "now" if i == position else "todo", when=when.get(name))
        for i, (name, text) in enumerate(way)
    )
