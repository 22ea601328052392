"""The bank that pays out. One instruction pays one claim once; its EndToEndId is what both sides know it by.

The names follow ISO 20022 (pain.001 customer credit transfer, pain.002 status report, camt.054 notification). How a real
treasury bank is reached is agreed with that bank: 未核实.
"""

import datetime as dt
from collections.abc import Sequence
from typing import Final, Literal, Protocol

import msgspec

from backend.gateways.errors import GatewayError

__all__ = ["Bank", "BankCard", "GatewayError", "Instruction", "Outcome", "words_of"]

PaymentState = Literal["pending", "paid", "returned"]


class Instruction(msgspec.Struct, frozen=True, kw_only=True):
    """One credit transfer. `end_to_end_id` (at most 35 characters) is made once per payment and never reused."""

    end_to_end_id: str
    message_id: str
    amount_fen: int
    debtor: str
    debtor_account: str
    creditor: str
    creditor_account: str
    bank_code: str | None
    bank_name: str
    remittance: str
    requested_on: dt.date
    created_at: dt.datetime


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What the bank says of one instruction. `code` is an ISO 20022 reason (AC01, AC04, BE01 …) when it came back.

    `doubt` = what else the bank says that does not fit, in a sentence; `refused_file` = it refused our file as a whole,
    which nobody can mend by giving another account.
    """

    state: PaymentState
    reference: str | None = None
    code: str | None = None
    reason: str | None = None
    settled_on: dt.date | None = None
    doubt: str | None = None
    refused_file: bool = False


class BankCard(msgspec.Struct, frozen=True):
    """A bank a citizen can pick."""

    code: str
    name: str


class Bank(Protocol):
    """Every call may raise GatewayError, which means "nobody knows": ask again, never send another instruction."""

    async def send(self, instruction: Instruction) -> Outcome:
        """Hand the instruction over. The same EndToEndId again is the same payment and gives the same answer."""
        ...

    async def status(self, end_to_end_id: str, amount_fen: int) -> Outcome | None:
        """None = the bank says that it has never received this instruction, so that sending it is safe.

        What it says about any other sum than `amount_fen` is not believed; it comes back as a doubt.
        """
        ...

    async def banks(self) -> Sequence[BankCard]:
        """Banks to pick from; empty where the bank publishes no list."""
        ...


# ISO 20022 external return reasons that a claimant can do something about; everything else is told as it came.
_WORDS: Final = {
    "AC01": ("账号不对，银行查不到这个账户", "请对着银行卡再填一遍账号，或者换一张卡"),
    "AC04": ("这个账户已经销户", "请换一张正在用的银行卡"),
    "AC06": ("这个账户被冻结，不能收款", "请换一张能正常收款的银行卡，或到开户银行问清原因"),
    "BE01": ("户名和账号对不上", "请填开户时登记的姓名，一个字都不能差"),
    "RC01": ("开户银行不对", "请重新选择开户银行"),
}
_ELSE: Final = ("银行没有收下这笔款", "请核对账户，或者换一张银行卡")


def is_of_the_account(code: str | None) -> bool:
    """Whether it is the account that the claimant can mend."""
    return code in _WORDS


def words_of(code: str | None) -> tuple[str, str]:
    """A return reason in plain words, and what to do."""
    return _WORDS.get(code or "", _ELSE)
