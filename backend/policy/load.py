"""Read packs from disk. Whatever does not fit refuses the start with one sentence that names the file and the rule."""

import hashlib
import re
import tomllib
from collections.abc import Callable, Hashable, Iterable
from pathlib import Path
from typing import Any, Final, TypeVar

import msgspec

from backend.policy import files as f
from backend.policy.benefit_table import BadTable, read_table
from backend.policy.benefits import BenefitRule, BenefitsFile
from backend.policy.claims import ClaimsFile
from backend.policy.crosscheck import PolicyError, check_pack
from backend.policy.model import Contacts, Rule, Strict
from backend.policy.pack import RegionPack

FOLDER: Final = re.compile(r"(\d{2}|\d{4}|\d{6})-[a-z]+(-[a-z]+)*")
TABLE: Final = "benefits.csv"
_PLACE: Final = re.compile(r"\$\.(\w+)\[(\d+)\]")
T = TypeVar("T")
S = TypeVar("S", bound=Strict)


class RawPack:
    """One folder, decoded file by file, not yet joined with its parent."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.digest = hashlib.sha256()
        unknown = {p.name for p in folder.iterdir()} - {*f.PACK_FILES, TABLE}
        if unknown:
            raise PolicyError(f"{folder.name}: {min(unknown)} is not a file of a policy pack")
        self.region = self._read("region.toml", f.RegionFile)
        self.matters = self._read("matters.toml", f.MattersFile)
        self.family = self._read("family.toml", f.FamilyFile)
        self.filing = self._read("filing.toml", f.FilingFile)
        self.chronic = self._read("chronic.toml", f.ChronicFile)
        self.texts = self._read("texts.toml", f.TextsFile)
        self.switches = self._read("switches.toml", f.SwitchesFile)
        self.reasons = self._read("reasons.toml", f.ReasonsFile)
        self.guide = self._read("guide.toml", f.GuideFile)
        self.reimbursement = self._read("reimbursement.toml", f.ReimbursementFile)
        written = self._read("benefits.toml", BenefitsFile)
        self.audit = self._read("audit.toml", f.AuditFile)
        self.claims = self._read("claims.toml", ClaimsFile)
        self.benefits = msgspec.structs.replace(written, benefit=(*written.benefit, *self._table()))
        if self.region.code != folder.name.split("-")[0]:
            raise PolicyError(f"{folder.name}/region.toml: code {self.region.code} does not match the folder's name")

    def _table(self) -> tuple[BenefitRule, ...]:
        path = self.folder / TABLE
        if not path.exists():
            return ()
        raw = path.read_bytes()
        self.digest.update(TABLE.encode() + b"\0" + raw)
        try:
            return read_table(raw)
        except BadTable as problem:
            raise PolicyError(f"{self.folder.name}/{TABLE}: {problem}") from problem

    def _read(self, name: str, type_: type[S]) -> S:
        path = self.folder / name
        if not path.exists():
            if name == "region.toml":
                raise PolicyError(f"{self.folder.name}: region.toml is missing")
            return type_()
        raw = path.read_bytes()
        self.digest.update(name.encode() + b"\0" + raw)
        return decode(raw, type_, f"{self.folder.name}/{name}")


def decode(raw: bytes, type_: type[S], where: str) -> S:
    """Strictly typed TOML, or one sentence with file and place."""
    try:
        return msgspec.toml.decode(raw, type=type_)
    except msgspec.ValidationError as problem:
        raise PolicyError(f"{where}: {_rule_name(raw, str(problem))}{problem}") from problem
    except msgspec.DecodeError as problem:
        raise PolicyError(f"{where}: {problem}") from problem


def _rule_name(raw: bytes, problem: str) -> str:
    """`filing: ` for `… at $.matter[0].source`: a person looks for a name, not for a count."""
    if (place := _PLACE.search(problem)) is None:
        return ""
    rule = tomllib.loads(raw.decode())[place[1]][int(place[2])]
    name = next((rule[key] for key in ("code", "kind", "key", "title") if key in rule), None)
    return f"{name}: " if name else ""


def load_packs(directory: Path) -> dict[str, RegionPack]:
    """Every pack under `directory` by its code."""
    codes = decode((directory / "codes.toml").read_bytes(), f.CodesFile, "codes.toml")
    raw: dict[str, RawPack] = {}
    for folder in sorted(p for p in directory.iterdir() if p.is_dir()):
        if not FOLDER.fullmatch(folder.name):
            raise PolicyError(f"{folder.name}: a pack folder is named <GB code>-<name>, like 99-example")
        pack = RawPack(folder)
        if pack.region.code in raw:
            raise PolicyError(f"{folder.name}/region.toml: code {pack.region.code} is already taken by another pack")
        raw[pack.region.code] = pack
    if not raw:
        raise PolicyError(f"{directory}: there is no policy pack")
    return {code: _build(code, raw, codes, ()) for code in raw}


def _build(code: str, raw: dict[str, RawPack], codes: f.CodesFile, seen: tuple[str, ...]) -> RegionPack:
    mine = raw[code]
    where = mine.folder.name
    parent = None
    if (heir_of := mine.region.inherits) is not None:
        if heir_of in (*seen, code):
            raise PolicyError(f"{where}/region.toml: inherits {heir_of}, which leads back to itself")
        if heir_of not in raw:
            raise PolicyError(f"{where}/region.toml: inherits {heir_of}, but there is no such pack")
        parent = _build(heir_of, raw, codes, (*seen, code))
    contacts = mine.region.contacts or (parent.contacts if parent else None)
    if contacts is None:
        raise PolicyError(f"{where}/region.toml: contacts are missing")
    _no_overlap(mine)
    pack = _join(mine, parent, contacts, codes)
    check_pack(pack, where)
    return pack


def _join(mine: RawPack, parent: RegionPack | None, contacts: Contacts, codes: f.CodesFile) -> RegionPack:
    own = mine.region
    version = f"{own.version}-{mine.digest.hexdigest()[:8]}"
    base = parent or RegionPack(
        code="", name="", version="", document="", verified_note="", contacts=contacts, codes=codes
    )
    switches = {**base.switches, **{s.key: s for s in mine.switches.switch}}
    return RegionPack(
        code=own.code,
        name=own.name,
        version=f"{version}+{base.version}" if base.version else version,
        document=own.document,
        verified_note=own.verified_note,
        contacts=contacts,
        codes=codes,
        matters=_over(base.matters, mine.matters.matter, lambda m: m.kind),
        papers=_over(base.papers, mine.matters.paper, lambda p: (p.kind, p.code)),
        form_rules=_over(base.form_rules, mine.matters.form, lambda r: (r.kinds, r.code)),
        family_rules=_over(base.family_rules, mine.family.rule, lambda _: "family"),
        filing_rules=_over(base.filing_rules, mine.filing.rule, lambda _: "filing"),
        types=_over(base.types, mine.filing.type, lambda t: t.code),
        chronic_rules=_over(base.chronic_rules, mine.chronic.rule, lambda _: "chronic"),
        texts=_over(base.texts, mine.texts.text, lambda t: (t.role, t.kind)),
        switches=switches,
        reason_rules=_over(base.reason_rules, mine.reasons.reason, lambda r: (r.kind, r.action, r.code)),
        claim_rules=_over(base.claim_rules, mine.reimbursement.rule, lambda _: "claim"),
        tracks=_over(base.tracks, mine.reimbursement.track, lambda t: t.kind),
        determinations=_over(base.determinations, mine.reimbursement.determination, lambda d: d.kind),
        guide=_over(base.guide, mine.guide.section, lambda g: g.key),
        benefits=_over(base.benefits, mine.benefits.benefit, lambda b: (b.insurance, b.code)),
        stacked_rules=_over(base.stacked_rules, mine.benefits.stacked, lambda s: s.fund),
        claim_papers=_over(base.claim_papers, mine.claims.claim_paper, lambda p: (p.track, p.categories, p.code)),
        claim_archive=_over(base.claim_archive, mine.claims.claim_archive, lambda a: a.channel),
        diagnosis_rules=_over(base.diagnosis_rules, mine.audit.diagnosis, lambda d: d.code),
        reductions=_over(base.reductions, mine.benefits.reduction, lambda _: "reduction"),
    )


def _over(base: tuple[T, ...], own: tuple[T, ...], key: Callable[[T], Hashable]) -> tuple[T, ...]:
    """An heir's rules replace all rules of the same key, of whatever dates; the rest is inherited."""
    mine = {key(r) for r in own}
    return tuple(r for r in base if key(r) not in mine) + own


