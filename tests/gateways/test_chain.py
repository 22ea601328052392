"""An outside chain: the sandbox, and the live adapter against a server that keeps the contract."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from backend.gateways.chain import AnchorAsk, LiveChain, SandboxChain
from backend.gateways.errors import GatewayError
from backend.infra.clock import FixedClock

ASK = AnchorAsk(
    reference="01936b3e-0000-7000-8000-000000000001",
    tree_size=7,
    root="ab" * 32,
    at_ms=1_795_136_400_000,
    key_id="cd" * 32,
    signature="ef" * 64,
)


class Contract(ThreadingHTTPServer):
    """Keeps what it is given under its reference; a reference twice is 409; without the key it is 401."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.kept: dict[str, dict[str, Any]] = {}
        self.answer: tuple[int, bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    server: Contract

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["content-length"])))
        if self.headers["authorization"] != "Bearer secret":
            self._say(401, b"{}")
        elif self.server.answer:
            self._say(*self.server.answer)
        elif set(asked) != {"reference", "treeSize", "root", "atMs", "keyId", "signature"}:
            self._say(422, b"{}")
        elif asked["reference"] in self.server.kept:
            self._say(409, b"{}")
        else:
            kept = {"transactionId": "0xabc", "root": asked["root"], "at": "2026-11-20T01:00:01+00:00"}
            self.server.kept[asked["reference"]] = kept
            self._say(201, json.dumps(kept).encode())

    def do_GET(self) -> None:
        self._say(200, json.dumps(self.server.kept[self.path.rpartition("/")[2]]).encode())

    def _say(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture
def server() -> Iterator[Contract]:
    contract = Contract()
    thread = threading.Thread(target=contract.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield contract
    contract.shutdown()
    thread.join()
    contract.server_close()


async def test_a_head_is_handed_over_and_the_chain_says_where_it_lies(server: Contract) -> None:
    kept = await LiveChain(server.url, "secret", name="司法链").anchor(ASK)
    assert (kept.chain, kept.reference) == ("司法链", "0xabc")
    assert kept.at.isoformat() == "2026-11-20T01:00:01+00:00"


async def test_handing_the_same_head_over_twice_is_one_entry(server: Contract) -> None:
    chain = LiveChain(server.url, "secret")
    assert await chain.anchor(ASK) == await chain.anchor(ASK)
    assert len(server.kept) == 1


async def test_another_root_under_our_reference_is_an_alarm_and_not_an_anchor(server: Contract) -> None:
    server.kept[ASK.reference] = {"transactionId": "0x1", "root": "00" * 32, "at": "2026-11-20T01:00:01+00:00"}
    with pytest.raises(GatewayError, match="不一致") as refused:
        await LiveChain(server.url, "secret").anchor(ASK)
    assert refused.value.permanent


@pytest.mark.parametrize("answer", [(503, b""), (429, b""), (200, b"no json"), (200, b"{}"), (200, b"[]")])
async def test_a_chain_that_is_confused_or_busy_is_asked_again(server: Contract, answer: tuple[int, bytes]) -> None:
    server.answer = answer
    with pytest.raises(GatewayError) as refused:
        await LiveChain(server.url, "secret").anchor(ASK)
    assert not refused.value.permanent


async def test_a_refused_key_is_for_a_person(server: Contract) -> None:
    with pytest.raises(GatewayError) as refused:
        await LiveChain(server.url, "wrong").anchor(ASK)
    assert refused.value.permanent
    assert "wrong" not in str(refused.value)


async def test_nobody_at_the_address_is_asked_again() -> None:
    with pytest.raises(GatewayError) as refused:
        await LiveChain("http://127.0.0.1:1", "secret", timeout_seconds=1).anchor(ASK)
    assert not refused.value.permanent


async def test_the_sandbox_keeps_a_file_and_can_be_down(tmp_path: Path, clock: FixedClock) -> None:
    chain = SandboxChain(tmp_path, clock)
    (tmp_path / "sandbox-chain.down").touch()
    with pytest.raises(GatewayError):
        await chain.anchor(ASK)
    (tmp_path / "sandbox-chain.down").unlink()

    assert await chain.anchor(ASK) == await SandboxChain(tmp_path, clock).anchor(ASK)
    assert not chain.outside
