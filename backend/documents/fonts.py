"""The fonts of the printed forms, and which characters they can print."""

import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import msgspec
import pylopdf_fonts_zh_cn
import typst
from fontTools.ttLib import TTFont

# Printers' mark for "a character belongs here that we do not have".
STAND_IN: Final = "〓"
_PATHS: Final = (Path(pylopdf_fonts_zh_cn.sans_path()), Path(pylopdf_fonts_zh_cn.serif_path()))
_KEPT_CONTROLS: Final = frozenset("\n\t")


@lru_cache(1)
def fonts() -> typst.Fonts:
    """Loaded once; the machine's own fonts stay out, so that every machine prints the same."""
    loaded = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(_PATHS[0].parent)])
    # Without its font typst prints an empty page and says nothing.
    assert set(loaded.families()) >= {"Noto Sans SC", "Noto Serif SC"}, loaded.families()
    return loaded


@lru_cache(1)
def printable() -> frozenset[int]:
    """Code points that both fonts have."""
    maps = []
    for path in _PATHS:
        with TTFont(path, lazy=True) as font:
            maps.append(frozenset(font.getBestCmap()))
    return maps[0] & maps[1]


def missing(text: str) -> tuple[str, ...]:
    """The characters of `text` that would silently vanish from a printed page."""
    known = printable()
    return tuple(dict.fromkeys(c for c in _plain(text) if ord(c) not in known and c not in _KEPT_CONTROLS))


def prepare(value: Any) -> tuple[Any, tuple[str, ...]]:
    """Builtins with every missing character replaced by the stand-in, and what was missing, as `U+2C386`."""
    lacking: dict[str, None] = {}

    def walk(part: Any) -> Any:
        if isinstance(part, str):
            plain = _plain(part)
            for c in missing(plain):
                lacking[f"U+{ord(c):04X}"] = None
                plain = plain.replace(c, STAND_IN)
            return plain
        if isinstance(part, dict):
            return {key: walk(item) for key, item in part.items()}
        if isinstance(part, list | tuple):
            return [walk(item) for item in part]
        return part

    return walk(msgspec.to_builtins(value)), tuple(lacking)


def _plain(text: str) -> str:
    """Composed forms, and nothing invisible: control and format characters have no place on paper."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(
        c for c in composed if c in _KEPT_CONTROLS or unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co"}
    )
