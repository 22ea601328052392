"""Paints the small pictures of picture_cases.json in whole numbers; miniapp/tests/papers/painter.ts paints the same."""

import json
from pathlib import Path
from typing import Any, Final

import numpy as np
from PIL import Image

_TABLE: Final[dict[str, Any]] = json.loads((Path(__file__).parent / "picture_cases.json").read_text())
CASES: Final[list[dict[str, Any]]] = _TABLE["cases"]
_MODULE: Final = 3
_QUIET: Final = 4
_FACTOR: Final = 1_103_515_245
_SUM: Final = 12_345
_SIZE: Final = 2**31


def paint(case: dict[str, Any]) -> Image.Image:
    """Desk, paper, rows of marks, blur, noise, lamp: in this order."""
    chance = _Chance()
    pixels = _page(case, chance)
    if "code" in case:
        _stick(pixels, **case["code"])
    for _ in range(case["blur"]):
        pixels = _blurred(pixels)
    spread = 2 * case["noise"] + 1
    for row in pixels:
        for x, value in enumerate(row):
            noisy = value + chance.below(spread) - case["noise"]
            if not (case.get("white") and value >= 255):  # A burnt spot has no noise.
                row[x] = max(0, min(255, noisy))
    if "lamp" in case:
        middle_x, middle_y, radius = case["lamp"]
        for y in range(middle_y - radius, middle_y + radius):
            for x in range(middle_x - radius, middle_x + radius):
                if (x - middle_x) ** 2 + (y - middle_y) ** 2 < radius**2:
                    pixels[y][x] = 255
    return Image.fromarray(np.array(pixels, dtype=np.uint8)).convert("RGB")


def _page(case: dict[str, Any], chance: "_Chance") -> list[list[int]]:
    pixels = [[case["desk"]] * case["width"] for _ in range(case["height"])]
    left, top, right, bottom, white = case["paper"]
    for y in range(top, bottom):
        pixels[y][left:right] = [white] * (right - left)
    if not case["ink"]:
        return pixels
    for y in range(top + 24, bottom - 24, case.get("gap", 14)):
        for x in range(left + 24, right - 24, 9):
            for mark in range(4):
                row, column, long = y + chance.below(7), x + chance.below(4), 2 + chance.below(4)
                if mark % 2:
                    pixels[row][column : column + long] = [case["ink"]] * long
                    continue
                for down in range(min(long, 7 - (row - y))):
                    pixels[row + down][column] = case["ink"]
    return pixels


def _stick(pixels: list[list[int]], **code: Any) -> None:
    """A QR code on the page, turned to the right by so many quarters."""
    modules = np.array([[char == "#" for char in row] for row in _TABLE["codes"][code["is"]]])
    paper = np.pad(np.rot90(modules, -code["turned"]), _QUIET)
    left, top = code["at"]
    for y, row in enumerate(np.kron(paper, np.ones((_MODULE, _MODULE), dtype=bool)), top):
        pixels[y][left : left + len(row)] = [30 if dark else 230 for dark in row]


class _Chance:
    """The same numbers on both sides: a small generator of whole numbers."""

    def __init__(self) -> None:
        self._state = 42

    def below(self, limit: int) -> int:
        self._state = (self._state * _FACTOR + _SUM) % _SIZE
        return (self._state >> 16) % limit


def _blurred(pixels: list[list[int]]) -> list[list[int]]:
    """1-2-1 across and down; the edge stays."""
    grid = np.array(pixels)
    across = grid.copy()
    across[:, 1:-1] = (grid[:, :-2] + 2 * grid[:, 1:-1] + grid[:, 2:] + 2) // 4
    down = across.copy()
    down[1:-1] = (across[:-2] + 2 * across[1:-1] + across[2:] + 2) // 4
    result: list[list[int]] = down.tolist()
    return result
