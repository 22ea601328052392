"""A PostgreSQL server on the standard local port, for tests: the one that answers, or one that we install and start.

Tests connect as role root to database root over 127.0.0.1 without a password, and make databases of their own there.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ADDRESS = ("127.0.0.1", 5432)
WAIT_SECONDS = 60


def answers() -> bool:
    """Somebody listens on the port."""
    try:
        with socket.create_connection(ADDRESS, timeout=2):
            return True
    except OSError:
        return False


def binaries() -> Path | None:
    """Debian keeps the server's programs out of PATH."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    where = shutil.which("initdb")
    return Path(where).resolve().parent if where else None


def install() -> None:
    """Debian's package."""
    env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for step in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "postgresql"]):
        subprocess.run(step, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
    # Debian may have started a cluster with its own idea of passwords; ours takes its port.
    for line in subprocess.run(["pg_lsclusters", "-h"], capture_output=True, text=True, check=True).stdout.splitlines():
        version, name = line.split()[:2]
        subprocess.run(["pg_ctlcluster", "--skip-systemctl-redirect", version, name, "stop"], check=False)


def start(folder: Path) -> None:
    """A throw-away cluster: nothing in it is worth an fsync."""
    programs = binaries()
    assert programs is not None, "it was installed a moment ago"
    # The server refuses to run as root.
    as_server = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    home = Path(tempfile.mkdtemp(prefix="onething-postgres-"))
    if as_server:
        shutil.chown(home, "postgres")
    options = f"-c listen_addresses={ADDRESS[0]} -c port={ADDRESS[1]} -c fsync=off -c unix_socket_directories={home}"
    steps = (
        [programs / "initdb", "-D", home / "data", "-U", "root", "-A", "trust", "-E", "UTF8", "--no-sync"],
        [programs / "pg_ctl", "-D", home / "data", "-l", home / "log", "-o", options, "-w", "start"],
    )
    for step in steps:
        subprocess.run(
            [*as_server, *map(str, step)], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True
        )
    subprocess.run([programs / "createdb", "-h", ADDRESS[0], "-U", "root", "root"], check=True)


def main() -> None:
    """Leave with a server that answers."""
    if not answers():
        if binaries() is None:
            install()
        start(Path("/"))
    deadline = time.monotonic() + WAIT_SECONDS
    while not answers():
        if time.monotonic() > deadline:
            sys.exit("✗ PostgreSQL did not start")
        time.sleep(0.5)
    print("· PostgreSQL answers on 127.0.0.1:5432")


if __name__ == "__main__":
    main()
