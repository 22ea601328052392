"""A stand-in for the engine of the extra `ocr`, put before it on PYTHONPATH: it reads the print of tests/materials/printed.py.

Such a page carries its own lines in a Data Matrix as well, and that is what is read here. Everything around the engine (the
process, its protocol, the routes, the pages) is the product's own.
"""

from typing import Any, Final

import msgspec
import numpy as np
import zxingcpp

_MATRIX: Final = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.DataMatrix)


class Found(msgspec.Struct):
    """As the real one answers: lines, and four corners of each."""

    txts: list[str] | None
    boxes: list[Any] | None


class RapidOCR:
    """Loads no model."""

    def __call__(self, pixels: Any) -> Found:
        """The lines, one below the other."""
        lines = [line for code in zxingcpp.read_barcodes(pixels, formats=_MATRIX) for line in code.text.split("\n")]
        boxes = [
            np.array([[10, 40 * at], [400, 40 * at], [400, 40 * at + 30], [10, 40 * at + 30]])
            for at in range(len(lines))
        ]
        return Found(lines or None, boxes or None)
