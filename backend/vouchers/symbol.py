"""The first bits of a QR symbol: how its text is written, and whether it is one of several that belong together.

zxing-cpp hands out the modules it read but not this header; ISO/IEC 18004 says where it stands.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final

import msgspec
from segno import consts

_LEVELS: Final = {
    "L": consts.ERROR_LEVEL_L,
    "M": consts.ERROR_LEVEL_M,
    "Q": consts.ERROR_LEVEL_Q,
    "H": consts.ERROR_LEVEL_H,
}
_STRUCTURED_APPEND: Final = 0b0011
_KANJI: Final = 0b1000
_ECI: Final = 0b0111
_FIRST_WITH_VERSION_BLOCKS: Final = 7
_MASKS: Final[tuple[Callable[[int, int], int], ...]] = (
    lambda i, j: (i + j) % 2,
    lambda i, _j: i % 2,
    lambda _i, j: j % 3,
    lambda i, j: (i + j) % 3,
    lambda i, j: (i // 2 + j // 3) % 2,
    lambda i, j: i * j % 2 + i * j % 3,
    lambda i, j: (i * j % 2 + i * j % 3) % 2,
    lambda i, j: ((i + j) % 2 + i * j % 3) % 2,
)


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """One of `total` symbols; `parity` is the exclusive or of all bytes of the whole text."""

    index: int
    total: int
    parity: int


class Header(msgspec.Struct, frozen=True, kw_only=True):
    """`own_charset` = the symbol itself says how its bytes are to be read (Kanji mode, ECI)."""

    own_charset: bool
    part: Part | None


def read_header(barcode: Any) -> Header | None:
    """None for anything that is no plain QR symbol."""
    extra = barcode.extra
    version, level, mask = str(extra.get("Version", "")), str(extra.get("ECLevel", "")), extra.get("DataMask")
    if not version.isdigit() or level not in _LEVELS or mask not in range(8):
        return None
    modules = memoryview(barcode.to_image(scale=1, add_quiet_zones=False))
    size = 17 + 4 * int(version)
    table: Any = consts.ECC
    if modules.shape is None or tuple(modules.shape[:2]) != (size, size):
        return None
    blocks = sum(group.num_blocks for group in table[int(version)][_LEVELS[level]])
    path = _path(int(version))
    bits = 0
    for codeword in (0, blocks, 2 * blocks):
        for y, x in path[8 * codeword : 8 * codeword + 8]:
            dark = modules[y, x] == 0
            bits = bits << 1 | (dark ^ (_MASKS[mask](y, x) == 0))
    mode = bits >> 20
    part = None
    if mode == _STRUCTURED_APPEND:
        part = Part(index=bits >> 16 & 15, total=(bits >> 12 & 15) + 1, parity=bits >> 4 & 255)
    return Header(own_charset=mode in {_KANJI, _ECI}, part=part)


@lru_cache(40)
def _path(version: int) -> tuple[tuple[int, int], ...]:
    """The data modules in the order in which the bits are laid: pairs of columns from the right, up and down in turn."""
    size = 17 + 4 * version
    taken = _function_modules(version, size)
    path: list[tuple[int, int]] = []
    up = True
    for right in [*range(size - 1, 6, -2), *range(5, 0, -2)]:
        rows = range(size - 1, -1, -1) if up else range(size)
        path += [(y, x) for y in rows for x in (right, right - 1) if (y, x) not in taken]
        up = not up
    return tuple(path)


def _function_modules(version: int, size: int) -> set[tuple[int, int]]:
    taken = {(6, n) for n in range(size)} | {(n, 6) for n in range(size)}
    taken |= {(y, x) for y in range(9) for x in range(9)}
    taken |= {(y, x) for y in range(9) for x in range(size - 8, size)}
    taken |= {(y, x) for y in range(size - 8, size) for x in range(9)}
    if version >= _FIRST_WITH_VERSION_BLOCKS:
        taken |= {(y, x) for y in range(6) for x in range(size - 11, size - 8)}
        taken |= {(y, x) for y in range(size - 11, size - 8) for x in range(6)}
    centres = consts.ALIGNMENT_POS[version - 2] if version > 1 else ()
    corners = {(6, 6), (6, size - 7), (size - 7, 6)}
    for y in centres:
        for x in centres:
            if (y, x) not in corners:
                taken |= {(y + a, x + b) for a in range(-2, 3) for b in range(-2, 3)}
    return taken
