"""What can still be done for a code nobody could read: each variant is the picture once more, for zxing-cpp to re-read.

First sharpened and thresholded copies; then a blur undone (Wiener) for the whole picture; then codes that were found but
not read, laid flat on their own grid, sharpened there, and straightened where the paper is crumpled.
"""

import math
import time
from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any, Final

import msgspec
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageFilter, ImageOps

Grey = NDArray[np.float32]
Read = Callable[[Image.Image], "Seen"]
Corner = tuple[float, float]
Frequencies = Callable[[NDArray[Any], NDArray[Any]], NDArray[Any]]

_MOST_PIXELS: Final = 4_000_000
_WIENER_PIXELS: Final = 700_000
_PITCH: Final = 6  # Pixels per module of a code laid flat.
_QUIET: Final = 6  # Modules of paper left around it.
_FINDER_CENTRE: Final = 3.5
_MOST_PLACES: Final = 5
_GAUSS: Final = ((3.2, 0.01), (2.0, 0.1))  # Blur in pixels, share of noise.
_ON_GRID: Final = (0.55, 0.4, 0.7, 0.85)  # Blur in modules.
_STREAKS: Final = (8, 12, 16)


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where a code is that was found but could not be read."""

    version: int
    corners: tuple[Corner, Corner, Corner, Corner]

    def scaled(self, factor: float) -> "Place":
        """The same place in a larger picture."""
        a, b, c, d = ((x * factor, y * factor) for x, y in self.corners)
        return Place(version=self.version, corners=(a, b, c, d))

    def like(self, other: "Place") -> bool:
        """Is it the same code, to half a module?"""
        size = math.dist(self.corners[0], self.corners[1]) / (17 + 4 * self.version)
        apart = max(math.dist(a, b) for a, b in zip(self.corners, other.corners, strict=True))
        return self.version == other.version and apart < size / 2


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """What one reading of one picture gave."""

    codes: tuple[Any, ...]
    places: tuple[Place, ...]


def rescue(picture: Image.Image, read: Read, until: float) -> tuple[Any, ...]:
    """The codes of the first variant that shows any, or nothing; stops trying at `until` (monotonic seconds)."""
    colour = shrunk(picture.convert("RGB"), _MOST_PIXELS)
    red = colour.getchannel("R")  # A red seal over the code is nearly as light as the paper there.
    places: list[Place] = []
    for image, factor in _whole(colour, red):
        seen = read(image)
        if seen.codes:
            return seen.codes
        for place in (p.scaled(factor) for p in seen.places):
            if not any(place.like(known) for known in places):
                places.append(place)
        if time.monotonic() > until:
            return ()
    closer = (image for place in places[:_MOST_PLACES] for image in _flat(red, place))
    for image in chain(closer, _streaks(red)):
        if (seen := read(image)).codes:
            return seen.codes
        if time.monotonic() > until:
            break
    return ()


def shrunk(image: Image.Image, pixels: int) -> Image.Image:
    """At most so many pixels."""
    factor = math.sqrt(pixels / (image.width * image.height))
    if factor >= 1:
        return image
    size = (max(1, int(image.width * factor)), max(1, int(image.height * factor)))
    return image.resize(size, Image.Resampling.BOX)


def _whole(colour: Image.Image, red: Image.Image) -> Iterator[tuple[Image.Image, float]]:
    """Variants of the whole picture, and how many times larger the original is. What helps most often comes first."""
    grey = colour.convert("L")
    yield red.filter(ImageFilter.UnsharpMask(4, 300)), 1
    yield grey.filter(ImageFilter.UnsharpMask(2, 250)), 1
    yield _threshold(grey, 40), 1
    yield grey.filter(ImageFilter.MedianFilter(5)), 1
    yield _threshold(grey, 20), 1
    yield grey.filter(ImageFilter.GaussianBlur(2)), 1
    yield ImageOps.autocontrast(grey.filter(ImageFilter.GaussianBlur(1.5)), cutoff=1), 1
    small = shrunk(red, _WIENER_PIXELS)
    factor = red.width / small.width
    blurred = _Spectrum(small)
    for sigma, noise in _GAUSS:
        yield blurred.without(_gauss(sigma), noise), factor
    if red.width * red.height * 2.25 <= _MOST_PIXELS:
        large = red.resize((red.width * 3 // 2, red.height * 3 // 2), Image.Resampling.BICUBIC)
        yield large.filter(ImageFilter.UnsharpMask(6, 300)), 2 / 3


def _streaks(red: Image.Image) -> Iterator[Image.Image]:
    """A hand that moved: streaks of some lengths in eight directions undone."""
    blurred = _Spectrum(shrunk(red, _WIENER_PIXELS))
    for length in _STREAKS:
        for step in range(8):
            yield blurred.without(_streak(length, step * math.pi / 8), 0.01)


def _flat(red: Image.Image, place: Place) -> Iterator[Image.Image]:
    """One code on its own grid."""
    laid = _laid_flat(red, place)
    blurred = _Spectrum(laid)
    for sigma in _ON_GRID:
        yield blurred.without(_gauss(sigma * _PITCH), 0.003)
    yield from _straightened(np.asarray(laid, np.float32), 17 + 4 * place.version)


def _threshold(grey: Image.Image, radius: int) -> Image.Image:
    """Black where it is darker than around it: shadows and glare go."""
    around = grey.filter(ImageFilter.BoxBlur(radius))
    return ImageChops.subtract(grey, around, 1, 135).point(lambda level: 255 if level > 127 else 0)  # noqa: PLR2004


def _gauss(sigma: float) -> Frequencies:
    return lambda y, x: np.exp(-2 * np.pi**2 * sigma**2 * (x * x + y * y))


def _streak(length: float, angle: float) -> Frequencies:
    soft = _gauss(1.2)
    return lambda y, x: np.sinc(length * (x * math.cos(angle) + y * math.sin(angle))) * soft(y, x)


class _Spectrum:
    """A picture's frequencies, for undoing several kinds of blur."""

    def __init__(self, image: Image.Image, margin: int = 16) -> None:
        self._margin = min(margin, image.width - 1, image.height - 1)
        grey = np.pad(np.asarray(image, np.float32), self._margin, mode="reflect")
        self._shape = grey.shape
        self._spectrum = np.fft.rfft2(grey - grey.mean())

    def without(self, blur: Frequencies, noise: float) -> Image.Image:
        """Wiener's filter."""
        transfer = blur(np.fft.fftfreq(self._shape[0])[:, None], np.fft.rfftfreq(self._shape[1])[None])
        sharp = np.fft.irfft2(self._spectrum * transfer / (transfer * transfer + noise), self._shape)
        edge = self._margin
        sharp = sharp[edge : sharp.shape[0] - edge, edge : sharp.shape[1] - edge]
        low, high = np.percentile(sharp[::4, ::4], (2, 98))
        return Image.fromarray(np.clip((sharp - low) / (high - low + 1e-6) * 255, 0, 255).astype(np.uint8))


