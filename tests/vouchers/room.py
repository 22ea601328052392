"""The voucher room over the sandbox, with everybody acting for themselves."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec

from backend.cases.matter import Person
from backend.gateways.sandbox_rows import DemoFolder
from backend.gateways.sandbox_vouchers import SandboxVouchers
from backend.gateways.vouchers import VoucherRef
from backend.infra.clock import FixedClock
from backend.infra.db import run, transaction
from backend.infra.outbox import JobContext
from backend.kernel.actor import Actor, Role
from backend.kernel.ids import new_id
from backend.vouchers.intake import Intake
from backend.vouchers.jobs import VoucherJobs
from backend.vouchers.schemas import VoucherText
from backend.vouchers.service import WRITE, Vouchers
from backend.vouchers.shelf import Shelf
from tests.house import DEMO
from tests.vouchers.people import DUAN, GUO, ROWS, text


class People:
    """Everybody acts for themselves."""

    def __init__(self, *known: Person) -> None:
        self.known = {one.id: one for one in known}

    async def person(self, person_id: UUID) -> Person:
        return self.known[person_id]

    async def scopes(self, actor: Actor) -> Mapping[UUID, frozenset[str]]:
        return {actor.person_id: frozenset({"reimbursement"})} if actor.person_id else {}


def person(name: str, id_number: str) -> Person:
    return Person(id=new_id(), name=name, id_type="01", id_number=id_number, sex="1", birth=None)


class Room:
    """The voucher room over the sandbox."""

    def __init__(self, clock: FixedClock, folder: Path = DEMO) -> None:
        self.clock = clock
        self.guo, self.duan = person(GUO.name, GUO.id_number), person(DUAN.name, DUAN.id_number)
        people = People(self.guo, self.duan)
        self.platform = SandboxVouchers(DemoFolder(folder), clock, slow_seconds=0.01)
        self.service = Vouchers(self.platform, clock)
        self.intake = Intake(people, self.platform, Shelf(people, self.platform, clock), clock)
        self.jobs = VoucherJobs(self.platform, clock)

    async def keep(self, number: str, who: Person | None = None, check: str | None = None) -> UUID:
        who = who or self.guo
        actor = Actor(
            kind="citizen", account_id=new_id(), name=who.name, roles=frozenset({Role.citizen}), person_id=who.id
        )
        shown = text(number).replace(ROWS[number]["check_code"], check) if check else text(number)
        answer = await self.intake.text(actor, VoucherText(text=shown))
        assert answer.readings[0].voucher is not None
        return answer.readings[0].voucher.id

    async def occupy(self, ids: list[UUID], case: UUID) -> None:
        async with transaction() as tx:
            await self.service.occupy(tx, ids, case)

    async def tell(self) -> None:
        """Everything promised is done, in the order it was."""
        for kind, payload in await run("select kind, payload from outbox_job where state = 'queued' order by id"):
            assert kind == WRITE
            await self.job(payload)
        await run("update outbox_job set state = 'done'")

    async def job(self, payload: Any) -> None:
        body = msgspec.json.decode(payload) if isinstance(payload, str) else payload
        context = JobContext(id=new_id(), kind=WRITE, attempt=1, last_attempt=False, clock=self.clock)
        await self.jobs.write(body, context)

    async def codes(self, ids: list[UUID], case: UUID | None = None, who: Person | None = None) -> dict[str, str]:
        found = await self.service.usable(ids, who or self.guo, self.clock.today(), case)
        return {one.code: one.level for one in found}

    async def reimbursed(self, number: str) -> str:
        row = ROWS[number]
        status = await self.platform.status(
            VoucherRef(kind="fiscal", code=row["code"], number=number, check_code=row["check_code"])
        )
        assert status is not None
        return status.reimbursed
