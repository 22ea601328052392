"""The packs that ship, and small packs to break on purpose."""

import datetime as dt
import shutil
from pathlib import Path
from typing import Final

from backend.policy.book import PolicyBook
from backend.regions.atlas import Atlas

ASSETS: Final = Path(__file__).parents[2] / "assets"
BOOK: Final = PolicyBook.load(ASSETS / "policy")
ATLAS: Final = Atlas.load(ASSETS / "regions" / "regions.toml")
TODAY: Final = dt.date(2026, 11, 20)
THEN: Final = dt.date(2018, 5, 2)

REGION: Final = """
code = "99"
name = "示例省"
version = "1"
document = "示例〔2026〕1号"
verified_note = "示例"
[contacts]
phone = "0"
complaint = "0"
address = "0"
hours = "0"
website = "0"
source = "示例〔2026〕1号 一"
"""
MATTER: Final = """
[[matter]]
kind = "filing"
title = "备案"
plain_title = "备案"
blurb = "备案"
promised_workdays = 0
legal_workdays = 20
source = "示例〔2026〕1号 二"
effective_from = 2026-01-01
"""


def small(tmp: Path, **files: str) -> Path:
    """A folder with one example pack; a file is named without its ending, `region=""` replaces the whole file."""
    shutil.copy(ASSETS / "policy" / "codes.toml", tmp / "codes.toml")
    pack(tmp, "99-example", **{"region": REGION, "matters": MATTER, **files})
    return tmp


def pack(tmp: Path, name: str, **files: str) -> None:
    """One more pack folder."""
    folder = tmp / name
    folder.mkdir()
    for file, text in files.items():
        (folder / f"{file}.toml").write_text(text)