def _no_overlap(pack: RawPack) -> None:
    where = pack.folder.name
    _apart(f"{where}/matters.toml", pack.matters.matter, lambda m: f"matter {m.kind}")
    _apart(f"{where}/matters.toml", pack.matters.paper, lambda p: f"paper {p.kind} {p.code}")
    _apart(f"{where}/matters.toml", pack.matters.form, lambda r: f"form {r.code} of {' '.join(r.kinds)}")
    _apart(f"{where}/family.toml", pack.family.rule, lambda _: "the family rule")
    _apart(f"{where}/filing.toml", pack.filing.rule, lambda _: "the filing rule")
    _apart(f"{where}/filing.toml", pack.filing.type, lambda t: f"type {t.code}")
    _apart(f"{where}/chronic.toml", pack.chronic.rule, lambda _: "the chronic rule")
    _apart(f"{where}/texts.toml", pack.texts.text, lambda t: f"text {t.role} {t.kind}")
    _apart(f"{where}/benefits.toml", pack.benefits.benefit, lambda b: f"benefit {b.insurance} {b.code}")
    _apart(f"{where}/benefits.toml", pack.benefits.stacked, lambda s: f"stacked {s.fund} {' '.join(s.insurance)}")
    _apart(f"{where}/benefits.toml", pack.benefits.reduction, lambda r: f"reduction {r.filings} {r.places}")
    _apart(f"{where}/reimbursement.toml", pack.reimbursement.rule, lambda _: "the claim rule")
    _apart(f"{where}/reimbursement.toml", pack.reimbursement.determination, lambda d: f"determination {d.kind}")
    _apart(
        f"{where}/claims.toml",
        pack.claims.claim_paper,
        lambda p: f"claim paper {p.track} {' '.join(p.categories)} {p.code}",
    )
    _apart(f"{where}/claims.toml", pack.claims.claim_archive, lambda a: f"archive of {a.channel}")
    _apart(f"{where}/audit.toml", pack.audit.diagnosis, lambda d: f"diagnosis rule {d.code}")
    for name, keys in (
        ("switches.toml", [s.key for s in pack.switches.switch]),
        ("reasons.toml", [f"{r.kind} {r.action} {r.code}" for r in pack.reasons.reason]),
        ("guide.toml", [g.key for g in pack.guide.section]),
    ):
        if twice := sorted({k for k in keys if keys.count(k) > 1}):
            raise PolicyError(f"{where}/{name}: {twice[0]} stands there twice")


def _apart(where: str, rules: Iterable[Rule], name: Callable[[Any], str]) -> None:
    last: dict[str, Rule] = {}
    for rule in sorted(rules, key=lambda r: r.effective_from):
        key = name(rule)
        if not rule.source.strip():
            raise PolicyError(f"{where}: {key} has an empty source")
        if rule.effective_to is not None and rule.effective_to < rule.effective_from:
            raise PolicyError(f"{where}: {key} ends before it begins")
        before = last.get(key)
        if before is not None and (before.effective_to is None or before.effective_to >= rule.effective_from):
            raise PolicyError(f"{where}: {key} overlaps itself on {rule.effective_from.isoformat()}")
        last[key] = rule
