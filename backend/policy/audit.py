"""What a diagnosis says about a person, as data: where it does not fit, a reviewer looks."""

from typing import Literal

from backend.policy.model import Rule


class DiagnosisRule(Rule, frozen=True, kw_only=True):
    """Diagnoses whose code begins with one of `prefixes` belong to that sex (1男 2女) or those full years of age."""

    code: str
    prefixes: tuple[str, ...]
    text: str
    sex: Literal["1", "2"] | None = None
    age_from: int = 0
    age_to: int | None = None

    def is_about(self, diagnosis: str) -> bool:
        """True when the code falls under this rule; letters may come in either case."""
        return diagnosis.strip().upper().startswith(self.prefixes)
