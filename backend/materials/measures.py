"""What can be measured in a photo. `papers/measures.ts` in the mini-app measures the same before anything is sent.

The picture is upright, RGB and at most 1600 pixels long; boxes are left, top, right, bottom as shares of the picture.
"""

from typing import Final

import msgspec
import numpy as np
from numpy.typing import NDArray
from PIL import Image

Gray = NDArray[np.uint8]
Mask = NDArray[np.bool_]
Box = tuple[float, float, float, float]

LONG_SIDE: Final = 1_600
TILES: Final = 12
CELL: Final = 8
_SMALL: Final = 4  # Shapes are looked for at a quarter of the size.
_KERNEL: Final = np.array([0.02190, 0.22851, 0.49918, 0.22851, 0.02190], dtype=np.float32)  # Gauss, sigma 0.8.
_ERODE: Final = 2
_WHITE, _COLOURLESS = 250, 25
_FLAT_RANGE: Final = 1
_GRAIN_RANGE: Final = 32
_STRIP: Final = 0.012
_ROW_SHARE: Final = 0.1


class Measures(msgspec.Struct, frozen=True, kw_only=True):
    """The numbers of one photo."""

    width: int
    height: int
    focus: float
    blur_box: Box
    dark1: int
    light95: int
    noise: float
    glare: float
    glare_box: Box | None
    document: Box
    sides: tuple[float, float, float, float]
    ink: tuple[float, float, float, float]
    flat: float
    grain: float


def measure(picture: Image.Image) -> Measures:
    """All of them in one pass over an RGB picture."""
    lightness = picture.convert("L")
    gray = np.asarray(lightness)
    dark1, light95, median = _percentiles(lightness.histogram())
    tiles = _tile_variances(gray)
    ordered = np.sort(tiles, axis=None)
    noise, detail = float(ordered[_at(ordered.size, 10)]), float(ordered[_at(ordered.size, 95)])
    contrast = light95 - dark1
    small = picture.reduce(_SMALL)
    small_lightness = small.convert("L")
    paper = np.asarray(small_lightness) > otsu(small_lightness.histogram())
    glare, glare_box = _glare(np.asarray(small), paper)
    flat, grain = _grain(gray)
    return Measures(
        width=picture.width,
        height=picture.height,
        focus=(detail - noise) / contrast**2 * 1e4 if contrast else 0.0,
        blur_box=_tile_box(tiles),
        dark1=dark1,
        light95=light95,
        noise=noise,
        glare=glare,
        glare_box=glare_box,
        document=_document(paper),
        sides=_sides(paper),
        ink=_ink(gray, median - max(40, int(0.35 * contrast))),
        flat=flat,
        grain=grain,
    )


def otsu(histogram: list[int]) -> int:
    """The gray that best separates paper from what lies around it, or print from paper."""
    counts = np.array(histogram, dtype=np.float64)
    below, sums = np.cumsum(counts), np.cumsum(counts * np.arange(256))
    above = below[-1] - below
    apart = (sums[-1] * below / below[-1] - sums) ** 2
    return int(np.argmax(np.where(above * below > 0, apart / np.maximum(below * above, 1), -1.0)))


def _at(count: int, percent: int) -> int:
    return (count - 1) * percent // 100


def _percentiles(histogram: list[int]) -> tuple[int, int, int]:
    total = np.cumsum(histogram)
    dark, light, middle = (int(np.searchsorted(total * 100, total[-1] * share)) for share in (1, 95, 50))
    return dark, light, middle


def _tile_variances(gray: Gray) -> NDArray[np.float64]:
    """How lively each of 12 × 12 tiles is: the variance of the Laplacian after a light blur."""
    flat = gray.astype(np.float32)
    rows = _KERNEL[2] * flat[2:-2] + _KERNEL[1] * (flat[1:-3] + flat[3:-1]) + _KERNEL[0] * (flat[:-4] + flat[4:])
    soft = (
        _KERNEL[2] * rows[:, 2:-2]
        + _KERNEL[1] * (rows[:, 1:-3] + rows[:, 3:-1])
        + _KERNEL[0] * (rows[:, :-4] + rows[:, 4:])
    )
    lap = soft[:-2, 1:-1] + soft[2:, 1:-1] + soft[1:-1, :-2] + soft[1:-1, 2:] - 4 * soft[1:-1, 1:-1]
    high, wide = lap.shape[0] // TILES, lap.shape[1] // TILES
    tiles = lap[: high * TILES, : wide * TILES].reshape(TILES, high, TILES, wide)
    mean = tiles.mean(axis=(1, 3), dtype=np.float64)
    squares: NDArray[np.float64] = np.einsum("aibj,aibj->ab", tiles, tiles, dtype=np.float64)
    variances: NDArray[np.float64] = squares / (high * wide) - mean * mean
    return variances


