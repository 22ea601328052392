"""The files of a pack: which tables may stand in which file."""

from typing import Final

from backend.policy.audit import DiagnosisRule
from backend.policy.benefits import BenefitsFile
from backend.policy.claims import ClaimsFile
from backend.policy.model import (
    ChronicRule,
    ClaimRule,
    Contacts,
    DeterminationRule,
    FamilyRule,
    FilingRule,
    FilingType,
    FormRule,
    GuideLine,
    MatterRule,
    PaperRule,
    ReasonRule,
    Strict,
    Switch,
    TextRule,
    TrackRule,
)


class RegionFile(Strict, frozen=True, kw_only=True):
    """region.toml: who publishes, which version, where to ask."""

    code: str
    name: str
    version: str
    document: str
    verified_note: str
    inherits: str | None = None
    contacts: Contacts | None = None


class MattersFile(Strict, frozen=True, kw_only=True):
    """matters.toml"""

    matter: tuple[MatterRule, ...] = ()
    paper: tuple[PaperRule, ...] = ()
    form: tuple[FormRule, ...] = ()


class FamilyFile(Strict, frozen=True, kw_only=True):
    """family.toml"""

    rule: tuple[FamilyRule, ...] = ()


class FilingFile(Strict, frozen=True, kw_only=True):
    """filing.toml"""

    rule: tuple[FilingRule, ...] = ()
    type: tuple[FilingType, ...] = ()


class ChronicFile(Strict, frozen=True, kw_only=True):
    """chronic.toml"""

    rule: tuple[ChronicRule, ...] = ()


class TextsFile(Strict, frozen=True, kw_only=True):
    """texts.toml"""

    text: tuple[TextRule, ...] = ()


class SwitchesFile(Strict, frozen=True, kw_only=True):
    """switches.toml"""

    switch: tuple[Switch, ...] = ()


class ReasonsFile(Strict, frozen=True, kw_only=True):
    """reasons.toml"""

    reason: tuple[ReasonRule, ...] = ()


class GuideFile(Strict, frozen=True, kw_only=True):
    """guide.toml"""

    section: tuple[GuideLine, ...] = ()


class ReimbursementFile(Strict, frozen=True, kw_only=True):
    """reimbursement.toml"""

    rule: tuple[ClaimRule, ...] = ()
    track: tuple[TrackRule, ...] = ()
    determination: tuple[DeterminationRule, ...] = ()


class AuditFile(Strict, frozen=True, kw_only=True):
    """audit.toml"""

    diagnosis: tuple[DiagnosisRule, ...] = ()


class KinCode(Strict, frozen=True, kw_only=True):
    """One GB/T 4761 code. `sex` is fixed by the word itself, or open. `refused` = why no document allows it."""

    code: str
    label: str
    group: str
    sex: str | None = None
    refused: str | None = None


class IdType(Strict, frozen=True, kw_only=True):
    """One code of the insurance platform's document list (psn_cert_type)."""

    code: str
    label: str


class PlainCode(Strict, frozen=True, kw_only=True):
    """One code of a national list."""

    code: str
    label: str


class CodesFile(Strict, frozen=True, kw_only=True):
    """codes.toml beside the packs: national code lists that the packs point into."""

    source: str
    kin_group: dict[str, str]
    kin: tuple[KinCode, ...]
    id_type: tuple[IdType, ...]
    reimbursement_reason: tuple[PlainCode, ...] = ()


PACK_FILES: Final[dict[str, type[Strict]]] = {
    "region.toml": RegionFile,
    "matters.toml": MattersFile,
    "family.toml": FamilyFile,
    "filing.toml": FilingFile,
    "chronic.toml": ChronicFile,
    "texts.toml": TextsFile,
    "switches.toml": SwitchesFile,
    "reasons.toml": ReasonsFile,
    "guide.toml": GuideFile,
    "reimbursement.toml": ReimbursementFile,
    "benefits.toml": BenefitsFile,
    "audit.toml": AuditFile,
    "claims.toml": ClaimsFile,
}
