"""What a scanned code says: a voucher, our own receipt, or something that has no business here.

Pure. miniapp/src/shared/payloads.ts is its twin, and tests/vouchers/payload_cases.json is the table both answer alike.
Codes are told apart by their pattern; a host only helps to name a link that holds no fields. Nothing is ever requested.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Mapping
from typing import Final, Literal

import msgspec

from backend.gateways.vouchers import VoucherKind
from backend.infra.tokens import find_token

What = Literal["voucher", "red", "short_link", "receipt", "payment", "insurance_code", "foreign", "damaged", "nothing"]

LONGEST: Final = 4000


class Payload(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, rename="camel"):
    """One code. Numbers are text with their zeros. `net_of_tax`: the amount is without tax, so nobody can claim it.

    `form` names the pattern; one that ends in `?` was never seen in public: 未核实.
    """

    what: What
    form: str = ""
    kind: VoucherKind | None = None
    code: str = ""
    number: str = ""
    check_code: str = ""
    amount_fen: int | None = None
    net_of_tax: bool = False
    issued_on: dt.date | None = None
    token: str = ""


_UNSEEN: Final = re.compile("[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\u2060\u3000\ufeff]+")
_ESCAPE: Final = re.compile(r"%([2-7][0-9A-Fa-f])")
_ADDRESS: Final = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*:(//)?")
_HOST: Final = re.compile(r"^https?://([^/?#\\]*)", re.IGNORECASE)

# Where fiscal vouchers are shown. Other provinces' hosts are unknown; their links are still told by their pattern.
_FISCAL_HOSTS: Final = ("chinaebill.cn", "einvoice.jsczt.cn", "pjcy.mof.gov.cn", "dzpj.czt.gd.gov.cn")
_PAYMENT_HOSTS: Final = (
    "qr.alipay.com", "render.alipay.com", "mobilecodec.alipay.com", "pay.weixin.qq.com", "payapp.weixin.qq.com",
    "wx.tenpay.com", "qr.95516.com", "qr.unionpay.com", "payapp.wechatpay.cn", "pay.wechatpay.cn",
)  # fmt: skip
_PAYMENT_SCHEMES: Final = ("weixin://wxpay", "wxp://", "alipay://", "alipays://", "upwallet://", "alipayqr://")
# What a cashier reads: WeChat 18 digits 10–15…, Alipay 16–24 digits 25–30…, UnionPay 62…, and merchants' EMV codes.
_PAYMENT_DIGITS: Final = re.compile(
    r"(1[0-5][0-9]{16}|(2[5-9]|30)[0-9]{14,22}|62[0-9]{17}|000201[0-9]{2}.*63[0-9]{2}[0-9A-Fa-f]{4})"
)
# A dynamic insurance code has no published shape: any long run without a separator may be one.
_OPAQUE: Final = re.compile(r"[0-9A-Za-z+/=_-]{18,512}")

_SEGMENTS: Final = re.compile(
    r"[?&#]d=([0-9]{8})_([0-9]{10})_([0-9A-Fa-f]{6})_(?:([0-9]{1,10}(?:\.[0-9]{1,2})?)_)?([0-9]{8})(?![0-9_])"
)
_PATH: Final = re.compile(r"/([0-9]{8})/([0-9]{10})/([0-9A-Fa-f]{6})(?![0-9A-Za-z])")
_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "code": ("invoice_code", "invoicecode", "billbatchcode", "einvoicecode", "bill_code", "code"),
    "number": ("invoice_number", "invoicenumber", "billno", "einvoicenumber", "bill_no", "number", "no"),
    "check": ("check_code", "checkcode", "random", "randomnumber", "chk"),
    "amount": ("total_amount", "totalamount", "amount", "amt"),
    "date": ("issue_date", "issuedate", "billdate", "date"),
}
_PAIR: Final = re.compile(r"[?&]([A-Za-z_]{2,24})=([^&#]*)")

_DIGITAL: Final = re.compile(
    r"^01,(3[12]),,([0-9]{20}),(-?[0-9]{1,10}(?:\.[0-9]{1,2})?),([0-9]{8})(?![0-9])"
)  # fmt: skip
_INVOICE: Final = re.compile(
    r"^01,([0-9]{2}),([0-9]{12}|[0-9]{10}),([0-9]{8}),(-?[0-9]{1,10}(?:\.[0-9]{1,2})?),([0-9]{8})(?![0-9])(?:,([0-9]{20}))?"
)
_FISCAL_COMMAS: Final = re.compile(
    r"^01,[0-9]{2},([0-9]{8}),([0-9]{10}),([0-9A-Fa-f]{6}),([0-9]{8}),([0-9]{1,10}(?:\.[0-9]{1,2})?)(?![0-9.])"
)
_LIKE_COMMAS: Final = re.compile(r"^[0-9]{2},[0-9]{2},[0-9]*,")

_LABELS: Final[Mapping[str, re.Pattern[str]]] = {
    "fiscal_code": re.compile(r"票据代码:?([0-9]{8})(?![0-9])"),
    "fiscal_number": re.compile(r"票据号码:?([0-9]{10})(?![0-9])"),
    "check": re.compile(r"校验码:?([0-9A-Fa-f]{6})(?![0-9A-Fa-f])"),
    "invoice_code": re.compile(r"发票代码:?([0-9]{12}|[0-9]{10})(?![0-9])"),
    "invoice_number": re.compile(r"发票号码:?([0-9]{8})(?![0-9])"),
    "long_check": re.compile(r"校验码:?([0-9]{20})(?![0-9])"),
    "digital_number": re.compile(r"发票号码:?([0-9]{20})(?![0-9])"),
    "date": re.compile(r"开票日期:?([0-9]{4})[-年/.]?([0-9]{1,2})[-月/.]?([0-9]{1,2})"),
    "amount": re.compile(r"\(?小写\)?:?[¥￥]?([0-9][0-9,]{0,12}(?:\.[0-9]{1,2})?)"),
    "plain_amount": re.compile(r"金额(?:合计)?:?[¥￥]?([0-9][0-9,]{0,12}\.[0-9]{1,2})元?"),
}


def parse(text: str) -> Payload:
    """What this text is. Anything may come in; nothing is raised."""
    tight = _tight(text[: LONGEST + 1])
    if not tight:
        return Payload(what="nothing")
    if len(tight) > LONGEST:
        return Payload(what="foreign", form="too_long")
    if _is_payment(tight):
        return Payload(what="payment")
    if token := find_token(tight):
        return Payload(what="receipt", form="receipt", token=token)
    return _voucher(tight) or _other(tight)


def _tight(text: str) -> str:
    """Full width made narrow, without space and line ends, percent escapes undone up to three times."""
    tight = _UNSEEN.sub("", unicodedata.normalize("NFKC", text))
    for _ in range(3):
        plain = _UNSEEN.sub("", _ESCAPE.sub(lambda m: chr(int(m[1], 16)), tight))
        if plain == tight:
            break
        tight = plain
    return tight


def _host(text: str) -> str:
    found = _HOST.match(text)
    return found[1].rpartition("@")[2].partition(":")[0].lower() if found else ""


def _within(host: str, hosts: tuple[str, ...]) -> bool:
    return any(host == one or host.endswith(f".{one}") for one in hosts)


def _is_payment(text: str) -> bool:
    return (
        text.lower().startswith(_PAYMENT_SCHEMES)
        or _within(_host(text), _PAYMENT_HOSTS)
        or _PAYMENT_DIGITS.fullmatch(text) is not None
    )


def _voucher(text: str) -> Payload | None:
    return _link(text) or _commas(text) or _labels(text)


def _other(text: str) -> Payload:
    """No voucher with fields."""
    host = _host(text)
    if _within(host, _FISCAL_HOSTS):
        return Payload(what="short_link", form="short_link")
    if _LIKE_COMMAS.match(text):
        return Payload(what="damaged", form="commas")
    if not _ADDRESS.match(text) and _OPAQUE.fullmatch(text):
        return Payload(what="insurance_code")
    return Payload(what="foreign")


def _link(text: str) -> Payload | None:
    """Fiscal vouchers as addresses: segments, named parameters, or parts of the path."""
    if "://" not in text:
        return None
    if found := _SEGMENTS.search(text):
        form = "segments5" if found[4] else "segments4"
        return _fiscal(form, found[1], found[2], found[3], _fen(found[4]), found[5])
    if found := _PATH.search(text):
        return _fiscal("path", found[1], found[2], found[3], None, None)
    given = {name.lower(): value for name, value in _PAIR.findall(text)}
    value = {part: next((given[n] for n in names if n in given), "") for part, names in _NAMES.items()}
    if (
        re.fullmatch(r"[0-9]{8}", value["code"])
        and re.fullmatch(r"[0-9]{10}", value["number"])
        and re.fullmatch(r"[0-9A-Fa-f]{6}", value["check"])
    ):
        date = value["date"] if re.fullmatch(r"[0-9]{8}", value["date"]) else None
        return _fiscal("query", value["code"], value["number"], value["check"], _fen(value["amount"]), date)
    return None


def _commas(text: str) -> Payload | None:
    """Invoices as comma strings; what a PDF's text layer glues behind them is left."""
    if found := _DIGITAL.match(text):
        return _tax("digital", "tax_digital", "", found[2], "", found[3], found[4])
    if found := _INVOICE.match(text):
        return _tax("invoice", "tax_invoice", found[2], found[3], found[6] or "", found[4], found[5])
    if found := _FISCAL_COMMAS.match(text):
        return _fiscal("fiscal_commas?", found[1], found[2], found[3], _fen(found[5]), found[4])
    return None


