"""Checks across the files of one pack, after inheritance: everything a rule points at must exist."""

from backend.policy.benefit_checks import problems
from backend.policy.claims import problems as claim_problems
from backend.policy.model import FilingType
from backend.policy.pack import RegionPack
from backend.policy.readings import FAMILY_READINGS, FILING_READINGS, KNOWN_READINGS


class PolicyError(Exception):
    """A pack that must not run."""


def check_pack(pack: RegionPack, where: str) -> None:
    """Raise on the first thing that points nowhere."""
    for switch in pack.switches.values():
        if switch.value not in switch.choices:
            raise PolicyError(f"{where}/switches.toml: {switch.key} takes {switch.value}, which is not a choice")
        if switch.value not in KNOWN_READINGS.get(switch.key, {switch.value}):
            raise PolicyError(f"{where}/switches.toml: {switch.key} takes {switch.value}, which the program cannot do")
    needed = (FILING_READINGS if pack.types else ()) + (FAMILY_READINGS if pack.family_rules else ())
    if missing := [key for key in needed if key not in pack.switches]:
        raise PolicyError(f"{where}/switches.toml: the switch {missing[0]} is missing")
    known = {k.code for k in pack.codes.kin if not k.refused}
    for rule in pack.family_rules:
        if strange := sorted({*rule.kin, *rule.kin_needs_evidence} - known):
            raise PolicyError(f"{where}/family.toml: kin code {strange[0]} is not an allowed code of codes.toml")
    for type_ in pack.types:
        _check_type(pack, type_, where)
    _check_claims(pack, where)
    for chronic in pack.chronic_rules:
        codes = [c for d in chronic.diseases for c in (d.code, *d.includes)]
        if twice := sorted({c for c in codes if codes.count(c) > 1}):
            raise PolicyError(f"{where}/chronic.toml: disease {twice[0]} stands there twice")
    for wrong in claim_problems(pack.claim_papers, frozenset(matter.kind for matter in pack.matters)):
        raise PolicyError(f"{where}/claims.toml: {wrong}")
    if (problem := next(problems(pack), None)) is not None:
        raise PolicyError(f"{where}/benefits.toml: {problem}")


def _check_claims(pack: RegionPack, where: str) -> None:
    """Every way of a claim leads to a matter with limits, and what is not taken has somewhere to go."""
    kinds = {m.kind for m in pack.matters}
    begins = [(t.kind, t.effective_from) for t in pack.tracks]
    begins += [(d.kind, d.effective_from) for d in pack.determinations]
    for kind, day in begins:
        if kind not in kinds:
            raise PolicyError(f"{where}/reimbursement.toml: {kind} is not a matter of matters.toml")
        if not any(r.in_force(day) for r in pack.claim_rules):
            raise PolicyError(f"{where}/reimbursement.toml: {kind} is in force, but no claim rule is")


def _check_type(pack: RegionPack, type_: FilingType, where: str) -> None:
    place = f"{where}/filing.toml: type {type_.code}"
    if type_.reduction is not None and type_.reduction.switch not in pack.switches:
        raise PolicyError(f"{place} is read by switch {type_.reduction.switch}, which is not in switches.toml")
    groups = {g.group: {o.code for o in g.any_of} for g in type_.materials}
    if len(groups) != len(type_.materials):
        raise PolicyError(f"{place} has two material groups of one name")
    for group in type_.materials:
        if not group.any_of:
            raise PolicyError(f"{place}, group {group.group} offers no paper")
        for other, choices in group.only_with.items():
            if not set(choices) <= groups.get(other, set()):
                raise PolicyError(f"{place}, group {group.group} depends on a choice {other} does not offer")
        if group.or_commitment and type_.commitment != "instead":
            raise PolicyError(f"{place}, group {group.group} may be replaced by a letter the type does not take")
    for day in {type_.effective_from}:
        boxes = next((r.printed_boxes for r in pack.filing_rules if r.in_force(day)), None)
        if boxes is None:
            raise PolicyError(f"{place} is in force on {day.isoformat()}, but no filing rule is")
        if strange := {b for b in (type_.box, type_.box_cross_province) if b} - set(boxes):
            raise PolicyError(f"{place} prints box {min(strange)}, which is not on the form")
