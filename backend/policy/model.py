"""The shape of a policy pack. Pure data: every rule knows its document, its dates and whether the document says so."""

import datetime as dt
from typing import Literal

import msgspec

Channel = Literal["online", "counter"]
Kind = Literal["family_sharing", "filing", "chronic_expansion", "direct_settlement", "application"]


class Strict(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A table of a pack file; an unknown field refuses the start."""


class Rule(Strict, frozen=True, kw_only=True):
    """Something a document says. `effective_to` is the last day in force; open when absent.

    `verified = false` marks what no document at hand settles; pages show such values as 未核实.
    """

    source: str
    effective_from: dt.date
    effective_to: dt.date | None = None
    verified: bool = True
    note: str | None = None

    def in_force(self, day: dt.date) -> bool:
        """Both ends belong to the time in force."""
        return self.effective_from <= day and (self.effective_to is None or day <= self.effective_to)


class Contacts(Strict, frozen=True, kw_only=True):
    """Where to ask. A placeholder of the document stays 以当地公布为准 until the office fills it in."""

    phone: str
    complaint: str
    address: str
    hours: str
    website: str
    source: str
    verified: bool = True


class Switch(Strict, frozen=True, kw_only=True):
    """A reading (口径) the document leaves open: every choice is named, one is taken, and pages show which."""

    key: str
    label: str
    value: str
    choices: dict[str, str]
    source: str
    verified: bool = False

    @property
    def text(self) -> str:
        """The chosen reading in words."""
        return self.choices[self.value]


class MaterialOption(Strict, frozen=True, kw_only=True):
    """One paper that satisfies its group."""

    code: str
    title: str
    hint: str | None = None


class MaterialGroup(Strict, frozen=True, kw_only=True):
    """One of `any_of` is enough. With `only_with`, the group is asked only when that choice was made elsewhere."""

    group: str
    title: str
    any_of: tuple[MaterialOption, ...]
    or_commitment: bool = False
    required: bool = True
    channels: tuple[Channel, ...] = ("online", "counter")
    only_with: dict[str, tuple[str, ...]] = {}


class Validity(Strict, frozen=True, kw_only=True):
    """How long a filing holds: until it is cancelled, or a number of calendar months from its first day."""

    months: int | None = None
    text: str
    source: str
    verified: bool = True


class Reduction(Strict, frozen=True, kw_only=True):
    """By how much less the fund pays; the switch named here says how "percent" is to be read."""

    percent: int
    switch: str
    text: str
    source: str
    verified: bool = False


class FilingType(Rule, frozen=True, kw_only=True):
    """One kind of out-of-area filing.

    `commitment`: none = no letter, instead = may replace papers, required = is itself the paper.
    `min_stay_months` counts whole months; `min_stay_inclusive` = exactly that long is enough.
    """

    code: str
    title: str
    plain: str
    explain: str
    stay: Literal["long", "short"]
    why: Literal["retired", "living", "work", "emergency", "referral", "other"]
    commitment: Literal["none", "instead", "required"]
    validity: Validity
    materials: tuple[MaterialGroup, ...] = ()
    materials_note: str | None = None
    min_stay_months: int | None = None
    min_stay_inclusive: bool = False
    lock_months: int | None = None
    needs_end: bool = False
    needs_hospital: bool = False
    needs_retired: bool = False
    counts_as_filed: bool = False
    open_within_workdays: int = 0
    reduction: Reduction | None = None
    box: str | None = None
    box_cross_province: str | None = None

    @property
    def long_term(self) -> bool:
        """The person lives there; otherwise the stay is for one occasion."""
        return self.stay == "long"


class FilingRule(Rule, frozen=True, kw_only=True):
    """What holds for every filing of the region. The two texts say what to do instead of filing at home."""

    inside_pool_text: str
    inside_province_text: str
    max_facilities: int | None = None
    facility_lock_months: int | None = None
    printed_boxes: tuple[str, ...] = ()
    advice: dict[str, str] = {}


class MarriageAge(Strict, frozen=True, kw_only=True):
    """Below these ages a marriage cannot be registered."""

    male: int
    female: int
    source: str
    verified: bool = False


class FamilyRule(Rule, frozen=True, kw_only=True):
    """Who may share a personal account with whom. `kin` are GB/T 4761 codes: the user is the grantor's …"""

    grantor_insurance: tuple[str, ...]
    user_insurance: tuple[str, ...]
    user_scope: Literal["anywhere", "province"]
    kin: tuple[str, ...]
    kin_needs_evidence: tuple[str, ...] = ()
    evidence_channels: tuple[Channel, ...] = ()
    evidence: tuple[MaterialOption, ...] = ()
    uses: tuple[str, ...] = ()
    marriage_age: MarriageAge
    parent_gap_years: int
    grandparent_gap_years: int
    max_members: int | None = None


class Disease(Strict, frozen=True, kw_only=True):
    """A disease of the list by its national code; `includes` are narrower codes that count as this one."""

    code: str
    name: str
    includes: tuple[str, ...] = ()
    verified: bool = True


class ChronicRule(Rule, frozen=True, kw_only=True):
    """What adding a facility for a chronic disease needs. An empty disease list means a person must decide."""

    diseases: tuple[Disease, ...]
    needs_filing: bool = True
    max_facilities: int | None = None
    facility_lock_months: int | None = None
    refusal_text: str

    def disease(self, code: str) -> Disease | None:
        """The listed disease that `code` is or belongs to."""
        return next((d for d in self.diseases if code == d.code or code in d.includes), None)


class MatterRule(Rule, frozen=True, kw_only=True):
    """A matter of the form: its names and its two limits. 0 working days = at once."""

    kind: str
    title: str
    plain_title: str
    blurb: str
    conditions: tuple[str, ...] = ()
    promised_workdays: int
    legal_workdays: int
    steps: dict[str, int] = {}
    offered: bool = True


Where = Literal["home", "other_city", "other_province"]


class TrackRule(Rule, frozen=True, kw_only=True):
    """Which claims go which way: the first rule that fits names the matter whose limits apply.

    `where` = where the hospital is, seen from the place of insurance. `accidents` = also what an accident caused.
    """

    kind: str
    categories: tuple[str, ...]
    channels: tuple[Channel, ...]
    where: tuple[Where, ...]
    accidents: bool = False


class ClaimRule(Rule, frozen=True, kw_only=True):
    """What holds for every claim of the region. `elsewhere` says where to go with what is not taken here."""

    elsewhere: str


class DeterminationRule(Rule, frozen=True, kw_only=True):
    """Accidents: decided before the claim. `hospital_decides` = where the hospital's own office does it instead."""

    kind: str
    hospital_decides: tuple[Where, ...]
    hospital_text: str
    question: str
    proof: tuple[MaterialOption, ...]
    letter: MaterialOption


class PaperRule(Rule, frozen=True, kw_only=True):
    """A paper of a matter that is not tied to a filing type. `made_here` = the system fills it in and prints it."""

    kind: str
    code: str
    title: str
    channels: tuple[Channel, ...]
    hint: str | None = None
    made_here: bool = False


class FormRule(Rule, frozen=True, kw_only=True):
    """A printed form of these matters; `code` is its name at the desk."""

    kinds: tuple[str, ...]
    code: str
    title: str


class TextRule(Rule, frozen=True, kw_only=True):
    """A notice or a commitment letter, word for word."""

    role: Literal["notice", "commitment"]
    kind: Kind
    title: str
    paragraphs: tuple[str, ...]


class ReasonRule(Strict, frozen=True, kw_only=True):
    """A reason a clerk may pick. `kind` "*" = any matter; the text is what the citizen reads."""

    kind: str
    action: Literal["refuse", "request_supplement", "override"]
    code: str
    text: str


class GuideLine(Strict, frozen=True, kw_only=True):
    """One section of the guide that no other rule of the pack yields."""

    key: str
    title: str
    items: tuple[str, ...]
    source: str
    verified: bool = True


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """What the office promises and what the law allows, in working days from acceptance; 0 = at once.

    `steps`: parts of the limit that are counted each from the end of the one before.
    """

    promised_workdays: int
    legal_workdays: int
    source: str
    verified: bool = True
    steps: dict[str, int] = {}
