"""Documents and lock files say what is so."""

import ast
import re
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.architecture.source import ROOT, files, imports

DOCUMENTS = sorted(
    {
        ROOT / "README.md",
        *ROOT.glob("backend/decisions/*.md"),
        *ROOT.glob("assets/**/*.md"),
        *ROOT.glob("miniapp/*.md"),
        *ROOT.glob("miniapp/shell/*.md"),
    }
)
TOP = ("backend/", "miniapp/", "assets/", "tests/", ".ci/", "Makefile", "pyproject.toml", "requirements")
MADE_BY_A_BUILD = ("miniapp/dist", "miniapp/node_modules", "pictures/", "data/")
LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-node.lock")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
# Used without being imported: by name, by another package, or as data.
NOT_IMPORTED = {"aiosqlite", "httptools", "uvloop", "tzdata", "uvicorn"}


def _canonical(requirement: str) -> str:
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found is not None
    return re.sub(r"[-_.]+", "-", found[0]).lower()


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_path_named_in_a_document_exists(path: Path) -> None:
    if not path.is_file():
        pytest.skip("not written yet")
    text = path.read_text(encoding="utf-8")
    quoted = re.findall(r"`([^`\s]+)`", text)
    linked = [target.split("#")[0] for target in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in target]
    named = [word for word in quoted if word.startswith(TOP) and not re.search(r"[<>*{}…=]", word)]
    missing = [
        word for word in named if not word.startswith(MADE_BY_A_BUILD) and not (ROOT / word.split(":")[0]).exists()
    ]
    missing += [target for target in linked if target and not (path.parent / target).exists()]
    assert not missing


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_file_names_no_host_and_hashes_everything(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.search(r"https?:|file:|index-url|find-links", text)
    pins = [line for line in text.splitlines() if line and not line.startswith(" ")]
    assert pins
    assert all(re.match(r"[a-z0-9][a-z0-9-]*==\S+( ; .*)? \\$", pin) for pin in pins)


def test_the_npm_lock_names_no_registry() -> None:
    assert '"resolved"' not in (ROOT / "miniapp" / "package-lock.json").read_text(encoding="utf-8")


def test_every_declared_package_is_locked() -> None:
    for lock, wanted in (
        ("requirements.lock", PROJECT["dependencies"]),
        (
            "requirements-dev.lock",
            [
                *PROJECT["dependencies"],
                *PROJECT["optional-dependencies"]["dev"],
                *PROJECT["optional-dependencies"]["bench"],
            ],
        ),
    ):
        text = (ROOT / lock).read_text(encoding="utf-8")
        locked = {line.split("==")[0] for line in text.splitlines() if "==" in line and not line.startswith(" ")}
        assert {_canonical(one) for one in wanted} <= locked


def test_every_imported_package_is_declared_and_every_declared_one_is_used() -> None:
    providers = packages_distributions()
    used: set[str] = set()
    for path in files():
        for _, module in imports(path):
            used |= {_canonical(provider) for provider in providers.get(module.split(".")[0], ())}
    declared = {_canonical(one) for one in PROJECT["dependencies"]}
    assert used - declared == set()
    assert declared - used - NOT_IMPORTED == set()


def test_every_lint_exception_in_the_settings_has_its_reason() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    [block] = re.findall(r"\nignore = \[\n(.*?)\n\]", text, re.DOTALL)
    assert all(re.match(r'\s+"[A-Z]+\d+",\s+# \S', line) for line in block.splitlines())


def test_every_lint_exception_in_the_code_names_its_rule() -> None:
    for path in files():
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if "# noqa" in line or "type: ignore" in line:
                assert re.search(r"# noqa: [A-Z]+\d+|type: ignore\[[a-z-]+", line), f"{path.name}:{number}"


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for path in files()
        if path.name != "__init__.py" and not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert not silent
