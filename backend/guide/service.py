"""Rules as pages: looked up by region and by the office's day."""

import datetime as dt
from collections.abc import Awaitable, Callable

from backend.guide.schemas import Advice, Guide, PolicyLine, PolicyView
from backend.guide.sections import build_guide
from backend.guide.views import advise, policy_view
from backend.infra.clock import Clock
from backend.policy.book import PolicyBook
from backend.policy.pack import RegionPack

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
        return [_line(pack, day) for pack in self._book.packs.values()]

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


def _line(pack: RegionPack, day: dt.date) -> PolicyLine:
    offered = pack.matters_on(day)
    return PolicyLine(
        code=pack.code,
        name=pack.name,
        document=pack.document,
        matters=tuple(matter.kind for matter in offered),
        titles=tuple(matter.title for matter in offered),
    )
