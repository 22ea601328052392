"""What `python -m backend check` asks of the policy folder."""

from pathlib import Path
from typing import NamedTuple

from backend.policy.crosscheck import PolicyError
from backend.policy.load import load_packs


class Problem(NamedTuple):
    """One thing wrong with a pack."""

    file: str
    message: str


def check(directory: Path) -> list[Problem]:
    """Empty when every pack may run; for `python -m backend check`."""
    try:
        load_packs(Path(directory))
    except PolicyError as problem:
        file, _, message = str(problem).partition(": ")
        return [Problem(file, message)]
    except OSError as problem:
        return [Problem(str(directory), f"cannot be read: {problem.strerror}")]
    return []
