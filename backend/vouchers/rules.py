"""What may be done with a voucher, in plain words. No I/O."""

import re
import unicodedata
from collections.abc import Callable
from typing import Final, Literal

import msgspec

from backend.cases.matter import Finding, Level
from backend.gateways.vouchers import VoucherKind, VoucherRef, VoucherStatus
from backend.kernel.money import yuan
from backend.vouchers.payloads import What
from backend.vouchers.schemas import State

SOURCE: Final = "医保信息平台接口5501、4263"
KIND_TEXT: Final[dict[VoucherKind, str]] = {
    "fiscal": "财政电子票据",
    "tax_invoice": "税务电子发票",
    "tax_digital": "数电发票",
}
PayerMatch = Literal["same", "other", "unknown"]

# What each state means for the citizen: the sentence, and what to do.
STATES: Final[dict[State, tuple[str, str | None]]] = {
    "free": ("可以报销", None),
    "held": ("已经用在您的一份报销申请里", "请到“进度”里查看这份申请。"),
    "in_progress": (
        "这张票据正在别处办理报销",
        "请先到原来办理的地方撤回，或等那边办完；不清楚时请拨打参保地经办机构电话。",
    ),
    "claimed": ("这张票据已经报销过了", "一张票据只能报销一次。如果您没有报销过，请联系参保地经办机构核实。"),
    "red_flushed": ("这张票据已被医院冲红，不能再用", "请向医院要重新开具的票据，扫新票。"),
    "paper": ("这张票据已换开成纸质票，电子票不能再用", "请带纸质原件到参保地经办窗口办理。"),
    "direct": ("这次费用医院已经直接结算过医保", "不用再报销。如果金额不对，请先向就诊医院查询。"),
    "unknown": ("票据平台没有按时应答，还不知道能不能报销", "请过几分钟再点“重新查询”；也可以先提交，由工作人员核实。"),
    "unlisted": (
        "票据平台没有查到这张票据",
        "请核对号码和校验码；确认无误也可以提交，请同时上传票据照片，由工作人员核实。",
    ),
}

_LEVELS: Final[dict[State, Level]] = {
    "in_progress": "hard",
    "claimed": "hard",
    "red_flushed": "hard",
    "paper": "hard",
    "direct": "hard",
    "unknown": "soft",
    "unlisted": "soft",
}
DISAGREES: Final = (
    "校验码和这张票据在票据平台上的不一致",
    "请对照票面重新输入校验码，或再扫一次票据上的二维码。",
)
HELD_OTHERWISE: Final = (
    "校验码和之前出示的这张票据不一致，没有做任何改动",
    "请对照票面核对校验码。这张票据已经用在一份报销申请里；如果是申请里写错了，请先撤回申请再重新扫；不能撤回时，请联系参保地经办机构。",
)
SHOWN_OTHERWISE: Final = (
    "校验码和之前查到的这张票据不一致，没有做任何改动",
    "请对照票面重新输入校验码，或再扫一次票据上的二维码。",
)
USABLE: Final = frozenset({"free", "unknown", "unlisted"})

# What else a code may be, with what to do. None of it is kept.
SAID: Final[dict[What, tuple[str, str | None]]] = {
    "voucher": ("这是医疗收费票据", None),
    "red": ("这是一张冲红（负数）发票，不能报销", "请向医院要正常的票据，扫新票。"),
    "short_link": ("这个二维码里没有票据号码", "请输入票面上的票据代码、号码和校验码。"),
    "receipt": ("这是本系统的回执", "正在打开这份申请。"),
    "payment": ("这是付款或收款码，不是票据", "为了您的资金安全，我们没有保存它。请扫票据右上角的二维码。"),
    "insurance_code": (
        "这像是医保码一类的动态码，这里用不到",
        "我们没有保存它。报销请扫票据上的二维码；看病付款时再出示医保码。",
    ),
    "foreign": (
        "这个二维码不是医疗收费票据",
        "请扫票据上的二维码，或输入票面上的号码。我们没有保存这个码，也没有打开它。",
    ),
    "damaged": ("像是发票的二维码，但内容不完整", "请靠近一点、避开反光再扫一次，或输入票面上的号码。"),
    "nothing": ("没有认出二维码", "请靠近一点、避开反光和阴影再拍，或输入票面上的号码。"),
}


def state_of(status: VoucherStatus) -> State:
    """[5501] Only reimFlag 0, rhredFlag 0 and certSetlType 2 let a voucher through. What ends it counts first."""
    if status.red_flushed:
        return "red_flushed"
    if status.paper:
        return "paper"
    if status.reimbursed != "no":
        return "claimed" if status.reimbursed == "yes" else "in_progress"
    return "direct" if status.settlement == "direct" else "free"


def same_check_code(one: str, other: str) -> bool:
    """Of a tax invoice's 20 digits the last 6 may be written alone; what names none contradicts none."""
    first, second = one.lower(), other.lower()
    return first.endswith(second) or second.endswith(first)


def payer_match(
    *, name: str | None, id_number: str | None, subject_name: str, subject_id_number: str
) -> PayerMatch:  # fmt: skip
    """Is the payer on the voucher the insured person? A document number decides, a name alone only agrees or not."""
    if id_number:
        return "same" if id_number.upper() == subject_id_number.upper() else "other"
    if not name:
        return "unknown"
    return "same" if _name(name) == _name(subject_name) else "other"


def _name(text: str) -> str:
    """Full width, space and the dots inside names make no other person."""
    return re.sub(r"[\s·•.．・]", "", unicodedata.normalize("NFKC", text)).upper()


