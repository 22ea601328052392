"""What the phone sends and sees of vouchers, and what other rooms are told about them."""

import datetime as dt
from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta, field

from backend.gateways.vouchers import VoucherKind
from backend.kernel.wire import Inbound, Wire
from backend.vouchers.payloads import What

Visit = Literal["inpatient", "outpatient"]
# What can be done with it today. held = occupied by a claim of ours; unknown = the platform did not answer;
# unlisted = the platform does not know it.
State = Literal["free", "held", "in_progress", "claimed", "red_flushed", "paper", "direct", "unknown", "unlisted"]
Digits = Annotated[str, Meta(max_length=40)]


class VoucherFacts(Wire, frozen=True, kw_only=True):
    """One voucher as other rooms know it. `total_fen` is None while no claimable amount is known."""

    id: UUID
    kind: VoucherKind
    code: str
    number: str
    check_code: str
    issued_on: dt.date | None
    total_fen: int | None
    net_of_tax: bool
    hospital_code: str | None
    hospital_name: str | None
    hospital_region: str | None
    payer_name: str | None
    visit: Visit | None
    admitted_on: dt.date | None
    discharged_on: dt.date | None
    diagnosis_code: str | None
    diagnosis_name: str | None
    settlement: Literal["direct", "self_pay"] | None
    status: State


class VoucherView(VoucherFacts, frozen=True, kw_only=True):
    """A card on the phone: the facts, whose it is, and what can be done with it in plain words.

    `usable` = it can be put into a claim now; otherwise `state_text` says why not and `fix` what to do. `needs_look` =
    a person will look at it (the payer is not the insured). `case_id` is set while a claim of ours holds it.
    """

    person_id: UUID
    person_name: str
    kind_text: str
    title: str
    total_text: str
    state_text: str
    fix: str | None
    usable: bool
    needs_look: bool
    notes: tuple[str, ...]
    successor_id: UUID | None
    case_id: UUID | None
    has_costs: bool
    checked_at: dt.datetime | None
    checked_text: str


class CostLineView(Wire, frozen=True, kw_only=True):
    """One line of the uploaded costs."""

    name: str
    category: str
    quantity: str
    amount_fen: int
    own_fen: int
    over_limit_fen: int
    pay_first_fen: int
    in_scope_fen: int


class CostSheetView(Wire, frozen=True, kw_only=True):
    """What the hospital uploaded; `mismatch_text` is set when it does not add up to the voucher."""

    total_fen: int
    own_fen: int
    over_limit_fen: int
    pay_first_fen: int
    in_scope_fen: int
    lines: tuple[CostLineView, ...]
    mismatch_text: str | None


class VoucherDetail(Wire, frozen=True, kw_only=True):
    """One voucher with its costs. `costs_text` says why there are none."""

    voucher: VoucherView
    costs: CostSheetView | None
    costs_text: str


class Reading(Wire, frozen=True, kw_only=True):
    """What one code is, in plain words, and the voucher if it is one. `receipt` is our own token, to be opened."""

    what: What
    message: str
    fix: str | None = None
    voucher: VoucherView | None = None
    receipt: str | None = None


class ScanAnswer(Wire, frozen=True, kw_only=True):
    """What was found in one picture, file or text. Empty never: a picture without a code is one reading `nothing`."""

    readings: tuple[Reading, ...]


class VoucherText(Inbound, frozen=True, kw_only=True):
    """What a scanner, a camera or WeChat delivered. `person_id` = whose voucher it is; empty = mine."""

    text: Annotated[str, Meta(min_length=1, max_length=4000)]
    person_id: UUID | None = None


class VoucherNumbers(Inbound, frozen=True, kw_only=True):
    """Typed from the printed bill."""

    kind: VoucherKind
    code: Digits = ""
    number: Digits
    check_code: Digits = ""
    person_id: UUID | None = None


class FetchRequest(Inbound, frozen=True, kw_only=True):
    """Fetch my bills. `consent` is recorded; tax invoices are asked for only with `tax_consent`, recorded as well."""

    person_id: UUID | None = None
    hospital: Digits | None = None
    from_: dt.date = field(name="from")
    to: dt.date
    consent: bool
    tax_consent: bool = False


class Fetched(Wire, frozen=True, kw_only=True):
    """What the platform has in those days; `message` says so in words."""

    vouchers: tuple[VoucherView, ...]
    message: str


class WechatPermit(Wire, frozen=True, kw_only=True):
    """What a page shows WeChat's browser before it may scan; good for the address it was asked for."""

    app_id: str
    timestamp: int
    nonce: str
    signature: str


class WechatScanner(Wire, frozen=True, kw_only=True):
    """WeChat's own scanner. Without `permit` there is none here: no official account is configured."""

    permit: WechatPermit | None
