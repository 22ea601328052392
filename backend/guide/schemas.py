"""The rules of a region as pages show them: hints of the form, the guide, and advice. One source, three uses."""

from backend.kernel.wire import Wire
from backend.policy.model import Channel


class ContactsView(Wire, frozen=True, kw_only=True):
    """Where to ask."""

    phone: str
    complaint: str
    address: str
    hours: str
    website: str
    source: str
    verified: bool


class MatterView(Wire, frozen=True, kw_only=True):
    """A matter one may start here today."""

    kind: str
    title: str
    plain_title: str
    blurb: str
    conditions: tuple[str, ...]
    promised_text: str
    legal_text: str
    legal_workdays: int
    source: str
    verified: bool


class TextView(Wire, frozen=True, kw_only=True):
    """A notice or commitment letter, word for word when `verified`."""

    role: str
    kind: str
    title: str
    paragraphs: tuple[str, ...]
    source: str
    verified: bool


class SwitchView(Wire, frozen=True, kw_only=True):
    """How an open question is read here (口径)."""

    key: str
    label: str
    value: str
    text: str
    choices: tuple[str, ...]
    source: str
    verified: bool


class KinView(Wire, frozen=True, kw_only=True):
    """The user is the grantor's … `refused` says why this one cannot be chosen."""

    code: str
    label: str
    group: str
    group_label: str
    sex: str | None
    needs_evidence: bool
    refused: str | None


class PaperOptionView(Wire, frozen=True, kw_only=True):
    """One paper that will do."""

    code: str
    title: str
    hint: str | None


class PaperGroupView(Wire, frozen=True, kw_only=True):
    """One of these papers. `only_with`: asked only after that choice in the named group."""

    group: str
    title: str
    any_of: tuple[PaperOptionView, ...]
    or_commitment: bool
    required: bool
    channels: tuple[Channel, ...]
    only_with: dict[str, tuple[str, ...]]


class FamilyView(Wire, frozen=True, kw_only=True):
    """Family sharing."""

    kin: tuple[KinView, ...]
    kin_refused: tuple[KinView, ...]
    evidence: tuple[PaperOptionView, ...]
    user_scope: str
    uses: tuple[str, ...]
    note: str | None
    source: str


class ValidityView(Wire, frozen=True, kw_only=True):
    """How long a filing holds."""

    months: int | None
    text: str
    source: str
    verified: bool


class ReductionView(Wire, frozen=True, kw_only=True):
    """By how much less the fund pays, and how that number is read."""

    percent: int
    text: str
    reading: str | None
    choices: tuple[str, ...]
    source: str
    verified: bool


class FilingTypeView(Wire, frozen=True, kw_only=True):
    """One kind of filing in plain words."""

    code: str
    title: str
    plain: str
    explain: str
    stay: str
    why: str
    commitment: str
    long_term: bool
    validity: ValidityView
    materials: tuple[PaperGroupView, ...]
    materials_note: str | None
    min_stay_months: int | None
    lock_months: int | None
    lock_text: str | None
    needs_end: bool
    needs_hospital: bool
    counts_as_filed: bool
    reduction: ReductionView | None
    note: str | None
    source: str
    verified: bool


class FilingView(Wire, frozen=True, kw_only=True):
    """Out-of-area filing."""

    types: tuple[FilingTypeView, ...]
    inside_pool_text: str
    inside_province_text: str
    printed_boxes: tuple[str, ...]
    note: str | None
    source: str


class DiseaseView(Wire, frozen=True, kw_only=True):
    """A disease of the list. `includes` are narrower codes an entitlement may carry."""

    code: str
    name: str
    includes: tuple[str, ...]
    verified: bool


class ChronicPolicyView(Wire, frozen=True, kw_only=True):
    """Chronic expansion."""

    diseases: tuple[DiseaseView, ...]
    max_facilities: int | None
    refusal_text: str
    note: str | None
    source: str
    verified: bool


class IdTypeView(Wire, frozen=True, kw_only=True):
    """A document one can be known by."""

    code: str
    label: str


class PolicyView(Wire, frozen=True, kw_only=True):
    """Everything the form says about the rules."""

    code: str
    name: str
    version: str
    document: str
    verified_note: str
    contacts: ContactsView
    matters: tuple[MatterView, ...]
    family: FamilyView | None
    filing: FilingView | None
    chronic: ChronicPolicyView | None
    texts: tuple[TextView, ...]
    id_types: tuple[IdTypeView, ...]
    switches: tuple[SwitchView, ...]


class PolicyLine(Wire, frozen=True, kw_only=True):
    """A region with a pack. `titles` are the matters' names in its documents, in the order of `matters`."""

    code: str
    name: str
    document: str
    matters: tuple[str, ...]
    titles: tuple[str, ...]


class Advice(Wire, frozen=True, kw_only=True):
    """The filing type that fits the three answers; None when the document has none for this case."""

    type: str | None
    title: str | None
    explanation: str


class GuideItem(Wire, frozen=True, kw_only=True):
    """One line of a section."""

    title: str
    text: str
    source: str | None
    verified: bool


class GuideSection(Wire, frozen=True, kw_only=True):
    """One section of the guide."""

    key: str
    title: str
    paragraphs: tuple[str, ...] = ()
    items: tuple[GuideItem, ...] = ()
    source: str | None = None


class Guide(Wire, frozen=True, kw_only=True):
    """办事指南, for the page and for the printer."""

    code: str
    name: str
    title: str
    document: str
    version: str
    verified_note: str
    sections: tuple[GuideSection, ...]
