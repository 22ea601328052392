"""What the phone and the desk send and get about people."""

import datetime as dt
from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta

from backend.kernel.wire import Inbound, Wire

Name = Annotated[str, Meta(min_length=1, max_length=60)]
Document = Annotated[str, Meta(min_length=1, max_length=40)]
IdType = Annotated[str, Meta(pattern=r"^[0-9]{2}([0-9]{4})?$", examples=["01"])]
Mobile = Annotated[str, Meta(min_length=1, max_length=20, examples=["13900001001"])]
Code = Annotated[str, Meta(pattern=r"^[0-9]{6}$", examples=["123456"])]


class PersonView(Wire, frozen=True):
    """A confirmed person; the number is masked."""

    id: UUID
    name: str
    id_type: str
    id_type_text: str
    id_number: str
    sex: str | None
    birth: dt.date | None


class Preferences(Wire, frozen=True):
    """How pages look for this account, on any device."""

    elder: bool
    text_size: int
    contrast: bool


class Me(Wire, frozen=True):
    """The signed-in citizen; `person` is None before the real-name check."""

    account_id: UUID
    mobile: str
    person: PersonView | None
    preferences: Preferences
    unread: int
    wechat: bool


class OfficeView(Wire, frozen=True):
    """An office as its staff and visitors see it."""

    code: str
    name: str
    region: str
    address: str
    phone: str
    hours: str
    counters: str


class StaffMe(Wire, frozen=True):
    """The signed-in member of staff."""

    id: UUID
    username: str
    name: str
    roles: tuple[str, ...]
    roles_text: str
    office: OfficeView


class SessionView(Wire, frozen=True):
    """Who is looking at the page."""

    kind: Literal["anonymous", "citizen", "staff", "staff_pending"]
    citizen: Me | None
    staff: StaffMe | None
    demo: bool
    environment: str
    now: dt.datetime


class CodeRequest(Inbound, frozen=True):
    """Ask for a code by text message."""

    mobile: Mobile


class CodeSent(Wire, frozen=True):
    """`demo_code` is there only in the demonstration, where no message really leaves."""

    sent_to: str
    resend_after_seconds: int
    valid_seconds: int
    demo_code: str | None


class LoginRequest(Inbound, frozen=True):
    """`bind_token` comes from a WeChat login that knew no mobile number yet."""

    mobile: Mobile
    code: Code
    bind_token: Annotated[str, Meta(max_length=400)] | None = None


class WechatOffer(Wire, frozen=True):
    """Where to send the person for WeChat's consent."""

    available: bool
    url: str | None


class WechatLoginRequest(Inbound, frozen=True):
    """What WeChat appended to the address on the way back."""

    code: Annotated[str, Meta(min_length=1, max_length=128)]
    state: Annotated[str, Meta(max_length=128)] = ""


class WechatLoginAnswer(Wire, frozen=True):
    """Signed in (`me`), or a mobile number has to be bound once."""

    me: Me | None
    needs_mobile: bool
    bind_token: str | None


class RealNameRequest(Inbound, frozen=True):
    """Name and document as printed."""

    id_type: IdType
    id_number: Document
    name: Name


class PreferencesChange(Inbound, frozen=True):
    """Only what is given changes."""

    elder: bool | None = None
    text_size: Annotated[int, Meta(ge=14, le=30)] | None = None
    contrast: bool | None = None


class StaffLogin(Inbound, frozen=True):
    """The first factor."""

    username: Annotated[str, Meta(min_length=1, max_length=40)]
    password: Annotated[str, Meta(min_length=1, max_length=200)]


class SecondFactorNeeded(Wire, frozen=True):
    """The password was right. `demo_code` only in the demonstration."""

    second_factor: bool
    demo_code: str | None


class SecondFactor(Inbound, frozen=True):
    """The six digits of the authenticator."""

    code: Code


class PasswordChange(Inbound, frozen=True):
    """The password of now, and the one from now on."""

    current: Annotated[str, Meta(min_length=1, max_length=200)]
    new: Annotated[str, Meta(min_length=1, max_length=200)]


class Done(Wire, frozen=True):
    """Nothing more to say."""

    ok: bool = True


class InsuranceLine(Wire, frozen=True):
    """One insurance from the register."""

    type: str
    type_text: str
    status: str
    status_text: str
    place: str
    place_name: str
    since: dt.date | None
    paused_on: dt.date | None
    balance_fen: int | None
    retired: bool


class RelativeLine(Wire, frozen=True):
    """Somebody the register knows as kin, or whom the caller already shares with or acts for."""

    name: str
    id_number: str
    relation: str
    relation_text: str


class EntitlementLine(Wire, frozen=True):
    """One chronic-disease entitlement."""

    disease: str
    disease_name: str
    begins: dt.date
    ends: dt.date | None
    current: bool
    facility: str | None
    facility_name: str | None


class HeldLine(Wire, frozen=True):
    """A paper nobody has to bring."""

    code: str
    title: str
    detail: str | None


RegisterCode = Literal["insurance", "family", "entitlements", "held"]


class Registers(Wire, frozen=True):
    """What the registers already know, so that nobody types it. `unavailable` names what could not be asked."""

    region: str | None
    region_name: str | None
    insurance: tuple[InsuranceLine, ...]
    family: tuple[RelativeLine, ...]
    entitlements: tuple[EntitlementLine, ...]
    held_materials: tuple[str, ...]
    held: tuple[HeldLine, ...]
    unavailable: tuple[RegisterCode, ...]
