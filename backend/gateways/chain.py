"""存证链: an outside chain (judicial or consortium) that keeps tree heads, so that the log cannot be rewritten as a whole.

Which chain an agency uses, and its interface, is 未核实: the live adapter speaks a small REST gateway in front of one
(WeBASE-Front, a court's access point), whose addresses and fields are what this file says and nothing more.
"""

import asyncio
import datetime as dt
import json
import logging
from pathlib import Path
from typing import Any, Final, Protocol

import httpx
import msgspec

from backend.gateways.errors import GatewayError
from backend.infra.clock import Clock

_KNOWN_ALREADY: Final = 409
_REFUSED: Final = range(400, 500)
_TRY_AGAIN: Final = frozenset({408, 425, 429})


class AnchorAsk(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """What is handed over: a signed head, and our reference for it. Nothing about anybody."""

    reference: str
    tree_size: int
    root: str
    at_ms: int
    key_id: str
    signature: str


class Anchored(msgspec.Struct, frozen=True, kw_only=True):
    """The chain has it; `reference` is the chain's own."""

    chain: str
    reference: str
    at: dt.datetime


class Chain(Protocol):
    """Keeps what it is given; the same reference twice is one entry."""

    @property
    def name(self) -> str:
        """In words, for the verification page."""
        ...

    @property
    def outside(self) -> bool:
        """Whether somebody else keeps it; a sandbox in our own folder witnesses nothing."""
        ...

    async def anchor(self, ask: AnchorAsk) -> Anchored:
        """Hand a head over; raises GatewayError."""
        ...


class SandboxChain:
    """A file of lines in the data folder; it is down while `sandbox-chain.down` lies beside it."""

    name: str = "演示存证链（沙箱，不是外部见证）"
    outside: bool = False

    def __init__(self, data_dir: Path, clock: Clock) -> None:
        self._path = data_dir / "sandbox-chain.jsonl"
        self._down = data_dir / "sandbox-chain.down"
        self._clock = clock
        logging.getLogger(__name__).warning("存证链：沙箱，树头没有交给任何外部机构")

    async def anchor(self, ask: AnchorAsk) -> Anchored:
        """Append a line unless the reference is there."""
        return await asyncio.to_thread(self._anchor, ask)

    def _anchor(self, ask: AnchorAsk) -> Anchored:
        if self._down.exists():
            raise GatewayError("存证链暂时没有应答，系统会自动重试")
        lines = self._path.read_text().splitlines() if self._path.exists() else []
        for height, line in enumerate(lines):
            kept: dict[str, Any] = json.loads(line)
            if kept["reference"] == ask.reference:
                return Anchored(
                    chain=self.name, reference=f"sandbox-{height + 1}", at=dt.datetime.fromisoformat(kept["at"])
                )
        at = self._clock.now()
        with self._path.open("a") as file:
            file.write(json.dumps({**msgspec.to_builtins(ask), "at": at.isoformat()}) + "\n")
        return Anchored(chain=self.name, reference=f"sandbox-{len(lines) + 1}", at=at)


class LiveChain:
    """POST {url}/anchors; 409 means the chain has the reference, GET {url}/anchors/{reference} then says where. 未核实."""

    outside: Final = True

    def __init__(self, url: str, key: str, *, name: str = "", timeout_seconds: float = 10) -> None:
        if not url or not key:
            raise RuntimeError("存证链尚未配置：缺少地址或密钥")
        self.name = name or "存证链"
        self._url = url.rstrip("/")
        self._headers = {"authorization": f"Bearer {key}"}
        self._timeout_seconds = timeout_seconds

    async def anchor(self, ask: AnchorAsk) -> Anchored:
        """One request, or two when it was handed over before."""
        async with httpx.AsyncClient(timeout=self._timeout_seconds, headers=self._headers) as client:
            answer = await self._send(client, "POST", "/anchors", json=msgspec.to_builtins(ask))
            if answer.status_code == _KNOWN_ALREADY:
                answer = await self._send(client, "GET", f"/anchors/{ask.reference}")
        return self._read(answer, ask)

    async def _send(self, client: httpx.AsyncClient, method: str, path: str, **more: Any) -> httpx.Response:
        try:
            return await client.request(method, f"{self._url}{path}", **more)
        except httpx.HTTPError:
            raise GatewayError("存证链暂时没有应答，系统会自动重试") from None

    def _read(self, answer: httpx.Response, ask: AnchorAsk) -> Anchored:
        status = answer.status_code
        if status in _REFUSED and status not in _TRY_AGAIN:
            raise GatewayError(f"存证链不接受这个树头（{status}）", permanent=True)
        try:
            answer.raise_for_status()
            body: dict[str, Any] = answer.json()
            kept = Anchored(
                chain=self.name,
                reference=str(body["transactionId"])[:128],
                at=dt.datetime.fromisoformat(body["at"]).astimezone(dt.UTC),
            )
            same = body["root"] == ask.root
        except (httpx.HTTPError, ValueError, KeyError, TypeError):
            raise GatewayError("存证链的应答无法读懂，系统会自动重试") from None
        if not same:
            raise GatewayError("存证链上同一编号的树头与本系统的不一致，请立即查明原因", permanent=True)
        return kept
