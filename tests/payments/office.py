"""Finance at work, without the claims: orders, jobs, and what the bank has really got."""

from pathlib import Path
from uuid import UUID, uuid4

from backend.gateways.errors import GatewayError
from backend.gateways.sandbox_bank import KIND, SandboxBank
from backend.gateways.sandbox_rows import DemoFolder
from backend.gateways.tables import SandboxRegister
from backend.infra.clock import FixedClock
from backend.infra.db import Transaction, transaction
from backend.infra.outbox import JobContext
from backend.kernel.actor import Actor, Role
from backend.kernel.ids import new_id
from backend.payments import rows
from backend.payments.jobs import PaymentJobs
from backend.payments.rows import PaymentRow
from backend.payments.service import Order, Payments

DEMO = Path(__file__).parents[2] / "assets" / "demo"
OK, WRONG, CLOSED = "6299900000000000011", "6299900000000000052", "6299900000000000060"
TAKEN_BACK = "6299900000000000136"
DELAYED, TIMEOUT, LOST, DOWN = (
    "6299900000000000078",
    "6299900000000000086",
    "6299900000000000094",
    "6299900000000000102",
)
OFFICER = Actor(kind="staff", account_id=new_id(), name="常欣", roles=frozenset({Role.finance}))


class Book:
    """The claims' side of a payment: what it was told, and what it answers when asked before the money leaves."""

    def __init__(self) -> None:
        self.told: list[tuple[UUID, str, str | None]] = []
        self.why_not: str | None = None
        self.silent = False

    async def cleared(self, case: UUID) -> str | None:
        del case
        if self.silent:
            raise GatewayError("没有应答")
        return self.why_not

    async def settled(self, tx: Transaction, payment: PaymentRow, action: str, reason: str | None) -> None:
        del tx
        self.told.append((payment.case, action, reason))


class Office:
    """Finance at work: orders, jobs, and what the bank has really got."""

    def __init__(self, clock: FixedClock) -> None:
        self.clock = clock
        self.book = Book()
        self.bank = SandboxBank(DemoFolder(DEMO), clock)
        self.payments = Payments(self.bank, clock)
        self.jobs = PaymentJobs(self.bank, self.book, clock, "99000001")

    async def order(self, account: str = OK, name: str = "郭志刚", case: UUID | None = None) -> PaymentRow:
        order = Order(
            case=case or uuid4(),
            amount_fen=1_234_56,
            creditor=name,
            account=account,
            bank_code="YS0001",
            bank_name="演示农村商业银行（演示）",
            debtor="经办机构",
            remittance="医保报销",
            ordered_by=OFFICER.account_id,
            ordered_by_name=OFFICER.name,
        )
        async with transaction() as tx:
            return await self.payments.order(tx, order)

    async def work(self, payment: PaymentRow, jobs: PaymentJobs | None = None) -> PaymentRow:
        """One run of the job, as the worker would make it."""
        context = JobContext(id=new_id(), kind="payment.send", attempt=1, last_attempt=False, clock=self.clock)
        await (jobs or self.jobs).send({"payment": str(payment.id)}, context)
        after = await rows.payment(payment.id)
        assert after is not None
        return after

    async def look_back(self, payment: PaymentRow) -> PaymentRow:
        """The daily question whether a paid payment is still paid."""
        context = JobContext(id=new_id(), kind="payment.watch", attempt=1, last_attempt=False, clock=self.clock)
        await self.jobs.watch({"payment": str(payment.id)}, context)
        after = await rows.payment(payment.id)
        assert after is not None
        return after

    async def at_the_bank(self) -> int:
        return await SandboxRegister.count().where(SandboxRegister.kind == KIND)
