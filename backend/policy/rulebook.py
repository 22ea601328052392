"""The packs as the case spine asks them: by region, kind and day."""

import datetime as dt

from backend.cases.matter import ReasonChoice
from backend.policy.book import PolicyBook
from backend.policy.model import Limits


class PackRulebook:
    """Answers the spine's questions from the packs."""

    def __init__(self, book: PolicyBook) -> None:
        self.book = book

    def pack_code(self, region: str) -> str:
        """The pack a 6-digit region belongs to."""
        return self.book.pack(region).code

    def limits(self, region: str, kind: str, on: dt.date) -> Limits:
        """Promised and legal limit of a matter."""
        return self.book.pack(region).limits(kind, on)

    def version(self, region: str) -> str:
        """Which rules a case is judged by."""
        return self.book.pack(region).version

    def region_name(self, region: str) -> str:
        """The region in words."""
        return self.book.pack(region).name

    def reasons(self, region: str, kind: str, action: str, _on: dt.date) -> tuple[ReasonChoice, ...]:
        """What a clerk may pick."""
        return tuple(ReasonChoice(code=r.code, text=r.text) for r in self.book.pack(region).reasons(kind, action))

    def forms(self, region: str, kind: str, on: dt.date) -> tuple[tuple[str, str], ...]:
        """The printed forms of a matter: code and title."""
        return tuple((form.code, form.title) for form in self.book.pack(region).forms(kind, on))

    def paper_titles(self, region: str) -> dict[str, str]:
        """What every paper is called, by code."""
        return self.book.pack(region).paper_titles()
