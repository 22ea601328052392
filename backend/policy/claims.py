"""The papers of a claim, and who keeps them: what a pack's claims.toml may say."""

from typing import Literal

from backend.policy.model import Channel, MaterialOption, Rule, Strict

Category = Literal["inpatient", "chronic", "special_drug", "emergency", "accident"]
When = Literal["always", "proxy", "long_term", "accident"]


class ClaimPaperRule(Rule, frozen=True, kw_only=True):
    """One paper of a claim; one of `any_of` is enough, each with its own code in the claim.

    `track` is the matter whose limits the claim follows. `when` names whom it is asked of: everybody, proxies, people
    who live elsewhere for long, accidents. `if_missing` = it may be left out, and this follows. `letter` = the code of
    the option that is a commitment letter instead of a document.
    """

    track: str
    categories: tuple[Category, ...]
    code: str
    title: str
    any_of: tuple[MaterialOption, ...] = ()
    channels: tuple[Channel, ...]
    hint: str | None = None
    when: When = "always"
    required: bool = True
    copy: bool = False
    if_missing: str | None = None
    letter: str | None = None

    @property
    def options(self) -> tuple[MaterialOption, ...]:
        """The papers that do; the rule's own when it names no others."""
        return self.any_of or (MaterialOption(code=self.code, title=self.title, hint=self.hint),)


class ClaimArchiveRule(Rule, frozen=True, kw_only=True):
    """Who keeps the papers, by the door through which they came: the office that took them, or the home office."""

    channel: Literal["online", "kiosk", "counter"]
    keeper: Literal["receiving", "home"]
    text: str


class ClaimsFile(Strict, frozen=True, kw_only=True):
    """claims.toml"""

    claim_paper: tuple[ClaimPaperRule, ...] = ()
    claim_archive: tuple[ClaimArchiveRule, ...] = ()


def problems(papers: tuple[ClaimPaperRule, ...], matters: frozenset[str]) -> list[str]:
    """What points nowhere."""
    found = []
    for rule in papers:
        if rule.track not in matters:
            found.append(f"claim paper {rule.code} belongs to the matter {rule.track}, which is not in matters.toml")
        codes = [option.code for option in rule.options]
        if len(set(codes)) != len(codes):
            found.append(f"claim paper {rule.code} offers one paper twice")
        if rule.letter is not None and rule.letter not in codes:
            found.append(f"claim paper {rule.code} takes the letter {rule.letter}, which it does not offer")
        if rule.required and rule.if_missing:
            found.append(f"claim paper {rule.code} is required and may be left out")
    return found
