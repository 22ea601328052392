"""What people are told, by template. A missing parameter fails the test, not the citizen."""

from typing import Final, Literal

import msgspec

Tone = Literal["done", "office", "yours", "bad", "quiet"]


class Template(msgspec.Struct, frozen=True, kw_only=True):
    """`title` and `body` with {named} parameters. `by_sms` = also sent as a text message."""

    title: str
    body: str
    tone: Tone
    by_sms: bool = False


TEMPLATES: Final[dict[str, Template]] = {
    "application_received": Template(
        title="已收到您的申请",
        body="回执号{number}，共{count}件。办理结果会在这里通知您，凭回执二维码也可以随时查。",
        tone="office",
        by_sms=True,
    ),
    "case_reviewing": Template(
        title="{title}，转经办人员核实",
        body="有一处需要经办人员核实，不用您做什么，办好后通知您。",
        tone="office",
    ),
    "case_supplement": Template(
        title="{title}，请您补材料",
        body="请打开这件事，按清单一次补齐；补齐前不计办理时间。",
        tone="yours",
        by_sms=True,
    ),
    "case_done": Template(title="{title}，已办结", body="已经生效，不用再做什么。", tone="done", by_sms=True),
    "case_refused": Template(
        title="{title}，不予办理",
        body="原因：{reason}。情况有变化可以重新申请，有疑问可以联系经办机构。",
        tone="bad",
        by_sms=True,
    ),
    "case_ended": Template(title="{title}，没有继续办", body="{reason}。", tone="quiet", by_sms=True),
    "case_revoked": Template(title="{title}，已解除", body="从现在起不再生效。{reason}", tone="quiet", by_sms=True),
    "grant_created": Template(
        title="代办授权已生效",
        body="{principal}授权{proxy}代办：{scope}，{period}。随时可以在“代办和监护”里收回。",
        tone="done",
        by_sms=True,
    ),
    "grant_pending": Template(
        title="请确认代办授权",
        body="{proxy}提交了由您签名的委托书，要代您办理：{scope}，{period}。请在“代办和监护”里确认或拒绝。",
        tone="yours",
        by_sms=True,
    ),
    "grant_confirmed": Template(
        title="代办授权已确认", body="{principal}授权{proxy}代办：{scope}，{period}。", tone="done", by_sms=True
    ),
    "grant_refused": Template(
        title="代办授权没有通过", body="{proxy}代{principal}办理的授权没有通过。{reason}", tone="bad"
    ),
    "grant_revoked": Template(
        title="代办授权已收回",
        body="{principal}对{proxy}的代办授权已收回，{proxy}不能再代办。",
        tone="quiet",
        by_sms=True,
    ),
    "guardianship_created": Template(title="监护关系已登记", body="{guardian}可以为{ward}办理医保事项。", tone="done"),
    "guardianship_refused": Template(
        title="监护关系没有通过", body="{guardian}与{ward}的监护关系没有通过核实。{reason}", tone="bad"
    ),
    "guardianship_ended": Template(
        title="监护关系已结束", body="{guardian}不再为{ward}办理医保事项。{reason}", tone="quiet"
    ),
    "bond_active": Template(
        title="家庭共济已生效", body="{user}现在可以用{grantor}的医保个人账户。{order}", tone="done"
    ),
    "bond_ended": Template(
        title="家庭共济已解除", body="{user}不再使用{grantor}的医保个人账户。{reason}", tone="quiet"
    ),
    "insurance_stopped": Template(
        title="参保状态变化",
        body="{name}的职工医保已停保，家庭共济随之停止；恢复参保后可以重新办理。",
        tone="bad",
        by_sms=True,
    ),
}
