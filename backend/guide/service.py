"""Rules as pages: looked up by region and by the office's day."""

from collections.abc import Awaitable, Callable

from backend.guide.schemas import Advice, Guide, PolicyLine, PolicyView
from backend.guide.sections import build_guide
from backend.guide.views import advise, policy_view
from backend.infra.clock import Clock
from backend.policy.book import PolicyBook

GuidePrinter = Callable[[Guide], Awaitable[bytes]]


class Guides:
    """`printer` draws a Guide as PDF; the documents room provides it."""

    def __init__(self, book: PolicyBook, clock: Clock, printer: GuidePrinter) -> None:
        self._book = book
        self._clock = clock
        self._printer = printer

    def regions(self) -> list[PolicyLine]:
        """All regions with rules of their own."""
        day = self._clock.today()
        return [
            PolicyLine(code=p.code, name=p.name, document=p.document, matters=tuple(m.kind for m in p.matters_on(day)))
            for p in self._book.packs.values()
        ]

    def policy(self, region: str) -> PolicyView:
        """The hints of the form, as of today."""
        return policy_view(self._book.pack(region), self._clock.today())

    def advice(self, region: str, *, stay: str, why: str, emergency: bool) -> Advice:
        """The filing type that fits."""
        return advise(self._book.pack(region), stay=stay, why=why, emergency=emergency, day=self._clock.today())

    def guide(self, region: str) -> Guide:
        """The guide as a page."""
        return build_guide(self._book.pack(region), self._clock.today())

    async def guide_pdf(self, region: str) -> bytes:
        """The same guide on paper."""
        return await self._printer(self.guide(region))
