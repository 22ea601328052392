"""Hand-over by files: instructions are laid into `out`, the bank's reports are taken from `in`. 未核实.

Which way the files travel (SFTP, a shared folder, a front-end machine of the bank) is the deployment's own business; a
folder is what all of them have in common. A file is named after its EndToEndId, so that laying it down twice is laying
it down once.
"""

import asyncio
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from backend.gateways.bank import BankCard, Instruction, Outcome
from backend.gateways.bank_messages import credit_transfer
from backend.gateways.bank_reports import Word, judge, read_words
from backend.gateways.errors import GatewayError

_MOST_BYTES: Final = 5 * 1_048_576


class FileBank:
    """`folder/out` is ours, `folder/in` the bank's."""

    def __init__(self, folder: Path) -> None:
        self._out = folder / "out"
        self._in = folder / "in"
        self._read: dict[str, tuple[int, dict[str, tuple[Word, ...]]]] = {}
        for part in (self._out, self._in):
            part.mkdir(parents=True, exist_ok=True)

    async def send(self, instruction: Instruction) -> Outcome:
        """Lay the instruction down, whole or not at all."""
        try:
            await asyncio.to_thread(self._lay, instruction)
        except OSError as error:
            raise GatewayError("付款文件没有写成，请检查与银行交换文件的目录") from error
        known = await self.status(instruction.end_to_end_id, instruction.amount_fen)
        assert known is not None, "the file has just been laid down"
        return known

    async def status(self, end_to_end_id: str, amount_fen: int) -> Outcome | None:
        """The newest word of the bank that can be believed; pending while it has said nothing; None when nothing was laid down."""
        try:
            reports = await asyncio.to_thread(self._reports)
        except OSError as error:
            raise GatewayError("银行的回执文件读不到，请检查与银行交换文件的目录") from error
        said = judge((report[end_to_end_id] for report in reports if end_to_end_id in report), amount_fen)
        if said is not None:
            return said
        return Outcome(state="pending") if self._path(end_to_end_id).exists() else None

    async def banks(self) -> Sequence[BankCard]:
        """No list is agreed upon: the bank's name is typed."""
        return ()

    def _path(self, end_to_end_id: str) -> Path:
        assert end_to_end_id.isalnum(), "made by us"
        return self._out / f"{end_to_end_id}.xml"

    def _lay(self, instruction: Instruction) -> None:
        path = self._path(instruction.end_to_end_id)
        if path.exists():
            return
        beside = path.with_suffix(f".{os.getpid()}.part")
        with beside.open("wb") as file:
            file.write(credit_transfer(instruction))
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
        handle = os.open(self._out, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def _reports(self) -> list[dict[str, tuple[Word, ...]]]:
        """Every report, the newest first; a file that cannot be read yet is looked at again next time."""
        found: list[tuple[int, dict[str, tuple[Word, ...]]]] = []
        for path in self._in.glob("*.xml"):
            stat = path.stat()
            known = self._read.get(path.name)
            if known is None or known[0] != stat.st_mtime_ns:
                if stat.st_size > _MOST_BYTES:
                    continue
                try:
                    known = (stat.st_mtime_ns, read_words(path.read_bytes()))
                except ValueError:
                    continue
                self._read[path.name] = known
            found.append(known)
        return [report for _, report in sorted(found, key=lambda one: -one[0])]
