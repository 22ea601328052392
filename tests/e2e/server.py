"""The product as `make run` starts it: a process of its own, its own folder and port, a clock that stands still."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

import httpx

ROOT: Final = Path(__file__).resolve().parents[2]
NOW: Final = "2026-11-20T09:00:00+08:00"
_START_SECONDS: Final = 40


def free_port() -> int:
    """One that nobody uses at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """`python -m backend run`; may be killed and started again on the same data, and at another time."""

    def __init__(self, folder: Path, now: str = NOW, **settings: str) -> None:
        self.folder = folder
        self.now = now
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._settings = settings
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> "Server":
        """Returns when it answers."""
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith("ONETHING_") and name != "DATABASE_URL"
        }
        if "ONETHING_MINIAPP_DIR" in os.environ:  # Another build of the pages may be tried.
            kept["ONETHING_MINIAPP_DIR"] = os.environ["ONETHING_MINIAPP_DIR"]
        env = kept | {
            "ONETHING_DATA_DIR": str(self.folder),
            "ONETHING_PORT": str(self.port),
            "ONETHING_PUBLIC_URL": self.url,
            "ONETHING_FIXED_NOW": self.now,
            "ONETHING_LOG_LEVEL": "warning",
            "ONETHING_DEMO_STORIES": "false",  # Whoever is asked for, the tests brought.
            **self._settings,
        }
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / "server.log").open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "backend", "run"],
                cwd=ROOT,
                env=env,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        self._wait()
        return self

    def kill(self) -> None:
        """As kill -9: no last words."""
        assert self._process is not None
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()

    def stop(self) -> None:
        """Politely; open live connections have five seconds."""
        if self._process is None or self._process.poll() is not None:
            return
        self._process.terminate()
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def wake_at(self, now: str) -> None:
        """Its clock stands still, so days pass while it sleeps."""
        self.stop()
        self.now = now
        self.start()

    def log(self) -> str:
        """What it said."""
        return (self.folder / "server.log").read_text(errors="replace")

    def _wait(self) -> None:
        assert self._process is not None
        deadline = time.monotonic() + _START_SECONDS
        while time.monotonic() < deadline:
            if self._process.poll() is not None:
                raise RuntimeError(f"the server ended at once:\n{self.log()[-3000:]}")
            try:
                if httpx.get(f"{self.url}/api/health", timeout=2).status_code == httpx.codes.OK:
                    return
            except httpx.HTTPError:
                time.sleep(0.1)
        raise RuntimeError(f"the server does not answer:\n{self.log()[-3000:]}")