def _tile_box(tiles: NDArray[np.float64]) -> Box:
    """Where the most detail is: that is what has to be sharp."""
    row, column = divmod(int(np.argmax(tiles)), TILES)
    top, left = max(0, min(row - 1, TILES - 3)), max(0, min(column - 1, TILES - 3))
    return left / TILES, top / TILES, (left + 3) / TILES, (top + 3) / TILES


def _glare(small: NDArray[np.uint8], paper: Mask) -> tuple[float, Box | None]:
    """The largest burnt spot that has no colour, as a share of the paper, and where it is."""
    brightest, faintest = small.max(axis=2), small.min(axis=2)
    spread = 255 * (brightest.astype(np.int32) - faintest)
    white = (brightest > _WHITE) & (spread < _COLOURLESS * brightest.astype(np.int32))
    core = white[_ERODE:-_ERODE, _ERODE:-_ERODE].copy()
    for down in range(2 * _ERODE + 1):
        for right in range(2 * _ERODE + 1):
            core &= white[down : down + core.shape[0], right : right + core.shape[1]]
    spot, cells = _largest(core)
    area = max(1, int(paper.sum()))
    if not spot:
        return 0.0, None
    top, left, bottom, right = cells
    high, wide = small.shape[:2]
    box = (left * CELL / wide, top * CELL / high, min(1.0, ((right + 1) * CELL + 2 * _ERODE) / wide))
    return spot / area, (*box, min(1.0, ((bottom + 1) * CELL + 2 * _ERODE) / high))


def _largest(mask: Mask) -> tuple[int, tuple[int, int, int, int]]:
    """The largest group of touching cells: how many pixels, and its first and last cells."""
    high, wide = -(-mask.shape[0] // CELL), -(-mask.shape[1] // CELL)
    padded = np.zeros((high * CELL, wide * CELL), dtype=np.int64)
    padded[: mask.shape[0], : mask.shape[1]] = mask
    counts = padded.reshape(high, CELL, wide, CELL).sum(axis=(1, 3))
    todo = {(int(row), int(column)) for row, column in zip(*np.nonzero(counts), strict=True)}
    best, where = 0, (0, 0, 0, 0)
    while todo:
        group = [todo.pop()]
        for row, column in group:
            for near in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
                if near in todo:
                    todo.remove(near)
                    group.append(near)
        size = int(sum(counts[cell] for cell in group))
        if size > best:
            rows, columns = [cell[0] for cell in group], [cell[1] for cell in group]
            best, where = size, (min(rows), min(columns), max(rows), max(columns))
    return best, where


def _document(paper: Mask) -> Box:
    """The rows and columns in which there is paper."""
    rows, columns = np.nonzero(paper.mean(axis=1) > _ROW_SHARE)[0], np.nonzero(paper.mean(axis=0) > _ROW_SHARE)[0]
    if not rows.size or not columns.size:
        return 0.0, 0.0, 1.0, 1.0
    high, wide = paper.shape
    return (
        float(columns[0] / wide),
        float(rows[0] / high),
        float((columns[-1] + 1) / wide),
        float((rows[-1] + 1) / high),
    )


def _sides(paper: Mask) -> tuple[float, float, float, float]:
    """How much of the left, upper, right and lower edge of the picture is paper."""
    return (
        float(paper[:, :2].mean()),
        float(paper[:2].mean()),
        float(paper[:, -2:].mean()),
        float(paper[-2:].mean()),
    )


def _ink(gray: Gray, below: int) -> tuple[float, float, float, float]:
    """How much print stands right at each edge."""
    high, wide = (max(4, int(side * _STRIP)) for side in gray.shape)
    strips = (gray[:, :wide], gray[:high], gray[:, -wide:], gray[-high:])
    left, top, right, bottom = (float((strip < below).mean()) for strip in strips)
    return left, top, right, bottom


def _grain(gray: Gray) -> tuple[float, float]:
    """The shares of 8 × 8 blocks without any grain, and with the fine grain that only a camera gives."""
    high, wide = gray.shape[0] // CELL, gray.shape[1] // CELL
    rows = gray[: high * CELL, : wide * CELL].reshape(high, CELL, wide * CELL)
    brightest = rows.max(axis=1).reshape(high, wide, CELL).max(axis=2)
    spread = brightest - rows.min(axis=1).reshape(high, wide, CELL).min(axis=2)
    fine = (spread > _FLAT_RANGE) & (spread <= _GRAIN_RANGE) & (brightest < _WHITE)
    return float((spread <= _FLAT_RANGE).mean()), float(fine.mean())