def _laid_flat(grey: Image.Image, place: Place) -> Image.Image:
    """The code as if seen from straight above, so many pixels per module."""
    modules = 17 + 4 * place.version
    near, far = _QUIET * _PITCH, (_QUIET + modules) * _PITCH
    flat = ((near, near), (far, near), (far, far), (near, far))
    rows: list[list[float]] = []
    for (u, v), (x, y) in zip(flat, place.corners, strict=True):
        rows += [[u, v, 1, 0, 0, 0, -x * u, -x * v], [0, 0, 0, u, v, 1, -y * u, -y * v]]
    wanted = [value for corner in place.corners for value in corner]
    try:
        projection = np.linalg.solve(np.array(rows, float), np.array(wanted, float))
    except np.linalg.LinAlgError:
        return grey.resize((1, 1))
    side = (modules + 2 * _QUIET) * _PITCH
    return grey.transform((side, side), Image.Transform.PERSPECTIVE, [*projection], Image.Resampling.BICUBIC)


def _straightened(flat: Grey, modules: int) -> Iterator[Image.Image]:
    """Where the edges of the modules lie in each neighbourhood says how far the paper is off its grid there."""
    height, width = flat.shape
    if height < modules * _PITCH:
        return
    rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
    for window in (3.5, 2.0):
        down, right, current = np.zeros_like(flat), np.zeros_like(flat), flat
        for number in range(3):
            across = np.abs(np.diff(current, axis=1, append=current[:, -1:]))
            along = np.abs(np.diff(current, axis=0, append=current[-1:]))
            off_x = _phase(across, columns, window)
            off_y = _phase(along, rows, window)
            if number == 0:
                off_x, off_y = _unwrapped(off_x, (0, 1)), _unwrapped(off_y, (1, 0))
            right = right + off_x * (_PITCH / 2 / np.pi)
            down = down + off_y * (_PITCH / 2 / np.pi)
            current = _sampled(flat, rows + down, columns + right)
        yield Image.fromarray(np.clip(current, 0, 255).astype(np.uint8))


def _phase(edges: Grey, place: Grey, window: float) -> Grey:
    """How far the edges are from the lines of the grid, as an angle, averaged over some modules."""
    turning = edges * np.exp(2j * np.pi * (place + 0.5) / _PITCH)
    soft = _gauss(window * _PITCH)(np.fft.fftfreq(edges.shape[0])[:, None], np.fft.fftfreq(edges.shape[1])[None])
    angle: Grey = np.angle(np.fft.ifft2(np.fft.fft2(turning) * soft)).astype(np.float32)
    return angle


def _unwrapped(angle: Grey, axes: tuple[int, int]) -> Grey:
    """Whole modules off, counted from the finder pattern at the upper left, and only inside the code."""
    inside = slice(_QUIET * _PITCH, angle.shape[0] - _QUIET * _PITCH)
    core = np.unwrap(np.unwrap(angle[inside, inside], axis=axes[0]), axis=axes[1])
    start = int(_FINDER_CENTRE * _PITCH)
    core -= 2 * np.pi * np.round(core[start, start] / 2 / np.pi)
    whole: Grey = np.pad(core, _QUIET * _PITCH, mode="edge").astype(np.float32)
    return whole


def _sampled(grey: Grey, y: Grey, x: Grey) -> Grey:
    """Bilinear."""
    y = np.clip(y, 0, grey.shape[0] - 1.001)
    x = np.clip(x, 0, grey.shape[1] - 1.001)
    top, left = y.astype(int), x.astype(int)
    v, u = y - top, x - left
    above = grey[top, left] * (1 - u) + grey[top, left + 1] * u
    below = grey[top + 1, left] * (1 - u) + grey[top + 1, left + 1] * u
    result: Grey = above * (1 - v) + below * v
    return result
