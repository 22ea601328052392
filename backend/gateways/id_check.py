"""Does this name belong to this document? Asked of the population register."""

import asyncio
import logging
from typing import Literal, Protocol

from backend.gateways.errors import GatewayError
from backend.gateways.sandbox_rows import DemoFolder, PersonRow, SandboxDataError

Answer = Literal["match", "mismatch", "unknown"]


class IdCheck(Protocol):
    """unknown = the register has no such document, which is not the same as a wrong name."""

    async def check(self, *, id_type: str, id_number: str, name: str) -> Answer:
        """Raise GatewayError when the register does not answer."""
        ...


class SandboxIdCheck:
    """People of people.csv match under their own names; the `fault` column plays failures."""

    def __init__(self, folder: DemoFolder, *, slow_seconds: float = 1.5) -> None:
        self._folder = folder
        self._slow_seconds = slow_seconds
        logging.getLogger(__name__).warning("实名核验：沙箱，只认识 %s 里的虚构人员", folder.folder / "people.csv")

    async def check(self, *, id_type: str, id_number: str, name: str) -> Answer:
        """Only "down" fails here: whoever times out at the insurance platform can still log in and show it."""
        try:
            rows = self._folder.of(PersonRow, id_number)
        except SandboxDataError as error:
            raise GatewayError(str(error)) from error
        if not rows or rows[0].id_type != id_type:
            return "unknown"
        if rows[0].fault == "slow":
            await asyncio.sleep(self._slow_seconds)
        if rows[0].fault == "down":
            raise GatewayError("实名核验系统暂时连不上，请稍后再试")
        return "match" if rows[0].name == name else "mismatch"


class LiveIdCheck:
    """No public interface exists without a contract with the register's keeper; the deployment supplies it."""

    def __init__(self) -> None:
        raise RuntimeError("实名核验尚未配置：正式环境须接入本地公安人口库或省级实名核验服务")