def _labels(text: str) -> Payload | None:
    """The words on the bill itself, as a text layer or a code may hold them."""
    value = {name: found[1] for name, pattern in _LABELS.items() if (found := pattern.search(text))}
    day = _LABELS["date"].search(text)
    date = f"{day[1]}{int(day[2]):02d}{int(day[3]):02d}" if day else None
    amount = (value.get("amount") or value.get("plain_amount") or "").replace(",", "")
    if "fiscal_code" in value and "fiscal_number" in value and "check" in value:
        return _fiscal("labels", value["fiscal_code"], value["fiscal_number"], value["check"], _fen(amount), date)
    if "digital_number" in value and date:
        return _tax("labels", "tax_digital", "", value["digital_number"], "", amount, date)
    if "invoice_code" in value and "invoice_number" in value and date:
        check = value.get("long_check", "")
        return _tax("labels", "tax_invoice", value["invoice_code"], value["invoice_number"], check, amount, date)
    return None


def _fiscal(form: str, code: str, number: str, check: str, fen: int | None, date: str | None) -> Payload:
    issued = _day(date) if date else None
    if date and issued is None:
        return Payload(what="damaged", form=form)
    return Payload(
        what="voucher",
        form=form,
        kind="fiscal",
        code=code,
        number=number,
        check_code=check,
        amount_fen=fen,
        issued_on=issued,
    )


