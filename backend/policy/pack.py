"""One region's rules, asked by day."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import TypeVar

import msgspec

from backend.kernel.errors import Invalid
from backend.policy.audit import DiagnosisRule
from backend.policy.benefits import BenefitRule, Filing, Place, ReductionRule, StackedRule
from backend.policy.claims import ClaimArchiveRule, ClaimPaperRule
from backend.policy.files import CodesFile, KinCode
from backend.policy.model import (
    Channel,
    ChronicRule,
    ClaimRule,
    Contacts,
    DeterminationRule,
    FamilyRule,
    FilingRule,
    FilingType,
    FormRule,
    GuideLine,
    Limits,
    MatterRule,
    PaperRule,
    ReasonRule,
    Rule,
    Switch,
    TextRule,
    TrackRule,
)

R = TypeVar("R", bound=Rule)


class PolicyMissing(Invalid):
    """The region has no rule for this on that day."""

    code = "policy.missing"


def _on(rules: Iterable[R], day: dt.date) -> list[R]:
    return [r for r in rules if r.in_force(day)]


class RegionPack(msgspec.Struct, frozen=True, kw_only=True):
    """The rules of one region. Loading made sure that at most one rule per key is in force on any day."""

    code: str
    name: str
    version: str
    document: str
    verified_note: str
    contacts: Contacts
    codes: CodesFile
    matters: tuple[MatterRule, ...] = ()
    papers: tuple[PaperRule, ...] = ()
    claim_papers: tuple[ClaimPaperRule, ...] = ()
    claim_archive: tuple[ClaimArchiveRule, ...] = ()
    form_rules: tuple[FormRule, ...] = ()
    family_rules: tuple[FamilyRule, ...] = ()
    filing_rules: tuple[FilingRule, ...] = ()
    types: tuple[FilingType, ...] = ()
    chronic_rules: tuple[ChronicRule, ...] = ()
    texts: tuple[TextRule, ...] = ()
    switches: Mapping[str, Switch] = {}
    reason_rules: tuple[ReasonRule, ...] = ()
    guide: tuple[GuideLine, ...] = ()
    claim_rules: tuple[ClaimRule, ...] = ()
    tracks: tuple[TrackRule, ...] = ()
    determinations: tuple[DeterminationRule, ...] = ()
    benefits: tuple[BenefitRule, ...] = ()
    stacked_rules: tuple[StackedRule, ...] = ()
    reductions: tuple[ReductionRule, ...] = ()
    diagnosis_rules: tuple[DiagnosisRule, ...] = ()

    def _one(self, rules: Iterable[R], on: dt.date, what: str) -> R:
        hits = _on(rules, on)
        if not hits:
            raise PolicyMissing(f"{self.name}没有{on.isoformat()}当日有效的{what}规定，请咨询参保地经办机构。")
        assert len(hits) == 1, f"overlapping rules for {what} on {on}"
        return hits[0]

    def filing_type(self, code: str, on: dt.date) -> FilingType:
        """The one rule for this filing type on that day."""
        return self._one((t for t in self.types if t.code == code), on, "备案类型")

    def filing_types(self, on: dt.date) -> tuple[FilingType, ...]:
        """All filing types of that day, in the order of the document."""
        return tuple(_on(self.types, on))

    def filing(self, on: dt.date) -> FilingRule:
        """What holds for every filing on that day."""
        return self._one(self.filing_rules, on, "异地就医备案")

    def family(self, on: dt.date) -> FamilyRule:
        """Family sharing on that day."""
        return self._one(self.family_rules, on, "家庭共济")

    def chronic(self, on: dt.date) -> ChronicRule:
        """Chronic expansion on that day."""
        return self._one(self.chronic_rules, on, "门慢定点扩诊")

    def benefit(self, insurance: str, category: str, on: dt.date) -> BenefitRule:
        """What the basic fund pays for that kind of care on that day."""
        hits = (b for b in self.benefits if b.insurance == insurance and category in b.categories)
        return self._one(hits, on, "报销待遇")

    def stacked(self, insurance: str, category: str, on: dt.date) -> tuple[StackedRule, ...]:
        """The funds that come after the basic one."""
        hits = (s for s in self.stacked_rules if insurance in s.insurance and category in s.categories)
        return tuple(_on(hits, on))

    def reduction(self, filing: Filing, place: Place, on: dt.date) -> ReductionRule | None:
        """What is taken off for this filing at that place, when anything is."""
        return next(iter(_on((r for r in self.reductions if filing in r.filings and place in r.places), on)), None)

    def claim(self, on: dt.date) -> ClaimRule:
        """What holds for every claim on that day."""
        return self._one(self.claim_rules, on, "医药费手工报销")

    def tracks_on(self, on: dt.date) -> tuple[TrackRule, ...]:
        """The ways of a claim on that day, in the order they are tried."""
        return tuple(_on(self.tracks, on))

    def determination(self, on: dt.date) -> DeterminationRule | None:
        """How accidents are determined here; None where no document says so."""
        return next(iter(_on(self.determinations, on)), None)

    def diagnoses(self, on: dt.date) -> tuple[DiagnosisRule, ...]:
        """What diagnoses say about persons, on that day."""
        return tuple(_on(self.diagnosis_rules, on))

    def matter(self, kind: str, on: dt.date) -> MatterRule:
        """Names and limits of one matter on that day."""
        return self._one((m for m in self.matters if m.kind == kind), on, "该事项的")

    def matters_on(self, on: dt.date) -> tuple[MatterRule, ...]:
        """The matters a citizen may start on that day."""
        return tuple(m for m in _on(self.matters, on) if m.offered)

    def offers(self, kind: str, on: dt.date) -> bool:
        """True when this matter can be started here on that day."""
        return any(m.kind == kind for m in self.matters_on(on))

    def limits(self, kind: str, on: dt.date) -> Limits:
        """Promised and legal limit of one matter."""
        m = self.matter(kind, on)
        return Limits(
            promised_workdays=m.promised_workdays,
            legal_workdays=m.legal_workdays,
            source=m.source,
            verified=m.verified,
            steps=m.steps,
        )

    def papers_on(self, kind: str, channel: Channel, on: dt.date) -> tuple[PaperRule, ...]:
        """Papers of a matter for that channel, apart from those of a filing type."""
        return tuple(p for p in _on(self.papers, on) if p.kind == kind and channel in p.channels)

    def claim_papers_on(self, track: str, channel: str, on: dt.date) -> tuple[ClaimPaperRule, ...]:
        """Papers of the claims that go that way, whatever their category."""
        return tuple(p for p in _on(self.claim_papers, on) if p.track == track and channel in p.channels)

    def paper_titles(self) -> dict[str, str]:
        """What every paper is called, by code. Of all days: a paper keeps its name when its rule has ended."""
        groups = [group for one in self.types for group in one.materials]
        options = [option for group in groups for option in group.any_of]
        options += [option for rule in self.claim_papers for option in rule.options]
        options += [option for rule in self.determinations for option in (*rule.proof, rule.letter)]
        return {paper.code: paper.title for paper in self.papers} | {one.code: one.title for one in options}

    def forms(self, kind: str, on: dt.date) -> tuple[FormRule, ...]:
        """The printed forms of a matter."""
        return tuple(f for f in _on(self.form_rules, on) if kind in f.kinds)

    def text(self, role: str, kind: str, on: dt.date) -> TextRule | None:
        """The notice or commitment letter of a matter, word for word."""
        return next((t for t in _on(self.texts, on) if t.role == role and t.kind == kind), None)

    def switch(self, key: str) -> str:
        """The reading taken; a key the code asks for must be in the pack."""
        return self.switches[key].value

    def reasons(self, kind: str, action: str) -> tuple[ReasonRule, ...]:
        """Reasons a clerk may pick, the matter's own first."""
        hits = [r for r in self.reason_rules if r.action == action and r.kind in {kind, "*"}]
        return tuple(sorted(hits, key=lambda r: r.kind == "*"))

    def kin(self, on: dt.date) -> tuple[KinCode, ...]:
        """The kin a grantor may name here."""
        allowed = self.family(on).kin
        return tuple(k for k in self.codes.kin if k.code in allowed)

    def kin_refused(self) -> tuple[KinCode, ...]:
        """Kin that are often meant and never allowed, each with the reason."""
        return tuple(k for k in self.codes.kin if k.refused)

    def kin_code(self, code: str) -> KinCode | None:
        """One entry of GB/T 4761."""
        return next((k for k in self.codes.kin if k.code == code), None)
