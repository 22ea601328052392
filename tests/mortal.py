"""Processes that die in the middle: `kill -9` right before a chosen write, in a process of its own."""

import asyncio
import multiprocessing
import os
import shutil
import sqlite3
import traceback
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

KILLED: Final = 137
_WRITES: Final = ("insert", "update", "delete", "commit", "release")

# Children come from a small server process. Forked from this one, they would hold the locks of threads they lack.
_CHILDREN: Final = multiprocessing.get_context("forkserver")
# With everything that starting the product imports, so that a life costs a start and no more.
_CHILDREN.set_forkserver_preload(
    ["tests.conftest", "tests.claims", "backend.piccolo_conf", "litestar.plugins.pydantic"]
)


@contextmanager
def killed_before_write(number: int) -> Iterator[list[str]]:
    """Die without a word, as with kill -9, right before the `number`-th write statement; 0 = live and count."""
    seen: list[str] = []
    real = sqlite3.connect

    class Mortal(sqlite3.Connection):
        def execute(self, sql: str, *args: Any) -> sqlite3.Cursor:
            if sql.lstrip().lower().startswith(_WRITES):
                seen.append(sql)
                if len(seen) == number:
                    os._exit(KILLED)
            return super().execute(sql, *args)

    def connect(*args: Any, **options: Any) -> sqlite3.Connection:
        return real(*args, **{**options, "factory": Mortal})

    sqlite3.connect = connect  # type: ignore[assignment]
    try:
        yield seen
    finally:
        sqlite3.connect = real


def _live(story: Callable[..., Coroutine[Any, Any, None]], args: tuple[Any, ...]) -> None:
    code = 1
    try:
        asyncio.run(story(*args))
        code = 0
    except BaseException:  # noqa: BLE001  Whatever it was, the parent hears of it.
        traceback.print_exc()
    finally:
        os._exit(code)


def in_a_child(story: Callable[..., Coroutine[Any, Any, None]], *args: Any) -> int:
    """Run the module's coroutine function `story(*args)` in a process of its own; its exit code."""
    process = _CHILDREN.Process(target=_live, args=(story, args))
    process.start()
    process.join()
    assert process.exitcode is not None
    return process.exitcode


def lay_out(folder: Path) -> None:
    """The prepared moment again: `ready.sqlite` of `folder` becomes `run.sqlite`, and nothing of the last life stays."""
    for suffix in ("", "-wal", "-shm"):
        (folder / f"run.sqlite{suffix}").unlink(missing_ok=True)
        source = folder / f"ready.sqlite{suffix}"
        if source.exists():
            shutil.copyfile(source, folder / f"run.sqlite{suffix}")
