"""Gathers what is known about one person today and lets the rules speak."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Final, Protocol
from uuid import UUID

from backend.cases.matter import Person
from backend.chronic.service import Chronic
from backend.filings.rows import FilingRow
from backend.filings.service import Filings
from backend.gateways.errors import GatewayError
from backend.gateways.insurance import InsurancePlatform
from backend.infra.clock import Clock
from backend.kernel.actor import Actor
from backend.kernel.dates import day_text
from backend.kernel.errors import NotFound
from backend.kernel.regions import contains
from backend.policy.book import PolicyBook
from backend.policy.pack import RegionPack
from backend.regions.service import Places
from backend.settlement.rules import Facts, FiledPlace, settle
from backend.settlement.schemas import CanLine, CannotLine, SettlementView

KIND: Final = "direct_settlement"
_RECENT_DAYS: Final = 365


class People(Protocol):
    """Who somebody is, and for whom they may act."""

    async def person(self, person_id: UUID) -> Person:
        """The real-name person."""
        ...

    async def scopes(self, actor: Actor) -> Mapping[UUID, frozenset[str]]:
        """For whom `actor` may act today and in which matters; their own person is always among them."""
        ...


class Settlement:
    """Reads only."""

    def __init__(
        self,
        people: People,
        platform: InsurancePlatform,
        policy: PolicyBook,
        places: Places,
        filings: Filings,
        chronic: Chronic,
        clock: Clock,
    ) -> None:
        self.people = people
        self.platform = platform
        self.policy = policy
        self.places = places
        self.filings = filings
        self.chronic = chronic
        self.clock = clock

    async def today(self, actor: Actor, subject_id: UUID | None = None) -> SettlementView:
        """Where the person can settle directly today, and why not elsewhere."""
        wanted = subject_id or actor.person_id
        if wanted is None or KIND not in (await self.people.scopes(actor)).get(wanted, frozenset()):
            raise NotFound("没有找到这个人，或者没有委托您办这件事。")
        subject, today = await self.people.person(wanted), self.clock.today()
        insured = await self.platform.person(subject.id_type, subject.id_number)
        current = insured.current if insured else None
        pack = self.policy.find(current.place) if current else None
        if insured is None or current is None or pack is None:
            return _view(today, None, _nowhere(known=current is not None))
        facts = Facts(
            today=today,
            region_name=pack.name,
            home_name=self.places.atlas.name(current.place),
            insurances=tuple(i for i in insured.insurances if contains(pack.code, i.place)),
            matter=pack.matter(KIND, today) if pack.offers(KIND, today) else None,
            filing=pack.filing(today) if pack.offers("filing", today) else None,
            inside=pack.switches.get("inside_province"),
            chronic=pack.chronic(today) if pack.offers("chronic_expansion", today) else None,
            emergency=next((t for t in pack.filing_types(today) if t.counts_as_filed), None),
            places=tuple(await self._places(wanted, today)),
            entitlements=tuple(await self.platform.entitlements(subject.id_number)),
        )
        return _view(today, pack, settle(facts))

    async def _places(self, person: UUID, today: dt.date) -> list[FiledPlace]:
        """One line per place: the filing in force, else the one to come, else the one that ran out last."""
        best: dict[str, FilingRow] = {}
        for row in await self.filings.living(person):
            if row.ends is not None and (today - row.ends).days > _RECENT_DAYS:
                continue
            if row.region not in best or _rank(row, today) < _rank(best[row.region], today):
                best[row.region] = row
        expansions = await self.chronic.active(person)
        found: list[FiledPlace] = []
        for row in best.values():
            pack = self.policy.pack(row.pack)
            found.append(
                FiledPlace(
                    region_name=row.region_name,
                    begins=row.begins,
                    ends=row.ends,
                    state=row.state,
                    type=pack.filing_type(row.type, row.judged_on),
                    services=await self._services(row.region),
                    expansions=tuple(
                        (e.disease, "、".join(f.name for f in e.chosen)) for e in expansions if e.region == row.region
                    ),
                )
            )
        return found

    async def _services(self, region: str) -> frozenset[str] | None:
        try:
            facilities = await self.places.at(region)
        except GatewayError:
            return None
        return frozenset[str]().union(*(f.services for f in facilities))


def _rank(row: FilingRow, today: dt.date) -> tuple[int, int]:
    if row.standing.covers(today):
        return (0, 0)
    if row.state == "active" and today < row.begins:
        return (1, row.begins.toordinal())
    return (2, 0) if row.state == "pending" else (3, -(row.ends or today).toordinal())


def _nowhere(*, known: bool) -> list[CanLine | CannotLine]:
    why = "您的参保地还没有开通本服务。" if known else "没有查到您的参保登记。"
    return [CannotLine(what="直接结算", why=why, fix="请咨询参保地经办机构。", source=None)]


def _view(today: dt.date, pack: RegionPack | None, lines: Sequence[CanLine | CannotLine]) -> SettlementView:
    return SettlementView(
        on=today,
        on_text=day_text(today),
        region_name=pack.name if pack else None,
        can=tuple(line for line in lines if isinstance(line, CanLine)),
        cannot=tuple(line for line in lines if isinstance(line, CannotLine)),
    )