class Judged(msgspec.Struct, frozen=True, kw_only=True):
    """One voucher as the rules see it, at the moment it is asked about."""

    number: str
    state: State
    successor: str | None
    net_of_tax: bool
    total_fen: int | None
    scanned_fen: int | None
    costs_fen: int | None
    costs_known: bool
    payer: PayerMatch
    payer_name: str | None
    other_case: bool
    ours_unwritten: bool = False
    vanished: bool = False
    contradicted: bool = False


def findings(voucher: Judged, pointer: str) -> list[Finding]:
    """Everything that speaks against claiming this voucher, or asks for a look."""
    tail = f"（尾号{voucher.number[-4:]}）"

    def found(level: Level, code: str, message: str, fix: str | None) -> Finding:
        return Finding(
            level=level, code=f"voucher.{code}", message=message + tail, fix=fix, pointer=pointer, source=SOURCE
        )

    out: list[Finding] = []
    if voucher.other_case:
        out.append(found("hard", "taken", "这张票据已经用在另一份报销申请里", "请去掉这张票据，或先撤回那一份申请。"))
    elif voucher.ours_unwritten:
        out.append(found("soft", "in_progress", "票据平台显示“申请中”，请核实是否就是本次申请", None))
    elif voucher.contradicted:
        out.append(found("hard", "check_code", *DISAGREES))
    elif voucher.vanished:
        out.append(
            found(
                "soft",
                "vanished",
                "票据平台以前有这张票据，现在查不到了",
                "可以先提交，由工作人员向票据平台核实；平台重新查到以前不能付款。",
            )
        )
    elif voucher.state in _LEVELS:
        sentence, fix = STATES[voucher.state]
        if voucher.state == "red_flushed" and voucher.successor:
            fix = f"医院已重新开具票据（尾号{voucher.successor[-4:]}），请改用新票。"
        out.append(found(_LEVELS[voucher.state], voucher.state, sentence, fix))
    if voucher.total_fen is None and voucher.net_of_tax:
        out.append(
            found(
                "hard",
                "net_of_tax",
                "这张发票二维码里的金额不含税，不能直接报销",
                "请在票据平台能查到价税合计后再试，或带发票到窗口办理。",
            )
        )
    elif voucher.total_fen is None:
        out.append(
            found("soft", "no_amount", "二维码里没有金额，平台也没有查到", "请上传票据照片，由工作人员核对金额。")
        )
    if voucher.payer == "other":
        out.append(found("soft", "payer", "票据上的交款人不是这位参保人", "请确认没有选错人；提交后由工作人员核实。"))
    elif voucher.payer == "unknown":
        out.append(found("soft", "payer_unknown", "还不知道票据上的交款人是谁", "请上传票据照片，由工作人员核实。"))
    out += _amounts(voucher, found)
    return out


def _amounts(voucher: Judged, found: Callable[[Level, str, str, str | None], Finding]) -> list[Finding]:
    """[4263] The voucher against what the hospital uploaded, and against its own code."""
    out: list[Finding] = []
    total = voucher.total_fen
    if total is not None and voucher.costs_fen is not None and voucher.costs_fen != total:
        out.append(
            found(
                "soft",
                "amount_mismatch",
                f"票面金额{yuan(total)}元，医院上传的费用合计{yuan(voucher.costs_fen)}元，两者不符",
                "由工作人员与医院核对；您不用做什么。",
            )
        )
    if total is not None and voucher.costs_fen is None and voucher.costs_known:
        out.append(found("info", "no_costs", "医院没有上传这次的费用明细", "请向医院要费用总清单，拍照上传。"))
    if total is not None and voucher.scanned_fen not in {None, total} and not voucher.net_of_tax:
        out.append(found("soft", "amount_differs", "二维码里的金额与票据平台的金额不一样，按平台金额计算", None))
    return out


# For each kind and field: what it looks like, and how that is said.
_SHAPES: Final[dict[VoucherKind, dict[str, tuple[str, str]]]] = {
    "fiscal": {
        "code": (r"[0-9]{8}", "票据代码是8位数字"),
        "number": (r"[0-9]{10}", "票据号码是10位数字，前面的0也要写"),
        "checkCode": (r"[0-9A-Fa-f]{6}", "校验码是6位，由数字和字母a到f组成"),
    },
    "tax_invoice": {
        "code": (r"[0-9]{10}|[0-9]{12}", "发票代码是10或12位数字"),
        "number": (r"[0-9]{8}", "发票号码是8位数字，前面的0也要写"),
        "checkCode": (r"[0-9]{20}|[0-9]{6}", "校验码是20位数字，也可以只写后6位"),
    },
    "tax_digital": {
        "code": (r"", "数电发票没有代码，请空着"),
        "number": (r"[0-9]{20}", "数电发票号码是20位数字"),
        "checkCode": (r"", "数电发票没有校验码，请空着"),
    },
}


def typed(kind: VoucherKind, code: str, number: str, check_code: str) -> tuple[VoucherRef | None, dict[str, str]]:
    """Numbers as typed, full width and space forgiven; or what is wrong with which field."""
    given = {"code": code, "number": number, "checkCode": check_code}
    plain = {name: re.sub(r"[\s-]", "", unicodedata.normalize("NFKC", value)) for name, value in given.items()}
    wrong = {name: hint for name, (shape, hint) in _SHAPES[kind].items() if not re.fullmatch(shape, plain[name])}
    if wrong:
        return None, wrong
    return VoucherRef(kind=kind, code=plain["code"], number=plain["number"], check_code=plain["checkCode"]), {}
