"""A bank that plays every ending of a payment, by the account it is paid to; see assets/demo/README.md."""

import datetime as dt
import hashlib
import logging
from collections.abc import Sequence
from typing import Final

import msgspec

from backend.gateways.bank import BankCard, Instruction, Outcome
from backend.gateways.errors import GatewayError
from backend.gateways.sandbox_rows import BankAccountRow, DemoFolder, SandboxDataError
from backend.gateways.tables import SandboxRegister
from backend.infra.clock import Clock

KIND: Final = "payment"
_SLOW: Final = dt.timedelta(hours=2)
_KEPT: Final = dt.timedelta(days=2)


class SandboxBank:
    """Remembers every EndToEndId it was given, across restarts, and never pays one twice."""

    def __init__(self, folder: DemoFolder, clock: Clock) -> None:
        self._folder = folder
        self._clock = clock
        self._lost: set[str] = set()
        logging.getLogger(__name__).warning("银行：沙箱，不会真的付款")

    async def send(self, instruction: Instruction) -> Outcome:
        """Keep it and say what becomes of it; `timeout` keeps it and says nothing, `lost` forgets the first sending."""
        row = self._account(instruction.creditor_account)
        outcome = row.outcome if row else "wrong_account"
        if outcome == "down":
            raise GatewayError("银行系统暂时连不上，请稍后再试")
        if outcome == "lost" and instruction.end_to_end_id not in self._lost:
            self._lost.add(instruction.end_to_end_id)
            raise GatewayError("银行没有按时应答，还不知道有没有收到")
        known = await self.status(instruction.end_to_end_id, instruction.amount_fen)
        if known is not None:
            return known
        await self._keep(instruction)
        if outcome == "timeout":
            raise GatewayError("银行没有按时应答，还不知道有没有收到")
        answer = await self.status(instruction.end_to_end_id, instruction.amount_fen)
        assert answer is not None, "it has just been kept"
        return answer

    async def status(self, end_to_end_id: str, amount_fen: int) -> Outcome | None:
        """What became of it."""
        del amount_fen  # It plays with the sum it was given.
        kept = await SandboxRegister.select().where(SandboxRegister.key == f"{KIND}:{end_to_end_id}").first()
        if kept is None:
            return None
        sent = msgspec.json.decode(kept["payload"], type=Instruction)
        row = self._account(sent.creditor_account)
        if row is not None and row.outcome == "down":
            raise GatewayError("银行系统暂时连不上，请稍后再试")
        return self._judge(sent, row, kept)

    def _judge(self, sent: Instruction, row: BankAccountRow | None, kept: dict[str, object]) -> Outcome:
        reference = str(kept["serial"])
        if row is None or row.outcome == "wrong_account":
            return _back(reference, "AC01", row)
        if row.outcome == "closed":
            return _back(reference, "AC04", row)
        if row.name != sent.creditor:
            return _back(reference, "BE01", row)
        at = kept["at"]
        assert isinstance(at, dt.datetime), "the table keeps moments"
        if row.outcome == "delayed" and self._clock.now() - at < _SLOW:
            return Outcome(state="pending", reference=reference)
        if row.outcome == "taken_back" and self._clock.now() - at >= _KEPT:
            return _back(reference, "AC04", row)
        return Outcome(state="paid", reference=reference, settled_on=self._clock.today())

    async def banks(self) -> Sequence[BankCard]:
        """Every bank of the file once."""
        try:
            rows = self._folder.rows(BankAccountRow)
        except SandboxDataError as error:
            raise GatewayError(str(error)) from error
        return [BankCard(code, name) for code, name in dict.fromkeys((r.bank_code, r.bank_name) for r in rows)]

    def _account(self, number: str) -> BankAccountRow | None:
        try:
            rows = self._folder.of(BankAccountRow, number)
        except SandboxDataError as error:
            raise GatewayError(str(error)) from error
        return rows[0] if rows else None

    async def _keep(self, instruction: Instruction) -> None:
        digest = hashlib.sha256(instruction.end_to_end_id.encode()).digest()
        await SandboxRegister.insert(
            SandboxRegister(
                key=f"{KIND}:{instruction.end_to_end_id}",
                kind=KIND,
                serial=f"YS-B{self._clock.today():%Y%m%d}-{str(int.from_bytes(digest))[-10:]}",
                id_number=instruction.creditor_account,
                payload=msgspec.json.encode(instruction).decode(),
                at=self._clock.now(),
            )
        ).on_conflict(action="DO NOTHING", target=SandboxRegister.key)


def _back(reference: str, code: str, row: BankAccountRow | None) -> Outcome:
    return Outcome(state="returned", reference=reference, code=code, reason=row.reason if row else None)
