"""What people are told, by template. A missing parameter fails the test, not the citizen."""

from string import Formatter
from typing import Final

import msgspec

from backend.notices.rules import Reach, Tone


class Template(msgspec.Struct, frozen=True, kw_only=True):
    """`title` and `body` with {named} parameters. `reach` = how far down the ladder it goes when nobody takes it."""

    title: str
    body: str
    tone: Tone
    reach: Reach = "push"

    @property
    def needs(self) -> frozenset[str]:
        """The parameters its texts name."""
        return frozenset(
            name for text in (self.title, self.body) for _, name, _, _ in Formatter().parse(text) if name is not None
        )


_CASES: Final[dict[str, Template]] = {
    "application_received": Template(
        title="已收到您的申请",
        body="回执号{number}，共{count}件。办理结果会在这里通知您，凭回执二维码也可以随时查。",
        tone="office",
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
        reach="call",
    ),
    "case_done": Template(
        title="{title}，已办结", body="已经办好，不用再做什么。从哪天起有效，打开这件看。", tone="done"
    ),
    "case_refused": Template(
        title="{title}，不予办理",
        body="原因：{reason}。情况有变化可以重新申请，有疑问可以联系经办机构。",
        tone="bad",
        reach="call",
    ),
    "case_ended": Template(title="{title}，没有继续办", body="{reason}。", tone="quiet"),
    "case_revoked": Template(title="{title}，已解除", body="从现在起不再生效。{reason}", tone="quiet", reach="sms"),
    "grant_created": Template(
        title="代办授权已生效",
        body="{principal}授权{proxy}代办：{scope}，{period}。{principal}随时可以在“代办和监护”里收回。",
        tone="done",
        reach="sms",
    ),
    "grant_pending": Template(
        title="请确认代办授权",
        body="{proxy}提交了由您签名的委托书，要代您办理：{scope}，{period}。请在“代办和监护”里确认或拒绝。",
        tone="yours",
        reach="sms",
    ),
    "grant_confirmed": Template(
        title="代办授权已确认", body="{principal}授权{proxy}代办：{scope}，{period}。", tone="done"
    ),
    "grant_refused": Template(
        title="代办授权没有通过", body="{proxy}代{principal}办理的授权没有通过。{reason}", tone="bad"
    ),
    "grant_revoked": Template(
        title="代办授权已收回",
        body="{principal}对{proxy}的代办授权已收回，{proxy}不能再代办。",
        tone="quiet",
        reach="sms",
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
        reach="sms",
    ),
}

_CLAIMS: Final[dict[str, Template]] = {
    "claim_accepted": Template(
        title="{title}，已受理", body="材料收齐了，正在审核，{due}前办完这一步。不用您做什么。", tone="office"
    ),
    "claim_supplement": Template(
        title="{title}，请一次补齐{count}项",
        body="要补的全在清单里：{items}。打开这件，点每一项旁边的按钮，一次补齐就行；补齐前不计办理时间，您的次序不变。",
        tone="yours",
        reach="call",
    ),
    "claim_supplement_again": Template(
        title="{title}，还要补{count}项",
        body="上次没有一次说全，对不起。主管同意再告知一次，原因：{reason}。要补的：{items}。补齐前不计办理时间，您的次序不变。",
        tone="yours",
        reach="call",
    ),
    "claim_amount": Template(
        title="{title}，报销金额算好了",
        body="医保支付{fund}元，个人负担{person}元，每一项怎么算的都可以点开看。接下来复核、拨付，{due}前办完。",
        tone="office",
    ),
    "claim_sent_back": Template(
        title="{title}，退回再审一遍",
        body="原因：{reason}。由经办机构再审，不用您做什么，有结果通知您。",
        tone="office",
    ),
    "claim_paid": Template(
        title="{title}，钱已拨付",
        body="{amount}元已付到{account}。结果单可以下载，谁拿到都可以扫码核对真假。",
        tone="done",
    ),
    "claim_payment_returned": Template(
        title="{title}，银行退回了，请改收款账户",
        body="只要改收款账户，别的都不用重交；改好核对无误就再付。这笔{amount}元银行没有收下，原因：{reason}。",
        tone="yours",
        reach="call",
    ),
    "claim_payment_taken_back": Template(
        title="{title}，付出的钱又被银行退回，请改收款账户",
        body="只要改收款账户，别的都不用重交；改好核对无误就再付。这笔{amount}元银行先收下、后来退回了，原因：{reason}。",
        tone="yours",
        reach="call",
    ),
    "claim_refused": Template(
        title="{title}，不予报销", body="您可以：{advice}。不予报销的原因：{reason}。", tone="bad", reach="call"
    ),
    "claim_closed": Template(
        title="{title}，已经结束", body="{reason}。用到的票据已经放开，可以另行办理。", tone="quiet"
    ),
    "claim_recovery": Template(
        title="{title}，请退回多付的钱",
        body="核查发现多付了{amount}元，原因：{reason}。请在{due}前退回；怎么退、有不同意见怎么办，打开这件看。",
        tone="yours",
        reach="call",
    ),
}

TEMPLATES: Final[dict[str, Template]] = {**_CASES, **_CLAIMS}
