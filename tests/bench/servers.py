"""One server under test: a process of its own, its processor time and its memory."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.bench import browser
from tests.bench.people import ROOT

_START_SECONDS: Final = 40.0
_TICK: Final = os.sysconf("SC_CLK_TCK")
_PAGE_KB: Final = os.sysconf("SC_PAGE_SIZE") // 1024


class Server:
    """A running uvicorn with one worker, uvloop and httptools, and no access log."""

    def __init__(self, process: "subprocess.Popen[bytes]", port: int) -> None:
        self.process = process
        self.port = port

    def cpu_seconds(self) -> float:
        """Of all its threads, in user and system."""
        return cpu_seconds(self.process.pid)

    def memory_kb(self) -> int:
        """Resident."""
        fields = Path(f"/proc/{self.process.pid}/statm").read_text(encoding="ascii").split()
        return int(fields[1]) * _PAGE_KB


def cpu_seconds(pid: int) -> float:
    """0 for a process that is gone."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except FileNotFoundError:
        return 0.0
    fields = text.rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICK


@contextmanager
def serving(factory: str, env: Mapping[str, str], log: Path) -> Iterator[Server]:
    """Start it, and stop it whatever happens."""
    port = _free_port()
    command = [sys.executable, "-m", "uvicorn", factory, "--factory", "--host", "127.0.0.1", "--port", str(port)]
    options = [
        "--loop",
        "uvloop",
        "--http",
        "httptools",
        "--no-access-log",
        "--log-level",
        "warning",
        "--backlog",
        "4096",
    ]
    with log.open("ab") as output:
        process = subprocess.Popen(
            [*command, *options], cwd=ROOT, env={**os.environ, **env}, stdout=output, stderr=subprocess.STDOUT
        )
    try:
        if not asyncio.run(_ready(process, port)):
            sys.exit(f"a server did not start:\n{log.read_text(errors='replace')[-3000:]}")
        yield Server(process, port)
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


async def _ready(process: "subprocess.Popen[bytes]", port: int) -> bool:
    give_up = time.monotonic() + _START_SECONDS
    while time.monotonic() < give_up:
        if process.poll() is not None:
            return False
        try:
            await browser.fetch(port, browser.get("/api/health"))
        except OSError:
            await asyncio.sleep(0.1)
        else:
            return True
    return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
