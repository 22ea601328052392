"""Where things may stand, and who may know whom."""

import ast
import re
from pathlib import Path

import pytest

from tests.architecture.source import BACKEND, files, imports, name, texts, tree

PURE = [
    path
    for path in files()
    if path.name == "rules.py"
    or path.parent.name == "kernel"
    or path.relative_to(BACKEND).parts[:2] == ("policy", "model.py")
]
# What waits, stores, asks the machine or guesses. Rules get time, actor and policy as arguments.
IMPURE = {
    "aiosqlite", "asyncio", "asyncpg", "httpx", "litestar", "logging", "obstore", "os", "pathlib", "piccolo", "random",
    "secrets", "shutil", "socket", "sqlite3", "structlog", "subprocess", "sys", "tempfile", "threading", "time", "typst",
    "backend.infra", "backend.settings", "backend.web",
}  # fmt: skip
# An id is random and knows the time; that is its whole purpose.
IMPURE_ON_PURPOSE = {
    ("backend/kernel/ids.py", "os"),
    ("backend/kernel/ids.py", "secrets"),
    ("backend/kernel/ids.py", "time"),
}
IMPURE_CALLS = {"open", "input", "now", "today", "utcnow"}


@pytest.mark.parametrize("path", PURE, ids=name)
def test_rules_neither_store_nor_wait_nor_look_at_a_clock(path: Path) -> None:
    found = {module for _, module in imports(path)}
    impure = {
        bad
        for bad in IMPURE
        for module in found
        if (module == bad or module.startswith(f"{bad}.")) and (name(path), bad) not in IMPURE_ON_PURPOSE
    }
    rooms = {
        module
        for module in found
        if re.fullmatch(
            r"backend\.\w+\.(tables|service|routes|jobs)(\..*)?|backend\.gateways\.(sandbox|live).*", module
        )
    }
    assert not impure | rooms

    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            assert called not in IMPURE_CALLS, f"{name(path)}:{node.lineno} calls {called}()"


def test_a_room_never_reads_another_rooms_tables() -> None:
    wrong = []
    for path in files():
        room = path.relative_to(BACKEND).parts[0]
        for line, module in imports(path):
            hit = re.fullmatch(r"backend\.(\w+)\.tables(?:\.\w+)?", module)
            if hit and path.parent != BACKEND and hit[1] != room:
                wrong.append(f"{name(path)}:{line} imports {module}")
    assert not wrong


# Server-sent events are an answer of Litestar's; the bridge hands rooms something to return.
SPEAKS_HTTP_ON_PURPOSE = {"backend/infra/live.py"}


def test_only_the_web_layer_and_routes_know_http() -> None:
    wrong = []
    for path in files():
        room = path.relative_to(BACKEND).parts[0]
        if (
            room in {"web", "cli"}
            or path.parent == BACKEND
            or re.search(r"routes|wiring", path.name)
            or name(path) in SPEAKS_HTTP_ON_PURPOSE
        ):
            continue
        wrong += [
            f"{name(path)}:{line} imports {module}"
            for line, module in imports(path)
            if module.split(".")[0] == "litestar" and not module.startswith("litestar.stores")
        ]
    assert not wrong


def test_what_differs_between_regions_is_data() -> None:
    """A code or a name of a region in the program is an `if region ==` waiting to happen."""
    # Two digits alone are also codes of kinship and of sexes; four and six are places.
    code = re.compile(r"(45|61|14)(\d{2}){1,2}")
    place = re.compile(r"广西|陕西|山西|晋城|guangxi|shaanxi|shanxi|jincheng", re.IGNORECASE)
    wrong = [
        f"{name(path)}:{line} {text!r}"
        for path in files()
        for line, text in texts(path)
        if code.fullmatch(text) or place.search(text)
    ]
    assert not wrong


@pytest.mark.parametrize("path", files(), ids=name)
def test_a_file_is_read_in_one_sitting(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def test_a_function_fits_on_a_screen() -> None:
    long = [
        f"{name(path)}:{node.lineno} {node.name} has {node.end_lineno - node.lineno + 1} lines"
        for path in files()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno + 1 > 70
    ]
    assert not long
