"""What each printed document needs. Every field is text as it is to be printed; an empty one leaves its place blank."""

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
