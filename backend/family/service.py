"""Family sharing after the case is done: who shares with whom, whose money goes first, and what when insurance stops."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

import structlog

from backend.cases.matter import Person
from backend.family import bonds, insured, ledger
from backend.family.bonds import BondRow
from backend.family.checks import KIND
from backend.family.order import Order, Purse, Use, order_of_use
from backend.family.ports import CaseEnder, People
from backend.family.schemas import Bond, OrderOfUse, UseLine
from backend.family.tables import FamilyBond
from backend.gateways.errors import GatewayError
from backend.gateways.insurance import InsurancePlatform
from backend.infra.clock import Clock, office_date
from backend.infra.db import reading
from backend.kernel import masking
from backend.kernel.actor import Actor
from backend.kernel.errors import NotFound
from backend.policy.book import PolicyBook
from backend.policy.model import Switch

log = structlog.get_logger(__name__)

_STATE_TEXT: Final = {"pending": "办理中", "active": "已绑定", "ended": "已解除"}
_SWITCH: Final = "order_of_use"
_PAGE: Final = 200


class Family:
    """Bonds of people, and what they do to a bill."""

    def __init__(
        self, people: People, platform: InsurancePlatform, policy: PolicyBook, cases: CaseEnder, clock: Clock
    ) -> None:
        self.people = people
        self.platform = platform
        self.policy = policy
        self.cases = cases
        self.clock = clock

    async def bonds_of(self, actor: Actor, subject_id: UUID | None = None) -> list[Bond]:
        """Every bond of the person, given and received, the living ones first."""
        me = await self._subject(actor, subject_id)
        async with reading():
            found = await bonds.find("(grantor_id_number = $1 or user_id_number = $1)", me.id_number)
        shown = [b for b in found if b.state != "repeat" and (b.state != "ended" or b.active_at is not None)]
        return [self._bond(b, me) for b in sorted(shown, key=lambda b: b.state == "ended")]

    async def order_of_use(self, actor: Actor, person_id: UUID | None, amount_fen: int) -> OrderOfUse:
        """Who would pay how much of this bill today; a calculation, nothing is booked."""
        person = await self._subject(actor, person_id)
        purses = await self._purses(person)
        switch = self._switch(await self._region(person))
        use = order_of_use(purses[0], purses[1:], amount_fen, order_named(switch))
        return OrderOfUse(
            lines=tuple(UseLine(kind=line.purse.kind, name=line.purse.name, fen=line.fen) for line in use.lines),
            self_pay_fen=use.self_pay_fen,
            rule=switch.text if switch else "先用使用人自己的个人账户，用完再用授权人的",
            source=switch.source if switch else "",
            verified=switch.verified if switch else False,
        )

    async def spend(self, person: Person, amount_fen: int, client_ref: str) -> Use:
        """Book a bill on the accounts, in order. Repeating it with the same `client_ref` returns the first booking."""
        purses = await self._purses(person)
        order = order_named(self._switch(await self._region(person)))
        return await ledger.book(
            purses, amount_fen, order=order, spender=person.id_number, client_ref=client_ref, at=self.clock.now()
        )

    async def insurance_stopped(self, id_number: str, reason: str) -> int:
        """End every bond that needed this person's insurance; the spine writes the events and tells the people."""
        found = await bonds.find("state = 'active' and (grantor_id_number = $1 or user_id_number = $1)", id_number)
        for bond in found:
            await self.cases.revoke(bond.case, reason)
        return len(found)

    async def look_for_stopped(self) -> int:
        """Ask the platform about everybody in an active bond; for the daily job. A silent platform ends nothing."""
        ended = 0
        last: UUID | None = None
        while page := await _active_after(last):
            last = page[-1].id
            for bond in page:
                ended += await self._end_if_stopped(bond)
        return ended

    async def _end_if_stopped(self, bond: BondRow) -> bool:
        rule = self.policy.pack(bond.region).family(self.clock.today())
        try:
            grantor = await self.platform.person(bond.grantor_id_type, bond.grantor_id_number)
            user = await self.platform.person(bond.user_id_type, bond.user_id_number)
        except GatewayError:
            log.warning("insurance not checked, the platform is silent", bond=str(bond.id))
            return False
        if insured.stopped(grantor, rule.grantor_insurance):
            await self.cases.revoke(bond.case, "授权人的职工医保已停保，家庭共济随之停止")
            return True
        if insured.stopped(user, rule.user_insurance):
            await self.cases.revoke(bond.case, "使用人的医保已停保，家庭共济随之停止")
            return True
        return False

    async def _subject(self, actor: Actor, person_id: UUID | None) -> Person:
        """The person asked about, if the caller is that person or may act for them in this matter."""
        wanted = person_id or actor.person_id
        if wanted is None:
            raise NotFound("请先完成实名认证。")
        if wanted != actor.person_id and KIND not in (await self.people.scopes(actor)).get(wanted, frozenset()):
            raise NotFound("没有找到这个人，或者您不能替他办理家庭共济。")
        return await self.people.person(wanted)

    async def _purses(self, person: Person) -> list[Purse]:
        """The person's own account, then the grantors', the oldest bond first, as the platform knows them now."""
        me = await self.platform.person(person.id_type, person.id_number)
        own = Purse(holder=person.id_number, name=person.name, kind="own", balance_fen=insured.balance_fen(me))
        purses = [own]
        for bond in await bonds.as_user(person.id_number):
            grantor = await self.platform.person(bond.grantor_id_type, bond.grantor_id_number)
            left = insured.balance_fen(grantor)
            purses.append(
                Purse(holder=bond.grantor_id_number, name=bond.grantor_name, kind="grantor", balance_fen=left)
            )
        # What was booked here since counts, whatever the platform has heard of it so far.
        return await ledger.with_bookings(purses)

    async def _region(self, person: Person) -> str | None:
        """The rules of the region that granted; without a bond there is nothing to order."""
        granted: Sequence[BondRow] = await bonds.as_user(person.id_number)
        return granted[0].region if granted else None

    def _switch(self, region: str | None) -> Switch | None:
        pack = self.policy.find(region) if region else None
        return pack.switches.get(_SWITCH) if pack else None

    def _bond(self, bond: BondRow, me: Person) -> Bond:
        granted = bond.grantor_id_number == me.id_number
        pack = self.policy.find(bond.region)
        kin = pack.kin_code(bond.relation) if pack else None
        text = kin.label if kin else "家人"
        return Bond(
            id=bond.id,
            role="grantor" if granted else "user",
            name=bond.user_name if granted else bond.grantor_name,
            id_number=masking.id_number(bond.user_id_number if granted else bond.grantor_id_number),
            relation=bond.relation,
            relation_text=text if granted else f"您是授权人的{text}",
            state="active" if bond.state == "active" else "ended" if bond.state == "ended" else "pending",
            state_text=_STATE_TEXT.get(bond.state, ""),
            since=office_date(bond.active_at) if bond.active_at else None,
            ended_on=office_date(bond.ended_at) if bond.ended_at else None,
            end_reason=bond.end_reason,
            # The case belongs to the grantor; the user would meet a closed door there.
            case_id=bond.case if granted else None,
        )


def order_named(switch: Switch | None) -> Order:
    """The order a pack's switch chooses."""
    return "grantor_first" if switch and switch.value == "grantor_first" else "own_first"


async def _active_after(last: UUID | None) -> list[BondRow]:
    where = FamilyBond.state == "active"
    query = FamilyBond.select().where(where & (FamilyBond.id > last) if last else where)
    return [BondRow(**row) for row in await query.order_by(FamilyBond.id).limit(_PAGE)]