def _tax(form: str, kind: VoucherKind, code: str, number: str, check: str, amount: str, date: str) -> Payload:
    issued, fen = _day(date), _fen(amount)
    if issued is None:
        return Payload(what="damaged", form=form)
    return Payload(
        what="red" if fen is not None and fen < 0 else "voucher",
        form=form,
        kind=kind,
        code=code,
        number=number,
        check_code=check,
        amount_fen=fen,
        # The old invoice's code mostly holds the amount without tax; printed words say 价税合计.
        net_of_tax=kind == "tax_invoice" and form == "invoice",
        issued_on=issued,
    )


def _fen(amount: str | None) -> int | None:
    """Whole fen, without a float in between."""
    if not amount or not re.fullmatch(r"-?[0-9]{1,10}(\.[0-9]{1,2})?", amount):
        return None
    yuan, _, rest = amount.lstrip("-").partition(".")
    fen = int(yuan) * 100 + int(rest.ljust(2, "0"))
    return -fen if amount.startswith("-") else fen


def _day(text: str) -> dt.date | None:
    """A day on which such a voucher can have been issued."""
    try:
        day = dt.date(int(text[:4]), int(text[4:6]), int(text[6:8]))
    except ValueError:
        return None
    return day if 2000 <= day.year <= 2099 else None  # noqa: PLR2004 - electronic vouchers are of this century
