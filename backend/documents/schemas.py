"""What each printed document needs. Every field is text as it is to be printed; an empty one leaves its place blank."""

import datetime as dt
from typing import Literal

from backend.kernel.wire import Wire

Tone = Literal["done", "office", "yours", "bad", "quiet"]


class ReceiptItem(Wire, frozen=True):
    """One line of the receipt, as it stood when it was printed; `due_text` is the bare date."""

    title: str
    status_text: str
    tone: Tone = "office"
    subtitle: str = ""
    number: str = ""
    due_text: str = ""
    next: str = ""


class Receipt(Wire, frozen=True):
    """受理回执. `qr_text` is the signed address; no full id number belongs here."""

    number: str
    region_name: str
    subject_name: str
    submitted_text: str
    status_text: str
    printed_text: str
    qr_text: str
    items: tuple[ReceiptItem, ...]
    acted_by_name: str = ""
    office: str = ""
    settlement_text: str = ""
    phone: str = ""
    address: str = ""
    hours: str = ""
    website: str = ""
    notes: tuple[str, ...] = ()


class RegistrationUser(Wire, frozen=True):
    """使用人 of the family part."""

    name: str = ""
    id_number: str = ""
    relation: str = ""
    phone: str = ""


class RegistrationFiling(Wire, frozen=True):
    """One filing of the form."""

    type: str = ""
    materials: str = ""
    place: str = ""
    begins: str = ""


class RegistrationChronic(Wire, frozen=True):
    """One expansion of the form."""

    request: str = ""
    disease: str = ""
    facilities: str = ""


class Registration(Wire, frozen=True):
    """申请登记表. A part that is not applied for stays empty, box and all; `tips` and `commitment` come from the pack."""

    title: str
    commitment: str
    tips: tuple[str, ...]
    name: str = ""
    phone: str = ""
    id_is_resident: bool = False
    id_other: str = ""
    id_number: str = ""
    employee: bool = False
    resident: bool = False
    family_wanted: bool = False
    grantor_name: str = ""
    grantor_id_number: str = ""
    users: tuple[RegistrationUser, ...] = ()
    filing_wanted: bool = False
    filing_name: str = ""
    filing_id_number: str = ""
    filings: tuple[RegistrationFiling, ...] = ()
    chronic_wanted: bool = False
    chronic_name: str = ""
    chronic_id_number: str = ""
    chronics: tuple[RegistrationChronic, ...] = ()
    signature_image: bytes | None = None
    signed_text: str = ""
    agent_name: str = ""


class FilingCommitment(Wire, frozen=True):
    """备案个人承诺书. `boxes` are the printed ones in their order, `checked` those of them that are ticked."""

    title: str
    boxes: tuple[str, ...]
    commitment: tuple[str, ...]
    checked: tuple[str, ...] = ()
    name: str = ""
    sex: str = ""
    phone: str = ""
    id_number: str = ""
    insured_place: str = ""
    care_place: str = ""
    notice: tuple[str, ...] = ()
    signature_image: bytes | None = None
    signed_text: str = ""
    note: str = "本表由参保人员填写，由医保经办部门存档，两年内不得销毁。"


class Letter(Wire, frozen=True):
    """A notice (`signs` false) or a commitment letter. `title_lines` says where a long title breaks, else it is halved."""

    title: str
    paragraphs: tuple[str, ...]
    annex: str = ""
    title_lines: tuple[str, ...] = ()
    signs: bool = False
    signature_image: bytes | None = None
    signed_text: str = ""
    read_text: str = ""


class ResultVoucher(Wire, frozen=True):
    """One bill of the result."""

    kind_text: str
    code: str
    number: str
    issued_text: str
    hospital: str
    amount_fen: int


class ResultPart(Wire, frozen=True):
    """A labelled amount: one of the four parts of the cost, one fund, or one piece of "who pays what"."""

    label: str
    amount_fen: int


class ResultLine(Wire, frozen=True):
    """One step of the calculation with the rule it follows. `verified` false = a demo parameter, and printed as one."""

    label: str
    amount_fen: int
    rule: str
    source: str
    verified: bool


class ResultStep(Wire, frozen=True):
    """One of the steps, as `11月24日（周二）`, and the role or office that did it; no names of staff."""

    label: str
    at_text: str
    by: str = ""


class ResultPayee(Wire, frozen=True):
    """Where the money went. The account is masked before it comes here."""

    holder: str
    bank: str
    account_masked: str
    paid_text: str
    reference: str = ""


class ClaimResult(Wire, frozen=True):
    """医疗费用报销结果. Amounts in fen; `fund_fen + person_fen == total_fen`, the parts add up to the total and the
    funds to `fund_fen`. `number` is the case number; `id_masked` never the whole number. `qr_text`, and the edition in
    the number, are filled in when it is issued.
    """

    number: str
    region_name: str
    office_name: str
    closed_on: dt.date
    claimant_name: str
    id_masked: str
    insurance_text: str
    category_text: str
    hospital_text: str
    stay_text: str
    vouchers: tuple[ResultVoucher, ...]
    parts: tuple[ResultPart, ...]
    lines: tuple[ResultLine, ...]
    funds: tuple[ResultPart, ...]
    total_fen: int
    fund_fen: int
    person_fen: int
    payee: ResultPayee
    steps: tuple[ResultStep, ...]
    agent_name: str = ""
    readings: tuple[str, ...] = ()
    compared_text: str = ""
    unverified: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    phone: str = ""
    qr_text: str = ""
